from __future__ import annotations

import pytest

from seller_desktop.domain.cases import CaseKind, CaseState, Clock, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS
from seller_desktop.domain.orders import Basis, Channel, ClockKind, Status
from seller_desktop.services.read_models import Deadline, OrderDetail
from seller_desktop.texts import consequences
from seller_desktop.texts.format import Formatter
from tests.ui.cases.making_cases import ORDER_NO, case_detail, order_detail, return_detail
from tests.ui.fake_shop import NOW_MS, WIB

EN = Formatter("en", WIB)
ID = Formatter("id", WIB)


def told(step: Step, order: OrderDetail | None = None, amount: int | None = None, **overrides: object) -> str:
    """What a step does to a return."""
    detail = return_detail(**overrides)
    return consequences.of_step(detail, order or order_detail(), step, EN, NOW_MS, amount)


def test_approving_a_cancellation_names_order_and_money() -> None:
    said = consequences.of_step(case_detail(), order_detail(), Step.APPROVE, EN, NOW_MS)
    assert said == f"Order {ORDER_NO} is cancelled and Rp160.500 goes back to the buyer."


def test_what_was_never_paid_does_not_go_back() -> None:
    unpaid = order_detail(facts={"cod": True, "paid_at": None})
    said = consequences.of_step(case_detail(), unpaid, Step.APPROVE, EN, NOW_MS)
    assert said == f"Order {ORDER_NO} is cancelled; nothing was paid, so nothing goes back."
    assert consequences.refunds(case_detail(), Step.APPROVE, unpaid=True) == 0


@pytest.mark.parametrize(
    ("facts", "unpaid"),
    [
        ({}, False),
        ({"status": Status.PENDING, "paid_at": None}, True),
        ({"cod": True, "paid_at": None, "status": Status.SHIPPED}, True),
        ({"cod": True, "paid_at": None, "delivered_at": NOW_MS, "status": Status.SHIPPED}, False),
        ({"cod": True, "paid_at": None, "status": Status.COMPLETED}, False),
        ({"paid_at": None}, False),
    ],
)
def test_cash_is_paid_at_the_door(facts: dict[str, object], unpaid: bool) -> None:
    assert consequences.is_unpaid(order_detail(facts=facts).facts) is unpaid


def test_a_rejected_cancellation_leaves_the_order_to_be_shipped() -> None:
    def said(order: OrderDetail, formatter: Formatter = EN) -> str:
        return consequences.of_step(case_detail(), order, Step.REJECT, formatter, NOW_MS)

    order = order_detail()
    assert said(order) == "The order stays “To Ship”; ship it by 24 Nov, 20:00 WIB."
    assert "24 Nov, 20.00 WIB" in said(order, ID)
    past = Deadline(ClockKind.SHIP_BY, NOW_MS - HOUR_MS, NOW_MS - DAY_MS, Basis.RULE)
    late = "The order stays “To Ship”; it should have been shipped by 23 Nov, 13:00 WIB."
    assert said(order_detail(deadlines=(past,))) == late
    assert said(order_detail(deadlines=())) == "The order stays “To Ship”."
    assert said(order_detail(row={"arranged": True})) == "The order stays “To Ship”."
    shipped = "The order stays “Shipped”; the parcel goes on to the buyer."
    assert said(order_detail(row={"status": Status.SHIPPED})) == shipped


def test_approving_a_return_depends_on_what_was_asked() -> None:
    assert told(Step.APPROVE, type=ReturnType.REFUND) == (
        f"Rp42.000 of order {ORDER_NO} goes back to the buyer, and nothing is sent back."
    )
    assert told(Step.APPROVE, type=ReturnType.RETURN) == (
        f"The buyer sends the goods of order {ORDER_NO} back; Rp42.000 is refunded after your inspection."
    )
    replaced = (
        f"A new order, linked to {ORDER_NO}, replaces the goods; no money goes back: Rp42.000 stays with you."
    )
    assert told(Step.APPROVE, type=ReturnType.REPLACEMENT) == told(Step.REPLACE) == replaced


def test_an_offer_says_its_part_once_it_is_typed() -> None:
    assert told(Step.OFFER).startswith("The buyer is offered a part of Rp42.000.")
    assert told(Step.OFFER, amount=20_000).startswith("The buyer is offered Rp20.000 of Rp42.000.")
    part = "Rp20.000 of Rp42.000 goes back to the buyer, Rp22.000 stays with you; the case is settled."
    assert told(Step.REFUND_IN_PART, amount=20_000) == part


def test_refusing_keeps_the_money() -> None:
    for step in (Step.REJECT, Step.REFUSE):
        assert told(step).startswith("No money goes back: Rp42.000 stays with you.")


