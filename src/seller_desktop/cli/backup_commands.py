"""`backup`, `backups`, `restore` and `mend`: the arguments in, the document out."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from seller_desktop.cli.encryption_commands import key_at_hand, key_of_backup_at_hand
from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import SystemClock, iso
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.printing.attached import emptied
from seller_desktop.services import (
    backups,
    buyer_erasure,
    mending,
    opening,
    restoring,
    safekeeping,
    shop_keys,
)
from seller_desktop.services.folder_lock import locked
from seller_desktop.services.settings import ShopSettings
from seller_desktop.services.shop import Shop
from seller_desktop.texts.errors import error_sentence

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable

    from seller_desktop.cli.case_arguments import Actions
    from seller_desktop.services.backup_files import Backup

Document = dict[str, Any]


def add_backup_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add the four; they have no actions of their own."""
    make = commands.add_parser("backup", help="make a backup of the shop now, also while its window is open")
    make.add_argument("--to", type=Path, metavar="DIR", help="another folder (default: the shop's own)")
    commands.add_parser("backups", help="the backups there are, newest first")
    back = commands.add_parser("restore", help="put a backup in the place of the shop, which is saved before")
    back.add_argument(
        "backup", metavar="ID", help="an id, the beginning of one, the path of a backup, or `latest`"
    )
    commands.add_parser("mend", help="bring a damaged shop back as far as can be; nothing of it is lost")
    return []


def _backup(shop: Shop, args: Namespace) -> Document:
    into = args.to.expanduser().absolute() if args.to else None
    made = safekeeping.back_up(shop, Why.BY_HAND, into=into)
    told = _told(made.backup, shop.zone)
    if made.not_elsewhere is not None:
        told["second_folder"] = error_sentence(made.not_elsewhere)
    return told


def _backups(data_dir: Path, _args: Namespace) -> Document:
    zone, elsewhere = ZoneInfo(ShopSettings().zone), None
    try:
        shop = Shop.open(data_dir, writable=False, key=key_at_hand(data_dir, writing=False))
    except SellerError as failure:
        if failure.code == "no_shop" and not backups.list_backups(data_dir):
            raise
    else:
        try:
            zone, elsewhere = shop.zone, shop.read(safekeeping.second_folder).result()
        finally:
            shop.close()
    every = backups.list_backups(data_dir, elsewhere)
    return {"count": len(every), "backups": [_told(one, zone) for one in every]}


def _restore(data_dir: Path, args: Namespace) -> Document:
    key = key_at_hand(data_dir, writing=True) if Shop.exists(data_dir) else None
    backup = backups.find(data_dir, args.backup, safekeeping.second_folder_of(data_dir, key))
    _folder_of_a_shop(data_dir)
    with locked(data_dir):
        of_backup = key_of_backup_at_hand(data_dir, key, backup)
        done = restoring.restore(data_dir, backup, key, _now_ms(), backup_key=of_backup)
    _erase_again(data_dir, key)
    zone = ZoneInfo(ShopSettings().zone)
    return {
        "restored": _told(done.backup, zone),
        "saved_before": None if done.saved is None else _told(done.saved, zone),
        "set_aside": None if done.set_aside is None else str(done.set_aside),
    }


def _mend(data_dir: Path, _args: Namespace) -> Document:
    if not Shop.exists(data_dir) and not opening.is_lost(data_dir):
        raise Refused("no_shop", folder=str(data_dir))
    key = key_at_hand(data_dir, writing=True)
    with locked(data_dir):
        if mending.is_sound(data_dir, key):
            return {"way": "none", "set_aside": None, "backup": None, "rows": None}
        mended = mending.mend(data_dir, key, _now_ms())
    _erase_again(data_dir, key)
    zone = ZoneInfo(ShopSettings().zone)
    return {
        "way": mended.way.value,
        "set_aside": str(mended.set_aside),
        "backup": None if mended.backup is None else _told(mended.backup, zone),
        "rows": mended.rows,
    }


def _erase_again(data_dir: Path, key: str | None) -> None:
    """Buyers that were erased do not come back with an older shop. One that cannot be opened now (an
    encrypted backup in a new folder, a shop that could not be mended) is gone through by the window.
    """
    if not Shop.exists(data_dir) or (key is None and shop_keys.is_encrypted(data_dir)):
        return
    with suppress(SellerError):
        shop = Shop.open(data_dir, writable=True, key=key)
        try:
            shop.here(buyer_erasure.tidy, shop, emptied)
        finally:
            shop.close()


def _folder_of_a_shop(data_dir: Path) -> None:
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise SellerError("folder_unusable", folder=str(data_dir)) from failure


def _now_ms() -> int:
    return SystemClock().now_ms()


def _told(backup: Backup, zone: ZoneInfo) -> Document:
    return {
        "id": backup.id,
        "path": str(backup.path),
        "made_at": iso(backup.made_at, zone),
        "why": backup.why.value if backup.readable else None,
        "readable": backup.readable,
        "encrypted": backup.encrypted,
        "orders": backup.orders if backup.readable else None,
        "size": backup.size,
        "schema": backup.schema or None,
        "version": backup.version or None,
        "sha256": backup.sha256 or None,
    }


BACKUP_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {"backup": _backup}
BACKUP_FOLDER_COMMANDS: Final[dict[str, Callable[[Path, Namespace], Document]]] = {
    "backups": _backups,
    "restore": _restore,
    "mend": _mend,
}
