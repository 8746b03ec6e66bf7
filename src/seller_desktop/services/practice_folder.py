"""The folder of a practice shop: where it lies, whether somebody's own work is in it, and how it goes."""

from __future__ import annotations

import re
import secrets
import shutil
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services import key_file, system_keyring
from seller_desktop.services.folder_lock import locked, unusable
from seller_desktop.services.shop import Shop
from seller_desktop.services.shop_keys import KEY_FILE
from seller_desktop.storage import practice_records

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.services.shop import Reading

NAME: Final = "practice"
"""Of the folder within that of the seller's own shop."""
_GONE: Final = ".removed-"
_OURS: Final = re.compile(
    r"shop\.(db|lock|key|anew)\b.*|window\.ini.*|erased\.jsonl|check\.wanted|\.looking-.*"
    r"|staging|backups|rejected|restoring|set aside|saved|logs|updates"
)
"""What the program makes in the folder of a shop."""


def holds_own_work(reading: Reading) -> bool:
    """Whether something in a practice shop is more than samples: a file imported, an order entered."""
    return practice_records.holds_own_orders(reading.db)


def remove_practice(data_dir: Path, key: str | None = None) -> None:
    """Delete a practice shop that nobody has open, with its folder. Blocking.

    The folder gets another name first: killed at any moment, the shop is whole or gone, and `sweep_removed`
    deletes the rest. Raises Refused: `practice_only` where it is no practice shop, `no_shop`,
    `practice_not_alone` where the folder holds what the program has not put there; SellerError: `shop_busy`,
    `folder_unusable`.
    """
    _look_at(data_dir, key)
    gone = data_dir.with_name(f"{data_dir.name}{_GONE}{secrets.token_hex(4)}")
    known = key_file.read(data_dir / KEY_FILE)
    try:
        data_dir.rename(gone)
    except OSError as failure:  # Windows lets go of no folder in which a file is open
        raise unusable(data_dir, failure) from failure
    try:
        with locked(gone):  # elsewhere somebody may have opened it just before
            pass
    except SellerError:
        gone.rename(data_dir)
        raise
    shutil.rmtree(gone, ignore_errors=True)
    if known is not None and known.entry:
        system_keyring.forget(known.entry)


def sweep_removed(parent: Path) -> None:
    """Delete what is left of practice shops whose removal was cut off. Blocking."""
    for left in parent.glob(f"{NAME}{_GONE}*"):
        if re.fullmatch("[0-9a-f]{8}", left.name.removeprefix(f"{NAME}{_GONE}")):
            shutil.rmtree(left, ignore_errors=True)


def _look_at(data_dir: Path, key: str | None) -> None:
    """Raises as `remove_practice` where the folder is not to be deleted."""
    if not Shop.exists(data_dir):
        raise Refused("no_shop", folder=str(data_dir))
    if data_dir.is_symlink():
        raise SellerError("folder_unusable", folder=str(data_dir))
    with locked(data_dir):
        shop = Shop.open(data_dir, writable=False, key=key)
        shop.close()
    if not shop.practice:
        raise Refused("practice_only", folder=str(data_dir))
    for one in sorted(data_dir.iterdir()):
        if not _OURS.fullmatch(one.name):
            raise Refused("practice_not_alone", folder=str(data_dir), file=one.name)
