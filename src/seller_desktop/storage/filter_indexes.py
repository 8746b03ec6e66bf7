"""Ways by an index to the orders that a filter lets through, where these are a small part of all.

A list is read from the newest order on until it has enough, which takes long where what is asked for is
rare. Then the condition that lets through the fewest leads to them, and only these are looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Select, TextClause, func, select, text, true, union_all

from seller_desktop.domain.filter_values import amount_meant, days_meant, deadline_meant
from seller_desktop.domain.filters import EXACTLY, NO_SHIPMENT, YES, Field, Has
from seller_desktop.storage.action_groups import action_group
from seller_desktop.storage.case_schema import order_decision
from seller_desktop.storage.filter_sql import says_plainly, status_asked_for, within
from seller_desktop.storage.order_search import in_words
from seller_desktop.storage.schema import line, order_fact, orders, package
from seller_desktop.storage.sorted_lists import parts_of, values_of, without_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Column, CompoundSelect, Connection

    from seller_desktop.domain.filter_values import Span
    from seller_desktop.domain.filters import Condition
    from seller_desktop.storage.filter_sql import Narrowed
    from seller_desktop.storage.sorted_lists import Part
    from seller_desktop.storage.which_orders import Which

FEW: Final = 100_000
"""So many entries of an index are sorted in a moment; of more, enough are met on the way."""
FEW_UNDATED: Final = 10_000
"""The same where the index does not tell when the order was created, so that each must be looked up."""
_PIECE: Final = re.compile(r"[0-9A-Za-z._/-]{3,}")
"""What stands in the search index letter for letter."""


@dataclass(frozen=True, slots=True)
class Way:
    """Queries that together have all orders which could be meant, some perhaps twice.

    `dated`: each has the columns id and time of creation, both from an index; else the id alone.
    """

    queries: Sequence[Select[Any]]
    dated: bool = True

    def together(self) -> CompoundSelect[Any]:
        return union_all(*self.queries)

    def ids(self) -> Select[Any]:
        return select(self.together().subquery().c[0])


def narrowest(db: Connection, which: Which) -> Way | None:
    """The way to the fewest orders; None where these are many."""
    assert which.narrowed is not None
    among = parts_of(db, which.status or status_asked_for(which.narrowed), which.account_id)
    if not among:
        return Way([select(*_DATED).where(text("0"))])
    seeker = _Seeker(db, which.narrowed, among, which.now_ms)
    ways = [seeker.of_condition(one) for one in which.narrowed.filter.conditions if not one.negated]
    ways.append(by_words(which.narrowed))
    if not which.broad:
        ways.append(Way([which.select_before_filter(*_DATED)]))
    if sum(part.orders for part in among) <= FEW:
        ways.append(seeker.in_parts(true()))
    known = [way for way in ways if way is not None]
    if not known:
        return None
    most = [FEW if way.dated else FEW_UNDATED for way in known]
    counted = [
        select(func.count()).select_from(way.together().limit(enough + 1).subquery()).scalar_subquery()
        for way, enough in zip(known, most, strict=True)
    ]
    counts = db.execute(select(*counted)).one()
    small = [(count, nth) for nth, count in enumerate(counts) if count <= most[nth]]
    return known[min(small)[1]] if small else None


@dataclass(frozen=True, slots=True)
class _Seeker:
    db: Connection
    narrowed: Narrowed
    among: Sequence[Part]
    now_ms: int

    def in_parts(self, holds: ColumnElement[bool]) -> Way:
        """By the indexes that begin with account and status."""
        return Way([select(*_DATED).where(*part.holds(), holds) for part in self.among])

    def of_condition(self, asked: Condition) -> Way | None:
        field, values = asked.field, asked.values
        way: Way | None
        if field in _DAYS:
            way = _by_days(field, [days_meant(one, self.now_ms, self.narrowed.zone) for one in values])
        elif field is Field.AMOUNT:
            way = self._in_spans(orders.c.amount_idr, [amount_meant(one) for one in values])
        elif field is Field.DEADLINE:
            way = self._in_spans(orders.c.due_at, [deadline_meant(one, self.now_ms) for one in values])
        elif field is Field.CHANNEL:
            way = self.in_parts(orders.c.channel.in_(values))
        elif field is Field.COURIER:
            way = self._by_couriers(values)
        elif field is Field.CITY:
            cities = _saying(self.db.scalars(_every_value(orders.c.city)), values)
            way = Way([select(*_DATED).where(orders.c.city.in_(cities))])
        elif field is Field.SKU:
            way = self._by_skus(values)
        elif field is Field.REASON:  # it is told of cancelled orders and of requests
            cancelled = self.in_parts(orders.c.status == "cancelled")
            way = Way([*cancelled.queries, select(*_DATED).where(text(_WITH_CASE))])
        elif field is Field.NEEDS:
            acting = (orders.c.action_at <= self.now_ms, action_group(self.now_ms).in_(values))
            way = Way([select(*_DATED).where(*acting)])
        else:
            way = _by_mark(field, values)
        return way

    def _in_spans(self, what: ColumnElement[Any], spans: Sequence[Span]) -> Way:
        return Way([one for span in spans for one in self.in_parts(within(what, [span])).queries])

    def _by_couriers(self, texts: Sequence[str]) -> Way:
        """What lists show, of the first package or arranged here, and what the other packages have."""
        shown = _saying(values_of(self.db, orders.c.courier), texts)
        each = _saying(self.db.scalars(_every_value(package.c.courier)), texts)
        queries = [
            one.with_only_columns(orders.c.id) for one in self.in_parts(orders.c.courier.in_(shown)).queries
        ]
        return Way([*queries, select(package.c.order_id).where(package.c.courier.in_(each))], dated=False)

    def _by_skus(self, texts: Sequence[str]) -> Way:
        queries = []
        for sku in (line.c.seller_sku, line.c.sku_id):
            each = _saying(self.db.scalars(_every_value(sku)), texts)
            queries.append(select(line.c.order_id).where(sku.in_(each)))
        return Way(queries, dated=False)


def _by_days(field: Field, spans: Sequence[Span]) -> Way:
    if field in {Field.CREATED, Field.SHIP_BY}:
        when = orders.c.created_at if field is Field.CREATED else orders.c.ship_by_at
        return Way([select(*_DATED).where(within(when, [span])) for span in spans])
    stated = order_fact.c[f"{field.value}_at"]
    dated = (order_fact.c.order_id, order_fact.c.created_at)
    queries = [select(*dated).where(within(stated, [span])) for span in spans]
    if field is Field.CANCELLED:  # what was decided here is a small table
        decided = order_decision.join(orders, orders.c.id == order_decision.c.order_id)
        within_days = within(order_decision.c.effective_at, spans)
        queries.append(select(*_DATED).select_from(decided).where(within_days))
    return Way(queries)


def _by_mark(field: Field, values: Sequence[str]) -> Way | None:
    """By an index of the orders that have such a thing at all."""
    marks = [_MARKED.get((field, value)) or _MARKED.get((field, None)) for value in values]
    if field is Field.SHIPMENT and NO_SHIPMENT in values:
        return None
    return Way([select(*_DATED).where(text(mark)) for mark in set(marks) if mark]) if all(marks) else None


def by_words(narrowed: Narrowed) -> Way | None:
    """By the search index: what all words say, and the longest piece it tells for certain of each text that
    it holds.
    """
    texts = []
    for condition in narrowed.filter.conditions:
        pieces = [
            max(_PIECE.findall(value.removeprefix(EXACTLY)), key=len, default="")
            for value in condition.values
        ]
        if condition.field in _IN_WORDS and not condition.negated and all(pieces):
            texts.append(pieces)
    found = in_words(narrowed.filter.words, narrowed.reasons, texts)
    return None if found is None else Way([found], dated=False)


def _saying(values: Iterable[str], texts: Sequence[str]) -> list[str]:
    return [value for value in values if any(says_plainly(value, one) for one in texts)]


def _every_value(column: Column[Any]) -> TextClause:
    """Each value of a column once: its index is leapt through."""
    name, table = column.name, column.table.name
    return text(
        f"WITH RECURSIVE one (value) AS (SELECT min({name}) FROM {table}"
        f" UNION ALL SELECT (SELECT min({name}) FROM {table} WHERE {name} > one.value)"
        " FROM one WHERE value IS NOT NULL) SELECT value FROM one WHERE value IS NOT NULL"
    )


_DATED: Final = (orders.c.id, without_index(orders.c.created_at).label("created_at"))
"""The sign keeps SQLite from walking all orders by their creation, to save a sort of few."""
_DAYS: Final = frozenset(
    {Field.CREATED, Field.SHIP_BY, Field.PAID, Field.SHIPPED, Field.DELIVERED, Field.CANCELLED}
)
_IN_WORDS: Final = frozenset({Field.PRODUCT, Field.SKU, Field.TRACKING, Field.CITY, Field.PROVINCE})
"""The search index holds all that these look at."""
_WITH_CASE: Final = "orders.case_id IS NOT NULL"
_MARKED: Final[dict[tuple[Field, str | None], str]] = {
    (Field.HAS, Has.NOTE): "orders.note_count > 0",
    (Field.HAS, Has.FLAG): "orders.flags != 0",
    (Field.HAS, Has.CASE): _WITH_CASE,
    (Field.COD, YES): "orders.cod = 1",
    (Field.PRINTED, YES): "orders.printed_at IS NOT NULL",
    (Field.FLAG, None): "orders.flags != 0",
    (Field.SHIPMENT, None): "orders.ship_state IS NOT NULL",
}
"""In the words of the indexes' own conditions, or SQLite would not use them. None: whatever the value."""
