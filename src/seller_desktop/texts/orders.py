"""What the words of the trade are called on screen, in the language installed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.orders import (
    ActionGroup,
    Basis,
    Channel,
    ClockKind,
    Status,
    Substatus,
    View,
)
from seller_desktop.texts.history import field, happened, source
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

__all__ = [
    "basis",
    "channel",
    "clock",
    "field",
    "group",
    "happened",
    "presumption",
    "source",
    "status",
    "substatus",
    "view_action",
    "view_meaning",
    "view_title",
]

CONTEXT = "Orders"

STATUSES = {
    Status.PENDING: QT_TRANSLATE_NOOP("Orders", "Pending"),
    Status.TO_SHIP: QT_TRANSLATE_NOOP("Orders", "To Ship"),
    Status.SHIPPED: QT_TRANSLATE_NOOP("Orders", "Shipped"),
    Status.COMPLETED: QT_TRANSLATE_NOOP("Orders", "Completed"),
    Status.CANCELLED: QT_TRANSLATE_NOOP("Orders", "Cancelled"),
    Status.UNMAPPED: QT_TRANSLATE_NOOP("Orders", "Needs mapping"),
}
VIEW_TITLES = {
    View.ALL: QT_TRANSLATE_NOOP("Orders", "All Orders"),
    View.TO_SHIP: STATUSES[Status.TO_SHIP],
    View.SHIPPED: STATUSES[Status.SHIPPED],
    View.COMPLETED: STATUSES[Status.COMPLETED],
    View.PENDING: STATUSES[Status.PENDING],
    View.CANCELLED: STATUSES[Status.CANCELLED],
    View.ACTION_NEEDED: QT_TRANSLATE_NOOP("Orders", "Action Needed"),
    View.UNMAPPED: STATUSES[Status.UNMAPPED],
    View.CANCELLATIONS: QT_TRANSLATE_NOOP("Orders", "Cancellations"),
    View.RETURNS: QT_TRANSLATE_NOOP("Orders", "Returns & refunds"),
}
# Meaning and action are the words of the marketplace's own guide, which sellers know.
VIEW_MEANINGS = {
    View.ALL: QT_TRANSLATE_NOOP("Orders", "All orders received in your store, no filters applied."),
    View.TO_SHIP: QT_TRANSLATE_NOOP("Orders", "Orders that are ready or waiting to be packed and shipped."),
    View.SHIPPED: QT_TRANSLATE_NOOP(
        "Orders", "Orders have been handed over to courier and are en route to the customer."
    ),
    View.COMPLETED: QT_TRANSLATE_NOOP("Orders", "Orders have been successfully delivered and confirmed."),
    View.PENDING: QT_TRANSLATE_NOOP("Orders", "Orders waiting for payment from customers."),
    View.CANCELLED: QT_TRANSLATE_NOOP(
        "Orders", "Orders that were cancelled by customers for various reasons."
    ),
    View.ACTION_NEEDED: QT_TRANSLATE_NOOP(
        "Orders", "Orders that require urgent attention (e.g., overdue shipping, return/refund requests)."
    ),
    View.UNMAPPED: QT_TRANSLATE_NOOP("Orders", "Orders whose status word is not known here yet."),
    View.CANCELLATIONS: QT_TRANSLATE_NOOP("Orders", "Orders whose buyers asked to cancel."),
    View.RETURNS: QT_TRANSLATE_NOOP(
        "Orders", "Orders with a return, refund or replacement, or a parcel that comes back."
    ),
}
VIEW_ACTIONS = {
    View.ALL: QT_TRANSLATE_NOOP("Orders", "Use as an overview of total order activity."),
    View.TO_SHIP: QT_TRANSLATE_NOOP("Orders", "Process immediately to avoid penalties."),
    View.SHIPPED: QT_TRANSLATE_NOOP("Orders", "Monitor delivery status and update the customer if needed."),
    View.COMPLETED: QT_TRANSLATE_NOOP("Orders", "No action needed—transaction is complete."),
    View.PENDING: QT_TRANSLATE_NOOP("Orders", "Wait—status will auto-update once payment is made."),
    View.CANCELLED: QT_TRANSLATE_NOOP("Orders", "Review and track reasons to reduce future cancellations."),
    View.ACTION_NEEDED: QT_TRANSLATE_NOOP(
        "Orders", "Prioritize and act within 24 hours to avoid auto-actions."
    ),
    View.UNMAPPED: QT_TRANSLATE_NOOP(
        "Orders", "Say once what the word means; it is kept for all files to come."
    ),
    View.CANCELLATIONS: QT_TRANSLATE_NOOP(
        "Orders", "Decide within 2 days, or the request is approved automatically."
    ),
    View.RETURNS: QT_TRANSLATE_NOOP(
        "Orders", "Evaluate the request, inspect the goods, then refund or replace, quickly."
    ),
}
SUBSTATUSES = {
    Substatus.UNPAID: QT_TRANSLATE_NOOP("Orders", "Unpaid"),
    Substatus.ON_HOLD: QT_TRANSLATE_NOOP("Orders", "On hold"),
    Substatus.AWAITING_SHIPMENT: QT_TRANSLATE_NOOP("Orders", "Awaiting shipment"),
    Substatus.AWAITING_COLLECTION: QT_TRANSLATE_NOOP("Orders", "Awaiting collection"),
    Substatus.IN_TRANSIT: QT_TRANSLATE_NOOP("Orders", "In transit"),
    Substatus.DELIVERED: QT_TRANSLATE_NOOP("Orders", "Delivered"),
    Substatus.COMPLETED: STATUSES[Status.COMPLETED],
    Substatus.CANCELLED: STATUSES[Status.CANCELLED],
}
CHANNELS = {
    Channel.TIKTOK: QT_TRANSLATE_NOOP("Orders", "TikTok Shop"),
    Channel.TOKOPEDIA: QT_TRANSLATE_NOOP("Orders", "Tokopedia"),
    Channel.MANUAL: QT_TRANSLATE_NOOP("Orders", "Entered by hand"),
}
GROUPS = {
    ActionGroup.OVERDUE: QT_TRANSLATE_NOOP("Orders", "Shipping overdue"),
    ActionGroup.SHIP_SOON: QT_TRANSLATE_NOOP("Orders", "Ship < 24 h"),
    ActionGroup.AUTO_CANCEL_SOON: QT_TRANSLATE_NOOP("Orders", "Auto-cancel < 24 h"),
    ActionGroup.CANCEL_REQUESTED: QT_TRANSLATE_NOOP("Orders", "Cancellation"),
    ActionGroup.RETURN_REQUESTED: QT_TRANSLATE_NOOP("Orders", "Return"),
    ActionGroup.FAILED_DELIVERY: QT_TRANSLATE_NOOP("Orders", "Failed delivery"),
}
CLOCKS = {
    ClockKind.PAYMENT: QT_TRANSLATE_NOOP("Orders", "Pay by"),
    ClockKind.SHIP_BY: QT_TRANSLATE_NOOP("Orders", "Ship by"),
    ClockKind.SHIP_AUTO_CANCEL: QT_TRANSLATE_NOOP("Orders", "Automatic cancellation"),
    ClockKind.SELF_DELIVERY: QT_TRANSLATE_NOOP("Orders", "Deliver by"),
    ClockKind.COMPLETION: QT_TRANSLATE_NOOP("Orders", "Automatic completion"),
    ClockKind.CANCEL_RESPONSE: QT_TRANSLATE_NOOP("Orders", "Cancellation answer"),
    ClockKind.RETURN_RESPONSE: QT_TRANSLATE_NOOP("Orders", "Return answer"),
    ClockKind.PARTIAL_OFFER: QT_TRANSLATE_NOOP("Orders", "Buyer answers the offer"),
    ClockKind.BUYER_SHIPS_BACK: QT_TRANSLATE_NOOP("Orders", "Buyer ships back"),
    ClockKind.INSPECTION: QT_TRANSLATE_NOOP("Orders", "Inspection"),
    ClockKind.BUYER_REFILE: QT_TRANSLATE_NOOP("Orders", "Buyer asks again"),
}
PRESUMPTIONS = {
    ClockKind.PAYMENT: QT_TRANSLATE_NOOP(
        "Orders", "probably cancelled by the platform (unpaid): import to confirm"
    ),
    ClockKind.SHIP_BY: QT_TRANSLATE_NOOP("Orders", "shipping overdue"),
    ClockKind.SHIP_AUTO_CANCEL: QT_TRANSLATE_NOOP(
        "Orders", "probably cancelled by the platform (not shipped): import to confirm"
    ),
    ClockKind.SELF_DELIVERY: QT_TRANSLATE_NOOP(
        "Orders", "probably cancelled by the platform (not delivered): import to confirm"
    ),
    ClockKind.COMPLETION: QT_TRANSLATE_NOOP("Orders", "probably completed: import to confirm"),
}
PRESUMPTIONS_BY_HAND = {
    ClockKind.PAYMENT: QT_TRANSLATE_NOOP("Orders", "not paid in time: remind the buyer or cancel the order"),
    ClockKind.SHIP_BY: QT_TRANSLATE_NOOP("Orders", "shipping overdue"),
    ClockKind.SHIP_AUTO_CANCEL: QT_TRANSLATE_NOOP("Orders", "not shipped for days: ship or cancel the order"),
    ClockKind.SELF_DELIVERY: QT_TRANSLATE_NOOP("Orders", "not delivered for days: look after the parcel"),
    ClockKind.COMPLETION: QT_TRANSLATE_NOOP("Orders", "probably completed: close the order"),
}
"""An order made by hand has no platform that could have acted, and no file that could confirm it."""
BASES = {
    Basis.PLATFORM: QT_TRANSLATE_NOOP("Orders", "stated by the marketplace"),
    Basis.RULE: QT_TRANSLATE_NOOP("Orders", "computed"),
    Basis.MANUAL: QT_TRANSLATE_NOOP("Orders", "typed by hand"),
}


def status(value: Status) -> str:
    return QCoreApplication.translate(CONTEXT, STATUSES[value])


def view_title(value: View) -> str:
    return QCoreApplication.translate(CONTEXT, VIEW_TITLES[value])


def view_meaning(value: View) -> str:
    return QCoreApplication.translate(CONTEXT, VIEW_MEANINGS[value])


def view_action(value: View) -> str:
    """What the seller is advised to do with the orders of a view."""
    return QCoreApplication.translate(CONTEXT, VIEW_ACTIONS[value])


def substatus(value: Substatus) -> str:
    return QCoreApplication.translate(CONTEXT, SUBSTATUSES[value])


def channel(value: Channel) -> str:
    return QCoreApplication.translate(CONTEXT, CHANNELS[value])


def group(value: ActionGroup) -> str:
    """Why an order needs action, short enough for a chip."""
    return QCoreApplication.translate(CONTEXT, GROUPS[value])


def clock(value: ClockKind) -> str:
    """What a clock runs towards, as a label before its time."""
    return QCoreApplication.translate(CONTEXT, CLOCKS[value])


def presumption(value: ClockKind, channel: Channel) -> str:
    """What the rules presume of an order whose clock has run out."""
    told = PRESUMPTIONS_BY_HAND if channel is Channel.MANUAL else PRESUMPTIONS
    return QCoreApplication.translate(CONTEXT, told[value])


def basis(value: Basis) -> str:
    """Where a deadline comes from, to stand behind its time in brackets."""
    return QCoreApplication.translate(CONTEXT, BASES[value])
