"""Backups in the window: made when something changed, listed, and brought back."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from shiboken6 import isValid

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import MINUTE_MS
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.progress import nothing_told
from seller_desktop.services import backups, opening, restoring, safekeeping
from seller_desktop.services.backup_files import ENDING, read_manifest
from seller_desktop.services.folder_lock import locked
from seller_desktop.services.read_models import Changes
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.opened_backup import opened
from seller_desktop.ui.waiting import Stopped, WorkBetween, wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from seller_desktop.domain.progress import Told
    from seller_desktop.services.backup_files import Backup
    from seller_desktop.services.restoring import Restored
    from seller_desktop.services.safekeeping import BackupState
    from seller_desktop.services.shop import Shop
    from seller_desktop.ui.backups.dialog import BackupsDialog
    from seller_desktop.ui.main_window import MainWindow

_LOOK_MS: Final = MINUTE_MS
_BUSY_MS: Final = 20_000
"""Where something was saved so lately somebody is at work; a backup waits for a pause."""
_LATEST_MS: Final = 10 * MINUTE_MS
"""It waits so long at most."""


class BackupErrands(QObject):
    """Makes backups while the window is open, and shows them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._making: asyncio.Task[Any] | None = None
        self._failure: SellerError | None = None
        self._state: BackupState | None = None
        self._dialog: BackupsDialog | None = None
        self._others: list[Backup] = []
        """Those the seller has chosen from elsewhere."""
        self._changed_at = self._shop.clock.elapsed_ms()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        window.footer.backups_wanted.connect(self.show)
        window.bridge.changed.connect(self._note_change)
        self.look(make=False)  # in the first minute there is enough to do

    def stop(self) -> None:
        """The window closes; one by hand may end, a scheduled one is broken off (`_while_open`)."""
        self._timer.stop()

    @property
    def settled(self) -> bool:
        """No backup is being made."""
        return self._making is None or self._making.done()

    def look(self, *, make: bool = True) -> None:
        """Make a backup if one is due and nobody is just working; tell how old the last one is."""
        if self.settled:
            self._making = tasks.start(self._look(make=make))

    def _note_change(self, changes: Changes) -> None:
        if changes != Changes():
            self._changed_at = self._shop.clock.elapsed_ms()

    def show(self) -> None:
        """The backups there are."""
        if self._dialog is None:
            tasks.start(self._open())
        else:
            self._dialog.activateWindow()

    def offer(self, file: Path) -> None:
        """Show a backup that was double-clicked, chosen among those there are."""
        try:
            backup = opened(file)
        except SellerError as failure:
            self._window.complain(failure)
        else:
            self._add(backup)

    def back_up_now(self) -> None:
        """Make one, whether or not anything changed."""
        tasks.start(self._by_hand())

    # Making

    async def _look(self, *, make: bool) -> None:
        state = self._state = await asyncio.wrap_future(self._shop.run(safekeeping.state, self._shop))
        now_ms = self._shop.clock.now_ms()
        due = state.is_due(now_ms, safekeeping.EVERY_MS)
        late = state.is_due(now_ms, safekeeping.EVERY_MS + _LATEST_MS)
        at_work = self._shop.clock.elapsed_ms() - self._changed_at < _BUSY_MS
        if make and self._shop.writable and due and (late or not at_work):
            await self._make(Why.SCHEDULED)
        self._tell()

    async def _make(self, why: Why) -> backups.Made | None:
        """Make one; what failed stands in the status bar until one has come to pass."""
        self._window.footer.tell_saving()
        try:
            told = self._while_open if why is Why.SCHEDULED else nothing_told
            made = await asyncio.wrap_future(self._shop.run(safekeeping.back_up, self._shop, why, told=told))
        except SellerError as failure:
            self._failure = failure
            return None
        except Stopped:
            return None
        else:
            self._failure = made.not_elsewhere
            return made
        finally:
            self._state = await asyncio.wrap_future(self._shop.run(safekeeping.state, self._shop))
            self._tell()

    def _while_open(self, _thousandths: int) -> None:
        """One nobody asked for is broken off when the shop is closed: it would keep it open, unseen."""
        if self._shop.closing.is_set():
            raise Stopped

    async def _by_hand(self) -> None:
        if self._making is not None:
            await asyncio.wait((self._making,))
        if self._dialog is not None:
            self._dialog.set_busy(busy=True)
        self._making = tasks.start(self._make(Why.BY_HAND))
        made = await self._making
        if self._failure is not None:
            self._window.complain(self._failure)
        elif made is not None:
            self._window.footer.say(self.tr("Backup made and checked"))
        await self._fill()

    def _tell(self) -> None:
        self._window.footer.tell_backup(
            self._state, self._failure, self._window.formatter, self._shop.clock.now_ms()
        )

    # The screen

    async def _open(self, chosen: Backup | None = None) -> None:
        from seller_desktop.ui.backups.dialog import BackupsDialog  # noqa: PLC0415 - not needed to start

        window, shop = self._window, self._shop
        dialog = BackupsDialog(window.formatter, shop.clock.now_ms(), writable=shop.writable, parent=window)
        self._dialog = dialog
        dialog.make_wanted.connect(self.back_up_now)
        dialog.inside_wanted.connect(lambda backup: tasks.start(self._look_inside(dialog, backup)))
        dialog.folder_wanted.connect(self._keep_folder)
        dialog.choose_folder_wanted.connect(self._choose_folder)
        dialog.open_folder_wanted.connect(self._open_folder)
        dialog.file_wanted.connect(self._choose_file)
        dialog.accepted.connect(lambda: self._ask_restore(dialog.value()))
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        await self._fill(chosen)
        dialog.open()

    async def _fill(self, chosen: Backup | None = None) -> None:
        if (dialog := self._dialog) is None:
            return
        state = await asyncio.wrap_future(self._shop.run(safekeeping.state, self._shop))
        every = await asyncio.wrap_future(
            self._shop.run(backups.list_backups, self._shop.data_dir, state.second_folder)
        )
        if isValid(dialog):
            dialog.set_busy(busy=False)
            known = {one.id for one in self._others}
            dialog.show_backups(
                [*self._others, *(one for one in every if one.id not in known)], state, chosen
            )

    async def _look_inside(self, dialog: BackupsDialog, backup: Backup) -> None:
        dialog.set_busy(busy=True)
        try:
            inside = await asyncio.wrap_future(self._shop.run(safekeeping.look_inside, self._shop, backup))
        except SellerError as failure:
            if isValid(dialog):
                dialog.complain_inside(error_sentence(failure))
        else:
            if isValid(dialog):
                dialog.show_inside(backup, inside)
        if isValid(dialog):
            dialog.set_busy(busy=False)

    def _choose_folder(self) -> None:
        Messages.open_folder(self._dialog, self.tr("A second folder for backups"), None).then(
            lambda chosen: self._keep_folder(chosen[0]) if chosen else None
        )

    def _choose_file(self) -> None:
        def take(files: list[Path]) -> None:
            if files:
                self._add(read_manifest(files[0]))

        kinds = self.tr("Backups (*{ending})").format(ending=ENDING)
        Messages.open_files(self._dialog, self.tr("Choose a backup"), None, kinds).then(take)

    def _add(self, backup: Backup) -> None:
        """One from elsewhere joins the list, and is chosen in it."""
        self._others = [backup, *(one for one in self._others if one.id != backup.id)]
        if self._dialog is None:
            tasks.start(self._open(backup))
        else:
            self._dialog.activateWindow()
            tasks.start(self._fill(backup))

    def _keep_folder(self, folder: Path | None) -> None:
        async def keep() -> None:
            await asyncio.wrap_future(self._shop.write(safekeeping.set_second_folder, folder))
            if folder is not None:
                await self._by_hand()  # whether the folder can be written to shows at once
            await self._fill()

        tasks.start(keep())

    def _open_folder(self) -> None:
        folder = self._shop.data_dir / opening.BACKUPS
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder if folder.is_dir() else self._shop.data_dir)))

    def _forget(self) -> None:
        self._dialog = None

    # Bringing one back

    def _ask_restore(self, backup: Backup | None) -> None:
        if backup is None:
            return
        window = self._window
        made = window.formatter.moment(backup.made_at, self._shop.clock.now_ms())
        text = self.tr(
            "The shop will be as it was on {moment}, with {count} orders. What was done or imported since is "
            "not in it.\n\nThe shop as it is now is saved as a backup first, so you can come back to it. "
            "Deadlines that have passed since then act when the shop opens again."
        ).format(moment=made, count=window.formatter.count(backup.orders))
        Messages.ask(
            window, self.tr("Restore this backup?"), text, self.tr("Restore"), self.tr("Cancel")
        ).then(lambda sure: self._restore(backup, made) if sure else None)

    def _restore(self, backup: Backup, made: str) -> None:
        """The window closes, the backup takes the shop's place, and the window opens again."""
        data_dir, key, now_ms = self._shop.data_dir, self._shop.key, self._shop.clock.now_ms()

        def do(told: Told) -> Restored:
            return _restored(data_dir, key, backup, now_ms, told)

        done = self.tr(
            "The shop is as it was on {moment}. How it was before is the newest backup of the list."
        ).format(moment=made)
        self._window.between = WorkBetween(self.tr("Restoring the backup…"), do, lambda _restored: done)
        self._window.reopen = data_dir
        self._window.close()


