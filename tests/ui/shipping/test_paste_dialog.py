from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from seller_desktop.services.ship_models import NewShipment, ShipCheck
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.shipping.paste_dialog import PasteDialog
from seller_desktop.ui.shipping.paste_model import Column
from tests.ui.cases.recording import EN, ctrl_enter, opened
from tests.ui.shipping.making_checks import COURIERS, NO, ODD, OTHER, check

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

THIRD = "577912345678900099"
LIST = f"No Pesanan\tNo Resi\tKurir\n{NO}\tJY1234567890\tJ&T Express\n{OTHER}\t0123\n{THIRD}\tJY1\tJ&T"
WRONG = {OTHER: ("ship_decide_first", {"order_no": OTHER})}


class Shop:
    """Answers the dialog at once: these orders are refused, and those are odd."""

    def __init__(self, dialog: PasteDialog) -> None:
        self.refused = dict(WRONG)
        self.asked: list[tuple[list[NewShipment], str]] = []
        self.noted: list[list[NewShipment]] = []
        self._dialog = dialog
        dialog.check_wanted.connect(self._check)
        dialog.shipments_wanted.connect(self.noted.append)

    def _check(self, items: list[NewShipment], courier: str) -> None:
        self.asked.append((items, courier))
        self._dialog.show_checks(items, [self._answer(item, courier) for item in items])

    def _answer(self, item: NewShipment, courier: str) -> ShipCheck:
        filled = replace(item, courier=item.courier or courier)
        odd = (ODD,) if item.tracking_no == "JY1" else ()
        answer = check(warnings=odd, refusal=self.refused.get(item.order_no))
        return replace(answer, shipment=filled)


@pytest.fixture
def dialog(qtbot: QtBot) -> PasteDialog:
    return opened(qtbot, PasteDialog(COURIERS, EN, courier="SPX"))


@pytest.fixture
def shop(dialog: PasteDialog) -> Shop:
    return Shop(dialog)


@pytest.fixture
def paste(dialog: PasteDialog, shop: Shop, qtbot: QtBot) -> Callable[[str], None]:
    def do(text: str) -> None:
        before = len(shop.asked)
        QGuiApplication.clipboard().setText(text)
        dialog._text.selectAll()
        dialog._text.paste()
        qtbot.waitUntil(lambda: len(shop.asked) > before)

    return do


def found(dialog: PasteDialog) -> list[str]:
    return [dialog.model.text(entry, Column.FOUND) for entry in dialog.model.entries]


def type_into(dialog: PasteDialog, qtbot: QtBot, row: int, column: Column, *texts: str) -> None:
    """Type over the cell, as a scanner does: each text ends with Enter, which leads to the line below."""
    dialog.table.setFocus()
    index = dialog.model.index(row, column)
    dialog.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    for text in texts:
        if not isinstance(QApplication.focusWidget(), QLineEdit):
            qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        qtbot.keyClicks(editor, text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(_is_left, editor))


def _is_left(editor: QWidget) -> bool:
    return QApplication.focusWidget() is not editor


def test_a_pasted_list_is_checked_line_by_line_before_anything_is_noted(
    dialog: PasteDialog, shop: Shop, paste: Callable[[str], None]
) -> None:
    paste(LIST)
    items, courier = shop.asked[-1]
    assert courier == "SPX"
    assert items == [
        NewShipment(NO, "J&T Express", "JY1234567890"),
        NewShipment(OTHER, "", "0123"),
        NewShipment(THIRD, "J&T", "JY1"),
    ]
    assert found(dialog)[0] == "Can be noted"
    assert found(dialog)[1].startswith("The buyer has asked to cancel")
    assert found(dialog)[2].startswith("Unlike the numbers")
    assert dialog._summary.text() == "Can be noted: 2 · wrong: 1 · to look at: 1"
    assert dialog.model.headerData(0, Qt.Orientation.Vertical) == "2", "the line of the text"
    assert shop.noted == []


def test_while_a_line_is_wrong_nothing_is_noted(
    dialog: PasteDialog, shop: Shop, paste: Callable[[str], None], qtbot: QtBot
) -> None:
    paste(LIST)
    ctrl_enter(qtbot, dialog)
    assert shop.noted == []
    assert dialog.problem.text().startswith("Nothing is noted while lines are wrong (1).")
    assert dialog.table.currentIndex().row() == 1
    assert dialog._whole.text().startswith("The buyer has asked to cancel")


def test_what_is_wrong_can_be_left_out(
    dialog: PasteDialog, shop: Shop, paste: Callable[[str], None], qtbot: QtBot
) -> None:
    paste(LIST)
    before = len(shop.asked)
    dialog._leave_out.click()
    qtbot.waitUntil(lambda: len(shop.asked) > before)
    assert found(dialog)[1] == "Left out"
    ctrl_enter(qtbot, dialog)
    assert [[one.order_no for one in items] for items in shop.noted] == [[NO, THIRD]]


