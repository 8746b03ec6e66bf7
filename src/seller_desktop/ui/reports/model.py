"""The groups of a report of cancellations as the rows of a table."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from seller_desktop.domain.cancellations import Grouping
from seller_desktop.services.sheet_files import defused
from seller_desktop.texts import reports
from seller_desktop.ui.cases.cells import Cell, CellModel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from seller_desktop.domain.cancellations import CancellationReport, CancelledGroup
    from seller_desktop.texts.format import Formatter

    Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """From left to right."""

    NAME = 0
    ORDERS = 1
    SHARE = 2
    AMOUNT = 3
    BEFORE = 4
    CHANGE = 5


class GroupsModel(CellModel):
    """One row a group, the largest first."""

    def __init__(
        self, formatter: Formatter, reason_labels: Mapping[str, str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._labels = reason_labels
        self._grouping = Grouping.REASON
        self._groups: tuple[CancelledGroup, ...] = ()
        self._total = 0
        self._right = frozenset(Column) - {Column.NAME}
        self._tell_titles()

    def set_report(self, report: CancellationReport, grouping: Grouping) -> None:
        """Show the groups of a report."""
        self.beginResetModel()
        self._grouping = grouping
        self._groups = report.groups[grouping]
        self._total = report.orders
        self._tell_titles()
        self.endResetModel()

    def group(self, row: int) -> CancelledGroup:
        return self._groups[row]

    def name(self, row: int) -> str:
        return reports.group_name(self._grouping, self._groups[row].key, self._labels)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._groups)

    def cell(self, row: int, column: int) -> Cell:
        group, language = self._groups[row], self._formatter.language
        if column == Column.NAME:
            return Cell(self.name(row), tone="ink" if group.key else "muted")
        if column == Column.ORDERS:
            return Cell(self._formatter.count(group.orders), strong=True, right=True)
        if column == Column.SHARE:
            return Cell(reports.percent(group.orders, self._total, language), right=True)
        if column == Column.AMOUNT:
            return Cell(self._formatter.money(group.amount_idr), right=True)
        told = "–"
        if group.before is not None:
            change = reports.change(group.orders, group.before, language)
            told = self._formatter.count(group.before) if column == Column.BEFORE else change
        return Cell(told, tone="muted", right=True)

    def titles(self) -> tuple[str, ...]:
        return self._titles

    def values(self, row: int) -> tuple[str, int, int, int, int | None]:
        """Name, orders, share in thousandths, amount, and orders before: as another program wants them."""
        group = self._groups[row]
        share = (2000 * group.orders + self._total) // (2 * self._total) if self._total else 0
        return self.name(row), group.orders, share, group.amount_idr, group.before

    def as_text(self) -> str:
        """The table for the clipboard: cells parted by tabs, numbers as a spreadsheet takes them."""
        lines = ["\t".join(self._titles[: Column.CHANGE])]
        for row in range(len(self._groups)):
            name, orders, share, amount, before = self.values(row)
            told = " ".join(defused(name).split())
            ending = "" if before is None else str(before)
            percent = reports.percent(share, 1000, self._formatter.language)
            lines.append("\t".join((told, str(orders), percent, str(amount), ending)))
        return "\n".join(lines)

    def _tell_titles(self) -> None:
        self._titles = (
            reports.grouping(self._grouping),
            self.tr("Orders"),
            self.tr("Share"),
            self.tr("Amount"),
            self.tr("Before"),
            self.tr("Change"),
        )
