from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from seller_desktop.services.background_task import System, plan
from seller_desktop.ui.dialogs.background_task import BackgroundTaskDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def opened(qtbot: QtBot, system: System, *, installed: bool) -> BackgroundTaskDialog:
    task = plan(["/opt/seller-desktop"], Path("/home/rina/Toko Kirana"), Path("/home/rina"), system)
    dialog = BackgroundTaskDialog(task, installed=installed)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    return dialog


@pytest.mark.parametrize("system", list(System))
def test_all_that_will_be_written_and_run_is_shown_and_copied(qtbot: QtBot, system: System) -> None:
    dialog = opened(qtbot, system, installed=False)
    task = plan(["/opt/seller-desktop"], Path("/home/rina/Toko Kirana"), Path("/home/rina"), system)
    dialog._copy.click()
    told = QGuiApplication.clipboard().text()
    for command in (task.command, *task.install, *task.remove):
        assert task.shown(command) in told.splitlines()
    for file in task.files:
        assert str(file.path) in told
        assert file.text.rstrip() in told


def test_it_says_how_it_stands_and_asks_for_the_change(qtbot: QtBot) -> None:
    dialog = opened(qtbot, System.LINUX, installed=False)
    assert dialog._state.text() == "Not installed on this computer."
    assert not dialog._remove.isEnabled()
    with qtbot.waitSignal(dialog.install_wanted):
        dialog._install.click()
    dialog.set_busy()
    assert not dialog._install.isEnabled()
    dialog.set_installed(True)
    assert dialog._install.text() == "Install again"
    with qtbot.waitSignal(dialog.remove_wanted):
        dialog._remove.click()


def test_plain_enter_installs_nothing(qtbot: QtBot) -> None:
    dialog = opened(qtbot, System.WINDOWS, installed=False)
    focused = dialog.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(focused, Qt.Key.Key_Return)
