from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.cells import unpack
from seller_desktop.domain.clock import to_ms
from seller_desktop.domain.orders import Channel, Package, RejectedRow, StatedOrder, Status, Substatus
from tests.marketplaces.files import (
    DATA,
    GOOD,
    HEADER,
    JAKARTA,
    read_file,
    read_one,
    read_rows,
    table,
)

if TYPE_CHECKING:
    from tests.marketplaces.files import Reading


def reject_one(change: dict[str, str]) -> RejectedRow:
    # among good rows, so that the file as a whole is an Indonesian one
    rows = read_rows(table({}, {}, {}, change))
    (rejected,) = [row for row in rows if isinstance(row, RejectedRow)]
    return rejected


# ---- the samples


def summary(reading: Reading) -> dict[str, object]:
    orders: dict[str, StatedOrder] = {}
    packages: dict[str, set[str]] = {}
    for fragment in reading.orders:
        orders.setdefault(fragment.order_no, fragment)
        packages.setdefault(fragment.order_no, set()).update(p.package_no for p in fragment.packages)
    return {
        "orders": len(orders),
        "lines": len(reading.orders),
        "pieces": sum(fragment.quantity for fragment in reading.orders),
        "order_amount_sum_idr": sum(order.order_amount_idr for order in orders.values()),
        "by_status": dict(Counter(str(order.status) for order in orders.values())),
        "rejected_rows": len(reading.rejected),
        "tokopedia_orders": sum(order.channel is Channel.TOKOPEDIA for order in orders.values()),
        "cod_orders": sum(order.cod for order in orders.values()),
        "preorders": sum(order.preorder for order in orders.values()),
        "orders_with_two_packages": sum(len(found) == 2 for found in packages.values()),
        "orders_with_masked_buyer": sum("*" in order.recipient for order in orders.values()),
    }


@pytest.mark.parametrize(
    "name",
    [
        "Semua pesanan-2026-11-23-14_00.xlsx",
        "Semua pesanan-2026-11-23-14_00.csv",
        "Semua pesanan-2026-11-24-14_00.xlsx",
    ],
)
def test_a_sample_holds_what_it_is_known_to_hold(name: str) -> None:
    expected = json.loads((DATA / f"{name}.expected.json").read_text("utf-8"))
    reading = read_file(DATA / name, JAKARTA)
    found = summary(reading)
    assert found == {key: expected[key] for key in found}
    assert reading.reader.profile == "tiktok-orders"
    assert not reading.reader.absent
    assert reading.reader.rows == expected["lines"]


def test_both_forms_of_one_export_say_the_same() -> None:
    def bare(reading: Reading) -> list[tuple[str, ...]]:
        return [unpack(order.lines[0].cells) for order in reading.orders]

    text = read_file(DATA / "Semua pesanan-2026-11-23-14_00.csv", JAKARTA)
    sheet = read_file(DATA / "Semua pesanan-2026-11-23-14_00.xlsx", JAKARTA)
    assert bare(text) == bare(sheet)
    assert text.reader.latest_inside == sheet.reader.latest_inside
    rows = [[order.lines[0].source_row for order in reading.orders] for reading in (text, sheet)]
    assert rows == [list(range(2, 781)), list(range(3, 782))]


def test_the_sample_a_spreadsheet_has_damaged() -> None:
    reading = read_file(DATA / "rusak oleh Excel.csv", JAKARTA)
    # The rounded identifiers among the rest only the whole file can tell; staging does.
    assert Counter(reading.reasons) == {
        "order_no_scientific": 5,
        "quantity_unreadable": 7,
        "time_unreadable": 8,
    }
    assert reading.rejected[0].cells[0] == "5.77E+17"
    assert reading.rejected[1].facts == {"column": "Quantity", "value": "dua"}


# ---- one row


def test_a_row_becomes_an_order_of_one_line() -> None:
    order = read_one()
    line = order.lines[0]
    assert order.order_no == "577344529763028279"
    assert (order.status, order.status_text) == (Status.TO_SHIP, "Perlu dikirim")
    assert order.substatus is Substatus.AWAITING_COLLECTION
    assert order.created_at == to_ms(datetime(2026, 11, 21, 13, 34, 25, tzinfo=JAKARTA))
    assert order.shipped_at is None
    assert order.order_amount_idr == 79_000
    assert order.buyer_message == "Tolong bubble wrap\nya kak 🙏"
    assert (line.sku_id, line.package_no) == ("1729251345555427421", "1157164016228681561")
    assert (line.quantity, line.unit_price_idr, line.subtotal_idr) == (2, 39_000, 78_000)
    assert line.source_row == 2
    assert unpack(line.cells) == tuple(GOOD[name] for name in HEADER)
    assert order.packages == (Package("1157164016228681561", "005423455429", "JNE", 350),)


def test_a_row_without_a_package_has_none() -> None:
    bare = {"Package ID": "", "Tracking ID": "", "Shipping Provider Name": ""}
    order = read_one(**bare)
    assert order.packages == ()
    assert order.lines[0].package_no == ""


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Belum dibayar", Status.PENDING),
        ("Unpaid", Status.PENDING),
        ("perlu  DIKIRIM", Status.TO_SHIP),
        ("To ship", Status.TO_SHIP),
        ("Dikirim", Status.SHIPPED),
        ("Shipped", Status.SHIPPED),
        ("Selesai", Status.COMPLETED),
        ("Completed", Status.COMPLETED),
        ("Dibatalkan", Status.CANCELLED),
        ("Canceled", Status.CANCELLED),
        ("Cancelled", Status.CANCELLED),
        ("Sedang ditinjau", Status.UNMAPPED),
    ],
)
def test_statuses_in_both_languages_and_unknown_ones(text: str, status: Status) -> None:
    order = read_one(**{"Order Status": text})
    assert (order.status, order.status_text) == (status, text)


