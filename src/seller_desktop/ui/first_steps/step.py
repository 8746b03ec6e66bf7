"""What the steps of the guide share: a title, a sentence, and how one goes on from there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desktop.ui.plain_label import PlainLabel


class Step(QWidget):
    """One screen. What its two buttons say, and do before the guide goes on, may change: `changed`."""

    changed = Signal()
    done = Signal()
    """The guide may go on to the next one."""

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.next_text = ""
        """Of the button that goes on; "" for the usual word."""
        self.skip_text = ""
        """Of the button beside it; "" for none."""
        self.ready = True
        """Whether one may go on by the first button."""
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        if sentence:
            self.add_text(sentence, role="muted")

    def go_on(self) -> None:
        """The first button was pressed."""
        self.done.emit()

    def skip(self) -> None:
        """The second button was pressed."""
        self.done.emit()

    def begin(self) -> QWidget | None:
        """It is shown now: what is to have the focus, else the button that goes on has it."""
        return None

    def add_text(self, text: str, role: str | None = None) -> PlainLabel:
        """A paragraph."""
        label = PlainLabel(text, role=role)
        label.setWordWrap(True)
        self.body.addWidget(label)
        return label
