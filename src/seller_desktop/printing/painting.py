"""Puts a laid-out page on whatever Qt can paint on: one code for PDF, printer and screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from seller_desktop.printing.codes import code128, qr
from seller_desktop.printing.letters import UNITS, font
from seller_desktop.printing.page import Barcode, Fill, Frame, QrCode, Text

if TYPE_CHECKING:
    from seller_desktop.printing.page import Item, Page

_BLACK: Final = QColor(0, 0, 0)
_WHITE: Final = QColor(255, 255, 255)
_MM_PER_INCH: Final = 25.4


def paint(page: Page, painter: QPainter, dots_per_mm: float) -> None:
    """Paint a page of our own from the painter's origin on."""
    painter.save()
    painter.scale(dots_per_mm / UNITS, dots_per_mm / UNITS)
    painter.setPen(Qt.PenStyle.NoPen)
    for item in page.items:
        _put(item, painter)
    painter.restore()


def picture(page: Page, dots_per_mm: float) -> QImage:
    """A page of our own as a picture."""
    image = QImage(
        max(1, round(page.size.width * dots_per_mm)),
        max(1, round(page.size.height * dots_per_mm)),
        QImage.Format.Format_RGB32,
    )
    image.setDotsPerMeterX(round(dots_per_mm * 1000))
    image.setDotsPerMeterY(round(dots_per_mm * 1000))
    image.fill(_WHITE)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    paint(page, painter, dots_per_mm)
    painter.end()
    return image


def dots_per_mm(dots_per_inch: float) -> float:
    return dots_per_inch / _MM_PER_INCH


def _put(item: Item, painter: QPainter) -> None:
    match item:
        case Text():
            painter.setFont(font(item.size, item.bold))
            painter.setPen(_WHITE if item.white else _BLACK)
            painter.drawText(QPointF(item.x * UNITS, item.y * UNITS), item.text)
            painter.setPen(Qt.PenStyle.NoPen)
        case Fill():
            level = round(255 * (1 - item.ink))
            _rectangle(painter, item.x, item.y, item.width, item.height, QColor(level, level, level))
        case Frame():
            _frame(item, painter)
        case Barcode():
            modules, bars = code128(item.value)
            module = item.width / modules if modules else 0.0
            _code(painter, [(item.x + s * module, item.y, n * module, item.height) for s, n in bars])
        case QrCode():
            modules, runs = qr(item.value)
            side = item.side / modules
            _code(painter, [(item.x + s * side, item.y + row * side, n * side, side) for row, s, n in runs])


def _code(painter: QPainter, rectangles: list[tuple[float, float, float, float]]) -> None:
    """As one shape: rectangles painted one by one would leave fine white seams where they touch."""
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    for x, y, width, height in rectangles:
        shape.addRect(x * UNITS, y * UNITS, width * UNITS, height * UNITS)
    painter.fillPath(shape, _BLACK)


def _frame(frame: Frame, painter: QPainter) -> None:
    x, y, width, height, line = frame.x, frame.y, frame.width, frame.height, frame.thickness
    for rectangle in (
        (x, y, width, line),
        (x, y + height - line, width, line),
        (x, y, line, height),
        (x + width - line, y, line, height),
    ):
        _rectangle(painter, *rectangle)


def _rectangle(
    painter: QPainter, x: float, y: float, width: float, height: float, colour: QColor = _BLACK
) -> None:
    painter.fillRect(QRectF(x * UNITS, y * UNITS, width * UNITS, height * UNITS), colour)
