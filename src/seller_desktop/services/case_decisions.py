"""What a seller decides and records about a case, one or many at once, and how it is taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from seller_desktop.domain.case_facts import SETTLES_A_CANCELLATION
from seller_desktop.domain.case_moves import possible_steps
from seller_desktop.domain.cases import (
    OPEN_STATES,
    Case,
    CaseKind,
    CaseState,
    Clock,
    ReasonList,
    Step,
)
from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.clock import iso
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Basis, ClockKind, Status
from seller_desktop.services import journal, reasons
from seller_desktop.services.case_book import Act, CaseBook
from seller_desktop.services.case_json import from_json
from seller_desktop.services.case_models import Decided, OutboxWhat
from seller_desktop.services.case_requests import MAX_COMMENT
from seller_desktop.services.desk_models import UNWATCHED
from seller_desktop.services.history import record
from seller_desktop.services.order_clocks import retime
from seller_desktop.services.read_models import Happened
from seller_desktop.services.replacements import take_replacement_back
from seller_desktop.storage import case_lists, case_records, order_search, outbox_records, records
from seller_desktop.storage.order_facts import stated_orders
from seller_desktop.storage.sqlite_derived import refresh_orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.case_models import Decision
    from seller_desktop.services.desk_models import Watch
    from seller_desktop.services.shop import Reading, Writing

_LISTS: Final = {
    (CaseKind.CANCELLATION, Step.REJECT): ReasonList.SELLER_REJECTS_CANCELLATION,
    (CaseKind.RETURN, Step.REJECT): ReasonList.SELLER_REJECTS_RETURN,
    (CaseKind.RETURN, Step.REFUSE): ReasonList.SELLER_REFUSES_GOODS,
}
"""The steps that need a reason, and the list it is from."""
_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How PNG and JPEG files begin."""
_STEP: Final = 20
"""After so many cases the watch is told."""
MAX_PICTURE: Final = 10_000_000
_WITH_AMOUNT: Final = frozenset({Step.OFFER, Step.REFUND_IN_PART})
_CLOCK_OF: Final = {
    CaseState.OFFERED: ClockKind.PARTIAL_OFFER,
    CaseState.AWAITING_PARCEL: ClockKind.BUYER_SHIPS_BACK,
    CaseState.RECEIVED: ClockKind.INSPECTION,
    CaseState.INSPECTED: ClockKind.INSPECTION,
}


def take_step(writing: Writing, case_id: int, decision: Decision) -> Case:
    """Do what the seller decided, or record what buyer or parcel did.

    Raises Refused, with nothing changed: `no_such_case`, `case_closed`, `case_overdue` (its clock has run
    out and acts first), `step_not_possible`, `reason_missing`, `reason_unknown`, `amount_missing`,
    `refund_above_paid`, `inspection_empty`, `line_not_returned`, `too_many_returned`, `tracking_missing`,
    `due_missing`, `comment_too_long`.
    """
    book = CaseBook(writing)
    case = _step(writing, book, case_id, decision)
    _journal(writing, book, decision)
    book.flush()
    return case


def decide_many(
    writing: Writing, case_ids: Sequence[int], decision: Decision, watch: Watch = UNWATCHED
) -> list[Decided]:
    """The same for many cases, in one transaction; what came of each. A refused one stays as it is.

    Raises Cancelled, with nothing changed, where the watch stops it.
    """
    book = CaseBook(writing)
    book.load(case_ids)
    told = []
    for count, case_id in enumerate(case_ids):
        if count % _STEP == 0:
            watch.step(count)
        try:
            case = _step(writing, book, case_id, decision)
        except Refused as refusal:
            told.append(Decided(_order_no(book, case_id), case_id, None, (refusal.code, refusal.facts)))
        else:
            told.append(Decided(book.head(case.order_id).order_no, case_id, case.state))
    _journal(writing, book, decision)
    book.flush()
    return told


def take_back(writing: Writing, case_id: int | None = None) -> int:
    """Undo the last step of a case (None: the last one of all) while its grace lasts; the case's id.

    The case, its clock, the order's status and the counts are as they were; history keeps both. What was
    already entered in Seller Center gets a line that reverses it.
    Raises Refused: `nothing_to_undo`, `undo_too_late`, `undo_overtaken`, `replacement_in_use`.
    """
    if case_id is None:
        step = case_records.last_step_of_all(writing.db, writing.now_ms)
        if step is None:
            raise Refused("nothing_to_undo")
    else:
        step = case_records.last_step(writing.db, case_id)
        if step is None or step.undo_until is None:
            raise Refused("nothing_to_undo")
    if step.undo_until <= writing.now_ms:
        raise Refused("undo_too_late", at=iso(step.undo_until, writing.zone))
    case = case_records.load(writing.db, [step.case_id])[step.case_id]
    newest = case_records.last_step(writing.db, case.id)
    overtaken = newest is None or newest.id != step.id or outbox_records.heard(writing.db, step.id)
    if overtaken or _asked_again(writing, case, step) or _settled_there(writing, case, step.before):
        raise Refused("undo_overtaken")
    if step.before:
        before = from_json(step.before)
    else:  # the seller's own cancellation: what is left is that he thought of it
        before = replace(case, state=CaseState.WITHDRAWN, undo_until=None, effective_at=writing.now_ms)
    shown = Status(case_records.order_heads(writing.db, [case.order_id])[case.order_id].status)
    _restore(writing, case, before)
    case_records.mark_undone(writing.db, step.id, writing.now_ms, writing.operator_id)
    journal.taken_back(writing, step.id)
    outbox_records.take_back(writing.db, step.id, writing.now_ms, _reversing(writing))
    _note_taken_back(writing, case, before, shown)
    return case.id


