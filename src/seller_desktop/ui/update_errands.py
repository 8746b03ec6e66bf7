"""Newer versions in the window: looked for, told of once, fetched, and installed between two windows."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QBoxLayout
from shiboken6 import isValid

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.updates import is_web_address
from seller_desktop.services import installing, safekeeping, updates
from seller_desktop.services.bundle import Kind, this_bundle
from seller_desktop.texts import updates as words
from seller_desktop.texts.errors import error_sentence, sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.updates.bar import UpdateBar
from seller_desktop.ui.updates.dialog import Shown, Stage, UpdatesDialog
from seller_desktop.ui.waiting import Stopped, WorkBetween

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from seller_desktop.domain.progress import Told
    from seller_desktop.services.bundle import Bundle
    from seller_desktop.services.updates import Found, Ready
    from seller_desktop.ui.main_window import MainWindow

T = TypeVar("T")

_FIRST_LOOK_MS: Final = MINUTE_MS
_LOOK_MS: Final = HOUR_MS


class UpdateErrands(QObject):
    """Carries out what is asked of one window. The network is waited for on threads that nobody waits for:
    a server that says nothing does not keep the window open.
    """

    _came = Signal(object, object)
    """Of which attempt, and how much has come; from another thread."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._folder = updates.folder_of(window.shop.data_dir)
        self._dialog: UpdatesDialog | None = None
        self._found: Found | None = None
        self._stop = threading.Event()
        self._weekly: asyncio.Task[None] | None = None
        self._coming: asyncio.Task[None] | None = None
        self._offered = ""
        """The version the line above the orders offers; "" where it reports that one was installed."""
        self._bar = UpdateBar()
        middle = window.notice.parentWidget()
        column = None if middle is None else middle.layout()
        assert isinstance(column, QBoxLayout)
        column.insertWidget(column.indexOf(window.notice) + 1, self._bar)
        self._bar.accepted.connect(self._show_more)
        self._bar.skipped.connect(self._skip_offered)
        self._bar.news_wanted.connect(self._show_news)
        self._came.connect(self._tell_progress)
        self._timer = QTimer(
            self, interval=_FIRST_LOOK_MS
        )  # when it starts, the seller has other things to do
        self._timer.timeout.connect(self.look)
        self._greet()

    def stop(self) -> None:
        """The window closes: what is coming is broken off, and gone on with another time."""
        self._timer.stop()
        self._break_off()

    @property
    def settled(self) -> bool:
        """Nothing is being looked for by itself."""
        return self._weekly is None or self._weekly.done()

    @property
    def tells(self) -> bool:
        """The line above the orders has something to say."""
        return not self._bar.isHidden()

    def show(self) -> None:
        """Which version runs, whether there is a newer one, and what to do."""
        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        bundle = this_bundle()
        in_use = "" if bundle is None else words.in_use(bundle.version, bundle.kind)
        dialog = UpdatesDialog(in_use, "" if bundle is None else bundle.update_address, self._window)
        self._dialog = dialog
        dialog.check_wanted.connect(lambda: self._check(dialog))
        dialog.folder_wanted.connect(lambda: self._choose_folder(dialog))
        dialog.fetch_wanted.connect(lambda: self._begin(dialog))
        dialog.stop_wanted.connect(self._break_off)
        dialog.install_wanted.connect(lambda: tasks.start(self._install(dialog)))
        dialog.system_wanted.connect(lambda: tasks.start(self._hand_to_system(dialog)))
        dialog.skip_wanted.connect(lambda: self._skip(dialog))
        dialog.kept.connect(lambda place, weekly: self._keep(dialog, place, weekly=weekly))
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        self._show_settings(dialog)
        self._show(dialog, self._where_it_stands())
        dialog.open()

    def look(self) -> None:
        """Look whether there is a newer version, if that is allowed and it is time."""
        self._timer.setInterval(_LOOK_MS)
        bundle = this_bundle()
        now_ms = self._shop.clock.now_ms()
        if bundle is None or not self.settled or not updates.read_settings(self._folder).is_due(now_ms):
            return
        self._weekly = tasks.start(self._look(bundle, now_ms))

    # At the start

    def _greet(self) -> None:
        """What became of an update that was begun before this start."""
        bundle = this_bundle()
        if bundle is None:
            return
        self._timer.start()
        ended = installing.how_it_ended(bundle, self._folder, self._shop.clock.now_ms())
        updates.tidy(bundle, self._folder)
        if ended is None:
            return
        if ended.worked:
            self._bar.report(words.updated(ended.new, ended.backup))
        else:
            Messages.tell(self._window, "Seller Desktop", words.not_updated(ended.new, ended.old))

    # Looking

    async def _look(self, bundle: Bundle, now_ms: int) -> None:
        """By itself: what fails stands in the dialog, nowhere else."""
        try:
            found = await _beside(lambda: updates.look(bundle, self._folder, now_ms))
        except SellerError:
            return
        settings = updates.read_settings(self._folder)
        version = found.manifest.version
        if found.newer and version not in {settings.told, settings.skipped}:
            updates.save_settings(self._folder, replace(settings, told=version))
            self._offered = version
            news = found.manifest.news_in(self._window.formatter.language)
            self._bar.offer(". ".join([words.available(version), *news.splitlines()[:1]]))

    def _check(self, dialog: UpdatesDialog, place: str = "") -> None:
        tasks.start(self._checked(dialog, place))

    async def _checked(self, dialog: UpdatesDialog, place: str) -> None:
        self._show(dialog, Shown(Stage.CHECKING))
        now_ms = self._shop.clock.now_ms()
        try:
            bundle = updates.own_bundle()
            if not place:
                self._save(dialog.place(), weekly=dialog.weekly)
            found = await _beside(lambda: updates.look(bundle, self._folder, now_ms, place))
        except SellerError as failure:
            self._show(dialog, Shown(Stage.IDLE, sentence=error_sentence(failure)))
        else:
            self._found = found
            # What somebody has put in a folder says nothing of what there is elsewhere.
            nothing = Shown(Stage.UP_TO_DATE, "" if is_web_address(found.place) else bundle.version)
            self._show(dialog, self._found_shown(found) if found.newer else nothing)
        if isValid(dialog):
            self._show_settings(dialog)

    def _choose_folder(self, dialog: UpdatesDialog) -> None:
        title = self.tr("The folder with the files of a newer version")
        Messages.open_folder(dialog, title, None).then(
            lambda chosen: self._check(dialog, str(chosen[0])) if chosen else None
        )

    # Fetching

    def _begin(self, dialog: UpdatesDialog) -> None:
        self._coming = tasks.start(self._fetch(dialog))

    def _break_off(self) -> None:
        """At once, also where a server says nothing; the thread notices when it hears of it."""
        self._stop.set()
        if self._coming is not None:
            self._coming.cancel()

    async def _fetch(self, dialog: UpdatesDialog) -> None:
        found = self._found
        assert found is not None  # the button stands beside it
        stop = self._stop = threading.Event()

        def told(thousandths: int) -> None:
            if stop.is_set():
                raise Stopped
            self._came.emit(stop, thousandths)

        shown = self._found_shown(found)
        self._show(dialog, replace(shown, stage=Stage.FETCHING))
        try:
            bundle = updates.own_bundle()
            ready = await _beside(lambda: updates.fetch(bundle, found, self._folder, told))
        except asyncio.CancelledError:
            self._show(dialog, shown)
            raise
        except SellerError as failure:
            self._show(dialog, replace(shown, sentence=error_sentence(failure)))
        else:
            self._show(dialog, self._ready_shown(bundle, ready))

    def _tell_progress(self, attempt: threading.Event, thousandths: int) -> None:
        if self._dialog is not None and attempt is self._stop:
            self._dialog.set_progress(thousandths)

    # Installing

    async def _install(self, dialog: UpdatesDialog) -> None:
        """Back up, close the window, install, and open the program again, whichever version it is then."""
        shown = dialog.shown
        self._show(dialog, replace(shown, stage=Stage.BACKING_UP, sentence=""))
        try:
            bundle = updates.own_bundle()
            await _beside(lambda: installing.tried(bundle, self._folder))
            backup = await self._back_up()
        except SellerError as failure:
            self._show(dialog, self._where_it_stands(error_sentence(failure)))
            return
        data_dir, now_ms = self._shop.data_dir, self._shop.clock.now_ms()

        def do(told: Told) -> None:
            installing.install(bundle, data_dir, now_ms, backup, told)
            if bundle.kind is Kind.LINUX_TAR:  # the setup of Windows does it itself, once this one has ended
                _restart(data_dir)

        title = self.tr("Installing version {version}…").format(version=shown.version)
        self._window.between = WorkBetween(title, do, lambda _done: "", leaves=True)
        self._window.reopen = data_dir  # where it fails, this version goes on
        self._window.close()

    async def _hand_to_system(self, dialog: UpdatesDialog) -> None:
        """The package's preinst refuses while this program runs: the window goes when the installer comes."""
        shown = dialog.shown
        self._show(dialog, replace(shown, stage=Stage.TESTING, command="", sentence=""))
        try:
            bundle = updates.own_bundle()
            ready = await _beside(lambda: installing.tried(bundle, self._folder))
            self._show(dialog, replace(shown, stage=Stage.BACKING_UP, command="", sentence=""))
            backup = await self._back_up()
            installing.note_pending(
                self._folder,
                installing.Pending(
                    bundle.version, shown.version, self._shop.clock.now_ms(), backup, left_to_system=True
                ),
            )
        except SellerError as failure:
            self._show(dialog, self._where_it_stands(error_sentence(failure)))
            return
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(ready.path))):
            self._show(dialog, replace(shown, command="", sentence=""))
            self._window.close()
            return
        told = self.tr("No program on this computer installs the file. Type the command above in a terminal.")
        self._show(dialog, replace(shown, command=installing.command_for(ready.path), sentence=told))

    async def _back_up(self) -> str:
        """The id of the backup; raises SellerError as `safekeeping.back_up`."""
        making = self._shop.run(safekeeping.back_up, self._shop, Why.BEFORE_MIGRATION)
        made = await asyncio.wrap_future(making)
        return made.backup.id

    # What is shown

    def _where_it_stands(self, problem: str = "") -> Shown:
        """As far as it is known without looking anywhere."""
        try:
            bundle = updates.own_bundle()
        except SellerError as failure:
            return Shown(Stage.CANNOT, sentence=error_sentence(failure))
        ready = updates.ready(bundle, self._folder)
        if ready is not None:
            return replace(self._ready_shown(bundle, ready), sentence=problem)
        if self._found is not None and self._found.newer:
            return replace(self._found_shown(self._found), sentence=problem)
        return Shown(Stage.IDLE, sentence=problem)

    def _found_shown(self, found: Found) -> Shown:
        manifest, file = found.manifest, found.file
        return Shown(
            Stage.FOUND,
            manifest.version,
            manifest.released,
            0 if file is None else file.size,
            manifest.news_in(self._window.formatter.language),
            by_hand=file is None,
            skipped=updates.read_settings(self._folder).skipped == manifest.version,
        )

    def _ready_shown(self, bundle: Bundle, ready: Ready) -> Shown:
        return Shown(
            Stage.READY,
            ready.manifest.version,
            ready.manifest.released,
            ready.file.size,
            ready.manifest.news_in(self._window.formatter.language),
            by_system=not installing.installs_itself(bundle.kind),
        )

    def _show(self, dialog: UpdatesDialog, shown: Shown) -> None:
        if isValid(dialog):
            dialog.show_stage(shown, self._window.formatter)

    def _show_settings(self, dialog: UpdatesDialog) -> None:
        settings = updates.read_settings(self._folder)
        last = ""
        if settings.checked_at is not None:
            ago = self._window.formatter.ago(settings.checked_at, self._shop.clock.now_ms())
            last = self.tr("Last looked: {ago}.").format(ago=ago)
        if settings.failed:
            last += " " + self.tr("The last attempt failed: {why}").format(why=sentence(settings.failed, {}))
        dialog.set_settings(settings.place, weekly=settings.weekly, last=last.strip())

    def _keep(self, dialog: UpdatesDialog, place: str, *, weekly: bool) -> None:
        try:
            self._save(place, weekly=weekly)
        except SellerError as failure:
            dialog.complain(error_sentence(failure))
        else:
            dialog.complain("")

    def _save(self, place: str, *, weekly: bool) -> None:
        settings = replace(updates.read_settings(self._folder), place=place, weekly=weekly)
        updates.save_settings(self._folder, settings)

    def _show_more(self) -> None:
        """The line above the orders was taken up."""
        if not self._offered:
            self._window.backups.show()
            return
        self.show()
        if self._dialog is not None:
            self._check(self._dialog)

    def _skip(self, dialog: UpdatesDialog) -> None:
        updates.skip(self._folder, dialog.shown.version)
        dialog.reject()

    def _show_news(self) -> None:
        self._window.help.show_news()

    def _skip_offered(self) -> None:
        updates.skip(self._folder, self._offered)

    def _forget(self) -> None:
        self._break_off()
        self._dialog = None


def _restart(data_dir: Path) -> None:
    """The new version is in its place; where it cannot be started from here, a hand will do it."""
    with suppress(SellerError):
        installing.start_again(data_dir)


async def _beside(do: Callable[[], T]) -> T:
    """Do work on a thread of its own, which ends when it ends."""
    done: Future[T] = Future()
    done.set_running_or_notify_cancel()

    def work() -> None:
        try:
            done.set_result(do())
        except BaseException as failure:  # noqa: BLE001 - raised again where it is awaited
            done.set_exception(failure)

    threading.Thread(target=work, name="updates", daemon=True).start()
    return await asyncio.wrap_future(done)
