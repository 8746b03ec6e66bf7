"""Paints whole rows of the list from prepared rows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

from seller_desktop.services.read_models import SortKey
from seller_desktop.ui.orders import columns, geometry
from seller_desktop.ui.orders.columns import COLUMNS
from seller_desktop.ui.orders.geometry import GAP, MARK, MARK_GAP, PAD
from seller_desktop.ui.orders.pictures import Pictures
from seller_desktop.ui.orders.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from seller_desktop.ui.orders.look import Look
    from seller_desktop.ui.orders.prepared import PreparedRow

_MUTED = frozenset({SortKey.CHANNEL, SortKey.COURIER, SortKey.TRACKING, SortKey.CREATED})
_REPEATED = frozenset({SortKey.STATUS, SortKey.CHANNEL, SortKey.COURIER, SortKey.QUANTITY})
"""Columns of few different words."""
_STAMPS_KEPT = 256
_BAR = 3


class Place(NamedTuple):
    """A shown column: which, where it begins in the row, how wide it is."""

    column: int
    x: int
    width: int


class _Cell(NamedTuple):
    """What is painted in a shown column, and where in the row."""

    key: SortKey
    room: QRect
    paint: Callable[[QPainter, Look, QRect, PreparedRow, SortKey], None]


class RowPainter:
    """Paints whole rows: that spares Qt a call into Python for each cell."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._places: tuple[Place, ...] = ()
        self._height = 0
        self._cells: list[_Cell] = []
        self._stamps: dict[tuple[object, ...], QPixmap] = {}
        self.pictures = Pictures(look, "panel")

    def lay_out(self, places: Sequence[Place], height: int) -> None:
        """Which columns are shown, from left to right, and how high a row is."""
        laid = tuple(places)
        if laid != self._places or height != self._height:
            self._places, self._height = laid, height
            self._cells = [self._cell(place) for place in laid]
            self._stamps.clear()
            self.pictures.clear()

    def _cell(self, place: Place) -> _Cell:
        key = COLUMNS[place.column].key
        room = geometry.content(QRect(place.x, 0, place.width, self._height - 1))
        return _Cell(key, room, _SPECIAL.get(key, _paint_text))

    def paint(self, painter: QPainter, at: QRect, row: PreparedRow | None, *, selected: bool) -> None:
        """The row at `at`; None paints a row whose words have not arrived yet."""
        if row is None:
            self.pictures.show_missing(
                painter, at, partial(self._paint_missing, selected=selected), selected=selected
            )
        else:
            draw = partial(self._draw, row, selected=selected)
            self.pictures.show(painter, at, row, draw, selected=selected)

    def clear_beyond(self, painter: QPainter, area: QRect, right: int, bottom: int) -> None:
        """The part of an area where there are no columns, and no rows, any more."""
        ground = self._look.colour("panel")
        if area.right() >= right:
            painter.fillRect(QRect(QPoint(right, area.top()), area.bottomRight()), ground)
        if area.bottom() >= bottom:
            painter.fillRect(QRect(QPoint(area.left(), max(bottom, area.top())), area.bottomRight()), ground)

    def draw_ahead(self, size: QSize, row: PreparedRow, *, selected: bool) -> bool:
        """Draw a row before it is to be painted; False where it was already."""
        draw = partial(self._draw, row, selected=selected)
        return self.pictures.draw_ahead(size, row, draw, selected=selected)

    def is_elided(self, row: PreparedRow, column: int, width: int) -> bool:
        """Whether a cell of that width cannot show its whole text."""
        look, key, room = self._look, COLUMNS[column].key, width - 2 * PAD
        if key is SortKey.TIME_LEFT:
            return look.strong.width(row.time.text) > room
        if key is SortKey.STATUS:
            return row.pill != row.texts[key] or look.pill_width(row.pill) > room
        if key is SortKey.GOODS:
            if row.flags_told:  # whose names are told there
                return True
            room -= _marks_width(look, row) + GAP
        return look.body.width(row.texts[key]) > room

    def _draw(self, row: PreparedRow, painter: QPainter, at: QRect, *, selected: bool) -> QRect:
        self._paint_ground(painter, at, selected=selected)
        time = QRect()
        # Where a pixel of the screen is not one of ours, or a word is marked as found, each is drawn anew.
        stamped = self._look.ratio == 1 and not row.hits
        for cell in self._cells:
            if cell.key is SortKey.TIME_LEFT:
                time = cell.room
            elif stamped and cell.key in _REPEATED:
                painter.drawPixmap(cell.room.topLeft(), self._stamp(cell, row, selected=selected))
            else:
                cell.paint(painter, self._look, cell.room, row, cell.key)
        return time

    def _stamp(self, cell: _Cell, row: PreparedRow, *, selected: bool) -> QPixmap:
        """A cell whose few words many rows tell, drawn once for all of them."""
        words: tuple[object, ...] = (row.texts[cell.key],)
        if cell.key is SortKey.STATUS:
            words = (row.pill, row.tone_of_pill, row.mark)
        key = (cell.key, selected, *words)
        stamp = self._stamps.get(key)
        if stamp is None:
            if len(self._stamps) >= _STAMPS_KEPT:
                self._stamps.clear()
            room = QRect(QPoint(0, 0), cell.room.size())
            stamp = self._stamps[key] = QPixmap(room.size().expandedTo(QSize(1, 1)))
            stamp.fill(self._look.colour("brand_soft" if selected else "panel"))
            painter = QPainter(stamp)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            cell.paint(painter, self._look, room, row, cell.key)
            painter.end()
        return stamp

    def _paint_missing(self, painter: QPainter, at: QRect, *, selected: bool) -> None:
        self._paint_ground(painter, at, selected=selected)
        for place in self._places:
            cell = QRect(at.left() + place.x, at.top(), place.width, at.height())
            bar = geometry.middle(geometry.content(cell), 8)
            self._look.draw_missing(painter, bar.adjusted(0, 0, -bar.width() // 3, 0))

    def _paint_ground(self, painter: QPainter, at: QRect, *, selected: bool) -> None:
        look = self._look
        painter.fillRect(at, look.colour("brand_soft" if selected else "panel"))
        if selected:
            # A shape besides the colour.
            painter.fillRect(QRect(at.left(), at.top(), _BAR, at.height()), look.colour("brand"))
        painter.fillRect(QRect(at.left(), at.bottom(), at.width(), 1), look.colour("line"))


def _paint_text(painter: QPainter, look: Look, room: QRect, row: PreparedRow, key: SortKey) -> None:
    tone = "muted" if key in _MUTED else "ink"
    look.write_found(
        look.body, painter, room, row.texts[key], tone, row, right=COLUMNS[columns.INDEX[key]].right
    )


def _paint_pill(painter: QPainter, look: Look, room: QRect, row: PreparedRow, _key: SortKey) -> None:
    if row.mark is None:
        look.draw_pill(painter, room, row.pill, row.tone_of_pill)
        return
    pill, mark = geometry.follow(room, look.pill_width(row.pill), MARK, MARK_GAP)
    look.draw_pill(painter, pill, row.pill, row.tone_of_pill)
    look.draw_mark(painter, geometry.middle(mark, MARK), row.mark)


def _paint_goods(painter: QPainter, look: Look, room: QRect, row: PreparedRow, _key: SortKey) -> None:
    room, marks = geometry.split(room, _marks_width(look, row))
    if row.note_mark:
        marks, mark = geometry.split(marks, MARK, MARK_GAP)
        look.draw_note_mark(painter, geometry.middle(mark, MARK))
    if row.row.cod:
        marks, cod = geometry.split(marks, look.pill_width(look.cod), MARK_GAP)
        look.draw_pill(painter, cod, look.cod, Tone.GREY)
    if row.flags:
        look.draw_flags(painter, marks, row)
    more_width = look.body.width(row.more_goods)
    goods, more = geometry.follow(room, look.body.width(row.goods), more_width, 5 if more_width else 0)
    look.write_found(look.body, painter, goods, row.goods, "ink", row)
    look.body.write(painter, more, row.more_goods, look.colour("muted"))


def _marks_width(look: Look, row: PreparedRow) -> int:
    """What the marks at the end of the goods take: flags, cash on delivery, and a note."""
    cod = look.pill_width(look.cod) if row.row.cod else 0
    taken = [width for width in (look.flags_width(row), cod, MARK if row.note_mark else 0) if width]
    return sum(taken) + MARK_GAP * max(0, len(taken) - 1)


_SPECIAL: Final[dict[SortKey, Callable[[QPainter, Look, QRect, PreparedRow, SortKey], None]]] = {
    SortKey.STATUS: _paint_pill,
    SortKey.GOODS: _paint_goods,
}
