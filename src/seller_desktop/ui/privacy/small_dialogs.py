"""The smaller questions about buyers' data: why restricted, what corrected, how long kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox

from seller_desktop.domain.buyers import MOST_MONTHS
from seller_desktop.services.buyer_models import Retention
from seller_desktop.services.buyer_rights import FIELDS, MAX_REASON, MAX_VALUE
from seller_desktop.texts import privacy as words
from seller_desktop.texts.history import field
from seller_desktop.ui.dialogs.dialog import Dialog, Form, Scroll
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.buyer_models import RetentionPlan
    from seller_desktop.texts.format import Formatter

FIRST_MONTHS: Final = 24
"""What the rule begins with where it is switched on."""


class RestrictDialog(Dialog):
    """Why a buyer's data are not to be used."""

    def __init__(self, orders: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Restrict a buyer's data"), parent)
        self.add_text(
            self.tr(
                "The data of %n order(s) stay, but are left out of exports, prints, labels and messages, "
                "unless you say otherwise each time.",
                None,
                orders,
            )
        )
        self._reason = QLineEdit()
        self._reason.setMaxLength(MAX_REASON)
        form = Form()
        form.add(self.tr("Why"), self._reason, self.tr("For instance: asked by letter, accuracy disputed."))
        self.body.addWidget(form)
        self.add_buttons(self.tr("Restrict"), safe=True)
        self._reason.setFocus()

    def reason(self) -> str:
        return self._reason.text().strip()

    def accept(self) -> None:
        if self.reason():
            super().accept()
        else:
            self.complain(self.tr("Say why the data are restricted."), self._reason)


class CorrectDialog(Dialog):
    """Facts about a buyer to be put right; those left as they are stay as they are."""

    def __init__(self, known: Mapping[str, str], orders: int, parent: QWidget | None = None) -> None:
        """`known`: the facts as they are; "" where the orders differ."""
        super().__init__(self.tr("Correct a buyer's data"), parent)
        self._known = known
        self.add_text(
            self.tr(
                "What you change holds from now on, also where later files repeat the old value. Who changed "
                "it, when, and what it was stands in the history. Orders concerned: {count}."
            ).format(count=orders)
        )
        self._fields = {name: QLineEdit(known.get(name, "")) for name in FIELDS}
        form = Form()
        for name, edit in self._fields.items():
            edit.setMaxLength(MAX_VALUE)
            edit.setCursorPosition(0)
            form.add(field(name), edit)
        self.body.addWidget(Scroll(form), 1)
        self.add_buttons(self.tr("Correct"), safe=True)
        self.resize(560, 560)

    def values(self) -> dict[str, str]:
        """The facts that were changed, by their names."""
        told = {name: " ".join(edit.text().split()) for name, edit in self._fields.items()}
        return {name: value for name, value in told.items() if value != self._known.get(name, "")}

    def accept(self) -> None:
        if self.values():
            super().accept()
        else:
            self.complain(self.tr("Nothing is changed yet."))


class RetentionDialog(Dialog):
    """The rule by which buyers are erased in time."""

    plan_wanted = Signal(object)
    """A Retention: what it would do is awaited by `tell`."""

    def __init__(self, rule: Retention, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How long buyers' data are kept"), parent)
        self._formatter = formatter
        self._on = QCheckBox(self.tr("Erase buyers' data some time after an order has ended"))
        self._on.setChecked(rule.months is not None)
        self.body.addWidget(self._on)
        self._months, self._keep = QSpinBox(), QSpinBox()
        for box, least, value in (
            (self._months, 1, rule.months or FIRST_MONTHS),
            (self._keep, 0, rule.keep_months),
        ):
            box.setRange(least, MOST_MONTHS)
            box.setValue(value)
        form = Form()
        form.add(self.tr("Erase after months"), self._months)
        form.add(
            self.tr("Keep at least months"),
            self._keep,
            self.tr("So long an order's buyer is not erased without a reason, even if he asks."),
        )
        self.body.addWidget(form)
        self._plan = self.add_text("")
        hint = PlainLabel(words.retention_hint(), role="small", selectable=True)
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self.add_buttons(self.tr("Save"), safe=True)
        self._on.toggled.connect(self._follow)
        self._months.valueChanged.connect(self._follow)
        self._keep.valueChanged.connect(self._follow)
        self.resize(560, 480)
        self._months.setEnabled(self._on.isChecked())

    def rule(self) -> Retention:
        """The rule as it stands here."""
        return Retention(self._months.value() if self._on.isChecked() else None, self._keep.value())

    def tell(self, plan: RetentionPlan) -> None:
        """What the rule, as it stands in the dialog, would do today."""
        if plan.rule == self.rule():
            self._plan.setText(words.retention_line(plan, self._formatter))

    def ask(self) -> None:
        """Have it said what the rule would do."""
        self.plan_wanted.emit(self.rule())

    def accept(self) -> None:
        rule = self.rule()
        if rule.months is not None and rule.months < rule.keep_months:
            self.complain(
                self.tr("The first number must not be smaller than the second: else nothing is ever erased."),
                self._months,
            )
        else:
            super().accept()

    def _follow(self) -> None:
        self._months.setEnabled(self._on.isChecked())
        self.complain("")
        self.ask()
