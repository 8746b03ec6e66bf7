"""The fields of the filter form that hold days and amounts: a preset, or a range of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QWidget

from seller_desktop.domain.filter_values import amount_meant, ends
from seller_desktop.domain.filters import DAY_PRESETS, Condition, Field, Kind, kind_of
from seller_desktop.texts import filters as words
from seller_desktop.ui.dialogs.manual_lines import MOST_MONEY, money_box
from seller_desktop.ui.filters.fields import BOX_PX, ConditionField
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from seller_desktop.texts.format import Formatter

_AHEAD: Final = ("tomorrow",)
"""Presets that make sense for a deadline only."""
_AMOUNT_PX: Final = 130
_BETWEEN, _SINCE, _UNTIL = "..", ">=", "<="
_OWN: Final = {_BETWEEN, _SINCE, _UNTIL}


class DaysField(ConditionField):
    """Days: one of the presets, or a range with an end on one side or both."""

    def __init__(
        self, field: Field, formatter: Formatter, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, parent)
        self._formatter = formatter
        self.box = QComboBox()
        self.box.setMinimumWidth(BOX_PX)
        self.box.addItem(self.tr("any time"), "")
        for value in DAY_PRESETS:
            if value not in _AHEAD or field is Field.SHIP_BY:
                self.box.addItem(words.preset_label(value), value)
        for value, label in (
            (_BETWEEN, self.tr("from … to …")),
            (_SINCE, self.tr("from … on")),
            (_UNTIL, self.tr("up to …")),
        ):
            self.box.addItem(label, value)
        self.first, self.last = _day_edit(today), _day_edit(today)
        self._dash = PlainLabel("–")
        self.box.currentIndexChanged.connect(self._follow_box)
        self.first.dateChanged.connect(self._follow_first)
        self.last.dateChanged.connect(self.touch)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.box, self.first, self._dash, self.last):
            row.addWidget(widget)
        row.addStretch(1)
        self.setFocusProxy(self.box)
        self._follow_box()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.box.setAccessibleName(name)
        self.first.setAccessibleName(self.tr("{field}, first day").format(field=name))
        self.last.setAccessibleName(self.tr("{field}, last day").format(field=name))

    def fits(self, condition: Condition) -> bool:
        return len(condition.values) == 1 and not condition.negated

    def show_values(self, values: Sequence[str], *, negated: bool) -> None:  # noqa: ARG002 - never is here
        value = values[0] if values else ""
        if self.box.findData(value) < 0:
            value = self._show_own(value)
        if self.box.findData(value) < 0:  # such as the last 14 days
            self.box.addItem(words.value_label(self.field, value, self._formatter), value)
        self.box.setCurrentIndex(self.box.findData(value))

    def values(self) -> tuple[str, ...]:
        value = self.box.currentData()
        first, last = (edit.date().toString(Qt.DateFormat.ISODate) for edit in (self.first, self.last))
        match value:
            case "":
                return ()
            case ".." if first == last:
                return (first,)
            case "..":
                return (f"{first}..{last}",)
            case ">=":
                return (f">={first}",)
            case "<=":
                return (f"<={last}",)
            case _:
                return (value,)

    def _show_own(self, value: str) -> str:
        """The way to state a range that holds this value, its days put into the fields; else the value."""
        sign, one, other = ends(value)
        first = QDate.fromString(one, Qt.DateFormat.ISODate)
        last = QDate.fromString(other or one, Qt.DateFormat.ISODate)
        if not (first.isValid() and last.isValid()):
            return value
        if sign == ">":
            first, sign = first.addDays(1), _SINCE
        if sign == "<":
            last, sign = last.addDays(-1), _UNTIL
        self.first.setDate(first)
        self.last.setDate(last)
        return sign if sign in _OWN else _BETWEEN

    def _follow_box(self) -> None:
        way = self.box.currentData()
        self.first.setVisible(way in {_BETWEEN, _SINCE})
        self._dash.setVisible(way == _BETWEEN)
        self.last.setVisible(way in {_BETWEEN, _UNTIL})
        self._follow_first()

    def _follow_first(self) -> None:
        """A range does not end before it begins."""
        if self.box.currentData() == _BETWEEN:
            self.last.setMinimumDate(self.first.date())
        else:
            self.last.clearMinimumDate()
        self.touch()


class AmountField(ConditionField):
    """Rupiah from and to, each of them or both."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        assert kind_of(field) is Kind.AMOUNT
        self.low, self.high = money_box(), money_box()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for box, none in ((self.low, self.tr("from")), (self.high, self.tr("up to"))):
            box.setSpecialValueText(none)  # stands there while the amount is 0
            box.setMinimumWidth(_AMOUNT_PX)
            box.valueChanged.connect(self.touch)
        row.addWidget(self.low)
        row.addWidget(PlainLabel("–"))
        row.addWidget(self.high)
        row.addStretch(1)
        self.setFocusProxy(self.low)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.low.setAccessibleName(self.tr("{field}, at least").format(field=name))
        self.high.setAccessibleName(self.tr("{field}, at most").format(field=name))

    def fits(self, condition: Condition) -> bool:
        if len(condition.values) != 1 or condition.negated:
            return False
        low, after = amount_meant(condition.values[0])
        # A field at 0 stands for no end, so an amount of nothing cannot be shown here.
        return low != 0 and after != 1 and max(low or 0, after or 0) <= MOST_MONEY

    def show_values(self, values: Sequence[str], *, negated: bool) -> None:  # noqa: ARG002 - never is here
        low, after = amount_meant(values[0]) if values else (None, None)
        self.low.setValue(low or 0)
        self.high.setValue(after - 1 if after else 0)

    def values(self) -> tuple[str, ...]:
        low, high = self.low.value(), self.high.value()
        if low and high:
            return (str(low) if low == high else f"{min(low, high)}..{max(low, high)}",)
        if low or high:
            return (f">={low}" if low else f"<={high}",)
        return ()


def _day_edit(today: date) -> QDateEdit:
    edit = QDateEdit(QDate(today.year, today.month, today.day))
    edit.setDisplayFormat("dd/MM/yyyy")
    edit.setCalendarPopup(True)
    return edit
