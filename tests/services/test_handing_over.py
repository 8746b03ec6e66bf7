from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.domain.orders import Channel, ClockKind, Status, Substatus, View
from seller_desktop.services import keeper, queries, undo
from seller_desktop.services.read_models import Happened, ShipState
from seller_desktop.services.ship_checks import look_at_order, look_at_parcel
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.services.shipments import (
    check_drop,
    check_hand_over,
    drop_shipment,
    hand_over,
    packed_orders,
    shipment_of,
)
from tests.making import at, order_no
from tests.services.casework import NOW, ask, bring, by_hand, order
from tests.services.importing import detail, everything
from tests.services.shipping import (
    JNE,
    NUMBER,
    STATED,
    code,
    far,
    ident,
    new,
    note,
    told,
)

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop


def test_packed_parcels_are_handed_over(shop: Shop, stopped_clock: StoppedClock) -> None:
    bring(shop, order(0), order(1))
    note(shop, new(0), new(1, "SPXID01", "SPX"))
    assert shop.read(packed_orders).result() == {JNE: [ident(shop, 0)], "SPX": [ident(shop, 1)]}
    stopped_clock.advance(60_000)
    assert [code(one) for one in shop.write(hand_over, [ident(shop, 0)]).result()] == [""]
    assert shop.read(packed_orders).result() == {"SPX": [ident(shop, 1)]}
    found = detail(shop, 0)
    assert (found.row.status, far(shop)) == (Status.TO_SHIP, ShipState.HANDED_OVER)
    noted = shop.read(shipment_of, found.row.id).result()
    assert noted is not None
    assert (noted.packed_at, noted.handed_at) == (NOW, NOW + 60_000)
    assert found.history[0].what is Happened.HANDED_OVER
    shop.write(undo.undo).result()
    assert far(shop) == ShipState.PACKED


def test_a_parcel_arranged_in_seller_center_goes_under_the_number_stated(shop: Shop) -> None:
    bring(shop, order(0, packages=STATED))
    assert [code(one) for one in shop.write(hand_over, [ident(shop)]).result()] == [""]
    noted = shop.read(shipment_of, ident(shop)).result()
    assert noted is not None
    assert (noted.courier, noted.tracking_no, noted.state) == (
        *("J&T Express", "JY1234567890"),
        ShipState.HANDED_OVER,
    )


def test_a_parcel_that_must_not_go_is_refused(shop: Shop) -> None:
    bring(shop, order(0), order(1), order(2), order(3, Status.SHIPPED), order(4))
    note(shop, new(0), new(1, "SPXID01"), new(2, "SPXID02"))
    ask(shop, 1)
    shop.write(hand_over, [ident(shop, 2)]).result()
    bring(shop, order(0, Status.CANCELLED), snapshot=NOW + 60_000)
    ids = [ident(shop, n) for n in range(5)]
    expected = ["ship_cancelled", "ship_decide_first", "handed_over_already", "not_to_ship", "not_packed"]
    assert [code(one) for one in shop.read(check_hand_over, ids).result()] == expected
    before = everything(shop)
    assert [code(one) for one in shop.write(hand_over, [*ids, 7]).result()] == [*expected, "no_such_order"]
    assert everything(shop) == before


def test_a_parcel_is_found_by_whatever_its_label_shows(shop: Shop) -> None:
    bring(shop, order(0), order(1, packages=STATED), order(2))
    note(shop, new(0), new(2))

    def found(text: str) -> list[tuple[str, str]]:
        return [(one.order_no, code(one)) for one in shop.read(look_at_parcel, text).result()]

    assert found(NUMBER.lower()) == [(order_no(0), ""), (order_no(2), "")], "two orders in one parcel"
    assert found("jy1234567890 ") == [(order_no(1), "")]
    assert found(order_no(1)) == [(order_no(1), "")]
    assert found("SPXID9") == []
    assert found(" ") == []


def test_an_order_scanned_is_refused_at_once(shop: Shop) -> None:
    bring(shop, order(0), order(1, Status.SHIPPED))
    good = shop.read(look_at_order, f" {order_no(0)}\n").result()
    assert (good.refusal, good.order_no, good.buyer) == (None, order_no(0), "siti_rahma")
    assert code(shop.read(look_at_order, order_no(1)).result()) == "not_to_ship"
    assert code(shop.read(look_at_order, order_no(9)).result()) == "no_such_order"


