from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.orders import ActionGroup, Package, Status, Substatus
from seller_desktop.services import undo
from seller_desktop.services.case_decisions import take_step
from seller_desktop.services.desk_models import Cancelled, Did, Watch
from seller_desktop.services.read_models import Happened, ShipState
from seller_desktop.services.shipments import (
    check_arrange,
    drop_shipment,
    hand_over,
    known_couriers,
    shipment_of,
)
from tests.making import at, order_no
from tests.services.casework import NOW, REJECT, ask, bring, order, table
from tests.services.importing import detail, everything
from tests.services.shipping import (
    JNE,
    NUMBER,
    STATED,
    code,
    far,
    ident,
    looked,
    new,
    note,
    statements,
    warned,
)

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.ship_models import NewShipment
    from seller_desktop.services.shop import Shop


def test_courier_and_number_are_noted_and_the_marketplaces_status_stays(shop: Shop) -> None:
    bring(shop, order(0))
    assert [code(one) for one in note(shop, new(tracking_no=" 0123 4005 6789 "))] == [""]
    found = detail(shop, 0)
    assert (found.row.status, found.row.overruled, found.facts.status) == (
        *(Status.TO_SHIP, False),
        Status.TO_SHIP,
    )
    assert (found.row.courier, found.row.tracking_no) == (JNE, NUMBER)
    assert far(shop) == ShipState.PACKED
    assert found.row.arranged
    assert found.row.substatus is Substatus.AWAITING_COLLECTION
    noted = shop.read(shipment_of, found.row.id).result()
    assert noted is not None
    assert (noted.courier, noted.tracking_no, noted.state, noted.packed_at, noted.handed_at) == (
        *(JNE, NUMBER, ShipState.PACKED, NOW, None),
    )
    entry = found.history[0]
    assert (entry.what, [(c.field, c.before, c.after) for c in entry.changes]) == (
        Happened.SHIPMENT_ARRANGED,
        [("courier", "", JNE), ("tracking_no", "", NUMBER)],
    )


def test_a_noted_shipment_is_not_reminded_of_but_stays_late_until_the_marketplace_says_shipped(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    bring(shop, order(0))
    stopped_clock.advance(at("2026-11-23T16:00") - stopped_clock.now_ms())
    assert detail(shop, 0).row.group is ActionGroup.SHIP_SOON
    note(shop)
    assert detail(shop, 0).row.group is None
    stopped_clock.advance(at("2026-11-24T00:30") - stopped_clock.now_ms())
    assert detail(shop, 0).row.group is ActionGroup.OVERDUE
    shop.write(hand_over, [ident(shop)]).result()
    assert detail(shop, 0).row.group is ActionGroup.OVERDUE
    bring(shop, order(0, Status.SHIPPED, packages=STATED), snapshot=at("2026-11-24T02:00"))
    row = detail(shop, 0).row
    assert (row.group, row.courier, row.tracking_no) == (None, "J&T Express", "JY1234567890")


def test_noting_again_changes_what_was_noted_and_keeps_since_when(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    bring(shop, order(0))
    note(shop)
    stopped_clock.advance(60_000)
    note(shop, new(tracking_no="TKP0123456789"))
    noted = shop.read(shipment_of, ident(shop)).result()
    assert noted is not None
    assert (noted.tracking_no, noted.packed_at) == ("TKP0123456789", NOW)
    assert [(c.field, c.before) for c in detail(shop, 0).history[0].changes] == [("tracking_no", NUMBER)]


def test_noting_the_same_again_writes_nothing(shop: Shop) -> None:
    bring(shop, order(0))
    note(shop)
    before = everything(shop)
    assert [code(one) for one in note(shop)] == [""]
    assert everything(shop) == before


def test_without_a_courier_the_one_the_order_has_is_taken(shop: Shop) -> None:
    bring(shop, order(0, packages=(Package("1157000000000000001", courier="SiCepat"),)), order(1))
    first, second = looked(shop, new(0, courier=""), new(1, "TKP0123456789", courier=" "))
    assert first.shipment.courier == "SiCepat"
    assert code(second) == "courier_missing"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (new(7), "no_such_order"),
        (new(order_no="5.77912E+17"), "ship_order_rounded"),
        (new(order_no="577912345678900000"), "ship_order_rounded"),
        (new(order_no=" "), "ship_order_missing"),
        (new(1), "not_to_ship"),
        (new(2), "ship_cancelled"),
        (new(3), "ship_decide_first"),
        (new(4), "ship_on_hold"),
        (new(tracking_no="  "), "ship_tracking_missing"),
        (new(tracking_no="1.23E+11"), "tracking_rounded"),
        (new(tracking_no=order_no(1)), "tracking_is_order_no"),
        (new(tracking_no="X" * 61), "tracking_too_long"),
        (new(courier=""), "courier_missing"),
        (new(courier="K" * 61), "courier_too_long"),
        (new(tracking_no="JY1234567890"), "tracking_taken"),
    ],
)
def test_what_cannot_be_shipped_is_refused_before_anything_is_written(
    shop: Shop, item: NewShipment, expected: str
) -> None:
    bring(
        shop,
        order(0),
        order(1, Status.SHIPPED, packages=STATED, buyer_username="budi"),
        order(2, Status.CANCELLED),
        order(3),
        order(4, substatus=Substatus.ON_HOLD),
    )
    ask(shop, 3)
    before = everything(shop)
    assert code(looked(shop, item)[0]) == expected
    assert [code(one) for one in shop.read(check_arrange, [item]).result()] == [expected]
    assert [code(one) for one in note(shop, item)] == [expected]
    assert everything(shop) == before


