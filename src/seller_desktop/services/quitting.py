"""Closes the window another process has on a shop, and waits until that process has ended: before its program
is exchanged for another.
"""

from __future__ import annotations

import os
import select
import sys
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import handover
from seller_desktop.services.folder_lock import unusable

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_S: Final = 60
_LOCK: Final = "shop.lock"


def quit_program(data_dir: Path, patience_s: float = PATIENCE_S) -> int:
    """Close the windows on a shop and on the practice shop beside it; how many there were. Blocking.

    The window closes as if by hand: what was done is saved, the last backup made. Raises
    SellerError("quit_slow") where it, or a command that is at work on the shop, does not end in time.
    """
    closed = 0
    for folder in (data_dir, data_dir / "practice"):
        told = handover.ask_window(folder, {"quit": True}) if folder.is_dir() else None
        pid = None if told is None else told.get("pid")
        if isinstance(pid, int):
            closed += 1
            if not _ended(pid, patience_s):
                raise SellerError("quit_slow", folder=str(folder))
        _wait_for_lock(folder, patience_s)
    return closed


def _wait_for_lock(folder: Path, patience_s: float) -> None:
    if not (folder / _LOCK).is_file():
        return  # nobody has ever opened a shop here
    lock = FileLock(folder / _LOCK, timeout=patience_s, poll_interval=0.1)
    try:
        lock.acquire()
    except Timeout as busy:
        raise SellerError("quit_slow", folder=str(folder)) from busy
    except OSError as failure:
        raise unusable(folder, failure) from failure
    lock.release()


if sys.platform == "win32":
    import ctypes

    _SYNCHRONIZE: Final = 0x00100000

    def _ended(pid: int, patience_s: float) -> bool:
        """Whether a process ends in time, or has ended already."""
        kernel = ctypes.windll.kernel32
        kernel.OpenProcess.restype = ctypes.c_void_p
        process = kernel.OpenProcess(_SYNCHRONIZE, False, pid)
        if not process:
            return True
        try:
            return bool(kernel.WaitForSingleObject(ctypes.c_void_p(process), int(patience_s * 1000)) == 0)
        finally:
            kernel.CloseHandle(ctypes.c_void_p(process))

elif sys.platform.startswith("linux"):

    def _ended(pid: int, patience_s: float) -> bool:
        """Whether a process ends in time, or has ended already."""
        try:
            process = os.pidfd_open(pid)
        except OSError:  # it is gone; or a kernel too old, whose shop's lock tells it nearly as well
            return True
        try:
            return bool(select.select([process], [], [], patience_s)[0])
        finally:
            os.close(process)

else:

    def _ended(_pid: int, _patience_s: float) -> bool:
        """Elsewhere the lock of the shop tells it nearly as well."""
        return True
