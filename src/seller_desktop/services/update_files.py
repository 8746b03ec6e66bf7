"""Brings the files of a release from the web or from a folder (a USB stick, a share): small ones into memory,
an installer to the disk, going on where an earlier attempt was cut off.

What comes is not believed here but for its SHA-256, which a signed manifest has told.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from seller_desktop.domain import updates
from seller_desktop.domain.errors import Refused, SellerError, failure_of_disk
from seller_desktop.domain.progress import nothing_told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from seller_desktop.domain.progress import Told
    from seller_desktop.domain.updates import UpdateFile

CHUNK: Final = 64 * 1024
_MARGIN: Final = 50_000_000
"""Bytes that stay free beside the file."""
_PART: Final = ".part"
TAG: Final = ".tag"
"""What a server said of a part, so that it knows it again."""


class Place(Protocol):
    """Where the files of a release lie."""

    def read(self, name: str, most: int) -> bytes:
        """A small file; raises SellerError, `update_manifest` where it is larger than `most`."""

    def bring(self, file: UpdateFile, part: Path, told: Told) -> None:
        """Write what is missing of a file to the end of `part`."""


def place_of(text: str) -> Place:
    """The place a text names. Raises Refused: `update_no_source` for an empty one, `update_address`,
    `update_http`.
    """
    text = text.strip()
    if not text:
        raise Refused("update_no_source")
    if updates.is_web_address(text):
        from seller_desktop.services.update_web import Web  # noqa: PLC0415 - a window opens without

        return Web(updates.web_address(text))
    folder = Path(text).expanduser()
    if not folder.is_absolute():
        raise Refused("update_address", place=text)
    return _Folder(folder.parent if folder.name == updates.MANIFEST else folder)


def bring(place: Place, file: UpdateFile, folder: Path, told: Told = nothing_told) -> Path:
    """An installer in `folder` whose bytes are those the manifest tells. Blocking.

    `told` may raise, which stops it; what has come is kept and gone on from. Raises SellerError:
    `update_no_room`, `update_changed` (removed), `update_cut_off` (kept), those of the place and the disk.
    """
    target = folder / file.name
    # Named after what it shall become: what is left of one file is never taken for the beginning of another.
    part = folder / f"{file.sha256[:24]}{_PART}"
    with on_disk():
        folder.mkdir(parents=True, exist_ok=True)
        if target.is_file() and is_whole(target, file):
            return target
        have = size_of(part)
        if have > file.size:
            part.unlink()
            have = 0
        _needs(folder, file.size - have + _MARGIN)
        if have < file.size:
            place.bring(file, part, told)
        if size_of(part) < file.size:
            raise SellerError("update_cut_off")
        if not is_whole(part, file):
            forget(part)
            raise SellerError("update_changed", file=file.name)
        _make_durable(part)
        part.replace(target)
        forget(part)
    return target


def is_whole(path: Path, file: UpdateFile) -> bool:
    """Whether a file has the bytes the manifest tells."""
    if size_of(path) != file.size:
        return False
    with path.open("rb") as whole:
        return hashlib.file_digest(whole, "sha256").hexdigest() == file.sha256


def forget(part: Path) -> None:
    """Remove what is left of a file, and what its server said of it."""
    part.unlink(missing_ok=True)
    part.with_suffix(TAG).unlink(missing_ok=True)


@contextmanager
def on_disk() -> Iterator[None]:
    """What the disk refuses is told in the seller's terms."""
    try:
        yield
    except OSError as failure:
        known = failure_of_disk(failure)
        if known is not None and known.code == "shop_read_only":
            known = None  # that sentence is about the shop's folder
        raise known or SellerError("update_folder") from failure


class _Folder:
    """A stick, a share, or the folder somebody downloaded the files into."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str, most: int) -> bytes:
        with self._reading(name) as file:
            raw = file.read(most + 1)
        if len(raw) > most:
            raise SellerError("update_manifest")
        return raw

    def bring(self, file: UpdateFile, part: Path, told: Told) -> None:
        with self._reading(file.name) as source:
            if os.fstat(source.fileno()).st_size != file.size:
                raise SellerError("update_changed", file=file.name)
            source.seek(size_of(part))
            with part.open("ab") as kept:
                while chunk := self._next(source):
                    keep(kept, chunk, file, told)

    def _next(self, source: BinaryIO) -> bytes:
        try:
            return source.read(CHUNK)
        except OSError as failure:  # somebody pulled the stick
            raise SellerError("update_cut_off") from failure

    @contextmanager
    def _reading(self, name: str) -> Iterator[BinaryIO]:
        try:
            source = (self._folder / name).open("rb")
        except OSError as failure:
            raise SellerError("update_not_in_folder", file=name, folder=str(self._folder)) from failure
        with source:
            yield source


def keep(kept: BinaryIO, chunk: bytes, file: UpdateFile, told: Told) -> None:
    """Write a piece; raises SellerError("update_changed") where more comes than the manifest tells."""
    told(kept.tell() * 1000 // file.size)
    if kept.tell() + len(chunk) > file.size:
        kept.close()
        forget(Path(kept.name))
        raise SellerError("update_changed", file=file.name)
    kept.write(chunk)


def size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _needs(folder: Path, size: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < size:
        raise SellerError("update_no_room", needed=size, free=free)


def _make_durable(path: Path) -> None:
    with path.open("rb+") as file:
        try:
            os.fsync(file.fileno())
        except OSError as failure:
            if failure.errno != errno.EINVAL:  # a file system that knows no such thing
                raise
