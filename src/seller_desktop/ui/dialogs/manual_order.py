"""An order typed by hand: entered anew, or one of those edited."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.clock import to_local, to_ms
from seller_desktop.domain.orders import Channel, Package, StatedOrder, Status, Substatus
from seller_desktop.texts import orders as words
from seller_desktop.ui.dialogs.dialog import Dialog, Form, Scroll
from seller_desktop.ui.dialogs.manual_lines import LinesEditor, money_box

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from seller_desktop.texts.format import Formatter

ONLY_PACKAGE = "1"
"""An order made by hand is one parcel. Its lines carry the parcel's number from the start, so that a
tracking number entered later does not change which line is which."""
_SUBSTATUS = {
    Status.PENDING: Substatus.UNPAID,
    Status.TO_SHIP: Substatus.AWAITING_SHIPMENT,
    Status.SHIPPED: Substatus.IN_TRANSIT,
    Status.COMPLETED: Substatus.COMPLETED,
    Status.CANCELLED: Substatus.CANCELLED,
}


class ManualOrderDialog(Dialog):
    """Gives a `StatedOrder` of channel `manual`; with `existing` it starts from that order."""

    def __init__(
        self,
        order_no: str,
        now_ms: int,
        formatter: Formatter,
        zone: ZoneInfo,
        existing: StatedOrder | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Edit order") if existing else self.tr("Enter an order by hand"))
        self._now_ms = now_ms
        self._zone = zone
        self._existing = existing
        start = existing or _blank(order_no, now_ms)
        content = QWidget()
        sections = QVBoxLayout(content)
        sections.setContentsMargins(0, 0, 8, 0)
        sections.addWidget(self._order_form(start))
        sections.addWidget(self._buyer_form(start))
        self._lines = LinesEditor(start.lines, ONLY_PACKAGE, formatter)
        goods = Form()
        goods.add_section(self.tr("Goods"))
        sections.addWidget(goods)
        sections.addWidget(self._lines)
        sections.addWidget(self._money_form(start))
        sections.addWidget(self._shipping_form(start))
        sections.addStretch()
        self.body.addWidget(Scroll(content), 1)
        self.add_buttons(self.tr("Save order"), safe=True)
        self._lines.changed.connect(self._follow_total)
        self._shipping_fee.valueChanged.connect(self._follow_total)
        self._total_follows = existing is None or existing.order_amount_idr == self._computed_total()
        self._total.valueChanged.connect(self._stop_following)
        self.setMinimumSize(700, 480)
        self.resize(760, 640)
        (self._number if existing is None else self._status).setFocus()

    def value(self) -> StatedOrder:
        status = Status(self._status.currentData())
        return _with_times(
            replace(
                self._existing or _blank("", self._now_ms),
                order_no=self._number.text().strip(),
                status=status,
                status_text="",
                substatus=_SUBSTATUS[status],
                created_at=self._created_at(),
                lines=tuple(replace(line, package_no=ONLY_PACKAGE) for line in self._lines.value()),
                packages=(
                    Package(
                        ONLY_PACKAGE,
                        tracking_no=self._tracking.text().strip(),
                        courier=self._courier.text().strip(),
                    ),
                ),
                cod=self._cod.isChecked(),
                recipient=self._recipient.text().strip(),
                buyer_username=self._username.text().strip(),
                phone=self._phone.text().strip(),
                city=self._city.text().strip(),
                address=self._address.toPlainText().strip(),
                shipping_fee_idr=self._shipping_fee.value(),
                order_amount_idr=self._total.value(),
            ),
            self._existing,
            self._now_ms,
        )

    def accept(self) -> None:
        self._lines.setFocus()  # a cell still being typed in gives its value when it loses the focus
        if not self._number.text().strip():
            self.complain(self.tr("Please type an order number."), self._number)
        elif self._created_at() > self._now_ms:
            self.complain(self.tr("The order cannot have been made in the future."), self._created)
        elif not (self._recipient.text().strip() or self._username.text().strip()):
            self.complain(self.tr("Please type who bought: a name or a username."), self._recipient)
        elif problem := self._lines.problem():
            self.complain(problem)
            self._lines.focus_lines()
        else:
            super().accept()

    def _order_form(self, order: StatedOrder) -> Form:
        self._number = QLineEdit(order.order_no)
        self._number.setMaxLength(40)
        self._number.setReadOnly(self._existing is not None)
        self._created = QDateTimeEdit(_wall_clock(order.created_at, self._zone))
        self._created.setDisplayFormat("dd/MM/yyyy HH:mm")
        self._created.setCalendarPopup(True)
        self._created.dateTimeChanged.connect(lambda: setattr(self, "_created_touched", True))
        self._created_touched = False
        self._status = QComboBox()
        for status in _SUBSTATUS:
            self._status.addItem(words.status(status), status)
        self._status.setCurrentIndex(max(0, self._status.findData(order.status)))
        self._cod = QCheckBox(self.tr("Paid to the courier (COD)"))
        self._cod.setChecked(order.cod)
        form = Form()
        form.add_section(self.tr("Order"))
        form.add(self.tr("Order number"), self._number)
        form.add(self.tr("Ordered on"), self._created)
        form.add(self.tr("Status"), self._status)
        form.add(self.tr("Payment"), self._cod)
        return form

    def _buyer_form(self, order: StatedOrder) -> Form:
        self._recipient = QLineEdit(order.recipient)
        self._username = QLineEdit(order.buyer_username)
        self._phone = QLineEdit(order.phone)
        self._city = QLineEdit(order.city)
        self._address = QPlainTextEdit(order.address)
        self._address.setTabChangesFocus(True)
        self._address.setMaximumHeight(64)
        form = Form()
        form.add_section(self.tr("Buyer"))
        form.add(self.tr("Recipient"), self._recipient)
        form.add(self.tr("Username"), self._username)
        form.add(self.tr("Phone"), self._phone)
        form.add(self.tr("City"), self._city)
        form.add(self.tr("Address"), self._address)
        return form

    def _money_form(self, order: StatedOrder) -> Form:
        self._shipping_fee = money_box(order.shipping_fee_idr)
        self._total = money_box(order.order_amount_idr)
        form = Form()
        form.add_section(self.tr("Money"))
        form.add(self.tr("Shipping fee"), self._shipping_fee)
        form.add(
            self.tr("Total paid"),
            self._total,
            self.tr("Goods and shipping added up, until you type another amount (a discount, for example)."),
        )
        return form

    def _shipping_form(self, order: StatedOrder) -> Form:
        package = order.packages[0] if order.packages else Package(ONLY_PACKAGE)
        self._courier = QLineEdit(package.courier)
        self._tracking = QLineEdit(package.tracking_no)
        form = Form()
        form.add_section(self.tr("Shipping"))
        form.add(self.tr("Courier"), self._courier)
        form.add(self.tr("Tracking number"), self._tracking)
        return form

    def _created_at(self) -> int:
        """UTC milliseconds. The field shows minutes; untouched, it gives the exact time back."""
        if self._existing is not None and not self._created_touched:
            return self._existing.created_at
        date, time = self._created.date(), self._created.time()
        return to_ms(
            datetime(date.year(), date.month(), date.day(), time.hour(), time.minute(), tzinfo=self._zone)
        )

    def _computed_total(self) -> int:
        return self._lines.total() + self._shipping_fee.value()

    def _follow_total(self) -> None:
        if self._total_follows:
            self._total.blockSignals(True)
            self._total.setValue(self._computed_total())
            self._total.blockSignals(False)

    def _stop_following(self) -> None:
        self._total_follows = False


def _blank(order_no: str, now_ms: int) -> StatedOrder:
    return StatedOrder(
        order_no=order_no,
        channel=Channel.MANUAL,
        status=Status.TO_SHIP,
        status_text="",
        substatus=Substatus.AWAITING_SHIPMENT,
        substatus_text="",
        created_at=now_ms,
        lines=(),
    )


def _with_times(order: StatedOrder, before: StatedOrder | None, now_ms: int) -> StatedOrder:
    """The order with the times its status implies: those known before are kept, a step taken now
    happened now (or, in an order entered at once, when it was ordered), a step taken back has no time.
    """
    stamp = order.created_at if before is None else now_ms
    known = before or order
    status = order.status
    cancelled = status is Status.CANCELLED
    shipped = status in {Status.SHIPPED, Status.COMPLETED}
    has_tracking = any(package.tracking_no for package in order.packages)

    def step(taken: bool, at: int | None) -> int | None:
        return (at or stamp) if taken else at if cancelled else None

    paid = status is Status.TO_SHIP or shipped
    arranged = shipped or (status is Status.TO_SHIP and has_tracking)
    substatus = order.substatus
    if status is Status.TO_SHIP and arranged:
        substatus = Substatus.AWAITING_COLLECTION
    elif status is Status.SHIPPED and known.delivered_at:
        substatus = Substatus.DELIVERED
    return replace(
        order,
        substatus=substatus,
        paid_at=step(paid and (not order.cod or status is Status.COMPLETED), known.paid_at),
        arranged_at=step(arranged, known.arranged_at),
        shipped_at=step(shipped, known.shipped_at),
        delivered_at=known.delivered_at
        if status is Status.SHIPPED
        else step(status is Status.COMPLETED, known.delivered_at),
        cancelled_at=(known.cancelled_at or stamp) if cancelled else None,
    )


def _wall_clock(at_ms: int, zone: ZoneInfo) -> QDateTime:
    """A moment as the zone's clock shows it; Qt is not told the zone, so it converts nothing."""
    local = to_local(at_ms, zone)
    return QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
