"""What the window does beside orders and cases: what is to be entered, what falls due, how it is all set."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from seller_desktop.domain.cases import ReasonList
from seller_desktop.domain.clock import HOUR_MS, to_local
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import background_task, keeper, outbox, reasons, rule_editing
from seller_desktop.services.buyer_messages import default_messages, save_messages, wording
from seller_desktop.services.buyer_models import Left
from seller_desktop.services.case_settings import case_settings, save_case_settings
from seller_desktop.services.left_log import note_left
from seller_desktop.texts import outbox as outbox_words
from seller_desktop.texts.buyer_messages import example_values
from seller_desktop.texts.errors import error_sentence
from seller_desktop.texts.format import Formatter
from seller_desktop.ui import tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.case_models import Swept
    from seller_desktop.ui.cases.due_dialog import DueDialog
    from seller_desktop.ui.cases.held_dialog import HeldDialog
    from seller_desktop.ui.cases.outbox_dialog import OutboxDialog
    from seller_desktop.ui.dialogs.background_task import BackgroundTaskDialog
    from seller_desktop.ui.dialogs.rules import RulesDialog
    from seller_desktop.ui.main_window import MainWindow


class DeskErrands(QObject):
    """Carries out what is asked of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._outbox: OutboxDialog | None = None
        self._due: DueDialog | None = None
        self._held: HeldDialog | None = None
        self._settled = False

    def tick(self, now_ms: int) -> None:
        """Time went on: the lists that show time left have to know."""
        if self._outbox is not None:
            self._outbox.tick(now_ms)

    def follow(self) -> None:
        """Something changed in the shop: open lists are asked for anew."""
        if self._outbox is not None:
            tasks.start(self._fill_outbox(self._outbox))
        if self._due is not None:
            tasks.start(self._fill_due(self._due))

    # To enter in Seller Center

    def show_outbox(self) -> None:
        """The list of what was decided here and has to be entered in Seller Center too."""
        if self._outbox is None:
            tasks.start(self._open_outbox())
        else:
            self._outbox.activateWindow()

    async def _open_outbox(self) -> None:
        from seller_desktop.ui.cases.outbox_dialog import OutboxDialog  # noqa: PLC0415 - not needed to start

        told = await asyncio.wrap_future(self._shop.read(wording))
        label = _labels(told.reasons, self._window.formatter.language)
        dialog = OutboxDialog(self._window.formatter, label, self._window)
        await self._fill_outbox(dialog)
        self._outbox, self._settled = dialog, False
        errands, shop = self._window.errands, self._shop
        dialog.entered_wanted.connect(
            lambda ids: errands.carry_out(shop.write(outbox.mark_entered, ids), self.tr("Ticked off"))
        )
        dialog.unentered_wanted.connect(
            lambda ids: errands.carry_out(shop.write(outbox.unmark_entered, ids), self.tr("To be entered"))
        )
        dialog.settled_wanted.connect(self._want_settled)
        dialog.order_wanted.connect(self._window.show_order)
        dialog.export_wanted.connect(lambda path: tasks.start(self._export(dialog, path, label)))
        dialog.finished.connect(self._forget_outbox)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _want_settled(self, wanted: bool) -> None:
        self._settled = wanted
        self.follow()

    def _forget_outbox(self) -> None:
        self._outbox = None

    async def _fill_outbox(self, dialog: OutboxDialog) -> None:
        lines = await asyncio.wrap_future(self._shop.read(outbox.outbox_lines, settled=self._settled))
        if isValid(dialog):
            dialog.set_lines(lines, self._shop.clock.now_ms())

    async def _export(self, dialog: OutboxDialog, path: Path, label: Callable[[str], str]) -> None:
        from seller_desktop.services.outbox_file import write_outbox  # noqa: PLC0415 - not needed to start

        words = outbox_words.FileWords(label, self._shop.clock.now_ms())
        ids = {line.order_id for line in dialog.shown()}
        try:
            await asyncio.wrap_future(self._shop.write(note_left, Left.OUTBOX, path.name, ids))
            await asyncio.wrap_future(
                self._shop.run(
                    write_outbox, path, dialog.shown(), self._shop.zone, words, outbox_words.csv_separator()
                )
            )
        except OSError:
            self._window.complain(SellerError("folder_unusable", folder=str(path.parent)))
        else:
            self._window.footer.say(self.tr("Saved as {file}").format(file=path.name))

    # What falls due, what the clock did

    def show_due(self) -> None:
        """The next 48 hours by the hour."""
        if self._due is None:
            tasks.start(self._open_due())
        else:
            self._due.activateWindow()

    async def _open_due(self) -> None:
        from seller_desktop.ui.cases.due_dialog import DueDialog  # noqa: PLC0415 - not needed to start

        dialog = DueDialog([], [], self._window.formatter, self._shop.clock.now_ms(), self._window)
        await self._fill_due(dialog)
        self._due = dialog
        dialog.order_wanted.connect(self._window.show_order)
        dialog.finished.connect(self._forget_due)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _forget_due(self) -> None:
        self._due = None

    async def _fill_due(self, dialog: DueDialog) -> None:
        account_id = self._window.query.account_id
        hours = await asyncio.wrap_future(self._shop.read(keeper.due_by_hour, account_id=account_id))
        until = hours[-1].start_at + HOUR_MS - self._shop.clock.now_ms() if hours else 0
        deadlines = await asyncio.wrap_future(self._shop.read(keeper.open_deadlines, until, account_id))
        start = hours[0].start_at if hours else 0
        dialog.set_values(hours, [one for one in deadlines if one.due_at >= start], self._shop.clock.now_ms())

    async def report_away(self) -> None:
        """One report of all that clocks did since the last one was read; nothing where they did nothing."""
        from seller_desktop.ui.cases.away_dialog import AwayDialog  # noqa: PLC0415 - not needed to start

        fired = await asyncio.wrap_future(self._shop.read(keeper.away_report))
        if not fired:
            return
        dialog = AwayDialog(fired, self._window.formatter, self._shop.clock.now_ms(), self._window)
        dialog.order_wanted.connect(self._window.show_order)
        until = max(one.fired_at for one in fired)
        dialog.finished.connect(lambda _result: self._shop.write(keeper.report_read, until))
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def ask_about_clock(self, swept: Swept) -> None:
        """The computer's clock is in doubt: what would be decided waits for the seller's word."""
        from seller_desktop.ui.cases.held_dialog import HeldDialog  # noqa: PLC0415 - not needed to start

        self.clock_is_right()  # a question asked before, about fewer
        self._held = HeldDialog(
            swept.last_seen_at, self._shop.clock.now_ms(), swept.held, self._window.formatter, self._window
        )
        self._held.finished.connect(self._forget_held)
        self._window.errands.show(self._held, self._window.keeper.confirm)

    def clock_is_right(self) -> None:
        """Nothing is held any more, so there is nothing to ask."""
        if self._held is not None:
            self._held.reject()

    def _forget_held(self) -> None:
        self._held = None

    # Settings

    def change_settings(self) -> None:
        """Grace, reminders, and the way to rules, reasons, messages and the background task."""
        tasks.start(self._change_settings())

    async def _change_settings(self) -> None:
        from seller_desktop.ui.dialogs.deadline_settings import DeadlineSettingsDialog  # noqa: PLC0415 - not needed to start

        before = await asyncio.wrap_future(self._shop.read(case_settings))
        dialog = DeadlineSettingsDialog(before, parent=self._window)
        dialog.rules_wanted.connect(self.change_rules)
        dialog.reasons_wanted.connect(self.change_reasons)
        dialog.messages_wanted.connect(self.change_messages)
        dialog.task_wanted.connect(self.change_task)
        self._window.errands.show(
            dialog,
            lambda: self._window.errands.carry_out(
                self._shop.write(save_case_settings, dialog.value()), self.tr("Settings saved")
            ),
        )

    def change_rules(self) -> None:
        tasks.start(self._change_rules())

    async def _change_rules(self) -> None:
        from seller_desktop.ui.dialogs.rules import RulesDialog  # noqa: PLC0415 - not needed to start

        now_ms = self._shop.clock.now_ms()
        rules = await asyncio.wrap_future(self._shop.read(rule_editing.list_rules))
        today = to_local(now_ms, self._shop.zone).date()
        dialog = RulesDialog(rules, self._window.formatter, today, now_ms, self._window)
        dialog.preview_wanted.connect(lambda rows: tasks.start(self._preview_rules(dialog, rows)))
        self._window.errands.show(
            dialog,
            lambda: self._window.errands.carry_out(
                self._shop.write(rule_editing.save_rules, dialog.value()), self.tr("Rules saved")
            ),
        )

    async def _preview_rules(self, dialog: RulesDialog, rows: object) -> None:
        try:
            told = await asyncio.wrap_future(self._shop.read(rule_editing.preview_rules, dialog.value()))
        except SellerError as failure:
            if isValid(dialog):
                dialog.preview_failed(error_sentence(failure))
        else:
            if isValid(dialog) and rows == dialog.value():
                dialog.show_preview(told.moved, told.total)

    def change_reasons(self) -> None:
        tasks.start(self._change_reasons())

    async def _change_reasons(self) -> None:
        from seller_desktop.ui.dialogs.reasons import ReasonsDialog  # noqa: PLC0415 - not needed to start

        lists = {
            which: await asyncio.wrap_future(self._shop.read(reasons.list_reasons, which))
            for which in ReasonList
        }
        dialog = ReasonsDialog(lists, self._window)

        def save() -> None:
            for which, rows in dialog.value().items():
                self._window.errands.carry_out(
                    self._shop.write(reasons.save_reasons, which, rows), self.tr("Reasons saved")
                )

        self._window.errands.show(dialog, save)

    def change_messages(self) -> None:
        tasks.start(self._change_messages())

    async def _change_messages(self) -> None:
        from seller_desktop.ui.dialogs.messages_editor import MessagesDialog  # noqa: PLC0415 - not needed to start

        told = await asyncio.wrap_future(self._shop.read(wording))
        now_ms = self._shop.clock.now_ms()
        examples = {
            "id": example_values(Formatter("id", self._shop.zone), now_ms, told.shop_name),
            "en": example_values(Formatter("en", self._shop.zone), now_ms, told.shop_name),
        }
        dialog = MessagesDialog(told.messages, default_messages(), examples, self._window)
        self._window.errands.show(
            dialog,
            lambda: self._window.errands.carry_out(
                self._shop.write(save_messages, dialog.value()), self.tr("Messages saved")
            ),
        )

    def change_task(self) -> None:
        """The task of the computer's own scheduler that keeps deadlines while the window is closed."""
        from seller_desktop.ui.dialogs.background_task import BackgroundTaskDialog  # noqa: PLC0415 - not needed to start

        system = background_task.this_system()
        if system is None:
            return
        user_id = os.getuid() if sys.platform == "darwin" else 0
        plan = background_task.plan(
            background_task.program_command(), self._shop.data_dir, Path.home(), system, user_id
        )
        dialog = BackgroundTaskDialog(plan, installed=background_task.is_installed(plan), parent=self._window)

        def carry_out(work: Callable[..., None]) -> None:
            dialog.set_busy()
            tasks.start(self._run_task(dialog, plan, work))

        dialog.install_wanted.connect(lambda: carry_out(background_task.install))
        dialog.remove_wanted.connect(lambda: carry_out(background_task.remove))
        self._window.errands.show(dialog)

    async def _run_task(
        self, dialog: BackgroundTaskDialog, plan: background_task.TaskPlan, work: Callable[..., None]
    ) -> None:
        try:
            await asyncio.wrap_future(self._shop.run(work, plan, background_task.run_command))
        except SellerError as failure:
            if not isValid(dialog):
                self._window.complain(failure)
                return
            dialog.complain(error_sentence(failure))
        if isValid(dialog):
            dialog.set_installed(background_task.is_installed(plan))


def _labels(known: tuple[Reason, ...], language: str) -> Callable[[str], str]:
    return lambda code: reasons.label(known, code, language)
