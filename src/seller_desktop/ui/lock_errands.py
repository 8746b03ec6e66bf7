"""Locks the window by a PIN: at once, when nobody touches it, and at the start; and lets people in again."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.pin import PinStatus
from seller_desktop.services import pin
from seller_desktop.texts.errors import error_sentence
from seller_desktop.texts.pins import event_sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.lock.idle import IdleWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.domain.pin import PinWish
    from seller_desktop.services.read_models import Changes
    from seller_desktop.ui.lock.cover import Cover
    from seller_desktop.ui.lock.dialog import PinDialog
    from seller_desktop.ui.lock.page import LockPage
    from seller_desktop.ui.main_window import MainWindow

_log = logging.getLogger(__name__)
T = TypeVar("T")


class LockErrands(QObject):
    """The screen lock of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._status = PinStatus()
        self._urgent = 0
        self._cover: Cover | None = None
        self._page: LockPage | None = None
        self._idle = IdleWatch(self._shop.clock, self)
        self._idle.idle.connect(self._lock)
        window.closed.connect(self._stop)
        if self._shop.writable:
            tasks.start(self._follow())

    @property
    def locked(self) -> bool:
        """Whether the page of the lock stands before everything."""
        return self._page is not None

    async def at_start(self) -> None:
        """Before the window is shown for the first time: it may be locked from its first frame."""
        await self._follow()
        if self._status.is_set and (self._status.at_start or self._status.locked):
            self._lock()

    def lock_now(self) -> None:
        """Lock; where no PIN is set, set one first."""
        tasks.start(self._lock_now())

    def change_pin(self) -> None:
        """Set, change or take away the PIN, and say when it locks by itself."""
        tasks.start(self._open_dialog(then_lock=False))

    def follow(self, changes: Changes) -> None:
        """Something was changed: maybe the PIN, by a command of the owner of the computer account."""
        if changes.frame:
            tasks.start(self._follow())

    def tell_urgent(self, count: int) -> None:
        """How many orders are urgent: all that may be said of them while it is locked."""
        self._urgent = count
        if self._page is not None:
            self._page.tell_urgent(count)

    async def _follow(self) -> None:
        before = self._status
        self._status = await asyncio.wrap_future(self._shop.read(pin.status, self._shop.clock))
        if self.locked and not self._status.is_set:
            self._let_in(0)
        elif not self.locked and (before.is_set, before.idle_min) != (
            self._status.is_set,
            self._status.idle_min,
        ):
            self._watch()

    def _watch(self) -> None:
        self._idle.watch(self._status.idle_min if self._status.is_set else 0)

    async def _lock_now(self) -> None:
        await self._follow()
        if self._status.is_set:
            self._lock()
        else:
            await self._open_dialog(then_lock=True)

    def _lock(self) -> None:
        if self.locked:
            return
        from seller_desktop.ui.lock.cover import Cover  # noqa: PLC0415 - not needed to start
        from seller_desktop.ui.lock.page import LockPage, nameless  # noqa: PLC0415 - not needed to start

        shop, status = self._shop, self._status
        self._page = LockPage(
            shop.clock,
            shop.settings.name or nameless(practice=shop.practice),
            status.operator,
            str(shop.data_dir),
            encrypted=shop.key is not None,
        )
        self._page.pin_given.connect(lambda given: tasks.start(self._check(given)))
        self._page.tell_urgent(self._urgent)
        self._page.wait(status.wait_ms)
        self._idle.watch(0)
        self._cover = Cover(self._window)
        self._cover.put(self._page)
        _log.info("locked")
        tasks.start(self._note_locked())

    async def _note_locked(self) -> None:
        # A restart must not unlock; if it cannot be kept, the screen is hidden all the same.
        await asyncio.wrap_future(self._shop.write(pin.note_locked))

    async def _check(self, given: str) -> None:
        page = self._page
        if page is None:
            return
        page.set_checking()
        try:
            wrong = await self._apart(pin.check, self._shop, given)
        except SellerError as failure:
            if self._page is page:
                wait_ms = int(failure.facts.get("wait_ms", 0))
                # While it waits the page itself says for how long.
                page.refuse("" if failure.code == "pin_wait" else error_sentence(failure), wait_ms)
            return
        if self._page is page:
            self._let_in(wrong)

    def _let_in(self, wrong: int) -> None:
        if self._page is None or self._cover is None:
            return
        self._page.stop()
        self._cover.lift()
        self._cover.deleteLater()
        self._page = self._cover = None
        self._watch()
        _log.info("unlocked")
        if wrong:
            self._window.footer.say(self.tr("Unlocked. Wrong attempts before: %n", None, wrong))

    async def _open_dialog(self, *, then_lock: bool) -> None:
        from seller_desktop.ui.lock.dialog import PinDialog  # noqa: PLC0415 - not needed to start

        await self._follow()
        window, status = self._window, self._status
        now_ms = self._shop.clock.now_ms()
        last = event_sentence(status.events[0], window.formatter, now_ms) if status.events else ""
        dialog = PinDialog(status, last, window)

        def save(wish: PinWish) -> None:
            self._carry_out(dialog, self.tr("The PIN is set"), then_lock, pin.save, self._shop, wish)

        def remove(current: str) -> None:
            self._carry_out(dialog, self.tr("The PIN is taken away"), False, pin.remove, self._shop, current)

        dialog.save_wanted.connect(save)
        dialog.remove_wanted.connect(remove)
        window.errands.show(dialog)

    def _carry_out(
        self, dialog: PinDialog, said: str, then_lock: bool, do: Callable[..., Any], *given: object
    ) -> None:
        async def wait() -> None:
            try:
                await self._apart(do, *given)
            except SellerError as failure:
                dialog.refuse(error_sentence(failure), current=failure.code in ("pin_wrong", "pin_wait"))
                return
            dialog.done_well()
            await self._follow()
            self._window.footer.say(said)
            if then_lock:
                self._lock()

        tasks.start(wait())

    async def _apart(self, do: Callable[..., T], *given: object) -> T:
        """On a thread of its own: to hash takes a moment, and the shop's own may be busy with an import."""
        lane = ThreadPoolExecutor(1, "pin")
        try:
            return await asyncio.wrap_future(lane.submit(do, *given))
        finally:
            lane.shutdown(wait=False)

    def _stop(self) -> None:
        self._idle.watch(0)
        if self._page is not None and self._cover is not None:
            self._page.stop()
            self._cover.drop()
