"""Asks for many numbers at once, pasted from anywhere, and shows what is behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from seller_desktop.services.order_numbers import NumbersFound
from seller_desktop.ui.cases.bulk_model import rows_table
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.number_list.model import NumbersModel
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.texts.format import Formatter

_PAUSE_MS: Final = 200
"""What is typed is looked up once the typing pauses; pasting waits no longer either."""
_TEXT_WIDTH: Final = 220
_WIDTH: Final = 940
_HEIGHT: Final = 560
_REMARK: Final = 2


class NumbersDialog(Dialog):
    """Gives the ids of the orders found.

    It says which text is to be looked up by `look_up_wanted`, and is told by `show_found`.
    """

    look_up_wanted = Signal(str)

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Find many orders"), parent)
        self._formatter = formatter
        self._found = NumbersFound()
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(self.tr("Numbers"))
        self._text.setPlaceholderText(
            self.tr("Paste order, tracking, invoice or return numbers, from a spreadsheet or a chat")
        )
        self._text.setTabChangesFocus(True)
        self._text.setMinimumWidth(_TEXT_WIDTH)
        self._summary = PlainLabel(role="h1", selectable=True)
        self._more = PlainLabel(role="small", selectable=True)
        self._more.setWordWrap(True)
        self._rows = NumbersModel(formatter)
        self.body.addLayout(self._columns(), 1)
        self._show = self.add_buttons(self.tr("Show these in the list"), safe=True)
        self._copy = QPushButton(self.tr("Copy those not found"))
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._copy_missing)
        self.buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.look_up_wanted.emit(self._text.toPlainText()))
        self._text.textChanged.connect(self._changed)
        self.resize(_WIDTH, _HEIGHT)
        self._tell()

    def value(self) -> tuple[int, ...]:
        """The orders found, in the order typed."""
        return self._found.order_ids

    def show_found(self, text: str, found: NumbersFound) -> None:
        """What is behind the numbers of a text; of a text that is not there any more, nothing is shown."""
        if text == self._text.toPlainText():
            self._pause.stop()
            self._found = found
            self._rows.tell_found(found)
            self._tell()

    def accept(self) -> None:
        if self.value():
            super().accept()

    def done(self, result: int) -> None:
        self._pause.stop()
        super().done(result)

    def _columns(self) -> QHBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._summary)
        right.addWidget(rows_table(self.tr("What was found"), self._rows, _REMARK), 1)
        right.addWidget(self._more)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self._text, 2)
        columns.addLayout(right, 5)
        return columns

    def _changed(self) -> None:
        self._show.setEnabled(False)  # what is shown is of another text
        self._pause.start()

    def _tell(self) -> None:
        found, count = self._found, self._formatter.count
        lost = len(found.missing) + len(found.rounded)
        some = self.tr("Orders found: {found} · not found: {missing}").format(
            found=count(len(found.found)), missing=count(lost)
        )
        self._summary.setText(some if found.found or lost else self.tr("No numbers yet"))
        sentences = []
        if found.doubled:
            sentences.append(self.tr("More than once: {count}").format(count=count(len(found.doubled))))
        if found.ambiguous:
            sentences.append(
                self.tr("Numbers of several orders: {count}").format(count=count(len(found.ambiguous)))
            )
        if found.left_out:
            sentences.append(
                self.tr("Too many at once, not looked up: {count}").format(count=count(found.left_out))
            )
        self._more.setText(" · ".join(sentences))
        self._more.setVisible(bool(sentences))
        self._show.setEnabled(bool(found.found))
        self._copy.setEnabled(bool(lost))

    def _copy_missing(self) -> None:
        QGuiApplication.clipboard().setText("\n".join((*self._found.rounded, *self._found.missing)))
