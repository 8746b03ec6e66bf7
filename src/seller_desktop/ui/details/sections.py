"""Goods, money, buyer, shipping: the facts of an order as the details show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from seller_desktop.domain.case_clocks import CASE_CLOCKS
from seller_desktop.domain.orders import Channel
from seller_desktop.texts import orders as words
from seller_desktop.ui.details.parts import SMALL_BUTTON, Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.domain.orders import Package, StatedOrder
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Formatter

NO_VARIATION = "Default"
"""What the export writes for a product without variations (shared facts: domain.md 1.4)."""
MASK = "*"
_HOME = "indonesia"


def address_lines(order: StatedOrder) -> tuple[str, ...]:
    """The address as it is written on a parcel, without empty parts."""
    place = " ".join(part for part in (order.city, order.zipcode) if part)
    country = "" if order.country.casefold() == _HOME else order.country
    district = ", ".join(part for part in (order.village, order.district) if part)
    parts = (order.address, order.address_extra, district, place, order.province, country)
    return tuple(part for part in parts if part)


def address_text(order: StatedOrder) -> str:
    """Recipient, phone and address, as one pastes them into a label."""
    return "\n".join(part for part in (order.recipient, order.phone, *address_lines(order)) if part)


def is_masked(order: StatedOrder) -> bool:
    """The marketplace hides part of who the buyer is."""
    return any(MASK in text for text in (order.buyer_username, order.recipient, order.phone, order.address))


class GoodsSection(Section):
    def tell(self, detail: OrderDetail, formatter: Formatter) -> None:
        self.begin(self.tr("Goods"))
        by_hand = detail.row.channel is Channel.MANUAL
        for line in detail.lines:
            variation = "" if line.variation == NO_VARIATION else line.variation
            name = " · ".join(part for part in (line.product or line.sku_id, variation) if part)
            self.add_text(name)
            price = f"{formatter.count(line.quantity)} × {formatter.money(line.unit_price_idr)}"
            before = line.quantity * line.unit_price_idr
            self.add_fact(price, formatter.money(before))
            # An order typed by hand has lines numbered here where no SKU was typed.
            sku = line.seller_sku if by_hand else line.seller_sku or line.sku_id
            notes = [self.tr("SKU {sku}").format(sku=sku)] if sku else []
            if line.subtotal_idr != before:
                notes.append(self.tr("discounted: {money}").format(money=formatter.money(line.subtotal_idr)))
            if line.returned_quantity:
                notes.append(
                    self.tr("returned: {count}").format(count=formatter.count(line.returned_quantity))
                )
            if notes:
                self.add_text(" · ".join(notes), role="small")
        self.end()


class MoneySection(Section):
    def tell(self, order: StatedOrder, formatter: Formatter, now_ms: int) -> None:
        self.begin(self.tr("Money"))
        goods = sum(line.subtotal_before_idr for line in order.lines)
        self._amount(formatter, self.tr("Goods before discounts"), goods)
        self._amount(
            formatter, self.tr("Platform discount"), -sum(line.platform_discount_idr for line in order.lines)
        )
        self._amount(
            formatter, self.tr("Seller discount"), -sum(line.seller_discount_idr for line in order.lines)
        )
        if order.shipping_original_idr != order.shipping_fee_idr:
            original = words.field("shipping_original_idr")
            self._amount(formatter, original, order.shipping_original_idr)
            for field in ("shipping_seller_discount_idr", "shipping_platform_discount_idr"):
                self._amount(formatter, words.field(field), -getattr(order, field))
        self._amount(formatter, self.tr("Shipping fee paid"), order.shipping_fee_idr)
        for field in (
            "distance_shipping_fee_idr",
            "distance_fee_idr",
            "buyer_service_fee_idr",
            "handling_fee_idr",
            "shipping_insurance_idr",
            "item_insurance_idr",
        ):
            self._amount(formatter, words.field(field), getattr(order, field))
        self._amount(formatter, self.tr("Payment discount"), -order.payment_discount_idr)
        self.add_fact(self.tr("Total paid by the buyer"), formatter.money(order.order_amount_idr), bold=True)
        self._amount(formatter, self.tr("Refund"), order.refund_idr)
        method = order.payment_method
        if order.cod:
            method = f"{method} (COD)" if method else "COD"
        self.add_fact(self.tr("Payment"), method)
        if order.paid_at is not None:
            self.add_fact(self.tr("Paid"), formatter.moment(order.paid_at, now_ms))
        self.end()

    def _amount(self, formatter: Formatter, name: str, idr: int) -> None:
        if idr:
            self.add_fact(name, formatter.money(idr))


class BuyerSection(Section):
    copy_wanted = Signal()
    message_wanted = Signal()
    """A message for the buyer, ready to copy."""

    def tell(self, order: StatedOrder) -> None:
        self.begin(self.tr("Buyer"))
        self.add_fact(self.tr("Username"), order.buyer_username)
        self.add_fact(self.tr("Recipient"), order.recipient)
        self.add_fact(self.tr("Phone"), order.phone)
        address = address_lines(order)
        if address:
            self.add_fact(
                self.tr("Address"),
                "\n".join(address),
                copy=self.copy_wanted.emit,
                copy_text=self.tr("Copy address"),
            )
        if is_masked(order):
            self.add_text(self.tr("Partly masked by the marketplace."), role="small")
        self.add_fact(self.tr("Message"), order.buyer_message)
        self.row("message", self._message_button).setText(self.tr("Copy a message for the buyer…"))
        self.end()

    def _message_button(self) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.setStyleSheet(SMALL_BUTTON)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.message_wanted)
        return button


class ShippingSection(Section):
    def tell(
        self, detail: OrderDetail, formatter: Formatter, now_ms: int, copy: Callable[[str], None]
    ) -> None:
        order = detail.facts
        self.begin(self.tr("Shipping"))
        if order.substatus_text or order.substatus:
            self.add_fact(
                self.tr("Step"), words.substatus(order.substatus) if order.substatus else order.substatus_text
            )
        for index, package in enumerate(order.packages, start=1):
            if len(order.packages) > 1:
                self.add_text(self.tr("Package {number}").format(number=index), role="small")
            self._package(package, copy)
        if not any(package.tracking_no for package in order.packages):
            self.add_fact(self.tr("Tracking number"), self.tr("none yet"))
        for deadline in detail.deadlines:
            if deadline.kind in CASE_CLOCKS:
                continue  # told where the case is
            due = formatter.moment(deadline.due_at, now_ms)
            self.add_fact(words.clock(deadline.kind), f"{due} ({words.basis(deadline.basis)})")
            if deadline.rule:
                since = formatter.short_moment(deadline.anchor_at, now_ms)
                self.add_text(
                    self.tr("By rule {rule}, counted from {time}").format(rule=deadline.rule, time=since),
                    role="small",
                )
        for name, at in (
            (self.tr("Arranged"), order.arranged_at),
            (self.tr("Shipped"), order.shipped_at),
            (self.tr("Delivered"), order.delivered_at),
            (self.tr("Cancelled"), order.cancelled_at),
        ):
            if at is not None:
                self.add_fact(name, formatter.moment(at, now_ms))
        self.add_fact(self.tr("Cancelled by"), order.cancel_by)
        self.add_fact(self.tr("Reason"), order.cancel_reason)
        self.add_fact(self.tr("Delivery"), order.delivery_option)
        self.add_fact(self.tr("Fulfilment"), order.fulfillment_type)
        self.end()

    def _package(self, package: Package, copy: Callable[[str], None]) -> None:
        self.add_fact(self.tr("Courier"), package.courier)
        if package.tracking_no:
            tracking_no = package.tracking_no
            self.add_fact(
                self.tr("Tracking number"),
                tracking_no,
                copy=lambda: copy(tracking_no),
                copy_text=self.tr("Copy tracking number"),
            )
