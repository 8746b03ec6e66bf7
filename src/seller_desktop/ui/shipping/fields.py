"""The fields of shipping: a courier typed or chosen, a number that a scanner types, what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from seller_desktop.domain.tracking import MAX_COURIER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
MOST_SIGNS: Final = 80
"""More than any number has; a scanner that reads a whole address is cut short."""


class CourierBox(QComboBox):
    """A courier's name, of any spelling; those the shop knows are proposed from the first letter on."""

    def __init__(self, couriers: Sequence[str], chosen: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(couriers))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        field = self.lineEdit()
        assert field is not None  # it is editable
        field.setMaxLength(MAX_COURIER)
        self.setCurrentIndex(-1)
        self.setEditText(chosen)

    def value(self) -> str:
        """The name as one of the list spells it, where it is one of them but for capitals and spaces."""
        typed = " ".join(self.currentText().split())
        at = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        return self.itemText(at) if at >= 0 else typed


class ScanField(QLineEdit):
    """A scanner is a keyboard that ends with Enter, which here reaches no button."""

    scanned = Signal(str)
    """The number, without spaces around it; the field is empty again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(MOST_SIGNS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER:
            super().keyPressEvent(event)
            return
        text = self.text().strip()
        self.clear()
        if text:
            self.scanned.emit(text)
