"""The orders behind numbers of any kind: their own, a parcel's, an invoice's, a return's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Row

_BY_KIND: Final = {
    "order_no": (
        "SELECT order_no, id, 'order_no' FROM orders"
        " WHERE order_no IN (SELECT value FROM json_each(:numbers))"
    ),
    # Compared as capitals: people type `jy…`. Each of these reads one narrow table once, however many
    # numbers there are.
    "tracking": (
        "SELECT upper(tracking_no), order_id, 'tracking' FROM package"
        " WHERE upper(tracking_no) IN (SELECT value FROM json_each(:numbers))"
        " UNION ALL SELECT upper(tracking_no), order_id, 'tracking' FROM shipment"
        " WHERE upper(tracking_no) IN (SELECT value FROM json_each(:numbers))"
    ),
    "invoice": (
        "SELECT invoice_no, order_id, 'invoice' FROM order_fact"
        " WHERE :invoices AND invoice_no IN (SELECT value FROM json_each(:numbers))"
    ),
    "return": (
        "SELECT return_no, order_id, 'return' FROM cases"
        " WHERE return_no <> '' AND return_no IN (SELECT value FROM json_each(:numbers))"
        " UNION ALL SELECT upper(tracking_no), order_id, 'return' FROM cases"
        " WHERE tracking_no <> '' AND upper(tracking_no) IN (SELECT value FROM json_each(:numbers))"
    ),
}


def orders_behind(db: Connection, numbers: Iterable[str], *, invoices: bool) -> list[Row[Any]]:
    """Rows `number`, `order_id`, `matched_by`, `order_no`, `status`, of numbers in capitals.

    `invoices`: whether any number is an invoice's, since those take longest. Of an order found by several of
    its own facts with one number, the first in the order of `_BY_KIND`; newest orders first.
    """
    return list(
        db.execute(
            text(
                "WITH found (number, order_id, matched_by) AS MATERIALIZED ("
                + " UNION ALL ".join(_BY_KIND.values())
                + ") SELECT f.number, o.id AS order_id, o.order_no, o.status, f.matched_by"
                " FROM found f JOIN orders o ON o.id = f.order_id"
                " ORDER BY o.created_at DESC, o.id DESC"
            ),
            {"numbers": json.dumps(list(numbers)), "invoices": invoices},
        )
    )
