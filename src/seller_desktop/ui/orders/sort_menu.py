"""Sorting by menu: for the cards, which have no titles to click, and for the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from seller_desktop.services.read_models import SortKey
from seller_desktop.ui.orders import columns

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SortMenu(QMenu):
    """One entry a column, and the two directions."""

    sort_requested = Signal(object, bool)
    """A `SortKey`, and whether descending."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sort = (SortKey.CREATED, True)
        keys, directions = QActionGroup(self), QActionGroup(self)
        self._keys: dict[SortKey, QAction] = {}
        for key in columns.INDEX:
            self._keys[key] = keys.addAction("")
            self._keys[key].triggered.connect(lambda _on, key=key: self._key_chosen(key))
        self.addActions(keys.actions())
        self.addSeparator()
        self._directions = {descending: directions.addAction("") for descending in (False, True)}
        for descending, action in self._directions.items():
            action.triggered.connect(
                lambda _on, down=descending: self.sort_requested.emit(self._sort[0], down)
            )
        self.addActions(directions.actions())
        for action in (*keys.actions(), *directions.actions()):
            action.setCheckable(True)
        self.set_sort(SortKey.CREATED, descending=True)
        self.retranslate()

    def set_sort(self, key: SortKey, *, descending: bool) -> None:
        """Mark how the list is sorted; asks for nothing."""
        self._sort = (key, descending)
        self._keys[key].setChecked(True)
        self._directions[descending].setChecked(True)

    def retranslate(self) -> None:
        self.setTitle(self.tr("Sort by"))
        for key, title in columns.titles().items():
            self._keys[key].setText(title)
        self._directions[False].setText(self.tr("Ascending"))
        self._directions[True].setText(self.tr("Descending"))

    def _key_chosen(self, key: SortKey) -> None:
        self.sort_requested.emit(key, key in columns.DESCENDING_FIRST)
