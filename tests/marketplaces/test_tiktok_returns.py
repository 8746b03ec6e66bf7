from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.cells import unpack
from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces.tiktok_return_words import meaning
from seller_desktop.marketplaces.tiktok_returns import RETURN_COLUMNS
from tests.making import RETURN_HEADER, at, order_no, return_export, return_no
from tests.marketplaces.files import DATA, JAKARTA, read_file, write_csv

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.orders import RejectedRow
    from seller_desktop.domain.returns import StatedReturn

SAMPLE = "Retur-2026-11-23-14_00.xlsx"
OLD_HEADER = [
    name
    for name in RETURN_HEADER
    if name
    not in {
        *("Return Quantity", "Return Sub Status", "Refund Time"),
        *("Compensation Status", "Compensation Amount", "Order Substatus"),
    }
]
INDONESIAN = {
    "Return Order ID": "No Retur",
    "Order ID": "No Pesanan",
    "Order Amount": "Jumlah Pesanan",
    "Order Status": "Status Pesanan",
    "Order Substatus": "Substatus Pesanan",
    "Payment Method": "Metode Pembayaran",
    "Product Name": "Nama Produk",
    "SKU Name": "Nama SKU",
    "Buyer Username": "Username Pembeli",
    "Return Type": "Tipe Retur",
    "Time Requested": "Waktu Pengajuan",
    "Return Reason": "Alasan Retur",
    "Return unit price": "Harga Unit Retur",
    "Return Quantity": "Qty Retur",
    "Return Logistics Tracking ID": "Resi Retur",
    "Return Status": "Status Retur",
    "Return Sub Status": "Substatus Retur",
    "Refund Time": "Waktu Refund",
    "Dispute Status": "Status Dispute",
    "Appeal Status": "Status Banding",
    "Compensation Status": "Status Kompensasi",
    "Compensation Amount": "Kompensasi",
    "Buyer Note": "Catatan Pembeli",
}
FULL = {
    "Return unit price": "Rp38.824",
    "Return Quantity": "2",
    "Return Logistics Tracking ID": "JX1261356549",
    "Return Status": "Completed",
    "Return Sub Status": "",
    "Refund Time": "25/11/2026 10:30:00",
    "Dispute Status": "Tidak ada",
    "Appeal Status": "Diajukan",
    "Compensation Status": "Disetujui",
    "Compensation Amount": "Rp5.000",
    "Buyer Note": "foto terlampir\nya kak 🙏",
    "Seller SKU": "KP-645",
}


def only(path: Path) -> StatedReturn:
    reading = read_file(path, JAKARTA)
    assert reading.rejected == []
    (stated,) = reading.returns
    return stated


def rejected(folder: Path, change: dict[str, str]) -> RejectedRow:
    """Among good rows, so that the file as a whole is an Indonesian one."""
    reading = read_file(return_export(folder, [{}, {}, {}, change]), JAKARTA)
    (row,) = reading.rejected
    assert len(reading.returns) == 3
    return row


def test_the_sample_gives_exactly_what_it_must() -> None:
    told = json.loads((DATA / f"{SAMPLE}.expected.json").read_text(encoding="utf-8"))
    reading = read_file(DATA / SAMPLE, JAKARTA)
    assert reading.rejected == []
    assert len({stated.return_no for stated in reading.returns}) == told["returns"]
    assert Counter(stated.status_text for stated in reading.returns) == told["by_return_status"]
    assert all(None not in meaning(stated) for stated in reading.returns)
    assert reading.reader.latest_inside == at("2026-11-23T13:00:00")


def test_every_cell_has_its_field(tmp_path: Path) -> None:
    stated = only(return_export(tmp_path, [FULL]))
    (line,) = stated.lines
    assert (stated.return_no, stated.order_no) == (return_no(0), order_no(0))
    assert (stated.type_text, stated.status_text, stated.substatus_text) == (
        "Return and refund",
        "Completed",
        "",
    )
    assert (stated.requested_at, stated.refunded_at) == (at("2026-11-23T09:00"), at("2026-11-25T10:30"))
    assert (stated.refund_idr, stated.order_amount_idr, stated.compensation_idr) == (38_824, 51_000, 5_000)
    assert (stated.reason_text, stated.buyer_note) == ("Barang rusak/cacat", "foto terlampir\nya kak 🙏")
    assert (stated.buyer_username, stated.order_status_text) == ("siti_rahma", "Dikirim")
    assert (stated.dispute_text, stated.appeal_text, stated.compensation_text) == (
        "Tidak ada",
        "Diajukan",
        "Disetujui",
    )
    assert stated.tracking_no == "JX1261356549"
    assert (line.sku_id, line.seller_sku, line.product, line.variation, line.quantity) == (
        "1729000000000000001",
        "KP-645",
        "Kaos Polos",
        "Hitam, L",
        2,
    )
    assert (stated.source_row, line.source_row, stated.absent) == (2, 2, frozenset())
    cells = dict(zip(RETURN_HEADER, unpack(line.cells), strict=True))
    assert (cells["Payment Method"], cells["Order Substatus"]) == ("DANA", "Terkirim")


def test_what_a_cell_leaves_empty_is_not_stated(tmp_path: Path) -> None:
    empty = dict.fromkeys(("Time Requested", "Return unit price", "Order Amount", "Return Quantity"), "")
    stated = only(return_export(tmp_path, [empty]))
    assert (stated.requested_at, stated.refund_idr, stated.order_amount_idr) == (None, None, None)
    assert (stated.compensation_idr, stated.lines[0].quantity) == (None, 0)


