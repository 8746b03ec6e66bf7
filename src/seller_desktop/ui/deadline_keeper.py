"""Wakes the deadline keeper while the window is open, and watches the computer's clock for it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from seller_desktop.domain.clock import MINUTE_MS, SECOND_MS
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import keeper
from seller_desktop.services.read_models import Changes
from seller_desktop.ui import tasks

if TYPE_CHECKING:
    from seller_desktop.services.case_models import Swept
    from seller_desktop.services.shop import Shop, Writing

LONGEST_MS: Final = MINUTE_MS
"""So long at most until the next look: neither a timer nor a computer that slept is relied upon."""
SHORTEST_MS: Final = 200
"""A clock that stands just before a deadline is not asked again and again."""
MOVED_MS: Final = 2 * SECOND_MS
"""By so much the clock was not put right by itself, but set."""
_NOTHING: Final = Changes()


class DeadlineKeeper(QObject):
    """Sweeps at `start`, when the next clock runs out, once a minute, when something changed, and when the
    computer slept or its clock was set. A failure of the world is told through `tasks`, and tried again.
    """

    swept = Signal(object)
    """Clocks have acted: the Swept."""
    held = Signal(object)
    """The clock gate holds decisions, more than were told of before: the Swept."""
    released = Signal()
    """It holds none any more."""
    looked = Signal()
    """A sweep was made, whatever came of it."""
    _kept_elsewhere = Signal(object)

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._believed: int | None = None
        """What the clock showed more than the time gone by, when it was last believed in this run. Read and
        written on the writer's thread alone.
        """
        self._seen_offset = 0
        """The same at the last look, believed or not."""
        self.holding: Swept | None = None
        """What the last sweep said, while it held decisions."""
        self._next_due: int | None = None
        self._look_at = 0
        self._told = 0
        self._awake = False
        self._nudged = False
        self._turn = asyncio.Lock()
        self._task: asyncio.Task[Any] | None = None
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        # From whatever thread to the window's, by way of its events.
        self._kept_elsewhere.connect(self._take, Qt.ConnectionType.QueuedConnection)

    async def start(self) -> None:
        """Let everything act that ran out while the program was closed; from now on keep it so."""
        self._awake = self._shop.writable
        await self._sweep()

    def stop(self) -> None:
        """The window closes; what is under way may end."""
        self._awake = False
        self._timer.stop()

    def tick(self, now_ms: int) -> None:
        """Called about once a second, with the time of the shop's clock: sees what no timer notices."""
        moved = abs(now_ms - self._shop.clock.elapsed_ms() - self._seen_offset)
        if now_ms >= self._look_at or moved > MOVED_MS:
            self._look()

    def nudge(self, changes: Changes | None = None) -> None:
        """Something was changed: other clocks may run now, or the gate know more. What changes nothing, as a
        sweep that found nothing due, is no reason to look.
        """
        if self._awake and not self._nudged and changes != _NOTHING:
            self._nudged = True
            tasks.start(self._answer_nudge())

    def confirm(self) -> None:
        """A person says that the clock is right: what is held goes."""
        if self._awake:
            tasks.start(self._sweep(confirm=True))

    def keep(self, *, gated: bool, confirm: bool = False) -> Swept:
        """Sweep for a command that another process handed over; blocking, and not for the window's thread."""
        swept = self._shop.write(self._let_act, gated=gated, confirm=confirm).result()
        while swept.unfinished:
            swept = swept.then(self._shop.write(self._let_act, gated=gated, confirm=confirm).result())
        self._kept_elsewhere.emit(swept)
        return swept

    def _look(self) -> None:
        if self._awake and not self._turn.locked() and (self._task is None or self._task.done()):
            self._task = tasks.start(self._sweep())

    async def _answer_nudge(self) -> None:
        async with self._turn:
            self._nudged = False
            try:
                self._next_due = await asyncio.wrap_future(self._shop.read(keeper.next_acting_due))
            finally:
                self._arm()
        if self._next_due is not None and self._next_due <= self._shop.clock.now_ms():
            await self._sweep()

    async def _sweep(self, *, confirm: bool = False) -> None:
        async with self._turn:
            if not self._awake:
                return
            clock = self._shop.clock
            self._seen_offset = clock.now_ms() - clock.elapsed_ms()
            swept: Swept | None = None
            try:
                # In turns, so that what the seller decides meanwhile need not wait for thousands.
                while swept is None or (swept.unfinished and self._awake):
                    turn = await asyncio.wrap_future(
                        self._shop.write(self._let_act, gated=True, confirm=confirm)
                    )
                    swept = turn if swept is None else swept.then(turn)
            except SellerError as failure:
                self._take(swept)
                self._arm(LONGEST_MS)
                tasks.tell_failure(failure)
            else:
                self._take(swept)

    def _let_act(self, writing: Writing, *, gated: bool, confirm: bool) -> Swept:
        """On the writer's thread, so that no time goes by between looking at the clock and acting by it."""
        offset = writing.now_ms - self._shop.clock.elapsed_ms()
        running = self._believed is not None
        drift = 0 if self._believed is None else offset - self._believed
        swept = keeper.sweep(
            writing, gated=gated, confirm=confirm, drift_ms=drift, running=running, most=keeper.TURN
        )
        if swept.last_seen_at is None:
            self._believed = offset
        return swept

    def _take(self, swept: Swept | None) -> None:
        if swept is None or not self._awake:
            return
        self._next_due, self.holding = swept.next_due_at, swept if swept.held else None
        self._arm()
        if swept.fired:
            self.swept.emit(swept)
        if swept.held > self._told:
            self._told = swept.held
            self.held.emit(swept)
        elif self._told and not swept.held:
            self._told = 0
            self.released.emit()
        self.looked.emit()

    def _arm(self, wait_ms: int | None = None) -> None:
        now_ms = self._shop.clock.now_ms()
        if wait_ms is None:
            wait_ms = LONGEST_MS
            # What is held has run out already, and is not let go by looking sooner.
            if self._next_due is not None and not (self.holding and self._next_due <= now_ms):
                wait_ms = min(wait_ms, max(self._next_due - now_ms, SHORTEST_MS))
        self._look_at = now_ms + wait_ms
        if self._awake:
            self._timer.start(wait_ms)
