from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from seller_desktop.domain.orders import ActionGroup, Channel, Status
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.orders.card_delegate import CardDelegate
from seller_desktop.ui.orders.geometry import (
    CARD_GAP,
    CardTexts,
    Measures,
    card_in_cell,
    card_places,
    cards_across,
    strip_widths,
    time_places,
)
from seller_desktop.ui.orders.look import Look
from seller_desktop.ui.orders.pill import card_button_samples
from seller_desktop.ui.orders.prepared import longest_times, prepare
from tests.ui.fake_shop import NOW_MS, WIB, order_row

MEASURES = Measures(body=16, small=14)
LARGE = Measures(body=24, small=21)
# The middle of the window at 1024, 1366 and 1920, with and without its side columns.
ROOMS = (668, 750, 992, 1316, 1888)
widths = st.integers(0, 400)


def apart(places: dict[str, QRect]) -> bool:
    seen = [rect for rect in places.values() if rect.width() > 0 and rect.height() > 0]
    return not any(one.intersects(other) for one, other in combinations(seen, 2))


@pytest.mark.parametrize("measures", [MEASURES, LARGE])
@given(
    texts=st.builds(
        CardTexts,
        number=widths,
        channel=widths,
        pill=widths,
        goods=widths,
        more=st.integers(0, 40),
        total=widths,
        courier=widths,
        cod=st.sampled_from([0, 42]),
        note=st.booleans(),
        mark=st.booleans(),
        flags=st.sampled_from([0, 17, 57]),
        buttons=st.lists(widths, max_size=3).map(tuple),
    ),
    width=st.integers(60, 700),
)
def test_nothing_on_a_card_overlaps_or_leaves_it(texts: CardTexts, width: int, measures: Measures) -> None:
    card = QRect(7, 11, width, measures.card)
    places = card_places(card, texts, measures).all()
    assert apart(places)
    for name, place in places.items():
        assert place.isEmpty() or card.contains(place), name


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_number_pill_total_and_time_are_whole_at_every_window_size(room: int, language: str) -> None:
    look = Look(1.0)
    formats = Formatter("id" if language == "id" else "en", WIB)
    delegate = CardDelegate(look)
    pills = ["Shipping overdue", "Auto-cancel < 24 h", "Batal otomatis < 24 j"]
    across = cards_across(room, delegate.least_width(pills, card_button_samples(), longest_times(formats)))
    *before, last = strip_widths(room, across)
    for card_width, pill in (
        (width, pill) for width in (*(width - CARD_GAP for width in before), last) for pill in pills
    ):
        row = order_row(
            9,
            status=Status.TO_SHIP,
            group=ActionGroup.OVERDUE,
            channel=Channel.MANUAL,
            amount_idr=12_345_678,
            cod=True,
            note_count=2,
            flags=255,
        )
        prepared = prepare(row, NOW_MS, formats)
        places = delegate.places(QRect(0, 0, card_width, look.measures.card), prepared)
        assert places.number.width() >= look.strong.width(row.order_no)
        assert places.total.width() >= look.strong.width("Rp12.345.678")
        assert places.channel.width() >= look.small.width("Entered by hand")
        assert places.time.width() >= look.time_width(prepared.time)
        assert places.flags.width() >= look.flags_width(prepared)
        assert card_width - look.strong.width(row.order_no) - 2 * 13 - 8 >= look.pill_width(pill)


@given(st.integers(100, 4000), st.integers(50, 600))
def test_cards_fill_the_room_exactly_and_are_wide_enough(room: int, least: int) -> None:
    across = cards_across(room, least)
    cells = strip_widths(room, across)
    assert sum(cells) == room
    left = 0
    cards = []
    for place, width in enumerate(cells):
        cell = QRect(left, 0, width, 100)
        cards.append(card_in_cell(cell, last=place == across - 1))
        left += width
    assert all(after.left() - before.right() - 1 == CARD_GAP for before, after in pairwise(cards))
    assert max(card.width() for card in cards) - min(card.width() for card in cards) <= 1
    assert across == 1 or min(card.width() for card in cards) >= least


@pytest.mark.parametrize("measures", [MEASURES, LARGE])
@pytest.mark.parametrize("compact", [True, False])
@pytest.mark.parametrize("meter", [True, False])
def test_time_left_stays_in_its_row(measures: Measures, compact: bool, meter: bool) -> None:
    cell = QRect(0, 0, 110, measures.row(compact=compact) - 1)
    places = time_places(cell, measures, meter=meter)
    for place in (places.text, places.detail, places.meter):
        assert place.isEmpty() or cell.contains(place)
    assert not places.meter.intersects(places.detail)
    assert not places.meter.intersects(places.text)


def test_rows_are_forty_pixels_and_compact_ones_thirty_two() -> None:
    assert MEASURES.row(compact=False) == 40
    assert MEASURES.row(compact=True) == 32
    assert LARGE.row(compact=False) > 45
