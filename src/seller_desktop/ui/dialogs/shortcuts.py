"""The sheet of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem

from seller_desktop.ui.dialogs.dialog import Dialog, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class ShortcutsDialog(Dialog):
    """Lists what can be done and with which key; a word narrows the list."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keyboard shortcuts"), parent)
        keys = [*keys, *self._keys_of_places()]
        self._filter = QLineEdit()
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._narrow)
        form = Form()
        form.add(self.tr("Find a key"), self._filter)
        self.body.addWidget(form)
        self._table = QTableWidget(len(keys), 2)
        self._table.setHorizontalHeaderLabels([self.tr("What it does"), self.tr("Key")])
        self._table.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self._table.horizontalHeader().setHighlightSections(False)
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for row, (text, key) in enumerate(keys):
            for column, cell in enumerate((text, key)):
                item = QTableWidgetItem(cell)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self._table.setItem(row, column, item)
        self._table.setMinimumSize(480, 360)
        self.body.addWidget(self._table, 1)
        self.add_close()
        self._filter.setFocus()

    def _keys_of_places(self) -> list[tuple[str, str]]:
        """Keys that are no menu entry's: they hold where one stands, or say no more than a menu would."""
        return [
            (self.tr("Sidebar: choose an entry"), "Alt+1 … Alt+7"),
            (self.tr("List: show the order's details"), _native("Return")),
            (self.tr("List: copy the cell"), _native("Ctrl+C")),
            (
                self.tr("List: move the column"),
                f"{_native('Ctrl+Shift+Left')}, {_native('Ctrl+Shift+Right')}",
            ),
            (
                self.tr("List: make the column narrower or wider"),
                f"{_native('Alt+Left')}, {_native('Alt+Right')}",
            ),
            (self.tr("Note: save it"), _native("Ctrl+Return")),
        ]

    def _narrow(self, word: str) -> None:
        wanted = word.strip().casefold()
        for row in range(self._table.rowCount()):
            cells = (self._table.item(row, column) for column in range(2))
            shown = any(wanted in cell.text().casefold() for cell in cells if cell is not None)
            self._table.setRowHidden(row, not shown)


def _native(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
