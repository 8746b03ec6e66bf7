"""A report of a problem: read before it is sent, and sent by nobody but the seller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton

from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class ReportDialog(Dialog):
    """`compose`: the whole text for a comment; it is shown as it would be sent. Without it the report is
    still being gathered: `show_report` brings it.
    """

    save_wanted = Signal(str)
    """The text to be written into a file the seller chooses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Report a problem"), parent)
        self._compose: Callable[[str], str] | None = None
        self.add_text(
            self.tr(
                "The program sends nothing, to nobody. Read the report, copy or save it, and send it "
                "yourself to whoever helps you. It holds no buyers, no names and no order numbers; please "
                "write none into your own words either."
            )
        )
        self._comment = QPlainTextEdit()
        self._comment.setPlaceholderText(
            self.tr("What did you do, what happened, and what did you expect instead?")
        )
        self._add_field(self.tr("&In your words"), self._comment, 64)
        self._comment.setFixedHeight(78)
        self._comment.textChanged.connect(self._tell)
        self._report = QPlainTextEdit()
        self._report.setReadOnly(True)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._report.setPlaceholderText(self.tr("Being gathered…"))
        self._add_field(self.tr("&Exactly this is the report"), self._report, 160)
        self.body.setStretchFactor(self._report, 1)
        self._copy = self._button(self.tr("&Copy"), self._copy_report)
        self._save = self._button(self.tr("&Save as…"), self._ask_save)
        self.add_close()
        self.setMinimumSize(560, 440)
        self.resize(760, 620)
        self._comment.setFocus()

    def show_report(self, compose: Callable[[str], str]) -> None:
        """It is gathered."""
        self._compose = compose
        self._tell()
        for button in (self._copy, self._save):
            button.setEnabled(True)

    def text(self) -> str:
        """What is shown, and what is copied and saved."""
        return self._report.toPlainText()

    def _add_field(self, name: str, field: QPlainTextEdit, height: int) -> None:
        label = PlainLabel(name, role="h2")
        label.setBuddy(field)
        field.setAccessibleName(name.replace("&", ""))
        field.setTabChangesFocus(True)
        field.setMinimumHeight(height)
        self.body.addWidget(label)
        self.body.addWidget(field)

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setEnabled(False)
        button.clicked.connect(lambda _checked=False: do())
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button

    def _tell(self) -> None:
        if self._compose is not None:
            bar = self._report.verticalScrollBar()
            place = bar.value()
            self._report.setPlainText(self._compose(self._comment.toPlainText()))
            bar.setValue(place)
            self._copy.setText(self.tr("&Copy"))

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._copy.setText(self.tr("Copied"))

    def _ask_save(self) -> None:
        self.save_wanted.emit(self.text())
