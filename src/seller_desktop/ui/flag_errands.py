"""What the window does with flags: sets them on the selected orders, takes them off, names them."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal

from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.flags import Flag
from seller_desktop.services import flags
from seller_desktop.texts.flags import flag_words
from seller_desktop.ui import tasks
from seller_desktop.ui.bulk.dialog import ManyWords
from seller_desktop.ui.flags.menu import CLEAR, NAMES, FlagMenu, id_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QAction

    from seller_desktop.services.desk_models import Outcome
    from seller_desktop.ui.main_window import MainWindow


class FlagErrands(QObject):
    """Carries out what is asked of one window. `words`: what the flags are called at present."""

    words_changed = Signal(object)
    """`FlagWords`: the shop calls its flags otherwise than before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._names: Mapping[Flag, str] = {}
        self.words = flag_words({})
        self.menu = FlagMenu(window)
        self.menu.toggle_wanted.connect(self.toggle)
        self.menu.clear_wanted.connect(self.clear)
        self.menu.names_wanted.connect(self.name)
        self.menu.aboutToShow.connect(self.follow)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action of the menu does, by its id."""
        toggles = {id_of(flag): partial(self.toggle, flag) for flag in Flag}
        return {**toggles, CLEAR: self.clear, NAMES: self.name}

    def adopt(self, given: Mapping[str, QAction]) -> None:
        """Let the menu show these actions, which stand elsewhere too and are connected to `handlers`."""
        self.menu.deleteLater()
        self.menu = FlagMenu(self._window, given)
        self.menu.aboutToShow.connect(self.follow)
        self.menu.tell(self.words)

    def tell_names(self, names: Mapping[Flag, str]) -> None:
        """What the shop calls its flags has been asked anew (`flag_names.flag_names`)."""
        self._names = names
        words = flag_words(names)
        if words != self.words:
            self.words = words
            self.menu.tell(words)
            self.words_changed.emit(words)
        self._window.orders.model.set_flag_names(names)

    def toggle(self, flag: Flag) -> None:
        """Put a flag on the selected orders; where all of them have it, take it off."""
        tasks.start(self._toggle(flag, self._chosen()))

    def clear(self) -> None:
        """Take all flags off the selected orders."""
        tasks.start(self._clear(self._chosen()))

    def name(self) -> None:
        """Say what the flags mean in this shop."""
        from seller_desktop.ui.flags.names_dialog import FlagNamesDialog  # noqa: PLC0415 - not needed to start

        window = self._window
        dialog = FlagNamesDialog(self._names, window)
        window.errands.show(
            dialog,
            lambda: window.errands.carry_out(
                self._shop.write(flags.name_flags, dialog.value()), self.tr("Names saved")
            ),
        )

    def pop_up(self, at: QPoint) -> None:
        """The menu at a place on the screen."""
        self.menu.popup(at)

    def follow(self) -> None:
        """Let the menu say what the selected orders carry."""
        tasks.start(self._tell_carried(self._chosen()))

    async def _tell_carried(self, order_ids: Sequence[int]) -> None:
        carried = await asyncio.wrap_future(self._shop.read(flags.flags_on, order_ids))
        self.menu.tell_carried(carried, len(order_ids))

    async def _toggle(self, flag: Flag, order_ids: Sequence[int]) -> None:
        if not self._any(order_ids):
            return
        if len(order_ids) > 1:
            await self._toggle_on_many(flag, order_ids)
            return
        try:
            on, outcomes = await asyncio.wrap_future(self._shop.write(flags.toggle_flag, order_ids, flag))
        except SellerError as failure:
            self._window.complain(failure)
            return
        changed = _changed(outcomes)
        if on:
            said = QCoreApplication.translate("FlagErrands", "%n order(s) flagged “{flag}”", None, changed)
        else:
            said = QCoreApplication.translate(
                "FlagErrands", "Flag “{flag}” taken off %n order(s)", None, changed
            )
        self._window.footer.say(said.format(flag=self.words.names[flag]))

    async def _toggle_on_many(self, flag: Flag, order_ids: Sequence[int]) -> None:
        """Shown first what it would do: on, or off where all of them carry it."""
        carried = await asyncio.wrap_future(self._shop.read(flags.flags_on, order_ids))
        name = self.words.names[flag]
        bulk, shop = self._window.bulk, self._shop
        if carried.get(flag, 0) == len(order_ids):
            words = ManyWords(
                self.tr("Take the flag “{flag}” off several orders").format(flag=name),
                self.tr("Take it off"),
                self.tr("loses the flag “{flag}”").format(flag=name),
                self.tr("does not have the flag “{flag}” any more").format(flag=name),
            )
            bulk.run(
                words,
                shop.read(flags.check_clear_flags, order_ids, [flag]),
                lambda able, watch: shop.write(flags.clear_flags, able, [flag], watch),
            )
            return
        words = ManyWords(
            self.tr("Flag several orders “{flag}”").format(flag=name),
            self.tr("Flag them"),
            self.tr("gets the flag “{flag}”").format(flag=name),
            self.tr("has the flag “{flag}” now").format(flag=name),
        )
        bulk.run(
            words,
            shop.read(flags.check_set_flags, order_ids, [flag]),
            lambda able, watch: shop.write(flags.set_flags, able, [flag], watch),
        )

    async def _clear(self, order_ids: Sequence[int]) -> None:
        if not self._any(order_ids):
            return
        if len(order_ids) > 1:
            self._window.bulk.run(
                ManyWords(
                    self.tr("Take the flags off several orders"),
                    self.tr("Take all flags off"),
                    self.tr("loses its flags"),
                    self.tr("has no flag now"),
                ),
                self._shop.read(flags.check_clear_flags, order_ids),
                lambda able, watch: self._shop.write(flags.clear_flags, able, None, watch),
            )
            return
        try:
            outcomes = await asyncio.wrap_future(self._shop.write(flags.clear_flags, order_ids))
        except SellerError as failure:
            self._window.complain(failure)
            return
        changed = _changed(outcomes)
        self._window.footer.say(
            QCoreApplication.translate("FlagErrands", "All flags taken off %n order(s)", None, changed)
        )

    def _chosen(self) -> list[int]:
        """The selected orders, else the current one."""
        orders = self._window.orders
        chosen = orders.selection.selected_ids()
        if not chosen and orders.current_order_id is not None:
            return [orders.current_order_id]
        return chosen

    def _any(self, order_ids: Sequence[int]) -> bool:
        if not order_ids:
            self._window.footer.say(self.tr("Choose the order first"))
        return bool(order_ids)


def _changed(outcomes: Sequence[Outcome]) -> int:
    return sum(one.done and one.note != flags.UNCHANGED for one in outcomes)
