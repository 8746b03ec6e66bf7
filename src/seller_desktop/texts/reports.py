"""The report of cancellations in words: what it counts by, what its groups are called, what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.cancellations import Grouping
from seller_desktop.domain.filters import CancelledBy
from seller_desktop.texts import exports
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from seller_desktop.domain.cancellations import CancellationReport
    from seller_desktop.texts.format import Formatter, Language

CONTEXT = "Reports"

GROUPINGS = {
    Grouping.REASON: QT_TRANSLATE_NOOP("Reports", "Reason"),
    Grouping.WHO: QT_TRANSLATE_NOOP("Reports", "Who cancelled"),
    Grouping.PRODUCT: QT_TRANSLATE_NOOP("Reports", "Product"),
    Grouping.COURIER: QT_TRANSLATE_NOOP("Reports", "Courier"),
}
MISSING = {
    Grouping.REASON: QT_TRANSLATE_NOOP("Reports", "No reason stated"),
    Grouping.WHO: QT_TRANSLATE_NOOP("Reports", "Not stated"),
    Grouping.PRODUCT: QT_TRANSLATE_NOOP("Reports", "Product without a name"),
    Grouping.COURIER: QT_TRANSLATE_NOOP("Reports", "No courier yet"),
}
PERIODS = {
    "7d": QT_TRANSLATE_NOOP("Reports", "Last 7 days"),
    "30d": QT_TRANSLATE_NOOP("Reports", "Last 30 days"),
    "90d": QT_TRANSLATE_NOOP("Reports", "Last 90 days"),
    "this_month": QT_TRANSLATE_NOOP("Reports", "This month"),
    "last_month": QT_TRANSLATE_NOOP("Reports", "Last month"),
    "": QT_TRANSLATE_NOOP("Reports", "All time"),
}
"""Periods one can choose, as the filter `cancelled:` spells them."""


def grouping(value: Grouping) -> str:
    return _translated(GROUPINGS[value])


def period(value: str) -> str:
    return _translated(PERIODS[value])


def group_name(by: Grouping, key: str, reason_labels: Mapping[str, str]) -> str:
    """What a group is called; a product, a courier and a reason nobody has on a list by their own words."""
    if not key:
        return _translated(MISSING[by])
    if by is Grouping.REASON:
        return reason_labels.get(key, key)
    if by is Grouping.WHO and key in set(CancelledBy):
        return exports.who(CancelledBy(key))
    return key


def summary(report: CancellationReport, formatter: Formatter) -> str:
    """How many orders of how much, and how it was before: `Cancelled orders: 128, Rp9.412.000. In as …`."""
    told = QCoreApplication.translate("Reports", "Cancelled orders: {orders}, {amount}.").format(
        orders=formatter.count(report.orders), amount=formatter.money(report.amount_idr)
    )
    if report.before is None or report.amount_before_idr is None:
        return told
    before = QCoreApplication.translate(
        "Reports", "In as many days before: {orders}, {amount} ({change})."
    ).format(
        orders=formatter.count(report.before),
        amount=formatter.money(report.amount_before_idr),
        change=change(report.orders, report.before, formatter.language),
    )
    return f"{told} {before}"


def change(now: int, before: int, language: Language) -> str:
    """`+25%`, `−12,5%`; `new` where there was nothing before, `=` where nothing changed."""
    if now == before:
        return "="
    if not before:
        return QCoreApplication.translate("Reports", "new")
    sign = "+" if now > before else "−"
    return sign + percent(abs(now - before), before, language)


def percent(part: int, whole: int, language: Language) -> str:
    """`12.5%` or `12,5%`; without a tenth from 100% on. Half a tenth is rounded up."""
    if not whole:
        return "–"
    tenths = (2000 * part + whole) // (2 * whole)
    if tenths >= 1000:  # noqa: PLR2004 - 100 %
        return f"{(tenths + 5) // 10}%"
    return f"{tenths // 10}{',' if language == 'id' else '.'}{tenths % 10}%"


def days(first: date | None, last: date | None, months: tuple[str, ...]) -> str:
    """`25 Oct – 23 Nov 2026`; "" where the period is open."""
    if first is None or last is None:
        return ""
    end = f"{last.day} {months[last.month - 1]} {last.year}"
    if first == last:
        return end
    start = f"{first.day} {months[first.month - 1]}"
    return f"{start} – {end}" if first.year == last.year else f"{start} {first.year} – {end}"


def _translated(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)
