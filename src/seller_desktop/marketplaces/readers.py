"""Opens an export file as rows of trimmed text. Content decides what it is, not the ending of its name."""

from __future__ import annotations

import codecs
import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces import archive, plain_workbook, workbook
from seller_desktop.marketplaces.cell_limits import (
    LONGEST_CELL,
    MOST_COLUMNS,
    STRIPPED,
    hidden_in,
    may_have_hidden,
    without_hidden,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
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
_LONGEST_LINE: Final = MOST_COLUMNS * LONGEST_CELL
_OF_UTF_8: Final = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}"
)
"""Signs of a text that is UTF-8; in a text of one byte a sign hardly ever found together."""
_ASCII: Final = bytes(range(128))
_SHARED_AT_MOST: Final = 4
_SHARED_ANYWAY: Final = 50_000_000
"""Signs in all cells of a workbook whose texts stand in a table: so many times its bytes, and these more."""
_FEW_COLUMNS: Final = 10


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
    hidden: bool = False
    """A text file that may hold signs nobody sees."""

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
        most = self.size * _SHARED_AT_MOST + _SHARED_ANYWAY if self.texts else None
        for rows in tables:
            yield _filled(rows if most is None else _counted(rows, most, self.path), self.path)


def inspect(path: Path, *, quick: bool = False) -> Source:
    """Look a file over in little memory, without opening it as what it says it is.

    `quick`: leave the worksheets of a workbook to the quick reader, who looks them over as it reads them.
    Raises SellerError `file_missing`, `file_unreadable`, `file_empty`, `file_too_large`,
    `file_hostile`, `not_an_export`.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe may never say anything
            raise SellerError("file_unreadable", file=path.name)
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
        honest = archive.honest_size(path, but_sheets=quick)
        return Source(path, "xlsx", honest, quick=quick, texts=archive.size_of_texts(path))
    if size > _LARGEST_TEXT:
        raise SellerError("file_too_large", file=path.name)
    candidates = next(encodings for mark, encodings in _BYTE_ORDER_MARKS if start.startswith(mark))
    for encoding in candidates:
        look = _TextLook(path, encoding)
        if look.is_text():
            return Source(path, "csv", size, encoding, hidden=look.hidden)
    raise SellerError("file_unreadable", file=path.name)


class _TextLook:
    """Looks a text file over in one encoding, piece by piece."""

    def __init__(self, path: Path, encoding: str) -> None:
        self.hidden = False
        """Whether there may be signs in it that nobody sees."""
        self._path = path
        self._encoding = encoding
        self._wide = encoding == "utf-16"
        self._line = 0
        self._of_utf_8 = self._not_ascii = 0

    def is_text(self) -> bool:
        """Whether the whole file decodes and holds no NUL, which no export writes and every binary does.

        Raises SellerError `file_hostile` where a line has no end, `file_unreadable`.
        """
        decoder = codecs.getincrementaldecoder(self._encoding)()
        try:
            with self._path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    text = decoder.decode(chunk)
                    if "\0" in text:
                        return False
                    self._note(chunk, text)
                decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
        except OSError as failure:
            raise SellerError("file_unreadable", file=self._path.name) from failure
        # UTF-8 with a wrong byte in it is damaged; as an older encoding it would be read, every name wrongly.
        return 2 * self._of_utf_8 <= self._not_ascii

    def _note(self, chunk: bytes, text: str) -> None:
        last_end = max(text.rfind("\n"), text.rfind("\r"))
        self._line = self._line + len(text) if last_end < 0 else len(text) - last_end
        if self._line > _LONGEST_LINE:
            raise SellerError("file_hostile", file=self._path.name)
        self.hidden = self.hidden or bool(hidden_in(text) if self._wide else may_have_hidden(chunk))
        if self._encoding == "cp1252":
            found = _OF_UTF_8.findall(chunk)
            self._of_utf_8 += sum(map(len, found))
            self._not_ascii += len(chunk.translate(None, _ASCII))


def _csv_rows(source: Source, delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_CELL)
    row_no = line = 0
    try:
        with source.path.open(encoding=source.encoding, newline="") as file:
            reader = csv.reader(map(without_hidden, file) if source.hidden else file, delimiter=delimiter)
            for cells in reader:
                if len(cells) > MOST_COLUMNS:
                    raise SellerError("file_hostile", file=source.path.name)
                rows = [cells] if reader.line_num == line + 1 else _parted(cells, delimiter)
                line = reader.line_num
                for row in rows:
                    row_no += 1
                    yield row_no, tuple([cell.strip(STRIPPED) for cell in row])
    except (csv.Error, OSError, UnicodeError) as failure:
        raise SellerError("file_unreadable", file=source.path.name) from failure


def _parted(cells: Sequence[str], delimiter: str) -> list[list[str]]:
    """The row by itself; or, where a stray quotation mark has swallowed rows, each of them, too wide to take.

    Between two such marks rows become one long cell, so that the others fit and nothing seems wrong.
    """
    most = max(len(cells) - 1, _FEW_COLUMNS)
    if not any(cell.count(delimiter) >= most for cell in cells):
        return [list(cells)]
    rows: list[list[str]] = []
    for line in delimiter.join(cells).splitlines():
        parts = line.split(delimiter)
        if rows and 2 * len(parts) <= len(cells):
            rows[-1] += parts  # more of a text of several lines
        else:
            rows.append(parts)
    return [[*row[:MOST_COLUMNS], *[""] * (MOST_COLUMNS - len(row))] for row in rows]


def _counted(rows: Iterator[Row], most: int, path: Path) -> Iterator[Row]:
    """The rows, as long as they do not hold more than any honest file: few texts can fill many cells."""
    for row in rows:
        most -= sum(map(len, row[1]))
        if most < 0:
            raise SellerError("file_hostile", file=path.name)
        yield row


def _filled(rows: Iterator[Row], path: Path) -> Iterator[Row]:
    for row in rows:
        if row[0] > MOST_ROWS:
            raise SellerError("file_too_large", file=path.name)
        if any(row[1]):
            yield row
