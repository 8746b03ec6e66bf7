"""The choices of a decision, each with its consequence, and what a choice asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.reasons import folded
from seller_desktop.services.case_models import Decision
from seller_desktop.texts.consequences import NEEDS_AMOUNT, NEEDS_REASON
from seller_desktop.ui import theme
from seller_desktop.ui.dialogs.manual_lines import money_box
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from seller_desktop.domain.cases import Step
    from seller_desktop.domain.reasons import Reason
    from seller_desktop.texts.format import Formatter

_COMMENT_PX = 52
_REASONS_PX = 104
"""At least so much of a list that is longer."""
_FRAME_PX = 14
"""Border and padding of a field, above and below."""
MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing the seller may decide. `key`: the letter that chooses it, the same in every language."""

    step: Step
    text: str
    key: str = ""
    guidance: str = ""
    """When to choose it, in the marketplace's own words."""
    reasons: tuple[Reason, ...] = ()


def offered(reasons: Iterable[Reason], language: str, *, unpaid: bool) -> tuple[Reason, ...]:
    """The reasons to choose from, those meant for orders like this one first; of two that read the same,
    the fitting one.
    """
    state = "unpaid" if unpaid else "paid"
    shown = [reason for reason in reasons if not (reason.hidden or reason.removed)]
    shown.sort(key=lambda reason: reason.state not in {state, ""})
    by_label: dict[str, Reason] = {}
    for reason in shown:
        by_label.setdefault(folded(_label(reason, language)), reason)
    return tuple(by_label.values())


