"""The lines of the outbox in words: what needs a look on top, then by when it has to be entered."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from seller_desktop.services.case_models import OutboxState
from seller_desktop.texts import outbox as words
from seller_desktop.ui.cases.cells import Cell, CellModel
from seller_desktop.ui.toned_label import urgency_tone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from seller_desktop.services.case_models import OutboxLine
    from seller_desktop.texts.format import Formatter

    Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """From left to right."""

    TICK = 0
    ORDER_NO = 1
    WHAT = 2
    REASON = 3
    AMOUNT = 4
    DUE = 5
    STATE = 6


_RANK = {
    OutboxState.CONTRADICTED: 0,
    OutboxState.TO_ENTER: 1,
    OutboxState.PLANNED: 2,
    OutboxState.ENTERED: 3,
    OutboxState.CONFIRMED: 4,
    OutboxState.DROPPED: 4,
}
SETTLED = frozenset({OutboxState.CONFIRMED, OutboxState.DROPPED})
_TICKABLE = frozenset({OutboxState.TO_ENTER, OutboxState.ENTERED})
_TICKED = frozenset({OutboxState.ENTERED, OutboxState.CONFIRMED})
_OPEN = frozenset({OutboxState.TO_ENTER, OutboxState.PLANNED})
_FAR = 1 << 62


class OutboxModel(CellModel):
    """Shows lines as they were read; what is ticked is asked of the owner, who then gives new lines."""

    def __init__(
        self, formatter: Formatter, reason_label: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._titles = (
            "✓",
            self.tr("Order number"),
            self.tr("What to press there"),
            self.tr("Reason"),
            self.tr("Amount"),
            self.tr("Enter by"),
            self.tr("State"),
        )
        self._right = frozenset({Column.AMOUNT})
        self._makers: dict[int, Callable[[OutboxLine], Cell]] = {
            Column.TICK: self._box,
            Column.ORDER_NO: self._order_no,
            Column.WHAT: self._what,
            Column.REASON: self._reason,
            Column.AMOUNT: self._amount,
            Column.DUE: self._due,
            Column.STATE: self._state,
        }
        self._formatter = formatter
        self._reason_label = reason_label
        self._lines: list[OutboxLine] = []
        self._now_ms = 0

    def set_lines(self, lines: Iterable[OutboxLine], now_ms: int) -> None:
        """In place of those shown; they are put in order here."""
        self.beginResetModel()
        self._now_ms = now_ms
        self._lines = sorted(lines, key=self._place)
        self.endResetModel()

    def tick(self, now_ms: int) -> None:
        """Time passes. The order of the lines stays, so that nothing moves under the hand."""
        self._now_ms = now_ms
        if self._lines:
            last = len(self._lines) - 1
            self.dataChanged.emit(self.index(0, Column.TICK), self.index(last, Column.TICK))
            self.dataChanged.emit(self.index(0, Column.DUE), self.index(last, Column.STATE))

    def line(self, row: int) -> OutboxLine:
        return self._lines[row]

    def lines(self) -> tuple[OutboxLine, ...]:
        """In the order shown."""
        return tuple(self._lines)

    def row_of(self, line_id: int) -> int | None:
        return next((row for row, line in enumerate(self._lines) if line.id == line_id), None)

    def state(self, row: int) -> OutboxState:
        """As it is by now."""
        return words.state_at(self._lines[row], self._now_ms)

    def count(self, state: OutboxState) -> int:
        return sum(words.state_at(line, self._now_ms) is state for line in self._lines)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        in_words = role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if section == Column.TICK and in_words:
            return self.tr("Entered")
        return super().headerData(section, orientation, role)

    def cell(self, row: int, column: int) -> Cell:
        return self._makers[column](self._lines[row])

    def whole(self, row: int) -> tuple[str, str, str]:
        """The line at full length: what to do, where to press it, and why, with money and state."""
        line = self._lines[row]
        what, why, state = self._what(line), self._reason(line), self._state(line)
        amount = self._amount(line).text
        place = self.tr("Seller Center > Manage Orders > {place}").format(place=what.detail)
        facts = (why.text, why.detail, amount, state.text, state.detail)
        told = " · ".join(text for text in facts if text)
        return f"{line.order_no} · {what.text}", place, told

    def _box(self, line: OutboxLine) -> Cell:
        state = words.state_at(line, self._now_ms)
        return Cell(ticked=state in _TICKED, usable=state in _TICKABLE)

    def _order_no(self, line: OutboxLine) -> Cell:
        return Cell(line.order_no, tone=self._tone(line))

    def _what(self, line: OutboxLine) -> Cell:
        what = words.name(line)
        if line.state is OutboxState.CONTRADICTED:
            what = self.tr("You decided: {what}").format(what=what)
        return Cell(what, words.place(line), self._tone(line), strong=True)

    def _reason(self, line: OutboxLine) -> Cell:
        """Beside what was decided stands what contradicts it, where anything does."""
        if line.state is OutboxState.CONTRADICTED:
            says = self.tr("Seller Center says: {state}").format(state=words.stated(line))
            return Cell(says, self.tr("Look there, then mend it here or there."), "red", strong=True)
        if not line.reason:
            return Cell(line.comment, tone=self._tone(line))
        return Cell(self._reason_label(line.reason), line.comment, self._tone(line))

    def _amount(self, line: OutboxLine) -> Cell:
        told = "" if line.amount_idr is None else self._formatter.money(line.amount_idr)
        return Cell(told, tone=self._tone(line), right=True)

    def _due(self, line: OutboxLine) -> Cell:
        if line.due_at is None:
            return Cell()
        moment = self._formatter.short_moment(line.due_at, self._now_ms)
        if words.state_at(line, self._now_ms) not in _OPEN:
            return Cell(moment, tone="muted")
        left = self._formatter.time_left(line.due_at, self._now_ms)
        return Cell(left, moment, urgency_tone(line.due_at, self._now_ms), strong=True)

    def _state(self, line: OutboxLine) -> Cell:
        state = words.state_at(line, self._now_ms)
        tone = {OutboxState.CONTRADICTED: "red", OutboxState.TO_ENTER: "ink"}.get(state, "muted")
        detail = words.state_detail(line, self._formatter, self._now_ms)
        return Cell(words.state(state), detail, tone, strong=state is OutboxState.CONTRADICTED)

    def _tone(self, line: OutboxLine) -> str:
        return "muted" if line.state in SETTLED else "ink"

    def _place(self, line: OutboxLine) -> tuple[int, int, int]:
        state = words.state_at(line, self._now_ms)
        due = _FAR if line.due_at is None else line.due_at
        when = due if state in _OPEN else -line.decided_at
        return _RANK[state], when, line.id
