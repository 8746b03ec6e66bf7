from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QPushButton

from seller_desktop.services.case_settings import MAX_GRACE_MINUTES, CaseSettings
from seller_desktop.texts import language
from seller_desktop.ui.dialogs.deadline_settings import DeadlineSettingsDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

VALUE = CaseSettings(
    grace_minutes=25, reminders_h=(36, 12, 2), sound=True, quiet_from="21:30", quiet_until="05:15"
)


def opened(qtbot: QtBot, value: CaseSettings) -> DeadlineSettingsDialog:
    dialog = DeadlineSettingsDialog(value)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.mark.parametrize(
    "value", [VALUE, CaseSettings(), CaseSettings(grace_minutes=MAX_GRACE_MINUTES, reminders_h=())]
)
def test_what_goes_in_comes_out(qtbot: QtBot, value: CaseSettings) -> None:
    assert opened(qtbot, value).value() == value


def test_changes_come_out(qtbot: QtBot) -> None:
    dialog = opened(qtbot, CaseSettings())
    dialog._grace.setValue(0)
    dialog._steps[24].setChecked(False)
    dialog._steps[2].setChecked(True)
    dialog._sound.setChecked(True)
    dialog._quiet.setChecked(True)
    dialog._until.setTime(QTime(7, 0))
    assert dialog.value() == CaseSettings(0, (12, 4, 2, 1), True, "22:00", "07:00")


def test_each_choice_says_what_it_does(qtbot: QtBot) -> None:
    dialog = opened(qtbot, CaseSettings())
    assert "for 10 minutes, never beyond its deadline" in dialog._grace_told.text()
    dialog._grace.setValue(0)
    assert dialog._grace_told.text().startswith("A decision cannot be taken back.")
    assert dialog._grace.accessibleDescription() == dialog._grace_told.text()
    assert "the last reminder, 1 h before" in dialog._quiet_told.text()
    dialog._steps[1].setChecked(False)
    assert "the last reminder, 4 h before" in dialog._quiet_told.text()
    for box in dialog._steps.values():
        box.setChecked(False)
    assert dialog._steps_told.text() == "Without any, nothing reminds you."
    assert dialog._quiet_told.text() == "No reminders then."


def test_quiet_hours_last_for_some_time(qtbot: QtBot) -> None:
    dialog = opened(qtbot, VALUE)
    dialog._until.setTime(dialog._from.time())
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.problem.text() == "The quiet hours begin and end at the same time."
    dialog._quiet.setChecked(False)
    assert not dialog._from.isEnabled()
    dialog.accept()
    assert not dialog.isVisible()


def test_its_buttons_lead_on_and_plain_enter_presses_none_of_them(qtbot: QtBot) -> None:
    dialog = opened(qtbot, VALUE)
    buttons = {one.text(): one for one in dialog.findChildren(QPushButton)}
    for text, signal in (
        ("Rules…", dialog.rules_wanted),
        ("Reasons…", dialog.reasons_wanted),
        ("Messages…", dialog.messages_wanted),
        ("While closed…", dialog.task_wanted),
    ):
        assert buttons[text].accessibleDescription()
        with qtbot.waitSignal(signal):
            buttons[text].click()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog._sound, Qt.Key.Key_Return)


def test_times_are_written_as_in_the_language(qtbot: QtBot, qapp: QApplication) -> None:
    assert opened(qtbot, VALUE)._from.text() == "21:30"
    language.install(qapp, "id")
    dialog = opened(qtbot, VALUE)
    assert dialog._from.text() == "21.30"
    assert dialog.value() == VALUE
