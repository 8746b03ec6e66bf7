from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl

from seller_desktop.texts.help_book import FIRST, load_book
from seller_desktop.ui.help.style import LARGEST, USUAL
from seller_desktop.ui.help.window import HelpWindow
from tests.texts.test_help import facts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def help_window(qtbot: QtBot) -> HelpWindow:
    window = HelpWindow(load_book("en"), facts("en"))
    qtbot.addWidget(window)
    window.show_topic(FIRST)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


def contents(window: HelpWindow) -> list[str]:
    return [item.text().strip() for item in window._items() if not item.isHidden()]


def test_contents_name_every_page_under_its_head(help_window: HelpWindow) -> None:
    book = load_book("en")
    assert len(contents(help_window)) == len(book.topics) + len(book.groups)
    assert help_window._contents.currentItem().text().strip() == "Getting started"
    assert help_window._page.accessibleName() == "Getting started"


def test_links_lead_to_pages_and_to_actions(help_window: HelpWindow, qtbot: QtBot) -> None:
    help_window._follow(QUrl("topic:outbox"))
    assert help_window.topic() == "outbox"
    assert "Copy the order number" in help_window._page.toPlainText()
    with qtbot.waitSignal(help_window.action_wanted) as wanted:
        help_window._follow(QUrl("do:import"))
    assert wanted.args == ["import"]
    help_window._follow(QUrl("https://example.com"))
    assert help_window.topic() == "outbox"


def test_one_can_go_back_and_forth(help_window: HelpWindow, qtbot: QtBot) -> None:
    help_window.show_topic("backups")
    help_window.show_topic("lock")
    qtbot.keyClick(help_window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(help_window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert help_window.topic() == FIRST
    assert not help_window._back.isEnabled()
    qtbot.keyClick(help_window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert help_window.topic() == "backups"
    assert help_window._contents.currentItem().text().strip() == "Backups"


def test_searching_narrows_the_contents_and_marks_the_places(help_window: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(help_window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert help_window.focusWidget() is help_window._search
    qtbot.keyClicks(help_window._search, "recovery key")
    assert "Encryption and the recovery key" in contents(help_window)
    assert "Notes and flags" not in contents(help_window)
    help_window.show_topic("encryption")
    assert len(help_window._page.extraSelections()) > 4
    qtbot.keyClick(help_window._search, Qt.Key.Key_Return)
    assert help_window._page.textCursor().selectedText().casefold() in {"recovery", "key"}
    assert help_window._said.text().startswith("Place 1 of ")
    qtbot.keyClick(help_window, Qt.Key.Key_Escape)
    assert len(contents(help_window)) > 25
    assert help_window._page.extraSelections() == []


def test_what_is_found_nowhere_is_said(help_window: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(help_window._search, "zxqw")
    assert contents(help_window) == []
    assert help_window._said.text().startswith("No page has all of these words")


def test_the_text_grows_and_shrinks_with_its_heads(help_window: HelpWindow, qtbot: QtBot) -> None:
    before = help_window._page.document().size().height()
    with qtbot.waitSignal(help_window.zoomed) as zoomed:
        qtbot.keyClick(help_window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert zoomed.args == [USUAL + 10]
    for _ in range(20):
        help_window._zoom_by(10)
    assert help_window._zoom == LARGEST
    assert help_window._page.document().size().height() > before
    qtbot.keyClick(help_window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert help_window._page.document().size().height() == before


def test_escape_closes_it(help_window: HelpWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(help_window.closed):
        qtbot.keyClick(help_window, Qt.Key.Key_Escape)
