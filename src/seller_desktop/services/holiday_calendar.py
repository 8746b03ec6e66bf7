"""A shop's working calendar: its settings, and Indonesia's public holidays from a kept library."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from seller_desktop.domain.calendar import WorkingCalendar
from seller_desktop.domain.clock import to_local

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

YEARS_BEFORE = 6
"""Older orders are long closed; their clocks would only miss the holidays, not the weekends."""
YEARS_AFTER = 1


def working_calendar(
    zone: ZoneInfo,
    now_ms: int,
    *,
    saturday_works: bool = False,
    joint_leave_off: bool = False,
    days_off: Iterable[str] = (),
) -> WorkingCalendar:
    """The calendar of a shop by its settings. `days_off` are ISO dates; ValueError where one is not."""
    year = to_local(now_ms, zone).year
    return WorkingCalendar(
        zone=zone,
        holidays=public_holidays(year - YEARS_BEFORE, year + YEARS_AFTER, joint_leave=joint_leave_off),
        saturday_works=saturday_works,
        days_off=frozenset(date.fromisoformat(day) for day in days_off),
    )


@cache
def public_holidays(first_year: int, last_year: int, *, joint_leave: bool = False) -> frozenset[date]:
    """Indonesia's public holidays of these years; with joint leave (*cuti bersama*) where asked.

    Future dates of the lunar year are the library's estimates until the government has decreed them.
    """
    # The library takes 0.1 to 0.3 s to load (all of it: 0.2 to 0.35 s), and few commands need it.
    from holidays.countries.indonesia import Indonesia  # noqa: PLC0415 - see above

    categories = ("public", "government") if joint_leave else ("public",)
    return frozenset(Indonesia(years=range(first_year, last_year + 1), categories=categories))
