"""What the acts that can be undone are called, in the Edit menu and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.cases import Step
from seller_desktop.services.desk_models import Did
from seller_desktop.texts import cases as case_words
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from seller_desktop.services.desk_models import JournalEntry

_OF_ONE: Final = {
    Did.NOTE_ADDED: QT_TRANSLATE_NOOP("Journal", "Note on order {order_no}"),
    Did.NOTE_EDITED: QT_TRANSLATE_NOOP("Journal", "Edited note on order {order_no}"),
    Did.NOTE_REMOVED: QT_TRANSLATE_NOOP("Journal", "Removed note on order {order_no}"),
    Did.FLAGS_SET: QT_TRANSLATE_NOOP("Journal", "Flag on order {order_no}"),
    Did.FLAGS_CLEARED: QT_TRANSLATE_NOOP("Journal", "Flag taken off order {order_no}"),
    Did.SHIPMENT_ARRANGED: QT_TRANSLATE_NOOP("Journal", "Shipment of order {order_no}"),
    Did.HANDED_OVER: QT_TRANSLATE_NOOP("Journal", "Order {order_no} handed over"),
    Did.SHIPMENT_DROPPED: QT_TRANSLATE_NOOP("Journal", "Dropped shipment of order {order_no}"),
    Did.DECIDED: QT_TRANSLATE_NOOP("Journal", "{step}: order {order_no}"),
    Did.ORDER_ENTERED: QT_TRANSLATE_NOOP("Journal", "Entered order {order_no}"),
    Did.ORDER_EDITED: QT_TRANSLATE_NOOP("Journal", "Edited order {order_no}"),
    Did.LABELS_ATTACHED: QT_TRANSLATE_NOOP("Journal", "Labels of “{file}”"),
    Did.IMPORTED: QT_TRANSLATE_NOOP("Journal", "Import of “{file}”"),
    Did.FLAG_NAMED: QT_TRANSLATE_NOOP("Journal", "Names of flags"),
    Did.FILTER_SAVED: QT_TRANSLATE_NOOP("Journal", "Saved filter “{name}”"),
    Did.FILTER_CHANGED: QT_TRANSLATE_NOOP("Journal", "Changed filter “{name}”"),
    Did.FILTER_REMOVED: QT_TRANSLATE_NOOP("Journal", "Removed filter “{name}”"),
}
_KINDS: Final = {
    Did.NOTE_ADDED: QT_TRANSLATE_NOOP("Journal", "Note"),
    Did.NOTE_EDITED: QT_TRANSLATE_NOOP("Journal", "Edited note"),
    Did.NOTE_REMOVED: QT_TRANSLATE_NOOP("Journal", "Removed note"),
    Did.FLAGS_SET: QT_TRANSLATE_NOOP("Journal", "Flag"),
    Did.FLAGS_CLEARED: QT_TRANSLATE_NOOP("Journal", "Flag taken off"),
    Did.SHIPMENT_ARRANGED: QT_TRANSLATE_NOOP("Journal", "Shipment"),
    Did.HANDED_OVER: QT_TRANSLATE_NOOP("Journal", "Handed over"),
    Did.SHIPMENT_DROPPED: QT_TRANSLATE_NOOP("Journal", "Dropped shipment"),
    Did.ORDER_ENTERED: QT_TRANSLATE_NOOP("Journal", "Order entered by hand"),
    Did.ORDER_EDITED: QT_TRANSLATE_NOOP("Journal", "Edited order"),
    Did.IMPORTED: QT_TRANSLATE_NOOP("Journal", "Import"),
    Did.LABELS_ATTACHED: QT_TRANSLATE_NOOP("Journal", "Labels"),
}


def act_kind(what: Did) -> str:
    """What kind of act it was, in the history of an order."""
    known = _KINDS.get(what)
    return what.value if known is None else QCoreApplication.translate("Journal", known)


def act_name(entry: JournalEntry) -> str:
    """What was done, in a few words: `Flag on 12 orders`, `Import of “Semua pesanan.xlsx”`."""
    facts = {"order_no": "", "file": "", "name": ""} | entry.facts
    facts["step"] = case_words.step(Step(entry.facts["step"])) if entry.what is Did.DECIDED else ""
    text = "" if facts["order_no"] else _of_many(entry.what, entry.orders)
    return (text or QCoreApplication.translate("Journal", _OF_ONE[entry.what])).format(**facts)


def _of_many(what: Did, n: int) -> str:
    """The name of an act on many orders; "" where it is not about orders."""
    match what:
        case Did.NOTE_ADDED:
            text = QCoreApplication.translate("Journal", "Note on %n order(s)", None, n)
        case Did.FLAGS_SET:
            text = QCoreApplication.translate("Journal", "Flag on %n order(s)", None, n)
        case Did.FLAGS_CLEARED:
            text = QCoreApplication.translate("Journal", "Flag taken off %n order(s)", None, n)
        case Did.SHIPMENT_ARRANGED:
            text = QCoreApplication.translate("Journal", "Shipment of %n order(s)", None, n)
        case Did.HANDED_OVER:
            text = QCoreApplication.translate("Journal", "%n order(s) handed over", None, n)
        case Did.SHIPMENT_DROPPED:
            text = QCoreApplication.translate("Journal", "Dropped shipment of %n order(s)", None, n)
        case Did.DECIDED:
            text = QCoreApplication.translate("Journal", "{step}: %n order(s)", None, n)
        case _:
            text = ""
    return text
