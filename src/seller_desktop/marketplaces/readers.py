"""Opens an export file as rows of trimmed text. Content decides what it is, not the ending of its name."""

from __future__ import annotations

import codecs
import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces import plain_workbook, workbook
from seller_desktop.marketplaces.workbook import LONGEST_CELL, MOST_COLUMNS, STRIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seller_desktop.marketplaces.columns import Row

MOST_ROWS: Final = 2_000_000

_ZIP: Final = b"PK"
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, ("utf-8-sig",)),
    (codecs.BOM_UTF16_LE, ("utf-16",)),
    (codecs.BOM_UTF16_BE, ("utf-16",)),
    (b"", ("utf-8", "cp1252")),
)
_DELIMITERS: Final = ",;\t"
_LARGEST_TEXT: Final = 2_000_000_000
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """A file that has been looked over: what it is, and how many bytes it really holds."""

    path: Path
    kind: Literal["xlsx", "csv"]
    size: int
    encoding: str = ""
    quick: bool = False
    """A workbook to be read in little memory, as long as it is plain."""
    texts: int = 0
    """Bytes of the texts that a workbook keeps in a table of their own, which is held whole."""

    def sheets(self) -> Iterator[Iterator[Row]]:
        """The rows of each table in it, the likeliest first; empty rows are left out, row numbers tell.

        A text file comes once for each sign that may stand between its cells: which one it is, the
        header row tells, and only who knows the headers can see it.

        Raises SellerError `file_unreadable`, `file_hostile`, `file_too_large`, also between two rows, and
        NotPlainError where a workbook to be read quickly must be read thoroughly.
        """
        if self.kind == "xlsx":
            tables = (plain_workbook if self.quick else workbook).sheets(self.path)
        else:
            tables = (_csv_rows(self, delimiter) for delimiter in _DELIMITERS)
        for rows in tables:
            yield _filled(rows, self.path)


def inspect(path: Path, *, quick: bool = False) -> Source:
    """Look a file over in little memory, without opening it as what it says it is.

    `quick`: leave the worksheets of a workbook to the quick reader, who looks them over as it reads them.
    Raises SellerError `file_missing`, `file_unreadable`, `file_empty`, `file_too_large`,
    `file_hostile`, `not_an_export`.
    """
    try:
        with path.open("rb") as file:
            start = file.read(4)
        size = path.stat().st_size
    except FileNotFoundError as failure:
        raise SellerError("file_missing", file=path.name) from failure
    except (OSError, ValueError) as failure:
        raise SellerError("file_unreadable", file=path.name) from failure
    if not size:
        raise SellerError("file_empty", file=path.name)
    if start.startswith(_ZIP):
        honest = workbook.honest_size(path, but_sheets=quick)
        return Source(path, "xlsx", honest, quick=quick, texts=workbook.size_of_texts(path))
    if size > _LARGEST_TEXT:
        raise SellerError("file_too_large", file=path.name)
    candidates = next(encodings for mark, encodings in _BYTE_ORDER_MARKS if start.startswith(mark))
    for encoding in candidates:
        if _is_text(path, encoding):
            return Source(path, "csv", size, encoding)
    raise SellerError("file_unreadable", file=path.name)


def _is_text(path: Path, encoding: str) -> bool:
    """Whether the whole file decodes and holds no NUL, which no export writes and every binary does."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                if "\0" in decoder.decode(chunk):
                    return False
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    except OSError as failure:
        raise SellerError("file_unreadable", file=path.name) from failure
    return True


def _csv_rows(source: Source, delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_CELL)
    try:
        with source.path.open(encoding=source.encoding, newline="") as file:
            for row_no, cells in enumerate(csv.reader(file, delimiter=delimiter), start=1):
                if len(cells) > MOST_COLUMNS:
                    raise SellerError("file_hostile", file=source.path.name)
                yield row_no, tuple([cell.strip(STRIPPED) for cell in cells])
    except (csv.Error, OSError, UnicodeError) as failure:
        raise SellerError("file_unreadable", file=source.path.name) from failure


def _filled(rows: Iterator[Row], path: Path) -> Iterator[Row]:
    for row in rows:
        if row[0] > MOST_ROWS:
            raise SellerError("file_too_large", file=path.name)
        if any(row[1]):
            yield row
