"""What could be meant, in a list below a text field. The field keeps the focus and its Enter key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from seller_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QLineEdit

MOST_ROWS = 9
"""So many are in sight at once; the others are scrolled to."""
LEAST_PX = 280
MOST_PX = 460
_GAP_PX = 2
_FRAME_PX = 2
_STYLE = """
QTreeWidget { border: 1px solid palette(mid); border-radius: 6px; padding: 2px; background: palette(base); }
QTreeWidget::item { padding: 4px 6px; }
QTreeWidget::item:selected { background: palette(highlight); color: palette(highlighted-text); }
"""
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
_ELSEWHERE = {QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The characters `start` to `end` of the field could become `text`; `label` says what that means.

    `goes_on`: something is expected behind it (a field waits for its value).
    """

    start: int
    end: int
    text: str
    label: str = ""
    goes_on: bool = False


class Suggestions(QObject):
    """Offers what `suggest` (of text and cursor) gives while one types in `field`.

    Down and Up choose, Enter takes what is chosen, Tab that or the first, Esc closes the list. As long as
    nothing is chosen, Enter belongs to the field.
    """

    taken = Signal(object)
    """The `Suggestion` that was taken; the field has it already."""

    def __init__(self, field: QLineEdit, suggest: Callable[[str, int], Sequence[Suggestion]]) -> None:
        super().__init__(field)
        self._field = field
        self._suggest = suggest
        self._offered: list[Suggestion] = []
        self._description = ""
        self._list = _List(field)
        self._list.clicked.connect(self._take_clicked)
        self._list.hide()
        field.installEventFilter(self)
        field.textEdited.connect(self._typed)
        field.cursorPositionChanged.connect(self._follow_cursor)

    @property
    def open(self) -> bool:
        return not self._list.isHidden()

    def texts(self) -> list[str]:
        """What is offered at present."""
        return [one.text for one in self._offered] if self.open else []

    def offer(self) -> None:
        """Look anew what could be meant where the cursor stands; nothing is chosen yet."""
        text, cursor = self._field.text(), self._field.cursorPosition()
        self._offered = [one for one in self._suggest(text, cursor) if text[one.start : one.end] != one.text]
        if not self._offered or not self._field.hasFocus():
            self.close()
            return
        self._list.fill(self._offered)
        self._list.stand_below(self._field)
        if not self.open:
            self._list.show()
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # there is one while widgets are
        self._list.raise_()
        self._say_chosen()

    def close(self) -> None:
        if self.open:
            self._list.hide()
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr] # as above
            self._field.setAccessibleDescription(self._description)

    def describe(self, what: str) -> None:
        """What is read out of the field while nothing is chosen."""
        self._description = what
        self._field.setAccessibleDescription(what)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._field:
            if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
                return self._press(event)
            if isinstance(event, QKeyEvent) and kind == QEvent.Type.ShortcutOverride and self._wants(event):
                event.accept()
            elif kind in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
                self.close()
            elif kind in {QEvent.Type.Resize, QEvent.Type.Move} and self.open:
                self._list.stand_below(self._field)
        elif kind in _ELSEWHERE and isinstance(event, QMouseEvent | QWheelEvent):
            self._used_at(event.globalPosition().toPoint())
        return False

    def _typed(self, text: str) -> None:
        """Where a new word would begin anything is possible, and nothing was asked for yet."""
        before = text[: self._field.cursorPosition()]
        if before and not before[-1].isspace():
            self.offer()
        else:
            self.close()

    def _wants(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        return self.open and (key in _MOVES or key in _TAKES or key in {Qt.Key.Key_Escape, Qt.Key.Key_Tab})

    def _press(self, event: QKeyEvent) -> bool:
        """Whether the key was for the list."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain:
            return False
        if not self.open:
            if key == Qt.Key.Key_Down:
                self.offer()
            return self.open
        chosen = self._list.chosen()
        if key in _MOVES:
            self._list.step(_MOVES[key])
            self._say_chosen()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_Tab or (key in _TAKES and chosen is not None):
            self._take(self._offered[chosen or 0])
        elif key in _TAKES:
            self.close()
            return False
        else:
            return False
        return True

    def _used_at(self, place: QPoint) -> None:
        """The mouse did something; where that was elsewhere, the list has no place any more."""
        for widget in (self._field, self._list):
            if widget.rect().contains(widget.mapFromGlobal(place)):
                return
        self.close()

    def _follow_cursor(self) -> None:
        if self.open:
            self.offer()

    def _take_clicked(self, index: QModelIndex) -> None:
        self._take(self._offered[index.row()])

    def _take(self, wanted: Suggestion) -> None:
        text, end = self._field.text(), wanted.start + len(wanted.text)
        new = text[: wanted.start] + wanted.text + text[wanted.end :]
        self.close()
        self._field.setText(new)
        self._field.setCursorPosition(end)
        self.taken.emit(wanted)
        if wanted.goes_on:
            self.offer()

    def _say_chosen(self) -> None:
        chosen = self._list.chosen()
        if chosen is None:
            self._field.setAccessibleDescription(self._description)
        else:
            one = self._offered[chosen]
            self._field.setAccessibleDescription(f"{one.text}, {one.label}" if one.label else one.text)


class _List(QTreeWidget):
    """Two columns: what would be typed, and what it means. It never has the focus.

    A part of the field's window, not a window: those take the focus on some systems.
    """

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self.setObjectName("suggestions")
        self.setFrameShape(QFrame.Shape.Box)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Suggestions"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setStyleSheet(_STYLE)

    def fill(self, offered: Sequence[Suggestion]) -> None:
        self.clear()
        muted = QBrush(theme.colour("muted"))
        for one in offered:
            item = QTreeWidgetItem([one.text, one.label])
            item.setForeground(1, muted)
            self.addTopLevelItem(item)
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()
        labelled = any(one.label for one in offered)
        self.setColumnHidden(1, not labelled)
        self.resizeColumnToContents(0)

    def stand_below(self, field: QWidget) -> None:
        """Below the field, or above it where the window ends."""
        window = field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        row = max(1, self.sizeHintForRow(0))
        count = min(MOST_ROWS, self.topLevelItemCount())
        height = count * row + 2 * self.frameWidth() + _FRAME_PX
        room = window.width() - 2 * _GAP_PX
        width = min(max(LEAST_PX, min(field.width(), MOST_PX)), room)
        corner = field.mapTo(window, QPoint(0, field.height() + _GAP_PX))
        if corner.y() + height > window.height() and corner.y() > window.height() // 2:
            corner = field.mapTo(window, QPoint(0, -height - _GAP_PX))
        corner.setX(max(_GAP_PX, min(corner.x(), window.width() - width - _GAP_PX)))
        self.setGeometry(corner.x(), max(0, corner.y()), width, height)

    def chosen(self) -> int | None:
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def step(self, by: int) -> None:
        """To another row; above the first one nothing is chosen any more."""
        now = self.chosen()
        to = by - 1 if now is None else now + by
        if to < 0:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            return
        item = self.topLevelItem(min(to, self.topLevelItemCount() - 1))
        if item is not None:
            self.setCurrentItem(item)
