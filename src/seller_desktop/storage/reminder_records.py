"""The seller's clocks that come near, per step of the reminders: told, marked, put off by whole statements.

A clock counts while the seller can still do something about it: it runs, is ahead, and is not about shipping
an order whose shipment is arranged, nor about an order whose status was decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, and_, case, func, or_, select, update

from seller_desktop.storage.order_lists import SELLERS_CLOCKS
from seller_desktop.storage.schema import deadline, orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row, Select

HOUR_MS: Final = 3_600_000
SHIPPING: Final = ("ship_by", "ship_auto_cancel")
EARLIER: Final = 1000
"""Stands on top of the hours in `reminded_h` while they count towards the earlier reading (`warn_at`): once
that is over, the reminders of the end itself are given as well.
"""


def near(db: Connection, now_ms: int, steps: Sequence[int], samples: int) -> list[Row[Any]]:
    """The clocks that reached a further step since their last reminder.

    `steps`: hours before the end, in any order; a clock counts for the smallest one it reached. Up to so many
    rows as samples for each kind and step, most urgent first: `kind`, `step`, `order_no`, and in each of them
    of how many, `clocks`, and how soon the first of them runs out, `due_at`.
    """
    step, ends = _step(now_ms, steps), _ends(now_ms)
    group = (deadline.c.kind, step)
    found = (
        select(
            deadline.c.kind,
            step.label("step"),
            orders.c.order_no,
            func.count().over(partition_by=group).label("clocks"),
            func.min(ends).over(partition_by=group).label("due_at"),
            func.row_number().over(partition_by=group, order_by=(ends, deadline.c.id)).label("place"),
        )
        .join(orders, orders.c.id == deadline.c.order_id)
        .where(_news(now_ms, steps))
        .subquery()
    )
    ordering = (found.c.step, found.c.due_at, found.c.kind, found.c.place)
    return list(db.execute(select(found).where(found.c.place <= samples).order_by(*ordering)))


def mark(db: Connection, now_ms: int, steps: Sequence[int]) -> None:
    """Note that what `near` tells was told."""
    db.execute(
        update(deadline)
        .where(deadline.c.id.in_(_ids(_news(now_ms, steps))))
        .values(reminded_h=_rank(now_ms, steps))
    )


def any_near(db: Connection, now_ms: int, steps: Sequence[int]) -> bool:
    """Whether `near` would tell of anything."""
    return db.execute(_ids(_news(now_ms, steps)).limit(1)).first() is not None


def put_off(db: Connection, now_ms: int, until_ms: int, steps: Sequence[int]) -> None:
    """No reminders until then, and no longer than until a clock's last one, which is given all the same.

    What was told before and is put off so will be told again.
    """
    ends = _ends(now_ms)
    last = ends - min(steps) * HOUR_MS
    wanted = and_(_counts(now_ms), last > now_ms, ends <= until_ms + max(steps) * HOUR_MS)
    db.execute(
        update(deadline)
        .where(deadline.c.id.in_(_ids(wanted)))
        .values(snoozed_until=case((last < until_ms, last), else_=until_ms), reminded_h=None)
    )


def orders_due(db: Connection, now_ms: int, until_ms: int) -> int:
    """How many orders have such a clock that runs out until then."""
    return db.execute(
        select(func.count(deadline.c.order_id.distinct()))
        .join(orders, orders.c.id == deadline.c.order_id)
        .where(_counts(now_ms), _ends(now_ms) <= until_ms)
    ).scalar_one()


def _ids(wanted: ColumnElement[bool]) -> Select[tuple[int]]:
    return select(deadline.c.id).join(orders, orders.c.id == deadline.c.order_id).where(wanted)


def _counts(now_ms: int) -> ColumnElement[bool]:
    stands = or_(deadline.c.case_id.is_not(None), ~orders.c.overruled)
    arranged = and_(deadline.c.kind.in_(SHIPPING), orders.c.arranged)
    return and_(
        deadline.c.state == "open",
        deadline.c.kind.in_(SELLERS_CLOCKS),
        deadline.c.due_at > now_ms,
        stands,
        ~arranged,
    )


def _news(now_ms: int, steps: Sequence[int]) -> ColumnElement[bool]:
    awake = or_(deadline.c.snoozed_until.is_(None), deadline.c.snoozed_until <= now_ms)
    further = or_(deadline.c.reminded_h.is_(None), _rank(now_ms, steps) < deadline.c.reminded_h)
    return and_(_counts(now_ms), _ends(now_ms) <= now_ms + max(steps) * HOUR_MS, awake, further)


def _ends(now_ms: int) -> ColumnElement[int]:
    """When the clock ends: by the earlier reading, while that is ahead."""
    return case((deadline.c.warn_at > now_ms, deadline.c.warn_at), else_=deadline.c.due_at)


def _step(now_ms: int, steps: Sequence[int]) -> ColumnElement[int]:
    """The smallest step reached, None where none is."""
    return case(*((_ends(now_ms) <= now_ms + hours * HOUR_MS, hours) for hours in sorted(steps)))


def _rank(now_ms: int, steps: Sequence[int]) -> ColumnElement[int]:
    """What `reminded_h` holds once this step is told; it only ever gets smaller."""
    return _step(now_ms, steps) + case((deadline.c.warn_at > now_ms, EARLIER), else_=0)
