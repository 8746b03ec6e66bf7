from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.orders import Status, View
from seller_desktop.services import imports, queries
from seller_desktop.services.read_models import Happened
from seller_desktop.services.status_mapping import map_status
from tests.making import DATA, HEADER, at, export, order_no
from tests.services.importing import detail, kinds, take

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop


def test_an_unknown_status_is_kept_and_explained_once_for_good(shop: Shop, tmp_path: Path) -> None:
    rows = [{"Order Status": "Dalam Peninjauan"}, {"Order Status": "dalam peninjauan"}, {}]
    report = take(shop, export(tmp_path, rows))
    assert report.tally.unknown_status_orders == 2
    assert shop.read(queries.counts).result().by_view[View.UNMAPPED] == 2
    assert shop.write(map_status, "Dalam Peninjauan", Status.TO_SHIP).result() == 2
    counts = shop.read(queries.counts).result().by_view
    assert (counts[View.UNMAPPED], counts[View.TO_SHIP]) == (0, 3)
    assert detail(shop, 0).row.deadline is not None, "its clock runs from now on"
    assert detail(shop, 0).history[0].what is Happened.STATUS_MAPPED
    later = take(
        shop, export(tmp_path, [*rows, {"Order Status": "DALAM PENINJAUAN"}], "Semua 2026-11-24-14_00.csv")
    )
    assert later.tally.unknown_status_orders == 0
    assert kinds(later) == {"new": 1, "changed": 0, "unchanged": 3, "older": 0}


def test_a_word_explained_wrongly_can_be_explained_anew(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{"Order Status": "Ditinjau"}, {"Order Status": "DITINJAU"}, {}]))
    shop.write(map_status, "Ditinjau", Status.CANCELLED).result()
    explained = shop.read(queries.explained_statuses).result()
    assert {(word, status, count) for word, status, count in explained} == {
        ("Ditinjau", Status.CANCELLED, 1),
        ("DITINJAU", Status.CANCELLED, 1),
    }
    assert shop.write(map_status, "Ditinjau", Status.TO_SHIP).result() == 2
    counts = shop.read(queries.counts).result().by_view
    assert (counts[View.CANCELLED], counts[View.TO_SHIP]) == (0, 3)
    assert shop.write(map_status, "Perlu dikirim", Status.COMPLETED).result() == 0, "a known word is known"
    assert shop.read(queries.counts).result().by_view[View.TO_SHIP] == 3


def test_rejected_rows_of_two_files_of_one_name_are_both_kept(shop: Shop, tmp_path: Path) -> None:
    kept = []
    for number, account in enumerate(("A", "B")):
        folder = tmp_path / account
        folder.mkdir()
        bad = {"Order ID": order_no(number), "Quantity": "dua"}
        kept.append(take(shop, export(folder, [bad]), account=account).rejected_file)
    assert len({*kept}) == 2
    assert len(list((shop.data_dir / "rejected").iterdir())) == 2


def test_a_rejected_rows_time_counts_for_its_file(shop: Shop, tmp_path: Path) -> None:
    rows = [{}, {"Quantity": "x", "Paid Time": "23/11/2026 12:30:00"}]
    report = take(shop, export(tmp_path, rows, "tanpa waktu.csv"))
    assert report.snapshot_at == at("2026-11-23T12:30")


def test_a_time_far_in_the_future_is_asked_about(shop: Shop, tmp_path: Path) -> None:
    path = export(tmp_path, [{}], "Semua pesanan-2062-11-23-14_00.csv")
    with pytest.raises(SellerError, match="snapshot_in_future"):
        imports.prepare(shop, path)
    with pytest.raises(Refused, match="as_of_in_future"):
        imports.prepare(shop, path, as_of=at("2027-01-01T00:00"))
    imports.discard(imports.prepare(shop, path, as_of=at("2026-11-23T13:00")))


def test_an_account_is_found_however_it_is_written(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{}]), account="Toko A")
    assert kinds(take(shop, export(tmp_path, [{}]), account="  toko   a "))["unchanged"] == 1
    with pytest.raises(Refused, match="account_name_wrong"):
        imports.prepare(shop, export(tmp_path, [{}]), account="  ")


def test_the_freshness_of_several_shops_is_that_of_the_stalest(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{}], "A 2026-11-20-10_00.csv"), account="A", as_of=at("2026-11-23T10:00"))
    take(shop, export(tmp_path, [{}], "B 2026-11-23-14_00.csv"), account="B")
    assert shop.read(queries.shop_info).result().data_as_of == at("2026-11-23T10:00")


def test_a_tracking_number_turned_scientific_is_rejected(shop: Shop, tmp_path: Path) -> None:
    report = take(shop, export(tmp_path, [{"Tracking ID": "1.23457E+11"}, {}]))
    assert report.tally.rejected_by_reason == (("tracking_scientific", 1),)


