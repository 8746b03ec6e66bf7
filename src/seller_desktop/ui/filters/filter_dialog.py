"""Everything a list can be narrowed by, as a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.filters import Field, Filter
from seller_desktop.texts import filters as words
from seller_desktop.ui.dialogs.dialog import LABEL_WIDTH, Dialog, Scroll
from seller_desktop.ui.filters.chips import Chips
from seller_desktop.ui.filters.fields import TextsField
from seller_desktop.ui.filters.form import FilterForm
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.request_bar import HEIGHT_PX

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from seller_desktop.domain.filters import Condition
    from seller_desktop.domain.flags import Flag
    from seller_desktop.texts.format import Formatter
    from seller_desktop.ui.filters.fields import ConditionField

COUNT_PAUSE_MS: Final = 120
"""So long after the last change the orders are counted."""
_LARGEST: Final = QSize(16_777_215, 16_777_215)
"""Qt's own: as large as the screen."""
_EXCEPT_STYLE: Final = "QPushButton, QPushButton:checked { font-weight: 500; }"


class _Row:
    """One field of the form, and the button that turns it round where that makes sense."""

    def __init__(self, field: ConditionField, turn: QPushButton | None) -> None:
        self.field = field
        self.turn = turn

    def take(self, condition: Condition) -> bool:
        if not self.field.take(condition):
            return False
        if self.turn is not None:
            self.turn.setChecked(condition.negated)
        return True

    def condition(self) -> Condition | None:
        return self.field.condition(negated=self.turn is not None and self.turn.isChecked())

    def reset(self) -> None:
        self.field.reset()
        if self.turn is not None:
            self.turn.setChecked(False)


