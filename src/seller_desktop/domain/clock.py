"""The one door to the time. Everything else receives a Clock and asks it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

SECOND_MS = 1000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS


class Clock(Protocol):
    """Tells the time in UTC milliseconds since 1970."""

    def now_ms(self) -> int: ...


class SystemClock:
    """The computer's own clock."""

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000


class StoppedClock:
    """A clock that stands where it was put, for `--at` and for tests, which move it by hand."""

    def __init__(self, now_ms: int) -> None:
        self._now_ms = now_ms

    def now_ms(self) -> int:
        return self._now_ms

    def advance(self, ms: int) -> None:
        self._now_ms += ms


def to_local(at_ms: int, zone: ZoneInfo) -> datetime:
    """A moment in UTC milliseconds as local date and time of the zone."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone(zone)


def to_ms(local: datetime) -> int:
    """An aware date and time as UTC milliseconds.

    Raises ValueError for a naive one: without a zone it names no moment.
    """
    if local.tzinfo is None:
        raise ValueError("a time without a zone names no moment")
    return round(local.timestamp() * 1000)


def iso(at_ms: int, zone: ZoneInfo) -> str:
    """ISO 8601 with offset, to the second (to the millisecond where there are any)."""
    local = to_local(at_ms, zone)
    return local.isoformat(timespec="milliseconds" if at_ms % 1000 else "seconds")


def from_iso(text: str, zone: ZoneInfo) -> int:
    """UTC milliseconds of an ISO 8601 time; one without an offset is taken in the zone.

    Raises ValueError where the text is no such time.
    """
    moment = datetime.fromisoformat(text.strip())
    return to_ms(moment if moment.tzinfo else moment.replace(tzinfo=zone))
