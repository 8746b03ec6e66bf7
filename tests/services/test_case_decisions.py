from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from seller_desktop.domain.cases import CaseState, Condition, Inspected, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import ActionGroup, Basis, ClockKind, Status, View
from seller_desktop.services import queries
from seller_desktop.services.case_decisions import (
    attach_picture,
    decide_many,
    remove_picture,
    take_step,
)
from seller_desktop.services.case_models import Decision
from seller_desktop.services.case_queries import case_detail, picture_bytes
from seller_desktop.services.case_requests import MAX_COMMENT, open_failed_delivery
from seller_desktop.services.read_models import Happened
from tests.making import line, order_no
from tests.services.casework import (
    NOW,
    REJECT,
    SKU,
    USED,
    ask,
    bring,
    case_of,
    do,
    lines,
    order,
    refused,
    status,
    table,
    undo,
)
from tests.services.importing import detail, everything

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop

GRACE: Final = 10 * MINUTE_MS


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    """Two orders to ship, two that were shipped."""
    bring(shop, order(0), order(1), order(2, Status.SHIPPED), order(3, Status.COMPLETED))
    return shop


def test_approving_cancels_the_order_and_counts_follow(stocked: Shop) -> None:
    case_id = ask(stocked)
    case = do(stocked, case_id, Step.APPROVE)
    assert (case.state, case.effective_at, case.decided_at, case.undo_until) == (
        *(CaseState.APPROVED, NOW, NOW),
        NOW + GRACE,
    )
    assert not case.clock_runs
    assert status(stocked) == (Status.CANCELLED, True)
    row = detail(stocked, 0).row
    assert (row.deadline, row.group, row.substatus) == (None, None, "cancelled")
    counts = stocked.read(queries.counts).result().by_view
    assert (counts[View.CANCELLED], counts[View.TO_SHIP], counts[View.CANCELLATIONS]) == (1, 1, 0)
    undo(stocked)
    assert stocked.read(queries.counts).result().by_view[View.TO_SHIP] == 2


def test_rejecting_leaves_the_order_and_keeps_reason_and_comment(stocked: Shop) -> None:
    decision = Decision(Step.REJECT, reason="Paket sudah dikemas", comment=" besok dikirim ")
    with_label = replace(decision, reason="keep_packed")
    case = do(stocked, ask(stocked), with_label)
    assert (case.state, case.decision_reason, case.decision_comment) == (
        *(CaseState.REJECTED, "keep_packed"),
        "besok dikirim",
    )
    assert status(stocked) == (Status.TO_SHIP, False)
    assert detail(stocked, 0).row.group is ActionGroup.SHIP_SOON, "and no longer because of the request"


def test_a_return_goes_its_long_way(stocked: Shop, stopped_clock: StoppedClock) -> None:
    case_id = ask(stocked, 2, ReturnType.RETURN, lines=((SKU, 1),))
    waiting = do(stocked, case_id, Step.APPROVE)
    assert waiting.clock is not None
    assert (waiting.clock.kind, waiting.clock.due_at) == (ClockKind.BUYER_SHIPS_BACK, NOW + 5 * DAY_MS)
    sent = do(stocked, case_id, Decision(Step.SEND, tracking_no=" JX 0000 0001 "))
    assert (sent.tracking_no, sent.clock_runs) == ("JX00000001", False)
    stopped_clock.advance(DAY_MS)
    received = do(stocked, case_id, Decision(Step.RECEIVE, received_at=NOW + HOUR_MS))
    assert received.clock is not None
    assert (received.arrived_at, received.received_at) == (NOW + HOUR_MS, NOW + DAY_MS)
    assert (received.clock.anchor_at, received.clock.warn_at) == (NOW + HOUR_MS, NOW + 49 * HOUR_MS)
    assert detail(stocked, 2).row.deadline is not None
    assert detail(stocked, 2).row.deadline.due_at == NOW + 49 * HOUR_MS, "lists warn by the earlier reading"  # type: ignore[union-attr] # just asserted
    inspected = do(stocked, case_id, USED)
    assert inspected.clock_runs
    settled = do(stocked, case_id, Step.REFUND)
    assert (settled.state, settled.refund_idr) == (CaseState.REFUNDED, 21_000)
    assert [what for what, _ in lines(stocked)] == ["approve_return", "refund"]


