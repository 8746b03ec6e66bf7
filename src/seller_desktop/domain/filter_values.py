"""The values of a filter's conditions: their canonical spelling, and what they mean at a moment."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.clock import HOUR_MS, to_local, to_ms
from seller_desktop.domain.filter_words import DAY_WORDS, OVERDUE_WORDS, choice_of, folded
from seller_desktop.domain.filters import DAY_PRESETS, OVERDUE, Field, Kind, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

EARLIEST: Final = date(2000, 1, 1)
LATEST: Final = date(2999, 12, 31)
"""The days a condition can name: no order is older, and none is waited for longer."""

_COMPARED: Final = re.compile(r"(>=|<=|>|<)\s*(\S.*)", re.DOTALL)
_LAST_DAYS: Final = re.compile(r"([1-9][0-9]{0,3})\s*(?:d|days?|h|hari)", re.IGNORECASE | re.ASCII)
_WITHIN: Final = re.compile(r"([1-9][0-9]{0,3})\s*(h|hours?|j|jam|d|days?|hari)", re.IGNORECASE | re.ASCII)
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})")
_RUPIAH: Final = re.compile(
    r"(?:rp\.?\s*)?(0|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4}|[1-9][0-9]{0,14})\s*(rb|ribu|k|jt|juta)?",
    re.IGNORECASE | re.ASCII,
)
_THOUSANDS: Final = {"rb": 1_000, "ribu": 1_000, "k": 1_000, "jt": 1_000_000, "juta": 1_000_000}
_MOST_IDR: Final = 10**15
_RANGE: Final = ".."
_ONE: Final = "="

Span = tuple[int | None, int | None]
"""From the first up to and not including the second; None: without an end on that side."""


def canonical(field: Field, text: str) -> str | None:
    """A value in its one spelling; None where it is no value of the field. Texts are kept as they are."""
    kind = kind_of(field)
    if kind in {Kind.CHOICE, Kind.FLAG}:
        return choice_of(field, text) or (text if kind is Kind.FLAG else None)
    return _READ[kind](text.strip()) if kind in _READ else text


def days_meant(value: str, now_ms: int, zone: ZoneInfo) -> Span:
    """The moments of a canonical value of days, by the days of the zone."""
    today = to_local(now_ms, zone).date().toordinal()
    first_of_month = date.fromordinal(today).replace(day=1)
    match value:
        case "today":
            days: Span = today, today + 1
        case "yesterday":
            days = today - 1, today
        case "tomorrow":
            days = today + 1, today + 2
        case "this_month":
            days = first_of_month.toordinal(), _next_month(first_of_month).toordinal()
        case "last_month":
            last = first_of_month - timedelta(days=1)
            days = last.replace(day=1).toordinal(), first_of_month.toordinal()
        case _ if number := _LAST_DAYS.fullmatch(value):
            days = today + 1 - int(number[1]), today + 1
        case _:
            days = _span(value, lambda text: date.fromisoformat(text).toordinal())
    first, after = days
    return (
        None if first is None else _midnight(first, zone),
        None if after is None else _midnight(after, zone),
    )


def amount_meant(value: str) -> Span:
    """The rupiah of a canonical value of amounts."""
    return _span(value, int)


def deadline_meant(value: str, now_ms: int) -> Span:
    """When a clock of a canonical value of deadlines runs out. One that runs out now is overdue."""
    if value == OVERDUE:
        return None, now_ms + 1
    return now_ms + 1, now_ms + int(value.removesuffix("h")) * HOUR_MS + 1


def ends(value: str) -> tuple[str, str, str]:
    """What a range is made of: `>`, `>=`, `<`, `<=` with one end, `..` with two, or `=` with one value."""
    if compared := _COMPARED.fullmatch(value):
        return compared[1], compared[2], ""
    low, between, high = (part.strip() for part in value.partition(_RANGE))
    if not between:
        return _ONE, low, ""
    if low and high:
        return _RANGE, low, high
    return (">=", low, "") if low else ("<=", high, "")


def _days(text: str) -> str | None:
    word = folded(text)
    word = DAY_WORDS.get(word, word)
    if word in DAY_PRESETS:
        return word
    if number := _LAST_DAYS.fullmatch(text):
        return f"{number[1]}d"
    return _ranged(text, _day, lambda day: date.fromordinal(day).isoformat())


def _deadline(text: str) -> str | None:
    if folded(text) in {OVERDUE, *OVERDUE_WORDS}:
        return OVERDUE
    within = _WITHIN.fullmatch(text)
    if within is None:
        return None
    of_days = within[2].lower().startswith(("d", "hari"))
    return f"{int(within[1]) * (24 if of_days else 1)}h"


def _ranged(text: str, read: Callable[[str], int | None], spelled: Callable[[int], str]) -> str | None:
    """A range, or one value, with its ends spelled alike and the lower one first."""
    sign, one, other = ends(text)
    low = read(one)
    if low is None or sign == _ONE:
        return None if low is None else spelled(low)
    if sign != _RANGE:
        return sign + spelled(low)
    high = read(other)
    if high is None or high == low:
        return None if high is None else spelled(low)
    return f"{spelled(min(low, high))}{_RANGE}{spelled(max(low, high))}"


def _span(value: str, read: Callable[[str], int]) -> Span:
    """A canonical range as whole numbers from the first up to and not including the last."""
    sign, one, other = ends(value)
    low = read(one)
    match sign:
        case ">":
            return low + 1, None
        case ">=":
            return low, None
        case "<":
            return None, low
        case "<=":
            return None, low + 1
        case _:
            return low, (read(other) if sign == _RANGE else low) + 1


def _day(text: str) -> int | None:
    """A day as its ordinal: `2026-11-01`, or as Indonesians write it, `1/11/2026`."""
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    try:
        named = date(year, month, day)
    except ValueError:
        return None
    return named.toordinal() if EARLIEST <= named <= LATEST else None


def _rupiah(text: str) -> int | None:
    """`50000`, `50.000`, `Rp50.000`, `50rb`, `1jt`. With a leading zero it is half of `50,000`, so none."""
    found = _RUPIAH.fullmatch(text)
    if found is None:
        return None
    amount = int(found[1].replace(".", "")) * _THOUSANDS.get((found[2] or "").lower(), 1)
    return amount if amount < _MOST_IDR else None


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _midnight(ordinal: int, zone: ZoneInfo) -> int:
    return to_ms(datetime.combine(date.fromordinal(ordinal), time(), zone))


_READ: Final[dict[Kind, Callable[[str], str | None]]] = {
    Kind.DAYS: _days,
    Kind.AMOUNT: lambda text: _ranged(text, _rupiah, str),
    Kind.DEADLINE: _deadline,
}
