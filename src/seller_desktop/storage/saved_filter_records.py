"""The filters a shop has saved: read and written, in the order in which they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select, update

from seller_desktop.storage.desk_schema import saved_filter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Row


def all_filters(db: Connection) -> list[Row[Any]]:
    return list(db.execute(select(saved_filter).order_by(saved_filter.c.position, saved_filter.c.id)))


def add(db: Connection, filter_id: int, **values: Any) -> None:  # noqa: ANN401 - one value a column
    """As the last one."""
    last = select(func.coalesce(func.max(saved_filter.c.position), 0)).scalar_subquery()
    db.execute(insert(saved_filter).values(id=filter_id, position=last + 1, **values))


def change(db: Connection, filter_id: int, **values: Any) -> None:  # noqa: ANN401 - one value a column
    db.execute(update(saved_filter).where(saved_filter.c.id == filter_id).values(**values))


def remove(db: Connection, filter_id: int) -> None:
    db.execute(delete(saved_filter).where(saved_filter.c.id == filter_id))


def place(db: Connection, positions: Iterable[tuple[int, int]]) -> None:
    """Give filters (their ids) other positions."""
    for filter_id, position in positions:
        change(db, filter_id, position=position)
