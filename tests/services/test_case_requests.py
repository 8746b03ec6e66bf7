from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop.domain.cases import CaseKind, CaseLine, CaseState, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS
from seller_desktop.domain.orders import ActionGroup, Basis, ClockKind, Status, View
from seller_desktop.services import queries
from seller_desktop.services.case_models import Ineligible, NewRequest
from seller_desktop.services.case_requests import (
    MAX_COMMENT,
    cancel_order,
    eligible_for_request,
    open_failed_delivery,
    open_request,
)
from seller_desktop.services.read_models import Happened
from tests.making import line, order_no
from tests.services.casework import (
    NOW,
    REJECT,
    REJECT_RETURN,
    SKU,
    ask,
    bring,
    by_hand,
    case_of,
    do,
    lines,
    order,
    refused,
    status,
    undo,
)
from tests.services.importing import detail, everything

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.services.shop import Shop

OTHER = "1729000000000000002"
CANCEL = NewRequest(order_no(0), CaseKind.CANCELLATION, "paid_by_mistake")
RETURN = NewRequest(order_no(2), CaseKind.RETURN, "return_damaged", ReturnType.RETURN)


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    """An order to ship, one unpaid, and one of each later status."""
    bring(
        shop,
        order(0),
        order(1, Status.PENDING),
        order(2, Status.SHIPPED, lines=(line(1, quantity=2), line(2, quantity=3, subtotal_idr=9_000))),
        order(3, Status.COMPLETED),
        order(4, Status.CANCELLED),
    )
    return shop


def test_the_time_left_that_seller_center_shows_comes_first(stocked: Shop) -> None:
    case = case_of(stocked, ask(stocked, due_at=NOW + 5 * HOUR_MS, requested_at=NOW - HOUR_MS))
    assert case.clock is not None
    assert (case.clock.kind, case.clock.due_at, case.clock.basis) == (
        *(ClockKind.CANCEL_RESPONSE, NOW + 5 * HOUR_MS),
        Basis.MANUAL,
    )
    assert (case.requested_at, case.clock_runs, case.clock.at_the_latest) == (NOW - HOUR_MS, True, False)


def test_else_the_rule_counts_from_when_the_buyer_asked(stocked: Shop) -> None:
    case = case_of(stocked, ask(stocked, requested_at=NOW - HOUR_MS))
    assert case.clock is not None
    assert (case.clock.due_at, case.clock.basis) == (NOW - HOUR_MS + 2 * DAY_MS, Basis.RULE)
    assert (case.clock.rule_id, case.clock.at_the_latest) == ("cancel_response", False)


def test_where_nobody_knows_it_counts_from_now_at_the_latest(stocked: Shop) -> None:
    case = case_of(stocked, ask(stocked, 2, ReturnType.REFUND))
    assert case.clock is not None
    assert (case.clock.kind, case.clock.due_at) == (ClockKind.RETURN_RESPONSE, NOW + 2 * DAY_MS)
    assert (case.clock.at_the_latest, case.requested_at) == (True, NOW)
    assert case_of(stocked, ask(stocked, 0, due_at=NOW + 1)).requested_at is None, "not known"


def test_the_order_its_views_and_its_history_follow_at_once(stocked: Shop) -> None:
    case_id = ask(stocked, comment="  salah warna ")
    found = detail(stocked, 0)
    assert (found.row.case_id, found.row.case_state, found.row.case_reason) == (
        *(case_id, CaseState.REQUESTED),
        "paid_by_mistake",
    )
    assert found.row.status is Status.TO_SHIP
    assert found.history[0].what is Happened.CANCEL_REQUESTED
    assert [one.case.buyer_note for one in found.cases] == ["salah warna"]
    counts = stocked.read(queries.counts).result()
    assert (counts.by_view[View.CANCELLATIONS], counts.by_view[View.RETURNS]) == (1, 0)
    ask(stocked, 2, ReturnType.RETURN)
    assert detail(stocked, 2).row.group is ActionGroup.RETURN_REQUESTED


