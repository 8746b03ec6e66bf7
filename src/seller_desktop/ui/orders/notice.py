"""What stands in place of the list where there is nothing to list: why, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

_TEXT_WIDTH = 420


class Notice(QWidget):
    """A title, a sentence and at most one action, in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(role="h1")
        self.body = PlainLabel(role="muted")
        self.busy = QProgressBar(minimum=0, maximum=0, textVisible=False)
        self.busy.setFixedWidth(160)
        self.action = QPushButton()
        self.action.setProperty("role", "primary")
        self.action.clicked.connect(self._act)
        self._callback: Callable[[], object] | None = None
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for label in (self.title, self.body):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setMaximumWidth(_TEXT_WIDTH)
            label.setMinimumWidth(min(_TEXT_WIDTH, 280))
        for widget in (self.title, self.body, self.busy, self.action):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.say("", "")

    def say(
        self, title: str, body: str, action: str = "", callback: Callable[[], object] | None = None
    ) -> None:
        """Without `action` there is no button."""
        self._callback = callback
        self.title.setText(title)
        self.body.setText(body)
        self.body.setVisible(bool(body))
        self.action.setText(action)
        self.action.setVisible(bool(action) and callback is not None)
        self.busy.hide()

    def say_busy(self, title: str) -> None:
        self.say(title, "")
        self.busy.show()

    def _act(self) -> None:
        if self._callback is not None:
            self._callback()
