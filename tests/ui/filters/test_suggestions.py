from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from seller_desktop.ui.filters.suggestions import Suggestion, Suggestions

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FIELDS = ("status:", "substatus:", "sku:")


def suggest(text: str, cursor: int) -> list[Suggestion]:
    start = text.rfind(" ", 0, cursor) + 1
    typed = text[start:cursor]
    if ":" in typed:
        start += typed.index(":") + 1
        values = ("to_ship", "shipped")
        typed = text[start:cursor]
        return [Suggestion(start, cursor, one, one.title()) for one in values if one.startswith(typed)]
    return [Suggestion(start, cursor, one, goes_on=True) for one in FIELDS if one.startswith(typed)]


class Place(QWidget):
    """A window with the field and something else that can have the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.other = QPushButton("other")
        self.entered: list[str] = []
        self.field.returnPressed.connect(lambda: self.entered.append(self.field.text()))
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.field)
        self.column.addStretch(1)
        self.column.addWidget(self.other)
        self.resize(500, 400)
        self.offered = Suggestions(self.field, suggest)


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    place = Place()
    qtbot.addWidget(place)
    place.show()
    place.activateWindow()
    place.field.setFocus()
    qtbot.waitUntil(place.field.hasFocus)
    return place


def press(qtbot: QtBot, place: Place, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(place.field, key)


def test_typing_offers_and_the_field_keeps_the_focus(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.field, "s")
    assert place.offered.texts() == list(FIELDS)
    assert place.field.hasFocus()
    qtbot.keyClicks(place.field, "ta")
    assert place.offered.texts() == ["status:"]


def test_enter_belongs_to_the_field_while_nothing_is_chosen(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.field, "s")
    press(qtbot, place, Qt.Key.Key_Return)
    assert place.entered == ["s"]
    assert not place.offered.open


def test_down_and_enter_take_the_chosen_one_and_its_values_follow(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.field, "budi s")
    press(qtbot, place, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert place.field.text() == "budi status:"
    assert place.entered == []
    assert place.offered.texts() == ["to_ship", "shipped"]
    press(qtbot, place, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert place.field.text() == "budi status:shipped"
    press(qtbot, place, Qt.Key.Key_Return)
    assert place.entered == ["budi status:shipped"]


def test_up_from_the_first_one_chooses_nothing_again(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.field, "s")
    press(qtbot, place, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert place.entered == ["s"]


def test_tab_takes_the_first_one_and_leaves_the_field_once_the_list_is_closed(
    place: Place, qtbot: QtBot
) -> None:
    qtbot.keyClicks(place.field, "st")
    press(qtbot, place, Qt.Key.Key_Tab)
    assert place.field.text() == "status:"
    assert place.field.hasFocus()
    press(qtbot, place, Qt.Key.Key_Escape, Qt.Key.Key_Tab)
    assert place.other.hasFocus()


def test_escape_closes_the_list_and_nothing_else(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.field, "s")
    press(qtbot, place, Qt.Key.Key_Escape)
    assert not place.offered.open
    assert place.field.text() == "s"


def test_down_in_a_silent_field_offers_everything(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.field, "budi ")
    assert not place.offered.open, "after a space nothing was asked for"
    press(qtbot, place, Qt.Key.Key_Down)
    assert place.offered.texts() == list(FIELDS)


def test_what_stands_there_already_is_not_offered(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.field, "status:to_ship")
    assert not place.offered.open


def test_a_click_takes_and_a_click_elsewhere_closes(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.field, "s")
    rows = place.offered._list
    item = rows.topLevelItem(2)
    assert item is not None
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(item).center())
    assert place.field.text() == "sku:"
    assert place.field.hasFocus()
    assert place.offered.open
    qtbot.mouseClick(place, Qt.MouseButton.LeftButton, pos=place.rect().center())
    assert not place.offered.open


def test_it_closes_when_the_focus_goes(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.field, "s")
    place.other.setFocus()
    assert not place.offered.open


def test_what_is_chosen_is_read_out(place: Place, qtbot: QtBot) -> None:
    place.offered.describe("Search")
    qtbot.keyClicks(place.field, "status:")
    assert place.field.accessibleDescription() == "Search"
    press(qtbot, place, Qt.Key.Key_Down)
    assert place.field.accessibleDescription() == "to_ship, To_Ship"
    press(qtbot, place, Qt.Key.Key_Escape)
    assert place.field.accessibleDescription() == "Search"


def test_the_list_stays_inside_the_window(place: Place, qtbot: QtBot) -> None:
    place.column.addWidget(place.field)  # to the bottom
    qtbot.waitUntil(lambda: place.field.y() > 200)
    qtbot.keyClicks(place.field, "s")
    assert place.rect().contains(place.offered._list.geometry())
    assert place.offered._list.geometry().bottom() < place.field.y()