def test_a_full_refund_of_a_whole_order_is_its_amount_less_what_was_refunded(stocked: Shop) -> None:
    first = ask(stocked, 2, ReturnType.REFUND)
    assert do(stocked, first, Step.APPROVE).refund_idr == 51_000
    undo(stocked)
    offered = Decision(Step.OFFER, amount_idr=11_000)
    assert do(stocked, first, offered, Step.ACCEPT).refund_idr == 11_000
    second = ask(stocked, 2, ReturnType.REFUND)
    found = stocked.read(case_detail, second).result()
    assert found is not None
    assert (found.refundable_idr, found.full_refund_idr) == (40_000, 40_000)
    refused("refund_above_paid", stocked, take_step, second, Decision(Step.OFFER, amount_idr=40_001))
    assert do(stocked, second, Step.APPROVE).refund_idr == 40_000


def test_an_offer_pauses_the_answer(stocked: Shop, stopped_clock: StoppedClock) -> None:
    case_id = ask(stocked, 2, ReturnType.REFUND, requested_at=NOW - 40 * HOUR_MS)
    offered = do(stocked, case_id, Decision(Step.OFFER, amount_idr=5_000))
    assert offered.clock is not None
    assert (offered.clock.kind, offered.clock.due_at) == (ClockKind.PARTIAL_OFFER, NOW + DAY_MS)
    assert offered.paused is not None
    assert offered.paused.left_ms == 8 * HOUR_MS
    stopped_clock.advance(20 * HOUR_MS)
    again = do(stocked, case_id, Step.DECLINE)
    assert again.clock is not None
    assert (again.clock.kind, again.clock.due_at) == (ClockKind.RETURN_RESPONSE, NOW + 28 * HOUR_MS)
    assert {row["state"] for row in table(stocked, "deadline") if row["case_id"]} == {"open", "void"}


def test_a_parcel_that_came_back_undelivered_is_inspected_and_settled(stocked: Shop) -> None:
    case_id = stocked.write(open_failed_delivery, order_no(2)).result()
    assert detail(stocked, 2).row.group is ActionGroup.FAILED_DELIVERY
    assert not do(stocked, case_id, Step.RECEIVE, USED).clock_runs
    for step in (Step.SET_DUE, Step.REFUSE):
        refused("step_not_possible", stocked, take_step, case_id, Decision(step, due_at=NOW, reason="x"))
    assert do(stocked, case_id, Step.CLOSE).state is CaseState.CLOSED
    undo(stocked)
    assert do(stocked, case_id, Step.REFUND).refund_idr == 51_000


def test_a_typed_due_time_is_of_the_clock_that_runs(stocked: Shop) -> None:
    case_id = ask(stocked, 2, ReturnType.RETURN)
    arranged = Decision(Step.SEND, tracking_no="JX1", self_arranged=True)
    typed = Decision(Step.SET_DUE, due_at=NOW + 3 * DAY_MS)
    case = do(stocked, case_id, Step.APPROVE, arranged, typed)
    assert case.clock is not None
    assert (case.clock.kind, case.clock.due_at, case.clock.basis) == (
        *(ClockKind.INSPECTION, NOW + 3 * DAY_MS),
        Basis.MANUAL,
    )
    assert case.effective_at == NOW
    assert detail(stocked, 2).history[0].what is Happened.DEADLINE_SET


