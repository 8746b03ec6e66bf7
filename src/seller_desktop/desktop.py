"""Runs the window: opens the shop, shows first-run page or order desk, closes all in order."""

from __future__ import annotations

import asyncio
import gc
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

import qasync
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from seller_desktop import __version__
from seller_desktop.crash import CrashWatch, log
from seller_desktop.domain.clock import SystemClock
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services import opening, practice_folder, shop_keys
from seller_desktop.services.settings import ShopSettings
from seller_desktop.services.shop import Shop
from seller_desktop.ui import tasks
from seller_desktop.ui.first_steps.look import Look
from seller_desktop.ui.main_window import MainWindow
from seller_desktop.ui.program_icon import program_icon
from seller_desktop.ui.window_state import FILE_NAME, WindowState

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from concurrent.futures import Future
    from pathlib import Path

    from seller_desktop.domain.clock import Clock
    from seller_desktop.services.case_models import Swept
    from seller_desktop.services.handover import CommandServer
    from seller_desktop.ui.first_steps.first_run import Begun
    from seller_desktop.ui.waiting import WorkBetween

_START_S: Final = 3
"""After so long all that the start makes is made, and nothing of it is garbage."""
_SWITCH_S: Final = 0.0005
_PATIENCE_S: Final = 0.5
"""So long the window waits for the first orders, to be shown with them."""


def run_desktop(args: Namespace, data_dir: Path) -> int:
    """Show the window until the seller closes it; the exit code."""
    app = QApplication.instance() or QApplication(["seller-desktop"])
    assert isinstance(app, QApplication)
    app.setApplicationName("Seller Desktop")
    app.setDesktopFileName("seller-desktop")
    app.setWindowIcon(program_icon())
    app.setQuitOnLastWindowClosed(False)  # between two windows there is none
    share_time()
    loop = qasync.QEventLoop(app)
    with loop:
        return loop.run_until_complete(_Desktop(app, args).run(data_dir))  # type: ignore[no-any-return]


