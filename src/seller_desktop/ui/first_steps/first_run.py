"""The window before there is a shop: the first page, the guide, and what comes of them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow
from shiboken6 import isValid

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services import background_task, login_start
from seller_desktop.services.first_settings import FirstSettings, take_first_settings
from seller_desktop.services.practice_folder import NAME as PRACTICE_FOLDER
from seller_desktop.services.second_folder import try_second_folder
from seller_desktop.services.shop import Shop
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.dialogs.first_run import FirstRunPage
from seller_desktop.ui.encryption.first_step import keep_key, leave_nothing, new_key
from seller_desktop.ui.encryption.opening import note_key
from seller_desktop.ui.first_steps.guide import Answers, GuidePage
from seller_desktop.ui.first_steps.practice_shop import make_practice_shop
from seller_desktop.ui.first_steps.shop_step import user_name, zone_of_computer
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.window_room import room_on_screen

if TYPE_CHECKING:
    from collections.abc import Coroutine, Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QApplication

    from seller_desktop.domain.clock import Clock
    from seller_desktop.ui.first_steps.look import Look
    from seller_desktop.ui.main_window import MainWindow

_SIZE = QSize(1024, 700)


@dataclass(frozen=True, slots=True)
class Begun:
    """What a first start came to: a shop just made, or (None) one that lies in the folder now."""

    folder: Path
    shop: Shop | None = None
    importing: bool = False
    files: Sequence[Path] = ()
    background: bool = False
    at_login: bool | None = None

    def carry_out(self, window: MainWindow) -> bool:
        """In the first window on the shop: what the seller wanted first. Whether that was anything."""
        errands, task = window.errands, window.desk.change_task
        if self.at_login is not None and self.at_login != login_start.is_set():
            errands.carry_out(window.shop.run(login_start.change, wanted=self.at_login), "")
        if self.importing:
            errands.import_files(self.files)
            if not window.shop.has_operator:  # asked once the file is in, so as not to stand in its way
                errands.imports_done.connect(errands.ask_operator_once)
            elif self.background:
                errands.imports_done.connect(task, Qt.ConnectionType.SingleShotConnection)
        elif self.background:
            task()
        return self.importing or self.background


class FirstRun:
    """Leads to a shop in a folder that has none. `look` is how it is to look from then on."""

    def __init__(self, app: QApplication, data_dir: Path, clock: Clock, look: Look) -> None:
        self._app = app
        self._data_dir = data_dir
        self._clock = clock
        self.look = look
        self._files: Sequence[Path] = ()
        self._answers = Answers(
            FirstSettings(zone=zone_of_computer(clock.now_ms()), operator=user_name()),
            at_login=login_start.is_set() if login_start.can_be_set() else None,
        )
        self._window = _Window(self._leave)
        QShortcut(QKeySequence("F1"), self._window).activated.connect(self._help)
        self._errand: asyncio.Task[Any] | None = None
        self._ended: asyncio.Future[Begun | None] = asyncio.get_running_loop().create_future()

    async def begun(self, news: str = "") -> Begun | None:
        """What the seller came to; None where the window was closed. `news` is told first."""
        self._show_first_page()
        self._window.resize(_SIZE.boundedTo(room_on_screen(self._window)))
        self._window.show()
        if news:
            Messages.tell(self._window, "Seller Desktop", news)
        try:
            return await self._ended
        finally:
            if self._errand is not None:
                self._errand.cancel()
            self._window.forget()
            self._window.close()
            self._window.deleteLater()

    def _leave(self) -> None:
        self._end(None)

    def _end(self, begun: Begun | None) -> None:
        if not self._ended.done():
            self._ended.set_result(begun)

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        """One thing at a time, told where it fails; given up where the window is closed."""

        async def carry_out() -> None:
            try:
                await work
            except SellerError as failure:
                await Messages.tell(self._window, "Seller Desktop", error_sentence(failure))

        if self._errand is not None and not self._errand.done():
            work.close()
            return
        self._errand = tasks.start(carry_out())

    # The first page

    def _show_first_page(self) -> FirstRunPage:
        page = FirstRunPage()
        page.language_chosen.connect(self._change_language)
        page.import_wanted.connect(lambda: self._show_guide(importing=True))
        page.files_dropped.connect(self._begin_with)
        page.file_help_wanted.connect(self._help)
        page.empty_wanted.connect(lambda: self._show_guide(importing=False))
        page.practice_wanted.connect(lambda: self._do(self._practise(page)))
        page.restore_wanted.connect(lambda: self._do(self._restore()))
        self._window.setWindowTitle("Seller Desktop")
        self._window.setCentralWidget(page)
        page.show()  # what is not shown takes no focus
        page.setFocus()
        return page

    def _begin_with(self, files: Sequence[Path]) -> None:
        self._files = files  # also where the seller goes back and begins once more
        self._show_guide(importing=True)

    def _help(self) -> None:
        from seller_desktop.ui.dialogs.file_help import FileHelpDialog  # noqa: PLC0415 - rarely wanted

        dialog = FileHelpDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _change_language(self, chosen: str) -> None:
        self.look = replace(self.look, language=chosen)
        self.look.wear(self._app)
        self._show_first_page().focus_language()

    async def _practise(self, page: FirstRunPage) -> None:
        folder = self._data_dir / PRACTICE_FOLDER
        page.set_busy(busy=True)
        try:
            made = None if Shop.exists(folder) else await make_practice_shop(folder, self._clock, self.look)
        except SellerError:
            page.set_busy(busy=False)
            raise
        self._end(Begun(folder, made))

    def offer(self, file: Path) -> None:
        """A backup was double-clicked: once the window is there, offer to begin with it."""
        self._do(self._restore(file))

    async def _restore(self, file: Path | None = None) -> None:
        from seller_desktop.ui.backup_errands import restored_into  # noqa: PLC0415 - rarely wanted
        from seller_desktop.ui.opened_backup import agreed  # noqa: PLC0415 - rarely wanted

        if file is not None and not await agreed(file, self._window, self._clock.now_ms()):
            return
        await restored_into(self._data_dir, self._window, self._clock.now_ms(), file)
        if Shop.exists(self._data_dir):
            self.look.keep(self._data_dir)
            self._end(Begun(self._data_dir))

    # The guide

    def _show_guide(self, *, importing: bool) -> None:
        page = GuidePage(
            replace(self._answers, importing=importing),
            files=len(self._files),
            background=background_task.this_system() is not None,
        )
        page.step_shown.connect(lambda told: self._window.setWindowTitle(f"{told} – Seller Desktop"))
        page.left.connect(lambda: self._leave_guide(page))
        page.key_wanted.connect(lambda: self._do(self._make_key(page)))
        page.folder_chosen.connect(lambda folder: tasks.start(self._try_folder(page, folder)))
        page.finished.connect(lambda answers: self._do(self._make_shop(page, answers)))
        self._window.setCentralWidget(page)
        page.show()  # what is not shown takes no focus
        page.begin()

    def _leave_guide(self, page: GuidePage) -> None:
        self._answers = page.answers()
        self._show_first_page()

    async def _make_key(self, page: GuidePage) -> None:
        if (made := await new_key(self._window, self._data_dir)) is not None:
            page.protect.take(made)

    async def _try_folder(self, page: GuidePage, folder: Path) -> None:
        try:
            same = await asyncio.get_running_loop().run_in_executor(
                None, try_second_folder, folder, self._data_dir
            )
        except SellerError as failure:
            if isValid(page):
                page.folder.tell_bad(folder, error_sentence(failure))
        else:
            if isValid(page):
                page.folder.tell_good(folder, same_disk=same)

    async def _make_shop(self, page: GuidePage, answers: Answers) -> None:
        """All of it at once, and only now: whoever leaves before has left nothing behind."""
        page.set_busy(busy=True)
        try:
            shop = await self._made(answers)
        except SellerError:
            page.set_busy(busy=False)
            raise
        begun = Begun(self._data_dir, shop, answers.importing, self._files)
        self._end(replace(begun, background=answers.background, at_login=answers.at_login))

    async def _made(self, answers: Answers) -> Shop:
        """The shop as it was said, else nothing of it: what is answered next may be something else."""
        if Shop.exists(self._data_dir):  # made elsewhere meanwhile; its key file is not ours to write
            raise Refused("shop_exists", folder=str(self._data_dir))
        made, shop, kept = answers.made, None, False
        note_key(self._data_dir, None)
        try:
            if made is not None:
                await keep_key(self._data_dir, made)
                kept = True
            key = None if made is None else made.new.key
            shop = Shop.create(self._data_dir, self._clock, practice=False, key=key)
            await asyncio.wrap_future(shop.write(take_first_settings, answers.settings))
        except BaseException:
            await leave_nothing(self._data_dir, shop, key_too=kept)
            raise
        self.look.keep(self._data_dir)
        return shop


class _Window(QMainWindow):
    """A window that says when it is closed."""

    def __init__(self, leave: Any) -> None:  # noqa: ANN401 - any callable
        super().__init__()
        self._leave = leave

    def forget(self) -> None:
        self._leave = lambda: None

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._leave()
