"""Asks for passphrase or recovery key before the window of an encrypted shop opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton

from seller_desktop.ui.dialogs.dialog import Dialog, Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class UnlockDialog(Dialog):
    """Accepted by whoever tried what was typed; `tell_wrong` tells a wrong key. Closed, the seller leaves."""

    tried = Signal(str, bool)
    """What was typed, and whether it is the recovery key."""

    def __init__(
        self, folder: str, *, passphrase: bool, keyring: bool, parent: QWidget | None = None
    ) -> None:
        """`passphrase`: the shop has one; `keyring`: this computer has a place for its key."""
        super().__init__(self.tr("This shop is encrypted"), parent)
        self.add_text(
            self.tr("The keyring of this computer does not have the key of the shop in {folder}.").format(
                folder=folder
            )
        )
        self._passphrase = QRadioButton(self.tr("Passphrase"))
        self._recovery = QRadioButton(self.tr("Recovery key, from the sheet that was printed or saved"))
        self._passphrase.setVisible(passphrase)
        (self._passphrase if passphrase else self._recovery).setChecked(True)
        for way in (self._passphrase, self._recovery):
            self.body.addWidget(way)
        self._typed = QLineEdit()
        self._typed.setMinimumWidth(480)
        self._shown = QCheckBox(self.tr("Show what is typed"))
        self._shown.toggled.connect(self._follow)
        self._form = form = Form()
        form.add(
            self.tr("Key"),
            self._typed,
            self.tr("Of the recovery key type all 13 groups, with or without lines between them."),
        )
        self.body.addWidget(form)
        self.body.addWidget(self._shown)
        self._keep = QCheckBox(
            self.tr("Keep the key in this computer's keyring, so as not to be asked again")
        )
        self._keep.setVisible(keyring)
        self._keep.setChecked(keyring and not passphrase)
        self.body.addWidget(self._keep)
        self._open = self.add_buttons(self.tr("Open the shop"), safe=True)
        self._passphrase.toggled.connect(self._follow)
        self._follow()
        self.resize(640, 380)  # with room for what is said of a wrong key
        self._typed.setFocus()

    def keep(self) -> bool:
        """Whether the keyring is to keep the key from now on."""
        return self._keep.isChecked()

    def accept(self) -> None:
        if not self._typed.text().strip():
            self.complain(self.tr("Type the passphrase or the recovery key."), self._typed)
            return
        self.complain("")
        self._open.setEnabled(False)
        self.tried.emit(self._typed.text(), self._recovery.isChecked())

    def tell_wrong(self, sentence: str) -> None:
        self._open.setEnabled(True)
        self.complain(sentence, self._typed)
        self._typed.selectAll()

    def tell_right(self) -> None:
        super().accept()

    def _follow(self) -> None:
        seen = self._shown.isChecked() or self._recovery.isChecked()
        self._shown.setVisible(not self._recovery.isChecked())
        self._form.rows.setRowVisible(1, self._recovery.isChecked())  # how to type that key
        self._typed.setEchoMode(QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password)
