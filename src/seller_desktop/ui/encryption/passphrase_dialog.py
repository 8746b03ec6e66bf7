"""Asks for a new passphrase: alone, or on the way to a new key with what else is to be decided there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit

from seller_desktop.ui.dialogs.dialog import Dialog, Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class NewKeyWish:
    """How a new key is to be kept, and whether files that lie in the clear follow."""

    passphrase: str | None
    in_keyring: bool
    all_files: bool


class PassphraseFields(Form):
    """The passphrase, twice."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.first = _secret()
        self.second = _secret()
        self.add(self.tr("Passphrase"), self.first, hint)
        self.add(self.tr("The same once more"), self.second)


class PassphraseDialog(Dialog):
    """`least`: characters a passphrase must have. `value` is the passphrase."""

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Passphrase of this shop"), parent)
        self._least = least
        self.add_text(
            self.tr(
                "The passphrase opens the shop when this computer's keyring does not have the key. "
                "Several words that nobody can guess are better than one with signs."
            )
        )
        self._fields = PassphraseFields(_least_words(least))
        self.body.addWidget(self._fields)
        self.add_buttons(self.tr("Set the passphrase"), safe=True)
        self._fields.first.setFocus()

    def value(self) -> str:
        return self._fields.first.text().strip()

    def accept(self) -> None:
        if _complains(self, self._fields, self._least):
            return
        super().accept()


class NewKeyDialog(Dialog):
    """Before a shop gets a key. `keyring`: whether this computer has a place for it; `plain_files` and
    `plain_backups`: how many lie in the clear.
    """

    def __init__(
        self,
        title: str,
        *,
        keyring: bool,
        least: int,
        plain_files: int = 0,
        plain_backups: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._least = least
        self._keyring = keyring
        self.add_text(
            self.tr(
                "The orders, buyers and files of this shop can then be read with its key alone. A key is "
                "made now; you get it as a recovery key to print, which opens the shop whatever happens "
                "to this computer."
            )
        )
        self._in_keyring = QCheckBox(self.tr("Keep the key in this computer's keyring: nothing to type"))
        self._in_keyring.setChecked(keyring)
        self._in_keyring.setVisible(keyring)
        self._with_passphrase = QCheckBox(self.tr("A passphrase opens it too"))
        self._with_passphrase.setVisible(keyring)
        if not keyring:
            self.add_text(
                self.tr(
                    "This computer has no keyring that could keep the key, so a passphrase is needed, which "
                    "is asked for at each start."
                )
            )
        for box in (self._in_keyring, self._with_passphrase):
            self.body.addWidget(box)
            box.toggled.connect(self._follow)
        self._fields = PassphraseFields(_least_words(least))
        self.body.addWidget(self._fields)
        self._all_files = QCheckBox(
            self.tr("Encrypt files of rejected rows too, and make an encrypted backup instead of these")
        )
        self._all_files.setChecked(True)
        self._all_files.setVisible(bool(plain_files or plain_backups))
        if plain_files or plain_backups:
            self.add_text(
                self.tr(
                    "In the clear there are still: files of rejected rows: {files}, backups: {backups}."
                ).format(files=plain_files, backups=plain_backups)
            )
        self.body.addWidget(self._all_files)
        self.add_text(
            self.tr(
                "The database is written anew and the old one removed. What an SSD or a USB stick keeps of "
                "removed files nobody can promise to erase; files you have copied elsewhere stay as they are."
            ),
            role="small",
        )
        self.add_buttons(self.tr("Go on to the recovery key"), safe=True)
        self._follow()

    def value(self) -> NewKeyWish:
        return NewKeyWish(
            self._fields.first.text().strip() if self._wants_passphrase() else None,
            self._in_keyring.isChecked(),
            self._all_files.isChecked() and not self._all_files.isHidden(),
        )

    def accept(self) -> None:
        if self._wants_passphrase() and _complains(self, self._fields, self._least):
            return
        super().accept()

    def _wants_passphrase(self) -> bool:
        return self._with_passphrase.isChecked() or not self._in_keyring.isChecked()

    def _follow(self) -> None:
        self._with_passphrase.setEnabled(self._in_keyring.isChecked())
        self._fields.setVisible(self._wants_passphrase())
        self.complain("")


def _secret() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def _least_words(least: int) -> str:
    return QCoreApplication.translate("PassphraseFields", "At least {least} characters.").format(least=least)


def _complains(dialog: Dialog, fields: PassphraseFields, least: int) -> bool:
    if len(fields.first.text().strip()) < least:
        said = QCoreApplication.translate("PassphraseFields", "Use at least {least} characters.")
        dialog.complain(said.format(least=least), fields.first)
        return True
    if fields.first.text() != fields.second.text():
        dialog.complain(
            QCoreApplication.translate("PassphraseFields", "The two passphrases differ."), fields.second
        )
        return True
    return False
