"""What stands around the list: the shop, its counts, what can be undone, how fresh the data is."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from seller_desktop.services import queries
from seller_desktop.services.flag_names import flag_names
from seller_desktop.services.reasons import list_all_reasons
from seller_desktop.texts.case_words import reason_labels
from seller_desktop.ui import tasks
from seller_desktop.ui.empty_list import tell_empty

if TYPE_CHECKING:
    from seller_desktop.services.read_models import ShopInfo
    from seller_desktop.ui.main_window import MainWindow


class Frame(QObject):
    """Asks for it after every change and tells the parts of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._asked: asyncio.Task[Any] | None = None

    @property
    def settled(self) -> bool:
        """What was asked for is shown."""
        return self._asked is None or self._asked.done()

    def refresh(self) -> None:
        """Ask anew; an answer still under way is given up."""
        if self._asked is not None:
            self._asked.cancel()
        self._asked = tasks.start(self._fetch())
        if self._window.furnished.is_set():
            self._window.filters.refresh()

    async def _fetch(self) -> None:
        window = self._window
        shop, account_id = window.shop, window.query.account_id
        counts = asyncio.wrap_future(shop.read(queries.counts, account_id))
        info = asyncio.wrap_future(shop.read(queries.shop_info, account_id))
        window.counts = await counts
        window.sidebar.set_counts(window.counts)  # at once: the rest may take a moment longer
        window.head.set_counts(window.counts)
        told = await info
        nameless = self.tr("Practice shop") if told.practice else self.tr("My shop")
        self._tell(replace(told, name=told.name or nameless))
        await window.furnished.wait()
        window.errands.tell_shop(told)
        reasons = asyncio.wrap_future(shop.read(list_all_reasons))
        names = asyncio.wrap_future(shop.read(flag_names))
        await window.undo.follow()
        window.flags.tell_names(await names)
        labels = reason_labels(await reasons, window.formatter.language)
        window.orders.set_reasons(labels)
        window.details.set_reasons(labels)
        window.tick()

    def _tell(self, info: ShopInfo) -> None:
        window = self._window
        now = window.shop.clock.now_ms()
        window.info = info
        window.sidebar.set_info(info)
        window.head.set_freshness(info.data_as_of, now)
        window.footer.tell(info, window.formatter, now)
        window.setWindowTitle(self._title(info))
        tell_empty(window)
        window.sidebar.tick(now)
        window.head.tick(now)

    def _title(self, info: ShopInfo) -> str:
        if info.practice:
            return self.tr("PRACTICE, no real orders: {shop} – Seller Desktop").format(shop=info.name)
        return f"{info.name} – Seller Desktop"
