"""What the window does about buyers' rights: finds, hands out, corrects, restricts, erases, and keeps the
rule of retention.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from shiboken6 import isValid

from seller_desktop.domain.clock import MINUTE_MS, to_local
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import buyer_erasure, buyer_finding, buyer_rights, left_log, retention
from seller_desktop.services.retention_rule import retention as rule_of
from seller_desktop.services.retention_rule import set_retention
from seller_desktop.texts import privacy as words
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.messages import Answer, Messages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

    from PySide6.QtWidgets import QDialog, QWidget

    from seller_desktop.services.buyer_models import FoundOrder, Retention
    from seller_desktop.ui.main_window import MainWindow
    from seller_desktop.ui.privacy.buyers_dialog import BuyersDialog
    from seller_desktop.ui.privacy.left_dialog import LeftDialog
    from seller_desktop.ui.privacy.small_dialogs import RetentionDialog

_T = TypeVar("_T")

_LOOK_MS: Final = 5 * MINUTE_MS


class PrivacyErrands(QObject):
    """Carries out what is asked of one window, and looks once in a while whether the rule is to run."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._dialog: BuyersDialog | None = None
        self._order_id: int | None = None
        """The order whose buyer is shown, where he was asked for by an order."""
        self._looking: asyncio.Task[Any] | None = None
        self._tidied = False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        if window.shop.writable:
            self._timer.start()

    # Whose data

    def show(self) -> None:
        """Find a buyer; where an order is current, the one who bought it."""
        self._open(self._window.orders.current_order_id)

    def show_search(self) -> None:
        """Find a buyer by name, whatever is current."""
        self._open(None)

    def _open(self, order_id: int | None) -> None:
        from seller_desktop.ui.privacy.buyers_dialog import BuyersDialog  # noqa: PLC0415 - not needed to start

        if self._dialog is not None:
            self._dialog.close()
        now_ms = self._shop.clock.now_ms()
        dialog = BuyersDialog(
            self._window.formatter, now_ms, writable=self._shop.writable, parent=self._window
        )
        self._dialog, self._order_id = dialog, order_id
        dialog.find_wanted.connect(lambda name: tasks.start(self._find(dialog, name)))
        dialog.file_wanted.connect(lambda orders, suffix: tasks.start(self._file(dialog, orders, suffix)))
        dialog.correct_wanted.connect(lambda orders: tasks.start(self._correct(dialog, orders)))
        dialog.restrict_wanted.connect(lambda orders: tasks.start(self._restrict(dialog, orders)))
        dialog.release_wanted.connect(lambda orders: tasks.start(self._release(dialog, orders)))
        dialog.erase_wanted.connect(lambda orders: tasks.start(self._erase(dialog, orders)))
        dialog.retention_wanted.connect(self.show_retention)
        dialog.left_wanted.connect(self.show_left)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda: self._forget(dialog))
        dialog.show()
        if order_id is not None:
            tasks.start(self._fill(dialog, None))

    def _forget(self, dialog: BuyersDialog) -> None:
        if self._dialog is dialog:
            self._dialog = None

    async def _find(self, dialog: BuyersDialog, name: str) -> None:
        self._order_id = None
        await self._fill(dialog, name)

    async def _fill(self, dialog: BuyersDialog, name: str | None, *, keep: bool = False) -> None:
        """Find again: by the order, or by the name."""
        try:
            if self._order_id is not None:
                asked = self._shop.read(buyer_finding.find_by_order, self._order_id)
            else:
                asked = self._shop.read(buyer_finding.find_by_name, name or "")
            found = await asyncio.wrap_future(asked)
        except SellerError as failure:
            if isValid(dialog):
                dialog.complain(error_sentence(failure))
            return
        if isValid(dialog):
            dialog.tell(found, keep=keep)

    async def _renew(self, dialog: BuyersDialog, said: str) -> None:
        """Show the same orders as they are now, and what was done with some of them."""
        self._window.footer.say(said)
        if isValid(dialog):
            rows = await asyncio.wrap_future(self._shop.read(buyer_finding.found_again, dialog.model.rows))
            if isValid(dialog):
                dialog.tell(rows, keep=True)
                dialog.say(said)

    async def _file(self, dialog: BuyersDialog, orders: Sequence[FoundOrder], suffix: str) -> None:
        from seller_desktop.printing.buyer_file import pdf_writer  # noqa: PLC0415 - not needed to start
        from seller_desktop.services.buyer_file import write_buyer_file  # noqa: PLC0415 - not needed to start

        day = to_local(self._shop.clock.now_ms(), self._shop.zone).date()
        # Named by an order: the name of a file is seen by many, and stands in the log of what left.
        proposal = _documents() / self.tr("Buyer of {order_no} {day}{suffix}").format(
            order_no=orders[0].order_no, day=day.isoformat(), suffix=suffix
        )
        forms = {".pdf": self.tr("PDF files (*.pdf)"), ".json": self.tr("JSON files (*.json)")}
        chosen = await Messages.save_file(dialog, self.tr("File for the buyer"), proposal, forms[suffix])
        if not chosen:
            return
        path = chosen[0] if chosen[0].suffix.lower() == suffix else Path(f"{chosen[0]}{suffix}")
        try:
            await asyncio.wrap_future(
                self._shop.run(
                    write_buyer_file,
                    self._shop,
                    [one.id for one in orders],
                    path,
                    pdf_writer(self._window.formatter),
                )
            )
        except SellerError as failure:
            self._complain(dialog, failure)
        else:
            said = self.tr("Saved as {file}").format(file=path.name)
            self._window.footer.say(said)
            if isValid(dialog):
                dialog.say(said)

    async def _correct(self, dialog: BuyersDialog, orders: Sequence[FoundOrder]) -> None:
        from seller_desktop.ui.privacy.small_dialogs import CorrectDialog  # noqa: PLC0415 - not needed to start

        ids = [one.id for one in orders]
        known = await asyncio.wrap_future(self._shop.read(buyer_rights.shared_facts, ids))
        box = CorrectDialog(known, len(ids), dialog)
        values = await self._asked(box, box.values)
        if values is not None:
            await self._write(
                dialog,
                self._shop.write(buyer_rights.correct, ids, values),
                self.tr("Corrected. What was stated before stands in the history of the orders."),
            )

    async def _restrict(self, dialog: BuyersDialog, orders: Sequence[FoundOrder]) -> None:
        from seller_desktop.ui.privacy.small_dialogs import RestrictDialog  # noqa: PLC0415 - not needed to start

        ids = [one.id for one in orders]
        box = RestrictDialog(len(ids), dialog)
        reason = await self._asked(box, box.reason)
        if reason is not None:
            done = self._shop.write(buyer_rights.restrict, ids, reason)
            await self._write(dialog, done, self.tr("The use of these data is restricted."))

    async def _release(self, dialog: BuyersDialog, orders: Sequence[FoundOrder]) -> None:
        done = self._shop.write(buyer_rights.release, [one.id for one in orders])
        await self._write(dialog, done, self.tr("The restriction is lifted."))

    async def _erase(self, dialog: BuyersDialog, orders: Sequence[FoundOrder]) -> None:
        from seller_desktop.printing.attached import emptied  # noqa: PLC0415 - not needed to start
        from seller_desktop.ui.privacy.erase_dialog import EraseDialog  # noqa: PLC0415 - not needed to start

        shop = self._shop
        ids = [one.id for one in orders if one.erased_at is None]
        plan = await asyncio.wrap_future(shop.read(buyer_erasure.check_erasure, shop.data_dir, shop.key, ids))
        box = EraseDialog(plan, self._window.formatter, dialog)
        wish = await self._asked(box, box.wish)
        if wish is None:
            return
        reason, keep_notes = wish
        dialog.setEnabled(False)
        dialog.say(self.tr("Erasing…"))
        try:
            done = await asyncio.wrap_future(
                shop.run(buyer_erasure.erase_buyers, shop, ids, emptied, reason=reason, keep_notes=keep_notes)
            )
        except SellerError as failure:
            self._complain(dialog, failure)
            return
        finally:
            if isValid(dialog):
                dialog.setEnabled(True)
        told = words.erasure_after(done, self._window.formatter)
        await self._renew(dialog, told[0])
        parent = dialog if isValid(dialog) else self._window
        await Messages.tell(parent, self.tr("Erased"), "\n\n".join(told))

    async def _write(self, dialog: BuyersDialog, work: Future[int], said: str) -> None:
        try:
            await asyncio.wrap_future(work)
        except SellerError as failure:
            self._complain(dialog, failure)
        else:
            await self._renew(dialog, said)

    def _asked(self, box: QDialog, value: Callable[[], _T]) -> Answer[_T | None]:
        """Show a question; the value it gives, None where it was not accepted."""
        answer: Answer[_T | None] = Answer()
        box.accepted.connect(lambda: answer.give(value()))  # while the box is still there
        box.rejected.connect(lambda: answer.give(None))
        self._window.errands.show(box)
        return answer

    def _complain(self, dialog: BuyersDialog, failure: SellerError) -> None:
        if isValid(dialog):
            dialog.complain(error_sentence(failure))
        else:
            self._window.complain(failure)

    # What left the shop

    def show_left(self, name: str = "") -> None:
        """What left the shop, or what of it was about a buyer or an order."""
        from seller_desktop.ui.privacy.left_dialog import LeftDialog  # noqa: PLC0415 - not needed to start

        dialog = LeftDialog(self._window.formatter, name, self._window)
        dialog.wanted.connect(lambda wanted: tasks.start(self._look_up(dialog, wanted)))
        dialog.orders_wanted.connect(lambda left_id: tasks.start(self._show_orders(left_id)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
        dialog.look_up()

    async def _look_up(self, dialog: LeftDialog, name: str) -> None:
        from seller_desktop.ui.privacy.left_dialog import MOST  # noqa: PLC0415 - not needed to start

        rows = await asyncio.wrap_future(self._shop.read(left_log.left_about, name, MOST))
        if isValid(dialog):
            dialog.tell(rows, self._shop.clock.now_ms())

    async def _show_orders(self, left_id: int) -> None:
        self._window.show_only(await asyncio.wrap_future(self._shop.read(left_log.orders_left, left_id)))

    # The rule of retention

    def show_retention(self) -> None:
        """How long buyers' data are kept."""
        tasks.start(self._show_retention())

    async def _show_retention(self) -> None:
        from seller_desktop.ui.privacy.small_dialogs import RetentionDialog  # noqa: PLC0415 - not needed to start

        was = await asyncio.wrap_future(self._shop.read(rule_of))
        parent: QWidget = self._window if self._dialog is None else self._dialog
        box = RetentionDialog(was, self._window.formatter, parent)
        box.plan_wanted.connect(lambda rule: tasks.start(self._plan(box, rule)))
        box.ask()
        rule = await self._asked(box, box.rule)
        if rule is not None:
            try:
                await asyncio.wrap_future(self._shop.write(set_retention, rule.months, rule.keep_months))
            except SellerError as failure:
                self._window.complain(failure)
            else:
                self._window.footer.say(self.tr("Saved how long buyers' data are kept"))
                self.look()

    async def _plan(self, box: RetentionDialog, rule: Retention) -> None:
        plan = await asyncio.wrap_future(self._shop.read(retention.plan, rule))
        if isValid(box):
            box.tell(plan)

    @property
    def settled(self) -> bool:
        """Nothing is being looked for or erased by the rule."""
        return self._looking is None or self._looking.done()

    def stop(self) -> None:
        """The window closes; a turn under way may end."""
        self._timer.stop()

    def look(self) -> None:
        """Erase again what came back with a backup; and by the rule, where it is due, once it was told."""
        if self.settled:
            self._looking = tasks.start(self._look())

    async def _look(self) -> None:
        from seller_desktop.printing.attached import emptied  # noqa: PLC0415 - not needed to start

        shop = self._shop
        if not self._tidied:
            self._tidied = True
            again = await asyncio.wrap_future(shop.run(buyer_erasure.tidy, shop, emptied))
            if again:
                self._window.footer.say(
                    self.tr("Erased again the buyers of {count} orders, who came back with a backup").format(
                        count=self._window.formatter.count(again)
                    )
                )
        if not await asyncio.wrap_future(shop.read(retention.is_due)):
            return
        plan = await asyncio.wrap_future(shop.read(retention.plan))
        if plan.held:
            return  # the keeper asks about the clock; the rule waits for the answer
        if plan.order_ids and not plan.rule.told:
            if not await self._agreed(words.retention_line(plan, self._window.formatter)):
                await asyncio.wrap_future(shop.write(retention.put_off))
                return
            await asyncio.wrap_future(shop.write(retention.say_told))
        _, done = await asyncio.wrap_future(shop.run(retention.run, shop, emptied))
        if done is not None:
            self._window.footer.say(words.erasure_after(done, self._window.formatter)[0])

    def _agreed(self, line: str) -> Answer[bool]:
        """The rule runs for the first time: what it will do, and that it then goes on by itself."""
        text = self.tr(
            "{line}\n\nThis cannot be undone. From then on the rule runs once a day without asking. If you "
            "say no, you are asked again tomorrow."
        )
        return Messages.ask(
            self._window,
            self.tr("Erase old buyers' data?"),
            text.format(line=line),
            self.tr("Erase them"),
            self.tr("Not now"),
        )


def _documents() -> Path:
    return Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home()
    )
