from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from seller_desktop.domain.errors import SellerError
from tests.making import RETURN_HEADER
from tests.marketplaces.files import DATA, HEADER, read_file, table, write_csv, write_workbook

if TYPE_CHECKING:
    from pathlib import Path

JAKARTA = ZoneInfo("Asia/Jakarta")
TOKOPEDIA = ["Nomor", "Nomor Invoice", "Tanggal Pembayaran", "Status Terakhir", "Nama Produk", "Nomor SKU"]


def refusal_of(path: Path) -> SellerError:
    with pytest.raises(SellerError) as refusal:
        read_file(path, JAKARTA)
    assert refusal.value.facts["file"] == path.name
    return refusal.value


def test_an_export_not_read_yet_is_called_by_its_name() -> None:
    refusal = refusal_of(DATA / "Order.all.20261101_20261123.xlsx")
    assert (refusal.code, refusal.facts["kind"]) == ("not_yet_supported", "shopee-orders")


def test_each_export_is_known_by_its_headers() -> None:
    for name, profile in (
        ("Retur-2026-11-23-14_00.xlsx", "tiktok-returns"),
        ("Semua pesanan-2026-11-23-14_00.xlsx", "tiktok-orders"),
    ):
        assert read_file(DATA / name, JAKARTA).reader.profile == profile


def test_an_old_tokopedia_report_below_its_title_is_called_by_its_name(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "lama.csv", [["Laporan Penjualan"], TOKOPEDIA, ["1"] * 6], ";")
    refusal = refusal_of(path)
    assert (refusal.code, refusal.facts["kind"]) == ("not_yet_supported", "tokopedia-orders")


def test_what_is_no_export_is_refused(tmp_path: Path) -> None:
    refusal = refusal_of(write_csv(tmp_path / "belanja.csv", [["Barang", "Harga"], ["Gula", "17.000"]]))
    assert refusal.code == "not_an_export"
    assert "missing" not in refusal.facts


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_an_export_without_a_needed_column_says_which(tmp_path: Path, delimiter: str) -> None:
    header = [name for name in HEADER if name not in {"Quantity", "Created Time"}]
    refusal = refusal_of(write_csv(tmp_path / "a.csv", table({}, header=header), delimiter))
    assert (refusal.code, refusal.facts["missing"]) == ("not_an_export", "Quantity, Created Time")


def test_a_return_export_without_a_needed_column_is_not_called_an_order_export(tmp_path: Path) -> None:
    header = [*RETURN_HEADER]
    header.remove("Return Status")
    refusal = refusal_of(write_csv(tmp_path / "a.csv", [header, ["1"] * len(header)]))
    assert (refusal.code, refusal.facts["missing"]) == ("not_an_export", "Return Status")


def test_a_file_of_nothing_but_spaces_is_empty(tmp_path: Path) -> None:
    assert refusal_of(write_csv(tmp_path / "a.csv", [[" "], ["\t"]])).code == "file_empty"
    assert refusal_of(write_workbook(tmp_path / "a.xlsx", [])).code == "file_empty"


def test_an_export_without_orders_is_one(tmp_path: Path) -> None:
    reading = read_file(write_csv(tmp_path / "a.csv", [HEADER]), JAKARTA)
    assert (reading.orders, reading.rejected, reading.reader.latest_inside) == ([], [], None)


def test_a_header_deep_in_a_file_is_no_header(tmp_path: Path) -> None:
    notes = [["catatan"]] * 15
    assert refusal_of(write_csv(tmp_path / "a.csv", [*notes, *table({})])).code == "not_an_export"
    assert read_file(write_csv(tmp_path / "b.csv", [*notes[1:], *table({})]), JAKARTA).orders