def test_a_label_used_twice_takes_the_reason_that_fits_the_orders_state(stocked: Shop) -> None:
    for number, code in ((0, "paid_by_mistake"), (1, "unpaid_by_mistake")):
        request = replace(CANCEL, order_no=order_no(number), reason="Order created by mistake")
        assert case_of(stocked, stocked.write(open_request, request).result()).reason == code
    assert [one.case.reason for one in detail(stocked, 1).cases] == ["unpaid_by_mistake"]


def test_a_return_is_of_the_lines_named_or_of_everything(stocked: Shop) -> None:
    case = case_of(stocked, ask(stocked, 2, ReturnType.RETURN, lines=((OTHER, 1), (OTHER, 1))))
    assert case.lines == (CaseLine(OTHER, 2, "Kaos Polos", "Hitam, L", 3_000, 6_000),)
    assert not case.whole_order
    do(stocked, case.id, Step.WITHDRAW)
    everything_named = case_of(stocked, ask(stocked, 2, ReturnType.RETURN, lines=((OTHER, 3), (SKU, 2))))
    do(stocked, everything_named.id, Step.WITHDRAW)
    assert everything_named.whole_order
    assert case_of(stocked, ask(stocked, 2, ReturnType.RETURN)).whole_order


@pytest.mark.parametrize(
    ("code", "what", "asked"),
    [
        ("no_such_order", open_request, replace(CANCEL, order_no="577")),
        ("order_not_cancellable", open_request, replace(CANCEL, order_no=order_no(2))),
        ("order_not_cancellable", open_request, replace(CANCEL, order_no=order_no(3))),
        ("order_not_cancellable", open_request, replace(CANCEL, order_no=order_no(4))),
        ("order_not_returnable", open_request, replace(RETURN, order_no=order_no(0))),
        ("order_not_returnable", open_request, replace(RETURN, order_no=order_no(1))),
        ("order_not_returnable", open_request, replace(RETURN, order_no=order_no(4))),
        ("reason_missing", open_request, replace(CANCEL, reason="  ")),
        ("reason_unknown", open_request, replace(CANCEL, reason="just so")),
        ("reason_unknown", open_request, replace(RETURN, reason="paid_by_mistake")),
        ("comment_too_long", open_request, replace(CANCEL, comment="x" * (MAX_COMMENT + 1))),
        ("line_not_bought", open_request, replace(RETURN, lines=(("17", 1),))),
        ("too_many_returned", open_request, replace(RETURN, lines=((SKU, 3),))),
        ("too_many_returned", open_request, replace(RETURN, lines=((SKU, 0),))),
        ("too_many_returned", open_request, replace(RETURN, lines=((SKU, 2), (SKU, 1)))),
        ("time_ahead", open_request, replace(CANCEL, requested_at=NOW + 1)),
        ("no_such_order", open_failed_delivery, "577"),
        ("order_not_returnable", open_failed_delivery, order_no(0)),
    ],
)
def test_a_refusal_says_why_and_changes_nothing(
    stocked: Shop, code: str, what: Callable[..., Any], asked: object
) -> None:
    before = everything(stocked)
    refused(code, stocked, what, asked)
    assert everything(stocked) == before


@pytest.mark.parametrize(
    ("code", "number", "reason"),
    [
        ("order_not_cancellable", 2, "seller_paid_out_of_stock"),
        ("order_not_cancellable", 4, "seller_paid_out_of_stock"),
        ("request_open", 1, "seller_unpaid_not_paid"),
        ("reason_missing", 0, ""),
        ("reason_unknown", 0, "keep_packed"),
    ],
)
def test_so_does_a_refused_cancellation_by_the_seller(
    stocked: Shop, code: str, number: int, reason: str
) -> None:
    ask(stocked, 1)
    before = everything(stocked)
    refused(code, stocked, cancel_order, order_no(number), reason)
    assert everything(stocked) == before


