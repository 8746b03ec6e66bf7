"""The list "To enter in Seller Center": what was decided, where to press it there, how far each line is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from seller_desktop.domain.cases import CaseState
from seller_desktop.domain.orders import Status
from seller_desktop.services.case_models import OutboxState, OutboxWhat
from seller_desktop.texts import cases, orders
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.services.case_models import OutboxLine
    from seller_desktop.texts.format import Formatter

CONTEXT = "Outbox"

NAMES = {
    OutboxWhat.APPROVE_CANCELLATION: QT_TRANSLATE_NOOP("Outbox", "Approve the cancellation"),
    OutboxWhat.REJECT_CANCELLATION: QT_TRANSLATE_NOOP("Outbox", "Reject the cancellation"),
    OutboxWhat.CANCEL_ORDER: QT_TRANSLATE_NOOP("Outbox", "Cancel the order"),
    OutboxWhat.APPROVE_REFUND: QT_TRANSLATE_NOOP("Outbox", "Approve the refund"),
    OutboxWhat.APPROVE_RETURN: QT_TRANSLATE_NOOP("Outbox", "Approve the return"),
    OutboxWhat.REJECT_RETURN: QT_TRANSLATE_NOOP("Outbox", "Reject the return"),
    OutboxWhat.OFFER_PARTIAL_REFUND: QT_TRANSLATE_NOOP("Outbox", "Offer a partial refund"),
    OutboxWhat.GRANT_REPLACEMENT: QT_TRANSLATE_NOOP("Outbox", "Grant a replacement"),
    OutboxWhat.REFUND: QT_TRANSLATE_NOOP("Outbox", "Accept the goods, refund in full"),
    OutboxWhat.REFUND_IN_PART: QT_TRANSLATE_NOOP("Outbox", "Accept the goods, refund in part"),
    OutboxWhat.REFUSE_GOODS: QT_TRANSLATE_NOOP("Outbox", "Refuse the goods"),
}
"""As an order to oneself: what is to be done there."""
# The paths are those of Seller Center's own guide; all of them begin at its Manage Orders.
PLACES = {
    OutboxWhat.APPROVE_CANCELLATION: QT_TRANSLATE_NOOP("Outbox", "Cancellation Management > Approve"),
    OutboxWhat.REJECT_CANCELLATION: QT_TRANSLATE_NOOP("Outbox", "Cancellation Management > Reject"),
    OutboxWhat.CANCEL_ORDER: QT_TRANSLATE_NOOP("Outbox", "To Ship > Cancel order"),
    OutboxWhat.APPROVE_REFUND: QT_TRANSLATE_NOOP("Outbox", "Manage Returns > Approve"),
    OutboxWhat.APPROVE_RETURN: QT_TRANSLATE_NOOP("Outbox", "Manage Returns > Approve"),
    OutboxWhat.REJECT_RETURN: QT_TRANSLATE_NOOP("Outbox", "Manage Returns > Reject"),
    OutboxWhat.OFFER_PARTIAL_REFUND: QT_TRANSLATE_NOOP("Outbox", "Manage Returns > Partial refund"),
    OutboxWhat.GRANT_REPLACEMENT: QT_TRANSLATE_NOOP("Outbox", "Manage Returns > Replacement"),
    OutboxWhat.REFUND: QT_TRANSLATE_NOOP("Outbox", "Manage Returns > Refund"),
    OutboxWhat.REFUND_IN_PART: QT_TRANSLATE_NOOP("Outbox", "Manage Returns > Partial refund"),
    OutboxWhat.REFUSE_GOODS: QT_TRANSLATE_NOOP("Outbox", "Manage Returns > Reject the parcel"),
}
_OF_CANCELLATIONS = frozenset({OutboxWhat.APPROVE_CANCELLATION, OutboxWhat.REJECT_CANCELLATION})
STATES = {
    OutboxState.PLANNED: QT_TRANSLATE_NOOP("Outbox", "Can be taken back"),
    OutboxState.TO_ENTER: QT_TRANSLATE_NOOP("Outbox", "To be entered"),
    OutboxState.ENTERED: QT_TRANSLATE_NOOP("Outbox", "Entered"),
    OutboxState.CONFIRMED: QT_TRANSLATE_NOOP("Outbox", "Confirmed"),
    OutboxState.CONTRADICTED: QT_TRANSLATE_NOOP("Outbox", "Contradicted"),
    OutboxState.DROPPED: QT_TRANSLATE_NOOP("Outbox", "Taken back"),
}
HEADERS = (
    QT_TRANSLATE_NOOP("Outbox", "Order number"),
    QT_TRANSLATE_NOOP("Outbox", "What to do"),
    QT_TRANSLATE_NOOP("Outbox", "Where, under Manage Orders"),
    QT_TRANSLATE_NOOP("Outbox", "Reason"),
    QT_TRANSLATE_NOOP("Outbox", "Comment"),
    QT_TRANSLATE_NOOP("Outbox", "Amount (Rp)"),
    QT_TRANSLATE_NOOP("Outbox", "Enter from"),
    QT_TRANSLATE_NOOP("Outbox", "Enter by"),
    QT_TRANSLATE_NOOP("Outbox", "State"),
    QT_TRANSLATE_NOOP("Outbox", "Decided at"),
    QT_TRANSLATE_NOOP("Outbox", "Decided by"),
    QT_TRANSLATE_NOOP("Outbox", "Seller Center says"),
)
"""Of the exported file; the order is that of `services.outbox_file`."""


def name(line: OutboxLine) -> str:
    """What is to be done: `Approve the cancellation`, `Reverse: approve the cancellation`."""
    if line.what is not OutboxWhat.REVERSE:
        return _translated(NAMES[line.what])
    if line.reverses is None:
        return QCoreApplication.translate("Outbox", "Reverse what was entered")
    return QCoreApplication.translate("Outbox", "Reverse: {what}").format(
        what=_translated(NAMES[line.reverses])
    )


def place(line: OutboxLine) -> str:
    """Where to press it in Seller Center, under Manage Orders."""
    if line.what is not OutboxWhat.REVERSE:
        return _translated(PLACES[line.what])
    if line.reverses in _OF_CANCELLATIONS:
        return QCoreApplication.translate("Outbox", "Cancellation Management")
    if line.reverses is OutboxWhat.CANCEL_ORDER:
        return QCoreApplication.translate("Outbox", "Cancelled")
    return QCoreApplication.translate("Outbox", "Manage Returns")


def state_at(line: OutboxLine, now_ms: int) -> OutboxState:
    """The state of a line that was read a while ago: a plan whose time to be taken back is over is due."""
    if line.state is OutboxState.PLANNED and now_ms >= line.not_before:
        return OutboxState.TO_ENTER
    return line.state


def state(value: OutboxState) -> str:
    return _translated(STATES[value])


def state_detail(line: OutboxLine, formatter: Formatter, now_ms: int) -> str:
    """What stands under the state: until when it can be taken back, or since when it is so."""
    now = state_at(line, now_ms)
    if now is OutboxState.PLANNED:
        clock = formatter.short_moment(line.not_before, now_ms).rsplit(", ", 1)[-1]
        left = formatter.time_left(line.not_before, now_ms)
        return QCoreApplication.translate("Outbox", "{left} left, until {time}").format(left=left, time=clock)
    if now is OutboxState.ENTERED and line.entered_at is not None:
        return formatter.short_moment(line.entered_at, now_ms)
    if now is not OutboxState.TO_ENTER and line.settled_at is not None:
        return formatter.short_moment(line.settled_at, now_ms)
    return ""


def stated(line: OutboxLine) -> str:
    """What the marketplace says instead, in our words where it is a state we know; "" where it does not."""
    if line.stated in set(CaseState):
        return cases.state(CaseState(line.stated))
    if line.stated in set(Status):
        return orders.status(Status(line.stated))
    return line.stated


class FileWords:
    """The words of the exported file (`services.outbox_file.OutboxWords`)."""

    def __init__(self, reason_label: Callable[[str], str], now_ms: int) -> None:
        self._reason_label = reason_label
        self._now_ms = now_ms
        self.headers = tuple(map(_translated, HEADERS))
        self.sheet = QCoreApplication.translate("Outbox", "To enter")

    def what(self, line: OutboxLine) -> str:
        return name(line)

    def where(self, line: OutboxLine) -> str:
        return place(line)

    def reason(self, line: OutboxLine) -> str:
        return self._reason_label(line.reason) if line.reason else ""

    def state(self, line: OutboxLine) -> str:
        return state(state_at(line, self._now_ms))

    def stated(self, line: OutboxLine) -> str:
        return stated(line)


def csv_separator() -> str:
    """What the spreadsheets of this computer part the columns of a text file by.

    They follow the system's numbers: where a comma parts rupiah from sen, it cannot part columns too.
    """
    return ";" if QLocale.system().decimalPoint() == "," else ","


def _translated(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)
