"""What the tests of the list's model share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.services.read_models import OrderQuery
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.orders.columns import COLUMNS
from seller_desktop.ui.orders.model import OrderListModel
from tests.ui.fake_shop import WIB, FakeShop

if TYPE_CHECKING:
    from PySide6.QtTest import QSignalSpy
    from pytestqt.qtbot import QtBot


LAST = len(COLUMNS) - 1
OLDEST_FIRST = OrderQuery(descending=False)


def a_model(shop: FakeShop, qtbot: QtBot, query: OrderQuery | None = None) -> OrderListModel:
    model = OrderListModel(shop, Formatter("en", WIB))
    if query is not None:
        model.set_query(query)
        settle(model, qtbot)
    return model


def settle(model: OrderListModel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: model.settled)


def emissions(spy: QSignalSpy) -> list[tuple[int, int, int, int]]:
    """Each `dataChanged` as top, left, bottom, right."""
    found = []
    for at in range(spy.count()):
        first, last = spy.at(at)[:2]
        found.append((first.row(), first.column(), last.row(), last.column()))
    return found


def texts(model: OrderListModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in range(model.columnCount())]
