"""Files beside an encrypted shop that nobody reads without its key: AES-256-GCM, piece by piece.

A file begins with a mark, the check value of the shop's key, and a salt; from the salt and the shop's key its
own key is derived. Each piece is numbered and the last one is marked in its nonce, so that pieces cannot be
exchanged, left out or cut off unseen. Memory stays flat whatever the length.
"""

from __future__ import annotations

import os
import secrets
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from seller_desktop.domain.errors import SellerError
from seller_desktop.services.key_file import check_value
from seller_desktop.storage.shop_files import make_durable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_MARK: Final = b"seller-desktop sealed 1\n"
_SALT: Final = 16
_PIECE: Final = 65_536
_TAG: Final = 16
_COUNT: Final = 11
"""Bytes of a nonce that number the piece; the twelfth says whether it is the last."""


@contextmanager
def sealing(path: Path, key: str) -> Iterator[Sealing]:
    """What is written within is sealed at `path`, whole or not at all. Raises OSError."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as out:
            writer = Sealing(out, key)
            yield writer
            writer.end()
        make_durable(part)
        os.replace(part, path)  # noqa: PTH105 - one call, and the same on every system
        make_durable(path.parent)
    finally:
        part.unlink(missing_ok=True)


class Sealing:
    """A file being sealed."""

    def __init__(self, out: BinaryIO, key: str) -> None:
        salt = secrets.token_bytes(_SALT)
        out.write(_MARK + bytes.fromhex(check_value(key)) + salt)
        self._out = out
        self._cipher = _cipher(key, salt)
        self._waiting = bytearray()
        self._count = 0

    def write(self, data: bytes) -> None:
        self._waiting += data
        while len(self._waiting) > _PIECE:  # the last piece is never empty unless the file is
            self._seal(bytes(self._waiting[:_PIECE]), last=False)
            del self._waiting[:_PIECE]

    def end(self) -> None:
        self._seal(bytes(self._waiting), last=True)

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._count, last=last), piece, None))
        self._count += 1


def unsealed(path: Path, keys: Iterable[str]) -> Iterator[bytes]:
    """What a sealed file holds, in pieces. `keys`: of which one is the file's.

    Raises SellerError: `sealed_file_foreign` (none of the keys is its key), `sealed_file_damaged` (also
    after some pieces), `file_missing`.
    """
    try:
        with path.open("rb") as file:
            yield from _pieces(file, path.name, {check_value(key): key for key in keys})
    except OSError as failure:
        raise SellerError("file_missing", file=path.name) from failure


def sealed_with(path: Path) -> str:
    """The check value of the key a file was sealed with; "" where it is not a sealed file."""
    try:
        with path.open("rb") as file:
            return file.read(16).hex() if file.read(len(_MARK)) == _MARK else ""
    except OSError:
        return ""


def _pieces(file: BinaryIO, name: str, keys: dict[str, str]) -> Iterator[bytes]:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - not needed to start

    if file.read(len(_MARK)) != _MARK:
        raise SellerError("sealed_file_damaged", file=name)
    key = keys.get(file.read(16).hex())
    if key is None:
        raise SellerError("sealed_file_foreign", file=name)
    cipher = _cipher(key, file.read(_SALT))
    piece, count = file.read(_PIECE + _TAG), 0
    while True:
        following = file.read(_PIECE + _TAG)
        try:
            yield cipher.decrypt(_nonce(count, last=not following), piece, None)
        except (InvalidTag, ValueError) as failure:
            raise SellerError("sealed_file_damaged", file=name) from failure
        if not following:
            return
        piece, count = following, count + 1


def _nonce(count: int, *, last: bool) -> bytes:
    return count.to_bytes(_COUNT, "big") + bytes([last])


def _cipher(key: str, salt: bytes) -> Any:  # noqa: ANN401 - the type is known once the library is loaded
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - not needed to start
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415 - not needed to start
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415 - not needed to start

    derive = HKDF(SHA256(), length=32, salt=salt, info=b"seller-desktop: sealed file")
    return AESGCM(derive.derive(bytes.fromhex(key)))
