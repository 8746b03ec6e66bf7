"""Numbers, money and times as people read them. Needs no Qt, and is called for every painted row."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, to_local
from seller_desktop.domain.money import format_idr, grouped

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

Language = Literal["id", "en"]

MONTHS: Mapping[Language, tuple[str, ...]] = {
    "id": ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
ZONE_WORDS = {7: "WIB", 8: "WITA", 9: "WIT"}
"""Indonesia's zones by their hours from UTC."""
DAYS_TOLD_AS_AGO = 30
MAX_MINUTES_KEPT = 8192


class _Words(NamedTuple):
    """The few words that stand between numbers, in one language."""

    thousands: str
    clock: str
    day: str
    hour: str
    minute: str
    late: str
    just_now: str
    ago_minutes: tuple[str, str]
    """For one, and for several."""
    ago_hours: tuple[str, str]
    ago_days: tuple[str, str]


WORDS: Mapping[Language, _Words] = {
    "id": _Words(
        *(".", ".", "h", "j", "m", "lewat", "baru saja"),
        ago_minutes=("{} menit lalu",) * 2,
        ago_hours=("{} jam lalu",) * 2,
        ago_days=("{} hari lalu",) * 2,
    ),
    "en": _Words(
        *(",", ":", "d", "h", "m", "late", "just now"),
        ago_minutes=("{} minute ago", "{} minutes ago"),
        ago_hours=("{} hour ago", "{} hours ago"),
        ago_days=("{} day ago", "{} days ago"),
    ),
}


class _Minute(NamedTuple):
    """A local minute, ready to be put together: `25 Nov`, `14.02`, `WIB`."""

    year: int
    day: str
    clock: str
    zone: str


class Formatter:
    """Writes for one language and one zone. Times come in as UTC milliseconds, money as rupiah."""

    def __init__(self, language: Language, zone: ZoneInfo) -> None:
        self.language = language
        self.zone = zone
        self._words = WORDS[language]
        self._months = MONTHS[language]
        self._minutes: dict[int, _Minute] = {}

    def money(self, idr: int) -> str:
        """`Rp160.500` in both languages: it is an Indonesian sum."""
        return format_idr(idr)

    def count(self, number: int) -> str:
        """`12.408` or `12,408`."""
        return grouped(number, self._words.thousands)

    def moment(self, at_ms: int, now_ms: int) -> str:
        """`25 Nov, 14.02 WIB`; with the year where it is not now's."""
        return f"{self.short_moment(at_ms, now_ms)} {self._minute(at_ms).zone}"

    def short_moment(self, at_ms: int, now_ms: int) -> str:
        """`25 Nov, 14.02`; with the year where it is not now's."""
        minute = self._minute(at_ms)
        if minute.year == self._minute(now_ms).year:
            return f"{minute.day}, {minute.clock}"
        return f"{minute.day} {minute.year}, {minute.clock}"

    def day(self, at_ms: int) -> str:
        """`25 Nov 2026`."""
        minute = self._minute(at_ms)
        return f"{minute.day} {minute.year}"

    def time_left(self, due_ms: int, now_ms: int) -> str:
        """`01:42:07` under 24 hours, `1 h 02 j` above, `3 j 10 m lewat` from the due time on.

        What is left is rounded up to the second, so that zero is never shown before its time.
        """
        if now_ms >= due_ms:
            return f"{self._late(now_ms - due_ms)} {self._words.late}"
        seconds = -((now_ms - due_ms) // SECOND_MS)
        if seconds < DAY_MS // SECOND_MS:
            minutes, second = divmod(seconds, 60)
            return f"{minutes // 60:02d}:{minutes % 60:02d}:{second:02d}"
        days, hours = divmod(seconds // 3600, 24)
        return f"{days} {self._words.day} {hours:02d} {self._words.hour}"

    def ago(self, at_ms: int, now_ms: int) -> str:
        """`5 menit lalu`; the day itself after a month. What lies ahead counts as now."""
        words = self._words
        past = now_ms - at_ms
        if past < MINUTE_MS:
            return words.just_now
        if past < HOUR_MS:
            number, forms = past // MINUTE_MS, words.ago_minutes
        elif past < DAY_MS:
            number, forms = past // HOUR_MS, words.ago_hours
        elif past < DAYS_TOLD_AS_AGO * DAY_MS:
            number, forms = past // DAY_MS, words.ago_days
        else:
            return self.day(at_ms)
        return forms[number != 1].format(number)

    def _late(self, late_ms: int) -> str:
        words = self._words
        minutes = late_ms // MINUTE_MS
        if late_ms < HOUR_MS:
            return f"{minutes} {words.minute}"
        if late_ms < DAY_MS:
            return f"{minutes // 60} {words.hour} {minutes % 60:02d} {words.minute}"
        days, hours = divmod(minutes // 60, 24)
        return f"{days} {words.day} {hours:02d} {words.hour}"

    def _minute(self, at_ms: int) -> _Minute:
        key = at_ms // MINUTE_MS
        minute = self._minutes.get(key)
        if minute is None:
            if len(self._minutes) >= MAX_MINUTES_KEPT:
                self._minutes.clear()
            local = to_local(at_ms, self.zone)
            minute = self._minutes[key] = _Minute(
                year=local.year,
                day=f"{local.day} {self._months[local.month - 1]}",
                clock=f"{local.hour:02d}{self._words.clock}{local.minute:02d}",
                zone=zone_word(local),
            )
        return minute


def zone_word(local: datetime) -> str:
    """`WIB`, `WITA`, `WIT`; for other zones `UTC+5:30`."""
    offset = local.utcoffset()
    minutes = 0 if offset is None else round(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    if not rest and minutes > 0 and hours in ZONE_WORDS:
        return ZONE_WORDS[hours]
    return f"UTC{'-' if minutes < 0 else '+'}{hours}{f':{rest:02d}' if rest else ''}"


def stated_time(iso_text: str, language: Language) -> str:
    """`25 Nov 2026, 14.02` of an ISO 8601 time as it stands there; the text itself where it is none."""
    try:
        local = datetime.fromisoformat(iso_text)
    except ValueError:
        return iso_text
    month = MONTHS[language][local.month - 1]
    return f"{local.day} {month} {local.year}, {local.hour:02d}{WORDS[language].clock}{local.minute:02d}"
