"""Reminders on the screen: a notice of the system, or a line in the window where the system shows none."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.services import reminders
from seller_desktop.texts import reminders as words
from seller_desktop.ui import icons, tasks, theme
from seller_desktop.ui.lock.locked import is_locked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from seller_desktop.domain.reminders import Reminder
    from seller_desktop.services.shop import Shop
    from seller_desktop.ui.notice_bar import ReminderBar

SNOOZE_MS: Final = HOUR_MS
NOTICE_MS: Final = 20_000
_SIZES: Final = (16, 22, 32, 48)
"""What the trays of the systems ask for, at 100 % and above."""
_MOST: Final = 99


class Reminders(QObject):
    """Tells what comes near, each step of it once, and shows how many orders are urgent."""

    show_wanted = Signal()
    """The seller wants to see what needs action."""
    open_wanted = Signal()
    """The window is wanted in front."""
    quit_wanted = Signal()
    urgent_told = Signal(object)
    """How many orders are urgent, after each look."""

    def __init__(self, shop: Shop, bar: ReminderBar, window: QWidget) -> None:
        super().__init__(window)
        self._shop = shop
        self._bar = bar
        self._window = window
        self._urgent = 0
        self._task: asyncio.Task[Any] | None = None
        self._awake = True
        bar.accepted.connect(self._show)
        bar.later.connect(self.snooze)
        self._tray = _system_tray(self)
        if self._tray is not None:
            self._furnish(self._tray, window)

    def check(self) -> None:
        """Tell what there is to tell now; what was told is not told again."""
        if self._awake and (self._task is None or self._task.done()):
            self._task = tasks.start(self._check())

    def snooze(self) -> None:
        """Nothing for an hour, but for the last reminder before a deadline; then it is told again."""
        if self._awake and not is_locked(self._window):
            tasks.start(self._snooze())

    def stop(self) -> None:
        """The window closes: nothing of it stays on the screen."""
        self._awake = False
        self._tell_urgent(0)
        if self._tray is not None:
            self._tray.hide()

    async def _snooze(self) -> None:
        until_ms = self._shop.clock.now_ms() + SNOOZE_MS
        await asyncio.wrap_future(self._shop.write(reminders.snooze, until_ms))

    async def _check(self) -> None:
        told = await asyncio.wrap_future(self._shop.read(reminders.outlook))
        self._tell_urgent(told.urgent)
        if not told.waiting or not self._shop.writable:
            return
        # Only now: a write, however small, makes an import under way begin anew.
        found = await asyncio.wrap_future(self._shop.write(reminders.remind))
        if found:
            self._tell(found)
            if told.sound:
                QApplication.beep()

    def _tell(self, found: Sequence[Reminder]) -> None:
        if self._tray is not None:
            told = words.counted(found) if is_locked(self._window) else words.sentence(found)
            self._tray.showMessage(words.title(), told, self._tray.icon(), NOTICE_MS)
        else:
            self._bar.say(words.sentence(found), self.tr("Show"))

    def _show(self) -> None:
        (self.open_wanted if is_locked(self._window) else self.show_wanted).emit()

    def _tell_urgent(self, count: int) -> None:
        self.urgent_told.emit(count)
        if count == self._urgent:
            return
        self._urgent = count
        if self._tray is not None:
            self._dress(self._tray)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setBadgeNumber(count)

    def _follow_theme(self) -> None:
        if self._tray is not None:
            self._dress(self._tray)

    def _dress(self, tray: QSystemTrayIcon) -> None:
        tray.setIcon(tray_icon(self._urgent))
        tray.setToolTip(f"Seller Desktop\n{words.urgent(self._urgent)}")

    def _furnish(self, tray: QSystemTrayIcon, window: QWidget) -> None:
        menu = QMenu(window)
        menu.addAction(self.tr("Open Seller Desktop")).triggered.connect(self.open_wanted)
        menu.addAction(self.tr("Show what needs action")).triggered.connect(self._show)
        menu.addSeparator()
        menu.addAction(self.tr("Remind me again in 1 hour")).triggered.connect(self.snooze)
        menu.addSeparator()
        menu.addAction(self.tr("Quit")).triggered.connect(self.quit_wanted)
        tray.setContextMenu(menu)
        tray.messageClicked.connect(self._show)
        tray.activated.connect(self._activate)
        theme.changed.connect(self._follow_theme)
        self._dress(tray)
        tray.show()

    def _activate(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wanted.emit()


def tray_icon(count: int) -> QIcon:
    """The program's mark, seen on a light and on a dark bar, with how many orders are urgent."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_drawn(size, count))
    return icon


def _drawn(size: int, count: int) -> QPixmap:
    drawn = QPixmap(QSize(size, size))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("brand"))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size / 5, size / 5)
    inner = round(size * 0.75)
    offset = (size - inner) // 2
    painter.drawPixmap(offset, offset, icons.pixmap("package-fill", inner, "on_brand", 1))
    if count:
        _draw_badge(painter, size, count)
    painter.end()
    return drawn


def _draw_badge(painter: QPainter, size: int, count: int) -> None:
    """Over the lower half, and as wide as its figures need: at 16 pixels there is no room for less."""
    text = str(count) if count <= _MOST else "99+"
    height = size * 0.625
    face = theme.font()
    face.setBold(True)
    face.setPixelSize(max(8, round(height * (0.85 if len(text) < len("99+") else 0.65))))
    painter.setFont(face)
    width = min(size, max(height, painter.fontMetrics().horizontalAdvance(text) + size / 8))
    place = QRectF(size - width, size - height, width, height)
    painter.setBrush(QColor(theme.LIGHT.red))
    painter.drawRoundedRect(place, height / 2.5, height / 2.5)
    painter.setPen(QColor(theme.LIGHT.on_brand))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _system_tray(parent: QObject) -> QSystemTrayIcon | None:
    """None where the desktop has no such place, or shows no notices from there."""
    if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
        return None
    return QSystemTrayIcon(parent)
