"""How decisions and deadlines are handled: time to take back, reminders, quiet hours; and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QSpinBox, QTimeEdit, QWidget

from seller_desktop.services.case_settings import MAX_GRACE_MINUTES, CaseSettings
from seller_desktop.texts.format import WORDS
from seller_desktop.texts.language import current
from seller_desktop.ui.dialogs.dialog import Dialog, Form, Scroll
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

STEPS: Final = (48, 24, 12, 8, 4, 2, 1)
"""Hours offered for reminders; others, where the shop has them, stand among them."""
GRACE_WIDTH: Final = 120
_EVENING, _MORNING = "22:00", "06:00"
_KEPT: Final = "HH:mm"


class DeadlineSettingsDialog(Dialog):
    """Value in, value out. The buttons lead to dialogs of their own, which whoever opened this one opens."""

    rules_wanted = Signal()
    reasons_wanted = Signal()
    messages_wanted = Signal()
    task_wanted = Signal()

    def __init__(self, value: CaseSettings, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Decisions and deadlines"), parent)
        form = Form()
        form.rows.setContentsMargins(0, 0, 8, 0)
        self._add_grace(form, value.grace_minutes)
        self._add_reminders(form, value)
        self._add_rest(form)
        self.body.addWidget(Scroll(form), 1)
        self.add_buttons(self.tr("Save"), safe=True)
        self._tell_grace()
        self._tell_reminders()
        self.setMinimumSize(560, 420)
        self.resize(660, 620)

    def value(self) -> CaseSettings:
        quiet = self._quiet.isChecked()
        return CaseSettings(
            grace_minutes=self._grace.value(),
            reminders_h=tuple(hours for hours, box in self._steps.items() if box.isChecked()),
            sound=self._sound.isChecked(),
            quiet_from=self._from.time().toString(_KEPT) if quiet else "",
            quiet_until=self._until.time().toString(_KEPT) if quiet else "",
        )

    def accept(self) -> None:
        if self._quiet.isChecked() and self._from.time() == self._until.time():
            self.complain(self.tr("The quiet hours begin and end at the same time."), self._until)
        else:
            super().accept()

    def _add_grace(self, form: Form, minutes: int) -> None:
        self._grace = QSpinBox()
        self._grace.setRange(0, MAX_GRACE_MINUTES)
        self._grace.setSuffix(self.tr(" min"))
        self._grace.setValue(minutes)
        self._grace.setMaximumWidth(GRACE_WIDTH)
        self._grace.valueChanged.connect(self._tell_grace)
        form.add_section(self.tr("Taking a decision back"))
        form.add(self.tr("Time to take back"), self._grace)
        self._grace_told = _hint(form)

    def _add_reminders(self, form: Form, value: CaseSettings) -> None:
        self._sound = QCheckBox(self.tr("Play the system's sound with a reminder"))
        self._sound.setChecked(value.sound)
        form.add_section(self.tr("Reminders"))
        form.add(self.tr("Hours before a deadline"), self._steps_field(value.reminders_h))
        self._steps_told = _hint(form)
        form.add(self.tr("Sound"), self._sound)
        form.add(self.tr("Quiet hours"), self._quiet_field(value))
        self._quiet_told = _hint(form)

    def _steps_field(self, chosen: Iterable[int]) -> QWidget:
        self._steps: dict[int, QCheckBox] = {}
        field = QWidget()
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for hours in sorted({*STEPS, *chosen}, reverse=True):
            box = self._steps[hours] = QCheckBox(self.tr("{hours} h").format(hours=hours))
            box.setAccessibleName(self.tr("Remind {hours} hours before").format(hours=hours))
            box.setChecked(hours in chosen)
            box.toggled.connect(self._tell_reminders)
            row.addWidget(box)
        row.addStretch()
        field.setFocusProxy(next(iter(self._steps.values())))
        return field

    def _quiet_field(self, value: CaseSettings) -> QWidget:
        on = bool(value.quiet_from and value.quiet_until)
        self._quiet = QCheckBox(self.tr("From"))
        self._quiet.setAccessibleName(self.tr("Keep quiet hours"))
        self._quiet.setChecked(on)
        self._from = _time(value.quiet_from if on else _EVENING, self.tr("Quiet hours begin at"))
        self._until = _time(value.quiet_until if on else _MORNING, self.tr("Quiet hours end at"))
        until = PlainLabel(self.tr("until"))
        field = QWidget()
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._quiet, self._from, until, self._until):
            row.addWidget(part)
        row.addStretch()
        for part in (self._from, until, self._until):
            part.setEnabled(on)
            self._quiet.toggled.connect(part.setEnabled)
        field.setFocusProxy(self._quiet)
        return field

    def _add_rest(self, form: Form) -> None:
        form.add_section(self.tr("Rules, reasons and messages"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (text, hint, signal) in enumerate(
            (
                (self.tr("Rules…"), self.tr("How long each clock runs, and since when."), self.rules_wanted),
                (
                    self.tr("Reasons…"),
                    self.tr("The reasons that can be given for a request and for a decision."),
                    self.reasons_wanted,
                ),
                (
                    self.tr("Messages…"),
                    self.tr("What to write to the buyer after each decision."),
                    self.messages_wanted,
                ),
                (
                    self.tr("While closed…"),
                    self.tr("Let this computer keep the deadlines while the window is closed."),
                    self.task_wanted,
                ),
            )
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.setAccessibleDescription(hint)
            button.clicked.connect(signal)
            told = PlainLabel(hint, role="small")
            told.setWordWrap(True)
            grid.addWidget(button, row, 0)
            grid.addWidget(told, row, 1)
        form.rows.addRow(grid)

    def _tell_grace(self) -> None:
        minutes = self._grace.value()
        if minutes:
            told = QCoreApplication.translate(
                "DeadlineSettingsDialog",
                "A decision can be taken back for %n minute(s), never beyond its deadline. It is to be "
                "entered in Seller Center only after that.",
                None,
                minutes,
            )
        else:
            told = self.tr("A decision cannot be taken back. It is to be entered in Seller Center at once.")
        self._grace_told.setText(told)
        self._grace.setAccessibleDescription(told)

    def _tell_reminders(self) -> None:
        chosen = [hours for hours, box in self._steps.items() if box.isChecked()]
        self._steps_told.setText(
            self.tr(
                "One notice for all requests to answer and all orders to ship that come that near. What is "
                "overdue stands in Action Needed."
            )
            if chosen
            else self.tr("Without any, nothing reminds you.")
        )
        last = min(chosen, default=None)
        self._quiet_told.setText(
            self.tr("No reminders then.")
            if last is None
            else self.tr(
                "Only the last reminder, {hours} h before a deadline, is given then. The others are given "
                "when the quiet hours end. Times are those of the shop."
            ).format(hours=last)
        )


def _time(text: str, name: str) -> QTimeEdit:
    field = QTimeEdit(QTime.fromString(text, _KEPT))
    field.setDisplayFormat(f"HH{WORDS[current()].clock}mm")
    field.setAccessibleName(name)
    return field


def _hint(form: Form) -> PlainLabel:
    """Words below a field that change with it."""
    told = PlainLabel(role="small")
    told.setWordWrap(True)
    told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    form.rows.addRow("", told)
    return told
