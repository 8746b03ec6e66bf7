"""A small window while there is no other: what is being done to the shop, and how far it has come."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from seller_desktop.domain.progress import Told

T = TypeVar("T")

_WIDTH: Final = 440
_PATIENCE_S: Final = 0.4
"""What is done sooner shows no window."""


class Stopped(Exception):  # noqa: N818 - not an error: the person asked for it
    """The work was broken off; nothing of it holds."""


@dataclass(frozen=True, slots=True)
class WorkBetween:
    """Work on the folder of a shop while nobody has it open, between two windows.

    `do` blocks, takes whom to tell how far it is, and raises SellerError; `say` words what came of it.
    """

    title: str
    do: Callable[[Told], Any]
    say: Callable[[Any], str]
    leaves: bool = False
    """Whether the program then ends, in place of opening another window: a newer version takes over."""


class WaitingWindow(QWidget):
    """Cannot be closed: it goes when the work has ended. `stopped` where it offers to stop."""

    stopped = Signal()
    _told = Signal(object)

    def __init__(self, title: str, text: str, stop: str = "") -> None:
        super().__init__()
        self.setWindowTitle("Seller Desktop")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        head = PlainLabel(title, role="h1")
        head.setWordWrap(True)
        box.addWidget(head)
        below = PlainLabel(text, role="muted")
        below.setWordWrap(True)
        below.setVisible(bool(text))
        box.addWidget(below)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        box.addWidget(self._bar)
        self.setFixedWidth(_WIDTH)
        self._ended = False
        self._told.connect(self._bar.setValue)
        if stop:
            button = QPushButton(stop)
            button.setAutoDefault(False)
            button.clicked.connect(self.stopped)
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedHeight(box.totalHeightForWidth(_WIDTH))

    def tell(self, thousandths: int) -> None:
        """From whatever thread."""
        self._told.emit(thousandths)

    def end(self) -> None:
        self._ended = True
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._ended)


async def wait_for(title: str, text: str, do: Callable[[Told], T], stop: str = "") -> T:
    """Do work on another thread, with a window that shows how far it is where it takes longer than a moment.

    `stop`: the words of a button that breaks it off; it raises Stopped then.
    """
    window = WaitingWindow(title, text, stop)
    wanted = True

    def give_up() -> None:
        nonlocal wanted
        wanted = False

    def told(thousandths: int) -> None:
        if not wanted:
            raise Stopped
        window.tell(thousandths)

    window.stopped.connect(give_up)
    work = asyncio.get_running_loop().run_in_executor(None, do, told)
    try:
        done, _ = await asyncio.wait((work,), timeout=_PATIENCE_S)
        if not done:
            window.show()
        return await work
    finally:
        window.end()
