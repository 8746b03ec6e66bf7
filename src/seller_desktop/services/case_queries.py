"""Questions about cases, each answered in a fixed number of statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.case_moves import possible_steps, target
from seller_desktop.domain.cases import CaseKind, CaseState, Step
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Channel, Status
from seller_desktop.services.case_models import (
    BuyerHistory,
    CaseDetail,
    CaseEvent,
    CasePicture,
    CaseRow,
    Eligibility,
    Ineligible,
    StatedCase,
)
from seller_desktop.services.case_money import full_refund, paid
from seller_desktop.storage import case_lists, case_records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.domain.cases import Case
    from seller_desktop.services.shop import Reading

_LARGEST_ID: Final = 2**63 - 1


def case_detail(reading: Reading, case_id: int) -> CaseDetail | None:
    """A case with all a decision needs; None where there is no such case."""
    found = _details(reading, [case_id])
    return found[0] if found else None


def cases_of_order(reading: Reading, order_id: int) -> tuple[CaseDetail, ...]:
    """The cases of an order, newest first."""
    return tuple(_details(reading, case_lists.ids_of_order(reading.db, order_id)))


def case_rows(reading: Reading, kind: CaseKind) -> list[CaseRow]:
    """All cases of a kind, open ones first by when they run out."""
    return _rows(reading, case_lists.ids_of_kind(reading.db, kind))


def case_row(reading: Reading, case_id: int) -> CaseRow:
    """One case as a list shows it. Raises Refused("no_such_case")."""
    found = _rows(reading, [case_id])
    if not found:
        raise Refused("no_such_case", case=str(case_id))
    return found[0]


def buyer_history(reading: Reading, order_id: int) -> BuyerHistory:
    """What this shop knows of the buyer; nothing where the name is masked."""
    others = case_lists.buyers_orders(reading.db, order_id)
    facts = case_lists.case_facts(reading.db, [row.id for row in others])
    return BuyerHistory(
        orders=len(others),
        completed=sum(row.status == Status.COMPLETED for row in others),
        cancelled=sum(row.status == Status.CANCELLED for row in others),
        cancellation_requests=sum(row.kind == CaseKind.CANCELLATION and not row.by_seller for row in facts),
        returns=sum(row.kind == CaseKind.RETURN for row in facts),
        refunded_idr=sum(row.refund_idr or 0 for row in facts),
    )


def eligibility(reading: Reading, order_ids: Sequence[int], step: Step) -> list[Eligibility]:
    """On which of these orders' open cases the step can be taken now, and why not on the others."""
    newest: dict[int, int] = {}
    for row in case_records.cases_of(reading.db, order_ids, open_only=True):
        newest.setdefault(row.order_id, row.id)
    cases = case_records.load(reading.db, list(newest.values()))
    heads = case_records.order_heads(reading.db, order_ids)
    told = []
    for order_id in order_ids:
        head = heads.get(order_id)
        if head is None:
            continue
        case = cases.get(newest.get(order_id, 0))
        clock = case.clock if case is not None and case.clock_runs else None
        told.append(
            Eligibility(
                order_id=order_id,
                order_no=head.order_no,
                case_id=case.id if case is not None else None,
                buyer=head.buyer,
                amount_idr=head.amount_idr,
                due_at=clock.due_at if clock is not None else None,
                problem=_problem(case, step, reading.now_ms),
            )
        )
    return told


def next_to_decide(reading: Reading, after: int | None, account_id: int | None = None) -> int | None:
    """The next case on which it is the seller's turn, by time left: after this one, then from the start."""
    waiting = case_lists.waiting_for_seller(reading.db, account_id)
    if after in waiting:
        at = waiting.index(after)
        waiting = waiting[at + 1 :] + waiting[:at]
    return waiting[0] if waiting else None


def find_case(reading: Reading, text: str, kind: CaseKind) -> int:
    """The case meant by its id, the marketplace's return number or an order number.

    Of an order with several, the newest open one, or the newest where none is open.
    Raises Refused("no_such_case").
    """
    words = text.strip()
    plain = words.isascii() and words.isdecimal() and len(words) <= len(str(_LARGEST_ID))
    number = min(int(words), _LARGEST_ID) if plain else None
    found = case_lists.find(reading.db, kind, words, number)
    if not found:
        raise Refused("no_such_case", case=words)
    if number in found:
        return number
    if len(found) > 1 and case_lists.are_open(reading.db, found):
        raise Refused("case_not_unique", case=words, ids=", ".join(map(str, found)))
    return found[0]


