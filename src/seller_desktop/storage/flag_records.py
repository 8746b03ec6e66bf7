"""Flags on orders, and what the shop calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from seller_desktop.storage.desk_schema import flag_name, order_flags
from seller_desktop.storage.schema import orders

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlalchemy import Connection, Row


def flagged(db: Connection, order_ids: Sequence[int]) -> list[Row[Any]]:
    """Of those of the orders that are there: `id`, `order_no`, `flags` (bits), `kept` (whether a row of
    `order_flags` holds them).
    """
    return list(
        db.execute(
            select(
                orders.c.id,
                orders.c.order_no,
                func.coalesce(order_flags.c.flags, 0).label("flags"),
                order_flags.c.order_id.is_not(None).label("kept"),
            )
            .outerjoin(order_flags, order_flags.c.order_id == orders.c.id)
            .where(orders.c.id.in_(order_ids))
        )
    )


def put_flags(
    db: Connection, bits: dict[int, int], kept: Collection[int], operator_id: int | None, now_ms: int
) -> None:
    """The flags of these orders, by order; those in `kept` have a row already."""
    rows = [
        {"id": order_id, "bits": flags, "at": now_ms, "who": operator_id} for order_id, flags in bits.items()
    ]
    values: dict[str, Any] = {
        "flags": bindparam("bits"),
        "changed_at": bindparam("at"),
        "operator_id": bindparam("who"),
    }
    had = [row for row in rows if row["id"] in kept]
    new = [row for row in rows if row["id"] not in kept]
    if had:
        db.execute(update(order_flags).where(order_flags.c.order_id == bindparam("id")).values(values), had)
    if new:
        db.execute(insert(order_flags).values(values | {"order_id": bindparam("id")}), new)


def orders_by_flags(db: Connection) -> list[tuple[int, int]]:
    """Each combination of flags (bits) that orders carry, with the number of those orders."""
    found = db.execute(
        select(orders.c.flags, func.count()).where(orders.c.flags != 0).group_by(orders.c.flags)
    )
    return [(bits, count) for bits, count in found]


def names(db: Connection) -> dict[int, str]:
    """What the shop calls its flags, by their numbers; those it has not named are left out."""
    return dict(db.execute(select(flag_name.c.number, flag_name.c.name)).all())


def put_names(db: Connection, given: dict[int, str], forgotten: Iterable[int]) -> None:
    """Call flags by these names, and others by their colours again."""
    known = names(db)
    for number, name in given.items():
        if number in known:
            db.execute(update(flag_name).where(flag_name.c.number == number).values(name=name))
        else:
            db.execute(insert(flag_name).values(number=number, name=name))
    db.execute(delete(flag_name).where(flag_name.c.number.in_(list(forgotten))))
