from __future__ import annotations

from seller_desktop.domain.clock import HOUR_MS, StoppedClock, SystemClock


def test_a_stopped_clock_lets_time_go_by_only_when_it_is_told() -> None:
    clock = StoppedClock(5_000)
    clock.advance(HOUR_MS)
    assert (clock.now_ms(), clock.elapsed_ms()) == (5_000 + HOUR_MS, HOUR_MS)


def test_setting_a_stopped_clock_is_no_passing_of_time() -> None:
    clock = StoppedClock(5 * HOUR_MS)
    clock.jump(-2 * HOUR_MS)
    assert (clock.now_ms(), clock.elapsed_ms()) == (3 * HOUR_MS, 0)


def test_the_computers_uptime_never_goes_back() -> None:
    clock = SystemClock()
    looks = [clock.elapsed_ms() for _ in range(100)]
    assert looks == sorted(looks)
    assert looks[0] > 0
