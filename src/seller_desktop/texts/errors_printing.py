"""What is said when a document of an order cannot be printed, or a labels file not be attached."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

PRINTING = {
    "nothing_to_print": QT_TRANSLATE_NOOP(
        "Errors", "No order was chosen, so there is nothing to print. Choose the orders first."
    ),
    "nothing_printable": QT_TRANSLATE_NOOP(
        "Errors", "None of the chosen orders can be printed ({count}). Of the first: {reason}"
    ),
    "too_many_to_print": QT_TRANSLATE_NOOP(
        "Errors",
        "These are {count} orders; at most {limit} fit into one document. "
        "Choose fewer, and print the rest after.",
    ),
    "orders_or_filter": QT_TRANSLATE_NOOP(
        "Errors", "Say either which orders (--order) or a filter (--filter), not both."
    ),
    "print_cancelled": QT_TRANSLATE_NOOP("Errors", "The order {order_no} is cancelled: do not send it."),
    "label_hidden": QT_TRANSLATE_NOOP(
        "Errors",
        "The marketplace hides name, phone or address of the buyer of the order {order_no}. "
        "Attach its label from Seller Center and print that one.",
    ),
    "label_no_recipient": QT_TRANSLATE_NOOP(
        "Errors",
        "The order {order_no} names no recipient. Attach its label from Seller Center, or enter the name.",
    ),
    "label_no_address": QT_TRANSLATE_NOOP(
        "Errors",
        "The order {order_no} has no address. Attach its label from Seller Center, or enter the address.",
    ),
    "manifest_no_tracking": QT_TRANSLATE_NOOP(
        "Errors", "The order {order_no} has no tracking number yet. Arrange its shipment first."
    ),
    "document_not_saved": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} could not be written. Close it in other programs, or choose another folder.",
    ),
    "printer_failed": QT_TRANSLATE_NOOP(
        "Errors", "The printer {printer} did not take the document. Look at the printer, or save a PDF."
    ),
    "no_printer": QT_TRANSLATE_NOOP(
        "Errors", "This computer has no printer set up. Save the document as a PDF instead."
    ),
}

LABEL_FILES = {
    "label_file_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The file {file} is no PDF that can be read. Download the labels once more."
    ),
    "label_file_locked": QT_TRANSLATE_NOOP(
        "Errors", "The file {file} is protected by a password. Download the labels once more, without one."
    ),
    "label_file_too_large": QT_TRANSLATE_NOOP(
        "Errors", "The file {file} is too large: at most {limit} MB. Download fewer labels at once."
    ),
    "label_file_too_long": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} has {count} pages; at most {limit} are taken. Download fewer labels at once.",
    ),
    "label_file_hostile": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} is not built like an honest labels file and was not taken. "
        "Download the labels once more from Seller Center.",
    ),
    "labels_of_nobody": QT_TRANSLATE_NOOP(
        "Errors",
        "No page of the file {file} belongs to an order here. Import the orders first, or type the numbers "
        "beside the pages.",
    ),
}

PRINTS = PRINTING | LABEL_FILES
