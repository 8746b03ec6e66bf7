from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.calendar import WorkingCalendar
from seller_desktop.domain.clock import from_iso, iso, to_local, to_ms

WIB = ZoneInfo("Asia/Jakarta")
WITA = ZoneInfo("Asia/Makassar")
WIT = ZoneInfo("Asia/Jayapura")

CHRISTMAS = date(2026, 12, 25)  # a Friday
PLAIN = WorkingCalendar(WIB, frozenset({CHRISTMAS}))

days = st.dates(date(2024, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 11, 23), True),  # Monday
        (date(2026, 11, 27), True),  # Friday
        (date(2026, 11, 28), False),  # Saturday
        (date(2026, 11, 29), False),  # Sunday
        (CHRISTMAS, False),
    ],
)
def test_monday_to_friday_without_holidays_are_working_days(day: date, working: bool) -> None:
    assert PLAIN.is_working(day) is working


def test_saturday_works_where_the_shop_says_so_but_not_on_a_holiday() -> None:
    holiday = date(2026, 8, 15)
    calendar = WorkingCalendar(WIB, frozenset({holiday}), saturday_works=True)
    assert calendar.is_working(date(2026, 11, 28))
    assert not calendar.is_working(holiday)
    assert not calendar.is_working(date(2026, 11, 29))


def test_the_shops_own_days_off_do_not_count() -> None:
    calendar = WorkingCalendar(WIB, days_off=frozenset({date(2026, 11, 24)}))
    assert calendar.next_working_day(date(2026, 11, 23)) == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (date(2026, 11, 23), date(2026, 11, 24)),
        (date(2026, 11, 27), date(2026, 11, 30)),  # Friday to Monday
        (date(2026, 11, 28), date(2026, 11, 30)),
        (date(2026, 12, 24), date(2026, 12, 28)),  # Thursday over Christmas and a weekend
    ],
)
def test_next_working_day_is_strictly_after(day: date, following: date) -> None:
    assert PLAIN.next_working_day(day) == following


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        (WIB, "2026-11-23T23:59:00+07:00"),
        (WITA, "2026-11-23T23:59:00+08:00"),
        (WIT, "2026-11-23T23:59:00+09:00"),
    ],
)
def test_a_day_ends_at_23_59_of_the_shops_zone(zone: ZoneInfo, expected: str) -> None:
    assert iso(WorkingCalendar(zone).end_of_day(date(2026, 11, 23)), zone) == expected


@pytest.mark.parametrize(
    ("anchor", "n", "expected"),
    [
        ("2026-11-23T09:00:00", 2, "2026-11-25T23:59:00+07:00"),
        ("2026-11-27T23:59:59", 1, "2026-11-30T23:59:00+07:00"),
        ("2026-11-28T08:00:00", 2, "2026-12-01T23:59:00+07:00"),  # from a Saturday: Monday, Tuesday
        ("2026-12-23T10:00:00", 2, "2026-12-28T23:59:00+07:00"),  # Thursday, then over Christmas
        ("2026-11-23T09:00:00", 0, "2026-11-23T23:59:00+07:00"),
    ],
)
def test_working_days_are_counted_from_the_day_after_the_anchor(anchor: str, n: int, expected: str) -> None:
    assert iso(PLAIN.end_of_working_day_after(from_iso(anchor, WIB), n), WIB) == expected


def test_day_0_is_the_anchors_day_in_the_shops_zone() -> None:
    late_sunday_in_jakarta = from_iso("2026-11-22T22:30:00", WIB)  # in Jayapura already Monday
    assert PLAIN.end_of_working_day_after(late_sunday_in_jakarta, 1) == from_iso("2026-11-23T23:59:00", WIB)
    east = WorkingCalendar(WIT)
    assert east.end_of_working_day_after(late_sunday_in_jakarta, 1) == from_iso("2026-11-24T23:59:00", WIT)


@given(days, st.frozensets(days, max_size=20), st.booleans(), st.integers(1, 6))
def test_no_working_day_is_skipped_and_no_other_counted(
    day: date, holidays: frozenset[date], saturday_works: bool, n: int
) -> None:
    calendar = WorkingCalendar(WIB, holidays, saturday_works)
    anchor = to_ms(datetime(day.year, day.month, day.day, 15, 0, tzinfo=WIB))
    end = to_local(calendar.end_of_working_day_after(anchor, n), WIB)
    passed = [day + timedelta(days=step) for step in range(1, (end.date() - day).days + 1)]
    assert calendar.is_working(end.date())
    assert sum(calendar.is_working(one) for one in passed) == n
    assert (end.hour, end.minute, end.second) == (23, 59, 0)
