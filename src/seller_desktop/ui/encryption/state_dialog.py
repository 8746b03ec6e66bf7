"""How the encryption of a shop stands, and what can be changed about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.flow_layout import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class EncryptionState:
    """`kept`: whether the keyring has the key now; `keyring`: whether this computer has one that is safe."""

    encrypted: bool
    writable: bool
    kept: bool = False
    passphrase: bool = False
    keyring: bool = False
    plain_files: int = 0
    plain_backups: int = 0
    set_aside: int = 0
    """Folders of damaged databases, which are as they were."""


class EncryptionDialog(Dialog):
    """Changes nothing itself: says what is wanted, and closes."""

    wanted = Signal(str)
    """`on`, `off`, `rekey`, `passphrase`, `no_passphrase`, `keep`, `files`."""

    def __init__(self, state: EncryptionState, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Encryption"), parent)
        self.add_text(
            self.tr("This shop is encrypted.") if state.encrypted else self.tr("This shop is not encrypted."),
            role="h1",
        )
        for text in self._encrypted(state) if state.encrypted else self._plain():
            self.add_text(text)
        if state.encrypted and (state.plain_files or state.plain_backups):
            self.add_text(
                self.tr(
                    "In the clear there are still: files of rejected rows: {files}, backups: {backups}."
                ).format(files=state.plain_files, backups=state.plain_backups),
                role="danger-text",
            )
        if state.encrypted and state.set_aside:
            self.add_text(
                self.tr(
                    "Damaged databases that were set aside are as they were, perhaps in the clear: remove "
                    "the folder “set aside” beside the shop once you need it no more."
                ),
                role="danger-text",
            )
        if state.writable:
            self._offer(state)
        self.add_close().setFocus()
        self.resize(620, 320)

    def _plain(self) -> list[str]:
        return [
            self.tr(
                "Whoever gets hold of this computer, its disk or a backup can read every order and every "
                "buyer in it. Encrypted, the files are of no use without the key."
            ),
            self.tr(
                "You get a recovery key to print or save. With it the shop opens whatever happens to this "
                "computer; without any key nobody can open it, not even we."
            ),
        ]

    def _encrypted(self, state: EncryptionState) -> list[str]:
        if state.kept and state.passphrase:
            how = self.tr("The keyring of this computer has its key; the passphrase opens it too.")
        elif state.kept:
            how = self.tr("The keyring of this computer has its key, so there is nothing to type.")
        elif state.passphrase:
            how = self.tr("The passphrase opens it; it is asked for at each start.")
        else:
            how = self.tr(
                "Only the recovery key opens it now. Put the key into the keyring, or set a passphrase."
            )
        return [
            how,
            self.tr(
                "The recovery key always opens it. If somebody has seen it, or the sheet is lost, make a new "
                "key: the old one is useless for the shop then."
            ),
        ]

    def _offer(self, state: EncryptionState) -> None:
        offers = (
            ("on", self.tr("Encrypt the shop…"), not state.encrypted),
            ("files", self.tr("Encrypt these too…"), bool(state.plain_files or state.plain_backups)),
            ("keep", self.tr("Put the key into the keyring"), state.keyring and not state.kept),
            (
                "passphrase",
                self.tr("Change the passphrase…") if state.passphrase else self.tr("Set a passphrase…"),
                True,
            ),
            ("no_passphrase", self.tr("Remove the passphrase"), state.passphrase and state.kept),
            ("rekey", self.tr("Make a new key…"), True),
            ("off", self.tr("Turn off…"), True),
        )
        row = FlowLayout()
        for name, text, offered in offers:
            if offered and (state.encrypted or name == "on"):
                button = QPushButton(text)
                button.setAutoDefault(False)
                button.clicked.connect(lambda _checked=False, name=name: self._want(name))
                if name == "on":
                    button.setProperty("role", "primary")
                row.addWidget(button)
        self.body.addLayout(row)

    def _want(self, name: str) -> None:
        self.accept()
        self.wanted.emit(name)
