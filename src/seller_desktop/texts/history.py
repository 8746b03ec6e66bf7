"""What happened to an order, who or what said so, and what its fields are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.services.read_models import Happened, Source, SourceKind
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from seller_desktop.services.read_models import HistoryEntry
    from seller_desktop.texts.format import Formatter

HAPPENED = {
    Happened.CREATED: QT_TRANSLATE_NOOP("History", "Order created"),
    Happened.PAID: QT_TRANSLATE_NOOP("History", "Paid"),
    Happened.ARRANGED: QT_TRANSLATE_NOOP("History", "Shipment arranged"),
    Happened.SHIPPED: QT_TRANSLATE_NOOP("History", "Handed over to the courier"),
    Happened.DELIVERED: QT_TRANSLATE_NOOP("History", "Delivered"),
    Happened.CANCELLED: QT_TRANSLATE_NOOP("History", "Cancelled"),
    Happened.IMPORTED: QT_TRANSLATE_NOOP("History", "Imported for the first time"),
    Happened.CHANGED: QT_TRANSLATE_NOOP("History", "Changed by a newer file"),
    Happened.ENTERED: QT_TRANSLATE_NOOP("History", "Entered by hand"),
    Happened.EDITED: QT_TRANSLATE_NOOP("History", "Edited"),
    Happened.NOTE_ADDED: QT_TRANSLATE_NOOP("History", "Note added"),
    Happened.NOTE_EDITED: QT_TRANSLATE_NOOP("History", "Note edited"),
    Happened.NOTE_REMOVED: QT_TRANSLATE_NOOP("History", "Note removed"),
    Happened.FLAGS_CHANGED: QT_TRANSLATE_NOOP("History", "Flags changed"),
    Happened.SHIPMENT_ARRANGED: QT_TRANSLATE_NOOP("History", "Courier and tracking number noted"),
    Happened.HANDED_OVER: QT_TRANSLATE_NOOP("History", "Parcel given to the courier"),
    Happened.SHIPMENT_DROPPED: QT_TRANSLATE_NOOP("History", "Noted shipment removed"),
    Happened.PRINTED: QT_TRANSLATE_NOOP("History", "Printed"),
    Happened.UNDONE: QT_TRANSLATE_NOOP("History", "Undone"),
    Happened.REDONE: QT_TRANSLATE_NOOP("History", "Done again"),
    Happened.REMOVED: QT_TRANSLATE_NOOP("History", "Order taken out"),
    Happened.STATUS_MAPPED: QT_TRANSLATE_NOOP("History", "Status word explained"),
    Happened.CANCEL_REQUESTED: QT_TRANSLATE_NOOP("History", "Buyer asked to cancel"),
    Happened.CANCEL_APPROVED: QT_TRANSLATE_NOOP("History", "Cancellation approved"),
    Happened.CANCEL_REJECTED: QT_TRANSLATE_NOOP("History", "Cancellation rejected"),
    Happened.CANCEL_AUTO_APPROVED: QT_TRANSLATE_NOOP("History", "Cancellation approved automatically"),
    Happened.CANCEL_WITHDRAWN: QT_TRANSLATE_NOOP("History", "Buyer withdrew the cancellation"),
    Happened.CANCEL_SETTLED: QT_TRANSLATE_NOOP("History", "Cancellation request settled by the marketplace"),
    Happened.SELLER_CANCELLED: QT_TRANSLATE_NOOP("History", "Cancelled by the seller"),
    Happened.RETURN_REQUESTED: QT_TRANSLATE_NOOP("History", "Buyer asked for a return or refund"),
    Happened.RETURN_MOVED: QT_TRANSLATE_NOOP("History", "Return moved on"),
    Happened.DELIVERY_FAILED: QT_TRANSLATE_NOOP("History", "Delivery failed, parcel comes back"),
    Happened.TAKEN_BACK: QT_TRANSLATE_NOOP("History", "Decision taken back"),
    Happened.DEADLINE_SET: QT_TRANSLATE_NOOP("History", "Deadline typed"),
    Happened.REPLACES: QT_TRANSLATE_NOOP("History", "Made as the replacement for another order"),
    Happened.CLOCK_CANCELLED: QT_TRANSLATE_NOOP("History", "Cancelled because its time ran out"),
    Happened.CLOCK_COMPLETED: QT_TRANSLATE_NOOP("History", "Completed because its time ran out"),
    Happened.CORRECTED: QT_TRANSLATE_NOOP("History", "Buyer's data corrected"),
    Happened.RESTRICTED: QT_TRANSLATE_NOOP("History", "Use of the buyer's data restricted"),
    Happened.RELEASED: QT_TRANSLATE_NOOP("History", "Restriction lifted"),
    Happened.ERASED: QT_TRANSLATE_NOOP("History", "Buyer's data erased"),
}
LATE_MS = MINUTE_MS
"""A clock's work noticed later than this after its time is told with the delay."""