def last_undoable(reading: Reading) -> tuple[int, Step, int] | None:
    """What `take_back` without a case would take back: case, step, until when (UTC ms)."""
    step = case_records.last_step_of_all(reading.db, reading.now_ms)
    return None if step is None else (step.case_id, Step(step.step), step.undo_until)


def _step(writing: Writing, book: CaseBook, case_id: int, decision: Decision) -> Case:
    case, step = book.case(case_id), decision.step
    if step not in possible_steps(case):
        if case.state not in OPEN_STATES:
            raise Refused("case_closed", state=case.state)
        raise Refused("step_not_possible", step=step, state=case.state)
    clock = case.clock if case.clock_runs else None
    if clock is not None and clock.due_at <= writing.now_ms and step is not Step.SET_DUE:
        raise Refused("case_overdue", at=iso(clock.due_at, writing.zone))
    if len(decision.comment) > MAX_COMMENT:
        raise Refused("comment_too_long", limit=MAX_COMMENT)
    act = Act(
        step,
        reason=_reason(writing, book, case, decision),
        comment=decision.comment.strip(),
        amount_idr=_amount(book, case, decision),
    )
    return book.act(_with_what_it_brings(writing, case, decision), act)


def _reason(writing: Writing, book: CaseBook, case: Case, decision: Decision) -> str:
    which = _LISTS.get((case.kind, decision.step))
    if which is None:
        return decision.reason.strip()
    if not decision.reason.strip():
        raise Refused("reason_missing")
    unpaid = book.status(case.order_id) is Status.PENDING
    return reasons.resolve(records.settings(writing.db), which, decision.reason, unpaid).code


def _amount(book: CaseBook, case: Case, decision: Decision) -> int | None:
    if decision.step is Step.ACCEPT and (case.offer_idr or 0) > book.refundable(case):
        raise Refused("refund_above_paid", limit_idr=book.refundable(case))
    if decision.step not in _WITH_AMOUNT:
        return None
    if decision.amount_idr is None or decision.amount_idr <= 0:
        raise Refused("amount_missing")
    most = book.refundable(case)
    if decision.amount_idr > most:
        raise Refused("refund_above_paid", limit_idr=most)
    return decision.amount_idr


def _with_what_it_brings(writing: Writing, case: Case, decision: Decision) -> Case:
    """The case with the facts the step carries."""
    match decision.step:
        case Step.SEND:
            tracking_no = "".join(decision.tracking_no.split())
            if not tracking_no:
                raise Refused("tracking_missing")
            return replace(case, tracking_no=tracking_no, self_arranged=decision.self_arranged)
        case Step.RECEIVE:
            if decision.received_at is not None and decision.received_at > writing.now_ms:
                raise Refused("time_ahead")
            return replace(case, received_at=writing.now_ms, arrived_at=decision.received_at)
        case Step.INSPECT:
            _check_inspection(case, decision)
            return replace(case, inspected=decision.inspected)
        case Step.SET_DUE:
            if decision.due_at is None:
                raise Refused("due_missing")
            clock = Clock(_clock_to_type(case), writing.now_ms, decision.due_at, Basis.MANUAL)
            return replace(case, clock=clock, clock_runs=True, deadline_unknown=False)
        case _:
            return case


def _clock_to_type(case: Case) -> ClockKind:
    """Which clock the seller types the end of: the one that runs, else the one of the case's state."""
    if case.clock is not None and case.clock_runs:
        return case.clock.kind
    if case.kind is CaseKind.CANCELLATION:
        return ClockKind.CANCEL_RESPONSE
    if case.state is CaseState.AWAITING_PARCEL and case.tracking_no:
        return ClockKind.INSPECTION
    return _CLOCK_OF.get(case.state, ClockKind.RETURN_RESPONSE)


def _check_inspection(case: Case, decision: Decision) -> None:
    if not decision.inspected:
        raise Refused("inspection_empty")
    found: dict[str, int] = {}
    for one in decision.inspected:
        if one.quantity < 1:
            raise Refused("inspection_empty")
        found[one.sku_id] = found.get(one.sku_id, 0) + one.quantity
    returned = {line.sku_id: line.quantity for line in case.lines}
    for sku_id, quantity in found.items():
        if sku_id not in returned:
            raise Refused("line_not_returned", sku=sku_id)
        if quantity > returned[sku_id]:
            raise Refused("too_many_returned", sku=sku_id, limit=returned[sku_id])


