"""The list view: a table painted row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QToolTip, QWidget

from seller_desktop.ui import theme
from seller_desktop.ui.orders import columns
from seller_desktop.ui.orders.ahead import Ahead
from seller_desktop.ui.orders.columns import COLUMNS
from seller_desktop.ui.orders.context import context_asked
from seller_desktop.ui.orders.list_columns import ListColumns
from seller_desktop.ui.orders.list_header import ListHeader
from seller_desktop.ui.orders.list_painter import RowPainter
from seller_desktop.ui.orders.look import Look
from seller_desktop.ui.orders.pill import PillShows, pill_samples
from seller_desktop.ui.orders.prepared import longest_times

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from seller_desktop.services.read_models import SortKey
    from seller_desktop.ui.orders.model import OrderListModel
    from seller_desktop.ui.orders.prepared import PreparedRow
    from seller_desktop.ui.orders.selection import OrderSelection

    Index = QModelIndex | QPersistentModelIndex


class OrderListView(QTableView):
    """Whole rows are selected; the current cell is what is copied. It sorts nothing, it asks to be sorted."""

    sort_requested = Signal(object, bool)
    """A `SortKey`, and whether descending."""
    order_activated = Signal(object)
    context_wanted = Signal(object, QPoint)
    """An order's id, and where on the screen its menu is to stand."""

    def __init__(
        self, model: OrderListModel, selection: OrderSelection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("orderList")
        self._orders = model
        self._selection = selection
        self._compact = False
        self._sort: tuple[SortKey, bool] | None = None
        self._ahead = Ahead(model, self._draw_ahead, self._pictures_kept, self)
        self.setModel(model)
        self.setSelectionModel(selection.rows)
        self._set_up()
        self.columns = ListColumns(self.horizontalHeader())
        self.columns.changed.connect(self._lay_out)
        self._dress()
        theme.changed.connect(self._dress)
        self.verticalScrollBar().valueChanged.connect(self._tell_sight)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.list_replaced.connect(self._find_place)
        model.rowsInserted.connect(self._grown)
        model.headerDataChanged.connect(self._measure)
        model.became_settled.connect(self._more_came)
        self._place: tuple[int, int] | None = None

    def _set_up(self) -> None:
        self.setAccessibleName(QCoreApplication.translate("OrderRows", "Orders"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # `paintEvent` covers all of it: what stays in sight is moved when scrolling, not painted anew.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._titles = titles = ListHeader(self)
        self.setHorizontalHeader(titles)
        titles.sectionClicked.connect(self._title_clicked)
        titles.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        titles.customContextMenuRequested.connect(
            lambda at: self.columns_menu.popup(titles.viewport().mapToGlobal(at))
        )
        self.doubleClicked.connect(
            lambda index: self.order_activated.emit(self._orders.order_id(index.row()))
        )

    # What can be asked of it

    @property
    def columns_menu(self) -> QMenu:
        """Show and hide columns; for the header's own menu and for the window's."""
        return self.columns.menu

    def set_compact(self, compact: bool) -> None:
        """Rows of 32 pixels instead of 40."""
        self._compact = compact
        self._lay_out()

    def set_sort(self, key: SortKey, *, descending: bool) -> None:
        """Show by which column the list is sorted; asks for nothing."""
        self._sort = (key, descending)
        self._titles.show_sort(columns.INDEX[key], descending=descending)

    def copy_cell(self) -> None:
        """The whole text of the current cell to the clipboard."""
        if self.currentIndex().isValid():
            QGuiApplication.clipboard().setText(str(self.currentIndex().data()))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        self._orders.wait_for_sight()
        area = event.rect()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._rows_between(area.top(), area.bottom())
        left, height = -self.horizontalOffset(), self.verticalHeader().defaultSectionSize()
        width = self.horizontalHeader().length()
        self._painter.clear_beyond(painter, area, left + width, self._end_of(last))
        for row in range(first, last + 1):
            at = QRect(left, self.rowViewportPosition(row), width, height)
            selected = self._selection.rows.isSelected(self._orders.index(row, 0))
            self._painter.paint(painter, at, self._orders.prepared(row), selected=selected)
        current = self.currentIndex()
        if self.hasFocus() and current.isValid() and first <= current.row() <= last:
            self._look.draw_outline(painter, self.visualRect(current), "brand", 2, 4)
        painter.end()

    def _end_of(self, last: int) -> int:
        """Where in the viewport the row ends that is the last in sight."""
        return self.rowViewportPosition(last) + self.verticalHeader().defaultSectionSize() if last >= 0 else 0

    def _more_came(self) -> None:
        if self.isVisible():
            self._ahead.begin()

    def _row_size(self) -> QSize:
        return QSize(self.horizontalHeader().length(), self.verticalHeader().defaultSectionSize())

    def _pictures_kept(self) -> int:
        return self._painter.pictures.room(self._row_size())

    def _draw_ahead(self, row: int, prepared: PreparedRow) -> bool:
        selected = self._selection.rows.isSelected(self._orders.index(row, 0))
        return self._painter.draw_ahead(self._row_size(), prepared, selected=selected)

    def _dress(self) -> None:
        """Theme, font or screen changed: everything painted so far is of no use."""
        self._look = self._titles.look = Look(self.devicePixelRatioF())
        self._painter = RowPainter(self._look)
        self._measure()

    def _measure(self) -> None:
        shows = self._orders.shows
        self.columns.measure(
            self._look,
            pill_samples(shows),
            longest_times(self._orders.formats),
            marks=shows in {PillShows.CANCELLATION, PillShows.RETURN},
        )

    def _lay_out(self) -> None:
        height = self._look.measures.row(compact=self._compact)
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setMinimumSectionSize(height)
            self.verticalHeader().setDefaultSectionSize(height)
        self._painter.lay_out(self.columns.places(), height)
        self.viewport().update()
        self._tell_sight()

    def _rows_between(self, top: int, bottom: int) -> tuple[int, int]:
        """Rows touched by these heights of the viewport; last before first where there are none."""
        if not self._orders.rowCount():
            return 0, -1
        first, last = self.rowAt(max(0, top)), self.rowAt(bottom)
        return max(0, first), last if last >= 0 else self._orders.rowCount() - 1

    def _tell_sight(self) -> None:
        if self.isVisible():
            self._orders.show_rows(*self._rows_between(0, self.viewport().height() - 1))
            self._ahead.begin()

    # Place

    def _grown(self) -> None:
        # At once, not when next painted: an order among the new ones may be wanted in sight.
        self.updateGeometries()
        self._tell_sight()

    def _remember_place(self) -> None:
        row = self.rowAt(0)
        self._place = None if row < 0 else (self._orders.order_id(row), self.rowViewportPosition(row))

    def _find_place(self) -> None:
        """The order that stood at the top stands there again; another query begins at its top."""
        row = None
        if self._place is not None and self._orders.keeps_place:
            row = self._orders.row_of(
                self._place[0], near=self.verticalScrollBar().value() // max(1, self.rowHeight(0))
            )
        self.updateGeometries()
        if row is None and not self._orders.keeps_place:
            self.scrollToTop()
        elif row is not None and self._place is not None:
            height = self.verticalHeader().defaultSectionSize()
            self.verticalScrollBar().setValue(row * height - self._place[1])
        self._tell_sight()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        # A selection found again after a reset must not move the list under the seller's eyes.
        if not self._selection.restoring:
            super().scrollTo(index, hint)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._selection.take_hold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._dress()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # Home and End go to the ends of the list: there are a million rows, but a dozen columns.
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._orders.rowCount() - 1,
        }
        row = ends.get(action)
        if row is None or row < 0:
            return super().moveCursor(action, modifiers)
        return self._orders.index(row, max(0, self.currentIndex().column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_cell()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and current.isValid():
            self.order_activated.emit(self._orders.order_id(current.row()))
        elif not self._change_column(event):
            super().keyPressEvent(event)

    def _change_column(self, event: QKeyEvent) -> bool:
        """Ctrl+Shift+Left and Right move the current cell's column, Alt+Left and Right change its width."""
        current = self.currentIndex()
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if by is None or not current.isValid():
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier:
            self.columns.move(current.column(), by)
        elif held == Qt.KeyboardModifier.AltModifier:
            self.columns.widen(current.column(), by)
        else:
            return False
        self.scrollTo(current)
        return True

    def keyboardSearch(self, _search: str) -> None:
        """Nothing: Qt would ask for the text of every row. The window has a search of its own."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        asked = context_asked(self, event)
        if asked is not None:
            self.context_wanted.emit(self._orders.order_id(asked.item.row()), asked.at)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip_at(self, at: QPoint) -> str:
        index = self.indexAt(at)
        row = self._orders.prepared(index.row()) if index.isValid() else None
        if row is None:
            return ""
        width = self.columnWidth(index.column())
        told = index.column() == columns.TIME or self._painter.is_elided(row, index.column(), width)
        return str(index.data(Qt.ItemDataRole.ToolTipRole) or "") if told else ""

    def _title_clicked(self, section: int) -> None:
        key = COLUMNS[section].key
        descending = key in columns.DESCENDING_FIRST
        if self._sort is not None and self._sort[0] is key:
            descending = not self._sort[1]
        self.sort_requested.emit(key, descending)
