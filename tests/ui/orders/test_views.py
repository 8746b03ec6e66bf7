from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtTest import QSignalSpy

from seller_desktop.services.read_models import OrderQuery, SortKey
from seller_desktop.texts.format import Formatter
from seller_desktop.ui import theme
from seller_desktop.ui.orders.look import Look
from seller_desktop.ui.orders.pictures import Pictures
from seller_desktop.ui.orders.stack import OrdersStack
from tests.ui.fake_shop import WIB, FakeShop
from tests.ui.stack_help import in_sight

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


# The list by keyboard and mouse


def test_the_list_by_keyboard(stack: OrdersStack, qtbot: QtBot) -> None:
    walk = [
        (Key.Key_Home, 1),
        (Key.Key_Down, 2),
        (Key.Key_End, 200),
        (Key.Key_Home, 1),
        (Key.Key_Up, 1),
        (Key.Key_Right, 1),
        (Key.Key_PageDown, 15),
        (Key.Key_PageUp, 1),
    ]
    for key, order_id in walk:
        qtbot.keyClick(stack.list_view, key)
        assert stack.current_order_id == order_id, key
        assert in_sight(stack, order_id)
    with qtbot.waitSignal(stack.activated) as opened:
        qtbot.keyClick(stack.list_view, Key.Key_Return)
    assert opened.args == [1]


