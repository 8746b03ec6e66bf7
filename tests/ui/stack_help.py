"""What the tests of the orders' views ask of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.orders.stack import OrdersStack


def settle(stack: OrdersStack, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: stack.model.settled and stack.model.whole)


def in_sight(stack: OrdersStack, order_id: int) -> bool:
    row = stack.model.row_of(order_id)
    assert row is not None
    if stack.view == "list":
        view, index = stack.list_view, stack.model.index(row, 0)
        return bool(view.viewport().rect().contains(view.visualRect(index)))
    cards = stack.card_view
    return bool(cards.viewport().rect().contains(cards.visualRect(cards.grid.card(row))))


def top_order(stack: OrdersStack) -> int:
    return stack.model.order_id(stack.list_view.rowAt(0))
