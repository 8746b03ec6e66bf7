"""Goods come back: parcel after parcel is scanned, found and recorded as received."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
)

from seller_desktop.domain.cases import Step
from seller_desktop.texts import cases as words
from seller_desktop.ui.cases.due_field import MomentEdit
from seller_desktop.ui.cases.record_dialog import CTRL_ENTER
from seller_desktop.ui.dialogs.dialog import Dialog, Form
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from seller_desktop.domain.clock import Clock
    from seller_desktop.services.case_models import CaseDetail
    from seller_desktop.texts.format import Formatter

_AROUND_TEXT = 32
"""Pixels of a field beside its text."""
_MOST_SIGNS: Final = 80
_FOUND_PX: Final = 140
_DONE_PX: Final = 84
_LIST_STYLE: Final = "QListWidget::item { padding: 5px 8px; }"
_MOVES: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class ReceiveDialog(Dialog):
    """A scanner's Enter only looks up; Ctrl+Enter or the button records, and the next parcel may come.

    `find_wanted` asks for the cases of a number and is told by `show_found`; `received_wanted` asks to
    record one and is told by `recorded`, or by `complain`. The field keeps the focus all the while, so that
    no scan ever falls on a button.
    """

    find_wanted = Signal(str)
    received_wanted = Signal(object, object)
    """Case id, and when the courier delivered the parcel (UTC ms) or None."""

    def __init__(self, formatter: Formatter, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Goods back"))
        self._formatter = formatter
        self._clock = clock
        self._asked = ""
        self._found: list[CaseDetail] = []
        self._count = 0
        self._scan = _ScanField()
        self._scan.setMaxLength(_MOST_SIGNS)
        self._scan.setPlaceholderText(self.tr("Scan the label, or type a number and press Enter"))
        told = self._scan.fontMetrics().horizontalAdvance(self._scan.placeholderText())
        self._scan.setMinimumWidth(told + _AROUND_TEXT)
        self._cases = _calm_list(_FOUND_PX)
        self._cases.setAccessibleName(self.tr("Cases found"))
        self._cases.setFixedHeight(_FOUND_PX)
        self._cases.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field moves the choice by the arrow keys
        self._says = TonedLabel()
        self._says.setWordWrap(True)
        self._knows_arrival = QCheckBox(self.tr("The courier delivered it at"))
        self._arrival = MomentEdit(formatter.zone, clock.now_ms())
        self._arrival.setAccessibleName(self._knows_arrival.text())
        self._arrival.setEnabled(False)
        self._received = QPushButton(self.tr("Record as received"))
        self._done = _calm_list(_DONE_PX)
        self._done_head = PlainLabel(role="h2")
        self._build()
        self._scan.submitted.connect(self._look_up)
        self._scan.textEdited.connect(self._forget)
        self._scan.moved.connect(self._move)
        self._cases.currentRowChanged.connect(self._follow)
        self._cases.itemClicked.connect(lambda _item: self._scan.setFocus())
        self._knows_arrival.toggled.connect(self._arrival.setEnabled)
        self._received.clicked.connect(self.record)
        for keys in CTRL_ENTER:
            QShortcut(QKeySequence(keys), self).activated.connect(self.record)
        self._tell_count()
        self._forget()
        self._scan.setFocus()

    def value(self) -> tuple[int, int | None] | None:
        """Id of the chosen case and when the courier delivered its parcel; None while there is none."""
        detail = self._chosen()
        if detail is None or Step.RECEIVE not in detail.steps:
            return None
        return detail.case.id, self._arrival.moment() if self._knows_arrival.isChecked() else None

    def show_found(self, found: Sequence[CaseDetail], asked: str | None = None) -> None:
        """What was found of a number. An answer to another number than the last (`asked`) comes too late."""
        if not self._asked or asked not in {None, self._asked}:
            return
        self._found = list(found)
        self._cases.clear()
        for detail in self._found:
            self._cases.addItem(QListWidgetItem(self._describe(detail)))
        self._cases.setCurrentRow(0 if len(self._found) == 1 else -1)
        self._cases.setVisible(bool(self._found))
        self._follow()

    def recorded(self, text: str) -> None:
        """One more parcel stands on the list of those received while the dialog is open."""
        self._count += 1
        self._done.insertItem(0, text)
        self._tell_count()

    def record(self) -> None:
        """Asks to record the chosen case, and is ready for the next parcel."""
        chosen = self.value()
        if chosen is None:
            self.complain(self._why_not(), self._scan)
        elif chosen[1] is not None and chosen[1] > self._clock.now_ms():
            self.complain(self.tr("The courier cannot have delivered it in the future."), self._arrival)
        else:
            self._scan.clear()
            self._forget()
            self._scan.setFocus()
            self.received_wanted.emit(*chosen)

    def _build(self) -> None:
        form = Form()
        form.add(self.tr("Tracking, return or order number"), self._scan)
        self.body.addWidget(form)
        self.body.addWidget(self._says)
        self.body.addWidget(self._cases)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._knows_arrival)
        line.addWidget(self._arrival)
        line.addStretch()
        self._received.setAutoDefault(False)
        line.addWidget(self._received)
        self.body.addLayout(line)
        self.body.addWidget(self._done_head)
        self.body.addWidget(self._done, 1)
        done = QPushButton(self.tr("Done"))
        done.setAutoDefault(False)
        self.buttons.addButton(done, QDialogButtonBox.ButtonRole.RejectRole)
        self.setMinimumSize(640, 480)

    def _look_up(self) -> None:
        self._asked = self._scan.text().strip()
        if self._asked:
            self._empty()
            self._say(self.tr("Looking up {number}…").format(number=self._asked))
            self._scan.selectAll()  # so that the next scan takes its place
            self.find_wanted.emit(self._asked)

    def _forget(self) -> None:
        """Another number is being typed: what was found belongs to the one before."""
        self._asked = ""
        self._empty()
        self._say(self.tr("Each parcel: scan, look whether it is the right case, then Ctrl+Enter."))

    def _empty(self) -> None:
        self._found.clear()
        self._cases.clear()
        self._cases.hide()
        self._received.setEnabled(False)
        self.complain("")

    def _follow(self) -> None:
        self._received.setEnabled(self.value() is not None)
        if not self._asked:
            return
        if not self._found:
            self._say(
                self.tr(
                    "No case has the number {number}. Check it, or record the request or the failed delivery"
                    " first."
                ).format(number=self._asked),
                "red",
            )
        elif self._chosen() is None:
            self._say(self.tr("Several cases have this number. Choose one with the arrow keys."), "amber")
        elif self.value() is None:
            self._say(self._why_not(), "amber")
        else:
            self._say(self.tr("Ctrl+Enter records this parcel as received."))

    def _why_not(self) -> str:
        detail = self._chosen()
        if detail is not None:
            return self.tr("No parcel is expected for this case: {state}.").format(
                state=words.state(detail.case.state)
            )
        if self._found:
            return self.tr("Several cases have this number. Choose one with the arrow keys.")
        return self.tr("Please scan or type a number and press Enter.")

    def _move(self, key: Qt.Key) -> None:
        last = self._cases.count() - 1
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -last, Qt.Key.Key_PageDown: last}.get(key, 1)
        if last >= 0:
            self._cases.setCurrentRow(min(last, max(0, self._cases.currentRow() + by)))

    def _chosen(self) -> CaseDetail | None:
        at = self._cases.currentRow()
        return self._found[at] if 0 <= at < len(self._found) else None

    def _describe(self, detail: CaseDetail) -> str:
        case = detail.case
        goods = ", ".join(f"{line.quantity} × {line.product or line.sku_id}" for line in case.lines)
        numbers = (
            self.tr("order {number}").format(number=detail.order_no),
            self.tr("return {number}").format(number=case.return_no) if case.return_no else "",
            case.tracking_no,
        )
        head = " · ".join((words.title(case), words.state(case.state), detail.buyer))
        return "\n".join(filter(None, (head, " · ".join(filter(None, numbers)), goods)))

    def _say(self, sentence: str, tone: str = "muted") -> None:
        self._says.setText(sentence)
        self._says.set_tone(tone)

    def _tell_count(self) -> None:
        head = self.tr("Received in this round: {count}").format(count=self._formatter.count(self._count))
        self._done_head.setText(head)
        self._done_head.setVisible(self._count > 0)
        self._done.setVisible(self._count > 0)
        self._done.setAccessibleName(head)


def _calm_list(least_px: int) -> QListWidget:
    """A list that is not seen while it is empty, and whose place stays as it is."""
    made = QListWidget()
    made.setWordWrap(True)
    made.setMinimumHeight(least_px)
    made.setStyleSheet(_LIST_STYLE)
    policy = made.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    made.setSizePolicy(policy)
    return made


class _ScanField(QLineEdit):
    """Enter looks up and reaches no button; up and down move the choice below."""

    submitted = Signal()
    moved = Signal(object)
    """The key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not control:
            self.submitted.emit()
        elif event.key() in _MOVES:
            self.moved.emit(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)
