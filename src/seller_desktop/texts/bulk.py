"""What is said of single orders in an act on many."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

_NOTES: Final = {
    "flags_unchanged": QT_TRANSLATE_NOOP("Bulk", "nothing to change: it is so already"),
    "replaced": QT_TRANSLATE_NOOP("Bulk", "replaces what was arranged before"),
}

_NAMED: Final = (
    (QT_TRANSLATE_NOOP("Bulk", "The order {order_no}"), QT_TRANSLATE_NOOP("Bulk", "This order")),
    (QT_TRANSLATE_NOOP("Bulk", "the order {order_no}"), QT_TRANSLATE_NOOP("Bulk", "this order")),
)


def beside_its_number(sentence: str, order_no: str) -> str:
    """What is said of an order, for a table in which its number stands on the same line already."""
    for named, meant in _NAMED:
        name = QCoreApplication.translate("Bulk", named).format(order_no=order_no)
        sentence = sentence.replace(name, QCoreApplication.translate("Bulk", meant))
    return sentence


def note(code: str) -> str:
    """What is to be known of an order besides that it was done."""
    known = _NOTES.get(code)
    return code if known is None else QCoreApplication.translate("Bulk", known)
