"""The list laid out as strips of cards: rows and columns of a table, the orders in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from seller_desktop.services.read_models import SortKey
from seller_desktop.ui.orders import columns

if TYPE_CHECKING:
    from seller_desktop.ui.orders.model import OrderListModel

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE: Final = QModelIndex()
_NUMBER: Final = columns.INDEX[SortKey.ORDER_NO]


class CardGridModel(QAbstractTableModel):
    """A strip is a row, a card a cell. Laying out a million cards costs nothing: it is one division."""

    def __init__(self, orders: OrderListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders = orders
        self._across = 1
        self._count = orders.rowCount()
        orders.modelAboutToBeReset.connect(self.beginResetModel)
        orders.modelReset.connect(self._replaced)
        orders.rowsInserted.connect(self._grown)
        orders.dataChanged.connect(self._changed)

    @property
    def across(self) -> int:
        """Cards side by side."""
        return self._across

    def set_across(self, across: int) -> None:
        if across != self._across:
            self.beginResetModel()
            self._across = across
            self.endResetModel()

    def order_row(self, index: Index) -> int | None:
        """Which row of the list a card shows; None for the empty rest of the last strip."""
        row = index.row() * self._across + index.column()
        return row if index.isValid() and row < self._count else None

    def card(self, order_row: int) -> QModelIndex:
        """Where a row of the list stands; nowhere where it does not exist."""
        if not 0 <= order_row < self._count:
            return QModelIndex()
        return self.index(*divmod(order_row, self._across))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else -(-self._count // self._across)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._across

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if self.order_row(index) is None else super().flags(index)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - Qt's own
        row = self.order_row(index)
        return None if row is None else self._orders.data(self._orders.index(row, _NUMBER), role)

    def _replaced(self) -> None:
        self._count = self._orders.rowCount()
        self.endResetModel()

    def _grown(self, _parent: QModelIndex, first: int, _last: int) -> None:
        strips, count = self.rowCount(), self._orders.rowCount()
        more = -(-count // self._across) - strips
        if more > 0:
            self.beginInsertRows(_NOWHERE, strips, strips + more - 1)
        self._count = count
        if more > 0:
            self.endInsertRows()
        if first % self._across:
            # The last strip was not full; its empty places have become cards.
            strip = first // self._across
            self.dataChanged.emit(
                self.index(strip, first % self._across), self.index(strip, self._across - 1)
            )

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        """The same cards, as few rectangles."""
        for top, left, bottom, right in rectangles(
            first.row(), min(last.row(), self._count - 1), self._across
        ):
            self.dataChanged.emit(self.index(top, left), self.index(bottom, right))


def rectangles(first: int, last: int, across: int) -> list[tuple[int, int, int, int]]:
    """An unbroken run of orders as at most three rectangles of cards: top, left, bottom, right."""
    if last < first:
        return []
    top, left = divmod(first, across)
    bottom, right = divmod(last, across)
    if top == bottom:
        return [(top, left, bottom, right)]
    found = []
    if left:
        found.append((top, left, top, across - 1))
        top += 1
    whole_bottom = bottom if right == across - 1 else bottom - 1
    if top <= whole_bottom:
        found.append((top, 0, whole_bottom, across - 1))
    if whole_bottom < bottom:
        found.append((bottom, 0, bottom, right))
    return found
