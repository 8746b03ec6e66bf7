"""The card view: strips of cards, read from left to right and on to the next strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
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
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from seller_desktop.services.read_models import SortKey
from seller_desktop.ui import theme
from seller_desktop.ui.orders import columns, geometry
from seller_desktop.ui.orders.ahead import Ahead
from seller_desktop.ui.orders.card_buttons import CardButtons
from seller_desktop.ui.orders.card_delegate import CardDelegate
from seller_desktop.ui.orders.card_grid import CardGridModel
from seller_desktop.ui.orders.card_selection import CardSelection
from seller_desktop.ui.orders.context import context_asked
from seller_desktop.ui.orders.look import Look
from seller_desktop.ui.orders.pill import card_button_samples, pill_samples
from seller_desktop.ui.orders.prepared import longest_times

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent

    from seller_desktop.ui.orders.model import OrderListModel
    from seller_desktop.ui.orders.prepared import PreparedRow
    from seller_desktop.ui.orders.selection import OrderSelection

    Index = QModelIndex | QPersistentModelIndex

_Move = QAbstractItemView.CursorAction


class OrderCardView(QTableView):
    """Same orders, same order of them, same selection as the list."""

    order_activated = Signal(object)
    context_wanted = Signal(object, QPoint)
    """An order's id, and where on the screen its menu is to stand."""
    case_step_wanted = Signal(object, object)
    """An order's id and the `Step`; None: the dialog that decides, with nothing chosen."""

    def __init__(
        self, model: OrderListModel, selection: OrderSelection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("orderCards")
        self._orders = model
        self._selection = selection
        self.grid = CardGridModel(model, self)
        self.setModel(self.grid)
        self._cards = CardSelection(self.grid, model, selection.rows, self)
        self.setSelectionModel(self._cards)
        self._set_up()
        self._delegate = CardDelegate(Look(self.devicePixelRatioF()), self)
        self.setItemDelegate(self._delegate)
        self._buttons = CardButtons(self, self._delegate)
        self._ahead = Ahead(model, self._draw_ahead, self._pictures_kept, self)
        self._dress()
        theme.changed.connect(self._dress)
        self.verticalScrollBar().valueChanged.connect(self._tell_sight)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.list_replaced.connect(self._find_place)
        model.rowsInserted.connect(self._grown)
        model.headerDataChanged.connect(self._dress)
        model.became_settled.connect(self._more_came)
        self._place: tuple[int, int] | None = None

    def _set_up(self) -> None:
        self.setAccessibleName(QCoreApplication.translate("OrderRows", "Orders"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its coming and going would change the number of cards across, which decides whether it is needed.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # `paintEvent` covers all of it: what stays in sight is moved when scrolling, not painted anew.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)  # buttons show that the mouse is over them

    def copy_cell(self) -> None:
        """The number of the current order to the clipboard."""
        if self.currentIndex().isValid():
            QGuiApplication.clipboard().setText(str(self.currentIndex().data()))

    def show_order(self, order_row: int) -> None:
        """Bring a card into sight."""
        self.scrollTo(self.grid.card(order_row))

    # Layout

    def _dress(self) -> None:
        """Theme, language or screen changed."""
        self._delegate.dress(Look(self.devicePixelRatioF()))
        self._least_width = self._delegate.least_width(
            pill_samples(self._orders.shows), card_button_samples(), longest_times(self._orders.formats)
        )
        self.verticalHeader().setDefaultSectionSize(self._delegate.look.measures.card + geometry.CARD_GAP)
        self._lay_out()

    def _lay_out(self) -> None:
        room = self.viewport().width()
        across = geometry.cards_across(room, self._least_width)
        if across != self.grid.across:
            first = self.rowAt(0)
            top = first * self.grid.across if first >= 0 else 0
            self._delegate.across = across
            self.grid.set_across(across)
            self._cards.follow()
            self.verticalScrollBar().setValue(top // across * self.verticalHeader().defaultSectionSize())
        for column, width in enumerate(geometry.strip_widths(room, across)):
            self.setColumnWidth(column, width)
        self._delegate.pictures.clear()
        self.viewport().update()
        self._tell_sight()

    def _tell_sight(self) -> None:
        if not self.isVisible():
            return
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return
        last = last if last >= 0 else self.grid.rowCount() - 1
        self._orders.show_rows(first * self.grid.across, (last + 1) * self.grid.across - 1)
        self._ahead.begin()

    def _card_size(self, column: int) -> QSize:
        cell = QRect(0, 0, self.columnWidth(column), self.verticalHeader().defaultSectionSize())
        return geometry.card_in_cell(cell, last=column == self.grid.across - 1).size()

    def _pictures_kept(self) -> int:
        return self._delegate.pictures.room(self._card_size(0))

    def _draw_ahead(self, row: int, prepared: PreparedRow) -> bool:
        card = self.grid.card(row)
        selected = self._cards.isSelected(card)
        return self._delegate.draw_ahead(self._card_size(card.column()), prepared, selected=selected)

    def _more_came(self) -> None:
        if self.isVisible():
            self._ahead.begin()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._orders.wait_for_sight()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._delegate.look.colour("bg"))
        super().paintEvent(event)

    # Place, see the list view

    def _grown(self) -> None:
        # At once, not when next painted: an order among the new ones may be wanted in sight.
        self.updateGeometries()
        self._tell_sight()

    def _remember_place(self) -> None:
        strip = self.rowAt(0)
        row = None if strip < 0 else self.grid.order_row(self.grid.index(strip, 0))
        self._place = None if row is None else (self._orders.order_id(row), self.rowViewportPosition(strip))

    def _find_place(self) -> None:
        row = None
        if self._place is not None and self._orders.keeps_place:
            row = self._orders.row_of(self._place[0])
        self.updateGeometries()
        if row is None and not self._orders.keeps_place:
            self.scrollToTop()
        elif row is not None and self._place is not None:
            height = self.verticalHeader().defaultSectionSize()
            self.verticalScrollBar().setValue(row // self.grid.across * height - self._place[1])
        self._tell_sight()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not self._selection.restoring:
            super().scrollTo(index, hint)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_sight()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._cards.follow()  # where no card is current Qt takes the first, also before a layout
        super().focusInEvent(event)
        self._selection.take_hold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._dress()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and self._buttons.press(at):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.setCurrentIndex(self.indexAt(at))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._buttons.move(event.position().toPoint())
        if not self._buttons.held:  # a button held down is no beginning of a selection
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._buttons.held:
            super().mouseReleaseEvent(event)
            return
        pressed = self._buttons.release(event.position().toPoint())
        if pressed is not None:
            self.case_step_wanted.emit(*pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._buttons.places_at(event.position().toPoint())
        if found is None or found[1].button_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)  # the first click has pressed the button already

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        asked = context_asked(self, event)
        row = None if asked is None else self.grid.order_row(asked.item)
        if asked is not None and row is not None:
            self.context_wanted.emit(self._orders.order_id(row), asked.at)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos()), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._buttons.leave()
        return super().viewportEvent(event)

    def _tip_at(self, at: QPoint) -> str:
        """What the pill, the time left and the flags mean in full."""
        row, found = self.grid.order_row(self.indexAt(at)), self._buttons.places_at(at)
        if row is None or found is None:
            return ""
        places = found[1]
        key = SortKey.STATUS if places.pill.contains(at) or places.mark.contains(at) else None
        key = SortKey.TIME_LEFT if places.time.contains(at) else key
        key = SortKey.GOODS if places.flags.contains(at) else key
        if key is None:
            return ""
        tip = self._orders.index(row, columns.INDEX[key]).data(Qt.ItemDataRole.ToolTipRole)
        return str(tip or "")

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        # From card to card in reading order, not the rectangle between them.
        first, last = (self._card_near(at) for at in (rect.topLeft(), rect.bottomRight()))
        if first is None or last is None:
            self._cards.select(QModelIndex(), command)
        else:
            self._cards.select(self._cards.cards_between(first, last), command)

    def _card_near(self, at: QPoint) -> int | None:
        """The row of the list whose card is at a point of the viewport, or the last one beyond the end."""
        index = self.indexAt(at)
        return self.grid.order_row(index)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count = self._orders.rowCount()
        if not count:
            return QModelIndex()
        across = self.grid.across
        page = max(1, self.viewport().height() // self.verticalHeader().defaultSectionSize()) * across
        steps = {
            _Move.MoveLeft: -1,
            _Move.MovePrevious: -1,
            _Move.MoveRight: 1,
            _Move.MoveNext: 1,
            _Move.MoveUp: -across,
            _Move.MoveDown: across,
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
            _Move.MoveHome: -count,
            _Move.MoveEnd: count,
        }
        current = self.grid.order_row(self.currentIndex())
        if current is None:
            return self.grid.card(0)
        wanted = current + steps[action]
        if action in {_Move.MoveUp, _Move.MovePageUp} and wanted < 0:
            wanted = current % across
        elif action in {_Move.MoveDown, _Move.MovePageDown} and wanted >= count:
            # Straight down as far as there are cards; from the strip before a short last one, to its end.
            last_strip = (count - 1) // across
            wanted = min(count - 1, last_strip * across + current % across)
        return self.grid.card(min(count - 1, max(0, wanted)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_cell()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._activate(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Nothing: Qt would ask for the text of every card. The window has a search of its own."""

    def _activate(self, card: QModelIndex) -> None:
        row = self.grid.order_row(card)
        if row is not None:
            self.order_activated.emit(self._orders.order_id(row))
