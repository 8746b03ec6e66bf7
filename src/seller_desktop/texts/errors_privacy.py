"""What is said when a buyer's right cannot be carried out, or a file not be given out."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

PRIVACY = {
    "buyer_unnamed": QT_TRANSLATE_NOOP(
        "Errors", "Say whose data are meant: a username (--user), or order numbers (--order)."
    ),
    "no_such_buyer": QT_TRANSLATE_NOOP(
        "Errors",
        "No order names a buyer “{name}”. Marketplaces mask names after a while: look for one of the order "
        "numbers instead.",
    ),
    "buyer_unclear": QT_TRANSLATE_NOOP(
        "Errors",
        "The name “{name}” may be several people ({orders}). Say which orders are meant by their numbers "
        "(--order), so that nobody gets the data of another.",
    ),
    "nothing_of_buyer": QT_TRANSLATE_NOOP(
        "Errors", "None of these orders is there, so there is nothing to hand out. Choose the orders again."
    ),
    "too_much_of_buyer": QT_TRANSLATE_NOOP(
        "Errors",
        "These are {count} orders; a buyer's file holds {limit} at most. Choose fewer, and make two files.",
    ),
    "buyer_file_suffix": QT_TRANSLATE_NOOP(
        "Errors", "The name {file} must end in .pdf (to read) or .json (for other programs)."
    ),
    "erase_nothing": QT_TRANSLATE_NOOP("Errors", "No order is chosen whose buyer could be erased."),
    "erase_open_order": QT_TRANSLATE_NOOP(
        "Errors",
        "The order {order_no} is still under way: its buyer's data are needed to deliver it. Wait until "
        "it is completed or cancelled, or give the reason why it must be now.",
    ),
    "erase_open_case": QT_TRANSLATE_NOOP(
        "Errors",
        "A request on the order {order_no} is not settled, or has to be entered in Seller Center. Settle it "
        "first, or give the reason why the buyer must be erased now.",
    ),
    "erase_too_soon": QT_TRANSLATE_NOOP(
        "Errors",
        "The order {order_no} ended less than {months} months ago: your shop keeps buyers' data so long for "
        "returns and complaints. Wait, or give the reason why it must be now.",
    ),
    "erase_restricted": QT_TRANSLATE_NOOP(
        "Errors",
        "The use of the data of the order {order_no} is restricted: they are kept until that is settled. "
        "Lift the restriction, or give the reason why the buyer must be erased now.",
    ),
    "erase_reason_names": QT_TRANSLATE_NOOP(
        "Errors", "The reason names the buyer and would stay. Write it without name and phone."
    ),
    "erase_unconfirmed": QT_TRANSLATE_NOOP(
        "Errors",
        "Erasing cannot be undone. See first what it does (--dry-run), then say it with "
        "--yes-erase-for-ever.",
    ),
    "labels_of_erased": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} holds labels of orders whose buyers were erased ({count}). Download the labels you "
        "need without them.",
    ),
    "restriction_reason": QT_TRANSLATE_NOOP(
        "Errors", "Say why the data are restricted, in at most {limit} characters."
    ),
    "correction_unknown": QT_TRANSLATE_NOOP(
        "Errors", "The fact “{field}” cannot be corrected. These can: {known}."
    ),
    "correction_too_long": QT_TRANSLATE_NOOP(
        "Errors", "That is too long: at most {limit} characters. Shorten it."
    ),
    "correction_erased": QT_TRANSLATE_NOOP(
        "Errors", "The buyer of this order was erased, so there is nothing left to be corrected."
    ),
    "retention_wrong": QT_TRANSLATE_NOOP(
        "Errors", "A number of months from 0 to {limit} is needed. Type another one."
    ),
    "retention_too_short": QT_TRANSLATE_NOOP(
        "Errors",
        "Buyers cannot be erased after {months} months while your shop keeps their data for {keep}. Make the "
        "first number larger or the second smaller.",
    ),
    "retention_clock": QT_TRANSLATE_NOOP(
        "Errors",
        "The clock of this computer is in doubt, so nobody is erased. See that it is right: import a "
        "file, or confirm the time in the window.",
    ),
    "print_restricted": QT_TRANSLATE_NOOP(
        "Errors",
        "The use of the buyer's data of the order {order_no} is restricted. Lift the restriction, or say "
        "that it is to be printed all the same (--with-restricted).",
    ),
}
