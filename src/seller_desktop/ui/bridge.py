"""Brings what the writer's thread announces to the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.services.read_models import Changes


class Announces(Protocol):
    """The part of a Shop that is needed here."""

    def on_change(self, callback: Callable[[Changes], None], /) -> object: ...


class ChangeBridge(QObject):
    """`changed(Changes)` is emitted in the thread this object lives in, in the order of the commits."""

    changed = Signal(object)
    _announced = Signal(object)

    def __init__(self, shop: Announces, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = False
        # Queued even in one thread, so that a receiver never runs inside the write that it hears of.
        self._announced.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        shop.on_change(self._announce)

    def stop(self) -> None:
        """The window closes: what is still announced would only wake parts of it that are going."""
        self._stopped = True

    def _announce(self, changes: Changes) -> None:
        """On the writer's thread; the shop may outlive the window."""
        if isValid(self):
            self._announced.emit(changes)

    def _pass_on(self, changes: Changes) -> None:
        if not self._stopped:
            self.changed.emit(changes)
