"""The PIN of the screen lock: what it looks like, how long to wait after wrong ones, what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from seller_desktop.domain.clock import MINUTE_MS, SECOND_MS
from seller_desktop.domain.errors import Refused

SHORTEST: Final = 4
LONGEST: Final = 12
MOST_IDLE_MIN: Final = 60
IDLE_MIN: Final = 10
"""Minutes without a key or the mouse after which a shop locks whose seller said nothing else."""
FREE_ATTEMPTS: Final = 3
WAITS_MS: Final = (
    *(5 * SECOND_MS, 15 * SECOND_MS, 30 * SECOND_MS),
    *(MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS),
)
"""After the first wrong attempt that is not free, the second, ...; the last one after all that follow."""


class PinDid(StrEnum):
    """What happened to the PIN."""

    SET = "set"
    CHANGED = "changed"
    TIMES_CHANGED = "times_changed"
    """When it locks by itself."""
    REMOVED = "removed"
    SET_BY_OWNER = "set_by_owner"
    """On the command line, by the owner of the computer account, who was not asked for it."""
    REMOVED_BY_OWNER = "removed_by_owner"
    OPENED = "opened"
    """Opened with the right PIN after more wrong ones than are free."""


@dataclass(frozen=True, slots=True)
class PinEvent:
    """`at`: UTC milliseconds. `who`: the operator's name, "" for nobody named. `count`: wrong attempts."""

    at: int
    what: PinDid
    who: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class PinStatus:
    """`idle_min`: minutes until it locks by itself, 0 never. `at_start`: whether each start asks for it.

    `locked`: it was locked when last heard of, and a restart does not unlock it. `wrong`: wrong attempts
    since the last right one; `wait_ms`: how long until the next is looked at. `events`: newest first.
    `operator`: who works at the desk, "" for nobody named.
    """

    is_set: bool = False
    idle_min: int = IDLE_MIN
    at_start: bool = True
    locked: bool = False
    wrong: int = 0
    wait_ms: int = 0
    events: tuple[PinEvent, ...] = ()
    operator: str = ""


@dataclass(frozen=True, slots=True)
class PinWish:
    """What a person asks for. `current`: the present PIN, "" where none is set; `new`: "" keeps it."""

    current: str
    new: str
    idle_min: int
    at_start: bool


def wait_after(wrong: int) -> int:
    """How long an attempt waits after so many wrong ones, in milliseconds."""
    beyond = wrong - FREE_ATTEMPTS
    return WAITS_MS[min(beyond, len(WAITS_MS)) - 1] if beyond > 0 else 0


def check_form(pin: str) -> None:
    """Raises Refused: `pin_form`, or `pin_easy` for one that everybody tries first."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise Refused("pin_form")
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    if steps in ({0}, {1}, {-1}):  # 0000, 1234, 9876: what everybody tries first
        raise Refused("pin_easy")
