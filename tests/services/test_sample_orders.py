from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, from_iso, to_local
from seller_desktop.domain.clocks import OrderClocks, action_group, is_arranged, order_deadlines
from seller_desktop.domain.orders import ActionGroup, Channel, ClockKind, StatedOrder, Status, Substatus
from seller_desktop.services.holiday_calendar import working_calendar
from seller_desktop.services.rule_packs import load_rule_pack
from seller_desktop.services.sample_orders import sample_orders

if TYPE_CHECKING:
    from collections.abc import Callable

WIB = ZoneInfo("Asia/Jakarta")
MONDAY_AFTERNOON = from_iso("2026-11-23T14:00:00", WIB)
MONDAY_NIGHT = from_iso("2026-11-23T21:00:00", WIB)
SUNDAY = from_iso("2026-11-22T16:00:00", WIB)
AFTER_EID = from_iso("2027-03-12T09:30:00", WIB)

TRACKING = {
    "J&T Express": r"JY\d{10}",
    "SiCepat": r"00\d{10}",
    "JNE": r"TKP\d{10}",
    "J&T Cargo": r"0\d{11}",
    "AnterAja": r"1000\d{10}",
    "Ninja Xpress": r"NLIDAP\d{9}",
    "GoSend": r"GK-11-\d{9}",
    "GrabExpress": r"IN-2-0\d{10}",
    "Kurir toko": r"TOKO\d{6}",
}


@cache
def orders(count: int = 2000, seed: int = 1, now: int = MONDAY_AFTERNOON) -> tuple[StatedOrder, ...]:
    return tuple(sample_orders(count, seed, now, WIB))


@cache
def clocks_at(now: int) -> Callable[[StatedOrder], OrderClocks]:
    calendar = working_calendar(WIB, now)
    return lambda order: order_deadlines(order, now, calendar, load_rule_pack(), 12, mall=False)


def open_deadlines(order: StatedOrder, now: int) -> dict[ClockKind, int]:
    return {
        deadline.kind: deadline.due_at for deadline in clocks_at(now)(order).deadlines if not deadline.void
    }


def group(order: StatedOrder, now: int) -> ActionGroup | None:
    due = open_deadlines(order, now)
    ship_by, auto_cancel = due.get(ClockKind.SHIP_BY), due.get(ClockKind.SHIP_AUTO_CANCEL)
    return action_group(ship_by, is_arranged(order), auto_cancel, now)


def test_the_same_seed_and_time_make_the_same_shop_and_others_do_not() -> None:
    again = list(sample_orders(300, 1, MONDAY_AFTERNOON, WIB))
    assert again == list(sample_orders(300, 1, MONDAY_AFTERNOON, WIB))
    assert again != list(sample_orders(300, 2, MONDAY_AFTERNOON, WIB))


@pytest.mark.parametrize("count", [0, 1, 7, 99, 100, 1001])
def test_exactly_as_many_orders_as_asked_for(count: int) -> None:
    assert len(list(sample_orders(count, 3, MONDAY_AFTERNOON, WIB))) == count


def test_order_numbers_look_real_and_are_unique() -> None:
    numbers = [order.order_no for order in orders(5000)]
    assert len(set(numbers)) == len(numbers)
    assert all(re.fullmatch(r"5[78]\d{16}", number) for number in numbers)
    assert sum(number.endswith("000") for number in numbers) < len(numbers) / 200


def test_lines_packages_and_skus_have_identities_of_their_own() -> None:
    for order in orders():
        packages = {package.package_no for package in order.packages}
        assert len(packages) == len(order.packages)
        assert {line.package_no for line in order.lines} == packages
        assert len({(line.sku_id, line.package_no) for line in order.lines}) == len(order.lines)
        assert all(re.fullmatch(r"\d{19}", text) for text in packages | {line.sku_id for line in order.lines})
    all_packages = [package.package_no for order in orders() for package in order.packages]
    assert len(set(all_packages)) == len(all_packages)


@settings(max_examples=30)
@given(st.integers(0, 14 * 24 * 60), st.integers(0, 5))
def test_times_come_in_their_order_and_never_after_now(minutes: int, seed: int) -> None:
    now = MONDAY_AFTERNOON + minutes * 60_000
    for order in sample_orders(120, seed, now, WIB):
        paid_first = None if order.cod else order.paid_at
        steps = (order.created_at, paid_first, order.arranged_at, order.shipped_at, order.delivered_at)
        stated = [step for step in (*steps, order.cancelled_at, now) if step is not None]
        assert stated == sorted(stated), order
        assert order.created_at > now - 731 * DAY_MS


def test_status_and_times_never_contradict_each_other() -> None:
    for order in orders():
        paid = order.paid_at is not None or order.cod
        match order.status:
            case Status.PENDING:
                assert paid == (order.substatus is Substatus.ON_HOLD)
                assert order.arranged_at is None
            case Status.TO_SHIP:
                assert paid
                assert (order.arranged_at is not None) == (order.substatus is Substatus.AWAITING_COLLECTION)
                assert order.shipped_at is None
            case Status.SHIPPED:
                assert paid
                assert order.shipped_at is not None
                assert (order.delivered_at is not None) == (order.substatus is Substatus.DELIVERED)
            case Status.COMPLETED:
                assert order.paid_at is not None
                assert order.delivered_at is not None
            case _:
                assert order.cancelled_at is not None
                assert order.cancel_by in {"Pembeli", "Penjual", "Sistem"}
                assert order.cancel_reason
        assert (order.cancelled_at is not None) == (order.status is Status.CANCELLED)


