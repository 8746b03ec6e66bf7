"""A command line on an empty folder, and one on a practice shop with orders of every kind."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.clock import StoppedClock
from seller_desktop.services.shop import Shop
from tests.cli.desk import AT, Desk, Line
from tests.making import at, export, order_no
from tests.services.importing import take

if TYPE_CHECKING:
    from pathlib import Path

SHOP = [
    *({}, {}, {}),  # 0 to 2: paid, to be shipped
    {"Order Status": "Belum dibayar", "Order Substatus": "", "Paid Time": ""},
    {"Order Status": "Dikirim", "Order Substatus": "Dalam perjalanan"},
    # 5: completed, two products, and shipping that was paid too
    {"Order Status": "Selesai", "Order Substatus": "Selesai", "Order Amount": "150000"},
    {"Order Status": "Selesai", "Order Substatus": "Selesai"},
    {"Order Status": "Selesai", "Order Substatus": "Selesai", "Payment Method": "Bayar di tempat"},
    {
        "Order ID": order_no(5),
        "Order Status": "Selesai",
        "Order Substatus": "Selesai",
        "Order Amount": "150000",
        "SKU ID": "1729000000000000002",
        "Quantity": "2",
        "SKU Subtotal After Discount": "90000",
    },
]


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(tmp_path / "toko saya", capsys)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the practice shop, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("template")
    shop = Shop.create(folder / "shop", StoppedClock(at(AT)), practice=True)
    report = take(shop, export(folder, SHOP))
    shop.close()
    assert (report.tally.new, report.error) == (8, None)
    return folder / "shop"


@pytest.fixture
def desk(line: Line, template: Path) -> Desk:
    shutil.copytree(template, line.data)
    return Desk(line)
