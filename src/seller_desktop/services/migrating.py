"""A shop of an older schema is brought up on a copy, which is checked and then takes its place."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.progress import pages, share
from seller_desktop.services import backups
from seller_desktop.services.opening import WORKING
from seller_desktop.storage import database, shop_files
from seller_desktop.storage.database import DATABASE_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.progress import Told

_FACTS: Final = ("orders", "order_fact", "line", "package", "history", "note", "cases", "case_step")
"""What no migration may make fewer of."""


def migrate(data_dir: Path, key: str | None, now_ms: int, told: Told) -> None:
    """Bring a copy to the present schema, look it over, and put it in the shop's place."""
    backups.make(data_dir, key, now_ms, Why.BEFORE_MIGRATION, told=share(told, 0, 400))
    working = data_dir / WORKING
    new = working / DATABASE_NAME
    working.mkdir(exist_ok=True)
    try:
        before = shop_files.copy_database(data_dir / DATABASE_NAME, new, key, pages(share(told, 400, 500)))
        database.prepare_file(new, key)
        told(900)
        after = shop_files.counts_of(new, key)
        lost = [name for name in _FACTS if after.get(name, 0) < before.get(name, 0)]
        if lost or shop_files.look_over(new, key, told=pages(share(told, 900, 990))):
            raise SellerError("migration_failed", tables=", ".join(lost))
        shop_files.swap_in(data_dir, new, key)
    finally:
        shutil.rmtree(working, ignore_errors=True)
