"""Looks, by Python's audit events, whether something is written outside a folder or leaves the computer."""

from __future__ import annotations

import ipaddress
import os
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_MOST: Final = 20
"""Places that are told; there may be thousands."""
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NO_FILES: Final = frozenset({os.devnull, "nul", "NUL", "CONIN$", "CONOUT$"})


class Watch:
    """An audit hook (`sys.addaudithook`), which nothing can take off again, and what it has seen."""

    def __init__(self, folder: Path, *allowed: Path) -> None:
        self._inside = tuple(os.path.realpath(path) for path in (folder, *allowed))
        self.written: list[str] = []
        """What was written, made, renamed or removed elsewhere."""
        self.called: list[str] = []
        """Addresses outside of this computer."""
        self.looked_at = 0
        """Events that were judged: none would mean that nobody has looked."""

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        judge = _JUDGES.get(event)
        if judge is None:
            return
        self.looked_at += 1
        for place in judge(args):
            if event.startswith("socket."):
                self._note(self.called, f"{event} {place}")
            elif not self._is_inside(place):
                self._note(self.written, f"{event} {place}")

    def _is_inside(self, place: str) -> bool:
        path = os.path.realpath(place)
        return any(path == folder or path.startswith(folder + os.sep) for folder in self._inside)

    @staticmethod
    def _note(seen: list[str], told: str) -> None:
        if told not in seen and len(seen) < _MOST:
            seen.append(told)


def _opened(args: tuple[Any, ...]) -> Iterator[str]:
    path, mode, flags = args
    writes = set(mode) & set("wax+") if isinstance(mode, str) else (flags or 0) & _WRITING
    if writes:
        yield from _named(path)


def _changed(places: int, folders_at: int) -> Callable[[tuple[Any, ...]], Iterator[str]]:
    """Of an event whose first arguments are paths; from `folders_at` on stand open folders these are meant
    from. Such a name says nothing by itself: it was come by through a folder that was opened before.
    """

    def named(args: tuple[Any, ...]) -> Iterator[str]:
        if all(one in (None, -1) for one in args[folders_at : folders_at + places]):
            for path in args[:places]:
                yield from _named(path)

    return named


def _named(path: object) -> Iterator[str]:
    if isinstance(path, (str, bytes, os.PathLike)):
        name = os.fsdecode(path)
        if name not in _NO_FILES:
            yield name


def _reached(args: tuple[Any, ...]) -> Iterator[str]:
    """Of an event with a socket and an address; within the computer a path, or a loop back."""
    address = args[1]
    if isinstance(address, tuple) and address:
        yield from _asked((address[0],))


def _asked(args: tuple[Any, ...]) -> Iterator[str]:
    host = args[0]
    name = os.fsdecode(host) if isinstance(host, (str, bytes)) else ""
    if name and not _is_here(name):
        yield name


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host == "localhost"


_JUDGES: Final[dict[str, Callable[[tuple[Any, ...]], Iterator[str]]]] = {
    "open": _opened,
    "os.mkdir": _changed(1, 2),
    "os.remove": _changed(1, 1),
    "os.rmdir": _changed(1, 1),
    "os.rename": _changed(2, 2),
    "os.truncate": _changed(1, 9),
    "os.symlink": lambda args: _changed(1, 2)((args[1], None, args[2])),  # where it points to is not written
    "os.link": lambda args: _changed(1, 2)((args[1], None, args[3])),
    "socket.connect": _reached,
    "socket.sendto": _reached,
    "socket.sendmsg": _reached,
    "socket.getaddrinfo": _asked,
    "socket.gethostbyname": _asked,
}
