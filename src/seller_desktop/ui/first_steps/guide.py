"""The guide to a shop of one's own: a few steps, each one screen, each of which may be skipped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.services.first_settings import FirstSettings
from seller_desktop.ui.encryption.first_step import ProtectStep
from seller_desktop.ui.first_steps.folder_step import FolderStep
from seller_desktop.ui.first_steps.ready_step import ReadyStep
from seller_desktop.ui.first_steps.scrolled import scroll_by_key, scrolled
from seller_desktop.ui.first_steps.shop_step import ShopStep
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from seller_desktop.ui.encryption.making import Made
    from seller_desktop.ui.first_steps.step import Step

_SIZE: Final = QSize(680, 480)
"""Less where the window is smaller: a step scrolls then, the top line and the buttons stay."""


@dataclass(frozen=True, slots=True)
class Answers:
    """All that was said; `made`: the key the shop is to be encrypted with."""

    settings: FirstSettings
    made: Made | None = None
    importing: bool = False
    background: bool = False
    """The task that keeps deadlines is wanted."""
    at_login: bool | None = None
    """Start at login; None where it cannot be."""


class GuidePage(QWidget):
    """Value in, value out: nothing is made here. What it wants carried out it says by its signals."""

    step_shown = Signal(str)
    """`Step 2 of 4: …`."""
    left = Signal()
    """Back, from the first step."""
    key_wanted = Signal()
    """Lead to a key; answered by `take_key`."""
    folder_chosen = Signal(object)
    """Try this Path; answered by `folder.tell_good` or `folder.tell_bad`."""
    finished = Signal(object)
    """`Answers`."""

    def __init__(
        self, before: Answers, *, files: int, background: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.shop = ShopStep(before.settings)
        self.protect = ProtectStep(before.made)
        self.folder = FolderStep(before.settings.second_folder)
        self.ready = ReadyStep(
            importing=before.importing, files=files, background=background, at_login=before.at_login
        )
        self._at_login = before.at_login is not None
        self._steps: tuple[Step, ...] = (self.shop, self.protect, self.folder, self.ready)
        self._build()
        for step in self._steps:
            self._stack.addWidget(scrolled(step))
            step.changed.connect(self._tell_buttons)
            step.done.connect(self._go_on)
        self.protect.key_wanted.connect(self.key_wanted)
        self.folder.folder_chosen.connect(self.folder_chosen)

    def begin(self) -> None:
        """Show the first step."""
        self._show(0)

    def answers(self) -> Answers:
        """What is said so far."""
        return Answers(
            FirstSettings(self.shop.name(), self.shop.zone(), self.shop.operator(), self.folder.value()),
            self.protect.made,
            self.ready.wants_import,
            self.ready.background.isChecked(),
            self.ready.at_login.isChecked() if self._at_login else None,
        )

    def set_busy(self, *, busy: bool) -> None:
        """While the shop is made."""
        self._card.setEnabled(not busy)
        if not busy:
            self._show(self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, else the one that goes on; Esc goes back."""
        focus = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(focus, QPushButton):
                focus.click()
            elif not (isinstance(focus, QLineEdit) and focus.isReadOnly()):
                self._next.click()
        elif event.key() == Qt.Key.Key_Escape:
            self._back.click()
        elif not self._scroll_by_key(event):
            super().keyPressEvent(event)

    def _scroll_by_key(self, event: QKeyEvent) -> bool:
        area = self._stack.currentWidget()
        return isinstance(area, QScrollArea) and scroll_by_key(area, event)

    @property
    def _at(self) -> int:
        return self._stack.currentIndex()

    def _build(self) -> None:
        self._card = _Card()
        self._place = PlainLabel(role="small")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setRange(0, len(self._steps))
        self._progress.setFixedWidth(120)
        top = QHBoxLayout()
        top.addWidget(self._place, 1)
        top.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignVCenter)
        self._title = PlainLabel(role="h1")
        self._title.setWordWrap(True)
        self._stack = QStackedWidget()
        self._back = QPushButton(self.tr("Back"))
        self._skip = QPushButton()
        self._next = QPushButton()
        self._next.setProperty("role", "primary")
        self._back.clicked.connect(self._go_back)
        self._skip.clicked.connect(self._press_skip)
        self._next.clicked.connect(self._press_next)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self._back)
        bottom.addStretch()
        bottom.addWidget(self._skip)
        bottom.addWidget(self._next)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(28, 24, 28, 24)
        inside.setSpacing(12)
        for part in (top, self._title, self._stack, bottom):
            inside.addWidget(part) if isinstance(part, QWidget) else inside.addLayout(part)
        inside.setStretchFactor(self._stack, 1)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._card)
        row.addStretch()
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)

    def _show(self, at: int) -> None:
        step = self._steps[at]
        self._stack.setCurrentIndex(at)
        place = self.tr("Step {number} of {count}").format(number=at + 1, count=len(self._steps))
        told = f"{place}: {step.title}"
        self._place.setText(place)
        self._progress.setValue(at + 1)
        self._progress.setAccessibleName(place)
        self._title.setText(step.title)
        self._card.setAccessibleName(told)
        self._tell_buttons()
        (step.begin() or self._next).setFocus(Qt.FocusReason.OtherFocusReason)
        self.step_shown.emit(told)
        # What has the focus is read out by itself; not what this screen is about.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def _tell_buttons(self) -> None:
        step = self._steps[self._at]
        self._next.setText(step.next_text or self.tr("Next"))
        self._next.setEnabled(step.ready)
        self._skip.setText(step.skip_text)
        self._skip.setVisible(bool(step.skip_text))

    def _press_next(self) -> None:
        self._steps[self._at].go_on()

    def _press_skip(self) -> None:
        self._steps[self._at].skip()

    def _go_on(self) -> None:
        if self._at + 1 < len(self._steps):
            self._show(self._at + 1)
        else:
            self.finished.emit(self.answers())

    def _go_back(self) -> None:
        if self._at:
            self._show(self._at - 1)
        else:
            self.left.emit()


class _Card(QFrame):
    """Always of one size where there is room for it, whatever step it holds."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setMaximumSize(_SIZE)

    def sizeHint(self) -> QSize:
        return _SIZE

    def hasHeightForWidth(self) -> bool:
        return False
