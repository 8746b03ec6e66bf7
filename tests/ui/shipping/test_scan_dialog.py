from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from seller_desktop.services.ship_models import NewShipment
from seller_desktop.ui.shipping.scan_dialog import ScanDialog
from tests.ui.cases.recording import EN, opened, type_in
from tests.ui.shipping.making_checks import COURIERS, NO, ODD, OTHER, check, refused

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ENTER = Qt.Key.Key_Return


@pytest.fixture
def beeps(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    heard: list[None] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append(None))
    return heard


@pytest.fixture
def dialog(qtbot: QtBot, beeps: list[None]) -> ScanDialog:  # noqa: ARG001 - silent from the start
    return opened(qtbot, ScanDialog(COURIERS, EN, "SPX"))


def scan(dialog: ScanDialog, qtbot: QtBot, number: str) -> None:
    """As a scanner does, which is a keyboard that ends with Enter."""
    type_in(qtbot, dialog, number, ENTER)


def listed(dialog: ScanDialog) -> list[str]:
    return [dialog._done.item(row).text() for row in range(dialog._done.count())]


def test_order_then_number_then_the_next_order(dialog: ScanDialog, qtbot: QtBot, beeps: list[None]) -> None:
    assert dialog.prompt.text() == "1. Scan the order number"
    with qtbot.waitSignal(dialog.order_wanted) as order:
        scan(dialog, qtbot, NO)
    assert order.args == [NO]
    dialog.show_order(check(courier="", tracking_no=""))
    assert dialog.prompt.text() == "2. Scan the tracking number"
    assert NO in dialog.says.text()
    with qtbot.waitSignal(dialog.shipment_wanted) as wanted:
        scan(dialog, qtbot, "012340056789")
    assert wanted.args == [NewShipment(NO, "SPX", "012340056789", 9)]
    dialog.show_noted(check())
    assert dialog.prompt.text() == "1. Scan the order number"
    assert (dialog.says.tone(), len(beeps)) == ("green", 1)
    assert listed(dialog) == [f"{NO} · JNE Reguler · 012340056789 · siti_rahma"]
    assert dialog._done_head.text() == "Noted in this round: 1"
    assert dialog.field.hasFocus()
    assert dialog.isVisible()


def test_the_orders_own_courier_comes_before_the_one_chosen(dialog: ScanDialog, qtbot: QtBot) -> None:
    scan(dialog, qtbot, NO)
    dialog.show_order(check(courier="SiCepat", tracking_no=""))
    with qtbot.waitSignal(dialog.shipment_wanted) as wanted:
        scan(dialog, qtbot, "001234567890")
    assert wanted.args[0].courier == "SiCepat"


def test_a_wrong_order_is_refused_in_place_and_heard(
    dialog: ScanDialog, qtbot: QtBot, beeps: list[None]
) -> None:
    scan(dialog, qtbot, NO)
    dialog.show_order(refused("ship_cancelled"))
    assert dialog.says.text().startswith(f"The order {NO} is cancelled.")
    assert dialog.says.tone() == "red"
    assert dialog.prompt.text() == "1. Scan the order number"
    qtbot.waitUntil(lambda: len(beeps) == 2)


def test_a_refused_number_leaves_the_order_waiting(dialog: ScanDialog, qtbot: QtBot) -> None:
    scan(dialog, qtbot, NO)
    dialog.show_order(check(tracking_no=""))
    scan(dialog, qtbot, "JY1")
    dialog.show_noted(refused("tracking_taken", tracking_no="JY1", other=OTHER))
    assert dialog.says.tone() == "red"
    assert dialog.prompt.text() == "2. Scan the tracking number"
    with qtbot.waitSignal(dialog.shipment_wanted):
        scan(dialog, qtbot, "JY2")


def test_another_order_scanned_instead_of_a_number_is_begun(dialog: ScanDialog, qtbot: QtBot) -> None:
    scan(dialog, qtbot, NO)
    dialog.show_order(check(tracking_no=""))
    scan(dialog, qtbot, OTHER)
    with qtbot.waitSignal(dialog.order_wanted) as order:
        dialog.show_noted(check(tracking_no=OTHER, refusal=("tracking_is_order_no", {})))
    assert order.args == [OTHER]
    dialog.show_order(check(OTHER, tracking_no=""))
    assert OTHER in dialog.says.text()
    assert listed(dialog) == []


def test_what_is_odd_is_noted_and_said(dialog: ScanDialog, qtbot: QtBot, beeps: list[None]) -> None:
    scan(dialog, qtbot, NO)
    dialog.show_order(check(tracking_no=""))
    scan(dialog, qtbot, "JY1")
    dialog.show_noted(check(warnings=(ODD,)))
    assert dialog.says.tone() == "amber"
    assert listed(dialog)[1].startswith("Unlike the numbers of J&T Express")
    qtbot.waitUntil(lambda: len(beeps) == 2)


def test_a_scanner_that_is_faster_than_the_shop_loses_nothing(dialog: ScanDialog, qtbot: QtBot) -> None:
    orders: list[str] = []
    wanted: list[NewShipment] = []
    dialog.order_wanted.connect(orders.append)
    dialog.shipment_wanted.connect(wanted.append)
    for number in (NO, "JY1", OTHER, "JY2"):
        scan(dialog, qtbot, number)
    assert (orders, wanted) == ([NO], [])
    dialog.show_order(check(NO, tracking_no=""))
    assert [one.tracking_no for one in wanted] == ["JY1"]
    dialog.show_noted(check(NO, tracking_no="JY1"))
    assert orders == [NO, OTHER]
    dialog.show_order(check(OTHER, tracking_no=""))
    assert [(one.order_no, one.tracking_no) for one in wanted] == [(NO, "JY1"), (OTHER, "JY2")]


def test_after_a_refused_order_its_number_is_not_taken_for_an_order(dialog: ScanDialog, qtbot: QtBot) -> None:
    orders: list[str] = []
    dialog.order_wanted.connect(orders.append)
    for number in (NO, "JY1"):
        scan(dialog, qtbot, number)
    dialog.show_order(refused("ship_cancelled"))
    assert orders == [NO]
    scan(dialog, qtbot, OTHER)
    assert orders == [NO, OTHER]


def test_enter_on_an_empty_field_asks_nothing_and_closes_nothing(dialog: ScanDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.order_wanted):
        type_in(qtbot, dialog, ENTER, "   ", ENTER)
    assert dialog.isVisible()


def test_what_could_not_be_written_may_be_scanned_again(dialog: ScanDialog, qtbot: QtBot) -> None:
    scan(dialog, qtbot, NO)
    dialog.show_order(check(tracking_no=""))
    scan(dialog, qtbot, "JY1")
    dialog.failed("The disk is full.")
    assert dialog.says.text() == "The disk is full."
    with qtbot.waitSignal(dialog.shipment_wanted):
        scan(dialog, qtbot, "JY1")
