"""Reminders in words: how many of what, how soon, and the numbers of a few of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.orders import ClockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.domain.reminders import Reminder

LINES: Final = 3
"""A notice of the system has room for three or four."""
_ENDS: Final = 4
"""So many digits of a number are told at its beginning and its end."""


def title() -> str:
    return QCoreApplication.translate("Reminders", "Deadlines are near")


def sentence(reminders: Sequence[Reminder]) -> str:
    """One line for each kind and step, most urgent first; what there is no room for is counted."""
    shown = reminders[:LINES]
    lines = [f"{_what(one)}: {_numbers(one)}" for one in shown]
    if rest := sum(one.count for one in reminders[LINES:]):
        lines.append(QCoreApplication.translate("Reminders", "and %n more", None, rest))
    return "\n".join(lines)


def counted(reminders: Sequence[Reminder]) -> str:
    """How many deadlines, and not whose: for a screen that is locked."""
    count = sum(one.count for one in reminders)
    return QCoreApplication.translate(
        "Reminders", "%n deadline(s) need you. Unlock the window to see them.", None, count
    )


def urgent(count: int) -> str:
    """How many orders want something done soon; for the tip of an icon."""
    if not count:
        return QCoreApplication.translate("Reminders", "Nothing is due within 4 h")
    return QCoreApplication.translate("Reminders", "%n order(s) with something due within 4 h", None, count)


def short_number(order_no: str) -> str:
    """`5771…0412`: the beginning and the end, by which sellers tell their orders apart."""
    if len(order_no) <= 2 * _ENDS + 1:
        return order_no
    return f"{order_no[:_ENDS]}…{order_no[-_ENDS:]}"


def _numbers(reminder: Reminder) -> str:
    told = ", ".join(map(short_number, reminder.order_nos))
    return f"{told}, …" if reminder.count > len(reminder.order_nos) else told


def _what(reminder: Reminder) -> str:
    count = reminder.count
    match reminder.kind:
        case ClockKind.CANCEL_RESPONSE:
            told = QCoreApplication.translate(
                "Reminders", "%n cancellation request(s) within {hours} h", None, count
            )
        case ClockKind.RETURN_RESPONSE:
            told = QCoreApplication.translate(
                "Reminders", "%n return request(s) within {hours} h", None, count
            )
        case ClockKind.INSPECTION:
            told = QCoreApplication.translate(
                "Reminders", "%n returned parcel(s) to inspect within {hours} h", None, count
            )
        case ClockKind.SHIP_AUTO_CANCEL:
            told = QCoreApplication.translate(
                "Reminders", "%n order(s) cancelled automatically within {hours} h", None, count
            )
        case ClockKind.SELF_DELIVERY:
            told = QCoreApplication.translate(
                "Reminders", "%n order(s) to deliver within {hours} h", None, count
            )
        case _:
            told = QCoreApplication.translate(
                "Reminders", "%n order(s) to ship within {hours} h", None, count
            )
    return told.format(hours=reminder.hours)
