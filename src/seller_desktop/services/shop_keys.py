"""Where the key of an encrypted shop is found: in the system's keyring, by a passphrase, by the recovery key.

The key is 32 random bytes. What says how to get it (`key_file`) is changed in an order in which a kill at any
moment leaves a shop that opens: a new key is written into a pending file first, then the database takes its
place, then the pending file does (`settle`). Which of the two files holds is told by the database itself, by
which key it can be read with.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from seller_desktop.domain import recovery_key
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services import key_file, system_keyring
from seller_desktop.services.key_file import KeyFile
from seller_desktop.storage import sqlite_cipher
from seller_desktop.storage.database import DATABASE_NAME
from seller_desktop.storage.shop_files import make_durable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

KEY_FILE: Final = "shop.key"
PENDING: Final = "shop.key.new"
_LOOKED_AT: Final = 64
"""Pages of a file without a known beginning that are looked at."""
_PAGE: Final = 4096
_OFTEN: Final = 64
"""No byte comes so often in a page of noise (16 times on average); one does in a page of anything else."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How the key of a shop is kept, beside the recovery key, which always opens it."""

    keyring: bool
    passphrase: bool


def make_key() -> str:
    """A new key: 64 hexadecimal digits."""
    return secrets.token_hex(32)


def is_encrypted(data_dir: Path) -> bool:
    """Whether a shop is encrypted, also where the beginning of its file is damaged."""
    try:
        with (data_dir / DATABASE_NAME).open("rb") as file:
            start = file.read(len(sqlite_cipher.PLAIN_START))
            if start == sqlite_cipher.PLAIN_START:
                return False
            if (data_dir / KEY_FILE).exists() or (data_dir / PENDING).exists():
                return True
            file.seek(_PAGE)  # the first page may be what is damaged
            pages = [file.read(_PAGE) for _ in range(_LOOKED_AT)]
    except OSError:
        return False
    whole = [page for page in pages if len(page) == _PAGE]
    return bool(whole) and sum(map(_is_noise, whole)) * 2 > len(whole)


def _is_noise(page: bytes) -> bool:
    return max(map(page.count, range(256))) < _OFTEN


def ways(data_dir: Path) -> Ways:
    """How the key is kept, as the key file says; nothing is asked of the keyring."""
    files = [file for _, file in _files(data_dir)]
    return Ways(any(file.entry for file in files), any(file.passphrase for file in files))


def find_key(data_dir: Path) -> str | None:
    """The key of a shop where no person is needed for it; None for a plain one. Blocking: a keyring may ask
    for its own password.

    Raises SellerError("shop_key_wanted") where the passphrase or the recovery key must be given.
    """
    if not is_encrypted(data_dir):
        return None
    files = [file for _, file in _files(data_dir)]
    kept = [file.entry and system_keyring.secret(file.entry) for file in files]
    found = [key for file, key in zip(files, kept, strict=True) if key and file.proves(key)]
    key = _that_opens(data_dir, _with_former(files, found), alone=len(found) == len(files))
    if key is None:
        raise SellerError("shop_key_wanted", folder=str(data_dir))
    return key


def is_key(data_dir: Path, key: str) -> bool:
    """Whether the shop's database answers to a key."""
    return is_encrypted(data_dir) and sqlite_cipher.opens(data_dir / DATABASE_NAME, key)


def key_from_passphrase(data_dir: Path, passphrase: str) -> str:
    """The key, by the passphrase. Blocking, a second. Raises Refused("passphrase_wrong")."""
    files = [file for _, file in _files(data_dir)]
    found = [key for file in files if (key := file.unwrapped(passphrase)) and file.proves(key)]
    key = _that_opens(data_dir, _with_former(files, found), alone=len(found) == len(files))
    if key is None:
        raise Refused("passphrase_wrong")
    return key


def key_from_recovery(data_dir: Path, typed: str) -> str:
    """The key, by the recovery key, whatever became of keyring and key file.

    Raises Refused: those of `recovery_key.key_of`; `recovery_key_not_ours` where it is that of another shop,
    or one from before the shop got a new key.
    """
    given = recovery_key.key_of(typed)
    files = [file for _, file in _files(data_dir)]
    key = _that_opens(data_dir, [given], alone=len(files) == 1 and files[0].proves(given))
    if key is None:
        raise Refused("recovery_key_not_ours")
    return key


def _with_former(files: Iterable[KeyFile], keys: list[str]) -> list[str]:
    """Keys and those they have replaced: the database may be an older one that was put back."""
    return keys + [old for file in files for key in keys if file.proves(key) for old in file.former_keys(key)]


def _that_opens(data_dir: Path, keys: Iterable[str], *, alone: bool) -> str | None:
    """The key the database answers to. `alone`: no other key comes into question, so that where the database
    answers to none it is damaged, and whoever opens it says so.
    """
    keys = list(dict.fromkeys(keys))
    for key in keys:
        if sqlite_cipher.opens(data_dir / DATABASE_NAME, key):
            return key
    return keys[0] if alone and keys else None


