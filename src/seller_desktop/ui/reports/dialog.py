"""Why orders are cancelled: a chart and a table of one grouping, and the orders behind each row."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QDialogButtonBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QWidget,
)

from seller_desktop.domain.cancellations import Grouping
from seller_desktop.texts import reports
from seller_desktop.texts.format import MONTHS
from seller_desktop.ui.cases.two_lines import TwoLineTable
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.exporting.save_as import ask_for_file, forms
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.reports.bars import MOST, Bar, BarChart
from seller_desktop.ui.reports.model import Column, GroupsModel

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from seller_desktop.domain.cancellations import CancellationReport
    from seller_desktop.texts.format import Formatter

_OWN = "own"
CHIP_PX = 26
FIRST_SHOWN = "30d"
"""The period a report begins with."""


class CancellationsDialog(Dialog):
    """Modeless. Whoever owns it answers `period_wanted` by `set_report`."""

    period_wanted = Signal(str)
    """Of which days a report is asked for, as the filter `cancelled:` spells them; "" for all there are."""
    orders_wanted = Signal(str)
    """A filter (the text of one): show its orders."""
    export_wanted = Signal(object)
    """Write the table into this file (a Path)."""

    def __init__(
        self,
        formatter: Formatter,
        reason_labels: Mapping[str, str],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Cancellations"), parent)
        self.setModal(False)
        self._formatter = formatter
        self._today = today
        self._report: CancellationReport | None = None
        self._grouping = Grouping.REASON
        self._make_head()
        self._sentence = self.add_text("")
        self.chart = BarChart(
            self.tr("Cancelled orders by group"),
            self.tr("Nothing was cancelled in this period. Another one can be chosen above."),
        )
        self.body.addWidget(self.chart)
        self.model = GroupsModel(formatter, reason_labels, self)
        self.table = TwoLineTable(self.tr("Cancelled orders by group"), self.model, (Column.NAME,))
        self.table.setMinimumHeight(130)
        self.body.addWidget(self.table, 1)
        self._make_buttons()
        self._connect()
        self.resize(860, 640)

    def period(self) -> str:
        """Which days are chosen, as the filter `cancelled:` spells them."""
        if self._period.currentData() != _OWN:
            return str(self._period.currentData())
        first, last = sorted((self._first.date(), self._last.date()), key=QDate.toJulianDay)
        days = [day.toString(Qt.DateFormat.ISODate) for day in (first, last)]
        return days[0] if first == last else "..".join(days)

    def set_report(self, report: CancellationReport) -> None:
        """Show it in place of the one before."""
        self._report = report
        days = reports.days(report.first, report.last, MONTHS[self._formatter.language])
        self._days.setText(days)
        self._days.setVisible(bool(days) and self._period.currentData() != _OWN)
        self._sentence.setText(reports.summary(report, self._formatter))
        self._show_groups()

    def group_by(self, grouping: Grouping) -> None:
        """Count by something else."""
        self._grouping = grouping
        self._switch[grouping].setChecked(True)
        self._show_groups()

    def open_orders(self) -> None:
        """The orders of the row one stands on."""
        row = self.table.currentIndex().row()
        if row >= 0:
            self.orders_wanted.emit(self.model.group(row).filter)

    def copy(self) -> None:
        """The table into the clipboard, for a spreadsheet or a chat."""
        QGuiApplication.clipboard().setText(self.model.as_text())

    def export(self, suffix: str) -> None:
        """Ask where to; `suffix` with its dot."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("Cancellations {day}").format(day=self._today.isoformat())
        proposal = Path(folder or Path.home()) / name
        ask_for_file(self, self.tr("Export the table"), proposal, suffix, self.export_wanted.emit)

    def _show_groups(self) -> None:
        if self._report is None:
            return
        self.model.set_report(self._report, self._grouping)
        count, shown = self._formatter.count, range(self.model.rowCount())
        bars = []
        for row in shown:
            group = self.model.group(row)
            share = self.model.cell(row, Column.SHARE).text
            told = f"{count(group.orders)} · {share}"
            bars.append(Bar(self.model.name(row), group.orders, group.before, told, self.model.sentence(row)))
        left = len(bars) - MOST
        more = self.tr("{count} more in the table").format(count=count(left)) if left > 0 else ""
        self.chart.set_bars(bars, more)
        self.table.choose(0)
        for button in (self._open, self._copy, self._export):
            button.setEnabled(bool(bars))

    def _make_head(self) -> None:
        self._period = QComboBox()
        self._period.setAccessibleName(self.tr("Period"))
        for value in reports.PERIODS:
            self._period.addItem(reports.period(value), value)
        self._period.addItem(self.tr("Days of your own"), _OWN)
        self._period.setCurrentIndex(self._period.findData(FIRST_SHOWN))
        self._first, self._last = (_day_edit(self._today.replace(day=1)), _day_edit(self._today))
        self._first.setAccessibleName(self.tr("First day"))
        self._last.setAccessibleName(self.tr("Last day"))
        self._days = PlainLabel(role="muted")
        self._own = QWidget()
        own = QHBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.addWidget(self._first)
        own.addWidget(PlainLabel("–"))
        own.addWidget(self._last)
        self._own.hide()
        self._switch = {grouping: QPushButton(reports.grouping(grouping)) for grouping in Grouping}
        self._buttons = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._period, self._own, self._days):
            row.addWidget(widget)
        row.addStretch()
        for grouping, button in self._switch.items():
            button.setProperty("role", "chip")
            button.setMinimumHeight(CHIP_PX)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setChecked(grouping is self._grouping)
            self._buttons.addButton(button)
            button.clicked.connect(lambda _on, grouping=grouping: self.group_by(grouping))
            row.addWidget(button)
        self.body.addLayout(row)

    def _make_buttons(self) -> None:
        self._open = QPushButton(self.tr("Show orders"))
        self._open.setProperty("role", "primary")
        self._copy = QPushButton(self.tr("Copy table"))
        self._export = QPushButton(self.tr("Export"))
        menu = QMenu(self._export)
        for suffix, form in forms().items():
            menu.addAction(f"{form}…", partial(self.export, suffix))
        self._export.setMenu(menu)
        close = QPushButton(self.tr("Close"))
        for button, role in (
            (self._open, QDialogButtonBox.ButtonRole.ActionRole),
            (self._copy, QDialogButtonBox.ButtonRole.ActionRole),
            (self._export, QDialogButtonBox.ButtonRole.ActionRole),
            (close, QDialogButtonBox.ButtonRole.RejectRole),
        ):
            button.setAutoDefault(False)
            self.buttons.addButton(button, role)

    def _connect(self) -> None:
        self._period.currentIndexChanged.connect(self._follow_period)
        for edit in (self._first, self._last):
            edit.dateChanged.connect(self._follow_period)
        self.chart.bar_chosen.connect(self.table.choose)
        self.chart.bar_wanted.connect(lambda _place: self.open_orders())
        self.table.selectionModel().currentChanged.connect(
            lambda current, _former: self.chart.choose(current.row())
        )
        self.table.enter_pressed.connect(self.open_orders)
        self.table.doubleClicked.connect(self.open_orders)
        self.table.copy_pressed.connect(self.copy)
        self._open.clicked.connect(self.open_orders)
        self._copy.clicked.connect(self.copy)

    def _follow_period(self) -> None:
        own = self._period.currentData() == _OWN
        self._own.setVisible(own)
        self._days.setVisible(not own and bool(self._days.text()))
        self.period_wanted.emit(self.period())


def _day_edit(day: date) -> QDateEdit:
    edit = QDateEdit(QDate(day.year, day.month, day.day))
    edit.setDisplayFormat("dd/MM/yyyy")
    edit.setCalendarPopup(True)
    return edit
