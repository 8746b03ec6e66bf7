from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from seller_desktop.domain.orders import Channel
from seller_desktop.services.read_models import Shipment, ShipState
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.ui.shipping.arrange_dialog import ArrangeDialog
from tests.ui.cases.recording import opened, type_in
from tests.ui.details.conftest import make_detail  # noqa: F401 - a fixture
from tests.ui.fake_shop import NOW_MS
from tests.ui.shipping.making_checks import COURIERS, ODD, check, refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from seller_desktop.services.read_models import OrderDetail

    MakeDetail = Callable[..., OrderDetail]

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def dialog(qtbot: QtBot, make_detail: MakeDetail) -> ArrangeDialog:  # noqa: F811 - the fixture above
    """Of an order of which nothing is known yet."""
    order = make_detail(row={"courier": "", "tracking_no": ""})
    return opened(qtbot, ArrangeDialog(order, COURIERS))


def asked(dialog: ArrangeDialog, qtbot: QtBot, *keys: str | Qt.Key) -> NewShipment:
    """What is asked about after these keys."""
    with qtbot.waitSignal(dialog.check_wanted) as signal:
        type_in(qtbot, dialog, *keys)
    item = signal.args[0]
    assert isinstance(item, NewShipment)
    return item


def test_courier_and_number_are_typed_and_saved_by_enter(dialog: ArrangeDialog, qtbot: QtBot) -> None:
    item = asked(dialog, qtbot, "jne reguler", TAB, " 0123 4005 6789", ENTER)
    assert (item.courier, item.tracking_no, item.order_id) == ("JNE Reguler", "012340056789", 9)
    assert dialog.isVisible(), "not before it was checked"
    dialog.show_check(item, check())
    assert not dialog.isVisible()
    assert dialog.value() == item


def test_what_is_refused_is_said_in_place_and_not_saved(dialog: ArrangeDialog, qtbot: QtBot) -> None:
    item = asked(dialog, qtbot, "JNE", TAB, "JY1", ENTER)
    dialog.show_check(item, refused("tracking_taken", tracking_no="JY1", other="577"))
    assert dialog.isVisible()
    assert dialog._says.isVisible()
    assert dialog._says.tone() == "red"
    type_in(qtbot, dialog, ENTER)
    assert dialog.isVisible()


def test_what_is_odd_is_shown_before_it_is_saved(dialog: ArrangeDialog, qtbot: QtBot) -> None:
    item = asked(dialog, qtbot, "J&T Express", TAB, "JY1", ENTER)
    dialog.show_check(item, check(warnings=(ODD,)))
    assert dialog.isVisible()
    assert dialog._says.text() == "Unlike the numbers of J&T Express, which look like JY1234567890. Check it."
    type_in(qtbot, dialog, ENTER)
    assert not dialog.isVisible(), "seen, and meant so"


def test_what_was_shown_while_typing_needs_no_second_enter(dialog: ArrangeDialog, qtbot: QtBot) -> None:
    item = asked(dialog, qtbot, "J&T Express", TAB, "JY1")
    dialog.show_check(item, check(warnings=(ODD,)))
    type_in(qtbot, dialog, ENTER)
    assert not dialog.isVisible()


def test_an_answer_to_an_earlier_number_comes_too_late(dialog: ArrangeDialog, qtbot: QtBot) -> None:
    item = asked(dialog, qtbot, "JNE", TAB, "01", ENTER)
    type_in(qtbot, dialog, "2")
    dialog.show_check(item, check())
    assert dialog.isVisible()
    dialog.show_check(replace(item, tracking_no="012"), check())
    assert dialog.isVisible(), "Enter was meant for another number"


def test_what_is_missing_is_asked_for(dialog: ArrangeDialog, qtbot: QtBot) -> None:
    type_in(qtbot, dialog, TAB, ENTER)
    assert dialog.problem.text() == "Please type or scan the tracking number."
    type_in(qtbot, dialog, "012", ENTER)
    assert dialog.problem.text() == "Please choose or type the courier."
    assert dialog._courier.hasFocus()


def test_it_starts_from_what_was_noted(qtbot: QtBot, make_detail: MakeDetail) -> None:  # noqa: F811
    noted = Shipment("SPX", "SPXID01", ShipState.PACKED, NOW_MS, None, "Rina")
    dialog = opened(qtbot, ArrangeDialog(make_detail(shipment=noted), COURIERS, "JNE Reguler"))
    value = dialog.value()
    assert (value.courier, value.tracking_no) == ("SPX", "SPXID01")
    assert dialog._number.hasFocus()


def test_both_numbers_can_be_taken_along_to_seller_center(dialog: ArrangeDialog, qtbot: QtBot) -> None:
    type_in(qtbot, dialog, "JNE", TAB, "jy1")
    buttons = dialog.findChildren(QPushButton)
    next(one for one in buttons if one.text() == "Copy both numbers").click()
    assert QGuiApplication.clipboard().text() == f"{dialog.value().order_no}\tJY1"


def test_behind_an_order_made_by_hand_is_no_seller_center(qtbot: QtBot, make_detail: MakeDetail) -> None:  # noqa: F811
    dialog = opened(qtbot, ArrangeDialog(make_detail(row={"channel": Channel.MANUAL}), COURIERS))
    assert not [one for one in dialog.findChildren(QPushButton) if one.text() == "Copy both numbers"]
