"""The first orders of a broad list in the order of one of its columns, found by walking indexes.

A list of a million is never sorted to show its first screen. For each column there is an index by account
and status, then by the column, then the newest first: in it each account's orders of a status lie as the list
wants them. SQLite merges as many of these parts as the list has, and stops when there are enough.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import ColumnElement, literal_column, select, text, union_all

from seller_desktop.storage.schema import orders, status_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

SORT_COLUMNS: Final[dict[str, ColumnElement[Any]]] = {
    "time_left": orders.c.due_at,
    "order_no": orders.c.order_no,
    "status": orders.c.status,
    "channel": orders.c.channel,
    "buyer": orders.c.buyer,
    "goods": orders.c.goods,
    "quantity": orders.c.quantity,
    "total": orders.c.amount_idr,
    "courier": orders.c.courier,
    "tracking": orders.c.tracking_no,
    "created": orders.c.created_at,
}
_FEW_VALUES: Final = frozenset({"channel", "quantity", "courier"})
"""Many orders have the same value of these: downwards all of a value would have to be sorted, the newest
first, before the first could be shown. So one value after the other is walked.
"""


class Part(NamedTuple):
    """An account's orders of a status, and how many they are."""

    account_id: int
    status: str
    orders: int

    def holds(self) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        """What is true of these orders."""
        return orders.c.account_id == self.account_id, orders.c.status == self.status


def first_sorted(
    db: Connection, status: str | None, account_id: int | None, sort: str, descending: bool, limit: int
) -> array[int]:
    """The first ids of all orders, or of those in a status; by any column but the time of creation."""
    parts = parts_of(db, status, account_id)
    found = array("q")
    if sort == "status":
        for one in sorted({part.status for part in parts}, reverse=descending):
            among = [part for part in parts if part.status == one]
            found.extend(_first(db, among, None, None, descending, limit - len(found)))
        return found
    column = SORT_COLUMNS[sort]
    for where, sorted_inside in _one_after_the_other(db, sort, column, descending):
        if len(found) < limit:
            by = column if sorted_inside else None
            found.extend(_first(db, parts, where, by, descending, limit - len(found)))
    return found


def parts_of(db: Connection, status: str | None, account_id: int | None) -> list[Part]:
    """The parts of a list of this status or all, this account or all; those that have orders."""
    kept = select(status_count).where(status_count.c.orders > 0)
    if status is not None:
        kept = kept.where(status_count.c.status == status)
    if account_id is not None:
        kept = kept.where(status_count.c.account_id == account_id)
    return [Part(row.account_id, row.status, row.orders) for row in db.execute(kept)]


def values_of(db: Connection, column: ColumnElement[Any]) -> list[Any]:
    """Every value that any order has of a column lists are sorted by; its index is leapt through."""
    return list(db.scalars(text(_VALUES.format(column=column))))


def without_index(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The same value, for which no index is used."""
    return literal_column(f"+{column}", column.type)


def _one_after_the_other(
    db: Connection, sort: str, column: ColumnElement[Any], descending: bool
) -> list[tuple[ColumnElement[bool] | None, bool]]:
    """What a list consists of: which orders, and whether by the column or, as all have the same, the newest
    first.
    """
    if sort in _FEW_VALUES:
        return [(column == value, False) for value in sorted(values_of(db, column), reverse=descending)]
    if sort == "time_left":  # orders without a clock come last, whichever way
        return [(column.is_not(None), True), (column.is_(None), False)]
    if sort == "tracking":
        told: list[tuple[ColumnElement[bool] | None, bool]] = [(column == "", False), (column > "", True)]
        return told[::-1] if descending else told
    return [(None, True)]


def _first(
    db: Connection,
    parts: Sequence[Part],
    where: ColumnElement[bool] | None,
    by: ColumnElement[Any] | None,
    descending: bool,
    limit: int,
) -> Sequence[int]:
    columns = (orders.c.id, orders.c.created_at) if by is None else (orders.c.id, orders.c.created_at, by)
    held = () if where is None else (where,)
    of_parts = [select(*columns).where(*part.holds(), *held) for part in parts]
    if not of_parts:
        return ()
    merged = union_all(*of_parts)
    order_id, created_at, *value = merged.selected_columns
    ordering = [one.desc() if descending else one.asc() for one in value]
    wanted = merged.order_by(*ordering, created_at.desc(), order_id.desc()).limit(limit)
    return db.scalars(wanted).all()


_VALUES: Final = (
    "WITH RECURSIVE part (account_id, status, value) AS (SELECT account_id, status, (SELECT min({column})"
    " FROM orders WHERE orders.account_id = k.account_id AND orders.status = k.status)"
    " FROM status_count k WHERE k.orders > 0"
    " UNION ALL SELECT account_id, status, (SELECT min({column}) FROM orders WHERE"
    " orders.account_id = part.account_id AND orders.status = part.status AND {column} > part.value)"
    " FROM part WHERE value IS NOT NULL) SELECT DISTINCT value FROM part WHERE value IS NOT NULL"
)
