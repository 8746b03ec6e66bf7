"""Paints a card."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from seller_desktop.services.read_models import SortKey
from seller_desktop.ui.orders import geometry
from seller_desktop.ui.orders.geometry import CARD_GAP, CARD_PAD_X, GAP, CardTexts
from seller_desktop.ui.orders.model import PREPARED_ROLE
from seller_desktop.ui.orders.pictures import Pictures
from seller_desktop.ui.orders.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from seller_desktop.ui.orders.geometry import CardPlaces
    from seller_desktop.ui.orders.look import Look
    from seller_desktop.ui.orders.prepared import PreparedRow, TimeLeft

    Index = QModelIndex | QPersistentModelIndex

_RADIUS = 9
_SAMPLE_NUMBER = "577912345678900412"
_LONGEST_PILL_SHARE = 0.6
_BUTTON_PAD = 10
_EMPTY_CARDS_KEPT = 8


class Touched(NamedTuple):
    """The button under the mouse, and whether it is held down."""

    order_id: int
    button: int
    down: bool


class CardDelegate(QStyledItemDelegate):
    """Everything comes from the prepared row; where it stands, from `geometry`."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.across = 1
        self.touched: Touched | None = None
        self.dress(look)

    def dress(self, look: Look) -> None:
        """Another theme, language or screen: what was drawn is of no use."""
        self.look = look
        self.pictures = Pictures(look, "bg")
        self._empty_cards: dict[tuple[int, int, bool], QPixmap] = {}

    def least_width(self, pills: list[str], buttons: list[list[str]], times: list[TimeLeft]) -> int:
        """A card narrower than this could not show number and pill side by side, or time and buttons."""
        look = self.look
        first = look.strong.width(_SAMPLE_NUMBER) + GAP + max(map(look.pill_width, pills))
        most = max(sum(map(self._button_width, row)) + GAP * (len(row) - 1) for row in buttons)
        last = max(map(look.time_width, times)) + GAP + most
        return max(first, last) + 2 * CARD_PAD_X

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), self.look.measures.card + CARD_GAP)

    def places(self, card: QRect, row: PreparedRow) -> CardPlaces:
        """Where the parts of this row's card stand."""
        look = self.look
        texts = CardTexts(
            number=look.strong.width(row.row.order_no),
            channel=look.small.width(row.texts[SortKey.CHANNEL]),
            pill=min(look.pill_width(row.pill), round(card.width() * _LONGEST_PILL_SHARE)),
            goods=look.body.width(row.goods),
            more=look.body.width(row.more_goods),
            total=look.strong.width(row.texts[SortKey.TOTAL]),
            courier=0 if row.steps else look.body.width(row.texts[SortKey.COURIER]),
            cod=look.pill_width(look.cod) if row.row.cod else 0,
            note=row.note_mark,
            mark=row.mark is not None,
            flags=look.flags_width(row),
            buttons=tuple(map(self._button_width, row.buttons)),
        )
        return geometry.card_places(card, texts, look.measures)

    def _button_width(self, text: str) -> int:
        return self.look.pill_text.width(text) + 2 * _BUTTON_PAD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not index.flags():
            return  # the empty rest of the last strip
        row = index.data(PREPARED_ROLE)
        card = geometry.card_in_cell(option.rect, last=index.column() == self.across - 1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            blank = partial(self._paint_missing, selected=selected)
            self.pictures.show_missing(painter, card, blank, selected=selected)
        else:
            draw = partial(self._draw, row, selected=selected)
            self.pictures.show(painter, card, row, draw, selected=selected)
            if self.touched is not None and self.touched.order_id == row.row.id:
                self._draw_touched(painter, card, row, self.touched)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self.look.draw_outline(painter, card.adjusted(4, 4, -4, -4), "brand", 1, _RADIUS - 3)
        painter.restore()

    def draw_ahead(self, size: QSize, row: PreparedRow, *, selected: bool) -> bool:
        """Draw a card before it is to be painted; False where it was already."""
        return self.pictures.draw_ahead(
            size, row, partial(self._draw, row, selected=selected), selected=selected
        )

    def _draw(self, row: PreparedRow, painter: QPainter, card: QRect, *, selected: bool) -> QRect:
        self._paint_ground(painter, card, selected=selected)
        places = self.places(card, row)
        self._paint_texts(painter, places, row)
        return places.time

    def _draw_touched(self, painter: QPainter, card: QRect, row: PreparedRow, touched: Touched) -> None:
        if touched.button < len(row.buttons):
            room = self.places(card, row).buttons[touched.button]
            ground = "brand_soft" if touched.down else "grey_soft"
            self.look.draw_button(painter, room, row.buttons[touched.button], ground)

    def _paint_ground(self, painter: QPainter, card: QRect, *, selected: bool) -> None:
        if self.look.ratio == 1:  # else a pixel of the screen is not one of ours
            painter.drawPixmap(card.topLeft(), self._empty_card(card.size(), selected=selected))
        else:
            self._draw_ground(painter, card, selected=selected)

    def _empty_card(self, size: QSize, *, selected: bool) -> QPixmap:
        """Its round frame takes as long to draw as three of its words, and is the same for all."""
        key = (size.width(), size.height(), selected)
        if key not in self._empty_cards:
            if len(self._empty_cards) >= _EMPTY_CARDS_KEPT:
                self._empty_cards.clear()
            self._empty_cards[key] = empty = QPixmap(size)
            with QPainter(empty) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._draw_ground(painter, empty.rect(), selected=selected)
        return self._empty_cards[key]

    def _draw_ground(self, painter: QPainter, card: QRect, *, selected: bool) -> None:
        painter.fillRect(card, self.look.colour("bg"))
        token, width = ("brand", 2) if selected else ("line", 1)
        self.look.draw_outline(painter, card, token, width, _RADIUS, fill="panel")

    def _paint_missing(self, painter: QPainter, card: QRect, *, selected: bool) -> None:
        self._paint_ground(painter, card, selected=selected)
        inner = card.adjusted(CARD_PAD_X, CARD_PAD_X, -CARD_PAD_X, -CARD_PAD_X)
        for line, share in enumerate((3, 2, 4)):
            bar = QRect(inner.left(), inner.top() + line * 24, inner.width() * share // 5, 10)
            self.look.draw_missing(painter, bar)

    def _paint_texts(self, painter: QPainter, places: CardPlaces, row: PreparedRow) -> None:
        look, texts = self.look, row.texts
        ink, muted = look.colour("ink"), look.colour("muted")
        look.write_found(look.strong, painter, places.number, row.row.order_no, "ink", row)
        look.small.write(painter, places.channel, texts[SortKey.CHANNEL], muted)
        look.draw_pill(painter, places.pill, row.pill, row.tone_of_pill)
        look.write_found(look.body, painter, places.goods, row.goods, "ink", row)
        look.body.write(painter, places.more, row.more_goods, muted)
        look.strong.write(painter, places.total, texts[SortKey.TOTAL], ink, right=True)
        look.write_found(look.body, painter, places.buyer, row.card_line, "muted", row)
        look.body.write(painter, places.courier, texts[SortKey.COURIER], muted, right=True)
        if row.flags:
            look.draw_flags(painter, places.flags, row)
        if row.row.cod:
            look.draw_pill(painter, places.cod, look.cod, Tone.GREY)
        if row.note_mark:
            look.draw_note_mark(painter, places.note)
        if row.mark is not None:
            look.draw_mark(painter, places.mark, row.mark)
        for room, text in zip(places.buttons, row.buttons, strict=True):
            look.draw_button(painter, room, text)
