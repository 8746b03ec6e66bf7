"""One returned line under inspection: how many pieces were found in which condition."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from seller_desktop.domain.cases import Condition, Inspected, Stock
from seller_desktop.texts import cases as words
from seller_desktop.ui import theme
from seller_desktop.ui.cases.pictures_strip import PicturesStrip
from seller_desktop.ui.details.parts import IconButton
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.domain.cases import CaseLine
    from seller_desktop.ui.cases.picture import Picture

USUAL_STOCK: Final[dict[Condition, Stock | None]] = {
    Condition.AS_SENT: Stock.SELLABLE,
    Condition.DAMAGED: Stock.DAMAGED,
    Condition.USED: Stock.DAMAGED,
    Condition.WRONG_ITEM: Stock.DAMAGED,
    Condition.MISSING_PARTS: Stock.DAMAGED,
    Condition.EMPTY: None,
}
"""What usually becomes of a piece; of an empty parcel there is nothing to put anywhere."""
_MOST_PIECES: Final = 9999
"""Of a line whose return file did not say how many came back."""


class InspectedLine(QFrame):
    """Begins with all pieces in one condition yet to be chosen. `parts` splits them; their sum has to be the
    line's quantity.
    """

    def __init__(
        self, line: CaseLine, found: Sequence[Inspected] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.sku_id = line.sku_id
        self._quantity = line.quantity
        self._name = " · ".join(word for word in (line.product, line.variation) if word) or line.sku_id
        self._parts: list[_Part] = []
        title = PlainLabel(self._name)
        title.setFont(theme.font(weight=QFont.Weight.DemiBold))
        title.setWordWrap(True)
        pieces = self.tr("Pieces returned: {count}").format(count=line.quantity) if line.quantity else ""
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(PlainLabel(pieces, role="muted"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._split = QPushButton(self.tr("Another condition"))
        self._split.setAutoDefault(False)
        self._split.clicked.connect(self._add_condition)
        self._sum = TonedLabel()
        self._strip = PicturesStrip(editable=True, about=self._name)
        below = QHBoxLayout()
        below.addWidget(self._split)
        below.addWidget(self._sum)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._rows)
        for one in found:
            self._append(one.quantity, one.condition, one.stock)
        if not found:
            self._append(max(1, line.quantity))
        # After the parts, so that Tab comes to them after the parts.
        column.addLayout(below)
        column.addWidget(self._strip)
        self._recount()

    def value(self) -> tuple[Inspected, ...]:
        """What was found; to be asked for only where there is no `problem`."""
        return tuple(
            Inspected(self.sku_id, condition, part.quantity(), part.stock())
            for part in self._parts
            if (condition := part.condition()) is not None
        )

    def pictures(self) -> tuple[Picture, ...]:
        return self._strip.pictures()

    def problem(self) -> tuple[str, QWidget | None]:
        """What is wrong or missing, as a sentence, and the field concerned."""
        for part in self._parts:
            if part.condition() is None:
                return self.tr("Please choose the condition of {goods}.").format(
                    goods=self._name
                ), part.choice
        conditions = [part.condition() for part in self._parts]
        if len(set(conditions)) < len(conditions):
            return (
                self.tr("The same condition stands twice for {goods}. Put the pieces together.").format(
                    goods=self._name
                ),
                self._parts[-1].choice,
            )
        if self._off():
            return f"{self._name}: {self._sum_sentence()}", self._parts[0].pieces
        return "", None

    def focus_line(self) -> None:
        self._parts[0].choice.setFocus()

    def _off(self) -> int:
        """How many pieces are too many (below 0: missing)."""
        return sum(part.quantity() for part in self._parts) - self._quantity if self._quantity else 0

    def _sum_sentence(self) -> str:
        off = self._off()
        if off < 0:
            return self.tr("pieces without a condition: {count}").format(count=-off)
        return self.tr("more than came back, by {count}").format(count=off) if off else ""

    def _add_condition(self) -> None:
        """A part for the pieces left over; where none are, for one taken from the largest part."""
        left = -self._off()
        if left <= 0 and self._quantity:
            largest = max(self._parts, key=lambda part: part.quantity())
            largest.pieces.setValue(largest.quantity() - 1)
            left = 1
        self._append(max(1, left)).choice.setFocus()
        self._recount()

    def _append(self, quantity: int, condition: Condition | None = None, stock: Stock | None = None) -> _Part:
        part = _Part(self._name, quantity, self._quantity or _MOST_PIECES)
        if condition is not None:
            part.put(condition, stock)
        part.pieces.valueChanged.connect(self._recount)
        part.remove_wanted.connect(lambda: self._remove(part))
        self._rows.addWidget(part)
        if self._parts:  # else Tab would come to it after all other widgets of the window
            part.follow(self._parts[-1])
        self._parts.append(part)
        return part

    def _remove(self, part: _Part) -> None:
        """Its pieces go back to the first of the others."""
        self._parts.remove(part)
        self._rows.removeWidget(part)
        part.hide()
        part.deleteLater()
        first = self._parts[0]
        first.pieces.setValue(first.quantity() + part.quantity())
        first.choice.setFocus()
        self._recount()

    def _recount(self) -> None:
        count = len(self._parts)
        for part in self._parts:
            part.tell(alone=count == 1)
        self._split.setEnabled(count < min(len(Condition), self._quantity or _MOST_PIECES))
        self._split.setVisible(self._quantity != 1)
        self._sum.setText(self._sum_sentence())
        self._sum.set_tone("red")
        self._sum.setVisible(bool(self._off()))


class _Part(QWidget):
    """So many pieces in a condition, and where they go. A figure chooses the condition of that number."""

    remove_wanted = Signal()

    def __init__(self, name: str, quantity: int, most: int) -> None:
        super().__init__()
        self.pieces = QSpinBox()
        self.pieces.setRange(1, most)
        self.pieces.setValue(quantity)
        self.pieces.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.pieces.setAccessibleName(self.tr("Pieces of {goods}").format(goods=name))
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Condition of {goods}").format(goods=name))
        self.choice.setPlaceholderText(self.tr("Choose the condition (1–6)"))
        for number, condition in enumerate(Condition, 1):
            self.choice.addItem(f"{number}  {words.condition(condition)}", condition)
        self.choice.setCurrentIndex(-1)
        self._goes = QComboBox()
        self._goes.setAccessibleName(self.tr("What becomes of {goods}").format(goods=name))
        for stock in Stock:
            self._goes.addItem(words.stock(stock), stock)
        self._goes.addItem(self.tr("Nothing to keep"), None)
        self._goes.setPlaceholderText(self.tr("Stock"))
        self._goes.setCurrentIndex(-1)
        self._remove = IconButton("x")
        self._remove.tell(self.tr("Remove this condition"))
        self._remove.clicked.connect(self.remove_wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.pieces)
        line.addWidget(self.choice, 3)
        line.addWidget(self._goes, 2)
        line.addWidget(self._remove)
        self.choice.currentIndexChanged.connect(self._follow)

    def follow(self, before: _Part) -> None:
        """Tab comes here from the part before."""
        stops = (before._remove, self.pieces, self.choice, self._goes, self._remove)
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def put(self, condition: Condition, stock: Stock | None) -> None:
        self.choice.setCurrentIndex(self.choice.findData(condition))
        self._goes.setCurrentIndex(self._goes.findData(stock))

    def quantity(self) -> int:
        return self.pieces.value()

    def condition(self) -> Condition | None:
        chosen = self.choice.currentData()
        return None if chosen is None else Condition(chosen)

    def stock(self) -> Stock | None:
        chosen = self._goes.currentData()
        return None if chosen is None else Stock(chosen)

    def tell(self, *, alone: bool) -> None:
        """Whether it is the only part of its line: then it cannot go."""
        self._remove.setVisible(not alone)

    def _follow(self) -> None:
        condition = self.condition()
        if condition is not None:
            self._goes.setCurrentIndex(self._goes.findData(USUAL_STOCK[condition]))
