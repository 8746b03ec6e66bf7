"""What is drawn before it is scrolled to."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject

from seller_desktop.ui.orders.ahead import Ahead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.orders.model import OrderListModel
    from seller_desktop.ui.orders.prepared import PreparedRow


class Rows:
    """Twenty rows that have their words."""

    def __init__(self) -> None:
        self.in_sight = range(5, 8)

    def kept(self, row: int) -> object | None:
        return object() if 0 <= row < 20 else None


class Drawn:
    def __init__(self, room: int = 100) -> None:
        self.parent = QObject()
        self.rows = Rows()
        self.drawn: list[int] = []
        self.ahead = Ahead(cast("OrderListModel", self.rows), self._draw, lambda: room, self.parent)

    def _draw(self, row: int, _prepared: PreparedRow) -> bool:
        if row in self.drawn:
            return False
        self.drawn.append(row)
        return True


@pytest.fixture
def drawn() -> Iterator[Drawn]:
    made = Drawn()
    yield made
    made.ahead.stop()


def test_a_page_is_drawn_on_the_side_scrolled_to(drawn: Drawn, qtbot: QtBot) -> None:
    drawn.ahead.begin()
    qtbot.waitUntil(lambda: drawn.drawn == [8, 9, 10])
    drawn.rows.in_sight = range(2, 5)
    drawn.ahead.begin()
    qtbot.waitUntil(lambda: drawn.drawn == [8, 9, 10, 1, 0])


def test_nothing_is_drawn_beyond_the_end(drawn: Drawn, qtbot: QtBot) -> None:
    drawn.rows.in_sight = range(17, 20)
    drawn.ahead.begin()
    qtbot.waitUntil(lambda: not drawn.ahead._idle.isActive())
    assert drawn.drawn == []


def test_what_is_in_sight_never_gives_way(qtbot: QtBot) -> None:
    made = Drawn(room=5)
    made.ahead.begin()
    qtbot.waitUntil(lambda: made.drawn == [8] and not made.ahead._idle.isActive())
