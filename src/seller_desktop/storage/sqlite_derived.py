"""What follows for the rows of lists from decisions and cases: derived anew by whole statements."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from seller_desktop.storage.sqlite_merge import next_clocks
from seller_desktop.storage.sqlite_shipping import ARRANGED, SUBSTATUS, conflict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection


def refresh_orders(db: Connection, order_ids: Iterable[int]) -> None:
    """Derive anew what lists show of these orders: status, case, clocks, kept counts. Courier and tracking
    number, which no decision changes, are left as they are.
    """
    wanted = sorted(set(order_ids))
    if not wanted:
        return
    told = {"ids": json.dumps(wanted)}
    for statement in (_COUNT.format(sign="-"), _DERIVE, _COUNT.format(sign="+")):
        db.execute(text(statement), told)


_COUNT: Final = (
    "INSERT INTO status_count (account_id, status, orders) SELECT account_id, status, {sign}count(*)"
    " FROM orders WHERE id IN (SELECT value FROM json_each(:ids)) GROUP BY 1, 2"
    " ON CONFLICT (account_id, status) DO UPDATE SET orders = orders + excluded.orders"
)
_LATEST: Final = "ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1"
_OF_KIND: Final = ", ".join(
    f"(SELECT c.state FROM cases c WHERE c.order_id = o.id AND c.kind = '{kind}' {_LATEST}) AS {name}_state,"
    f" (SELECT c.state FROM cases c WHERE c.order_id = o.id AND c.kind = '{kind}' AND c.is_open {_LATEST})"
    f" AS {name}_open"
    for name, kind in (("cancel", "cancellation"), ("return", "return"))
)
_OVERRULED: Final = "(d.status IS NOT NULL AND d.status <> f.status)"
_DECIDED: Final = (
    f"SELECT o.id, coalesce(d.status, f.status) AS status, {_OVERRULED} AS overruled,"
    # A decided status (completed or cancelled) is its own substatus.
    f" CASE WHEN {_OVERRULED} THEN nullif(d.status, 'pending') ELSE {SUBSTATUS} END AS substatus,"
    f" ({ARRANGED}) AS arranged, {conflict('o')} AS conflict,"
    f" (SELECT c.id FROM cases c WHERE c.order_id = o.id"
    "  ORDER BY c.is_open DESC, c.recorded_at DESC, c.id DESC LIMIT 1) AS case_id,"
    f" {_OF_KIND} FROM json_each(:ids) j CROSS JOIN orders o ON o.id = j.value"
    " CROSS JOIN order_fact f ON f.order_id = o.id"
    " LEFT JOIN order_decision d ON d.order_id = o.id LEFT JOIN shipment m ON m.order_id = o.id"
)
_TOLD_FIRST: Final = (
    "SELECT n.*, k.kind AS case_kind, k.type AS case_type, k.state AS case_state, k.reason AS case_reason,"
    " CASE WHEN n.cancel_open = 'requested' THEN 'cancel_requested'"
    " WHEN n.return_open IS NOT NULL AND k.type = 'failed_delivery' THEN 'failed_delivery'"
    " WHEN n.return_open IN ('requested', 'received', 'inspected') THEN 'return_requested' END AS case_group"
    " FROM decided n LEFT JOIN cases k ON k.id = n.case_id"
)
_NAMES: Final = (
    *("status", "overruled", "substatus", "arranged", "conflict", "case_id", "case_kind", "case_type"),
    *("case_state", "case_reason", "case_group", "cancel_state", "cancel_open", "return_state"),
    "return_open",
)
# One statement, as most of its time goes into the indexes, of which each is then changed once. Materialized,
# or each column would be worked out again wherever it is spoken of.
_DERIVE: Final = (
    f"WITH decided AS MATERIALIZED ({_DECIDED}), told AS MATERIALIZED ({_TOLD_FIRST})"
    f" UPDATE orders SET {', '.join(f'{name} = n.{name}' for name in _NAMES)}, {next_clocks('n')}"
    " FROM told n WHERE n.id = orders.id"
)
