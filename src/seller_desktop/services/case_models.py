"""Frozen rows about cases, deadlines and what is to be entered in Seller Center. Times UTC ms, rupiah."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seller_desktop.domain.cases import Case, CaseKind, CaseState, Inspected, ReturnType, Step
    from seller_desktop.domain.orders import Basis, Channel, ClockKind, Status


@dataclass(frozen=True, slots=True)
class CasePicture:
    """A picture kept with a case; its bytes are asked for separately. `about`: a SKU, or ""."""

    id: int
    name: str
    added_at: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One step of a case, newest first in a list. `who`: the operator, or "" (a clock, the marketplace).

    `at` is when it holds, `recorded_at` when it was noticed here.
    """

    step: Step
    state: CaseState
    at: int
    recorded_at: int
    who: str
    reason: str = ""
    comment: str = ""
    amount_idr: int | None = None
    undone_at: int | None = None


@dataclass(frozen=True, slots=True)
class StatedCase:
    """What the marketplace's return export says of the case, for show side by side."""

    file: str
    snapshot_at: int
    status_text: str
    substatus_text: str
    state: CaseState | None
    """What the words mean by the written mapping; None where they are unknown."""
    refund_idr: int | None = None
    dispute_text: str = ""
    appeal_text: str = ""
    compensation_text: str = ""
    compensation_idr: int | None = None


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """A case with all a decision needs to be taken on."""

    case: Case
    order_no: str
    channel: Channel
    order_status: Status
    buyer: str
    amount_idr: int
    """What the buyer paid for the order."""
    refundable_idr: int
    """What can still be refunded: paid, less what earlier cases refunded."""
    full_refund_idr: int
    """What a full refund of this case's lines is."""
    replacement_order_no: str | None
    events: tuple[CaseEvent, ...]
    pictures: tuple[CasePicture, ...]
    stated: StatedCase | None
    steps: tuple[Step, ...]
    """What can be done now, in the order a person would look for it."""
    can_undo: bool


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as a list or the command line shows it."""

    case: Case
    order_no: str
    replacement_order_no: str | None
    buyer: str
    amount_idr: int


@dataclass(frozen=True, slots=True)
class BuyerHistory:
    """What this shop knows of the buyer of an order, this order left out."""

    orders: int
    completed: int
    cancelled: int
    cancellation_requests: int
    returns: int
    refunded_idr: int


class Ineligible(StrEnum):
    """Why a decision cannot be taken on a case; `texts.cases` has the sentences."""

    NO_CASE = "no_case"
    WRONG_STATE = "wrong_state"
    TOO_LATE = "too_late"
    WRONG_KIND = "wrong_kind"


@dataclass(frozen=True, slots=True)
class Eligibility:
    """One order of a decision for many: its case, the money at stake, or why it is left out."""

    order_id: int
    order_no: str
    case_id: int | None
    buyer: str
    amount_idr: int
    due_at: int | None
    problem: Ineligible | None


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of one case of a decision for many; `error` is a code and facts as SellerError has them."""

    order_no: str
    case_id: int
    state: CaseState | None
    error: tuple[str, dict[str, str | int]] | None = None


class OutboxState(StrEnum):
    """A line of the list "To enter in Seller Center"."""

    PLANNED = "planned"
    """May still be taken back: not to be entered yet."""
    TO_ENTER = "to_enter"
    ENTERED = "entered"
    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    DROPPED = "dropped"
    """Taken back before it was entered."""


