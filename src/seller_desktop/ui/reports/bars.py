"""A chart of lying bars: how many orders each group has, and how many it had in the period before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from seller_desktop.ui import theme
from seller_desktop.ui.orders.look import Lettering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

MOST = 8
"""Bars shown; the table below has all groups."""
_LEAST = 3
"""For so many there is always room."""
_SIDE, _TOP, _BOTTOM = 14, 32, 10
_ROW, _BAR = 25, 13
_GAP = 10
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Bar:
    """One group. `told`: its number as it stands behind the bar; `before`: None where nothing is compared."""

    name: str
    value: int
    before: int | None
    told: str
    sentence: str
    """All of it in words, for the tool tip and for being read aloud."""


class BarChart(QWidget):
    """Up and Down move over the bars; Enter or a click asks for the orders of one."""

    bar_wanted = Signal(object)
    """The place of a bar (int), counted from 0."""
    bar_chosen = Signal(object)
    """The same, whenever the mark moves."""

    def __init__(self, name: str, nothing: str, parent: QWidget | None = None) -> None:
        """`nothing`: what stands there where there are no bars."""
        super().__init__(parent)
        self._nothing = nothing
        self._bars: tuple[Bar, ...] = ()
        self._more = ""
        self._compared = False
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(420)
        self._dress()
        theme.changed.connect(self._dress)

    def set_bars(self, bars: Sequence[Bar], more: str) -> None:
        """Show the first of these, the largest first; `more` says what is left out, "" for nothing."""
        self._bars = tuple(bars[:MOST])
        self._more = more
        self._compared = any(bar.before is not None for bar in self._bars)
        self._at = 0
        self.updateGeometry()
        self._choose(0)

    def chosen(self) -> int:
        return self._at

    def choose(self, place: int) -> None:
        """Move the mark without telling; places that are not shown take it away."""
        self._at = place
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(860, _TOP + _BOTTOM + _ROW * max(_LEAST, len(self._bars)))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, self.sizeHint().height())

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        if self._bars:
            self._paint_legend(painter)
        else:
            painter.setFont(self._body.font)
            painter.setPen(theme.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._nothing)
        field = self._field()
        most = max((max(bar.value, bar.before or 0) for bar in self._bars), default=0)
        for place, bar in enumerate(self._bars):
            self._paint_row(painter, field, place, bar, most)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("brand"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)
        painter.end()

    def _field(self) -> QRect:
        """Where the bars lie: right of the names, left of their numbers."""
        longest = max((self._body.width(bar.name) for bar in self._bars), default=0)
        names = min(longest, (self.width() - 2 * _SIDE) * 2 // 5)
        numbers = max((self._strong.width(bar.told) for bar in self._bars), default=0)
        left = _SIDE + names + _GAP
        return QRect(left, _TOP, max(40, self.width() - left - _GAP - numbers - _SIDE), self.height() - _TOP)

    def _row(self, place: int) -> QRect:
        return QRect(6, _TOP + place * _ROW, self.width() - 12, _ROW)

    def _paint_row(self, painter: QPainter, field: QRect, place: int, bar: Bar, most: int) -> None:
        row = self._row(place)
        if place == self._at:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("brand_soft"))
            painter.drawRoundedRect(row, 4, 4)
            painter.fillRect(QRect(row.left(), row.top() + 4, 3, row.height() - 8), theme.colour("brand"))
        name = QRect(_SIDE, row.top(), field.left() - _GAP - _SIDE, _ROW)
        self._body.write(painter, name, bar.name, theme.colour("ink"))
        top = row.top() + (_ROW - _BAR) // 2
        if bar.value:
            width = max(3, field.width() * bar.value // max(1, most))
            painter.fillRect(QRect(field.left(), top, width, _BAR), theme.colour("brand"))
        if bar.before:
            self._paint_before(painter, field.left() + field.width() * bar.before // max(1, most), top)
        number = QRect(field.right() + _GAP, row.top(), self.width() - field.right() - _GAP - _SIDE, _ROW)
        self._strong.write(painter, number, bar.told, theme.colour("ink"), right=True)

    def _paint_before(self, painter: QPainter, x: int, top: int) -> None:
        # A stroke with a halo: to be seen on the bar as well as beside it.
        painter.fillRect(QRect(x - 2, top - 3, 4, _BAR + 6), theme.colour("panel"))
        painter.fillRect(QRect(x - 1, top - 3, 2, _BAR + 6), theme.colour("ink"))

    def _paint_legend(self, painter: QPainter) -> None:
        muted, x, room = theme.colour("muted"), _SIDE, QRect(0, 8, 0, self._small.height)
        samples = [(self.tr("Orders in this period"), True)]
        if self._compared:
            samples.append((self.tr("in as many days before"), False))
        for words, full in samples:
            middle = room.center().y()
            if full:
                painter.fillRect(QRect(x, middle - 4, 12, 9), theme.colour("brand"))
            else:
                painter.fillRect(QRect(x + 5, middle - 6, 2, 13), theme.colour("ink"))
            width = self._small.width(words)
            self._small.write(painter, QRect(x + 18, room.top(), width + 1, room.height()), words, muted)
            x += 18 + width + 20
        rest = QRect(x, room.top(), self.width() - x - _SIDE, room.height())
        self._small.write(painter, rest, self._more, muted, right=True)

    def _dress(self) -> None:
        self._small = Lettering(11, QFont.Weight.Normal)
        self._body = Lettering(12, QFont.Weight.Normal)
        self._strong = Lettering(12, QFont.Weight.DemiBold)
        self.update()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._choose(self._at + _STEPS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._choose(0 if key == Qt.Key.Key_Home else len(self._bars) - 1)
        elif key in _ENTER and 0 <= self._at < len(self._bars):
            self.bar_wanted.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().toPoint())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self._choose(place)
            self.bar_wanted.emit(place)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self._place_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if place is None else self._bars[place].sentence, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._bars):
            self._at = place
            self.setAccessibleDescription(self._bars[place].sentence)
            self.bar_chosen.emit(place)
        elif not self._bars:
            self.setAccessibleDescription(self._nothing)
        self.update()

    def _place_at(self, point: QPoint) -> int | None:
        return next((place for place in range(len(self._bars)) if self._row(place).contains(point)), None)
