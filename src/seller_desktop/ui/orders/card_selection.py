"""The shared selection of orders, seen as selected cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, QObject

from seller_desktop.ui.orders.card_grid import rectangles
from seller_desktop.ui.orders.selection import ranges

if TYPE_CHECKING:
    from collections.abc import Iterable

    from seller_desktop.ui.orders.card_grid import CardGridModel
    from seller_desktop.ui.orders.model import OrderListModel

_Flag = QItemSelectionModel.SelectionFlag


class CardSelection(QItemSelectionModel):
    """Follows the rows' selection and leads it in turn; orders are what both mean."""

    def __init__(
        self,
        grid: CardGridModel,
        orders: OrderListModel,
        rows: QItemSelectionModel,
        parent: QObject,
    ) -> None:
        super().__init__(grid, parent)
        self._grid = grid
        self._orders = orders
        self._rows = rows
        self._passing_on = False
        rows.selectionChanged.connect(self.follow)
        rows.currentRowChanged.connect(self.follow)
        self.selectionChanged.connect(self._lead)
        self.currentChanged.connect(self._lead_current)

    def follow(self) -> None:
        """Select the cards of the selected rows; also after the strips have been laid out anew."""
        if self._passing_on:
            return
        self._passing_on = True
        chosen = QItemSelection()
        for one in ranges(self._rows.selection()):
            self._append(chosen, one.top(), one.bottom())
        self.select(chosen, _Flag.ClearAndSelect)
        current = self._rows.currentIndex()
        card = self._grid.card(current.row()) if current.isValid() else QModelIndex()
        self.setCurrentIndex(card, _Flag.NoUpdate)
        self._passing_on = False

    def cards_between(self, first: int, last: int) -> QItemSelection:
        """The cards of an unbroken run of rows, as a reader goes from one to the other."""
        chosen = QItemSelection()
        self._append(chosen, min(first, last), max(first, last))
        return chosen

    def _append(self, chosen: QItemSelection, first: int, last: int) -> None:
        for top, left, bottom, right in rectangles(first, last, self._grid.across):
            chosen.append(QItemSelectionRange(self._grid.index(top, left), self._grid.index(bottom, right)))

    def _lead(self) -> None:
        if self._passing_on:
            return
        self._passing_on = True
        chosen = QItemSelection()
        last_column = self._orders.columnCount() - 1
        for first, last in runs_of_cards(
            ranges(self.selection()), self._grid.across, self._orders.rowCount()
        ):
            chosen.append(
                QItemSelectionRange(self._orders.index(first, 0), self._orders.index(last, last_column))
            )
        self._rows.select(chosen, _Flag.ClearAndSelect)
        self._passing_on = False

    def _lead_current(self, current: QModelIndex) -> None:
        row = self._grid.order_row(current)
        if self._passing_on or row is None:
            return
        self._passing_on = True
        column = max(0, self._rows.currentIndex().column())
        self._rows.setCurrentIndex(self._orders.index(row, column), _Flag.NoUpdate)
        self._passing_on = False


def runs_of_cards(selected: Iterable[QItemSelectionRange], across: int, count: int) -> list[tuple[int, int]]:
    """Rectangles of cards as runs of rows, ascending. Whole strips are one run however many they are."""
    whole: list[tuple[int, int]] = []
    for one in selected:
        if one.left() == 0 and one.right() == across - 1:
            whole.append((one.top() * across, min(count, (one.bottom() + 1) * across) - 1))
        else:
            strips = range(one.top(), one.bottom() + 1)
            whole += [(strip * across + one.left(), strip * across + one.right()) for strip in strips]
    whole.sort()
    joined: list[tuple[int, int]] = []
    for first, last in whole:
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, min(last, count - 1)))
    return joined
