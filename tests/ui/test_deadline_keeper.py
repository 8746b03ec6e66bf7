from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from seller_desktop.domain.cases import CaseKind
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import keeper
from seller_desktop.services.case_models import Effect, NewRequest, Swept
from seller_desktop.services.case_requests import open_request
from seller_desktop.services.read_models import Changes
from seller_desktop.services.shop import Shop
from seller_desktop.storage.sqlite_due import due_to_act
from seller_desktop.ui import tasks
from seller_desktop.ui.bridge import ChangeBridge
from seller_desktop.ui.deadline_keeper import LONGEST_MS, DeadlineKeeper
from tests.making import export, order_no
from tests.services.importing import take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Writing


class Kept:
    """A keeper at work on a real shop with orders to ship, and what it said."""

    def __init__(self, shop: Shop, clock: StoppedClock, qtbot: QtBot) -> None:
        self.shop, self.clock, self.qtbot = shop, clock, qtbot
        self.keeper = DeadlineKeeper(shop)
        self.fired: list[str] = []
        self.held: list[int] = []
        self.released = 0
        self.looks = 0
        self.keeper.swept.connect(lambda swept: self.fired.extend(one.order_no for one in swept.fired))
        self.keeper.held.connect(lambda swept: self.held.append(swept.held))
        self.keeper.released.connect(self._note_release)
        self.keeper.looked.connect(self._note_look)

    def _note_release(self) -> None:
        self.released += 1

    def _note_look(self) -> None:
        self.looks += 1

    def start(self) -> None:
        task = tasks.start(self.keeper.start())
        self.qtbot.waitUntil(task.done)
        assert task.exception() is None

    def ask(self, number: int, in_ms: int) -> None:
        """A buyer asks to cancel an order, to be answered in so long."""
        due_at = self.clock.now_ms() + in_ms
        request = NewRequest(order_no(number), CaseKind.CANCELLATION, "Ada harga lebih murah", due_at=due_at)
        self.shop.write(open_request, request).result()

    def tick(self) -> int:
        """A second of the window goes by; how many looks it led to."""
        before = self.looks
        self.keeper.tick(self.clock.now_ms())
        self.settle()
        return self.looks - before

    def settle(self) -> None:
        task = self.keeper._task
        self.qtbot.waitUntil(lambda: (task is None or task.done()) and not self.keeper._turn.locked())

    @property
    def wait_ms(self) -> int:
        return self.keeper._timer.interval() if self.keeper._timer.isActive() else -1


@pytest.fixture
def desk(tmp_path: Path, stopped_clock: StoppedClock, qtbot: QtBot) -> Iterator[Kept]:
    shop = Shop.create(tmp_path / "toko", stopped_clock, practice=False)
    take(shop, export(tmp_path, [{}] * 4))
    desk = Kept(shop, stopped_clock, qtbot)
    yield desk
    desk.keeper.stop()
    shop.close()


def test_what_ran_out_has_happened_before_the_window_is_usable(desk: Kept) -> None:
    desk.ask(0, HOUR_MS)
    desk.ask(1, 3 * HOUR_MS)
    desk.clock.advance(2 * HOUR_MS)
    swept: list[Swept] = []
    desk.keeper.swept.connect(swept.append)
    desk.start()
    assert desk.fired == [order_no(0)]
    assert swept[0].fired[0].effect is Effect.CANCELLATION_APPROVED


def test_it_sleeps_until_the_next_clock_but_no_longer_than_a_minute(desk: Kept) -> None:
    desk.start()
    assert desk.wait_ms == LONGEST_MS
    assert desk.keeper._timer.timerType() is Qt.TimerType.PreciseTimer
    desk.ask(0, 30 * SECOND_MS)
    desk.clock.advance(MINUTE_MS)
    desk.ask(1, 25 * SECOND_MS)
    assert desk.tick() == 1
    assert desk.wait_ms == 25 * SECOND_MS
    desk.clock.advance(25 * SECOND_MS)
    desk.keeper._timer.timeout.emit()
    desk.qtbot.waitUntil(lambda: desk.fired == [order_no(0), order_no(1)])


def test_a_tick_looks_when_something_is_due_and_not_before(desk: Kept) -> None:
    desk.ask(0, 20 * SECOND_MS)
    desk.start()
    desk.clock.advance(20 * SECOND_MS - 1)
    assert desk.tick() == 0
    desk.clock.advance(1)
    assert desk.tick() == 1
    assert desk.fired == [order_no(0)]
    assert desk.tick() == 0


def test_a_clock_that_stands_just_before_a_deadline_is_not_asked_without_end(desk: Kept) -> None:
    desk.ask(0, 1)
    desk.start()
    assert desk.wait_ms >= 100
    assert desk.fired == []


