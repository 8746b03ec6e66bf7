from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.imports import CaseTally
from seller_desktop.services import facts_meet, imports, queries
from seller_desktop.storage import schema
from tests.making import DATA, at, export, order_no, return_export, return_no
from tests.services.importing import everything, take

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from seller_desktop.domain.imports import ImportReport
    from seller_desktop.domain.returns import StatedReturn
    from seller_desktop.services.shop import Reading, Shop, Writing

SAMPLE = "Retur-2026-11-23-14_00.xlsx"
ORDERS = "Semua pesanan-2026-11-23-14_00.xlsx"


@dataclass(frozen=True, slots=True)
class Taken:
    """What the shop was asked to take."""

    account_id: int
    file_id: int
    snapshot_at: int
    returns: list[StatedReturn]


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[Taken]:
    """Listens to what is taken."""
    heard: list[Taken] = []
    take_returns = facts_meet.take_returns

    def listen(
        writing: Writing, account_id: int, file_id: int, snapshot_at: int, returns: Iterable[StatedReturn]
    ) -> CaseTally:
        heard.append(Taken(account_id, file_id, snapshot_at, list(returns)))
        return take_returns(writing, account_id, file_id, snapshot_at, heard[-1].returns)

    monkeypatch.setattr(facts_meet, "take_returns", listen)
    return heard


def cases(report: ImportReport) -> tuple[int, int, int, int]:
    found = report.cases
    assert found is not None
    return found.new, found.changed, found.unchanged, found.waiting_for_order


def test_the_sample_is_previewed_and_taken(shop: Shop, taken: list[Taken]) -> None:
    take(shop, DATA / ORDERS)
    before = everything(shop)
    prepared = imports.prepare(shop, DATA / SAMPLE)
    preview = prepared.preview
    assert preview.facts.profile == "tiktok-returns"
    assert preview.snapshot_at == at("2026-11-23T14:00")
    assert preview.cases == CaseTally(new=24)
    assert (preview.tally.orders, preview.tally.new, preview.tally.lines) == (0, 0, 0)
    assert (preview.account, preview.familiar) == (imports.DEFAULT_ACCOUNT, True)
    assert len(prepared.returns(100)) == 24
    assert prepared.returns(3) == prepared.returns(100)[:3]
    assert (prepared.changed_orders(10), prepared.changes(order_no(0))) == ([], ())
    assert everything(shop) == before
    assert taken == []

    report = imports.commit(shop, prepared, lambda reason, _facts: reason)
    assert cases(report) == (24, 0, 0, 0)
    (asked,) = taken
    assert asked.snapshot_at == at("2026-11-23T14:00")
    assert asked.returns[0].return_no == "407344529799028387"
    file = dict(zip(schema.import_file.c.keys(), _files(shop)[-1], strict=True))
    assert (file["id"], file["account_id"], file["profile"]) == (
        *(asked.file_id, asked.account_id),
        "tiktok-returns",
    )
    assert (file["name"], file["rejected_file"]) == (SAMPLE, "")
    assert list((shop.data_dir / "staging").iterdir()) == []


def _files(shop: Shop) -> list[tuple[Any, ...]]:
    def ask(reading: Reading) -> list[tuple[Any, ...]]:
        found = reading.db.execute(select(schema.import_file).order_by(schema.import_file.c.id))
        return [tuple(row) for row in found]

    return shop.read(ask).result()


def test_the_same_file_twice_changes_nothing(shop: Shop) -> None:
    take(shop, DATA / ORDERS)
    assert cases(take(shop, DATA / SAMPLE)) == (24, 0, 0, 0)
    assert cases(take(shop, DATA / SAMPLE)) == (0, 0, 24, 0)


def test_a_return_file_before_any_order_makes_the_account(shop: Shop, taken: list[Taken]) -> None:
    assert cases(take(shop, DATA / SAMPLE)) == (0, 0, 0, 24)
    (account,) = shop.read(queries.shop_info).result().accounts
    assert (account.name, account.order_count) == (imports.DEFAULT_ACCOUNT, 0)
    assert taken[0].account_id == account.id
    orders = take(shop, DATA / ORDERS)
    assert (orders.tally.new, cases(orders)) == (600, (24, 0, 0, 0)), "they had waited"
    assert cases(take(shop, DATA / SAMPLE)) == (0, 0, 24, 0)
    assert len(shop.read(queries.shop_info).result().accounts) == 1


def test_rows_of_one_return_are_one_return(shop: Shop, taken: list[Taken], tmp_path: Path) -> None:
    keys = {"Return Order ID": return_no(0), "Order ID": order_no(0)}
    rows = [{}, {}, {**keys, "SKU ID": "1729000000000000002", "Return Quantity": "3"}]
    assert cases(take(shop, return_export(tmp_path, rows))) == (0, 0, 0, 2)
    first, second = taken[0].returns
    assert [(line.sku_id, line.quantity) for line in first.lines] == [
        ("1729000000000000001", 1),
        ("1729000000000000002", 3),
    ]
    assert (first.refund_idr, len(second.lines)) == (51_000, 1)


def test_a_newer_file_moves_what_it_shows_further(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{"Order Status": "Dikirim"}] * 3))
    assert cases(take(shop, return_export(tmp_path, [{}, {}, {}]))) == (3, 0, 0, 0)
    done = {"Return Status": "Completed", "Return Sub Status": "", "Refund Time": "24/11/2026 10:00:00"}
    newer = return_export(tmp_path, [done, {}, {}], "Retur-2026-11-24-14_00.csv")
    prepared = imports.prepare(shop, newer)
    assert prepared.preview.cases == CaseTally(changed=1, unchanged=2)
    assert cases(imports.commit(shop, prepared, lambda reason, _facts: reason)) == (0, 1, 2, 0)


