"""Whether a folder lies on another computer, where a database like ours cannot be kept safely.

SQLite's write-ahead log needs memory that all who use it share, and locks that hold: https://sqlite.org/wal.html
("all processes using a database must be on the same host computer").
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path, PurePath
from typing import Final

from seller_desktop.domain.errors import SellerError

_KINDS: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "fuse.sshfs", "fuse.rclone", "davfs", "fuse.davfs2"}
)
_REMOTE_DRIVE: Final = 4
"""What Windows calls DRIVE_REMOTE."""


def refuse(folder: Path) -> None:
    """Raises SellerError("folder_on_network") for a folder of another computer."""
    if is_remote(folder):
        raise SellerError("folder_on_network", folder=str(folder))


def is_remote(folder: Path) -> bool:
    """As far as the system tells; what it does not tell is taken for our own."""
    folder = folder.absolute()
    if sys.platform == "win32":
        if folder.drive.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _REMOTE_DRIVE)
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return kind_of(folder.resolve(), mounts) in _KINDS


def kind_of(folder: PurePath, mounts: str) -> str:
    """The file system a folder lies on, by the system's list of those that are mounted."""
    best, kind = "", ""
    for line in mounts.splitlines():
        words = line.split()
        if len(words) < 3:  # noqa: PLR2004 - device, place, kind
            continue
        place = words[1].replace("\\040", " ")
        if folder.is_relative_to(place) and len(place) >= len(best):
            best, kind = place, words[2]
    return kind
