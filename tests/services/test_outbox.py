from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from seller_desktop.domain.cases import ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import Status
from seller_desktop.services import queries
from seller_desktop.services.case_models import Decision, OutboxLine, OutboxState, OutboxWhat
from seller_desktop.services.outbox import mark_entered, outbox_lines, unmark_entered
from tests.making import order_no
from tests.services.casework import (
    NOW,
    REJECT,
    REJECT_RETURN,
    USED,
    ask,
    bring,
    by_hand,
    case_of,
    do,
    lines,
    order,
    status,
    sweep,
    undo,
)

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop

GRACE: Final = 10 * MINUTE_MS


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    bring(shop, order(0), order(1), order(2, Status.SHIPPED))
    return shop


def line(shop: Shop) -> OutboxLine:
    (found,) = shop.read(outbox_lines).result()
    return found


def entered(shop: Shop) -> None:
    shop.write(mark_entered, [one.id for one in shop.read(outbox_lines).result()]).result()


@pytest.mark.parametrize(
    ("number", "type_", "steps", "what", "amount"),
    [
        (0, None, (Step.APPROVE,), OutboxWhat.APPROVE_CANCELLATION, None),
        (0, None, (REJECT,), OutboxWhat.REJECT_CANCELLATION, None),
        (2, ReturnType.REFUND, (Step.APPROVE,), OutboxWhat.APPROVE_REFUND, 51_000),
        (2, ReturnType.RETURN, (Step.APPROVE,), OutboxWhat.APPROVE_RETURN, None),
        (2, ReturnType.REPLACEMENT, (Step.APPROVE,), OutboxWhat.GRANT_REPLACEMENT, None),
        (2, ReturnType.RETURN, (Step.REPLACE,), OutboxWhat.GRANT_REPLACEMENT, None),
        (2, ReturnType.RETURN, (REJECT_RETURN,), OutboxWhat.REJECT_RETURN, None),
        (
            *(2, ReturnType.RETURN, (Decision(Step.OFFER, amount_idr=7_000),)),
            *(OutboxWhat.OFFER_PARTIAL_REFUND, 7_000),
        ),
    ],
)
def test_what_the_seller_decides_is_to_be_entered_once_its_grace_is_over(
    stocked: Shop,
    stopped_clock: StoppedClock,
    number: int,
    type_: ReturnType | None,
    steps: tuple[Step | Decision, ...],
    what: OutboxWhat,
    amount: int | None,
) -> None:
    case_id = ask(stocked, number, type_, due_at=NOW + HOUR_MS)
    do(stocked, case_id, *steps)
    found = line(stocked)
    assert (found.what, found.state, found.order_no, found.case_id) == (
        *(what, OutboxState.PLANNED),
        *(order_no(number), case_id),
    )
    assert (found.amount_idr, found.not_before, found.due_at) == (amount, NOW + GRACE, NOW + HOUR_MS)
    assert stocked.read(queries.shop_info).result().outbox_count == 0
    stopped_clock.advance(GRACE - 1)
    assert line(stocked).state is OutboxState.PLANNED
    stopped_clock.advance(1)
    assert line(stocked).state is OutboxState.TO_ENTER
    assert stocked.read(queries.shop_info).result().outbox_count == 1


