"""The titles of the list's columns, with the arrow of the sorting right behind the word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from seller_desktop.ui.orders import geometry

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from seller_desktop.ui.orders.look import Look

SORT_ARROWS: Final = ("  ▲", "  ▼")
"""For ascending and for descending, as they stand behind a title."""
_HEIGHT = 34


class ListHeader(QHeaderView):
    """Columns can be moved, resized and clicked. What a click means is for the list to say."""

    look: Look

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sorted_by = -1
        self._descending = False
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setFixedHeight(_HEIGHT)

    def show_sort(self, section: int, *, descending: bool) -> None:
        self._sorted_by, self._descending = section, descending
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look = self.look
        painter.save()
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("line"))
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        pen = look.colour("muted")
        if section == self._sorted_by:
            title += SORT_ARROWS[self._descending]
            pen = look.colour("ink")
        alignment = self.model().headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        right = bool(alignment & Qt.AlignmentFlag.AlignRight)
        look.pill_text.write(painter, geometry.content(rect), title, pen, right=right)
        painter.restore()
