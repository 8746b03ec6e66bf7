from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.services.read_models import OrderQuery
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.orders.stack import OrdersStack
from tests.ui.fake_shop import WIB, FakeShop
from tests.ui.stack_help import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def stack(shop: FakeShop, qtbot: QtBot) -> Iterator[OrdersStack]:
    """200 orders in a window of 800 x 600, list in front, cards two across."""
    made = OrdersStack(shop, Formatter("en", WIB))
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.set_query(OrderQuery())
    settle(made, qtbot)
    yield made
    made.stop()
