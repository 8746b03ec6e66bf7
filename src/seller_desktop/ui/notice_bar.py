"""A line above the orders that offers one thing and can be sent away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton

from seller_desktop.ui.announce import announce
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NoticeBar(QFrame):
    """Hidden until `say`. `accepted` and `dismissed` both hide it."""

    accepted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner-amber")
        self._text = PlainLabel()
        self._text.setWordWrap(True)
        self._yes = QPushButton()
        self._no = QPushButton(self.tr("Not now"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._yes)
        row.addWidget(self._no)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._yes.clicked.connect(self._accept)
        self._no.clicked.connect(self._dismiss)
        self.hide()

    def say(self, text: str, action: str) -> None:
        self._text.setText(text)
        self._yes.setText(action)
        self.setAccessibleName(text)
        for button in self.findChildren(QPushButton):
            button.setAccessibleDescription(text)  # two bars may offer the same
        self.show()
        announce(self, text)

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _accept(self) -> None:
        self.hide()
        self.accepted.emit()


class ReminderBar(NoticeBar):
    """The line that reminds of what comes near, with one answer more."""

    later = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = QPushButton(self.tr("Again in 1 hour"))
        button.clicked.connect(self.hide)
        button.clicked.connect(self.later)
        row = self.layout()
        assert isinstance(row, QBoxLayout)
        row.insertWidget(row.count() - 1, button)
        self.setTabOrder(self._yes, button)
        self.setTabOrder(button, self._no)
