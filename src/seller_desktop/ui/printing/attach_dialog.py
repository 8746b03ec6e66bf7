"""Pages of a labels file that name no known order: looked at, and assigned by hand or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableWidgetItem

from seller_desktop.domain.documents import SIZES, Paper
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.importing.tables import fill, read_only_table
from seller_desktop.ui.printing.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.print_models import LabelsRead
    from seller_desktop.texts.format import Formatter

_NUMBER: Final = 1
_NUMBER_WIDTH: Final = 180


class AttachDialog(Dialog):
    """Gives the order numbers typed, by page. Whoever opened it says which of them there are (`refuse`)."""

    picture_wanted = Signal(object, object)
    """A page of the file and how many dots a millimetre shall have (int, float)."""
    numbers_wanted = Signal(object)
    """The typed numbers (list[str]) to be looked up, answered by `found`."""

    def __init__(self, labels: LabelsRead, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Attach labels"), parent)
        self._labels = labels
        self._by_hand: dict[int, int] = {}
        matched = len(labels.pages) - len(labels.unmatched)
        self.add_text(
            self.tr("{name}: {matched} of {pages} pages were found to their orders.").format(
                name=labels.name,
                matched=formatter.count(matched),
                pages=formatter.count(len(labels.pages)),
            )
        )
        self.add_text(
            self.tr(
                "The pages below name no known order. Type the order number beside a page, or leave it "
                "empty: then the page is kept with the file, but not printed."
            ),
            role="muted",
        )
        self.table = read_only_table(
            self.tr("Pages without an order"),
            (self.tr("Page"), self.tr("Order number"), self.tr("Numbers on the page")),
            2,
        )
        fill(
            self.table,
            ((formatter.count(page.page + 1), "", ", ".join(page.numbers)) for page in labels.unmatched),
        )
        self.table.horizontalHeader().setSectionResizeMode(_NUMBER, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(_NUMBER, _NUMBER_WIDTH)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        for row in range(self.table.rowCount()):
            number = QTableWidgetItem("")
            self.table.setItem(row, _NUMBER, number)
        self.page_view = PageView(self.tr("Page"))
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self.table, 5)
        columns.addWidget(self.page_view, 4)
        self.body.addLayout(columns, 1)
        self.add_buttons(self.tr("Attach"), safe=True)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._want_picture)
        self.page_view.resized.connect(self._settle.start)
        self.page_view.turned.connect(self._turn)
        self.table.currentCellChanged.connect(lambda *_cells: self._settle.start())
        self.setMinimumSize(780, 460)
        self.resize(920, 600)
        self.table.setCurrentCell(0, _NUMBER)

    @property
    def page(self) -> int:
        """The page of the file that is looked at."""
        return self._labels.unmatched[max(0, self.table.currentRow())].page

    def value(self) -> dict[int, int]:
        """The orders of the pages that were assigned, by page."""
        return self._by_hand

    def typed(self) -> dict[int, str]:
        """The numbers typed, by page."""
        found = {}
        for row, page in enumerate(self._labels.unmatched):
            item = self.table.item(row, _NUMBER)
            if item is not None and item.text().strip():
                found[page.page] = item.text().strip()
        return found

    def accept(self) -> None:
        """The numbers are looked up first; without any there is nothing to look up."""
        numbers = list(self.typed().values())
        if numbers:
            self.numbers_wanted.emit(numbers)
        else:
            super().accept()

    def found(self, order_ids: Mapping[str, int]) -> None:
        """Which of the typed numbers there are. One that is not keeps the dialog open."""
        typed = self.typed()
        for row, page in enumerate(self._labels.unmatched):
            if page.page in typed and typed[page.page] not in order_ids:
                self.table.setCurrentCell(row, _NUMBER)
                self.complain(
                    self.tr("There is no order with the number {number}.").format(number=typed[page.page]),
                    self.table,
                )
                return
        self._by_hand = {page: order_ids[number] for page, number in typed.items()}
        super().accept()

    def show_picture(self, page: int, image: QImage) -> None:
        if page == self.page:
            self.page_view.show_page(image)

    def _turn(self, by: int) -> None:
        row = max(0, min(self.table.currentRow() + by, self.table.rowCount() - 1))
        self.table.setCurrentCell(row, _NUMBER)

    def _want_picture(self) -> None:
        # Labels are about this large; one that is not is shown smaller or larger than its paper.
        self.picture_wanted.emit(self.page, self.page_view.dots_per_mm(SIZES[Paper.A6]))