def test_a_change_brings_the_next_look_forward(desk: Kept) -> None:
    bridge = ChangeBridge(desk.shop, desk.keeper)
    bridge.changed.connect(desk.keeper.nudge)
    desk.start()
    looks = desk.looks
    desk.ask(0, 10 * SECOND_MS)
    desk.qtbot.waitUntil(lambda: desk.wait_ms == 10 * SECOND_MS)
    assert desk.looks == looks, "nothing was due"


def test_a_change_after_which_something_is_due_is_acted_on_at_once(desk: Kept) -> None:
    desk.start()
    desk.ask(0, SECOND_MS)
    desk.clock.advance(SECOND_MS)
    for _ in range(3):
        desk.keeper.nudge(Changes(orders=None))
    desk.qtbot.waitUntil(lambda: desk.fired == [order_no(0)])
    assert desk.looks == 2, "three nudges are one"


def test_its_own_looks_do_not_wake_it(desk: Kept) -> None:
    """Otherwise a decision that is held would be looked at without end."""
    desk.ask(0, HOUR_MS)
    desk.start()
    desk.clock.jump(2 * HOUR_MS)
    bridge = ChangeBridge(desk.shop, desk.keeper)
    seen: list[Changes] = []
    bridge.changed.connect(desk.keeper.nudge)
    bridge.changed.connect(seen.append)
    assert desk.tick() == 1
    desk.qtbot.waitUntil(lambda: len(seen) == 1)
    desk.settle()
    assert desk.held == [1]
    assert not desk.keeper._nudged


def test_a_clock_that_was_set_is_looked_at_but_not_one_that_ran_on(desk: Kept) -> None:
    desk.start()
    desk.clock.advance(3 * SECOND_MS)
    assert desk.tick() == 0
    desk.clock.jump(3 * SECOND_MS)
    assert desk.tick() == 1
    assert desk.tick() == 0
    desk.clock.jump(-3 * SECOND_MS)
    assert desk.tick() == 1
    desk.clock.jump(SECOND_MS)
    assert desk.tick() == 0, "computers put their clocks right all the time"


def test_a_sleep_of_days_is_made_up_for_without_a_question(desk: Kept) -> None:
    desk.ask(0, HOUR_MS)
    desk.start()
    desk.clock.advance(5 * DAY_MS)
    assert desk.tick() == 1
    assert desk.fired == [order_no(0)]
    assert desk.held == []


def test_a_clock_set_forward_holds_until_a_person_confirms(desk: Kept) -> None:
    desk.ask(0, HOUR_MS)
    desk.ask(1, 2 * HOUR_MS)
    desk.start()
    desk.clock.jump(HOUR_MS)
    desk.tick()
    desk.clock.advance(MINUTE_MS)
    desk.tick()
    assert (desk.held, desk.fired) == ([1], []), "told once"
    assert desk.wait_ms == LONGEST_MS
    desk.clock.advance(HOUR_MS)
    desk.tick()
    assert desk.held == [1, 2], "and again when there are more"
    desk.keeper.confirm()
    desk.qtbot.waitUntil(lambda: desk.released == 1)
    assert desk.fired == [order_no(0), order_no(1)]
    desk.ask(2, HOUR_MS)
    desk.clock.advance(HOUR_MS)
    desk.tick()
    assert desk.fired[2:] == [order_no(2)], "the clock is believed again"


def test_a_clock_put_right_again_lets_go_of_what_is_not_due(desk: Kept) -> None:
    desk.ask(0, HOUR_MS)
    desk.start()
    desk.clock.jump(DAY_MS)
    desk.tick()
    assert desk.held == [1]
    desk.clock.jump(-DAY_MS)
    desk.tick()
    assert (desk.released, desk.fired) == (1, [])


def test_after_days_away_nothing_goes_however_long_the_window_stays_open(desk: Kept) -> None:
    desk.ask(0, HOUR_MS)
    desk.clock.advance(4 * DAY_MS)
    desk.start()
    for _ in range(3):
        desk.clock.advance(MINUTE_MS)
        assert desk.tick() == 1
    assert (desk.held, desk.fired) == ([1], [])
    desk.keeper.confirm()
    desk.qtbot.waitUntil(lambda: desk.fired == [order_no(0)])


def test_a_file_of_now_settles_it(desk: Kept, tmp_path: Path) -> None:
    bridge = ChangeBridge(desk.shop, desk.keeper)
    bridge.changed.connect(desk.keeper.nudge)
    desk.ask(0, HOUR_MS)
    desk.clock.advance(4 * DAY_MS)
    desk.start()
    assert desk.held == [1]
    assert desk.keeper.holding is not None, "for who could not ask before the window was there"
    take(desk.shop, export(tmp_path, [{}] * 5, "Semua pesanan-2026-11-27-14_00.csv"))
    desk.qtbot.waitUntil(lambda: desk.fired == [order_no(0)])
    assert desk.released == 1
    assert desk.keeper.holding is None


