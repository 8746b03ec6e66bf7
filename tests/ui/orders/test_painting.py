"""What rows and cards look like, asked of the pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from seller_desktop.domain.flags import Flag, bits_of
from seller_desktop.services.read_models import OrderRow, SortKey
from seller_desktop.texts.format import Formatter
from seller_desktop.ui import theme
from seller_desktop.ui.flags import picture
from seller_desktop.ui.orders import columns
from seller_desktop.ui.orders.card_delegate import CardDelegate
from seller_desktop.ui.orders.list_painter import Place, RowPainter
from seller_desktop.ui.orders.look import Look
from seller_desktop.ui.orders.pill import PillShows
from seller_desktop.ui.orders.prepared import PreparedRow, Wording, prepare
from seller_desktop.ui.theme import ThemeChoice
from tests.ui.fake_shop import NOW_MS, WIB, order_row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FORMATS = Formatter("en", WIB)
HIT = QColor(theme.LIGHT.hit).rgb()
WIDTH, HEIGHT = 400, 40
PLACES = (Place(columns.INDEX[SortKey.ORDER_NO], 0, 180), Place(columns.GOODS, 180, 220))


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    theme.apply(qapp, ThemeChoice.LIGHT)


def made(row: OrderRow, search: str = "") -> PreparedRow:
    return prepare(row, NOW_MS, FORMATS, PillShows.STATUS, Wording().with_search(search))


def painted(row: PreparedRow, *, selected: bool = False) -> QImage:
    """A row of order number and goods."""
    painter_of_rows = RowPainter(Look(1.0))
    painter_of_rows.lay_out(PLACES, HEIGHT)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter_of_rows.paint(painter, QRect(0, 0, WIDTH, HEIGHT), row, selected=selected)
    painter.end()
    return image


def columns_of(image: QImage, colour: int) -> list[int]:
    """The x at which any pixel has the colour."""
    return [
        x for x in range(image.width()) if any(image.pixel(x, y) == colour for y in range(image.height()))
    ]


def flags_seen(image: QImage) -> list[Flag]:
    """In the order in which they begin, from left to right."""
    begins = {flag: columns_of(image, QColor(picture.LIGHT[flag].ground).rgb()) for flag in Flag}
    return sorted((flag for flag, xs in begins.items() if xs), key=lambda flag: begins[flag][0])


@pytest.mark.parametrize("selected", [False, True])
def test_what_a_search_has_found_lies_on_a_ground_of_its_own(selected: bool) -> None:
    look = Look(1.0)
    row = made(order_row(1, goods="Panci Granit 24 cm", line_count=1, note_count=0, cod=False), "granit")
    found = columns_of(painted(row, selected=selected), HIT)
    start = 180 + 8 + look.body.width("Panci ")
    assert abs(found[0] - start) <= 1
    assert abs(found[-1] - (start + look.body.width("Granit") - 1)) <= 1
    assert not columns_of(painted(made(row.row), selected=selected), HIT)


def test_what_is_found_in_muted_words_is_written_in_ink() -> None:
    look = Look(1.0)
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.LIGHT.panel))
    row = made(order_row(1, buyer="llllllll", city=""), "llll")
    painter = QPainter(image)
    look.write_found(look.body, painter, QRect(0, 0, 200, 30), row.card_line, "muted", row)
    painter.end()
    darkest = min(QColor(image.pixel(x, y)).lightness() for x in range(200) for y in range(30))
    assert darkest < QColor(theme.LIGHT.muted).lightness()


def test_what_is_found_beyond_the_end_marks_the_sign_that_there_is_more() -> None:
    goods = "Blender Mini Portable USB Isi Ulang dengan Enam Mata Pisau Hijau Tosca"
    row = made(order_row(1, goods=goods, line_count=1, note_count=0, cod=False), "tosca")
    found = columns_of(painted(row), HIT)
    assert found
    assert found[0] > 180 + 180
    assert found[-1] <= WIDTH - 8


def test_a_row_shows_its_flags_behind_the_goods() -> None:
    row = order_row(1, goods="Panci", flags=bits_of({Flag.TEAL, Flag.RED}), cod=True, note_count=1)
    assert flags_seen(painted(made(row))) == [Flag.RED, Flag.TEAL]
    assert flags_seen(painted(made(order_row(1, goods="Panci")))) == []


def test_of_many_flags_the_first_are_shown() -> None:
    assert flags_seen(painted(made(order_row(1, goods="Panci", flags=255)))) == [Flag.RED, Flag.ORANGE]


def test_flags_and_goods_share_the_cell() -> None:
    goods = "Blender Mini Portable USB Isi Ulang dengan Enam Mata Pisau Hijau Tosca"
    row = made(order_row(1, goods=goods, flags=7, cod=True, note_count=1), "blender tosca")
    image = painted(row)
    first_flag = columns_of(image, QColor(picture.LIGHT[Flag.RED].ground).rgb())[0]
    assert max(columns_of(image, HIT)) < first_flag
    assert flags_seen(image) == [Flag.RED, Flag.ORANGE, Flag.YELLOW]


def test_the_goods_of_a_flagged_order_have_a_tool_tip() -> None:
    painter_of_rows = RowPainter(Look(1.0))
    assert not painter_of_rows.is_elided(made(order_row(1, goods="Panci", line_count=1)), columns.GOODS, 220)
    assert painter_of_rows.is_elided(made(order_row(1, goods="Panci", flags=1)), columns.GOODS, 220)


def test_a_card_shows_flags_and_what_a_search_has_found() -> None:
    look = Look(1.0)
    delegate = CardDelegate(look)
    row = made(order_row(1, flags=bits_of({Flag.GREEN}), city="Solo"), "solo 0001")
    card = QRect(0, 0, 320, look.measures.card)
    image = QImage(card.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    delegate._draw(row, painter, card, selected=False)
    painter.end()
    places = delegate.places(card, row)
    assert flags_seen(image.copy(places.flags)) == [Flag.GREEN]
    assert flags_seen(image) == [Flag.GREEN]
    for room in (places.number, places.buyer):
        assert columns_of(image.copy(room), HIT)
    assert not columns_of(image.copy(places.goods), HIT)
