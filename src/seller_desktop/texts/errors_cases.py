"""What is said when a request cannot be recorded, a case not decided, or a decision not taken back."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

REQUESTS = {
    "order_not_cancellable": QT_TRANSLATE_NOOP(
        "Errors",
        "The order {order_no} cannot be cancelled any more: it is “{status}”. "
        "Only orders that are unpaid or wait to be shipped can.",
    ),
    "order_not_returnable": QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing of the order {order_no} can come back: it is “{status}”. "
        "Only orders that were shipped or completed can be returned.",
    ),
    "case_open": QT_TRANSLATE_NOOP(
        "Errors", "The order {order_no} has an open request of this kind already. Decide that one first."
    ),
    "request_open": QT_TRANSLATE_NOOP(
        "Errors",
        "The buyer has asked to cancel the order {order_no} already. Approve that request instead.",
    ),
    "reason_missing": QT_TRANSLATE_NOOP("Errors", "A reason is needed. Choose one of the list."),
    "comment_too_long": QT_TRANSLATE_NOOP(
        "Errors", "The comment is too long: at most {limit} characters. Shorten it."
    ),
    "line_not_bought": QT_TRANSLATE_NOOP(
        "Errors", "The product {sku} was never bought with the order {order_no}. Check its SKU ID."
    ),
    "line_not_returned": QT_TRANSLATE_NOOP(
        "Errors", "The product {sku} is not among the goods of this return. Check its SKU ID."
    ),
    "too_many_returned": QT_TRANSLATE_NOOP(
        "Errors", "Of the product {sku} it can be 1 to {limit} pieces. Correct the quantity."
    ),
    "case_not_unique": QT_TRANSLATE_NOOP(
        "Errors", "Several open cases are meant by {case}: {ids}. Give the id of one of them."
    ),
    "time_ahead": QT_TRANSLATE_NOOP(
        "Errors", "This cannot have happened at a time that is still to come. Correct the time."
    ),
}

DECISIONS = {
    "no_such_case": QT_TRANSLATE_NOOP(
        "Errors",
        "There is no request with the number {case}. Check the number, or record the request first.",
    ),
    "case_closed": QT_TRANSLATE_NOOP(
        "Errors",
        "The case is over (“{state}”), so nothing can be decided about it any more. "
        "Record a new request if the buyer asks again.",
    ),
    "case_overdue": QT_TRANSLATE_NOOP(
        "Errors",
        "The time to decide was over at {at}, and what happens then happens by itself. "
        "If Seller Center shows more time, type that deadline first.",
    ),
    "step_not_possible": QT_TRANSLATE_NOOP(
        "Errors",
        "The step “{step}” is not possible now: the case stands at “{state}”. "
        "Look at the case for what can be done.",
    ),
    "amount_missing": QT_TRANSLATE_NOOP("Errors", "An amount of at least Rp1 is needed. Type it."),
    "amount_not_wanted": QT_TRANSLATE_NOOP(
        "Errors", "An amount is only for a refund in part. Leave it out, or choose that outcome."
    ),
    "refund_above_paid": QT_TRANSLATE_NOOP(
        "Errors", "At most {limit_idr} of this order can still be refunded. Lower the amount."
    ),
    "tracking_missing": QT_TRANSLATE_NOOP(
        "Errors", "The tracking number is missing. Type it as it stands on the parcel."
    ),
    "due_missing": QT_TRANSLATE_NOOP(
        "Errors", "The deadline is missing. Type the time that Seller Center shows."
    ),
    "inspection_empty": QT_TRANSLATE_NOOP(
        "Errors", "The inspection says nothing yet. Give at least one product with its condition."
    ),
    "picture_wrong": QT_TRANSLATE_NOOP(
        "Errors", "The file {file} is no picture that can be kept. Choose a PNG or JPEG."
    ),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Errors", "The picture {file} is too large: at most {limit} MB. Make it smaller and try again."
    ),
    "no_such_picture": QT_TRANSLATE_NOOP(
        "Errors", "This picture is not kept any more. Open the case again to see those that are."
    ),
}

TAKING_BACK = {
    "nothing_to_undo": QT_TRANSLATE_NOOP(
        "Errors", "There is nothing to take back: nothing was done just now."
    ),
    "undo_too_late": QT_TRANSLATE_NOOP(
        "Errors",
        "The decision could be taken back until {at}, and that is over. Correct it in Seller Center.",
    ),
    "undo_overtaken": QT_TRANSLATE_NOOP(
        "Errors",
        "This cannot be taken back any more: something has happened with the order since. "
        "Look at its history.",
    ),
    "replacement_in_use": QT_TRANSLATE_NOOP(
        "Errors",
        "The decision cannot be taken back: something was done with the replacement {order_no} since. "
        "Cancel that order instead.",
    ),
}

CASES = REQUESTS | DECISIONS | TAKING_BACK
