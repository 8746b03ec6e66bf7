"""Draws what scrolling would bring into sight next, while the window has nothing else to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.ui.orders.model import OrderListModel
    from seller_desktop.ui.orders.prepared import PreparedRow

_FIRST_MS: Final = 4
"""Later than what is in sight is painted."""


class Ahead(QObject):
    """A row or card at a time, at most a page on the side scrolled to: who scrolls on waits for one of them.

    `draw` draws a row that has its words and says whether it had to; `room` is how many pictures are kept.
    """

    def __init__(
        self,
        model: OrderListModel,
        draw: Callable[[int, PreparedRow], bool],
        room: Callable[[], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._draw = draw
        self._room = room
        self._first = 0
        self._down = True
        self._todo: list[int] | None = None
        """Rows to be drawn, the next one last; None: not looked at yet."""
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._step)

    def begin(self) -> None:
        """What is in sight is another part of the list, or more rows have come."""
        self._todo = None
        self._idle.start(_FIRST_MS)

    def stop(self) -> None:
        self._idle.stop()

    def _step(self) -> None:
        if self._todo is None:
            self._todo = list(reversed(self._page()))
        while self._todo:
            row = self._todo.pop()
            prepared = self._model.kept(row)
            if prepared is None:
                return
            if self._draw(row, prepared):
                self._idle.start(0)
                return

    def _page(self) -> range:
        sight = self._model.in_sight
        if sight.start != self._first:
            self._down = sight.start > self._first
            self._first = sight.start
        # Never so many that what is in sight would have to give way to them.
        most = max(0, min(len(sight), self._room() - len(sight) - 1))
        if self._down:
            return range(sight.stop, sight.stop + most)
        return range(sight.start - 1, sight.start - most - 1, -1)
