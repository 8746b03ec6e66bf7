"""The list of what was decided here and has to be entered in Seller Center too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, func, insert, or_, select, update

from seller_desktop.storage.case_schema import outbox
from seller_desktop.storage.schema import operator, orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row

_OPEN: Final = ("planned", "entered", "contradicted")


def take_back(db: Connection, step_id: int, now_ms: int, reversing: dict[str, Any]) -> None:
    """A step was taken back: its line is dropped, or reversed by a new one where it was entered."""
    row = db.execute(
        select(outbox).where(outbox.c.step_id == step_id, outbox.c.what != "reverse")
    ).one_or_none()
    if row is None:
        return
    if row.entered_at is None:
        change(db, [row.id], state="dropped", settled_at=now_ms)
        return
    db.execute(
        insert(outbox).values(
            **dict(row._mapping)  # noqa: SLF001 - a row's public mapping, for all its underscore
            | {
                "reverses": row.what,
                "state": "planned",
                "decided_at": now_ms,
                "not_before": now_ms,
                "entered_at": None,
                "entered_by": None,
                "settled_at": None,
            }
            | reversing
        )
    )


def heard(db: Connection, step_id: int) -> bool:
    """Whether the marketplace has confirmed or contradicted what a step decided."""
    wanted = select(outbox.c.id).where(
        outbox.c.step_id == step_id, outbox.c.state.in_(("confirmed", "contradicted"))
    )
    return db.execute(wanted).first() is not None


def is_entered(db: Connection, step_id: int) -> bool:
    """Whether the line of a step has been ticked off as entered."""
    wanted = select(outbox.c.id).where(outbox.c.step_id == step_id, outbox.c.entered_at.is_not(None))
    return db.execute(wanted).first() is not None


def change(db: Connection, line_ids: Sequence[int], **values: Any) -> int:  # noqa: ANN401 - column values
    """Set columns of these lines; how many there were."""
    result = db.execute(
        update(outbox).where(outbox.c.id.in_(bindparam("ids", expanding=True))).values(**values),
        {"ids": list(line_ids)},
    )
    return result.rowcount


def lines(db: Connection, *, settled: bool) -> list[Row[Any]]:
    """The lines with order and person, contradicted first, then by when the marketplace must have them."""
    wanted = (
        select(outbox, orders.c.order_no, operator.c.name.label("who"))
        .join(orders, orders.c.id == outbox.c.order_id)
        .outerjoin(operator, operator.c.id == outbox.c.operator_id)
    )
    if not settled:
        wanted = wanted.where(outbox.c.state.in_(_OPEN))
    return list(
        db.execute(
            wanted.order_by(
                outbox.c.state != "contradicted",
                outbox.c.state.in_(("confirmed", "dropped")),
                outbox.c.due_at.is_(None),
                outbox.c.due_at,
                outbox.c.id,
            )
        )
    )


def waiting(db: Connection, now_ms: int) -> int:
    """How many lines wait for the seller: to be entered now, or contradicted."""
    return db.execute(
        select(func.count()).where(
            outbox.c.state.in_(("planned", "contradicted")),
            or_(outbox.c.not_before <= now_ms, outbox.c.state == "contradicted"),
        )
    ).scalar_one()


def open_of_orders(db: Connection, order_ids: Sequence[int]) -> list[Row[Any]]:
    """The lines of these orders on which the marketplace has not been heard yet."""
    return list(
        db.execute(
            select(outbox)
            .where(outbox.c.order_id.in_(bindparam("ids", expanding=True)), outbox.c.state.in_(_OPEN))
            .order_by(outbox.c.id),
            {"ids": list(order_ids)},
        )
    )
