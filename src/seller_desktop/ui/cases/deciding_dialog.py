"""What dialogs that decide have in common: keys, buttons, the facts beside the choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.cases import CaseKind, ReasonList
from seller_desktop.domain.reasons import label
from seller_desktop.texts import cases as case_words
from seller_desktop.texts import consequences
from seller_desktop.ui.cases.decision_facts import ClockBanner, FactsPanel
from seller_desktop.ui.cases.decision_form import Choice, DecisionForm
from seller_desktop.ui.cases.picture import Picture
from seller_desktop.ui.cases.pictures_strip import PicturesStrip
from seller_desktop.ui.dialogs.dialog import Dialog, Scroll
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.domain.cases import Step
    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.case_models import BuyerHistory, CaseDetail, Decision
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Formatter

    Reasons = Mapping[ReasonList, tuple[Reason, ...]]

WIDTH, HEIGHT = 940, 620
LOW, FEW_LINES = 520, 3
"""So low a dialog holds all of a cancellation of so few lines."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TYPED_INTO = (QPlainTextEdit, QAbstractSpinBox)
_WITH_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class DecidingDialog(Dialog):
    """Ctrl+Enter decides, plain Enter never does: on a button it presses that one (Cancel by default), and
    elsewhere it only says so.
    """

    form: DecisionForm

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        for key in _ENTER:
            keys = QKeySequence(Qt.Modifier.CTRL | key)
            QShortcut(keys, self).activated.connect(self.accept)
        self.hint = PlainLabel(role="small")
        self.below = QHBoxLayout()
        self.below.addStretch()
        self.below.addWidget(self.hint)
        self.decide = QPushButton()
        self.decide.setProperty("role", "primary")
        self.decide.setAutoDefault(False)
        self.decide.setToolTip("Ctrl+Enter")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.buttons.addButton(self.decide, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.cancel.setDefault(True)

    def use_form(self, form: DecisionForm) -> None:
        """The choices whose value this dialog gives."""
        self.form = form
        form.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Another choice, or something else about it: what was complained about may be mended."""
        self.decide.setText(self.form.chosen_text() or self.tr("Decide"))
        self.complain("")

    def tell_undo(self, undo_until: int | None, formatter: Formatter, now_ms: int) -> None:
        """Until when the decision can be taken back, and the key that takes it."""
        undo = consequences.taking_back(undo_until, formatter, now_ms)
        self.hint.setText(f"{undo}  ·  {self.tr('Ctrl+Enter decides')}")

    def value(self) -> Decision:
        """What was decided. To be asked once the dialog was accepted."""
        decision = self.form.value()
        assert decision is not None  # accept() lets nothing else pass
        return decision

    def accept(self) -> None:
        problem = self.form.problem()
        if problem is None:
            super().accept()
        else:
            self.complain(*problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            focus = self.focusWidget()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.accept()  # a window that is not the active one has no shortcuts
            elif isinstance(focus, QPushButton) and focus is not self.decide:
                super().keyPressEvent(event)
            else:
                self.complain(self.tr("Enter alone decides nothing. Ctrl+Enter decides, Esc leaves."))
        elif (
            event.modifiers() & _WITH_COMMANDS
            or isinstance(self.focusWidget(), _TYPED_INTO)
            or not self.take_key(event.text())
        ):
            super().keyPressEvent(event)

    def take_key(self, text: str) -> bool:
        """A letter or digit that nobody is typing into a field; True where it did something."""
        return bool(text) and self.form.take_key(text)


class CaseDialog(DecidingDialog):
    """The facts of a case on the left, the choices on the right; one case, one decision.

    `skipped` comes before the dialog closes without a decision: the next case is wanted. `go_on`: the next
    case is wanted after this decision too.
    """

    skipped = Signal()
    picture_wanted = Signal(object)
    """A picture's id; its bytes are awaited by `show_picture`."""

    def __init__(
        self,
        detail: CaseDetail,
        order: OrderDetail,
        buyer: BuyerHistory,
        reasons: Reasons,
        formatter: Formatter,
        now_ms: int,
        *,
        choices: Sequence[Choice],
        step: Step | None = None,
        undo_until: int | None = None,
        go_on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(
            self.tr("{what} · order {order_no}").format(
                what=case_words.title(detail.case), order_no=detail.order_no
            )
        )
        self._detail = detail
        self._order = order
        self._formatter = formatter
        self._opened_ms = self._now_ms = now_ms
        self._undo_until = undo_until
        self._strip: PicturesStrip | None = None
        self._pictures: dict[int, Picture] = {}
        self._asked_for_pictures = False
        self._banner = ClockBanner(detail, order, formatter, now_ms)
        self.facts = FactsPanel(formatter, now_ms)
        self._tell_facts(buyer, reasons)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._banner)
        left.addWidget(Scroll(self.facts), 1)
        self._unpaid = consequences.is_unpaid(order.facts)
        most = 0 if self._unpaid else detail.refundable_idr
        form = DecisionForm(choices, self._consequence, formatter, most)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addLayout(left, 11)
        columns.addWidget(Scroll(form), 10)
        self.body.addLayout(columns, 1)
        self._go_on = QCheckBox(self.tr("Then open the next one"))
        self._go_on.setChecked(go_on)
        skip = QPushButton(self.tr("Skip"))
        skip.setToolTip("S")
        skip.setAutoDefault(False)
        skip.clicked.connect(self.skip)
        self.buttons.addButton(skip, QDialogButtonBox.ButtonRole.ResetRole)
        self.below.insertWidget(0, self._go_on)
        self.body.addLayout(self.below)
        self.use_form(form)
        self.tick(now_ms)
        self.setMinimumSize(760, 480)
        few = detail.case.kind is CaseKind.CANCELLATION and len(detail.case.lines) <= FEW_LINES
        self.resize(WIDTH, LOW if few and not detail.pictures else HEIGHT)
        if step is None or not form.choose(step):
            form.lead_on()

    @property
    def case_kind(self) -> CaseKind:
        """What the help goes by (`ui.help.topics`)."""
        return self._detail.case.kind

    @property
    def go_on(self) -> bool:
        """Whether the next case is to be opened after this one was decided."""
        return self._go_on.isChecked()

    def skip(self) -> None:
        """Leave this case undecided and go to the next."""
        self.skipped.emit()
        self.reject()

    def tick(self, now_ms: int) -> None:
        """Time has passed: what is left of it, and until when a decision made now could be taken back."""
        self._now_ms = now_ms
        self._banner.tick(now_ms)
        self.form.tell()
        self.tell_undo(self._grace_end(), self._formatter, now_ms)

    def show_picture(self, picture_id: int, data: bytes) -> None:
        """The bytes of a picture that was wanted."""
        name = next((one.name for one in self._detail.pictures if one.id == picture_id), None)
        if name is None or self._strip is None:
            return
        self._pictures[picture_id] = Picture(name, data, picture_id)
        known = (self._pictures.get(one.id) for one in self._detail.pictures)
        self._strip.set_pictures([picture for picture in known if picture is not None])

    def follow(self) -> None:
        super().follow()
        step, amount = self.form.step(), self.form.amount()
        self.facts.tell_refund(
            None if step is None else consequences.refunds(self._detail, step, amount, unpaid=self._unpaid)
        )

    def take_key(self, text: str) -> bool:
        if super().take_key(text):
            return True
        if text.upper() != "S":
            return False
        self.skip()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked_for_pictures:
            self._asked_for_pictures = True
            for picture in self._detail.pictures:
                self.picture_wanted.emit(picture.id)

    def _tell_facts(self, buyer: BuyerHistory, reasons: Reasons) -> None:
        detail, order = self._detail, self._order
        cancels = detail.case.kind is CaseKind.CANCELLATION
        asked_by = ReasonList.BUYER_CANCELS if cancels else ReasonList.BUYER_RETURNS
        reason = label(reasons.get(asked_by, ()), detail.case.reason, self._formatter.language)
        if detail.pictures:
            self._strip = PicturesStrip(editable=False)
            self._strip.setAccessibleName(self.tr("Evidence"))
        self.facts.tell_request(detail, reason, self._strip)
        if detail.case.inspected:
            self.facts.tell_inspected(order, detail)
        self.facts.tell_goods(order, detail)
        self.facts.tell_money(order, detail.amount_idr - detail.refundable_idr)
        self.facts.tell_buyer(detail.buyer, buyer)

    def _consequence(self, step: Step, amount_idr: int | None) -> str:
        return consequences.of_step(
            self._detail, self._order, step, self._formatter, self._now_ms, amount_idr
        )

    def _grace_end(self) -> int | None:
        """The grace counts from the decision, which is not before now, and never beyond the deadline."""
        if self._undo_until is None:
            return None
        until = self._undo_until + self._now_ms - self._opened_ms
        case = self._detail.case
        return min(until, case.clock.due_at) if case.clock is not None and case.clock_runs else until
