from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Final

import pytest

from seller_desktop.domain.case_moves import BY_CLOCK, moved, possible_steps, target
from seller_desktop.domain.cases import (
    DECISIONS,
    OPEN_STATES,
    Case,
    CaseKind,
    CaseState,
    Clock,
    ReturnType,
    Step,
)
from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import Basis, ClockKind

NOW: Final = 1_000 * HOUR_MS
LENGTH: Final = 48 * HOUR_MS
KINDS: Final = (None, *ReturnType)
"""None: a cancellation."""
BUYERS: Final = (ReturnType.REFUND, ReturnType.RETURN, ReturnType.REPLACEMENT)
FAILED: Final = (ReturnType.FAILED_DELIVERY,)
RETURNS: Final = (*BUYERS, *FAILED)

ALLOWED: Final[tuple[tuple[tuple[ReturnType | None, ...], str, str, str], ...]] = (
    ((None,), "requested", "approve", "approved"),
    ((None,), "requested", "reject", "rejected"),
    ((None,), "requested", "withdraw", "withdrawn"),
    ((None,), "requested", "set_due", "requested"),
    ((None,), "requested", "approve_by_clock", "auto_approved"),
    ((None,), "requested", "settle_by_marketplace", "settled_by_marketplace"),
    ((ReturnType.REFUND,), "requested", "approve", "refunded"),
    ((ReturnType.RETURN,), "requested", "approve", "awaiting_parcel"),
    ((ReturnType.REPLACEMENT,), "requested", "approve", "replaced"),
    ((ReturnType.REFUND,), "requested", "approve_by_clock", "auto_refunded"),
    ((ReturnType.RETURN,), "requested", "approve_by_clock", "awaiting_parcel"),
    ((ReturnType.REPLACEMENT,), "requested", "approve_by_clock", "replaced"),
    (BUYERS, "requested", "reject", "rejected"),
    (BUYERS, "requested", "offer", "offered"),
    (BUYERS, "requested", "replace", "replaced"),
    (BUYERS, "requested", "send", "requested"),
    (BUYERS, "requested", "withdraw", "withdrawn"),
    (BUYERS, "requested", "set_due", "requested"),
    (BUYERS, "offered", "accept", "refunded"),
    (BUYERS, "offered", "decline", "requested"),
    (BUYERS, "offered", "offer_lapsed", "requested"),
    (BUYERS, "offered", "withdraw", "withdrawn"),
    (BUYERS, "offered", "set_due", "offered"),
    (BUYERS, "awaiting_parcel", "send", "awaiting_parcel"),
    (BUYERS, "awaiting_parcel", "receive", "received"),
    (BUYERS, "awaiting_parcel", "refuse", "refused"),
    (BUYERS, "awaiting_parcel", "withdraw", "withdrawn"),
    (BUYERS, "awaiting_parcel", "set_due", "awaiting_parcel"),
    (BUYERS, "awaiting_parcel", "close_by_clock", "closed"),
    (BUYERS, "awaiting_parcel", "refund_by_clock", "auto_refunded"),
    (FAILED, "failed_delivery", "send", "failed_delivery"),
    (FAILED, "failed_delivery", "receive", "received"),
    (FAILED, "failed_delivery", "close", "closed"),
    (FAILED, "failed_delivery", "withdraw", "withdrawn"),
    (RETURNS, "received", "inspect", "inspected"),
    (BUYERS, "received", "refuse", "refused"),
    (RETURNS, "received", "withdraw", "withdrawn"),
    (BUYERS, "received", "set_due", "received"),
    (BUYERS, "received", "refund_by_clock", "auto_refunded"),
    (RETURNS, "inspected", "inspect", "inspected"),
    (RETURNS, "inspected", "refund", "refunded"),
    (RETURNS, "inspected", "refund_in_part", "refunded"),
    (RETURNS, "inspected", "replace", "replaced"),
    (BUYERS, "inspected", "refuse", "refused"),
    (FAILED, "inspected", "close", "closed"),
    (RETURNS, "inspected", "withdraw", "withdrawn"),
    (BUYERS, "inspected", "set_due", "inspected"),
    (BUYERS, "inspected", "refund_by_clock", "auto_refunded"),
    (BUYERS, "rejected", "withdraw", "withdrawn"),
    (BUYERS, "rejected", "close_by_clock", "closed"),
)
"""Types, from, step, to, as the platform's own states and clocks.md have them; everything else is refused."""
EXPECTED: Final = {
    (type_, CaseState(before), Step(step)): CaseState(after)
    for types, before, step, after in ALLOWED
    for type_ in types
}
REACHABLE: Final = {(type_, before) for type_, before, _ in EXPECTED} | {
    (type_, after) for (type_, _, _), after in EXPECTED.items()
}
"""The states each type can be in. What cannot be is not told what it may do."""