# Dropping


def test_what_was_noted_is_dropped(shop: Shop) -> None:
    bring(shop, order(0), order(1))
    before = detail(shop, 0).row
    note(shop)
    ids = [ident(shop, 0), ident(shop, 1)]
    assert [code(one) for one in shop.read(check_drop, ids).result()] == ["", "not_arranged_here"]
    assert [code(one) for one in shop.write(drop_shipment, [*ids, 7]).result()] == [
        *("", "not_arranged_here", "no_such_order"),
    ]
    assert detail(shop, 0).row == before
    assert detail(shop, 0).history[0].what is Happened.SHIPMENT_DROPPED
    shop.write(undo.undo).result()
    assert detail(shop, 0).row.tracking_no == NUMBER


# Orders made by hand


def test_noting_arranges_an_order_made_by_hand_and_ends_the_clock_that_would_cancel_it(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    order_id = by_hand(shop)
    kinds = {one.kind for one in told(shop, order_id).deadlines}
    assert kinds == {ClockKind.SHIP_BY, ClockKind.SHIP_AUTO_CANCEL}
    note(shop, NewShipment("M-0", JNE, NUMBER))
    found = told(shop, order_id)
    assert {one.kind for one in found.deadlines} == {ClockKind.SHIP_BY}
    assert (found.facts.arranged_at, found.facts.substatus) == (NOW, Substatus.AWAITING_COLLECTION)
    assert [(one.courier, one.tracking_no) for one in found.packages] == [(JNE, NUMBER)]
    stopped_clock.advance(at("2026-12-10T00:00") - stopped_clock.now_ms())
    shop.write(keeper.sweep).result()
    assert told(shop, order_id).row.status is Status.TO_SHIP


def test_handing_over_ships_an_order_made_by_hand_in_one_act(shop: Shop) -> None:
    order_id = by_hand(shop)
    bring(shop, order(1))
    note(shop, NewShipment("M-0", JNE, NUMBER))
    packed = told(shop, order_id).row
    counts = shop.read(queries.counts).result().by_view
    shop.write(hand_over, [order_id]).result()
    found = told(shop, order_id)
    assert (found.row.status, found.row.substatus, found.facts.shipped_at) == (
        *(Status.SHIPPED, Substatus.IN_TRANSIT, NOW),
    )
    assert found.row.group is None
    after = shop.read(queries.counts).result().by_view
    assert (after[View.TO_SHIP], after[View.SHIPPED]) == (counts[View.TO_SHIP] - 1, counts[View.SHIPPED] + 1)
    assert detail(shop, 1).row.status is Status.TO_SHIP
    shop.write(undo.undo).result()
    assert told(shop, order_id).row == packed
    assert shop.read(queries.counts).result().by_view == counts
    shop.write(undo.redo).result()
    assert told(shop, order_id).row.status is Status.SHIPPED
    shop.write(drop_shipment, [order_id]).result()
    back = told(shop, order_id)
    assert (back.row.status, back.row.arranged, back.facts.shipped_at) == (Status.TO_SHIP, False, None)
    assert {one.kind for one in back.deadlines} == {ClockKind.SHIP_BY, ClockKind.SHIP_AUTO_CANCEL}


def test_an_order_made_by_hand_that_went_on_is_not_set_back(shop: Shop) -> None:
    order_id = by_hand(shop)
    note(shop, NewShipment("M-0", JNE, NUMBER))
    shop.write(hand_over, [order_id]).result()
    by_hand(shop, 0, Status.COMPLETED, delivered_at=NOW, shipped_at=NOW)
    (outcome,) = shop.write(drop_shipment, [order_id]).result()
    assert outcome.refusal == ("drop_too_late", {"order_no": "M-0", "status": Status.COMPLETED})


def test_an_order_made_by_hand_without_a_parcel_gets_one(shop: Shop) -> None:
    order_id = by_hand(shop, packages=())
    note(shop, NewShipment("M-0", JNE, NUMBER))
    found = told(shop, order_id)
    assert [(one.package_no, one.tracking_no) for one in found.packages] == [
        (found.lines[0].package_no, NUMBER)
    ]
    assert found.row.channel is Channel.MANUAL
