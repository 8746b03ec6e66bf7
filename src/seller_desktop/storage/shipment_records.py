"""Shipments as arranged here: read and written for many orders in a fixed number of statements."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, select, text, union_all, update

from seller_desktop.storage.desk_schema import shipment
from seller_desktop.storage.schema import operator, order_fact, orders, package
from seller_desktop.storage.sqlite_among import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, Row

_RECENT: Final = 5_000
"""Couriers are looked for among so many of the newest orders."""


def heads_by_no(db: Connection, order_nos: Sequence[str]) -> dict[str, Row[Any]]:
    """What shipping needs to know of these orders (of the newest, where several accounts have a number)."""
    found = _heads(db, orders.c.order_no.in_(listed(order_nos)))
    return {row.order_no: row for row in sorted(found, key=lambda row: row.created_at)}


def heads_by_id(db: Connection, order_ids: Sequence[int]) -> dict[int, Row[Any]]:
    return {row.id: row for row in _heads(db, orders.c.id.in_(listed(order_ids)))}


def heads_by_tracking(db: Connection, tracking_nos: Sequence[str]) -> dict[str, list[Row[Any]]]:
    """The orders that carry these tracking numbers, as stated or as arranged here, per number."""
    carried = union_all(
        select(package.c.tracking_no.label("no"), package.c.order_id).where(
            package.c.tracking_no.in_(listed(tracking_nos))
        ),
        select(shipment.c.tracking_no.label("no"), shipment.c.order_id).where(
            shipment.c.tracking_no.in_(listed(tracking_nos))
        ),
    ).subquery()
    pairs = {(number, order_id) for number, order_id in db.execute(select(carried))}
    heads = heads_by_id(db, sorted({order_id for _, order_id in pairs}))
    found: dict[str, list[Row[Any]]] = {}
    for number, order_id in sorted(pairs):
        found.setdefault(number, []).append(heads[order_id])
    return found


def shipment_of(db: Connection, order_id: int) -> Row[Any] | None:
    """The shipment arranged here, with the name of who did so."""
    return db.execute(
        select(shipment, operator.c.name.label("who"))
        .outerjoin(operator, operator.c.id == shipment.c.operator_id)
        .where(shipment.c.order_id == order_id)
    ).one_or_none()


def packed(db: Connection) -> list[Row[Any]]:
    """Orders to ship that are packed and wait for the courier: id, number, courier."""
    return list(
        db.execute(
            select(orders.c.id, orders.c.order_no, shipment.c.courier)
            .join(shipment, shipment.c.order_id == orders.c.id)
            .where(shipment.c.state == "packed", orders.c.status == "to_ship")
            .order_by(shipment.c.packed_at, orders.c.id)
        )
    )


def couriers(db: Connection) -> list[str]:
    """The couriers of the newest orders, the most used first."""
    recent = (
        select(orders.c.courier)
        .where(orders.c.courier != "")
        .order_by(orders.c.created_at.desc())
        .limit(_RECENT)
        .subquery()
    )
    return list(
        db.execute(
            select(recent.c.courier)
            .group_by(recent.c.courier)
            .order_by(func.count().desc(), recent.c.courier)
        ).scalars()
    )


def put_shipments(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Write shipments in the place of those the orders had, one row each, of all columns."""
    if not rows:
        return
    names = [column.name for column in shipment.columns]
    changes = ", ".join(f"{name} = excluded.{name}" for name in names if name != "order_id")
    db.execute(
        text(
            f"INSERT INTO shipment ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"
            f" ON CONFLICT (order_id) DO UPDATE SET {changes}"
        ),
        list(rows),
    )


def drop_shipments(db: Connection, order_ids: Sequence[int]) -> None:
    if order_ids:
        db.execute(delete(shipment).where(shipment.c.order_id.in_(listed(order_ids))))


def state_arranged(db: Connection, rows: Sequence[dict[str, Any]], now_ms: int) -> None:
    """Of orders made by hand: their shipment is arranged. `rows`: order_id, courier, tracking_no."""
    if not rows:
        return
    order_ids = [row["order_id"] for row in rows]
    db.execute(
        update(order_fact)
        .where(order_fact.c.order_id.in_(listed(order_ids)))
        .values(arranged_at=func.coalesce(order_fact.c.arranged_at, now_ms), substatus="awaiting_collection")
    )
    _put_tracking(db, rows)


def state_shipped(db: Connection, order_ids: Sequence[int], now_ms: int) -> None:
    """Of orders made by hand: their parcels are with the courier."""
    db.execute(
        update(order_fact)
        .where(order_fact.c.order_id.in_(listed(order_ids)))
        .values(
            status="shipped",
            substatus="in_transit",
            arranged_at=func.coalesce(order_fact.c.arranged_at, now_ms),
            shipped_at=now_ms,
        )
    )


def state_to_ship(db: Connection, order_ids: Sequence[int]) -> None:
    """Of orders made by hand: they wait to be shipped again, and no tracking number is known."""
    of_these = listed(order_ids)
    db.execute(
        update(order_fact)
        .where(order_fact.c.order_id.in_(of_these))
        .values(status="to_ship", substatus="awaiting_shipment", arranged_at=None, shipped_at=None)
    )
    db.execute(update(package).where(package.c.order_id.in_(of_these)).values(tracking_no="", courier=""))


def _put_tracking(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """An order made by hand is one parcel; one that names none yet gets it, by the number its lines carry."""
    told = {"rows": json.dumps([[row["order_id"], row["courier"], row["tracking_no"]] for row in rows])}
    db.execute(
        text(
            "INSERT INTO package (order_id, package_no, tracking_no, courier, weight_g)"
            " SELECT e.value ->> 0, coalesce((SELECT min(p.package_no) FROM package p"
            "  WHERE p.order_id = e.value ->> 0), (SELECT min(l.package_no) FROM line l"
            "  WHERE l.order_id = e.value ->> 0)), e.value ->> 2, e.value ->> 1, 0 FROM json_each(:rows) e"
            " WHERE true ON CONFLICT (order_id, package_no)"
            " DO UPDATE SET tracking_no = excluded.tracking_no, courier = excluded.courier"
        ),
        told,
    )


def _heads(db: Connection, which: ColumnElement[bool]) -> list[Row[Any]]:
    stated = (
        select(package.c.order_id)
        .add_columns(
            func.max(package.c.courier).label("courier"),
            func.min(func.nullif(package.c.tracking_no, "")).label("tracking_no"),
            func.count().label("parcels"),
        )
        .where(package.c.order_id.in_(select(orders.c.id).where(which)))
        .group_by(package.c.order_id)
        .subquery()
    )
    return list(
        db.execute(
            select(
                *(orders.c.id, orders.c.order_no, orders.c.account_id, orders.c.channel, orders.c.status),
                *(orders.c.substatus, orders.c.buyer, orders.c.goods, orders.c.cancel_open),
                *(orders.c.created_at, orders.c.return_open, order_fact.c.delivered_at),
                func.coalesce(stated.c.courier, "").label("stated_courier"),
                func.coalesce(stated.c.tracking_no, "").label("stated_tracking_no"),
                shipment.c.courier,
                shipment.c.tracking_no,
                shipment.c.state,
                shipment.c.packed_at,
                shipment.c.handed_at,
            )
            .join(order_fact, order_fact.c.order_id == orders.c.id)
            .outerjoin(stated, stated.c.order_id == orders.c.id)
            .outerjoin(shipment, shipment.c.order_id == orders.c.id)
            .where(which)
        )
    )