def test_a_typed_due_time_starts_the_clock_of_a_parcel_on_its_way(stocked: Shop) -> None:
    case_id = ask(stocked, 2, ReturnType.RETURN)
    sent = Decision(Step.SEND, tracking_no="JX1")
    case = do(stocked, case_id, Step.APPROVE, sent, Decision(Step.SET_DUE, due_at=NOW + DAY_MS))
    assert case.clock is not None
    assert case.clock.kind is ClockKind.INSPECTION, "the buyer has sent it: his clock cannot close the case"


REFUSALS: Final = [
    ("step_not_possible", None, (), Decision(Step.RECEIVE)),
    ("step_not_possible", None, (), Decision(Step.OFFER, amount_idr=1)),
    ("step_not_possible", ReturnType.RETURN, (), Decision(Step.REFUND)),
    ("step_not_possible", ReturnType.RETURN, (), Decision(Step.CLOSE)),
    ("step_not_possible", ReturnType.RETURN, (Decision(Step.APPROVE),), Decision(Step.APPROVE)),
    ("step_not_possible", None, (), Decision(Step.APPROVE_BY_CLOCK)),
    ("case_closed", None, (REJECT,), Decision(Step.APPROVE)),
    ("case_closed", None, (Decision(Step.APPROVE),), REJECT),
    ("case_closed", ReturnType.REFUND, (Decision(Step.APPROVE),), Decision(Step.REPLACE)),
    ("reason_missing", None, (), Decision(Step.REJECT)),
    ("reason_missing", ReturnType.RETURN, (), Decision(Step.REJECT, reason=" ")),
    ("reason_unknown", None, (), Decision(Step.REJECT, reason="deny_no_evidence")),
    (
        "reason_unknown",
        ReturnType.RETURN,
        (Decision(Step.APPROVE),),
        Decision(Step.REFUSE, reason="keep_packed"),
    ),
    ("amount_missing", ReturnType.RETURN, (), Decision(Step.OFFER)),
    ("amount_missing", ReturnType.RETURN, (), Decision(Step.OFFER, amount_idr=0)),
    ("amount_missing", ReturnType.RETURN, (), Decision(Step.OFFER, amount_idr=-5)),
    ("refund_above_paid", ReturnType.RETURN, (), Decision(Step.OFFER, amount_idr=51_001)),
    ("tracking_missing", ReturnType.RETURN, (), Decision(Step.SEND, tracking_no=" ")),
    ("due_missing", ReturnType.RETURN, (), Decision(Step.SET_DUE)),
    ("time_ahead", ReturnType.RETURN, (Decision(Step.APPROVE),), Decision(Step.RECEIVE, received_at=NOW + 1)),
    ("comment_too_long", None, (), replace(REJECT, comment="x" * (MAX_COMMENT + 1))),
]
RECEIVED: Final = (Decision(Step.APPROVE), Decision(Step.RECEIVE))


def inspected(*found: tuple[str, int]) -> Decision:
    return Decision(
        Step.INSPECT, inspected=tuple(Inspected(sku_id, Condition.USED, count) for sku_id, count in found)
    )


@pytest.mark.parametrize(
    ("code", "type_", "before", "decision"),
    [
        *REFUSALS,
        ("inspection_empty", ReturnType.RETURN, RECEIVED, inspected()),
        ("line_not_returned", ReturnType.RETURN, RECEIVED, inspected(("17", 1))),
        ("too_many_returned", ReturnType.RETURN, RECEIVED, inspected((SKU, 2), (SKU, 1))),
        ("inspection_empty", ReturnType.RETURN, RECEIVED, inspected((SKU, 3), (SKU, -1))),
        (
            *("refund_above_paid", ReturnType.RETURN, (*RECEIVED, USED)),
            Decision(Step.REFUND_IN_PART, amount_idr=51_001),
        ),
    ],
)
def test_a_refusal_says_why_and_changes_nothing(
    stocked: Shop, code: str, type_: ReturnType | None, before: tuple[Decision, ...], decision: Decision
) -> None:
    case_id = ask(stocked, 0 if type_ is None else 2, type_)
    if before:
        do(stocked, case_id, *before)
    known = everything(stocked)
    refused(code, stocked, take_step, case_id, decision)
    assert everything(stocked) == known


