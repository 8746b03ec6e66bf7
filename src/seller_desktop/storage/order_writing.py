"""Writes one order into the shop, and takes out one that should never have been there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from seller_desktop.storage import order_search
from seller_desktop.storage.fact_names import LINE_FACTS, ORDER_FACTS, PACKAGE_FACTS
from seller_desktop.storage.records import move_count
from seller_desktop.storage.schema import (
    deadline,
    history,
    history_personal,
    line,
    order_fact,
    orders,
    package,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from seller_desktop.domain.orders import StatedOrder


def add_order(
    db: Connection,
    order_id: int,
    account_id: int,
    order: StatedOrder,
    now_ms: int,
    operator_id: int | None,
) -> None:
    """Write a new order stated by a person or a clock of ours, with its lines and packages."""
    first = order.lines[0]
    plain = first.variation in {"", "Default"}
    db.execute(
        insert(orders).values(
            id=order_id,
            account_id=account_id,
            order_no=order.order_no,
            channel=order.channel,
            status=order.status,
            status_text=order.status_text,
            substatus=order.substatus,
            substatus_text=order.substatus_text,
            created_at=order.created_at,
            snapshot_at=now_ms,
            quantity=order.quantity,
            line_count=len(order.lines),
            amount_idr=order.order_amount_idr,
            cod=order.cod,
            arranged=False,
            buyer=order.buyer_username or order.recipient,
            city=order.city,
            goods=first.product if plain else f"{first.product} · {first.variation}",
            courier="",
            tracking_no="",
            package_count=len(order.packages),
        )
    )
    db.execute(
        insert(order_fact).values(
            order_id=order_id,
            source_row=0,
            operator_id=operator_id,
            first_row=0,
            first_recorded_at=now_ms,
            **{name: getattr(order, name) for name in ORDER_FACTS},
        )
    )
    names = ("sku_id", "package_no", *LINE_FACTS, "source_row", "cells")
    db.execute(
        insert(line),
        [{"order_id": order_id} | {name: getattr(one, name) for name in names} for one in order.lines],
    )
    if order.packages:
        names = ("package_no", *PACKAGE_FACTS)
        db.execute(
            insert(package),
            [{"order_id": order_id} | {name: getattr(one, name) for name in names} for one in order.packages],
        )
    move_count(db, account_id, order.status, 1)
    order_search.refresh(db, [order_id])


def remove_order(db: Connection, order_id: int) -> None:
    """Take an order out that was made by a step which is taken back, with all that belongs to it but its
    history, to which the caller adds that it went.
    """
    known = db.execute(select(orders.c.account_id, orders.c.status).where(orders.c.id == order_id)).one()
    order_search.forget(db, [order_id])
    entries = select(history.c.id).where(history.c.order_id == order_id)
    db.execute(delete(history_personal).where(history_personal.c.history_id.in_(entries)))
    for table in (deadline, package, line, order_fact):
        db.execute(delete(table).where(table.c.order_id == order_id))
    db.execute(delete(orders).where(orders.c.id == order_id))
    move_count(db, known.account_id, known.status, -1)
