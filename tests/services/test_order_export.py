from __future__ import annotations

import csv
import io
import logging
import threading
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from seller_desktop.domain.clock import to_local
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.export_columns import COLUMNS, all_columns, columns_named, with_lines
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import Package, Status
from seller_desktop.services import order_export, queries, sheet_files
from seller_desktop.services.desk_models import Cancelled, Watch
from seller_desktop.services.flags import name_flags, set_flags
from seller_desktop.services.notes import add_note
from seller_desktop.services.order_export import export_orders
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.sample_orders import sample_orders
from seller_desktop.storage.export_rows import EXPRESSIONS
from seller_desktop.texts.exports import export_words
from tests.making import at, line, order_no
from tests.services.casework import NOW, bring, order
from tests.services.importing import take

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.shop import Shop

WORDS = export_words({"Stok habis": "Habis"}, {Flag.RED: "Hadiah"})


def ids(shop: Shop) -> array[int]:
    return shop.read(queries.order_ids, OrderQuery()).result()


def export(shop: Shop, path: Path, keys: str, **options: Any) -> int:  # noqa: ANN401 - as the service takes them
    columns = columns_named(keys.split(","))
    return shop.run(export_orders, shop, ids(shop), columns, path, WORDS, **options).result()


def sheet(path: Path, name: str = "Orders") -> list[list[Any]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_name(name).to_python()


def text_rows(path: Path, separator: str = ";") -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def wall(at_ms: int | None, zone: ZoneInfo) -> datetime | str:
    return "" if at_ms is None else to_local(at_ms, zone).replace(tzinfo=None)


def goods(one: StatedOrder) -> str:
    return "; ".join(
        f"{line.quantity} × {line.product}"
        + ("" if line.variation in {"", "Default"} else f" · {line.variation}")
        for line in sorted(one.lines, key=lambda line: (line.source_row, line.sku_id, line.package_no))
    )


def test_a_workbook_holds_each_order_as_it_was_stated(
    shop: Shop, tmp_path: Path, shop_zone: ZoneInfo
) -> None:
    stated = list(sample_orders(120, 4, NOW, shop_zone))
    bring(shop, *stated)
    path = tmp_path / "a.xlsx"
    keys = "order_no,invoice_no,created,paid,recipient,phone,address,goods,quantity,amount,tracking,cancelled"
    assert export(shop, path, keys) == 120
    newest_first = sorted(stated, key=lambda one: -one.created_at)
    assert sheet(path)[1:] == [
        [
            one.order_no,
            one.invoice_no,
            wall(one.created_at, shop_zone),
            wall(one.paid_at, shop_zone),
            one.recipient,
            one.phone,
            one.address,
            goods(one),
            one.quantity,
            one.order_amount_idr,
            min((p.tracking_no for p in one.packages if p.tracking_no), default=""),
            wall(one.cancelled_at, shop_zone),
        ]
        for one in newest_first
    ]


def test_the_order_asked_for_is_kept_over_all_batches(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(order_export, "BATCH", 2)
    bring(shop, *(order(number) for number in range(5)))
    found = [shop.read(queries.order_id_of, order_no(number)).result() for number in (3, 0, 4, 1)]
    wanted = [*(one for one in found if one is not None), 12345]
    told: list[int] = []
    path = tmp_path / "a.xlsx"
    columns = columns_named(["order_no"])
    count = shop.run(export_orders, shop, wanted, columns, path, WORDS, watch=Watch(told.append)).result()
    assert count == 4, "an order that is gone is left out"
    assert [row[0] for row in sheet(path)[1:]] == [order_no(number) for number in (3, 0, 4, 1)]
    assert told == [2, 4, 5]


def test_values_of_the_program_are_told_in_words(shop: Shop, tmp_path: Path) -> None:
    bring(
        shop,
        order(0, cod=True, substatus=None, substatus_text="Menunggu hujan reda"),
        order(
            1,
            Status.CANCELLED,
            cancel_by="Penjual",
            cancel_reason="Stok habis",
            cancelled_at=at("2026-11-23T09:30"),
        ),
    )
    path = tmp_path / "a.xlsx"
    export(shop, path, "status,substatus,channel,cod,cancelled_by,cancel_reason,deadline_kind,shipment")
    head, *rows = sheet(path)
    assert head[:4] == ["Status", "Substatus", "Channel", "Cash on delivery"]
    assert sorted(rows) == [
        ["Cancelled", "Cancelled", "TikTok Shop", "no", "Seller", "Habis", "", ""],
        ["To Ship", "Menunggu hujan reda", "TikTok Shop", "yes", "", "", "Ship by", ""],
    ]


def test_text_comes_back_as_it_went(shop: Shop, tmp_path: Path) -> None:
    """A file of text, taken into another program and so into this one, says the same."""
    bring(shop, order(0, recipient='Siti "Ibu" Rahma; Bandung', address="Jl. Mawar 1\nRT 2"), order(1))
    path = tmp_path / "a.csv"
    for separator in (";", ","):
        export(shop, path, "order_no,recipient,address,created,amount", separator=separator)
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        rows = text_rows(path, separator)
        (one,) = (row for row in rows if row[0].strip() == order_no(0))
        assert one == [
            f"{order_no(0)}\t",
            'Siti "Ibu" Rahma; Bandung',
            "Jl. Mawar 1\nRT 2",
            "2026-11-23 09:00",
            "51000",
        ]


def test_what_was_exported_can_be_imported(shop: Shop, tmp_path: Path) -> None:
    bring(shop, *(order(number) for number in range(3)))
    columns = "order_no,status,created,sku_id,product,line_quantity,line_amount,amount"
    theirs = {
        "order_no": "Order ID",
        "status": "Order Status",
        "created": "Created Time",
        "sku_id": "SKU ID",
        "product": "Product Name",
        "line_quantity": "Quantity",
        "line_amount": "SKU Subtotal After Discount",
        "amount": "Order Amount",
    }
    path = tmp_path / "Semua pesanan-2026-11-23-14_00.csv"
    export(shop, path, columns)
    rows = text_rows(path)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow([theirs[key] for key in columns.split(",")])
        # The one thing to change: the marketplace writes days before months.
        writer.writerows([*row[:2], "23/11/2026 09:00:00", *row[3:]] for row in rows[1:])
    report = take(shop, path)
    assert (report.tally.rejected_rows, report.tally.new) == (0, 0)
    assert report.tally.lines == 3


@pytest.mark.parametrize("text", ["=1+1", "+62812", "-1", "@SUM(A1)", "\tcmd", "http://example.com", "|calc"])
def test_nothing_becomes_a_formula_or_a_link(shop: Shop, tmp_path: Path, text: str) -> None:
    bring(shop, order(0, recipient=text, phone=text, lines=(line(1, product=text, seller_sku=text),)))
    keys = "order_no,recipient,phone,product,seller_sku"
    export(shop, tmp_path / "a.xlsx", keys)
    assert sheet(tmp_path / "a.xlsx")[1][1:] == [text] * 4
    export(shop, tmp_path / "a.csv", keys)
    _, row = text_rows(tmp_path / "a.csv")
    safe = text if text.startswith("http") else f"'{text}"
    assert row[1:] == [safe, f"{safe}\t", safe, f"{safe}\t"]


def test_one_row_a_line_tells_the_total_once(shop: Shop, tmp_path: Path) -> None:
    two = (line(1, quantity=2), line(2, product="Topi", variation="Default", subtotal_idr=9_000))
    bring(shop, order(0, lines=two), order(1, created_at=at("2026-11-23T08:00")))
    path = tmp_path / "a.xlsx"
    columns = with_lines(columns_named(["order_no", "goods", "amount", "buyer"]))
    count = shop.run(export_orders, shop, ids(shop), columns, path, WORDS, per_line=True).result()
    head, *rows = sheet(path)
    assert count == 2
    at_ = {title: head.index(title) for title in ("Product", "Pieces of the line", "Total (Rp)", "Buyer")}
    assert [[row[0], *(row[place] for place in at_.values())] for row in rows] == [
        [order_no(0), "Kaos Polos", 2, 51_000, "siti_rahma"],
        [order_no(0), "Topi", 1, "", "siti_rahma"],
        [order_no(1), "Kaos Polos", 2, 51_000, "siti_rahma"],
    ]


def test_a_column_about_lines_makes_a_row_of_each_line(shop: Shop, tmp_path: Path) -> None:
    bring(shop, order(0, lines=(line(1), line(2), line(3))))
    export(shop, tmp_path / "a.xlsx", "order_no,variation")
    assert len(sheet(tmp_path / "a.xlsx")) == 4


def test_what_is_private_is_there_only_where_it_is_asked_for(shop: Shop, tmp_path: Path) -> None:
    bring(shop, order(0))
    order_id = ids(shop)[0]
    for text in ("Bungkus kado", "=pita merah"):
        shop.write(add_note, order_id, text).result()
    shop.write(name_flags, {Flag.RED: "Hadiah"}).result()
    shop.write(set_flags, [order_id], [Flag.RED, Flag.TEAL]).result()
    for suffix in (".xlsx", ".csv"):
        path = tmp_path / f"a{suffix}"
        shop.run(
            export_orders, shop, [order_id], all_columns(per_line=True), path, WORDS, per_line=True
        ).result()
        content = path.read_text("utf-8-sig") if suffix == ".csv" else str(sheet(path))
        assert not any(word in content for word in ("Bungkus", "Hadiah", "pita"))
    export(shop, tmp_path / "b.xlsx", "order_no,flags,notes")
    assert sheet(tmp_path / "b.xlsx")[1] == [order_no(0), "Hadiah, Teal", "Bungkus kado\n=pita merah"]


def test_times_are_those_of_the_shop_through_a_change_of_its_clocks(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(shop), "zone", property(lambda _shop: ZoneInfo("Australia/Lord_Howe")))
    moments = [at(f"2026-{text}+00:00") for text in ("04-04T14:59:59", "04-04T15:00:00", "10-03T15:30:00")]
    bring(shop, *(order(number, created_at=one) for number, one in enumerate(moments)))
    export(shop, tmp_path / "a.xlsx", "created")
    assert [row[0] for row in sheet(tmp_path / "a.xlsx")[1:]] == [
        wall(one, ZoneInfo("Australia/Lord_Howe")) for one in sorted(moments, reverse=True)
    ]


def test_every_column_can_be_read() -> None:
    assert [one.key for one in COLUMNS if one.key not in EXPRESSIONS] == []
    assert len(EXPRESSIONS) == len(COLUMNS)


def test_what_does_not_fit_on_a_sheet_goes_on_in_the_next(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_files, "MOST_ROWS", 3)
    bring(shop, *(order(number) for number in range(5)))
    path = tmp_path / "a.xlsx"
    export(shop, path, "order_no,amount")
    names = ("Orders", "Orders 2", "Orders 3")
    pages = [sheet(path, name) for name in names]
    assert [len(page) for page in pages] == [3, 3, 2]
    assert all(page[0] == ["Order number", "Total (Rp)"] for page in pages)
    assert len({row[0] for page in pages for row in page[1:]}) == 5


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_stopped_it_leaves_what_lay_there(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setattr(order_export, "BATCH", 1)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    bring(shop, *(order(number) for number in range(3)))
    path = tmp_path / "out" / f"a{suffix}"
    path.parent.mkdir()
    path.write_text("old", encoding="utf-8")
    stop = threading.Event()
    told: list[int] = []

    def after_two(done: int) -> None:
        told.append(done)
        if done == 2:
            stop.set()

    with pytest.raises(Cancelled):
        export(shop, path, "order_no", watch=Watch(after_two, stop))
    assert told == [1, 2]
    assert path.read_text(encoding="utf-8") == "old"
    assert list(path.parent.iterdir()) == [path]
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_shop_that_closes_ends_it(shop: Shop, tmp_path: Path) -> None:
    bring(shop, order(0))
    wanted = ids(shop)
    shop.closing.set()
    with pytest.raises(Cancelled):
        shop.run(export_orders, shop, wanted, columns_named(["order_no"]), tmp_path / "a.csv", WORDS).result()
    assert not (tmp_path / "a.csv").exists()


def test_it_says_what_cannot_be_written(shop: Shop, tmp_path: Path) -> None:
    bring(shop, order(0))
    with pytest.raises(Refused) as no:
        export(shop, tmp_path / "a.ods", "order_no")
    assert no.value.code == "export_suffix"
    with pytest.raises(SellerError) as failed:
        export(shop, tmp_path / "nowhere" / "a.xlsx", "order_no")
    assert (failed.value.code, failed.value.facts["file"]) == ("export_failed", "a.xlsx")


def test_the_log_names_nobody(shop: Shop, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    bring(shop, order(0))
    with caplog.at_level(logging.DEBUG):
        export(shop, tmp_path / "Pesanan Siti.csv", "order_no,recipient")
    assert "exported 1 orders in 2 columns" in caplog.text
    assert not any(word in caplog.text for word in ("Siti", order_no(0)))


def test_the_number_of_statements_does_not_grow_with_the_orders(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Sequence[int]] = []
    read = order_export._read

    def count(reading: Any, batch: Sequence[int], keys: Any, **options: Any) -> Any:  # noqa: ANN401 - passed on
        asked.append(batch)
        return read(reading, batch, keys, **options)

    monkeypatch.setattr(order_export, "_read", count)
    package = Package("1157000000000000001", "JY0000000001", "J&T Express", 100)
    bring(shop, *(order(number, packages=(package,)) for number in range(40)))
    export(shop, tmp_path / "a.xlsx", "order_no,goods,notes,courier")
    assert len(asked) == 1
