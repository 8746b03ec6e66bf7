"""What the window does to find many orders by their numbers."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from seller_desktop.domain.errors import SellerError
from seller_desktop.services.order_numbers import find_numbers
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks

if TYPE_CHECKING:
    from seller_desktop.ui.main_window import MainWindow
    from seller_desktop.ui.number_list.dialog import NumbersDialog


class NumbersErrands(QObject):
    """Carries out what is asked of one window."""

    orders_wanted = Signal(object)
    """tuple[int, ...]: show these orders, and no others, in the list."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop

    def find_numbers(self) -> None:
        """Paste numbers, see what is behind them, and show their orders in the list."""
        from seller_desktop.ui.number_list.dialog import NumbersDialog  # noqa: PLC0415 - not needed to start

        dialog = NumbersDialog(self._window.formatter, self._window)
        dialog.look_up_wanted.connect(lambda text: tasks.start(self._look_up(dialog, text)))
        self._window.errands.show(dialog, lambda: self.orders_wanted.emit(dialog.value()))

    async def _look_up(self, dialog: NumbersDialog, text: str) -> None:
        try:
            found = await asyncio.wrap_future(self._shop.read(find_numbers, text))
        except SellerError as failure:
            if isValid(dialog):
                dialog.complain(error_sentence(failure))
            return
        if isValid(dialog):
            dialog.complain("")
            dialog.show_found(text, found)
