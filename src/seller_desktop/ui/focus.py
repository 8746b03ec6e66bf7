"""What every window does for the widget that gets the focus.

A frame around boxes: Fusion marks them by a shade that many cannot tell apart. What the stylesheet dresses
(buttons, fields, lists) shows its focus itself. And a name for boxes to choose from, where Qt tells none.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from seller_desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

_WIDTH: Final = 2
_RADIUS: Final = 4
_BOXES: Final = (QComboBox, QAbstractSpinBox, QTabBar)
_UNSEEN: Final = "qt_rubberband"
"""Children of this name are left out of what screen readers are told: Qt's own name for a mere frame."""


class _Ring(QWidget):
    """Lies over the widget it frames, lets the mouse through, and goes with it."""

    def __init__(self, framed: QWidget) -> None:
        super().__init__(framed)
        self._framed = framed
        self.setObjectName(_UNSEEN)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        framed.installEventFilter(self)
        if isinstance(framed, QTabBar):
            framed.currentChanged.connect(self.update)
        self.setGeometry(framed.rect())
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._framed:
            self.setGeometry(self._framed.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("brand"), _WIDTH))
        half = _WIDTH // 2
        painter.drawRoundedRect(self._place().adjusted(half, half, -half, -half), _RADIUS, _RADIUS)
        painter.end()

    def _place(self) -> QRect:
        """All of a box; of what is ticked its text, of tabs the one that is shown."""
        framed = self._framed
        if isinstance(framed, QTabBar):
            return framed.tabRect(framed.currentIndex()).adjusted(1, 1, -1, -1)
        if isinstance(framed, QCheckBox | QRadioButton):
            option = QStyleOptionButton()
            framed.initStyleOption(option)
            tick = isinstance(framed, QCheckBox)
            kind = QStyle.SubElement
            element = kind.SE_CheckBoxFocusRect if tick else kind.SE_RadioButtonFocusRect
            text = framed.style().subElementRect(element, option, framed)
            return text if framed.text() else framed.rect()
        return framed.rect()


class FocusFollower(QObject):
    """Does it for all windows of the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        ticked = isinstance(now, QCheckBox | QRadioButton) and now.property("role") is None
        if now is not None and (ticked or isinstance(now, _BOXES)):
            self._ring = _Ring(now)
        if isinstance(now, QComboBox):
            tell_name(now)


def tell_name(box: QComboBox) -> None:
    """On Linux Qt tells a screen reader what is chosen in a box as the name of the box, and its own name only
    by a label that stands beside it. Without one the description tells it.
    """
    if sys.platform != "linux" or box.accessibleDescription():
        return
    beside = box.parentWidget()
    labels = beside.findChildren(QLabel) if beside is not None else ()
    if not any(label.buddy() is box for label in labels):
        box.setAccessibleDescription(box.accessibleName())
