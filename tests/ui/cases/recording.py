"""What the tests of the recording dialogs share: a clock that stands, reasons, pictures, an opened dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from seller_desktop.domain.clock import DAY_MS, StoppedClock
from seller_desktop.domain.reasons import Reason
from seller_desktop.texts.format import Formatter
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.dialogs.dialog import Dialog

D = TypeVar("D", bound="Dialog")
W = TypeVar("W", bound="QWidget")

EN = Formatter("en", WIB)
ID = Formatter("id", WIB)
REASONS = (
    Reason("unpaid_mistake", "Order created by mistake", "Pesanan dibuat karena keliru", "unpaid"),
    Reason("unpaid_coupon", "Need to change coupon code", "Perlu mengubah kode kupon", "unpaid"),
    Reason("paid_mistake", "Order created by mistake", "Pesanan dibuat karena keliru", "paid"),
    Reason("paid_price", "Better price available", "Ada harga lebih murah", "paid"),
    Reason("old", "No longer offered", "Tidak ditawarkan lagi", "paid", hidden=True),
)


def stopped() -> StoppedClock:
    return StoppedClock(NOW_MS)


def in_two_days(anchor_at: int) -> int | None:
    return anchor_at + 2 * DAY_MS


def awake(qtbot: QtBot, window: W) -> W:
    """The window that keys and shortcuts go to."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def opened(qtbot: QtBot, dialog: D) -> D:
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return awake(qtbot, dialog)


def focused(dialog: Dialog) -> QWidget:
    """Where a key arrives: in an open list of proposals, else in the field that has the focus."""
    widget = QApplication.activePopupWidget() or dialog.focusWidget()
    assert widget is not None
    return widget


def type_in(qtbot: QtBot, dialog: Dialog, *parts: str | Qt.Key) -> None:
    """Texts and keys, one after the other, to whatever has the focus by then."""
    for part in parts:
        if isinstance(part, str):
            qtbot.keyClicks(focused(dialog), part)
        else:
            qtbot.keyClick(focused(dialog), part)


def ctrl_enter(qtbot: QtBot, dialog: Dialog) -> None:
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def picture(
    width: int = 40, height: int = 30, kind: str = "PNG", colour: Qt.GlobalColor = Qt.GlobalColor.red
) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]  # it takes devices, which the stubs do not say
    return bytes(data.data())
