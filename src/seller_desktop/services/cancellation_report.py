"""Why orders are cancelled: counted by reason, by who did it, by product and by courier."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cancellations import CancellationReport, CancelledGroup, Grouping
from seller_desktop.domain.clock import to_local, to_ms
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.filter_text import write
from seller_desktop.domain.filter_values import canonical, days_meant
from seller_desktop.domain.filters import Condition, Field, Filter
from seller_desktop.domain.reasons import find, folded
from seller_desktop.services.reasons import all_reasons
from seller_desktop.services.sheet_files import CellKind, SheetColumn, write_sheet
from seller_desktop.storage import cancellation_counts, records

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.filter_values import Span
    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.sheet_files import Cell
    from seller_desktop.services.shop import Reading

_FIELDS: Final = {
    Grouping.REASON: Field.REASON,
    Grouping.WHO: Field.CANCELLED_BY,
    Grouping.PRODUCT: Field.PRODUCT,
    Grouping.COURIER: Field.COURIER,
}


def period_between(first: str, last: str) -> str:
    """The days from one to another, both included and either left out as "", as `cancelled:` writes them.

    Raises Refused("report_day_wrong") where one is no day, and
    Refused("report_days_swapped") where the last comes before the first.
    """
    start, end = _day(first), _day(last)
    if start and end and start > end:
        raise Refused("report_days_swapped", first=start, last=end)
    if start and end:
        return start if start == end else f"{start}..{end}"
    return f">={start}" if start else f"<={end}" if end else ""


def _day(typed: str) -> str:
    """A day in its one spelling; "" where none is typed."""
    if not typed:
        return ""
    day = canonical(Field.CANCELLED, typed)
    try:
        return date.fromisoformat(day or "").isoformat()
    except ValueError as wrong:
        raise Refused("report_day_wrong", value=typed) from wrong


def cancellation_report(reading: Reading, period: str, account_id: int | None = None) -> CancellationReport:
    """The cancelled orders of some days: a value of `cancelled:` as `domain.filter_values` spells it, or ""
    for all there are. What the marketplace states of a cancellation comes first; where it states nothing,
    what was decided here counts.
    """
    zone = reading.zone
    span: Span = days_meant(period, reading.now_ms, zone) if period else (None, None)
    before = _before(span, reading.now_ms, zone)
    facts = cancellation_counts.by_facts(reading.db, span, before, account_id)
    products = cancellation_counts.by_product(reading.db, span, before, account_id)
    meant = _Meanings(all_reasons(records.settings(reading.db)))
    tallies: dict[Grouping, dict[str, _Tally]] = {one: defaultdict(_Tally) for one in Grouping}
    for row in facts:
        for grouping, key in (
            (Grouping.REASON, meant.key(row.reason)),
            (Grouping.WHO, row.who),
            (Grouping.COURIER, meant.spelled(row.courier)),
        ):
            value = {Grouping.REASON: row.reason, Grouping.COURIER: row.courier}.get(grouping, key)
            tallies[grouping][key].add(value, row.orders, row.amount, row.before)
    for row in products:
        tallies[Grouping.PRODUCT][row.product].add(row.product, row.orders, row.amount, row.before)
    cancelled = [Condition(Field.STATUS, ("cancelled",))]
    if period:
        cancelled.append(Condition(Field.CANCELLED, (period,)))
    start, end = span
    return CancellationReport(
        first=None if start is None else to_local(start, zone).date(),
        last=None if end is None else to_local(end - 1, zone).date(),
        orders=sum(row.orders for row in facts),
        amount_idr=sum(row.amount for row in facts),
        before=None if before is None else sum(row.before for row in facts),
        amount_before_idr=None if before is None else sum(row.amount_before for row in facts),
        groups={
            grouping: _groups(grouping, by_key, cancelled, compared=before is not None)
            for grouping, by_key in tallies.items()
        },
        filter=write(Filter(tuple(cancelled))),
    )


@dataclass(slots=True)
class _Tally:
    """What is counted for one key, and the values of the orders' own that mean it."""

    values: set[str] = field(default_factory=set)
    orders: int = 0
    amount_idr: int = 0
    before: int = 0

    def add(self, value: str, orders: int, amount_idr: int, before: int) -> None:
        self.values.add(value)
        self.orders += orders
        self.amount_idr += amount_idr
        self.before += before


class _Meanings:
    """Which reason is meant by a code or by the words of a file; reasons of one label are one."""

    def __init__(self, reasons: Sequence[Reason]) -> None:
        self._reasons = reasons
        self._spelled: dict[str, str] = {}

    def key(self, stated: str) -> str:
        reason = find(self._reasons, stated, None)
        if reason is not None:
            same = (one for one in self._reasons if folded(one.en) == folded(reason.en))
            return next(same).code
        return self.spelled(stated)

    def spelled(self, stated: str) -> str:
        """The first spelling met of words that differ in their letters' case alone."""
        return self._spelled.setdefault(folded(stated), stated)


def _before(span: Span, now_ms: int, zone: ZoneInfo) -> Span | None:
    """As many days as have begun of a span, right before it; None where it is open on a side."""
    start, end = span
    if start is None or end is None:
        return None
    first = to_local(start, zone).date()
    after = min(to_local(end - 1, zone).date(), to_local(now_ms, zone).date()) + timedelta(days=1)
    days = max(after - first, timedelta(days=1))
    return to_ms(datetime.combine(first - days, time(), zone)), start


def _groups(
    grouping: Grouping, by_key: dict[str, _Tally], cancelled: Iterable[Condition], *, compared: bool
) -> tuple[CancelledGroup, ...]:
    groups = (
        CancelledGroup(
            key=key,
            orders=tally.orders,
            amount_idr=tally.amount_idr,
            before=tally.before if compared else None,
            filter=write(Filter((*cancelled, _condition(grouping, tally.values)))),
        )
        for key, tally in by_key.items()
    )
    return tuple(sorted(groups, key=lambda one: (-one.orders, -(one.before or 0), -one.amount_idr, one.key)))


def _condition(grouping: Grouping, values: Iterable[str]) -> Condition:
    """Exactly these values, whatever others hold them as a part."""
    if grouping is Grouping.WHO:
        return Condition(Field.CANCELLED_BY, tuple(sorted(value or "none" for value in values)))
    return Condition(_FIELDS[grouping], tuple(f"={value}" for value in sorted(values)))


def write_report(
    path: Path, sheet: str, titles: Sequence[str], rows: Iterable[Sequence[Cell]], separator: str
) -> None:
    """The table of a report as a file: of each group its name, orders, share in thousandths, amount, and
    orders before. Raises SellerError("export_failed") where it cannot be written.
    """
    kinds = (CellKind.TEXT, CellKind.COUNT, CellKind.SHARE, CellKind.MONEY, CellKind.COUNT)
    columns = [
        SheetColumn(title, 40 if at == 0 else 14, kind)
        for at, (title, kind) in enumerate(zip(titles, kinds, strict=True))
    ]
    try:
        write_sheet(path, sheet, columns, rows, separator)
    except OSError as failure:
        raise SellerError("export_failed", file=path.name, folder=str(path.parent)) from failure
