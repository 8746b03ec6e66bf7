"""Small read-only tables of the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROW_PX = 28
_MEASURED_ROWS = 50
"""A column is as wide as these rows need; measuring all of them holds up the window."""


def read_only_table(
    name: str, titles: Sequence[str], stretched: int | None, *, wraps: bool = False
) -> QTableWidget:
    """A table to look at and copy from; the column `stretched` takes the room left (None: all).

    `wraps`: rows grow with their text, which costs a measure of every row; for short tables.
    """
    table = QTableWidget(0, len(titles))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(titles))
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(ROW_PX)
    heights = QHeaderView.ResizeMode.ResizeToContents if wraps else QHeaderView.ResizeMode.Fixed
    table.verticalHeader().setDefaultSectionSize(ROW_PX)
    table.verticalHeader().setSectionResizeMode(heights)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setResizeContentsPrecision(_MEASURED_ROWS)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column in range(len(titles)):
        mode = (
            QHeaderView.ResizeMode.Stretch
            if stretched in {column, None}
            else QHeaderView.ResizeMode.ResizeToContents
        )
        header.setSectionResizeMode(column, mode)
    return table


def fill(table: QTableWidget, rows: Iterable[Sequence[str]]) -> None:
    """Puts the rows in place of what stood there."""
    told = list(rows)
    table.setRowCount(0)
    table.setRowCount(len(told))
    for row, cells in enumerate(told):
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            table.setItem(row, column, item)
