"""The order desk itself: sidebar, list or cards, the selected order, and how they follow each other."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from seller_desktop.domain.orders import ActionGroup, View
from seller_desktop.services.read_models import Changes, Counts, OrderQuery, ShopInfo, SortKey
from seller_desktop.texts.format import Formatter
from seller_desktop.texts.language import current
from seller_desktop.ui import tasks
from seller_desktop.ui.actions import add_menus
from seller_desktop.ui.bridge import ChangeBridge
from seller_desktop.ui.bringing_up import bring_up, leave_account
from seller_desktop.ui.empty_list import tell_empty
from seller_desktop.ui.footer import Footer
from seller_desktop.ui.later import making
from seller_desktop.ui.list_head import ListHead
from seller_desktop.ui.notice_bar import NoticeBar, ReminderBar
from seller_desktop.ui.orders.selection_bar import SelectionBar
from seller_desktop.ui.orders.stack import OrdersStack
from seller_desktop.ui.parts import Parts
from seller_desktop.ui.sidebar import Sidebar
from seller_desktop.ui.window_room import WindowRoom, room_on_screen
from seller_desktop.ui.wiring import connect_parts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent

    from seller_desktop.domain.errors import SellerError
    from seller_desktop.services.shop import Shop
    from seller_desktop.ui.waiting import WorkBetween
    from seller_desktop.ui.window_state import WindowState

_TICK_MS: Final = 1000
_TIME_SORTED: Final = frozenset({View.ACTION_NEEDED, View.TO_SHIP, View.CANCELLATIONS, View.RETURNS})


class MainWindow(QMainWindow, Parts):
    """One window on one shop. `closed` is emitted once it is gone; `reopen` says what should come next.

    It is made as far as its first screen needs; `begin` makes the rest (`Parts`) once the orders are shown.
    """

    closed = Signal()

    def __init__(self, shop: Shop, state: WindowState) -> None:
        super().__init__()
        self.shop = shop
        self.state = state
        self.reopen: Path | None = None
        self.between: WorkBetween | None = None
        """What is to be done once the shop is closed, before another window opens it."""
        self.formatter = Formatter(current(), shop.zone)
        self.query = OrderQuery()
        self.info: ShopInfo | None = None
        self.counts: Counts | None = None
        self.furnished = asyncio.Event()
        """Set once all parts are there and hear each other."""
        self._sorts: dict[View, tuple[SortKey, bool]] = {}
        self._room = WindowRoom(self)
        self._failures: set[str] = set()
        self.setAcceptDrops(True)
        self.setMinimumSize(QSize(880, 560).boundedTo(room_on_screen(self)))
        self.menus = add_menus(self)
        self._build()
        self._connect()
        self.bridge = ChangeBridge(shop, self)
        self.bridge.changed.connect(self._follow)
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
        self.footer = Footer()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(16, 14, 16, 0)
        column.setSpacing(10)
        if self.shop.practice:
            from seller_desktop.ui.first_steps.practice_bar import PracticeBar  # noqa: PLC0415 - only there

            column.addWidget(PracticeBar(self))
        column.addWidget(self.head)
        column.addWidget(self.notice)
        self.reminder_bar = ReminderBar()
        column.addWidget(self.reminder_bar)
        column.addWidget(self.orders, 1)
        self.selection_bar = SelectionBar(self.formatter)
        column.addWidget(self.selection_bar)
        self.beside = QWidget()
        """Where the details of an order stand."""
        self.beside.setProperty("role", "panel")
        self.beside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._beside = QVBoxLayout(self.beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        for widget, stretch in ((self.sidebar, 0), (middle, 1), (self.beside, 0)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([224, 794, 348])
        self.setCentralWidget(self.splitter)
        self.setStatusBar(self.footer)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key of the window does, if it is one."""
        return self.actions_.press(event)

    def _connect(self) -> None:
        self.sidebar.view_chosen.connect(self.show_view)
        self.sidebar.account_chosen.connect(self._choose_account)
        self.sidebar.order_wanted.connect(self.show_order)
        self.head.search_changed.connect(lambda text: self.ask(replace(self.query, search=text)))
        self.head.group_chosen.connect(self._choose_group)
        self.head.cards_chosen.connect(self.show_cards)
        self.head.closed_chosen.connect(lambda wanted: self.ask(replace(self.query, with_closed=wanted)))
        self.orders.sort_requested.connect(self._sort)
        self.orders.activated.connect(lambda _id: self.show_details(shown=True))
        self.orders.threshold_passed.connect(self.refresh_frame)
        self.orders.model.became_whole.connect(self._tell_result)
        self.orders.model.list_replaced.connect(self._tell_result)

    def _restore(self) -> None:
        if geometry := self.state.blob("geometry"):
            self.restoreGeometry(geometry)
        else:
            self.resize(QSize(1366, 768).boundedTo(room_on_screen(self)))
        if sizes := self.state.blob("splitter"):
            self.splitter.restoreState(sizes)
        if columns := self.state.blob("columns"):
            self.orders.list_view.columns.restore(bytes(columns.data()))
        self.set_compact(compact=self.state.compact)
        self.show_cards(cards=self.state.cards)
        self._sorts = self.state.sorts
        self.show_sidebar(shown=self.state.text("sidebar", "1") == "1")
        self.show_view(self.state.view)

    async def listed(self) -> None:
        """Until the first orders can be shown."""
        while self.orders.model.loading:
            waiting = asyncio.get_running_loop().create_future()
            once = Qt.ConnectionType.SingleShotConnection
            self.orders.model.loading_changed.connect(
                lambda _loading, done=waiting: done.done() or done.set_result(None), once
            )
            await waiting

    def begin(self) -> None:
        """The window is shown: once the orders are there, everything else follows."""
        self.orders.setFocus()
        tasks.start(self._begin())

    async def _begin(self) -> None:
        await self.listed()
        await asyncio.sleep(0)  # they are painted first
        self.refresh_frame()
        for _ in making(self):
            await asyncio.sleep(0)  # in steps, between which the window can be used
        self._beside.addWidget(self.details)
        connect_parts(self)
        self.undo.tell()
        self.current.show(self.orders.current_order_id)
        self.furnished.set()
        self.tell_checks()
        self.filters.refresh()
        self.reminders.check()
        self._timer.start()
        tasks.start(self.desk.report_away())
        if self.keeper.holding is not None:  # before there was a window to ask in
            self.desk.ask_about_clock(self.keeper.holding)

    # What is shown

    def show_view(self, view: View) -> None:
        """Another entry of the sidebar, in the order the seller last gave it."""
        if self.furnished.is_set():
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
        self.state.put("form", "cards" if cards else "list")
        self.tell_checks()

    def set_compact(self, compact: bool) -> None:
        self.orders.list_view.set_compact(compact)
        self.state.put("compact", "1" if compact else "0")
        self.tell_checks()

    def show_details(self, shown: bool) -> None:
        """By the seller's wish, which is remembered for windows wide enough."""
        if not self._room.narrow:
            self.state.put("details", "1" if shown else "0")
        self._show_details(shown=shown)

    def _show_details(self, *, shown: bool) -> None:
        self.beside.setVisible(shown)
        self.tell_checks()

    def show_sidebar(self, shown: bool) -> None:
        self.state.put("sidebar", "1" if shown else "0")
        self.sidebar.setVisible(shown)
        self.tell_checks()

    def tell_checks(self) -> None:
        """What is shown is ticked in the menus."""
        if self.furnished.is_set():
            cards = self.orders.view == "cards"
            for action, checked in (
                ("cards", cards),
                ("list", not cards),
                ("compact", self.state.compact),
                ("details", not self.beside.isHidden()),
                ("sidebar", not self.sidebar.isHidden()),
            ):
                self.actions_[action].setChecked(checked)

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
        from seller_desktop.texts.errors import error_sentence  # noqa: PLC0415 - not needed to start
        from seller_desktop.ui.messages import Messages  # noqa: PLC0415 - not needed to start

        Messages.tell(self, self.tr("That did not work"), error_sentence(failure))

    # Following what changes

    def _follow(self, changes: Changes) -> None:
        if changes == Changes():  # a sweep that found nothing due
            return
        if changes.frame and self.shop.zone != self.formatter.zone:
            self.set_formatter(Formatter(current(), self.shop.zone))
        self.orders.refresh(changes)
        if not self.furnished.is_set():
            return  # the rest is asked for when it is there
        self.refresh_frame()
        self.desk.follow()
        self.reports.follow()
        shown = self.details.order_id()
        if shown is not None and (changes.orders is None or shown in changes.orders):
            self.current.show(shown)

    def set_formatter(self, formatter: Formatter) -> None:
        self.formatter = formatter
        for part in (self.sidebar, self.head, self.selection_bar):
            part.set_formatter(formatter)
        if self.furnished.is_set():
            self.details.set_formatter(formatter)
        self.orders.set_formats(formatter)

    def refresh_frame(self) -> None:
        """Ask for counts and the shop's data anew."""
        self.frame.refresh()

    @property
    def settled(self) -> bool:
        """Everything asked for is shown."""
        return self.furnished.is_set() and all(
            one.settled for one in (self.orders.model, self.frame, self.current, self.filters)
        )

    def tick(self) -> None:
        """Time went on."""
        now = self.shop.clock.now_ms()
        for part in (self.sidebar, self.head, self.details, self.cases, self.desk, self.keeper):
            part.tick(now)

    # The frame of the window

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room.fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.shop.writable and _dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.errands.import_files(_dropped(event.mimeData()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and not self.isMinimized():
            self.refresh_frame()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self.bridge.stop()
        if self.furnished.is_set():
            self.filters.leave()
        for name in ("keeper", "reminders", "scanner", "errands", "backups", "privacy", "updates"):
            if (part := vars(self).get(name)) is not None:  # it may not be made yet
                part.stop()
        tasks.no_longer_on_failure(self._tell_once)
        self.state.put("geometry", self.saveGeometry())
        self.state.put("splitter", self.splitter.saveState())
        self.state.put("columns", QByteArray(self.orders.list_view.columns.save()))
        self.state.save()
        self.orders.stop()
        super().closeEvent(event)
        self.closed.emit()


def _dropped(data: QMimeData) -> list[Path]:
    from seller_desktop.ui.importing.choose_page import dropped_files  # noqa: PLC0415 - not needed to start

    return dropped_files(data)
