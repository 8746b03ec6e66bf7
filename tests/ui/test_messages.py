from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from seller_desktop.ui import tasks
from seller_desktop.ui.messages import Messages, Said

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def the_box(window: QWidget) -> QMessageBox:
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    return box


def test_a_script_answers_in_order_and_tells_what_was_said() -> None:
    answers: list[object] = []
    with Messages.script(True, ["a.xlsx"]) as script:
        Messages.ask(None, "Leave?", "Nothing is saved.", "Leave", "Stay").then(answers.append)
        Messages.open_files(None, "Choose", None, "*.xlsx").then(answers.append)
        Messages.tell(None, "Done", "3 orders").then(answers.append)
    assert answers == [True, [Path("a.xlsx")], None]
    assert script.said[0] == Said("ask", "Leave?", "Nothing is saved.")


def test_a_box_that_the_script_does_not_foresee_fails_the_test() -> None:
    script = Messages.script()
    with pytest.raises(AssertionError, match="unforeseen"):
        Messages.ask(None, "?", "?", "yes", "no")
    script.end()


def test_a_foreseen_box_that_never_came_fails_the_test() -> None:
    script = Messages.script(True)
    with pytest.raises(AssertionError, match="never asked"):
        script.end()


def test_the_safe_answer_is_the_default_and_what_escape_means(window: QWidget, qtbot: QtBot) -> None:
    answers: list[bool] = []
    Messages.ask(window, "Delete?", "All of it.", "Delete", "Keep").then(answers.append)
    box = the_box(window)
    default = box.defaultButton()
    assert default is not None
    assert default.text() == "Keep"
    assert box.windowModality() is Qt.WindowModality.WindowModal
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert answers == [False]


def test_a_coroutine_waits_for_the_answer_without_blocking(window: QWidget, qtbot: QtBot) -> None:
    got: list[bool] = []

    async def question() -> None:
        got.append(await Messages.ask(window, "Import?", "2 files", "Import", "Cancel"))

    task = tasks.start(question())
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    assert not got
    next(button for button in the_box(window).buttons() if button.text() == "Import").click()
    qtbot.waitUntil(task.done)
    assert got == [True]


def test_what_a_person_typed_is_shown_as_it_is(window: QWidget) -> None:
    Messages.tell(window, "File", "<b>orders</b>.xlsx")
    assert the_box(window).textFormat() is Qt.TextFormat.PlainText
    the_box(window).close()


def test_a_box_without_a_window_stays_until_it_is_answered(qtbot: QtBot) -> None:
    answers: list[None] = []
    Messages.tell(None, "Seller Desktop", "The disk is full.").then(answers.append)
    gc.collect()
    boxes = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    assert [box.isVisible() for box in boxes] == [True]
    qtbot.keyClick(boxes[0], Qt.Key.Key_Escape)
    assert answers == [None]
