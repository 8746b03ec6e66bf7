"""The sheet of keys: what is listed, and keys of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QKeySequenceEdit, QPushButton, QTableWidget

from seller_desktop.ui.dialogs.shortcuts import Bound, ShortcutsDialog
from tests.ui.find import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BOUND = (
    Bound("import", "Import orders", ("Ctrl+I",), ("Ctrl+I",)),
    Bound("print", "Print", ("P",), ("P",)),
    Bound("about", "About", (), ()),
)


def opened(qtbot: QtBot) -> ShortcutsDialog:
    dialog = ShortcutsDialog(BOUND, {"Ctrl+Alt+1": "COD today"})
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


def choose(dialog: ShortcutsDialog, name: str) -> None:
    table = child(dialog, QTableWidget)
    (item,) = table.findItems(name, Qt.MatchFlag.MatchExactly)
    table.setCurrentItem(item)


def press(dialog: ShortcutsDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    edit = child(dialog, QKeySequenceEdit)
    edit.setFocus()
    QTest.keyClick(edit, key, modifiers)
    edit.editingFinished.emit()


def button(dialog: ShortcutsDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_a_key_of_ones_own_is_taken_and_can_be_given_back(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    choose(dialog, "About")
    with qtbot.waitSignal(dialog.keys_changed) as changed:
        press(dialog, Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier)
    assert changed.args == [{"about": ("F11",)}]
    assert child(dialog, QTableWidget).findItems("F11", Qt.MatchFlag.MatchExactly)
    with qtbot.waitSignal(dialog.keys_changed) as changed:
        button(dialog, "Default key").click()
    assert changed.args == [{}]


def test_a_key_that_has_an_owner_is_refused_by_name(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    choose(dialog, "About")
    with qtbot.assertNotEmitted(dialog.keys_changed):
        press(dialog, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert "“Import orders”" in dialog.problem.text()
    with qtbot.assertNotEmitted(dialog.keys_changed):
        press(
            dialog,
            Qt.Key.Key_1,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
        )
    assert "“COD today”" in dialog.problem.text()


def test_an_action_can_do_without_and_all_defaults_come_back(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    choose(dialog, "Print")
    button(dialog, "No key").click()
    assert dialog.own_keys() == {"print": ()}
    choose(dialog, "About")
    press(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier)
    assert dialog.own_keys() == {"print": (), "about": ("P",)}
    choose(dialog, "Print")
    button(dialog, "Default key").click()
    assert "“About”" in dialog.problem.text()
    button(dialog, "All default keys").click()
    assert dialog.own_keys() == {}


def test_a_line_that_is_no_action_has_no_key_to_change(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    choose(dialog, "Note: save it")
    assert not child(dialog, QKeySequenceEdit).isEnabled()
