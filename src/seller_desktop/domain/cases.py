"""The words of buyers' requests: cancellation, return, failed delivery; their states, steps and reasons.

Which step leads from which state to which stands in `domain.case_moves`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from seller_desktop.domain.orders import Basis, ClockKind


class CaseKind(StrEnum):
    """What a case is about. A failed delivery is a return nobody asked for: `ReturnType.FAILED_DELIVERY`."""

    CANCELLATION = "cancellation"
    RETURN = "return"


class ReturnType(StrEnum):
    """What the buyer wants back, or why goods come back."""

    REFUND = "refund"
    RETURN = "return"
    REPLACEMENT = "replacement"
    FAILED_DELIVERY = "failed_delivery"


class CaseState(StrEnum):
    """Where a case stands; the names are those of the command line."""

    REQUESTED = "requested"
    # a cancellation request
    APPROVED = "approved"
    AUTO_APPROVED = "auto_approved"
    # a return
    OFFERED = "offered"
    AWAITING_PARCEL = "awaiting_parcel"
    FAILED_DELIVERY = "failed_delivery"
    """A parcel that could not be delivered is on its way back."""
    RECEIVED = "received"
    INSPECTED = "inspected"
    REFUNDED = "refunded"
    AUTO_REFUNDED = "auto_refunded"
    REPLACED = "replaced"
    REFUSED = "refused"
    """The goods came back, but nothing is paid for them."""
    CLOSED = "closed"
    # either
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    SETTLED_BY_MARKETPLACE = "settled_by_marketplace"


OPEN_STATES = frozenset(
    {
        CaseState.REQUESTED,
        CaseState.OFFERED,
        CaseState.AWAITING_PARCEL,
        CaseState.FAILED_DELIVERY,
        CaseState.RECEIVED,
        CaseState.INSPECTED,
    }
)
"""States in which something is still to come. A rejected return only waits whether the buyer asks again."""

SELLERS_TURN = frozenset({CaseState.REQUESTED, CaseState.RECEIVED, CaseState.INSPECTED})
"""States in which the seller has to act."""


class Step(StrEnum):
    """Something that happens to a case. The first block the seller decides, the second the seller records
    of the buyer or the parcel, the third happens by a clock or by the marketplace.
    """

    APPROVE = "approve"
    REJECT = "reject"
    OFFER = "offer"
    REPLACE = "replace"
    REFUND = "refund"
    REFUND_IN_PART = "refund_in_part"
    REFUSE = "refuse"
    CLOSE = "close"
    CANCEL_ORDER = "cancel_order"
    """The seller cancels the order himself."""

    REQUEST = "request"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"
    DECLINE = "decline"
    SEND = "send"
    """The buyer sent the parcel: its tracking number is known."""
    RECEIVE = "receive"
    INSPECT = "inspect"
    DELIVERY_FAILED = "delivery_failed"
    SET_DUE = "set_due"

    APPROVE_BY_CLOCK = "approve_by_clock"
    OFFER_LAPSED = "offer_lapsed"
    CLOSE_BY_CLOCK = "close_by_clock"
    REFUND_BY_CLOCK = "refund_by_clock"
    SETTLE_BY_MARKETPLACE = "settle_by_marketplace"
    MOVE_BY_MARKETPLACE = "move_by_marketplace"
    """A return file shows the case in another state."""


DECISIONS = frozenset(
    {
        Step.APPROVE,
        Step.REJECT,
        Step.OFFER,
        Step.REPLACE,
        Step.REFUND,
        Step.REFUND_IN_PART,
        Step.REFUSE,
        Step.CLOSE,
        Step.CANCEL_ORDER,
    }
)
"""What the seller decides, and therefore has to be entered in Seller Center too."""


class Condition(StrEnum):
    """What an inspected piece looks like."""

    AS_SENT = "as_sent"
    DAMAGED = "damaged"
    USED = "used"
    WRONG_ITEM = "wrong_item"
    MISSING_PARTS = "missing_parts"
    EMPTY = "empty"


class Stock(StrEnum):
    """What becomes of an inspected piece."""

    SELLABLE = "sellable"
    DAMAGED = "damaged"
    DISPOSED = "disposed"


class ReasonList(StrEnum):
    """Whose reasons, for what."""

    BUYER_CANCELS = "buyer_cancels"
    SELLER_REJECTS_CANCELLATION = "seller_rejects_cancellation"
    SELLER_CANCELS = "seller_cancels"
    BUYER_RETURNS = "buyer_returns"
    SELLER_REJECTS_RETURN = "seller_rejects_return"
    SELLER_REFUSES_GOODS = "seller_refuses_goods"
    """The five reasons why goods that came back are not paid for."""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One line of the order the case is about, and how many of it.

    `unit_idr`: what one cost the buyer, rounded down; `paid_idr`: what all of these did.
    """

    sku_id: str
    quantity: int
    product: str = ""
    variation: str = ""
    unit_idr: int = 0
    paid_idr: int = 0


