"""Rows and cards as they were drawn, kept to be shown again: drawing text is what costs time."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.ui.orders.look import Look
    from seller_desktop.ui.orders.prepared import PreparedRow

KEPT_BYTES: Final = 16 * 1024 * 1024


class _Picture(NamedTuple):
    pixmap: QPixmap
    time: QRect
    """Where the time left belongs, which is drawn each time: it moves on while all else stands still."""


class Pictures:
    """Bounded by the memory they take. To be emptied when places or sizes change.

    `ground`: the colour they lie on.
    """

    def __init__(self, look: Look, ground: str) -> None:
        self._look = look
        self._ground = ground
        self._kept: OrderedDict[tuple[int, str, bool, int], _Picture] = OrderedDict()
        self.kept_bytes = 0

    def __len__(self) -> int:
        return len(self._kept)

    def clear(self) -> None:
        self._kept.clear()
        self.kept_bytes = 0

    def show(
        self,
        painter: QPainter,
        at: QRect,
        row: PreparedRow,
        draw: Callable[[QPainter, QRect], QRect],
        *,
        selected: bool,
    ) -> None:
        """Show the row at `at`. `draw` draws all but the time left and returns where that belongs."""
        # The pill may take its tone from the time left, which moves on under the same serial.
        key = (row.serial, row.tone_of_pill, selected, at.width())
        picture = self._kept.get(key)
        if picture is None:
            picture = self._kept[key] = self._drawn(at.size(), draw)
            self.kept_bytes += self._bytes(picture)
            while self.kept_bytes > KEPT_BYTES and len(self._kept) > 1:
                self.kept_bytes -= self._bytes(self._kept.popitem(last=False)[1])
        else:
            self._kept.move_to_end(key)
        painter.drawPixmap(at.topLeft(), picture.pixmap)
        if (row.time.text or row.time.detail) and picture.time.width() > 0:
            self._look.draw_time(painter, picture.time.translated(at.topLeft()), row.time)

    def _drawn(self, size: QSize, draw: Callable[[QPainter, QRect], QRect]) -> _Picture:
        ratio = self._look.ratio
        pixmap = QPixmap((size * ratio).expandedTo(QSize(1, 1)))
        pixmap.setDevicePixelRatio(ratio)
        # At 125 or 150 % an edge falls amid a pixel, of which the drawing covers a part only.
        pixmap.fill(self._look.colour(self._ground))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        time = draw(painter, QRect(QPoint(0, 0), size))
        painter.end()
        return _Picture(pixmap, time)

    @staticmethod
    def _bytes(picture: _Picture) -> int:
        return picture.pixmap.width() * picture.pixmap.height() * 4
