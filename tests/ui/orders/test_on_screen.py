"""What stands on the screen after scrolling is what painting it anew would show; and when it is painted."""

from __future__ import annotations

from operator import ne
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage

from seller_desktop.services.read_models import OrderQuery
from tests.ui.stack_help import settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView
    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.orders.stack import OrdersStack
    from tests.ui.fake_shop import FakeShop


_CORNERS = 8
"""Pixels at the round corners of a card that was cut by the edge may be of another shade."""


def same(one: QImage, other: QImage) -> bool:
    pixels = (memoryview(image.constBits()).cast("I") for image in (one, other))
    return one.size() == other.size() and sum(map(ne, *pixels)) <= _CORNERS


def on_screen(view: QAbstractItemView) -> QImage:
    viewport = view.viewport()
    at = viewport.mapToGlobal(viewport.rect().topLeft())
    whole = viewport.screen().grabWindow(0, at.x(), at.y(), viewport.width(), viewport.height())
    return whole.toImage().convertToFormat(QImage.Format.Format_RGB32)


def anew(view: QAbstractItemView) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.fixture(params=["list", "cards"])
def view(request: pytest.FixtureRequest, stack: OrdersStack, qtbot: QtBot) -> QAbstractItemView:
    stack.set_view(request.param)
    settle(stack, qtbot)
    return stack.list_view if request.param == "list" else stack.card_view


@pytest.mark.parametrize("by", [7, 40, 333, 5_000])
def test_scrolling_leaves_no_trace(
    stack: OrdersStack, view: QAbstractItemView, qtbot: QtBot, by: int
) -> None:
    bar = view.verticalScrollBar()
    for value in (by, by // 2, bar.maximum(), bar.maximum() - by, 0):
        bar.setValue(value)
        settle(stack, qtbot)
        qtbot.waitUntil(lambda: same(on_screen(view), anew(view)))


def test_where_there_are_no_orders_any_more_nothing_is_left(
    stack: OrdersStack, view: QAbstractItemView, shop: FakeShop, qtbot: QtBot
) -> None:
    for few in (5, 1):
        shop.rows = dict(list(shop.rows.items())[:few])
        stack.set_query(OrderQuery(search=str(few)))
        settle(stack, qtbot)
        qtbot.waitUntil(lambda: same(on_screen(view), anew(view)))
        below = anew(view).pixelColor(view.viewport().width() // 2, view.viewport().height() - 2)
        assert below == anew(view).pixelColor(view.viewport().width() - 2, view.viewport().height() - 2)


class Paintings(QObject):
    """How many there were."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_rows_on_their_way_are_waited_for_a_moment_and_then_painted_without_words(
    stack: OrdersStack, view: QAbstractItemView, shop: FakeShop, qtbot: QtBot
) -> None:
    shop.hold()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    paintings = Paintings(view)
    view.viewport().installEventFilter(paintings)
    qtbot.waitUntil(lambda: paintings.count > 0)
    assert not stack.model.rows_in_sight()
    shop.release()
    view.viewport().repaint()
    assert len(stack.model.rows_in_sight()) == stack.model.page_rows > 0
    settle(stack, qtbot)
    qtbot.waitUntil(lambda: same(on_screen(view), anew(view)))
