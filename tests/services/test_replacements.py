from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.cases import CaseState, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS
from seller_desktop.domain.orders import Channel, Status, View
from seller_desktop.services import order_details, queries
from seller_desktop.services.case_decisions import take_back
from seller_desktop.services.case_queries import case_detail
from seller_desktop.services.notes import add_note
from seller_desktop.services.read_models import Happened
from seller_desktop.storage import checks
from tests.making import at, line, order_no
from tests.services.casework import (
    NOW,
    SKU,
    USED,
    ask,
    bring,
    by_hand,
    case_of,
    do,
    order,
    refused,
    sweep,
    table,
    undo,
)
from tests.services.importing import everything

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.services.shop import Shop

OTHER = "1729000000000000002"


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    bought = (
        line(1, quantity=2),
        line(1, quantity=1, package_no="1157000000000000002"),
        line(2, quantity=3, subtotal_idr=9_000),
    )
    facts = {"recipient": "Budi", "address": "Jl. Kenanga 5", "delivery_option": "Reguler"}
    bring(shop, order(0, Status.SHIPPED, lines=bought, **facts))
    return shop


def found(shop: Shop, order_id: int | None) -> OrderDetail:
    assert order_id is not None
    told = shop.read(order_details.order_detail, order_id).result()
    assert told is not None
    return told


def granted(shop: Shop, **facts: object) -> int:
    """A return that is replaced; the case's id."""
    case_id = ask(shop, 0, ReturnType.REPLACEMENT, **facts)
    assert do(shop, case_id, Step.APPROVE).state is CaseState.REPLACED
    return case_id


def test_a_replacement_is_a_new_order_to_be_shipped_free_of_charge(stocked: Shop) -> None:
    case_id = granted(stocked, lines=((SKU, 3), (OTHER, 1)))
    case = case_of(stocked, case_id)
    made = found(stocked, case.replacement_order_id)
    assert (made.row.order_no, made.row.status, made.row.channel) == (
        *(f"{order_no(0)}-R1", Status.TO_SHIP),
        Channel.MANUAL,
    )
    assert (made.row.amount_idr, made.row.quantity, made.row.line_count) == (0, 4, 2)
    assert [(one.sku_id, one.quantity, one.subtotal_idr) for one in made.facts.lines] == [
        (SKU, 3, 0),
        (OTHER, 1, 0),
    ]
    assert (made.facts.recipient, made.facts.address, made.facts.paid_at) == (
        *("Budi", "Jl. Kenanga 5"),
        NOW,
    )
    assert (made.account, made.history[0].what) == ("Toko", Happened.REPLACES)
    detail = stocked.read(case_detail, case_id).result()
    assert detail is not None
    assert detail.replacement_order_no == made.row.order_no
    counts = stocked.read(queries.counts).result().by_view
    assert (counts[View.TO_SHIP], counts[View.SHIPPED]) == (1, 1)


def test_its_clocks_count_from_when_it_was_granted(stocked: Shop) -> None:
    made = found(stocked, case_of(stocked, granted(stocked)).replacement_order_id)
    assert {one.kind: one.due_at for one in made.deadlines} == {
        "ship_by": at("2026-11-24T23:59"),
        "ship_auto_cancel": at("2026-11-25T23:59"),
    }


def test_goods_that_came_back_can_be_replaced_too(stocked: Shop) -> None:
    case_id = ask(stocked, 0, ReturnType.RETURN, lines=((OTHER, 2),))
    case = do(stocked, case_id, Step.APPROVE, Step.RECEIVE)
    (one,) = USED.inspected
    case = do(stocked, case_id, replace(USED, inspected=(replace(one, sku_id=OTHER),)), Step.REPLACE)
    made = found(stocked, case.replacement_order_id)
    assert [(one.sku_id, one.quantity) for one in made.facts.lines] == [(OTHER, 2)]


def test_each_replacement_of_an_order_has_a_number_of_its_own(stocked: Shop) -> None:
    for number in (1, 2, 3):
        made = found(stocked, case_of(stocked, granted(stocked)).replacement_order_id)
        assert made.row.order_no == f"{order_no(0)}-R{number}"


def test_taken_back_it_is_as_if_it_had_never_been_made(stocked: Shop) -> None:
    case_id = ask(stocked, 0, ReturnType.REPLACEMENT)
    known = everything(stocked)
    do(stocked, case_id, Step.APPROVE)
    undo(stocked)
    again = everything(stocked)
    for name in ("orders", "order_fact", "line", "package", "cases"):
        assert again[name] == known[name], name
    assert stocked.read(lambda reading: checks.miscounted(reading.db)).result() == []
    assert stocked.read(lambda reading: checks.broken_references(reading.db)).result() == 0
    assert case_of(stocked, granted_again(stocked, case_id)).replacement_order_id is not None


def granted_again(shop: Shop, case_id: int) -> int:
    return do(shop, case_id, Step.APPROVE).id


def test_one_with_which_something_was_done_is_not_taken_back(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = granted(stocked)
    made = case_of(stocked, case_id).replacement_order_id
    assert made is not None
    stocked.write(add_note, made, "sudah dikemas").result()
    known = everything(stocked)
    refusal = refused("replacement_in_use", stocked, take_back, case_id)
    assert refusal.facts == {"order_no": f"{order_no(0)}-R1"}
    assert everything(stocked) == known
    stopped_clock.advance(1)
    asked = ask(stocked, f"{order_no(0)}-R1")
    refused("replacement_in_use", stocked, take_back, case_id)
    do(stocked, asked, Step.APPROVE)
    refused("replacement_in_use", stocked, take_back, case_id)


def test_a_clock_grants_it_as_of_the_due_time(stocked: Shop, stopped_clock: StoppedClock) -> None:
    case_id = ask(stocked, 0, ReturnType.REPLACEMENT, requested_at=NOW)
    stopped_clock.advance(2 * DAY_MS + DAY_MS // 2)
    sweep(stocked)
    made = found(stocked, case_of(stocked, case_id).replacement_order_id)
    assert (made.facts.paid_at, made.facts.created_at) == (NOW + 2 * DAY_MS, NOW + 2 * DAY_MS)


def test_an_order_made_by_hand_can_be_replaced(shop: Shop) -> None:
    by_hand(shop, 0, Status.COMPLETED)
    case_id = ask(shop, "M-0", ReturnType.REPLACEMENT)
    do(shop, case_id, Step.APPROVE)
    assert found(shop, case_of(shop, case_id).replacement_order_id).row.order_no == "M-0-R1"
    assert table(shop, "outbox") == []