def test_a_cash_parcel_that_came_back_has_nothing_to_refund() -> None:
    unpaid = order_detail(facts={"cod": True, "paid_at": None})
    for step in (Step.REFUND, Step.REFUND_IN_PART, Step.REPLACE):
        said = told(step, unpaid, amount=1, type=ReturnType.FAILED_DELIVERY, state=CaseState.INSPECTED)
        assert "was paid" in said
        assert "Rp" not in said


@pytest.mark.parametrize(
    ("step", "amount", "refund"),
    [
        (Step.APPROVE, None, 42_000),
        (Step.REJECT, None, 0),
        (Step.REPLACE, None, 0),
        (Step.OFFER, 10_000, 10_000),
        (Step.OFFER, None, 0),
        (Step.REFUND, None, 42_000),
        (Step.REFUSE, None, 0),
    ],
)
def test_how_much_goes_back(step: Step, amount: int | None, refund: int) -> None:
    assert consequences.refunds(return_detail(), step, amount) == refund


def test_what_happens_if_nothing_is_done() -> None:
    def silent(now_ms: int = NOW_MS, order: OrderDetail | None = None, **overrides: object) -> str:
        make = case_detail if overrides.pop("cancellation", False) else return_detail
        return consequences.without_decision(make(**overrides), order or order_detail(), EN, now_ms)

    assert silent(cancellation=True) == (
        "If you do nothing, the cancellation is approved automatically and Rp160.500 goes back to the buyer."
    )
    unpaid = order_detail(facts={"cod": True, "paid_at": None})
    assert silent(order=unpaid, cancellation=True) == (
        "If you do nothing, the cancellation is approved automatically."
    )
    assert silent().endswith("the buyer sends the goods back.")
    assert "Rp42.000 goes back" in silent(type=ReturnType.REFUND)
    inspection = Clock(ClockKind.INSPECTION, NOW_MS, NOW_MS + DAY_MS, Basis.RULE)
    assert silent(clock=inspection) == "If you do nothing, Rp42.000 goes back to the buyer automatically."
    assert silent(NOW_MS + DAY_MS) == "The time to decide ran out on 23 Nov, 15:42 WIB."
    assert silent(clock_runs=False) == "No clock runs: nothing happens until you decide."
    assert "Seller Center" in silent(clock_runs=False, deadline_unknown=True)


def test_a_deadline_says_where_it_comes_from() -> None:
    due = NOW_MS + HOUR_MS
    stated = Clock(ClockKind.CANCEL_RESPONSE, NOW_MS, due, Basis.PLATFORM)
    assert consequences.deadline(stated, EN, NOW_MS) == "Due 23 Nov, 15:00 WIB"
    assert consequences.deadline(stated, ID, NOW_MS) == "Due 23 Nov, 15.00 WIB"
    assert consequences.basis(stated, EN, NOW_MS) == "stated by the marketplace"
    computed = Clock(
        ClockKind.INSPECTION,
        NOW_MS,
        due,
        Basis.RULE,
        "id.inspection",
        "2026-08",
        warn_at=NOW_MS,
        at_the_latest=True,
    )
    assert consequences.deadline(computed, EN, NOW_MS) == "Due 23 Nov, 15:00 WIB at the latest"
    told = "computed: id.inspection, 2026-08; by another source already 23 Nov, 14:00 WIB"
    assert consequences.basis(computed, EN, NOW_MS) == told


def test_taking_back_ends_with_the_grace() -> None:
    until = NOW_MS + 600_000
    assert consequences.taking_back(until, EN, NOW_MS) == "Can be taken back until 23 Nov, 14:10 WIB."
    assert consequences.taking_back(until, EN, until) == "This cannot be taken back."
    assert consequences.taking_back(None, EN, NOW_MS) == "This cannot be taken back."


def test_cancelling_by_the_seller_counts_only_where_a_marketplace_counts() -> None:
    assert "Rp160.500" in consequences.of_own_cancellation(order_detail(), EN)
    assert "SFCR" in consequences.of_own_cancellation_for_the_shop(order_detail())
    by_hand = order_detail(row={"channel": Channel.MANUAL})
    assert not consequences.of_own_cancellation_for_the_shop(by_hand)


@pytest.mark.parametrize("kind", CaseKind)
@pytest.mark.parametrize("step", [Step.APPROVE, Step.REJECT])
def test_a_decision_for_many_names_their_number_and_money(kind: CaseKind, step: Step) -> None:
    said = consequences.of_many(kind, step, 3, 150_000, EN)
    assert said.startswith("3 ")
    assert "Rp150.000" in said
