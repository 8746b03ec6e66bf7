from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seller_desktop.domain.cells import unpack
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.orders import StatedOrder
from seller_desktop.marketplaces import tiktok_orders
from seller_desktop.marketplaces.tiktok_columns import NEEDED, TIKTOK_COLUMNS
from tests.marketplaces.files import (
    COLUMNS,
    DATA,
    GOOD,
    HEADER,
    JAKARTA,
    read_file,
    read_one,
    read_rows,
    table,
    write_csv,
    write_workbook,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


NEEDED_HEADERS = [column.names[0] for column in TIKTOK_COLUMNS.columns if column.field in NEEDED]


# ---- headers


def spaced_out(name: str) -> str:
    return f"  {name.replace(' ', '   ')}\t"


@settings(max_examples=60)
@given(st.data())
def test_columns_are_found_in_any_order_and_any_subset(data: st.DataObject) -> None:
    others = [name for name in HEADER if name not in NEEDED_HEADERS]
    extra = ["Kolom Baru", "Catatan saya", ""]
    chosen = data.draw(st.lists(st.sampled_from([*others, *extra]), unique=True))
    header = data.draw(st.permutations([*NEEDED_HEADERS, *chosen]))
    dressing: st.SearchStrategy[Callable[[str], str]] = st.sampled_from([str.upper, str.lower, spaced_out])
    dressed = [data.draw(dressing)(name) for name in header]
    row = [GOOD.get(name, f"isi {name}") for name in header]

    (order,) = read_rows([dressed, row])
    whole = read_one()
    assert isinstance(order, StatedOrder)
    assert (order.order_no, order.created_at, order.status) == (
        whole.order_no,
        whole.created_at,
        whole.status,
    )
    assert order.quantity == whole.quantity
    assert order.order_amount_idr == (whole.order_amount_idr if "Order Amount" in header else 0)
    assert order.paid_at == (whole.paid_at if "Paid Time" in header else None)
    assert order.country == (whole.country if "Country" in header else "")
    assert unpack(order.lines[0].cells) == tuple(row)


def test_every_column_of_the_list_is_known_by_each_of_its_names() -> None:
    for column in COLUMNS:
        for name in (column["header_en"], column["header_id"]):
            assert name.casefold() in TIKTOK_COLUMNS._names, name
    assert len(TIKTOK_COLUMNS.columns) == len(HEADER) == 65


def test_indonesian_headers_are_read() -> None:
    rows = table({})
    rows[0] = [column["header_id"] for column in COLUMNS]
    assert read_rows(rows) == read_rows(table({}))


@pytest.mark.parametrize("width", [54, 61, 63, 65])
def test_older_and_narrower_column_sets_are_read_and_say_what_they_lack(width: int) -> None:
    # 63 ends with the invoice, 61 before it, the narrowest known has no fees of distance, service, insurance
    left_out = {65: 0, 63: 2, 61: 4}.get(width)
    if left_out is None:
        fees = {"Distance Shipping Fee", "Distance Fee", "Payment platform discount", "Buyer Service Fee"}
        fees |= {"Handling Fee", "Shipping Insurance", "Item Insurance"}
        header = [name for name in HEADER[:61] if name not in fees]
    else:
        header = HEADER[: 65 - left_out]
    assert len(header) == width
    numbered = [(number, tuple(row)) for number, row in enumerate(table({}, header=header), start=1)]
    reader = tiktok_orders.recognise(numbered, "uji.csv", JAKARTA)
    assert reader is not None
    assert isinstance(reader.read(*numbered[1]), StatedOrder)
    assert len(reader.absent) == 65 - width
    assert ("creator" in reader.absent) == (width < 65)


def test_what_is_read_from_a_missing_column_is_absent_with_it() -> None:
    numbered = [(1, tuple(NEEDED_HEADERS))]
    reader = tiktok_orders.recognise(numbered, "uji.csv", JAKARTA)
    assert reader is not None
    gone = {"cod", "payment_method", "substatus", "channel", "preorder", "paid_at", "line.seller_sku"}
    assert gone | {"line.package_no", "package.package_no", "package.tracking_no"} <= reader.absent
    assert not reader.absent & {"order_no", "status_text", "created_at", "line.sku_id", "line.quantity"}


def test_a_header_below_a_title_is_found_and_one_that_comes_again_is_no_row() -> None:
    rows = [["Laporan pesanan"], [""], *table({}), *table({"Order ID": "577344529763028280"})]
    assert [row.order_no for row in read_rows(rows)] == ["577344529763028279", "577344529763028280"]


def test_the_row_of_descriptions_is_no_row_wherever_it_stands() -> None:
    description = ["Platform Unique order ID." if name == "Order ID" else "It equals" for name in HEADER]
    header, row = table({})
    (order,) = read_rows([header, description, row, description])
    assert order.order_no == GOOD["Order ID"]


def test_a_file_with_nothing_but_descriptions_above_its_rows_is_read() -> None:
    sample = read_file(DATA / "Semua pesanan-2026-11-23-14_00.xlsx", JAKARTA)
    cut = [column["description_en"].partition(" (")[0] for column in COLUMNS]
    rows = [cut, *[unpack(order.lines[0].cells) for order in sample.orders[:20]]]
    for whole, found in zip(sample.orders, read_rows(rows), strict=False):
        assert isinstance(found, StatedOrder)
        assert (found.order_no, found.status, found.created_at) == (
            whole.order_no,
            whole.status,
            whole.created_at,
        )
        for name in (
            "sku_id",
            "product",
            "quantity",
            "unit_price_idr",
            "subtotal_before_idr",
            "subtotal_idr",
        ):
            assert getattr(found.lines[0], name) == getattr(whole.lines[0], name)


# ---- whole files


def refusal_of(rows: Sequence[Sequence[str]]) -> SellerError:
    with pytest.raises(SellerError) as refusal:
        read_rows(rows)
    assert refusal.value.facts["file"] == "uji.csv"
    return refusal.value


def test_a_file_of_another_country_is_refused_by_name() -> None:
    refusal = refusal_of(table(*[{"Country": "Malaysia"}] * 3, {}))
    assert (refusal.code, refusal.facts["country"]) == ("wrong_country", "Malaysia")


def test_a_long_file_of_another_country_is_not_read_to_its_end() -> None:
    foreign = table(*[{"Country": "Thailand"}] * 1500)
    numbered = [(number, tuple(row)) for number, row in enumerate(foreign, start=1)]
    reader = tiktok_orders.recognise(numbered[:15], "uji.csv", JAKARTA)
    assert reader is not None
    with pytest.raises(SellerError, match="wrong_country"):
        [reader.read(*row) for row in numbered[1:]]
    assert reader.rows == 1000


@pytest.mark.parametrize(
    "country", ["Indonesia", "ID", "IDN", "Republic of Indonesia", "INDONESIA", "", "I***"]
)
def test_an_indonesian_file_is_one_by_any_of_its_names(country: str) -> None:
    assert read_one(Country=country).country == country


@pytest.mark.parametrize("amount", ["$12.50", "RM 12.50", "฿129", "₫120.000", "₱1,250.00"])
def test_a_file_in_another_currency_is_refused(amount: str) -> None:
    refusal = refusal_of(table({"Order Amount": amount}, {"Order Amount": amount}, {}))
    assert refusal.code == "wrong_currency"
    assert str(refusal.facts["currency"]) in amount


def test_a_file_that_counts_months_first_is_refused() -> None:
    us = {"Created Time": "11/21/2026 1:34:25 PM", "Paid Time": "11/21/2026 1:52:25 PM"}
    refusal = refusal_of(table(us, us))
    assert (refusal.code, refusal.facts["value"]) == ("wrong_date_form", us["Created Time"])


def test_a_file_saved_again_with_real_dates_and_numbers_is_read(tmp_path: Path) -> None:
    header, row = table({})
    cells: list[object] = list(row)
    cells[HEADER.index("Created Time")] = datetime(2026, 11, 21, 13, 34, 25)  # noqa: DTZ001 - as a sheet has it
    cells[HEADER.index("Quantity")] = 2
    cells[HEADER.index("Order Amount")] = 79000.0
    path = write_workbook(tmp_path / "a.xlsx", [header, cells])
    (order,) = read_file(path, JAKARTA).orders
    whole = read_one()
    assert (order.created_at, order.quantity, order.order_amount_idr) == (
        whole.created_at,
        whole.quantity,
        whole.order_amount_idr,
    )


def test_an_identifier_saved_as_a_number_is_damage(tmp_path: Path) -> None:
    header, row = table({})
    cells: list[object] = list(row)
    cells[0] = 577344529763028279
    reading = read_file(write_workbook(tmp_path / "a.xlsx", [header, cells]), JAKARTA)
    assert reading.reasons == ["order_no_scientific"]


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8-sig"), ("\t", "utf-16"), (",", "utf-8")])
def test_a_file_saved_again_as_another_kind_of_text_is_read(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    rows = [["Laporan, dari; saya"], *table({"Product Name": "a;b,c"})]
    (order,) = read_file(write_csv(tmp_path / "a.csv", rows, delimiter, encoding), JAKARTA).orders
    assert order.lines[0].product == "a;b,c"
