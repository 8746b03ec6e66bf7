"""The keeper's model: what people ask for, decide and take back."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from tests.services.keeper_words import (
    ACTING,
    APPROVED_AS,
    DAY,
    DECIDED_BY_SELLER,
    ENTERED_AS,
    ENTERED_AS_CANCELLATION,
    HOUR,
    OPEN,
    POSSIBLE,
    SETTLED,
    Case,
    Clock,
    Line,
    No,
    Order,
    Step,
    working_days,
)


class Deciding:
    """A shop in which people ask and decide."""

    def __init__(self, now: int, grace: int) -> None:
        self.now = now
        self.grace = grace
        self.orders: dict[str, Order] = {}
        self.cases: dict[int, Case] = {}
        self.steps: list[Step] = []
        self.lines: list[Line] = []
        self.fired: list[tuple[Any, ...]] = []
        """Order, case, clock, due, effect, when it was noticed."""
        self.seen = now
        self.newest: int | None = None
        self.snapshots: set[int] = set()
        self._made = 0

    def number(self) -> int:
        self._made += 1
        return self._made

    def open_case(self, order_no: str, kind: str) -> Case | None:
        return next(
            (c for c in self.cases.values() if c.order == order_no and c.kind == kind and c.state in OPEN),
            None,
        )

    def refundable(self, case: Case) -> int:
        order = self.orders[case.order]
        others = [c for c in self.cases.values() if c.order == order.no and c is not case]
        gone = sum(c.refund or 0 for c in others) + sum(c.offer or 0 for c in others if c.state == "offered")
        return 0 if order.stated == "pending" else max(0, order.amount - gone)

    # --- what buyers ask for ---------------------------------------------------------------------------

    def request(
        self,
        case_id: int,
        order_no: str,
        kind: str,
        type_: str | None,
        due: int | None,
        asked_at: int | None,
        idr: int,
    ) -> None:
        order = self.orders[order_no]
        fits = {"pending", "to_ship"} if kind == "cancellation" else {"shipped", "completed"}
        if order.shown not in fits:
            raise No("order_not_cancellable" if kind == "cancellation" else "order_not_returnable")
        if self.open_case(order_no, kind):
            raise No("case_open")
        if asked_at is not None and asked_at > self.now:
            raise No("time_ahead")
        for old in self.cases.values():
            if old.order == order_no and old.kind == kind and old.state == "rejected":
                old.clock = None
        case = Case(case_id, order_no, kind, type_, "requested", idr)
        if due is None:
            due = (self.now if asked_at is None else asked_at) + 2 * DAY
        self._run(case, "cancel_response" if kind == "cancellation" else "return_response", due)
        self._open(case)

    def failed_delivery(self, case_id: int, order_no: str) -> None:
        order = self.orders[order_no]
        if order.shown not in {"shipped", "completed"}:  # the cancelled ones here were never shipped
            raise No("order_not_returnable")
        if self.open_case(order_no, "return"):
            raise No("case_open")
        self._open(Case(case_id, order_no, "return", "failed_delivery", "failed_delivery", order.amount))

    def cancel_order(self, case_id: int, order_no: str) -> None:
        order = self.orders[order_no]
        if order.shown not in {"pending", "to_ship"}:
            raise No("order_not_cancellable")
        if self.open_case(order_no, "cancellation"):
            raise No("request_open")
        case = Case(case_id, order_no, "cancellation", None, "approved", order.amount)
        case.decided = case.since = self.now
        case.undo_until = self.now + self.grace if self.grace else None
        self._open(case, "cancel_order")
        self._cancel(case, self.now)

    # --- what people do --------------------------------------------------------------------------------

    def can(self, case: Case, step: str) -> bool:
        if case.kind == "cancellation":
            return step in {"approve", "reject", "withdraw", "set_due"} and case.state == "requested"
        failed = case.type == "failed_delivery"
        if (step == "close" and not failed) or (step in {"refuse", "set_due"} and failed):
            return False
        return case.state in POSSIBLE.get(step, ())

    def take(
        self, case_id: int, step: str, idr: int = 0, at: int | None = None, own_way: bool = False
    ) -> None:
        """A step by a person. `at`: the due time set, or when the parcel came."""
        case = self.cases[case_id]
        self._refuse(case, step, idr)
        before = deepcopy(case)
        self._move(case, step, idr, at, own_way)
        if case.state != before.state:
            case.since = self.now
        if step in DECIDED_BY_SELLER:
            case.decided = self.now
        until = min([self.now + self.grace, *([before.clock.due] if before.clock else [])])
        case.undo_until = until if until > self.now else None
        what = ENTERED_AS.get(step) if case.kind == "return" else ENTERED_AS_CANCELLATION.get(step)
        if case.kind == "return" and step == "approve":
            what = APPROVED_AS[str(case.type)][1]
        self._record(case, before, what)
        if case.state == "approved":
            self._cancel(case, self.now)

    def _refuse(self, case: Case, step: str, idr: int) -> None:
        if not self.can(case, step):
            raise No("step_not_possible" if case.state in OPEN else "case_closed")
        if case.clock and case.clock.due <= self.now and step != "set_due":
            raise No("case_overdue")
        if step == "accept" and (case.offer or 0) > self.refundable(case):
            raise No("refund_above_paid")
        if step in {"offer", "refund_in_part"}:
            if idr <= 0:
                raise No("amount_missing")
            if idr > self.refundable(case):
                raise No("refund_above_paid")

    def _move(  # noqa: C901, PLR0912 - one arm a step
        self, case: Case, step: str, idr: int, at: int | None, own_way: bool
    ) -> None:
        now = self.now
        match step:
            case "approve" if case.kind == "cancellation":
                self._end(case, "approved")
            case "approve":
                self._approved(case, now, APPROVED_AS[str(case.type)][0])
            case "reject":
                self._end(case, "rejected")
                if case.kind == "return":
                    self._run(case, "buyer_refile", now + 48 * HOUR)
            case "offer":
                case.paused = (case.clock, case.clock.due - now) if case.clock else None
                case.state, case.offer = "offered", idr
                self._run(case, "partial_offer", now + 24 * HOUR)
            case "accept":
                self._end(case, "refunded", case.offer)
            case "decline":
                self._resume(case, now)
            case "replace":
                self._replaced(case, now)
            case "withdraw":
                self._end(case, "withdrawn")
            case "send":
                case.tracked, case.own_way = True, own_way
                if case.state == "awaiting_parcel":
                    case.clock, case.unknown = None, False
                    if own_way:
                        self._run(case, "inspection", now + 14 * DAY)
            case "receive":
                case.state, case.arrived = "received", at
                if case.type != "failed_delivery" and not (case.own_way and case.clock):
                    self._inspect_until(case, now if at is None else at)
            case "inspect":
                case.state = "inspected"
            case "refund":
                self._end(case, "refunded", self._full(case))
            case "refund_in_part":
                self._end(case, "refunded", idr)
            case "refuse":
                self._end(case, "refused")
            case "close":
                self._end(case, "closed")
            case "set_due":
                assert at is not None
                self._run(case, self._clock_here(case), at)

    def undo(self, case_id: int | None) -> None:
        step = self._step_to_undo(case_id)
        case = self.cases[step.case]
        order = self.orders[case.order]
        line = next((one for one in self.lines if one.step == step.made and one.what != "reverse"), None)
        heard = line is not None and line.state in {"confirmed", "contradicted"}
        if heard or step is not self._newest(case.id) or self._asked_again(case, step):
            raise No("undo_overtaken")
        if step.before and case.kind == "cancellation" and case.state not in OPEN and order.stated in SETTLED:
            raise No("undo_overtaken")  # the marketplace has finished with it
        before = deepcopy(step.before)
        if before is None:
            before = deepcopy(case)
            before.state, before.since, before.undo_until = "withdrawn", self.now, None
        if case.replacement and not before.replacement:
            self._remove(self.orders[case.replacement])
        self.cases[case.id] = before
        step.undone = True
        if line and line.entered is None:
            line.state = "dropped"
        elif line:
            self.lines.append(Line(line.order, line.case, line.step, "reverse", self.now, line.due))
        if order.ours_case == case.id:
            order.ours = order.ours_case = None
        if order.by_hand:
            self._time(order)

    def _step_to_undo(self, case_id: int | None) -> Step:
        if case_id is None:
            last = {s.case: s for s in self.steps if not s.undone}
            live = [s for s in last.values() if s.undo_until and s.undo_until > self.now]
            if not live:
                raise No("nothing_to_undo")
            return max(live, key=lambda s: s.made)
        step = self._newest(case_id)
        if step.undo_until is None:
            raise No("nothing_to_undo")
        if step.undo_until <= self.now:
            raise No("undo_too_late")
        return step

    def _asked_again(self, case: Case, step: Step) -> bool:
        """Whether another request stands in the place of this one, or would be open beside it."""
        opens = case.state not in OPEN and (step.before is None or step.before.state in OPEN)
        others = [c for c in self.cases.values() if c.order == case.order and c.kind == case.kind]
        since = {one.case for one in self.steps if one.made > step.made and one.first}
        return any(
            other is not case
            and ((opens and other.state in OPEN) or (other.id in since and other.state != "withdrawn"))
            for other in others
        )

    def _remove(self, replacement: Order) -> None:
        used = any(case.order == replacement.no for case in self.cases.values())
        if used or replacement.shown != "to_ship":
            raise No("replacement_in_use")
        del self.orders[replacement.no]

    def enter(self, line: Line) -> None:
        line.state, line.entered = "entered", self.now

    def entered(self, order: Order) -> None:
        self.orders[order.no] = order
        self._time(order)

    # --- small steps ------------------------------------------------------------------------------------

    def _open(self, case: Case, what: str | None = None) -> None:
        self.cases[case.id] = case
        self._record(case, None, what)

    def _record(self, case: Case, before: Case | None, what: str | None) -> None:
        first = all(one.case != case.id for one in self.steps)
        step = Step(self.number(), case.id, case.undo_until, before, first)
        self.steps.append(step)
        if what and not self.orders[case.order].by_hand:
            due = before.clock.due if before and before.clock else None
            self.lines.append(Line(case.order, case.id, step.made, what, self.now, due))

    def _newest(self, case_id: int) -> Step:
        found = [s for s in self.steps if s.case == case_id and not s.undone]
        if not found:  # the seller's own cancellation, taken back
            raise No("nothing_to_undo")
        return found[-1]

    def _run(self, case: Case, kind: str, due: int) -> None:
        case.clock, case.unknown = Clock(kind, due, self.number()), False

    def _inspect_until(self, case: Case, anchor: int) -> None:
        if case.own_way:
            self._run(case, "inspection", anchor + 14 * DAY)
        else:
            self._run(case, "inspection", max(working_days(anchor, 2), anchor + 48 * HOUR))

    def _clock_here(self, case: Case) -> str:
        if case.clock:
            return case.clock.kind
        if case.kind == "cancellation":
            return "cancel_response"
        if case.state == "awaiting_parcel":
            return "inspection" if case.tracked else "buyer_ships_back"
        return {"requested": "return_response", "offered": "partial_offer"}.get(case.state, "inspection")

    def _end(self, case: Case, state: str, refund: int | None = None) -> None:
        case.state, case.clock, case.paused, case.unknown = state, None, None, False
        if refund is not None:
            case.refund = refund

    def _full(self, case: Case) -> int:
        return min(case.asked_idr, self.refundable(case))

    def _approved(self, case: Case, at: int, state: str) -> None:
        if state == "replaced":
            self._replaced(case, at)
            return
        self._end(case, state, self._full(case) if "refunded" in state else None)
        if state == "awaiting_parcel" and not case.tracked:
            self._run(case, "buyer_ships_back", at + 5 * DAY)

    def _resume(self, case: Case, at: int) -> None:
        case.state, case.offer = "requested", None
        if case.paused is None:
            case.clock, case.unknown = None, True
            return
        clock, left = case.paused
        case.paused = None
        self._run(case, clock.kind, at + max(left, HOUR))

    def _replaced(self, case: Case, at: int) -> None:
        self._end(case, "replaced")
        if case.replacement:
            return
        number = 1
        while f"{case.order}-R{number}" in self.orders:
            number += 1
        no = f"{case.order}-R{number}"
        due = working_days(at, 2)
        self.entered(Order(no, True, "to_ship", 0, self.now, {"ship_auto_cancel": due}, stays=True))
        case.replacement = no

    def _cancel(self, case: Case, at: int) -> None:
        order = self.orders[case.order]
        if order.shown != "cancelled":
            order.ours, order.ours_since, order.ours_case = "cancelled", at, case.id

    def _settle(self, case: Case, at: int) -> None:
        before = deepcopy(case)
        self._end(case, "settled_by_marketplace")
        case.since, case.undo_until = at, None
        self._record(case, before, None)

    def _time(self, order: Order) -> None:
        kind = ACTING.get(order.stated) if order.by_hand else None
        order.clock = None
        if kind in order.clock_of and kind not in order.fired:
            order.clock = Clock(str(kind), order.clock_of[str(kind)], self.number())
