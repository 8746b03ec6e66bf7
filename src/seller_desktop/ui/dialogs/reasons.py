"""The lists of reasons: their labels in both languages, their order, and which are offered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
)

from seller_desktop.domain.cases import ReasonList
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.reasons import Reason, check
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui.dialogs.dialog import Dialog, Form

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_OFFERED, _ID, _EN, _STATE = range(4)


class ReasonsDialog(Dialog):
    """Six lists in; those that were changed come out. New reasons have no code yet."""

    def __init__(self, lists: Mapping[ReasonList, Sequence[Reason]], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Reasons"), parent)
        self._before = {which: _shown(lists[which]) for which in ReasonList}
        self._lists = {which: list(reasons) for which, reasons in self._before.items()}
        self.add_text(
            self.tr(
                "The reasons to choose from, as Seller Center has them. A reason that is not offered keeps "
                "its label wherever it was given before."
            )
        )
        self._which = QComboBox()
        for which in ReasonList:
            self._which.addItem(self._title(which), which)
        form = Form()
        form.add(self.tr("List"), self._which)
        self.body.addWidget(form)
        self._table = _Table(0, 4)
        self._dress_table()
        self.body.addWidget(self._table, 1)
        self._add = QPushButton(self.tr("Add reason"))
        self._remove = QPushButton(self.tr("Remove"))
        self._up = QPushButton(self.tr("Move up"))
        self._down = QPushButton(self.tr("Move down"))
        self._lay_out_buttons()
        self.add_buttons(self.tr("Save"), safe=True)
        self._which.currentIndexChanged.connect(self._fill)
        self._table.itemChanged.connect(self._take)
        self._table.currentCellChanged.connect(self._follow)
        self._fill()
        self.setMinimumSize(760, 480)
        self.resize(820, 560)

    def value(self) -> dict[ReasonList, tuple[Reason, ...]]:
        """The lists that are different now."""
        return {
            which: tuple(reasons)
            for which, reasons in self._lists.items()
            if tuple(reasons) != self._before[which]
        }

    def accept(self) -> None:
        for which, reasons in self.value().items():
            try:
                check(reasons)
            except Refused as refused:
                self._which.setCurrentIndex(self._which.findData(which))
                self.complain(error_sentence(refused), self._table)
                return
        super().accept()

    def _dress_table(self) -> None:
        self._table.setAccessibleName(self.tr("Reasons of the list"))
        self._table.setHorizontalHeaderLabels(
            [self.tr("Offered"), self.tr("Indonesian"), self.tr("English"), self.tr("Meant for")]
        )
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        trigger = QAbstractItemView.EditTrigger
        self._table.setEditTriggers(
            trigger.DoubleClicked | trigger.SelectedClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed
        )
        header = self._table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (_ID, _EN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (_OFFERED, _STATE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _lay_out_buttons(self) -> None:
        bar = QHBoxLayout()
        alt = Qt.KeyboardModifier.AltModifier
        for button, key in (
            (self._add, None),
            (self._remove, None),
            (self._up, Qt.Key.Key_Up),
            (self._down, Qt.Key.Key_Down),
        ):
            button.setAutoDefault(False)
            if key is not None:
                button.setShortcut(QKeySequence(QKeyCombination(alt, key)))
                button.setToolTip(button.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            bar.addWidget(button)
        bar.addStretch()
        self.body.addLayout(bar)
        self._add.clicked.connect(self._add_reason)
        self._remove.clicked.connect(self._remove_reason)
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))

    def _reasons(self) -> list[Reason]:
        return self._lists[ReasonList(self._which.currentData())]

    def _fill(self, current: int = 0) -> None:
        reasons = self._reasons()
        self._table.blockSignals(True)
        self._table.setRowCount(len(reasons))
        for row, reason in enumerate(reasons):
            for column, text in ((_ID, reason.id), (_EN, reason.en), (_STATE, self._state(reason))):
                item = QTableWidgetItem(text)
                if column == _STATE:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._table.setItem(row, column, item)
            offered = QTableWidgetItem()
            offered.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            offered.setCheckState(Qt.CheckState.Unchecked if reason.hidden else Qt.CheckState.Checked)
            offered.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(reason))
            self._table.setItem(row, _OFFERED, offered)
        self._table.blockSignals(False)
        self._table.setCurrentCell(min(current, len(reasons) - 1), _ID)
        self._follow()

    def _follow(self) -> None:
        row, reasons = self._table.currentRow(), self._reasons()
        chosen = 0 <= row < len(reasons)
        self._remove.setEnabled(chosen and (reasons[row].own or not reasons[row].code))
        self._up.setEnabled(chosen and row > 0)
        self._down.setEnabled(chosen and row < len(reasons) - 1)

    def _take(self, item: QTableWidgetItem) -> None:
        """What was typed or ticked."""
        reasons, row = self._reasons(), item.row()
        self.complain("")
        if item.column() == _OFFERED:
            hidden = item.checkState() is Qt.CheckState.Unchecked
            reasons[row] = replace(reasons[row], hidden=hidden)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(reasons[row]))
        elif item.column() == _ID:
            reasons[row] = replace(reasons[row], id=item.text())
        elif item.column() == _EN:
            reasons[row] = replace(reasons[row], en=item.text())

    def _add_reason(self) -> None:
        reasons = self._reasons()
        reasons.append(Reason("", "", "", own=True))
        self._fill(len(reasons) - 1)
        self._table.setFocus()
        item = self._table.item(len(reasons) - 1, _ID)
        if item is not None:
            self._table.editItem(item)

    def _remove_reason(self) -> None:
        row = self._table.currentRow()
        del self._reasons()[row]
        self._fill(row)

    def _move(self, by: int) -> None:
        row, reasons = self._table.currentRow(), self._reasons()
        reasons[row], reasons[row + by] = reasons[row + by], reasons[row]
        self._fill(row + by)

    def _title(self, which: ReasonList) -> str:
        return {
            ReasonList.BUYER_CANCELS: self.tr("The buyer asks to cancel"),
            ReasonList.SELLER_REJECTS_CANCELLATION: self.tr("You reject a cancellation"),
            ReasonList.SELLER_CANCELS: self.tr("You cancel an order"),
            ReasonList.BUYER_RETURNS: self.tr("The buyer asks for a refund or return"),
            ReasonList.SELLER_REJECTS_RETURN: self.tr("You reject a refund or return"),
            ReasonList.SELLER_REFUSES_GOODS: self.tr("You refuse goods that came back"),
        }[which]

    def _state(self, reason: Reason) -> str:
        return {"unpaid": self.tr("unpaid orders"), "paid": self.tr("paid orders")}.get(reason.state, "")

    def _spoken(self, reason: Reason) -> str:
        told = self.tr("{reason}: not offered") if reason.hidden else self.tr("{reason}: offered")
        return told.format(reason=reason.id)


class _Table(QTableWidget):
    """Enter on a cell opens it, where a plain table would let the dialog's default button be pressed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.state() is not QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)


def _shown(reasons: Sequence[Reason]) -> tuple[Reason, ...]:
    """The list without what was removed from it for good."""
    return tuple(reason for reason in reasons if not reason.removed)