@dataclass(frozen=True, slots=True)
class Inspected:
    """So many pieces of a line found in a condition; `stock` None until it is said."""

    sku_id: str
    condition: Condition
    quantity: int
    stock: Stock | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock of a case: which, since when, until when it runs, and on what basis. UTC milliseconds.

    `warn_at`: where two sources disagree, the earlier reading; the clock acts at `due_at`.
    `left_ms`: what was left when the clock was paused.
    """

    kind: ClockKind
    anchor_at: int
    due_at: int
    basis: Basis
    rule_id: str = ""
    rule_version: str = ""
    warn_at: int | None = None
    at_the_latest: bool = False
    """Nobody said when the request was made, so it counts from when it was recorded."""
    left_ms: int | None = None
    id: int = 0
    """Of its row; 0 while it has none."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case as it stands. Times UTC milliseconds, money rupiah; "" and None where not known."""

    id: int
    order_id: int
    kind: CaseKind
    type: ReturnType | None
    state: CaseState
    recorded_at: int
    requested_at: int | None = None
    reason: str = ""
    """A code of the reason lists, else the words of who gave it."""
    buyer_note: str = ""
    by_seller: bool = False
    """The seller cancelled the order himself."""
    clock: Clock | None = None
    """The clock that runs; of a case that is over, the last one that ran."""
    clock_runs: bool = False
    paused: Clock | None = None
    """The answer's clock while an offer is with the buyer."""
    deadline_unknown: bool = False
    """A clock runs at the marketplace, but no time is stated: the seller may type it."""
    decision_reason: str = ""
    decision_comment: str = ""
    decided_at: int | None = None
    """When the seller decided last; None while nothing is decided."""
    effective_at: int | None = None
    """From when the state holds, however late it was noticed."""
    undo_until: int | None = None
    """Until when the last step can be taken back."""
    refund_idr: int | None = None
    offer_idr: int | None = None
    return_no: str = ""
    """The marketplace's number of the return."""
    tracking_no: str = ""
    self_arranged: bool = False
    """The buyer arranged the parcel back himself."""
    arrived_at: int | None = None
    received_at: int | None = None
    replacement_order_id: int | None = None
    conflict: str = ""
    """What the marketplace says otherwise than was decided here: its state; "" while they agree."""
    lines: tuple[CaseLine, ...] = ()
    inspected: tuple[Inspected, ...] = ()
    whole_order: bool = False
    """It is about everything that was ordered, so a full refund is the order's amount."""

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES


_VALUES: Final = attrgetter(*(field.name for field in fields(Case)))
_PLACES: Final = {field.name: place for place, field in enumerate(fields(Case))}


def altered(case: Case, **new: Any) -> Case:  # noqa: ANN401 - values of its fields
    """The case with other values; `dataclasses.replace` takes several times as long, and a sweep alters
    thousands of cases.
    """
    values = list(_VALUES(case))
    for name, value in new.items():
        values[_PLACES[name]] = value
    return Case(*values)
