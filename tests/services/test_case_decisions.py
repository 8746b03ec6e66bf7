from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pytest

from seller_desktop.domain.cases import CaseState, Condition, Inspected, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import ActionGroup, Basis, ClockKind, Status, View
from seller_desktop.services import case_settings, queries
from seller_desktop.services.case_decisions import (
    attach_picture,
    decide_many,
    last_undoable,
    remove_picture,
    take_back,
    take_step,
)
from seller_desktop.services.case_models import Decision
from seller_desktop.services.case_queries import case_detail, picture_bytes
from seller_desktop.services.case_requests import MAX_COMMENT, cancel_order, open_failed_delivery
from seller_desktop.services.notes import add_note
from seller_desktop.services.outbox import mark_entered, outbox_lines
from seller_desktop.services.read_models import Happened
from seller_desktop.storage import checks
from tests.making import line, order_no
from tests.services.casework import (
    NOW,
    REJECT,
    REJECT_RETURN,
    SKU,
    USED,
    ask,
    bring,
    by_hand,
    case_of,
    do,
    lines,
    order,
    refused,
    status,
    sweep,
    table,
    undo,
)
from tests.services.importing import detail, everything

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop

GRACE: Final = 10 * MINUTE_MS
HISTORY: Final = {"history", "history_personal", "case_step", "outbox", "deadline"}
"""Tables that keep what happened, taken back or not."""


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    """Two orders to ship, two that were shipped."""
    bring(shop, order(0), order(1), order(2, Status.SHIPPED), order(3, Status.COMPLETED))
    return shop


def grace(shop: Shop, minutes: int) -> None:
    shop.write(case_settings.save_case_settings, case_settings.CaseSettings(grace_minutes=minutes)).result()


def state(shop: Shop) -> dict[str, Any]:
    """All that an undone step leaves as it was before; of clocks and steps those that still count."""
    rows: dict[str, Any] = {name: found for name, found in everything(shop).items() if name not in HISTORY}
    rows["clocks"] = sorted(
        (row["id"], row["order_id"], row["kind"], row["due_at"], row["state"], row["left_ms"], row["acts"])
        for row in table(shop, "deadline")
        if row["state"] in {"open", "paused"} or row["case_id"] is None
    )
    rows["steps"] = sorted(row["id"] for row in table(shop, "case_step") if row["undone_at"] is None)
    rows["lines"] = sorted(row["id"] for row in table(shop, "outbox") if row["state"] != "dropped")
    rows["status_count"] = [row for row in rows["status_count"] if row[2]]
    rows["counts"] = shop.read(queries.counts).result()
    rows["miscounted"] = shop.read(lambda reading: checks.miscounted(reading.db)).result()
    return rows


