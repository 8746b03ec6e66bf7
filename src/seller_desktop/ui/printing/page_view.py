"""One page of a document as it will look on paper, whole or as wide as the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea

from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from seller_desktop.domain.documents import Size

_AIR: Final = 24
"""Around the page, in pixels."""
_SLACK: Final = 4
"""So that a page that fits brings no scroll bar by a rounded pixel."""
_KEYS: Final = {
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -(1 << 30),
    Qt.Key.Key_End: 1 << 30,
}


class PageView(QScrollArea):
    """Shows the picture it is given; the keys that turn pages are told by `turned`."""

    resized = Signal()
    """There is more or less room: the page wants a picture of another size."""
    turned = Signal(object)
    """How many pages on (int), or back where it is negative."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setProperty("role", "page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._page = PlainLabel(role="muted")
        self._page.setAccessibleName(name)
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._page.setWordWrap(True)
        self._page.setMargin(_AIR // 2)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.whole = True
        """The whole page is shown; else it is as wide as the room, and scrolls."""

    def dots_per_mm(self, size: Size) -> float:
        """How finely a page of this size has to be painted for the room there is."""
        room = self.maximumViewportSize() - QSize(2 * _AIR, _AIR + _SLACK)
        across = max(1, room.width() - (0 if self.whole else self.verticalScrollBar().sizeHint().width()))
        wide = across / size.width
        scale = min(wide, max(1, room.height()) / size.height) if self.whole else wide
        return max(0.5, scale) * self.devicePixelRatioF()

    def show_page(self, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._page.setPixmap(pixmap)
        self.verticalScrollBar().setValue(0)

    def say(self, text: str) -> None:
        """Words in place of a page: why there is none."""
        self._page.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _KEYS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
