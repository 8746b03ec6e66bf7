from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.orders import ClockKind
from seller_desktop.domain.rule_edits import key_of
from seller_desktop.domain.rules import Unit
from seller_desktop.services.rule_editing import EditedRules, MovedDeadline
from seller_desktop.services.rule_packs import load_rule_pack
from seller_desktop.texts import rules as words
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.dialogs.rules import RulesDialog
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.rules import Rule

EN = Formatter("en", WIB)
TODAY = date(2026, 11, 23)
MOVED = MovedDeadline("577", ClockKind.SHIP_AUTO_CANCEL, NOW_MS + 2 * HOUR_MS, NOW_MS + 26 * HOUR_MS)


def rule(rule_id: str) -> Rule:
    return next(one for one in load_rule_pack().rules if one.id == rule_id)


SHIPPED = rule("ship_auto_cancel")


def without_plural(text: str) -> str:
    """Days and hours as one word, whether the plurals of the translation are loaded or not."""
    return re.sub(r"(?<=day)(\(s\)|s)|(?<=hour)(\(s\)|s)", "", text)


def opened(qtbot: QtBot, *edited: Rule) -> RulesDialog:
    dialog = RulesDialog(EditedRules(load_rule_pack(), edited), EN, TODAY, NOW_MS)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot) -> RulesDialog:
    return opened(qtbot)


def choose(dialog: RulesDialog, wanted: Rule) -> None:
    rows = [key_of(one) for one in dialog._rows]
    dialog._table.setCurrentCell(rows.index(key_of(wanted)), 0)


def type_length(dialog: RulesDialog, length: int, *, correct: bool = True) -> None:
    choose(dialog, SHIPPED)
    if correct:
        dialog._editor._corrected.setChecked(True)
    dialog._editor._length.setValue(length)
    dialog._editor._change.click()


def remark(dialog: RulesDialog, row: int) -> str:
    item = dialog._table.item(row, 4)
    assert item is not None
    return item.text()


def test_every_rule_stands_there_in_words(dialog: RulesDialog) -> None:
    assert dialog._rows == list(load_rule_pack().rules)
    row = dialog._rows.index(SHIPPED)
    cells = [dialog._table.item(row, column) for column in range(5)]
    assert [without_plural(cell.text()) for cell in cells if cell] == [
        "Automatic cancellation",
        "All",
        "2 working day, until 23:59",
        "1 Jan 2021",
        "unconfirmed",
    ]
    assert dialog.value() == ()


@pytest.mark.parametrize("shown", load_rule_pack().rules, ids=lambda one: one.id)
def test_looking_at_a_rule_changes_nothing(dialog: RulesDialog, shown: Rule) -> None:
    choose(dialog, shown)
    assert dialog._editor.value() == shown
    assert not dialog._editor.is_dirty
    assert not dialog._preview.isEnabled()


def test_a_correction_takes_the_place_of_the_row(dialog: RulesDialog) -> None:
    type_length(dialog, 3)
    assert dialog.value() == (replace(SHIPPED, length=3, unconfirmed=False),)
    assert len(dialog._rows) == len(load_rule_pack().rules)
    assert remark(dialog, dialog._table.currentRow()) == "changed here"


def test_a_dated_change_stands_under_the_row(dialog: RulesDialog) -> None:
    type_length(dialog, 3, correct=False)
    assert dialog.value() == (replace(SHIPPED, length=3, applies_from=TODAY, unconfirmed=False),)
    row = dialog._table.currentRow()
    assert dialog._rows[row - 1] == SHIPPED
    assert remark(dialog, row) == "added here"
    dialog._editor._back.click()
    assert dialog.value() == ()
    assert dialog._table.currentRow() == row - 1


def test_another_day_can_be_chosen(dialog: RulesDialog) -> None:
    choose(dialog, SHIPPED)
    dialog._editor._since.setDate(QDate(2026, 12, 1))
    assert not dialog._editor.is_dirty, "a day alone changes no rule"
    dialog._editor._length.setValue(4)
    dialog._editor._change.click()
    assert dialog.value()[0].applies_from == date(2026, 12, 1)


def test_going_back_is_the_programs_value(qtbot: QtBot) -> None:
    edited = replace(SHIPPED, length=5)
    dialog = opened(qtbot, edited)
    choose(dialog, edited)
    dialog._editor._back.click()
    assert dialog.value() == ()
    assert dialog._rows[dialog._table.currentRow()] == SHIPPED
    assert dialog._preview.isEnabled()


def test_typing_the_programs_value_is_no_change(qtbot: QtBot) -> None:
    edited = replace(SHIPPED, length=5)
    dialog = opened(qtbot, edited)
    choose(dialog, edited)
    dialog._editor._corrected.setChecked(True)
    dialog._editor._length.setValue(2)
    dialog._editor._change.click()
    assert [one.length for one in dialog.value()] == [2], (
        "confirmed by the seller, which the program's is not"
    )