def test_a_failure_is_told_and_tried_again_in_a_minute(desk: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def tell(failure: SellerError) -> None:
        told.append(failure.code)

    def fail(*_args: object, **_named: object) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(SellerError("disk_full"))
        return future

    tasks.on_failure(tell)
    desk.ask(0, SECOND_MS)
    with monkeypatch.context() as broken:
        broken.setattr(desk.shop, "write", fail)
        desk.clock.advance(SECOND_MS)
        desk.start()
        desk.tick()
        assert told == ["disk_full"]
        assert desk.wait_ms == LONGEST_MS
    desk.clock.advance(MINUTE_MS)
    desk.tick()
    assert desk.fired == [order_no(0)]
    tasks.no_longer_on_failure(tell)


def test_there_are_never_two_sweeps_at_once(desk: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.start()
    asked: list[object] = []
    write = desk.shop.write

    def count(*args: Any, **named: Any) -> Future[Any]:  # noqa: ANN401 - as write takes them
        asked.append(args[0])
        return write(*args, **named)

    monkeypatch.setattr(desk.shop, "write", count)
    gate = threading.Event()
    busy = write(lambda _writing: gate.wait())
    desk.clock.advance(MINUTE_MS)
    for _ in range(3):
        desk.keeper.tick(desk.clock.now_ms())
        desk.keeper._timer.timeout.emit()
        desk.qtbot.wait(1)
    desk.keeper.confirm()
    desk.qtbot.wait(1)
    assert len(asked) == 1
    gate.set()
    desk.qtbot.waitUntil(lambda: desk.looks == 3)
    assert busy.done()
    assert len(asked) == 2, "what a person confirmed comes after"


def test_what_the_seller_does_goes_between_the_turns_of_a_sweep(
    desk: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "TURN", 1)
    for number in range(3):
        desk.ask(number, HOUR_MS + number)
    desk.clock.advance(2 * HOUR_MS)
    left: list[Future[list[int]]] = []

    def still_due(writing: Writing) -> list[int]:
        return [row.due_at for row in due_to_act(writing.db, writing.now_ms, 9)]

    desk.shop.on_change(lambda _changes: None if left else left.append(desk.shop.write(still_due)))
    swept: list[Swept] = []
    desk.keeper.swept.connect(swept.append)
    desk.start()
    assert len(left[0].result()) == 2, "asked for after the first, it went before the second"
    assert [len(one.fired) for one in swept] == [3], "it is told of as one"
    assert desk.fired == [order_no(number) for number in range(3)]


def test_a_failure_amid_a_sweep_takes_nothing_from_what_was_done_before(
    desk: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "TURN", 1)
    told: list[SellerError] = []
    monkeypatch.setattr(tasks, "tell_failure", told.append)
    for number in range(2):
        desk.ask(number, HOUR_MS)
    desk.clock.advance(HOUR_MS)
    really, turns = keeper.sweep, []

    def fail_at_the_second(*args: Any, **named: Any) -> Swept:  # noqa: ANN401 - as it is called
        turns.append(1)
        if len(turns) == 2:
            raise SellerError("disk_full")
        return really(*args, **named)

    monkeypatch.setattr(keeper, "sweep", fail_at_the_second)
    desk.start()
    assert [one.code for one in told] == ["disk_full"]
    assert (desk.fired, desk.wait_ms) == ([order_no(0)], LONGEST_MS)
    desk.clock.advance(LONGEST_MS)
    assert desk.tick() == 1
    assert desk.fired == [order_no(0), order_no(1)]


def test_a_command_handed_over_is_kept_by_the_same_watch(desk: Kept) -> None:
    desk.ask(0, HOUR_MS)
    desk.start()
    desk.clock.jump(HOUR_MS)
    swept = desk.shop.run(desk.keeper.keep, gated=True).result()
    assert (swept.held, swept.fired) == (1, ())
    desk.qtbot.waitUntil(lambda: desk.held == [1])
    desk.shop.run(desk.keeper.keep, gated=True, confirm=True).result()
    desk.qtbot.waitUntil(lambda: desk.fired == [order_no(0)])
    assert desk.released == 1


def test_a_stopped_keeper_stays_so(desk: Kept) -> None:
    desk.ask(0, SECOND_MS)
    desk.start()
    desk.keeper.stop()
    desk.clock.advance(MINUTE_MS)
    desk.keeper.nudge()
    desk.keeper.confirm()
    assert desk.tick() == 0
    assert desk.wait_ms == -1
    assert desk.fired == []
