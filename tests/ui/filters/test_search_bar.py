from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desktop.domain.filter_text import field_at
from seller_desktop.domain.filters import Condition, Field, Filter, Word
from seller_desktop.domain.flags import Flag
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.filters.search_bar import PAUSE_MS, SearchBar
from tests.ui.fake_shop import WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MOST_PAUSE_MS = 60
"""A seller who types does not feel it."""


class Place(QWidget):
    """A window with a search bar in it."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = SearchBar(Formatter("en", WIB), self)
        column = QVBoxLayout(self)
        for part in (self.bar.field, self.bar.button, self.bar.problem, self.bar.chips):
            column.addWidget(part)
        column.addStretch(1)
        self.resize(600, 500)
        self.asked: list[str] = []
        self.bar.search_changed.connect(self.asked.append)


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    place = Place()
    qtbot.addWidget(place)
    place.show()
    place.activateWindow()
    place.bar.field.setFocus()
    qtbot.waitUntil(place.bar.field.hasFocus)
    return place


@pytest.fixture
def bar(place: Place) -> SearchBar:
    return place.bar


def test_typing_asks_after_a_pause_nobody_feels(place: Place, qtbot: QtBot) -> None:
    with qtbot.waitSignal(place.bar.search_changed):
        qtbot.keyClicks(place.bar.field, "budi ")
    assert place.asked == ["budi"]
    assert place.bar._pause.interval() == PAUSE_MS <= MOST_PAUSE_MS


def test_enter_does_not_wait_and_escape_empties_at_once(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.bar.field, "jne")
    qtbot.keyClick(place.bar.field, Qt.Key.Key_Return)
    assert place.asked == ["jne"]
    qtbot.keyClick(place.bar.field, Qt.Key.Key_Escape)
    assert place.asked == ["jne", ""]
    assert not place.bar._pause.isActive()


def test_enter_searches_although_something_is_offered(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.bar.field, "stat")
    assert place.bar.suggestions.open
    qtbot.keyClick(place.bar.field, Qt.Key.Key_Return)
    assert place.asked == ["stat"]


def test_a_condition_is_completed_by_keys_alone(place: Place, qtbot: QtBot) -> None:
    field = place.bar.field
    qtbot.keyClicks(field, "budi stat")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert "to_ship" in place.bar.suggestions.texts()
    qtbot.keyClicks(field, "to")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "budi status:to_ship "
    assert field.hasFocus()
    assert place.bar.chips.texts() == ["Status: To Ship"]


def test_values_are_told_in_the_sellers_words(bar: SearchBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "status:to")
    (offered,) = bar.suggestions._offered
    assert (offered.text, offered.label) == ("to_ship", "To Ship")


def test_known_couriers_are_offered_when_they_come(bar: SearchBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.known_wanted) as wanted:
        qtbot.keyClicks(bar.field, "courier:")
    assert wanted.args == [Field.COURIER]
    assert not bar.suggestions.open
    bar.set_known(Field.COURIER, ["J&T Express", "JNE", "SiCepat"])
    assert bar.suggestions.texts() == ['"J&T Express"', "JNE", "SiCepat"]
    with qtbot.assertNotEmitted(bar.known_wanted):
        qtbot.keyClicks(bar.field, "j")
    assert bar.suggestions.texts() == ['"J&T Express"', "JNE"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("status:", Field.STATUS),
        ("budi -kurir:j", Field.COURIER),
        ('city:"Jakarta S', Field.CITY),
        ("status:to_ship, sh", Field.STATUS),
        ("status:to_ship sh", None),
        ("budi", None),
        ("nonsense:x", None),
        ('city:"a" b', None),
    ],
)
def test_the_field_whose_value_is_typed_is_known(text: str, field: Field | None) -> None:
    assert field_at(text, len(text)) is field


def test_a_chip_is_dropped_by_rewriting_the_text(place: Place, qtbot: QtBot) -> None:
    place.bar.search('budi status:to_ship created:7d "kaos polos"')
    assert place.bar.chips.texts()[0] == "Status: To Ship"
    qtbot.mouseClick(place.bar.chips._chips[0]._cross, Qt.MouseButton.LeftButton)
    assert place.asked[-1] == 'created:7d budi "kaos polos"'
    place.bar.chips._chips[0].setFocus()
    qtbot.keyClick(place.bar.chips._chips[0], Qt.Key.Key_Delete)
    assert place.asked[-1] == 'budi "kaos polos"'
    assert place.bar.field.hasFocus(), "the focus is not lost with the last chip"
    assert not place.bar.chips.isVisible()


def test_clearing_all_keeps_the_words(place: Place, qtbot: QtBot) -> None:
    place.bar.search("status:to_ship cod:yes budi")
    qtbot.mouseClick(place.bar.chips._clear, Qt.MouseButton.LeftButton)
    assert place.asked[-1] == "budi"


def test_a_rewritten_text_keeps_what_was_not_understood_to_be_mended(bar: SearchBar, qtbot: QtBot) -> None:
    bar.search("status:to_ship,nowhere nonsense:5 cod:yes")
    qtbot.mouseClick(bar.chips._chips[1]._cross, Qt.MouseButton.LeftButton)
    assert bar.text() == "status:to_ship status:nowhere nonsense:5"
    assert not bar.filter().words, "nothing of it is searched for as a word"
    assert bar.problem.isVisible()


def test_a_chip_leads_to_its_field_in_the_form(bar: SearchBar, qtbot: QtBot) -> None:
    bar.search("status:to_ship courier:jne")
    for place, field in enumerate((Field.STATUS, Field.COURIER)):
        with qtbot.waitSignal(bar.filter_wanted) as wanted:
            qtbot.mouseClick(bar.chips._chips[place], Qt.MouseButton.LeftButton)
        assert wanted.args == [field]
    bar.chips._chips[1].setFocus()
    with qtbot.waitSignal(bar.filter_wanted):
        qtbot.keyClick(bar.chips._chips[1], Qt.Key.Key_Return)


def test_chips_are_one_stop_of_the_tab_key_and_walked_by_arrows(bar: SearchBar, qtbot: QtBot) -> None:
    bar.search("status:to_ship courier:jne cod:yes")
    first, second, last = bar.chips._chips
    first.setFocus()
    for key, reached in (
        (Qt.Key.Key_Right, second),
        (Qt.Key.Key_End, bar.chips._clear),
        (Qt.Key.Key_Left, last),
        (Qt.Key.Key_Home, first),
    ):
        focused = bar.chips.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
        assert reached.hasFocus()
    stops = [
        one for one in (*bar.chips._chips, bar.chips._clear) if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [first]


def test_a_word_still_being_typed_is_no_problem(bar: SearchBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "status:to")
    assert not bar.problem.isVisible()
    qtbot.keyClicks(bar.field, " ")
    assert bar.problem.isVisible()
    assert "“to”" in bar.problem.text()
    assert bar.problem.tone() == "amber", "it warns, and does not look like a hint"
    qtbot.keyClick(bar.field, Qt.Key.Key_Backspace)
    assert not bar.problem.isVisible()
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.problem.isVisible(), "Enter says that it was meant so"


def test_the_form_gives_its_filter_as_text(place: Place) -> None:
    wanted = Filter((Condition(Field.CITY, ("Jakarta Selatan",), negated=True),), (Word("budi"),))
    place.bar.set_filter(wanted)
    assert place.asked == ['-city:"Jakarta Selatan" budi']
    assert place.bar.filter() == wanted


def test_a_text_can_be_put_in_silence(place: Place, qtbot: QtBot) -> None:
    place.bar.set_text("cod:yes")
    assert not place.bar._pause.isActive()
    qtbot.keyClick(place.bar.field, Qt.Key.Key_Return)
    assert place.asked == []
    assert place.bar.chips.texts() == ["Cash on delivery: yes"]


def test_flags_are_called_as_the_shop_calls_them(bar: SearchBar) -> None:
    bar.search("flag:hadiah flag:blue flag:red")
    bar.set_flag_names({Flag.RED: "Hadiah"})
    assert bar.chips.texts() == ["Flag: Hadiah", "Flag: Blue", "Flag: Hadiah"]
    assert not bar.problem.isVisible()
    bar.search("flag:nobody ")
    bar.field.clearFocus()
    assert bar.problem.isVisible()


def test_long_conditions_are_shortened_and_told_whole(bar: SearchBar) -> None:
    cities = ",".join(f'"Kota Administrasi <b>{one}</b>"' for one in range(9))
    bar.search(f"city:{cities}")
    (chip,) = bar.chips._chips
    assert chip.text().endswith("…")
    assert chip.accessibleName().count("Kota") == 9
    assert "<b>" not in chip.toolTip(), "what somebody typed is no HTML"
    assert chip.width() < bar.field.width()
