from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from seller_desktop.domain.orders import Package, Status
from seller_desktop.services.read_models import Shipment, ShipState
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.details.panel import DetailsPanel
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from seller_desktop.services.read_models import OrderDetail

    MakeDetail = Callable[..., OrderDetail]

NO_NUMBER = {"packages": (Package("1"),)}
PACKED = Shipment("JNE", "012340056789", ShipState.PACKED, NOW_MS, None, "Rina")
HANDED = Shipment("JNE", "012340056789", ShipState.HANDED_OVER, NOW_MS, NOW_MS, "Rina")


@pytest.fixture
def panel(qtbot: QtBot) -> DetailsPanel:
    panel = DetailsPanel(Formatter("en", WIB))
    qtbot.addWidget(panel)
    panel.resize(348, 700)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def buttons(panel: DetailsPanel) -> dict[str, QPushButton]:
    found = panel._shipment.findChildren(QPushButton)
    return {one.text(): one for one in found if not one.isHidden()}


def texts(panel: DetailsPanel) -> list[str]:
    return [label.text() for label in panel._shipment.findChildren(QLabel) if label.isVisible()]


def test_an_order_to_ship_asks_for_courier_and_number(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    panel.show_detail(make_detail(facts=NO_NUMBER), NOW_MS)
    assert list(buttons(panel)) == ["Courier and tracking number…"]
    with qtbot.waitSignal(panel.arrange_wanted) as wanted:
        buttons(panel)["Courier and tracking number…"].click()
    assert wanted.args == [9]


def test_one_arranged_in_seller_center_can_be_handed_over(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    panel.show_detail(make_detail(), NOW_MS)
    with qtbot.waitSignal(panel.hand_over_wanted) as wanted:
        buttons(panel)["Hand over"].click()
    assert wanted.args == [9]


def test_what_was_noted_stands_beside_what_the_marketplace_says(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    panel.show_detail(make_detail(shipment=PACKED), NOW_MS)
    told = texts(panel)
    assert {"JNE", "012340056789", "Packed", "23 Nov, 14:00 WIB · Rina"} <= set(told)
    assert "You noted JNE 012340056789; Seller Center says J&T Express JY1234567890." in told
    assert list(buttons(panel)) == ["Change…", "Hand over", "Remove"]
    with qtbot.waitSignal(panel.drop_shipment_wanted) as wanted:
        buttons(panel)["Remove"].click()
    assert wanted.args == [9]


def test_once_handed_over_it_is_not_handed_over_again(panel: DetailsPanel, make_detail: MakeDetail) -> None:
    panel.show_detail(make_detail(facts=NO_NUMBER, shipment=HANDED), NOW_MS)
    assert "Handed over" in texts(panel)
    assert list(buttons(panel)) == ["Change…", "Remove"]


@pytest.mark.parametrize(("shipment", "shown"), [(None, False), (HANDED, True)])
def test_a_shipped_order_shows_only_what_was_noted(
    panel: DetailsPanel, make_detail: MakeDetail, shipment: Shipment | None, shown: bool
) -> None:
    panel.show_detail(make_detail(row={"status": Status.SHIPPED}, shipment=shipment), NOW_MS)
    assert panel._shipment.isVisible() is shown
    assert "Change…" not in buttons(panel)


def test_the_number_noted_is_copied_while_none_is_stated(
    panel: DetailsPanel, make_detail: MakeDetail
) -> None:
    panel.show_detail(make_detail(facts=NO_NUMBER, shipment=PACKED), NOW_MS)
    panel.copy_tracking()
    assert QGuiApplication.clipboard().text() == "012340056789"
    panel.show_detail(make_detail(shipment=PACKED), NOW_MS)
    panel.copy_tracking()
    assert QGuiApplication.clipboard().text() == "JY1234567890"