def test_copy_takes_the_whole_text_of_the_current_cell(stack: OrdersStack, qtbot: QtBot) -> None:
    stack.select_order(8)
    qtbot.keyClick(stack.list_view, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "3 h 10 m late"
    qtbot.keyClick(stack.list_view, Key.Key_Right)
    qtbot.keyClick(stack.list_view, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "577912345678900008"
    stack.set_view("cards")
    qtbot.keyClick(stack.card_view, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "577912345678900008"


def test_typing_letters_asks_for_no_rows(stack: OrdersStack, shop: FakeShop, qtbot: QtBot) -> None:
    shop.calls.clear()
    for view in (stack.list_view, stack.card_view):
        qtbot.keyClicks(view, "siti")
    assert stack.current_order_id is None
    assert not shop.calls


# The cards by keyboard and mouse


def test_the_cards_by_keyboard_in_reading_order(stack: OrdersStack, qtbot: QtBot) -> None:
    stack.set_view("cards")
    cards = stack.card_view
    assert cards.grid.across == 2
    walk = [
        (Key.Key_Home, 1),
        (Key.Key_Right, 2),
        (Key.Key_Right, 3),
        (Key.Key_Left, 2),
        (Key.Key_Down, 4),
        (Key.Key_Up, 2),
        (Key.Key_Up, 2),
        (Key.Key_End, 200),
        (Key.Key_Down, 200),
        (Key.Key_Home, 1),
        (Key.Key_PageDown, 9),
    ]
    for key, order_id in walk:
        qtbot.keyClick(cards, key)
        assert stack.current_order_id == order_id, key
        assert stack.selection.selected_ids() == [order_id]
        assert in_sight(stack, order_id)
    with qtbot.waitSignal(stack.activated) as opened:
        qtbot.keyClick(cards, Key.Key_Enter)
    assert opened.args == [9]


def test_shift_selects_cards_as_one_reads_not_a_rectangle(stack: OrdersStack, qtbot: QtBot) -> None:
    stack.set_view("cards")
    cards = stack.card_view

    def click(order_id: int, modifier: Qt.KeyboardModifier) -> None:
        row = stack.model.row_of(order_id)
        assert row is not None
        place = cards.visualRect(cards.grid.card(row)).center()
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    click(2, Qt.KeyboardModifier.NoModifier)
    click(5, SHIFT)
    assert stack.selection.selected_ids() == [2, 3, 4, 5]
    click(4, CONTROL)
    assert stack.selection.selected_ids() == [2, 3, 5]
    qtbot.keyClick(cards, Key.Key_A, CONTROL)
    assert len(stack.selection.selected_ids()) == 200


def test_another_width_lays_out_other_strips_and_keeps_selection(stack: OrdersStack, qtbot: QtBot) -> None:
    stack.set_view("cards")
    stack.select_order(7)
    stack.resize(1340, 600)
    qtbot.waitUntil(lambda: stack.card_view.grid.across > 2)
    assert stack.selection.selected_ids() == [7]
    chosen = stack.card_view.selectionModel().selectedIndexes()
    assert [index.data() for index in chosen] == ["577912345678900007"]
    assert stack.current_order_id == 7


# Columns and sorting


def test_a_click_on_a_title_asks_to_be_sorted_and_sorts_nothing(stack: OrdersStack, qtbot: QtBot) -> None:
    titles = stack.list_view.horizontalHeader()
    asked = QSignalSpy(stack.sort_requested)

    def click(key: SortKey) -> None:
        place = next(
            place for place in stack.list_view.columns.places() if place.column == list(SortKey).index(key)
        )
        at = titles.viewport().rect().topLeft()
        at.setX(place.x + 20)
        at.setY(10)
        qtbot.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, pos=at)

    click(SortKey.TOTAL)
    click(SortKey.GOODS)
    stack.list_view.set_sort(SortKey.GOODS, descending=False)
    click(SortKey.GOODS)
    assert [tuple(asked.at(call)) for call in range(asked.count())] == [
        (SortKey.TOTAL, True),
        (SortKey.GOODS, False),
        (SortKey.GOODS, True),
    ]
    assert stack.model.query == OrderQuery()


def test_sorting_by_menu_serves_the_cards_and_the_keyboard(stack: OrdersStack) -> None:
    asked = QSignalSpy(stack.sort_requested)
    entries = {action.text(): action for action in stack.sort_menu.actions()}
    assert entries["Created"].isChecked()
    assert entries["Descending"].isChecked()
    entries["Buyer"].trigger()
    entries["Ascending"].trigger()
    assert [tuple(asked.at(call)) for call in range(asked.count())] == [
        (SortKey.BUYER, False),
        (SortKey.CREATED, False),
    ]


def test_columns_chosen_moved_and_resized_are_remembered(
    stack: OrdersStack, shop: FakeShop, qtbot: QtBot
) -> None:
    columns = stack.list_view.columns
    tracking, number = list(SortKey).index(SortKey.TRACKING), list(SortKey).index(SortKey.ORDER_NO)
    columns.show_column(tracking, shown=True)
    columns.move(number, 1)
    columns.widen(number, 2)
    kept = columns.save()

    other = OrdersStack(shop, Formatter("en", WIB))
    qtbot.addWidget(other)
    other.resize(800, 600)
    other.show()
    assert other.list_view.columns.places() != columns.places()
    assert other.list_view.columns.restore(kept)
    assert other.list_view.columns.places() == columns.places()
    other.list_view.columns.reset()
    assert tracking not in {place.column for place in other.list_view.columns.places()}
    other.stop()


def test_columns_are_moved_and_resized_by_keyboard(stack: OrdersStack, qtbot: QtBot) -> None:
    stack.select_order(8)
    view, columns = stack.list_view, stack.list_view.columns
    first, second = columns.places()[:2]
    assert view.currentIndex().column() == first.column
    qtbot.keyClick(view, Key.Key_Right, CONTROL | SHIFT)
    assert [place.column for place in columns.places()[:2]] == [second.column, first.column]
    qtbot.keyClick(view, Key.Key_Left, CONTROL | SHIFT)
    for _ in range(2):
        qtbot.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    widened = columns.places()[0]
    assert (widened.column, widened.width) == (first.column, first.width + 16)
    assert view.currentIndex().column() == first.column, "the keys leave the current cell"


@pytest.mark.parametrize("rubbish", [b"", b"{}", b'{"columns": [{"column": "price"}]}', b"\xff\xfe"])
def test_remembered_columns_that_make_no_sense_change_nothing(stack: OrdersStack, rubbish: bytes) -> None:
    before = stack.list_view.columns.places()
    assert not stack.list_view.columns.restore(rubbish)
    assert stack.list_view.columns.places() == before


def test_the_columns_menu_shows_what_is_shown_and_keeps_one(stack: OrdersStack) -> None:
    menu = stack.list_view.columns_menu
    menu.aboutToShow.emit()
    shown = {place.column for place in stack.list_view.columns.places()}
    entries = [action for action in menu.actions() if action.isCheckable()]
    assert {place for place, action in enumerate(entries) if action.isChecked()} == shown
    for action in entries:
        if action.isChecked():
            action.trigger()
    assert len(stack.list_view.columns.places()) == 1


@pytest.mark.parametrize("width", [668, 750, 992, 1316])
def test_by_default_the_columns_fill_the_width_and_no_more(
    stack: OrdersStack, qtbot: QtBot, width: int
) -> None:
    stack.resize(width, 600)
    titles = stack.list_view.horizontalHeader()
    qtbot.waitUntil(lambda: titles.length() == titles.viewport().width())


def test_compact_rows_are_lower(stack: OrdersStack) -> None:
    assert stack.list_view.rowHeight(0) == 40
    stack.list_view.set_compact(True)
    assert stack.list_view.rowHeight(0) == 32


@pytest.mark.parametrize("ratio", [1.25, 1.5])
def test_at_fractions_of_a_pixel_no_edge_is_left_undrawn(qapp: QApplication, ratio: float) -> None:
    """Where the last pixels of a picture are covered in part, its ground shows, not what lay in memory."""
    assert qapp is not None
    pictures = Pictures(Look(ratio), "bg")

    def draw(painter: QPainter, room: QRect) -> QRect:
        painter.fillRect(room, theme.colour("bg"))
        return QRect()

    image = pictures._drawn(QSize(101, 51), draw).pixmap.toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert colours == {theme.colour("bg").name()}
