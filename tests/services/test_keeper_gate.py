"""The keeper and a computer's clock in doubt; and what it tells of what runs and what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.cases import ReturnType
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import ClockKind, Status
from seller_desktop.services import keeper
from seller_desktop.storage import records
from tests.making import order_no
from tests.services.casework import (
    NOW,
    ask,
    bring,
    order,
    sweep,
)
from tests.services.importing import everything

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Reading, Shop


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    bring(shop, order(0), order(1), order(2, Status.SHIPPED), order(3, Status.SHIPPED))
    return shop


def test_a_clock_that_looks_back_is_followed_by_nothing_until_the_mark_is_passed(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    sweep(stocked, gated=True)
    ask(stocked, due_at=NOW - HOUR_MS)
    stopped_clock.jump(-2 * MINUTE_MS - 1)
    swept = sweep(stocked, gated=True)
    assert (swept.fired, swept.held, swept.last_seen_at) == ((), 1, NOW)
    stopped_clock.advance(MINUTE_MS)
    assert sweep(stocked, gated=True).held == 1, "once behind, the mark itself has to be passed"
    stopped_clock.advance(MINUTE_MS + 1)
    assert len(sweep(stocked, gated=True).fired) == 1


def test_so_much_as_a_clock_is_put_right_by_itself_is_no_reason_to_hold(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    sweep(stocked, gated=True)
    ask(stocked, due_at=NOW - HOUR_MS)
    stopped_clock.jump(-2 * MINUTE_MS)
    assert len(sweep(stocked, gated=True).fired) == 1


def test_after_days_away_decisions_are_held_until_somebody_confirms(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    ask(stocked, 0, due_at=NOW + HOUR_MS)
    ask(stocked, 1, due_at=NOW + 2 * DAY_MS)
    stopped_clock.advance(HOUR_MS)
    assert len(sweep(stocked, gated=True).fired) == 1
    stopped_clock.advance(3 * DAY_MS + 1)
    known = everything(stocked)
    swept = sweep(stocked, gated=True)
    assert (swept.fired, swept.held, swept.last_seen_at) == ((), 1, NOW + HOUR_MS)
    assert everything(stocked) == known
    swept = sweep(stocked, gated=True, confirm=True)
    assert (swept.held, swept.last_seen_at) == (0, None)
    ask(stocked, 2, ReturnType.REFUND, due_at=NOW + 3 * DAY_MS)
    assert len(sweep(stocked, gated=True).fired) == 1, "from now on it is believed"


def test_what_was_due_before_the_clock_was_last_seen_right_is_not_held(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    sweep(stocked, gated=True)
    ask(stocked, 0, due_at=NOW - 1)
    ask(stocked, 1, due_at=NOW + HOUR_MS)
    stopped_clock.jump(DAY_MS)
    swept = sweep(stocked, gated=True, drift_ms=DAY_MS)
    assert ([one.order_no for one in swept.fired], swept.held) == ([order_no(0)], 1)
    assert swept.next_due_at == NOW + HOUR_MS


@pytest.mark.parametrize("hours_ago", [0, 1])
def test_a_file_with_newer_times_settles_it(
    stocked: Shop, stopped_clock: StoppedClock, hours_ago: int
) -> None:
    sweep(stocked, gated=True)
    ask(stocked, 0, due_at=NOW + DAY_MS)
    ask(stocked, 1, due_at=NOW + 2 * DAY_MS)
    stopped_clock.jump(2 * DAY_MS)
    assert sweep(stocked, gated=True, drift_ms=2 * DAY_MS).held == 2
    bring(stocked, order(3, Status.COMPLETED), snapshot=NOW + 2 * DAY_MS - hours_ago * HOUR_MS)
    swept = sweep(stocked, gated=True, drift_ms=2 * DAY_MS)
    fired = [one.order_no for one in swept.fired]
    if hours_ago:
        assert (fired, swept.held) == ([order_no(0)], 1), "that time at least has come"
    else:
        assert (fired, swept.held) == ([order_no(0), order_no(1)], 0)


def test_time_asleep_while_the_program_runs_is_no_reason_to_ask(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    sweep(stocked, gated=True)
    ask(stocked, 0)
    stopped_clock.advance(5 * DAY_MS)
    assert len(sweep(stocked, gated=True, running=True).fired) == 1


def test_open_deadlines_come_by_when_they_run_out(stocked: Shop, stopped_clock: StoppedClock) -> None:
    ask(stocked, 0, due_at=NOW + 3 * HOUR_MS)
    ask(stocked, 2, ReturnType.REFUND, due_at=NOW - HOUR_MS)
    ask(stocked, 1, due_at=NOW + 30 * HOUR_MS)
    told = stocked.read(keeper.open_deadlines, 48 * HOUR_MS).result()
    of_cases = [(one.order_no, one.urgency) for one in told if one.case_id]
    assert of_cases == [
        (order_no(2), "overdue"),
        (order_no(0), "urgent"),
        (order_no(1), "later"),
    ]
    assert [one.due_at for one in told] == sorted(one.due_at for one in told)
    assert {one.order_no for one in stocked.read(keeper.open_deadlines, 4 * HOUR_MS).result()} >= {
        order_no(0),
        order_no(2),
    }
    hours = stocked.read(keeper.due_by_hour, 48).result()
    assert (len(hours), hours[0].start_at) == (48, NOW)
    assert hours[3].by_kind == {ClockKind.CANCEL_RESPONSE: 1}
    assert hours[30].by_kind == {ClockKind.CANCEL_RESPONSE: 1}
    stopped_clock.advance(3 * HOUR_MS)
    assert [one.urgency for one in stocked.read(keeper.open_deadlines, 0).result()].count("overdue") >= 2


def test_one_report_tells_what_happened_while_nobody_looked(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    ask(stocked, 0, due_at=NOW + 2 * HOUR_MS)
    ask(stocked, 2, ReturnType.REFUND, due_at=NOW + HOUR_MS)
    stopped_clock.advance(DAY_MS)
    fired = sweep(stocked).fired
    assert stocked.read(keeper.away_report).result() == list(fired)
    assert [one.effect for one in fired] == ["refunded", "cancellation_approved"]
    stocked.write(keeper.report_read, stopped_clock.now_ms()).result()
    assert stocked.read(keeper.away_report).result() == []
    ask(stocked, 1, due_at=NOW + DAY_MS + HOUR_MS)
    stopped_clock.advance(DAY_MS)
    sweep(stocked)
    assert [one.order_no for one in stocked.read(keeper.away_report).result()] == [order_no(1)]


def test_the_clock_is_seen_without_anything_happening(stocked: Shop, stopped_clock: StoppedClock) -> None:
    ask(stocked, 0, due_at=NOW + HOUR_MS)
    stopped_clock.advance(DAY_MS)
    stocked.write(keeper.see_clock).result()

    def seen(reading: Reading) -> str | None:
        return records.setting(reading.db, records.CLOCK_SEEN)

    assert stocked.read(seen).result() == str(NOW + DAY_MS)
    stopped_clock.advance(4 * DAY_MS)
    stocked.write(keeper.see_clock).result()
    assert stocked.read(seen).result() == str(NOW + DAY_MS), "after days away it is not believed"
    assert stocked.read(keeper.next_acting_due).result() == NOW + HOUR_MS
