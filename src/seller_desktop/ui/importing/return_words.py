"""What the import says of a return export: counts of returns in the place of counts of orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.domain.imports import CaseTally
    from seller_desktop.texts.format import Formatter

_MOST_NAMED: Final = 10
"""So many order numbers are named; the rest are counted."""


def counts(cases: CaseTally) -> tuple[tuple[str, int], ...]:
    """What the returns of the file mean, each return counted once."""
    return (
        (QCoreApplication.translate("ReturnImport", "New returns"), cases.new),
        (QCoreApplication.translate("ReturnImport", "Changed"), cases.changed),
        (QCoreApplication.translate("ReturnImport", "Unchanged"), cases.unchanged),
        (QCoreApplication.translate("ReturnImport", "Waiting for their orders"), cases.waiting_for_order),
    )


def summary(cases: CaseTally, rejected_rows: int, formatter: Formatter) -> str:
    """One line under the counts."""
    told = QCoreApplication.translate("ReturnImport", "Returns: {returns} · rejected rows: {rejected}")
    return told.format(returns=formatter.count(cases.returns), rejected=formatter.count(rejected_rows))


def report(cases: CaseTally, formatter: Formatter) -> str:
    """What became of the returns of a file that was taken over."""
    told = QCoreApplication.translate(
        "ReturnImport",
        "New returns: {new} · changed: {changed} · unchanged: {unchanged} · "
        "waiting for their orders: {waiting}",
    )
    return told.format(
        new=formatter.count(cases.new),
        changed=formatter.count(cases.changed),
        unchanged=formatter.count(cases.unchanged),
        waiting=formatter.count(cases.waiting_for_order),
    )


def came(cases: CaseTally, formatter: Formatter) -> str:
    """Of an order file: the returns that had waited for its orders; "" where there were none."""
    if not cases.returns:
        return ""
    told = QCoreApplication.translate(
        "ReturnImport", "Returns that waited for these orders and are open now: {count}."
    )
    return told.format(count=formatter.count(cases.returns))


def remarks(cases: CaseTally, formatter: Formatter) -> list[str]:
    """What the seller should know beside the counts, of an order file that settles requests too."""
    found = []
    if cases.waiting_for_order:
        told = QCoreApplication.translate(
            "ReturnImport",
            "Returns whose order is not known yet: {count}. "
            "They are kept, and open as soon as a file brings their order.",
        )
        found.append(told.format(count=formatter.count(cases.waiting_for_order)))
    if cases.conflicts:
        told = QCoreApplication.translate(
            "ReturnImport",
            "The marketplace says otherwise than was decided here. Each of these orders shows both: {orders}",
        )
        found.append(told.format(orders=_named(cases.conflicts, formatter)))
    if cases.failed_deliveries:
        told = QCoreApplication.translate(
            "ReturnImport",
            "Parcels that could not be delivered and come back: {count}. Each has a case under Returns.",
        )
        found.append(told.format(count=formatter.count(cases.failed_deliveries)))
    if cases.settled:
        told = QCoreApplication.translate(
            "ReturnImport", "Requests that the marketplace has settled meanwhile, by order: {orders}"
        )
        found.append(told.format(orders=_named(cases.settled, formatter)))
    return found


def _named(order_nos: Sequence[str], formatter: Formatter) -> str:
    named = ", ".join(order_nos[:_MOST_NAMED])
    more = len(order_nos) - _MOST_NAMED
    if more <= 0:
        return named
    told = QCoreApplication.translate("ReturnImport", "{orders} and {more} more")
    return told.format(orders=named, more=formatter.count(more))