def test_money_adds_up() -> None:
    for order in orders():
        for line in order.lines:
            assert line.subtotal_before_idr == line.unit_price_idr * line.quantity
            off = line.platform_discount_idr + line.seller_discount_idr
            assert line.subtotal_idr == line.subtotal_before_idr - off > 0
        off = order.shipping_seller_discount_idr + order.shipping_platform_discount_idr
        assert order.shipping_fee_idr == order.shipping_original_idr - off >= 0
        fees = order.buyer_service_fee_idr + order.handling_fee_idr + order.shipping_insurance_idr
        goods = sum(line.subtotal_idr for line in order.lines)
        assert order.order_amount_idr == goods + order.shipping_fee_idr + fees
        assert 0 <= order.refund_idr <= order.order_amount_idr


def test_couriers_carry_tracking_numbers_of_their_own_shape_once_arranged() -> None:
    seen = set()
    for order in orders():
        for package in order.packages:
            assert bool(package.courier) == bool(package.tracking_no) == (order.arranged_at is not None)
            if package.courier:
                seen.add(package.courier)
                assert re.fullmatch(TRACKING[package.courier], package.tracking_no), package
    assert {"J&T Express", "SiCepat", "JNE", "J&T Cargo", "AnterAja", "Ninja Xpress"} <= seen


def test_the_shop_is_as_mixed_as_a_real_one() -> None:
    made = orders()
    assert {order.status for order in made} == set(Status) - {Status.UNMAPPED}
    assert {order.substatus for order in made} == set(Substatus)
    share = Counter(order.channel for order in made)
    assert 0.7 < share[Channel.TIKTOK] / len(made) < 0.8
    assert share[Channel.TIKTOK] + share[Channel.TOKOPEDIA] == len(made)
    assert 0.1 < sum(order.cod for order in made) / len(made) < 0.25
    assert sum(order.created_at > MONDAY_AFTERNOON - 90 * DAY_MS for order in made) > len(made) * 0.7
    for some in (
        sum(order.preorder for order in made),
        sum(len(order.packages) > 1 for order in made),
        sum(len(order.lines) > 2 for order in made),
        sum(bool(order.buyer_message) for order in made),
        sum(bool(order.creator) for order in made),
        sum(order.delivery_option == "Diantar oleh penjual" for order in made),
    ):
        assert some >= 5
    assert {"LIVE", "Videos"} <= {order.order_channel for order in made}
    assert {order.cancel_by for order in made} == {"", "Pembeli", "Penjual", "Sistem"}
    assert len({line.product for order in made for line in order.lines}) >= 60
    assert len({order.province for order in made}) >= 20


def test_invoices_belong_to_tokopedia_and_bear_the_day_of_the_order() -> None:
    for order in orders():
        assert bool(order.invoice_no) == (order.channel is Channel.TOKOPEDIA)
        if order.invoice_no:
            day = to_local(order.created_at, WIB).strftime("%Y%m%d")
            assert re.fullmatch(rf"INV/{day}/MPL/\d{{10}}", order.invoice_no)


def test_places_belong_together() -> None:
    zipcodes: dict[str, tuple[str, str, str]] = {}
    for order in orders():
        place = (order.province, order.city, order.district)
        assert zipcodes.setdefault(order.zipcode, place) == place


def test_buyers_of_long_closed_orders_are_masked_and_recent_ones_are_not() -> None:
    for order in orders():
        closed = order.status in {Status.COMPLETED, Status.CANCELLED}
        long_ago = MONDAY_AFTERNOON - order.created_at > 30 * DAY_MS
        assert ("*" in order.recipient) == (closed and long_ago)
        assert re.fullmatch(r"\(\+62\)8\d\d\*{4}\d{4}", order.phone)


@pytest.mark.parametrize("now", [MONDAY_AFTERNOON, MONDAY_NIGHT, AFTER_EID])
@pytest.mark.parametrize("count", [100, 500, 2000])
def test_action_needed_has_life(count: int, now: int) -> None:
    made = orders(count, now=now)
    groups = Counter(group(order, now) for order in made)
    urgent = 0
    for order in made:
        left = open_deadlines(order, now).get(ClockKind.SHIP_BY, 0) - now
        urgent += 0 < left < 4 * HOUR_MS and not is_arranged(order)
    least, most = max(2, count // 100), count // 20
    assert least <= groups[ActionGroup.OVERDUE] <= most
    assert least <= groups[ActionGroup.SHIP_SOON] <= most
    assert max(2, count // 100) <= urgent <= most


def test_on_a_sunday_afternoon_the_instant_orders_are_what_presses() -> None:
    pressing = [order for order in orders(500, now=SUNDAY) if group(order, SUNDAY) is ActionGroup.SHIP_SOON]
    assert len(pressing) >= 5
    assert {order.delivery_option for order in pressing} == {"Instan"}


def test_overdue_orders_are_not_yet_cancelled_automatically() -> None:
    for order in orders():
        deadlines = clocks_at(MONDAY_AFTERNOON)(order).deadlines
        assert [deadline.kind for deadline in deadlines if deadline.void] == []


def test_a_large_shop_reaches_back_two_years() -> None:
    made = sample_orders(200_000, 1, MONDAY_AFTERNOON, WIB)
    ages = sorted(
        (MONDAY_AFTERNOON - order.created_at) // DAY_MS for order, _ in zip(made, range(3000), strict=False)
    )
    assert 600 < ages[-1] <= 731
    assert all(later - earlier < 90 for earlier, later in pairwise(ages))
