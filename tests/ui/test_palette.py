"""The palette: found by a few letters, chosen by keyboard, done once it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView

from seller_desktop.ui.palette import Entry, Palette
from tests.ui.fake_shop import order_row
from tests.ui.find import child

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

ACTIONS = (
    Entry("Import orders", "File", "Ctrl+I", "import"),
    Entry("Print", "Shipping", "P", "print"),
    Entry("Copy order number", "Order", "Ctrl+Shift+C", "copy_no"),
    Entry("Who is working", "File", "Ctrl+U", "operator"),
)


def opened(qtbot: QtBot, recent: Sequence[str] = ()) -> Palette:
    palette = Palette(ACTIONS, recent)
    qtbot.addWidget(palette)
    with qtbot.waitActive(palette):
        palette.open()
        palette.activateWindow()
    return palette


def field(palette: Palette) -> QLineEdit:
    return child(palette, QLineEdit)


def shown(palette: Palette) -> list[str]:
    model = child(palette, QTableView).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_all_that_can_be_done_is_there_the_last_chosen_first(qtbot: QtBot) -> None:
    assert shown(opened(qtbot)) == ["Copy order number", "Import orders", "Print", "Who is working"]
    assert shown(opened(qtbot, ["operator", "print"]))[:2] == ["Who is working", "Print"]


def test_letters_of_words_find_it_and_enter_does_it_after_closing(qtbot: QtBot) -> None:
    palette = opened(qtbot)
    QTest.keyClicks(field(palette), "or")
    assert shown(palette) == ["Copy order number", "Import orders", "Who is working"], (
        "beginnings of words first"
    )
    QTest.keyClick(field(palette), Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.action_chosen) as chosen:
        QTest.keyClick(field(palette), Qt.Key.Key_Return)
    assert chosen.args == ["import"]
    assert palette.isHidden()


def test_numbers_ask_for_orders_which_then_stand_first(qtbot: QtBot) -> None:
    palette = opened(qtbot)
    with qtbot.waitSignal(palette.orders_wanted) as wanted:
        QTest.keyClicks(field(palette), "577")
    assert wanted.args == ["577"]
    palette.show_orders("57", [order_row(9)])
    assert shown(palette) == [], "an answer to what is no longer asked"
    palette.show_orders("577", [order_row(1)])
    with qtbot.waitSignal(palette.order_chosen) as chosen:
        QTest.keyClick(field(palette), Qt.Key.Key_Return)
    assert chosen.args == [order_row(1).order_no]


def test_what_nothing_is_called_says_so_and_enter_does_nothing(qtbot: QtBot) -> None:
    palette = opened(qtbot)
    QTest.keyClicks(field(palette), "xyz")
    with qtbot.assertNotEmitted(palette.action_chosen):
        QTest.keyClick(field(palette), Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(field(palette), Qt.Key.Key_Escape)
    assert palette.isHidden()