def case(type_: ReturnType | None, state: CaseState, **facts: object) -> Case:
    kind = CaseKind.CANCELLATION if type_ is None else CaseKind.RETURN
    return replace(Case(1, 2, kind, type_, state, recorded_at=0), **facts)  # type: ignore[arg-type] # any field of a case


def clock(kind: ClockKind, due_at: int = NOW + LENGTH, warn_at: int | None = None) -> Clock:
    return Clock(kind, NOW, due_at, Basis.RULE, warn_at=warn_at, id=7)


def start(kind: ClockKind, anchor_at: int, arranged: bool) -> Clock:
    """A clock of 48 h, of 96 h where the buyer arranged the parcel."""
    return Clock(kind, anchor_at, anchor_at + LENGTH * (2 if arranged else 1), Basis.RULE)


def after(step: Step, before: Case, at: int = NOW) -> Case:
    state = target(before, step)
    assert state is not None
    return moved(before, state, step, at, start)


@pytest.mark.parametrize("type_", KINDS)
def test_only_what_the_table_allows_can_be_done(type_: ReturnType | None) -> None:
    for state, step in product(CaseState, Step):
        if (type_, state) in REACHABLE:
            assert target(case(type_, state), step) == EXPECTED.get((type_, state, step)), (state, step)


@pytest.mark.parametrize("type_", KINDS)
def test_no_way_leads_out_of_a_case_that_is_over(type_: ReturnType | None) -> None:
    over = set(CaseState) - OPEN_STATES - {CaseState.REJECTED}
    assert [(state, step) for state, step in product(over, Step) if target(case(type_, state), step)] == []


@pytest.mark.parametrize("type_", KINDS)
def test_every_open_state_can_be_left_by_a_person(type_: ReturnType | None) -> None:
    for state in OPEN_STATES:
        if (type_, state) in REACHABLE:
            here = case(type_, state)
            assert any(target(here, step) not in {None, state} for step in possible_steps(here)), state


def test_people_are_offered_no_step_of_a_clock_and_decisions_first() -> None:
    by_hand = {step for step in Step if not step.endswith(("_by_clock", "_by_marketplace", "_lapsed"))}
    for type_, state in product(KINDS, CaseState):
        steps = possible_steps(case(type_, state))
        assert set(steps) <= by_hand
        decisions = [step in DECISIONS for step in steps]
        assert decisions == sorted(decisions, reverse=True)


def test_a_clock_acts_wherever_it_can_run() -> None:
    runs = {
        ClockKind.CANCEL_RESPONSE: [case(None, CaseState.REQUESTED)],
        ClockKind.RETURN_RESPONSE: [case(type_, CaseState.REQUESTED) for type_ in BUYERS],
        ClockKind.PARTIAL_OFFER: [case(type_, CaseState.OFFERED) for type_ in BUYERS],
        ClockKind.BUYER_SHIPS_BACK: [case(ReturnType.RETURN, CaseState.AWAITING_PARCEL)],
        ClockKind.INSPECTION: [
            case(ReturnType.RETURN, state)
            for state in (CaseState.AWAITING_PARCEL, CaseState.RECEIVED, CaseState.INSPECTED)
        ],
        ClockKind.BUYER_REFILE: [case(type_, CaseState.REJECTED) for type_ in BUYERS],
    }
    assert runs.keys() == BY_CLOCK.keys()
    for kind, cases in runs.items():
        assert None not in {target(one, BY_CLOCK[kind]) for one in cases}, kind


