"""The real window at work for long: what it holds of memory, files, threads, timers, widgets stays flat."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from seller_desktop import desktop
from seller_desktop.domain.clock import MINUTE_MS, StoppedClock
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import View
from seller_desktop.services import flags, imports, notes, practice, queries
from seller_desktop.services.read_models import OrderQuery, SortKey
from seller_desktop.services.shop import Shop
from seller_desktop.texts import language
from seller_desktop.ui import tasks, theme
from seller_desktop.ui.main_window import MainWindow
from seller_desktop.ui.theme import ThemeChoice
from seller_desktop.ui.window_state import FILE_NAME, WindowState
from tests.making import export, order_no
from tests.reliability.acts import files_read_here
from tests.services.keeper_orders import START

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ORDERS: Final = 300
LOOK_EVERY: Final = 100
"""Operations between two looks at what is held."""
_DIALOGS: Final = (
    *("settings", "keys", "about", "palette", "filter", "outbox", "enter", "numbers", "flag_names"),
    *("reasons_report", "due", "ship", "ship_paste", "ask_cancel", "note", "decide", "packing_slip"),
)
"""Actions that bring up a dialog."""
_WORDS: Final = ("kaos", "rahma", "jakarta", "created:7d", "flag:red", "0812", "")
_PATIENCE_S: Final = 30.0
_WARM: Final = 0.4
"""So much of a run passes before what is held is compared: caches fill."""


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds after so many operations."""

    operations: int
    seconds: float
    memory: int
    files: int
    threads: int
    timers: int
    tasks: int
    widgets: int

    def counts(self) -> dict[str, int]:
        return {
            "files": self.files,
            "threads": self.threads,
            "timers": self.timers,
            "tasks": self.tasks,
            "widgets": self.widgets,
        }


def run(seconds: float, seed: int, home: Path) -> dict[str, Any]:
    """Work in the window for so long; what was held meanwhile, and what grew."""
    clock = StoppedClock(START)
    shop = Shop.create(home / "practice", clock, practice=True)
    practice.fill_with_samples(shop, ORDERS, seed)
    practice.open_sample_cases(shop)
    app = QApplication.instance() or QApplication(["soak"])
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    qInstallMessageHandler(lambda *_about: None)
    desktop.share_time()
    language.install(app, "id")
    theme.apply(app, ThemeChoice.LIGHT)
    loop = qasync.QEventLoop(app)
    rng = Random(seed)  # noqa: S311 - a story, not a secret
    with loop, files_read_here():
        looks = loop.run_until_complete(Soak(shop, clock, home, rng).work(0, seconds))
    shop.close()
    return {
        "operations": looks[-1].operations,
        "seconds": round(looks[-1].seconds),
        "memories": [one.memory for one in looks],
        "warm": asdict(warm(looks)),
        "last": asdict(looks[-1]),
        "grew": grown(looks),
    }


