"""The search index: one FTS5 table of trigrams, its rowids rising with the time of creation.

It keeps no text of its own: what an order is found by follows from the order's tables, by `_WORDS` alone.
A field begins with two `EDGE` characters, words within a field are parted by two spaces. So "a word that
begins with k" is a trigram too, and a phrase never runs from one field into the next.

A rowid (`orders.search_id`) holds the hour an order was created in and its place in that hour, which keeps
rowids close together (that halves the index) and finds the newest orders first without a sort.
"""

from __future__ import annotations

from typing import Final

EDGE: Final = "\x1f"
"""Stands twice before each field, and once at the end of all."""
PLACE_BITS: Final = 16
HOUR_MS: Final = 3_600_000

BUYER: Final = ("buyer_username", "recipient")
ELSEWHERE: Final = (
    *("invoice_no", "province", "city", "district", "village", "address", "address_extra", "zipcode"),
    *("cancel_reason", "marketplace_note"),
)
FACTS: Final = (*BUYER, "phone", *ELSEWHERE)
"""Facts of `order_fact` an order is found by."""
LINE_FACTS: Final = ("product", "variation", "seller_sku", "sku_id")
CASE_TEXTS: Final = (
    *("reason", "buyer_note", "decision_reason", "decision_comment", "return_no", "tracking_no"),
)

_EDGES: Final = "char(31, 31)"
_BARE_PHONE: Final = "replace(" * 5 + "f.phone" + "".join(f", '{sign}', '')" for sign in "()-. ")
_PHONE: Final = (
    "(SELECT CASE WHEN n LIKE '+620%' THEN '+62' || substr(n, 5)"
    " WHEN n LIKE '620%' THEN '+62' || substr(n, 4)"
    " WHEN n LIKE '62%' THEN '+' || n WHEN n LIKE '0%' THEN '+62' || substr(n, 2)"
    " WHEN n LIKE '8%' THEN '+62' || n ELSE nullif(n, '') END"
    f" FROM (SELECT {_BARE_PHONE} AS n))"
)
"""As `domain.highlight.phone_as_kept` writes it."""


def _said(alias: str, names: tuple[str, ...]) -> str:
    return ", ".join(f"nullif({alias}.{name}, '')" for name in names)


_LINES: Final = (
    f"(SELECT group_concat(concat_ws({_EDGES}, nullif(l.product, ''),"
    f" nullif(nullif(l.variation, ''), 'Default'), {_said('l', ('seller_sku', 'sku_id'))}), {_EDGES})"
    " FROM %s)"
)
_PACKAGES: Final = f"(SELECT group_concat(nullif(p.tracking_no, ''), {_EDGES}) FROM %s)"
# Most orders have none of these, which their row says.
_SHIPMENT: Final = (
    "CASE WHEN o.ship_state IS NOT NULL"
    " THEN (SELECT nullif(s.tracking_no, '') FROM shipment s WHERE s.order_id = o.id) END"
)
_NOTES: Final = (
    "CASE WHEN o.note_count > 0"
    f" THEN (SELECT group_concat(n.text, {_EDGES}) FROM note n WHERE n.order_id = o.id) END"
)
_CASES: Final = (
    f"CASE WHEN o.case_id IS NOT NULL THEN (SELECT group_concat(concat_ws({_EDGES},"
    f" {_said('c', CASE_TEXTS)}), {_EDGES}) FROM cases c WHERE c.order_id = o.id) END"
)
_SPACES: Final = (9, 10, 13, 160)


def _words(*parts: str) -> str:
    """SQL: what an order is found by, of all these fields."""
    return (
        "replace(" * (len(_SPACES) + 1)
        + f"concat_ws({_EDGES}, '', {', '.join(parts)}) || char(31)"
        + "".join(f", char({space}), ' ')" for space in _SPACES)
        + ", ' ', '  ')"
    )


_FACTS: Final = (_said("f", BUYER), _PHONE, _said("f", ELSEWHERE))
_WORDS: Final = _words(
    *("o.order_no", *_FACTS),
    _LINES % "line l WHERE l.order_id = o.id",
    _PACKAGES % "package p WHERE p.order_id = o.id",
    *(_SHIPMENT, _NOTES, _CASES),
)
"""SQL: all an order is found by, of the rows `o` of `orders` and `f` of `order_fact`."""
_WORDS_OF_NEW: Final = _words(
    *("f.order_no", *_FACTS),
    _LINES % "staged_line l WHERE l.order_no = f.order_no",
    _PACKAGES % "staged_package p WHERE p.order_no = f.order_no",
)
"""SQL: the same of a new order, the row `f` of `staged_order`: nobody has done anything with it yet."""

MAKE: Final = (
    (
        "CREATE VIRTUAL TABLE order_search USING fts5 (words, content='', contentless_delete=1,"
        " tokenize='trigram remove_diacritics 1')"
    ),
    # Words of many orders are sorted in memory before they are written, and pages are those of the file.
    "INSERT INTO order_search (order_search, rank) VALUES ('hashsize', 16777216)",
    "INSERT INTO order_search (order_search, rank) VALUES ('pgsz', 4000)",
)


