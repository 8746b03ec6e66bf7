"""Reads an XLSX file: first the archive is looked over without trusting a word of it, then it is opened."""

from __future__ import annotations

import copy
import math
import zipfile
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import IO, TYPE_CHECKING, Final

import python_calamine as calamine

from seller_desktop.domain.errors import SellerError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seller_desktop.marketplaces.columns import Row

STRIPPED: Final = " \t\r\n\v\f\xa0\ufeff\u200b"
"""What clings to cells without meaning anything: spaces of all kinds, and marks of byte order."""
MOST_COLUMNS: Final = 1024
LONGEST_CELL: Final = 32_767
SHEET_HINT: Final = "OrderSKUList"
"""The name of the sheet with the orders."""

_MOST_ENTRIES: Final = 2000
_LARGEST_CONTENT: Final = 3_000_000_000
_SUSPICIOUS_RATIO: Final = 300  # sheets of one repeated row reach 100; only emptiness packs better
_UNSUSPICIOUS_BYTES: Final = 20_000_000
_CHUNK: Final = 1 << 20
_SHEETS: Final = "xl/worksheets/"
SHARED_TEXTS: Final = "xl/sharedStrings.xml"
"""Where a workbook keeps texts that stand in several cells."""
_FORBIDDEN: Final = (b"<!DOCTYPE", b"<!ENTITY")
_EXACT_FLOAT: Final = 1e15


def honest_size(path: Path, *, but_sheets: bool = False) -> int:
    """Bytes the archive holds once unpacked, counted and not believed.

    `but_sheets`: those of the worksheets are believed for now; `opened` counts them when they are read.

    Raises SellerError: `file_unreadable` for a broken archive, `not_an_export` for one that is no
    workbook, `file_too_large`, `file_hostile` for one that lies about its sizes, is packed absurdly
    tight, or declares entities of its own.
    """
    with broken_is_unreadable(path), zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
        names = {entry.filename for entry in entries}
        if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
            raise SellerError("not_an_export", file=path.name)
        if len(entries) > _MOST_ENTRIES or len(names) < len(entries):
            raise SellerError("file_hostile", file=path.name)
        stated = sum(entry.file_size for entry in entries)
        if stated > _LARGEST_CONTENT:
            raise SellerError("file_too_large", file=path.name)
        if any(map(_is_suspicious, entries)):
            raise SellerError("file_hostile", file=path.name)
        counted = (entry for entry in entries if not (but_sheets and entry.filename.startswith(_SHEETS)))
        if not all(_is_honest(archive, entry) for entry in counted):
            raise SellerError("file_hostile", file=path.name)
        return stated


def size_of_texts(path: Path) -> int:
    """Bytes of the table of texts as stated, which `honest_size` has counted; 0 where there is none."""
    with broken_is_unreadable(path), zipfile.ZipFile(path) as archive:
        return archive.getinfo(SHARED_TEXTS).file_size if SHARED_TEXTS in archive.namelist() else 0


def sheets(path: Path) -> Iterator[Iterator[Row]]:
    """The rows of every worksheet, the likeliest first. A sheet is loaded whole when it is reached.

    Raises SellerError `file_unreadable`, `file_hostile`; the memory it takes is for the caller to limit.
    """
    with broken_is_unreadable(path), path.open("rb") as file:
        book = calamine.CalamineWorkbook.from_filelike(file)
        names = [
            sheet.name for sheet in book.sheets_metadata if sheet.typ == calamine.SheetTypeEnum.WorkSheet
        ]
        for name in sorted(names, key=lambda name: name.casefold() != SHEET_HINT.casefold()):
            sheet = book.get_sheet_by_name(name)
            if sheet.total_width > MOST_COLUMNS:
                raise SellerError("file_hostile", file=path.name)
            yield _rows(sheet, path)


def _rows(sheet: calamine.CalamineSheet, path: Path) -> Iterator[Row]:
    for row_no, cells in enumerate(sheet.iter_rows(), start=1):
        texts = tuple([cell.strip(STRIPPED) if type(cell) is str else as_text(cell) for cell in cells])
        if max(map(len, texts), default=0) > LONGEST_CELL:
            raise SellerError("file_hostile", file=path.name)
        yield row_no, texts


def as_text(cell: object) -> str:
    """A cell that is not a text as the text it stands for.

    A number too large to be exact comes in scientific form, because its last digits are lost: an
    identifier must be recognised as damaged. Dates come in ISO form, so that they stay different from
    the export's own texts (`values.Times` says why that matters).
    """
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float) and math.isfinite(cell):
        if abs(cell) >= _EXACT_FLOAT:
            return f"{cell:.14E}"
        return str(int(cell)) if cell == int(cell) else f"{cell:.15g}"
    if isinstance(cell, datetime):
        # A spreadsheet keeps a time as a fraction of a day, which may fall just short of the second.
        nearest = cell + timedelta(milliseconds=cell.microsecond // 500_000 * 500)
        return nearest.isoformat(sep=" ", timespec="seconds")
    if isinstance(cell, date):
        return f"{cell.isoformat()} 00:00:00"
    return str(cell)


def _is_suspicious(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > _UNSUSPICIOUS_BYTES and entry.file_size > entry.compress_size * _SUSPICIOUS_RATIO


def _is_honest(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Whether an entry unpacks to exactly the stated size and, being XML, declares nothing of its own."""
    unpacked = 0
    is_xml = entry.filename.casefold().endswith((".xml", ".rels"))
    tail = b""
    with opened(archive, entry) as content:
        while chunk := content.read(_CHUNK):
            unpacked += len(chunk)
            if is_xml:
                seam = tail + chunk
                if any(word in seam for word in _FORBIDDEN):
                    return False
                tail = chunk[-len(_FORBIDDEN[0]) :]
    return unpacked == entry.file_size


def opened(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> IO[bytes]:
    """An entry to be read to its end: one that holds more than it states yields more than that."""
    claim = copy.copy(entry)
    claim.file_size += 1  # the reader stops at the stated size; one more shows whether there is more
    return archive.open(claim)


@contextmanager
def broken_is_unreadable(path: Path) -> Iterator[None]:
    """Whatever the reading of a broken archive raises becomes SellerError `file_unreadable`."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        calamine.CalamineError,
        NotImplementedError,  # a way of packing nobody uses for workbooks
        RuntimeError,  # an encrypted entry
        EOFError,
        OSError,
        ValueError,
    ) as failure:
        raise SellerError("file_unreadable", file=path.name) from failure
