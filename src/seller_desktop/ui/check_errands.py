"""What the window does to look whether the shop is sound."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from seller_desktop.domain.errors import SellerError
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks

if TYPE_CHECKING:
    from seller_desktop.ui.dialogs.check_shop import CheckShopDialog
    from seller_desktop.ui.main_window import MainWindow


class CheckErrands(QObject):
    """Carries out what is asked of one window."""

    _walked = Signal(object, object)
    """How many entries of how many are proven; comes from another thread."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: CheckShopDialog | None = None
        self._stop = threading.Event()
        self._walked.connect(self._tell)

    def show(self) -> None:
        """Check the shop and show what was found."""
        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        from seller_desktop.ui.dialogs.check_shop import CheckShopDialog  # noqa: PLC0415 - not needed to start

        dialog = CheckShopDialog(self._window.formatter, self._window)
        dialog.thorough_wanted.connect(lambda: self._begin(dialog, full=True))
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()
        self._begin(dialog, full=False)

    def _begin(self, dialog: CheckShopDialog, *, full: bool) -> None:
        dialog.set_busy()
        self._stop = threading.Event()
        tasks.start(self._check(dialog, self._stop, full=full))

    async def _check(self, dialog: CheckShopDialog, stop: threading.Event, *, full: bool) -> None:
        from seller_desktop.services.doctor import examine  # noqa: PLC0415 - not needed to start

        shop = self._window.shop

        def step(done: int, of: int) -> None:
            if stop.is_set() or shop.closing.is_set():
                raise SellerError("cancelled")
            self._walked.emit(done, of)

        try:
            checks = await asyncio.wrap_future(shop.run(examine, shop, full=full, step=step))
        except SellerError as failure:
            if isValid(dialog) and not stop.is_set():
                dialog.failed(error_sentence(failure))
            return
        if isValid(dialog) and not stop.is_set():
            dialog.show_checks(checks, shop.clock.now_ms())

    def _tell(self, done: int, of: int) -> None:
        if self._dialog is not None:
            self._dialog.set_progress(done, of)

    def _forget(self) -> None:
        self._stop.set()
        self._dialog = None
