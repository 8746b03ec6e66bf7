"""Courier and tracking number of one order, typed or scanned into the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from seller_desktop.domain.orders import Channel
from seller_desktop.domain.tracking import MAX_TRACKING, cleaned
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.texts import shipments as words
from seller_desktop.texts.errors import sentence
from seller_desktop.ui.cases.record_dialog import RecordDialog
from seller_desktop.ui.details.parts import SMALL_BUTTON
from seller_desktop.ui.dialogs.dialog import Form
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.shipping.fields import CourierBox
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.services.ship_models import ShipCheck

_PAUSE_MS = 250
"""So that a number being typed is not asked about at each of its figures."""
_SPARE = 20
"""Room for the spaces that a number is typed or pasted with."""


class ArrangeDialog(RecordDialog):
    """Gives a `NewShipment` that was checked: what is refused cannot be saved, what is odd only after it was
    shown. `check_wanted` asks, and is told by `show_check`.
    """

    check_wanted = Signal(object)
    """`NewShipment`."""

    def __init__(
        self, order: OrderDetail, couriers: Sequence[str], courier: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Courier and tracking number"))
        row, noted = order.row, order.shipment
        self._order = row
        self._known: tuple[NewShipment, ShipCheck] | None = None
        self._shown: set[NewShipment] = set()
        self._saving = False
        self.add_subject(f"{row.order_no} · {row.buyer}", row.goods)
        self._courier = CourierBox(couriers, noted.courier if noted else row.courier or courier)
        self._number = QLineEdit(noted.tracking_no if noted else row.tracking_no)
        self._number.setMaxLength(MAX_TRACKING + _SPARE)
        form = Form()
        form.add(self.tr("Courier"), self._courier)
        form.add(self.tr("Tracking number"), self._number)
        self.body.addWidget(form)
        self._says = TonedLabel()
        self._says.setWordWrap(True)
        self._says.hide()
        self.body.addWidget(self._says)
        if row.channel is not Channel.MANUAL:
            self.body.addWidget(self._reminder())
        self.add_buttons(self.tr("Save"), safe=True)
        self.setMinimumWidth(560)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._number.textChanged.connect(self._changed)
        self._courier.currentTextChanged.connect(self._changed)
        if self._courier.value():
            self._number.setFocus()
            self._number.selectAll()
        else:
            self._courier.setFocus()

    def value(self) -> NewShipment:
        return NewShipment(
            self._order.order_no, self._courier.value(), cleaned(self._number.text()), self._order.id
        )

    def fault(self) -> tuple[str, QWidget | None]:
        if not cleaned(self._number.text()):
            return self.tr("Please type or scan the tracking number."), self._number
        if not self._courier.value():
            return self.tr("Please choose or type the courier."), self._courier
        return "", None

    def accept(self) -> None:
        problem, field = self.fault()
        self.complain(problem, field)
        if problem:
            return
        if self._known is None or self._known[0] != self.value():
            self._saving = True
            self._ask()
        else:
            self._save(self._known[1])

    def show_check(self, asked: NewShipment, check: ShipCheck) -> None:
        """What is known of the shipment asked about; an answer to an earlier state of the fields is late."""
        if asked != self.value():
            return
        self._known = (asked, check)
        if self._saving:
            self._saving = False
            self._save(check)
        else:
            self._tell(check)

    def _save(self, check: ShipCheck) -> None:
        seen = self.value() in self._shown
        self._tell(check)
        if check.refusal is not None:
            self._number.setFocus()  # why stands under the fields already
        elif check.warnings and not seen:
            self.complain(self.tr("Please look at what is odd here. Save once more if it is right."))
        else:
            super().accept()

    def _tell(self, check: ShipCheck) -> None:
        """What is odd stands under the fields, before and beside what is refused."""
        odd = [sentence(*check.refusal)] if check.refusal else [words.warning(one) for one in check.warnings]
        self._says.setText("\n".join(odd))
        self._says.set_tone("red" if check.refusal else "amber")
        self._says.setVisible(bool(odd))
        self._shown.add(self.value())

    def _changed(self) -> None:
        self._saving = False
        self._says.hide()
        self.complain("")
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        if not self.fault()[0]:
            self.check_wanted.emit(self.value())

    def _reminder(self) -> QWidget:
        """Nobody tells the marketplace but the seller."""
        told = PlainLabel(
            self.tr(
                "This is noted here only. Enter it in Seller Center too, under Manage Orders > To Ship >"
                " Arrange shipment."
            ),
            role="small",
        )
        told.setWordWrap(True)
        copy = QPushButton(self.tr("Copy both numbers"))
        copy.setAutoDefault(False)
        copy.setStyleSheet(SMALL_BUTTON)
        copy.clicked.connect(self._copy)
        line = QWidget()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(told, 1)
        inside.addWidget(copy)
        return line

    def _copy(self) -> None:
        told = self.value()
        QGuiApplication.clipboard().setText(f"{told.order_no}\t{told.tracking_no}")
