"""Copies onto the rows of lists what was done at the desk: flags, notes, shipments, prints."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from seller_desktop.storage import order_search
from seller_desktop.storage.sqlite_merge import refresh_clocks_of
from seller_desktop.storage.sqlite_shipping import refresh_shipping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection


def refresh_desk(
    db: Connection, order_ids: Iterable[int], *, words: bool = True, shipments: bool = True
) -> None:
    """Derive anew what lists show of these orders and, where `words` says so, by what they are found.
    `shipments`: also what follows from shipments arranged here, on which notes and flags have no bearing.
    """
    wanted = sorted(set(order_ids))
    if not wanted:
        return
    told = {"ids": json.dumps(wanted)}
    which = "SELECT value FROM json_each(:ids)"
    db.execute(text(f"UPDATE orders SET {_COUNTED} WHERE id IN ({which})"), told)
    if shipments:
        db.execute(text(refresh_shipping(which)), told)
        refresh_clocks_of(db, wanted)
    if words:
        order_search.refresh(db, wanted)


def known_orders(db: Connection, order_ids: Iterable[int]) -> list[int]:
    """Those of the orders that are there."""
    told = {"ids": json.dumps(sorted(order_ids))}
    found = db.execute(text("SELECT id FROM orders WHERE id IN (SELECT value FROM json_each(:ids))"), told)
    return list(found.scalars())


def order_numbers(db: Connection, order_ids: Iterable[int]) -> dict[int, str]:
    """The numbers of those of the orders that are there."""
    told = {"ids": json.dumps(list(order_ids))}
    found = db.execute(
        text("SELECT id, order_no FROM orders WHERE id IN (SELECT value FROM json_each(:ids))"), told
    )
    return dict(found.all())


_COUNTED: Final = (
    "note_count = (SELECT count(*) FROM note n WHERE n.order_id = orders.id),"
    " flags = coalesce((SELECT g.flags FROM order_flags g WHERE g.order_id = orders.id), 0),"
    " ship_state = (SELECT s.state FROM shipment s WHERE s.order_id = orders.id),"
    " printed_at = (SELECT max(p.at) FROM printed_order o JOIN printed p ON p.id = o.printed_id"
    "  WHERE o.order_id = orders.id)"
)