def test_what_happens_at_the_buyers_or_by_a_clock_is_not_to_be_entered(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = ask(stocked, 2, ReturnType.RETURN)
    ask(stocked, 0)
    stopped_clock.advance(2 * DAY_MS)
    assert len(sweep(stocked).fired) == 2
    do(stocked, case_id, Decision(Step.SEND, tracking_no="JX1"), Step.RECEIVE, USED)
    assert stocked.read(outbox_lines, settled=True).result() == []


def test_an_order_made_by_hand_is_entered_nowhere(stocked: Shop) -> None:
    by_hand(stocked)
    do(stocked, ask(stocked, "M-0"), Step.APPROVE)
    assert stocked.read(outbox_lines, settled=True).result() == []


def test_it_is_ticked_off_and_the_tick_can_be_taken_away(stocked: Shop, stopped_clock: StoppedClock) -> None:
    do(stocked, ask(stocked), Step.APPROVE)
    stopped_clock.advance(GRACE)
    entered(stocked)
    assert (line(stocked).state, line(stocked).entered_at) == (OutboxState.ENTERED, NOW + GRACE)
    assert stocked.read(queries.shop_info).result().outbox_count == 0
    stocked.write(unmark_entered, [line(stocked).id]).result()
    assert (line(stocked).state, line(stocked).entered_at) == (OutboxState.TO_ENTER, None)


def test_taken_back_before_it_was_entered_it_is_dropped(stocked: Shop) -> None:
    do(stocked, ask(stocked), Step.APPROVE)
    undo(stocked)
    assert stocked.read(outbox_lines).result() == []
    assert lines(stocked) == [("approve_cancellation", "dropped")]


def test_taken_back_after_it_was_entered_it_has_to_be_reversed(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = ask(stocked)
    do(stocked, case_id, Step.APPROVE)
    entered(stocked)
    stopped_clock.advance(MINUTE_MS)
    undo(stocked)
    done, reversing = stocked.read(outbox_lines).result()
    assert done.state is OutboxState.ENTERED
    assert (reversing.what, reversing.reverses) == (OutboxWhat.REVERSE, OutboxWhat.APPROVE_CANCELLATION)
    assert (reversing.decided_at, reversing.not_before) == (NOW + MINUTE_MS, NOW + MINUTE_MS)
    assert reversing.state is OutboxState.TO_ENTER
    bring(stocked, order(0), snapshot=NOW + MINUTE_MS)
    assert case_of(stocked, case_id).conflict == "", "nobody stands by it any more"


def test_the_next_file_confirms_what_it_shows_too(stocked: Shop, stopped_clock: StoppedClock) -> None:
    do(stocked, ask(stocked), Step.APPROVE)
    entered(stocked)
    stopped_clock.advance(HOUR_MS)
    bring(stocked, order(0, Status.CANCELLED), snapshot=NOW + HOUR_MS)
    assert stocked.read(outbox_lines).result() == []
    (found,) = stocked.read(outbox_lines, settled=True).result()
    assert (found.state, found.settled_at, found.stated) == (OutboxState.CONFIRMED, NOW + HOUR_MS, "")
    assert status(stocked) == (Status.CANCELLED, False)


def test_the_next_file_contradicts_what_it_must_have_known(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = ask(stocked)
    do(stocked, case_id, Step.APPROVE)
    stopped_clock.advance(HOUR_MS)
    bring(stocked, order(0), snapshot=NOW + HOUR_MS)
    assert line(stocked).state is OutboxState.TO_ENTER, "not entered: it cannot know"
    entered(stocked)
    stopped_clock.advance(HOUR_MS)
    bring(stocked, order(0), snapshot=NOW + 2 * HOUR_MS)
    found = line(stocked)
    assert (found.state, found.stated) == (OutboxState.CONTRADICTED, "to_ship")
    assert (status(stocked), case_of(stocked, case_id).conflict) == ((Status.TO_SHIP, False), "to_ship")
    assert stocked.read(queries.shop_info).result().outbox_count == 1
    bring(stocked, order(0, Status.CANCELLED), snapshot=NOW + 2 * HOUR_MS + 1)
    assert lines(stocked) == [("approve_cancellation", "confirmed")]
    assert case_of(stocked, case_id).conflict == ""


def test_a_rejection_is_confirmed_by_shipment_and_contradicted_by_cancellation(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    for number in (0, 1):
        do(stocked, ask(stocked, number), REJECT)
    stopped_clock.advance(HOUR_MS)
    bring(stocked, order(0, Status.SHIPPED), order(1, Status.CANCELLED), snapshot=NOW + HOUR_MS)
    found = {one.order_no: one.state for one in stocked.read(outbox_lines, settled=True).result()}
    assert found == {order_no(0): OutboxState.CONFIRMED, order_no(1): OutboxState.CONTRADICTED}
    assert stocked.read(queries.shop_info).result().outbox_count == 1


def test_a_rejection_is_confirmed_where_the_order_outlives_the_deadline(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    do(stocked, ask(stocked, due_at=NOW + HOUR_MS), REJECT)
    stopped_clock.advance(2 * HOUR_MS)
    bring(stocked, order(0), snapshot=NOW + HOUR_MS)
    assert lines(stocked) == [("reject_cancellation", "to_enter")]
    bring(stocked, order(0), snapshot=NOW + HOUR_MS + 1)
    assert lines(stocked) == [("reject_cancellation", "confirmed")]


def test_contradicted_lines_come_first_and_then_by_when_they_must_be_entered(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    do(stocked, ask(stocked, 2, ReturnType.REFUND, due_at=NOW + 5 * HOUR_MS), Step.APPROVE)
    do(stocked, ask(stocked, 1, due_at=NOW + 3 * HOUR_MS), REJECT)
    do(stocked, ask(stocked, 0, due_at=NOW + 9 * HOUR_MS), REJECT)
    stopped_clock.advance(HOUR_MS)
    bring(stocked, order(0, Status.CANCELLED), snapshot=NOW + HOUR_MS)
    assert [one.order_no for one in stocked.read(outbox_lines).result()] == [
        order_no(number) for number in (0, 1, 2)
    ]
