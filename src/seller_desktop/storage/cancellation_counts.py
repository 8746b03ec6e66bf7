"""Cancelled orders: when, by whom and why each was, and counts of them.

What the marketplace states comes first; where it states nothing, what was decided here counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, and_, case, distinct, false, func, or_, select, true

from seller_desktop.domain.cancellations import WORDS
from seller_desktop.storage.case_schema import cases, order_decision
from seller_desktop.storage.schema import line, order_fact, orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, FromClause, Row, Select

    from seller_desktop.domain.filter_values import Span

_decision: Final = order_decision.alias("cancel_decision")
_case: Final = cases.alias("cancel_case")

FACTS: Final[FromClause] = order_fact.outerjoin(
    _decision, and_(_decision.c.order_id == order_fact.c.order_id, _decision.c.status == "cancelled")
).outerjoin(_case, _case.c.id == _decision.c.case_id)
"""One row an order (`order_fact.order_id`), which the columns below are about."""
CANCELLED_AT: Final[ColumnElement[int | None]] = func.coalesce(
    order_fact.c.cancelled_at, _decision.c.effective_at
)
REASON: Final[ColumnElement[str]] = case(
    (order_fact.c.cancel_reason != "", order_fact.c.cancel_reason), else_=func.coalesce(_case.c.reason, "")
)
"""The words of the file, else the code of a reason chosen here; "" where there is neither."""
CANCELLED_BY: Final[ColumnElement[str]] = case(
    *(
        (or_(*(func.instr(func.lower(order_fact.c.cancel_by), word) > 0 for word in words)), str(who))
        for who, words in WORDS.items()
    ),
    (order_fact.c.cancel_by != "", ""),
    (_case.c.by_seller, "seller"),
    (_case.c.id.is_not(None), "buyer"),
    (_decision.c.order_id.is_not(None), "system"),
    else_="",
)
"""A value of `domain.filters.CancelledBy`; "" where nobody is named whom we know."""


def by_facts(db: Connection, span: Span, before: Span | None, account_id: int | None) -> Sequence[Row[Any]]:
    """Cancelled orders per `who`, `reason` and `courier`: `orders` and `amount` of the span, and `before`
    and `amount_before` of the one before. A span: UTC milliseconds from, up to and not including, None: open.
    """
    now, then = _within(span), _within(before)
    amount = orders.c.amount_idr
    wanted = select(
        CANCELLED_BY.label("who"),
        REASON.label("reason"),
        orders.c.courier,
        func.count().filter(now).label("orders"),
        func.coalesce(func.sum(amount).filter(now), 0).label("amount"),
        func.count().filter(then).label("before"),
        func.coalesce(func.sum(amount).filter(then), 0).label("amount_before"),
    )
    found = _cancelled(wanted, FACTS, span, before, account_id)
    # By the expressions: a bare name would mean a column of that name first, as of a case's own reason.
    return db.execute(found.group_by(CANCELLED_BY, REASON, orders.c.courier)).all()


def by_product(db: Connection, span: Span, before: Span | None, account_id: int | None) -> Sequence[Row[Any]]:
    """The same per `product`: an order counts once for each, with what its lines of that product came to.

    Spellings that differ in the letters' case alone are one product, as they are to a filter.
    """
    now, then = _within(span), _within(before)
    wanted = select(
        func.min(line.c.product).label("product"),
        func.count(distinct(orders.c.id)).filter(now).label("orders"),
        func.coalesce(func.sum(line.c.subtotal_idr).filter(now), 0).label("amount"),
        func.count(distinct(orders.c.id)).filter(then).label("before"),
    )
    lines = FACTS.join(line, line.c.order_id == order_fact.c.order_id)
    return db.execute(
        _cancelled(wanted, lines, span, before, account_id).group_by(func.lower(line.c.product))
    ).all()


def _cancelled(
    wanted: Select[Any], facts: FromClause, span: Span, before: Span | None, account_id: int | None
) -> Select[Any]:
    found = wanted.select_from(facts.join(orders, orders.c.id == order_fact.c.order_id)).where(
        orders.c.status == "cancelled", or_(_within(span), _within(before))
    )
    return found if account_id is None else found.where(orders.c.account_id == account_id)


def _within(span: Span | None) -> ColumnElement[bool]:
    """Whether an order was cancelled then. One of unknown time is in a span open on both sides alone."""
    if span is None:
        return false()
    start, end = span
    limits = [] if start is None else [start <= CANCELLED_AT]
    limits += [] if end is None else [end > CANCELLED_AT]
    return and_(true(), *limits)
