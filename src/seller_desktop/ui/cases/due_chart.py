"""The next 48 hours by hour: what falls due, so that a busy hour is seen coming."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from seller_desktop.domain.clock import HOUR_MS, to_local
from seller_desktop.domain.orders import ClockKind
from seller_desktop.services.case_models import HourDue
from seller_desktop.texts import orders
from seller_desktop.ui import theme
from seller_desktop.ui.orders.look import Lettering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from seller_desktop.texts.format import Formatter

HOURS = 48
OF_ORDERS = frozenset(
    {
        ClockKind.PAYMENT,
        ClockKind.SHIP_BY,
        ClockKind.SHIP_AUTO_CANCEL,
        ClockKind.SELF_DELIVERY,
        ClockKind.COMPLETION,
    }
)
"""Clocks about the order itself; the others answer a buyer's request."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 12, 34, 40
_GAP = 2
_NIGHT = (22, 6)
"""Local hours between which hardly anyone packs."""
_LABEL_EVERY = 6
_NICE = (2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Bars:
    """What is measured for painting: where the bars stand."""

    field: QRect
    top: int
    """What the height of the field means."""

    def slot(self, number: int) -> QRect:
        """The whole height of the field over one hour."""
        left = self.field.left() + self.field.width() * number // HOURS
        right = self.field.left() + self.field.width() * (number + 1) // HOURS
        return QRect(left, self.field.top(), right - left, self.field.height())

    def bar(self, number: int, low: int, high: int) -> QRect:
        """The piece of the bar between two numbers; at least a mark where it is not empty."""
        slot = self.slot(number)
        bottom = self.field.bottom() + 1 - self.field.height() * low // self.top
        upper = self.field.bottom() + 1 - self.field.height() * high // self.top
        height = max(bottom - upper, 3 if high > low else 0)
        return QRect(slot.left() + _GAP, bottom - height, max(2, slot.width() - 2 * _GAP), height)


class DueChart(QWidget):
    """One bar an hour, from the present hour on. Left and Right move over the hours, with Ctrl over those
    in which something falls due; Enter or a click asks for one.
    """

    hour_wanted = Signal(object)
    """When the hour begins (int, UTC milliseconds)."""
    hour_chosen = Signal(object)
    """The same, whenever the mark moves."""

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._hours: list[HourDue] = [HourDue(number * HOUR_MS, {}) for number in range(HOURS)]
        self._now_ms = 0
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What falls due in the next 48 hours, by hour"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(480, 180)
        self._dress()
        theme.changed.connect(self._dress)

    def set_hours(self, hours: Sequence[HourDue], now_ms: int) -> None:
        """Show these; hours that are not among them are empty. The mark stays at its hour while it can."""
        chosen = self.chosen()
        # Hours begin as those given do: not every zone is whole hours from UTC.
        begins = hours[0].start_at if hours else 0
        first = now_ms - (now_ms - begins) % HOUR_MS
        given = {hour.start_at: hour for hour in hours}
        starts = range(first, first + HOURS * HOUR_MS, HOUR_MS)
        self._hours = [given.get(start, HourDue(start, {})) for start in starts]
        self._now_ms = now_ms
        again = next((number for number, hour in enumerate(self._hours) if hour.start_at == chosen), None)
        busy = next((number for number, hour in enumerate(self._hours) if hour.total), 0)
        self._choose(busy if again is None else again)

    def chosen(self) -> int:
        """When the marked hour begins."""
        return self._hours[self._at].start_at

    def choose(self, start_at: int) -> None:
        """Move the mark to an hour; nothing where it is not shown."""
        for number, hour in enumerate(self._hours):
            if hour.start_at == start_at:
                self._choose(number)

    def sentence(self) -> str:
        """How much falls due in all, and the busiest hour; what the picture says, in words."""
        total = sum(hour.total for hour in self._hours)
        if not total:
            return self.tr(
                "Nothing falls due in the next 48 hours. Deadlines of orders and requests show here by the "
                "hour, those imported and those you record."
            )
        busiest = max(self._hours, key=lambda hour: (hour.total, -hour.start_at))
        count = self._formatter.count
        return self.tr("Due within 48 hours: {total}. Busiest hour: {hour}, with {count}.").format(
            total=count(total), hour=self.hour_words(busiest), count=count(busiest.total)
        )

    def hour_words(self, hour: HourDue) -> str:
        """`25 Nov, 14.00-15.00`."""
        begins = self._formatter.short_moment(hour.start_at, self._now_ms)
        ends = self._formatter.short_moment(hour.start_at + HOUR_MS, self._now_ms)
        return f"{begins}–{ends.rsplit(', ', 1)[-1]}"

    def told(self, start_at: int) -> str:
        """An hour in words: when, how much, and of what."""
        hour = next((hour for hour in self._hours if hour.start_at == start_at), HourDue(start_at, {}))
        kinds = sorted(hour.by_kind.items(), key=lambda item: (-item[1], item[0]))
        parts = [f"{orders.clock(kind)}: {self._formatter.count(count)}" for kind, count in kinds if count]
        return f"{self.hour_words(hour)}\n{'; '.join(parts) or self.tr('Nothing falls due.')}"

    def sizeHint(self) -> QSize:
        return QSize(860, 230)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        bars = self._bars()
        self._paint_nights(painter, bars)
        self._paint_scale(painter, bars)
        for number, hour in enumerate(self._hours):
            if number == self._at:
                self._paint_mark(painter, bars.slot(number))
            self._paint_bar(painter, bars, number, hour)
        self._paint_times(painter, bars)
        self._paint_legend(painter)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("brand"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)
        painter.end()

    def _bars(self) -> Bars:
        field = self.rect().adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        return Bars(field, _round_up(max(hour.total for hour in self._hours)))

    def _paint_nights(self, painter: QPainter, bars: Bars) -> None:
        evening, morning = _NIGHT
        for number, hour in enumerate(self._hours):
            at = to_local(hour.start_at, self._formatter.zone).hour
            if at >= evening or at < morning:
                painter.fillRect(bars.slot(number), theme.colour("grey_soft"))

    def _paint_scale(self, painter: QPainter, bars: Bars) -> None:
        halves = (0, bars.top // 2, bars.top) if bars.top % 2 == 0 else (0, bars.top)
        for value in halves:
            y = bars.field.bottom() + 1 - bars.field.height() * value // bars.top
            painter.fillRect(QRect(bars.field.left(), y, bars.field.width(), 1), theme.colour("line"))
            room = QRect(4, y - self._small.height // 2, _LEFT - 10, self._small.height)
            self._small.write(painter, room, self._formatter.count(value), theme.colour("muted"), right=True)

    def _paint_mark(self, painter: QPainter, slot: QRect) -> None:
        # A ground with a foot, no outline: that would look like a bar up to the top of the scale.
        painter.fillRect(slot.adjusted(0, -4, 0, 0), theme.colour("brand_soft"))
        painter.fillRect(QRect(slot.left(), slot.bottom() + 1, slot.width(), 2), theme.colour("brand"))

    def _paint_bar(self, painter: QPainter, bars: Bars, number: int, hour: HourDue) -> None:
        """Requests full, the order's own clocks as an outline above: told apart without their colour."""
        asked = hour.total - sum(hour.by_kind.get(kind, 0) for kind in OF_ORDERS)
        lower = bars.bar(number, 0, asked)
        if lower.height():
            painter.fillRect(lower, theme.colour("brand"))
        upper = bars.bar(number, asked, hour.total)
        if upper.height():
            upper.translate(0, min(0, lower.top() - 1 - upper.bottom()) if lower.height() else 0)
            _paint_hollow(painter, upper)
        if number == self._at and hour.total:
            top = upper.top() if upper.height() else lower.top()
            words = self._formatter.count(hour.total)
            width = self._strong.width(words)
            room = QRect(lower.center().x() - width // 2, top - self._strong.height, width + 1, 0)
            room.setHeight(self._strong.height)
            self._strong.write(painter, room, words, theme.colour("ink"))

    def _paint_times(self, painter: QPainter, bars: Bars) -> None:
        line = bars.field.bottom() + 1
        muted = theme.colour("muted")
        for number, hour in enumerate(self._hours):
            local = to_local(hour.start_at, self._formatter.zone)
            x = bars.slot(number).left()
            if local.hour == 0:
                painter.fillRect(QRect(x, bars.field.top() - 6, 1, bars.field.height() + 30), muted)
                day = self._formatter.day(hour.start_at).rsplit(" ", 1)[0]
                self._write_at(painter, x + 4, line + 18, day, strong=True)
            if number and local.hour % _LABEL_EVERY == 0:
                self._write_at(painter, x + (4 if local.hour == 0 else 0), line + 2, f"{local.hour:02d}")
        self._write_at(painter, bars.field.left(), line + 2, self.tr("now"), strong=True)
        now = QRect(bars.field.left() - 1, bars.field.top() - 6, 2, bars.field.height() + 6)
        painter.fillRect(now, theme.colour("ink"))

    def _write_at(self, painter: QPainter, x: int, y: int, words: str, *, strong: bool = False) -> None:
        letters = self._small_strong if strong else self._small
        room = QRect(x, y, letters.width(words) + 1, letters.height)
        if room.right() < self.width():
            letters.write(painter, room, words, theme.colour("ink" if strong else "muted"))

    def _paint_legend(self, painter: QPainter) -> None:
        x, y = _LEFT, 8
        for words, full in (
            (self.tr("Buyers' requests"), True),
            (self.tr("Orders: pay, ship, complete"), False),
        ):
            sample = QRect(x, y + (self._small.height - 10) // 2, 10, 10)
            if full:
                painter.fillRect(sample, theme.colour("brand"))
            else:
                _paint_hollow(painter, sample)
            self._write_at(painter, x + 16, y, words)
            x += 16 + self._small.width(words) + 20

    def _dress(self) -> None:
        self._small = Lettering(11, QFont.Weight.Normal)
        self._small_strong = Lettering(11, QFont.Weight.DemiBold)
        self._strong = Lettering(12, QFont.Weight.DemiBold)
        self.update()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key], busy=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._choose(0 if key == Qt.Key.Key_Home else HOURS - 1)
        elif key in _ENTER:
            self.hour_wanted.emit(self.chosen())
        else:
            super().keyPressEvent(event)
            return
        if key not in _ENTER:
            slot = self._bars().slot(self._at)
            QToolTip.showText(self.mapToGlobal(slot.bottomLeft()), self.told(self.chosen()), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._hour_at(event.position().toPoint())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self._choose(number)
            self.hour_wanted.emit(self.chosen())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = self._hour_at(event.pos())
            QToolTip.showText(
                event.globalPos(), "" if number is None else self.told(self._hours[number].start_at), self
            )
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def _step(self, way: int, *, busy: bool) -> None:
        number = self._at + way
        while busy and 0 <= number < HOURS and not self._hours[number].total:
            number += way
        if 0 <= number < HOURS:
            self._choose(number)

    def _choose(self, number: int) -> None:
        self._at = number
        self.setAccessibleDescription(self.told(self.chosen()))
        self.update()
        self.hour_chosen.emit(self.chosen())

    def _hour_at(self, point: QPoint) -> int | None:
        bars = self._bars()
        return next((number for number in range(HOURS) if bars.slot(number).contains(point)), None)


def _paint_hollow(painter: QPainter, room: QRect) -> None:
    painter.setPen(QPen(theme.colour("brand"), 1.5))
    painter.setBrush(theme.colour("brand_soft"))
    painter.drawRect(room.adjusted(1, 1, -1, -1))


def _round_up(most: int) -> int:
    """An even number not below `most` and good to read, for the top of the scale."""
    step = 1
    while most > _NICE[-1] * step:
        step *= 10
    return next(nice * step for nice in _NICE if most <= nice * step)