def test_one_line_is_left_out_by_its_box(
    dialog: PasteDialog, paste: Callable[[str], None], qtbot: QtBot
) -> None:
    paste(LIST)
    box = dialog.table.visualRect(dialog.model.index(0, Column.TAKE))
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert not dialog.model.entries[0].taken
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.entries[0].taken


def test_what_is_wrong_can_be_corrected_in_its_cell(
    dialog: PasteDialog, shop: Shop, paste: Callable[[str], None], qtbot: QtBot
) -> None:
    paste(LIST)
    before = len(shop.asked)
    type_into(dialog, qtbot, 1, Column.ORDER_NO, "577912345678900043")
    qtbot.waitUntil(lambda: len(shop.asked) > before)
    assert found(dialog)[1] == "Can be noted"
    ctrl_enter(qtbot, dialog)
    assert shop.noted[0][1] == NewShipment("577912345678900043", "SPX", "0123")


def test_a_correction_outlives_what_is_pasted_below(
    dialog: PasteDialog, shop: Shop, paste: Callable[[str], None], qtbot: QtBot
) -> None:
    paste(LIST)
    before = len(shop.asked)
    type_into(dialog, qtbot, 1, Column.TRACKING, "tkp 0123456789")
    qtbot.waitUntil(lambda: len(shop.asked) > before)
    paste(f"{LIST}\n577912345678900044\tJY9")
    assert [entry.tracking_no for entry in dialog.model.entries] == [
        *("JY1234567890", "TKP0123456789", "JY1", "JY9"),
    ]


def test_selected_orders_wait_for_their_numbers_one_scan_each(qtbot: QtBot) -> None:
    dialog = opened(qtbot, PasteDialog(COURIERS, EN, f"{NO}\n{OTHER}\t\tJNE\n{THIRD}", "SPX"))
    shop = Shop(dialog)
    shop.refused = {}
    type_into(dialog, qtbot, 0, Column.TRACKING, "JY1234567890", "0123", "0124")
    qtbot.waitUntil(lambda: bool(shop.asked) and bool(dialog.model.entries[2].check))
    ctrl_enter(qtbot, dialog)
    assert shop.noted == [
        [
            NewShipment(NO, "SPX", "JY1234567890"),
            NewShipment(OTHER, "JNE", "0123"),
            NewShipment(THIRD, "SPX", "0124"),
        ]
    ]


def test_an_answer_about_other_lines_comes_too_late(dialog: PasteDialog, qtbot: QtBot) -> None:
    dialog._text.setPlainText(f"{NO} JY1234567890")
    dialog.show_checks([NewShipment(OTHER, "", "JY1")], [check()])
    assert found(dialog) == ["Looking up…"]
    ctrl_enter(qtbot, dialog)
    assert dialog.problem.text() == "The lines are still being looked up."


def test_what_was_noted_can_be_taken_along_to_seller_center(
    dialog: PasteDialog, shop: Shop, paste: Callable[[str], None], qtbot: QtBot, tmp_path: Path
) -> None:
    shop.refused = {}
    paste(LIST)
    ctrl_enter(qtbot, dialog)
    dialog.show_noted([check().outcome] * 3)
    assert dialog.noted._head.text() == "3 shipments noted"
    dialog.noted._copy.click()
    assert QGuiApplication.clipboard().text().splitlines()[1] == f"{OTHER}\t0123\tSPX"
    with Messages.script([tmp_path / "resi.csv"]), qtbot.waitSignal(dialog.export_wanted) as wanted:
        dialog.noted._save.click()
    path, items = wanted.args
    assert (path, len(items)) == (tmp_path / "resi.csv", 3)
    ctrl_enter(qtbot, dialog)
    assert len(shop.noted) == 1, "once is enough"


def test_what_changed_meanwhile_is_checked_again(
    dialog: PasteDialog, shop: Shop, paste: Callable[[str], None], qtbot: QtBot
) -> None:
    shop.refused = {}
    paste(LIST)
    ctrl_enter(qtbot, dialog)
    shop.refused = dict(WRONG)
    dialog.show_noted([check().outcome, check(refusal=WRONG[OTHER]).outcome, check().outcome])
    assert dialog.problem.text().startswith("The buyer has asked to cancel")
    assert found(dialog)[1].startswith("The buyer has asked to cancel")


def test_without_a_line_there_is_nothing_to_note(dialog: PasteDialog, qtbot: QtBot) -> None:
    ctrl_enter(qtbot, dialog)
    assert dialog.problem.text() == "Please paste or type at least one order."


def test_what_is_being_typed_in_a_wrong_line_counts_when_it_is_to_be_noted(
    qtbot: QtBot, dialog: PasteDialog, shop: Shop
) -> None:
    dialog._text.setPlainText(LIST)
    dialog._ask()
    row = next(n for n, entry in enumerate(dialog.model.entries) if entry.wrong)
    dialog.table.show_row(row)
    dialog.table.edit(dialog.table.currentIndex())
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "JY7654321")
    dialog.accept()
    assert dialog.model.entries[row].tracking_no == "JY7654321"
    assert not dialog.problem.isHidden()
    assert not shop.noted
