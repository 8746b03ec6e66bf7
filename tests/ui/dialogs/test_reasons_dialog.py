from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableWidgetItem

from seller_desktop.domain.cases import ReasonList
from seller_desktop.domain.reasons import Reason
from seller_desktop.services.reasons import shipped_reasons
from seller_desktop.ui.dialogs.reasons import ReasonsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OWN = Reason("own_7", "Packing failed", "Gagal dikemas", own=True)
GONE = replace(OWN, code="own_3", hidden=True, removed=True)
LISTS = shipped_reasons() | {
    ReasonList.SELLER_CANCELS: (*shipped_reasons()[ReasonList.SELLER_CANCELS], OWN, GONE)
}


@pytest.fixture
def dialog(qtbot: QtBot) -> ReasonsDialog:
    dialog = ReasonsDialog(LISTS)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def show(dialog: ReasonsDialog, which: ReasonList) -> None:
    dialog._which.setCurrentIndex(dialog._which.findData(which))


def cell(dialog: ReasonsDialog, row: int, column: int) -> QTableWidgetItem:
    item = dialog._table.item(row, column)
    assert item is not None
    return item


def test_six_lists_stand_there_and_nothing_is_changed(dialog: ReasonsDialog) -> None:
    assert dialog._which.count() == 6
    for which in ReasonList:
        show(dialog, which)
        assert dialog._table.rowCount() == len([one for one in LISTS[which] if not one.removed])
    assert dialog.value() == {}


def test_a_label_is_typed_by_keyboard(dialog: ReasonsDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    dialog._table.setFocus()
    dialog._table.setCurrentCell(0, 1)
    qtbot.keyClick(dialog._table, Qt.Key.Key_Return)
    assert dialog._table.state() is QAbstractItemView.State.EditingState
    editor = dialog._table.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Cara bayar tidak ada")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.value() != {})
    assert dialog.isVisible()
    (changed,) = dialog.value().values()
    assert changed[0] == replace(LISTS[ReasonList.BUYER_CANCELS][0], id="Cara bayar tidak ada")


def test_a_reason_is_hidden_and_says_so(dialog: ReasonsDialog) -> None:
    cell(dialog, 2, 0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.value()[ReasonList.BUYER_CANCELS][2].hidden
    assert cell(dialog, 2, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("not offered")
    cell(dialog, 2, 0).setCheckState(Qt.CheckState.Checked)
    assert dialog.value() == {}


def test_reasons_move_and_keep_being_chosen(dialog: ReasonsDialog) -> None:
    first, second = LISTS[ReasonList.BUYER_CANCELS][:2]
    dialog._table.setCurrentCell(0, 1)
    assert not dialog._up.isEnabled()
    dialog._down.click()
    assert dialog.value()[ReasonList.BUYER_CANCELS][:2] == (second, first)
    assert dialog._table.currentRow() == 1
    dialog._up.click()
    assert dialog.value() == {}


def test_a_new_reason_is_typed_and_has_no_code_yet(dialog: ReasonsDialog) -> None:
    dialog._add.click()
    row = dialog._table.currentRow()
    cell(dialog, row, 1).setText("Salah pencet")
    cell(dialog, row, 2).setText("Pressed by mistake")
    new = dialog.value()[ReasonList.BUYER_CANCELS][-1]
    assert (new.code, new.id, new.en) == ("", "Salah pencet", "Pressed by mistake")
    dialog.accept()
    assert not dialog.isVisible()


def test_only_own_reasons_can_be_removed(dialog: ReasonsDialog) -> None:
    assert not dialog._remove.isEnabled()
    show(dialog, ReasonList.SELLER_CANCELS)
    dialog._table.setCurrentCell(dialog._table.rowCount() - 1, 1)
    dialog._remove.click()
    assert dialog.value() == {ReasonList.SELLER_CANCELS: shipped_reasons()[ReasonList.SELLER_CANCELS]}


def test_what_is_wrong_is_said_and_its_list_shown(dialog: ReasonsDialog) -> None:
    show(dialog, ReasonList.SELLER_REFUSES_GOODS)
    for row in range(dialog._table.rowCount()):
        cell(dialog, row, 0).setCheckState(Qt.CheckState.Unchecked)
    show(dialog, ReasonList.BUYER_RETURNS)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.problem.text()
    assert dialog._which.currentData() == ReasonList.SELLER_REFUSES_GOODS
    cell(dialog, 0, 0).setCheckState(Qt.CheckState.Checked)
    dialog.accept()
    assert not dialog.isVisible()
