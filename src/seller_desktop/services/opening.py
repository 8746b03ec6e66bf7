"""What happens before a shop is opened: the steps from an ordinary start down to saving what can be saved.

1. The folder is one a shop may lie in; a failure of disk or rights is told, and nothing is touched.
2. The last use ended as it should: the database is opened as it is. Else it is looked over first.
3. A database of an older schema is migrated on a copy that is looked over and takes its place (`migrating`).
4. A damaged database is set aside as it is; then the first of these that comes out whole takes its place:
   a new one with all its rows, the newest backup; else what can be read is written into files (`mending`).
An empty shop takes the place of a lost one only where a person asks for it (`mending.start_anew`).
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.progress import nothing_told, pages, share
from seller_desktop.storage import database, network_folders, shop_files
from seller_desktop.storage.database import DATABASE_NAME, SCHEMA_HEAD
from seller_desktop.storage.shop_files import CHECK_WANTED

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.progress import Told

BACKUPS: Final = "backups"
"""The folder of backups beside the database."""
WORKING: Final = "restoring"
"""The folder of what is made to take the database's place; removed at each start."""
LOOKING: Final = ".looking-"
"""How folders begin in which a backup is looked at; removed at each start."""
_LEFT_BY_USE: Final = ("logs", "rejected", "window.ini", "erased.jsonl")
_QUICK_BYTES: Final = 300_000_000


def ended_badly(data_dir: Path) -> bool:
    """Whether the last use of the shop was cut off, or something has said since that it may be damaged.

    Whoever closes a shop folds its log in and removes it; one that is left with something in it was not
    closed. Only the holder of the folder's lock may ask.
    """
    logs = [data_dir / f"{DATABASE_NAME}{ending}" for ending in ("-wal", "-journal")]
    left = any(log.is_file() and log.stat().st_size > 0 for log in logs)
    return left or (data_dir / CHECK_WANTED).exists()


def is_lost(data_dir: Path) -> bool:
    """Whether there was a shop here of which only backups, or what SQLite kept beside it, are left."""
    if (data_dir / DATABASE_NAME).exists():
        return False
    return _has_backups(data_dir) or any(shop_files.database_files(data_dir))


def needs_care(data_dir: Path, key: str | None) -> bool:
    """Whether opening is more than a moment's work, or cannot be done as it is. Raises SellerError for what
    only the world can change.
    """
    try:
        if not (data_dir / DATABASE_NAME).exists():
            return is_lost(data_dir)
        return takes_long(data_dir, key)
    except SellerError as failure:
        if failure.code == "shop_damaged":
            return True
        raise


def takes_long(data_dir: Path, key: str | None) -> bool:
    """Whether opening has more to do than to open. Raises SellerError as `shop_files.version_of`."""
    return ended_badly(data_dir) or _version(data_dir, key) not in {SCHEMA_HEAD, None}


def prepare(
    data_dir: Path,
    key: str | None,
    now_ms: int,
    *,
    told: Told = nothing_told,
) -> None:
    """Make a shop ready to be opened for writing, whose lock the caller holds. Blocking.

    After a bad end all of it is checked, indexes too; of a file beyond 300 MB, where that takes minutes, the
    tables (`doctor --full` checks the rest).

    Raises SellerError: `shop_damaged` (`mend` it), `folder_on_network`, `newer_shop`, and those of disk and
    rights; then nothing was changed.
    """
    network_folders.refuse(data_dir)
    path = data_dir / DATABASE_NAME
    shutil.rmtree(data_dir / WORKING, ignore_errors=True)
    if ended_badly(data_dir):
        shop_files.roll_back(path, key)
        thorough = path.stat().st_size <= _QUICK_BYTES
        if shop_files.look_over(path, key, told=pages(share(told, 0, 600)), thorough=thorough):
            shop_files.want_check(data_dir)
            raise SellerError("shop_damaged")
        with suppress(SellerError):  # somebody reads it; the writer that opens it now folds the log in, later
            shop_files.fold_log(path, key)
        (data_dir / CHECK_WANTED).unlink(missing_ok=True)
    version = _version(data_dir, key)
    if version is None:
        if _was_used(data_dir):  # it was more than an empty file once
            shop_files.want_check(data_dir)
            raise SellerError("shop_damaged")
        database.prepare_file(path, key)
    elif version != SCHEMA_HEAD:
        from seller_desktop.services.migrating import migrate  # noqa: PLC0415 - not needed to start

        migrate(data_dir, key, now_ms, share(told, 600, 1000))
    told(1000)


def _version(data_dir: Path, key: str | None) -> str | None:
    """As `shop_files.version_of`; pages that make no sense are damage."""
    try:
        return shop_files.version_of(data_dir / DATABASE_NAME, key)
    except SellerError as failure:
        if failure.code == "not_a_shop" and "strange" not in failure.facts:
            raise SellerError("shop_damaged") from failure
        raise


def _was_used(data_dir: Path) -> bool:
    """Whether there was more than an empty database once."""
    return _has_backups(data_dir) or any((data_dir / name).exists() for name in _LEFT_BY_USE)


def _has_backups(data_dir: Path) -> bool:
    """Whether there is a file of a backup, whatever it holds."""
    return any((data_dir / BACKUPS).glob("*"))
