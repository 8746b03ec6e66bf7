"""Cell text to values: money, times, weights, counts. What cannot be read for certain is refused."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, to_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from zoneinfo import ZoneInfo

T = TypeVar("T")

_REMEMBERED: Final = 200_000
_LONGEST_AMOUNT: Final = 15  # digits; more is damage, not money
_MOST_PIECES: Final = 1_000_000

_MONEY: Final = re.compile(
    r"(?P<minus>[-−]?)\s*(?:(?:Rp|IDR)\.?\s*)?(?P<inner_minus>[-−]?)(?P<number>\d[\d.,]*?)(?:,-|\s*IDR)?",
    re.IGNORECASE | re.ASCII,
)
_FOREIGN_MONEY: Final = re.compile(
    r"(?<![A-Za-z])(?:US\$|S\$|R\$|USD|SGD|RM|MYR|THB|VND|PHP|GBP|EUR|JPY|CNY|MXN|BRL)(?![A-Za-z])|[$฿₫₱£€¥]",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(r"\d+|[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+)")
_WITH_SEN: Final = re.compile(
    r"(?P<grouped>[1-9]\d{0,2}(?:(?:\.\d{3})+(?=,)|(?:,\d{3})+(?=\.)))[.,](?P<grouped_sen>\d{1,2})"
    r"|(?P<plain>\d{4,})[.,](?P<plain_sen>\d+)"
    r"|(?P<small>\d{1,3})[.,]0{1,2}"
)

_DATE: Final = re.compile(r"(\d{2})/(\d{2})/(\d{4})|(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_DATE_LENGTH: Final = 10
_TIME_OF_DAY: Final = re.compile(r"[ T](\d{2})[:.](\d{2})(?:[:.](\d{2})(?:\.0+)?)?", re.ASCII)
_WITH_SECONDS: Final = len(" 23:59:59")
_FOREIGN_TIME: Final = re.compile(
    r"\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}(:\d{2})?( ?[AaPp][Mm])"  # half-days: the form of the US file
    r"|(\d/\d{1,2}|\d{1,2}/\d)/\d{4} \d{1,2}:\d{2}(:\d{2})?"  # no leading zeros: saved by a US spreadsheet
    r"|\d{2}/(1[3-9]|2\d|3[01])/\d{4} .*",  # month and day the other way round
    re.ASCII,
)
_TELLING: Final = 3
"""Fewer cells than this tell a slip in a file, not its form."""
_CALENDAR_MONTHS: Final = 12
_FIRST_YEAR: Final = 2000  # an earlier one is a spreadsheet's zero or a slip
_LAST_YEAR: Final = 2099  # a later one is a slip, and the end of the calendar is near


class Memo(dict[str, T]):
    """A conversion that remembers: in an export the same texts come thousands of times."""

    def __init__(self, convert: Callable[[str], T]) -> None:
        super().__init__()
        self._convert = convert

    def __missing__(self, text: str) -> T:
        value = self._convert(text)
        if len(self) >= _REMEMBERED:
            self.clear()
        self[text] = value
        return value


class ForeignMoneyError(ValueError):
    """The amount is in another country's money."""

    def __init__(self, currency: str) -> None:
        super().__init__(currency)
        self.currency = currency


def money_idr(text: str) -> int:
    """An amount in rupiah: `42000`, `Rp38.824`, `IDR 12.000`, `1.234,50`, `-Rp1.000`; 0 for an empty cell.

    Sen are rounded half away from zero, and only where the reading is certain: `38,82` may be a
    damaged `38.820` and is no amount. Raises ForeignMoneyError, or ValueError for what is no amount.
    """
    if text.isascii() and text.isdigit():
        if len(text) > _LONGEST_AMOUNT:
            raise ValueError(text)
        return int(text)
    if not text:
        return 0
    foreign = _FOREIGN_MONEY.search(text)
    if foreign:
        raise ForeignMoneyError(foreign[0].upper())
    found = _MONEY.fullmatch(text)
    if not found or (found["minus"] and found["inner_minus"]):
        raise ValueError(text)
    amount = _unsigned(found["number"])
    return -amount if found["minus"] or found["inner_minus"] else amount


def _unsigned(number: str) -> int:
    sen = ""
    if _WHOLE.fullmatch(number):
        digits = re.sub("[.,]", "", number)
    else:
        parts = _WITH_SEN.fullmatch(number)
        if not parts:
            raise ValueError(number)
        digits = re.sub("[.,]", "", parts["grouped"] or parts["plain"] or parts["small"])
        sen = parts["grouped_sen"] or parts["plain_sen"] or ""
    if len(digits) > _LONGEST_AMOUNT:
        raise ValueError(number)
    return int(digits) + (sen[:1] >= "5")


