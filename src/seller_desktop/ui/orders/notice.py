"""What stands in place of the list where there is nothing to list: why, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

_TEXT_WIDTH = 420


class Notice(QWidget):
    """A title, a sentence and at most two actions, in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(role="h1")
        self.body = PlainLabel(role="muted")
        self.busy = QProgressBar(minimum=0, maximum=0, textVisible=False)
        self.busy.setFixedWidth(160)
        self.action = QPushButton()
        self.action.clicked.connect(self._act)
        self.other = QPushButton()
        self.other.setProperty("role", "link")
        self.other.clicked.connect(self._act_otherwise)
        self._callback: Callable[[], object] | None = None
        self._other_callback: Callable[[], object] | None = None
        middle = QWidget()  # of one width, so that the height its words need is known
        middle.setFixedWidth(_TEXT_WIDTH)
        words = QVBoxLayout(middle)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(12)
        for label in (self.title, self.body):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            words.addWidget(label)
        for widget in (self.busy, self.action, self.other):
            words.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(middle)
        row.addStretch()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        self.say("", "")

    def say(
        self, title: str, body: str, action: str = "", callback: Callable[[], object] | None = None
    ) -> None:
        """Without `action` there is no button; a second one is given by `offer`."""
        self._callback = callback
        self.title.setText(title)
        self.body.setText(body)
        self.body.setVisible(bool(body))
        self.action.setText(action)
        self.action.setVisible(bool(action) and callback is not None)
        self.busy.hide()
        self.other.hide()

    def offer(self, action: str, callback: Callable[[], object]) -> None:
        """Something else one could do, less in sight."""
        self._other_callback = callback
        self.other.setText(action)
        self.other.show()

    def say_busy(self, title: str) -> None:
        self.say(title, "")
        self.busy.show()

    def _act(self) -> None:
        if self._callback is not None:
            self._callback()

    def _act_otherwise(self) -> None:
        if self._other_callback is not None:
            self._other_callback()
