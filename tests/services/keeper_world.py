"""A real shop beside its model: the same is done to both, and afterwards both must be the same.

A crash is a failure in the midst of a transaction, at a statement of its choice, after which the shop is
opened anew. A second worker is a second connection that sweeps before, amid or after the shop's own sweep.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.cases import CaseKind, Condition, Inspected, ReturnType, Step
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.imports import FileFacts
from seller_desktop.services import (
    case_decisions,
    case_requests,
    case_settings,
    keeper,
    manual_orders,
    outbox,
)
from seller_desktop.services.case_models import Decision, NewRequest
from seller_desktop.services.shop import Shop, staging_dir
from seller_desktop.services.takeover import Origin, take_over
from seller_desktop.storage.sqlite_stage import Stage
from seller_desktop.storage.staging import StagingWriter
from tests.making import order_no
from tests.services.keeper_faults import Faults
from tests.services.keeper_model import Model
from tests.services.keeper_orders import (
    AMOUNT,
    SKU,
    START,
    UNIT,
    WAYS,
    by_hand,
    clocks_by_hand,
    of_platform,
)
from tests.services.keeper_words import HOUR, MINUTE, No, Order

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.case_models import Swept

PLATFORM: Final = 4
BY_HAND: Final = 3
TYPES: Final = ("refund", "return", "replacement")
REASONS: Final = {
    ("cancellation", "reject"): "keep_packed",
    ("return", "reject"): "deny_no_evidence",
    ("return", "refuse"): "refuse_damaged_or_used",
}


@dataclass(slots=True)
class Done:
    """What has been done, for a table at the end."""

    steps: int = 0
    requests: int = 0
    decisions: int = 0
    undos: int = 0
    refusals: int = 0
    imports: int = 0
    sweeps: int = 0
    fired: int = 0
    held: int = 0
    crashes: int = 0
    jumps: int = 0
    second: int = 0


class World(Faults):
    """The shop, its clock and the model."""

    def __init__(self, folder: Path, model: Model, clock: StoppedClock, done: Done | None = None) -> None:
        super().__init__(folder, clock)
        self.model = model
        self.done = done or Done()
        self.late: list[int] = []

    @classmethod
    def template(cls, folder: Path, grace: int) -> Model:
        """Make a shop with orders of every kind, to be copied for each story; the model of it."""
        clock = StoppedClock(START)
        Shop.create(folder, clock, practice=False).close()
        world = cls(folder, Model(START, grace * MINUTE), clock)
        world.shop.write(
            case_settings.save_case_settings, case_settings.CaseSettings(grace_minutes=grace)
        ).result()
        for number in range(PLATFORM):
            no = order_no(number)
            world.model.orders[no] = Order(no, False, "pending", AMOUNT, 0, {})
        world.import_orders(0, [(n, WAYS[n % 3]) for n in range(PLATFORM)])
        for number in range(BY_HAND):
            order = by_hand(number, WAYS[number % 3], START, START)
            manual_orders.enter_order(world.shop, order)
            clocks = clocks_by_hand(START, START)
            world.model.entered(
                Order(order.order_no, True, WAYS[number % 3], AMOUNT, world.clock.now_ms(), clocks)
            )
        world.close()
        return world.model

    def case_id(self, pick: int) -> int | None:
        known = sorted(self.model.cases)
        return known[-1 - pick % min(len(known), 8)] if known else None

    def order(self, pick: int) -> str:
        return sorted(self.model.orders)[pick % len(self.model.orders)]

    # --- time -------------------------------------------------------------------------------------------

    def pass_time(self, ms: int) -> None:
        self.clock.advance(ms)
        self.model.now = self.clock.now_ms()

    def set_clock(self, ms: int) -> None:
        """Somebody sets the computer's clock."""
        self.done.jumps += 1
        self.clock.jump(ms)
        self.model.now = self.clock.now_ms()

    # --- what happens -----------------------------------------------------------------------------------

    def request(
        self, order: int, cancel: bool, type_: int, due_h: int | None, asked_h: int | None, part: bool
    ) -> None:
        no, now = self.order(order), self.model.now
        kind = "cancellation" if cancel else "return"
        due = None if due_h is None else now + due_h * HOUR
        asked = None if asked_h is None else now - asked_h * HOUR
        wanted = NewRequest(
            order_no=no,
            kind=CaseKind(kind),
            reason="paid_by_mistake" if cancel else "return_damaged",
            type=None if cancel else ReturnType(TYPES[type_ % 3]),
            due_at=due,
            requested_at=asked,
            lines=((SKU, 1),) if part and not cancel else (),
        )
        idr = UNIT if wanted.lines else self.model.orders[no].amount
        self.done.requests += 1
        self._both(
            lambda: self.write(case_requests.open_request, wanted),
            lambda made: self.model.request(
                made, no, kind, None if cancel else TYPES[type_ % 3], due, asked, idr
            ),
        )

    def failed_delivery(self, order: int) -> None:
        no = self.order(order)
        self.done.requests += 1
        self._both(
            lambda: self.write(case_requests.open_failed_delivery, no),
            lambda made: self.model.failed_delivery(made, no),
        )

    def cancel_order(self, order: int) -> None:
        no = self.order(order)
        self.done.decisions += 1
        self._both(
            lambda: self.write(case_requests.cancel_order, no, "seller_paid_out_of_stock"),
            lambda made: self.model.cancel_order(made, no),
        )

    def step(self, case: int, step: Step, amount: int, hours: int, own_way: bool) -> None:
        case_id = self.case_id(case)
        if case_id is None:
            return
        known = self.model.cases[case_id]
        when = None
        if step is Step.SET_DUE:
            when = self.model.now + hours * HOUR
        elif step is Step.RECEIVE and hours % 2:
            when = self.model.now - abs(hours) * HOUR
        decision = Decision(
            step,
            reason=REASONS.get((known.kind, step.value), ""),
            amount_idr=amount,
            tracking_no="JX0000000001" if step is Step.SEND else "",
            self_arranged=own_way,
            inspected=(Inspected(SKU, Condition.USED, 1),) if step is Step.INSPECT else (),
            due_at=when if step is Step.SET_DUE else None,
            received_at=when if step is Step.RECEIVE else None,
        )
        self.done.decisions += 1
        self._both(
            lambda: self.write(case_decisions.take_step, case_id, decision),
            lambda _made: self.model.take(case_id, step.value, amount, when, own_way),
        )

    def possible_step(self, case: int, n: int) -> None:
        """A step that the model allows there, so that stories get far."""
        case_id = self.case_id(case)
        if case_id is None:
            return
        steps = [one for one in Step if self.model.can(self.model.cases[case_id], one.value)]
        if steps:
            self.step(case, steps[n % len(steps)], 1_000 * (1 + n), n, own_way=bool(n % 3))

    def undo(self, case: int | None) -> None:
        case_id = None if case is None else self.case_id(case)
        self.done.undos += 1
        self._both(
            lambda: self.write(case_decisions.take_back, case_id), lambda _made: self.model.undo(case_id)
        )

    def mark_entered(self, pick: int) -> None:
        """The seller enters a line in Seller Center and ticks it off."""
        lines = [one for one in self.shop.read(outbox.outbox_lines).result() if one.state != "entered"]
        mine = [one for one in self.model.lines if one.state == "planned"]
        lines = [one for one in lines if one.state in {"planned", "to_enter"}]
        if not lines:
            return
        wanted = sorted(lines, key=lambda one: one.id)[pick % len(lines)]
        same = sorted(mine, key=self.model.lines.index)[pick % len(lines)]
        if self.carry_out(lambda: self.write(outbox.mark_entered, [wanted.id])):
            self.model.enter(same)

    def import_orders(self, hours_ago: int, told: list[tuple[int, str]]) -> None:
        """A file of the marketplace. Its time is its own, newer or older than what is known."""
        snapshot = self._unused(self.model.now - hours_ago * HOUR)
        states = {order_no(number): status for number, status in told}
        files = [of_platform(number, status) for number, status in told if order_no(number) in states]
        files = list({one.order_no: one for one in files}.values())
        self.done.imports += 1
        if self.carry_out(lambda: self._take(snapshot, files)):
            self.model.imported(snapshot, states)

    def edit_order(self, pick: int, forward: int) -> None:
        """A person moves an order made by hand along."""
        mine = [o for o in self.model.orders.values() if o.by_hand and not o.stays]
        order = mine[pick % len(mine)]
        status = WAYS[min(WAYS.index(order.stated) + 1 + forward % 2, 4)]
        if status == order.stated or self.model.now <= order.snapshot:
            return  # what a person says while the clock is set back is taken for old
        self.pass_time(self._unused(self.model.now) - self.model.now)
        number, now = int(order.no.removeprefix("M-")), self.model.now
        self.done.imports += 1
        self._both(
            lambda: manual_orders.edit_order(self.shop, by_hand(number, status, START, now)),
            lambda _made: self.model.edited(order.no, status, clocks_by_hand(START, now)),
        )

    def sweep(
        self, gated: bool = True, confirm: bool = False, second: str = "", at_statement: int = 1
    ) -> bool:
        """Let what is due happen; whether it was done. `second` says when another connection sweeps too."""
        now, elapsed = self.clock.now_ms(), self.clock.elapsed_ms()
        drift, running = 0, self.believed is not None
        if self.believed is not None:
            drift = (now - self.believed[0]) - (elapsed - self.believed[1])
        asked: dict[str, Any] = {"gated": gated, "confirm": confirm, "drift_ms": drift, "running": running}
        until, behind = now, self.model.behind
        if gated and not confirm:
            until, behind = self.model.gate(drift, running)
        found: list[Swept] = []

        def carry_out() -> None:
            if second == "before":
                found.append(self.sweep_elsewhere(asked))
            if second == "amid":
                with self.intruding(at_statement, asked):
                    found.append(self.write(keeper.sweep, **asked))
            else:
                found.append(self.write(keeper.sweep, **asked))
            if second == "after":
                found.append(self.sweep_elsewhere(asked))

        if self.fuse is not None:
            second = ""
        self.done.sweeps += 1
        self.done.second += bool(second)
        if not self.carry_out(carry_out):
            return False
        self.model.behind = behind
        before = self.model.seen
        told, held = self.model.sweep(until, confirm)
        if confirm or self.model.seen != before:
            self.believed = (now, elapsed)
        fired = [
            (one.order_no, one.case_id, one.kind, one.due_at, one.effect, one.fired_at)
            for swept in found
            for one in swept.fired
        ]
        self.done.fired += len(fired)
        self.done.held += held
        self.late += [one[5] - one[3] for one in fired]
        assert sorted(fired, key=repr) == sorted(told, key=repr)
        assert [one[3] for one in fired] == sorted(one[3] for one in fired), "in due order"
        assert all(swept.held == held for swept in found)
        assert all(swept.next_due_at == self.model.next_due() for swept in found)
        return True

    # --- how --------------------------------------------------------------------------------------------

    def write(self, do: Callable[..., Any], *args: Any, **named: Any) -> Any:  # noqa: ANN401 - as the service answers
        return self.shop.write(do, *args, **named).result()

    def _unused(self, snapshot: int) -> int:
        """A time at which nothing has been stated yet."""
        while snapshot in self.model.snapshots:
            snapshot += 1
        self.model.snapshots.add(snapshot)
        return snapshot

    def _both(self, really: Callable[[], Any], said: Callable[[int], Any]) -> None:
        answer: list[Any] = []

        def carry_out() -> None:
            try:
                answer.append(really())
            except Refused as refusal:
                answer.append(refusal)

        if not self.carry_out(carry_out):
            return
        told = answer[0]
        code = told.code if isinstance(told, Refused) else ""
        self.done.refusals += bool(code)
        expected = ""
        try:
            said(told if isinstance(told, int) else 0)
        except No as no:
            expected = str(no)
        assert code == expected

    def carry_out(self, really: Callable[[], Any]) -> bool:
        went = super().carry_out(really)
        self.done.crashes += not went
        return went

    def _take(self, snapshot: int, files: list[StatedOrder]) -> None:
        path = staging_dir(self.shop.data_dir) / f"{uuid.uuid4().hex}.db"
        writer = StagingWriter(path)
        for order in files:
            writer.add(order)
        writer.finish(FileFacts("tiktok-orders", ()))
        stage = Stage(path, self.shop.data_dir)
        try:
            file = {"name": "f", "sha256": "", "profile": "p", "header": "[]", "rejected_file": ""}
            origin = Origin("Toko", None, "tiktok", snapshot, file)
            take_over(self.shop, stage, stage.compare(None, snapshot), origin)
        finally:
            stage.close()
