"""What a fact stated by the marketplace means for a case that was decided, or presumed, otherwise here.

Source: clocks.md, "When facts meet": what is decided here is confirmed or contradicted by the next file; a
contradiction is shown side by side and never resolved silently.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cases import CaseState
from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.domain.cases import CaseLine

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
}
_EARLY: Final = frozenset({S.REQUESTED, S.OFFERED, S.REJECTED})
"""States before the goods are on their way back."""


def compare(
    ours: CaseState,
    stated: CaseState,
    *,
    known_there: bool,
    asked_again: bool = False,
    other_refund: bool = False,
) -> Verdict:
    """What the marketplace's state of a return is beside ours.

    `known_there`: what was decided here has been entered there before the file was made (or was done by a
    clock of the marketplace's own), so that an earlier state cannot be mere delay.
    `asked_again`: the buyer made the stated request after an earlier one had been rejected.
    `other_refund`: both have refunded, but not the same amount.
    """
    if ours is stated or any({ours, stated} <= pair for pair in _SAME):
        return Verdict.CONTRADICTS if other_refund else Verdict.SAME
    if ours is S.REJECTED and stated is S.REQUESTED and asked_again:
        return Verdict.FURTHER
    if stated in _FURTHER.get(ours, frozenset()) or ours is S.REQUESTED:
        return Verdict.FURTHER
    still_open = stated is S.REQUESTED or stated in _FURTHER
    if still_open and not known_there and not (ours in _EARLY and stated not in _EARLY):
        return Verdict.BEHIND
    return Verdict.CONTRADICTS


def same_request(stated_at: int | None, requested_at: int | None, recorded_at: int, *, is_open: bool) -> bool:
    """Whether a return entered by hand is the one the marketplace states. Times UTC milliseconds.

    An order has one open return at a time; one that is over must have been asked for when the marketplace
    says. Where nobody said when, it cannot have been asked for after it was recorded here.
    """
    if is_open:
        return True
    if stated_at is None:
        return False
    if requested_at is None or requested_at == recorded_at:
        return stated_at <= recorded_at
    return abs(stated_at - requested_at) <= MINUTE_MS


def paid_as_stated(lines: Sequence[CaseLine], refund_idr: int) -> tuple[CaseLine, ...]:
    """The lines with what was paid for them adding up to the refund the marketplace states, in rupiah; in
    the proportion of their own amounts, the last one takes the rest.
    """
    total = sum(line.paid_idr for line in lines)
    if total == refund_idr:
        return tuple(lines)
    shares = [refund_idr * line.paid_idr // total if total else 0 for line in lines[:-1]]
    shares.append(refund_idr - sum(shares))
    return tuple(replace(line, paid_idr=idr) for line, idr in zip(lines, shares, strict=False))


SETTLES_A_CANCELLATION: Final = frozenset({Status.SHIPPED, Status.COMPLETED, Status.CANCELLED})
"""An order shown so has no cancellation request left to decide."""
