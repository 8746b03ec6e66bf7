"""What a newer return file means for what was decided, entered or presumed here since the last one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from seller_desktop.domain.cases import CaseState, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS
from seller_desktop.domain.orders import Basis, Status
from seller_desktop.services.case_models import Decision
from seller_desktop.services.case_queries import cases_of_order
from seller_desktop.services.case_requests import open_failed_delivery
from tests.making import at, order_no, return_no, stated_return
from tests.services.casework import (
    NOW,
    REJECT_RETURN,
    ask,
    bring,
    case_of,
    do,
    lines,
    order,
    sweep,
    table,
)
from tests.services.importing import detail
from tests.services.returns import enter, take_returns, the_case

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop

APPROVE: Final = Decision(Step.APPROVE)
ASKED: Final = at("2026-11-23T09:00")


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    bring(shop, order(0), order(1), order(2, Status.SHIPPED), order(3, Status.COMPLETED))
    return shop


def test_a_newer_file_that_says_the_same_as_before_contradicts_what_was_decided_since(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    take_returns(stocked, stated_return(2), snapshot=NOW)
    case_id = the_case(stocked, 2).case.id
    do(stocked, case_id, APPROVE, Decision(Step.RECEIVE))
    enter(stocked)
    stopped_clock.advance(DAY_MS)
    tally = take_returns(stocked, stated_return(2), snapshot=NOW + DAY_MS)
    assert (tally.changed, tally.unchanged, tally.conflicts) == (0, 1, (order_no(2),))
    found = the_case(stocked, 2)
    assert (found.case.state, found.case.conflict) == (CaseState.RECEIVED, "requested")
    assert lines(stocked) == [("approve_return", "contradicted")]
    assert found.stated is not None
    assert found.stated.snapshot_at == NOW + DAY_MS


def test_a_newer_file_that_says_the_same_does_not_undo_what_is_not_entered_yet(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    take_returns(stocked, stated_return(2), stated_return(3), snapshot=NOW)
    approved, rejected = the_case(stocked, 2).case.id, the_case(stocked, 3).case.id
    do(stocked, approved, APPROVE)
    do(stocked, rejected, REJECT_RETURN)
    stopped_clock.advance(5)
    tally = take_returns(stocked, stated_return(2), stated_return(3), snapshot=NOW + 5)
    assert (tally.unchanged, tally.conflicts) == (2, ())
    for case_id, state in ((approved, CaseState.AWAITING_PARCEL), (rejected, CaseState.REJECTED)):
        case = case_of(stocked, case_id)
        assert (case.state, case.conflict, case.undo_until is None) == (state, "", False)
    enter(stocked)
    stopped_clock.advance(DAY_MS)
    again = stated_return(3, requested_at=NOW + HOUR_MS)
    assert take_returns(stocked, again, snapshot=NOW + DAY_MS).conflicts == ()
    assert case_of(stocked, rejected).state is CaseState.REQUESTED, "the buyer asked again"


def test_a_clock_the_marketplace_does_not_know_of_is_contradicted(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    asked = stated_return(2, type_text="Refund only")
    take_returns(stocked, asked, snapshot=NOW)
    stopped_clock.advance(5 * DAY_MS)
    sweep(stocked)
    due_at = at("2026-11-25T09:00")
    assert the_case(stocked, 2).case.state is CaseState.AUTO_REFUNDED
    soon = take_returns(stocked, asked, snapshot=due_at + HOUR_MS)
    assert (soon.unchanged, soon.conflicts) == (1, ()), "the marketplace may take an hour to show it"
    later = take_returns(stocked, asked, snapshot=at("2026-11-28T10:00"))
    assert (later.unchanged, later.conflicts) == (1, (order_no(2),))
    case = the_case(stocked, 2).case
    assert (case.state, case.conflict) == (CaseState.AUTO_REFUNDED, "requested")


def test_a_clock_after_a_decision_is_judged_as_a_clock(stocked: Shop, stopped_clock: StoppedClock) -> None:
    ships = stated_return(2, substatus_text="Menunggu pembeli mengirim")
    take_returns(stocked, stated_return(2), snapshot=NOW)
    do(stocked, the_case(stocked, 2).case.id, APPROVE)
    enter(stocked)
    stopped_clock.advance(HOUR_MS)
    take_returns(stocked, ships, snapshot=NOW + HOUR_MS)
    assert lines(stocked) == [("approve_return", "confirmed")]
    stopped_clock.advance(60 * DAY_MS)
    sweep(stocked)
    assert the_case(stocked, 2).case.state is CaseState.CLOSED
    tally = take_returns(stocked, ships, snapshot=NOW + 60 * DAY_MS)
    assert (tally.unchanged, tally.conflicts) == (1, (order_no(2),))


@pytest.mark.parametrize("refund_idr", [51_000, 47_500, 40_001])
def test_a_full_refund_is_what_the_file_states(stocked: Shop, refund_idr: int) -> None:
    asked = stated_return(2, type_text="Refund only", refund_idr=refund_idr)
    by_hand = ask(stocked, 3, ReturnType.REFUND)
    theirs = stated_return(3, type_text="Refund only", refund_idr=refund_idr)
    take_returns(stocked, asked, theirs, snapshot=NOW)
    for number in (2, 3):
        found = the_case(stocked, number)
        assert found.full_refund_idr == refund_idr
        assert sum(one.paid_idr for one in found.case.lines) == refund_idr
        assert do(stocked, found.case.id, APPROVE).refund_idr == refund_idr
    assert case_of(stocked, by_hand).whole_order is (refund_idr == 51_000)


def test_an_offer_the_file_states_is_no_full_refund(stocked: Shop) -> None:
    take_returns(stocked, stated_return(2), snapshot=NOW)
    do(stocked, the_case(stocked, 2).case.id, Decision(Step.OFFER, amount_idr=10_000))
    offered = stated_return(2, substatus_text="Menunggu respons pembeli", refund_idr=10_000)
    take_returns(stocked, offered, snapshot=NOW + HOUR_MS)
    found = the_case(stocked, 2)
    assert (found.case.state, found.full_refund_idr) == (CaseState.OFFERED, 51_000)


def test_a_refund_of_another_amount_is_a_contradiction(stocked: Shop, stopped_clock: StoppedClock) -> None:
    asked = stated_return(2, type_text="Refund only", refund_idr=47_500)
    take_returns(stocked, asked, snapshot=NOW)
    case_id = the_case(stocked, 2).case.id
    do(stocked, case_id, APPROVE)
    enter(stocked)
    stopped_clock.advance(DAY_MS)
    paid = replace(asked, status_text="Completed", substatus_text="", refunded_at=NOW + 5)
    other = replace(paid, refund_idr=30_000)
    tally = take_returns(stocked, other, snapshot=NOW + HOUR_MS)
    assert tally.conflicts == (order_no(2),)
    found = the_case(stocked, 2)
    assert found.stated is not None
    assert (found.case.conflict, found.case.refund_idr, found.stated.refund_idr) == (
        *("refunded", 47_500),
        30_000,
    )
    assert lines(stocked) == [("approve_refund", "contradicted")]
    assert take_returns(stocked, paid, snapshot=NOW + 2 * HOUR_MS).conflicts == ()
    assert case_of(stocked, case_id).conflict == ""
    assert lines(stocked) == [("approve_refund", "confirmed")]


def test_a_refund_only_the_marketplace_made_is_corrected_by_it(stocked: Shop) -> None:
    done = stated_return(2, status_text="Completed", substatus_text="", refunded_at=NOW, refund_idr=40_000)
    take_returns(stocked, done, snapshot=NOW)
    tally = take_returns(stocked, replace(done, refund_idr=45_000), snapshot=NOW + HOUR_MS)
    assert (tally.changed, tally.conflicts) == (1, ())
    assert the_case(stocked, 2).case.refund_idr == 45_000


def test_a_return_that_is_over_here_is_not_a_new_one_of_the_file(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    over = {number: ask(stocked, number, ReturnType.REFUND, requested_at=ASKED) for number in (2, 3)}
    for case_id in over.values():
        do(stocked, case_id, APPROVE)
    stopped_clock.advance(3 * DAY_MS)
    snapshot = NOW + 3 * DAY_MS
    same = stated_return(2, requested_at=ASKED + 30_000)
    new = stated_return(3, requested_at=NOW + 2 * DAY_MS)
    tally = take_returns(stocked, same, new, snapshot=snapshot)
    assert (tally.new, tally.changed) == (1, 1)
    assert case_of(stocked, over[2]).return_no == return_no(2)
    assert case_of(stocked, over[3]).return_no == ""
    found = stocked.read(cases_of_order, detail(stocked, 3).row.id).result()
    assert {(one.case.return_no, one.case.state) for one in found} == {
        ("", CaseState.REFUNDED),
        (return_no(3), CaseState.REQUESTED),
    }


def test_a_return_of_the_file_is_not_the_parcel_that_came_back(stocked: Shop) -> None:
    case_id = stocked.write(open_failed_delivery, order_no(2)).result()
    assert take_returns(stocked, stated_return(2), snapshot=NOW).new == 1
    assert case_of(stocked, case_id).return_no == ""


def test_the_time_the_file_states_corrects_a_guessed_one(stocked: Shop) -> None:
    case_id = ask(stocked, 2, ReturnType.REFUND)
    guessed = case_of(stocked, case_id).clock
    assert guessed is not None
    assert (guessed.at_the_latest, guessed.due_at) == (True, NOW + 2 * DAY_MS)
    take_returns(stocked, stated_return(2, requested_at=ASKED), snapshot=NOW)
    case = case_of(stocked, case_id)
    assert case.clock is not None
    assert (case.requested_at, case.clock.anchor_at, case.clock.due_at, case.clock.at_the_latest) == (
        *(ASKED, ASKED, at("2026-11-25T09:00")),
        False,
    )
    assert {(row["id"], row["state"]) for row in table(stocked, "deadline") if row["case_id"] == case_id} == {
        (guessed.id, "void"),
        (case.clock.id, "open"),
    }


def test_a_stated_time_that_leaves_no_time_makes_the_deadline_unknown(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = ask(stocked, 2, ReturnType.REFUND)
    take_returns(stocked, stated_return(2, requested_at=NOW - 4 * DAY_MS), snapshot=NOW)
    case = case_of(stocked, case_id)
    assert (case.requested_at, case.clock_runs, case.deadline_unknown) == (NOW - 4 * DAY_MS, False, True)
    stopped_clock.advance(9 * DAY_MS)
    assert sweep(stocked).fired == ()


def test_a_typed_deadline_stays_whenever_the_request_was_made(stocked: Shop) -> None:
    case_id = ask(stocked, 2, ReturnType.REFUND, due_at=NOW + HOUR_MS)
    take_returns(stocked, stated_return(2, requested_at=ASKED), snapshot=NOW)
    case = case_of(stocked, case_id)
    assert case.clock is not None
    assert (case.requested_at, case.clock.due_at, case.clock.basis) == (ASKED, NOW + HOUR_MS, Basis.MANUAL)


def test_a_time_an_older_file_left_out_starts_the_clock(stocked: Shop) -> None:
    take_returns(stocked, stated_return(2, requested_at=None), snapshot=NOW)
    take_returns(stocked, stated_return(2, requested_at=ASKED), snapshot=NOW + HOUR_MS)
    case = the_case(stocked, 2).case
    assert (case.requested_at, case.clock_runs, case.deadline_unknown) == (ASKED, True, False)


def test_of_a_waiting_return_the_newest_file_is_kept(stocked: Shop) -> None:
    ships = stated_return(7, substatus_text="Menunggu pembeli mengirim")
    take_returns(stocked, ships, snapshot=NOW)
    take_returns(stocked, stated_return(7), stated_return(8), snapshot=NOW - HOUR_MS)
    waiting = {row["return_no"]: row["snapshot_at"] for row in table(stocked, "waiting_return")}
    assert waiting == {return_no(7): NOW, return_no(8): NOW - HOUR_MS}
    take_returns(stocked, stated_return(8), snapshot=NOW)
    bring(stocked, order(7, Status.SHIPPED), snapshot=NOW + HOUR_MS)
    assert the_case(stocked, 7).case.state is CaseState.AWAITING_PARCEL
    assert [row["snapshot_at"] for row in table(stocked, "waiting_return")] == [NOW]