def test_the_clock_of_a_case_always_ends(dialog: RulesDialog) -> None:
    choose(dialog, rule("cancel_response"))
    units = {dialog._editor._unit.itemData(at) for at in range(dialog._editor._unit.count())}
    assert units == {Unit.HOURS, Unit.CALENDAR_DAYS, Unit.WORKING_DAYS}


def test_a_time_of_day_is_asked_only_where_one_counts(dialog: RulesDialog) -> None:
    choose(dialog, SHIPPED)
    editor = dialog._editor
    assert not editor._at.isVisible()
    editor._unit.setCurrentIndex(editor._unit.findData(Unit.CLOCK_TIME))
    assert editor._at.isVisible()
    editor._unit.setCurrentIndex(editor._unit.findData(Unit.UNSTATED))
    typed = editor.value()
    assert typed is not None
    assert (typed.length, typed.at) == (0, None)


def test_nothing_is_saved_before_the_preview_was_seen(dialog: RulesDialog, qtbot: QtBot) -> None:
    assert not dialog._save.isEnabled()
    type_length(dialog, 3)
    assert not dialog._save.isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.preview_wanted) as asked:
        dialog._preview.click()
    assert asked.args == [dialog.value()]
    assert not dialog._preview.isEnabled()
    dialog.show_preview([MOVED], 1)
    assert dialog._told.text() == "Deadlines that would move: 1."
    assert [dialog._moved.item(0, at).text() for at in range(4)] == [  # type: ignore[union-attr] # it is filled
        "577",
        "Automatic cancellation",
        "23 Nov, 16:00",
        "24 Nov, 16:00",
    ]
    with qtbot.waitSignal(dialog.accepted):
        dialog._save.click()


def test_a_preview_holds_only_for_the_rules_it_was_made_of(dialog: RulesDialog) -> None:
    type_length(dialog, 3)
    dialog._preview.click()
    dialog.show_preview([], 0)
    assert dialog._told.text() == "No open deadline would move."
    assert dialog._save.isEnabled()
    dialog._editor._length.setValue(4)
    assert not dialog._save.isEnabled()
    dialog._preview.click()
    assert dialog.value()[0].length == 4, "what was typed is what is looked at"
    type_length(dialog, 5)
    dialog.show_preview([MOVED], 1)
    assert not dialog._save.isEnabled()
    assert dialog._moved.isHidden()


def test_what_would_be_over_at_once_is_told(dialog: RulesDialog) -> None:
    type_length(dialog, 1)
    dialog._preview.click()
    dialog.show_preview([replace(MOVED, after=NOW_MS - HOUR_MS), replace(MOVED, after=None)], 1408)
    assert "1,408" in dialog._told.text()
    assert "The first 2 are shown." in dialog._told.text()
    assert "1 would be over at once" in dialog._told.text()
    last = [dialog._moved.item(row, 3) for row in (0, 1)]
    assert [cell.text() for cell in last if cell] == ["23 Nov, 13:00 (past)", "none"]


def test_a_preview_that_failed_can_be_asked_for_again(dialog: RulesDialog) -> None:
    type_length(dialog, 3)
    dialog._preview.click()
    dialog.preview_failed("The disk is full.")
    assert dialog.problem.text() == "The disk is full."
    assert dialog._preview.isEnabled()
    assert not dialog._save.isEnabled()


def test_plain_enter_looks_and_neither_saves_nor_throws_away(dialog: RulesDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    type_length(dialog, 3)
    with qtbot.waitSignal(dialog.preview_wanted):
        qtbot.keyClick(dialog._editor._since, Qt.Key.Key_Return)
    defaults = [button for button in dialog.findChildren(QPushButton) if button.isDefault()]
    assert defaults == [dialog._preview]
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("rule_id", "orders", "length"),
    [
        ("ship_by.instant.early", "Instant, before 08:00", "Same day, 11:00"),
        ("ship_by.instant.day", "Instant, 08:00 to 15:01", "3 hours"),
        ("ship_by.instant.late", "Instant, from 15:01", "1 day later, 11:00"),
        ("ship_by", "All", "Same or next working day, by the cut-off"),
        ("ship_by.preorder", "Pre-order", "Deadline unknown"),
        ("ship_auto_cancel.instant", "Instant", "No such deadline"),
        ("completion.mall", "Mall shop", "15 calendar days"),
    ],
)
def test_rules_read_as_people_say_them(rule_id: str, orders: str, length: str) -> None:
    assert words.orders(rule(rule_id), "en") == orders
    assert without_plural(words.length(rule(rule_id), "en")) == without_plural(length)