@pytest.mark.parametrize(
    ("text", "substatus"),
    [
        ("Awaiting shipment", Substatus.AWAITING_SHIPMENT),
        ("Menunggu pengiriman", Substatus.AWAITING_SHIPMENT),
        ("Awaiting collection", Substatus.AWAITING_COLLECTION),
        ("In transit", Substatus.IN_TRANSIT),
        ("Dalam pengiriman", Substatus.IN_TRANSIT),
        ("Dalam perjalanan", Substatus.IN_TRANSIT),
        ("Delivered", Substatus.DELIVERED),
        ("Terkirim", Substatus.DELIVERED),
        ("", None),
        ("Entah", None),
    ],
)
def test_substatuses_in_both_languages(text: str, substatus: Substatus | None) -> None:
    order = read_one(**{"Order Substatus": text})
    assert (order.substatus, order.substatus_text) == (substatus, text)


@pytest.mark.parametrize(
    ("method", "cod"),
    [
        ("Bayar di tempat", True),
        ("COD", True),
        ("Cash on delivery", True),
        ("DANA", False),
        ("Codashop", False),
    ],
)
def test_cash_on_delivery_is_seen_in_the_payment_method(method: str, *, cod: bool) -> None:
    assert read_one(**{"Payment Method": method}).cod is cod


def test_channel_and_preorder() -> None:
    assert read_one(**{"Purchase Channel": "Tokopedia"}).channel is Channel.TOKOPEDIA
    assert read_one(**{"Purchase Channel": ""}).channel is Channel.TIKTOK
    assert read_one(**{"Normal or Pre-order": "Pre-order"}).preorder
    assert not read_one().preorder


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"Order ID": ""}, "no_order_no"),
        ({"Order ID": "5.77E+17"}, "order_no_scientific"),
        ({"Order ID": "5,77E+17"}, "order_no_scientific"),
        ({"Order ID": "5.77344529763028E+17"}, "order_no_scientific"),
        ({"Order ID": "Total"}, "order_no_malformed"),
        ({"Order ID": "123456789"}, "order_no_malformed"),
        ({"Order ID": "5" * 26}, "order_no_malformed"),
        ({"Order ID": "577.344.529.763"}, "order_no_malformed"),
        ({"SKU ID": ""}, "sku_missing"),
        ({"SKU ID": "1.73E+18"}, "sku_scientific"),
        ({"SKU ID": "#N/A"}, "sku_malformed"),
        ({"Package ID": "1.16E+18"}, "package_scientific"),
        ({"Quantity": "dua"}, "quantity_unreadable"),
        ({"Quantity": ""}, "quantity_unreadable"),
        ({"Quantity": "0"}, "quantity_unreadable"),
        ({"Quantity": "-1"}, "quantity_unreadable"),
        ({"Sku Quantity of return": "x"}, "quantity_unreadable"),
        ({"Created Time": ""}, "time_missing"),
        ({"Created Time": "31/02/2026 10:00:00"}, "time_unreadable"),
        ({"Paid Time": "kemarin"}, "time_unreadable"),
        ({"Order Amount": "dua ribu"}, "money_unreadable"),
        ({"SKU Unit Original Price": "38,82"}, "money_unreadable"),
        ({"Order Amount": "$5"}, "money_unreadable"),
        ({"Country": "Malaysia"}, "foreign_row"),
    ],
)
def test_a_row_that_cannot_be_read_is_rejected_with_its_reason(change: dict[str, str], reason: str) -> None:
    rejected = reject_one(change)
    (header, value) = next(iter(change.items()))
    assert rejected.reason == reason
    assert rejected.row_no == 5
    assert rejected.order_no == change.get("Order ID", GOOD["Order ID"])
    assert rejected.cells == tuple((GOOD | change)[name] for name in HEADER)
    assert rejected.facts == {"column": header, "value": value}


def test_what_a_rejection_quotes_is_short() -> None:
    assert reject_one({"Quantity": "9" * 100}).facts["value"] == "9" * 40


def test_the_mark_that_keeps_a_number_text_is_no_part_of_it() -> None:
    order = read_one(**{"Order ID": "'577344529763028279", "SKU ID": "'1729251345555427421"})
    assert (order.order_no, order.lines[0].sku_id) == ("577344529763028279", "1729251345555427421")


def test_quantities_of_a_spreadsheet_are_whole() -> None:
    assert read_one(Quantity="2.0").quantity == 2


def test_a_row_pushed_past_the_last_column_is_rejected() -> None:
    rows = table({}, {})
    rows[2].insert(HEADER.index("Buyer Message"), "selip")
    order, rejected = read_rows(rows)
    assert isinstance(order, StatedOrder)
    assert isinstance(rejected, RejectedRow)
    assert rejected.reason == "row_too_wide"
    assert "selip" in rejected.cells


def test_a_row_whose_empty_end_was_cut_off_is_read() -> None:
    rows = table({})
    while not rows[1][-1]:
        rows[1].pop()
    (order,) = read_rows(rows)
    assert isinstance(order, StatedOrder)
    assert (order.channel, order.creator) == (Channel.TIKTOK, "")