def test_a_dry_run_tells_the_same(shop: Shop, taken: list[Taken]) -> None:
    prepared = imports.prepare(shop, DATA / SAMPLE)
    report = imports.report_without_taking(prepared)
    imports.discard(prepared)
    assert cases(report) == (0, 0, 0, 24)
    assert (taken, _files(shop)) == ([], [])
    assert list((shop.data_dir / "staging").iterdir()) == []


def test_what_fails_half_way_leaves_the_shop_as_it_was(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    take(shop, export(tmp_path, [{}]))
    prepared = imports.prepare(shop, return_export(tmp_path, [{}, {"SKU ID": "172"}]))
    before = everything(shop)
    take_returns = facts_meet.take_returns

    def fail(*asked: Any) -> CaseTally:  # noqa: ANN401 - passes through
        assert take_returns(*asked).new == 1
        raise RuntimeError("the power is gone")

    monkeypatch.setattr(facts_meet, "take_returns", fail)
    with pytest.raises(RuntimeError):
        imports.commit(shop, prepared, lambda reason, _facts: reason)
    assert everything(shop) == before
    assert list((shop.data_dir / "rejected").iterdir()) == []
    assert list((shop.data_dir / "staging").iterdir()) == []


def test_a_cancelled_import_leaves_nothing(shop: Shop) -> None:
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(SellerError, match="cancelled"):
        imports.prepare(shop, DATA / SAMPLE, cancelled=cancelled)
    assert list((shop.data_dir / "staging").iterdir()) == []


def test_rejected_returns_can_be_corrected_and_imported_again(shop: Shop, tmp_path: Path) -> None:
    rows = [{}, {"Return unit price": "Rp38,82"}, {"Order ID": order_no(1)}]
    report = take(shop, return_export(tmp_path, rows, "Retur-2026-11-23-09_30.csv"))
    assert report.tally.rejected_by_reason == (("money_unreadable", 1), ("sibling_rejected", 1))
    assert report.rejected_file is not None
    table = CalamineWorkbook.from_path(report.rejected_file).get_sheet_by_index(0).to_python()
    header = [str(cell) for cell in table[0]]
    told = [dict(zip(header, map(str, row), strict=True)) for row in table[1:]]
    assert [row["Rejection Reason"] for row in told] == ["money_unreadable", "sibling_rejected"]
    corrected = [{**row, "Return unit price": "Rp38.820"} for row in told]
    name = report.rejected_file.rsplit("/", 1)[-1].replace(".xlsx", ".csv")
    again = take(shop, return_export(tmp_path, corrected, name, header))
    assert (cases(again), again.tally.rejected_rows) == ((0, 0, 0, 2), 0)
    assert again.snapshot_at == report.snapshot_at == at("2026-11-23T09:30")


def test_the_time_of_a_return_file_is_asked_as_that_of_an_order_file(shop: Shop, tmp_path: Path) -> None:
    nameless = imports.prepare(shop, return_export(tmp_path, [{}], "retur.csv"))
    assert nameless.preview.snapshot_at == at("2026-11-23T09:00"), "the latest time inside"
    imports.discard(nameless)
    early = return_export(tmp_path, [{}], "Retur-2026-11-23-08_00.csv")
    with pytest.raises(SellerError, match="snapshot_conflict"):
        imports.prepare(shop, early)
    with pytest.raises(Refused, match="as_of_impossible"):
        imports.prepare(shop, early, as_of=at("2026-11-22T11:00"))
    told = imports.prepare(shop, early, as_of=at("2026-11-23T11:00"))
    assert told.preview.snapshot_at == at("2026-11-23T11:00")
    imports.discard(told)
    without = return_export(tmp_path, [{"Time Requested": ""}], "retur kosong.csv")
    with pytest.raises(SellerError, match="snapshot_unclear"):
        imports.prepare(shop, without)


def test_the_account_is_the_one_whose_orders_came_back(
    shop: Shop, taken: list[Taken], tmp_path: Path
) -> None:
    take(shop, export(tmp_path, [{}]), account="Toko A")
    alone = imports.prepare(shop, return_export(tmp_path, [{"Order ID": order_no(9)}]))
    assert (alone.preview.account, alone.preview.familiar) == ("Toko A", False), "the only one there is"
    imports.discard(alone)
    other = {"Order ID": order_no(5)}
    take(shop, export(tmp_path, [other], "B 2026-11-23-14_00.csv"), account="Toko B")
    take(shop, return_export(tmp_path, [{"Order ID": order_no(9)}, other]))
    accounts = {one.id: one.name for one in shop.read(queries.shop_info).result().accounts}
    assert accounts[taken[0].account_id] == "Toko B"
    with pytest.raises(SellerError, match="account_unclear"):
        imports.prepare(shop, return_export(tmp_path, [{"Order ID": order_no(9)}]))
    with pytest.raises(SellerError, match="account_unclear"):
        imports.prepare(shop, return_export(tmp_path, [{"Order ID": order_no(0)}, other]))
    take(shop, return_export(tmp_path, [{"Order ID": order_no(9)}]), account="toko a")
    assert accounts[taken[1].account_id] == "Toko A"
