"""What a fact stated by the marketplace means for a case that was decided, or presumed, otherwise here.

Source: clocks.md, "When facts meet": what is decided here is confirmed or contradicted by the next file; a
contradiction is shown side by side and never resolved silently.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from seller_desktop.domain.cases import CaseState
from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.orders import Status

S = CaseState

MARKETPLACE_SLACK_MS: Final = HOUR_MS
"""So long the marketplace may take to show what its own clock did."""


class Verdict(Enum):
    """What to do with what the marketplace says of a case."""

    SAME = auto()
    """It says what stands here."""
    FURTHER = auto()
    """It is further along on the same way: the case follows."""
    BEHIND = auto()
    """It does not know yet of what was decided here."""
    CONTRADICTS = auto()


_SAME: Final = (
    {S.REFUNDED, S.AUTO_REFUNDED},
    {S.REJECTED, S.CLOSED},
    {S.WITHDRAWN, S.CLOSED},
    {S.RECEIVED, S.INSPECTED},
)
"""States one of which is as good as the other, seen from outside."""
_FURTHER: Final[dict[CaseState, frozenset[CaseState]]] = {
    S.OFFERED: frozenset({S.REFUNDED, S.WITHDRAWN, S.CLOSED}),
    S.AWAITING_PARCEL: frozenset({S.RECEIVED, S.REFUNDED, S.REPLACED, S.REFUSED, S.CLOSED, S.WITHDRAWN}),
    S.FAILED_DELIVERY: frozenset({S.RECEIVED, S.REFUNDED, S.REPLACED, S.CLOSED, S.WITHDRAWN}),
    S.RECEIVED: frozenset({S.REFUNDED, S.REPLACED, S.REFUSED, S.CLOSED, S.WITHDRAWN}),
    S.INSPECTED: frozenset({S.REFUNDED, S.REPLACED, S.REFUSED, S.CLOSED, S.WITHDRAWN}),
    S.REJECTED: frozenset({S.REQUESTED}),
}
_EARLY: Final = frozenset({S.REQUESTED, S.OFFERED, S.REJECTED})
"""States before the goods are on their way back."""


def compare(ours: CaseState, stated: CaseState, *, known_there: bool) -> Verdict:
    """What the marketplace's state of a return is beside ours.

    `known_there`: what was decided here has been entered there before the file was made (or was done by a
    clock of the marketplace's own), so that an earlier state cannot be mere delay.
    """
    if ours is stated or any({ours, stated} <= pair for pair in _SAME):
        return Verdict.SAME
    if stated in _FURTHER.get(ours, frozenset()) or ours is S.REQUESTED:
        return Verdict.FURTHER
    still_open = stated is S.REQUESTED or stated in _FURTHER
    if still_open and not known_there and not (ours in _EARLY and stated not in _EARLY):
        return Verdict.BEHIND
    return Verdict.CONTRADICTS


SETTLES_A_CANCELLATION: Final = frozenset({Status.SHIPPED, Status.COMPLETED, Status.CANCELLED})
"""An order shown so has no cancellation request left to decide."""
