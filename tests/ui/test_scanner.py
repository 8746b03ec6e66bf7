"""A scanner types like a keyboard, only faster: its numbers arrive, and leave no trace where it typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMainWindow, QPlainTextEdit, QVBoxLayout, QWidget

from seller_desktop.ui.scanner import Scanner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Window(QMainWindow):
    def __init__(self) -> None:
        super().__init__()
        self.rows, self.field, self.note = QListWidget(), QLineEdit(), QPlainTextEdit()
        middle = QWidget()
        column = QVBoxLayout(middle)
        for widget in (self.rows, self.field, self.note):
            column.addWidget(widget)
        self.setCentralWidget(middle)
        self.rejected = 0
        self.scanned: list[str] = []
        self.scanner = Scanner(self, self.press)
        self.scanner.scanned.connect(self.scanned.append)

    def press(self, event: QKeyEvent) -> bool:
        if QKeySequence(event.key()) != QKeySequence("R"):
            return False
        self.rejected += 1
        return True


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    window = Window()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.scanner.stop()


def scan(widget: QWidget, number: str) -> None:
    QTest.keyClicks(widget, number)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def focused(qtbot: QtBot, widget: QWidget) -> QWidget:
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


def test_over_the_list_a_scan_arrives_and_presses_no_key(qtbot: QtBot, window: Window) -> None:
    scan(focused(qtbot, window.rows), "RX1261356549")
    assert (window.scanned, window.rejected) == (["RX1261356549"], 0)


def test_a_key_pressed_by_hand_still_does_what_it_does(qtbot: QtBot, window: Window) -> None:
    QTest.keyClick(focused(qtbot, window.rows), Qt.Key.Key_R)
    qtbot.waitUntil(lambda: window.rejected == 1)
    assert window.scanned == []


def test_in_a_field_a_scan_leaves_what_was_written(qtbot: QtBot, window: Window) -> None:
    window.field.setText("kaos")
    window.field.setCursorPosition(2)
    scan(focused(qtbot, window.field), "577012345678901234")
    assert window.scanned == ["577012345678901234"]
    assert (window.field.text(), window.field.cursorPosition()) == ("kaos", 2)


def test_in_a_half_written_note_too(qtbot: QtBot, window: Window) -> None:
    window.note.setPlainText("Titip ke ")
    scan(focused(qtbot, window.note), "JY0012345678")
    assert (window.scanned, window.note.toPlainText()) == (["JY0012345678"], "Titip ke ")


def test_what_is_too_short_for_a_number_is_typed(qtbot: QtBot, window: Window) -> None:
    scan(focused(qtbot, window.field), "kaos")
    assert (window.scanned, window.field.text()) == ([], "kaos")


def test_slow_typing_is_typing(qtbot: QtBot, window: Window) -> None:
    widget = focused(qtbot, window.field)
    for letter in "kaospolos":
        QTest.keyClicks(widget, letter, Qt.KeyboardModifier.NoModifier, 40)
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert (window.scanned, window.field.text()) == ([], "kaospolos")
