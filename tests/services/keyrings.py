"""Keyrings for tests: one in memory, and those of a system that has none that is any good."""

from __future__ import annotations

import threading

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked


class MemoryKeyring(KeyringBackend):
    """Safe, and empty at first."""

    priority = 5.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # the library leaves it untyped
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class UnsafeKeyring(MemoryKeyring):
    """Keeps secrets in the clear."""

    priority = 0.5


class LockedKeyring(MemoryKeyring):
    """The person did not unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002 - not kept
        raise KeyringLocked(service, username)


class SilentKeyring(MemoryKeyring):
    """Does not answer until it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.let.wait()
        return super().get_password(service, username)
