"""The order desk itself: sidebar, list or cards, the selected order, and how they follow each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from seller_desktop.domain.orders import ActionGroup, View
from seller_desktop.services.read_models import Changes, Counts, OrderQuery, ShopInfo, SortKey
from seller_desktop.texts.errors import error_sentence
from seller_desktop.texts.format import Formatter
from seller_desktop.texts.language import current
from seller_desktop.ui import tasks
from seller_desktop.ui.actions import FLAG_SPECS, Actions
from seller_desktop.ui.bridge import ChangeBridge
from seller_desktop.ui.bringing_up import bring_up, leave_account
from seller_desktop.ui.bulk_errands import BulkErrands
from seller_desktop.ui.case_errands import CaseErrands
from seller_desktop.ui.current_order import CurrentOrder
from seller_desktop.ui.deadline_keeper import DeadlineKeeper
from seller_desktop.ui.desk_errands import DeskErrands
from seller_desktop.ui.desk_handlers import desk_handlers
from seller_desktop.ui.details.panel import DetailsPanel
from seller_desktop.ui.empty_list import tell_empty
from seller_desktop.ui.errands import Errands
from seller_desktop.ui.export_errands import ExportErrands
from seller_desktop.ui.filter_errands import FilterErrands
from seller_desktop.ui.flag_errands import FlagErrands
from seller_desktop.ui.footer import Footer
from seller_desktop.ui.frame import Frame
from seller_desktop.ui.importing.choose_page import dropped_files
from seller_desktop.ui.key_errands import KeyErrands
from seller_desktop.ui.list_head import ListHead
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.note_errands import NoteErrands
from seller_desktop.ui.notice_bar import NoticeBar
from seller_desktop.ui.numbers_errands import NumbersErrands
from seller_desktop.ui.orders.selection_bar import SelectionBar
from seller_desktop.ui.orders.stack import OrdersStack
from seller_desktop.ui.print_errands import PrintErrands
from seller_desktop.ui.record_errands import RecordErrands
from seller_desktop.ui.report_errands import ReportErrands
from seller_desktop.ui.scanner import Scanner
from seller_desktop.ui.ship_errands import ShipErrands
from seller_desktop.ui.sidebar import Sidebar
from seller_desktop.ui.tray import ReminderBar, Reminders
from seller_desktop.ui.undo_errands import UndoErrands
from seller_desktop.ui.wiring import connect_cases, connect_finding, connect_keeper, connect_selection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent

    from seller_desktop.domain.errors import SellerError
    from seller_desktop.services.shop import Shop
    from seller_desktop.ui.window_state import WindowState

NARROW: Final = 1100
"""Below this width the list needs the room of the details more than they do."""
_TICK_MS: Final = 1000
_TITLE_BAR: Final = 40
"""Room for the frame of the window, which is not known before it is shown."""
_TIME_SORTED: Final = frozenset({View.ACTION_NEEDED, View.TO_SHIP, View.CANCELLATIONS, View.RETURNS})


class MainWindow(QMainWindow):
    """One window on one shop. `closed` is emitted once it is gone; `reopen` says what should come next."""

    closed = Signal()

    def __init__(self, shop: Shop, state: WindowState) -> None:
        super().__init__()
        self.shop = shop
        self.state = state
        self.reopen: Path | None = None
        self.formatter = Formatter(current(), shop.zone)
        self.query = OrderQuery()
        self.info: ShopInfo | None = None
        self.counts: Counts | None = None
        self._sorts: dict[View, tuple[SortKey, bool]] = {}
        self._narrow: bool | None = None
        self._failures: set[str] = set()
        self.setAcceptDrops(True)
        self.setMinimumSize(880, 560)
        self._build()
        self._connect()
        self.bridge = ChangeBridge(shop, self)
        self.bridge.changed.connect(self._follow)
        self.keeper = DeadlineKeeper(shop, self)
        self.reminders = Reminders(shop, self.reminder_bar, self)
        connect_keeper(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._restore()
        tasks.on_failure(self._tell_once)

    def _build(self) -> None:
        self.sidebar = Sidebar(self.formatter)
        self.head = ListHead(self.formatter)
        self.notice = NoticeBar()
        self.orders = OrdersStack(self.shop, self.formatter)
        self.details = DetailsPanel(self.formatter)
        self.footer = Footer()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(16, 14, 16, 0)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.notice)
        self.reminder_bar = ReminderBar()
        column.addWidget(self.reminder_bar)
        column.addWidget(self.orders, 1)
        self.selection_bar = SelectionBar(self.formatter)
        column.addWidget(self.selection_bar)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        for widget, stretch in ((self.sidebar, 0), (middle, 1), (self.details, 0)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([224, 794, 348])
        self.setCentralWidget(self.splitter)
        self.setStatusBar(self.footer)
        self._build_errands()
        self.actions_ = Actions(self, {**self.errands.handlers(), **desk_handlers(self)})
        self.actions_.set_keys(self.state.keys)
        self.actions_.menus["view"].addMenu(self.orders.list_view.columns_menu)
        self.actions_.menus["view"].addMenu(self.orders.sort_menu)
        edit = self.actions_.menus["edit"]
        edit.insertMenu(edit.actions()[edit.actions().index(self.actions_["redo"]) + 1], self.undo.menu)
        self.flags.adopt({spec.id: self.actions_[spec.id] for spec in FLAG_SPECS})
        self.actions_.menus["order"].addMenu(self.flags.menu)
        self.errands.add_view_keys()

    def _build_errands(self) -> None:
        """Who carries out what is asked of the window."""
        self.frame = Frame(self)
        self.current = CurrentOrder(self)
        self.cases = CaseErrands(self)
        self.records = RecordErrands(self)
        self.desk = DeskErrands(self)
        self.undo = UndoErrands(self)
        self.bulk = BulkErrands(self)
        self.filters = FilterErrands(self)
        self.numbers = NumbersErrands(self)
        self.notes = NoteErrands(self, self.details.notes)
        self.flags = FlagErrands(self)
        self.shipping = ShipErrands(self)
        self.printing = PrintErrands(self)
        self.exports = ExportErrands(self)
        self.reports = ReportErrands(self)
        self.errands = Errands(self)
        self.keys = KeyErrands(self)
        self.scanner = Scanner(self, self._press)

    def _press(self, event: QKeyEvent) -> bool:
        return self.actions_.press(event)

    def _connect(self) -> None:
        self.sidebar.view_chosen.connect(self.show_view)
        self.sidebar.account_chosen.connect(self._choose_account)
        self.sidebar.order_wanted.connect(self.show_order)
        self.head.search_changed.connect(lambda text: self.ask(replace(self.query, search=text)))
        self.head.group_chosen.connect(self._choose_group)
        self.head.cards_chosen.connect(self.show_cards)
        self.head.import_wanted.connect(self.errands.import_files)
        self.head.closed_chosen.connect(lambda wanted: self.ask(replace(self.query, with_closed=wanted)))
        connect_cases(self)
        connect_finding(self)
        connect_selection(self)
        self.orders.sort_requested.connect(self._sort)
        self.orders.current_changed.connect(self.current.show)
        self.orders.activated.connect(lambda _id: self.show_details(shown=True))
        self.orders.threshold_passed.connect(self.refresh_frame)
        self.orders.model.became_whole.connect(self._tell_result)
        self.orders.model.list_replaced.connect(self._tell_result)
        self.details.previous_wanted.connect(self.orders.previous_order)
        self.details.next_wanted.connect(self.orders.next_order)
        self.details.copied.connect(self.footer.say)
        self.details.edit_wanted.connect(lambda _id: self.errands.edit_order())
        self.details.map_wanted.connect(self.errands.explain_words)
        self.footer.operator_wanted.connect(self.errands.switch_operator)

    def _restore(self) -> None:
        if geometry := self.state.blob("geometry"):
            self.restoreGeometry(geometry)
        else:
            free = self.screen().availableGeometry()
            self.resize(min(1366, free.width() - 2), min(768, free.height() - _TITLE_BAR))
        if sizes := self.state.blob("splitter"):
            self.splitter.restoreState(sizes)
        if columns := self.state.blob("columns"):
            self.orders.list_view.columns.restore(bytes(columns.data()))
        self.set_compact(compact=self.state.compact)
        self.show_cards(cards=self.state.cards)
        self._sorts = self.state.sorts
        self.show_sidebar(shown=self.state.text("sidebar", "1") == "1")
        self.actions_.enable("writable", enabled=self.shop.writable)
        self.undo.tell()
        self.current.tell(None)
        self.show_view(self.state.view)

    def begin(self) -> None:
        """Ask for everything, the orders first; the clock runs from now on."""
        self.orders.setFocus()
        self._timer.start()
        if self.orders.model.loading:
            once = Qt.ConnectionType.SingleShotConnection
            self.orders.model.loading_changed.connect(self._begin_rest, once)
        else:
            self._begin_rest()

    def _begin_rest(self) -> None:
        self.refresh_frame()
        tasks.start(self.desk.report_away())
        if self.keeper.holding is not None:  # before there was a window to ask in
            self.desk.ask_about_clock(self.keeper.holding)

    # What is shown

    def show_view(self, view: View) -> None:
        """Another entry of the sidebar, in the order the seller last gave it."""
        self.filters.leave()
        default = (SortKey.TIME_LEFT, False) if view in _TIME_SORTED else (SortKey.CREATED, True)
        sort, descending = self._sorts.get(view, default)
        self.state.put("view", view)
        self.sidebar.set_view(view)
        self.head.set_view(view)
        self.ask(
            replace(
                self.query,
                view=view,
                group=None,
                search=self.head.search_text(),
                only=None,
                sort=sort,
                descending=descending,
                with_closed=False,
            )
        )

    def show_cards(self, cards: bool) -> None:
        """List or cards; the current order stays in sight."""
        self.orders.set_view("cards" if cards else "list")
        self.head.set_cards(cards=cards)
        self.actions_["cards" if cards else "list"].setChecked(True)
        self.actions_["list" if cards else "cards"].setChecked(False)
        self.state.put("form", "cards" if cards else "list")

    def set_compact(self, compact: bool) -> None:
        self.orders.list_view.set_compact(compact)
        self.actions_["compact"].setChecked(compact)
        self.state.put("compact", "1" if compact else "0")

    def show_details(self, shown: bool) -> None:
        """By the seller's wish, which is remembered for windows wide enough."""
        if not self._narrow:
            self.state.put("details", "1" if shown else "0")
        self._show_details(shown=shown)

    def _show_details(self, *, shown: bool) -> None:
        self.details.setVisible(shown)
        self.actions_["details"].setChecked(shown)

    def show_sidebar(self, shown: bool) -> None:
        self.state.put("sidebar", "1" if shown else "0")
        self.sidebar.setVisible(shown)
        self.actions_["sidebar"].setChecked(shown)

    def show_filter(self, text: str) -> None:
        """Among all orders those a text finds, in the language of the search field."""
        self.head.set_search(text)
        self.show_view(View.ALL)
        self.ask(replace(self.query, search=text))

    def show_only(self, order_ids: Sequence[int]) -> None:
        """These orders and no others, of whichever shop, until another list is chosen."""
        leave_account(self)
        self.head.set_search("")
        self.show_view(View.ALL)
        self.ask(replace(self.query, search="", only=tuple(order_ids)))

    def show_order(self, order_no: str) -> None:
        """Bring one order up, in the present list if it is there, else among all orders."""
        tasks.start(bring_up(self, order_no))

    def ask(self, query: OrderQuery) -> None:
        self.query = query
        self.head.set_result(None, query.sort)
        self.head.set_only(None if query.only is None else len(query.only))
        tell_empty(self)
        self.orders.set_query(query)

    def _choose_group(self, group: ActionGroup | None) -> None:
        self.ask(replace(self.query, group=group))

    def _choose_account(self, account_id: int | None) -> None:
        self.ask(replace(self.query, account_id=account_id))
        self.refresh_frame()

    def _sort(self, key: SortKey, descending: bool) -> None:
        self._sorts[self.query.view] = (key, descending)
        self.state.put("sorts", ";".join(f"{v}:{k}:{int(d)}" for v, (k, d) in self._sorts.items()))
        self.ask(replace(self.query, sort=key, descending=descending))

    def _tell_result(self) -> None:
        if self.orders.model.whole:
            self.head.set_result(self.orders.model.rowCount(), self.query.sort)

    def _tell_once(self, failure: SellerError) -> None:
        """A list asks again and again; what is wrong with the disk is said once."""
        if failure.code not in self._failures:
            self._failures.add(failure.code)
            self.complain(failure)

    def complain(self, failure: SellerError) -> None:
        Messages.tell(self, self.tr("That did not work"), error_sentence(failure))

    # Following what changes

    def _follow(self, changes: Changes) -> None:
        if changes == Changes():  # a sweep that found nothing due
            return
        if changes.frame and self.shop.zone != self.formatter.zone:
            self.set_formatter(Formatter(current(), self.shop.zone))
        self.orders.refresh(changes)
        self.refresh_frame()
        self.desk.follow()
        self.reports.follow()
        shown = self.details.order_id()
        if shown is not None and (changes.orders is None or shown in changes.orders):
            self.current.show(shown)

    def set_formatter(self, formatter: Formatter) -> None:
        self.formatter = formatter
        for part in (self.sidebar, self.head, self.details, self.selection_bar):
            part.set_formatter(formatter)
        self.orders.set_formats(formatter)

    def refresh_frame(self) -> None:
        """Ask for counts and the shop's data anew."""
        self.frame.refresh()

    @property
    def settled(self) -> bool:
        """Everything asked for is shown."""
        return all(one.settled for one in (self.orders.model, self.frame, self.current, self.filters))

    def tick(self) -> None:
        """Time went on."""
        now = self.shop.clock.now_ms()
        for part in (self.sidebar, self.head, self.details, self.cases, self.desk, self.keeper):
            part.tick(now)

    # The frame of the window

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self._show_details(shown=not narrow and self.state.text("details", "1") == "1")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.shop.writable and dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.errands.import_files(dropped_files(event.mimeData()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and not self.isMinimized():
            self.refresh_frame()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self.keeper.stop()
        self.reminders.stop()
        self.scanner.stop()
        self.filters.leave()
        tasks.no_longer_on_failure(self._tell_once)
        self.state.put("geometry", self.saveGeometry())
        self.state.put("splitter", self.splitter.saveState())
        self.state.put("columns", QByteArray(self.orders.list_view.columns.save()))
        self.state.save()
        self.errands.stop()
        self.orders.stop()
        super().closeEvent(event)
        self.closed.emit()
