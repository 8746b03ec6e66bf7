"""Notices that nobody touches keyboard or mouse in the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from seller_desktop.domain.clock import MINUTE_MS

if TYPE_CHECKING:
    from seller_desktop.domain.clock import Clock

_LOOK_MS: Final = 1000
"""A computer that wakes up is seen to have slept this soon, if no key comes before."""
_HANDS: Final = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel),
        *(QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.DragMove, QEvent.Type.Drop),
        QEvent.Type.NonClientAreaMouseButtonPress,
    }
)
"""What a person at the desk makes; a scanner's keys are keys."""


class IdleWatch(QObject):
    """Emits `idle` once nothing was touched for so long, by the time that went by: a sleep counts.

    While it watches nothing it costs nothing: no filter is installed.
    """

    idle = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._elapsed_ms = clock.elapsed_ms
        self._limit_ms = 0
        self._touched = 0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, minutes: int) -> None:
        """From now on emit `idle` after so many minutes; 0 stops."""
        self._limit_ms = minutes * MINUTE_MS
        self._touched = self._elapsed_ms()
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        if minutes:
            app.installEventFilter(self)
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> bool:
        """Whether it is over now; then it was told, and is told no more until `watch`."""
        if not self._limit_ms or self._elapsed_ms() - self._touched < self._limit_ms:
            return False
        self.watch(0)
        self.idle.emit()
        return True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in _HANDS:
            return False
        if self.look():
            return True  # whoever woke the computer is not yet known: what was pressed goes nowhere
        self._touched = self._elapsed_ms()
        return False
