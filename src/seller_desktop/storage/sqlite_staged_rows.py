"""Lays out, on the scratch database, the rows of `orders` as the merge will take them over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.storage.schema import orders
from seller_desktop.storage.sqlite_search import found_anew, give_places

if TYPE_CHECKING:
    from sqlalchemy import Connection

LISTED: Final = tuple(
    column.name
    for column in orders.columns
    if column.name
    not in {
        "id",
        "account_id",
        "order_no",
        "note_count",
        *("flags", "ship_state", "printed_at", "search_id"),
        "due_at",
        "due_kind",
        "due_basis",
        "due_anchor_at",
        "ship_by_at",
        "auto_cancel_at",
        "action_at",
        "deadline_unknown",
        *("case_id", "case_kind", "case_type", "case_state", "case_reason", "case_group"),
        *("cancel_state", "cancel_open", "return_state", "return_open", "overruled", "conflict"),
        *("case_due_at", "case_due_kind", "case_due_basis", "case_due_anchor_at"),
    }
)
"""The columns of `orders` that follow from what was stated."""

_DERIVED: Final = {
    "snapshot_at": ":snapshot",
    "amount_idr": "s.order_amount_idr",
    "arranged": (
        "s.arranged_at IS NOT NULL OR s.shipped_at IS NOT NULL"
        " OR coalesce(s.substatus, '') IN ('awaiting_collection', 'in_transit', 'delivered')"
    ),
    "buyer": "CASE WHEN s.buyer_username <> '' THEN s.buyer_username ELSE s.recipient END",
    "quantity": "sum(l.quantity)",
    "line_count": "count(*)",
    # Of the line that stands first: min() makes SQLite take plain columns from that very row.
    "goods": "l.product || CASE WHEN l.variation IN ('', 'Default') THEN '' ELSE ' · ' || l.variation END",
    "courier": "coalesce(k.courier, '')",
    "tracking_no": "coalesce(k.tracking_no, '')",
    "package_count": "coalesce(k.package_count, 0)",
}
_STAGED_ROW: Final = ("id INTEGER", "order_no TEXT", "kind TEXT", "first_row", "source_row", *LISTED)


def prepare_rows(db: Connection, snapshot_at: int) -> None:
    """On the scratch database: lay out the rows of `orders` as the merge will take them.

    Known orders come as they lie in the shop, new ones by their creation: so do most of the indexes they
    go into, and the merge changes the same few pages again and again.
    """
    for table in ("staged_place", "staged_row"):
        db.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
    db.exec_driver_sql(
        "CREATE TABLE staged_place AS SELECT n, place FROM (SELECT rowid AS n, row_number() OVER"
        " (ORDER BY kind = 'new', iif(kind = 'new', created_at, 0), order_id) AS place"
        " FROM staged_order WHERE kind <> 'older') ORDER BY n"
    )
    db.exec_driver_sql(
        f"CREATE TABLE staged_row (place INTEGER PRIMARY KEY, {', '.join(_STAGED_ROW)}, search_id INTEGER)"
    )
    # CROSS JOIN: orders and their lines are read in the order of the file, in which they lie.
    db.exec_driver_sql(
        "WITH k AS ("
        " SELECT order_no, max(courier) AS courier, count(*) AS package_count,"
        "  coalesce(min(nullif(tracking_no, '')), '') AS tracking_no FROM staged_package GROUP BY order_no)"
        " INSERT INTO staged_row SELECT m.place, s.order_id, s.order_no, s.kind, s.first_row,"
        f" min(l.source_row), {', '.join(_DERIVED.get(name, 's.' + name) for name in LISTED)}, NULL"
        " FROM staged_place m CROSS JOIN staged_order s ON s.rowid = m.n"
        " CROSS JOIN staged_line l ON l.order_no = s.order_no LEFT JOIN k ON k.order_no = s.order_no"
        " GROUP BY m.rowid".replace(":snapshot", str(snapshot_at))
    )
    db.exec_driver_sql("CREATE INDEX staged_row_kind ON staged_row (kind, id)")
    new = "SELECT id FROM staged_row WHERE kind = 'new'"
    for statement in (give_places(new, "staged_row", "shop."), *found_anew()):
        db.exec_driver_sql(statement)
