"""A real shop beside its model: the same is done to both, and afterwards both must be the same.

A crash is a failure in the midst of a transaction, at a statement of its choice, after which the shop is
opened anew. A second worker is a second connection that sweeps before, amid or after the shop's own sweep.
"""

from __future__ import annotations

import shutil
import threading
import uuid
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from seller_desktop.domain.cases import CaseKind, Condition, Inspected, ReturnType, Step
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.imports import FileFacts
from seller_desktop.domain.orders import Channel, Status, Substatus
from seller_desktop.services import (
    case_decisions,
    case_requests,
    case_settings,
    keeper,
    manual_orders,
    outbox,
)
from seller_desktop.services.case_models import Decision, NewRequest
from seller_desktop.services.shop import Shop, Writing, staging_dir
from seller_desktop.services.takeover import Origin, take_over
from seller_desktop.storage import database
from seller_desktop.storage.sqlite_stage import Stage
from seller_desktop.storage.staging import StagingWriter
from tests.making import at, line, order_no, stated
from tests.services.keeper_model import DAY, HOUR, MINUTE, Model, No, Order, working_days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.case_models import Swept

START: Final = at("2026-11-23T14:00")
PLATFORM: Final = 4
BY_HAND: Final = 3
AMOUNT: Final = 51_000
SKU: Final = "1729000000000000001"
UNIT: Final = 21_000
WAYS: Final = ("pending", "to_ship", "shipped", "completed", "cancelled")
TYPES: Final = ("refund", "return", "replacement")
REASONS: Final = {
    ("cancellation", "reject"): "keep_packed",
    ("return", "reject"): "deny_no_evidence",
    ("return", "refuse"): "refuse_damaged_or_used",
}


class Crash(Exception):  # noqa: N818 - the lights go out
    """The computer stops in the midst of a transaction."""


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


