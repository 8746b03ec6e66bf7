"""While you were away: all that the clock did, in one report instead of a flood."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.services.case_models import Effect, Fired
from seller_desktop.texts import cases, orders
from seller_desktop.ui.cases.cells import Cell, CellModel
from seller_desktop.ui.cases.two_lines import TwoLineTable
from seller_desktop.ui.dialogs.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from seller_desktop.texts.format import Formatter

    Index = QModelIndex | QPersistentModelIndex

AT_ONCE_MS = 2 * MINUTE_MS
"""So soon after its time the clock was watched: nobody wants to read of it as of a delay."""


class Column(IntEnum):
    """From left to right."""

    ORDER_NO = 0
    WHAT = 1
    WHEN = 2
    AMOUNT = 3


@dataclass(frozen=True, slots=True)
class Group:
    """The head over all that had one effect. `amount_idr`: all of it together."""

    effect: Effect
    count: int
    amount_idr: int


class AwayModel(CellModel):
    """What clocks did, by effect, and within an effect in the order in which it fell due."""

    def __init__(
        self, fired: Iterable[Fired], formatter: Formatter, now_ms: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._titles = (
            self.tr("Order number"),
            self.tr("What happened"),
            self.tr("Took effect"),
            self.tr("Amount"),
        )
        self._right = frozenset({Column.AMOUNT})
        self._formatter = formatter
        self._now_ms = now_ms
        by_effect: dict[Effect, list[Fired]] = {effect: [] for effect in Effect}
        for one in fired:
            by_effect[one.effect].append(one)
        self.groups: list[tuple[int, Group]] = []
        """Each with the row it stands in."""
        self._rows: list[Group | Fired] = []
        for effect, ones in by_effect.items():
            if ones:
                group = Group(effect, len(ones), sum(one.amount_idr or 0 for one in ones))
                self.groups.append((len(self._rows), group))
                self._rows += [group, *sorted(ones, key=lambda one: (one.effective_at, one.deadline_id))]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def fired(self, row: int) -> Fired | None:
        """What happened in that row; None for a head."""
        one = self._rows[row]
        return one if isinstance(one, Fired) else None

    def below(self, row: int) -> range:
        """The rows under a head; the row itself where it is none."""
        one = self._rows[row]
        return range(row + 1, row + 1 + one.count) if isinstance(one, Group) else range(row, row + 1)

    def cell(self, row: int, column: int) -> Cell:
        one = self._rows[row]
        return self._head(one, column) if isinstance(one, Group) else self._told(one, column)

    def as_text(self, row: int) -> str:
        """The row for the clipboard; cells parted by tabs, so that a spreadsheet takes it."""
        cells = [self.cell(row, column) for column in Column]
        return "\t".join("; ".join(filter(None, (cell.text, cell.detail))) for cell in cells)

    def _head(self, group: Group, column: int) -> Cell:
        if column == Column.ORDER_NO:
            count = self._formatter.count(group.count)
            return Cell(f"{_sentence(group.effect)}: {count}", strong=True, head=True)
        if column == Column.AMOUNT and group.amount_idr:
            return Cell(self._formatter.money(group.amount_idr), strong=True, right=True, head=True)
        return Cell(head=True)

    def _told(self, one: Fired, column: int) -> Cell:
        if column == Column.ORDER_NO:
            return Cell(one.order_no)
        if column == Column.WHAT:
            return Cell(_sentence(one.effect), orders.clock(one.kind))
        if column == Column.WHEN:
            moment = self._formatter.moment(one.effective_at, self._now_ms)
            return Cell(moment, lateness(one.fired_at - one.effective_at))
        return Cell("" if one.amount_idr is None else self._formatter.money(one.amount_idr), right=True)


class AwayDialog(Dialog):
    """Modeless, so that the orders it names can be looked at while it stays open."""

    order_wanted = Signal(str)

    def __init__(
        self, fired: Sequence[Fired], formatter: Formatter, now_ms: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("While you were away"), parent)
        self.setModal(False)
        told = self.tr("What nobody decided in time took effect by itself, as the rules say: {count} in all.")
        self.add_text(told.format(count=formatter.count(len(fired))))
        self.model = AwayModel(fired, formatter, now_ms, self)
        self.table = TwoLineTable(self.tr("What the clock did"), self.model, (Column.WHAT, Column.WHEN))
        self.table.setMinimumHeight(240)
        for row, _group in self.model.groups:
            self.table.setSpan(row, Column.ORDER_NO, 1, Column.AMOUNT)
        self.body.addWidget(self.table, 1)
        self._open = QPushButton(self.tr("Open order"))
        self._copy = QPushButton(self.tr("Copy"))
        for button in (self._open, self._copy):
            button.setAutoDefault(False)
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self._copy.setToolTip(
            QKeySequence(QKeySequence.StandardKey.Copy).toString(QKeySequence.SequenceFormat.NativeText)
        )
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        self.buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        self._open.clicked.connect(self.open_order)
        self._copy.clicked.connect(self.copy)
        self.table.enter_pressed.connect(self.open_order)
        self.table.doubleClicked.connect(self.open_order)
        self.table.copy_pressed.connect(self.copy)
        self.table.selectionModel().currentChanged.connect(self._follow)
        self.resize(900, 560)
        self.table.choose(1)
        self.table.setFocus()
        self._follow()

    def open_order(self) -> None:
        row = self.table.currentIndex().row()
        one = self.model.fired(row) if row >= 0 else None
        if one is not None:
            self.order_wanted.emit(one.order_no)

    def copy(self) -> None:
        """The chosen rows to the clipboard; a head stands for all that is under it."""
        rows = {below for row in self.table.selected_rows() for below in self.model.below(row)}
        if rows:
            QGuiApplication.clipboard().setText("\n".join(map(self.model.as_text, sorted(rows))))

    def _follow(self) -> None:
        row = self.table.currentIndex().row()
        self._open.setEnabled(row >= 0 and self.model.fired(row) is not None)
        self._copy.setEnabled(row >= 0)


def _sentence(effect: Effect) -> str:
    told = cases.effect(effect)
    return told[:1].upper() + told[1:]


def lateness(late_ms: int) -> str:
    """How long after its time a clock was noticed to have run out."""
    if late_ms < AT_ONCE_MS:
        return QCoreApplication.translate("AwayModel", "recorded at once")
    if late_ms < HOUR_MS:
        return QCoreApplication.translate(
            "AwayModel", "recorded %n minute(s) later, the computer was off", None, late_ms // MINUTE_MS
        )
    if late_ms < DAY_MS:
        return QCoreApplication.translate(
            "AwayModel", "recorded %n hour(s) later, the computer was off", None, late_ms // HOUR_MS
        )
    return QCoreApplication.translate(
        "AwayModel", "recorded %n day(s) later, the computer was off", None, late_ms // DAY_MS
    )