@pytest.mark.parametrize(
    ("number", "type_", "before", "step"),
    [
        (0, None, (), Step.APPROVE),
        (0, None, (), REJECT),
        (0, None, (), Step.WITHDRAW),
        (0, None, (), Decision(Step.SET_DUE, due_at=NOW + 90 * MINUTE_MS)),
        (2, ReturnType.REFUND, (), Step.APPROVE),
        (2, ReturnType.RETURN, (), Step.APPROVE),
        (2, ReturnType.REPLACEMENT, (), Step.APPROVE),
        (2, ReturnType.RETURN, (), Step.REPLACE),
        (2, ReturnType.RETURN, (), REJECT_RETURN),
        (2, ReturnType.RETURN, (), Decision(Step.OFFER, amount_idr=9_000)),
        (2, ReturnType.RETURN, (Decision(Step.OFFER, amount_idr=9_000),), Step.ACCEPT),
        (2, ReturnType.RETURN, (Decision(Step.OFFER, amount_idr=9_000),), Step.DECLINE),
        (2, ReturnType.RETURN, (Step.APPROVE,), Decision(Step.SEND, tracking_no="JX 1")),
        (2, ReturnType.RETURN, (Step.APPROVE,), Step.RECEIVE),
        (2, ReturnType.RETURN, (Step.APPROVE, Step.RECEIVE), USED),
        (2, ReturnType.RETURN, (Step.APPROVE, Step.RECEIVE, USED), replace(USED, inspected=())),
        (2, ReturnType.RETURN, (Step.APPROVE, Step.RECEIVE, USED), Step.REFUND),
        (
            *(2, ReturnType.RETURN, (Step.APPROVE, Step.RECEIVE, USED)),
            Decision(Step.REFUND_IN_PART, amount_idr=1),
        ),
        (
            *(2, ReturnType.RETURN, (Step.APPROVE, Step.RECEIVE, USED)),
            Decision(Step.REFUSE, reason="refuse_damaged_or_used"),
        ),
    ],
)
def test_what_is_taken_back_leaves_every_table_as_it_was(
    stocked: Shop, number: int, type_: ReturnType | None, before: tuple[Any, ...], step: Step | Decision
) -> None:
    grace(stocked, 60)
    case_id = ask(stocked, number, type_, requested_at=NOW - HOUR_MS)
    if before:
        do(stocked, case_id, *before)
    known = state(stocked)
    if step == replace(USED, inspected=()):  # inspected again, otherwise
        step = Decision(Step.INSPECT, inspected=(Inspected(SKU, Condition.DAMAGED, 2),))
    do(stocked, case_id, step)
    assert state(stocked) != known
    assert undo(stocked) == case_id
    assert state(stocked) == known
    assert known["miscounted"] == []
    assert Happened.TAKEN_BACK in [one.what for one in detail(stocked, number).history]
    undone = [row for row in table(stocked, "case_step") if row["undone_at"] is not None]
    assert [row["undone_at"] for row in undone] == [NOW], "history keeps both"


def test_an_order_made_by_hand_has_its_own_clock_again(stocked: Shop, stopped_clock: StoppedClock) -> None:
    by_hand(stocked, paid_at=NOW - 2 * DAY_MS, created_at=NOW - 2 * DAY_MS)
    due_at = next(row["due_at"] for row in table(stocked, "deadline") if row["acts"])
    stopped_clock.advance(due_at - NOW - 5 * MINUTE_MS)
    case_id = ask(stocked, "M-0")
    do(stocked, case_id, Step.APPROVE)
    stopped_clock.advance(6 * MINUTE_MS)
    assert sweep(stocked).fired == (), "the order is cancelled already"
    undo(stocked)
    assert [one.effect for one in sweep(stocked).fired] == ["order_cancelled"]
    assert case_of(stocked, case_id).state is CaseState.SETTLED_BY_MARKETPLACE


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


def test_taking_back_ends_with_its_grace(stocked: Shop, stopped_clock: StoppedClock) -> None:
    case_id = ask(stocked)
    refused("nothing_to_undo", stocked, take_back)
    refused("nothing_to_undo", stocked, take_back, case_id)
    do(stocked, case_id, Step.APPROVE)
    assert stocked.read(last_undoable).result() == (case_id, Step.APPROVE, NOW + GRACE)
    stopped_clock.advance(GRACE)
    known = everything(stocked)
    refused("undo_too_late", stocked, take_back, case_id)
    refused("nothing_to_undo", stocked, take_back)
    assert everything(stocked) == known
    assert stocked.read(last_undoable).result() is None


def test_a_shop_may_want_no_grace_at_all(stocked: Shop) -> None:
    grace(stocked, 0)
    case_id = ask(stocked)
    assert do(stocked, case_id, Step.APPROVE).undo_until is None
    refused("nothing_to_undo", stocked, take_back, case_id)