def test_a_decided_request_lets_the_order_go(shop: Shop) -> None:
    bring(shop, order(0))
    case_id = ask(shop)
    assert code(looked(shop, new())[0]) == "ship_decide_first"
    shop.write(take_step, case_id, REJECT).result()
    assert code(looked(shop, new())[0]) == ""


def test_the_lines_of_a_list_are_held_against_each_other(shop: Shop) -> None:
    bring(shop, *(order(n, buyer_username=name) for n, name in enumerate(("siti", "siti", "budi", ""))))
    checks = looked(shop, new(0), new(0, "TKP0123456789"), new(1), new(2), new(3))
    assert [code(one) for one in checks] == ["", "order_twice", "", "tracking_taken", "tracking_taken"]
    assert warned(checks[2]) == ["shared_parcel"], "orders of one buyer may lie in one parcel"
    assert checks[3].refusal is not None
    assert checks[3].refusal[1]["other"] == order_no(0)


def test_a_refused_line_takes_no_number_from_the_next(shop: Shop) -> None:
    bring(shop, order(0, Status.SHIPPED), order(1, buyer_username="budi"))
    assert [code(one) for one in looked(shop, new(0), new(1))] == ["not_to_ship", ""]


def test_what_is_odd_is_said_and_forbids_nothing(shop: Shop) -> None:
    bring(shop, order(0, packages=STATED), order(1), order(2, packages=(Package("1", courier="SiCepat"),)))
    differs, shape, courier = looked(
        shop,
        new(0, "JY1234567899", "J&T"),
        new(1, "JNT99", "J&T Express"),
        new(2, "TKP0123456789", "JNE"),
    )
    assert warned(differs) == ["marketplace_says"]
    assert differs.warnings[0][1] == {"courier": "J&T Express", "tracking_no": "JY1234567890"}
    assert warned(shape) == ["tracking_unlike"]
    assert warned(courier) == ["courier_differs"]
    note(shop, new(1, "JNT99", "J&T Express"))
    shop.write(hand_over, [ident(shop, 1)]).result()
    assert warned(looked(shop, new(1, "JY1234567898", "J&T Express"))[0]) == [
        "replaces_noted",
        "was_handed_over",
    ]


