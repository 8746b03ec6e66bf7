"""What must be, said plainly: cases, clocks, orders and outbox as the rules have them, in memory.

Written from clocks.md and the issue, not from the program: it shares no table, no clock and no step with it.
Times are UTC milliseconds; states, steps and kinds are the words of the command line.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

MINUTE: Final = 60_000
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
JAKARTA: Final = 7 * HOUR
EPOCH: Final = date(1970, 1, 1)
HOLIDAYS: Final = {
    *(date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 5), date(2027, 2, 6), date(2027, 3, 8)),
    *(date(2027, 3, 10), date(2027, 3, 11), date(2027, 3, 26), date(2027, 5, 1), date(2027, 5, 6)),
    *(date(2027, 5, 17), date(2027, 5, 20), date(2027, 6, 1), date(2027, 6, 6), date(2027, 8, 17)),
}

OPEN: Final = {"requested", "offered", "awaiting_parcel", "failed_delivery", "received", "inspected"}
SETTLED: Final = {"shipped", "completed", "cancelled"}
DECIDED_BY_SELLER: Final = {"approve", "reject", "offer", "replace", "refund", "refund_in_part", "refuse"} | {
    "close"
}
GOODS: Final = {"received", "inspected"}
POSSIBLE: Final = {
    "approve": {"requested"},
    "reject": {"requested"},
    "offer": {"requested"},
    "replace": {"requested", "inspected"},
    "send": {"requested", "awaiting_parcel", "failed_delivery"},
    "withdraw": {*OPEN, "rejected"},
    "accept": {"offered"},
    "decline": {"offered"},
    "receive": {"awaiting_parcel", "failed_delivery"},
    "inspect": GOODS,
    "refund": {"inspected"},
    "refund_in_part": {"inspected"},
    "refuse": {"awaiting_parcel", *GOODS},
    "close": {"failed_delivery", "inspected"},
    "set_due": {"requested", "offered", "awaiting_parcel", *GOODS},
}
"""Where a person can take which step on a return; what the type forbids besides stands in `can`."""
ENTERED_AS: Final = {
    "reject": "reject_return",
    "offer": "offer_partial_refund",
    "replace": "grant_replacement",
    "refund": "refund",
    "refund_in_part": "refund_in_part",
    "refuse": "refuse_goods",
}
APPROVED_AS: Final = {
    "refund": ("refunded", "approve_refund"),
    "return": ("awaiting_parcel", "approve_return"),
    "replacement": ("replaced", "grant_replacement"),
}


class No(Exception):  # noqa: N818 - what the seller is told: no, because
    """A refusal, by its code."""


def working_days(anchor: int, days: int) -> int:
    """23:59 in Jakarta of so many working days after the anchor's own day."""
    day = EPOCH + timedelta(days=(anchor + JAKARTA) // DAY)
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < 5 and day not in HOLIDAYS
    return (day - EPOCH).days * DAY - JAKARTA + 23 * HOUR + 59 * MINUTE


@dataclass(slots=True)
class Clock:
    kind: str
    due: int
    made: int
    """Of two that run out together the one made first acts first."""


@dataclass(slots=True)
class Case:
    id: int
    order: str
    kind: str
    type: str | None
    state: str
    asked_idr: int
    clock: Clock | None = None
    """The one that runs."""
    paused: tuple[Clock, int] | None = None
    """The answer's clock and what was left of it."""
    unknown: bool = False
    refund: int | None = None
    offer: int | None = None
    tracked: bool = False
    own_way: bool = False
    """The buyer arranged the parcel himself."""
    arrived: int | None = None
    decided: int | None = None
    since: int | None = None
    undo_until: int | None = None
    replacement: str | None = None
    conflict: str = ""


@dataclass(slots=True)
class Line:
    order: str
    case: int
    step: int
    what: str
    decided: int
    due: int | None
    state: str = "planned"
    entered: int | None = None


@dataclass(slots=True)
class Step:
    made: int
    case: int
    undo_until: int | None
    before: Case | None
    undone: bool = False


@dataclass(slots=True)
class Order:
    no: str
    by_hand: bool
    stated: str
    amount: int
    snapshot: int
    clock_of: dict[str, int]
    """Of an order made by hand: which clock acts in which stated status, and when."""
    stays: bool = False
    """It is in the platform's account, so nobody edits it here."""
    ours: str | None = None
    """The status by a decision or a clock of ours."""
    ours_since: int = 0
    ours_case: int | None = None
    clock: Clock | None = None
    fired: set[str] = field(default_factory=set)

    @property
    def shown(self) -> str:
        return self.ours or self.stated


ACTING: Final = {"pending": "payment", "to_ship": "ship_auto_cancel", "shipped": "completion"}
"""Which clock moves an order made by hand out of which status."""


class Model:
    """The shop as it must be."""

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
        others = (c.refund or 0 for c in self.cases.values() if c.order == case.order and c is not case)
        return max(0, self.orders[case.order].amount - sum(others))

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
        if order.shown not in {"shipped", "completed", "cancelled"}:
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
        if not self.can(case, step):
            raise No("step_not_possible" if case.state in OPEN else "case_closed")
        if case.clock and case.clock.due <= self.now and step != "set_due":
            raise No("case_overdue")
        if step in {"offer", "refund_in_part"}:
            if idr <= 0:
                raise No("amount_missing")
            if idr > self.refundable(case):
                raise No("refund_above_paid")
        before = deepcopy(case)
        self._move(case, step, idr, at, own_way)
        case.since = self.now
        if step in DECIDED_BY_SELLER:
            case.decided = self.now
        case.undo_until = None
        if self.grace:
            case.undo_until = self.now + self.grace
            if before.clock:
                case.undo_until = min(case.undo_until, before.clock.due)
            if case.undo_until <= self.now:
                case.undo_until = None
        what = ENTERED_AS.get(step)
        if case.kind == "cancellation":
            what = {"approve": "approve_cancellation", "reject": "reject_cancellation"}.get(step)
        elif step == "approve":
            what = APPROVED_AS[str(case.type)][1]
        self._record(case, before, what)
        if case.state == "approved":
            self._cancel(case, self.now)

    def _move(self, case: Case, step: str, idr: int, at: int | None, own_way: bool) -> None:
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

    def undo(self, case_id: int | None) -> int:
        if case_id is None:
            live = [s for s in self.steps if not s.undone and s.undo_until and s.undo_until > self.now]
            if not live:
                raise No("nothing_to_undo")
            step = live[-1]
        else:
            step = self._newest(case_id)
            if step.undo_until is None:
                raise No("nothing_to_undo")
            if step.undo_until <= self.now:
                raise No("undo_too_late")
        case = self.cases[step.case]
        order = self.orders[case.order]
        line = next((one for one in self.lines if one.step == step.made and one.what != "reverse"), None)
        if step is not self._newest(case.id) or (line and line.state in {"confirmed", "contradicted"}):
            raise No("undo_overtaken")
        if any(
            other.order == case.order
            and other.kind == case.kind
            and other is not case
            and (other.state in OPEN or (other.id > case.id and other.state != "withdrawn"))
            for other in self.cases.values()
        ):
            raise No("undo_overtaken")  # the buyer has asked again
        if step.before and case.kind == "cancellation" and case.state not in OPEN and order.stated in SETTLED:
            raise No("undo_overtaken")  # the marketplace has finished with it
        before = deepcopy(step.before)
        if before is None:
            before = deepcopy(case)
            before.state, before.since, before.undo_until = "withdrawn", self.now, None
        if case.replacement and not before.replacement:
            made = self.orders[case.replacement]
            if made.shown != "to_ship" or any(c.order == made.no for c in self.cases.values()):
                raise No("replacement_in_use")
            del self.orders[made.no]
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
        return case.id

    def enter(self, line: Line) -> None:
        line.state, line.entered = "entered", self.now

    # --- what clocks do --------------------------------------------------------------------------------

    def gate(self, drift: int, running: bool) -> int:
        """Until when what is due may happen."""
        now = self.now
        if self.seen - now > 2 * MINUTE:
            return 0
        in_doubt = drift > 15 * MINUTE or (not running and now - self.seen > 3 * DAY)
        if not in_doubt or (self.newest is not None and self.newest >= now - 15 * MINUTE):
            return now
        return min(now, max(self.seen, self.newest or 0))

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

    def entered(self, order: Order) -> None:
        self.orders[order.no] = order
        self._time(order)

    def _meet(self, order: Order, snapshot: int) -> None:
        undone = {line.step for line in self.lines if line.what == "reverse"}
        waiting = [
            line
            for line in self.lines
            if line.order == order.no
            and line.step not in undone
            and line.state in {"planned", "entered", "contradicted"}
        ]
        yes = [one for one in waiting if one.what in {"approve_cancellation", "cancel_order"}]
        if order.ours:
            mine = [line for line in yes if line.case == order.ours_case]
            self._judge(order, mine, snapshot)
        elif order.stated == "cancelled":
            for line in yes:
                self._heard(line, "confirmed", "")
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

    # --- small steps ------------------------------------------------------------------------------------

    def _open(self, case: Case, what: str | None = None) -> None:
        self.cases[case.id] = case
        self._record(case, None, what)

    def _record(self, case: Case, before: Case | None, what: str | None) -> None:
        step = Step(self.number(), case.id, case.undo_until, before)
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