class ReasonChooser(QListWidget):
    """The seller's reasons; the first nine can be chosen by their digit."""

    def __init__(self, reasons: Sequence[Reason], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Reason"))
        self.setProperty("role", "field")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._wear)
        self._wear()
        for number, reason in enumerate(reasons, 1):
            digit = str(number) if number <= MOST_DIGITS else "\u2007"  # as wide as a digit
            item = QListWidgetItem(f"{digit}   {_label(reason, language)}")
            item.setData(Qt.ItemDataRole.UserRole, reason.code)
            self.addItem(item)

    def code(self) -> str:
        """The chosen reason's; "" while none is. One that only has the focus is not chosen yet."""
        chosen = self.selectedItems()
        return str(chosen[0].data(Qt.ItemDataRole.UserRole)) if chosen else ""

    def choose(self, number: int) -> bool:
        """The reason of that number, counted from 1; False where there is none."""
        if not 1 <= number <= min(self.count(), MOST_DIGITS):
            return False
        self.setCurrentRow(number - 1)
        return True

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def focusInEvent(self, event: QFocusEvent) -> None:
        chosen = bool(self.selectedItems())
        super().focusInEvent(event)
        if not chosen:  # Qt would mark the first one, which looks as if it were chosen
            self.setCurrentRow(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = sum(self.sizeHintForRow(row) for row in range(self.count())) + _FRAME_PX
        self.setMinimumHeight(min(whole, _REASONS_PX))
        self.setMaximumHeight(whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Letters and digits choose in the dialog; a list would look for reasons beginning with them.
        if event.text().strip():
            event.ignore()
            return
        super().keyPressEvent(event)

    def _wear(self) -> None:
        worn = theme.tokens()
        self.setStyleSheet(
            "QListWidget { outline: 0; } QListWidget::item { padding: 3px 2px; border: none; }"
            f"QListWidget::item:selected {{ background: {worn.brand_soft}; color: {worn.ink}; }}"
        )


class DecisionForm(QWidget):
    """Gives a `Decision` once a choice is made. With one choice only, that one is made from the start."""

    changed = Signal()

    def __init__(
        self,
        choices: Sequence[Choice],
        consequence: Callable[[Step, int | None], str],
        formatter: Formatter,
        most_idr: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """`consequence` says what a step with an amount does; `most_idr`: the most that can be refunded."""
        super().__init__(parent)
        self._choices = {choice.step: choice for choice in choices}
        self._consequence = consequence
        self._formatter = formatter
        self._most_idr = most_idr
        self._group = QButtonGroup(self)
        self._radios: dict[Step, QRadioButton] = {}
        self._outcomes: dict[Step, PlainLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(4)
        for choice in choices:
            self._add_choice(choice)
        self._amount = money_box()
        self._amount.valueChanged.connect(self._follow)
        self._amount_box = self._field(self.tr("Amount"), self._amount)
        reasons = next((choice.reasons for choice in choices if choice.reasons), ())
        self._reasons = ReasonChooser(reasons, formatter.language)
        self._reasons.itemSelectionChanged.connect(self._follow)
        self._reasons_box = self._field(self.tr("Reason (choose by its digit)"), self._reasons)
        self._comment = QPlainTextEdit()
        self._comment.setTabChangesFocus(True)
        self._comment.setFixedHeight(_COMMENT_PX)
        self._comment_box = self._field(self.tr("Comment (optional)"), self._comment)
        for box in (self._amount_box, self._comment_box):  # label and field stay together
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside = self._reasons_box.layout()
        assert inside is not None  # it was made with one
        inside.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        self._column.setStretchFactor(self._reasons_box, 1)
        self._column.addStretch()
        self._group.buttonToggled.connect(self._follow)
        self._follow()

    def minimumSizeHint(self) -> QSize:
        # What its lines need in height follows from the width; by itself a wrapping label asks for more.
        return QSize(super().minimumSizeHint().width(), 0)

    def step(self) -> Step | None:
        """The chosen step."""
        if len(self._choices) == 1:
            return next(iter(self._choices))
        return next((step for step, radio in self._radios.items() if radio.isChecked()), None)

    def chosen_text(self) -> str:
        """What the chosen step is called; "" while none is."""
        step = self.step()
        return "" if step is None else self._choices[step].text

    def choose(self, step: Step) -> bool:
        """Chooses a step and leads to what it asks for; False where it is not offered."""
        if step not in self._choices:
            return False
        if step in self._radios:
            self._radios[step].setChecked(True)
        self.lead_on()
        return True

    def lead_on(self) -> None:
        """The focus to what the choice still asks for, else to the choice itself."""
        step = self.step()
        if step in NEEDS_REASON:
            self._reasons.setFocus()
        elif step in NEEDS_AMOUNT:
            self._amount.setFocus()
            self._amount.selectAll()
        elif self._radios:
            (self._radios[step] if step is not None else next(iter(self._radios.values()))).setFocus()

    def take_key(self, text: str) -> bool:
        """A letter chooses a step, a digit a reason."""
        if text.isdecimal():
            return self.step() in NEEDS_REASON and self._reasons.choose(int(text))
        wanted = (step for step, choice in self._choices.items() if choice.key and choice.key == text.upper())
        return any(self.choose(step) for step in wanted)

    def problem(self) -> tuple[str, QWidget] | None:
        """What is missing or wrong, and where; None where the decision is complete."""
        step = self.step()
        if not self._choices:
            return self.tr("There is nothing left to decide on this case."), self
        if step is None:
            return self.tr("Choose first what you decide."), next(iter(self._radios.values()))
        if step in NEEDS_REASON and not self._reasons.code():
            return self.tr("The marketplace asks for a reason: choose one of the list."), self._reasons
        if step in NEEDS_AMOUNT and self._most_idr <= 0:
            return self.tr("Nothing was paid, so no part of it can be refunded."), self._radios[step]
        if step in NEEDS_AMOUNT and not 0 < self._amount.value() <= self._most_idr:
            most = self._formatter.money(self._most_idr)
            return self.tr("Type an amount of at least Rp1 and at most {most}.").format(
                most=most
            ), self._amount
        return None

    def value(self) -> Decision | None:
        """The decision as it stands; None while nothing is chosen."""
        step = self.step()
        if step is None:
            return None
        return Decision(
            step,
            reason=self._reasons.code() if step in NEEDS_REASON else "",
            comment=self._comment.toPlainText().strip(),
            amount_idr=self.amount(),
        )

    def amount(self) -> int | None:
        """Rupiah, where the choice asks for an amount and one is typed."""
        return (self._amount.value() or None) if self.step() in NEEDS_AMOUNT else None

    def tell(self) -> None:
        """The consequences anew: what they say of may have changed with time."""
        amount = self._amount.value() or None
        for step, label in self._outcomes.items():
            text = self._consequence(step, amount if step in NEEDS_AMOUNT else None)
            label.setText(text)
            if step in self._radios:
                guidance = self._choices[step].guidance
                self._radios[step].setAccessibleDescription(f"{guidance} {text}".strip())

    def _add_choice(self, choice: Choice) -> None:
        below = QVBoxLayout()
        below.setSpacing(0)
        below.setContentsMargins(0, 0, 0, 8)
        if len(self._choices) > 1:
            radio = QRadioButton(choice.text)
            radio.setFont(theme.font(weight=QFont.Weight.DemiBold))
            key = TonedLabel(choice.key)
            key.set_pill("grey")
            head = QHBoxLayout()
            head.addWidget(radio, 1)
            head.addWidget(key)
            self._column.addLayout(head)
            self._group.addButton(radio)
            self._radios[choice.step] = radio
            below.setContentsMargins(_words_begin(radio), 0, 0, 8)
        outcome = PlainLabel()
        outcome.setWordWrap(True)
        below.addWidget(outcome)
        if choice.guidance:
            guidance = PlainLabel(choice.guidance, role="small")
            guidance.setWordWrap(True)
            below.addWidget(guidance)
        self._column.addLayout(below)
        self._outcomes[choice.step] = outcome

    def _field(self, name: str, field: QWidget) -> QWidget:
        label = PlainLabel(name, role="h2")
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        label.setBuddy(field)
        field.setAccessibleName(name)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(field)
        self._column.addWidget(box)
        return box

    def _follow(self) -> None:
        step = self.step()
        self._amount_box.setVisible(step in NEEDS_AMOUNT)
        self._reasons_box.setVisible(step in NEEDS_REASON)
        self._comment_box.setVisible(step is not None)
        self.tell()
        self.changed.emit()


def _words_begin(radio: QRadioButton) -> int:
    """How far from its edge the words of a radio button stand, so that what explains them stands below."""
    style, metric = radio.style(), QStyle.PixelMetric
    dot = style.pixelMetric(metric.PM_ExclusiveIndicatorWidth, None, radio)
    return dot + style.pixelMetric(metric.PM_RadioButtonLabelSpacing, None, radio)


def _label(reason: Reason, language: str) -> str:
    return reason.id if language == "id" else reason.en
