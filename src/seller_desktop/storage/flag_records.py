"""Flags on orders, and what the shop calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select, update

from seller_desktop.storage.desk_schema import flag_name, order_flags
from seller_desktop.storage.many_rows import insert_many, update_many
from seller_desktop.storage.schema import orders
from seller_desktop.storage.sqlite_among import among, these

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
            .where(among(orders.c.id)),
            these(order_ids),
        ).all()
    )


def put_flags(
    db: Connection, bits: dict[int, int], kept: Collection[int], operator_id: int | None, now_ms: int
) -> None:
    """The flags of these orders, by order; those in `kept` have a row already."""
    names = ("flags", "changed_at", "operator_id")
    had = [(flags, now_ms, operator_id, order_id) for order_id, flags in bits.items() if order_id in kept]
    update_many(db, order_flags, names, had, key="order_id")
    new = [
        {"order_id": order_id, "flags": flags, "changed_at": now_ms, "operator_id": operator_id}
        for order_id, flags in bits.items()
        if order_id not in kept
    ]
    insert_many(db, order_flags, new)


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
