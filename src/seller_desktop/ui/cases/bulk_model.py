"""The tables of a decision for many cases. Each cell is worded when it is painted: there may be 10,000."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from seller_desktop.services.case_models import Decided, Eligibility
from seller_desktop.texts import cases as case_words
from seller_desktop.texts import errors
from seller_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.texts.format import Formatter

    Index = QModelIndex | QPersistentModelIndex

T = TypeVar("T")

ROW_PX = 28
_MEASURED_ROWS = 50
"""A column is as wide as these rows need; measuring all of them holds up the window."""
_NOWHERE = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[T]):
    """Rows of one kind, worded by `cells`. `right`: columns of numbers; a troubled row is written in red
    in the column `trouble_column`, which says in words what is the matter.
    """

    titles: tuple[str, ...] = ()
    right: frozenset[int] = frozenset()
    trouble_column = 0
    narrow: ClassVar[dict[int, int]] = {}
    """Columns of texts of any length, and how wide they are at first."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self.formatter = formatter
        self.rows: tuple[T, ...] = ()

    def tell(self, rows: Sequence[T]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def cells(self, row: T) -> tuple[str, ...]:
        """The texts of a row, one for each title."""
        raise NotImplementedError

    def troubled(self, row: T) -> bool:
        """Whether the row is one to look at."""
        raise NotImplementedError

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return self.titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.cells(row)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            red = index.column() == self.trouble_column and self.troubled(row)
            return theme.colour("red") if red else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(text for text in self.cells(row) if text)
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class EligibleModel(RowsModel[Eligibility]):
    """Who can be decided and who is left out and why; those left out stand first, then by time left."""

    right = frozenset({2})
    trouble_column = 3
    narrow: ClassVar[dict[int, int]] = {1: 88}

    def __init__(self, formatter: Formatter, now_ms: int) -> None:
        super().__init__(formatter)
        self._now_ms = now_ms
        self.titles = (
            self.tr("Order number"),
            self.tr("Buyer"),
            self.tr("Amount"),
            self.tr("Possible?"),
        )

    def tell(self, rows: Sequence[Eligibility]) -> None:
        never = max((row.due_at for row in rows if row.due_at is not None), default=0) + 1
        super().tell(
            sorted(rows, key=lambda row: (row.problem is None, never if row.due_at is None else row.due_at))
        )

    def cells(self, row: Eligibility) -> tuple[str, ...]:
        return (row.order_no, row.buyer, self.formatter.money(row.amount_idr), self._verdict(row))

    def troubled(self, row: Eligibility) -> bool:
        return row.problem is not None

    def _verdict(self, row: Eligibility) -> str:
        if row.problem is not None:
            return self.tr("no: {why}").format(why=case_words.problem(row.problem))
        if row.due_at is None:
            return self.tr("yes")
        left = self.formatter.time_left(row.due_at, self._now_ms)
        return self.tr("yes, {time} left").format(time=left)


class DecidedModel(RowsModel[Decided]):
    """What became of each; those that failed stand first."""

    trouble_column = 1

    def __init__(self, formatter: Formatter) -> None:
        super().__init__(formatter)
        self.titles = (self.tr("Order number"), self.tr("What became of it"))

    def tell(self, rows: Sequence[Decided]) -> None:
        super().tell(sorted(rows, key=lambda row: row.error is None))

    def cells(self, row: Decided) -> tuple[str, ...]:
        if row.error is not None:
            return (row.order_no, errors.sentence(*row.error))
        return (row.order_no, "" if row.state is None else case_words.state(row.state))

    def troubled(self, row: Decided) -> bool:
        return row.error is not None


def rows_table(name: str, model: RowsModel[T], stretched: int) -> QTableView:
    """A table to read; the column `stretched` takes the room that is left."""
    table = QTableView()
    table.setAccessibleName(name)
    table.setModel(model)
    model.setParent(table)
    table.setStyleSheet("QTableView::item { padding: 0 7px; }")
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(ROW_PX)
    table.verticalHeader().setDefaultSectionSize(ROW_PX)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setResizeContentsPrecision(_MEASURED_ROWS)
    for column in range(model.columnCount()):
        stretches = column == stretched
        mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(column, mode)
    for column, width in model.narrow.items():
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(column, width)
    return table
