"""Which order is current and which are selected: once for list and cards, by order, across resets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from seller_desktop.ui.orders.model import OrderListModel

_Flag = QItemSelectionModel.SelectionFlag
_ROWS = _Flag.Rows


class OrderSelection(QObject):
    """Rows of the model are selected in `rows`; this remembers them by order id when the list is replaced."""

    current_changed = Signal(object)
    """The order id, or None."""

    def __init__(self, model: OrderListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.rows = QItemSelectionModel(model, self)
        self.restoring = False
        """True while a former selection is found again: no reason for a view to scroll."""
        self.current_id: int | None = None
        self._missing: set[int] = set()
        self._awaited: int | None = None
        self._former = (0, 0)
        self.rows.currentRowChanged.connect(self._current_row_changed)
        self.rows.selectionChanged.connect(self._chosen_anew)
        model.modelAboutToBeReset.connect(self._remember)
        model.list_replaced.connect(self._restore)
        model.became_whole.connect(self._restore_rest)

    def selected_ids(self) -> list[int]:
        """The selected orders, in the order of the list."""
        return [
            order_id
            for top, bottom in self.row_ranges()
            for order_id in self._model.order_ids(range(top, bottom + 1))
        ]

    def count(self) -> int:
        """How many orders are selected."""
        return sum(bottom - top + 1 for top, bottom in self.row_ranges())

    def select_all(self) -> None:
        """Every order of the list, also those out of sight."""
        self._select([(0, self._model.rowCount() - 1)])

    def invert(self) -> None:
        """Select what is not selected, and nothing else."""
        gaps, row = [], 0
        for top, bottom in self.row_ranges():
            gaps.append((row, top - 1))
            row = bottom + 1
        self._select([*gaps, (row, self._model.rowCount() - 1)])

    def select_one(self) -> None:
        """Only the current order."""
        row = self.rows.currentIndex().row()
        self._select([(row, row)] if row >= 0 else [])

    def _select(self, runs: list[tuple[int, int]]) -> None:
        chosen = QItemSelection()
        last = self._model.columnCount() - 1
        for top, bottom in runs:
            if top <= bottom:
                chosen.append(QItemSelectionRange(self._model.index(top, 0), self._model.index(bottom, last)))
        self.rows.select(chosen, _Flag.ClearAndSelect | _ROWS)
        first = next((top for top, bottom in runs if top <= bottom), None)
        if first is not None and not self.rows.currentIndex().isValid():
            # What can be done with orders can be done only once one is current.
            self.rows.setCurrentIndex(self._model.index(first, 0), _Flag.NoUpdate)

    def row_ranges(self) -> list[tuple[int, int]]:
        """First and last row of each run of selected rows."""
        return sorted((one.top(), one.bottom()) for one in ranges(self.rows.selection()))

    def select_order(self, order_id: int) -> None:
        """Make it current and alone selected; one that is not in the list yet, as soon as it is."""
        loading = self._model.loading  # what is shown then is about to be replaced
        row = None if loading else self._model.row_of(order_id)
        if row is not None:
            self._go_to(row)
        elif loading or not self._model.whole:
            self._awaited = order_id
            self._set_current_id(order_id)

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) order; from none to the first."""
        current = self.rows.currentIndex()
        row = current.row() + by if current.isValid() else 0
        if 0 <= row < self._model.rowCount():
            self._go_to(row)

    def take_hold(self) -> None:
        """Select the current order where none is: a view getting the keyboard makes its first one current."""
        current = self.rows.currentIndex()
        if current.isValid() and self._awaited is None and not self.rows.hasSelection():
            self.rows.select(current, _Flag.ClearAndSelect | _ROWS)

    def _go_to(self, row: int) -> None:
        self._missing.clear()
        self._awaited = None
        column = max(0, self.rows.currentIndex().column())
        self.rows.setCurrentIndex(self._model.index(row, column), _Flag.ClearAndSelect | _ROWS)

    def _current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._awaited is not None and not self.rows.hasSelection():
            return  # a view that got the keyboard has put its own on the first row; nobody chose it
        if current.isValid():
            self._set_current_id(self._model.order_id(current.row()))
        elif not self.restoring:
            self._set_current_id(None)

    def _chosen_anew(self) -> None:
        if not self.restoring:
            self._missing.clear()
            self._awaited = None

    def _set_current_id(self, order_id: int | None) -> None:
        if order_id != self.current_id:
            self.current_id = order_id
            self.current_changed.emit(order_id)

    def _remember(self) -> None:
        self._missing.update(self.selected_ids())
        current = self.rows.currentIndex()
        if current.isValid():
            self._former = (current.row(), current.column())

    def _restore(self) -> None:
        self._find(self._missing)
        if self._awaited is not None and (row := self._model.row_of(self._awaited)) is not None:
            self._go_to(row)
        if self._model.whole:
            self._forget_missing()

    def _restore_rest(self) -> None:
        if self._missing or self.current_id is not None or self._awaited is not None:
            self._find(self._missing)
            self._forget_missing()

    def _find(self, wanted: set[int]) -> None:
        chosen = QItemSelection()
        last = self._model.columnCount() - 1
        row, column = self._former
        for top, bottom in self._model.runs_of(wanted, near=row):
            chosen.append(QItemSelectionRange(self._model.index(top, 0), self._model.index(bottom, last)))
        current = None
        if self.current_id is not None and self._awaited is None:
            current = self._model.row_of(self.current_id, row)
        self.restoring = True
        self.rows.select(chosen, _Flag.Select | _ROWS)
        if current is not None and self.rows.currentIndex().row() != current:
            self.rows.setCurrentIndex(self._model.index(current, column), _Flag.NoUpdate)
        self.restoring = False

    def _forget_missing(self) -> None:
        """What the whole list does not hold is no longer selected, nor current."""
        self._missing.clear()
        awaited = self._model.row_of(self._awaited) if self._awaited is not None else None
        self._awaited = None
        if awaited is not None:
            self._go_to(awaited)
        if not self.rows.currentIndex().isValid():
            self._set_current_id(None)


def ranges(selection: QItemSelection) -> list[QItemSelectionRange]:
    """The ranges of a selection (PySide's stubs do not know that it can be gone through)."""
    return list(selection)  # type: ignore[call-overload, no-any-return] # see above