def test_steps_are_taken_back_one_after_the_other(stocked: Shop) -> None:
    case_id, other = ask(stocked, 2, ReturnType.RETURN), ask(stocked, 0)
    do(stocked, case_id, Step.APPROVE, Step.RECEIVE)
    do(stocked, other, Step.APPROVE)
    assert [undo(stocked), undo(stocked)] == [other, case_id]
    case = case_of(stocked, case_id)
    assert (case.state, case.undo_until) == (CaseState.AWAITING_PARCEL, NOW + GRACE)
    assert undo(stocked, case_id) == case_id
    assert case_of(stocked, case_id).state is CaseState.REQUESTED
    refused("nothing_to_undo", stocked, take_back)


def test_what_a_clock_did_meanwhile_is_not_taken_back(stocked: Shop, stopped_clock: StoppedClock) -> None:
    case_id = ask(stocked)
    do(stocked, case_id, Decision(Step.SET_DUE, due_at=NOW + MINUTE_MS))
    stopped_clock.advance(MINUTE_MS)
    sweep(stocked)
    known = everything(stocked)
    refused("nothing_to_undo", stocked, take_back)
    refused("nothing_to_undo", stocked, take_back, case_id)
    assert everything(stocked) == known


def test_a_rejection_is_not_taken_back_once_the_buyer_has_asked_again(stocked: Shop) -> None:
    first = ask(stocked)
    do(stocked, first, REJECT)
    second = ask(stocked)
    refused("undo_overtaken", stocked, take_back, first)
    do(stocked, second, Step.WITHDRAW)
    undo(stocked, first)
    refused("undo_overtaken", stocked, take_back, second)
    assert [case_of(stocked, one).is_open for one in (first, second)] == [True, False]


def test_a_request_is_not_opened_again_on_what_the_marketplace_has_shipped(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    stopped_clock.advance(HOUR_MS)
    case_id = ask(stocked)
    do(stocked, case_id, Step.WITHDRAW)
    bring(stocked, order(0, Status.SHIPPED), snapshot=NOW + MINUTE_MS)
    known = everything(stocked)
    refused("undo_overtaken", stocked, take_back, case_id)
    assert everything(stocked) == known


def test_what_was_heard_of_by_the_marketplace_is_not_taken_back(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = ask(stocked)
    do(stocked, case_id, Step.APPROVE)
    stopped_clock.advance(MINUTE_MS)
    bring(stocked, order(0, Status.CANCELLED), snapshot=NOW + MINUTE_MS)
    refused("undo_overtaken", stocked, take_back, case_id)
    assert lines(stocked) == [("approve_cancellation", "confirmed")]


def test_what_was_entered_already_gets_a_line_that_reverses_it(stocked: Shop) -> None:
    case_id = ask(stocked)
    do(stocked, case_id, REJECT)
    (line_,) = stocked.read(outbox_lines).result()
    stocked.write(mark_entered, [line_.id]).result()
    undo(stocked)
    entered, reversing = stocked.read(outbox_lines).result()
    assert (entered.state, reversing.what, reversing.reverses, reversing.state) == (
        *("entered", "reverse"),
        *("reject_cancellation", "to_enter"),
    )
    assert do(stocked, case_id, Step.APPROVE).state is CaseState.APPROVED
    assert len({row["idempotency_key"] for row in table(stocked, "outbox")}) == 3


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


def test_a_note_on_the_order_stays_when_a_decision_is_taken_back(stocked: Shop) -> None:
    case_id = stocked.write(cancel_order, order_no(0), "seller_paid_out_of_stock").result()
    stocked.write(add_note, detail(stocked, 0).row.id, "sudah telepon").result()
    undo(stocked, case_id)
    assert [one.text for one in detail(stocked, 0).notes] == ["sudah telepon"]


def test_lines_of_one_sku_in_two_packages_are_returned_together(shop: Shop) -> None:
    two = (line(1, quantity=2), line(1, quantity=1, package_no="1157000000000000002", subtotal_idr=21_000))
    bring(shop, order(0, Status.SHIPPED, lines=two))
    case = case_of(shop, ask(shop, 0, ReturnType.RETURN))
    assert [(one.sku_id, one.quantity, one.unit_idr) for one in case.lines] == [(SKU, 3, 21_000)]
