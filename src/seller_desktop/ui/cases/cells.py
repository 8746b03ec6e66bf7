"""A table model whose cells are made, not kept: only what is in sight is ever asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    Index = QModelIndex | QPersistentModelIndex

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
"""The whole `Cell`, for the delegate."""


class Cell(NamedTuple):
    """What counts, and under it what explains it."""

    text: str = ""
    detail: str = ""
    tone: str = "ink"
    """The colour token of the text, one that may stand on a panel."""
    strong: bool = False
    right: bool = False
    """Numbers that are compared stand at the right."""
    ticked: bool | None = None
    """A box instead of words, with or without its tick."""
    usable: bool = True
    """Whether the box can be ticked."""
    head: bool = False
    """Belongs to a row that is a head over those that follow."""


_TICKS: Final[dict[bool | None, Qt.CheckState]] = {
    True: Qt.CheckState.Checked,
    False: Qt.CheckState.Unchecked,
}


class CellModel(QAbstractTableModel):
    """A subclass gives the titles of the columns, the number of rows and each cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self._right: frozenset[int] = frozenset()
        """Columns whose cells, and so whose title, stand at the right."""

    def cell(self, row: int, column: int) -> Cell:
        raise NotImplementedError

    def sentence(self, row: int) -> str:
        """The row as it is read out."""
        cells = [self.cell(row, column) for column in range(len(self._titles))]
        return ", ".join(text for cell in cells for text in (cell.text, cell.detail) if text)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:  # for what has no room
            return "\n".join(filter(None, (cell.text, cell.detail)))
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(index.row())
        return _TICKS.get(cell.ticked) if role == Qt.ItemDataRole.CheckStateRole else None
