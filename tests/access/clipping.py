"""Finds text that has less room than it needs, in a window that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SCREEN: Final = QSize(1024, 700)
_OUTSIDE: Final = 1
"""Pixels lost to rounding: no letter."""
_ROWS: Final = 12
"""So many rows of a table are looked at; the others are made alike."""


def clipped(window: QWidget, screen: QSize = SCREEN) -> list[str]:
    """What cannot be read in full, each as a line. The window is shown and laid out."""
    found = list(_window(window, screen))
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and widget.size().isValid():
            found += [f"{type(widget).__name__}: {what}" for what in _short(widget)]
    return found


def _window(window: QWidget, screen: QSize) -> Iterator[str]:
    size = window.size()
    if size.width() > screen.width() or size.height() > screen.height():
        yield f"the window of {size.toTuple()} is larger than the screen"
    layout = window.layout()
    if isinstance(window, QDialog) and layout is not None:
        least = layout.totalMinimumSize()
        height = max(least.height(), layout.totalMinimumHeightForWidth(size.width()))
        if least.width() > size.width() or height > size.height():
            yield f"the layout needs ({least.width()}, {height}) and has {size.toTuple()}"


def _short(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _button(widget)
    elif isinstance(widget, QComboBox):
        yield from _combo(widget)
    elif isinstance(widget, QLineEdit):
        yield from _line(widget)
    elif isinstance(widget, QHeaderView):
        yield from _header(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QMenuBar | QGroupBox):
        yield from _larger(widget, _title(widget), widget.minimumSizeHint())
    elif isinstance(widget, QPlainTextEdit):
        yield from _placeholder(widget)
    elif isinstance(widget, QAbstractItemView):
        yield from _cells(widget)


def _title(widget: QWidget) -> str:
    return widget.title() if isinstance(widget, QGroupBox) else widget.accessibleName()


def _tabs(bar: QTabBar) -> Iterator[str]:
    for tab in range(bar.count()):
        needed, place = (
            bar.fontMetrics().horizontalAdvance(bar.tabText(tab).replace("&", "")),
            bar.tabRect(tab),
        )
        if needed > place.width() or place.right() > bar.width() + _OUTSIDE:
            yield f"tab {bar.tabText(tab)!r} needs {needed} and has {place.getRect()} of {bar.width()}"


def _larger(widget: QWidget, text: str, needed: QSize) -> Iterator[str]:
    room = _seen(widget)
    if needed.width() > room.width() + _OUTSIDE or needed.height() > room.height() + _OUTSIDE:
        yield f"{text!r} needs {needed.toTuple()} and has {room.size().toTuple()}"


def _seen(widget: QWidget) -> QRect:
    """The part of a widget that no parent cuts off; what can be scrolled to counts as seen."""
    seen, at = widget.rect(), widget
    while (parent := at.parentWidget()) is not None and not at.isWindow():
        seen.translate(at.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            wide = area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            across, down = parent.rect(), seen
            seen = seen if wide else QRect(across.left(), down.top(), across.width(), down.height()) & seen
            seen = QRect(QPoint(0, 0), seen.size())
            break
        seen &= parent.rect()
        at = parent
    return seen


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text:
        return
    if label.wordWrap():
        needed = QSize(label.minimumSizeHint().width(), label.heightForWidth(label.width()))
        words = max((label.fontMetrics().horizontalAdvance(word) for word in text.split()), default=0)
        needed.setWidth(max(words, 0))
    else:
        needed = label.minimumSizeHint()
    yield from _larger(label, text, needed)


def _button(button: QAbstractButton) -> Iterator[str]:
    if not button.text() or (isinstance(button, QToolButton) and not _shows_text(button)):
        return
    yield from _larger(button, button.text(), button.sizeHint())


def _shows_text(button: QToolButton) -> bool:
    return button.icon().isNull() or button.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly


def _combo(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    kind = QStyle.ComplexControl.CC_ComboBox
    room = box.style().subControlRect(kind, option, QStyle.SubControl.SC_ComboBoxEditField, box)
    if box.isEditable():
        return  # a field, which is looked at itself
    for place in range(box.count()):
        needed = box.fontMetrics().horizontalAdvance(box.itemText(place))
        if needed > room.width() + _OUTSIDE and not box.itemData(place, Qt.ItemDataRole.ToolTipRole):
            yield f"{box.itemText(place)!r} needs {needed} and has {room.width()}"
            return


def _line(field: QLineEdit) -> Iterator[str]:
    spin = field.parentWidget()
    text = field.placeholderText() if not field.text() else ""
    if isinstance(spin, QAbstractSpinBox):
        text = spin.text()
    needed = field.fontMetrics().horizontalAdvance(text)
    margins = field.textMargins()
    # Qt leaves two pixels on either side.
    room = field.contentsRect().width() - margins.left() - margins.right() - 4
    if needed > room + _OUTSIDE and not field.toolTip():
        yield f"{text!r} needs {needed} and has {room}"
    if field.fontMetrics().height() > field.contentsRect().height() + _OUTSIDE:
        yield f"{text!r} is {field.fontMetrics().height()} high and has {field.contentsRect().height()}"


def _placeholder(field: QPlainTextEdit) -> Iterator[str]:
    text = field.placeholderText()
    if not text or field.toPlainText():
        return
    room = field.viewport().rect().adjusted(4, 4, -4, 0)
    needed = field.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
    if needed.height() > room.height() + _OUTSIDE:
        yield f"{text!r} needs {needed.size().toTuple()} and has {room.size().toTuple()}"


def _header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if header.orientation() is Qt.Orientation.Vertical:
        return
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        title = model.headerData(section, header.orientation())
        told = model.headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        needed, room = header.sectionSizeHint(section), header.sectionSize(section)
        if title and needed > room + _OUTSIDE and not told:
            yield f"{title!r} needs {needed} and has {room}"
    if header.sizeHint().height() > header.height() + _OUTSIDE:
        yield f"is {header.sizeHint().height()} high and has {header.height()}"


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    # A list has one column, and its model does not say so.
    columns = 1 if isinstance(view, QListView) else model.columnCount(QModelIndex())
    for row in range(min(model.rowCount(QModelIndex()), _ROWS)):
        for column in range(columns):
            index = model.index(row, column)
            rect, text = view.visualRect(index), index.data()
            if rect.isEmpty() or not isinstance(text, str) or not text or view.indexWidget(index) is not None:
                continue
            needed = view.sizeHintForIndex(index)
            wraps = isinstance(view, QTableView | QListView) and view.wordWrap()
            if needed.height() > rect.height() + _OUTSIDE:
                yield f"cell {text!r} is {needed.height()} high and has {rect.height()}"
            told = index.data(Qt.ItemDataRole.ToolTipRole)
            if needed.width() > rect.width() + _OUTSIDE and not told and not (wraps and " " in text):
                yield f"cell {text!r} needs {needed.width()} and has {rect.width()}"
