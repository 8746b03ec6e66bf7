"""Backups of an opened shop: when one is due, and where it goes beside the shop's own folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS, StoppedClock
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.progress import nothing_told
from seller_desktop.services import backups, opening, queries
from seller_desktop.services.backup_files import Backup, unpack
from seller_desktop.services.read_models import OrderQuery, SortKey
from seller_desktop.services.restoring import known_key
from seller_desktop.storage import records, shop_files
from seller_desktop.storage.database import DATABASE_NAME

if TYPE_CHECKING:
    from seller_desktop.domain.progress import Told
    from seller_desktop.services.backups import Made
    from seller_desktop.services.read_models import Counts, OrderRow
    from seller_desktop.services.shop import Reading, Shop, Writing

EVERY_MS: Final = 30 * MINUTE_MS
"""So often a backup is made while orders change."""
AT_EXIT_MS: Final = HOUR_MS
"""A backup older than this is followed by one when the program ends."""
MANY_ROWS: Final = 10_000
"""A file of more rows is preceded by a backup."""
_NEWEST: Final = 8
_SECOND_FOLDER: Final = "backup_folder"


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the shop stands: its newest backup, whether anything changed since, and the second folder."""

    newest: Backup | None
    changed: bool
    second_folder: Path | None

    def is_due(self, now_ms: int, after_ms: int) -> bool:
        """Whether something changed and the newest backup is so old, or of a time that has not come."""
        newest = self.newest
        return self.changed and (newest is None or not 0 <= now_ms - newest.made_at < after_ms)


def state(shop: Shop) -> BackupState:
    """How the shop stands now. Blocking."""
    newest = backups.newest(shop.data_dir, shop.clock.now_ms())
    changed = newest is None or newest.state != shop_files.state_of(shop.data_dir / DATABASE_NAME, shop.key)
    return BackupState(newest, changed, shop.read(second_folder).result())


def second_folder(reading: Reading) -> Path | None:
    """Where each backup is copied to as well; None for nowhere."""
    told = records.setting(reading.db, _SECOND_FOLDER)
    return Path(told) if told else None


def second_folder_of(data_dir: Path, key: str | None) -> Path | None:
    """The same of a shop nobody has open; None where it can say nothing any more."""
    from seller_desktop.services.shop import Shop  # noqa: PLC0415 - it needs what is here

    try:
        shop = Shop.open(data_dir, writable=False, key=key)
    except SellerError:
        return None
    try:
        return shop.read(second_folder).result()
    except SellerError:
        return None
    finally:
        shop.close()


def set_second_folder(writing: Writing, folder: Path | None) -> None:
    """Have each backup copied into this folder as well. Raises Refused("backup_folder_not_full")."""
    if folder is not None and not folder.is_absolute():
        raise Refused("backup_folder_not_full", folder=str(folder))
    records.put_setting(writing.db, _SECOND_FOLDER, "" if folder is None else str(folder))
    writing.concerns(frame=True)


def back_up(shop: Shop, why: Why, *, into: Path | None = None, told: Told = nothing_told) -> Made:
    """Make a backup now. Blocking: `shop.run`. Raises SellerError as `backups.make`."""
    return backups.make(
        shop.data_dir,
        shop.key,
        shop.clock.now_ms(),
        why,
        into=into,
        elsewhere=None if into else shop.read(second_folder).result(),
        told=told,
    )


def back_up_before_import(shop: Shop, rows: int, told: Told = nothing_told) -> Made | None:
    """Save what a large file is about to change; nothing where there is nothing to lose."""
    if rows <= MANY_ROWS or not shop.read(_has_orders).result() or not state(shop).changed:
        return None
    return back_up(shop, Why.BEFORE_IMPORT, told=told)


def _has_orders(reading: Reading) -> bool:
    return records.has_orders(reading.db)


@dataclass(frozen=True, slots=True)
class Inside:
    """What the shop in a backup looks like: its counts then, how fresh its data was, its newest orders."""

    counts: Counts
    data_as_of: int | None
    newest: tuple[OrderRow, ...]


def look_inside(shop: Shop, backup: Backup, told: Told = nothing_told) -> Inside:
    """Unpack a backup beside the shop, look at it, and remove it again. Blocking: `shop.run`.

    What its clocks say is told as of when it was made. Raises SellerError as `backup_files.unpack`, and
    `backup_key_wanted`.
    """
    key = known_key(shop.data_dir, shop.key, backup)
    if backup.encrypted and key is None:
        raise SellerError("backup_key_wanted")
    with TemporaryDirectory(prefix=opening.LOOKING, dir=shop.data_dir, ignore_cleanup_errors=True) as folder:
        unpack(backup, Path(folder), key, told)
        there = type(shop).open(Path(folder), StoppedClock(backup.made_at), writable=True, key=key)
        try:
            query = OrderQuery(sort=SortKey.CREATED, descending=True)
            ids = list(there.read(queries.first_ids, query, _NEWEST).result())
            return Inside(
                there.read(queries.counts).result(),
                there.read(queries.shop_info).result().data_as_of,
                tuple(there.read(queries.order_rows, ids).result()),
            )
        finally:
            there.close()
