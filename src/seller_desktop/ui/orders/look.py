"""Fonts, colours and the few strokes that rows and cards are painted with."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen, QRegion

from seller_desktop.ui import icons, theme
from seller_desktop.ui.flags.picture import SIZE as FLAG
from seller_desktop.ui.flags.picture import flag_pixmap
from seller_desktop.ui.orders.geometry import (
    FLAG_GAP,
    MARK,
    METER_GAP,
    METER_WIDTH,
    PILL_PAD,
    Measures,
    middle,
    time_places,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPixmap

    from seller_desktop.ui.orders.pill import Mark
    from seller_desktop.ui.orders.prepared import FlagMark, PreparedRow, TimeLeft
    from seller_desktop.ui.orders.tone import Tone


BUTTON_RADIUS = 6
_WIDTHS_KEPT = 4096
_KERNING = 3
"""By no more do letters stand apart, over a whole line, than their single widths say."""
_MARKS = {"overruled": ("hourglass-medium", "muted"), "conflict": ("warning", "amber")}
"""Icon and tone of each `Mark`."""


class _Advances(dict[str, float]):
    """How far each letter alone takes the line, measured when first asked."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(font)

    def __missing__(self, letter: str) -> float:
        advance = self[letter] = self._metrics.horizontalAdvance(letter)
        return advance


