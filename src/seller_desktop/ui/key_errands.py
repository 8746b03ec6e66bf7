"""Finding and doing things by keyboard: the palette, keys of one's own, the scanner."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from seller_desktop.services import queries
from seller_desktop.services.order_numbers import find_numbers
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.ui import tasks
from seller_desktop.ui.actions import SPECS
from seller_desktop.ui.palette import Entry, Palette

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.ui.main_window import MainWindow

_ORDERS_SHOWN = 8
_RECENT = 8


class KeyErrands(QObject):
    """Carries out what is asked of one window by keys."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop

    def show_palette(self) -> None:
        """Everything that can be done now, by name; and orders."""
        window = self._window
        names, keys = window.actions_.names(), window.actions_.keys()
        menus = {menu: text.title().replace("&", "") for menu, text in window.actions_.menus.items()}
        entries = [
            Entry(names[spec.id], menus[spec.menu], ", ".join(keys[spec.id][:1]), spec.id)
            for spec in SPECS
            if spec.id in set(window.actions_.enabled()) and spec.id != "palette"
        ]
        palette = Palette(entries, window.state.recent, window)
        palette.action_chosen.connect(self._do)
        palette.order_chosen.connect(window.show_order)
        palette.orders_wanted.connect(lambda text: tasks.start(self._find(palette, text)))
        window.errands.show(palette)

    def show_keys(self) -> None:
        """The sheet of keys, in which they can be changed."""
        from seller_desktop.ui.dialogs.shortcuts import Bound, ShortcutsDialog  # noqa: PLC0415 - not needed to start

        window = self._window
        names, keys = window.actions_.names(), window.actions_.keys()
        bound = [Bound(spec.id, names[spec.id], keys[spec.id], spec.keys) for spec in SPECS if names[spec.id]]
        dialog = ShortcutsDialog(bound, window.filters.taken_keys(), window)
        dialog.keys_changed.connect(self._take_keys)
        window.errands.show(dialog)

    def scanned(self, number: str) -> None:
        """A number was scanned somewhere in the window: its order is shown."""
        tasks.start(self._show_scanned(number))

    def _take_keys(self, own: Mapping[str, tuple[str, ...]]) -> None:
        self._window.state.put("keys", json.dumps(own))
        self._window.actions_.set_keys(own)

    def _do(self, action_id: str) -> None:
        state = self._window.state
        recent = [action_id, *(one for one in state.recent if one != action_id)]
        state.put("recent", ";".join(recent[:_RECENT]))
        self._window.actions_[action_id].trigger()

    async def _find(self, palette: Palette, text: str) -> None:
        query = OrderQuery(search=text)
        ids = await asyncio.wrap_future(self._shop.read(queries.first_ids, query, _ORDERS_SHOWN))
        rows = await asyncio.wrap_future(self._shop.read(queries.order_rows, ids))
        if isValid(palette):
            palette.show_orders(text, rows)

    async def _show_scanned(self, number: str) -> None:
        window = self._window
        found = await asyncio.wrap_future(self._shop.read(find_numbers, number))
        if not found.found:
            QApplication.beep()
            window.footer.say(self.tr("Scanned {number}: no order has this number").format(number=number))
            return
        window.footer.say(self.tr("Scanned {number}").format(number=number))
        window.show_order(found.found[0].order_no)
