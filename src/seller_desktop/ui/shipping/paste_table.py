"""The table of a pasted list: typed or scanned into cell by cell, Enter leads to the line below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from seller_desktop.ui import theme
from seller_desktop.ui.icons import icon
from seller_desktop.ui.shipping.fields import ENTER
from seller_desktop.ui.shipping.paste_model import EDITABLE, Column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.ui.shipping.paste_model import PasteModel

_ROW_PX: Final = 28
_BOX_PX: Final = 16
_MARK_PX: Final = 2
_WIDTHS: Final = {
    Column.TAKE: 30,
    Column.ORDER_NO: 184,
    Column.TRACKING: 176,
    Column.COURIER: 104,
    Column.BUYER: 92,
}


class PasteTable(QTableView):
    """A scanner's Enter writes the number and opens the same cell of the next line where that is empty."""

    def __init__(self, name: str, model: PasteModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(model)
        model.setParent(self)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked | trigger.SelectedClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed
        )
        self.setStyleSheet("QTableView::item { padding: 0 7px; }")
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.verticalHeader().setMinimumSectionSize(_ROW_PX)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_WIDTHS[Column.TAKE])
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.FOUND, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.setItemDelegateForColumn(Column.TAKE, _TickDelegate(self))
        self._model = model

    def show_row(self, row: int) -> None:
        """Lead to a line, to the cell that can be corrected."""
        index = self._model.index(row, Column.TRACKING)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER and not control and self.state() is not QAbstractItemView.State.EditingState:
            if index.column() in EDITABLE:
                self.edit(index)
            return  # never to the dialog's button
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint is not QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            return
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
        if below.isValid():
            self.setCurrentIndex(below)
            if not below.data(Qt.ItemDataRole.EditRole):
                self.edit(below)


class _TickDelegate(QStyledItemDelegate):
    """A box that is seen on a dark ground too; a click anywhere in its cell, or Space, turns it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        box = QRect(0, 0, _BOX_PX, _BOX_PX)
        box.moveCenter(option.rect.center())
        current = index.row() == self._table().currentIndex().row() and self._table().hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("brand" if ticked or current else "scroll"), 1))
        painter.setBrush(theme.colour("brand" if ticked else "panel"))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 3, 3)
        if ticked:
            icon("check", "on_brand").paint(painter, box.adjusted(*2 * (_MARK_PX,), *2 * (-_MARK_PX,)))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,  # noqa: ARG002 - as Qt calls it
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        clicked = event.type() is QEvent.Type.MouseButtonRelease
        if not clicked and not (space and event.type() is QEvent.Type.KeyPress):
            return False
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)

    def _table(self) -> QTableView:
        table = self.parent()
        assert isinstance(table, QTableView)
        return table
