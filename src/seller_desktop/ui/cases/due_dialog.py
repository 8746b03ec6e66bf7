"""The chart of the next 48 hours, and under it the deadlines of the chosen hour."""

from __future__ import annotations

from collections import defaultdict
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.texts import cases, orders
from seller_desktop.ui.cases.cells import Cell, CellModel
from seller_desktop.ui.cases.due_chart import DueChart
from seller_desktop.ui.cases.two_lines import TwoLineTable
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.toned_label import urgency_tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.case_models import HourDue, OpenDeadline
    from seller_desktop.texts.format import Formatter

    Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """From left to right."""

    LEFT = 0
    ORDER_NO = 1
    WHAT = 2
    CASE = 3


class DueModel(CellModel):
    """Some deadlines, by due time."""

    def __init__(self, formatter: Formatter, now_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = (
            self.tr("Time left"),
            self.tr("Order number"),
            self.tr("What falls due"),
            self.tr("Request"),
        )
        self._formatter = formatter
        self._now_ms = now_ms
        self._deadlines: list[OpenDeadline] = []

    def set_deadlines(self, deadlines: Iterable[OpenDeadline]) -> None:
        self.beginResetModel()
        self._deadlines = sorted(deadlines, key=lambda one: (one.due_at, one.id))
        self.endResetModel()

    def tell_time(self, now_ms: int) -> None:
        """From when the time left is counted; shown with the deadlines set next."""
        self._now_ms = now_ms

    def deadline(self, row: int) -> OpenDeadline:
        return self._deadlines[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._deadlines)

    def cell(self, row: int, column: int) -> Cell:
        one = self._deadlines[row]
        if column == Column.LEFT:
            left = self._formatter.time_left(one.due_at, self._now_ms)
            moment = self._formatter.short_moment(one.due_at, self._now_ms)
            return Cell(left, moment, urgency_tone(one.due_at, self._now_ms), strong=True)
        if column == Column.ORDER_NO:
            return Cell(one.order_no)
        if column == Column.WHAT:
            return Cell(orders.clock(one.kind), orders.basis(one.basis))
        return Cell("" if one.case_kind is None else cases.kind(one.case_kind))


class DueDialog(Dialog):
    """Modeless. `deadlines`: those of the hours shown; the dialog picks the chosen hour's."""

    order_wanted = Signal(str)

    def __init__(
        self,
        hours: Sequence[HourDue],
        deadlines: Iterable[OpenDeadline],
        formatter: Formatter,
        now_ms: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("The next 48 hours"), parent)
        self.setModal(False)
        self._formatter = formatter
        self._sentence = self.add_text("")
        self.chart = DueChart(formatter)
        self.body.addWidget(self.chart, 1)
        self._hour = self.add_text("", role="h2")
        self.model = DueModel(formatter, now_ms, self)
        self.table = TwoLineTable(self.tr("Deadlines of the chosen hour"), self.model, (Column.WHAT,))
        self.table.setMinimumHeight(150)
        self.body.addWidget(self.table, 1)
        self._open = QPushButton(self.tr("Open order"))
        self._open.setAutoDefault(False)
        self.buttons.addButton(self._open, QDialogButtonBox.ButtonRole.ActionRole)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        self.buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        self._by_hour: dict[int, list[OpenDeadline]] = {}
        self.chart.hour_chosen.connect(self._show_hour)
        self.chart.hour_wanted.connect(self._go_to_table)
        self.table.enter_pressed.connect(self.open_order)
        self.table.doubleClicked.connect(self.open_order)
        self._open.clicked.connect(self.open_order)
        self.resize(920, 620)
        self.set_values(hours, deadlines, now_ms)
        self.chart.setFocus()

    def set_values(self, hours: Sequence[HourDue], deadlines: Iterable[OpenDeadline], now_ms: int) -> None:
        """Show these in place of those shown."""
        begins = hours[0].start_at if hours else 0
        by_hour: dict[int, list[OpenDeadline]] = defaultdict(list)
        for one in deadlines:
            by_hour[one.due_at - (one.due_at - begins) % HOUR_MS].append(one)
        self._by_hour = by_hour
        self.model.tell_time(now_ms)
        self.chart.set_hours(hours, now_ms)
        self._sentence.setText(self.chart.sentence())

    def open_order(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.order_wanted.emit(self.model.deadline(row).order_no)

    def _show_hour(self, start_at: int) -> None:
        self.model.set_deadlines(self._by_hour.get(start_at, ()))
        self._hour.setText(self.chart.told(start_at).replace("\n", " · "))
        self._open.setEnabled(self.model.rowCount() > 0)
        self.table.choose(0)

    def _go_to_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
