"""The clock gate: up to which moment is the computer's clock believed, when decisions hang on it?

A clock set wrongly, or a computer switched on after weeks with an empty battery, must not answer buyers in
the seller's name. The rules are those of `clocks.md` and of the deadline keeper.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from seller_desktop.domain.clock import DAY_MS, MINUTE_MS

BEHIND_MS = 2 * MINUTE_MS
"""By so much a clock may be put back, as computers do by themselves to keep the right time."""
JUMPED_MS = 15 * MINUTE_MS
AWAY_MS = 3 * DAY_MS


class GateReason(StrEnum):
    """Why the clock is believed, or not."""

    OK = "ok"
    BEHIND = "behind"
    """It shows a time that was over already when it was last seen."""
    JUMPED = "jumped"
    """It went forward by more than the time that went by."""
    AWAY = "away"
    """It was last seen so long ago that it may be wrong by as much."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a sweep may take for granted: clocks due after `trusted_until_ms` must not act yet."""

    trusted_until_ms: int
    reason: GateReason

    @property
    def holds(self) -> bool:
        """Whether anything that is due by the computer's clock may have to wait."""
        return self.reason is not GateReason.OK


def judge(
    now_ms: int,
    last_seen_ms: int | None,
    newest_snapshot_ms: int | None,
    drift_ms: int,
    *,
    running: bool = False,
    was_behind: bool = False,
) -> Verdict:
    """How far the computer's clock is believed. All times in UTC milliseconds.

    `last_seen_ms`: the latest time at which the clock was believed, None before the first; whoever asks
    stores `now_ms` there only after a verdict of OK, and never lowers it.
    `newest_snapshot_ms`: the time of the newest file imported; that time at least has come.
    `drift_ms`: by how much the clock moved more than time went by, since it was last believed.
    `running`: that was within this run of the program, so that `drift_ms` accounts for all time since then,
    sleep included: days asleep are no reason to ask.
    `was_behind`: the last verdict was BEHIND; then nothing fires until the mark itself is passed.
    """
    if last_seen_ms is None:
        return Verdict(now_ms, GateReason.OK)
    if last_seen_ms - now_ms > (0 if was_behind else BEHIND_MS):
        return Verdict(0, GateReason.BEHIND)
    if drift_ms > JUMPED_MS:
        reason = GateReason.JUMPED
    elif not running and now_ms - last_seen_ms > AWAY_MS:
        reason = GateReason.AWAY
    else:
        return Verdict(now_ms, GateReason.OK)
    known = last_seen_ms if newest_snapshot_ms is None else max(last_seen_ms, newest_snapshot_ms)
    if newest_snapshot_ms is not None and newest_snapshot_ms >= now_ms - JUMPED_MS:
        return Verdict(now_ms, GateReason.OK)
    return Verdict(min(known, now_ms), reason)
