"""Cases at work within one transaction: moved step by step in memory, written together by `flush`.

People, clocks and files all go through `act`, so that whoever moves a case leaves the same tracks: the step
(with the case as it was before, where it can be taken back), its clock, the order's status and history, and
the line for Seller Center.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from seller_desktop.domain.case_clocks import CaseClocks
from seller_desktop.domain.case_facts import MARKETPLACE_SLACK_MS
from seller_desktop.domain.case_moves import moved, target
from seller_desktop.domain.cases import DECISIONS, Case, CaseKind, CaseState, Step, altered
from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.clock import MINUTE_MS
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Channel, Status
from seller_desktop.services.case_json import to_json
from seller_desktop.services.case_money import full_refund, paid
from seller_desktop.services.case_settings import read_case_settings
from seller_desktop.services.case_tracks import happened, outbox_what
from seller_desktop.services.case_writes import Pending
from seller_desktop.services.history import to_json as changes_json
from seller_desktop.services.order_clocks import shop_calendar
from seller_desktop.services.replacements import make_replacement
from seller_desktop.services.rule_packs import current_pack
from seller_desktop.storage import case_records, records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row

    from seller_desktop.domain.cases import Clock
    from seller_desktop.domain.orders import ClockKind
    from seller_desktop.services.case_models import OutboxWhat
    from seller_desktop.services.shop import Writing

_detail = lru_cache(changes_json)
"""Thousands of cases that a clock moves change in the same way."""
REFUNDING: Final = frozenset({CaseState.REFUNDED, CaseState.AUTO_REFUNDED})
CANCELLING: Final = frozenset({CaseState.APPROVED, CaseState.AUTO_APPROVED})
_NOT_TO_TAKE_BACK: Final = frozenset(
    {Step.REQUEST, Step.DELIVERY_FAILED, Step.SETTLE_BY_MARKETPLACE, Step.MOVE_BY_MARKETPLACE}
)
"""The record of what a buyer asked for is withdrawn, not taken back."""


@dataclass(frozen=True, slots=True)
class Act:
    """A step with what it needs. `at`: when it holds, now where None; `state`: where it leads to, where the
    marketplace says so. `deadline_id`: of the clock that does it; `file_id`: of the file that says it.
    """

    step: Step
    reason: str = ""
    comment: str = ""
    amount_idr: int | None = None
    at: int | None = None
    state: CaseState | None = None
    deadline_id: int | None = None
    rule_id: str = ""
    """Of a clock that is not the case's own."""
    file_id: int | None = None

    @property
    def by_person(self) -> bool:
        return self.deadline_id is None and self.file_id is None


