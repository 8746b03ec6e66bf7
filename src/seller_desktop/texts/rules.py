"""The rules in words: which clock, of which orders, how long, since when, and what happens then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.rules import Anchor, OnExpiry, OrderKind, Rule, Unit
from seller_desktop.texts.format import MONTHS, WORDS
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date, time

    from seller_desktop.texts.format import Language

ORDER_KINDS = {
    OrderKind.PLATFORM_FULFILLED: QT_TRANSLATE_NOOP("Rules", "Fulfilled by the platform"),
    OrderKind.PREORDER: QT_TRANSLATE_NOOP("Rules", "Pre-order"),
    OrderKind.INSTANT: QT_TRANSLATE_NOOP("Rules", "Instant"),
    OrderKind.SELF_DELIVERED: QT_TRANSLATE_NOOP("Rules", "Delivered by the seller"),
    OrderKind.MALL: QT_TRANSLATE_NOOP("Rules", "Mall shop"),
    OrderKind.SELF_ARRANGED: QT_TRANSLATE_NOOP("Rules", "Parcel arranged by the buyer"),
    OrderKind.ANY: QT_TRANSLATE_NOOP("Rules", "All"),
}
ANCHORS = {
    Anchor.CREATED: QT_TRANSLATE_NOOP("Rules", "order made"),
    Anchor.PAID: QT_TRANSLATE_NOOP("Rules", "order paid"),
    Anchor.SHIPPED: QT_TRANSLATE_NOOP("Rules", "parcel shipped"),
    Anchor.DELIVERED: QT_TRANSLATE_NOOP("Rules", "parcel delivered"),
    Anchor.REQUESTED: QT_TRANSLATE_NOOP("Rules", "buyer asked"),
    Anchor.OFFERED: QT_TRANSLATE_NOOP("Rules", "offer made"),
    Anchor.APPROVED: QT_TRANSLATE_NOOP("Rules", "return approved"),
    Anchor.REJECTED: QT_TRANSLATE_NOOP("Rules", "return rejected"),
    Anchor.SENT: QT_TRANSLATE_NOOP("Rules", "buyer sent the parcel"),
    Anchor.ARRIVED: QT_TRANSLATE_NOOP("Rules", "parcel came back"),
}
EXPIRIES = {
    OnExpiry.WARN: QT_TRANSLATE_NOOP("Rules", "Then: a warning, nothing else"),
    OnExpiry.PRESUME: QT_TRANSLATE_NOOP("Rules", "Then: the platform has probably acted"),
    OnExpiry.APPROVE: QT_TRANSLATE_NOOP("Rules", "Then: approved automatically"),
    OnExpiry.LAPSE: QT_TRANSLATE_NOOP("Rules", "Then: the offer lapses, the request is open again"),
    OnExpiry.CLOSE: QT_TRANSLATE_NOOP("Rules", "Then: closed without a refund"),
    OnExpiry.REFUND: QT_TRANSLATE_NOOP("Rules", "Then: refunded automatically"),
}
UNITS = {
    Unit.HOURS: QT_TRANSLATE_NOOP("Rules", "hours"),
    Unit.CALENDAR_DAYS: QT_TRANSLATE_NOOP("Rules", "calendar days (24 h)"),
    Unit.WORKING_DAYS: QT_TRANSLATE_NOOP("Rules", "working days (to 23:59)"),
    Unit.CUT_OFF: QT_TRANSLATE_NOOP("Rules", "by the shop's cut-off hour"),
    Unit.CLOCK_TIME: QT_TRANSLATE_NOOP("Rules", "a time of day, days later"),
    Unit.UNSTATED: QT_TRANSLATE_NOOP("Rules", "deadline unknown"),
    Unit.NONE: QT_TRANSLATE_NOOP("Rules", "no such deadline"),
}


def unit(value: Unit) -> str:
    """A unit as a choice."""
    return QCoreApplication.translate("Rules", UNITS[value])


def anchor(value: Anchor) -> str:
    """From when a clock runs."""
    return QCoreApplication.translate("Rules", ANCHORS[value])


def expiry(value: OnExpiry) -> str:
    """What happens when the clock has run out, as a sentence without its stop."""
    return QCoreApplication.translate("Rules", EXPIRIES[value])


def orders(rule: Rule, language: Language) -> str:
    """The kind of order a rule is for: `Instant, 08:00 to 15:01`."""
    kind = QCoreApplication.translate("Rules", ORDER_KINDS[rule.orders])
    if rule.created_from is None and rule.created_until is None:
        return kind
    if rule.created_from is None:
        hours = QCoreApplication.translate("Rules", "before {until}")
    elif rule.created_until is None:
        hours = QCoreApplication.translate("Rules", "from {since}")
    else:
        hours = QCoreApplication.translate("Rules", "{since} to {until}")
    since, until = (
        "" if at is None else clock_time(at, language) for at in (rule.created_from, rule.created_until)
    )
    return f"{kind}, {hours.format(since=since, until=until)}"


def length(rule: Rule, language: Language) -> str:
    """How long the clock runs: `2 working days, until 23:59`."""
    match rule.unit:
        case Unit.HOURS:
            told = QCoreApplication.translate("Rules", "%n hour(s)", None, rule.length)
        case Unit.CALENDAR_DAYS:
            told = QCoreApplication.translate("Rules", "%n calendar day(s)", None, rule.length)
        case Unit.WORKING_DAYS:
            told = QCoreApplication.translate("Rules", "%n working day(s), until 23:59", None, rule.length)
        case Unit.CUT_OFF:
            told = QCoreApplication.translate("Rules", "Same or next working day, by the cut-off")
        case Unit.CLOCK_TIME if rule.length == 0:
            told = QCoreApplication.translate("Rules", "Same day, {time}")
        case Unit.CLOCK_TIME:
            told = QCoreApplication.translate("Rules", "%n day(s) later, {time}", None, rule.length)
        case Unit.NONE:
            told = QCoreApplication.translate("Rules", "No such deadline")
        case Unit.UNSTATED:
            told = QCoreApplication.translate("Rules", "Deadline unknown")
    return told if rule.at is None else told.format(time=clock_time(rule.at, language))


def day(value: date, language: Language) -> str:
    """`25 Nov 2026`."""
    return f"{value.day} {MONTHS[language][value.month - 1]} {value.year}"


def clock_time(value: time, language: Language) -> str:
    """`14.02` or `14:02`."""
    return f"{value.hour:02d}{WORDS[language].clock}{value.minute:02d}"
