"""Working days of a shop, and the moments they end. Holidays come in as a set of dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from seller_desktop.domain.clock import to_local, to_ms

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

END_OF_DAY = time(23, 59)
"""The marketplace names the last minute of a day, to the second 23:59:00 (clocks.md)."""

ONE_DAY = timedelta(days=1)
SATURDAY = 5
SUNDAY = 6


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Which days count for a shop. Moments are UTC milliseconds, days are those of its zone."""

    zone: ZoneInfo
    holidays: frozenset[date] = frozenset()
    saturday_works: bool = False
    days_off: frozenset[date] = frozenset()
    """The shop's own closing days."""

    def is_working(self, day: date) -> bool:
        weekday = day.weekday()
        if weekday == SUNDAY or (weekday == SATURDAY and not self.saturday_works):
            return False
        return day not in self.holidays and day not in self.days_off

    def next_working_day(self, day: date) -> date:
        """The first working day strictly after the day."""
        day += ONE_DAY
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def day_of(self, at_ms: int) -> date:
        """The local day a moment falls on."""
        return to_local(at_ms, self.zone).date()

    def at(self, day: date, clock_time: time) -> int:
        """The moment at which the local clocks show this time on this day."""
        return to_ms(datetime.combine(day, clock_time, tzinfo=self.zone))

    def end_of_day(self, day: date) -> int:
        """23:59:00 of the day."""
        return self.at(day, END_OF_DAY)

    def end_of_working_day_after(self, anchor_ms: int, n: int) -> int:
        """23:59:00 of the n-th working day after day 0, the anchor's own day, which need not be one."""
        day = self.day_of(anchor_ms)
        for _ in range(n):
            day = self.next_working_day(day)
        return self.end_of_day(day)
