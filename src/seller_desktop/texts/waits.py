"""A wait in words, as one says it: no clock, only how long still."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.clock import MINUTE_MS, SECOND_MS

_SECONDS_TOLD_MS: Final = 2 * MINUTE_MS
"""From here on up seconds say nothing more."""


def wait_words(wait_ms: int) -> str:
    """`45 seconds`, `1 minute 5 seconds`, `5 minutes`; never less than is left."""
    if wait_ms > _SECONDS_TOLD_MS:
        return _minutes(-(-wait_ms // MINUTE_MS))
    minutes, seconds = divmod(-(-wait_ms // SECOND_MS), 60)
    if not minutes:
        return _seconds(seconds)
    return _minutes(minutes) if not seconds else f"{_minutes(minutes)} {_seconds(seconds)}"


def _minutes(count: int) -> str:
    return QCoreApplication.translate("Waits", "%n minute(s)", None, count)


def _seconds(count: int) -> str:
    return QCoreApplication.translate("Waits", "%n second(s)", None, count)
