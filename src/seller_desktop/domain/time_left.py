"""Reads how much time is left as a person copies it from a screen: "1 hari 4 jam", "1d 4h", "28:15"."""

from __future__ import annotations

import re
from typing import Final

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS

MOST_MS: Final = 366 * DAY_MS
"""No clock of a marketplace runs longer: more is a slip of the keyboard."""

_UNITS: Final = {
    **dict.fromkeys(("hari", "day", "days", "d"), DAY_MS),
    **dict.fromkeys(("jam", "j", "hour", "hours", "hrs"), HOUR_MS),
    **dict.fromkeys(("menit", "mnt", "minute", "minutes", "min", "mins", "m"), MINUTE_MS),
    **dict.fromkeys(("detik", "dtk", "second", "seconds", "sec", "secs", "s"), SECOND_MS),
}
_EITHER: Final = frozenset({"h", "hr"})
"""Short for "hari" in Indonesian and for "hour" in English: the other units named decide."""
_IDLE: Final = frozenset(
    {"sisa", "tersisa", "waktu", "lagi", "dalam", "dan", "time", "left", "remaining", "in", "and"}
)
_PART: Final = re.compile(
    r"(?P<clock>[0-9]{1,3}(?:[:.][0-9]{2}){1,3})(?![0-9:.])"
    r"|(?P<number>[0-9]{1,5})\s*(?P<unit>[a-z]+)\.?"
    r"|(?P<word>[a-z]+)"
    r"|[\s,;:]+"
)
_CLOCK_UNITS: Final = {
    2: (HOUR_MS, MINUTE_MS),
    3: (HOUR_MS, MINUTE_MS, SECOND_MS),
    4: (DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS),
}
_BELOW: Final = {HOUR_MS: 24, MINUTE_MS: 60, SECOND_MS: 60}
"""How many of a unit there are at most in a clock where a greater one stands before it."""


def parse_time_left(text: str, *, indonesian: bool) -> int | None:
    """Milliseconds; None where the text is not understood, or can be read in two ways.

    Units may be named in Indonesian or English, in full or short, or stand as a clock: hours and minutes,
    with seconds, with days before (`28:15`, `28.15.30`, `1:04:15:30`, `1 hari 04:15:30`). `indonesian`: of
    whose language the text is in doubt. There a bare "4h" may mean days or hours, and is not taken.
    """
    named: dict[int, int] = {}
    either: list[int] = []
    at = 0
    text = text.strip().casefold()
    while at < len(text):
        part = _PART.match(text, at)
        if part is None:
            return None
        at = part.end()
        if part["unit"] in _EITHER:
            either.append(int(part["number"]))
        elif (part["word"] is not None and part["word"] not in _IDLE) or not _add(named, _amounts(part)):
            return None
    if either and not _add(named, _settle(either, named, indonesian=indonesian)):
        return None
    total = sum(unit * number for unit, number in named.items())
    return total if named and total <= MOST_MS else None


def _amounts(part: re.Match[str]) -> dict[int, int] | None:
    """What a part of the text says, by unit; nothing for idle words and gaps, None where it is nonsense."""
    if part["clock"] is not None:
        numbers = [int(number) for number in re.split("[:.]", part["clock"])]
        units = _CLOCK_UNITS[len(numbers)]
        if any(number >= _BELOW[unit] for unit, number in zip(units[1:], numbers[1:], strict=True)):
            return None
        return dict(zip(units, numbers, strict=True))
    if part["unit"] is None:
        return {} if part["word"] is None or part["word"] in _IDLE else None
    unit = _UNITS.get(part["unit"])
    return None if unit is None else {unit: int(part["number"])}


def _settle(either: list[int], named: dict[int, int], *, indonesian: bool) -> dict[int, int] | None:
    """What "h" means beside the units that are named; None where it can mean either."""
    if len(either) > 1 or (indonesian and not named.keys() & {DAY_MS, HOUR_MS}):
        return None
    return {DAY_MS if HOUR_MS in named else HOUR_MS: either[0]}


def _add(named: dict[int, int], more: dict[int, int] | None) -> bool:
    """Whether the amounts could be added: a unit said twice is a slip."""
    if more is None or named.keys() & more.keys():
        return False
    named.update(more)
    return True