class FilterDialog(Dialog):
    """A `Filter` in, a `Filter` out; its words are kept as they are. `at`: the field to begin with."""

    count_wanted = Signal(object)
    """How many orders this `Filter` lets through; answered by `show_count`."""
    known_wanted = Signal(object)
    """The values the shop's orders have in this `Field`; answered by `set_known`."""

    def __init__(
        self,
        held: Filter,
        formatter: Formatter,
        today: date,
        flag_names: Mapping[Flag, str] | None = None,
        at: Field | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Filter"), parent)
        self._formatter = formatter
        self._words = held.words
        self._at = at
        self._order: list[_Row | Condition] = []
        self._rows: list[_Row] = []
        self._extra = Chips(clearable=False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(COUNT_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.count_wanted.emit(self.value()))
        self._build_words()
        self._build_extra()
        self._scroll = Scroll(self._form(today, flag_names or {}))
        self.body.addWidget(self._scroll, 1)
        self._count = PlainLabel(role="muted")
        self._count.setMinimumHeight(self._count.fontMetrics().height())
        self.body.addWidget(self._count)
        self.add_buttons(self.tr("Apply"), safe=True)
        reset = QPushButton(self.tr("Reset"))
        reset.setAutoDefault(False)
        reset.clicked.connect(self.reset)
        self.buttons.addButton(reset, QDialogButtonBox.ButtonRole.ResetRole)
        for condition in held.conditions:
            row = next((one for one in self._rows if one.take(condition)), None)
            self._order.append(row or condition)
        self._tell_extra()
        self._keep_wheel_off()
        self.setMaximumSize(_LARGEST)
        self.setMinimumSize(640, 420)
        self.resize(860, 640)

    def value(self) -> Filter:
        """What was there stays in its place; what is new follows in the order of the form."""
        places = [*self._order, *(row for row in self._rows if row not in self._order)]
        conditions = [place.condition() if isinstance(place, _Row) else place for place in places]
        return Filter(tuple(one for one in conditions if one is not None), self._words)

    def reset(self) -> None:
        """Drop all conditions; words stay."""
        for row in self._rows:
            row.reset()
        self._order.clear()
        self._tell_extra()
        self._changed()

    def show_count(self, counted: Filter, count: int) -> None:
        """How many orders a filter lets through, told if it is still the one in the form."""
        if counted != self.value():
            return
        shown = self._formatter.count(count)
        self._count.setText(
            self.tr("1 order matches") if count == 1 else self.tr("{count} orders match").format(count=shown)
        )

    def set_known(self, field: Field, values: Sequence[str]) -> None:
        for row in self._rows:
            if row.field.field is field and isinstance(row.field, TextsField):
                row.field.set_known(values)

    def field_of(self, field: Field) -> ConditionField:
        """The field of the form for a condition; of several, the one that holds something."""
        rows = [row.field for row in self._rows if row.field.field is field]
        return next((one for one in rows if one.condition() is not None), rows[0])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.count_wanted.emit(self.value())
        QTimer.singleShot(0, self, self._begin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()  # the form scrolls, the value under the mouse stays
            return True
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        field = self.field_of(self._at or Field.STATUS)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(field, 0, 80)

    def _build_words(self) -> None:
        if self._words:
            told = " ".join(f"{'-' if word.negated else ''}“{word.text}”" for word in self._words)
            self.add_text(self.tr("Searched for as well: {words}").format(words=told), role="muted")

    def _build_extra(self) -> None:
        self._extra_head = PlainLabel(self.tr("Also in force:"), role="muted")
        self._extra.drop_wanted.connect(self._drop_extra)
        row = QHBoxLayout()
        row.addWidget(self._extra_head, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._extra, 1)
        self._extra_head.setMinimumHeight(HEIGHT_PX)
        self.body.addLayout(row)

    def _form(self, today: date, flag_names: Mapping[Flag, str]) -> QWidget:
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for title, fields in FilterForm(self._formatter, today, flag_names).sections():
            head = PlainLabel(title, role="h2")
            head.setContentsMargins(0, 10 if self._rows else 0, 0, 0)
            grid.addWidget(head, grid.rowCount(), 0, 1, 3)
            for label, field in fields:
                self._add_row(grid, label, field)
        grid.setRowStretch(grid.rowCount(), 1)
        return content

    def _add_row(self, grid: QGridLayout, text: str, field: ConditionField) -> None:
        line = grid.rowCount()
        label = PlainLabel(text)
        label.setMinimumHeight(field.line_px)
        label.setBuddy(field)
        field.setAccessibleName(text)
        field.changed.connect(self._changed)
        if isinstance(field, TextsField):
            field.known_wanted.connect(self.known_wanted)
        grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
        turn = None
        if field.can_negate:
            turn = QPushButton(self.tr("except"))
            turn.setProperty("role", "chip")
            turn.setCheckable(True)
            turn.setAutoDefault(False)
            turn.setFixedHeight(HEIGHT_PX)
            turn.setStyleSheet(_EXCEPT_STYLE)
            turn.setToolTip(self.tr("Orders that have none of it"))
            turn.setAccessibleName(self.tr("{field}: all except").format(field=text))
            turn.toggled.connect(self._changed)
            grid.addWidget(field, line, 1)
            beside = QVBoxLayout()
            beside.setContentsMargins(0, (field.line_px - HEIGHT_PX) // 2, 0, 0)
            beside.addWidget(turn)
            beside.addStretch(1)
            grid.addLayout(beside, line, 2)
        else:
            grid.addWidget(field, line, 1, 1, 2)
        self._rows.append(_Row(field, turn))

    def _keep_wheel_off(self) -> None:
        for kind in (QComboBox, QAbstractSpinBox):
            for box in self.findChildren(kind):
                box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                box.installEventFilter(self)

    def _tell_extra(self) -> None:
        extra = [one for one in self._order if not isinstance(one, _Row)]
        self._extra.tell([words.condition_label(one, self._formatter) for one in extra])
        self._extra_head.setVisible(bool(extra))

    def _drop_extra(self, place: int) -> None:
        extra = [at for at, one in enumerate(self._order) if not isinstance(one, _Row)]
        del self._order[extra[place]]
        self._tell_extra()
        self._changed()

    def _changed(self) -> None:
        self._pause.start()
