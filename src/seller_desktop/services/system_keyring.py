"""The system's own place for secrets: Credential Manager, Keychain, Secret Service, KWallet.

None that is safe, one that is locked, broken or does not answer: all of it is the same as having none. Calls
may take as long as a person needs to unlock it (`PATIENCE_S` at most), so never on the painting thread.
"""

from __future__ import annotations

import logging
import queue
import threading
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from keyring.backend import KeyringBackend

SERVICE: Final = "Seller Desktop"
PATIENCE_S: Final = 30.0
_SAFE: Final = 1.0
"""The least priority of a backend that keeps secrets from others; files in the clear have less."""

_T = TypeVar("_T")
log = logging.getLogger(__name__)
_given_up = threading.Event()
"""Set once a keyring has not answered: it is not waited for again while the program runs."""


def secret(entry: str) -> str | None:
    """What is kept under a name; None where there is nothing or no keyring."""
    return _asked(lambda: next((found for one in _safe_ones() if (found := _get(one, entry))), None))


def keep(entry: str, value: str) -> bool:
    """Keep a secret under a name; whether it can be read again from there."""

    def put() -> bool:
        for one in _safe_ones():
            one.set_password(SERVICE, entry, value)
            return _get(one, entry) == value
        return False

    return _asked(put) or False


def forget(entry: str) -> None:
    """Remove what is kept under a name, if the keyring lets us."""

    def remove() -> None:
        for one in _safe_ones():
            if _get(one, entry) is not None:
                one.delete_password(SERVICE, entry)

    _asked(remove)


def is_there() -> bool:
    """Whether there is a safe place for secrets, as far as can be told without unlocking it."""
    return _asked(lambda: any(True for _ in _safe_ones())) or False


def _get(backend: KeyringBackend, entry: str) -> str | None:
    return backend.get_password(SERVICE, entry)


def _safe_ones() -> Iterator[KeyringBackend]:
    import keyring  # noqa: PLC0415 - not needed to start
    from keyring.backends.chainer import ChainerBackend  # noqa: PLC0415 - not needed to start

    chosen = keyring.get_keyring()
    for one in chosen.backends if isinstance(chosen, ChainerBackend) else (chosen,):
        if one.priority >= _SAFE:
            yield one


def _asked(work: Callable[[], _T]) -> _T | None:
    """The answer of a keyring, or None. It is asked on a thread of its own, which a keyring that never
    answers holds without holding anything else.
    """
    if _given_up.is_set():
        return None
    answers: queue.SimpleQueue[_T | None] = queue.SimpleQueue()

    def ask() -> None:
        answer = None
        try:
            answer = work()
        except Exception as failure:  # noqa: BLE001 - backends raise whatever their system raises
            log.info("the system's keyring failed: %s", type(failure).__name__)
        finally:
            answers.put(answer)

    threading.Thread(target=ask, name="keyring", daemon=True).start()
    try:
        return answers.get(timeout=PATIENCE_S)
    except queue.Empty:
        log.info("the system's keyring does not answer")
        _given_up.set()
        return None
