"""How the shop wants its cases handled: time to take a decision back, reminders, quiet hours."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import Refused
from seller_desktop.storage import records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.services.shop import Reading, Writing

REMINDERS_H: Final = (24, 12, 4, 1)
MAX_GRACE_MINUTES: Final = 24 * 60
_MAX_REMINDER_H: Final = 72


@dataclass(frozen=True, slots=True)
class CaseSettings:
    """`grace_minutes`: so long a decision can be taken back, though never beyond its deadline; 0 for not at
    all. `reminders_h`: hours before a deadline at which the seller is reminded. `quiet_from`, `quiet_until`:
    local times such as `22:00` between which only the last reminder is given; "" for no quiet hours.
    """

    grace_minutes: int = 10
    reminders_h: tuple[int, ...] = REMINDERS_H
    sound: bool = False
    quiet_from: str = ""
    quiet_until: str = ""

    def is_quiet(self, local: time) -> bool:
        """Whether this local time lies in the quiet hours, which may go over midnight."""
        if not self.quiet_from or not self.quiet_until:
            return False
        start, end = time.fromisoformat(self.quiet_from), time.fromisoformat(self.quiet_until)
        return start <= local < end if start <= end else local >= start or local < end


def read_case_settings(told: Mapping[str, str]) -> CaseSettings:
    """The settings as kept; what was never set has its default."""
    default = CaseSettings()
    return CaseSettings(
        grace_minutes=int(told.get("grace_minutes", default.grace_minutes)),
        reminders_h=tuple(json.loads(told.get("reminders_h", json.dumps(default.reminders_h)))),
        sound=told.get("reminder_sound") == "1",
        quiet_from=told.get("quiet_from", ""),
        quiet_until=told.get("quiet_until", ""),
    )


def case_settings(reading: Reading) -> CaseSettings:
    """The shop's settings."""
    return read_case_settings(records.settings(reading.db))


def save_case_settings(writing: Writing, settings: CaseSettings) -> None:
    """Keep the settings.

    Raises Refused("setting_wrong") for a time that is none, or a length that makes no sense.
    """
    if not 0 <= settings.grace_minutes <= MAX_GRACE_MINUTES:
        raise Refused("setting_wrong", value=settings.grace_minutes)
    for hours in settings.reminders_h:
        if not 1 <= hours <= _MAX_REMINDER_H:
            raise Refused("setting_wrong", value=hours)
    for word in (settings.quiet_from, settings.quiet_until):
        try:
            time.fromisoformat(word or "00:00")
        except ValueError as wrong:
            raise Refused("setting_wrong", value=word) from wrong
    for key, value in (
        ("grace_minutes", str(settings.grace_minutes)),
        ("reminders_h", json.dumps(sorted(set(settings.reminders_h), reverse=True))),
        ("reminder_sound", "1" if settings.sound else "0"),
        ("quiet_from", settings.quiet_from),
        ("quiet_until", settings.quiet_until),
    ):
        records.put_setting(writing.db, key, value)
    writing.concerns(frame=True)
