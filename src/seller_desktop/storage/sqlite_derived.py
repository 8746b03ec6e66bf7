"""What follows for the rows of lists from decisions and cases: derived anew by whole statements."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from seller_desktop.storage.sqlite_merge import refresh_clocks_of
from seller_desktop.storage.sqlite_shipping import refresh_shipping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection


def refresh_orders(db: Connection, order_ids: Iterable[int]) -> None:
    """Derive anew what lists show of these orders: status, case, clocks, kept counts."""
    wanted = sorted(set(order_ids))
    if not wanted:
        return
    told = {"ids": json.dumps(wanted)}
    db.execute(text(_COUNT.format(sign="-")), told)
    for statement in (_DERIVE_STATUS, refresh_shipping(_IDS[1:-1]), _DERIVE_CASE, _DERIVE_GROUP):
        db.execute(text(statement), told)
    db.execute(text(_COUNT.format(sign="+")), told)
    refresh_clocks_of(db, wanted)


_IDS: Final = "(SELECT value FROM json_each(:ids))"
_COUNT: Final = (
    "INSERT INTO status_count (account_id, status, orders) SELECT account_id, status, {sign}count(*)"
    f" FROM orders WHERE id IN {_IDS} GROUP BY 1, 2"
    " ON CONFLICT (account_id, status) DO UPDATE SET orders = orders + excluded.orders"
)
_DERIVE_STATUS: Final = (
    "UPDATE orders SET status = coalesce(d.status, f.status), substatus = CASE WHEN d.status IS NULL"
    " OR d.status = f.status THEN f.substatus ELSE nullif(d.status, 'pending') END,"
    " overruled = d.status IS NOT NULL AND d.status <> f.status"
    " FROM order_fact f LEFT JOIN order_decision d ON d.order_id = f.order_id"
    f" WHERE f.order_id = orders.id AND orders.id IN {_IDS}"
)
"""A decided status (completed or cancelled) is its own substatus."""
_DERIVE_CASE: Final = (
    "UPDATE orders SET (case_id, case_kind, case_type, case_state, case_reason) ="
    " (SELECT c.id, c.kind, c.type, c.state, c.reason FROM cases c WHERE c.order_id = orders.id"
    "  ORDER BY c.is_open DESC, c.recorded_at DESC, c.id DESC LIMIT 1),"
    + ", ".join(
        f" {kind}_state = (SELECT c.state FROM cases c WHERE c.order_id = orders.id AND c.kind = '{full}'"
        f"  ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1),"
        f" {kind}_open = (SELECT c.state FROM cases c WHERE c.order_id = orders.id AND c.kind = '{full}'"
        "  AND c.is_open ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1)"
        for kind, full in (("cancel", "cancellation"), ("return", "return"))
    )
    + f" WHERE id IN {_IDS}"
)
_DERIVE_GROUP: Final = (
    "UPDATE orders SET case_group = CASE"
    " WHEN cancel_open = 'requested' THEN 'cancel_requested'"
    " WHEN return_open IS NOT NULL AND case_type = 'failed_delivery' THEN 'failed_delivery'"
    " WHEN return_open IN ('requested', 'received', 'inspected') THEN 'return_requested' END"
    f" WHERE id IN {_IDS}"
)
