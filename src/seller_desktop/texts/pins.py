"""What happened to the PIN of the screen lock, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.pin import PinDid

if TYPE_CHECKING:
    from seller_desktop.domain.pin import PinEvent
    from seller_desktop.texts.format import Formatter


def event_sentence(event: PinEvent, formatter: Formatter, now_ms: int) -> str:
    """`Last: 23 Nov, 14.00 WIB, the PIN was set by Dewi.`"""
    told = QCoreApplication.translate("Pins", "Last: {moment}, {what}.")
    return told.format(moment=formatter.moment(event.at, now_ms), what=_what(event))


def _what(event: PinEvent) -> str:
    count = event.count
    who = event.who or QCoreApplication.translate("Pins", "somebody")
    match event.what:
        case PinDid.SET:
            told = QCoreApplication.translate("Pins", "{who} set the PIN")
        case PinDid.CHANGED:
            told = QCoreApplication.translate("Pins", "{who} changed the PIN")
        case PinDid.TIMES_CHANGED:
            told = QCoreApplication.translate("Pins", "{who} changed when it locks")
        case PinDid.REMOVED:
            told = QCoreApplication.translate("Pins", "{who} took the PIN away")
        case PinDid.SET_BY_OWNER:
            told = QCoreApplication.translate("Pins", "the PIN was set on the command line")
        case PinDid.REMOVED_BY_OWNER:
            told = QCoreApplication.translate("Pins", "the PIN was taken away on the command line")
        case PinDid.OPENED:
            told = QCoreApplication.translate("Pins", "opened after %n wrong attempt(s)", None, count)
    return told.format(who=who)
