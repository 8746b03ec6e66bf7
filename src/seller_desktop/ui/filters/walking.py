"""A row of buttons that is one stop of the Tab key; arrow keys, Home and End walk inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Walk(QObject):
    """Told which widgets the row has; the one that had the focus last is where the Tab key arrives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._row: list[QWidget] = []

    def set_row(self, row: Sequence[QWidget]) -> None:
        """In the order in which they are walked through."""
        for widget in self._row:
            widget.removeEventFilter(self)
        self._row = list(row)
        for widget in self._row:
            widget.installEventFilter(self)
        if self._row:
            self._arrive(self._row[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self._arrive(watched)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._step(watched, event)
        return False

    def _step(self, here: QWidget, event: QKeyEvent) -> bool:
        shown = [widget for widget in self._row if not widget.isHidden() and widget.isEnabled()]
        key = Qt.Key(event.key())
        if here not in shown or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key == Qt.Key.Key_Home:
            to = 0
        elif key == Qt.Key.Key_End:
            to = len(shown) - 1
        elif key in _STEPS:
            to = max(0, min(len(shown) - 1, shown.index(here) + _STEPS[key]))
        else:
            return False
        shown[to].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _arrive(self, stop: QWidget) -> None:
        for widget in self._row:
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus if widget is stop else Qt.FocusPolicy.ClickFocus)
