"""One page of the help: our own text as HTML, with what is searched for marked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from seller_desktop.ui import theme
from seller_desktop.ui.help.style import page_css, page_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_MARGIN = 12


class Page(QTextBrowser):
    """Follows no link by itself, and loads nothing from anywhere."""

    places_told = Signal(object, object)
    """Which place of what is searched for is shown (0: none yet), and how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(False)  # Tab goes from link to link, and on where there is no other
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._places: list[QTextCursor] = []
        self._place = 0

    def show_page(self, title: str, html: str, zoom: int) -> None:
        """The page as it is now; what is in sight stays there."""
        bar = self.verticalScrollBar()
        place = bar.value()
        document = self.document()
        document.setDocumentMargin(_MARGIN)
        document.setDefaultFont(page_font(zoom))
        document.setDefaultStyleSheet(page_css(zoom))
        self.setHtml(html)
        self.setAccessibleName(title)
        bar.setValue(place)

    def to_top(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def mark(self, wanted: Sequence[str]) -> None:
        """Mark every place where one of the words stands."""
        places = [place for word in wanted for place in self._found(word)]
        self._places = sorted(places, key=lambda place: place.selectionStart())
        self._place = 0
        marks = []
        for place in self._places:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = place
            mark.format.setBackground(theme.colour("hit"))
            mark.format.setForeground(theme.colour("ink"))
            marks.append(mark)
        self.setExtraSelections(marks)
        self.places_told.emit(0, len(self._places))

    def next_place(self) -> None:
        """Show the next place; after the last one the first."""
        if self._places:
            self._place = self._place % len(self._places) + 1
            self.setTextCursor(self._places[self._place - 1])
            self.ensureCursorVisible()
            self.places_told.emit(self._place, len(self._places))

    def _found(self, word: str) -> list[QTextCursor]:
        document: QTextDocument = self.document()
        places = []
        place = document.find(word)
        while not place.isNull():
            places.append(place)
            place = document.find(word, place)
        return places