def count(text: str) -> int:
    """A whole number of pieces, from 0: `2`, also `2.0` as a spreadsheet writes it. Raises ValueError."""
    whole = re.sub(r"[.,]0+$", "", text)
    if not (whole.isascii() and whole.isdigit() and int(whole) <= _MOST_PIECES):
        raise ValueError(text)
    return int(whole)


def grams(text: str) -> int:
    """A weight in kilograms as grams; 0 where it is empty or no weight (nothing hangs on it)."""
    bare = text.replace(",", ".")
    if not re.fullmatch(r"\d{1,6}(\.\d{1,9})?", bare, re.ASCII):
        return 0
    return round(float(bare) * 1000)


class Times:
    """Reads the times of one file: `DD/MM/YYYY HH:MM[:SS]` or ISO in the shop's zone, never guessing.

    It also remembers which forms the dates had, because 03/04 is read wrongly without any error where
    the file counts months first, or where a spreadsheet set to the US has turned what it could.
    """

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._date = Memo(_date)
        self._time_of_day = Memo(_time_of_day_ms)
        self._uneven: set[str] = set()
        """Dates on which the zone's clocks are put forward or back."""
        self._own = Memo(self._midnight_ms)
        """Midnight of the dates as the export writes them, with seconds."""
        self._converted = Memo(self._midnight_ms)
        """In ISO form, or without seconds: what a spreadsheet makes of a time it has understood."""
        self._foreign: set[str] = set()
        self._example = ""
        self._plain_day = Memo(self._plain_midnight_ms)
        self._plain_time = Memo(self._plain_time_of_day_ms)

    def __call__(self, text: str) -> int | None:
        """UTC milliseconds, None for an empty cell. Raises ValueError for what is no time."""
        if not text:
            return None
        day, rest = text[:_DATE_LENGTH], text[_DATE_LENGTH:]
        try:
            after = self._time_of_day[rest]
            midnight = (self._own if len(rest) >= _WITH_SECONDS and "/" in day else self._converted)[day]
        except ValueError:
            if _FOREIGN_TIME.fullmatch(text):
                self._foreign.add(text.split(maxsplit=1)[0])
                self._example = self._example or text
            raise
        if day in self._uneven:
            return to_ms((self._date[day] + timedelta(milliseconds=after)).replace(tzinfo=self._zone))
        return midnight + after

    def plain(self, texts: Iterable[str]) -> list[int | None]:
        """What calling it for each of the texts gives, in a tenth of the time.

        Raises ValueError where one of them is no time, or not as the export itself writes it.
        """
        time_of_day, day = self._plain_time, self._plain_day
        # The time of day comes first, as in a single reading: a date with a wrong one behind it has no form.
        return [
            time_of_day[text[_DATE_LENGTH:]] + day[text[:_DATE_LENGTH]] if text else None for text in texts
        ]

    def wrong_form(self) -> str:
        """An example of a time that shows the file's dates cannot be trusted; "" while they can.

        Either a tenth and more are of a foreign form, or a spreadsheet set to the US has saved the file:
        it takes every date whose day could be a month for one and leaves the others as they were, so
        that none of the export's own form is left with a day up to 12.
        """
        readable = len(self._own) + len(self._converted)
        if self._foreign and not readable:
            return self._example
        if len(self._foreign) >= _TELLING and len(self._foreign) * 9 >= readable:
            return self._example
        days_first = all(self._date[day].day > _CALENDAR_MONTHS for day in self._own)
        if days_first and min(len(self._own), len(self._converted)) >= _TELLING:
            return min(self._converted)
        return ""

    def _plain_midnight_ms(self, day: str) -> int:
        midnight = self._own[day] if "/" in day else None
        if midnight is None or day in self._uneven:
            raise ValueError(day)
        return midnight

    def _plain_time_of_day_ms(self, text: str) -> int:
        if len(text) < _WITH_SECONDS:
            raise ValueError(text)
        return self._time_of_day[text]

    def _midnight_ms(self, day: str) -> int:
        date = self._date[day]
        midnight = to_ms(date.replace(tzinfo=self._zone))
        if to_ms((date + timedelta(days=1)).replace(tzinfo=self._zone)) - midnight != DAY_MS:
            self._uneven.add(day)
        return midnight


def _date(text: str) -> datetime:
    """Midnight, without a zone."""
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(text)
    day, month, year = found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        raise ValueError(text)
    return datetime(int(year), int(month), int(day))  # noqa: DTZ001 - the zone is put on by Times


def _time_of_day_ms(text: str) -> int:
    found = _TIME_OF_DAY.fullmatch(text)
    if not found:
        raise ValueError(text)
    since = time(int(found[1]), int(found[2]), int(found[3] or 0))
    return since.hour * HOUR_MS + since.minute * MINUTE_MS + since.second * SECOND_MS