class World:
    """The shop, its clock and the model."""

    def __init__(self, folder: Path, model: Model, clock: StoppedClock, done: Done | None = None) -> None:
        self.folder = folder
        self.clock = clock
        self.model = model
        self.done = done or Done()
        self.late: list[int] = []
        self.shop = Shop.open(folder, clock, writable=True)
        self._believed: tuple[int, int] | None = None
        self._fuse: int | None = None

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

    def close(self) -> None:
        self.shop.close()

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

    def restart(self) -> None:
        self.shop.close()
        self.shop = Shop.open(self.folder, self.clock, writable=True)
        self._believed = None

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
        if self._carry_out(lambda: self.write(outbox.mark_entered, [wanted.id])):
            self.model.enter(same)

    def import_orders(self, hours_ago: int, told: list[tuple[int, str]]) -> None:
        """A file of the marketplace. Its time is its own, newer or older than what is known."""
        snapshot = self._unused(self.model.now - hours_ago * HOUR)
        states = {order_no(number): status for number, status in told}
        files = [of_platform(number, status) for number, status in told if order_no(number) in states]
        files = list({one.order_no: one for one in files}.values())
        self.done.imports += 1
        if self._carry_out(lambda: self._take(snapshot, files)):
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
    ) -> None:
        """Let what is due happen; `second` says when another connection sweeps too."""
        now, elapsed = self.clock.now_ms(), self.clock.elapsed_ms()
        drift, running = 0, self._believed is not None
        if self._believed is not None:
            drift = (now - self._believed[0]) - (elapsed - self._believed[1])
        asked: dict[str, Any] = {"gated": gated, "confirm": confirm, "drift_ms": drift, "running": running}
        until = self.model.gate(drift, running) if gated and not confirm else now
        found: list[Swept] = []

        def carry_out() -> None:
            if second == "before":
                found.append(self._sweep_elsewhere(asked))
            if second == "amid":
                with self._intruding(at_statement, asked):
                    found.append(self.write(keeper.sweep, **asked))
            else:
                found.append(self.write(keeper.sweep, **asked))
            if second == "after":
                found.append(self._sweep_elsewhere(asked))

        if self._fuse is not None:
            second = ""
        self.done.sweeps += 1
        self.done.second += bool(second)
        if not self._carry_out(carry_out):
            return
        before = self.model.seen
        told, held = self.model.sweep(until, confirm)
        if confirm or self.model.seen != before:
            self._believed = (now, elapsed)
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

    def crash(self, at_statement: int) -> None:
        """The next thing that is written fails before its n-th statement, if it has so many, or its commit."""
        self._fuse = at_statement

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

        if not self._carry_out(carry_out):
            return
        told = answer[0]
        code = told.code if isinstance(told, Refused) else ""
        self.done.refusals += bool(code)
        try:
            said(told if isinstance(told, int) else 0)
        except No as no:
            assert code == str(no)
        else:
            assert not code

    def _carry_out(self, really: Callable[[], Any]) -> bool:
        """Whether it was done: not where the computer stopped amid it, and then nothing was."""
        if self._fuse is None:
            really()
            return True
        engine = self.shop._writer
        assert engine is not None
        left = [self._fuse]
        self._fuse = None

        def burn(*_about: object) -> None:
            left[0] -= 1
            if not left[0]:
                raise Crash

        def out(_db: object) -> None:
            if left[0] > 0:  # every statement went well: then it stops before they are kept
                left[0] = 0
                raise Crash

        event.listen(engine, "before_cursor_execute", burn)
        event.listen(engine, "commit", out)
        try:
            really()
        except Exception:
            if left[0] > 0:
                raise
            self.done.crashes += 1
            return False
        finally:
            event.remove(engine, "before_cursor_execute", burn)
            event.remove(engine, "commit", out)
            self.restart()
        return True  # a refusal commits nothing, so nothing could stop it

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

    def _sweep_elsewhere(self, asked: dict[str, Any], patience_ms: int = 5000) -> Swept:
        """Sweep over a connection of its own, as another program would that knows nothing of this one."""
        engine = database.writing_engine(self.folder / database.DATABASE_NAME)
        event.listen(engine, "connect", lambda raw, _r: raw.execute(f"PRAGMA busy_timeout={patience_ms}"))
        try:
            with engine.begin() as db:
                writing = Writing(
                    db, self.clock.now_ms(), self.shop.settings, self.shop._ids, None, threading.Event()
                )
                return keeper.sweep(writing, **asked)
        finally:
            engine.dispose()

    @contextmanager
    def _intruding(self, at_statement: int, asked: dict[str, Any]) -> Iterator[None]:
        """Another program tries to sweep while this one is amid its own: it is kept out."""
        engine = self.shop._writer
        assert engine is not None
        left = [at_statement + 1]  # the first one begins the transaction

        def intrude(*_about: object) -> None:
            left[0] -= 1
            if left[0]:
                return
            try:
                self._sweep_elsewhere(asked, patience_ms=0)
            except OperationalError as kept_out:
                assert "locked" in str(kept_out)
            else:
                raise AssertionError("two writers at once")

        event.listen(engine, "before_cursor_execute", intrude)
        try:
            yield
        finally:
            event.remove(engine, "before_cursor_execute", intrude)


def copied(template: Path, folder: Path) -> Path:
    return shutil.copytree(template, folder)


def of_platform(number: int, status: str) -> StatedOrder:
    return stated(
        number,
        status=Status(status),
        status_text=status,
        substatus=_SUBSTATUS[status],
        paid_at=None if status == "pending" else START,
        created_at=START,
        lines=(line(1, quantity=2),),
        order_amount_idr=AMOUNT,
    )


def by_hand(number: int, status: str, created: int, now: int) -> StatedOrder:
    """An order made by hand; what is shipped has been delivered now."""
    order = of_platform(number, status)
    return replace(
        order,
        order_no=f"M-{number}",
        channel=Channel.MANUAL,
        created_at=created,
        paid_at=None if status == "pending" else now,
        delivered_at=now if status == "shipped" else None,
        substatus=Substatus.DELIVERED if status == "shipped" else order.substatus,
    )


def clocks_by_hand(created: int, now: int) -> dict[str, int]:
    return {
        "payment": created + DAY,
        "ship_auto_cancel": working_days(now, 2),
        "completion": now + 6 * DAY,
    }


_SUBSTATUS: Final = {
    "pending": Substatus.UNPAID,
    "to_ship": Substatus.AWAITING_SHIPMENT,
    "shipped": Substatus.IN_TRANSIT,
    "completed": Substatus.COMPLETED,
    "cancelled": Substatus.CANCELLED,
}
