"""What every dialog shares: labelled fields, a place for what is wrong, a row of buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

MIN_WIDTH = 420
LABEL_WIDTH = 160
"""So that the fields of several forms below each other stand in one column."""
MAX_WIDTH = 960
MAX_HEIGHT = 640
"""A dialog with its frame fits a screen of 1024 x 700; what is longer scrolls."""


class Dialog(QDialog):
    """Takes a value in and gives a value out. Esc cancels; plain Enter presses the safe button."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.problem = PlainLabel(role="danger-text")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.buttons = QDialogButtonBox()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(12)
        outer.addLayout(self.body, 1)
        outer.addWidget(self.problem)
        outer.addWidget(self.buttons)
        self.setMinimumWidth(MIN_WIDTH)
        self.setMaximumSize(MAX_WIDTH, MAX_HEIGHT)

    def add_text(self, text: str, role: str | None = None) -> PlainLabel:
        """A paragraph above or between the fields."""
        label = PlainLabel(text, role=role, selectable=True)
        label.setWordWrap(True)
        self.body.addWidget(label)
        return label

    def add_buttons(self, yes: str, *, safe: bool) -> QPushButton:
        """The button that gives the value, and Cancel. `safe`: what it does can simply be done again
        differently, so plain Enter may press it; else plain Enter cancels.
        """
        yes_button = QPushButton(yes)
        yes_button.setProperty("role", "primary")
        no_button = QPushButton(self.tr("Cancel"))
        self.buttons.addButton(yes_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(no_button, QDialogButtonBox.ButtonRole.RejectRole)
        (yes_button if safe else no_button).setDefault(True)
        self.body.addStretch()
        return yes_button

    def add_close(self) -> QPushButton:
        """The only button of a dialog that asks nothing."""
        button = QPushButton(self.tr("Close"))
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.RejectRole)
        button.setDefault(True)
        self.body.addStretch()
        return button

    def showEvent(self, event: QShowEvent) -> None:
        # Qt gives a new window two thirds of the screen at most, which would clip some on a small one.
        self.setMinimumWidth(max(self.minimumWidth(), self.minimumSizeHint().width()))
        super().showEvent(event)

    def complain(self, sentence: str, field: QWidget | None = None) -> None:
        """Says what is wrong beside the buttons and leads to the field; "" takes it back."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        layout = self.layout()
        if sentence and self.isVisible() and layout is not None:
            # Room for the sentence, which else would be taken from the fields.
            self.resize(self.width(), max(self.height(), layout.totalMinimumHeightForWidth(self.width())))
        if sentence and field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)


class Form(QWidget):
    """Fields under each other, each with a label that is its buddy and its accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QFormLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setHorizontalSpacing(16)
        self.rows.setVerticalSpacing(8)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def add(self, text: str, field: QWidget, hint: str = "") -> None:
        """One field; `hint` stands small below it and is read out with it."""
        label = PlainLabel(text)
        label.setBuddy(field)
        label.setMinimumWidth(LABEL_WIDTH)
        field.setAccessibleName(text)
        self.rows.addRow(label, field)
        if hint:
            field.setAccessibleDescription(hint)
            below = PlainLabel(hint, role="small")
            below.setWordWrap(True)
            self.rows.addRow("", below)

    def add_section(self, text: str) -> None:
        """A head over the fields that follow."""
        head = PlainLabel(text, role="h2")
        head.setContentsMargins(0, 8, 0, 0)
        self.rows.addRow(head)


class Scroll(QScrollArea):
    """Lets a long form scroll up and down while its width follows the dialog."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        content = self.widget()
        if content is not None:
            self.setMinimumWidth(
                content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
            )
