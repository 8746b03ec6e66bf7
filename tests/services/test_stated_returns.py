"""What a return export means for cases that are known, and for those that are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.cases import CaseKind, CaseState, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS
from seller_desktop.domain.orders import ActionGroup, ClockKind, Status
from seller_desktop.services.case_models import Decision, NewRequest
from seller_desktop.services.case_queries import cases_of_order
from seller_desktop.services.case_requests import open_failed_delivery, open_request
from tests.making import at, order_no, return_export, return_no, stated_return
from tests.services.casework import (
    NOW,
    REJECT_RETURN,
    SKU,
    ask,
    bring,
    case_of,
    do,
    lines,
    order,
    sweep,
    table,
)
from tests.services.importing import detail, take
from tests.services.returns import enter, take_returns, the_case

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    bring(shop, order(0), order(1), order(2, Status.SHIPPED), order(3, Status.COMPLETED))
    return shop


def test_a_return_the_file_brings_has_a_clock_only_from_a_time_it_states(stocked: Shop) -> None:
    tally = take_returns(
        stocked,
        stated_return(2, requested_at=at("2026-11-23T09:00")),
        stated_return(3, requested_at=None),
        snapshot=NOW,
    )
    assert (tally.new, tally.changed, tally.waiting_for_order) == (2, 0, 0)
    timed, untimed = the_case(stocked, 2).case, the_case(stocked, 3).case
    assert timed.clock is not None
    assert (timed.clock.kind, timed.clock.due_at) == (
        ClockKind.RETURN_RESPONSE,
        at("2026-11-25T09:00"),
    )
    assert (untimed.clock, untimed.deadline_unknown) == (None, True)
    assert (timed.return_no, timed.type, timed.state) == (
        *(return_no(2), ReturnType.RETURN),
        CaseState.REQUESTED,
    )
    typed = do(stocked, untimed.id, Decision(Step.SET_DUE, due_at=NOW + HOUR_MS))
    assert (typed.clock_runs, typed.deadline_unknown) == (True, False)


def test_a_clock_the_file_refutes_does_not_start(stocked: Shop) -> None:
    take_returns(stocked, stated_return(2, requested_at=NOW - 3 * DAY_MS), snapshot=NOW)
    assert the_case(stocked, 2).case.deadline_unknown


def test_where_the_file_moves_a_case_along_its_clock_is_unknown(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    take_returns(stocked, stated_return(2), snapshot=NOW)
    for hours, words, state in (
        (1, "Menunggu pembeli mengirim", CaseState.AWAITING_PARCEL),
        (2, "Paket retur terkirim", CaseState.RECEIVED),
    ):
        stopped_clock.advance(HOUR_MS)
        take_returns(stocked, stated_return(2, substatus_text=words), snapshot=NOW + hours * HOUR_MS)
        case = the_case(stocked, 2).case
        assert (case.state, case.clock_runs, case.deadline_unknown) == (state, False, True)
    stopped_clock.advance(30 * DAY_MS)
    assert sweep(stocked).fired == (), "nothing is presumed from a time nobody stated"


def test_a_refund_the_file_states_holds_from_its_time_with_its_amount(stocked: Shop) -> None:
    take_returns(stocked, stated_return(2), snapshot=NOW)
    done = stated_return(
        2, status_text="Completed", substatus_text="", refunded_at=NOW + HOUR_MS, refund_idr=40_000
    )
    tally = take_returns(stocked, done, snapshot=NOW + DAY_MS)
    assert (tally.changed, tally.conflicts) == (1, ())
    case = the_case(stocked, 2).case
    assert (case.state, case.refund_idr, case.effective_at) == (
        *(CaseState.REFUNDED, 40_000),
        NOW + HOUR_MS,
    )
    assert detail(stocked, 2).row.group is None


def test_a_return_entered_by_hand_is_the_one_the_marketplace_gives_its_number_to(stocked: Shop) -> None:
    case_id = ask(stocked, 2, ReturnType.RETURN)
    do(stocked, case_id, Step.APPROVE)
    tally = take_returns(
        stocked, stated_return(2, substatus_text="Menunggu pembeli mengirim"), snapshot=NOW + HOUR_MS
    )
    assert tally.conflicts == ()
    found = the_case(stocked, 2)
    assert (found.case.id, found.case.return_no, found.case.state) == (
        *(case_id, return_no(2)),
        CaseState.AWAITING_PARCEL,
    )
    assert found.case.clock_runs, "it says what stands here: the clock goes on"
    assert lines(stocked) == [("approve_return", "confirmed")]
    assert found.stated is not None
    assert found.stated.state is CaseState.AWAITING_PARCEL


def test_of_two_returns_of_one_order_only_one_is_the_one_entered_by_hand(stocked: Shop) -> None:
    case_id = ask(stocked, 2, ReturnType.RETURN)
    second = stated_return(4, order_no=order_no(2))
    tally = take_returns(stocked, stated_return(2), second, snapshot=NOW + HOUR_MS)
    found = stocked.read(cases_of_order, detail(stocked, 2).row.id).result()
    assert {(one.case.return_no, one.case.id == case_id) for one in found} == {
        (return_no(2), True),
        (return_no(4), False),
    }
    assert tally.new == 1


def test_a_decision_the_file_does_not_know_of_yet_stands(stocked: Shop) -> None:
    case_id = ask(stocked, 2, ReturnType.REFUND)
    do(stocked, case_id, REJECT_RETURN)
    take_returns(stocked, stated_return(2, status_text="In process", substatus_text="?"), snapshot=NOW + 1)
    case = the_case(stocked, 2).case
    assert (case.id, case.state, case.conflict) == (case_id, CaseState.REJECTED, "")


def test_a_decision_the_file_contradicts_stands_beside_it(stocked: Shop, stopped_clock: StoppedClock) -> None:
    case_id = ask(stocked, 2, ReturnType.REFUND)
    do(stocked, case_id, REJECT_RETURN)
    enter(stocked)
    stopped_clock.advance(HOUR_MS)
    done = stated_return(2, status_text="Completed", substatus_text="", refunded_at=NOW + 5)
    tally = take_returns(stocked, done, snapshot=NOW + HOUR_MS)
    assert tally.conflicts == (order_no(2),)
    case = case_of(stocked, case_id)
    assert (case.state, case.conflict) == (CaseState.REJECTED, "refunded")
    assert lines(stocked) == [("reject_return", "contradicted")]
    assert detail(stocked, 2).row.conflict


def test_a_return_of_an_unknown_order_waits_for_its_order_file(stocked: Shop) -> None:
    tally = take_returns(stocked, stated_return(7), snapshot=NOW)
    assert (tally.new, tally.waiting_for_order) == (0, 1)
    bring(stocked, order(7, Status.SHIPPED), snapshot=NOW + HOUR_MS)
    assert the_case(stocked, 7).case.return_no == return_no(7)
    assert table(stocked, "waiting_return") == []


def test_an_older_return_file_moves_nothing_back(stocked: Shop) -> None:
    take_returns(stocked, stated_return(2, substatus_text="Menunggu pembeli mengirim"), snapshot=NOW)
    tally = take_returns(stocked, stated_return(2), snapshot=NOW - HOUR_MS)
    assert (tally.changed, tally.unchanged) == (0, 1)
    assert the_case(stocked, 2).case.state is CaseState.AWAITING_PARCEL


def test_words_nobody_knows_leave_the_case_as_it_is(stocked: Shop) -> None:
    case_id = ask(stocked, 2, ReturnType.REFUND)
    take_returns(stocked, stated_return(2, status_text="Aneh", substatus_text=""), snapshot=NOW + HOUR_MS)
    found = the_case(stocked, 2)
    assert (found.case.id, found.case.state) == (case_id, CaseState.REQUESTED)
    assert found.stated is not None
    assert (found.stated.state, found.stated.status_text) == (None, "Aneh")


def test_the_goods_of_the_file_are_those_of_the_case(stocked: Shop, tmp_path: Path) -> None:
    file = return_export(
        tmp_path,
        [{"Order ID": order_no(2), "SKU ID": SKU, "Return Quantity": "1", "Buyer Note": "robek"}],
    )
    report = take(stocked, file)
    assert report.cases is not None
    assert report.cases.new == 1
    case = the_case(stocked, 2).case
    assert [(one.sku_id, one.quantity) for one in case.lines] == [(SKU, 1)]
    assert (case.whole_order, case.buyer_note) == (False, "robek")
    assert detail(stocked, 2).row.group is ActionGroup.RETURN_REQUESTED


def test_a_parcel_that_came_back_is_no_return_of_the_file(stocked: Shop) -> None:
    """A failed delivery and a buyer's return of one order are two things."""
    stocked.write(open_failed_delivery, order_no(2)).result()
    request = NewRequest(order_no(3), CaseKind.RETURN, "return_damaged", ReturnType.REFUND)
    stocked.write(open_request, request).result()
    assert {row["type"] for row in table(stocked, "cases")} == {"failed_delivery", "refund"}
    assert detail(stocked, 2).row.group is ActionGroup.FAILED_DELIVERY
