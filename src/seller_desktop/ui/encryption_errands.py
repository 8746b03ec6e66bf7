"""Encryption in the window: how it stands, turned on and off, another key, the passphrase."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import encryption, key_file, rejected_rows, shop_keys, system_keyring
from seller_desktop.services.restoring import folders_set_aside
from seller_desktop.services.safekeeping import second_folder
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.encryption.making import answered, make_key
from seller_desktop.ui.encryption.opening import note_key
from seller_desktop.ui.encryption.passphrase_dialog import PassphraseDialog
from seller_desktop.ui.encryption.state_dialog import EncryptionDialog, EncryptionState
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.waiting import WorkBetween

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from seller_desktop.services.shop import Shop
    from seller_desktop.ui.encryption.making import Made
    from seller_desktop.ui.main_window import MainWindow

    Told = Callable[[int], None]
    """How far it has come, in thousandths."""


class EncryptionErrands(QObject):
    """Opens the dialogs and carries out what they give. A new key is put in while no window has the shop."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop

    def show(self) -> None:
        """How the encryption of the shop stands."""
        tasks.start(self._show())

    async def _show(self) -> None:
        state = await asyncio.wrap_future(self._shop.run(state_of, self._shop))
        dialog = EncryptionDialog(state, self._window)
        dialog.wanted.connect(lambda name: tasks.start(self._carry_out(name, state)))
        self._window.errands.show(dialog)

    async def _carry_out(self, name: str, state: EncryptionState) -> None:
        try:
            if name in {"on", "rekey"}:
                await self._new_key(state)
            elif name == "off":
                await self._turn_off()
            elif name == "passphrase":
                await self._set_passphrase()
            elif name == "no_passphrase":
                await self._keys(shop_keys.set_passphrase, None)
                self._window.footer.say(self.tr("The passphrase is removed"))
            elif name == "files":
                await asyncio.wrap_future(self._shop.run(_encrypt_files, self._shop))
                self._window.footer.say(self.tr("Files and backups are encrypted"))
            else:
                await self._keep()
        except SellerError as failure:
            self._window.complain(failure)

    async def _new_key(self, state: EncryptionState) -> None:
        title = self.tr("Make a new key") if state.encrypted else self.tr("Encrypt the shop")
        made = await make_key(
            self._window,
            title,
            self._shop.data_dir,
            plain_files=state.plain_files,
            plain_backups=state.plain_backups,
        )
        if made is None:
            return
        elsewhere = await asyncio.wrap_future(self._shop.read(second_folder))
        data_dir, key, now_ms = self._shop.data_dir, self._shop.key, self._shop.clock.now_ms()
        said = self.tr("The shop is encrypted. Keep the recovery key away from this computer.")
        rest = self.tr("But not all files beside it could be encrypted: {why}")
        self._exchange(
            self.tr("The shop is being encrypted…"),
            lambda told: _exchanged(data_dir, key, made, now_ms, elsewhere, told),
            lambda failure: (
                said if failure is None else f"{said}\n\n{rest.format(why=error_sentence(failure))}"
            ),
        )

    async def _turn_off(self) -> None:
        sure = await Messages.ask(
            self._window,
            self.tr("Turn the encryption off?"),
            self.tr(
                "Everybody who gets hold of this computer or its disk can read the orders and buyers of the "
                "shop then.\n\nBackups made so far stay encrypted: keep the recovery key for them."
            ),
            self.tr("Turn off"),
            self.tr("Keep it encrypted"),
        )
        if not sure:
            return
        data_dir, key = self._shop.data_dir, self._shop.key
        said = self.tr("The shop is not encrypted any more.")
        self._exchange(
            self.tr("The encryption is being taken off…"),
            lambda told: _taken_off(data_dir, key, told),
            lambda _none: said,
        )

    def _exchange(
        self,
        title: str,
        do: Callable[[Told], SellerError | None],
        say: Callable[[SellerError | None], str],
    ) -> None:
        """The window closes, the database is exchanged, and the window opens again."""
        self._window.between = WorkBetween(title, do, say)
        self._window.reopen = self._shop.data_dir
        self._window.close()

    async def _set_passphrase(self) -> None:
        dialog = PassphraseDialog(key_file.LEAST_PASSPHRASE, self._window)
        if await answered(dialog):
            await self._keys(shop_keys.set_passphrase, dialog.value())
            self._window.footer.say(self.tr("The passphrase is set"))

    async def _keep(self) -> None:
        assert self._shop.key is not None
        if not await asyncio.wrap_future(
            self._shop.run(shop_keys.keep_in_keyring, self._shop.data_dir, self._shop.key)
        ):
            raise SellerError("keyring_missing")
        self._window.footer.say(self.tr("The keyring has the key"))

    async def _keys(self, do: Callable[[Path, str, str | None], None], passphrase: str | None) -> None:
        assert self._shop.key is not None
        await asyncio.wrap_future(self._shop.run(do, self._shop.data_dir, self._shop.key, passphrase))


def state_of(shop: Shop) -> EncryptionState:
    """How it stands. Blocking: the keyring is asked."""
    elsewhere = shop.read(second_folder).result()
    if shop.key is None:
        return EncryptionState(
            encrypted=False,
            writable=shop.writable,
            set_aside=len(folders_set_aside(shop.data_dir)),
            plain_files=len(encryption.plain_files(shop.data_dir)),
            plain_backups=len(encryption.plain_backups(shop.data_dir, elsewhere)),
        )
    return EncryptionState(
        encrypted=True,
        writable=shop.writable,
        kept=shop_keys.is_kept(shop.data_dir, shop.key),
        passphrase=shop_keys.ways(shop.data_dir).passphrase,
        keyring=system_keyring.is_there(),
        set_aside=len(folders_set_aside(shop.data_dir)),
        plain_files=len(encryption.plain_files(shop.data_dir)),
        plain_backups=len(encryption.plain_backups(shop.data_dir, elsewhere)),
    )


def _exchanged(
    data_dir: Path, key: str | None, made: Made, now_ms: int, elsewhere: Path | None, told: Told
) -> SellerError | None:
    """Encrypt, and let the files follow; what kept those from it. Raises SellerError: nothing changed."""
    encryption.exchange(
        data_dir, key, made.new, encryption.telling(data_dir, told), seal_plain=made.all_files
    )
    note_key(data_dir, made.new.key)
    if made.all_files:
        try:
            encryption.replace_plain_backups(data_dir, made.new.key, now_ms, elsewhere)
        except SellerError as failure:
            return failure
    return None


def _taken_off(data_dir: Path, key: str | None, told: Told) -> None:
    encryption.exchange(data_dir, key, None, encryption.telling(data_dir, told))
    note_key(data_dir, None)


def _encrypt_files(shop: Shop) -> None:
    assert shop.key is not None
    for one in encryption.plain_files(shop.data_dir):
        rejected_rows.seal(one, shop.key)
    elsewhere = shop.read(second_folder).result()
    if encryption.plain_backups(shop.data_dir, elsewhere):
        encryption.replace_plain_backups(shop.data_dir, shop.key, shop.clock.now_ms(), elsewhere)
