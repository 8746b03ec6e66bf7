"""The lock of a shop's folder: one process at a time writes there."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from seller_desktop.domain.errors import SellerError, failure_of_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def locked(data_dir: Path) -> Iterator[None]:
    """Hold the lock of a shop nobody has open while something is done to its files. Raises as `take_lock`."""
    lock = take_lock(data_dir)
    try:
        yield
    finally:
        lock.release()


def take_lock(data_dir: Path) -> FileLock:
    """The lock of a shop's folder, which keeps other processes from writing there.

    Raises SellerError: `shop_busy`, `folder_unusable`.
    """
    lock = FileLock(data_dir / "shop.lock", timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as busy:
        raise SellerError("shop_busy", folder=str(data_dir)) from busy
    except OSError as failure:
        raise unusable(data_dir, failure) from failure
    return lock


def unusable(data_dir: Path, failure: OSError) -> SellerError:
    """Why a folder cannot be written to: the disk is full or broken, or it is a matter of rights."""
    told = failure_of_disk(failure)
    return told if told is not None else SellerError("folder_unusable", folder=str(data_dir))
