from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton

from seller_desktop.domain.orders import Status
from seller_desktop.services.order_numbers import MatchedBy, NumberFound, NumbersFound
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.number_list.dialog import NumbersDialog
from tests.ui.fake_shop import WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BIG = 1_882_631_385_907_200_003
FOUND = NumbersFound(
    found=(
        NumberFound("577912345678900007", BIG, "577912345678900007", Status.SHIPPED, MatchedBy.ORDER_NO),
        NumberFound("JY1234567890", 2, "577912345678900017", Status.TO_SHIP, MatchedBy.TRACKING),
    ),
    missing=("577999999999999991",),
    rounded=("5.77E+17",),
    doubled=("577912345678900007",),
    ambiguous=("JY1234567890",),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> NumbersDialog:
    dialog = NumbersDialog(Formatter("en", WIB))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def field(dialog: NumbersDialog) -> QPlainTextEdit:
    return dialog.findChildren(QPlainTextEdit)[0]


def paste(dialog: NumbersDialog, qtbot: QtBot, text: str = "numbers") -> None:
    with qtbot.waitSignal(dialog.look_up_wanted) as asked:
        field(dialog).setPlainText(text)
    assert asked.args == [text]


def button(dialog: NumbersDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def cells(dialog: NumbersDialog) -> list[tuple[object, ...]]:
    model = dialog._rows
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_it_lists_those_not_found_first_and_says_what_is_odd(dialog: NumbersDialog, qtbot: QtBot) -> None:
    paste(dialog, qtbot)
    dialog.show_found("numbers", FOUND)
    assert cells(dialog) == [
        ("5.77E+17", "not found", "rounded by a spreadsheet: copy it again as text"),
        ("577999999999999991", "not found", ""),
        ("577912345678900007", "Shipped", "stood in the list more than once"),
        (
            *("JY1234567890", "To Ship"),
            "tracking number of 577912345678900017 · several orders have this number",
        ),
    ]
    assert dialog._summary.text() == "Orders found: 2 · not found: 2"
    assert dialog._more.text() == "More than once: 1 · Numbers of several orders: 1"


def test_it_gives_the_orders_in_the_order_typed(dialog: NumbersDialog, qtbot: QtBot) -> None:
    show = button(dialog, "Show these in the list")
    assert not show.isEnabled()
    paste(dialog, qtbot)
    dialog.show_found("numbers", FOUND)
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.value() == (BIG, 2)


def test_what_is_shown_is_never_of_another_text(dialog: NumbersDialog, qtbot: QtBot) -> None:
    paste(dialog, qtbot)
    dialog.show_found("numbers", FOUND)
    field(dialog).setPlainText("others")
    assert not button(dialog, "Show these in the list").isEnabled()
    dialog.show_found("numbers", FOUND)
    assert not button(dialog, "Show these in the list").isEnabled()
    dialog.show_found("others", NumbersFound())
    assert cells(dialog) == []


def test_those_not_found_can_be_copied(dialog: NumbersDialog, qtbot: QtBot) -> None:
    copy = button(dialog, "Copy those not found")
    assert not copy.isEnabled()
    paste(dialog, qtbot)
    dialog.show_found("numbers", FOUND)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "5.77E+17\n577999999999999991"
    assert dialog.isVisible()