class _Desktop:
    """One run of the program: a window after the other, until none is wanted."""

    def __init__(self, app: QApplication, args: Namespace) -> None:
        self._app = app
        self._at = args.at
        self._minimised: bool = getattr(args, "minimised", False)
        self._restore: Path | None = getattr(args, "restore", None)
        """The backup that was double-clicked; the first window offers to bring it back."""
        self._look = Look()
        self._begun: Begun | None = None
        """What a first start came to, until its window has carried it out."""
        self._news = ""
        self._leaving = False
        """Another program takes over (an update): no other window is opened."""

    async def run(self, data_dir: Path) -> int:
        wanted: Path | None = data_dir
        asyncio.get_running_loop().call_later(_START_S, collect_garbage)
        while wanted is not None and not self._leaving:
            if Shop.exists(wanted):  # else it stays as it was
                self._look = Look.of(wanted)
            self._look.wear(self._app)
            present = wanted
            try:
                shop = await self._open(present)
                wanted = None if shop is None else await self._show(shop)
            except SellerError as failure:
                if failure.code == "shop_busy" and _another_shows(present, self._restore):
                    return 0
                return await _refuse(failure)
        return 0

    async def _open(self, data_dir: Path) -> Shop | None:
        """The shop of the folder, made on the way if the seller wants; None to leave."""
        clock = self._clock()
        key = await self._key(data_dir)
        if key == "":
            return None
        if opening.needs_care(data_dir, key) and not await self._made_ready(data_dir, key, clock):
            return None
        if Shop.exists(data_dir):
            try:
                shop = Shop.open(data_dir, clock, writable=True, key=key)
            except SellerError as failure:
                if failure.code != "shop_damaged" or not await self._made_ready(data_dir, key, clock):
                    raise
                return await self._open(data_dir)
            if self._at is not None and not shop.practice:
                shop.close()
                raise Refused("at_practice_only")
            return shop
        if data_dir.name == practice_folder.NAME and Shop.exists(data_dir.parent):
            return await self._practice_shop(data_dir, clock)
        if self._at is not None:
            raise Refused("at_practice_only")
        # At login nobody asks for a first page.
        return None if self._minimised else await self._first_run(data_dir, clock)

    async def _key(self, data_dir: Path) -> str | None:
        """The key of an encrypted shop, "" where the seller gave none; None for a plain one."""
        if not shop_keys.is_encrypted(data_dir):
            return None
        from seller_desktop.ui.encryption.opening import key_for  # noqa: PLC0415 - not needed to start

        return await key_for(data_dir)

    async def _made_ready(self, data_dir: Path, key: str | None, clock: Clock) -> bool:
        from seller_desktop.ui.mending import Mending  # noqa: PLC0415 - not needed to start

        zone = ZoneInfo(ShopSettings().zone)  # the shop's own cannot be asked yet
        return await Mending(data_dir, key, clock.now_ms(), zone).made_ready()

    async def _work(self, work: WorkBetween) -> None:
        """What had to wait until nobody has the shop open; what came of it is told by the next window."""
        from seller_desktop.ui.waiting import wait_for  # noqa: PLC0415 - not needed to start

        try:
            self._news = work.say(await wait_for(work.title, "", work.do))
            self._leaving = work.leaves
        except SellerError as failure:
            from seller_desktop.texts.errors import error_sentence  # noqa: PLC0415 - not needed to start

            self._news = error_sentence(failure)

    def _clock(self) -> Clock:
        if self._at is None:
            return SystemClock()
        from seller_desktop.cli.commands import clock_for  # noqa: PLC0415 - not needed to start

        return clock_for(self._at)

    async def _first_run(self, data_dir: Path, clock: Clock) -> Shop | None:
        from seller_desktop.ui.first_steps.first_run import FirstRun  # noqa: PLC0415 - not needed to start

        news, self._news = self._news, ""
        run = FirstRun(self._app, data_dir, clock, self._look)
        if self._restore is not None:
            run.offer(self._restore)
            self._restore = None
        self._begun = await run.begun(news)
        self._look = run.look
        if self._begun is None:
            return None
        return self._begun.shop or await self._open(self._begun.folder)

    async def _practice_shop(self, data_dir: Path, clock: Clock) -> Shop:
        from seller_desktop.ui.first_steps.practice_shop import make_practice_shop  # noqa: PLC0415 - not needed to start

        return await make_practice_shop(data_dir, clock, self._look)

    async def _show(self, shop: Shop) -> Path | None:
        """The order desk until it is closed; which shop is wanted next."""
        watch = CrashWatch(shop.data_dir)
        report = watch.last_report()
        watch.arm()
        log.info("opened with version %s", __version__)
        overdue = shop.overdue()
        window = MainWindow(shop, WindowState(shop.data_dir / FILE_NAME))
        window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        closed: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        window.closed.connect(lambda: None if closed.done() else closed.set_result(None))
        server: CommandServer | None = None
        between: WorkBetween | None = None
        try:
            if late := await _is_overdue(overdue):
                await window.keeper.start()  # whatever ran out meanwhile has happened before anyone looks
            with suppress(TimeoutError):
                await asyncio.wait_for(window.listed(), _PATIENCE_S)
            await window.lock.at_start()
            # By a start at login, the first window only.
            window.showMinimized() if self._minimised else window.show()
            self._minimised = False
            window.begin()
            furnished = tasks.start(window.furnished.wait())
            await asyncio.wait((furnished, closed), return_when=asyncio.FIRST_COMPLETED)
            if not closed.done():
                server = _serve(window)
                if not late:
                    await window.keeper.start()
                if report is not None:
                    _tell_crash(window, *report)
                self._greet(window, shop)
            await closed
            between = window.between
            if window.reopen is None:
                await _last_backup(shop)
            return window.reopen
        finally:
            if server is not None:
                server.close()
            await tasks.stop_all()
            await asyncio.get_running_loop().run_in_executor(None, shop.close)
            window.deleteLater()
            watch.close()
            if between is not None:
                await self._work(between)

    def _greet(self, window: MainWindow, shop: Shop) -> None:
        """What came of the work before, what a first start wanted, and who is working if nobody has said."""
        from seller_desktop.ui.messages import Messages  # noqa: PLC0415 - not needed to start

        news, self._news = self._news, ""
        if news:
            Messages.tell(window, "Seller Desktop", news)
        if self._restore is not None:
            window.backups.offer(self._restore)
            self._restore = None
        begun, self._begun = self._begun, None
        if not (begun is not None and begun.carry_out(window)) and not shop.has_operator:
            window.errands.switch_operator()


