"""What the window's actions do: dialogs opened, their values carried out, failures told."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog

from seller_desktop.domain.cases import Step
from seller_desktop.domain.clock import to_local
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.orders import View
from seller_desktop.services import accounts, login_start, manual_orders, order_details, queries
from seller_desktop.services.operators import choose_operator
from seller_desktop.services.read_models import Changes
from seller_desktop.services.settings import save_settings
from seller_desktop.services.status_mapping import map_status
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks, theme
from seller_desktop.ui.importing.watcher import ExportWatcher
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.order_menu import order_menu
from seller_desktop.ui.sidebar import ENTRIES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from concurrent.futures import Future

    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.read_models import Account, ShopInfo
    from seller_desktop.ui.dialogs.settings import SettingsValue
    from seller_desktop.ui.main_window import MainWindow


class Errands(QObject):
    """Carries out what is asked of one window."""

    imports_done = Signal()
    """An import dialog was closed, whatever came of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._info: ShopInfo | None = None
        self._found: list[Path] = []
        self._watcher = ExportWatcher(self)
        self._watcher.export_found.connect(self._offer)
        window.notice.accepted.connect(self._import_found)
        window.notice.dismissed.connect(self._found.clear)
        if window.shop.writable and (folder := window.state.watch_folder):
            self._watcher.watch(Path(folder))

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action of `actions.SPECS` does."""
        window = self._window
        return {
            "import": self.import_files,
            "enter": self.enter_order,
            "words": self.explain_words,
            "account": self.name_account,
            "operator": self.switch_operator,
            "settings": self.change_settings,
            "folder": self._open_folder,
            "other_shop": self._change_shop,
            "quit": window.close,
            "next": window.orders.next_order,
            "previous": window.orders.previous_order,
            "copy_no": window.details.copy_order_no,
            "copy_tracking": window.details.copy_tracking,
            "copy_address": window.details.copy_address,
            "edit": self.edit_order,
            "list": lambda: window.show_cards(cards=False),
            "cards": lambda: window.show_cards(cards=True),
            "search": window.head.focus_search,
            "to_list": window.orders.setFocus,
            "to_sidebar": window.sidebar.setFocus,
            "refresh": self._refresh,
            "sidebar": lambda: window.show_sidebar(shown=window.sidebar.isHidden()),
            "details": lambda: window.show_details(shown=window.beside.isHidden()),
            "compact": lambda: window.set_compact(compact=window.actions_["compact"].isChecked()),
            **self._case_handlers(),
            "file_help": self._help_with_file,
        }

    def _case_handlers(self) -> Mapping[str, Callable[[], object]]:
        cases, records, desk = self._window.cases, self._window.records, self._window.desk
        return {
            "approve": lambda: cases.decide(Step.APPROVE),
            "reject": lambda: cases.decide(Step.REJECT),
            "decide": lambda: cases.decide(None),
            "decide_next": cases.decide_next,
            "sent": lambda: cases.decide(Step.SEND),
            "withdraw": lambda: cases.decide(Step.WITHDRAW),
            "set_due": lambda: cases.decide(Step.SET_DUE),
            "message": lambda: cases.copy_message(None),
            "ask_cancel": records.record_cancellation,
            "ask_many": lambda: records.record(View.CANCELLATIONS),
            "ask_return": records.record_return,
            "failed": records.record_failed_delivery,
            "cancel_order": records.cancel_order,
            "receive": records.receive,
            "outbox": desk.show_outbox,
            "due": desk.show_due,
            "deadlines": desk.change_settings,
        }

    def add_view_keys(self) -> None:
        """Alt+1 to Alt+7 for the entries of the sidebar."""
        for number, view in enumerate((view for view in ENTRIES if view is not View.UNMAPPED), start=1):
            key = QShortcut(QKeySequence(f"Alt+{number}"), self._window)
            key.activated.connect(lambda view=view: self._window.show_view(view))

    def show_menu(self, order_id: object, place: QPoint) -> None:
        """What can be done with the order under the mouse, or, above the button that asks, the selected."""
        menu = order_menu(self._window, self._window.orders.selection.count())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place if order_id is not None else place - QPoint(0, menu.sizeHint().height()))

    def tell_shop(self, info: ShopInfo) -> None:
        """What the shop is has been asked anew."""
        self._info = info
        self._window.actions_["other_shop"].setText(
            self.tr("Leave the practice shop") if info.practice else self.tr("Open the practice shop")
        )

    def stop(self) -> None:
        self._watcher.watch(None)

    # Importing

    def import_files(self, files: Sequence[Path] = ()) -> None:
        """Open the import, with these files read at once."""
        from seller_desktop.ui.importing.dialog import ImportDialog  # noqa: PLC0415 - not needed to start

        info = self._info
        names = (
            [one.name for one in info.accounts if one.marketplace != manual_orders.MARKETPLACE]
            if info
            else []
        )
        dialog = ImportDialog(self._shop, names, self._window.formatter, _downloads(), files, self._window)
        dialog.finished.connect(self.imports_done)
        self.show(dialog)

    def _offer(self, path: Path) -> None:
        self._found.append(path)
        self._window.notice.say(
            self.tr("New in the download folder: {file}").format(file=", ".join(p.name for p in self._found)),
            self.tr("Import…"),
        )

    def _import_found(self) -> None:
        files = list(self._found)
        self._found.clear()
        self.import_files(files)

    # Orders by hand

    def enter_order(self) -> None:
        tasks.start(self._enter_order())

    async def _enter_order(self) -> None:
        from seller_desktop.ui.dialogs.manual_order import ManualOrderDialog  # noqa: PLC0415 - not needed to start

        number = await asyncio.wrap_future(self._shop.read(manual_orders.next_manual_no))
        window = self._window
        dialog = ManualOrderDialog(
            number, self._shop.clock.now_ms(), window.formatter, self._shop.zone, parent=window
        )

        def accepted() -> None:
            order = dialog.value()
            self.carry_out(
                self._shop.run(manual_orders.enter_order, self._shop, order),
                self.tr("Order entered"),
                lambda _id: window.show_order(order.order_no),
            )

        self.show(dialog, accepted)

    def edit_order(self) -> None:
        tasks.start(self._edit_order())

    async def _edit_order(self) -> None:
        from seller_desktop.ui.dialogs.manual_order import ManualOrderDialog  # noqa: PLC0415 - not needed to start

        order_id = self._window.orders.current_order_id
        if order_id is None:
            return
        detail = await asyncio.wrap_future(self._shop.read(order_details.order_detail, order_id))
        if detail is None:
            return
        window = self._window
        dialog = ManualOrderDialog(
            detail.row.order_no,
            self._shop.clock.now_ms(),
            window.formatter,
            self._shop.zone,
            detail.facts,
            window,
        )
        self.show(dialog, lambda: tasks.start(self._change_order(order_id, dialog.value())))

    async def _change_order(self, order_id: int, order: StatedOrder) -> None:
        try:
            await asyncio.wrap_future(self._shop.run(manual_orders.edit_order, self._shop, order))
        except SellerError as failure:
            await Messages.tell(self._window, self.tr("That did not work"), error_sentence(failure))
            if failure.code == "request_open":  # to ship it, the request has to be decided first
                self._window.cases.decide_order(order_id, None)
        else:
            self._window.footer.say(self.tr("Order changed"))

    # The shop

    def explain_words(self, wanted: str = "") -> None:
        tasks.start(self._explain_words(wanted))

    async def _explain_words(self, wanted: str) -> None:
        from seller_desktop.ui.dialogs.status_mapping import StatusMappingDialog  # noqa: PLC0415 - not needed to start

        unmapped = await asyncio.wrap_future(self._shop.read(queries.unmapped_statuses))
        explained = await asyncio.wrap_future(self._shop.read(queries.explained_statuses))
        dialog = StatusMappingDialog(unmapped, self._window.formatter, wanted, explained, self._window)

        def accepted() -> None:
            for word, status in dialog.value().items():
                self.carry_out(self._shop.write(map_status, word, status), self.tr("Status word explained"))

        self.show(dialog, accepted)

    def name_account(self) -> None:
        """Rename the account shown (or the first), and say whether it is a Mall account."""
        from seller_desktop.ui.dialogs.account import AccountDialog, AccountValue  # noqa: PLC0415 - not needed to start

        account = self._account()
        if account is None:
            return
        info = self._info
        others = [one.name for one in info.accounts if one.id != account.id] if info else []
        dialog = AccountDialog(AccountValue(account.name, account.mall), others, self._window)

        def accepted() -> None:
            value = dialog.value()
            self.carry_out(
                self._shop.write(accounts.change_account, account.id, value.name, value.mall),
                self.tr("Saved"),
            )

        self.show(dialog, accepted)

    def _account(self) -> Account | None:
        known = [
            one
            for one in (self._info.accounts if self._info else ())
            if one.marketplace != manual_orders.MARKETPLACE
        ]
        chosen = self._window.query.account_id
        return next((one for one in known if one.id == chosen), known[0] if known else None)

    def ask_operator_once(self) -> None:
        """After the first import of a new shop: who is working, if nobody has said."""
        self.imports_done.disconnect(self.ask_operator_once)
        if not self._shop.has_operator:
            self.switch_operator()

    def switch_operator(self) -> None:
        from seller_desktop.ui.dialogs.operator import OperatorDialog  # noqa: PLC0415 - not needed to start

        info = self._info
        dialog = OperatorDialog(info.operators if info else (), info.operator if info else "", self._window)
        self.show(
            dialog,
            lambda: self.carry_out(self._shop.write(choose_operator, dialog.value()), self.tr("Saved")),
        )

    def change_settings(self) -> None:
        from seller_desktop.ui.dialogs.settings import SettingsDialog, SettingsValue  # noqa: PLC0415 - not needed to start

        window, state = self._window, self._window.state
        before = SettingsValue(
            self._shop.settings,
            state.language,
            state.theme,
            state.compact,
            state.watch_folder,
            login_start.is_set() if login_start.can_be_set() else None,
        )
        today = to_local(self._shop.clock.now_ms(), self._shop.zone).date()
        dialog = SettingsDialog(before, str(_downloads()), today, window)
        self.show(dialog, lambda: self._take_settings(before, dialog.value()))

    def _take_settings(self, before: SettingsValue, after: SettingsValue) -> None:
        window, state = self._window, self._window.state
        state.put("language", after.language or "")
        state.put("theme", after.theme)
        state.put("watch_folder", after.watch_folder or "")
        window.set_compact(compact=after.compact)
        self._watcher.watch(Path(after.watch_folder) if after.watch_folder else None)
        app = QApplication.instance()
        if after.theme is not before.theme and isinstance(app, QApplication):
            theme.apply(app, after.theme)

        if after.at_login is not None and after.at_login != before.at_login:
            self.carry_out(self._shop.run(login_start.change, wanted=after.at_login), "")

        def language(_result: object) -> None:
            if after.language != before.language:
                window.reopen = self._shop.data_dir
                window.close()

        if after.shop != before.shop:
            self.carry_out(self._shop.write(save_settings, after.shop), self.tr("Settings saved"), language)
        else:
            language(None)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._shop.data_dir)))

    def _change_shop(self) -> None:
        here = self._shop.data_dir
        self._window.reopen = (
            here.parent if self._shop.practice and here.name == "practice" else here / "practice"
        )
        self._window.close()

    # Small things

    def _refresh(self) -> None:
        self._window.orders.refresh(Changes(orders=None))
        self._window.refresh_frame()

    def _help_with_file(self) -> None:
        from seller_desktop.ui.dialogs.file_help import FileHelpDialog  # noqa: PLC0415 - not needed to start

        self.show(FileHelpDialog(self._window))

    def show(self, dialog: QDialog, accepted: Callable[[], object] | None = None) -> None:
        if accepted is not None:
            dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def carry_out(
        self, work: Future[Any], said: str, then: Callable[[Any], object] = lambda _result: None
    ) -> None:
        """Wait for a write without blocking; tell its failure, or what was done."""

        async def wait() -> None:
            try:
                result = await asyncio.wrap_future(work)
            except SellerError as failure:
                self._window.complain(failure)
            else:
                if said:
                    self._window.footer.say(said)
                then(result)

        tasks.start(wait())


def _downloads() -> Path:
    return Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation) or Path.home()
    )
