"""By when a case has to be answered, as the seller reads it in Seller Center."""

from __future__ import annotations

from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDate, QDateTime, QSignalBlocker, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from seller_desktop.domain.cases import ReturnType
from seller_desktop.domain.clock import to_local, to_ms
from seller_desktop.domain.time_left import MOST_MS, parse_time_left
from seller_desktop.services.case_models import Effect
from seller_desktop.texts import cases as words
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.clock import Clock
    from seller_desktop.texts.format import Formatter

BUYERS_CLOCKS = frozenset({Effect.CASE_CLOSED, Effect.OFFER_LAPSED})
"""What happens where the buyer, not the seller, let the time go by."""
_UNANSWERED = {
    ReturnType.REFUND: Effect.REFUNDED,
    ReturnType.REPLACEMENT: Effect.REPLACEMENT_GRANTED,
}
_FIELD_WIDTH = 200


def unanswered(asked_for: ReturnType | None) -> Effect:
    """What a request for a return comes to when nobody answers it in time."""
    return Effect.RETURN_APPROVED if asked_for is None else _UNANSWERED.get(asked_for, Effect.RETURN_APPROVED)


class Told(NamedTuple):
    """What was told of a deadline, UTC milliseconds; neither: it counts from now, at the latest."""

    due_at: int | None = None
    requested_at: int | None = None


class _Known(Enum):
    """What the seller knows; the order is that in which it is asked."""

    LEFT = auto()
    DUE = auto()
    ASKED = auto()
    NEITHER = auto()


