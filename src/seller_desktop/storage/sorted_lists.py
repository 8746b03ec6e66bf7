"""The first orders of a broad list in the order of one of its columns, found by walking an index.

A list of a million is never sorted to show its first screen. Each index holds, after what is sorted by,
the newest first, and the status and the account, so that a walk need not look into the orders themselves.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Select, func, literal_column, select

from seller_desktop.storage.schema import orders, status_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

FEW: Final = 3_000
"""So many orders are sorted as fast as an index is walked to find them among others."""
FEW_SHIPPED: Final = 20_000
"""The same by courier and tracking number: orders without them stand together, at the end of a long walk."""

_NEWEST_FIRST: Final = (orders.c.created_at.desc(), orders.c.id.desc())
SORT_COLUMNS: Final[dict[str, tuple[ColumnElement[Any], ...]]] = {
    "time_left": (orders.c.due_at,),
    "order_no": (orders.c.order_no,),
    "status": (orders.c.status,),
    "channel": (orders.c.channel,),
    "buyer": (orders.c.buyer,),
    "goods": (orders.c.goods,),
    "quantity": (orders.c.quantity,),
    "total": (orders.c.amount_idr,),
    "courier": (orders.c.courier, orders.c.tracking_no),
    "tracking": (orders.c.tracking_no,),
    "created": (orders.c.created_at,),
}
_FEW_VALUES: Final = frozenset({"status", "channel", "quantity"})
"""One value after the other is walked, in each the newest first. Of the other columns each value belongs to a
part of the orders only, which is put in order in passing.
"""


def first_sorted(
    db: Connection, status: str | None, account_id: int | None, sort: str, descending: bool, limit: int
) -> array[int] | None:
    """The first ids of all orders, or of those in a status; None where sorting them outright is as fast."""
    few = FEW_SHIPPED if sort in {"courier", "tracking"} else FEW
    if sort == "created" or _how_many(db, status, account_id) < few:
        return None
    wanted = _among(status, account_id)
    if sort == "time_left":
        return _by_time_left(db, wanted, status, descending, limit)
    columns = SORT_COLUMNS[sort]
    if sort in _FEW_VALUES:
        return _by_value(db, wanted, columns[0], descending, limit)
    ordering = [column.desc() if descending else column.asc() for column in columns]
    return _found(db, wanted.order_by(*ordering, *_NEWEST_FIRST), limit)


def without_index(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The same value, for which no index is used."""
    return literal_column(f"+{column}", column.type)


def _how_many(db: Connection, status: str | None, account_id: int | None) -> int:
    kept = select(func.coalesce(func.sum(status_count.c.orders), 0))
    if status is not None:
        kept = kept.where(status_count.c.status == status)
    if account_id is not None:
        kept = kept.where(status_count.c.account_id == account_id)
    return int(db.scalar(kept) or 0)


def _among(status: str | None, account_id: int | None) -> Select[Any]:
    wanted = select(orders.c.id)
    if status is not None:
        wanted = wanted.where(without_index(orders.c.status) == status)
    if account_id is not None:
        wanted = wanted.where(without_index(orders.c.account_id) == account_id)
    return wanted


def _by_time_left(
    db: Connection, wanted: Select[Any], status: str | None, descending: bool, limit: int
) -> array[int]:
    """Orders without a clock come last, whichever way."""
    due_at = orders.c.due_at
    timed = wanted.where(due_at.is_not(None))
    found = _found(db, timed.order_by(due_at.desc() if descending else due_at, *_NEWEST_FIRST), limit)
    if len(found) < limit:
        untimed = wanted.where(without_index(due_at).is_(None))
        if status is not None:  # orders of other statuses may be all that is newer
            untimed = untimed.where(orders.c.status == status)
        found.extend(_found(db, untimed.order_by(*_NEWEST_FIRST), limit - len(found)))
    return found


def _by_value(
    db: Connection, wanted: Select[Any], column: ColumnElement[Any], descending: bool, limit: int
) -> array[int]:
    found = array("q")
    end = func.max(column) if descending else func.min(column)
    value = db.scalar(select(end))
    while value is not None and len(found) < limit:
        found.extend(_found(db, wanted.where(column == value).order_by(*_NEWEST_FIRST), limit - len(found)))
        value = db.scalar(select(end).where(column < value if descending else column > value))
    return found


def _found(db: Connection, wanted: Select[Any], limit: int) -> array[int]:
    ids: Sequence[int] = db.scalars(wanted.limit(limit)).all()
    return array("q", ids)
