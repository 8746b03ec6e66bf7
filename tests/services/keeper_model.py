"""What must be, said plainly: the shop as the rules have it, when clocks run out and files come."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from tests.services.keeper_deciding import Deciding
from tests.services.keeper_words import (
    ACTING,
    APPROVED_AS,
    DAY,
    HOUR,
    MINUTE,
    SETTLED,
    Case,
    Clock,
    Line,
    No,
    Order,
)


class Model(Deciding):
    """The shop as it must be."""

    behind = False
    """The computer's clock stood before the mark at the last look."""

    # --- what clocks do --------------------------------------------------------------------------------

    def gate(self, drift: int, running: bool) -> tuple[int, bool]:
        """Until when what is due may happen, and whether the computer's clock stands before the mark."""
        now = self.now
        if self.seen - now > (0 if self.behind else 2 * MINUTE):
            return 0, True
        in_doubt = drift > 15 * MINUTE or (not running and now - self.seen > 3 * DAY)
        if not in_doubt or (self.newest is not None and self.newest >= now - 15 * MINUTE):
            return now, False
        return min(now, max(self.seen, self.newest or 0)), False

    def sweep(self, until: int, confirmed: bool) -> tuple[list[tuple[Any, ...]], int]:
        told = []
        while found := self._next(until):
            told.append(self._fire(*found))
        self.fired += told
        held = sum(clock.due <= self.now for clock, _, _ in self.running())
        if confirmed or (until == self.now and self.now > self.seen):
            self.seen = self.now
        return told, held

    def next_due(self) -> int | None:
        return min((clock.due for clock, _, _ in self.running()), default=None)

    def running(self) -> list[tuple[Clock, Order, Case | None]]:
        found: list[tuple[Clock, Order, Case | None]] = [
            (c.clock, self.orders[c.order], c) for c in self.cases.values() if c.clock
        ]
        return found + [(o.clock, o, None) for o in self.orders.values() if o.clock]

    def _next(self, until: int) -> tuple[Clock, Order, Case | None] | None:
        for clock, order, case in sorted(self.running(), key=lambda one: (one[0].due, one[0].made)):
            if clock.due > until:
                return None
            if case is None and ACTING.get(order.shown) != clock.kind:
                order.clock = None  # the order has moved on: nothing to do
                continue
            return clock, order, case
        return None

    def _fire(self, clock: Clock, order: Order, case: Case | None) -> tuple[Any, ...]:
        at = clock.due
        if case is None:
            order.clock = None
            order.fired.add(clock.kind)
            done = "completed" if clock.kind == "completion" else "cancelled"
            order.ours, order.ours_since, order.ours_case = done, at, None
            asked = self.open_case(order.no, "cancellation")
            if done == "cancelled" and asked:
                self._settle(asked, at)
            return order.no, None, clock.kind, at, f"order_{done}", self.now
        before = deepcopy(case)
        effect = self._run_out(case, clock)
        case.since, case.undo_until = at, None
        self._record(case, before, None)
        return order.no, case.id, clock.kind, at, effect, self.now

    def _run_out(self, case: Case, clock: Clock) -> str:
        match clock.kind:
            case "cancel_response":
                self._end(case, "auto_approved")
                order = self.orders[case.order]
                refuted = order.snapshot > clock.due + HOUR and order.stated != "cancelled"
                if refuted and not order.by_hand:  # a file from after it shows that it did not happen there
                    case.conflict = order.stated
                else:
                    self._cancel(case, clock.due)
                return "cancellation_approved"
            case "return_response":
                after = {"refund": "auto_refunded"}.get(str(case.type), APPROVED_AS[str(case.type)][0])
                self._approved(case, clock.due, after)
                return {"refund": "refunded", "return": "return_approved"}.get(
                    str(case.type), "replacement_granted"
                )
            case "partial_offer":
                self._resume(case, clock.due)
                return "offer_lapsed"
            case "inspection":
                self._end(case, "auto_refunded", self._full(case))
                return "refunded"
            case _:
                self._end(case, "closed")
                return "case_closed"

    # --- what the marketplace says ---------------------------------------------------------------------

    def imported(self, snapshot: int, stated: dict[str, str]) -> None:
        """A file of orders of the platform, newer or older than what is known."""
        self.newest = max(self.newest or 0, snapshot)
        for no, status in stated.items():
            order = self.orders[no]
            if order.snapshot <= snapshot:
                order.stated, order.snapshot = status, snapshot
        for order in self.orders.values():
            if not order.by_hand and order.snapshot == snapshot:
                self._meet(order, snapshot)

    def edited(self, no: str, status: str, clock_of: dict[str, int]) -> None:
        """A person says how an order made by hand stands."""
        order = self.orders[no]
        asked = self.open_case(no, "cancellation")
        if asked and status in {"shipped", "completed"}:
            raise No("request_open")
        order.stated, order.snapshot, order.clock_of = status, self.now, clock_of
        if order.ours and order.ours != status:
            order.ours = order.ours_case = None
        self._time(order)
        if asked and status in SETTLED:
            self._settle(asked, self.now)

    def _meet(self, order: Order, snapshot: int) -> None:
        undone = {line.step for line in self.lines if line.what == "reverse"}
        waiting = [
            line
            for line in self.lines
            if line.order == order.no
            and line.step not in undone
            and line.state in {"planned", "entered", "contradicted"}
        ]
        self._reconcile(order, waiting)
        if order.ours:
            yes = {"approve_cancellation", "cancel_order"}
            mine = [line for line in waiting if line.case == order.ours_case and line.what in yes]
            self._judge(order, mine, snapshot)
        for line in waiting:
            if line.what != "reject_cancellation" or snapshot <= line.decided:
                continue
            if order.stated == "cancelled":
                self._heard(line, "contradicted", "cancelled")
            elif order.stated in SETTLED or (line.due is not None and snapshot > line.due):
                self._heard(line, "confirmed", "")
        asked = self.open_case(order.no, "cancellation")
        if asked and order.stated in SETTLED:
            self._settle(asked, snapshot)

    def _reconcile(self, order: Order, waiting: list[Line]) -> None:
        """What was contradicted has come about after all."""
        for case in self.cases.values():
            agrees = (order.stated == "cancelled") == (case.state in {"approved", "auto_approved"})
            if case.order == order.no and case.kind == "cancellation" and case.conflict and agrees:
                case.conflict = ""
                for line in waiting:
                    if line.case == case.id:
                        line.state = "confirmed"

    def _judge(self, order: Order, mine: list[Line], snapshot: int) -> None:
        if order.stated == order.ours:
            for line in mine:
                self._heard(line, "confirmed", "")
            if order.ours_case:
                self.cases[order.ours_case].conflict = ""
            return
        if mine:
            known = any(one.entered is not None and one.entered < snapshot for one in mine)
        else:
            known = snapshot > order.ours_since + HOUR
        if order.stated in SETTLED or (snapshot > order.ours_since and known):
            for line in mine:
                self._heard(line, "contradicted", order.stated)
            if order.ours_case:
                self.cases[order.ours_case].conflict = order.stated
            order.ours = order.ours_case = None

    def _heard(self, line: Line, state: str, conflict: str) -> None:
        line.state = state
        self.cases[line.case].conflict = conflict
