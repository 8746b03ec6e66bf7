"""Parcels that could not be delivered and come back: a case each, by hand or by what a file says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cases import Case, CaseKind, CaseState, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS
from seller_desktop.marketplaces.tiktok_words import is_failed_delivery
from seller_desktop.services.case_book import Act, CaseBook
from seller_desktop.services.case_lines import case_lines
from seller_desktop.storage import fact_records
from seller_desktop.storage.order_facts import stated_orders

if TYPE_CHECKING:
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.shop import Writing

STILL_COMING_MS: Final = 14 * DAY_MS
"""A parcel whose delivery failed longer ago is back by now, or lost: it is not waited for (unconfirmed)."""


def failed_delivery(writing: Writing, order: StatedOrder, order_id: int, reason: str) -> Case:
    """The case of a parcel that comes back; nothing is written."""
    return Case(
        id=writing.ids.reserve(),
        order_id=order_id,
        kind=CaseKind.RETURN,
        type=ReturnType.FAILED_DELIVERY,
        state=CaseState.FAILED_DELIVERY,
        recorded_at=writing.now_ms,
        reason=reason,
        lines=case_lines(order, ()),
        whole_order=True,
    )


def open_from_file(writing: Writing, account_id: int, snapshot_at: int, file_id: int) -> int:
    """Open a case for each order that a file shows as cancelled because its delivery failed; how many."""
    found = [
        row
        for row in fact_records.cancelled_on_the_way(
            writing.db, account_id, snapshot_at, snapshot_at - STILL_COMING_MS
        )
        if is_failed_delivery(row.cancel_reason)
    ]
    if not found:
        return 0
    book = CaseBook(writing)
    facts = stated_orders(writing.db, "", [row.id for row in found])
    for row in found:
        case = failed_delivery(writing, facts[row.id], row.id, row.cancel_reason)
        book.open(case, Act(Step.DELIVERY_FAILED, reason=row.cancel_reason, file_id=file_id))
    book.flush()
    return len(found)
