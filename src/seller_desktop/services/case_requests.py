"""Takes in what buyers ask for, what couriers bring back, and what the seller himself cancels."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.cases import (
    Case,
    CaseKind,
    CaseState,
    Clock,
    ReasonList,
    ReturnType,
    Step,
)
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Basis, ClockKind, Status
from seller_desktop.marketplaces.tiktok_words import is_failed_delivery
from seller_desktop.services import journal, reasons
from seller_desktop.services.case_book import Act, CaseBook
from seller_desktop.services.case_lines import case_lines
from seller_desktop.services.case_models import Decision, Eligibility, Ineligible
from seller_desktop.services.failed_deliveries import failed_delivery
from seller_desktop.storage import case_records, order_lists, records
from seller_desktop.storage.order_facts import stated_orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.case_models import NewRequest
    from seller_desktop.services.shop import Reading, Writing

MAX_COMMENT: Final = 2_000
CANCELLABLE: Final = frozenset({Status.PENDING, Status.TO_SHIP})
"""What is on its way can no longer be cancelled, only returned."""
RETURNABLE: Final = frozenset({Status.SHIPPED, Status.COMPLETED})


def open_request(writing: Writing, request: NewRequest) -> int:
    """Record what a buyer asked for; the case's id.

    Raises Refused: `no_such_order`, `order_not_cancellable`, `order_not_returnable`, `case_open`,
    `reason_unknown`, `line_not_bought`, `too_many_returned`, `time_ahead`, `comment_too_long`.
    """
    order_id = _order(writing, request.order_no)
    book = CaseBook(writing)
    if request.kind is CaseKind.CANCELLATION:
        case = _cancellation(writing, book, order_id, request)
    else:
        case = _return(writing, book, order_id, request)
    _close_refiled(book, writing, order_id, request.kind)
    step = Act(Step.REQUEST, reason=case.reason, comment=case.buyer_note)
    case = book.open(_with_clock(writing, book, case, request), step)
    book.flush()
    return case.id


def open_failed_delivery(writing: Writing, order_no: str, reason: str = "") -> int:
    """Record a parcel that could not be delivered and comes back; the case's id.

    Raises Refused: `no_such_order`, `order_not_returnable`, `case_open`, `comment_too_long`.
    """
    order_id = _order(writing, order_no)
    book = CaseBook(writing)
    status = book.status(order_id)
    facts = _facts(writing, order_id)
    never_shipped = status is Status.CANCELLED and not (
        facts.shipped_at is not None or is_failed_delivery(facts.cancel_reason)
    )
    if status not in {*RETURNABLE, Status.CANCELLED} or never_shipped:
        raise Refused("order_not_returnable", order_no=order_no, status=status)
    _refuse_open(writing, order_id, CaseKind.RETURN, order_no)
    case = failed_delivery(writing, facts, order_id, _short(reason))
    case = book.open(case, Act(Step.DELIVERY_FAILED, reason=case.reason))
    book.flush()
    return case.id


def cancel_order(writing: Writing, order_no: str, reason: str, comment: str = "") -> int:
    """The seller cancels an order himself; the case's id.

    Raises Refused: `no_such_order`, `order_not_cancellable`, `request_open`, `reason_missing`,
    `reason_unknown`, `comment_too_long`.
    """
    order_id = _order(writing, order_no)
    book = CaseBook(writing)
    status = book.status(order_id)
    if status not in CANCELLABLE:
        raise Refused("order_not_cancellable", order_no=order_no, status=status)
    if any(row.kind == CaseKind.CANCELLATION for row in _open_cases(writing, order_id)):
        raise Refused("request_open", order_no=order_no)
    code = _reason(writing, ReasonList.SELLER_CANCELS, reason, unpaid=status is Status.PENDING)
    case = Case(
        id=writing.ids.reserve(),
        order_id=order_id,
        kind=CaseKind.CANCELLATION,
        type=None,
        state=CaseState.APPROVED,
        recorded_at=writing.now_ms,
        requested_at=writing.now_ms,
        reason=code,
        by_seller=True,
        decision_reason=code,
        decision_comment=_short(comment),
        decided_at=writing.now_ms,
        effective_at=writing.now_ms,
        lines=case_lines(_facts(writing, order_id), ()),
        whole_order=True,
    )
    act = Act(Step.CANCEL_ORDER, reason=code, comment=_short(comment))
    case = book.open(replace(case, undo_until=book.undo_until(None, act)), act)
    steps, until = book.steps_to_undo()
    if steps:
        decision = Decision(Step.CANCEL_ORDER, reason=code, comment=comment)
        journal.decided(writing, decision, order_no, steps, until)
    book.flush()
    return case.id


def eligible_for_request(reading: Reading, order_nos: Sequence[str], kind: CaseKind) -> list[Eligibility]:
    """Which of these orders a request can be recorded for, and why not the others.

    An unknown number has the order id 0.
    """
    found = order_lists.find_many(reading.db, order_nos)
    heads = case_records.order_heads(reading.db, list(found.values()))
    waiting = {
        row.order_id: row.id
        for row in case_records.cases_of(reading.db, list(found.values()), open_only=True)
        if row.kind == kind
    }
    allowed = CANCELLABLE if kind is CaseKind.CANCELLATION else RETURNABLE
    told = []
    for order_no in order_nos:
        head = heads.get(found.get(order_no, 0))
        if head is None:
            told.append(Eligibility(0, order_no, None, "", 0, None, Ineligible.NO_CASE))
            continue
        fits = head.status in allowed and head.id not in waiting
        told.append(
            Eligibility(
                order_id=head.id,
                order_no=order_no,
                case_id=waiting.get(head.id),
                buyer=head.buyer,
                amount_idr=head.amount_idr,
                due_at=None,
                problem=None if fits else Ineligible.WRONG_STATE,
            )
        )
    return told


def _cancellation(writing: Writing, book: CaseBook, order_id: int, request: NewRequest) -> Case:
    status = book.status(order_id)
    if status not in CANCELLABLE:
        raise Refused("order_not_cancellable", order_no=request.order_no, status=status)
    _refuse_open(writing, order_id, CaseKind.CANCELLATION, request.order_no)
    unpaid = status is Status.PENDING
    return Case(
        id=writing.ids.reserve(),
        order_id=order_id,
        kind=CaseKind.CANCELLATION,
        type=None,
        state=CaseState.REQUESTED,
        recorded_at=writing.now_ms,
        reason=_reason(writing, ReasonList.BUYER_CANCELS, request.reason, unpaid=unpaid),
        buyer_note=_short(request.comment),
        lines=case_lines(_facts(writing, order_id), ()),
        whole_order=True,
    )


def _return(writing: Writing, book: CaseBook, order_id: int, request: NewRequest) -> Case:
    status = book.status(order_id)
    if status not in RETURNABLE:
        raise Refused("order_not_returnable", order_no=request.order_no, status=status)
    _refuse_open(writing, order_id, CaseKind.RETURN, request.order_no)
    facts = _facts(writing, order_id)
    lines = case_lines(facts, request.lines)
    return Case(
        id=writing.ids.reserve(),
        order_id=order_id,
        kind=CaseKind.RETURN,
        type=request.type or ReturnType.REFUND,
        state=CaseState.REQUESTED,
        recorded_at=writing.now_ms,
        reason=_reason(writing, ReasonList.BUYER_RETURNS, request.reason, unpaid=None),
        buyer_note=_short(request.comment),
        lines=lines,
        whole_order=set(lines) == set(case_lines(facts, ())),
    )


def _with_clock(writing: Writing, book: CaseBook, case: Case, request: NewRequest) -> Case:
    """The case with the clock of the seller's answer.

    What Seller Center shows beats what the rules make of the time of the request; where neither is known
    the clock counts from now, which is the latest it can have begun.
    """
    now_ms = writing.now_ms
    kind = ClockKind.CANCEL_RESPONSE
    if case.kind is CaseKind.RETURN:
        kind = ClockKind.RETURN_RESPONSE
    if request.requested_at is not None and request.requested_at > now_ms:
        raise Refused("time_ahead")
    if request.due_at is not None:
        by_rule = book.start_clock(case, kind, now_ms)
        began = now_ms if by_rule is None else request.due_at - (by_rule.due_at - now_ms)
        clock: Clock | None = Clock(kind, min(now_ms, began), request.due_at, Basis.MANUAL)
    else:
        anchor_at = now_ms if request.requested_at is None else request.requested_at
        clock = book.start_clock(case, kind, anchor_at)
        if clock is not None and request.requested_at is None:
            clock = replace(clock, at_the_latest=True)
    requested_at = request.requested_at
    if requested_at is None and request.due_at is None:
        requested_at = now_ms
    return replace(
        case,
        requested_at=requested_at,
        clock=clock,
        clock_runs=clock is not None,
        deadline_unknown=clock is None,
    )


def _close_refiled(book: CaseBook, writing: Writing, order_id: int, kind: CaseKind) -> None:
    """A buyer who asks again after a rejection: the rejected case waits no longer."""
    for row in case_records.cases_of(writing.db, [order_id]):
        if row.kind == kind and row.state == CaseState.REJECTED:
            case = book.case(row.id)
            if case.clock is not None and case.clock_runs:
                book.void(case.clock.id)
                book.keep(replace(case, clock_runs=False))


def _open_cases(reading: Reading, order_id: int) -> list[Any]:
    return case_records.cases_of(reading.db, [order_id], open_only=True)


def _refuse_open(writing: Writing, order_id: int, kind: CaseKind, order_no: str) -> None:
    if any(row.kind == kind for row in _open_cases(writing, order_id)):
        raise Refused("case_open", order_no=order_no)


def _order(reading: Reading, order_no: str) -> int:
    order_id = order_lists.find(reading.db, order_no.strip())
    if order_id is None:
        raise Refused("no_such_order", order_no=order_no)
    return order_id


def _facts(reading: Reading, order_id: int) -> StatedOrder:
    return stated_orders(reading.db, "", [order_id])[order_id]


def _reason(writing: Writing, which: ReasonList, text: str, *, unpaid: bool | None) -> str:
    if not text.strip():
        raise Refused("reason_missing")
    return reasons.resolve(records.settings(writing.db), which, text, unpaid).code


def _short(text: str) -> str:
    text = text.strip()
    if len(text) > MAX_COMMENT:
        raise Refused("comment_too_long", limit=MAX_COMMENT)
    return text
