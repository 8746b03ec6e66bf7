"""The order that is current in the list: shown beside it, and what can be done with it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from seller_desktop.domain.orders import Channel
from seller_desktop.services import order_details
from seller_desktop.ui import tasks

if TYPE_CHECKING:
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.ui.main_window import MainWindow


class CurrentOrder(QObject):
    """Asks for the order and tells details and actions."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._asked: asyncio.Task[Any] | None = None

    @property
    def settled(self) -> bool:
        """What was asked for is shown."""
        return self._asked is None or self._asked.done()

    def show(self, order_id: int | None) -> None:
        """Another order is current, or the same has changed."""
        if self._asked is not None:
            self._asked.cancel()
        self._asked = tasks.start(self._fetch(order_id))

    def tell(self, detail: OrderDetail | None) -> None:
        """What can be done follows from what the order is."""
        window = self._window
        writable = window.shop.writable
        has_case = detail is not None and any(one.case.is_open for one in detail.cases)
        actions = window.actions_
        actions.enable("order", enabled=detail is not None)
        actions.enable("desk", enabled=detail is not None and writable)
        actions.enable("case", enabled=has_case and writable)
        window.flags.menu.enable(order=detail is not None, writable=writable)
        by_hand = detail is not None and detail.row.channel is Channel.MANUAL
        actions.enable("manual", enabled=by_hand and writable)
        row = window.orders.selection.rows.currentIndex().row()
        last = window.orders.model.rowCount() - 1
        window.details.set_neighbours(previous=row > 0, following=-1 < row < last)

    async def _fetch(self, order_id: int | None) -> None:
        window = self._window
        detail = None
        if order_id is not None:
            detail = await asyncio.wrap_future(window.shop.read(order_details.order_detail, order_id))
        window.details.show_detail(detail, window.shop.clock.now_ms())
        self.tell(detail)
