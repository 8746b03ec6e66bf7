"""What the dialogs share in which a seller records what the marketplace or a parcel tells him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit

from seller_desktop.services.case_requests import MAX_COMMENT
from seller_desktop.ui import theme
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.ui.cases.due_field import DueField

CTRL_ENTER = ("Ctrl+Return", "Ctrl+Enter")
NOTE_HEIGHT = 56


class RecordDialog(Dialog):
    """Ctrl+Enter saves from any field. A deadline that is over already is asked about once more, since
    saving it lets the clock act at once.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.due: DueField | None = None
        for keys in CTRL_ENTER:
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)

    def fault(self) -> tuple[str, QWidget | None]:
        """What is wrong or missing, as a sentence, and the field concerned; ("", None) where nothing is."""
        raise NotImplementedError

    def accept(self) -> None:
        sentence, field = self.fault()
        if not sentence and self.due is not None:
            sentence, field = self.due.problem(), self.due.field()
        self.complain(sentence, field)
        if sentence:
            return
        if self.due is not None and self.due.is_over():
            Messages.ask(
                self,
                self.tr("The time is over"),
                self.due.over_sentence(),
                self.tr("Save it"),
                self.tr("Look again"),
            ).then(self._answered)
        else:
            super().accept()

    def add_subject(self, head: str, goods: str) -> None:
        """Which order it is about, above the fields."""
        line = PlainLabel(head, selectable=True)
        line.setFont(theme.font(weight=QFont.Weight.DemiBold))
        self.body.addWidget(line)
        if goods:
            self.add_text(goods, role="muted")

    def _answered(self, save: bool) -> None:
        if save:
            super().accept()


class NoteField(QPlainTextEdit):
    """A few lines of words, left by Tab."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(NOTE_HEIGHT)

    def value(self) -> str:
        return self.toPlainText().strip()

    def problem(self) -> str:
        """What is wrong, as a sentence; "" where nothing is."""
        too_many = len(self.value()) - MAX_COMMENT
        if too_many <= 0:
            return ""
        return self.tr("The text is too long, by {count} characters.").format(count=too_many)
