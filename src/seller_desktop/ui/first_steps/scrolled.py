"""What lets a page be longer than a small screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


def scrolled(content: QWidget) -> QScrollArea:
    """A page that scrolls where it does not fit, and looks as before where it does."""
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidgetResizable(True)
    scroll.setWidget(content)
    for part in (scroll.viewport(), content):  # what lies behind is seen
        part.setAutoFillBackground(False)
    return scroll


def scroll_by_key(scroll: QScrollArea, event: QKeyEvent) -> bool:
    """Page Up and Page Down, also where nothing on a page takes the focus. Whether it was one of them."""
    ways = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
    way = ways.get(Qt.Key(event.key()))
    if way is not None:
        bar = scroll.verticalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep())
    return way is not None