def test_rejected_rows_can_be_corrected_and_imported_again(shop: Shop, tmp_path: Path) -> None:
    rows = [{}, {"Quantity": "dua"}, {"Order ID": order_no(1), "SKU ID": "1729000000000000002"}]
    report = take(shop, export(tmp_path, rows, "Semua pesanan-2026-11-23-09_30 (1).csv"))
    assert (report.tally.orders, report.tally.rejected_rows) == (1, 2)
    assert report.rejected_file is not None
    path = shop.data_dir / "rejected" / report.rejected_file.rsplit("/", 1)[-1]
    table = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    header = [str(cell) for cell in table[0]]
    assert header[: len(HEADER)] == list(HEADER)
    told = [dict(zip(header, row, strict=True)) for row in table[1:]]
    assert [row["Rejection Reason"] for row in told] == ["quantity_unreadable", "sibling_rejected"]
    assert [row["Source Row"] for row in told] == ["3", "4"]
    assert [row["Order ID"] for row in told] == [order_no(1), order_no(1)], "no digit is lost"

    corrected = [{**{k: str(v) for k, v in row.items()}, "Quantity": "2"} for row in told]
    again = take(shop, export(tmp_path, corrected, path.with_suffix(".csv").name, header))
    assert (again.tally.new, again.tally.rejected_rows) == (1, 0)
    assert again.snapshot_at == report.snapshot_at == at("2026-11-23T09:30")


def test_the_time_of_a_file(shop: Shop, tmp_path: Path) -> None:
    nameless = imports.prepare(shop, export(tmp_path, [{}], "pesanan.csv"))
    assert nameless.preview.snapshot_at == at("2026-11-23T09:05"), "the latest time inside"
    copied = imports.prepare(shop, export(tmp_path, [{}], "Semua pesanan-2026-11-23-10_00 (1).csv"))
    assert copied.preview.snapshot_at == at("2026-11-23T10:00")
    early = export(tmp_path, [{}], "Semua pesanan-2026-11-23-08_00.csv")
    with pytest.raises(SellerError) as conflict:
        imports.prepare(shop, early)
    assert conflict.value.code == "snapshot_conflict"
    told = imports.prepare(shop, early, as_of=at("2026-11-23T11:00"))
    assert told.preview.snapshot_at == at("2026-11-23T11:00")
    with pytest.raises(Refused) as impossible:
        imports.prepare(shop, early, as_of=at("2026-11-22T11:00"))
    assert impossible.value.code == "as_of_impossible"
    for prepared in (nameless, copied, told):
        imports.discard(prepared)


def test_a_file_from_the_future_is_pointed_out(shop: Shop, stopped_clock: StoppedClock) -> None:
    prepared = imports.prepare(shop, DATA / "Semua pesanan-2026-11-24-14_00.xlsx")
    assert prepared.preview.in_future
    imports.discard(prepared)
    stopped_clock.advance(24 * HOUR_MS)
    prepared = imports.prepare(shop, DATA / "Semua pesanan-2026-11-24-14_00.xlsx")
    assert not prepared.preview.in_future
    imports.discard(prepared)


def test_which_account_a_file_goes_into(shop: Shop, tmp_path: Path) -> None:
    first = export(tmp_path, [{}])
    assert take(shop, first).tally.new == 1
    other = export(
        tmp_path,
        [{"Order ID": order_no(7), "SKU ID": "1729999999999999991", "Product Name": "Panci"}],
        "B 2026-11-23-14_00.csv",
    )
    prepared = imports.prepare(shop, other)
    assert (prepared.preview.account, prepared.preview.familiar) == (imports.DEFAULT_ACCOUNT, False)
    imports.discard(prepared)
    assert take(shop, other, account="Toko Kedua").tally.new == 1
    again = imports.prepare(shop, other)
    assert again.preview.account == "Toko Kedua", "it looks like that one"
    imports.discard(again)
    stranger = {"Order ID": order_no(9), "SKU ID": "1729888888888888881", "Product Name": "Lampu"}
    with pytest.raises(SellerError) as unclear:
        imports.prepare(shop, export(tmp_path, [stranger], "C 2026-11-23-14_00.csv"))
    assert unclear.value.code == "account_unclear"
    accounts = shop.read(queries.shop_info).result().accounts
    assert {(one.name, one.order_count) for one in accounts} == {("TikTok Shop", 1), ("Toko Kedua", 1)}


def test_the_same_number_in_two_accounts_is_two_orders(shop: Shop, tmp_path: Path) -> None:
    path = export(tmp_path, [{}])
    take(shop, path, account="A")
    assert take(shop, path, account="B").tally.new == 1
    assert shop.read(queries.counts).result().by_view[View.ALL] == 2
