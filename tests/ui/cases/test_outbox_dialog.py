from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton

from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.services.case_models import OutboxState, OutboxWhat
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.cases.outbox_dialog import OutboxDialog
from seller_desktop.ui.cases.outbox_model import Column, OutboxModel
from seller_desktop.ui.messages import Messages
from tests.ui.cases.making_outbox import outbox_line
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

EN = Formatter("en", WIB)
REASONS = {"packed": "Product has been packed"}
PLANNED = outbox_line(8, state=OutboxState.PLANNED, not_before=NOW_MS + 7 * MINUTE_MS)
ENTERED = outbox_line(9, state=OutboxState.ENTERED, entered_at=NOW_MS - HOUR_MS)
CONFIRMED = outbox_line(10, state=OutboxState.CONFIRMED, settled_at=NOW_MS - HOUR_MS)
CONTRADICTED = outbox_line(
    11, what=OutboxWhat.REJECT_CANCELLATION, state=OutboxState.CONTRADICTED, stated="cancelled"
)


@pytest.fixture
def dialog(qtbot: QtBot) -> OutboxDialog:
    dialog = OutboxDialog(EN, lambda code: REASONS.get(code, code))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    return dialog


def told(model: OutboxModel, row: int, column: Column) -> tuple[str, str]:
    cell = model.cell(row, column)
    return cell.text, cell.detail


def ids(dialog: OutboxDialog) -> list[int]:
    return [line.id for line in dialog.shown()]


def current(dialog: OutboxDialog) -> int:
    return dialog.model.line(dialog.table.currentIndex().row()).id


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_what_needs_a_look_stands_on_top_then_what_is_due_first(dialog: OutboxDialog) -> None:
    dialog.set_lines([CONFIRMED, ENTERED, PLANNED, outbox_line(2), outbox_line(1), CONTRADICTED], NOW_MS)
    assert ids(dialog) == [11, 1, 2, 8, 9]
    dialog._settled.setChecked(True)
    assert ids(dialog) == [11, 1, 2, 8, 9, 10]
    assert dialog._summary.text() == (
        "Contradicted: 1 · To enter: 2 · Can still be taken back: 1 · Entered, waiting for the next file: 1"
    )


def test_a_line_says_what_to_press_where_why_and_by_when(dialog: OutboxDialog) -> None:
    line = outbox_line(
        3, what=OutboxWhat.REJECT_CANCELLATION, reason="packed", comment="<b>Besok</b>", amount_idr=42_000
    )
    dialog.set_lines([line], NOW_MS)
    model = dialog.model
    assert told(model, 0, Column.WHAT) == ("Reject the cancellation", "Cancellation Management > Reject")
    assert told(model, 0, Column.REASON) == ("Product has been packed", "<b>Besok</b>")
    assert told(model, 0, Column.DUE) == ("03:00:00", "23 Nov, 17:00")
    assert model.cell(0, Column.AMOUNT).text == "Rp42.000"
    sentence = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(sentence, str)
    assert sentence.startswith(f"{line.order_no}, Reject the cancellation, Cancellation Management > Reject")


def test_what_contradicts_stands_beside_what_was_decided(dialog: OutboxDialog) -> None:
    dialog.set_lines([CONTRADICTED], NOW_MS)
    assert dialog.model.cell(0, Column.WHAT).text == "You decided: Reject the cancellation"
    assert dialog.model.cell(0, Column.REASON).text == "Seller Center says: Cancelled"


def test_a_reversal_names_what_it_reverses(dialog: OutboxDialog) -> None:
    line = outbox_line(1, what=OutboxWhat.REVERSE, reverses=OutboxWhat.CANCEL_ORDER)
    dialog.set_lines([line], NOW_MS)
    assert told(dialog.model, 0, Column.WHAT) == ("Reverse: Cancel the order", "Cancelled")


def test_a_plan_counts_down_and_becomes_due_without_moving(dialog: OutboxDialog) -> None:
    dialog.set_lines([PLANNED, outbox_line(20)], NOW_MS)
    assert ids(dialog) == [20, 8]
    assert told(dialog.model, 1, Column.STATE) == ("Can be taken back", "00:07:00 left, until 14:07")
    dialog.tick(NOW_MS + 7 * MINUTE_MS)
    assert ids(dialog) == [20, 8]
    assert told(dialog.model, 1, Column.STATE) == ("To be entered", "")


def test_enter_copies_and_again_walks_on(dialog: OutboxDialog, qtbot: QtBot) -> None:
    lines = [outbox_line(number) for number in (1, 2, 3)]
    dialog.set_lines(lines, NOW_MS)
    copied = []
    for _ in range(4):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
        copied.append(clipboard())
        assert current(dialog) == next(line.id for line in lines if line.order_no == clipboard())
    assert copied == [lines[at].order_no for at in (0, 1, 2, 2)]
    assert dialog.isVisible(), "Enter is no button's"


def test_what_was_copied_is_what_space_ticks_and_the_next_is_chosen(
    dialog: OutboxDialog, qtbot: QtBot
) -> None:
    dialog.set_lines([outbox_line(1), outbox_line(2)], NOW_MS)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.entered_wanted) as wanted:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert wanted.args == [[1]]
    assert current(dialog) == 2
    dialog.set_lines([outbox_line(1, state=OutboxState.ENTERED), outbox_line(2)], NOW_MS)
    assert current(dialog) == 2, "new lines leave the seller where he stands"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert clipboard() == outbox_line(2).order_no


