from __future__ import annotations

import pytest

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.domain.clock_gate import GateReason, Verdict, judge

NOW = 1_795_590_000_000


def test_a_clock_never_seen_before_is_believed() -> None:
    assert judge(NOW, None, None, 0) == Verdict(NOW, GateReason.OK)


@pytest.mark.parametrize("ago", [0, MINUTE_MS, DAY_MS, 3 * DAY_MS, -2 * MINUTE_MS])
def test_a_clock_seen_within_three_days_is_believed(ago: int) -> None:
    assert judge(NOW, NOW - ago, None, 0) == Verdict(NOW, GateReason.OK)


def test_a_clock_behind_its_mark_lets_nothing_fire_until_the_mark_is_passed() -> None:
    mark = NOW + DAY_MS
    assert judge(NOW, mark, None, 0) == Verdict(0, GateReason.BEHIND)
    assert judge(mark - 2 * MINUTE_MS - 1, mark, None, 0).reason is GateReason.BEHIND
    assert judge(mark + 1, mark, None, 0) == Verdict(mark + 1, GateReason.OK)


def test_no_file_makes_a_clock_behind_its_mark_believed() -> None:
    assert judge(NOW, NOW + DAY_MS, NOW + 2 * DAY_MS, 0).holds


def test_a_jump_forwards_holds_what_falls_due_within_it() -> None:
    seen = NOW - 2 * HOUR_MS
    assert judge(NOW, seen, None, 15 * MINUTE_MS) == Verdict(NOW, GateReason.OK)
    assert judge(NOW, seen, None, 15 * MINUTE_MS + 1) == Verdict(seen, GateReason.JUMPED)


def test_a_computer_put_away_for_days_is_asked_about() -> None:
    seen = NOW - 3 * DAY_MS - 1
    assert judge(NOW, seen, None, 0) == Verdict(seen, GateReason.AWAY)


def test_days_asleep_with_the_program_open_are_accounted_for() -> None:
    seen = NOW - 5 * DAY_MS
    assert judge(NOW, seen, None, 0, running=True) == Verdict(NOW, GateReason.OK)
    assert judge(NOW, seen, None, HOUR_MS, running=True) == Verdict(seen, GateReason.JUMPED)


@pytest.mark.parametrize(("seen", "drift"), [(NOW - 5 * DAY_MS, 0), (NOW - 2 * DAY_MS, 2 * DAY_MS)])
def test_a_newer_file_proves_that_its_time_has_come(seen: int, drift: int) -> None:
    file = NOW - DAY_MS
    verdict = judge(NOW, seen, file, drift)
    assert verdict.trusted_until_ms == file
    assert verdict.holds


@pytest.mark.parametrize("file", [NOW - 15 * MINUTE_MS, NOW, NOW + DAY_MS])
def test_a_file_of_about_now_settles_it(file: int) -> None:
    assert judge(NOW, NOW - 9 * DAY_MS, file, 0) == Verdict(NOW, GateReason.OK)
    assert judge(NOW, NOW - HOUR_MS, file, HOUR_MS) == Verdict(NOW, GateReason.OK)


def test_an_old_file_changes_nothing() -> None:
    seen = NOW - 4 * DAY_MS
    assert judge(NOW, seen, seen - DAY_MS, 0) == Verdict(seen, GateReason.AWAY)


def test_nothing_is_trusted_beyond_now() -> None:
    seen = NOW + MINUTE_MS
    assert judge(NOW, seen, None, HOUR_MS).trusted_until_ms == NOW