def remember(
    data_dir: Path,
    key: str,
    *,
    passphrase: str | None = None,
    in_keyring: bool = True,
    former: tuple[str, ...] = (),
    pending: bool = False,
) -> bool:
    """Write how the key of a shop is got from now on; whether the keyring keeps it. Blocking.

    `pending`: of a key whose database is yet to take its place. Raises Refused("passphrase_too_short");
    SellerError: `keyring_missing` where no keyring keeps it and there is no passphrase, `key_not_kept`.
    """
    file = KeyFile(key_file.check_value(key)).with_former(key, former)
    if passphrase is not None:
        file = file.with_passphrase(key, passphrase)
    entry = f"shop {secrets.token_hex(8)}"
    if in_keyring and system_keyring.keep(entry, key):
        file = replace(file, entry=entry)
    if not file.entry and file.passphrase is None:
        raise SellerError("keyring_missing")
    try:
        _write(data_dir / (PENDING if pending else KEY_FILE), file)
    except SellerError:
        if file.entry:
            system_keyring.forget(entry)
        raise
    return bool(file.entry)


def is_kept(data_dir: Path, key: str) -> bool:
    """Whether the keyring has the key of an opened shop now. Blocking."""
    entry = _settled(data_dir, key).entry
    return bool(entry) and system_keyring.secret(entry) == key


def keep_in_keyring(data_dir: Path, key: str) -> bool:
    """Put the key of an opened shop into the keyring (again); whether it is there. The rest stays."""
    file = _settled(data_dir, key)
    entry = file.entry or f"shop {secrets.token_hex(8)}"
    if not system_keyring.keep(entry, key):
        return False
    _write(data_dir / KEY_FILE, replace(file, entry=entry))
    return True


def set_passphrase(data_dir: Path, key: str, passphrase: str | None) -> None:
    """Set, change or (None) remove the passphrase of an opened shop.

    Raises Refused: `passphrase_too_short`, `passphrase_only_way` where no keyring keeps the key;
    SellerError("key_not_kept").
    """
    file = _settled(data_dir, key)
    if passphrase is not None:
        _write(data_dir / KEY_FILE, file.with_passphrase(key, passphrase))
        return
    if not file.entry or system_keyring.secret(file.entry) != key:
        raise Refused("passphrase_only_way")
    _write(data_dir / KEY_FILE, replace(file, passphrase=None))


def former_keys(data_dir: Path, key: str) -> tuple[str, ...]:
    """The keys the shop had before, newest first: older backups were made with them."""
    return _settled(data_dir, key).former_keys(key)


def key_of_backup(data_dir: Path, key: str | None, told: bytes | None) -> str | None:
    """The key of a backup, by the key file that lies in it, where no person is needed for it. Blocking.

    `key`: that of the shop as it is. None where passphrase or recovery key of that time must be given.
    """
    file = None if told is None else key_file.understood(told)
    if file is None:
        return None
    known = () if key is None else (key, *former_keys(data_dir, key))
    kept = system_keyring.secret(file.entry) if file.entry else None
    return next((one for one in (*known, kept) if one and file.proves(one)), None)


def key_of_backup_typed(told: bytes | None, typed: str) -> str | None:
    """The key of a backup, by the passphrase it was made under or by its recovery key; None where what was
    typed is neither. Blocking, a second.
    """
    file = None if told is None else key_file.understood(told)
    if file is None:
        return None
    tried = [file.unwrapped(typed)]
    with suppress(Refused):
        tried.append(recovery_key.key_of(typed))
    return next((one for one in tried if one and file.proves(one)), None)


def settle(data_dir: Path, key: str | None) -> None:
    """Once the shop was opened with a key (None: plain): the file that speaks of it holds, the other goes.

    The keyring keeps a key that held once: backups of that time are opened with it. One that never held
    leaves it. Whoever calls has the folder's lock.
    """
    held, pending = data_dir / KEY_FILE, data_dir / PENDING
    waiting = key_file.read(pending)
    if waiting is not None and key is not None and waiting.proves(key):
        os.replace(pending, held)  # noqa: PTH105 - one call, and the same on every system
        make_durable(data_dir)
        return
    if key is None:
        held.unlink(missing_ok=True)
    elif (now := key_file.read(held)) is None or not now.proves(key):
        return  # opened by the recovery key: nothing here speaks of the key, and nothing is known of these
    pending.unlink(missing_ok=True)
    if waiting is not None and waiting.entry:
        system_keyring.forget(waiting.entry)


def _settled(data_dir: Path, key: str) -> KeyFile:
    """What is known of the key of an opened shop; a new file where it was lost."""
    for _, file in _files(data_dir):
        if file.proves(key):
            return file
    return KeyFile(key_file.check_value(key))


def _write(path: Path, file: KeyFile) -> None:
    key_file.write(path, file)


def _files(data_dir: Path) -> Iterator[tuple[Path, KeyFile]]:
    """The key files that can be read, the one that held last first."""
    for name in (KEY_FILE, PENDING):
        if (file := key_file.read(data_dir / name)) is not None:
            yield data_dir / name, file