FIELDS = {
    "order_no": QT_TRANSLATE_NOOP("Fields", "Order number"),
    "channel": QT_TRANSLATE_NOOP("Fields", "Channel"),
    "status": QT_TRANSLATE_NOOP("Fields", "Status"),
    "status_text": QT_TRANSLATE_NOOP("Fields", "Status as stated"),
    "substatus": QT_TRANSLATE_NOOP("Fields", "Substatus"),
    "substatus_text": QT_TRANSLATE_NOOP("Fields", "Substatus as stated"),
    "created_at": QT_TRANSLATE_NOOP("Fields", "Created"),
    "lines": QT_TRANSLATE_NOOP("Fields", "Goods"),
    "packages": QT_TRANSLATE_NOOP("Fields", "Packages"),
    "preorder": QT_TRANSLATE_NOOP("Fields", "Pre-order"),
    "paid_at": QT_TRANSLATE_NOOP("Fields", "Paid"),
    "arranged_at": QT_TRANSLATE_NOOP("Fields", "Shipment arranged"),
    "shipped_at": QT_TRANSLATE_NOOP("Fields", "Shipped"),
    "delivered_at": QT_TRANSLATE_NOOP("Fields", "Delivered"),
    "cancelled_at": QT_TRANSLATE_NOOP("Fields", "Cancelled"),
    "cancel_by": QT_TRANSLATE_NOOP("Fields", "Cancelled by"),
    "cancel_reason": QT_TRANSLATE_NOOP("Fields", "Reason for cancellation"),
    "fulfillment_type": QT_TRANSLATE_NOOP("Fields", "Fulfilment"),
    "delivery_option": QT_TRANSLATE_NOOP("Fields", "Delivery option"),
    "payment_method": QT_TRANSLATE_NOOP("Fields", "Payment method"),
    "cod": QT_TRANSLATE_NOOP("Fields", "Cash on delivery"),
    "order_channel": QT_TRANSLATE_NOOP("Fields", "Bought through"),
    "creator": QT_TRANSLATE_NOOP("Fields", "Creator"),
    "invoice_no": QT_TRANSLATE_NOOP("Fields", "Tokopedia invoice"),
    "marketplace_note": QT_TRANSLATE_NOOP("Fields", "Note in Seller Center"),
    "checked_status": QT_TRANSLATE_NOOP("Fields", "Checked"),
    "checked_by": QT_TRANSLATE_NOOP("Fields", "Checked by"),
    "buyer_message": QT_TRANSLATE_NOOP("Fields", "Buyer's message"),
    "buyer_username": QT_TRANSLATE_NOOP("Fields", "Buyer"),
    "recipient": QT_TRANSLATE_NOOP("Fields", "Recipient"),
    "phone": QT_TRANSLATE_NOOP("Fields", "Phone"),
    "zipcode": QT_TRANSLATE_NOOP("Fields", "Postcode"),
    "country": QT_TRANSLATE_NOOP("Fields", "Country"),
    "province": QT_TRANSLATE_NOOP("Fields", "Province"),
    "city": QT_TRANSLATE_NOOP("Fields", "City or regency"),
    "district": QT_TRANSLATE_NOOP("Fields", "District"),
    "village": QT_TRANSLATE_NOOP("Fields", "Village"),
    "address": QT_TRANSLATE_NOOP("Fields", "Address"),
    "address_extra": QT_TRANSLATE_NOOP("Fields", "Further address details"),
    "order_amount_idr": QT_TRANSLATE_NOOP("Fields", "Total paid by the buyer"),
    "refund_idr": QT_TRANSLATE_NOOP("Fields", "Refunded"),
    "shipping_fee_idr": QT_TRANSLATE_NOOP("Fields", "Shipping fee"),
    "shipping_original_idr": QT_TRANSLATE_NOOP("Fields", "Shipping fee before discounts"),
    "shipping_seller_discount_idr": QT_TRANSLATE_NOOP("Fields", "Shipping discount by the seller"),
    "shipping_platform_discount_idr": QT_TRANSLATE_NOOP("Fields", "Shipping discount by the platform"),
    "distance_shipping_fee_idr": QT_TRANSLATE_NOOP("Fields", "Shipping fee by distance"),
    "distance_fee_idr": QT_TRANSLATE_NOOP("Fields", "Distance fee"),
    "payment_discount_idr": QT_TRANSLATE_NOOP("Fields", "Payment discount"),
    "buyer_service_fee_idr": QT_TRANSLATE_NOOP("Fields", "Buyer's service fee"),
    "handling_fee_idr": QT_TRANSLATE_NOOP("Fields", "Handling fee"),
    "shipping_insurance_idr": QT_TRANSLATE_NOOP("Fields", "Shipping insurance"),
    "item_insurance_idr": QT_TRANSLATE_NOOP("Fields", "Item insurance"),
    "case_state": QT_TRANSLATE_NOOP("Fields", "Case"),
    "replaces": QT_TRANSLATE_NOOP("Fields", "Replaces order"),
    "restriction": QT_TRANSLATE_NOOP("Fields", "Why"),
    "printed": QT_TRANSLATE_NOOP("Fields", "Document"),
    "flags": QT_TRANSLATE_NOOP("Fields", "Flags"),
    "what": QT_TRANSLATE_NOOP("Fields", "Action"),
    "courier": QT_TRANSLATE_NOOP("Fields", "Courier"),
    "tracking_no": QT_TRANSLATE_NOOP("Fields", "Tracking number"),
    "line.sku_id": QT_TRANSLATE_NOOP("Fields", "SKU ID"),
    "line.package_no": QT_TRANSLATE_NOOP("Fields", "Package number"),
    "line.seller_sku": QT_TRANSLATE_NOOP("Fields", "Seller SKU"),
    "line.product": QT_TRANSLATE_NOOP("Fields", "Product"),
    "line.variation": QT_TRANSLATE_NOOP("Fields", "Variation"),
    "line.quantity": QT_TRANSLATE_NOOP("Fields", "Quantity"),
    "line.returned_quantity": QT_TRANSLATE_NOOP("Fields", "Quantity returned"),
    "line.unit_price_idr": QT_TRANSLATE_NOOP("Fields", "Unit price"),
    "line.subtotal_before_idr": QT_TRANSLATE_NOOP("Fields", "Subtotal before discounts"),
    "line.platform_discount_idr": QT_TRANSLATE_NOOP("Fields", "Discount by the platform"),
    "line.seller_discount_idr": QT_TRANSLATE_NOOP("Fields", "Discount by the seller"),
    "line.subtotal_idr": QT_TRANSLATE_NOOP("Fields", "Subtotal"),
    "line.cancel_return_type": QT_TRANSLATE_NOOP("Fields", "Cancellation or return"),
    "line.warehouse": QT_TRANSLATE_NOOP("Fields", "Warehouse"),
    "line.category": QT_TRANSLATE_NOOP("Fields", "Category"),
    "line.source_row": QT_TRANSLATE_NOOP("Fields", "Row in the file"),
    "line.cells": QT_TRANSLATE_NOOP("Fields", "All cells of the row"),
    "line": QT_TRANSLATE_NOOP("Fields", "Product line"),
    "package": QT_TRANSLATE_NOOP("Fields", "Package"),
    "package.package_no": QT_TRANSLATE_NOOP("Fields", "Package number"),
    "package.tracking_no": QT_TRANSLATE_NOOP("Fields", "Tracking number"),
    "package.courier": QT_TRANSLATE_NOOP("Fields", "Courier"),
    "package.weight_g": QT_TRANSLATE_NOOP("Fields", "Weight"),
}


