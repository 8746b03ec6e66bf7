"""What is said when a shipment cannot be noted, a parcel not be handed over, or a shipment not be dropped."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

ORDERS = {
    "ship_order_missing": QT_TRANSLATE_NOOP("Errors", "The order number is missing. Type it."),
    "ship_order_rounded": QT_TRANSLATE_NOOP(
        "Errors",
        "The order number {order_no} was rounded by a spreadsheet program, and its last digits are lost. "
        "Take it from Seller Center again.",
    ),
    "ship_cancelled": QT_TRANSLATE_NOOP(
        "Errors", "The order {order_no} is cancelled. Keep the parcel here and put the goods back."
    ),
    "ship_decide_first": QT_TRANSLATE_NOOP(
        "Errors", "The buyer has asked to cancel the order {order_no}. Decide that request before you ship."
    ),
    "ship_on_hold": QT_TRANSLATE_NOOP(
        "Errors",
        "The order {order_no} is on hold: the buyer can still cancel it freely. "
        "Wait until the marketplace lets it go.",
    ),
    "not_to_ship": QT_TRANSLATE_NOOP(
        "Errors",
        "The order {order_no} is “{status}”. Only orders under To Ship can be packed and handed over.",
    ),
    "order_twice": QT_TRANSLATE_NOOP(
        "Errors", "The order {order_no} stands further up already. Leave one of the two lines out."
    ),
}

NUMBERS = {
    "ship_tracking_missing": QT_TRANSLATE_NOOP(
        "Errors", "The tracking number of the order {order_no} is missing. Type or scan it."
    ),
    "tracking_rounded": QT_TRANSLATE_NOOP(
        "Errors",
        "The tracking number {tracking_no} was rounded by a spreadsheet program. "
        "Type it as it stands on the label.",
    ),
    "tracking_is_order_no": QT_TRANSLATE_NOOP(
        "Errors", "{tracking_no} is an order number. Type the number of the parcel from its label."
    ),
    "tracking_taken": QT_TRANSLATE_NOOP(
        "Errors",
        "The tracking number {tracking_no} belongs to the order {other} of another buyer. Check the label.",
    ),
    "tracking_too_long": QT_TRANSLATE_NOOP(
        "Errors", "The tracking number is too long: at most {limit} characters. Correct it."
    ),
    "courier_missing": QT_TRANSLATE_NOOP(
        "Errors", "The courier of the order {order_no} is missing. Choose or type one."
    ),
    "courier_too_long": QT_TRANSLATE_NOOP(
        "Errors", "The name of the courier is too long: at most {limit} characters. Shorten it."
    ),
}

PARCELS = {
    "not_packed": QT_TRANSLATE_NOOP(
        "Errors", "The order {order_no} has no tracking number yet. Note courier and tracking number first."
    ),
    "handed_over_already": QT_TRANSLATE_NOOP(
        "Errors", "The parcel of the order {order_no} is handed over already. There is nothing more to do."
    ),
    "not_arranged_here": QT_TRANSLATE_NOOP(
        "Errors", "No shipment was noted here for the order {order_no}, so there is nothing to remove."
    ),
    "drop_too_late": QT_TRANSLATE_NOOP(
        "Errors",
        "The shipment of the order {order_no} cannot be removed any more: it is “{status}”. "
        "Edit the order instead.",
    ),
}

LISTS = {
    "ship_list_empty": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} names no order. It needs a line for each, with order number, tracking number and "
        "courier.",
    ),
    "ship_list_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The file {file} cannot be read as text. Save it as CSV (UTF-8) and try again."
    ),
    "ship_words_missing": QT_TRANSLATE_NOOP(
        "Errors", "Say what to ship: an order number with --tracking or --hand-over, or a list with --file."
    ),
}

SHIPMENTS = ORDERS | NUMBERS | PARCELS | LISTS
