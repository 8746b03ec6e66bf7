"""Tables of long lists whose cells hold two lines: what counts, and under it what explains it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from seller_desktop.ui import icons, theme
from seller_desktop.ui.cases.cells import CELL_ROLE, Cell
from seller_desktop.ui.orders.look import Lettering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from seller_desktop.ui.cases.cells import CellModel

    Index = QModelIndex | QPersistentModelIndex

PAD = 8
BAR = 3
BOX = 16
_MEASURED_ROWS = 50
"""A column is as wide as these rows need; measuring all of them holds up the window."""
_MOST_WIDE = 200
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TwoLineDelegate(QStyledItemDelegate):
    """Paints rows as the order list does: soft ground and a bar where selected, a frame for the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._body = Lettering(theme.BODY_PX, QFont.Weight.Normal)
        self._strong = Lettering(theme.BODY_PX, QFont.Weight.DemiBold)
        self._small = Lettering(12, QFont.Weight.Normal)
        self.row_height = self._strong.height + self._small.height + 10

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell, rect, state = _cell(index), option.rect, option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "brand_soft" if selected else "bg" if cell.head else "panel"
        painter.fillRect(rect, theme.colour(ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        if selected and index.column() == 0:
            # A shape besides the colour.
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), theme.colour("brand"))
        if cell.ticked is None:
            self._paint_words(painter, rect.adjusted(PAD, 4, -PAD, -5), cell)
        else:
            _paint_box(painter, rect, cell)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("brand"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = _cell(index)
        width = BOX if cell.ticked is not None else min(self._width(cell), _MOST_WIDE)
        return QSize(width + 2 * PAD + 2, self.row_height)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole text of a cell too narrow for it."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        cell = _cell(index)
        told = ""
        if self._width(cell) > option.rect.width() - 2 * PAD:
            # A buyer's words are no mark-up: escaped, they are shown as they are.
            told = "<br>".join(escape(text) for text in (cell.text, cell.detail) if text)
        QToolTip.showText(event.globalPos(), f"<p>{told}</p>" if told else "", view)
        return True

    def _width(self, cell: Cell) -> int:
        return max(self._first(cell).width(cell.text), self._small.width(cell.detail))

    def _first(self, cell: Cell) -> Lettering:
        return self._strong if cell.strong else self._body

    def _paint_words(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        first, tone = self._first(cell), theme.colour(cell.tone)
        if not cell.detail:
            first.write(painter, room, cell.text, tone, right=cell.right)
            return
        upper = QRect(room.left(), room.top(), room.width(), first.height)
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), self._small.height)
        first.write(painter, upper, cell.text, tone, right=cell.right)
        self._small.write(painter, lower, cell.detail, theme.colour("muted"), right=cell.right)


def _cell(index: Index) -> Cell:
    cell = index.data(CELL_ROLE)
    assert isinstance(cell, Cell)
    return cell


def _paint_box(painter: QPainter, room: QRect, cell: Cell) -> None:
    if not cell.usable and not cell.ticked:
        return
    box = QRect(0, 0, BOX, BOX)
    box.moveCenter(room.center())
    full = cell.ticked and cell.usable
    painter.setPen(QPen(theme.colour("brand" if full else "scroll"), 1.5))
    painter.setBrush(theme.colour("brand" if full else "panel"))
    painter.drawRoundedRect(box, 4, 4)
    if cell.ticked:
        icons.icon("check", "on_brand" if full else "muted").paint(painter, box.adjusted(2, 2, -2, -2))


class TwoLineTable(QTableView):
    """Whole rows are selected; Enter, Space and copying are the owner's, by signals."""

    enter_pressed = Signal()
    space_pressed = Signal()
    copy_pressed = Signal()

    def __init__(self, name: str, model: CellModel, stretched: Sequence[int], *, home: int = 0) -> None:
        """`stretched`: the columns that take the room left; `home`: the one the keys begin in."""
        super().__init__()
        self._home = home
        self.setAccessibleName(name)
        self.setModel(model)
        self._stretched = frozenset(stretched)
        self.setObjectName("orderList")  # looks like the list of orders
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_MEASURED_ROWS)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._dress()
        theme.changed.connect(self._dress)

    def selected_rows(self) -> list[int]:
        """From top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose(self, row: int) -> None:
        """Make a row the current one and the only one selected; nothing where there is no such row."""
        current = self.currentIndex()
        index = self.model().index(row, current.column() if current.isValid() else self._home)
        if index.isValid():
            whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, whole)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt would pass Enter on to the dialog, and Space would only select.
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit()
        elif plain and event.key() in _ENTER:
            self.enter_pressed.emit()
        elif plain and event.key() == Qt.Key.Key_Space:
            self.space_pressed.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        """Fonts and colours of the theme worn."""
        delegate = TwoLineDelegate(self)
        self.setItemDelegate(delegate)
        self.verticalHeader().setMinimumSectionSize(delegate.row_height)
        self.verticalHeader().setDefaultSectionSize(delegate.row_height)
        header = self.horizontalHeader()
        for column in range(header.count()):
            stretches = column in self._stretched
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
