"""What this program is, which version, of what it is made, and where its data lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget

from seller_desktop.services.notices import notices
from seller_desktop.texts.problem_report import program_lines
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping


class AboutDialog(Dialog):
    """`program`: as `services.program_facts` has it. Licences are only read when they are looked at."""

    folder_wanted = Signal()
    """The shop's folder is to be opened."""

    def __init__(self, program: Mapping[str, str], data_dir: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About Seller Desktop"), parent)
        self._told = [*program_lines({**program, "qt": qVersion()})]
        self.body.addWidget(PlainLabel("Seller Desktop", role="h1"))
        self.add_text(
            self.tr(
                "An order desk for sellers on TikTok Shop and Tokopedia. It works without the internet; "
                "your orders stay on this computer."
            )
        )
        self._notices = QPlainTextEdit()
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("About Seller Desktop"))
        tabs.addTab(self._program_page(data_dir), self.tr("&Program"))
        tabs.addTab(self._licence_page(), self.tr("&Licences"))
        tabs.currentChanged.connect(self._read_notices)
        self.body.addWidget(tabs, 1)
        self._copy = QPushButton(self.tr("&Copy versions"))
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._copy_versions)
        self.buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.add_close()
        self.setMinimumSize(520, 420)
        self.resize(640, 560)

    def _program_page(self, data_dir: str) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        versions = PlainLabel("\n".join(self._told), selectable=True)
        versions.setAccessibleName(self.tr("Versions"))
        column.addWidget(versions)
        column.addWidget(PlainLabel(self.tr("This shop's folder"), role="h2"))
        folder = PlainLabel(data_dir, role="mono", selectable=True)
        folder.setWordWrap(True)
        column.addWidget(folder)
        button = QPushButton(self.tr("&Open the folder"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: self.folder_wanted.emit())
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return page

    def _licence_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for text in (
            self.tr("Seller Desktop is free software under the MIT licence."),
            self.tr(
                "It uses Qt and PySide6 under the GNU Lesser General Public License, version 3 (LGPL-3.0): "
                "unchanged, as shared libraries in files of their own. You may exchange them for your own "
                "build of the same version: replace the files in the folders PySide6 and shiboken6 of the "
                "installed program."
            ),
            self.tr("The work of others in it, and their licences:"),
        ):
            label = PlainLabel(text, selectable=True)
            label.setWordWrap(True)
            column.addWidget(label)
        self._notices.setReadOnly(True)
        self._notices.setTabChangesFocus(True)
        self._notices.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._notices.setAccessibleName(self.tr("Notices of third parties"))
        column.addWidget(self._notices, 1)
        return page

    def _read_notices(self, page: int) -> None:
        if page == 1 and not self._notices.toPlainText():
            self._notices.setPlainText(notices())

    def _copy_versions(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(["Seller Desktop", *self._told]))
        self._copy.setText(self.tr("Copied"))
