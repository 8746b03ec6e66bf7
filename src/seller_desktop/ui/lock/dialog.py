"""Where a PIN is set, changed or taken away, and said what it is good for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.pin import LONGEST, MOST_IDLE_MIN, PinWish
from seller_desktop.ui.dialogs.dialog import Dialog, Form, Scroll

if TYPE_CHECKING:
    from seller_desktop.domain.pin import PinStatus


class PinDialog(Dialog):
    """It stays open until what was asked for is done: `save_wanted` and `remove_wanted` are answered by
    `accept` or `refuse`. `last`: the last thing that happened to the PIN, in words.
    """

    save_wanted = Signal(object)
    """The PinWish."""
    remove_wanted = Signal(str)
    """With the present PIN."""

    def __init__(self, status: PinStatus, last: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self._is_set = status.is_set
        self.setWindowTitle(
            self.tr("PIN and idle lock") if status.is_set else self.tr("Set a PIN for the screen lock")
        )
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        self.body.addWidget(Scroll(content), 1)
        self._explain(column)
        column.addWidget(self._form(status))
        if last:
            self._paragraph(column, last)
        column.addStretch()
        self._save = self.add_buttons(self.tr("Save") if status.is_set else self.tr("Set the PIN"), safe=True)
        self._remove = QPushButton(self.tr("Take the PIN away"), self)
        self._remove.setVisible(status.is_set)
        self._remove.setProperty("role", "danger-text")
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(self._want_removal)
        if status.is_set:
            self.buttons.addButton(self._remove, QDialogButtonBox.ButtonRole.ResetRole)
        self.setMinimumSize(520, 420)
        self.resize(560, 560 if status.is_set else 500)
        (self._current if status.is_set else self._new).setFocus()

    def _explain(self, column: QVBoxLayout) -> None:
        self._paragraph(
            column,
            self.tr(
                "The PIN hides the orders and their buyers from colleagues and guests: at once with the menu "
                "or Ctrl+Alt+L, and by itself when nobody touches keyboard and mouse. Deadlines and imports "
                "go on."
            ),
        )
        self._paragraph(
            column,
            self.tr(
                "It does not protect the shop's file: whoever may use your computer account can read the "
                "file with other programs, use the command line, and take the PIN away there. Against that "
                "stand a password for the account and an encrypted shop. What was copied stays in the "
                "clipboard."
            ),
        )

    def _paragraph(self, column: QVBoxLayout, text: str) -> None:
        label = self.add_text(text, role="muted")
        column.addWidget(label)

    def _form(self, status: PinStatus) -> Form:
        self._current, self._new, self._again = (_pin_field() for _ in range(3))
        self._idle = QSpinBox()
        self._idle.setRange(0, MOST_IDLE_MIN)
        self._idle.setSpecialValueText(self.tr("Never"))
        self._idle.setSuffix(self.tr(" min"))
        self._idle.setValue(status.idle_min)
        self._at_start = QCheckBox(self.tr("Ask for the PIN whenever the shop is opened"))
        self._at_start.setChecked(status.at_start)
        form = Form()
        if status.is_set:
            form.add(self.tr("Present PIN"), self._current, self.tr("Needed for every change made here."))
            form.add(self.tr("New PIN"), self._new, self.tr("Leave it empty to keep the present one."))
        else:
            form.add(
                self.tr("PIN"), self._new, self.tr("4 to 12 figures, and none that everybody tries first.")
            )
        form.add(self.tr("Once more"), self._again)
        form.add(
            self.tr("Lock after"),
            self._idle,
            self.tr("Without a key or the mouse; also when the computer slept."),
        )
        form.add(self.tr("At the start"), self._at_start)
        return form

    def refuse(self, sentence: str, *, current: bool = False) -> None:
        """What was asked for was not done. `current`: because of the present PIN."""
        self._set_busy(busy=False)
        if current:
            self._current.clear()
        self.complain(sentence, self._current if current else self._new)

    def done_well(self) -> None:
        """What was asked for is done."""
        super().accept()

    def accept(self) -> None:
        if self._new.text() != self._again.text():
            self._again.clear()
            self.complain(
                self.tr("The two new PINs are not the same. Type the second one again."), self._again
            )
        elif self._is_set and not self._current.text():
            self.complain(self.tr("Please type the present PIN."), self._current)
        elif not self._is_set and not self._new.text():
            self.complain(self.tr("Please type a PIN."), self._new)
        else:
            self._set_busy(busy=True)
            self.save_wanted.emit(
                PinWish(
                    current=self._current.text(),
                    new=self._new.text(),
                    idle_min=self._idle.value(),
                    at_start=self._at_start.isChecked(),
                )
            )

    def _want_removal(self) -> None:
        if not self._current.text():
            self.complain(self.tr("Please type the present PIN."), self._current)
            return
        self._set_busy(busy=True)
        self.remove_wanted.emit(self._current.text())

    def _set_busy(self, *, busy: bool) -> None:
        if busy:
            self.complain("")
        self._save.setEnabled(not busy)
        self._remove.setEnabled(not busy)


def _pin_field() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(LONGEST)
    field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
    field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), field))
    return field