class CaseBook:
    """Used within one `Writing`; nothing is written before `flush`."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        told = records.settings(writing.db)
        self._grace_ms = read_case_settings(told).grace_minutes * MINUTE_MS
        self._clocks = CaseClocks(shop_calendar(writing.settings, writing.now_ms), current_pack(told))
        self._cases: dict[int, Case] = {}
        self._kept: dict[int, Case] = {}
        self._heads: dict[int, Row[Any]] = {}
        self._refunds: dict[int, dict[int, int]] = {}
        self._statuses: dict[int, Status] = {}
        self._pending = Pending()

    def load(self, case_ids: Sequence[int], order_ids: Sequence[int] = ()) -> None:
        """Bring in cases and orders that are not here yet."""
        missing = [one for one in case_ids if one not in self._cases]
        found = case_records.load(self._writing.db, missing) if missing else {}
        self._cases |= found
        self._kept |= found
        self.load_orders([*order_ids, *(case.order_id for case in found.values())])

    def load_orders(self, order_ids: Sequence[int]) -> None:
        """Bring in what a step needs to know of these orders."""
        missing = [one for one in dict.fromkeys(order_ids) if one not in self._heads]
        if missing:
            self._heads |= case_records.order_heads(self._writing.db, missing)
            refunds = case_records.refunded_elsewhere(self._writing.db, missing)
            self._refunds |= {one: refunds.get(one, {}) for one in missing}
            self._statuses |= {one: Status(self._heads[one].status) for one in missing if one in self._heads}

    def case(self, case_id: int) -> Case:
        """The case as it is now. Raises Refused("no_such_case")."""
        if case_id not in self._cases:
            self.load([case_id])
        if case_id not in self._cases:
            raise Refused("no_such_case", case=str(case_id))
        return self._cases[case_id]

    def head(self, order_id: int) -> Any:  # noqa: ANN401 - a row of named columns
        if order_id not in self._heads:
            self.load_orders([order_id])
        return self._heads[order_id]

    def status(self, order_id: int) -> Status:
        """The order's status as it is by what has been done so far."""
        if order_id not in self._statuses:
            self.load_orders([order_id])
        return self._statuses[order_id]

    def refundable(self, case: Case) -> int:
        """What can still be refunded of the order, in rupiah."""
        refunded = sum(idr for one, idr in self._refunds[case.order_id].items() if one != case.id)
        return max(0, paid(self.head(case.order_id)) - refunded)

    def full_refund(self, case: Case) -> int:
        """What a full refund of the case is, in rupiah: of a whole order its amount."""
        return full_refund(case, self.head(case.order_id).amount_idr, self.refundable(case))

    def start_clock(
        self, case: Case, kind: ClockKind, anchor_at: int, *, self_arranged: bool = False
    ) -> Clock | None:
        """A clock by the rules that hold for the case's order."""
        channel = Channel(self.head(case.order_id).channel)
        return self._clocks.clock(kind, anchor_at, channel, self_arranged=self_arranged)

    def open(self, case: Case, act: Act) -> Case:
        """Take a new case in; its clock, where it has one, begins to run."""
        self.load_orders([case.order_id])
        case = self._give_row(case)
        self._cases[case.id] = case
        self._pending.new_cases[case.id] = case
        self._leave_tracks(None, case, act)
        return case

    def act(self, case: Case, act: Act) -> Case:
        """Move a case by a step; `case` may already carry what the step brings (a tracking number).

        Raises Refused("step_not_possible") where the step leads nowhere from the case's state.
        """
        before = self._cases[case.id]
        state = act.state or target(before, act.step)
        if state is None:
            raise Refused("step_not_possible", step=act.step, state=before.state)
        at = self._writing.now_ms if act.at is None else act.at
        case = moved(
            case,
            state,
            act.step,
            at,
            lambda kind, anchor_at, arranged: self.start_clock(case, kind, anchor_at, self_arranged=arranged),
        )
        if act.step in DECISIONS:
            case = altered(
                case,
                decided_at=self._writing.now_ms,
                decision_reason=act.reason,
                decision_comment=act.comment,
            )
        case = self._refund(before, case, act)
        if state is CaseState.REPLACED and before.replacement_order_id is None and act.file_id is None:
            made = make_replacement(self._writing, case, at)
            case = altered(case, replacement_order_id=made)
            self._pending.orders.add(made)
        undo_until = self.undo_until(before, act)
        if undo_until != case.undo_until:
            case = altered(case, undo_until=undo_until)
        case = self._give_row(case)
        case = self._contradicted(case, act, at)
        self._end_clocks(before, case, act)
        self._put(case)
        if act.step is Step.INSPECT:
            self._pending.inspected.add(case.id)
        self._leave_tracks(before, case, act)
        return case

    def _contradicted(self, case: Case, act: Act, at: int) -> Case:
        """A clock that ran out well before a file that still shows the order open: the marketplace's own
        clock did not, so both are shown and the stated status holds.
        """
        head = self.head(case.order_id)
        by_hand = head.channel == Channel.MANUAL
        if act.deadline_id is None or by_hand or case.state not in CANCELLING:
            return case
        if head.stated == Status.CANCELLED or head.snapshot_at <= at + MARKETPLACE_SLACK_MS:
            return case
        return altered(case, conflict=head.stated)

    def decide_order(
        self, order_id: int, status: Status, at: int, case_id: int | None, deadline_id: int | None
    ) -> None:
        """Give the order a status of our own."""
        self.status(order_id)
        self._statuses[order_id] = status
        self._pending.orders.add(order_id)
        self._pending.decisions[order_id] = {
            "order_id": order_id,
            "status": status,
            "effective_at": at,
            "case_id": case_id,
            "deadline_id": deadline_id,
        }

    def fire(self, deadline_id: int, effect: str) -> None:
        """A clock ran out: its row is marked in the same transaction as its effect, and only once."""
        self._pending.fired.append((deadline_id, effect))

    def keep(self, case: Case) -> None:
        """Write a case that changed without a step."""
        self._put(case)
        self._pending.orders.add(case.order_id)

    def void(self, deadline_id: int) -> None:
        """A clock has nothing to do any more."""
        self._pending.ended[deadline_id] = "void"

    def note(self, order_id: int, row: dict[str, Any]) -> None:
        """Add an entry to the order's history."""
        self._pending.orders.add(order_id)
        self._pending.history.append(
            {
                "order_id": order_id,
                "recorded_at": self._writing.now_ms,
                "import_file_id": None,
                "source_row": None,
                "operator_id": None,
                "rule_id": None,
            }
            | row
        )

    def steps_to_undo(self) -> tuple[dict[int, int], int]:
        """The steps not yet written that can be taken back, by case; and until when all of them can."""
        steps = {row["case_id"]: row for row in self._pending.steps if row["undo_until"] is not None}
        until = min((row["undo_until"] for row in steps.values()), default=0)
        return {case_id: row["id"] for case_id, row in steps.items()}, until

    def flush(self) -> None:
        """Write everything, and derive what lists show.

        Raises RuntimeError, and so nothing is written, where a clock had fired already.
        """
        self._pending.write(self._writing, self._cases)
        self._kept |= self._pending.new_cases | self._pending.changed
        self._pending = Pending()

    def _put(self, case: Case) -> None:
        """From now on the case is so, and will be written so."""
        self._cases[case.id] = case
        if case.id in self._pending.new_cases:
            self._pending.new_cases[case.id] = case
        else:
            self._pending.changed[case.id] = case
            self._pending.known[case.id] = self._kept[case.id]

    def _refund(self, before: Case, case: Case, act: Act) -> Case:
        """The money of the step: what is offered or refunded."""
        if act.step is Step.OFFER:
            self._refunds[case.order_id][case.id] = act.amount_idr or 0
            return altered(case, offer_idr=act.amount_idr)
        if before.state is CaseState.OFFERED and case.state not in REFUNDING:
            self._refunds[case.order_id].pop(case.id, None)
        if case.state in REFUNDING and act.file_id is None:
            if act.step is Step.ACCEPT:
                idr = before.offer_idr
            else:
                idr = act.amount_idr if act.amount_idr is not None else self.full_refund(case)
            self._refunds[case.order_id][case.id] = idr or 0
            return altered(case, refund_idr=idr)
        return case

    def _give_row(self, case: Case) -> Case:
        """Give a clock that is new the row it needs."""
        if case.clock is None or case.clock.id or not case.clock_runs:
            return case
        case = altered(case, clock=replace(case.clock, id=self._writing.ids.reserve()))
        assert case.clock is not None
        self._pending.new_clocks.append(case_records.clock_row(case.clock, case))
        return case

    def _end_clocks(self, before: Case, case: Case, act: Act) -> None:
        """What becomes of the clocks that ran, or stood still, before the step."""
        running = case.clock.id if case.clock is not None and case.clock_runs else 0
        paused = case.paused.id if case.paused is not None else 0
        if before.clock is not None and before.clock_runs and before.clock.id != running:
            if before.clock.id == paused:
                self._pending.ended[paused] = "paused"
                self._pending.left_ms[paused] = None if case.paused is None else case.paused.left_ms
            elif before.clock.id != act.deadline_id:
                self._pending.ended[before.clock.id] = "void"
        if before.paused is not None and before.paused.id not in {paused, running}:
            self._pending.ended[before.paused.id] = "void"

    def undo_until(self, before: Case | None, act: Act) -> int | None:
        """Until when the step can be taken back: its grace, but never beyond the deadline it answered."""
        if not act.by_person or act.step in _NOT_TO_TAKE_BACK or not self._grace_ms:
            return None
        until = self._writing.now_ms + self._grace_ms
        if before is not None and before.clock is not None and before.clock_runs:
            until = min(until, before.clock.due_at)
        return until if until > self._writing.now_ms else None

    def _leave_tracks(self, before: Case | None, case: Case, act: Act) -> None:
        writing = self._writing
        at = writing.now_ms if act.at is None else act.at
        step_id = writing.ids.reserve()
        self._pending.steps.append(
            {
                "id": step_id,
                "case_id": case.id,
                "step": act.step,
                "state": case.state,
                "at": at,
                "recorded_at": writing.now_ms,
                "operator_id": writing.operator_id if act.by_person else None,
                "import_file_id": act.file_id,
                "deadline_id": act.deadline_id,
                "reason": act.reason,
                "comment": act.comment,
                "amount_idr": case.refund_idr if act.amount_idr is None else act.amount_idr,
                "undo_until": case.undo_until,
                "before": "" if before is None or case.undo_until is None else to_json(before),
            }
        )
        status = self.status(case.order_id)
        changes: tuple[FieldChange, ...] = ()
        if case.state in CANCELLING and status is not Status.CANCELLED and not case.conflict:
            self.decide_order(case.order_id, Status.CANCELLED, at, case.id, act.deadline_id)
            changes += (FieldChange("status", status, Status.CANCELLED),)
        if case.kind is CaseKind.RETURN and before is not None and before.state is not case.state:
            changes += (FieldChange("case_state", before.state, case.state),)
        self.note(
            case.order_id,
            {
                "at": at,
                "what": happened(case, act.step),
                "import_file_id": act.file_id,
                "operator_id": writing.operator_id if act.by_person else None,
                "rule_id": (act.rule_id or _rule_of(before)) if act.deadline_id is not None else None,
                "detail": _detail(changes),
            },
        )
        what = outbox_what(case, act.step)
        by_hand = self.head(case.order_id).channel == Channel.MANUAL
        if what is not None and act.by_person and not by_hand:
            self._plan(case, before, act, step_id, what)

    def _plan(self, case: Case, before: Case | None, act: Act, step_id: int, what: OutboxWhat) -> None:
        """A line for Seller Center: to be entered once the decision can no longer be taken back."""
        answered = before.clock if before is not None and before.clock_runs else None
        now_ms = self._writing.now_ms
        self._pending.outbox.append(
            {
                "id": self._writing.ids.reserve(),
                "order_id": case.order_id,
                "case_id": case.id,
                "step_id": step_id,
                "what": what,
                "reverses": None,
                "state": "planned",
                "reason": act.reason,
                "comment": act.comment,
                "amount_idr": case.offer_idr if act.step is Step.OFFER else case.refund_idr,
                "decided_at": now_ms,
                "not_before": now_ms if case.undo_until is None else case.undo_until,
                "due_at": None if answered is None else answered.due_at,
                "idempotency_key": uuid4().hex,
                "operator_id": self._writing.operator_id,
                "stated": "",
            }
        )


def _rule_of(before: Case | None) -> str | None:
    clock = before.clock if before is not None else None
    if clock is None:
        return None
    return clock.rule_id or clock.kind.value