def test_what_the_marketplace_says_is_listed_and_what_was_noted_stays_beside_it(shop: Shop) -> None:
    bring(shop, order(0))
    note(shop)
    bring(shop, order(0, packages=STATED), snapshot=NOW + 60_000)
    found = detail(shop, 0)
    assert (found.row.courier, found.row.tracking_no) == ("J&T Express", "JY1234567890")
    assert found.row.conflict, "the list marks that the marketplace says otherwise"
    noted = shop.read(shipment_of, found.row.id).result()
    assert noted is not None
    assert noted.tracking_no == NUMBER
    note(shop, new(tracking_no="JY1234567890"))
    assert not detail(shop, 0).row.conflict


def test_a_number_the_marketplace_confirms_is_no_contradiction(shop: Shop) -> None:
    bring(shop, order(0))
    note(shop, new(tracking_no="JY1234567890"))
    bring(shop, order(0, packages=STATED), snapshot=NOW + 60_000)
    assert not detail(shop, 0).row.conflict


def test_many_are_one_act_that_can_be_undone_and_done_again(shop: Shop) -> None:
    bring(shop, *(order(n) for n in range(5)))
    items = [new(n, f"TKP012345678{n}") for n in range(5)]
    before = {n: detail(shop, n).row for n in range(5)}
    assert [code(one) for one in note(shop, *items, new(9))] == ["", "", "", "", "", "no_such_order"]
    (entry,) = shop.read(undo.acts_to_undo).result()
    assert (entry.what, entry.orders) == (Did.SHIPMENT_ARRANGED, 5)
    shop.write(undo.undo).result()
    assert {n: detail(shop, n).row for n in range(5)} == before
    assert table(shop, "shipment") == []
    shop.write(undo.redo).result()
    assert [detail(shop, n).row.tracking_no for n in range(5)] == [one.tracking_no for one in items]


def test_all_or_none(shop: Shop) -> None:
    bring(shop, order(0))
    before = everything(shop)
    outcomes = note(shop, new(0), new(9), all_or_none=True)
    assert [code(one) for one in outcomes] == ["", "no_such_order"]
    assert everything(shop) == before


def test_the_number_of_statements_does_not_grow_with_the_orders(shop: Shop) -> None:
    bring(shop, *(order(n) for n in range(160)))
    counts = []
    for wanted in (range(30), range(30, 110)):
        counting = statements(shop)
        counted = next(counting)
        ids = [ident(shop, n) for n in wanted]
        note(shop, *(new(n, f"TKP{n:010}") for n in wanted))
        shop.write(hand_over, ids).result()
        shop.write(drop_shipment, ids).result()
        counts.append(sum(counted.values()))
        next(counting, None)
    assert counts[0] == counts[1]


def test_a_long_piece_of_work_tells_how_far_it_is_and_can_be_stopped(shop: Shop) -> None:
    bring(shop, *(order(n) for n in range(250)))
    items = [new(n, f"TKP{n:010}") for n in range(250)]
    done: list[int] = []
    stop = Event()

    def progress(count: int) -> None:
        done.append(count)
        if count == 200:
            stop.set()

    before = everything(shop)
    with pytest.raises(Cancelled):
        note(shop, *items, watch=Watch(progress, stop))
    assert done == [0, 100, 200]
    assert everything(shop) == before
    note(shop, *items, watch=Watch(done.append))
    assert done[3:] == [0, 100, 200, 250]


def test_couriers_of_the_shop_are_proposed_first(shop: Shop) -> None:
    bring(shop, order(0, packages=STATED), order(1), order(2))
    note(shop, new(1, "A1", "j&t express"), new(2, "A2", "Kurir Toko"))
    couriers = shop.read(known_couriers).result()
    assert couriers[:3] == ["J&T Express", "Kurir Toko", "j&t express"]
    assert "JNE" in couriers[3:]
    assert couriers.count("J&T Express") == 1
