"""Lets time pass in what is looked at: once a second, and only while it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from seller_desktop.domain.clock import MINUTE_MS
from seller_desktop.ui.orders.prepared import thresholds

if TYPE_CHECKING:
    from seller_desktop.domain.clock import Clock
    from seller_desktop.ui.orders.model import OrderListModel

BEAT_MS = 1000


class Ticker(QObject):
    """Keeps the time left of the rows in sight true. It decides nothing: deadlines are for the services."""

    threshold_passed = Signal()
    """An order may have come to need action, or another kind of it: counts and list should be asked for
    again. At the moment a row in sight passes its threshold, and at least once a minute for all others.
    """

    def __init__(self, clock: Clock, model: OrderListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._model = model
        self._last_ms = self._announced_ms = clock.now_ms()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
            self.beat()

    def stop(self) -> None:
        self._timer.stop()

    def beat(self) -> None:
        now_ms = self._clock.now_ms()
        self._model.tick(now_ms)
        passed = any(
            self._last_ms < moment <= now_ms
            for row in self._model.rows_in_sight()
            if row.deadline is not None
            for moment in thresholds(row.deadline)
        )
        # A clock set back is a reason to look again as well.
        overdue = not 0 <= now_ms - self._announced_ms < MINUTE_MS
        self._last_ms = now_ms
        if passed or overdue:
            self._announced_ms = now_ms
            self.threshold_passed.emit()
