"""A backup takes the place of the shop; the shop as it is now is saved before."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.progress import nothing_told, share
from seller_desktop.services import backups, rejected_rows
from seller_desktop.services.backup_files import (
    key_file_of,
    unpack,
    unpack_rejected,
)
from seller_desktop.services.opening import WORKING
from seller_desktop.services.shop_keys import KEY_FILE, key_of_backup
from seller_desktop.storage import shop_files, sqlite_cipher
from seller_desktop.storage.database import DATABASE_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.progress import Told
    from seller_desktop.services.backup_files import Backup

SET_ASIDE: Final = "set aside"
"""The folder, beside the shop, of databases that were damaged; nothing of it is ever removed by itself."""
_DAMAGED: Final = frozenset({"shop_damaged", "not_a_shop", "backup_broken", "disk_broken"})


@dataclass(frozen=True, slots=True)
class Restored:
    """What took the shop's place, and where the shop as it was before is kept: as a backup, or, where it was
    damaged, as it was in a folder.
    """

    backup: Backup
    saved: Backup | None = None
    set_aside: Path | None = None


def restore(
    data_dir: Path,
    backup: Backup,
    key: str | None,
    now_ms: int,
    *,
    backup_key: str | None = None,
    told: Told = nothing_told,
) -> Restored:
    """Put a backup in the place of the shop, whose lock the caller holds and which nobody has open. Blocking.

    `key`: that of the shop; `backup_key`: that of an encrypted backup. What is in the shop changes, not how
    it is protected: it keeps its key, or stays in the clear. The backup is proven before anything is touched.
    In a folder without a shop the backup comes as it is; an encrypted one needs no key for that, it is what
    was saved by its SHA-256, and whoever opens it is asked for the key.

    Raises SellerError as `unpack`, `backups.make`, `shop_files.swap_in`, and `backup_key_wanted`; then the
    shop is as it was.
    """
    working = data_dir / WORKING
    is_there = (data_dir / DATABASE_NAME).exists()
    proven = not backup.encrypted or backup_key is not None
    if is_there and not proven:
        raise SellerError("backup_key_wanted")
    try:
        if is_there:
            new = unpacked_under(backup, working, backup_key, key, share(told, 0, 500))
        else:
            new = unpack(backup, working, backup_key, share(told, 0, 500), proven=proven)
        saved, aside = _keep_present(data_dir, key, now_ms, share(told, 500, 950))
        if not is_there and (key_file := key_file_of(backup)):
            (data_dir / KEY_FILE).write_bytes(key_file)
            shop_files.make_durable(data_dir / KEY_FILE)
        shop_files.swap_in(data_dir, new, key, fold=aside is None)
        unpack_rejected(backup, data_dir)
        if is_there and key is not None:
            for file in rejected_rows.rejected_files(data_dir):
                if not file.sealed:
                    rejected_rows.seal(file, key)
    finally:
        shutil.rmtree(working, ignore_errors=True)
    (data_dir / shop_files.CHECK_WANTED).unlink(missing_ok=True)
    told(1000)
    return Restored(backup, saved, aside)


def known_key(data_dir: Path, key: str | None, backup: Backup) -> str | None:
    """The key of a backup where no person is needed for it; None for one in the clear, too. Blocking.

    `key`: that of the shop as it is.
    """
    return key_of_backup(data_dir, key, key_file_of(backup)) if backup.encrypted else None


def unpacked_under(
    backup: Backup, working: Path, backup_key: str | None, key: str | None, told: Told
) -> Path:
    """Take the database out of a backup, proven, and under the key of the shop; its path. As `unpack`."""
    found = unpack(backup, working, backup_key, told)
    if backup_key == key:
        return found
    new = working / "under the key of the shop.db"
    sqlite_cipher.write_anew(found, backup_key, new, key, lambda: True)
    return new


def folders_set_aside(data_dir: Path) -> list[Path]:
    """Where damaged databases lie as they were, with all that is in them, oldest first."""
    parent = data_dir / SET_ASIDE
    return sorted(path for path in parent.iterdir() if path.is_dir()) if parent.is_dir() else []


def keep_damaged(data_dir: Path, now_ms: int) -> Path:
    """Set a damaged shop aside, as it is, with what tells where its key is; the folder it lies in."""
    stamp = datetime.fromtimestamp(now_ms / 1000, UTC).strftime("%Y-%m-%d %H.%M.%S")
    parent = data_dir / SET_ASIDE
    folder, number = parent / stamp, 2
    while folder.exists():
        folder, number = parent / f"{stamp} ({number})", number + 1
    try:
        shop_files.set_aside(data_dir, folder)
        for key_file in data_dir.glob(f"{KEY_FILE}*"):
            shutil.copy2(key_file, folder / key_file.name)
            shop_files.make_durable(folder / key_file.name)
    except OSError as failure:
        raise SellerError("disk_full") from failure
    return folder


def _keep_present(
    data_dir: Path, key: str | None, now_ms: int, told: Told
) -> tuple[Backup | None, Path | None]:
    """The shop as it is now: as a backup, or set aside where it is damaged; nothing where there is none."""
    if not (data_dir / DATABASE_NAME).is_file():
        return None, None
    try:
        if shop_files.version_of(data_dir / DATABASE_NAME, key) is None:
            return None, keep_damaged(data_dir, now_ms)
        return backups.make(data_dir, key, now_ms, Why.BEFORE_RESTORE, told=told).backup, None
    except SellerError as failure:
        if failure.code not in _DAMAGED:
            raise
        return None, keep_damaged(data_dir, now_ms)