def _restored(data_dir: Path, key: str | None, backup: Backup, now_ms: int, told: Told) -> Restored:
    """Restore into a folder nobody has open; `key`: that of the shop in it."""
    with locked(data_dir):
        of_backup = restoring.known_key(data_dir, key, backup)
        return restoring.restore(data_dir, backup, key, now_ms, backup_key=of_backup, told=told)


async def restored_into(data_dir: Path, parent: QWidget, now_ms: int, file: Path | None = None) -> None:
    """Bring a backup back into a folder without a shop; whatever keeps it from that is told. `file`: the
    backup, where it was chosen already.
    """
    title = QCoreApplication.translate("BackupErrands", "Choose a backup")
    kinds = QCoreApplication.translate("BackupErrands", "Backups (*{ending})").format(ending=ENDING)
    files = await Messages.open_files(parent, title, None, kinds) if file is None else [file]
    if not files:
        return

    def do(told: Told) -> Restored:
        data_dir.mkdir(parents=True, exist_ok=True)
        return _restored(data_dir, None, read_manifest(files[0]), now_ms, told)

    try:
        await wait_for(QCoreApplication.translate("BackupErrands", "Restoring the backup…"), "", do)
    except SellerError as failure:
        await Messages.tell(parent, "Seller Desktop", error_sentence(failure))


async def last_backup(shop: Shop) -> SellerError | None:
    """Before the shop is closed for good: a backup, if the last is old; what kept it from being made."""
    try:
        state = await asyncio.wrap_future(shop.run(safekeeping.state, shop))
        if not shop.writable or not state.is_due(shop.clock.now_ms(), safekeeping.AT_EXIT_MS):
            return None
        made = await wait_for(
            QCoreApplication.translate("BackupErrands", "Making a backup before closing…"),
            QCoreApplication.translate(
                "BackupErrands", "All you did is saved already; this is a copy of it."
            ),
            lambda told: safekeeping.back_up(shop, Why.AT_EXIT, told=told),
            QCoreApplication.translate("BackupErrands", "Close without it"),
        )
    except Stopped:
        return None
    except SellerError as failure:
        return failure
    return made.not_elsewhere