def happened(value: Happened) -> str:
    return QCoreApplication.translate("History", HAPPENED[value])


def source(value: Source) -> str:
    """Where a fact came from: `Semua pesanan.xlsx, row 12`, `recorded by Rina`, `rule ship_by`."""
    match value.kind:
        case SourceKind.FILE if value.row is not None:
            text = QCoreApplication.translate("History", "{name}, row {row}")
        case SourceKind.FILE:
            text = "{name}"
        case SourceKind.PERSON if not value.name:
            text = QCoreApplication.translate("History", "recorded here")
        case SourceKind.PERSON:
            text = QCoreApplication.translate("History", "recorded by {name}")
        case SourceKind.RULE:
            text = QCoreApplication.translate("History", "rule {name}")
    return text.format(name=value.name, row=value.row)


def lateness(entry: HistoryEntry, formatter: Formatter, now_ms: int) -> str:
    """What a clock did holds from its time on, however late that was noticed; "" where it was not late."""
    late = entry.recorded_at - entry.at
    if entry.source.kind is not SourceKind.RULE or late <= LATE_MS:
        return ""
    if late < HOUR_MS:
        minutes = late // MINUTE_MS
        delay = QCoreApplication.translate("History", "recorded %n minute(s) later", None, minutes)
    elif late < DAY_MS:
        hours = late // HOUR_MS
        delay = QCoreApplication.translate("History", "recorded %n hour(s) later", None, hours)
    else:
        days = late // DAY_MS
        delay = QCoreApplication.translate("History", "recorded %n day(s) later", None, days)
    told = QCoreApplication.translate("History", "takes effect {time}; {delay}")
    return told.format(time=formatter.short_moment(entry.at, now_ms), delay=delay)


def field(name: str) -> str:
    """The label of a field of `StatedOrder`, `line.*` or `package.*`; the name itself where it has none."""
    text = FIELDS.get(name)
    return name if text is None else QCoreApplication.translate("Fields", text)
