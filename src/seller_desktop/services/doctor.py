"""Looks whether program, shop and computer are sound."""

from __future__ import annotations

import platform
import shutil
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from seller_desktop import __version__
from seller_desktop.domain.audit import Check
from seller_desktop.domain.clock import DAY_MS, iso
from seller_desktop.domain.errors import SellerError
from seller_desktop.services.audit import audit as prove
from seller_desktop.storage import checks, order_search, records
from seller_desktop.storage.database import SCHEMA_HEAD

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.services.shop import Reading, Shop

_ENOUGH_SPACE: Final = 500_000_000
_SAFE_SQLITE: Final = (3, 51, 3)
_YEAR_2026_MS: Final = 1_767_225_600_000


def examine(
    shop: Shop,
    *,
    audit: bool = False,
    full: bool = False,
    step: Callable[[int, int], object] = lambda _done, _of: None,
) -> list[Check]:
    """Look at everything; nothing is changed. Blocking.

    `audit`: prove the histories whole, too, of which `step` hears (`services.audit.audit`). `full`: that, and
    the file down to each index. Both take seconds for each 100,000 orders.
    """
    free = shutil.disk_usage(shop.data_dir).free
    packages = ", ".join(
        f"{name} {version(name)}" for name in ("PySide6_Essentials", "SQLAlchemy", "sqlcipher3", "alembic")
    )
    return [
        Check("version", True, f"Seller Desktop {__version__}, Python {platform.python_version()}"),
        Check("packages", True, packages),
        *(_looked(shop, name, look) for name, look in (_LOOKS | (_FULL if full else {})).items()),
        Check("free_space", free >= _ENOUGH_SPACE, f"{free // 1_000_000} MB"),
        *([_audited(shop, step)] if audit or full else []),
    ]


def _looked(shop: Shop, name: str, look: Callable[[Reading], tuple[bool, str]]) -> Check:
    """One look into the shop; that it fails is a finding too."""
    try:
        return Check(name, *shop.read(look).result())
    except SellerError as failure:
        return Check(name, False, failure.code)


def _audited(shop: Shop, step: Callable[[int, int], object]) -> Check:
    try:
        told = prove(shop, step)
    except SellerError as failure:
        if failure.code == "cancelled":
            raise
        return Check("audit", False, failure.code)
    if told.found is not None:
        return Check("audit", False, told.found.wrong, told)
    erased = f", personal parts of {told.erased} erased" if told.erased else ""
    return Check("audit", True, f"{told.entries} entries of {told.orders} orders are whole{erased}", told)


def _sqlite(reading: Reading) -> tuple[bool, str]:
    version = checks.sqlite_version(reading.db)
    return tuple(map(int, version.split("."))) >= _SAFE_SQLITE, version


def _schema(reading: Reading) -> tuple[bool, str]:
    version = checks.schema(reading.db)
    return version == SCHEMA_HEAD, version


def _integrity(reading: Reading) -> tuple[bool, str]:
    damage = checks.damage(reading.db)
    return not damage, damage or "ok"


def _full_integrity(reading: Reading) -> tuple[bool, str]:
    damage = checks.damage(reading.db, thorough=True)
    return not damage, damage or "ok"


def _references(reading: Reading) -> tuple[bool, str]:
    strangers = checks.broken_references(reading.db)
    return not strangers, f"{strangers} rows point nowhere" if strangers else "ok"


def _counts(reading: Reading) -> tuple[bool, str]:
    miscounted = checks.miscounted(reading.db)
    return not miscounted, ", ".join(miscounted) or "ok"


def _search(reading: Reading) -> tuple[bool, str]:
    lost = order_search.lost(reading.db)
    return not lost, f"{lost} orders cannot be found by their words" if lost else "ok"


def _clock(reading: Reading) -> tuple[bool, str]:
    # A clock set back would let deadlines pass unseen; a file from days ahead means that it is.
    newest = records.newest_snapshot(reading.db)
    sane = reading.now_ms > _YEAR_2026_MS and (newest is None or newest < reading.now_ms + 2 * DAY_MS)
    return sane, iso(reading.now_ms, reading.zone)


_LOOKS: Final = {
    "sqlite": _sqlite,
    "schema": _schema,
    "integrity": _integrity,
    "references": _references,
    "counts": _counts,
    "search": _search,
    "clock": _clock,
}
_FULL: Final = {"integrity": _full_integrity}
