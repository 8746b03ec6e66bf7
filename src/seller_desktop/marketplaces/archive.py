"""Looks an XLSX file over as the archive it is, without trusting a word of it, before it is opened.

It takes little memory whatever the archive claims. What a spreadsheet or an exporter writes passes; what is
made to unpack into more than anybody can hold does not.
"""

from __future__ import annotations

import copy
import re
import struct
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Final

import python_calamine as calamine

from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces.cell_limits import LONGEST_CELL, has_controls

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SHARED_TEXTS: Final = "xl/sharedStrings.xml"
"""Where a workbook keeps texts that stand in several cells."""
_SHEETS: Final = "xl/worksheets/"

_MOST_ENTRIES: Final = 2000
_LARGEST_DIRECTORY: Final = 1 << 20
"""Bytes of the list of entries: more than 500 for each of them."""
_LARGEST_CONTENT: Final = 3_000_000_000
_SUSPICIOUS_RATIO: Final = 300  # sheets of one repeated row reach 100; only emptiness packs better
_UNSUSPICIOUS_BYTES: Final = 20_000_000
_CHUNK: Final = 1 << 20
_FORBIDDEN: Final = (b"<!DOCTYPE", b"<!ENTITY")
_ENCODING: Final = re.compile(rb"""\s*(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)""")
_READABLE: Final = frozenset({b"utf-8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})
"""Encodings in which a forbidden word is spelt as it is looked for."""
_LONGEST_TEXT: Final = 10 * LONGEST_CELL
"""Bytes without a tag: a cell whose every sign is written as `&#128167;` is shorter."""
_PLACE: Final = re.compile(rb"""\sr=["']([A-Za-z]{0,4})(\d+)""")
_LONGEST_PLACE: Final = 32
_UNSUSPICIOUS_CELLS: Final = 5_000_000
"""A sheet is held as a rectangle: so many cells more than it has bytes may be empty."""

_END: Final = b"PK\5\6"
_END_FORM: Final = struct.Struct("<4s4H2LH")
_LARGE_LOCATOR: Final = b"PK\6\7"
_LARGE_LOCATOR_SIZE: Final = 20
_LARGE_END_FORM: Final = struct.Struct("<4sQ2H2L4Q")
_LONGEST_COMMENT: Final = (1 << 16) - 1
_HEADER_SIZE: Final = 30
_PACKED: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


def honest_size(path: Path, *, but_sheets: bool = False) -> int:
    """Bytes of XML the archive holds once unpacked, counted and not believed.

    `but_sheets`: those of the worksheets are believed for now; `opened` counts them when they are read.

    Raises SellerError: `file_unreadable` for a broken archive, `not_an_export` for one that is no
    workbook, `file_too_large`, `file_hostile` for one that lies about its sizes, is packed absurdly
    tight, has parts that lie in one another, cells of any length or far away from all others, or XML that
    declares entities or is written so that this could not be seen.
    """
    with broken_is_unreadable(path):
        _check_directory(path)
    with broken_is_unreadable(path), zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
        names = {entry.filename for entry in entries}
        if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
            raise SellerError("not_an_export", file=path.name)
        if any(entry.compress_type not in _PACKED for entry in entries):
            raise SellerError("file_unreadable", file=path.name)
        stated = sum(entry.file_size for entry in entries)
        if stated > _LARGEST_CONTENT:
            raise SellerError("file_too_large", file=path.name)
        packed = sum(entry.compress_size for entry in entries)
        hostile = (
            len(entries) > _MOST_ENTRIES
            or len(names) < len(entries)
            or _is_suspicious(stated, packed)
            or any(_is_suspicious(entry.file_size, entry.compress_size) for entry in entries)
            or _overlap(entries, archive.start_dir)
        )
        counted = (entry for entry in entries if not (but_sheets and entry.filename.startswith(_SHEETS)))
        if hostile or not all(_is_honest(archive, entry) for entry in counted):
            raise SellerError("file_hostile", file=path.name)
        return sum(entry.file_size for entry in entries if _is_xml(entry))


def size_of_texts(path: Path) -> int:
    """Bytes of the table of texts as stated, which `honest_size` has counted; 0 where there is none."""
    with broken_is_unreadable(path), zipfile.ZipFile(path) as archive:
        return archive.getinfo(SHARED_TEXTS).file_size if SHARED_TEXTS in archive.namelist() else 0


def opened(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> IO[bytes]:
    """An entry to be read to its end: one that holds more than it states yields more than that."""
    claim = copy.copy(entry)
    claim.file_size += 1  # the reader stops at the stated size; one more shows whether there is more
    return archive.open(claim)


def hostile(archive: zipfile.ZipFile) -> SellerError:
    """What to raise of an archive that is found out while it is read."""
    return SellerError("file_hostile", file=PurePath(archive.filename or "").name)


@contextmanager
def broken_is_unreadable(path: Path) -> Iterator[None]:
    """Whatever the reading of a broken archive raises becomes SellerError `file_unreadable`."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        zlib.error,
        struct.error,
        calamine.CalamineError,
        NotImplementedError,  # a way of packing nobody uses for workbooks
        RuntimeError,  # an encrypted entry
        OverflowError,  # a place beyond the end of any file
        EOFError,
        OSError,
        ValueError,
    ) as failure:
        raise SellerError("file_unreadable", file=path.name) from failure
    except BaseException as failure:
        if type(failure).__name__ != "PanicException":  # of the Rust library, which lends its type to nobody
            raise
        raise SellerError("file_unreadable", file=path.name) from failure


def _check_directory(path: Path) -> None:
    """Refuse a list of entries that would itself fill the memory: the library reads it whole, unasked."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(
            max(0, size - _LONGEST_COMMENT - _END_FORM.size - _LARGE_LOCATOR_SIZE - _LARGE_END_FORM.size)
        )
        tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or at + _END_FORM.size > len(tail):
        raise SellerError("file_unreadable", file=path.name)
    _, _, _, _, count, length, _, _ = _END_FORM.unpack_from(tail, at)
    large = at - _LARGE_LOCATOR_SIZE - _LARGE_END_FORM.size
    if large >= 0 and tail.startswith(_LARGE_LOCATOR, at - _LARGE_LOCATOR_SIZE):
        *_, count, length, _ = _LARGE_END_FORM.unpack_from(tail, large)
    if count > _MOST_ENTRIES or length > _LARGEST_DIRECTORY:
        raise SellerError("file_hostile", file=path.name)


def _overlap(entries: Sequence[zipfile.ZipInfo], end: int) -> bool:
    """Whether entries share bytes of the archive: so a small file can hold more than it weighs."""
    lying = sorted((entry.header_offset, entry.compress_size) for entry in entries)
    ends = [offset + _HEADER_SIZE + size for offset, size in lying]
    return any(
        this_end > next_begin
        for this_end, next_begin in zip(ends, [*(offset for offset, _ in lying[1:]), end], strict=True)
    )


def _is_suspicious(unpacked: int, packed: int) -> bool:
    return unpacked > _UNSUSPICIOUS_BYTES and unpacked > packed * _SUSPICIOUS_RATIO


def _is_xml(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.casefold().endswith((".xml", ".rels"))


def _is_honest(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Whether an entry unpacks to exactly the stated size and, being XML, holds nothing dangerous."""
    unpacked = 0
    look = _XmlLook(is_sheet=entry.filename.startswith(_SHEETS)) if _is_xml(entry) else None
    with opened(archive, entry) as content:
        while chunk := content.read(_CHUNK):
            unpacked += len(chunk)
            if unpacked > entry.file_size or (look and not look.is_harmless(chunk)):
                return False
    return unpacked == entry.file_size and not (look and look.is_sparse(unpacked))


class _XmlLook:
    """Looks at XML piece by piece without reading it: for what an honest workbook does not have."""

    def __init__(self, *, is_sheet: bool) -> None:
        self._is_sheet = is_sheet
        self._seam = b""
        self._begun = False
        self._column = 0
        self._row = 0

    def is_harmless(self, chunk: bytes) -> bool:
        if not self._begun:
            self._begun = True
            encoding = _ENCODING.match(chunk)
            if encoding and encoding[1].lower() not in _READABLE:
                return False
        seamless = self._seam + chunk
        self._seam = chunk[-_LONGEST_PLACE:]
        if has_controls(chunk) or any(word in seamless for word in _FORBIDDEN):
            return False
        if self._is_sheet and (places := _PLACE.findall(seamless)):
            letters, rows = zip(*places, strict=True)
            self._column = max(self._column, *map(_column_number, set(letters)))
            self._row = max(self._row, int(max(rows, key=lambda digits: (len(digits), digits))[:20]))
        whole = range(0, len(chunk) - _LONGEST_TEXT + 1, _LONGEST_TEXT)
        return all(chunk.find(b"<", begin, begin + _LONGEST_TEXT) >= 0 for begin in whole)

    def is_sparse(self, size: int) -> bool:
        """Whether its cells lie so far apart that the empty ones between them would fill the memory."""
        return self._column * self._row > _UNSUSPICIOUS_CELLS + size


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
