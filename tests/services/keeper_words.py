"""The words of the keeper's model: what there is in a shop, which step is possible where, how days count.

Written from clocks.md and the issue, not from the program: it shares no table, no clock and no step with it.
Times are UTC milliseconds; states, steps and kinds are the words of the command line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

MINUTE: Final = 60_000
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
JAKARTA: Final = 7 * HOUR
EPOCH: Final = date(1970, 1, 1)
HOLIDAYS: Final = {
    *(date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 5), date(2027, 2, 6), date(2027, 3, 8)),
    *(date(2027, 3, 10), date(2027, 3, 11), date(2027, 3, 26), date(2027, 5, 1), date(2027, 5, 6)),
    *(date(2027, 5, 17), date(2027, 5, 20), date(2027, 6, 1), date(2027, 6, 6), date(2027, 8, 17)),
}

OPEN: Final = {"requested", "offered", "awaiting_parcel", "failed_delivery", "received", "inspected"}
SETTLED: Final = {"shipped", "completed", "cancelled"}
DECIDED_BY_SELLER: Final = {
    *("approve", "reject", "offer", "replace", "refund", "refund_in_part", "refuse", "close"),
}
GOODS: Final = {"received", "inspected"}
POSSIBLE: Final = {
    "approve": {"requested"},
    "reject": {"requested"},
    "offer": {"requested"},
    "replace": {"requested", "inspected"},
    "send": {"requested", "awaiting_parcel", "failed_delivery"},
    "withdraw": {*OPEN, "rejected"},
    "accept": {"offered"},
    "decline": {"offered"},
    "receive": {"awaiting_parcel", "failed_delivery"},
    "inspect": GOODS,
    "refund": {"inspected"},
    "refund_in_part": {"inspected"},
    "refuse": {"awaiting_parcel", *GOODS},
    "close": {"failed_delivery", "inspected"},
    "set_due": {"requested", "offered", "awaiting_parcel", *GOODS},
}
"""Where a person can take which step on a return; what the type forbids besides stands in `can`."""
ENTERED_AS: Final = {
    "reject": "reject_return",
    "offer": "offer_partial_refund",
    "replace": "grant_replacement",
    "refund": "refund",
    "refund_in_part": "refund_in_part",
    "refuse": "refuse_goods",
}
ENTERED_AS_CANCELLATION: Final = {"approve": "approve_cancellation", "reject": "reject_cancellation"}
APPROVED_AS: Final = {
    "refund": ("refunded", "approve_refund"),
    "return": ("awaiting_parcel", "approve_return"),
    "replacement": ("replaced", "grant_replacement"),
}


class No(Exception):  # noqa: N818 - what the seller is told: no, because
    """A refusal, by its code."""


def working_days(anchor: int, days: int) -> int:
    """23:59 in Jakarta of so many working days after the anchor's own day."""
    day = EPOCH + timedelta(days=(anchor + JAKARTA) // DAY)
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < 5 and day not in HOLIDAYS
    return (day - EPOCH).days * DAY - JAKARTA + 23 * HOUR + 59 * MINUTE


@dataclass(slots=True)
class Clock:
    kind: str
    due: int
    made: int
    """Of two that run out together the one made first acts first."""


@dataclass(slots=True)
class Case:
    id: int
    order: str
    kind: str
    type: str | None
    state: str
    asked_idr: int
    clock: Clock | None = None
    """The one that runs."""
    paused: tuple[Clock, int] | None = None
    """The answer's clock and what was left of it."""
    unknown: bool = False
    refund: int | None = None
    offer: int | None = None
    tracked: bool = False
    own_way: bool = False
    """The buyer arranged the parcel himself."""
    arrived: int | None = None
    decided: int | None = None
    since: int | None = None
    undo_until: int | None = None
    replacement: str | None = None
    conflict: str = ""


@dataclass(slots=True)
class Line:
    order: str
    case: int
    step: int
    what: str
    decided: int
    due: int | None
    state: str = "planned"
    entered: int | None = None


@dataclass(slots=True)
class Step:
    made: int
    case: int
    undo_until: int | None
    before: Case | None
    first: bool
    """It opened the case."""
    undone: bool = False


@dataclass(slots=True)
class Order:
    no: str
    by_hand: bool
    stated: str
    amount: int
    snapshot: int
    clock_of: dict[str, int]
    """Of an order made by hand: which clock acts in which stated status, and when."""
    stays: bool = False
    """It is in the platform's account, so nobody edits it here."""
    ours: str | None = None
    """The status by a decision or a clock of ours."""
    ours_since: int = 0
    ours_case: int | None = None
    clock: Clock | None = None
    fired: set[str] = field(default_factory=set)

    @property
    def shown(self) -> str:
        return self.ours or self.stated


ACTING: Final = {"pending": "payment", "to_ship": "ship_auto_cancel", "shipped": "completion"}
"""Which clock moves an order made by hand out of which status."""
