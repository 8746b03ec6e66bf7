"""What the pill of an order says, the mark beside it, and what can be done about its case from a card."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cases import OPEN_STATES, SELLERS_TURN, CaseKind, CaseState, Step
from seller_desktop.domain.orders import ActionGroup, Channel, Status, View
from seller_desktop.texts import case_words
from seller_desktop.texts import orders as words
from seller_desktop.ui.orders.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.services.read_models import OrderRow


class PillShows(StrEnum):
    """What the status column tells, and is called."""

    STATUS = "status"
    REASON = "reason"
    """Why the order needs action, where it does."""
    CANCELLATION = "cancellation"
    """How its cancellation request stands."""
    RETURN = "return"


SHOWN_IN: Final = {
    View.ACTION_NEEDED: PillShows.REASON,
    View.CANCELLATIONS: PillShows.CANCELLATION,
    View.RETURNS: PillShows.RETURN,
}
"""Views whose pills tell something else than the status."""

_KINDS: Final = {PillShows.CANCELLATION: CaseKind.CANCELLATION, PillShows.RETURN: CaseKind.RETURN}
_STATES: Final = {
    PillShows.CANCELLATION: (
        *(CaseState.REQUESTED, CaseState.APPROVED, CaseState.AUTO_APPROVED, CaseState.REJECTED),
        *(CaseState.WITHDRAWN, CaseState.SETTLED_BY_MARKETPLACE),
    ),
    PillShows.RETURN: tuple(set(CaseState) - {CaseState.APPROVED, CaseState.AUTO_APPROVED}),
}

_STATUS_TONE: Final = {
    Status.PENDING: Tone.GREY,
    Status.TO_SHIP: Tone.BLUE,
    Status.SHIPPED: Tone.VIOLET,
    Status.COMPLETED: Tone.GREEN,
    Status.CANCELLED: Tone.GREY,
    Status.UNMAPPED: Tone.AMBER,
}
_CARD_STEPS: Final[dict[CaseState, tuple[Step | None, ...]]] = {
    CaseState.REQUESTED: (Step.APPROVE, Step.REJECT),
    CaseState.AWAITING_PARCEL: (Step.RECEIVE,),
    CaseState.FAILED_DELIVERY: (Step.RECEIVE,),
    CaseState.RECEIVED: (Step.INSPECT, None),
    CaseState.INSPECTED: (Step.INSPECT, None),
}
"""None: the dialog that decides, with nothing chosen. Neither of two choices is the recommended one."""


class Mark(StrEnum):
    """What is shown is not what the marketplace says."""

    OVERRULED = "overruled"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Pill:
    """`tone` None: that of the time left."""

    text: str
    tone: Tone | None


def pill_of(row: OrderRow, shows: PillShows) -> Pill:
    """The pill of an order. One whose case is of another kind than the view's tells its status."""
    if shows is PillShows.REASON and row.group is not None:
        return Pill(words.group(row.group), None)
    if row.case_state is not None and shows in _KINDS and row.case_kind is _KINDS[shows]:
        return Pill(case_words.short_state(row.case_state), _case_tone(row.case_state))
    return Pill(words.status(row.status), _STATUS_TONE[row.status])


def pill_samples(shows: PillShows) -> list[str]:
    """All that a pill may say, to make room for the longest."""
    told = [*map(words.status, Status)]
    if shows is PillShows.REASON:
        told += map(words.group, ActionGroup)
    return told + [case_words.short_state(state) for state in _STATES.get(shows, ())]


def has_open_case(row: OrderRow) -> bool:
    return row.case_state in OPEN_STATES


def about_case(row: OrderRow, shows: PillShows, reasons: Mapping[str, str]) -> str:
    """Kind, state and reason of the order's case as a sentence; of a closed one only where it is shown."""
    if row.case_kind is None or row.case_state is None:
        return ""
    if not has_open_case(row) and _KINDS.get(shows) is not row.case_kind:
        return ""
    reason = case_words.reason_text(row.case_reason, reasons)
    return case_words.case_sentence(row.case_kind, row.case_type, row.case_state, reason)


def mark_of(row: OrderRow) -> Mark | None:
    """An order made by hand has no marketplace that could confirm or contradict."""
    if row.channel is Channel.MANUAL:
        return None
    return Mark.CONFLICT if row.conflict else Mark.OVERRULED if row.overruled else None


def mark_words(mark: Mark | None) -> str:
    """The mark in words; "" for none."""
    if mark is None:
        return ""
    return case_words.contradicted() if mark is Mark.CONFLICT else case_words.overruled()


def short_mark_words(mark: Mark | None) -> str:
    """The same in the room a row has."""
    if mark is None:
        return ""
    return case_words.short_contradicted() if mark is Mark.CONFLICT else case_words.short_overruled()


def card_steps(row: OrderRow) -> tuple[Step | None, ...]:
    """What a card offers to do about the order's case."""
    return () if row.case_state is None else _CARD_STEPS.get(row.case_state, ())


def card_button_samples() -> list[list[str]]:
    """What stands side by side on cards, to make room for it."""
    return [[case_words.step_button(step) for step in steps] for steps in _CARD_STEPS.values()]


def _case_tone(state: CaseState) -> Tone | None:
    """The seller's turn is as urgent as the time left; what waits for others, and what is over, is calm."""
    if state in SELLERS_TURN:
        return None
    return Tone.BLUE if state in OPEN_STATES else Tone.GREY
