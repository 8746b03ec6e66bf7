"""The one question of a first start: whether the new shop is to be encrypted."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import shop_keys
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui.encryption.making import make_key
from seller_desktop.ui.encryption.opening import LEFT, note_key
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMainWindow

_WIDTH: Final = 560


class ProtectPage(QWidget):
    """Encrypt the shop, which is recommended, or not yet."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(_WIDTH)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(28, 24, 28, 24)
        inside.setSpacing(12)
        inside.addWidget(PlainLabel(self.tr("Protect the data of your buyers?"), role="h1"))
        for text in (
            self.tr(
                "Names, addresses and phone numbers of your buyers will lie on this computer. Encrypted, "
                "they are of no use to whoever takes the computer, its disk or a backup away. "
                "We recommend it."
            ),
            self.tr(
                "You get a recovery key to print or save. Keep it: if this computer's keyring is lost too, "
                "nobody can open the shop without it. Usually there is nothing to type when you start."
            ),
        ):
            label = PlainLabel(text)
            label.setWordWrap(True)
            inside.addWidget(label)
        row = QHBoxLayout()
        self.encrypt_button = QPushButton(self.tr("Encrypt the shop (recommended)"))
        self.encrypt_button.setProperty("role", "primary")
        self.plain_button = QPushButton(self.tr("Not now"))
        self.encrypt_button.clicked.connect(lambda: self.chosen.emit(True))
        self.plain_button.clicked.connect(lambda: self.chosen.emit(False))
        row.addWidget(self.encrypt_button)
        row.addWidget(self.plain_button)
        row.addStretch()
        inside.addSpacing(4)
        inside.addLayout(row)
        later = PlainLabel(self.tr("You can turn it on and off later, in the menu Safety."), role="small")
        later.setWordWrap(True)
        inside.addWidget(later)
        middle = QHBoxLayout()
        for part in (None, card, None):
            middle.addStretch() if part is None else middle.addWidget(part)
        outer.addLayout(middle)
        outer.addStretch(3)
        self.setFocusProxy(self.encrypt_button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as in a dialog."""
        button = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)


async def first_key(
    window: QMainWindow, data_dir: Path, when_left: Callable[[Callable[[], None]], None]
) -> str | None:
    """The key a new shop is to get, None for a plain one, `LEFT` where the window was closed.

    How the key is found again is on the disk then. `when_left` is told what to do when the window is closed.
    """
    while True:
        answer: asyncio.Future[bool | None] = asyncio.get_running_loop().create_future()

        page = ProtectPage()
        page.chosen.connect(partial(_settle, answer))
        when_left(partial(_settle, answer, None))
        window.setCentralWidget(page)
        page.setFocus()
        wanted = await answer
        if wanted is None:
            return LEFT
        if not wanted:
            return None
        if (key := await _made(window, data_dir)) is not None:
            return key


def _settle(answer: asyncio.Future[bool | None], wanted: bool | None) -> None:
    if not answer.done():
        answer.set_result(wanted)


async def _made(window: QMainWindow, data_dir: Path) -> str | None:
    title = QCoreApplication.translate("ProtectPage", "Encrypt the shop")
    made = await make_key(window, title, data_dir)
    if made is None:
        return None

    def remember() -> None:
        data_dir.mkdir(parents=True, exist_ok=True)
        shop_keys.remember(
            data_dir, made.new.key, passphrase=made.new.passphrase, in_keyring=made.new.in_keyring
        )

    try:
        await asyncio.get_running_loop().run_in_executor(None, remember)
    except OSError:
        failure = SellerError("folder_unusable", folder=str(data_dir))
        await Messages.tell(window, title, error_sentence(failure))
        return None
    except SellerError as failed:
        await Messages.tell(window, title, error_sentence(failed))
        return None
    note_key(data_dir, made.new.key)
    return made.new.key
