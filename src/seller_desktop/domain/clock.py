"""The one door to the time. Everything else receives a Clock and asks it."""

from __future__ import annotations

import sys
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
    """Tells the time, and, so that a wrong time can be noticed, how much time has gone by."""

    def now_ms(self) -> int:
        """UTC milliseconds since 1970, as the computer's clock is set."""
        ...

    def elapsed_ms(self) -> int:
        """Milliseconds since some moment before this run began: sleep counts, setting the clock does not."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def elapsed_ms(self) -> int:
        return _uptime_ms()


class StoppedClock:
    """A clock that stands where it was put, for `--at` and for tests, which move it by hand."""

    def __init__(self, now_ms: int) -> None:
        self._now_ms = now_ms
        self._elapsed_ms = 0

    def now_ms(self) -> int:
        return self._now_ms

    def elapsed_ms(self) -> int:
        return self._elapsed_ms

    def advance(self, ms: int) -> None:
        """Time goes by, awake or asleep."""
        self._now_ms += ms
        self._elapsed_ms += ms

    def jump(self, ms: int) -> None:
        """Somebody sets the clock, forwards or (below 0) back; no time goes by."""
        self._now_ms += ms


# `time.monotonic` stands still while a Linux or macOS computer sleeps, so each system is asked its own way.
if sys.platform == "win32":
    import ctypes

    _tick_count = ctypes.windll.kernel32.GetTickCount64
    _tick_count.restype = ctypes.c_ulonglong

    def _uptime_ms() -> int:
        return int(_tick_count())

elif sys.platform == "darwin":

    def _uptime_ms() -> int:
        # Unlike on Linux it goes on during sleep here, and unlike CLOCK_MONOTONIC nothing ever adjusts it.
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC_RAW) // 1_000_000

else:

    def _uptime_ms() -> int:
        # Other Unix systems than Linux have no such clock: they may report a sleep as a jump, and ask.
        which = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
        return time.clock_gettime_ns(which) // 1_000_000


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