def give_places(which: str, table: str = "orders", shop: str = "") -> str:
    """SQL: give the rows (a query of ids) of a table that have no rowid, or one of another hour, theirs.

    Beyond the 65,536th order of an hour, which no shop has, an order is still found, but after all others.
    """
    hour = f"(o.created_at / {HOUR_MS})"
    first = f"({hour} << {PLACE_BITS})"
    size = 1 << PLACE_BITS
    taken = (
        f"coalesce((SELECT max(t.search_id) + 1 - {first} FROM {shop}orders t"
        f" WHERE t.search_id >= {first} AND t.search_id < {first} + {size}), 0)"
    )
    return (
        f"UPDATE {table} SET search_id = given.place FROM (SELECT n.at,"
        f" CASE WHEN n.nth < {size} THEN n.first + n.nth ELSE -n.id END AS place"
        f" FROM (SELECT o.rowid AS at, o.id, {first} AS first, {taken}"
        f" + row_number() OVER (PARTITION BY {hour} ORDER BY o.created_at, o.id) - 1 AS nth"
        f" FROM {table} o WHERE o.id IN ({which})"
        f" AND (o.search_id IS NULL OR o.search_id >> {PLACE_BITS} <> {hour})) n) given"
        f" WHERE given.at = {table}.rowid"
    )


def take_out(which: str) -> str:
    """SQL: take the orders (a query of ids) out of the index, as long as they have their rowids."""
    return (
        "DELETE FROM order_search WHERE rowid IN"
        f" (SELECT search_id FROM orders WHERE search_id IS NOT NULL AND id IN ({which}))"
    )


def put_in(which: str) -> str:
    """SQL: put the orders (a query of ids), which must not be there, into the index."""
    # In the order of rowids, or every order would be a segment of its own; LIMIT keeps that order.
    return (
        "WITH listed AS MATERIALIZED (SELECT id FROM orders"
        f" WHERE id IN ({which}) ORDER BY search_id LIMIT -1)"
        f" INSERT INTO order_search (rowid, words) SELECT o.search_id, {_WORDS}"
        " FROM listed k CROSS JOIN orders o ON o.id = k.id CROSS JOIN order_fact f ON f.order_id = o.id"
    )


PUT_IN_NEW: Final = (
    "INSERT INTO order_search (rowid, words) SELECT place, words FROM stage.staged_words ORDER BY place"
)
"""SQL: put the new orders of a stage that is taken over into the index."""
MERGE_LATER: Final = "INSERT INTO order_search (order_search, rank) VALUES ('automerge', 0)"
"""What many orders add to the index is left as it is, which saves most of the time; the small changes that
come after merge it bit by bit.
"""
MERGE_IN_PASSING: Final = "INSERT INTO order_search (order_search, rank) VALUES ('automerge', 4)"
"""The index's own way."""
MERGE_ALL: Final = "INSERT INTO order_search (order_search, rank) VALUES ('merge', -{pages})"
"""Begins to write the index anew, by so many pages: entries that were taken out stay in it till then."""
MERGE_ON: Final = "INSERT INTO order_search (order_search, rank) VALUES ('merge', {pages})"
"""Goes on with it."""
EMPTY: Final = "INSERT INTO order_search (order_search) VALUES ('delete-all')"
ALL_ORDERS: Final = "SELECT id FROM orders"
LOST: Final = (
    "SELECT (SELECT count(*) FROM orders o WHERE NOT EXISTS"
    " (SELECT 1 FROM order_search_docsize d WHERE d.id = o.search_id)),"
    " (SELECT count(*) FROM order_search_docsize d WHERE NOT EXISTS"
    " (SELECT 1 FROM orders o WHERE o.search_id = d.id))"
)
"""Orders that are not in the index, and entries of the index without an order."""


def found_anew() -> tuple[str, ...]:
    """SQL for a compared stage: the words of the new orders, which are then only to be copied, and a list of
    the known ones that will be found by other words than before.
    """
    facts = " OR ".join(f"s.{name} IS NOT f.{name}" for name in FACTS)
    return (
        "DROP TABLE IF EXISTS staged_words",
        "CREATE TABLE staged_words (place INTEGER PRIMARY KEY, words)",
        (
            "INSERT INTO staged_words SELECT"
            " (SELECT r.search_id FROM staged_row r WHERE r.kind = 'new' AND r.id = f.order_id),"
            f" {_WORDS_OF_NEW} FROM staged_order f WHERE f.kind = 'new'"
        ),
        "DROP TABLE IF EXISTS staged_search",
        (
            "CREATE TABLE staged_search AS SELECT order_id AS id, kind FROM staged_order"
            " WHERE kind = 'older' AND reveals"
        ),
        (
            "INSERT INTO staged_search SELECT s.order_id, s.kind FROM staged_order s"
            " JOIN shop.order_fact f ON f.order_id = s.order_id JOIN shop.orders o ON o.id = s.order_id"
            f" WHERE s.kind = 'changed' AND (s.created_at <> o.created_at OR {facts}"
            f" OR {_differ('line', LINE_FACTS)} OR {_differ('package', ('tracking_no',))})"
        ),
    )


def _differ(part: str, names: tuple[str, ...]) -> str:
    listed = ", ".join(names)
    staged = f"SELECT {listed} FROM staged_{part} WHERE order_no = s.order_no"
    known = f"SELECT {listed} FROM shop.{part} WHERE order_id = s.order_id"
    return f"EXISTS ({staged} EXCEPT {known}) OR EXISTS ({known} EXCEPT {staged})"
