"""What narrows the list, as chips: each can be edited or dropped."""

from __future__ import annotations

import html
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from seller_desktop.ui.filters.walking import Walk
from seller_desktop.ui.flow_layout import FlowLayout
from seller_desktop.ui.icons import icon
from seller_desktop.ui.request_bar import HEIGHT_PX

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_PX = 320
_CROSS_PX = 12
_CROSS_ROOM = 22
_PAD = 10
_CHIP_STYLE = f"""
QPushButton {{
    padding-right: {_CROSS_ROOM}px; text-align: left; font-weight: 500; border-color: transparent;
}}
QPushButton:focus {{ padding-right: {_CROSS_ROOM - 1}px; border: 2px solid palette(highlight); }}
"""
_CROSS_STYLE = """
QToolButton { border: none; background: transparent; padding: 0; border-radius: 8px; }
"""
_CLEAR_STYLE = """
QPushButton { border-color: transparent; background: transparent; padding: 3px 8px; }
QPushButton:focus { padding: 2px 7px; }
"""
_DROPS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chip(QPushButton):
    """Says one thing and can be dropped, by its cross or the Delete key."""

    dropped = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip-on")
        self.setAutoDefault(False)
        self.setMinimumHeight(HEIGHT_PX)
        self.setStyleSheet(_CHIP_STYLE)
        self._whole = text
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("Delete drops it."))
        self._cross = QToolButton()
        self._cross.setIcon(icon("x", "brand"))
        self._cross.setIconSize(QSize(_CROSS_PX, _CROSS_PX))
        self._cross.setFixedSize(_CROSS_ROOM - 4, _CROSS_ROOM - 4)
        self._cross.setStyleSheet(_CROSS_STYLE)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the Delete key does the same
        self._cross.setCursor(Qt.CursorShape.PointingHandCursor)
        self._cross.setAccessibleName(self.tr("Drop: {what}").format(what=text))
        self._cross.clicked.connect(self.dropped)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 4, 0)
        inside.addStretch(1)
        inside.addWidget(self._cross)
        self.ensurePolished()
        shown = QFontMetrics(self.font()).elidedText(text, Qt.TextElideMode.ElideRight, LONGEST_PX)
        self.setText(shown.replace("&", "&&"))
        if shown != text:
            # A tooltip takes what looks like HTML for HTML, and this may be what a buyer called himself.
            self.setToolTip(f"<qt>{html.escape(text)}</qt>")

    def sizeHint(self) -> QSize:
        """That of the text in the style's own reckoning; a layout inside would hide it."""
        text = self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))
        return QSize(text + _PAD + _CROSS_ROOM + 4, max(HEIGHT_PX, self.fontMetrics().height() + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _DROPS:
            self.dropped.emit()
        elif Qt.Key(event.key()) in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class Chips(QWidget):
    """A row of chips that goes on in the next line, and a button that drops them all."""

    edit_wanted = Signal(object)
    """Which of the chips, counted from 0."""
    drop_wanted = Signal(object)
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, clearable: bool = True) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=6)
        self._walk = Walk(self)
        self._clearable = clearable
        self._anchor = QWidget(self)
        """Holds their place in the way of the Tab key; it is never seen."""
        self._anchor.hide()
        self._clear = QPushButton(self)
        self._clear.setProperty("role", "chip")
        self._clear.setStyleSheet(_CLEAR_STYLE)
        self._clear.setMinimumHeight(HEIGHT_PX)
        self._clear.setAutoDefault(False)
        self._clear.clicked.connect(self.clear_wanted)
        self._chips: list[Chip] = []
        self._told: list[str] | None = None
        self.tell([])

    def texts(self) -> list[str]:
        return [] if self._told is None else list(self._told)

    def tell(self, texts: Sequence[str]) -> None:
        """Show these, in their order; a chip that had the focus hands it to its successor."""
        self._clear.setText(self.tr("Clear all"))
        if list(texts) == self._told:
            return
        focus = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), None)
        while self._flow.count():
            self._flow.takeAt(0)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._told = list(texts)
        self._chips = [self._made(place, text) for place, text in enumerate(texts)]
        row: list[QWidget] = list(self._chips)
        if self._clearable and texts:
            row.append(self._clear)
        for widget in row:
            self._flow.addWidget(widget)
            widget.show()
        for one, following in pairwise([self._anchor, *row]):
            self.setTabOrder(one, following)
        self._clear.setVisible(self._clear in row)
        self._walk.set_row(row)
        self.setVisible(bool(texts))
        self.updateGeometry()
        if focus is not None and self._chips:
            self._chips[min(focus, len(self._chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, place: int, text: str) -> Chip:
        chip = Chip(text, self)
        chip.clicked.connect(lambda: self.edit_wanted.emit(place))
        chip.dropped.connect(lambda: self.drop_wanted.emit(place))
        return chip
