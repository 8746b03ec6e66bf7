"""Why a row of a file could not be taken, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.texts.errors import Facts
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

REASONS = {
    "no_order_no": QT_TRANSLATE_NOOP("Rejections", "The row has no order number. Add it, or delete the row."),
    "order_no_scientific": QT_TRANSLATE_NOOP(
        "Rejections",
        "The order number was turned into a rounded number by a spreadsheet program. "
        "Import the file as Seller Center gave it.",
    ),
    "order_no_rounded": QT_TRANSLATE_NOOP(
        "Rejections",
        "The order number ends in zeros because a spreadsheet program rounded it. "
        "Import the file as Seller Center gave it.",
    ),
    "order_no_malformed": QT_TRANSLATE_NOOP(
        "Rejections", "The order number is not one: it must consist of digits only. Correct it."
    ),
    "no_return_no": QT_TRANSLATE_NOOP(
        "Rejections", "The row has no return number. Add it from Seller Center, or delete the row."
    ),
    "return_no_scientific": QT_TRANSLATE_NOOP(
        "Rejections",
        "The return number was turned into a rounded number by a spreadsheet program. "
        "Import the file as Seller Center gave it.",
    ),
    "return_no_rounded": QT_TRANSLATE_NOOP(
        "Rejections",
        "The return number ends in zeros because a spreadsheet program rounded it. "
        "Import the file as Seller Center gave it.",
    ),
    "return_no_malformed": QT_TRANSLATE_NOOP(
        "Rejections", "The return number is not one: it must consist of at least 10 digits. Correct it."
    ),
    "return_of_two_orders": QT_TRANSLATE_NOOP(
        "Rejections",
        "The rows of this return name different orders. Correct the order number that is wrong.",
    ),
    "sku_missing": QT_TRANSLATE_NOOP("Rejections", "The row has no SKU ID. Add it from Seller Center."),
    "sku_scientific": QT_TRANSLATE_NOOP(
        "Rejections",
        "The SKU ID was turned into a rounded number by a spreadsheet program. "
        "Import the file as Seller Center gave it.",
    ),
    "sku_rounded": QT_TRANSLATE_NOOP(
        "Rejections",
        "The SKU ID ends in zeros because a spreadsheet program rounded it. "
        "Import the file as Seller Center gave it.",
    ),
    "sku_malformed": QT_TRANSLATE_NOOP(
        "Rejections", "The SKU ID is not one: it must consist of digits only. Correct it."
    ),
    "package_scientific": QT_TRANSLATE_NOOP(
        "Rejections",
        "The package number was turned into a rounded number by a spreadsheet program. "
        "Import the file as Seller Center gave it.",
    ),
    "package_rounded": QT_TRANSLATE_NOOP(
        "Rejections",
        "The package number ends in zeros because a spreadsheet program rounded it. "
        "Import the file as Seller Center gave it.",
    ),
    "tracking_scientific": QT_TRANSLATE_NOOP(
        "Rejections",
        "The tracking number was turned into a rounded number by a spreadsheet program. "
        "Import the file as Seller Center gave it.",
    ),
    "row_too_wide": QT_TRANSLATE_NOOP(
        "Rejections",
        "The row has more cells than the file has columns, so its values stand under wrong headings. "
        "Import the file as Seller Center gave it.",
    ),
    "quantity_unreadable": QT_TRANSLATE_NOOP(
        "Rejections", "The quantity cannot be read. It must be a whole number; correct it."
    ),
    "time_unreadable": QT_TRANSLATE_NOOP(
        "Rejections", "A time cannot be read. It must look like 25/11/2026 14:02:00; correct it."
    ),
    "time_missing": QT_TRANSLATE_NOOP(
        "Rejections", "The time at which the order was created is missing. Add it from Seller Center."
    ),
    "money_unreadable": QT_TRANSLATE_NOOP(
        "Rejections", "An amount cannot be read. It must be whole rupiah such as 42000; correct it."
    ),
    "foreign_row": QT_TRANSLATE_NOOP(
        "Rejections", "The row belongs to an order from another country. Delete it."
    ),
    "line_repeated": QT_TRANSLATE_NOOP(
        "Rejections",
        "The same product stands twice in the same package of this order. Delete the row that is wrong.",
    ),
    "return_line_repeated": QT_TRANSLATE_NOOP(
        "Rejections", "The same product stands twice in the same return. Delete the row that is wrong."
    ),
    "sibling_rejected": QT_TRANSLATE_NOOP(
        "Rejections",
        "Another row of the same order could not be taken, so the whole order waits. Correct that row.",
    ),
}
UNKNOWN = QT_TRANSLATE_NOOP(
    "Rejections", "The row could not be taken ({reason}). Compare it with Seller Center."
)
WHERE = QT_TRANSLATE_NOOP("Rejections", "{sentence} Column {column}: {value}")
WHERE_EMPTY = QT_TRANSLATE_NOOP("Rejections", "{sentence} Column {column}: empty")


def rejection_sentence(reason: str, facts: Mapping[str, str]) -> str:
    """What is wrong with a row; with the column and its cell where they are known."""
    told = QCoreApplication.translate("Rejections", REASONS.get(reason, UNKNOWN))
    told = told.format_map(Facts(reason=reason))
    column = facts.get("column")
    if not column:
        return told
    value = facts.get("value", "")
    where = QCoreApplication.translate("Rejections", WHERE if value else WHERE_EMPTY)
    return where.format(sentence=told, column=column, value=value)
