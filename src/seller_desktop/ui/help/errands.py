"""What is asked of the menu Help: pages, what is new, what the program is, a report of a problem."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from seller_desktop import __version__
from seller_desktop.domain.clock import to_local
from seller_desktop.domain.errors import SellerError
from seller_desktop.texts.errors import error_sentence
from seller_desktop.texts.help_book import FIRST
from seller_desktop.ui import tasks
from seller_desktop.ui.help.door import HelpDoor
from seller_desktop.ui.help.style import USUAL
from seller_desktop.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.services.read_models import Changes
    from seller_desktop.texts.help import Facts
    from seller_desktop.ui.help.report_dialog import ReportDialog
    from seller_desktop.ui.help.window import HelpWindow
    from seller_desktop.ui.main_window import MainWindow

_SEEN: Final = "seen_version"
_ZOOM: Final = "help_zoom"


class HelpErrands(QObject):
    """Carries out what is asked of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._help: HelpWindow | None = None
        self._opener = self.show_about
        HelpDoor.opener = self._opener
        window.closed.connect(self.stop)
        window.bridge.changed.connect(self._follow)
        self._offer_news()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """By the ids of `help.actions.HELP_SPECS`, but for those that others carry out."""
        return {
            "help": lambda: self.show_about(self._window.focusWidget()),
            "news": self.show_news,
            "report_problem": self.report_problem,
            "about": self.show_program,
        }

    def stop(self) -> None:
        """The window goes, and the help with it."""
        if HelpDoor.opener == self._opener:
            HelpDoor.opener = None
        if self._help is not None:
            self._help.close()

    # Pages

    def show_about(self, widget: QWidget | None) -> None:
        """The page that fits a widget, else the list that is shown."""
        from seller_desktop.ui.help.topics import topic_of  # noqa: PLC0415 - not needed to start

        self.show_topic(topic_of(widget, self._window.query.view))

    def show_topic(self, topic: str = FIRST) -> None:
        """This page, in the help window."""
        tasks.start(self._show(topic))

    async def _show(self, topic: str) -> None:
        from seller_desktop.texts.help_book import load_book  # noqa: PLC0415 - not needed to start
        from seller_desktop.ui.help.window import HelpWindow  # noqa: PLC0415 - not needed to start

        facts = await self._facts()
        if self._help is None:
            kept = self._window.state.text(_ZOOM)
            zoom = int(kept) if kept.isdecimal() else USUAL
            self._help = HelpWindow(load_book(self._window.formatter.language), facts, zoom)
            self._help.action_wanted.connect(self._do)
            self._help.zoomed.connect(lambda percent: self._window.state.put(_ZOOM, str(percent)))
            self._help.closed.connect(self._forget)
        else:
            self._help.set_facts(facts)
        self._help.show_topic(topic)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()
        self._help.read()

    async def _facts(self) -> Facts:
        """The words of this window and the rules of this shop; the program's own where it cannot be asked."""
        from seller_desktop.domain.rule_edits import with_rules  # noqa: PLC0415 - not needed to start
        from seller_desktop.services import rule_editing, rule_packs  # noqa: PLC0415 - not needed to start
        from seller_desktop.texts.help import Facts, Named  # noqa: PLC0415 - not needed to start
        from seller_desktop.texts.help_book import load_book  # noqa: PLC0415 - not needed to start
        from seller_desktop.texts.help_deadlines import Deadlines, ShopDays  # noqa: PLC0415 - not needed to start
        from seller_desktop.ui.actions import SPECS, spoken  # noqa: PLC0415 - not needed to start

        shop, actions, language = self._shop, self._window.actions_, self._window.formatter.language
        shipped = rule_packs.load_rule_pack()
        try:
            edited = (await asyncio.wrap_future(shop.read(rule_editing.list_rules))).edited
        except SellerError:
            edited = ()
        menus = {menu: one.title().replace("&", "") for menu, one in actions.menus.items()}
        names, keys = actions.names(), actions.keys()
        named = {}
        for spec in SPECS:
            if not spec.in_submenu:  # flags have the shop's own names, which no page of ours may show
                name = spoken(spec.text) if spec.text else names[spec.id]
                named[spec.id] = Named(name, menus[spec.menu], tuple(map(_native, keys[spec.id])))
        today = to_local(shop.clock.now_ms(), shop.zone).date()
        rules = with_rules(shipped, edited, 0).rules
        own = shop.settings
        days = ShopDays(own.zone, own.cutoff_hour, own.saturday_works, own.joint_leave_off, len(own.days_off))
        told = Deadlines(load_book(language), language, rules, shipped.rules, days, today)
        return Facts(named, menus, told)

    def _follow(self, changes: Changes) -> None:
        """The rules, or how the shop counts its days, may have changed."""
        if changes.frame and self._help is not None:
            tasks.start(self._refresh())

    async def _refresh(self) -> None:
        facts = await self._facts()
        if self._help is not None:
            self._help.set_facts(facts)

    def _do(self, action_id: str) -> None:
        """What a link does, if it can be done now."""
        if self._help is None:
            return
        if QApplication.activeModalWidget() is not None:
            self._help.say(self.tr("Another window of the program waits for you: close that one first."))
        elif not self._window.actions_[action_id].isEnabled():
            self._help.say(self.tr("That cannot be done just now: it needs an order or a list to work on."))
        else:
            self._help.say("")
            self._window.raise_()
            self._window.activateWindow()
            self._window.actions_[action_id].trigger()

    def _forget(self) -> None:
        if self._help is not None:
            self._help.deleteLater()
            self._help = None

    # What is new

    def _offer_news(self) -> None:
        """Once after an update; a first start has nothing to compare with."""
        state = self._window.state
        seen = state.text(_SEEN)
        if seen != __version__:
            state.put(_SEEN, __version__)
        if not seen or seen == __version__ or self._window.updates.tells:  # that line offers it too
            return
        above = self._window.notice
        middle = above.parentWidget()
        column = None if middle is None else middle.layout()
        assert isinstance(column, QBoxLayout)
        bar = NoticeBar()
        bar.setProperty("role", "selection-bar")  # there is no hurry
        column.insertWidget(column.indexOf(above), bar)
        bar.accepted.connect(self.show_news)
        for done in (bar.accepted, bar.dismissed):
            done.connect(bar.deleteLater)
        bar.say(
            self.tr("Seller Desktop is now version {version}.").format(version=__version__),
            self.tr("What's new"),
        )

    def show_news(self) -> None:
        from seller_desktop.services.news import load_news  # noqa: PLC0415 - not needed to start
        from seller_desktop.ui.help.news_dialog import NewsDialog  # noqa: PLC0415 - not needed to start

        window = self._window
        window.errands.show(NewsDialog(load_news(), window.formatter.language, window))

    # What the program is

    def show_program(self) -> None:
        from seller_desktop.services.program_facts import program_facts  # noqa: PLC0415 - not needed to start
        from seller_desktop.ui.dialogs.about import AboutDialog  # noqa: PLC0415 - not needed to start

        folder = self._shop.data_dir
        dialog = AboutDialog(program_facts(), str(folder), self._window)
        dialog.folder_wanted.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self._window.errands.show(dialog)

    # A report of a problem

    def report_problem(self) -> None:
        from seller_desktop.ui.help.report_dialog import ReportDialog  # noqa: PLC0415 - not needed to start

        dialog = ReportDialog(self._window)
        dialog.save_wanted.connect(lambda text: tasks.start(self._save(dialog, text)))
        self._window.errands.show(dialog)
        tasks.start(self._gather(dialog))

    async def _gather(self, dialog: ReportDialog) -> None:
        from seller_desktop.services.problem_report import gather  # noqa: PLC0415 - not needed to start
        from seller_desktop.texts.problem_report import report  # noqa: PLC0415 - not needed to start
        from seller_desktop.ui.help.screen import qt_version, screen_lines  # noqa: PLC0415 - not needed to start

        shop, formatter = self._shop, self._window.formatter
        try:
            problem = await asyncio.wrap_future(shop.run(gather, shop))
        except SellerError as failure:
            if isValid(dialog):
                dialog.complain(error_sentence(failure))
            return
        problem.program["qt"] = qt_version()
        screen = screen_lines(self._window)
        now_ms = shop.clock.now_ms()
        if isValid(dialog):
            dialog.show_report(
                lambda comment: report(problem, formatter, now_ms, comment=comment, screen=screen)
            )

    async def _save(self, dialog: ReportDialog, text: str) -> None:
        from seller_desktop.ui.messages import Messages  # noqa: PLC0415 - not needed to start

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposal = Path(folder or Path.home()) / "seller-desktop-report.txt"
        kinds = self.tr("Text (*.txt)")
        for path in await Messages.save_file(dialog, self.tr("Save the report"), proposal, kinds):
            try:
                path.write_text(text, encoding="utf-8")
            except OSError:
                failure = SellerError("folder_unusable", folder=str(path.parent))
                dialog.complain(error_sentence(failure))
            else:
                self._window.footer.say(self.tr("Saved as {file}").format(file=path.name))


def _native(key: str) -> str:
    """As the keyboard of this system names it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
