from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pytest

from seller_desktop.domain.cases import CaseState, Condition, Inspected, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import Status
from seller_desktop.services import case_settings, queries
from seller_desktop.services.case_decisions import (
    last_undoable,
    take_back,
)
from seller_desktop.services.case_models import Decision
from seller_desktop.services.case_requests import cancel_order
from seller_desktop.services.notes import add_note
from seller_desktop.services.outbox import mark_entered, outbox_lines
from seller_desktop.services.read_models import Happened
from seller_desktop.storage import checks
from tests.making import order_no
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
    sweep,
    table,
    undo,
)
from tests.services.importing import detail, everything

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop

GRACE: Final = 10 * MINUTE_MS
HISTORY: Final = {
    "history",
    "history_personal",
    "history_head",
    "case_step",
    "outbox",
    "deadline",
    "journal",
    "journal_row",
}
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


def test_a_return_is_not_opened_again_beside_another(stocked: Shop) -> None:
    first = ask(stocked, 2, ReturnType.REFUND)
    do(stocked, first, REJECT_RETURN)
    second = ask(stocked, 2, ReturnType.REFUND)
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


def test_a_note_on_the_order_stays_when_a_decision_is_taken_back(stocked: Shop) -> None:
    case_id = stocked.write(cancel_order, order_no(0), "seller_paid_out_of_stock").result()
    stocked.write(add_note, detail(stocked, 0).row.id, "sudah telepon").result()
    undo(stocked, case_id)
    assert [one.text for one in detail(stocked, 0).notes] == ["sudah telepon"]