class MomentEdit(QDateTimeEdit):
    """Date and time to the minute, on the shop's clock. `touched`: somebody has set it."""

    def __init__(self, zone: ZoneInfo, at_ms: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.touched = False
        # Qt takes it for UTC: it converts nothing, and no summer time of the computer's own zone makes holes.
        self.setTimeZone(QTimeZone.utc())
        self.setDisplayFormat("dd/MM/yyyy HH:mm")
        self.setCalendarPopup(True)
        self.put(at_ms)
        self.dateTimeChanged.connect(self._touch)

    def put(self, at_ms: int) -> None:
        """Show a moment, UTC milliseconds; nobody has touched it then."""
        local = to_local(at_ms, self._zone)
        day, minute = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
        with QSignalBlocker(self):
            self.setDateTime(QDateTime(day, minute, QTimeZone.utc()))
        self.touched = False

    def moment(self) -> int:
        """UTC milliseconds."""
        day, minute = self.date(), self.time()
        return to_ms(
            datetime(day.year(), day.month(), day.day(), minute.hour(), minute.minute(), tzinfo=self._zone)
        )

    def _touch(self) -> None:
        self.touched = True


class DueField(QWidget):
    """Asks first for the time left, then for the deadline, then for when it was asked.

    `effect`: what happens when the time is over. `due_from`: when a clock started at a moment runs out by
    the rules; without it only a deadline can be told, not what it counts from.
    """

    changed = Signal()

    def __init__(
        self,
        formatter: Formatter,
        clock: Clock,
        effect: Effect,
        due_from: Callable[[int], int | None] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._clock = clock
        self._effect = effect
        self._due_from = due_from
        self._left_read_at = clock.now_ms()
        """Time left is told as of when it was typed, not of when the dialog is closed."""
        self._what = QComboBox()
        self._what.setAccessibleName(self.tr("What Seller Center shows"))
        self._what.addItem(self.tr("Time left"), _Known.LEFT)
        self._what.addItem(self.tr("Deadline"), _Known.DUE)
        if due_from is not None:
            self._what.addItem(self.tr("When the buyer asked"), _Known.ASKED)
            self._what.addItem(self.tr("I know neither"), _Known.NEITHER)
        self._left = QLineEdit()
        self._left.setMaxLength(60)
        self._left.setPlaceholderText(self.tr("1d 4h  or  28:15"))
        self._left.setAccessibleName(self.tr("Time left"))
        self._due = MomentEdit(formatter.zone, clock.now_ms())
        self._due.setAccessibleName(self.tr("Deadline"))
        self._asked = MomentEdit(formatter.zone, clock.now_ms())
        self._asked.setAccessibleName(self.tr("When the buyer asked"))
        self._follows = TonedLabel()
        self._follows.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._what)
        for field in (self._left, self._due, self._asked):
            field.setFixedWidth(_FIELD_WIDTH)
            line.addWidget(field)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._follows)
        self._what.currentIndexChanged.connect(self._tell)
        self._left.textChanged.connect(self._read_left)
        self._due.dateTimeChanged.connect(self._tell)
        self._asked.dateTimeChanged.connect(self._tell)
        self._tell()

    def set_effect(self, effect: Effect) -> None:
        self._effect = effect
        self._tell()

    def field(self) -> QWidget:
        """Where what is asked for is typed. It is no focus proxy: with one, Tab skips the others."""
        fields = {_Known.LEFT: self._left, _Known.DUE: self._due, _Known.ASKED: self._asked}
        return fields.get(self._known(), self._what)

    def value(self) -> Told:
        """What was told; to be asked for only where there is no `problem`."""
        match self._known():
            case _Known.LEFT | _Known.DUE:
                return Told(due_at=self._due_at())
            case _Known.ASKED:
                return Told(requested_at=self._asked.moment())
            case _Known.NEITHER:
                return Told()

    def problem(self) -> str:
        """What is wrong or missing, as a sentence; "" where nothing is."""
        match self._known():
            case _Known.LEFT if not self._left.text().strip():
                return self.tr("Please type the time left, or choose what else Seller Center shows.")
            case _Known.LEFT if self._due_at() is None:
                return self.tr("Please type the time left like 1 day 4 hours, 1d 4h or 28:15.")
            case _Known.DUE:
                return self._problem_of_due()
            case _Known.ASKED:
                return self._problem_of_asked()
            case _:
                return ""

    def is_over(self) -> bool:
        """Whether what was told is a time gone by: the clock will act as soon as it is saved."""
        due_at = None if self.problem() else self._due_at()
        return due_at is not None and due_at <= self._clock.now_ms()

    def over_sentence(self) -> str:
        return self.tr("This time is already over. As soon as it is saved: {effect}.").format(
            effect=words.effect(self._effect)
        )

    def _problem_of_due(self) -> str:
        if not self._due.touched:
            return self.tr("Please set the deadline that Seller Center shows.")
        far = self._due.moment() > self._clock.now_ms() + MOST_MS
        return self.tr("This deadline is more than a year away.") if far else ""

    def _problem_of_asked(self) -> str:
        if not self._asked.touched:
            return self.tr("Please set when the buyer asked.")
        ahead = self._asked.moment() > self._clock.now_ms()
        return self.tr("The buyer cannot have asked in the future.") if ahead else ""

    def _known(self) -> _Known:
        return _Known(self._what.currentData())

    def _due_at(self) -> int | None:
        """When it runs out, as far as can be told."""
        match self._known():
            case _Known.LEFT:
                indonesian = self._formatter.language == "id"
                left = parse_time_left(self._left.text(), indonesian=indonesian)
                return None if left is None else self._left_read_at + left
            case _Known.DUE:
                return self._due.moment()
            case _Known.ASKED:
                return self._by_rule(self._asked.moment())
            case _Known.NEITHER:
                return self._by_rule(self._clock.now_ms())

    def _by_rule(self, anchor_at: int) -> int | None:
        return None if self._due_from is None else self._due_from(anchor_at)

    def _read_left(self) -> None:
        self._left_read_at = self._clock.now_ms()
        self._tell()

    def _tell(self) -> None:
        known = self._known()
        self._left.setVisible(known is _Known.LEFT)
        self._due.setVisible(known is _Known.DUE)
        self._asked.setVisible(known is _Known.ASKED)
        is_blank = known is _Known.LEFT and not self._left.text().strip()
        waits = is_blank or bool(self.problem())
        self._follows.setText(self._hint(known) if waits else self._consequence(known))
        self._follows.set_tone("muted" if waits else "red" if self.is_over() else "ink")
        self.setAccessibleDescription(self._follows.text())
        self.changed.emit()

    def _hint(self, known: _Known) -> str:
        match known:
            case _Known.LEFT if not self._left.text().strip():
                return self.tr("As Seller Center shows it: 1 day 4 hours, 1d 4h or 28:15.")
            case _Known.DUE if not self._due.touched:
                return self.tr("Date and time as Seller Center shows them.")
            case _Known.ASKED if not self._asked.touched:
                return self.tr("The time to answer counts from then, by the rule.")
            case _:
                return self.problem()

    def _consequence(self, known: _Known) -> str:
        due_at = self._due_at()
        if due_at is None:
            return self.tr("The time to answer counts from then, by the rule.")
        if self.is_over():
            return self.over_sentence()
        now = self._clock.now_ms()
        if known is _Known.NEITHER:
            sentence = self.tr("Counts from now: decide by {moment} at the latest. After that: {effect}.")
        elif self._effect in BUYERS_CLOCKS:
            sentence = self.tr("The buyer has until {moment}. After that: {effect}.")
        else:
            sentence = self.tr("Decide by {moment}. After that: {effect}.")
        return sentence.format(moment=self._formatter.moment(due_at, now), effect=words.effect(self._effect))
