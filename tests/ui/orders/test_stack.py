from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton

from seller_desktop.domain.clock import MINUTE_MS, SECOND_MS
from seller_desktop.domain.orders import View
from seller_desktop.services.read_models import Changes, OrderQuery, SortKey
from seller_desktop.ui.plain_label import PlainLabel
from tests.ui.fake_shop import NOW_MS, FakeShop, order_row
from tests.ui.stack_help import in_sight, settle, top_order

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.orders.stack import OrdersStack

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


# Current order and selection


def test_next_and_previous_walk_the_list_and_stop_at_its_ends(stack: OrdersStack) -> None:
    told = QSignalSpy(stack.current_changed)
    stack.previous_order()
    stack.next_order()
    assert stack.current_order_id == 2
    stack.previous_order()
    stack.previous_order()
    assert stack.current_order_id == 1
    assert [told.at(call)[0] for call in range(told.count())] == [1, 2, 1]


def test_an_order_far_down_is_selected_and_brought_into_sight(stack: OrdersStack) -> None:
    stack.select_order(180)
    assert stack.selection.selected_ids() == [180]
    assert in_sight(stack, 180)


def test_an_order_asked_for_before_the_list_is_whole_is_selected_when_it_is(
    stack: OrdersStack, shop: FakeShop, qtbot: QtBot
) -> None:
    shop.hold()
    stack.set_query(OrderQuery(sort=SortKey.ORDER_NO))
    for _ in range(2):
        qtbot.waitUntil(lambda: bool(shop.held))
        shop.release(1)
    qtbot.waitUntil(lambda: not stack.model.whole)
    stack.select_order(5)
    assert stack.current_order_id == 5
    assert not stack.selection.selected_ids()
    shop.release()
    settle(stack, qtbot)
    assert stack.selection.selected_ids() == [5]
    assert in_sight(stack, 5)


@pytest.mark.parametrize("order_id", [190, 3])
def test_a_view_that_gets_the_keyboard_does_not_overrule_an_order_asked_for(
    stack: OrdersStack, shop: FakeShop, qtbot: QtBot, order_id: int
) -> None:
    """On the first screen of a list to come, and far below it."""
    settle(stack, qtbot)
    shop.hold()
    stack.set_query(OrderQuery(view=View.ALL, sort=SortKey.CREATED))
    stack.select_order(order_id)
    while not stack.model.settled:
        shop.release(1)
        QApplication.sendEvent(stack.list_view, QFocusEvent(QEvent.Type.FocusIn))
        qtbot.wait(1)
    shop.release()
    settle(stack, qtbot)
    assert stack.current_order_id == order_id
    assert stack.selection.selected_ids() == [order_id]


def test_switching_views_keeps_selection_and_place_of_the_current_order(
    stack: OrdersStack, qtbot: QtBot
) -> None:
    stack.select_order(150)
    qtbot.keyClick(stack.list_view, Key.Key_Down, SHIFT)
    assert stack.selection.selected_ids() == [150, 151]
    stack.set_view("cards")
    assert stack.selection.selected_ids() == [150, 151]
    assert in_sight(stack, 151)
    settle(stack, qtbot)
    chosen = stack.card_view.selectionModel().selectedIndexes()
    assert sorted(str(index.data()) for index in chosen) == ["577912345678900150", "577912345678900151"]
    stack.select_order(20)
    stack.set_view("list")
    assert (stack.current_order_id, stack.selection.selected_ids()) == (20, [20])
    assert in_sight(stack, 20)


def test_a_change_that_moves_orders_keeps_current_selection_and_place(
    stack: OrdersStack, shop: FakeShop, qtbot: QtBot
) -> None:
    stack.select_order(100)
    qtbot.keyClick(stack.list_view, Key.Key_Down, SHIFT)
    stack.list_view.verticalScrollBar().setValue(90 * 40 + 13)
    told = QSignalSpy(stack.current_changed)
    stack.refresh(shop.put(*(order_row(1000 + new, created_at=NOW_MS + new) for new in range(7))))
    settle(stack, qtbot)
    assert stack.model.rowCount() == 207
    assert stack.selection.selected_ids() == [100, 101]
    assert stack.current_order_id == 101
    assert told.count() == 0
    assert stack.list_view.verticalScrollBar().value() == 97 * 40 + 13
    assert top_order(stack) == 91


def test_the_cards_keep_their_place_as_well(stack: OrdersStack, shop: FakeShop, qtbot: QtBot) -> None:
    stack.set_view("cards")
    bar = stack.card_view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    first = stack.card_view.grid.order_row(
        stack.card_view.indexAt(stack.card_view.viewport().rect().topLeft())
    )
    assert first is not None
    kept = stack.model.order_id(first)
    new = [order_row(1000 + number, created_at=NOW_MS + number) for number in range(8)]
    stack.refresh(shop.put(*new))
    settle(stack, qtbot)
    now_first = stack.card_view.grid.order_row(
        stack.card_view.indexAt(stack.card_view.viewport().rect().topLeft())
    )
    assert now_first is not None
    assert stack.model.order_id(now_first) == kept


