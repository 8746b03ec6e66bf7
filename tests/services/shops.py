"""What is done to the folders of closed shops."""

from __future__ import annotations

import json
import random
import shutil
import zipfile
from typing import TYPE_CHECKING, Final

from seller_desktop.services import queries
from seller_desktop.services.notes import add_note
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Shop
from seller_desktop.storage import shop_files

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.backup_files import Backup

ORDERS: Final = 12
PAGE: Final = 4096


def note(folder: Path, clock: StoppedClock, text: str) -> None:
    """Write a note on an order of a closed shop."""
    shop = Shop.open(folder, clock, writable=True)
    first = shop.read(queries.first_ids, OrderQuery(), 1).result()[0]
    shop.write(add_note, first, text).result()
    shop.close()


def orders_in(folder: Path) -> int:
    return counts_in(folder)["orders"]


def counts_in(folder: Path) -> dict[str, int]:
    return shop_files.counts_of(folder / "shop.db", None)


def is_sound(folder: Path, clock: StoppedClock) -> bool:
    """Whether the shop opens for writing, as it would for a seller, and nothing is wrong with its file."""
    Shop.open(folder, clock, writable=True).close()
    return not shop_files.look_over(folder / "shop.db", None, thorough=True)


def damage(folder: Path, *tables: str) -> None:
    """Write noise over the first page of tables or indexes; of all but the first page where none is named."""
    path = folder / "shop.db"
    pages = _roots(path, tables) if tables else range(2, path.stat().st_size // PAGE + 1)
    noise = random.Random(7)  # noqa: S311 - not for secrets
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(noise.randbytes(PAGE))


def alter_manifest(backup: Backup, **facts: object) -> None:
    """Have a backup's manifest say something else."""
    other = backup.path.with_name("other.zip")
    with zipfile.ZipFile(backup.path) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "manifest.json":
                data = json.dumps(json.loads(data) | facts).encode()
            new.writestr(name, data)
    shutil.move(other, backup.path)


def _roots(path: Path, names: tuple[str, ...]) -> list[int]:
    import sqlcipher3.dbapi2 as driver  # noqa: PLC0415 - tests of nothing else need it

    raw = driver.connect(str(path))
    found = dict(raw.execute("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0"))
    raw.close()
    return [found[name] for name in names]
