"""The key of the shop a window is to open: known, from the keyring, or asked for."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, TypeVar, TypeVarTuple

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import shop_keys, system_keyring
from seller_desktop.services.folder_lock import take_lock
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.encryption.unlock_dialog import UnlockDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

LEFT: Final = ""
"""In place of a key: the seller gave none and leaves."""
_given: Final[dict[Path, str]] = {}
"""Keys that were typed or made since the program was started: a change of language asks for none again."""


def note_key(data_dir: Path, key: str | None) -> None:
    """From now on the key of a shop is this, for as long as the program runs."""
    if key is None:
        _given.pop(data_dir, None)
    else:
        _given[data_dir] = key


async def key_for(data_dir: Path) -> str | None:
    """The key of a shop, None for a plain one, `LEFT` where none was given.

    Raises SellerError("shop_busy") where another process has the shop, before anybody is asked.
    """
    known = _given.get(data_dir)
    if known is not None and await _in_background(shop_keys.is_key, data_dir, known):
        return known
    try:
        return await _in_background(shop_keys.find_key, data_dir)
    except SellerError as failure:
        if failure.code != "shop_key_wanted":
            raise
    take_lock(data_dir).release()
    return await _asked(data_dir)


async def _asked(data_dir: Path) -> str:
    keyring = await _in_background(system_keyring.is_there)
    dialog = UnlockDialog(str(data_dir), passphrase=shop_keys.ways(data_dir).passphrase, keyring=keyring)
    answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    dialog.tried.connect(lambda typed, recovery: tasks.start(_try(dialog, data_dir, typed, recovery, answer)))
    dialog.rejected.connect(lambda: None if answer.done() else answer.set_result(LEFT))
    dialog.open()
    try:
        return await answer
    finally:
        dialog.close()
        dialog.deleteLater()


async def _try(
    dialog: UnlockDialog, data_dir: Path, typed: str, recovery: bool, answer: asyncio.Future[str]
) -> None:
    ask = shop_keys.key_from_recovery if recovery else shop_keys.key_from_passphrase
    try:
        key = await _in_background(ask, data_dir, typed)
    except SellerError as failure:
        dialog.tell_wrong(error_sentence(failure))
        return
    if dialog.keep():
        await _in_background(shop_keys.keep_in_keyring, data_dir, key)
    note_key(data_dir, key)
    if not answer.done():
        answer.set_result(key)
        dialog.tell_right()


async def _in_background(do: Callable[[*Ts], T], *args: *Ts) -> T:
    """On a thread of its own: a keyring may ask, and a passphrase takes its second."""
    return await asyncio.get_running_loop().run_in_executor(None, do, *args)