def test_the_older_form_of_the_file_is_read(tmp_path: Path) -> None:
    assert len(OLD_HEADER) == 19
    stated = only(return_export(tmp_path, [FULL], header=OLD_HEADER))
    assert stated.absent == {
        *("line.quantity", "substatus_text", "refunded_at", "compensation_text", "compensation_idr")
    }
    assert (stated.status_text, stated.refund_idr, stated.lines[0].quantity) == ("Completed", 38_824, 0)


def test_indonesian_headers_mean_the_same(tmp_path: Path) -> None:
    english = return_export(tmp_path, [FULL])
    lines = english.read_text("utf-8-sig").splitlines(keepends=True)
    lines[0] = ",".join(INDONESIAN.get(name, name) for name in RETURN_HEADER) + "\r\n"
    indonesian = tmp_path / "Retur id.csv"
    indonesian.write_text("".join(lines), "utf-8", newline="")
    assert only(indonesian) == only(english)


def test_every_header_of_both_languages_is_known() -> None:
    kept_whole_only = {"Order Substatus", "Substatus Pesanan", "Payment Method", "Metode Pembayaran"}
    for name in {*RETURN_HEADER, *INDONESIAN.values()} - kept_whole_only:
        assert name.casefold() in RETURN_COLUMNS._names, name


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_trailing_tabs_and_text_marks_are_no_part_of_a_value(tmp_path: Path, delimiter: str) -> None:
    row = dict.fromkeys(RETURN_HEADER, "\t") | {
        "Return Order ID": f"{return_no(1)}\t",
        "Order ID": f"'{order_no(1)}",
        "SKU ID": "1729000000000000001\t",
        "Time Requested": "23/11/2026 09:00:00\t",
        "Return unit price": " Rp38.824\t",
        "Return Logistics Tracking ID": "'005423455429\t",
        "Return Status": "To process\t",
    }
    stated = only(write_csv(tmp_path / "a.csv", [RETURN_HEADER, list(row.values())], delimiter))
    assert (stated.return_no, stated.order_no) == (return_no(1), order_no(1))
    assert (stated.requested_at, stated.refund_idr) == (at("2026-11-23T09:00"), 38_824)
    assert (stated.tracking_no, stated.refunded_at, stated.buyer_note) == ("005423455429", None, "")


@pytest.mark.parametrize(
    ("change", "reason", "column"),
    [
        ({"Return Order ID": ""}, "no_return_no", "Return Order ID"),
        ({"Return Order ID": "4.07345E+17"}, "return_no_scientific", "Return Order ID"),
        ({"Return Order ID": "40734452"}, "return_no_malformed", "Return Order ID"),
        ({"Return Order ID": "RET-40734452979902"}, "return_no_malformed", "Return Order ID"),
        ({"Order ID": ""}, "no_order_no", "Order ID"),
        ({"Order ID": "5,77E+17"}, "order_no_scientific", "Order ID"),
        ({"Order ID": "577"}, "order_no_malformed", "Order ID"),
        ({"SKU ID": ""}, "sku_missing", "SKU ID"),
        ({"SKU ID": "1.72925E+18"}, "sku_scientific", "SKU ID"),
        (
            {"Return Logistics Tracking ID": "5.42346E+11"},
            "tracking_scientific",
            "Return Logistics Tracking ID",
        ),
        ({"Return unit price": "Rp38,82"}, "money_unreadable", "Return unit price"),
        ({"Return unit price": "-Rp38.824"}, "money_unreadable", "Return unit price"),
        ({"Return unit price": "RM62.90"}, "money_unreadable", "Return unit price"),
        ({"Order Amount": "banyak"}, "money_unreadable", "Order Amount"),
        ({"Compensation Amount": "lima"}, "money_unreadable", "Compensation Amount"),
        ({"Time Requested": "kemarin"}, "time_unreadable", "Time Requested"),
        ({"Refund Time": "31/02/2026 10:00:00"}, "time_unreadable", "Refund Time"),
        ({"Return Quantity": "dua"}, "quantity_unreadable", "Return Quantity"),
    ],
)
def test_a_bad_cell_rejects_its_row_and_is_named(
    tmp_path: Path, change: dict[str, str], reason: str, column: str
) -> None:
    row = rejected(tmp_path, change)
    ((_, value),) = change.items()
    assert (row.reason, row.row_no) == (reason, 5)
    assert row.facts == {"column": column, "value": value}
    assert row.order_no == change.get("Order ID", order_no(3))


def test_a_row_with_too_many_cells_is_rejected(tmp_path: Path) -> None:
    path = return_export(tmp_path, [{}])
    path.write_text(path.read_text("utf-8") + ",".join(["x"] * 26) + "\n", "utf-8")
    (row,) = read_file(path, JAKARTA).rejected
    assert row.reason == "row_too_wide"


def test_rejected_rows_still_date_the_file(tmp_path: Path) -> None:
    late = {"Return unit price": "?", "Refund Time": "23/11/2026 12:30:00"}
    assert read_file(return_export(tmp_path, [{}, late]), JAKARTA).reader.latest_inside == at(
        "2026-11-23T12:30"
    )


def test_a_file_of_another_country_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SellerError, match="wrong_currency"):
        read_file(return_export(tmp_path, [{"Return unit price": "S$12.50"}] * 3), JAKARTA)
    half_days = {"Time Requested": "11/23/2026 9:00:00 AM"}
    with pytest.raises(SellerError, match="wrong_date_form"):
        read_file(return_export(tmp_path, [half_days] * 3), JAKARTA)


def test_a_header_that_comes_again_is_no_row(tmp_path: Path) -> None:
    again = dict(zip(RETURN_HEADER, RETURN_HEADER, strict=True))
    reading = read_file(return_export(tmp_path, [{}, again, {}]), JAKARTA)
    assert (len(reading.returns), reading.rejected, reading.reader.rows) == (2, [], 2)