def _asked_again(writing: Writing, case: Case, step: Any) -> bool:  # noqa: ANN401 - a row of named columns
    """Whether the buyer has asked anew since the step, so that the newer case stands in this one's place, or
    the case would be open again beside another. Only the marketplace, by its numbers, has several returns
    open of one order.

    Ids rise whatever the computer's clock does.
    """
    opens = case.kind is CaseKind.CANCELLATION or (
        bool(step.before) and not case.return_no and not case.is_open and from_json(step.before).is_open
    )
    return any(
        row.kind == case.kind
        and row.id != case.id
        and ((opens and row.state in OPEN_STATES) or (row.id > step.id and row.state != CaseState.WITHDRAWN))
        for row in case_records.cases_of(writing.db, [case.order_id])
    )


def _settled_there(writing: Writing, case: Case, before: str) -> bool:
    """Whether the request would be open again on an order with which the marketplace has finished."""
    if case.kind is not CaseKind.CANCELLATION or case.is_open or not before:
        return False
    order = stated_orders(writing.db, "", [case.order_id])[case.order_id]
    return order.status in SETTLES_A_CANCELLATION


def _restore(writing: Writing, case: Case, before: Case) -> None:
    """Put the case back as it was: clocks, inspection, replacement, the order's status."""
    db = writing.db
    if case.replacement_order_id is not None and before.replacement_order_id is None:
        take_replacement_back(writing, case.replacement_order_id)
    running = before.clock.id if before.clock is not None and before.clock_runs else 0
    paused = before.paused.id if before.paused is not None else 0
    states = dict.fromkeys(case_records.clock_ids(db, case.id), "void")
    states |= {one: state for one, state in ((running, "open"), (paused, "paused")) if one}
    left = {before.paused.id: before.paused.left_ms} if before.paused is not None else {}
    case_records.end_clocks(db, states, left)
    case_records.change_cases(db, [before])
    case_records.put_inspections(db, [before])
    case_records.withdraw_decisions_of(db, case.id)
    refresh_orders(db, [case.order_id])
    order_search.refresh(db, [case.order_id])
    head = case_records.order_heads(db, [case.order_id])[case.order_id]
    if head.channel == "manual":  # a clock that ran out meanwhile found nothing to do
        retime(writing, [case.order_id], writing.settings)
    writing.concerns(case.order_id)


def _note_taken_back(writing: Writing, case: Case, before: Case, shown: Status) -> None:
    changes = [FieldChange("case_state", case.state, before.state)]
    now = Status(case_records.order_heads(writing.db, [case.order_id])[case.order_id].status)
    if now is not shown:
        changes.append(FieldChange("status", shown, now))
    record(writing, case.order_id, Happened.TAKEN_BACK, changes)


def attach_picture(writing: Writing, case_id: int, name: str, data: bytes, about: str = "") -> int:
    """Keep a picture with a case; its id. `about`: the SKU it shows, or "".

    Raises Refused: `no_such_case`, `picture_wrong` (neither PNG nor JPEG), `picture_too_large`.
    """
    case = CaseBook(writing).case(case_id)
    if not data.startswith(_PICTURES):
        raise Refused("picture_wrong", file=name)
    if len(data) > MAX_PICTURE:
        raise Refused("picture_too_large", file=name, limit=MAX_PICTURE // 1_000_000)
    picture_id = writing.ids.reserve()
    case_lists.add_picture(
        writing.db,
        id=picture_id,
        case_id=case_id,
        operator_id=writing.operator_id,
        name=name[:200],
        about=about,
        added_at=writing.now_ms,
        data=data,
    )
    writing.concerns(case.order_id)
    return picture_id


def remove_picture(writing: Writing, picture_id: int) -> None:
    """Take a picture away again. Raises Refused("no_such_picture")."""
    found = case_lists.picture(writing.db, picture_id)
    if found is None:
        raise Refused("no_such_picture")
    case_lists.remove_picture(writing.db, picture_id)
    writing.concerns(CaseBook(writing).case(found.case_id).order_id)


def _reversing(writing: Writing) -> dict[str, object]:
    """What is new in the line that reverses an entered one."""
    return {
        "id": writing.ids.reserve(),
        "what": OutboxWhat.REVERSE,
        "idempotency_key": uuid4().hex,
        "operator_id": writing.operator_id,
    }


def _journal(writing: Writing, book: CaseBook, decision: Decision) -> None:
    """Name what was decided among the other acts that can be undone."""
    steps, until = book.steps_to_undo()
    if steps:
        order_no = _order_no(book, next(iter(steps))) if len(steps) == 1 else ""
        journal.decided(writing, decision, order_no, steps, until)


def _order_no(book: CaseBook, case_id: int) -> str:
    try:
        return str(book.head(book.case(case_id).order_id).order_no)
    except Refused:
        return ""
