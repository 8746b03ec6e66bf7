"""The window itself, walked through in English and in longer words, narrow and wide."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from seller_desktop.domain.orders import View
from seller_desktop.services import practice
from seller_desktop.ui import notice_bar, theme
from seller_desktop.ui.dialogs import dialog
from seller_desktop.ui.focus import tell_name
from seller_desktop.ui.theme import DARK, LIGHT, Tokens
from tests.access.clipping import clipped
from tests.access.focus import disordered, unseen
from tests.access.pseudo import pseudo_language
from tests.access.speaking import spoken
from tests.desk import Desk
from tests.ui.contrast import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from seller_desktop.services.shop import Shop

SIZES = (QSize(1024, 700), QSize(1366, 740))
SMALL = QSize(909, 472)
"""What 150 per cent leave of a small notebook; with words that are no longer than they are."""


def walk(desk: Desk) -> Iterator[str]:
    """Shows one thing after the other, and says what."""
    window = desk.window
    for view in (View.ACTION_NEEDED, View.CANCELLATIONS, View.RETURNS):
        window.show_view(view)
        desk.settle()
        if window.orders.model.rowCount():
            window.orders.select_order(window.orders.model.order_id(0))
            desk.settle()
        yield view.value
    if window.height() > 500:  # on a very small screen one notice at a time is whole
        window.notice.say("There is a file.", "Look")
    window.reminder_bar.say("Three orders are late.", "Show")
    window.show_cards(cards=True)
    desk.settle()
    yield "cards and notices"
    window.orders.selection.select_all()
    desk.settle()
    yield "selected"
    window.show_cards(cards=False)
    window.head.set_search("kaos -courier:jne created:30d")
    desk.settle()
    yield "search"
    window.head.set_search("")
    for bar in (window.notice, window.reminder_bar):
        bar.hide()


@pytest.mark.parametrize("longer", [False, True], ids=["english", "longer"])
def test_the_window_is_whole_and_speaks(
    practice_shop: Shop, qtbot: QtBot, qapp: QApplication, longer: bool
) -> None:
    practice.open_sample_cases(practice_shop)
    found, dressed = list[str](), set[object]()
    with ExitStack() as spoken_here:
        if longer:
            spoken_here.enter_context(pseudo_language(qapp))
            theme.apply(qapp, theme.ThemeChoice.DARK)
        desk = Desk(practice_shop, qtbot)
        spoken_here.callback(desk.close)
        for size in SIZES if longer else (*SIZES, SMALL):
            desk.window.setMinimumSize(
                size.boundedTo(desk.window.minimumSize())
            )  # as on a screen of that size
            desk.window.resize(size)
            for what in walk(desk):
                QApplication.processEvents()  # what changed is laid out
                faults = [*clipped(desk.window, size), *spoken(desk.window), *disordered(desk.window)]
                found += [f"{what} {size.width()}: {fault}" for fault in faults]
        desk.window.activateWindow()
        found += unseen(desk.window, dressed)
    assert found == []


def test_a_row_and_a_card_say_number_status_and_time(practice_shop: Shop, qtbot: QtBot) -> None:
    desk = Desk(practice_shop, qtbot)
    window = desk.window
    window.show_view(View.TO_SHIP)
    number = desk.listed()[0]
    for cards in (False, True):
        window.show_cards(cards=cards)
        desk.settle()
        sentence = str(window.orders.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        assert sentence.endswith(".")
        for part in (number, "To Ship", "Ship by"):
            assert part in sentence, sentence
    desk.close()


def test_what_appears_by_itself_is_read_out(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    for module in (notice_bar, dialog):
        monkeypatch.setattr(module, "announce", lambda _widget, sentence: said.append(sentence))
    bar, asking = notice_bar.ReminderBar(), dialog.Dialog("Title")
    for widget in (bar, asking):
        qtbot.addWidget(widget)
    bar.say("Three orders are late.", "Show")
    asking.complain("Please type a name.")
    assert said == ["Three orders are late.", "Please type a name."]


def test_a_box_without_a_label_beside_it_tells_its_name(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    holder = QWidget()
    qtbot.addWidget(holder)
    alone, labelled, label = QComboBox(holder), QComboBox(holder), QLabel("City", holder)
    label.setBuddy(labelled)
    for box in (alone, labelled):
        box.setAccessibleName("City")
        tell_name(box)
    assert (alone.accessibleDescription(), labelled.accessibleDescription()) == ("City", "")


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_of_focus_stand_out(worn: Tokens) -> None:
    assert contrast(worn.ring, worn.brand) >= 3, "a filled button"
    assert contrast(worn.brand, worn.line) >= 3, "the frame of a list"
    assert contrast(worn.brand, worn.panel) >= 3, "the frame of a box"