def test_sorting_otherwise_keeps_the_selection_and_begins_at_the_top(
    stack: OrdersStack, qtbot: QtBot
) -> None:
    stack.select_order(170)
    stack.set_query(OrderQuery(sort=SortKey.ORDER_NO, descending=False))
    settle(stack, qtbot)
    assert stack.selection.selected_ids() == [170]
    assert top_order(stack) == 1


def test_an_order_that_has_left_the_list_is_no_longer_current(
    stack: OrdersStack, shop: FakeShop, qtbot: QtBot
) -> None:
    stack.select_order(100)
    told = QSignalSpy(stack.current_changed)
    del shop.rows[100]
    stack.refresh(Changes(orders=None))
    settle(stack, qtbot)
    assert stack.current_order_id is None
    assert [told.at(call)[0] for call in range(told.count())] == [None]
    assert stack.selection.selected_ids() == []


def test_all_selected_stay_all_selected_but_new_ones_do_not_join(
    stack: OrdersStack, shop: FakeShop, qtbot: QtBot
) -> None:
    stack.list_view.selectAll()
    stack.refresh(shop.put(order_row(1000, created_at=NOW_MS + 1)))
    settle(stack, qtbot)
    assert stack.selection.row_ranges() == [(1, 200)]


def test_a_choice_made_while_the_list_grows_is_not_overruled(
    stack: OrdersStack, shop: FakeShop, qtbot: QtBot
) -> None:
    stack.select_order(5)
    shop.hold()
    stack.set_query(OrderQuery(sort=SortKey.ORDER_NO))
    for _ in range(2):
        qtbot.waitUntil(lambda: bool(shop.held))
        shop.release(1)
    qtbot.waitUntil(lambda: not stack.model.whole)
    stack.select_order(199)
    shop.release()
    settle(stack, qtbot)
    assert stack.selection.selected_ids() == [199]
    assert stack.current_order_id == 199


# Nothing to show, time


def test_an_empty_list_says_why_and_offers_a_step(stack: OrdersStack, qtbot: QtBot) -> None:
    taken: list[int] = []
    stack.set_empty("Nothing here", "No order matches. " * 8, "Clear the filter", lambda: taken.append(1))
    stack.set_query(OrderQuery(search="nobody"))
    settle(stack, qtbot)
    shown = [label.text() for label in stack.findChildren(PlainLabel) if label.isVisible()]
    assert shown == ["Nothing here", "No order matches. " * 8]
    button = next(button for button in stack.findChildren(QPushButton) if button.isVisible())
    button.click()
    assert taken == [1]
    for label in stack.findChildren(PlainLabel):
        assert not label.isVisible() or label.height() >= label.heightForWidth(label.width()), "clipped"
    stack.set_query(OrderQuery())
    settle(stack, qtbot)
    assert stack.list_view.isVisible()


def test_a_long_wait_is_told_a_short_one_is_not(stack: OrdersStack, shop: FakeShop, qtbot: QtBot) -> None:
    shop.hold()
    stack.set_query(OrderQuery(View.SHIPPED))
    assert stack.list_view.isVisible()
    qtbot.waitUntil(lambda: not stack.list_view.isVisible())
    assert "Reading orders…" in [
        label.text() for label in stack.findChildren(PlainLabel) if label.isVisible()
    ]
    shop.release()
    settle(stack, qtbot)
    assert stack.list_view.isVisible()


def test_a_passing_deadline_asks_again_at_its_moment(stack: OrdersStack, shop: FakeShop) -> None:
    told = QSignalSpy(stack.threshold_passed)
    stack.ticker.stop()
    row = shop.rows[9]
    assert row.deadline is not None
    shop.clock.advance(SECOND_MS)
    stack.ticker.beat()
    assert told.count() == 0
    kept = stack.model.prepared(8)
    assert kept is not None
    soon = replace(row.deadline, due_at=NOW_MS + 2 * SECOND_MS)
    stack.model._store.replace(replace(kept, row=replace(row, deadline=soon)))
    shop.clock.advance(SECOND_MS)
    stack.ticker.beat()
    stack.ticker.beat()
    assert told.count() == 1


def test_at_least_once_a_minute_it_is_asked_again(stack: OrdersStack, shop: FakeShop) -> None:
    told = QSignalSpy(stack.threshold_passed)
    stack.ticker.stop()
    shop.clock.advance(MINUTE_MS)
    stack.ticker.beat()
    assert told.count() == 1
    shop.clock.advance(SECOND_MS)
    stack.ticker.beat()
    assert told.count() == 1


def test_time_stands_still_for_who_does_not_look(stack: OrdersStack) -> None:
    assert stack.ticker._timer.isActive()
    stack.hide()
    assert not stack.ticker._timer.isActive()


def test_kept_pictures_are_bounded_and_painting_costs_no_question(
    stack: OrdersStack, shop: FakeShop, qtbot: QtBot
) -> None:
    stack.list_view.verticalScrollBar().setValue(100 * 40)
    settle(stack, qtbot)
    shop.calls.clear()
    stack.list_view.grab()
    assert not shop.calls
    assert 0 < stack.list_view._painter.pictures.kept_bytes <= 16 * 1024 * 1024