def test_there_has_to_be_such_a_case(stocked: Shop) -> None:
    known = everything(stocked)
    refused("no_such_case", stocked, take_step, 17, Decision(Step.APPROVE))
    assert everything(stocked) == known


def test_what_has_run_out_can_no_longer_be_decided_only_given_another_time(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = ask(stocked, due_at=NOW + HOUR_MS)
    stopped_clock.advance(HOUR_MS - 1)
    assert do(stocked, case_id, REJECT).undo_until == NOW + HOUR_MS, "never beyond the deadline"
    undo(stocked)
    stopped_clock.advance(1)
    known = everything(stocked)
    for decision in (REJECT, Decision(Step.APPROVE), Decision(Step.WITHDRAW)):
        refused("case_overdue", stocked, take_step, case_id, decision)
    assert everything(stocked) == known
    case = do(stocked, case_id, Decision(Step.SET_DUE, due_at=NOW + 5 * HOUR_MS))
    assert (case.clock_runs, case.undo_until) == (True, None)
    assert do(stocked, case_id, REJECT).state is CaseState.REJECTED


def test_many_are_decided_at_once_and_each_is_told_of(stocked: Shop) -> None:
    mine, closed, returned = ask(stocked, 0), ask(stocked, 1), ask(stocked, 2, ReturnType.REFUND)
    do(stocked, closed, REJECT)
    told = stocked.write(decide_many, [mine, closed, returned, mine, 17], Decision(Step.APPROVE)).result()
    assert [(one.state, one.error and one.error[0]) for one in told] == [
        (CaseState.APPROVED, None),
        (None, "case_closed"),
        (CaseState.REFUNDED, None),
        (None, "case_closed"),
        (None, "no_such_case"),
    ]
    assert [one.order_no for one in told] == [order_no(n) for n in (0, 1, 2, 0)] + [""]
    assert (status(stocked, 0), status(stocked, 1)) == ((Status.CANCELLED, True), (Status.TO_SHIP, False))
    assert [what for what, _ in lines(stocked)] == [
        *("reject_cancellation", "approve_cancellation"),
        "approve_refund",
    ]


def test_pictures_are_kept_with_the_case(stocked: Shop) -> None:
    case_id = ask(stocked, 2, ReturnType.RETURN)
    png = b"\x89PNG\r\n\x1a\n" + bytes(20)
    picture = stocked.write(attach_picture, case_id, "foto.png", png, SKU).result()
    found = stocked.read(case_detail, case_id).result()
    assert found is not None
    assert [(one.id, one.name, one.about) for one in found.pictures] == [(picture, "foto.png", SKU)]
    assert stocked.read(picture_bytes, picture).result() == png
    known = everything(stocked)
    refused("picture_wrong", stocked, attach_picture, case_id, "foto.gif", b"GIF89a")
    refused("picture_too_large", stocked, attach_picture, case_id, "foto.jpg", b"\xff\xd8\xff" + bytes(10**7))
    refused("no_such_case", stocked, attach_picture, 17, "foto.png", png)
    refused("no_such_picture", stocked, remove_picture, 17)
    assert everything(stocked) == known
    stocked.write(remove_picture, picture).result()
    found = stocked.read(case_detail, case_id).result()
    assert found is not None
    assert found.pictures == ()


def test_lines_of_one_sku_in_two_packages_are_returned_together(shop: Shop) -> None:
    two = (line(1, quantity=2), line(1, quantity=1, package_no="1157000000000000002", subtotal_idr=21_000))
    bring(shop, order(0, Status.SHIPPED, lines=two))
    case = case_of(shop, ask(shop, 0, ReturnType.RETURN))
    assert [(one.sku_id, one.quantity, one.unit_idr) for one in case.lines] == [(SKU, 3, 21_000)]
