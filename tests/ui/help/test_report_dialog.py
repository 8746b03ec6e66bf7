from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from seller_desktop.ui.help.report_dialog import ReportDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_is_shown_is_what_is_copied_and_saved(qtbot: QtBot) -> None:
    dialog = ReportDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog._copy.isEnabled(), "there is nothing to copy yet"
    dialog._comment.setPlainText("It ")
    dialog.show_report(lambda comment: f"[{comment}]\nversions")
    dialog._comment.setPlainText("It hangs")
    assert dialog.text() == "[It hangs]\nversions"
    dialog._copy.click()
    assert QGuiApplication.clipboard().text() == dialog.text()
    with qtbot.waitSignal(dialog.save_wanted) as wanted:
        dialog._save.click()
    assert wanted.args == [dialog.text()]
    assert dialog.height() <= 640
