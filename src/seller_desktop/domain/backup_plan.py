"""What backups are made for, and which are kept: many of the last days, then ever fewer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.clock import DAY_MS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

ALL_MS: Final = 2 * DAY_MS
"""All that are younger are kept."""
DAYS: Final = 12
WEEKS: Final = 10
MONTHS: Final = 9


class Why(StrEnum):
    """What a backup was made for."""

    SCHEDULED = "scheduled"
    BY_HAND = "by_hand"
    AT_EXIT = "at_exit"
    BEFORE_IMPORT = "before_import"
    BEFORE_MIGRATION = "before_migration"
    BEFORE_RESTORE = "before_restore"


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup as the plan sees it: when it was made (UTC milliseconds), and the bytes it takes."""

    id: str
    made_at: int
    size: int


def too_many(backups: Iterable[Kept], now_ms: int, most_bytes: int) -> list[str]:
    """The ids of those that may go, oldest first.

    Of each of the last 12 days, 10 weeks and 9 months that have one, the newest stays, however large all of
    them are; of the others those younger than two days, as far as `most_bytes` allow. A backup made in the
    future of a clock that was wrong stays.
    """
    newest_first = sorted(backups, key=lambda one: (one.made_at, one.id), reverse=True)
    thinned = {
        one.id
        for key, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS))
        for one in _newest_of_each(newest_first, key, most)
    }
    left = most_bytes - sum(one.size for one in newest_first if one.id in thinned)
    gone = []
    for one in newest_first:
        if one.id in thinned:
            continue
        left -= one.size
        if one.made_at <= now_ms - ALL_MS or left < 0:
            gone.append(one.id)
    return gone[::-1]


def _newest_of_each(newest_first: Sequence[Kept], key: Callable[[int], object], most: int) -> list[Kept]:
    found: dict[object, Kept] = {}
    for one in newest_first:
        if len(found) == most and key(one.made_at) not in found:
            break
        found.setdefault(key(one.made_at), one)
    return list(found.values())


def _day(at_ms: int) -> object:
    return _utc(at_ms).date()


def _week(at_ms: int) -> object:
    return _utc(at_ms).isocalendar()[:2]


def _month(at_ms: int) -> object:
    return _utc(at_ms).year, _utc(at_ms).month


def _utc(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, UTC)