class OutboxWhat(StrEnum):
    """What to press in Seller Center; `texts.outbox` has the words."""

    APPROVE_CANCELLATION = "approve_cancellation"
    REJECT_CANCELLATION = "reject_cancellation"
    CANCEL_ORDER = "cancel_order"
    APPROVE_REFUND = "approve_refund"
    APPROVE_RETURN = "approve_return"
    REJECT_RETURN = "reject_return"
    OFFER_PARTIAL_REFUND = "offer_partial_refund"
    GRANT_REPLACEMENT = "grant_replacement"
    REFUND = "refund"
    REFUND_IN_PART = "refund_in_part"
    REFUSE_GOODS = "refuse_goods"
    REVERSE = "reverse"
    """What was entered before has to be reversed: it was taken back here."""


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """One thing decided here that has to be entered in Seller Center too."""

    id: int
    order_id: int
    order_no: str
    case_id: int
    what: OutboxWhat
    reverses: OutboxWhat | None
    """For REVERSE: what was entered."""
    state: OutboxState
    reason: str
    comment: str
    amount_idr: int | None
    decided_at: int
    not_before: int
    """Until then it may be taken back."""
    due_at: int | None
    """By when the marketplace must have it: the clock the decision answered."""
    who: str
    entered_at: int | None = None
    settled_at: int | None = None
    stated: str = ""
    """What the marketplace says instead, where it contradicts."""


class Effect(StrEnum):
    """What a clock did when it ran out; `texts.cases` has the sentences."""

    CANCELLATION_APPROVED = "cancellation_approved"
    RETURN_APPROVED = "return_approved"
    REFUNDED = "refunded"
    REPLACEMENT_GRANTED = "replacement_granted"
    OFFER_LAPSED = "offer_lapsed"
    CASE_CLOSED = "case_closed"
    ORDER_CANCELLED = "order_cancelled"
    ORDER_COMPLETED = "order_completed"


@dataclass(frozen=True, slots=True)
class Fired:
    """A clock that ran out and acted. `effective_at` is its due time, `fired_at` when it was noticed."""

    deadline_id: int
    order_id: int
    order_no: str
    case_id: int | None
    kind: ClockKind
    due_at: int
    effective_at: int
    fired_at: int
    effect: Effect
    amount_idr: int | None = None
    """The money it concerned: a refund, or the amount of the order."""


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep did. `held`: automatic decisions that are due but held back by the clock gate.
    `unfinished`: there may be more to do at once, for which another sweep has to be asked.
    """

    fired: tuple[Fired, ...]
    held: int
    next_due_at: int | None
    last_seen_at: int | None = None
    """Where some are held: when the clock was last seen to be right."""
    unfinished: bool = False

    def then(self, later: Swept) -> Swept:
        """What both have done together."""
        return replace(later, fired=self.fired + later.fired)


@dataclass(frozen=True, slots=True)
class OpenDeadline:
    """A clock that runs, for lists and charts. `urgency`: `overdue`, `urgent` (under 4 h), `soon` (under
    24 h) or `later`.
    """

    id: int
    order_id: int
    order_no: str
    case_id: int | None
    case_kind: CaseKind | None
    kind: ClockKind
    due_at: int
    basis: Basis
    urgency: str


@dataclass(frozen=True, slots=True)
class HourDue:
    """How much falls due within one hour, from `start_at` on."""

    start_at: int
    by_kind: dict[ClockKind, int]

    @property
    def total(self) -> int:
        return sum(self.by_kind.values())


@dataclass(frozen=True, slots=True)
class NewRequest:
    """A buyer's request as the seller records it. `lines` empty: the whole order."""

    order_no: str
    kind: CaseKind
    reason: str
    type: ReturnType | None = None
    comment: str = ""
    due_at: int | None = None
    requested_at: int | None = None
    lines: tuple[tuple[str, int], ...] = ()
    """SKU and quantity."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A step the seller takes on a case, with what it needs."""

    step: Step
    reason: str = ""
    """A label in either language, the marketplace's name, or a code of the list."""
    comment: str = ""
    amount_idr: int | None = None
    tracking_no: str = ""
    self_arranged: bool = False
    inspected: tuple[Inspected, ...] = ()
    due_at: int | None = None
    """For SET_DUE."""
    received_at: int | None = None
    """For RECEIVE: when the courier delivered the parcel, where known."""
