"""What every dialog shares: labelled fields, a place for what is wrong, a row of buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
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

from seller_desktop.ui.announce import announce
from seller_desktop.ui.help.door import HelpDoor
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.window_room import room_on_screen

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent, QShowEvent

MIN_WIDTH = 420
LABEL_WIDTH = 160
"""So that the fields of several forms below each other stand in one column."""
MAX_WIDTH = 960
MAX_HEIGHT = 640
"""A dialog with its frame fits a screen of 1024 x 700; what is longer scrolls."""
_SMALL = QSize(798, MAX_HEIGHT)
"""On less than this (a small notebook at 150 or 200 %) every dialog may have to scroll."""


class Dialog(QDialog):
    """Takes a value in and gives a value out. Esc cancels; plain Enter presses the safe button."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._least_inside = 0
        self.inside = QWidget()
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(0, 0, 0, 0)
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
        outer.addWidget(self.inside, 1)
        outer.addWidget(self.problem)
        outer.addWidget(self.buttons)
        self.setMinimumWidth(MIN_WIDTH)
        self.setMaximumSize(MAX_WIDTH, MAX_HEIGHT)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._ask_for_help)

    def _ask_for_help(self) -> None:  # no lambda: it would keep the dialog for ever
        focused: QWidget | None = self.focusWidget()
        HelpDoor.ask(self if focused is None else focused)

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
        self._fit_screen()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._fit_screen()  # what it holds may have become wider
        return done

    def _fit_screen(self) -> None:
        """Never narrower than what it holds (Qt gives a new window two thirds of the screen at most); on a
        screen too small for that, what it holds scrolls and the buttons stay.
        """
        free = room_on_screen(self)
        if free.width() < _SMALL.width() or free.height() < _SMALL.height():
            self._let_scroll()
            self.inside.setMinimumWidth(max(self._least_inside, self.inside.minimumSizeHint().width()))
            self.setMaximumSize(min(MAX_WIDTH, free.width()), min(MAX_HEIGHT, free.height()))
            self.setMinimumSize(self.minimumSize().boundedTo(free))
        least = min(self.minimumSizeHint().width(), self.maximumWidth())
        if least > self.minimumWidth():
            self.setMinimumWidth(least)

    def _let_scroll(self) -> None:
        outer = self.layout()
        if self.inside.parentWidget() is not self or not isinstance(outer, QVBoxLayout):
            return  # it does already
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        outer.insertWidget(0, scroll, 1)
        margins = outer.contentsMargins()
        self._least_inside = self.minimumWidth() - margins.left() - margins.right()
        scroll.setWidget(self.inside)
        self.inside.show()

    def complain(self, sentence: str, field: QWidget | None = None) -> None:
        """Says what is wrong beside the buttons and leads to the field; "" takes it back."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        layout = self.layout()
        if sentence and self.isVisible() and layout is not None:
            # Room for the sentence, which else would be taken from the fields.
            self.resize(self.width(), max(self.height(), layout.totalMinimumHeightForWidth(self.width())))
        announce(self, sentence)
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
        label.setMinimumWidth(max(LABEL_WIDTH, label.sizeHint().width()))
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
        self._widen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._widen()
        return done

    def _widen(self) -> None:
        content = self.widget()
        if content is not None:
            self.setMinimumWidth(
                content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
            )
