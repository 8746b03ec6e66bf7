"""What the sections of the details are made of: a headed block, a named value, a small icon button."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from seller_desktop.ui import theme
from seller_desktop.ui.icons import icon
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

W = TypeVar("W", bound=QWidget)

ICON_PX = 16
_ICON_PAD = 4
"""Padding and border of an icon's button, as below."""
_ICON_BUTTON_STYLE = """
QToolButton { border: 1px solid transparent; background: transparent; padding: 3px; }
QToolButton:hover { background: palette(midlight); }
QToolButton:focus { border: 1px solid palette(highlight); }
"""


SMALL_BUTTON = """
QPushButton { padding: 2px 8px; font-weight: 400; }
QPushButton:focus { padding: 1px 7px; }
"""
"""How buttons look that stand behind what matters."""
_UNBROKEN = re.compile(r"(\S{24})(?=\S)")
_ZERO_WIDTH_SPACE = "\u200b"


def breakable(text: str) -> str:
    """The text with places to break a line in overlong words, which would else be cut off."""
    return _UNBROKEN.sub(rf"\1{_ZERO_WIDTH_SPACE}", text)


class IconButton(QToolButton):
    """A button that is only an icon; what it does is its tooltip and its name read aloud."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon(name))
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        # A layout not settled yet may squeeze it for a moment, and an icon of no size cannot be painted.
        self.setMinimumSize(ICON_PX + 2 * _ICON_PAD, ICON_PX + 2 * _ICON_PAD)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet(_ICON_BUTTON_STYLE)

    def tell(self, what: str) -> None:
        self.setToolTip(what)
        self.setAccessibleName(what)


def value_label(text: str, *, bold: bool = False, role: str | None = None) -> PlainLabel:
    """A text one can select. It takes the focus by click only: dozens of stops would bar the Tab key."""
    label = PlainLabel(text, role, selectable=True)
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    label.setWordWrap(True)
    if bold:
        label.setFont(theme.font(weight=QFont.Weight.DemiBold))
    return label


class Section(QWidget):
    """A head and rows below it, with a fine line above.

    Telling another order reuses the rows that are of the same kind: making and dressing a hundred
    widgets anew takes longer than a seller who walks through the list by key should wait.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 9, 0, 3)
        self._column.setSpacing(4)
        self._head = PlainLabel(role="h2")
        self._column.addWidget(self._head)
        self._rows: list[tuple[object, QWidget]] = []
        """Kind and row, as they stand below the head."""
        self._told = 0

    def begin(self, head: str) -> None:
        """The rows are told anew from the first on, until `end`."""
        self._head.setText(head)
        self.setAccessibleName(head)
        self._told = 0

    def end(self, *, keep: bool = False) -> None:
        """Rows not told again go; without any the section is not shown, unless it is to be kept."""
        for _, row in self._rows[self._told :]:
            self._drop(row)
        del self._rows[self._told :]
        self.setVisible(keep or bool(self._rows))

    def row(self, kind: object, make: Callable[[], W]) -> W:
        """The next row: the one that stands there, if it is of that kind, else a new one in its place."""
        at = self._told
        self._told += 1
        if at < len(self._rows):
            if self._rows[at][0] == kind:
                return cast("W", self._rows[at][1])
            self._drop(self._rows.pop(at)[1])
        row = make()
        self._rows.insert(at, (kind, row))
        self._column.insertWidget(at + 1, row)
        row.show()  # at once: a layout would do it later, and until then the section seems shorter than it is
        return row

    def add_text(self, text: str, role: str | None = None) -> None:
        self.row(("text", role), lambda: value_label("", role=role)).setText(text)

    def add_fact(
        self,
        name: str,
        value: str,
        *,
        bold: bool = False,
        copy: Callable[[], None] | None = None,
        copy_text: str = "",
    ) -> None:
        """Name left, value right, and a copy button where `copy` is given. Nothing for an empty value."""
        if value:
            can_copy = copy is not None
            row = self.row(("fact", bold, can_copy), lambda: _Fact(bold=bold, can_copy=can_copy))
            row.tell(name, value, copy, copy_text)

    def _drop(self, row: QWidget) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(theme.colour("line"))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()


class _Fact(QWidget):
    """Name left, value right, with or without a copy button."""

    def __init__(self, *, bold: bool, can_copy: bool) -> None:
        super().__init__()
        self._do_copy: Callable[[], None] | None = None
        self._name = value_label("", bold=bold, role=None if bold else "muted")
        self._name.setWordWrap(False)
        self._value = value_label("", bold=bold)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        self._button = IconButton("copy") if can_copy else None
        if self._button is not None:  # beside the name: all values end at one edge
            self._button.clicked.connect(self._copy)
            line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
            for label in (self._name, self._value):  # in line with the icon, whose button is higher
                label.setContentsMargins(0, _ICON_PAD, 0, 0)
        line.addWidget(self._value, 1)

    def tell(self, name: str, value: str, copy: Callable[[], None] | None, copy_text: str) -> None:
        self._name.setText(name)
        self._value.setText(value)
        self._do_copy = copy
        if self._button is not None:
            self._button.tell(copy_text)

    def _copy(self) -> None:
        if self._do_copy is not None:
            self._do_copy()
