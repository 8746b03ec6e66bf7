"""What stands under the list while several orders are selected: how many, and more or fewer of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.texts.format import Formatter


class SelectionBar(QFrame):
    """Says how many orders are selected; hidden while it is one or none."""

    all_wanted = Signal()
    inverted = Signal()
    cleared = Signal()
    menu_wanted = Signal(QPoint)
    """What can be done with all of them is wanted as a menu; where on the screen."""

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._told: tuple[int, int, int] | None = None
        self.setProperty("role", "selection-bar")
        self._count = PlainLabel()
        self._all, self._invert, self._clear = QPushButton(), QPushButton(), QPushButton()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 6, 6, 6)
        self._row.setSpacing(6)
        self._row.addWidget(self._count)
        for button, signal in (
            (self._all, self.all_wanted),
            (self._invert, self.inverted),
            (self._clear, self.cleared),
        ):
            button.setProperty("role", "link")
            button.clicked.connect(signal)
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._do = QPushButton()
        self._do.clicked.connect(lambda: self.menu_wanted.emit(self._do.mapToGlobal(QPoint(0, 0))))
        self._row.addWidget(self._do)
        self.hide()

    def set_formatter(self, formatter: Formatter) -> None:
        """The language changed."""
        self._formatter = formatter
        self._tell()

    def tell(self, selected: int, of: int, page: int) -> None:
        """So many are selected of so many, of which `page` are seen at once."""
        self._told = selected, of, max(1, page)
        self._tell()

    def _tell(self) -> None:
        if self._told is None:
            return
        selected, of, page = self._told
        self.setVisible(selected > 1)
        if selected <= 1:
            return
        self._count.setText(
            self.tr("{selected} selected, on {pages}").format(
                selected=self._orders(selected), pages=self._pages(-(-selected // page))
            )
        )
        self._all.setVisible(selected < of)
        self._all.setText(
            self.tr("Select all {orders} of this list ({pages})").format(
                orders=self._formatter.count(of), pages=self._pages(-(-of // page))
            )
        )
        self._invert.setText(self.tr("Invert"))
        self._clear.setText(self.tr("Clear"))
        self._do.setText(self.tr("Do with them…"))

    def _orders(self, count: int) -> str:
        text = QCoreApplication.translate("SelectionBar", "%n order(s)", None, count)
        return text.replace(str(count), self._formatter.count(count), 1)

    def _pages(self, count: int) -> str:
        text = QCoreApplication.translate("SelectionBar", "%n page(s)", None, count)
        return text.replace(str(count), self._formatter.count(count), 1)
