"""The words of an exported file: the titles of its columns, and what the program's own values are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.export_columns import ExportWords, Holds
from seller_desktop.domain.filters import CancelledBy
from seller_desktop.domain.orders import Channel, ClockKind, Status, Substatus
from seller_desktop.services.read_models import ShipState, SortKey
from seller_desktop.texts import orders
from seller_desktop.texts.flags import flag_words
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.domain.flags import Flag

CONTEXT = "Exports"

TITLES = {
    "order_no": QT_TRANSLATE_NOOP("Exports", "Order number"),
    "channel": QT_TRANSLATE_NOOP("Exports", "Channel"),
    "account": QT_TRANSLATE_NOOP("Exports", "Shop"),
    "invoice_no": QT_TRANSLATE_NOOP("Exports", "Tokopedia invoice"),
    "status": QT_TRANSLATE_NOOP("Exports", "Status"),
    "substatus": QT_TRANSLATE_NOOP("Exports", "Substatus"),
    "created": QT_TRANSLATE_NOOP("Exports", "Created"),
    "paid": QT_TRANSLATE_NOOP("Exports", "Paid"),
    "ship_by": QT_TRANSLATE_NOOP("Exports", "Ship by"),
    "arranged": QT_TRANSLATE_NOOP("Exports", "Shipment arranged"),
    "shipped": QT_TRANSLATE_NOOP("Exports", "Shipped"),
    "delivered": QT_TRANSLATE_NOOP("Exports", "Delivered"),
    "cancelled": QT_TRANSLATE_NOOP("Exports", "Cancelled"),
    "deadline": QT_TRANSLATE_NOOP("Exports", "Next deadline"),
    "deadline_kind": QT_TRANSLATE_NOOP("Exports", "Deadline for"),
    "buyer": QT_TRANSLATE_NOOP("Exports", "Buyer"),
    "recipient": QT_TRANSLATE_NOOP("Exports", "Recipient"),
    "phone": QT_TRANSLATE_NOOP("Exports", "Phone"),
    "address": QT_TRANSLATE_NOOP("Exports", "Address"),
    "address_extra": QT_TRANSLATE_NOOP("Exports", "Address details"),
    "village": QT_TRANSLATE_NOOP("Exports", "Village"),
    "district": QT_TRANSLATE_NOOP("Exports", "District"),
    "city": QT_TRANSLATE_NOOP("Exports", "City"),
    "province": QT_TRANSLATE_NOOP("Exports", "Province"),
    "zipcode": QT_TRANSLATE_NOOP("Exports", "Postcode"),
    "buyer_message": QT_TRANSLATE_NOOP("Exports", "Message of the buyer"),
    "goods": QT_TRANSLATE_NOOP("Exports", "Goods"),
    "quantity": QT_TRANSLATE_NOOP("Exports", "Pieces"),
    "sku_id": QT_TRANSLATE_NOOP("Exports", "SKU ID"),
    "seller_sku": QT_TRANSLATE_NOOP("Exports", "Seller SKU"),
    "product": QT_TRANSLATE_NOOP("Exports", "Product"),
    "variation": QT_TRANSLATE_NOOP("Exports", "Variation"),
    "line_quantity": QT_TRANSLATE_NOOP("Exports", "Pieces of the line"),
    "returned_quantity": QT_TRANSLATE_NOOP("Exports", "Returned pieces"),
    "unit_price": QT_TRANSLATE_NOOP("Exports", "Unit price (Rp)"),
    "line_discount": QT_TRANSLATE_NOOP("Exports", "Discount of the line (Rp)"),
    "line_amount": QT_TRANSLATE_NOOP("Exports", "Amount of the line (Rp)"),
    "amount": QT_TRANSLATE_NOOP("Exports", "Total (Rp)"),
    "refund": QT_TRANSLATE_NOOP("Exports", "Refund (Rp)"),
    "shipping_fee": QT_TRANSLATE_NOOP("Exports", "Shipping fee (Rp)"),
    "service_fee": QT_TRANSLATE_NOOP("Exports", "Service fee (Rp)"),
    "handling_fee": QT_TRANSLATE_NOOP("Exports", "Handling fee (Rp)"),
    "insurance": QT_TRANSLATE_NOOP("Exports", "Insurance (Rp)"),
    "payment_method": QT_TRANSLATE_NOOP("Exports", "Payment method"),
    "cod": QT_TRANSLATE_NOOP("Exports", "Cash on delivery"),
    "delivery_option": QT_TRANSLATE_NOOP("Exports", "Delivery option"),
    "courier": QT_TRANSLATE_NOOP("Exports", "Courier"),
    "tracking": QT_TRANSLATE_NOOP("Exports", "Tracking number"),
    "packages": QT_TRANSLATE_NOOP("Exports", "Packages"),
    "shipment": QT_TRANSLATE_NOOP("Exports", "Shipment here"),
    "printed": QT_TRANSLATE_NOOP("Exports", "Last printed"),
    "cancelled_by": QT_TRANSLATE_NOOP("Exports", "Cancelled by"),
    "cancel_reason": QT_TRANSLATE_NOOP("Exports", "Reason for cancellation"),
    "as_of": QT_TRANSLATE_NOOP("Exports", "As of"),
    "flags": QT_TRANSLATE_NOOP("Exports", "Flags"),
    "notes": QT_TRANSLATE_NOOP("Exports", "Notes"),
}
"""By the keys of `domain.export_columns`."""
WHO = {
    CancelledBy.BUYER: QT_TRANSLATE_NOOP("Exports", "Buyer"),
    CancelledBy.SELLER: QT_TRANSLATE_NOOP("Exports", "Seller"),
    CancelledBy.SYSTEM: QT_TRANSLATE_NOOP("Exports", "System"),
}
SHIP_STATES = {
    ShipState.PACKED: QT_TRANSLATE_NOOP("Exports", "Packed"),
    ShipState.HANDED_OVER: QT_TRANSLATE_NOOP("Exports", "Handed over"),
}
OF_THE_LIST: Mapping[SortKey, str] = {
    SortKey.TIME_LEFT: "deadline",
    SortKey.ORDER_NO: "order_no",
    SortKey.STATUS: "status",
    SortKey.CHANNEL: "channel",
    SortKey.BUYER: "buyer",
    SortKey.GOODS: "goods",
    SortKey.QUANTITY: "quantity",
    SortKey.TOTAL: "amount",
    SortKey.COURIER: "courier",
    SortKey.TRACKING: "tracking",
    SortKey.CREATED: "created",
}
"""The column of an export that tells what a column of the list shows."""


def export_words(reason_labels: Mapping[str, str], flag_names: Mapping[Flag, str]) -> ExportWords:
    """The words in the language installed. `reason_labels` by code; `flag_names`: what the shop has given."""
    yes, no = QCoreApplication.translate("Exports", "yes"), QCoreApplication.translate("Exports", "no")
    return ExportWords(
        sheet=QCoreApplication.translate("Exports", "Orders"),
        titles={key: _translated(title) for key, title in TITLES.items()},
        values={
            Holds.STATUS: {one: orders.status(one) for one in Status},
            Holds.SUBSTATUS: {one: orders.substatus(one) for one in Substatus},
            Holds.CHANNEL: {one: orders.channel(one) for one in Channel},
            Holds.CLOCK: {one: orders.clock(one) for one in ClockKind},
            Holds.CANCELLED_BY: {one: _translated(word) for one, word in WHO.items()},
            Holds.REASON: reason_labels,
            Holds.YES_NO: {"yes": yes, "no": no},
            Holds.SHIPMENT: {one: _translated(word) for one, word in SHIP_STATES.items()},
        },
        flags=flag_words(flag_names).names,
    )


def _translated(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)


def who(value: CancelledBy) -> str:
    """Who cancelled an order."""
    return QCoreApplication.translate(CONTEXT, WHO[value])
