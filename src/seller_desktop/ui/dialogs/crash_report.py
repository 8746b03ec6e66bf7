"""Shown at the start after a crash: what was written down, and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton

from seller_desktop.ui.dialogs.dialog import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CrashReportDialog(Dialog):
    """Shows a report, lets it be copied, and tells where the file is."""

    problem_wanted = Signal()
    """A report of the problem is wanted, with this crash in it."""

    def __init__(self, report: str, path: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Something went wrong in the program last time"), parent)
        self.add_text(
            self.tr(
                "Your orders are safe: whatever the screen called saved is on disk. "
                "This report helps to find the cause. "
                "It holds no names, addresses or phone numbers of buyers."
            )
        )
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setMinimumSize(560, 240)
        self.body.addWidget(self._report, 1)
        self.add_text(self.tr("The report lies here:"), role="h2")
        self.add_text(path, role="mono")
        self._copy = QPushButton(self.tr("Copy report"))
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._copy_report)
        self.buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        more = QPushButton(self.tr("Report a problem…"))
        more.setAutoDefault(False)
        more.clicked.connect(self.reject)
        more.clicked.connect(self.problem_wanted)
        self.buttons.addButton(more, QDialogButtonBox.ButtonRole.ActionRole)
        self.add_close().setFocus()

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        self._copy.setText(self.tr("Copied"))
