"""Into which marketplace shop the orders go: one that is there, or a new name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_NAME = 80


class AccountChoice(QWidget):
    """`chosen(name)`: into that account; None lets the import recognise it."""

    chosen = Signal(object)

    def __init__(self, accounts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = PlainLabel(self.tr("Orders of"))
        self._box = QComboBox()
        self._box.setAccessibleName(self.tr("Marketplace shop of the files"))
        label.setBuddy(self._box)
        if len(accounts) != 1:
            self._box.addItem(self.tr("Recognise by the orders"), None)
        for name in accounts:
            self._box.addItem(name, name)
        self._box.insertSeparator(self._box.count())
        self._box.addItem(self.tr("A new shop…"), None)
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setPlaceholderText(self.tr("Name of the new shop"))
        self._name.setAccessibleName(self.tr("Name of the new shop"))
        self._name.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self._box)
        row.addWidget(self._name, 1)
        row.addStretch()
        self._box.activated.connect(self._choose)
        self._name.editingFinished.connect(self._announce)

    def value(self) -> str | None:
        """The account's name, or None where it is to be recognised (or the new name is not typed yet)."""
        if self._is_new():
            return self._name.text().strip() or None
        account: str | None = self._box.currentData()
        return account

    def is_complete(self) -> bool:
        """False while a new shop is wanted that has no name yet."""
        return not self._is_new() or bool(self._name.text().strip())

    def _is_new(self) -> bool:
        return self._box.currentIndex() == self._box.count() - 1

    def _choose(self) -> None:
        self._name.setVisible(self._is_new())
        if self._is_new():
            self._name.setFocus()
        self._announce()

    def _announce(self) -> None:
        self.chosen.emit(self.value())