@pytest.mark.parametrize(
    ("state", "step", "kind"),
    [
        (CaseState.REQUESTED, Step.APPROVE, ClockKind.BUYER_SHIPS_BACK),
        (CaseState.REQUESTED, Step.APPROVE_BY_CLOCK, ClockKind.BUYER_SHIPS_BACK),
        (CaseState.REQUESTED, Step.REJECT, ClockKind.BUYER_REFILE),
        (CaseState.REQUESTED, Step.OFFER, ClockKind.PARTIAL_OFFER),
        (CaseState.AWAITING_PARCEL, Step.RECEIVE, ClockKind.INSPECTION),
    ],
)
def test_the_step_starts_the_next_clock(state: CaseState, step: Step, kind: ClockKind) -> None:
    before = case(
        ReturnType.RETURN,
        state,
        clock=clock(ClockKind.RETURN_RESPONSE),
        clock_runs=True,
        deadline_unknown=True,
    )
    found = after(step, before, NOW + 5)
    assert found.clock is not None
    assert (found.clock.kind, found.clock.anchor_at, found.clock_runs) == (kind, NOW + 5, True)
    assert not found.deadline_unknown
    assert found.effective_at == NOW + 5


@pytest.mark.parametrize(
    ("type_", "state", "step"),
    [
        (None, CaseState.REQUESTED, Step.APPROVE),
        (None, CaseState.REQUESTED, Step.REJECT),
        (None, CaseState.REQUESTED, Step.SETTLE_BY_MARKETPLACE),
        (ReturnType.REFUND, CaseState.REQUESTED, Step.APPROVE),
        (ReturnType.REFUND, CaseState.REQUESTED, Step.WITHDRAW),
        (ReturnType.RETURN, CaseState.OFFERED, Step.ACCEPT),
        (ReturnType.RETURN, CaseState.AWAITING_PARCEL, Step.CLOSE_BY_CLOCK),
        (ReturnType.RETURN, CaseState.RECEIVED, Step.REFUSE),
        (ReturnType.RETURN, CaseState.INSPECTED, Step.REFUND),
        (ReturnType.RETURN, CaseState.REJECTED, Step.WITHDRAW),
    ],
)
def test_the_step_ends_the_clocks(type_: ReturnType | None, state: CaseState, step: Step) -> None:
    running = clock(ClockKind.RETURN_RESPONSE)
    found = after(step, case(type_, state, clock=running, clock_runs=True, paused=running))
    assert (found.clock_runs, found.paused, found.deadline_unknown) == (False, None, False)


@pytest.mark.parametrize("step", [Step.INSPECT, Step.SET_DUE])
def test_the_step_leaves_the_clock_alone(step: Step) -> None:
    running = clock(ClockKind.INSPECTION)
    found = after(step, case(ReturnType.RETURN, CaseState.RECEIVED, clock=running, clock_runs=True))
    assert (found.clock, found.clock_runs) == (running, True)


@pytest.mark.parametrize("ending", [Step.DECLINE, Step.OFFER_LAPSED])
@pytest.mark.parametrize(
    ("left_ms", "left_after_ms"),
    [(30 * HOUR_MS, 30 * HOUR_MS), (HOUR_MS + 1, HOUR_MS + 1), (HOUR_MS, HOUR_MS), (5 * MINUTE_MS, HOUR_MS)],
)
def test_an_offer_pauses_the_answer_which_has_at_least_an_hour_afterwards(
    ending: Step, left_ms: int, left_after_ms: int
) -> None:
    answer = clock(ClockKind.RETURN_RESPONSE, NOW + left_ms, warn_at=NOW)
    offered = after(
        Step.OFFER, case(ReturnType.RETURN, CaseState.REQUESTED, clock=answer, clock_runs=True, offer_idr=1)
    )
    assert offered.paused == replace(answer, left_ms=left_ms)
    assert offered.clock is not None
    assert offered.clock.kind is ClockKind.PARTIAL_OFFER
    again = after(ending, offered, NOW + 20 * HOUR_MS)
    assert (again.state, again.paused, again.offer_idr, again.clock_runs) == ("requested", None, None, True)
    assert again.clock == replace(
        answer, id=0, due_at=NOW + 20 * HOUR_MS + left_after_ms, left_ms=None, warn_at=None
    )


