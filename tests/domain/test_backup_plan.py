from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.backup_plan import ALL_MS, DAYS, MONTHS, WEEKS, Kept, too_many
from seller_desktop.domain.clock import DAY_MS, HOUR_MS

NOW = int(datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp() * 1000)
PLENTY = 10**18

ages = st.lists(st.integers(0, 700 * 24), max_size=60)


def made(hours: list[int], size: int = 10) -> list[Kept]:
    return [Kept(f"{number:03}", NOW - age * HOUR_MS, size) for number, age in enumerate(hours)]


def left(backups: list[Kept], most: int = PLENTY) -> list[Kept]:
    gone = set(too_many(backups, NOW, most))
    return [one for one in backups if one.id not in gone]


@given(ages)
def test_all_of_the_last_two_days_are_kept_where_there_is_room(hours: list[int]) -> None:
    young = [one for one in made(hours) if one.made_at > NOW - ALL_MS]
    assert set(young) <= set(left(made(hours)))


@given(ages, st.integers(0, 300))
def test_the_newest_is_never_removed_however_little_room_there_is(hours: list[int], most: int) -> None:
    backups = made(hours)
    kept = left(backups, most)
    assert not backups or max(backups, key=lambda one: (one.made_at, one.id)) in kept


@given(ages, st.integers(0, 300))
def test_every_day_week_and_month_the_plan_promises_has_its_newest(hours: list[int], most: int) -> None:
    backups, kept = made(hours), left(made(hours), most)
    for form, promised in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS), ("%Y-%m", MONTHS)):
        newest: dict[str, Kept] = {}
        for one in sorted(backups, key=lambda one: (one.made_at, one.id)):
            newest[datetime.fromtimestamp(one.made_at / 1000, UTC).strftime(form)] = one
        for period in sorted(newest, reverse=True)[:promised]:
            assert newest[period] in kept


@given(ages, st.integers(0, 300))
def test_beyond_the_promise_the_room_is_kept_to(hours: list[int], most: int) -> None:
    promised = {one.id for one in left(made(hours), 0)}
    kept = left(made(hours), most)
    beyond = [one for one in kept if one.id not in promised]
    assert not beyond or sum(one.size for one in kept) <= most


@given(ages)
def test_thinning_again_removes_nothing_more(hours: list[int]) -> None:
    assert left(left(made(hours))) == left(made(hours))


def test_a_half_hourly_rhythm_ends_in_a_few_dozen() -> None:
    kept: list[Kept] = []
    for half_hour in range(48 * 120):
        now = NOW + half_hour * HOUR_MS // 2
        kept.append(Kept(f"{half_hour:06}", now, 1))
        if half_hour % 48 == 0:
            gone = set(too_many(kept, now, PLENTY))
            kept = [one for one in kept if one.id not in gone]
    assert len(kept) <= 96 + 48 + DAYS + WEEKS + MONTHS
    assert max(one.made_at for one in kept) - min(one.made_at for one in kept) > 100 * DAY_MS


def test_one_from_a_time_that_has_not_come_stays() -> None:
    ahead = Kept("ahead", NOW + 5 * DAY_MS, 10)
    assert too_many([ahead, Kept("now", NOW, 10)], NOW, PLENTY) == []
