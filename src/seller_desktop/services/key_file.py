"""The file `shop.key` beside an encrypted shop: where its key is kept, with no secret in the clear.

It names the entry of the system's keyring that holds the key; holds the key wrapped under a passphrase, where
there is one; a check value by which a right key is told without opening the database; and the keys the shop
had before, wrapped under the present one, for the backups that were made with them.
"""

from __future__ import annotations

import hmac
import json
import os
import secrets
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.storage.shop_files import make_durable

if TYPE_CHECKING:
    from pathlib import Path

_VERSION: Final = 1
LEAST_PASSPHRASE: Final = 10
"""Characters. Whoever has the file may try passphrases for as long as they like."""
MEMORY_KIB: Final = 65_536
ITERATIONS: Final = 3
LANES: Final = 4
"""Of Argon2id: the second of the two settings RFC 9106 recommends for everybody. Half a second on our slow
two-core machine and some 64 MB for that long; a second or two on an office PC ten years old, once a start.
Kept in the file, so that later versions may ask for more and still read what was made with these.
"""
_MOST: Final = {"memory_kib": 1_048_576, "iterations": 64, "lanes": 64}
"""What a file may ask for: a damaged one must not take all memory."""
_SALT: Final = 16
_NONCE: Final = 12
_KEY: Final = 32
_FORMER: Final = 8
"""So many former keys are kept; backups are thinned faster than keys are changed."""
_BY_PASSPHRASE: Final = b"seller-desktop: key under a passphrase"
_BY_KEY: Final = b"seller-desktop: former key under the present one"


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A key under a passphrase; bytes as hexadecimal digits."""

    salt: str
    nonce: str
    wrapped: str
    memory_kib: int = MEMORY_KIB
    iterations: int = ITERATIONS
    lanes: int = LANES


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What a key file says. `entry`: of the keyring, "" for none."""

    check: str
    entry: str = ""
    passphrase: Wrapped | None = None
    former: tuple[str, ...] = ()

    def proves(self, key: str) -> bool:
        """Whether it speaks of this key."""
        return hmac.compare_digest(self.check, check_value(key))

    def with_passphrase(self, key: str, passphrase: str) -> KeyFile:
        """Raises Refused("passphrase_too_short")."""
        return replace(self, passphrase=wrap(key, passphrase))

    def unwrapped(self, passphrase: str) -> str | None:
        """The key, or None where this is not the passphrase."""
        return None if self.passphrase is None else unwrap(self.passphrase, passphrase)

    def with_former(self, key: str, former: tuple[str, ...]) -> KeyFile:
        """With keys the shop had before, newest first, wrapped under `key`."""
        cipher = _aes(bytes.fromhex(key))
        wrapped = []
        for one in former[:_FORMER]:
            nonce = secrets.token_bytes(_NONCE)
            wrapped.append((nonce + cipher.encrypt(nonce, bytes.fromhex(one), _BY_KEY)).hex())
        return replace(self, former=tuple(wrapped))

    def former_keys(self, key: str) -> tuple[str, ...]:
        """The keys the shop had before its present one, newest first."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - not needed to start

        cipher = _aes(bytes.fromhex(key))
        found = []
        for one in self.former:
            data = bytes.fromhex(one)
            try:
                found.append(cipher.decrypt(data[:_NONCE], data[_NONCE:], _BY_KEY).hex())
            except InvalidTag:
                continue  # damaged; the recovery key of that time still opens what it closed
        return tuple(found)


def check_value(key: str) -> str:
    """Tells a key from others and gives nothing of it away."""
    return hmac.digest(bytes.fromhex(key), b"seller-desktop: which key", "sha256")[:16].hex()


def wrap(key: str, passphrase: str) -> Wrapped:
    """Raises Refused("passphrase_too_short")."""
    if len(passphrase.strip()) < LEAST_PASSPHRASE:
        raise Refused("passphrase_too_short", limit=LEAST_PASSPHRASE)
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    bare = Wrapped(salt.hex(), nonce.hex(), "", MEMORY_KIB, ITERATIONS, LANES)
    wrapped = _aes(_derived(bare, passphrase)).encrypt(nonce, bytes.fromhex(key), _BY_PASSPHRASE)
    return replace(bare, wrapped=wrapped.hex())


def unwrap(told: Wrapped, passphrase: str) -> str | None:
    """The key, or None where this is not the passphrase. Takes a second and 64 MB, on purpose."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - not needed to start

    cipher = _aes(_derived(told, passphrase))
    try:
        key: bytes = cipher.decrypt(bytes.fromhex(told.nonce), bytes.fromhex(told.wrapped), _BY_PASSPHRASE)
    except InvalidTag:
        return None
    return key.hex()


def _derived(told: Wrapped, passphrase: str) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415 - not needed to start

    typed = unicodedata.normalize("NFKC", passphrase.strip())  # keyboards give one letter in several ways
    return Argon2id(
        salt=bytes.fromhex(told.salt),
        length=_KEY,
        iterations=told.iterations,
        lanes=told.lanes,
        memory_cost=told.memory_kib,
    ).derive(typed.encode())


def _aes(key: bytes) -> Any:  # noqa: ANN401 - the type is known once the library is loaded
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - not needed to start

    return AESGCM(key)


def read(path: Path) -> KeyFile | None:
    """What a file says; None where there is none, or none that can be read: the recovery key is left then."""
    try:
        return understood(path.read_bytes())
    except OSError:
        return None


def understood(text: bytes) -> KeyFile | None:
    """The same of the text of such a file."""
    try:
        told = json.loads(text)
        if told["version"] != _VERSION:
            return None
        wrapped = told["passphrase"]
        return KeyFile(
            _hex(told["check"]),
            str(told["keyring"] or ""),
            None if wrapped is None else _wrapped(wrapped),
            tuple(_hex(one) for one in told["former"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _wrapped(told: dict[str, Any]) -> Wrapped:
    numbers = {name: int(told[name]) for name in _MOST}
    if any(not 1 <= numbers[name] <= most for name, most in _MOST.items()) or told["kdf"] != "argon2id":
        raise ValueError
    return Wrapped(_hex(told["salt"]), _hex(told["nonce"]), _hex(told["wrapped"]), **numbers)


def _hex(told: object) -> str:
    return bytes.fromhex(str(told)).hex()


def write(path: Path, file: KeyFile) -> None:
    """Replace a key file, whole or not at all, and on the disk. Raises SellerError("key_not_kept")."""
    wrapped = file.passphrase
    document = {
        "version": _VERSION,
        "check": file.check,
        "keyring": file.entry or None,
        "passphrase": None
        if wrapped is None
        else {
            "kdf": "argon2id",
            **{name: getattr(wrapped, name) for name in _MOST},
            **{name: getattr(wrapped, name) for name in ("salt", "nonce", "wrapped")},
        },
        "former": list(file.former),
    }
    part = path.with_name(f"{path.name}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            json.dump(document, out, indent=1)
        make_durable(part)
        os.replace(part, path)  # noqa: PTH105 - one call, and the same on every system
        make_durable(path.parent)
    except OSError as failure:
        raise SellerError("key_not_kept", folder=str(path.parent)) from failure
