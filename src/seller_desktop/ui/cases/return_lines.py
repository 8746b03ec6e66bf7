"""Which goods of an order, and how many of each, a buyer wants to give back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.domain.orders import Line


class ReturnLines(QWidget):
    """The whole order until fewer pieces are chosen; never more of a line than were bought."""

    def __init__(self, lines: Sequence[Line], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QSpinBox] = {}
        """By SKU: what is given back does not tell in which parcel it came."""
        bought: dict[str, int] = {}
        for line in lines:
            bought[line.sku_id] = bought.get(line.sku_id, 0) + line.quantity
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for line in lines:
            if line.sku_id in self._boxes:
                continue
            name = " · ".join(word for word in (line.product, line.variation) if word) or line.sku_id
            label = PlainLabel(name)
            label.setWordWrap(True)
            box = QSpinBox()
            box.setRange(0, bought[line.sku_id])
            box.setValue(bought[line.sku_id])
            box.setAlignment(Qt.AlignmentFlag.AlignRight)
            box.setAccessibleName(self.tr("Pieces of {goods}").format(goods=name))
            row = grid.rowCount()
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            grid.addWidget(
                PlainLabel(self.tr("of {count}").format(count=bought[line.sku_id]), role="muted"), row, 2
            )
            self._boxes[line.sku_id] = box

    def value(self) -> tuple[tuple[str, int], ...]:
        """SKU and pieces; empty where it is the whole order."""
        if all(box.value() == box.maximum() for box in self._boxes.values()):
            return ()
        return tuple((sku, box.value()) for sku, box in self._boxes.items() if box.value())

    def is_empty(self) -> bool:
        """Whether not a single piece is chosen."""
        return not any(box.value() for box in self._boxes.values())

    def focus_lines(self) -> None:
        for box in self._boxes.values():
            box.setFocus()
            return