class Lettering:
    """A font with its metrics, and how it writes."""

    def __init__(self, px: float, weight: QFont.Weight) -> None:
        self.font = theme.font(px, weight)
        self.metrics = QFontMetrics(self.font)
        self._ascent = self.metrics.ascent()
        self._wide = max(map(self.metrics.horizontalAdvance, "MW@%"))
        self._widths: dict[str, int] = {}
        self._advances = _Advances(self.font)
        self.height = self.metrics.height()

    def width(self, text: str) -> int:
        """Measured once: many rows tell the same words."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) >= _WIDTHS_KEPT:
                self._widths.clear()
            width = self._widths[text] = self.metrics.horizontalAdvance(text)
        return width

    def write(self, painter: QPainter, room: QRect, text: str, pen: QColor, *, right: bool = False) -> None:
        """One line in the vertical middle of `room`, elided where it does not fit."""
        if text and room.width() > 0:
            self.draw(painter, room, *self.fitted(room, text, right=right), pen)

    def fitted(self, room: QRect, text: str, *, right: bool = False) -> tuple[int, str]:
        """Where a line begins in `room`, and what of it is shown there."""
        x = room.left()
        # Measuring costs half as much as writing; most words need none.
        if right or not self._surely_fits(text, room.width()):
            width = self.width(text)
            if width > room.width():
                text = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
                width = self.width(text)
            x = room.right() + 1 - width if right else x
        return x, text

    def _surely_fits(self, text: str, room: int) -> bool:
        if not text.isascii():  # elsewhere letters may be wider together than one by one
            return False
        return len(text) * self._wide <= room or sum(map(self._advances.__getitem__, text)) + _KERNING <= room

    def draw(self, painter: QPainter, room: QRect, x: int, text: str, pen: QColor) -> None:
        """A fitted line."""
        painter.setFont(self.font)
        painter.setPen(pen)
        painter.drawText(x, room.top() + (room.height() - self.height) // 2 + self._ascent, text)


class Look:
    """Everything painting needs, made for a theme and a pixel ratio, and anew when they change."""

    def __init__(self, ratio: float) -> None:
        self.ratio = ratio
        self.colours = {one.name: theme.colour(one.name) for one in fields(theme.Tokens)}
        self.body = Lettering(theme.BODY_PX, QFont.Weight.Normal)
        self.strong = Lettering(theme.BODY_PX, QFont.Weight.DemiBold)
        self.pill_text = Lettering(12, QFont.Weight.Medium)
        self.small = Lettering(11, QFont.Weight.Normal)
        self.measures = Measures(
            max(self.body.height, self.strong.height), max(self.small.height, self.pill_text.height - 1)
        )
        self.cod = QCoreApplication.translate("OrderRows", "COD")
        self._marks: dict[str, QPixmap] = {}

    def colour(self, token: str) -> QColor:
        return self.colours[token]

    def write_found(
        self,
        letters: Lettering,
        painter: QPainter,
        room: QRect,
        text: str,
        token: str,
        row: PreparedRow,
        *,
        right: bool = False,
    ) -> None:
        """A line of the row, with what a search has found in it on a ground of its own and underlined."""
        hits = row.hits.get(text)
        if not hits or room.width() <= 0:
            letters.write(painter, room, text, self.colours[token], right=right)
            return
        x, shown = letters.fitted(room, text, right=right)
        line = middle(room, letters.height)
        found = QRegion()
        for start, end in _shown_hits(hits, text, shown):
            left, width = x + letters.width(shown[:start]), letters.width(shown[start:end])
            place = QRect(left, line.top(), width, line.height())
            painter.fillRect(place, self.colours["hit"])
            painter.fillRect(place.adjusted(0, line.height() - 1, 0, 0), self.colours["amber"])
            found += place
        painter.save()
        painter.setClipRegion(QRegion(room) - found)
        letters.draw(painter, room, x, shown, self.colours[token])
        painter.setClipRegion(found)
        letters.draw(painter, room, x, shown, self.colours["ink"])
        painter.restore()

    def flags_width(self, row: PreparedRow) -> int:
        """What the flags of a row take."""
        more = FLAG_GAP + self.small.width(row.more_flags) if row.more_flags else 0
        return max(0, len(row.flags) * (FLAG.width() + FLAG_GAP) - FLAG_GAP) + more

    def draw_flags(self, painter: QPainter, room: QRect, row: PreparedRow) -> None:
        """The flags from left to right, as many as have room, and how many more there are."""
        place = middle(room, FLAG.height())
        x = room.left()
        for mark in row.flags:
            if x + FLAG.width() > room.right() + 1:
                return
            painter.drawPixmap(x, place.top(), self._flag(mark))
            x += FLAG.width() + FLAG_GAP
        rest = QRect(x, room.top(), room.right() + 1 - x, room.height())
        self.small.write(painter, rest, row.more_flags, self.colours["muted"])

    def _flag(self, mark: FlagMark) -> QPixmap:
        name = f"flag {mark.flag} {mark.letter}"
        if name not in self._marks:
            self._marks[name] = flag_pixmap(mark.flag, mark.letter, self.ratio)
        return self._marks[name]

    def pill_width(self, text: str) -> int:
        return self.pill_text.width(text) + 2 * PILL_PAD if text else 0

    def draw_pill(self, painter: QPainter, room: QRect, text: str, tone: Tone) -> None:
        """A word on its soft ground, as wide as it needs, at most `room`."""
        width = min(self.pill_width(text), room.width())
        if width <= 2 * PILL_PAD:
            return
        height = self.measures.pill
        ground = QRect(room.left(), room.top() + (room.height() - height) // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colours[f"{tone}_soft"])
        painter.drawRoundedRect(ground, height / 2, height / 2)
        words = ground.adjusted(PILL_PAD, 0, -PILL_PAD, 0)
        self.pill_text.write(painter, words, text, self.colours[tone])

    def time_width(self, time: TimeLeft) -> int:
        """What a time left needs to be shown whole."""
        meter = METER_WIDTH + METER_GAP if time.share is not None else 0
        return max(self.strong.width(time.text), meter + self.small.width(time.detail))

    def draw_time(self, painter: QPainter, room: QRect, time: TimeLeft) -> None:
        """The time left, its meter and the small word that belongs to it."""
        if not time.text:
            self.small.write(painter, room, time.detail, self.colours["muted"])
            return
        places = time_places(room, self.measures, meter=time.share is not None)
        if not time.detail and time.share is None:
            self.body.write(painter, room, time.text, self.colours[time.tone])
            return
        self.strong.write(painter, places.text, time.text, self.colours[time.tone])
        self.small.write(painter, places.detail, time.detail, self.colours["muted"])
        if time.share is not None:
            self._draw_meter(painter, places.meter, time)

    def _draw_meter(self, painter: QPainter, bar: QRect, time: TimeLeft) -> None:
        radius = bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colours["line"])
        painter.drawRoundedRect(bar, radius, radius)
        filled = QRectF(bar)
        filled.setWidth(max(bar.height(), bar.width() * (time.share or 0) / 100))
        painter.setBrush(self.colours[time.tone])
        painter.drawRoundedRect(filled, radius, radius)

    def draw_note_mark(self, painter: QPainter, place: QRect) -> None:
        self._draw_icon(painter, place, "note-pencil", "muted")

    def draw_mark(self, painter: QPainter, place: QRect, mark: Mark) -> None:
        """That what is shown is not what the marketplace says."""
        self._draw_icon(painter, place, *_MARKS[mark])

    def draw_button(self, painter: QPainter, room: QRect, text: str, ground: str = "panel") -> None:
        """A small button with its text in the middle."""
        self.draw_outline(painter, room, "line", 1, BUTTON_RADIUS, fill=ground)
        width = min(self.pill_text.width(text), room.width() - 2)
        words = QRect(room.left() + (room.width() - width) // 2, room.top(), width, room.height())
        self.pill_text.write(painter, words, text, self.colours["ink"])

    def _draw_icon(self, painter: QPainter, place: QRect, name: str, tone: str) -> None:
        if name not in self._marks:
            self._marks[name] = icons.pixmap(name, MARK, tone, self.ratio)
        painter.drawPixmap(place.topLeft(), self._marks[name])

    def draw_missing(self, painter: QPainter, line: QRect) -> None:
        """A grey bar where words will stand in a moment."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colours["grey_soft"])
        painter.drawRoundedRect(line, 4, 4)

    def draw_outline(
        self, painter: QPainter, around: QRect, token: str, width: int, radius: float, fill: str | None = None
    ) -> None:
        """A rounded frame that stays within `around`."""
        painter.setPen(QPen(self.colours[token], width))
        painter.setBrush(QBrush(self.colours[fill]) if fill else QBrush(Qt.BrushStyle.NoBrush))
        half = width / 2
        painter.drawRoundedRect(QRectF(around).adjusted(half, half, -half, -half), radius, radius)


def _shown_hits(hits: Sequence[tuple[int, int]], text: str, shown: str) -> list[tuple[int, int]]:
    """The places of hits in what is shown of a text; of those in the part left out, the sign that says so."""
    if shown == text:
        return list(hits)
    whole = len(shown) - 1
    seen = [(start, min(end, whole)) for start, end in hits if start < whole]
    return [*seen, (whole, len(shown))] if any(end > whole for _, end in hits) else seen