def test_an_offer_on_a_request_without_a_clock_leaves_it_without_one() -> None:
    offered = after(Step.OFFER, case(ReturnType.RETURN, CaseState.REQUESTED, deadline_unknown=True))
    assert (offered.paused, offered.clock_runs) == (None, True)
    again = after(Step.OFFER_LAPSED, offered)
    assert (again.clock_runs, again.deadline_unknown) == (False, True)


def test_a_parcel_on_its_way_stops_the_buyers_clock() -> None:
    waiting = case(
        ReturnType.RETURN,
        CaseState.AWAITING_PARCEL,
        clock=clock(ClockKind.BUYER_SHIPS_BACK),
        clock_runs=True,
        tracking_no="JX1",
    )
    sent = after(Step.SEND, waiting)
    assert (sent.clock_runs, sent.deadline_unknown) == (False, False)
    arranged = after(Step.SEND, replace(waiting, self_arranged=True))
    assert arranged.clock is not None
    assert (arranged.clock.kind, arranged.clock.due_at) == (ClockKind.INSPECTION, NOW + 2 * LENGTH)
    received = after(Step.RECEIVE, arranged, NOW + HOUR_MS)
    assert received.clock == arranged.clock, "14 days count from when the buyer sent it"


def test_a_parcel_sent_before_the_request_was_approved_starts_no_clock_of_the_buyers() -> None:
    found = after(Step.APPROVE, case(ReturnType.RETURN, CaseState.REQUESTED, tracking_no="JX1"))
    assert (found.state, found.clock_runs) == (CaseState.AWAITING_PARCEL, False)


def test_the_inspection_counts_from_the_delivery_where_it_is_known() -> None:
    waiting = case(ReturnType.RETURN, CaseState.AWAITING_PARCEL)
    for arrived_at, anchor_at in ((None, NOW), (NOW - 9, NOW - 9)):
        found = after(Step.RECEIVE, replace(waiting, arrived_at=arrived_at))
        assert found.clock is not None
        assert found.clock.anchor_at == anchor_at


def test_no_clock_runs_for_a_parcel_that_could_not_be_delivered() -> None:
    back = after(Step.RECEIVE, case(ReturnType.FAILED_DELIVERY, CaseState.FAILED_DELIVERY))
    assert (back.clock, back.clock_runs, back.deadline_unknown) == (None, False, False)
    for state in (CaseState.FAILED_DELIVERY, CaseState.RECEIVED, CaseState.INSPECTED):
        assert target(case(ReturnType.FAILED_DELIVERY, state), Step.SET_DUE) is None


@pytest.mark.parametrize("state", [CaseState.AWAITING_PARCEL, CaseState.RECEIVED, CaseState.OFFERED])
def test_where_a_file_moves_a_case_its_clock_is_unknown(state: CaseState) -> None:
    running = clock(ClockKind.RETURN_RESPONSE)
    before = case(ReturnType.RETURN, CaseState.REQUESTED, clock=running, clock_runs=True)
    found = moved(before, state, Step.MOVE_BY_MARKETPLACE, NOW, start)
    assert (found.state, found.clock_runs, found.deadline_unknown) == (state, False, True)
    over = moved(before, CaseState.REJECTED, Step.MOVE_BY_MARKETPLACE, NOW, start)
    assert (over.clock_runs, over.deadline_unknown) == (False, False)


def test_rules_that_cannot_tell_leave_the_deadline_unknown() -> None:
    before = case(
        ReturnType.RETURN, CaseState.REQUESTED, clock=clock(ClockKind.RETURN_RESPONSE), clock_runs=True
    )
    found = moved(before, CaseState.AWAITING_PARCEL, Step.APPROVE, NOW, lambda *_asked: None)
    assert (found.clock_runs, found.deadline_unknown) == (False, True)
