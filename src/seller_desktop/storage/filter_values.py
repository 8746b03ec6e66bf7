"""The values orders have in a field, to be offered while a filter is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Table, func, select

from seller_desktop.domain.filters import Field
from seller_desktop.storage.schema import line, order_fact, orders

if TYPE_CHECKING:
    from sqlalchemy import Connection

NEWEST: Final = 10_000
"""So many orders are asked, however many there are: what they have in common is what will be looked for."""

_COLUMNS: Final[dict[Field, ColumnElement[Any]]] = {
    Field.COURIER: orders.c.courier,
    Field.CITY: orders.c.city,
    Field.PROVINCE: order_fact.c.province,
    Field.PRODUCT: line.c.product,
    Field.SKU: line.c.seller_sku,
    Field.REASON: order_fact.c.cancel_reason,
}


def common_values(db: Connection, field: Field, limit: int) -> list[str]:
    """What the newest orders have in a field, the most frequent first; nothing for other fields."""
    column = _COLUMNS.get(field)
    if column is None:
        return []
    newest = (
        select(orders.c.id, orders.c.courier, orders.c.city)
        .order_by(orders.c.created_at.desc(), orders.c.id.desc())
        .limit(NEWEST)
    )
    if field is Field.REASON:
        newest = newest.where(orders.c.status == "cancelled")
    asked = newest.subquery("newest")
    table = column.table
    if table is orders:
        column = asked.c[column.key or ""]
        found = select(column).select_from(asked)
    else:
        found = select(column).select_from(asked).join(table, _order_id(table) == asked.c.id)
    found = found.where(column != "").group_by(column).order_by(func.count().desc(), column).limit(limit)
    return list(db.scalars(found))


def _order_id(table: Table) -> ColumnElement[int]:
    return table.c.order_id
