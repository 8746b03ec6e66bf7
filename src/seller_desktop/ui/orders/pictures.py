"""Rows and cards as they were drawn, kept to be shown again: drawing text is what costs time."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.ui.orders.look import Look
    from seller_desktop.ui.orders.prepared import PreparedRow

_T = TypeVar("_T")
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
        self._missing: dict[tuple[int, bool], QPixmap] = {}
        self.kept_bytes = 0

    def __len__(self) -> int:
        return len(self._kept)

    def clear(self) -> None:
        self._kept.clear()
        self._missing.clear()
        self.kept_bytes = 0

    def show_missing(
        self, painter: QPainter, at: QRect, draw: Callable[[QPainter, QRect], object], *, selected: bool
    ) -> None:
        """What stands at `at` until the words have arrived, which looks the same everywhere."""
        key = (at.width(), selected)
        if key not in self._missing:
            pixmap = self._missing[key] = self._empty(at.size())
            self._draw_on(pixmap, at.size(), draw)
        painter.drawPixmap(at.topLeft(), self._missing[key])

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
        key = _key(row, at.width(), selected=selected)
        picture = self._kept.get(key)
        if picture is None:
            picture = self._kept[key] = self._drawn(at.size(), draw)
        else:
            self._kept.move_to_end(key)
        painter.drawPixmap(at.topLeft(), picture.pixmap)
        if (row.time.text or row.time.detail) and picture.time.width() > 0:
            self._look.draw_time(painter, picture.time.translated(at.topLeft()), row.time)

    def draw_ahead(
        self, size: QSize, row: PreparedRow, draw: Callable[[QPainter, QRect], QRect], *, selected: bool
    ) -> bool:
        """Have the row drawn before it is to be shown; False where it was already."""
        key = _key(row, size.width(), selected=selected)
        if key in self._kept:
            return False
        self._kept[key] = self._drawn(size, draw)
        return True

    def room(self, size: QSize) -> int:
        """How many pictures of that size are kept."""
        return KEPT_BYTES // max(1, round(size.width() * size.height() * 4 * self._look.ratio**2))

    def _drawn(self, size: QSize, draw: Callable[[QPainter, QRect], QRect]) -> _Picture:
        pixmap = self._spare(size) or self._empty(size)
        self.kept_bytes += _bytes(pixmap)
        return _Picture(pixmap, self._draw_on(pixmap, size, draw))

    def _spare(self, size: QSize) -> QPixmap | None:
        """Of those that have to give way the last, to be drawn over: new memory costs as much as a text."""
        spare = None
        needed = self._look.ratio**2 * size.width() * size.height() * 4
        while self._kept and self.kept_bytes + needed > KEPT_BYTES:
            spare = self._kept.popitem(last=False)[1].pixmap
            self.kept_bytes -= _bytes(spare)
        return spare if spare is not None and spare.size() == self._size(size) and self._even else None

    def _size(self, size: QSize) -> QSize:
        return (size * self._look.ratio).expandedTo(QSize(1, 1))

    @property
    def _even(self) -> bool:
        """Whether a drawing covers its pixels to the edge, so that nothing need be under it."""
        return float(self._look.ratio).is_integer()

    def _empty(self, size: QSize) -> QPixmap:
        pixmap = QPixmap(self._size(size))
        pixmap.setDevicePixelRatio(self._look.ratio)
        if not self._even:
            # At 125 or 150 % an edge falls amid a pixel, of which the drawing covers a part only.
            pixmap.fill(self._look.colour(self._ground))
        return pixmap

    @staticmethod
    def _draw_on(pixmap: QPixmap, size: QSize, draw: Callable[[QPainter, QRect], _T]) -> _T:
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        came = draw(painter, QRect(QPoint(0, 0), size))
        painter.end()
        return came


def _key(row: PreparedRow, width: int, *, selected: bool) -> tuple[int, str, bool, int]:
    # The pill may take its tone from the time left, which moves on under the same serial.
    return row.serial, row.tone_of_pill, selected, width


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
