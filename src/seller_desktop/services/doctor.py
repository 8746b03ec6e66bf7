"""Looks whether program, shop and computer are sound."""

from __future__ import annotations

import platform
import shutil
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from seller_desktop import __version__
from seller_desktop.domain.clock import DAY_MS, iso
from seller_desktop.storage import checks, records
from seller_desktop.storage.database import SCHEMA_HEAD

if TYPE_CHECKING:
    from seller_desktop.services.shop import Reading, Shop

_ENOUGH_SPACE: Final = 500_000_000
_SAFE_SQLITE: Final = (3, 51, 3)
_YEAR_2026_MS: Final = 1_767_225_600_000


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; `detail` says what was found."""

    name: str
    ok: bool
    detail: str


def examine(shop: Shop) -> list[Check]:
    """Look at everything; nothing is changed."""
    free = shutil.disk_usage(shop.data_dir).free
    packages = ", ".join(
        f"{name} {version(name)}" for name in ("PySide6_Essentials", "SQLAlchemy", "sqlcipher3", "alembic")
    )
    return [
        Check("version", True, f"Seller Desktop {__version__}, Python {platform.python_version()}"),
        Check("packages", True, packages),
        *shop.read(_look_into_shop).result(),
        Check("free_space", free >= _ENOUGH_SPACE, f"{free // 1_000_000} MB"),
    ]


def _look_into_shop(reading: Reading) -> list[Check]:
    sqlite = checks.sqlite_version(reading.db)
    damage = checks.damage(reading.db)
    strangers = checks.broken_references(reading.db)
    miscounted = checks.miscounted(reading.db)
    newest = records.newest_snapshot(reading.db, None)
    # A clock set back would fire deadlines late; a file from tomorrow means that it is.
    sane = reading.now_ms > _YEAR_2026_MS and (newest is None or newest < reading.now_ms + 2 * DAY_MS)
    return [
        Check("sqlite", tuple(map(int, sqlite.split("."))) >= _SAFE_SQLITE, sqlite),
        Check("schema", checks.schema(reading.db) == SCHEMA_HEAD, checks.schema(reading.db)),
        Check("integrity", not damage, damage or "ok"),
        Check("references", not strangers, f"{strangers} rows point nowhere" if strangers else "ok"),
        Check("counts", not miscounted, ", ".join(miscounted) or "ok"),
        Check("clock", sane, iso(reading.now_ms, reading.zone)),
    ]
