"""A second folder for backups, tried before it is chosen."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import Refused, SellerError

if TYPE_CHECKING:
    from pathlib import Path

_TRIED: Final = b"Seller Desktop"


def try_second_folder(folder: Path, data_dir: Path) -> bool:
    """Write something there and take it away again; whether a broken disk would take it with the shop.

    Blocking, and long where a network is slow. Raises Refused: `backup_folder_not_full`,
    `backup_folder_own` for one within the shop's; SellerError("backup_folder").
    """
    if not folder.is_absolute():
        raise Refused("backup_folder_not_full", folder=str(folder))
    if folder.resolve().is_relative_to(data_dir.resolve()):
        raise Refused("backup_folder_own", folder=str(folder))
    try:
        with tempfile.TemporaryFile(dir=folder, prefix=".seller-desktop-") as file:
            file.write(_TRIED)
            file.flush()
            os.fsync(file.fileno())
        return folder.stat().st_dev == _existing(data_dir).stat().st_dev
    except OSError as failure:
        raise SellerError("backup_folder", folder=str(folder)) from failure


def _existing(path: Path) -> Path:
    """The folder itself, or the nearest above it that is there."""
    return next(one for one in (path, *path.parents) if one.exists())