def test_there_is_one_open_request_of_a_kind(stocked: Shop) -> None:
    ask(stocked)
    ask(stocked, 2, ReturnType.REFUND)
    before = everything(stocked)
    for request in (CANCEL, RETURN):
        refused("case_open", stocked, open_request, request)
    refused("case_open", stocked, open_failed_delivery, order_no(2))
    assert everything(stocked) == before


def test_who_asks_again_after_a_rejection_has_a_new_case_and_the_old_one_waits_no_longer(
    stocked: Shop,
) -> None:
    first = ask(stocked, 2, ReturnType.RETURN)

    assert do(stocked, first, REJECT_RETURN).clock_runs
    second = ask(stocked, 2, ReturnType.RETURN)
    old, new = case_of(stocked, first), case_of(stocked, second)
    assert (old.state, old.clock_runs) == (CaseState.REJECTED, False)
    assert (new.state, new.clock_runs) == (CaseState.REQUESTED, True)
    assert detail(stocked, 2).row.case_id == second
    assert [one.kind for one in detail(stocked, 2).deadlines] == [ClockKind.RETURN_RESPONSE]


def test_a_rejected_cancellation_can_be_asked_for_again(stocked: Shop) -> None:
    do(stocked, ask(stocked), REJECT)
    assert case_of(stocked, ask(stocked)).state is CaseState.REQUESTED


def test_the_seller_cancels_himself(stocked: Shop) -> None:
    case_id = stocked.write(
        cancel_order, order_no(0), "seller_paid_out_of_stock", " kosong di gudang "
    ).result()
    case = case_of(stocked, case_id)
    assert (case.state, case.by_seller, case.decision_comment) == (
        CaseState.APPROVED,
        True,
        "kosong di gudang",
    )
    assert status(stocked) == (Status.CANCELLED, True)
    assert lines(stocked) == [("cancel_order", "planned")]
    assert undo(stocked) == case_id
    assert (case_of(stocked, case_id).state, status(stocked)) == (
        CaseState.WITHDRAWN,
        (Status.TO_SHIP, False),
    )
    assert lines(stocked) == [("cancel_order", "dropped")]


def test_an_order_made_by_hand_has_nothing_to_be_entered_anywhere(stocked: Shop) -> None:
    by_hand(stocked)
    stocked.write(cancel_order, "M-0", "seller_paid_out_of_stock").result()
    assert lines(stocked) == []


@pytest.mark.parametrize("number", [2, 3])
def test_a_parcel_that_came_back_has_only_the_goods_back_step(stocked: Shop, number: int) -> None:
    case_id = stocked.write(open_failed_delivery, order_no(number), " alamat salah ").result()
    case = case_of(stocked, case_id)
    assert (case.type, case.state) == (ReturnType.FAILED_DELIVERY, CaseState.FAILED_DELIVERY)
    assert (case.reason, case.clock, case.deadline_unknown) == ("alamat salah", None, False)
    assert detail(stocked, number).row.group is ActionGroup.FAILED_DELIVERY
    assert detail(stocked, number).history[0].what is Happened.DELIVERY_FAILED


def test_a_pasted_list_says_who_fits_and_who_not(stocked: Shop) -> None:
    ask(stocked, 1)
    nos = [order_no(number) for number in range(5)]
    told = stocked.read(eligible_for_request, [*nos, "577"], CaseKind.CANCELLATION).result()
    assert [one.problem for one in told] == [
        *(None, *[Ineligible.WRONG_STATE] * 4),
        Ineligible.NO_CASE,
    ]
    assert [bool(one.order_id) for one in told] == [True] * 5 + [False]
    told = stocked.read(eligible_for_request, nos, CaseKind.RETURN).result()
    assert [one.order_no for one in told if one.problem is None] == [order_no(2), order_no(3)]
