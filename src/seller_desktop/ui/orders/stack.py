"""List and cards in one place, over one model, with one selection."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from seller_desktop.services.read_models import Changes
from seller_desktop.ui.orders.list_view import OrderListView
from seller_desktop.ui.orders.model import OrderListModel
from seller_desktop.ui.orders.notice import Notice
from seller_desktop.ui.orders.selection import OrderSelection
from seller_desktop.ui.orders.sort_menu import SortMenu
from seller_desktop.ui.orders.ticker import Ticker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QHideEvent, QShowEvent

    from seller_desktop.services.read_models import OrderQuery
    from seller_desktop.ui.orders.asks import Asks
    from seller_desktop.ui.orders.card_view import OrderCardView
    from seller_desktop.ui.orders.prepared import Formats

    ViewName = Literal["list", "cards"]

# A wait shorter than this is not worth a word: it would only flicker.
_PATIENCE_MS = 250


class OrdersStack(QWidget):
    """Shows the orders of a query in the view chosen, or says why there are none."""

    current_changed = Signal(object)
    """The id of the current order, or None."""
    activated = Signal(object)
    """An order was opened by Enter or double click."""
    sort_requested = Signal(object, bool)
    """A `SortKey`, and whether descending; answered by `set_query`."""
    context_wanted = Signal(object, QPoint)
    """An order's id, and where on the screen its menu is to stand. The order is current and selected."""
    case_step_wanted = Signal(object, object)
    """An order's id and the `Step` pressed on its card; None: the dialog that decides, nothing chosen."""
    threshold_passed = Signal()
    """Time has moved an order: counts should be asked for again (the list does so by itself)."""

    def __init__(self, shop: Asks, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OrderListModel(shop, formats, self)
        # Made before the views, so that it finds the selection again before they find their place.
        self.selection = OrderSelection(self.model, self)
        self.list_view = OrderListView(self.model, self.selection, self)
        self.sort_menu = SortMenu(self)
        self.ticker = Ticker(shop.clock, self.model, self)
        self._empty = Notice(self)
        self._busy = Notice(self)
        self._layout = QStackedLayout(self)
        for page in (self.list_view, self._empty, self._busy):
            self._layout.addWidget(page)
        self._view: OrderListView | OrderCardView = self.list_view
        self.setFocusProxy(self.list_view)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_page)
        self._connect()

    def _connect(self) -> None:
        self.selection.current_changed.connect(self.current_changed)
        self.list_view.order_activated.connect(self.activated)
        self.list_view.context_wanted.connect(self.context_wanted)
        self.list_view.sort_requested.connect(self.sort_requested)
        self.sort_menu.sort_requested.connect(self.sort_requested)
        self.ticker.threshold_passed.connect(self._time_moved_orders)
        self.model.loading_changed.connect(self._loading_changed)
        self.model.list_replaced.connect(self._show_page)
        self.model.rowsInserted.connect(self._show_page)

    @cached_property
    def card_view(self) -> OrderCardView:
        """Made when it is first looked at."""
        from seller_desktop.ui.orders.card_view import OrderCardView  # noqa: PLC0415 - not needed to start

        made = OrderCardView(self.model, self.selection, self)
        self.setTabOrder(self.list_view, made)  # not behind all the window
        made.order_activated.connect(self.activated)
        made.context_wanted.connect(self.context_wanted)
        made.case_step_wanted.connect(self.case_step_wanted)
        self._layout.addWidget(made)
        return made

    # The orders

    def set_query(self, query: OrderQuery) -> None:
        self.list_view.set_sort(query.sort, descending=query.descending)
        self.sort_menu.set_sort(query.sort, descending=query.descending)
        self.model.set_query(query)

    def refresh(self, changes: Changes) -> None:
        """Show what a write changed; selection, current order and place stay."""
        self.model.refresh(changes)

    def set_formats(self, formats: Formats) -> None:
        """The language or the shop's zone changed."""
        self.model.set_formats(formats)
        self.sort_menu.retranslate()

    def set_reasons(self, labels: Mapping[str, str]) -> None:
        """What the reasons of cases are called, by their codes (`case_words.reason_labels`)."""
        self.model.set_reasons(labels)

    def stop(self) -> None:
        """The window is closing: nothing more is asked for."""
        self.ticker.stop()
        self.model.stop()

    def _time_moved_orders(self) -> None:
        self.model.refresh(Changes(orders=None))
        self.threshold_passed.emit()

    # The two views

    @property
    def view(self) -> ViewName:
        return "list" if self._view is self.list_view else "cards"

    def set_view(self, view: ViewName) -> None:
        """The same orders in the other form; the current one stays in sight."""
        had_focus = self._view.hasFocus()
        self._view = self.list_view if view == "list" else self.card_view
        self.setFocusProxy(self._view)
        self._show_page()
        if had_focus:
            self._view.setFocus()
        self._bring_current_into_sight()

    # The current order

    @property
    def current_order_id(self) -> int | None:
        return self.selection.current_id

    def select_order(self, order_id: int) -> None:
        """Make it current and bring it into sight; in a list still growing, as soon as it is there."""
        self.selection.select_order(order_id)
        self._bring_current_into_sight()

    def next_order(self) -> None:
        self.selection.step(1)

    def previous_order(self) -> None:
        self.selection.step(-1)

    # Nothing to show

    def set_empty(
        self, title: str, body: str, action_text: str = "", callback: Callable[[], object] | None = None
    ) -> None:
        """What to say, and to offer, when the query has no orders."""
        self._empty.say(title, body, action_text, callback)

    def offer_beside(self, action_text: str, callback: Callable[[], object]) -> None:
        """One thing more to offer then, until `set_empty` says something else."""
        self._empty.offer(action_text, callback)

    def _loading_changed(self, loading: bool) -> None:
        if loading:
            self._patience.start()
        else:
            self._patience.stop()
            self._show_page()

    def _show_page(self) -> None:
        page: QWidget = self._view
        if self.model.loading and not self._patience.isActive():
            self._busy.say_busy(self.tr("Reading orders…"))
            page = self._busy
        elif self.model.whole and not self.model.rowCount():
            page = self._empty
        # Who goes to the orders and finds none is led to what can be done about it.
        self.setFocusProxy(self._empty.action if page is self._empty else self._view)
        if self._layout.currentWidget() is not page:
            self._layout.setCurrentWidget(page)

    def _bring_current_into_sight(self) -> None:
        current = self.selection.rows.currentIndex()
        if not current.isValid():
            return
        if self._view is self.list_view:
            self.list_view.scrollTo(current)
        else:
            self.card_view.show_order(current.row())

    # Time passes only for who looks

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ticker.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.ticker.stop()
