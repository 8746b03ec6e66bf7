from __future__ import annotations

import subprocess
import sys
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from seller_desktop.domain.clock import from_iso, iso
from seller_desktop.services.holiday_calendar import public_holidays, working_calendar

WIB = ZoneInfo("Asia/Jakarta")
NOW = from_iso("2026-11-23T14:00:00", WIB)

CHRISTMAS = date(2026, 12, 25)
JOINT_LEAVE = date(2026, 12, 24)


def test_public_holidays_are_off_and_joint_leave_is_not_unless_the_shop_says_so() -> None:
    usual = working_calendar(WIB, NOW)
    assert not usual.is_working(CHRISTMAS)
    assert usual.is_working(JOINT_LEAVE)
    generous = working_calendar(WIB, NOW, joint_leave_off=True)
    assert not generous.is_working(CHRISTMAS)
    assert not generous.is_working(JOINT_LEAVE)


def test_holidays_that_move_with_the_moon_are_known() -> None:
    assert {date(2026, 2, 17), date(2026, 3, 19), date(2026, 3, 21)} <= public_holidays(2026, 2026)


def test_the_years_around_now_are_covered() -> None:
    calendar = working_calendar(WIB, NOW)
    for year in range(2020, 2028):
        assert not calendar.is_working(date(year, 8, 17)), year
    assert all(2020 <= day.year <= 2027 for day in calendar.holidays)


def test_zone_saturdays_and_own_days_off_come_from_the_settings() -> None:
    makassar = ZoneInfo("Asia/Makassar")
    calendar = working_calendar(makassar, NOW, saturday_works=True, days_off=("2026-11-28", "2026-11-30"))
    friday = from_iso("2026-11-27T10:00:00", makassar)
    assert iso(calendar.end_of_working_day_after(friday, 1), makassar) == "2026-12-01T23:59:00+08:00"
    assert calendar.is_working(date(2026, 12, 5))


def test_a_day_off_that_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        working_calendar(WIB, NOW, days_off=("2026-13-01",))


def test_the_library_is_loaded_only_when_holidays_are_asked_for() -> None:
    program = (
        "import sys, seller_desktop.services.holiday_calendar as calendar;"
        "assert 'holidays' not in sys.modules;"
        "assert calendar.public_holidays(2026, 2026);"
        "assert 'holidays' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