def find_by_tracking(reading: Reading, tracking_no: str) -> list[int]:
    """The open returns a parcel may belong to, by whatever number its label shows."""
    words = "".join(tracking_no.split())
    return case_lists.by_tracking(reading.db, words) if words else []


def picture_bytes(reading: Reading, picture_id: int) -> bytes:
    """The picture itself. Raises Refused("no_such_picture")."""
    found = case_lists.picture(reading.db, picture_id)
    if found is None:
        raise Refused("no_such_picture")
    return bytes(found.data)


def _problem(case: Case | None, step: Step, now_ms: int) -> Ineligible | None:
    if case is None:
        return Ineligible.NO_CASE
    if target(case, step) is None:
        return Ineligible.WRONG_STATE
    if case.clock is not None and case.clock_runs and case.clock.due_at <= now_ms:
        return Ineligible.TOO_LATE
    return None


def _rows(reading: Reading, case_ids: Sequence[int]) -> list[CaseRow]:
    cases = case_records.load(reading.db, case_ids)
    wanted = [case.order_id for case in cases.values()]
    wanted += [case.replacement_order_id for case in cases.values() if case.replacement_order_id]
    heads = case_records.order_heads(reading.db, wanted)
    return [
        CaseRow(
            case=case,
            order_no=heads[case.order_id].order_no,
            replacement_order_no=_number(heads, case),
            buyer=heads[case.order_id].buyer,
            amount_idr=heads[case.order_id].amount_idr,
        )
        for case in (cases[one] for one in case_ids if one in cases)
    ]


def _details(reading: Reading, case_ids: Sequence[int]) -> list[CaseDetail]:
    cases = case_records.load(reading.db, case_ids)
    if not cases:
        return []
    order_ids = [case.order_id for case in cases.values()]
    replacements = [case.replacement_order_id for case in cases.values() if case.replacement_order_id]
    heads = case_records.order_heads(reading.db, [*order_ids, *replacements])
    refunds = case_records.refunded_elsewhere(reading.db, order_ids)
    steps = case_lists.steps(reading.db, case_ids)
    stated = case_lists.stated(reading.db, case_ids)
    pictures = case_lists.pictures(reading.db, case_ids)
    told = []
    for case in (cases[one] for one in case_ids if one in cases):
        head = heads[case.order_id]
        elsewhere = sum(idr for one, idr in refunds.get(case.order_id, {}).items() if one != case.id)
        refundable = max(0, paid(head) - elsewhere)
        told.append(
            CaseDetail(
                case=case,
                order_no=head.order_no,
                channel=Channel(head.channel),
                order_status=Status(head.status),
                buyer=head.buyer,
                amount_idr=head.amount_idr,
                refundable_idr=refundable,
                full_refund_idr=full_refund(case, head.amount_idr, refundable),
                replacement_order_no=_number(heads, case),
                events=tuple(_event(row) for row in steps if row.case_id == case.id),
                pictures=tuple(
                    CasePicture(row.id, row.name, row.added_at, row.about)
                    for row in pictures
                    if row.case_id == case.id
                ),
                stated=_stated(stated.get(case.id)),
                steps=possible_steps(case),
                can_undo=case.undo_until is not None and case.undo_until > reading.now_ms,
            )
        )
    return told


def _number(heads: dict[int, Any], case: Case) -> str | None:
    head = heads.get(case.replacement_order_id) if case.replacement_order_id else None
    return None if head is None else str(head.order_no)


def _event(row: Any) -> CaseEvent:  # noqa: ANN401 - a row of named columns
    return CaseEvent(
        step=Step(row.step),
        state=CaseState(row.state),
        at=row.at,
        recorded_at=row.recorded_at,
        who=row.who or "",
        reason=row.reason,
        comment=row.comment,
        amount_idr=row.amount_idr,
        undone_at=row.undone_at,
    )


def _stated(row: Any) -> StatedCase | None:  # noqa: ANN401 - a row of named columns, or None
    if row is None:
        return None
    return StatedCase(
        file=row.file,
        snapshot_at=row.snapshot_at,
        status_text=row.status_text,
        substatus_text=row.substatus_text,
        state=CaseState(row.state) if row.state else None,
        refund_idr=row.refund_idr,
        dispute_text=row.dispute_text,
        appeal_text=row.appeal_text,
        compensation_text=row.compensation_text,
        compensation_idr=row.compensation_idr,
    )
