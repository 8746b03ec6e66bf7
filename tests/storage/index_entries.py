"""All that stands in the search index, to compare it with another state of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


def entries(db: Connection) -> dict[str, list[tuple[str, int]]]:
    """Of each order number its trigrams, and where they stand in its text."""
    raw = db.connection.driver_connection
    assert raw is not None
    raw.execute("CREATE VIRTUAL TABLE temp.entry USING fts5vocab (main, order_search, 'instance')")
    try:
        found: dict[str, list[tuple[str, int]]] = {}
        for order, term, offset in raw.execute(
            "SELECT coalesce(o.order_no, 'of no order'), e.term, e.offset FROM temp.entry e"
            " LEFT JOIN orders o ON o.search_id = e.doc ORDER BY 1, 3, 2"
        ):
            found.setdefault(order, []).append((term, offset))
        return found
    finally:
        raw.execute("DROP TABLE temp.entry")
