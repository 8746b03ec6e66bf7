"""Buyers' requests to cancel, as the seller reads them in Seller Center: for one order, or for many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from seller_desktop.domain.cases import CaseKind
from seller_desktop.domain.orders import Status
from seller_desktop.services.case_models import Effect, Ineligible, NewRequest
from seller_desktop.texts import cases as words
from seller_desktop.ui.cases.due_field import DueField
from seller_desktop.ui.cases.reason_box import ReasonBox
from seller_desktop.ui.cases.record_dialog import NoteField, RecordDialog
from seller_desktop.ui.dialogs.dialog import MAX_HEIGHT, Form
from seller_desktop.ui.importing.tables import fill, read_only_table
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from seller_desktop.domain.clock import Clock
    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.case_models import Eligibility
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Formatter

_PAUSE_MS: Final = 250
"""So that a number being typed is not asked for at each of its figures."""
_NOT_IN_A_NUMBER: Final = re.compile(r"[^\w-]+")


def order_numbers(text: str) -> list[str]:
    """The order numbers of a pasted text, whatever stands between them; each once, in their order."""
    parts = (part.strip("-_") for part in _NOT_IN_A_NUMBER.split(text))
    return list(dict.fromkeys(part for part in parts if any(sign.isdigit() for sign in part)))


class CancellationRequestDialog(RecordDialog):
    """Gives a list of `NewRequest`. Without `order` it asks for order numbers, says which it wants to have
    checked by `check_wanted`, and is told by `show_eligibility`; only those that can be recorded are given.

    `due_from`: when the time to answer a request made at a moment runs out by the rule, both UTC ms.
    """

    check_wanted = Signal(object)
    """list[str]."""

    def __init__(
        self,
        reasons: Sequence[Reason],
        formatter: Formatter,
        clock: Clock,
        due_from: Callable[[int], int | None],
        order: OrderDetail | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._order = order
        self._numbers: OrderNumbers | None = None
        unpaid = None
        if order is not None:
            self.setWindowTitle(self.tr("Record a cancellation request"))
            unpaid = order.row.status is Status.PENDING
            row = order.row
            self.add_subject(f"{row.order_no} · {row.buyer} · {formatter.money(row.amount_idr)}", row.goods)
        else:
            self.setWindowTitle(self.tr("Record cancellation requests"))
            self._numbers = OrderNumbers(formatter)
            self._numbers.check_wanted.connect(self.check_wanted)
            self.body.addWidget(self._numbers, 1)
        self._reason = ReasonBox(reasons, formatter.language, unpaid=unpaid)
        self._comment = NoteField()
        self.due = DueField(formatter, clock, Effect.CANCELLATION_APPROVED, due_from)
        form = Form()
        form.add(self.tr("Buyer's reason"), self._reason)
        form.add(self.tr("Buyer's words"), self._comment)
        form.add(self.tr("Seller Center shows"), self.due)
        self.body.addWidget(form)
        if order is None:
            self.add_text(self.tr("Reason, words and time hold for all of these orders."), role="small")
        self.add_buttons(self.tr("Record request") if order else self.tr("Record requests"), safe=True)
        self.setMinimumWidth(680)
        if order is None:
            self.resize(680, MAX_HEIGHT)
        (self._reason if self._numbers is None else self._numbers).setFocus()

    def value(self) -> list[NewRequest]:
        assert self.due is not None  # made above
        told = self.due.value()
        numbers = [] if self._numbers is None else self._numbers.taken()
        if self._order is not None:
            numbers = [self._order.row.order_no]
        return [
            NewRequest(
                order_no=number,
                kind=CaseKind.CANCELLATION,
                reason=self._reason.value(),
                comment=self._comment.value(),
                due_at=told.due_at,
                requested_at=told.requested_at,
            )
            for number in numbers
        ]

    def show_eligibility(self, found: Sequence[Eligibility]) -> None:
        """What is known of the numbers asked about by `check_wanted`."""
        if self._numbers is not None:
            self._numbers.show_eligibility(found)

    def fault(self) -> tuple[str, QWidget | None]:
        if self._numbers is not None and (sentence := self._numbers.problem()):
            return sentence, self._numbers
        if not self._reason.value():
            return self.tr("Please choose one of the listed reasons."), self._reason
        return self._comment.problem(), self._comment


class OrderNumbers(QWidget):
    """A pasted list of order numbers, and what is known of each."""

    check_wanted = Signal(object)

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._known: dict[str, Eligibility] = {}
        """What was found of each number ever asked about in this dialog."""
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Order numbers"))
        self._text.setPlaceholderText(self.tr("Paste or type order numbers, with anything between them"))
        self._text.setMinimumHeight(60)
        self._text.setMaximumHeight(90)
        self._summary = PlainLabel(role="muted")
        self._table = read_only_table(
            self.tr("Orders"),
            (self.tr("Order number"), self.tr("Buyer"), self.tr("Amount"), self.tr("Request")),
            3,
        )
        self._table.setMinimumHeight(108)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        label = PlainLabel(self.tr("Order numbers"))
        label.setBuddy(self._text)
        for widget in (label, self._text, self._summary):
            column.addWidget(widget)
        column.addWidget(self._table, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._text.textChanged.connect(self._read)
        self.setFocusProxy(self._text)
        self._tell()

    def numbers(self) -> list[str]:
        return order_numbers(self._text.toPlainText())

    def taken(self) -> list[str]:
        """The numbers for which a request can be recorded."""
        return [number for number in self.numbers() if self._is_good(number)]

    def problem(self) -> str:
        """Why nothing can be recorded, as a sentence; "" where something can."""
        if not self.numbers():
            return self.tr("Please type or paste at least one order number.")
        if any(number not in self._known for number in self.numbers()):
            return self.tr("The order numbers are still being looked up.")
        return "" if self.taken() else self.tr("A request can be recorded for none of these orders.")

    def show_eligibility(self, found: Sequence[Eligibility]) -> None:
        self._known.update((one.order_no, one) for one in found)
        self._tell()

    def _read(self) -> None:
        self._pause.start()
        self._tell()

    def _ask(self) -> None:
        wanted = [number for number in self.numbers() if number not in self._known]
        if wanted:
            self.check_wanted.emit(wanted)

    def _is_good(self, number: str) -> bool:
        known = self._known.get(number)
        return known is not None and known.problem is None

    def _tell(self) -> None:
        numbers = self.numbers()
        # What is left out stands first: in a long list nobody would see it at the end.
        numbers.sort(key=lambda number: (self._is_good(number), number not in self._known))
        fill(self._table, [self._row(number) for number in numbers])
        good = sum(self._is_good(number) for number in numbers)
        unknown = sum(number not in self._known for number in numbers)
        if not numbers:
            self._summary.setText(self.tr("No order numbers yet."))
        elif unknown:
            self._summary.setText(self.tr("Looking up: {count}").format(count=self._formatter.count(unknown)))
        else:
            self._summary.setText(
                self.tr("Can be recorded: {good}. Left out: {bad}.").format(
                    good=self._formatter.count(good), bad=self._formatter.count(len(numbers) - good)
                )
            )

    def _row(self, number: str) -> tuple[str, ...]:
        known = self._known.get(number)
        if known is None:
            return number, "", "", self.tr("Looking up…")
        if known.order_id == 0:
            return number, "", "", self.tr("Left out: no such order here")
        amount = self._formatter.money(known.amount_idr)
        return number, known.buyer, amount, self._status(known)

    def _status(self, known: Eligibility) -> str:
        if known.problem is None:
            return self.tr("Can be recorded")
        if known.problem is Ineligible.WRONG_STATE and known.case_id is not None:
            return self.tr("Left out: has a request already")
        return self.tr("Left out: {why}").format(why=words.problem(known.problem))
