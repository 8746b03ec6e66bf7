"""Proves the histories of all orders whole, or says where the first of them is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.audit import Audited
from seller_desktop.storage import sqlite_audit
from seller_desktop.storage.sqlite_audit import FIRST

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.domain.audit import Break
    from seller_desktop.services.shop import Reading, Shop
    from seller_desktop.storage.sqlite_audit import Walked

_PORTION: Final = 2_000
"""Orders walked in one reading, some tenths of a second: a longer one would keep the database from tidying up
behind the writer.
"""


def audit(shop: Shop, step: Callable[[int, int], object] = lambda _done, _of: None) -> Audited:
    """Walk all histories. Blocking; `step` hears how many entries of how many are done, and what it raises
    ends the walk. A shop that is worked on meanwhile is proven as far as each order goes when it is reached.
    """
    of = shop.read(_total).result()
    orders = entries = erased = 0
    after: int | None = FIRST
    while after is not None:
        step(entries, max(of, entries))
        walked = shop.read(_walk, after).result()
        orders, entries, erased = orders + walked.orders, entries + walked.entries, erased + walked.erased
        if walked.found is not None:
            return Audited(orders, entries, erased, walked.found)
        after = walked.last
    return Audited(orders, entries, erased, shop.read(_missing_whole).result())


def _total(reading: Reading) -> int:
    return sqlite_audit.total(reading.db)


def _walk(reading: Reading, after: int) -> Walked:
    return sqlite_audit.walk(reading.db, after, _PORTION)


def _missing_whole(reading: Reading) -> Break | None:
    return sqlite_audit.missing_whole(reading.db)
