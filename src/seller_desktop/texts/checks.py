"""What was looked at to see whether the shop is sound, what was found, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.audit import Wrong
from seller_desktop.services.read_models import Happened
from seller_desktop.texts.backups import size
from seller_desktop.texts.format import stated_time
from seller_desktop.texts.history import happened
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from seller_desktop.domain.audit import Audited, Break, Check
    from seller_desktop.texts.format import Formatter

_MB: Final = " MB"
_BYTES_OF_MB: Final = 1_000_000
_NAMES: Final = {
    "version": QT_TRANSLATE_NOOP("Checks", "The program"),
    "packages": QT_TRANSLATE_NOOP("Checks", "Its parts"),
    "sqlite": QT_TRANSLATE_NOOP("Checks", "Database engine"),
    "schema": QT_TRANSLATE_NOOP("Checks", "Form of the database"),
    "integrity": QT_TRANSLATE_NOOP("Checks", "The shop's file"),
    "references": QT_TRANSLATE_NOOP("Checks", "What belongs together"),
    "counts": QT_TRANSLATE_NOOP("Checks", "Counts of orders"),
    "search": QT_TRANSLATE_NOOP("Checks", "Search"),
    "clock": QT_TRANSLATE_NOOP("Checks", "The computer's clock"),
    "free_space": QT_TRANSLATE_NOOP("Checks", "Free space on the disk"),
    "audit": QT_TRANSLATE_NOOP("Checks", "History of the orders"),
}
_SOUND: Final = {
    "integrity": QT_TRANSLATE_NOOP("Checks", "The file is undamaged."),
    "references": QT_TRANSLATE_NOOP("Checks", "Nothing points to something that is not there."),
    "counts": QT_TRANSLATE_NOOP("Checks", "The counts beside the lists are right."),
    "search": QT_TRANSLATE_NOOP("Checks", "Every order is found by its words."),
    "schema": QT_TRANSLATE_NOOP("Checks", "It is as this version of the program needs it."),
}
_UNSOUND: Final = {
    "integrity": QT_TRANSLATE_NOOP("Checks", "The file is damaged."),
    "references": QT_TRANSLATE_NOOP("Checks", "Something points to what is not there."),
    "counts": QT_TRANSLATE_NOOP("Checks", "Counts beside the lists are wrong."),
    "search": QT_TRANSLATE_NOOP("Checks", "Orders are not found by their words."),
}
"""What is said instead, or before, what was found, where that means nothing to a seller."""
_TO_DO: Final = {
    "sqlite": QT_TRANSLATE_NOOP(
        "Checks", "This engine is too old to be safe. Install Seller Desktop anew from its own package."
    ),
    "schema": QT_TRANSLATE_NOOP("Checks", "Close the program and open the shop again."),
    "integrity": QT_TRANSLATE_NOOP(
        "Checks",
        "The file is damaged. Make no more changes: bring back the newest backup, and have the disk looked "
        "at before you go on.",
    ),
    "references": QT_TRANSLATE_NOOP(
        "Checks", "Something was taken out of the file. Bring back the newest backup from before."
    ),
    "counts": QT_TRANSLATE_NOOP(
        "Checks",
        "The orders and their lists are right, only these numbers mislead. Undoing an import and doing it "
        "again counts anew.",
    ),
    "search": QT_TRANSLATE_NOOP(
        "Checks",
        "The orders stand in the lists; only the search misses them. Bring back a sound backup if it "
        "matters.",
    ),
    "clock": QT_TRANSLATE_NOOP("Checks", "Put the computer's date and time right: deadlines go by them."),
    "free_space": QT_TRANSLATE_NOOP("Checks", "Make room on the disk: imports and backups need it."),
    "audit": QT_TRANSLATE_NOOP(
        "Checks",
        "This program only adds to a history: something else has written to the shop's file. Find out who "
        "could, and compare with a backup from before.",
    ),
}
_WRONG: Final = {
    Wrong.CHANGED: QT_TRANSLATE_NOOP("Checks", "Order {order_no}: the entry {entry} was changed afterwards."),
    Wrong.MISSING: QT_TRANSLATE_NOOP("Checks", "Order {order_no}: entries after {entry} are missing."),
    Wrong.INSERTED: QT_TRANSLATE_NOOP(
        "Checks", "Order {order_no}: the entry {entry} was put in from outside."
    ),
    Wrong.OUT_OF_ORDER: QT_TRANSLATE_NOOP("Checks", "Order {order_no}: the entry {entry} was moved."),
    Wrong.HEAD: QT_TRANSLATE_NOOP(
        "Checks", "Order {order_no}: the history does not end as was kept; its last entry is {entry}."
    ),
    Wrong.PERSONAL_CHANGED: QT_TRANSLATE_NOOP(
        "Checks", "Order {order_no}: the buyer's data in the entry {entry} were changed afterwards."
    ),
    Wrong.PERSONAL_MISSING: QT_TRANSLATE_NOOP(
        "Checks",
        "Order {order_no}: the buyer's data in the entry {entry} are missing, and were not erased here.",
    ),
    Wrong.ORDER_GONE: QT_TRANSLATE_NOOP(
        "Checks", "Order {order_no} is missing, and its history does not say why; its last entry is {entry}."
    ),
    Wrong.ORDER_BACK: QT_TRANSLATE_NOOP(
        "Checks", "Order {order_no} is there, though its history ends with {entry}."
    ),
    Wrong.COUNT: QT_TRANSLATE_NOOP("Checks", "Whole histories are missing; of which orders cannot be said."),
}


def check_name(check: Check) -> str:
    """What was looked at."""
    return QCoreApplication.translate("Checks", _NAMES[check.name])


def finding(check: Check, formatter: Formatter, now_ms: int) -> str:
    """What was found, in a sentence where there is one."""
    if check.found is not None:
        return break_sentence(check.found, formatter, now_ms)
    if check.audited is not None:
        return _whole(check.audited, formatter)
    if check.ok and check.name in _SOUND:
        return QCoreApplication.translate("Checks", _SOUND[check.name])
    if not check.ok and check.name in _UNSOUND:
        return f"{QCoreApplication.translate('Checks', _UNSOUND[check.name])} ({check.detail})"
    return _measured(check, formatter)


def _measured(check: Check, formatter: Formatter) -> str:
    """A time and a size as people write them; else what was found as it is."""
    if check.name == "clock":
        return stated_time(check.detail, formatter.language)
    if check.name == "free_space" and check.detail.endswith(_MB):
        return size(int(check.detail.removesuffix(_MB)) * _BYTES_OF_MB)
    return check.detail


def _whole(audited: Audited, formatter: Formatter) -> str:
    if not audited.entries:
        return QCoreApplication.translate("Checks", "Nothing was recorded yet.")
    text = QCoreApplication.translate(
        "Checks",
        "Nothing was changed, taken out or put in. Orders with a history: {orders}; entries: {entries}.",
    )
    if audited.erased:
        text += " " + QCoreApplication.translate(
            "Checks", "Entries whose buyer's data were erased: {erased}."
        )
    return text.format(
        orders=formatter.count(audited.orders),
        entries=formatter.count(audited.entries),
        erased=formatter.count(audited.erased),
    )


def to_do(check: Check) -> str:
    """What to do about it; "" where all is well."""
    return (
        ""
        if check.ok or check.name not in _TO_DO
        else QCoreApplication.translate("Checks", _TO_DO[check.name])
    )


def break_sentence(found: Break, formatter: Formatter | None = None, now_ms: int = 0) -> str:
    """Where a history is broken and how, with the time of the entry where a formatter is given."""
    if found.wrong is Wrong.MISSING and not found.seq:
        text = QCoreApplication.translate("Checks", "Order {order_no}: the first entries are missing.")
    else:
        text = QCoreApplication.translate("Checks", _WRONG[found.wrong])
    order_no = found.order_no or QCoreApplication.translate("Checks", "of an unknown number")
    return text.format(order_no=order_no, entry=_entry(found, formatter, now_ms))


def _entry(found: Break, formatter: Formatter | None, now_ms: int) -> str:
    """`3 (Note added)`, with its time where that can be told."""
    if not found.seq:
        return "–"
    what = happened(Happened(found.what)) if found.what in set(Happened) else found.what
    if formatter is not None and found.at:
        what = f"{what}, {formatter.moment(found.at, now_ms)}"
    return f"{found.seq} ({what})"