def test_a_tick_is_taken_back(dialog: OutboxDialog, qtbot: QtBot) -> None:
    dialog.set_lines([ENTERED], NOW_MS)
    assert dialog._tick.text() == "Not entered"
    with qtbot.waitSignal(dialog.unentered_wanted) as wanted:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert wanted.args == [[9]]


def test_several_are_copied_as_the_search_of_seller_center_takes_them(
    dialog: OutboxDialog, qtbot: QtBot
) -> None:
    lines = [outbox_line(1), outbox_line(2), PLANNED]
    dialog.set_lines(lines, NOW_MS)
    dialog.table.selectAll()
    dialog.copy()
    assert clipboard() == ",".join(line.order_no for line in lines)
    with qtbot.waitSignal(dialog.entered_wanted) as wanted:
        dialog.toggle()
    assert wanted.args == [[1, 2]], "what may still be taken back is not entered"


def test_a_plan_is_not_ticked_and_says_why(dialog: OutboxDialog, qtbot: QtBot) -> None:
    dialog.set_lines([PLANNED], NOW_MS)
    spy = QSignalSpy(dialog.entered_wanted)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert spy.count() == 0
    assert dialog._said.text() == "Not to be entered yet: the decision can still be taken back."
    assert not dialog._tick.isEnabled()


def test_a_click_on_the_box_ticks(dialog: OutboxDialog, qtbot: QtBot) -> None:
    dialog.set_lines([outbox_line(1), outbox_line(2)], NOW_MS)
    box: QPoint = dialog.table.visualRect(dialog.model.index(1, Column.TICK)).center()
    with qtbot.waitSignal(dialog.entered_wanted) as wanted:
        qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert wanted.args == [[2]]


def test_the_order_is_opened_by_ctrl_enter_and_by_two_clicks(dialog: OutboxDialog, qtbot: QtBot) -> None:
    line = outbox_line(1)
    dialog.set_lines([line], NOW_MS)
    with qtbot.waitSignal(dialog.order_wanted) as wanted:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [line.order_no]
    at = dialog.table.visualRect(dialog.model.index(0, Column.WHAT)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(dialog.order_wanted):
        qtbot.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_beside_a_browser_the_chosen_line_is_told_at_full_length(dialog: OutboxDialog) -> None:
    line = outbox_line(1, what=OutboxWhat.REJECT_CANCELLATION, reason="packed", comment="Kurir jam 4")
    dialog.set_lines([line, CONTRADICTED], NOW_MS)
    dialog.resize(620, 520)
    assert dialog.width() == 620, "fits beside a browser on the usual office screen"
    assert dialog.table.isColumnHidden(Column.REASON)
    assert not dialog.table.horizontalScrollBar().isVisible()
    assert dialog._card_why.text().startswith("Seller Center says: Cancelled · Look there")
    dialog.table.choose(1)
    assert dialog._card_what.text() == f"{line.order_no} · Reject the cancellation"
    assert dialog._card_place.text() == "Seller Center > Manage Orders > Cancellation Management > Reject"
    assert dialog._card_why.text() == "Product has been packed · Kurir jam 4 · Rp160.500 · To be entered"
    dialog.resize(1160, 520)
    assert not dialog.table.isColumnHidden(Column.REASON)


def test_an_empty_list_says_why(dialog: OutboxDialog) -> None:
    dialog.set_lines([], NOW_MS)
    assert dialog._empty.text().startswith("Nothing to enter.")
    dialog.set_lines([CONFIRMED], NOW_MS)
    assert dialog._empty.text().startswith("Everything is settled.")
    assert not dialog._export.isEnabled()


def test_settled_lines_are_asked_for(dialog: OutboxDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.settled_wanted) as wanted:
        dialog._settled.click()
    assert wanted.args == [True]


def test_a_file_is_named_by_its_kind(dialog: OutboxDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.set_lines([outbox_line(1)], NOW_MS)
    with Messages.script([tmp_path / "a.csv"]) as script, qtbot.waitSignal(dialog.export_wanted) as wanted:
        dialog.export(".csv")
    assert wanted.args == [tmp_path / "a.csv"]
    assert script.said[0].text == "CSV text file (*.csv)"
    with Messages.script([tmp_path / "a"]), qtbot.waitSignal(dialog.export_wanted) as wanted:
        dialog.export(".xlsx")
    assert wanted.args == [tmp_path / "a.xlsx"]


def test_a_file_the_system_did_not_ask_about_is_asked_about_here(
    dialog: OutboxDialog, tmp_path: Path
) -> None:
    (tmp_path / "a.xlsx").touch()
    spy = QSignalSpy(dialog.export_wanted)
    with Messages.script([tmp_path / "a"], False):
        dialog.export(".xlsx")
    assert spy.count() == 0
    with Messages.script([tmp_path / "a"], True):
        dialog.export(".xlsx")
    assert spy.count() == 1


def test_it_leaves_the_window_behind_it_usable_and_can_stay_in_front(dialog: OutboxDialog) -> None:
    assert not dialog.isModal()
    dialog._front.setChecked(True)
    assert dialog.isVisible()
    assert dialog.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_no_button_is_pressed_by_plain_enter(dialog: OutboxDialog) -> None:
    assert not [button.text() for button in dialog.findChildren(QPushButton) if button.isDefault()]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = OutboxModel(EN, str)
    model.set_lines([outbox_line(1), CONTRADICTED, PLANNED], NOW_MS)
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == 3
