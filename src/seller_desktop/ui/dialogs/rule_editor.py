"""One rule of the marketplace's clocks, to be corrected: number, unit, hour, and from which day on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.case_clocks import CASE_CLOCKS
from seller_desktop.domain.orders import ClockKind
from seller_desktop.domain.rule_edits import LONGEST
from seller_desktop.domain.rules import Rule, Unit
from seller_desktop.texts import orders as order_words
from seller_desktop.texts import rules as words
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from seller_desktop.texts.format import Formatter

_COUNTED = (Unit.HOURS, Unit.CALENDAR_DAYS, Unit.WORKING_DAYS)
_NOON = time(12)
_INDENT = 20


class RuleEditor(QWidget):
    """A rule in, a rule out. `edited` says that the fields differ from the rule, or no longer do."""

    edited = Signal()
    change_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, formatter: Formatter, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._today = today
        self._rule: Rule | None = None
        self._title = PlainLabel(role="h1")
        self._title.setWordWrap(True)
        self._about = PlainLabel(role="muted")
        self._source = PlainLabel(role="small", selectable=True)
        for label in (self._about, self._source):
            label.setWordWrap(True)
        self._length = QSpinBox()
        self._unit = QComboBox()
        self._at = QTimeEdit()
        self._at.setDisplayFormat("HH:mm")
        self._dated = QRadioButton(self.tr("Only from this day on:"))
        self._since = QDateEdit()
        self._since.setCalendarPopup(True)
        self._since.setDisplayFormat("yyyy-MM-dd")
        self._corrected = QRadioButton(self.tr("Also for what runs already"))
        self._change = QPushButton(self.tr("Change the rule"))
        self._back = QPushButton()
        self._lay_out()
        self._length.valueChanged.connect(self._follow)
        self._unit.currentIndexChanged.connect(self._follow_unit)
        self._at.timeChanged.connect(self._follow)
        self._since.dateChanged.connect(self._follow)
        self._dated.toggled.connect(self._follow)
        self._change.clicked.connect(self.change_wanted)
        self._back.clicked.connect(self.back_wanted)
        self.setEnabled(False)

    def show_rule(self, rule: Rule, *, changed: bool, added: bool) -> None:
        """Shows a rule as it holds. `changed`: by the shop; `added`: it has no counterpart in the program."""
        self._rule = None  # nothing that changes now was typed
        self.setEnabled(True)
        language = self._formatter.language
        self._title.setText(order_words.clock(rule.clock))
        told = self.tr("Orders: {orders}\nCounts from: {anchor}\n{expiry}")
        self._about.setText(
            told.format(
                orders=words.orders(rule, language),
                anchor=words.anchor(rule.anchor),
                expiry=words.expiry(rule.on_expiry),
            )
        )
        self._source.setText(self.tr("Source: {source}").format(source=rule.source))
        self._unit.clear()
        for unit in _units(rule):
            self._unit.addItem(words.unit(unit), unit)
        self._unit.setCurrentIndex(self._unit.findData(rule.unit))
        self._follow_unit()
        self._length.setValue(rule.length)
        at = rule.at or _NOON
        self._at.setTime(QTime(at.hour, at.minute))
        earliest = rule.applies_from + timedelta(days=1)
        self._since.setMinimumDate(_qdate(earliest))
        self._since.setDate(_qdate(max(self._today, earliest)))
        (self._corrected if changed else self._dated).setChecked(True)  # a change is gone on with
        self._back.setText(self.tr("Remove this change") if added else self.tr("Back to the program's value"))
        self._back.setEnabled(changed)
        self._rule = rule
        self._follow()

    def value(self) -> Rule | None:
        """The rule as typed; the rule itself where nothing is different, None where none is shown."""
        rule = self._rule
        if rule is None:
            return None
        unit = Unit(self._unit.currentData())
        at = self._at.time()
        typed = replace(
            rule,
            unit=unit,
            length=self._length.value() if unit in {*_COUNTED, Unit.CLOCK_TIME} else 0,
            at=time(at.hour(), at.minute()) if unit is Unit.CLOCK_TIME else None,
        )
        if typed == rule:
            return rule
        day = self._since.date()
        # What the seller typed is confirmed by the seller.
        typed = replace(typed, unconfirmed=False)
        if self._corrected.isChecked():
            return typed
        return replace(typed, applies_from=date(day.year(), day.month(), day.day()))

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that has not become a change yet."""
        return self.value() != self._rule

    def _follow_unit(self) -> None:
        unit = self._unit.currentData()
        counted = unit in {*_COUNTED, Unit.CLOCK_TIME}
        self._length.setRange(1 if unit in _COUNTED else 0, LONGEST)
        self._length.setEnabled(counted)
        self._at.setVisible(unit == Unit.CLOCK_TIME)
        self._follow()

    def _follow(self) -> None:
        if self._rule is None:
            return
        self._since.setEnabled(self._dated.isChecked())
        self._change.setEnabled(self.is_dirty)
        self.edited.emit()

    def _lay_out(self) -> None:
        number = QHBoxLayout()
        number.addWidget(self._length)
        number.addWidget(self._at)
        number.addStretch()
        for field, name in (
            (self._length, self.tr("Number")),
            (self._unit, self.tr("Unit")),
            (self._at, self.tr("Time of day")),
            (self._since, self.tr("First day")),
        ):
            field.setAccessibleName(name)
        since = QHBoxLayout()
        since.addSpacing(_INDENT)
        since.addWidget(self._since)
        since.addStretch()
        hint = PlainLabel(
            self.tr("From a day on: what began before it keeps its deadline."),
            role="small",
        )
        hint.setWordWrap(True)
        for button in (self._change, self._back):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._title, self._about, self._source):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(number)
        column.addWidget(self._unit)  # its words are long
        column.addWidget(self._dated)
        column.addLayout(since)
        column.addWidget(hint)
        column.addWidget(self._corrected)
        column.addSpacing(4)
        column.addWidget(self._change)
        column.addWidget(self._back)
        column.addStretch()


def _units(rule: Rule) -> tuple[Unit, ...]:
    """What the rule could be counted in: a case's clock must come to an end somebody can tell."""
    if rule.clock in CASE_CLOCKS:
        return _COUNTED
    by_cut_off = (Unit.CUT_OFF,) if rule.clock is ClockKind.SHIP_BY else ()
    return (*_COUNTED, *by_cut_off, Unit.CLOCK_TIME, Unit.UNSTATED, Unit.NONE)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
