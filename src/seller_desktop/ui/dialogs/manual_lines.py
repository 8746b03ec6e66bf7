"""The goods of an order typed by hand: a small table in which one can type, and the money fields."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.orders import Line
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from seller_desktop.texts.format import Formatter

MOST_MONEY = 2_000_000_000
"""Rupiah; the most a spin box can hold, and more than any order costs."""
MOST_PIECES = 100_000
_PRODUCT, _VARIATION, _SKU, _QUANTITY, _PRICE, _SUBTOTAL = range(6)
_NUMBERS = {_QUANTITY: (1, MOST_PIECES), _PRICE: (0, MOST_MONEY)}


def money_box(value: int = 0) -> QSpinBox:
    """A field for whole rupiah."""
    box = QSpinBox()
    box.setRange(0, MOST_MONEY)
    box.setPrefix("Rp")
    box.setGroupSeparatorShown(True)
    box.setSingleStep(1000)
    box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    box.setValue(value)
    return box


class LinesEditor(QWidget):
    """Lines of goods in, lines of goods out. `changed` says that a total may be different now."""

    changed = Signal()

    def __init__(
        self, lines: Sequence[Line], package_no: str, formatter: Formatter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._package_no = package_no
        self._kept: list[Line] = []
        """The line each row began as: what the table does not show is kept."""
        self._table = _Table(0, 6)
        self._table.setHorizontalHeaderLabels(
            [
                self.tr("Product"),
                self.tr("Variation"),
                self.tr("SKU"),
                self.tr("Pieces"),
                self.tr("Unit price"),
                self.tr("Subtotal"),
            ]
        )
        self._table.setAccessibleName(self.tr("Goods"))
        self._table.verticalHeader().hide()
        self._table.setTabKeyNavigation(False)  # Tab leaves the table; arrow keys walk in it
        trigger = QAbstractItemView.EditTrigger
        self._table.setEditTriggers(
            trigger.DoubleClicked | trigger.SelectedClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed
        )
        self._table.setItemDelegate(_CellDelegate(formatter, self._table))
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_PRODUCT, QHeaderView.ResizeMode.Stretch)
        for column, width in (
            (_VARIATION, 110),
            (_SKU, 110),
            (_QUANTITY, 64),
            (_PRICE, 104),
            (_SUBTOTAL, 104),
        ):
            self._table.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
        for column in (_QUANTITY, _PRICE, _SUBTOTAL):
            title = self._table.horizontalHeaderItem(column)
            assert title is not None  # set above
            title.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._table.setMinimumHeight(132)
        self._add = QPushButton(self.tr("Add line"))
        self._remove = QPushButton(self.tr("Remove line"))
        bar = QHBoxLayout()
        for button in (self._add, self._remove):
            button.setAutoDefault(False)
            bar.addWidget(button)
        bar.addStretch()
        self._sum = PlainLabel(role="mono")
        bar.addWidget(self._sum)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._table)
        inside.addLayout(bar)
        self.setFocusProxy(self._table)
        for line in lines or (Line("", package_no),):
            self._append(line)
        self._add.clicked.connect(self._add_row)
        self._remove.clicked.connect(self._remove_row)
        self._table.itemChanged.connect(self._recount)
        self._recount()

    def value(self) -> tuple[Line, ...]:
        """The lines that say anything. A line without an SKU gets a number of its own."""
        lines = [self._line(row) for row in range(self._table.rowCount()) if not self._is_blank(row)]
        used = {line.sku_id for line in lines if line.sku_id}
        numbered: list[Line] = []
        next_no = 1
        for line in lines:
            if line.sku_id:
                numbered.append(line)
                continue
            while str(next_no) in used:
                next_no += 1
            used.add(str(next_no))
            numbered.append(replace(line, sku_id=str(next_no)))
        return tuple(numbered)

    def problem(self) -> str:
        """What is wrong with the lines, as a sentence; "" where nothing is."""
        lines = self.value()
        if not lines:
            return self.tr("Please enter at least one product.")
        if any(not line.product for line in lines):
            return self.tr("Every line needs the product's name.")
        skus = [line.sku_id for line in lines]
        if len(set(skus)) < len(skus):
            return self.tr("The same SKU stands in two lines. Put the pieces into one line.")
        return ""

    def total(self) -> int:
        """Rupiah over all lines."""
        return sum(line.subtotal_idr for line in self.value())

    def focus_lines(self) -> None:
        self._table.setFocus()
        self._table.setCurrentCell(0, _PRODUCT)

    def _append(self, line: Line) -> None:
        row = self._table.rowCount()
        self._kept.append(line)
        self._table.insertRow(row)
        cells: tuple[str | int, ...] = (
            line.product,
            line.variation,
            line.seller_sku,
            line.quantity,
            line.unit_price_idr,
            "",
        )
        for column, value in enumerate(cells):
            item = QTableWidgetItem()
            item.setData(Qt.ItemDataRole.EditRole, value)
            if column >= _QUANTITY:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if column == _SUBTOTAL:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._table.setItem(row, column, item)

    def _add_row(self) -> None:
        self._append(Line("", self._package_no))
        self._recount()
        self._table.setFocus()
        self._table.setCurrentCell(self._table.rowCount() - 1, _PRODUCT)

    def _remove_row(self) -> None:
        row = self._table.currentRow()
        if row < 0:
            return
        self._table.removeRow(row)
        del self._kept[row]
        if not self._kept:
            self._append(Line("", self._package_no))
        self._recount()

    def _text(self, row: int, column: int) -> str:
        item = self._table.item(row, column)
        return "" if item is None else item.text().strip()

    def _number(self, row: int, column: int) -> int:
        item = self._table.item(row, column)
        return 0 if item is None else int(item.data(Qt.ItemDataRole.EditRole) or 0)

    def _is_blank(self, row: int) -> bool:
        return not (
            self._text(row, _PRODUCT)
            or self._text(row, _VARIATION)
            or self._text(row, _SKU)
            or self._number(row, _PRICE)
        )

    def _line(self, row: int) -> Line:
        kept, sku = self._kept[row], self._text(row, _SKU)
        quantity, price = self._number(row, _QUANTITY), self._number(row, _PRICE)
        return replace(
            kept,
            sku_id=kept.sku_id if kept.sku_id and sku == kept.seller_sku else sku,
            seller_sku=sku,
            product=self._text(row, _PRODUCT),
            variation=self._text(row, _VARIATION),
            quantity=quantity,
            unit_price_idr=price,
            subtotal_before_idr=quantity * price,
            subtotal_idr=quantity * price,
        )

    def _recount(self) -> None:
        self._table.blockSignals(True)
        for row in range(self._table.rowCount()):
            item = self._table.item(row, _SUBTOTAL)
            if item is not None:
                item.setText(self._formatter.money(self._line(row).subtotal_idr))
        self._table.blockSignals(False)
        self._remove.setEnabled(self._table.rowCount() > 0)
        self._sum.setText(self.tr("Goods: {money}").format(money=self._formatter.money(self.total())))
        self.changed.emit()


class _Table(QTableWidget):
    """Enter on a cell opens it, where a plain table would let the dialog's default button be pressed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.state() is not QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _CellDelegate(QStyledItemDelegate):
    """Edits pieces and rupiah as whole numbers within their limits, everything else as text."""

    def __init__(self, formatter: Formatter, parent: QWidget) -> None:
        super().__init__(parent)
        self._formatter = formatter

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        number = index.data(Qt.ItemDataRole.EditRole)
        if index.column() == _PRICE:
            option.text = self._formatter.money(int(number or 0))
        elif index.column() == _QUANTITY:
            option.text = self._formatter.count(int(number or 0))

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        limits = _NUMBERS.get(index.column())
        if limits is None:
            return super().createEditor(parent, option, index)
        box = QSpinBox(parent)
        box.setRange(*limits)
        box.setFrame(False)
        box.setAutoFillBackground(True)
        box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        box.setGroupSeparatorShown(True)
        return box

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QSpinBox):
            editor.setValue(int(index.data(Qt.ItemDataRole.EditRole) or 0))
            editor.selectAll()
        else:
            super().setEditorData(editor, index)

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, QSpinBox):
            editor.interpretText()
            model.setData(index, editor.value(), Qt.ItemDataRole.EditRole)
        else:
            super().setModelData(editor, model, index)
