"""Where what the marketplace states meets what was decided, asked or presumed here (clocks.md).

Called in the transaction that takes a file (or a person's word) over: requests are closed that the
marketplace has settled, decisions confirmed or shown as contradicted; nothing is resolved silently.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.case_facts import MARKETPLACE_SLACK_MS, SETTLES_A_CANCELLATION
from seller_desktop.domain.cases import CaseKind, CaseState, Step
from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.imports import CaseTally
from seller_desktop.domain.orders import Status
from seller_desktop.services.case_book import CANCELLING, Act, CaseBook
from seller_desktop.services.case_models import OutboxWhat
from seller_desktop.services.history import to_json as changes_json
from seller_desktop.services.read_models import Happened
from seller_desktop.services.stated_returns import take_returns, take_those_that_came, tally_returns
from seller_desktop.storage import case_records, fact_records, outbox_records
from seller_desktop.storage.sqlite_derived import refresh_orders

if TYPE_CHECKING:
    from sqlalchemy import Row

    from seller_desktop.services.shop import Writing

__all__ = ["meet", "take_returns", "tally_returns"]

_CANCELS: Final = frozenset({OutboxWhat.APPROVE_CANCELLATION, OutboxWhat.CANCEL_ORDER})


@dataclass(slots=True)
class _Met:
    settled: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    withdrawn: list[Row[Any]] = field(default_factory=list)
    """Orders on which the decision does not hold any more."""
    orders: set[int] = field(default_factory=set)


def meet(writing: Writing, account_id: int, snapshot_at: int, file_id: int | None) -> CaseTally:
    """Let the facts of a file (None: of a person) that has just been taken meet what stands here."""
    book = CaseBook(writing)
    met = _Met()
    rows = fact_records.orders_to_meet(writing.db, account_id, snapshot_at)
    lines = _lines_that_stand(writing, [row.id for row in rows])
    open_cases: dict[int, int] = {}
    for one in case_records.cases_of(writing.db, [row.id for row in rows], open_only=True):
        if one.kind == CaseKind.CANCELLATION:
            open_cases[one.order_id] = one.id
    book.load(list(open_cases.values()))
    _reconcile(writing, rows, lines)
    for row in rows:
        stated = Status(row.stated)
        met.orders.add(row.id)
        if row.decided is not None:
            _judge_decision(writing, met, row, stated, snapshot_at, lines.get(row.id, []), file_id)
        _judge_rejections(writing, met, row, stated, snapshot_at, lines.get(row.id, []))
        case_id = open_cases.get(row.id)
        if case_id is not None and stated in SETTLES_A_CANCELLATION:
            act = Act(Step.SETTLE_BY_MARKETPLACE, at=snapshot_at, file_id=file_id)
            book.act(replace(book.case(case_id), undo_until=None), act)
            met.settled.append(row.order_no)
    case_records.withdraw_decisions(writing.db, [row.id for row in met.withdrawn])
    for row in met.withdrawn:
        _note_withdrawn(writing, book, row, file_id)
    book.flush()
    refresh_orders(writing.db, met.orders)
    if file_id is not None:
        met.conflicts += fact_records.shipments_contradicted(writing.db)
    came = take_those_that_came(writing, account_id) if file_id is not None else CaseTally()
    return replace(
        came,
        settled=(*came.settled, *met.settled),
        conflicts=(*came.conflicts, *dict.fromkeys(met.conflicts)),
    )


def _reconcile(writing: Writing, rows: list[Row[Any]], lines: dict[int, list[Any]]) -> None:
    """The marketplace has come to agree with what was decided here: nothing stands side by side any more."""
    stated = {row.id: Status(row.stated) for row in rows}
    for case in fact_records.contradicted_cancellations(writing.db, list(stated)):
        cancelled = stated[case.order_id] is Status.CANCELLED
        if cancelled == (CaseState(case.state) in CANCELLING):
            _set_conflict(writing, case.id, "")
            _settle(
                writing, [x for x in lines.get(case.order_id, []) if x.case_id == case.id], "confirmed", ""
            )


def _judge_decision(
    writing: Writing,
    met: _Met,
    row: Row[Any],
    stated: Status,
    snapshot_at: int,
    lines: list[Any],
    file_id: int | None,
) -> None:
    """A status decided here beside the one stated now."""
    approving = [line for line in lines if line.case_id == row.case_id and line.what in _CANCELS]
    if stated == row.decided:
        _settle(writing, approving, "confirmed", "")
        _set_conflict(writing, row.case_id, "")
        return
    if file_id is None:  # a person's word about an order made by hand is its newest fact
        met.withdrawn.append(row)
        return
    # What has been shipped was not cancelled, even where the file is older than the decision.
    may_be_delay = snapshot_at <= row.effective_at or not _known_there(row, approving, snapshot_at)
    if stated not in SETTLES_A_CANCELLATION and may_be_delay:
        return
    met.withdrawn.append(row)
    met.conflicts.append(row.order_no)
    _settle(writing, approving, "contradicted", stated)
    _set_conflict(writing, row.case_id, stated)


def _note_withdrawn(writing: Writing, book: CaseBook, row: Row[Any], file_id: int | None) -> None:
    """That an order has the stated status again stands in its history, whatever else the file changes."""
    what = Happened.EDITED if file_id is None else Happened.CHANGED
    changes = changes_json([FieldChange("status", row.decided, row.stated)])
    note = {"at": writing.now_ms, "what": what, "import_file_id": file_id, "detail": changes}
    book.note(row.id, note | ({"operator_id": writing.operator_id} if file_id is None else {}))


def _lines_that_stand(writing: Writing, order_ids: list[int]) -> dict[int, list[Any]]:
    """The open lines per order, without those that were taken back after they had been entered."""
    found = outbox_records.open_of_orders(writing.db, order_ids)
    taken_back = {line.step_id for line in found if line.what == OutboxWhat.REVERSE}
    lines: dict[int, list[Any]] = {}
    for line in found:
        if line.step_id not in taken_back:
            lines.setdefault(line.order_id, []).append(line)
    return lines


def _known_there(row: Row[Any], lines: list[Any], snapshot_at: int) -> bool:
    """Whether the marketplace must have known of the decision when the file was made."""
    if not lines:  # a clock's doing: the marketplace's own clock ran out too
        return snapshot_at > int(row.effective_at) + MARKETPLACE_SLACK_MS
    return any(line.entered_at is not None and line.entered_at < snapshot_at for line in lines)


def _judge_rejections(
    writing: Writing, met: _Met, row: Row[Any], stated: Status, snapshot_at: int, lines: list[Any]
) -> None:
    """A request rejected here beside what the marketplace made of the order."""
    for line in lines:
        if line.what != OutboxWhat.REJECT_CANCELLATION or snapshot_at <= line.decided_at:
            continue
        if stated is Status.CANCELLED:
            met.conflicts.append(row.order_no)
            _settle(writing, [line], "contradicted", stated)
            _set_conflict(writing, line.case_id, stated)
        elif stated in SETTLES_A_CANCELLATION or (line.due_at is not None and snapshot_at > line.due_at):
            _settle(writing, [line], "confirmed", "")
            _set_conflict(writing, line.case_id, "")


def _settle(writing: Writing, lines: list[Any], state: str, stated: str) -> None:
    if lines:
        outbox_records.change(
            writing.db,
            [line.id for line in lines],
            state=state,
            settled_at=writing.now_ms,
            stated=stated,
        )


def _set_conflict(writing: Writing, case_id: int | None, stated: str) -> None:
    if case_id is not None:
        case_records.set_conflict(writing.db, case_id, stated)
