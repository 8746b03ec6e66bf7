"""The words on printed documents, and what documents and papers are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.documents import Document, Grouping, Paper
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from seller_desktop.services.read_models import Print
    from seller_desktop.texts.format import Formatter

DOCUMENTS = {
    Document.PICK_LIST: QT_TRANSLATE_NOOP("Documents", "Pick list"),
    Document.PACKING_SLIP: QT_TRANSLATE_NOOP("Documents", "Packing slip"),
    Document.LABEL: QT_TRANSLATE_NOOP("Documents", "Address label"),
    Document.MANIFEST: QT_TRANSLATE_NOOP("Documents", "Dispatch manifest"),
}
PAPERS = {
    Paper.A4: QT_TRANSLATE_NOOP("Documents", "A4 (210 × 297 mm)"),
    Paper.A5: QT_TRANSLATE_NOOP("Documents", "A5 (148 × 210 mm)"),
    Paper.LABEL_100X150: QT_TRANSLATE_NOOP("Documents", "Label 100 × 150 mm"),
    Paper.A6: QT_TRANSLATE_NOOP("Documents", "A6 (105 × 148 mm)"),
}
GROUPINGS = {
    Grouping.PRODUCT: QT_TRANSLATE_NOOP("Documents", "By product"),
    Grouping.ORDER: QT_TRANSLATE_NOOP("Documents", "By order"),
}
FILE_NAMES = {
    Document.PICK_LIST: QT_TRANSLATE_NOOP("Documents", "pick list"),
    Document.PACKING_SLIP: QT_TRANSLATE_NOOP("Documents", "packing slips"),
    Document.LABEL: QT_TRANSLATE_NOOP("Documents", "labels"),
    Document.MANIFEST: QT_TRANSLATE_NOOP("Documents", "manifest"),
}
WORDS = {
    "product": QT_TRANSLATE_NOOP("Documents", "Product"),
    "sku": QT_TRANSLATE_NOOP("Documents", "SKU"),
    "orders": QT_TRANSLATE_NOOP("Documents", "Orders"),
    "quantity": QT_TRANSLATE_NOOP("Documents", "Qty"),
    "order_no": QT_TRANSLATE_NOOP("Documents", "Order number"),
    "invoice_no": QT_TRANSLATE_NOOP("Documents", "Invoice"),
    "ordered": QT_TRANSLATE_NOOP("Documents", "Ordered"),
    "channel": QT_TRANSLATE_NOOP("Documents", "Bought at"),
    "buyer": QT_TRANSLATE_NOOP("Documents", "Buyer"),
    "recipient": QT_TRANSLATE_NOOP("Documents", "Recipient"),
    "phone": QT_TRANSLATE_NOOP("Documents", "Phone"),
    "address": QT_TRANSLATE_NOOP("Documents", "Address"),
    "courier": QT_TRANSLATE_NOOP("Documents", "Courier"),
    "tracking_no": QT_TRANSLATE_NOOP("Documents", "Tracking number"),
    "city": QT_TRANSLATE_NOOP("Documents", "City"),
    "pieces": QT_TRANSLATE_NOOP("Documents", "Pieces"),
    "buyer_message": QT_TRANSLATE_NOOP("Documents", "Message from the buyer"),
    "marketplace_note": QT_TRANSLATE_NOOP("Documents", "Note from Seller Center"),
    "private_notes": QT_TRANSLATE_NOOP("Documents", "Private notes of the shop"),
    "total": QT_TRANSLATE_NOOP("Documents", "Total"),
    "to": QT_TRANSLATE_NOOP("Documents", "To"),
    "from": QT_TRANSLATE_NOOP("Documents", "From"),
    "contents": QT_TRANSLATE_NOOP("Documents", "Contents"),
    "cod": QT_TRANSLATE_NOOP("Documents", "COD"),
    "paid": QT_TRANSLATE_NOOP("Documents", "Not COD"),
    "preorder": QT_TRANSLATE_NOOP("Documents", "Pre-order"),
    "no_courier": QT_TRANSLATE_NOOP("Documents", "Courier not stated"),
    "number": QT_TRANSLATE_NOOP("Documents", "No."),
    "handed_by": QT_TRANSLATE_NOOP("Documents", "Handed over by (shop)"),
    "received_by": QT_TRANSLATE_NOOP("Documents", "Received by (courier)"),
    "name": QT_TRANSLATE_NOOP("Documents", "Name"),
    "signature": QT_TRANSLATE_NOOP("Documents", "Signature"),
    "time": QT_TRANSLATE_NOOP("Documents", "Date and time"),
}

REFUSALS = {
    "print_cancelled": QT_TRANSLATE_NOOP("Documents", "Order cancelled"),
    "print_restricted": QT_TRANSLATE_NOOP("Documents", "Use restricted"),
    "label_hidden": QT_TRANSLATE_NOOP("Documents", "Buyer hidden"),
    "label_no_recipient": QT_TRANSLATE_NOOP("Documents", "No recipient"),
    "label_no_address": QT_TRANSLATE_NOOP("Documents", "No address"),
    "manifest_no_tracking": QT_TRANSLATE_NOOP("Documents", "No tracking number"),
}
"""Why an order is left out, in a list of them; `texts.errors_printing` has the whole sentences."""
ADVICE = {
    "print_cancelled": QT_TRANSLATE_NOOP("Documents", "Cancelled orders ({count}) are not to be sent."),
    "print_restricted": QT_TRANSLATE_NOOP(
        "Documents", "The use of the buyers' data of these orders is restricted ({count})."
    ),
    "label_hidden": QT_TRANSLATE_NOOP(
        "Documents",
        "The marketplace hides name, phone or address of the buyer ({count}). "
        "Attach the labels from Seller Center and print those.",
    ),
    "label_no_recipient": QT_TRANSLATE_NOOP(
        "Documents", "No recipient is known ({count}). Attach the labels, or enter the names."
    ),
    "label_no_address": QT_TRANSLATE_NOOP(
        "Documents", "No address is known ({count}). Attach the labels, or enter the addresses."
    ),
    "manifest_no_tracking": QT_TRANSLATE_NOOP(
        "Documents", "There is no tracking number yet ({count}). Arrange the shipments first."
    ),
}
"""What is said once for all orders that are left out for one reason."""


def document(value: Document) -> str:
    return QCoreApplication.translate("Documents", DOCUMENTS[value])


def paper(value: Paper) -> str:
    return QCoreApplication.translate("Documents", PAPERS[value])


def grouping(value: Grouping) -> str:
    return QCoreApplication.translate("Documents", GROUPINGS[value])


def file_name(value: Document) -> str:
    """What a saved file is proposed to be called, without day and suffix."""
    return QCoreApplication.translate("Documents", FILE_NAMES[value])


def word(name: str) -> str:
    """One of WORDS: the headings and small words on the paper."""
    return QCoreApplication.translate("Documents", WORDS[name])


def page_of(number: int, total: int) -> str:
    text = QCoreApplication.translate("Documents", "Page {number} of {total}")
    return text.format(number=number, total=total)


def printed_at(at_ms: int, formatter: Formatter) -> str:
    text = QCoreApplication.translate("Documents", "Printed {time}")
    return text.format(time=f"{formatter.day(at_ms)}, {_clock(at_ms, formatter)}")


def orders(count: int) -> str:
    return QCoreApplication.translate("Documents", "%n order(s)", None, count)


def pages(count: int) -> str:
    return QCoreApplication.translate("Documents", "%n page(s)", None, count)


def pieces(count: int) -> str:
    return QCoreApplication.translate("Documents", "%n piece(s)", None, count)


def products(count: int) -> str:
    return QCoreApplication.translate("Documents", "%n product(s)", None, count)


def parcels(count: int) -> str:
    return QCoreApplication.translate("Documents", "%n parcel(s)", None, count)


def more_products(count: int) -> str:
    """Under the contents of a label that has no room for all of them."""
    return QCoreApplication.translate("Documents", "and %n more product(s)", None, count)


def parcel_of(number: int, total: int) -> str:
    text = QCoreApplication.translate("Documents", "Parcel {number} of {total}")
    return text.format(number=number, total=total)


def ship_by(at_ms: int, now_ms: int, formatter: Formatter) -> str:
    text = QCoreApplication.translate("Documents", "Ship by {time}")
    return text.format(time=formatter.short_moment(at_ms, now_ms))


def cod(amount_idr: int, formatter: Formatter) -> str:
    """`COD Rp160.500`: what the courier has to collect."""
    return f"{word('cod')} {formatter.money(amount_idr)}"


def before(last: Print, now_ms: int, formatter: Formatter) -> str:
    """`Printed before: 23 Nov, 14.02 WIB, by Sari`."""
    time = formatter.moment(last.at, now_ms)
    if not last.who:
        return QCoreApplication.translate("Documents", "Printed before: {time}").format(time=time)
    text = QCoreApplication.translate("Documents", "Printed before: {time}, by {who}")
    return text.format(time=time, who=last.who)


def refusal(code: str) -> str:
    """Why an order is left out, in a word or two."""
    return QCoreApplication.translate("Documents", REFUSALS[code])


def refused(code: str, count: int) -> str:
    """The reason and what to do, with the number of orders concerned."""
    return QCoreApplication.translate("Documents", ADVICE[code]).format(count=count)


def _clock(at_ms: int, formatter: Formatter) -> str:
    """Hours, minutes and zone alone: `14.02 WIB`."""
    return formatter.moment(at_ms, at_ms).partition(", ")[2]
