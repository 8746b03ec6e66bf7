"""Everything the window can do, and every order, by typing a few letters of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView

from seller_desktop.texts import orders as order_words
from seller_desktop.ui import theme
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.read_models import OrderRow

    Index = QModelIndex | QPersistentModelIndex

LEAST_LETTERS: Final = 3
"""So many letters or digits, and orders are looked for too."""
_NOWHERE: Final = QModelIndex()
_ROWS_SHOWN: Final = 11
_MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to choose: an action by its id or an order by its number. `where`: its menu or status."""

    text: str
    where: str = ""
    key: str = ""
    action_id: str = ""
    order_no: str = ""


class Palette(Dialog):
    """`action_chosen` and `order_chosen` come after it is closed; nothing is done while it is open."""

    action_chosen = Signal(str)
    order_chosen = Signal(str)
    orders_wanted = Signal(str)
    """Orders that hold this text are wanted; answered by `show_orders`."""

    def __init__(
        self, actions: Sequence[Entry], recent: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """`recent`: ids of the actions chosen last, the last one first."""
        super().__init__(self.tr("Do anything"), parent)
        self._actions = sorted(actions, key=lambda one: (_place(one.action_id, recent), one.text.casefold()))
        self._orders: tuple[Entry, ...] = ()
        self._field = QLineEdit()
        self._field.setPlaceholderText(
            self.tr("What do you want to do? Or an order number, a buyer, a product")
        )
        self._field.setAccessibleName(self.tr("What do you want to do?"))
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._narrow)
        self._model = _EntriesModel()
        self._list = _list(self._model)
        self._list.setAccessibleName(self.tr("What can be done"))
        self._list.doubleClicked.connect(lambda _index: self.accept())
        self._nothing = PlainLabel(self.tr("Nothing is called that."), role="muted")
        self.body.addWidget(self._field)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._nothing)
        self.buttons.hide()
        self.setMinimumWidth(620)
        self._narrow("")
        self._field.setFocus()

    def show_orders(self, text: str, rows: Iterable[OrderRow]) -> None:
        """The orders found for a text; an answer that comes too late is not shown."""
        if text == self._field.text().strip():
            self._orders = tuple(
                Entry(
                    " · ".join(part for part in (row.order_no, row.buyer, row.goods) if part),
                    order_words.status(row.status),
                    order_no=row.order_no,
                )
                for row in rows
            )
            self._show()

    def accept(self) -> None:
        entry = self._model.entry(self._list.currentIndex().row())
        if entry is None:
            return
        super().accept()
        if entry.order_no:
            self.order_chosen.emit(entry.order_no)
        else:
            self.action_chosen.emit(entry.action_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk the list while one types."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _MOVES:
                last = self._model.rowCount() - 1
                row = max(0, min(last, self._list.currentIndex().row() + _MOVES[key]))
                self._list.selectRow(row)
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        wanted = text.strip()
        self._orders = ()
        self._show()
        if len(wanted) >= LEAST_LETTERS:
            self.orders_wanted.emit(wanted)

    def _show(self) -> None:
        words = self._field.text().casefold().split()
        ranked = sorted(
            (rank, at, one) for at, one in enumerate(self._actions) if (rank := _rank(one, words)) is not None
        )
        found = [one for _, _, one in ranked]
        # What looks like a number is one; else what can be done comes first.
        numbers_first = any(word.isdecimal() and len(word) >= LEAST_LETTERS for word in words)
        self._model.tell([*self._orders, *found] if numbers_first else [*found, *self._orders])
        self._list.selectRow(0)
        self._nothing.setVisible(self._model.rowCount() == 0)


class _EntriesModel(QAbstractTableModel):
    """What can be chosen, and its key."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def tell(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        cells = (entry.text, entry.where, entry.key)
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cell for cell in cells if cell)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            side = Qt.AlignmentFlag.AlignLeft if index.column() == 1 else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and index.column():
            return theme.colour("muted")
        return None


def _list(model: _EntriesModel) -> QTableView:
    view = QTableView()
    view.setModel(model)
    model.setParent(view)
    view.setStyleSheet("QTableView::item { padding: 0 7px; }")
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.verticalHeader().hide()
    header = view.horizontalHeader()
    header.hide()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in (1, 2):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    view.setMinimumHeight(view.verticalHeader().defaultSectionSize() * _ROWS_SHOWN)
    return view


def _place(action_id: str, recent: Sequence[str]) -> int:
    return recent.index(action_id) if action_id in recent else len(recent)


def _rank(entry: Entry, words: Sequence[str]) -> int | None:
    """None where a word is not in it; the less, the better: words it begins with, then words in it."""
    text = f"{entry.text} {entry.where}".casefold()
    starts = text.split()
    rank = 0
    for word in words:
        if word not in text:
            return None
        rank += 0 if text.startswith(word) else 1 if any(one.startswith(word) for one in starts) else 2
    return rank
