"""Which step leads a case from which state to which, and which clock starts there.

One table and one function for people, clocks and files alike, so that nothing can be done by one way that
is not allowed by the other. Source: clocks.md, domain.md 7.5 (the platform's own state machine).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from seller_desktop.domain.cases import (
    DECISIONS,
    Case,
    CaseKind,
    CaseState,
    Clock,
    ReturnType,
    Step,
    altered,
)
from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.orders import ClockKind

S = CaseState

CANCELLATION_MOVES: Final[dict[CaseState, dict[Step, CaseState]]] = {
    S.REQUESTED: {
        Step.APPROVE: S.APPROVED,
        Step.REJECT: S.REJECTED,
        Step.WITHDRAW: S.WITHDRAWN,
        Step.SET_DUE: S.REQUESTED,
        Step.APPROVE_BY_CLOCK: S.AUTO_APPROVED,
        Step.SETTLE_BY_MARKETPLACE: S.SETTLED_BY_MARKETPLACE,
    },
}
RETURN_MOVES: Final[dict[CaseState, dict[Step, CaseState]]] = {
    # What approving a request leads to depends on what was asked for (APPROVED_AS).
    S.REQUESTED: {
        Step.APPROVE: S.REFUNDED,
        Step.REJECT: S.REJECTED,
        Step.OFFER: S.OFFERED,
        Step.REPLACE: S.REPLACED,
        Step.SEND: S.REQUESTED,
        Step.WITHDRAW: S.WITHDRAWN,
        Step.SET_DUE: S.REQUESTED,
        Step.APPROVE_BY_CLOCK: S.AUTO_REFUNDED,
    },
    S.OFFERED: {
        Step.ACCEPT: S.REFUNDED,
        Step.DECLINE: S.REQUESTED,
        Step.WITHDRAW: S.WITHDRAWN,
        Step.SET_DUE: S.OFFERED,
        Step.OFFER_LAPSED: S.REQUESTED,
    },
    S.AWAITING_PARCEL: {
        Step.RECEIVE: S.RECEIVED,
        Step.SEND: S.AWAITING_PARCEL,
        Step.REFUSE: S.REFUSED,
        Step.WITHDRAW: S.WITHDRAWN,
        Step.SET_DUE: S.AWAITING_PARCEL,
        Step.CLOSE_BY_CLOCK: S.CLOSED,
        Step.REFUND_BY_CLOCK: S.AUTO_REFUNDED,
    },
    S.FAILED_DELIVERY: {
        Step.RECEIVE: S.RECEIVED,
        Step.SEND: S.FAILED_DELIVERY,
        Step.CLOSE: S.CLOSED,
        Step.WITHDRAW: S.WITHDRAWN,
    },
    S.RECEIVED: {
        Step.INSPECT: S.INSPECTED,
        Step.REFUSE: S.REFUSED,
        Step.WITHDRAW: S.WITHDRAWN,
        Step.SET_DUE: S.RECEIVED,
        Step.REFUND_BY_CLOCK: S.AUTO_REFUNDED,
    },
    S.INSPECTED: {
        Step.REFUND: S.REFUNDED,
        Step.REFUND_IN_PART: S.REFUNDED,
        Step.REPLACE: S.REPLACED,
        Step.REFUSE: S.REFUSED,
        Step.CLOSE: S.CLOSED,
        Step.INSPECT: S.INSPECTED,
        Step.WITHDRAW: S.WITHDRAWN,
        Step.SET_DUE: S.INSPECTED,
        Step.REFUND_BY_CLOCK: S.AUTO_REFUNDED,
    },
    S.REJECTED: {
        Step.WITHDRAW: S.WITHDRAWN,
        Step.CLOSE_BY_CLOCK: S.CLOSED,
    },
}
APPROVED_AS: Final = {
    (ReturnType.REFUND, Step.APPROVE): S.REFUNDED,
    (ReturnType.REFUND, Step.APPROVE_BY_CLOCK): S.AUTO_REFUNDED,
    (ReturnType.RETURN, Step.APPROVE): S.AWAITING_PARCEL,
    (ReturnType.RETURN, Step.APPROVE_BY_CLOCK): S.AWAITING_PARCEL,
    (ReturnType.REPLACEMENT, Step.APPROVE): S.REPLACED,
    (ReturnType.REPLACEMENT, Step.APPROVE_BY_CLOCK): S.REPLACED,
}
ONLY_FAILED_DELIVERY: Final = frozenset({Step.CLOSE})
NOT_FAILED_DELIVERY: Final = frozenset({Step.REFUSE, Step.SET_DUE, Step.REFUND_BY_CLOCK})
"""A parcel the courier brought back is nobody's request: there is none to refuse, and no clock runs."""

BY_CLOCK: Final = {
    ClockKind.CANCEL_RESPONSE: Step.APPROVE_BY_CLOCK,
    ClockKind.RETURN_RESPONSE: Step.APPROVE_BY_CLOCK,
    ClockKind.PARTIAL_OFFER: Step.OFFER_LAPSED,
    ClockKind.BUYER_SHIPS_BACK: Step.CLOSE_BY_CLOCK,
    ClockKind.INSPECTION: Step.REFUND_BY_CLOCK,
    ClockKind.BUYER_REFILE: Step.CLOSE_BY_CLOCK,
}
"""What each clock does to its case when it runs out."""

