"""A buyer's request to return goods or get money back, and a parcel that could not be delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from seller_desktop.domain.cases import CaseKind, ReturnType
from seller_desktop.services.case_models import NewRequest
from seller_desktop.texts import cases as words
from seller_desktop.ui.cases.due_field import DueField, unanswered
from seller_desktop.ui.cases.pictures_strip import PicturesStrip
from seller_desktop.ui.cases.reason_box import ReasonBox
from seller_desktop.ui.cases.record_dialog import NoteField, RecordDialog
from seller_desktop.ui.cases.return_lines import ReturnLines
from seller_desktop.ui.dialogs.dialog import Form, Scroll
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from seller_desktop.domain.clock import Clock
    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Formatter

_TYPES = (ReturnType.RETURN, ReturnType.REFUND, ReturnType.REPLACEMENT)
_MOST_REASON_SIGNS = 200


class ReturnRequestDialog(RecordDialog):
    """Gives a `NewRequest` and its pictures. What the buyer wants is not assumed: it decides what happens
    when nobody answers.

    `due_from`: when the time to answer a request made at a moment runs out by the rule. `window_ends_at`:
    until when buyers can usually ask; a later request is taken, with a hint. All UTC milliseconds.
    """

    def __init__(
        self,
        order: OrderDetail,
        reasons: Sequence[Reason],
        formatter: Formatter,
        clock: Clock,
        due_from: Callable[[int], int | None],
        window_ends_at: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Record a return or refund request"))
        self._order = order
        self._formatter = formatter
        self._clock = clock
        self._window_ends_at = window_ends_at
        row = order.row
        self.add_subject(f"{row.order_no} · {row.buyer} · {formatter.money(row.amount_idr)}", "")
        self._types = QButtonGroup(self)
        self._lines = ReturnLines(order.lines)
        self._reason = ReasonBox(reasons, formatter.language)
        self._note = NoteField()
        self._strip = PicturesStrip(editable=True, hint=True)
        self.due = DueField(formatter, clock, unanswered(None), due_from)
        self._late = PlainLabel(role="small")
        self._late.setWordWrap(True)
        form = Form()
        form.add(self.tr("The buyer wants"), self._type_row())
        form.add(self.tr("Goods"), self._lines)
        form.add(self.tr("Buyer's reason"), self._reason)
        form.add(self.tr("Buyer's words"), self._note)
        form.add(self.tr("Seller Center shows"), self.due)
        form.rows.addRow("", self._late)
        form.add(self.tr("Pictures"), self._strip)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addWidget(form)
        inside.addStretch()
        self.body.addWidget(Scroll(content), 1)
        self.add_buttons(self.tr("Record request"), safe=True)
        self.due.changed.connect(self._tell_window)
        self._types.idClicked.connect(self._follow_type)
        self._tell_window()
        self.setMinimumSize(700, 480)
        self.resize(720, 600)
        self._types.button(0).setFocus()

    def value(self) -> NewRequest:
        assert self.due is not None  # made above
        told = self.due.value()
        return NewRequest(
            order_no=self._order.row.order_no,
            kind=CaseKind.RETURN,
            reason=self._reason.value(),
            type=_TYPES[self._types.checkedId()],
            comment=self._note.value(),
            due_at=told.due_at,
            requested_at=told.requested_at,
            lines=self._lines.value(),
        )

    def pictures(self) -> list[tuple[str, bytes]]:
        """Name and bytes of each."""
        return [(picture.name, picture.data) for picture in self._strip.pictures()]

    def fault(self) -> tuple[str, QWidget | None]:
        if self._types.checkedId() < 0:
            return self.tr("Please choose what the buyer wants."), self._types.button(0)
        if self._lines.is_empty():
            self._lines.focus_lines()
            return self.tr("Please choose at least one piece."), None
        if not self._reason.value():
            return self.tr("Please choose one of the listed reasons."), self._reason
        return self._note.problem(), self._note

    def _type_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        for at, one in enumerate(_TYPES):
            button = QRadioButton(words.return_type(one))
            self._types.addButton(button, at)
            line.addWidget(button)
        line.addStretch()
        return row

    def _follow_type(self, at: int) -> None:
        assert self.due is not None  # made before
        self.due.set_effect(unanswered(_TYPES[at]))

    def _tell_window(self) -> None:
        assert self.due is not None  # made before
        until = self._window_ends_at
        now = self._clock.now_ms()
        asked_at = None if self.due.problem() else self.due.value().requested_at
        late = until is not None and (now if asked_at is None else asked_at) > until
        self._late.setVisible(late)
        if until is not None and late:
            self._late.setText(
                self.tr(
                    "Buyers can usually ask until {moment}. This request came later; it is recorded all the"
                    " same."
                ).format(moment=self._formatter.moment(until, now))
            )


class FailedDelivery(NamedTuple):
    """A parcel that comes back because it was refused or could not be delivered."""

    order_no: str
    reason: str


class FailedDeliveryDialog(RecordDialog):
    """Records that the parcel of an order is on its way back."""

    def __init__(self, order: OrderDetail, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Delivery failed"))
        self._order_no = order.row.order_no
        row = order.row
        self.add_subject(
            f"{row.order_no} · {row.buyer} · {formatter.money(row.amount_idr)}",
            " · ".join(word for word in (row.courier, row.tracking_no) if word),
        )
        self.add_text(
            self.tr(
                "The parcel was refused or could not be delivered and comes back. Nothing is to be decided"
                " before it is here: then it is received and inspected."
            )
        )
        self._reason = QLineEdit()
        self._reason.setMaxLength(_MOST_REASON_SIGNS)
        self._reason.setPlaceholderText(self.tr("Refused by the recipient, for example"))
        form = Form()
        form.add(self.tr("Reason (if known)"), self._reason)
        self.body.addWidget(form)
        self.add_buttons(self.tr("Record failed delivery"), safe=True)
        self.setMinimumWidth(560)
        self._reason.setFocus()

    def value(self) -> FailedDelivery:
        return FailedDelivery(self._order_no, self._reason.text().strip())

    def fault(self) -> tuple[str, QWidget | None]:
        return "", None