class Soak:
    """Somebody who never stops."""

    def __init__(
        self, shop: Shop, clock: StoppedClock, home: Path, rng: Random, look_every: int = LOOK_EVERY
    ) -> None:
        self.shop, self.clock, self.home, self.rng = shop, clock, home, rng
        self._look_every = look_every
        self.done = 0
        self._taken = 0

    async def work(self, operations: int, seconds: float) -> list[Held]:
        began = time.monotonic()
        looks: list[Held] = []
        await self._fill_lanes()
        while self.done < operations or time.monotonic() - began < seconds or not looks:
            # A change of language makes the window anew; so does this, now and then.
            window = await self._window()
            for _ in range(self._look_every):
                await self._operate(window)
            await self._leave(window)
            looks.append(await look(self.done, time.monotonic() - began))
        return looks

    async def _fill_lanes(self) -> None:
        """Let each lane of the shop have the threads and connections it will ever have."""
        reading, running = threading.Barrier(2), threading.Barrier(2)
        asked = [self.shop.read(lambda _reading: reading.wait()) for _ in range(2)]
        asked += [self.shop.run(running.wait) for _ in range(2)]
        await asyncio.gather(*map(asyncio.wrap_future, asked))

    async def _window(self) -> MainWindow:
        window = MainWindow(self.shop, WindowState(self.shop.data_dir / FILE_NAME))
        window.resize(1280, 800)
        window.show()
        window.begin()
        await window.furnished.wait()
        await window.keeper.start()
        await self._settled(window)
        return window

    async def _leave(self, window: MainWindow) -> None:
        window.close()
        await tasks.stop_all()
        window.deleteLater()

    async def _settled(self, window: MainWindow) -> None:
        await until(lambda: window.settled, "the window does not settle")

    async def _operate(self, window: MainWindow) -> None:
        await self.rng.choice(
            (
                self._view,
                self._sort,
                self._search,
                self._form,
                self._note,
                self._flag,
                self._order,
                self._dialog,
            )
            if self.done % 25
            else (self._import,)
        )(window)
        self.done += 1
        self.clock.advance(MINUTE_MS)
        window.tick()
        await self._settled(window)
        await self._close_dialogs()

    async def _view(self, window: MainWindow) -> None:
        window.show_view(self.rng.choice(list(View)))

    async def _sort(self, window: MainWindow) -> None:
        window.orders.sort_requested.emit(self.rng.choice(list(SortKey)), bool(self.rng.getrandbits(1)))

    async def _search(self, window: MainWindow) -> None:
        window.show_filter(self.rng.choice(_WORDS))

    async def _form(self, window: MainWindow) -> None:
        window.show_cards(cards=bool(self.rng.getrandbits(1)))

    async def _order(self, window: MainWindow) -> None:
        """Its details are shown."""
        rows = await asyncio.wrap_future(self.shop.read(queries.order_rows, [await self._some_order()]))
        window.show_order(rows[0].order_no)

    async def _note(self, _window: MainWindow) -> None:
        await self._write(notes.add_note, await self._some_order(), f"catatan {self.done}")

    async def _flag(self, window: MainWindow) -> None:
        do = self.rng.choice((flags.set_flags, flags.clear_flags))
        await self._write(do, [await self._some_order()], {self.rng.choice(list(Flag))})
        if window.actions_["undo"].isEnabled():
            window.actions_["undo"].trigger()

    async def _dialog(self, window: MainWindow) -> None:
        action = window.actions_[self.rng.choice(_DIALOGS)]
        if action.isEnabled():
            action.trigger()
            await asyncio.sleep(0.01)

    async def _import(self, _window: MainWindow) -> None:
        self._taken += 1
        rows = [{"Order ID": order_no(n)} for n in range(4)]
        made_at = f"{10 + self._taken // 60 % 14:02}_{self._taken % 60:02}_{self._taken // 840 % 60:02}s"
        path = export(self.home, rows, f"Semua pesanan-2026-11-23-{made_at}.csv")

        def take() -> None:
            prepared = imports.prepare(self.shop, path, "Toko Latihan")
            imports.commit(self.shop, prepared, lambda reason, _facts: reason)

        await asyncio.wrap_future(self.shop.run(take))
        path.unlink()

    async def _close_dialogs(self) -> None:
        for _ in range(5):
            modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
            if modal is None:
                return
            modal.close()
            await asyncio.sleep(0)
        raise AssertionError(f"a dialog does not close: {modal}")

    async def _some_order(self) -> int:
        ids = await asyncio.wrap_future(self.shop.read(queries.order_ids, OrderQuery()))
        return int(ids[self.rng.randrange(len(ids))])

    async def _write(self, do: Callable[..., Any], *args: Any) -> None:  # noqa: ANN401 - any service
        with suppress(SellerError):  # an order may be past what was wanted of it
            await asyncio.wrap_future(self.shop.write(do, *args))


async def until(so: Callable[[], bool], else_: str) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not so():
        if time.monotonic() > end:
            raise AssertionError(else_)
        await asyncio.sleep(0.002)


async def look(operations: int, seconds: float) -> Held:
    """What is held, once all that was let go is gone."""
    for _ in range(3):
        await asyncio.sleep(0.01)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
    alive = Shiboken.getAllValidWrappers()
    return Held(
        operations=operations,
        seconds=seconds,
        memory=_resident(),
        files=_open_files(),
        threads=threading.active_count() + sum(isinstance(one, QThread) and one.isRunning() for one in alive),
        timers=sum(isinstance(one, QTimer) and one.isActive() for one in alive),
        tasks=tasks.under_way(),
        widgets=len(QApplication.allWidgets()),
    )


def _open_files() -> int:
    """Files, sockets and pipes that are open, 0 where the system does not tell."""
    told = Path("/proc/self/fd")
    return len(list(told.iterdir())) if told.is_dir() else 0


def _resident() -> int:
    """Bytes of memory in use, 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def warm(looks: Sequence[Held]) -> Held:
    """The look from which on nothing may grow."""
    return looks[int(len(looks) * _WARM)]


def grown(looks: Sequence[Held]) -> list[str]:
    """What is more at the end than it was warm, at every one of the last looks."""
    before = warm(looks).counts()
    last = [one.counts() for one in looks[looks.index(warm(looks)) + 1 :][-3:]]
    return [
        f"{name}: {most} became {min(one[name] for one in last)}"
        for name, most in before.items()
        if min(one[name] for one in last) > most
    ]