LEAST_AFTER_OFFER_MS: Final = HOUR_MS
"""However little was left when the offer was made, so much is left when it has lapsed (unconfirmed)."""


def target(case: Case, step: Step) -> CaseState | None:
    """The state a step leads to; None where it is not possible."""
    if case.kind is CaseKind.CANCELLATION:
        return CANCELLATION_MOVES.get(case.state, {}).get(step)
    failed = case.type is ReturnType.FAILED_DELIVERY
    if (step in ONLY_FAILED_DELIVERY and not failed) or (step in NOT_FAILED_DELIVERY and failed):
        return None
    found = RETURN_MOVES.get(case.state, {}).get(step)
    if found is not None and case.type is not None:
        return APPROVED_AS.get((case.type, step), found)
    return found


def possible_steps(case: Case) -> tuple[Step, ...]:
    """What a person can do with the case, decisions first."""
    by_hand = [step for step in Step if step not in _NOT_BY_HAND and target(case, step) is not None]
    return tuple(sorted(by_hand, key=lambda step: step not in DECISIONS))


_NOT_BY_HAND: Final = frozenset(
    {
        Step.APPROVE_BY_CLOCK,
        Step.OFFER_LAPSED,
        Step.CLOSE_BY_CLOCK,
        Step.REFUND_BY_CLOCK,
        Step.SETTLE_BY_MARKETPLACE,
        Step.MOVE_BY_MARKETPLACE,
    }
)


Start = Callable[[ClockKind, int, bool], Clock | None]
"""Makes a clock by the rules from its kind, its anchor (UTC ms) and whether the buyer arranged the parcel."""


def moved(case: Case, state: CaseState, step: Step, at: int, start: Start) -> Case:
    """The case in its new state, with the clock that runs there. `at`: when the step holds (UTC ms)."""
    if state is not case.state:
        case = altered(case, state=state, effective_at=at)
    return _CLOCK_AFTER.get(step, _by_state)(case, at, start)


def _unmoved(case: Case, _at: int, _start: Start) -> Case:
    return case


def _offered(case: Case, at: int, start: Start) -> Case:
    """The answer's clock stands still while the offer is with the buyer."""
    paused = None
    if case.clock is not None and case.clock_runs:
        paused = replace(case.clock, left_ms=case.clock.due_at - at)
    return _with(altered(case, paused=paused), start(ClockKind.PARTIAL_OFFER, at, False))


def _sent(case: Case, at: int, start: Start) -> Case:
    if case.state is not S.AWAITING_PARCEL:
        return case
    return _with(case, start(ClockKind.INSPECTION, at, True)) if case.self_arranged else _stopped(case)


def _received(case: Case, at: int, start: Start) -> Case:
    if case.type is ReturnType.FAILED_DELIVERY or (case.self_arranged and case.clock_runs):
        return case
    arrived_at = case.arrived_at if case.arrived_at is not None else at
    return _with(case, start(ClockKind.INSPECTION, arrived_at, case.self_arranged))


def _resumed(case: Case, at: int, _start: Start) -> Case:
    """The request is open again, with what was left of its clock."""
    paused = case.paused
    case = altered(case, paused=None, offer_idr=None)
    if paused is None or paused.left_ms is None:
        return altered(case, clock_runs=False, deadline_unknown=True)
    left = max(paused.left_ms, LEAST_AFTER_OFFER_MS)
    return _with(case, replace(paused, id=0, due_at=at + left, left_ms=None, warn_at=None))


def _by_state(case: Case, at: int, start: Start) -> Case:
    if case.state is S.AWAITING_PARCEL and not case.tracking_no:
        return _with(case, start(ClockKind.BUYER_SHIPS_BACK, at, False))
    if case.state is S.REJECTED and case.kind is CaseKind.RETURN:
        return _with(case, start(ClockKind.BUYER_REFILE, at, False))
    return _stopped(case)


def _as_stated(case: Case, _at: int, _start: Start) -> Case:
    """A file says where the case stands, but not since when: its clock, where one runs, is unknown."""
    return altered(_stopped(case), deadline_unknown=case.is_open)


_CLOCK_AFTER: Final = {
    Step.SET_DUE: _unmoved,
    Step.INSPECT: _unmoved,
    Step.OFFER: _offered,
    Step.DECLINE: _resumed,
    Step.OFFER_LAPSED: _resumed,
    Step.SEND: _sent,
    Step.RECEIVE: _received,
    Step.MOVE_BY_MARKETPLACE: _as_stated,
}


def _with(case: Case, clock: Clock | None) -> Case:
    """The case with another clock; unknown to the end where the rules cannot tell."""
    if clock is None:
        return altered(case, clock_runs=False, deadline_unknown=True)
    return altered(case, clock=clock, clock_runs=True, deadline_unknown=False)


def _stopped(case: Case) -> Case:
    return altered(case, clock_runs=False, paused=None, deadline_unknown=False)
