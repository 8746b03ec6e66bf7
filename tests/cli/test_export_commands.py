from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

import pytest
from python_calamine import CalamineWorkbook

from seller_desktop.cli.export_commands import (
    EXPORT_COMMANDS,
    add_export_commands,
    export_reads,
    write_orders,
)
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.export_columns import all_columns
from seller_desktop.domain.orders import Status
from seller_desktop.services import queries
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Shop
from tests.making import at, order_no
from tests.services.casework import bring, order

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock

STOCK = "seller_unpaid_out_of_stock"
"""The first reason of that label."""


@pytest.fixture
def shop(tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.create(tmp_path / "shop", stopped_clock, practice=True)
    told = {"cancel_by": "Penjual", "cancel_reason": "Stok habis"}
    bring(
        shop,
        order(0),
        order(1, Status.CANCELLED, cancelled_at=at("2026-11-22T10:00"), **told),
        order(2, Status.CANCELLED, cancelled_at=at("2026-11-01T10:00"), order_amount_idr=9_000, **told),
        order(3, Status.CANCELLED),
    )
    yield shop
    shop.close()


def report(shop: Shop, *words: str) -> dict[str, Any]:
    parser = argparse.ArgumentParser()
    add_export_commands(parser.add_subparsers(dest="command"))
    args = parser.parse_args(["report", "cancellations", *words])
    assert export_reads(args)
    return EXPORT_COMMANDS[args.command](shop, args)


def test_the_report_counts_all_there_is(shop: Shop) -> None:
    told = report(shop)
    for group in (one for name in told if name.startswith("by_") for one in told[name]):
        assert shop.read(queries.total, OrderQuery(search=group.pop("filter"))).result() == group["orders"]
    assert told == {
        "from": None,
        "to": None,
        "orders": 3,
        "amount_idr": 111_000,
        "by_reason": [
            {
                "reason": "seller_unpaid_out_of_stock",
                "label": "Out of stock",
                "orders": 2,
                "amount_idr": 60_000,
            },
            {"reason": None, "label": "No reason stated", "orders": 1, "amount_idr": 51_000},
        ],
        "by_who": [
            {"who": "seller", "label": "Seller", "orders": 2, "amount_idr": 60_000},
            {"who": None, "label": "Not stated", "orders": 1, "amount_idr": 51_000},
        ],
        "by_product": [{"product": "Kaos Polos", "label": "Kaos Polos", "orders": 3, "amount_idr": 126_000}],
        "by_courier": [{"courier": None, "label": "No courier yet", "orders": 3, "amount_idr": 111_000}],
    }


def test_days_narrow_it_both_included(shop: Shop) -> None:
    told = report(shop, "--from", "2026-11-01", "--to", "2026-11-22")
    assert (told["from"], told["to"], told["orders"]) == ("2026-11-01", "2026-11-22", 2)
    assert report(shop, "--to", "2026-11-21")["orders"] == 1
    assert report(shop, "--from", "2026-11-02")["amount_idr"] == 51_000
    none = report(shop, "--from", "2026-11-23")
    assert (none["orders"], none["by_reason"], none["by_product"]) == (0, [], [])


def test_a_wrong_day_is_refused(shop: Shop) -> None:
    with pytest.raises(Refused) as no:
        report(shop, "--from", "kapan")
    assert no.value.code == "report_day_wrong"


def test_orders_are_written_with_the_columns_named(shop: Shop, tmp_path: Path) -> None:
    ids = shop.read(queries.order_ids, OrderQuery()).result()
    path = tmp_path / "a.xlsx"
    assert write_orders(shop, ids, path, "status, order_no") == 4
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert rows[0] == ["Status", "Order number"]
    assert max(rows[1:]) == ["To Ship", order_no(0)]
    write_orders(shop, ids, path)
    head = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()[0]
    assert len(head) == len(all_columns(per_line=False))
    with pytest.raises(Refused) as no:
        write_orders(shop, ids, path, "nomor")
    assert no.value.code == "export_columns_unknown"
