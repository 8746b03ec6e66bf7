"""The step of the guide that asks whether the new shop is to be encrypted, and how its key is kept then."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import shop_keys
from seller_desktop.services.unmade import take_back
from seller_desktop.ui.encryption.making import make_key
from seller_desktop.ui.encryption.opening import note_key
from seller_desktop.ui.first_steps.step import Step
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.shop import Shop
    from seller_desktop.ui.encryption.making import Made


class ProtectStep(Step):
    """Encrypt the shop, which is recommended, or not yet. `key_wanted` is answered by `take`."""

    key_wanted = Signal()

    def __init__(self, made: Made | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.title = QCoreApplication.translate("ProtectPage", "Protect the data of your buyers?")
        self.made = made
        self.add_text(
            QCoreApplication.translate(
                "ProtectPage",
                "Names, addresses and phone numbers of your buyers will lie on this computer. Encrypted, "
                "they are of no use to whoever takes the computer, its disk or a backup away. "
                "We recommend it.",
            )
        )
        self.add_text(
            QCoreApplication.translate(
                "ProtectPage",
                "You get a recovery key to print or save. Keep it: if this computer's keyring is lost too, "
                "nobody can open the shop without it. Usually there is nothing to type when you start.",
            )
        )
        self._said = TonedLabel(self.tr("✓ The shop will be encrypted. You have kept its recovery key."))
        self._said.set_tone("green")
        self._said.setWordWrap(True)
        self.body.addWidget(self._said)
        self.add_text(
            QCoreApplication.translate(
                "ProtectPage", "You can turn it on and off later, in the menu Safety."
            ),
            role="small",
        )
        self.body.addStretch(1)
        self._tell()

    def take(self, made: Made) -> None:
        """A key whose recovery key somebody has."""
        self.made = made
        self._tell()
        self.done.emit()

    def go_on(self) -> None:
        if self.made is None:
            self.key_wanted.emit()
        else:
            super().go_on()

    def skip(self) -> None:
        """Not encrypted."""
        self.made = None
        self._tell()
        super().skip()

    def _tell(self) -> None:
        made = self.made is not None
        self._said.setVisible(made)
        self.next_text = (
            "" if made else QCoreApplication.translate("ProtectPage", "Encrypt the shop (recommended)")
        )
        self.skip_text = (
            self.tr("Do not encrypt") if made else QCoreApplication.translate("ProtectPage", "Not now")
        )
        self.changed.emit()


async def new_key(window: QWidget, data_dir: Path) -> Made | None:
    """A key for a shop that is yet to be made; nothing of it is on the disk."""
    return await make_key(window, QCoreApplication.translate("ProtectPage", "Encrypt the shop"), data_dir)


async def keep_key(data_dir: Path, made: Made) -> None:
    """Write down how the key is found again. Only then the shop is made: killed in between, there is none.

    Raises SellerError: `folder_unusable`, and as `shop_keys.remember`.
    """

    def remember() -> None:
        data_dir.mkdir(parents=True, exist_ok=True)
        shop_keys.remember(
            data_dir, made.new.key, passphrase=made.new.passphrase, in_keyring=made.new.in_keyring
        )

    try:
        await asyncio.get_running_loop().run_in_executor(None, remember)
    except OSError as failure:
        raise SellerError("folder_unusable", folder=str(data_dir)) from failure
    note_key(data_dir, made.new.key)


async def leave_nothing(data_dir: Path, shop: Shop | None, *, key_too: bool) -> None:
    """As `take_back`; the key is forgotten here, too."""
    note_key(data_dir, None)
    await asyncio.get_running_loop().run_in_executor(None, lambda: take_back(data_dir, shop, key_too=key_too))
