"""The conditions of a filter as conditions of SQL on `orders`.

Negated, a condition lets through exactly the orders it would hold back otherwise, those included of which
the fact is not known. What stands in other tables is asked by EXISTS, so that a list that is read from the
newest order on can stop as soon as it has enough.
"""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, and_, case, exists, false, func, literal, not_, or_

from seller_desktop.domain.filter_values import amount_meant, days_meant, deadline_meant
from seller_desktop.domain.filters import EXACTLY, FLAG_VALUES, NO_SHIPMENT, NOBODY, YES, Field, Has
from seller_desktop.domain.highlight import folded
from seller_desktop.storage.action_groups import action_group
from seller_desktop.storage.cancellation_counts import CANCELLED_AT, CANCELLED_BY, FACTS, REASON
from seller_desktop.storage.case_schema import cases
from seller_desktop.storage.order_search import matching
from seller_desktop.storage.schema import line, order_fact, orders, package

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.filter_values import Span
    from seller_desktop.domain.filters import Condition, Filter
    from seller_desktop.domain.reasons import Reason

_SMALL: Final = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
"""The letters SQLite's own `lower` makes small; no others, so that both sides are made so alike."""
_LINE_GOODS: Final = line.c.product + case(
    (line.c.variation.in_(("", "Default")), ""), else_=" · " + line.c.variation
)
"""A line as `orders.goods` tells the first one."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A filter and what it takes to understand it: the zone its days are those of, and the reasons whose
    labels it may name. Flags are meant by their colours; a name that is none lets nothing through.
    """

    filter: Filter
    zone: ZoneInfo
    reasons: Sequence[Reason] = ()

    @property
    def by_words_alone(self) -> bool:
        """Whether it only says what is to be found somewhere, something at the least."""
        said = (folded(word.text) for word in self.filter.words if not word.negated)
        return not self.filter.conditions and any(said)


def where(narrowed: Narrowed, now_ms: int) -> list[ColumnElement[bool]]:
    """What must hold of an order for the filter to let it through."""
    conditions = [_condition(one, narrowed, now_ms) for one in narrowed.filter.conditions]
    if narrowed.filter.words:
        conditions.append(matching(narrowed.filter.words, narrowed.reasons))
    return conditions


def status_asked_for(narrowed: Narrowed) -> str | None:
    """The one status that all orders have which the filter lets through, if it says so."""
    for condition in narrowed.filter.conditions:
        if condition.negated:
            continue
        if condition.field is Field.STATUS and len(condition.values) == 1:
            return condition.values[0]
        if condition.field in {Field.CANCELLED, Field.CANCELLED_BY}:
            return "cancelled"
    return None


def _condition(condition: Condition, narrowed: Narrowed, now_ms: int) -> ColumnElement[bool]:
    field, values = condition.field, condition.values
    holds: ColumnElement[bool]
    if field in _LISTED:
        holds = _LISTED[field].in_(values)
    elif field is Field.NEEDS:
        # The first half is what the index of Action Needed is made for.
        holds = and_(orders.c.action_at <= now_ms, action_group(now_ms).in_(values))
    elif field is Field.REASON:
        holds = or_(*(_reason(value, narrowed.reasons) for value in values))
    elif field in _DAYS:
        holds = _DAYS[field]([days_meant(value, now_ms, narrowed.zone) for value in values])
    elif field is Field.DEADLINE:
        holds = within(orders.c.due_at, [deadline_meant(value, now_ms) for value in values])
    elif field is Field.AMOUNT:
        holds = within(orders.c.amount_idr, [amount_meant(value) for value in values])
    else:
        holds = or_(*(_ONE[field](value) for value in values))
    if condition.negated:
        return not_(func.coalesce(holds, false()))
    return holds


