"""What lists show of an order's shipment: what the marketplace states, else what was arranged here."""

from __future__ import annotations

from typing import Final

CONTRADICTED: Final = (
    "SELECT s.order_id FROM shipment s"
    " WHERE EXISTS (SELECT 1 FROM package p WHERE p.order_id = s.order_id AND p.tracking_no <> '')"
    " AND NOT EXISTS (SELECT 1 FROM package p"
    "  WHERE p.order_id = s.order_id AND p.tracking_no = s.tracking_no)"
)
"""Orders of which the marketplace states another tracking number than was noted here."""
ARRANGED: Final = (
    "f.arranged_at IS NOT NULL OR f.shipped_at IS NOT NULL"
    " OR coalesce(f.substatus, '') IN ('awaiting_collection', 'in_transit', 'delivered')"
    " OR m.order_id IS NOT NULL"
)
"""SQL: whether the shipment is arranged, of the rows `f` of `order_fact` and `m` of `shipment`."""
SUBSTATUS: Final = (
    "CASE WHEN f.substatus = 'awaiting_shipment' AND m.order_id IS NOT NULL THEN 'awaiting_collection'"
    " ELSE f.substatus END"
)
"""SQL: the substatus while no status was decided here, of the same rows."""


def conflict(of: str) -> str:
    """SQL: whether the marketplace says otherwise of an order (an alias) than was decided or noted here."""
    return (
        f"(EXISTS (SELECT 1 FROM cases c WHERE c.order_id = {of}.id AND c.conflict <> '')"
        f" OR {of}.channel <> 'manual' AND {of}.id IN ({CONTRADICTED} AND s.order_id = {of}.id))"
    )


def refresh_shipping(which: str) -> str:
    """SQL: what is shown of the shipment of these orders: as stated, else as arranged here."""
    # Courier and number belong together: a number stated by the marketplace brings its courier along.
    return (
        "UPDATE orders SET (courier, tracking_no) ="
        " (SELECT CASE WHEN s.order_id IS NULL OR k.tracking_no IS NOT NULL OR s.courier = ''"
        "  THEN coalesce(k.courier, '') ELSE s.courier END,"
        " coalesce(k.tracking_no, s.tracking_no, '')"
        " FROM (SELECT max(p.courier) AS courier, min(nullif(p.tracking_no, '')) AS tracking_no"
        "  FROM package p WHERE p.order_id = orders.id) k"
        " LEFT JOIN shipment s ON s.order_id = orders.id),"
        f" (arranged, substatus) = (SELECT {ARRANGED},"
        f" CASE WHEN orders.overruled THEN orders.substatus ELSE {SUBSTATUS} END"
        " FROM order_fact f LEFT JOIN shipment m ON m.order_id = f.order_id"
        " WHERE f.order_id = orders.id),"
        f" conflict = {conflict('orders')}"
        f" WHERE id IN ({which})"
    )
