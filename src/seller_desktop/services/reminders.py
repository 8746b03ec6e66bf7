"""Reminders of what the seller has to do before a clock runs out: one for many, each step once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.clock import HOUR_MS, to_local
from seller_desktop.domain.orders import ClockKind
from seller_desktop.domain.reminders import Reminder
from seller_desktop.services.case_settings import case_settings
from seller_desktop.storage import reminder_records

if TYPE_CHECKING:
    from seller_desktop.services.case_settings import CaseSettings
    from seller_desktop.services.shop import Reading, Writing

URGENT_MS: Final = 4 * HOUR_MS
_SAMPLES: Final = 3


@dataclass(frozen=True, slots=True)
class Outlook:
    """`urgent`: orders with something the seller has to do within four hours. `waiting`: whether there is
    anything to be reminded of now. `sound`: whether the seller wants to hear it.
    """

    urgent: int
    waiting: bool
    sound: bool


def outlook(reading: Reading) -> Outlook:
    """What comes near, told without marking anything."""
    settings = case_settings(reading)
    steps = _steps(reading, settings)
    return Outlook(
        urgent=reminder_records.orders_due(reading.db, reading.now_ms, reading.now_ms + URGENT_MS),
        waiting=bool(steps) and reminder_records.any_near(reading.db, reading.now_ms, steps),
        sound=settings.sound,
    )


def remind(writing: Writing) -> tuple[Reminder, ...]:
    """What reached one more step of the reminders since it was last told, most urgent first; told by this.

    A clock is told of once for each step, and only for the smallest it has reached. In the quiet hours only
    the last step is told; the others are when those end, if they still hold.
    """
    steps = _steps(writing, case_settings(writing))
    if not steps:
        return ()
    rows = reminder_records.near(writing.db, writing.now_ms, steps, _SAMPLES)
    if rows:
        reminder_records.mark(writing.db, writing.now_ms, steps)
    told = []
    for (kind, hours), group in groupby(rows, lambda row: (row.kind, row.step)):
        samples = list(group)
        numbers = tuple(row.order_no for row in samples)
        told.append(Reminder(ClockKind(kind), hours, samples[0].clocks, numbers, samples[0].due_at))
    return tuple(told)


def snooze(writing: Writing, until_ms: int) -> None:
    """No reminders until then (UTC ms); after it, all that still runs is told again.

    It cannot pass a deadline: where one runs out before, its last reminder is given all the same.
    """
    steps = case_settings(writing).reminders_h
    if steps:
        reminder_records.put_off(writing.db, writing.now_ms, until_ms, steps)


def _steps(reading: Reading, settings: CaseSettings) -> tuple[int, ...]:
    """The steps that may be told now, in hours, the last one first."""
    steps = tuple(sorted(settings.reminders_h))
    return steps[:1] if settings.is_quiet(to_local(reading.now_ms, reading.zone).time()) else steps