def _of_order(table: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a table with `order_id`
    """Nothing is added to the id, but now no index can stand in for the rows of the orders. They are read as
    they lie in the file, and so are the rows of the other table; in an index's order that takes several
    times as long.
    """
    order_id: ColumnElement[int] = table.c.order_id
    return order_id == orders.c.id + orders.c.quantity * 0


def within(column: ColumnElement[Any], spans: Sequence[Span]) -> ColumnElement[bool]:
    """In any of the spans; a moment that is not known is in none."""
    return or_(
        *(
            and_(
                *([] if first is None else [column >= first]),
                *([] if after is None else [column < after]),
            )
            for first, after in spans
        )
    )


def _stated(column: ColumnElement[Any]) -> Callable[[Sequence[Span]], ColumnElement[bool]]:
    return lambda spans: exists().where(_of_order(order_fact), within(column, spans))


def _cancelled(spans: Sequence[Span]) -> ColumnElement[bool]:
    """When a cancelled order was: as stated, else as decided here."""
    return _of_cancelled(within(CANCELLED_AT, spans))


def _cancelled_by(value: str) -> ColumnElement[bool]:
    return _of_cancelled(CANCELLED_BY.in_(["" if value == NOBODY else value]))


def _of_cancelled(holds: ColumnElement[bool]) -> ColumnElement[bool]:
    """The orders that are not cancelled need not be looked at."""
    facts = exists().select_from(FACTS).where(_of_order(order_fact), holds)
    return and_(orders.c.status == "cancelled", facts)


def says(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    """Whether a column holds a text, or is it; whatever the case of the letters, with no sign as a joker."""
    wanted = text.translate(_SMALL)
    if _exact(wanted):
        return func.lower(column) == wanted.removeprefix(EXACTLY)
    return func.instr(func.lower(column), wanted) > 0


def says_plainly(value: str, text: str) -> bool:
    """What `says` asks, of a value at hand."""
    value, wanted = value.translate(_SMALL), text.translate(_SMALL)
    return value == wanted.removeprefix(EXACTLY) if _exact(wanted) else wanted in value


def _exact(text: str) -> bool:
    return text.startswith(EXACTLY)


def _reason(text: str, reasons: Sequence[Reason]) -> ColumnElement[bool]:
    """Why it was cancelled, in the file's words or any other the reason has, or is to be cancelled or
    returned, by code or label.

    Exactly: why it was cancelled, as the report of cancellations has it.
    """
    if _exact(text):
        return _of_cancelled(says(REASON, text))
    wanted = text.casefold()
    meant = [
        one
        for one in reasons
        if any(wanted in name.casefold() for name in (one.code, one.en, one.id, *one.also))
    ]
    words = {name.translate(_SMALL) for one in meant for name in (one.code, one.en, one.id, *one.also)}
    stated = order_fact.c.cancel_reason
    of_case = or_(cases.c.reason.in_([one.code for one in meant]), says(cases.c.reason, text))
    return or_(
        _of_cancelled(or_(says(stated, text), func.lower(stated).in_(sorted(words - {""})))),
        and_(orders.c.case_id.is_not(None), exists().where(_of_order(cases), of_case)),
    )


def _courier(text: str) -> ColumnElement[bool]:
    """Exactly: as lists and reports have it."""
    if _exact(text):
        return says(orders.c.courier, text)
    return _of_packages(orders.c.courier, package.c.courier, text)


def _tracking(text: str) -> ColumnElement[bool]:
    return _of_packages(orders.c.tracking_no, package.c.tracking_no, text)


def _of_packages(shown: ColumnElement[str], each: ColumnElement[str], text: str) -> ColumnElement[bool]:
    """What lists show is that of the first package; the others are few."""
    others = exists().where(_of_order(package), says(each, text))
    return or_(says(shown, text), and_(orders.c.package_count > 1, others))


def _product(text: str) -> ColumnElement[bool]:
    """A product with its variation. What lists show is the first line; orders of more are few."""
    if _exact(text):
        return exists().where(_of_order(line), says(line.c.product, text))
    others = exists().where(_of_order(line), says(_LINE_GOODS, text))
    return or_(says(orders.c.goods, text), and_(orders.c.line_count > 1, others))


def _sku(text: str) -> ColumnElement[bool]:
    either = or_(says(line.c.seller_sku, text), says(line.c.sku_id, text))
    return exists().where(_of_order(line), either)


def _has(value: str) -> ColumnElement[bool]:
    return {
        Has.NOTE: orders.c.note_count > 0,
        Has.TRACKING: orders.c.tracking_no != "",
        Has.FLAG: orders.c.flags != 0,
        Has.CASE: orders.c.case_id.is_not(None),
    }[Has(value)]


def _flag(value: str) -> ColumnElement[bool]:
    if value not in FLAG_VALUES:
        return false()
    # The first half is what the index of flagged orders is made for.
    return and_(orders.c.flags != 0, orders.c.flags.bitwise_and(1 << FLAG_VALUES.index(value)) != 0)


_LISTED: Final[dict[Field, ColumnElement[Any]]] = {
    Field.STATUS: orders.c.status,
    Field.SUBSTATUS: orders.c.substatus,
    Field.CHANNEL: orders.c.channel,
    Field.SHIPMENT: func.coalesce(orders.c.ship_state, literal(NO_SHIPMENT)),
}
_DAYS: Final[dict[Field, Callable[[Sequence[Span]], ColumnElement[bool]]]] = {
    Field.CREATED: lambda spans: within(orders.c.created_at, spans),
    Field.SHIP_BY: lambda spans: within(orders.c.ship_by_at, spans),
    Field.PAID: _stated(order_fact.c.paid_at),
    Field.SHIPPED: _stated(order_fact.c.shipped_at),
    Field.DELIVERED: _stated(order_fact.c.delivered_at),
    Field.CANCELLED: _cancelled,
}
_ONE: Final[dict[Field, Callable[[str], ColumnElement[bool]]]] = {
    Field.CANCELLED_BY: _cancelled_by,
    Field.COD: lambda value: orders.c.cod.is_(value == YES),
    Field.PRINTED: lambda value: orders.c.printed_at.is_(None).is_(value != YES),
    Field.COURIER: _courier,
    Field.CITY: lambda text: says(orders.c.city, text),
    Field.PROVINCE: lambda text: exists().where(_of_order(order_fact), says(order_fact.c.province, text)),
    Field.TRACKING: _tracking,
    Field.PRODUCT: _product,
    Field.SKU: _sku,
    Field.HAS: _has,
    Field.FLAG: _flag,
}