async def _last_backup(shop: Shop) -> None:
    from seller_desktop.texts.errors import error_sentence  # noqa: PLC0415 - not needed to start
    from seller_desktop.ui.backup_errands import last_backup  # noqa: PLC0415 - not needed to start
    from seller_desktop.ui.messages import Messages  # noqa: PLC0415 - not needed to start

    if (failure := await last_backup(shop)) is not None:
        await Messages.tell(None, "Seller Desktop", error_sentence(failure))


async def _is_overdue(asked: Future[bool]) -> bool:
    try:
        return await asyncio.wrap_future(asked)
    except SellerError:
        return True  # to sweep meets the same failure, and tells it


async def _refuse(failure: SellerError) -> int:
    """Say why the shop cannot be opened; the exit code."""
    from seller_desktop.texts.errors import error_sentence  # noqa: PLC0415 - not needed to start
    from seller_desktop.ui.messages import Messages  # noqa: PLC0415 - not needed to start

    sys.stderr.write(error_sentence(failure) + "\n")
    await Messages.tell(None, "Seller Desktop", error_sentence(failure))
    return failure.exit_code


def _serve(window: MainWindow) -> CommandServer:
    """Answers other processes for as long as the window has the shop."""
    from seller_desktop.services.handover import CommandServer  # noqa: PLC0415 - not needed to start

    shop = window.shop
    server = CommandServer(
        shop.data_dir, lambda request: shop.run(_run_for_another, shop, request, window.keeper.keep)
    )
    server.raise_asked.connect(lambda: _raise(window))
    server.restore_asked.connect(window.backups.offer)
    server.quit_asked.connect(window.close)
    window.reminders.open_wanted.connect(lambda: _raise(window))
    window.reminders.show_wanted.connect(lambda: _raise(window))
    return server


def _another_shows(data_dir: Path, restore: Path | None) -> bool:
    """Whether another process has a window on this shop; it comes to the front, and is told of a backup that
    was double-clicked.
    """
    from seller_desktop.services.handover import ask_window  # noqa: PLC0415 - not needed to start

    told = {} if restore is None else {"restore": str(restore)}
    return ask_window(data_dir, {"raise": True, **told}) is not None


def share_time() -> None:
    """Let the painting thread wait for another thread that works in Python a moment only, not Python's usual
    5 ms, which it would do many times for a single painting.
    """
    sys.setswitchinterval(_SWITCH_S)


def collect_garbage() -> None:
    """From now on, and never among what the start has loaded: that stays."""
    gc.freeze()
    gc.enable()


def _run_for_another(shop: Shop, request: dict[str, Any], keep: Callable[..., Swept]) -> dict[str, Any]:
    from seller_desktop.cli.main import run_for_another  # noqa: PLC0415 - not needed to start

    return run_for_another(shop, request, keep)


def _tell_crash(window: MainWindow, summary: str, path: Path) -> None:
    from seller_desktop.ui.dialogs.crash_report import CrashReportDialog  # noqa: PLC0415 - not needed to start

    dialog = CrashReportDialog(summary, str(path), window)
    dialog.problem_wanted.connect(window.help.report_problem)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _raise(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
