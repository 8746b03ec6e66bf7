"""Where to click in Seller Center to get the file: four small pictures, drawn in the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

STEPS = 4
_GAP = 28
_PICTURE_HEIGHT = 104
_CAPTION_HEIGHT = 68
_PANEL_WIDTH = 172
_CAPTION_PX = 12
_WORD_PX = 10


class FourSteps(QWidget):
    """Seller Center, Manage Orders > Export, what to choose, download. Read aloud as four sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.captions = (
            self.tr("1. In Seller Center, open Orders, then Manage Orders."),
            self.tr("2. Click Export above the list."),
            self.tr("3. Choose all orders and the Excel or CSV format, then export."),
            self.tr("4. Download the file when it is ready, and open it here."),
        )
        self.setAccessibleName(self.tr("Where do I get the file?"))
        self.setAccessibleDescription(" ".join(self.captions))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(STEPS * _PANEL_WIDTH + (STEPS - 1) * _GAP, _PICTURE_HEIGHT + _CAPTION_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def panel(self, step: int) -> QRectF:
        """Where the picture of a step (0 to 3) stands."""
        width = (self.width() - (STEPS - 1) * _GAP) / STEPS
        return QRectF(step * (width + _GAP) + 0.5, 0.5, width - 1, _PICTURE_HEIGHT - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pictures = (self._menu, self._export_button, self._choice, self._download)
        for step, picture in enumerate(pictures):
            panel = self.panel(step)
            _box(painter, panel, "panel", "line", 8)
            picture(painter, panel.adjusted(10, 10, -10, -10))
            self._caption(painter, panel, self.captions[step])
            if step:
                _arrow(painter, QPointF(panel.left() - _GAP / 2, panel.center().y()))
        painter.end()

    def _caption(self, painter: QPainter, panel: QRectF, text: str) -> None:
        painter.setFont(theme.font(_CAPTION_PX))
        painter.setPen(theme.colour("ink"))
        where = QRectF(panel.left(), panel.bottom() + 8, panel.width(), _CAPTION_HEIGHT - 8)
        painter.drawText(where, int(Qt.TextFlag.TextWordWrap), text)

    def _menu(self, painter: QPainter, room: QRectF) -> None:
        menu = QRectF(room.left(), room.top(), room.width() * 0.62, room.height())
        entries = (
            (self.tr("Home"), False),
            (self.tr("Orders"), False),
            (self.tr("Manage Orders"), True),
            (self.tr("Products"), False),
        )
        for number, (word, chosen) in enumerate(entries):
            line = QRectF(menu.left(), menu.top() + number * 21, menu.width(), 18)
            if chosen:
                _box(painter, line, "brand_soft", "brand", 4)
                _pointer(painter, QPointF(line.right() - 6, line.center().y() + 2))
            _word(painter, line.adjusted(6, 0, 0, 0), word, "brand" if chosen else "muted")
        _lines(
            painter, QRectF(menu.right() + 8, room.top(), room.right() - menu.right() - 8, room.height()), 5
        )

    def _export_button(self, painter: QPainter, room: QRectF) -> None:
        button = QRectF(room.right() - 66, room.top(), 66, 20)
        _box(painter, button, "brand_soft", "brand", 4)
        _word(painter, button, self.tr("Export"), "brand", centred=True)
        _pointer(painter, QPointF(button.right() - 10, button.bottom() - 4))
        _lines(painter, room.adjusted(0, 32, 0, 0), 4)

    def _choice(self, painter: QPainter, room: QRectF) -> None:
        for number, (word, chosen) in enumerate(
            ((self.tr("All orders"), True), (self.tr("Excel or CSV"), True))
        ):
            dot = QRectF(room.left() + 2, room.top() + 4 + number * 24, 12, 12)
            painter.setPen(QPen(theme.colour("brand"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)
            if chosen:
                painter.setBrush(theme.colour("brand"))
                painter.drawEllipse(dot.adjusted(3, 3, -3, -3))
            _word(painter, QRectF(dot.right() + 8, dot.top() - 3, room.width() - 22, 18), word, "ink")
        button = QRectF(room.left(), room.bottom() - 22, 72, 22)
        _box(painter, button, "brand", "brand", 4)
        _word(painter, button, self.tr("Export"), "on_brand", centred=True)
        _pointer(painter, QPointF(button.right() - 12, button.bottom() - 6))

    def _download(self, painter: QPainter, room: QRectF) -> None:
        row = QRectF(room.left(), room.top() + 4, room.width(), 30)
        _box(painter, row, "bg", "line", 4)
        _word(painter, row.adjusted(8, 0, -28, 0), "Semua pesanan-….xlsx", "ink")
        tip = QPointF(row.right() - 14, row.center().y() + 5)
        painter.setPen(QPen(theme.colour("brand"), 2))
        painter.drawLine(QPointF(tip.x(), tip.y() - 11), tip)
        painter.drawLine(tip, QPointF(tip.x() - 4, tip.y() - 4))
        painter.drawLine(tip, QPointF(tip.x() + 4, tip.y() - 4))
        painter.drawLine(QPointF(tip.x() - 6, tip.y() + 3), QPointF(tip.x() + 6, tip.y() + 3))
        _pointer(painter, QPointF(tip.x() + 2, tip.y() + 4))
        _lines(painter, room.adjusted(0, 46, 0, 0), 2)


def _box(painter: QPainter, where: QRectF, ground: str, edge: str, radius: float) -> None:
    painter.setPen(QPen(theme.colour(edge), 1))
    painter.setBrush(theme.colour(ground))
    painter.drawRoundedRect(where, radius, radius)


def _word(painter: QPainter, where: QRectF, word: str, colour: str, *, centred: bool = False) -> None:
    painter.setFont(theme.font(_WORD_PX, QFont.Weight.Medium))
    painter.setPen(theme.colour(colour))
    side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    short = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, int(where.width()))
    painter.drawText(where, int(side | Qt.AlignmentFlag.AlignVCenter), short)


def _lines(painter: QPainter, room: QRectF, count: int) -> None:
    """Grey strokes that stand for rows of a page."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line"))
    for number in range(count):
        width = room.width() * (0.95, 0.7, 0.85)[number % 3]
        painter.drawRoundedRect(QRectF(room.left(), room.top() + number * 15 + 4, width, 5), 2.5, 2.5)


def _arrow(painter: QPainter, middle: QPointF) -> None:
    painter.setPen(QPen(theme.colour("muted"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    tip = QPointF(middle.x() + 7, middle.y())
    painter.drawLine(QPointF(middle.x() - 7, middle.y()), tip)
    painter.drawLine(tip, QPointF(tip.x() - 5, tip.y() - 5))
    painter.drawLine(tip, QPointF(tip.x() - 5, tip.y() + 5))


def _pointer(painter: QPainter, tip: QPointF) -> None:
    """A mouse pointer: here one clicks."""
    shape = QPainterPath(tip)
    for x, y in ((0, 14), (3.5, 10.5), (6, 16), (8.5, 15), (6, 9.5), (10.5, 9.5)):
        shape.lineTo(tip.x() + x, tip.y() + y)
    shape.closeSubpath()
    painter.setPen(QPen(theme.colour("panel"), 1))
    painter.setBrush(theme.colour("ink"))
    painter.drawPath(shape)
