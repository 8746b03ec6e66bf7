"""Reads an XLSX file row by row as long as it is of the plainest form: texts, and numbers without a format.

That is how exports are written. It holds one piece of a sheet at a time, where a whole one takes 100 bytes a
cell, and takes two thirds of the time. Whatever else a workbook may hold (dates, formulas, rich text, how
other tools lay it out) is not guessed at: `NotPlainError`, and the reading begins anew by `workbook.sheets`.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces.archive import SHARED_TEXTS, broken_is_unreadable, hostile, opened
from seller_desktop.marketplaces.cell_limits import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_SHEETS,
    STRIPPED,
    has_controls,
    may_have_hidden,
    without_hidden,
)
from seller_desktop.marketplaces.workbook import SHEET_HINT, as_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from seller_desktop.marketplaces.columns import Row

_PIECE: Final = 1 << 18
_LARGEST_ROW: Final = 1 << 25
_LARGEST_LIST: Final = 1 << 20
"""Bytes of a list of sheets; as many as are looked at need a tenth."""

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"

_PROLOG: Final = re.compile(rb'(?:\xef\xbb\xbf)?<\?xml version="1\.0" encoding="[Uu][Tt][Ff]-8"[^>]*\?>\s*<')
_ROW: Final = re.compile(r'\s*<row r="(\d{1,7})"[^>]*(?<!/)>')
_TEXT_CELL: Final = re.compile(
    r'<c r="([A-Z]{1,3}\d{1,7})"(?: s="\d+")?'
    r' t="inlineStr"><is><t(?: xml:space="preserve")?>([^<]*)</t></is></c>',
    re.ASCII,
)
_CELL: Final = re.compile(
    r'<c r="([A-Z]{1,3}\d{1,7})"(?:'
    r'(?: s="\d+")?(?: t="inlineStr"><is><t(?: xml:space="preserve")?>([^<]*)</t></is></c>'
    r'| t="s"><v>(\d{1,9})</v></c>|/>)'
    r"|><v>(-?\d{1,15}(?:\.\d{1,17})?)</v></c>)",
    re.ASCII,
)
_NOT_ALL_TEXT: Final = ('"><v>', '"/>')
_SHARED: Final = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>|<si><t/></si>')
_ENTITY: Final = re.compile("&(?:([^;]{1,5});)?")
_CHARACTERS: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"} | {
    **dict.fromkeys(("#34", "#x22"), '"'),
    **dict.fromkeys(("#39", "#x27"), "'"),
    **dict.fromkeys(("#9", "#x9"), "\t"),
    **dict.fromkeys(("#10", "#xA"), "\n"),
}
"""Those that writers of workbooks are known to write."""
_ESCAPED: Final = re.compile(r"_x[0-9A-Fa-f]{4}_")
"""How a spreadsheet writes a character that XML cannot hold."""


class NotPlainError(Exception):
    """The workbook has something in it that only the thorough reader understands."""


def sheets(path: Path) -> Iterator[Iterator[Row]]:
    """As `workbook.sheets`, but a sheet is read as its rows are asked for, and empty rows are left out.

    `workbook.honest_size` must have looked the file over, but for the worksheets: they are counted here.
    Raises NotPlainError, also between two rows, and SellerError `file_unreadable`, `file_hostile`.
    """
    with broken_is_unreadable(path), zipfile.ZipFile(path) as archive:
        entries = _worksheets(archive)
        shared = _shared_strings(archive)
    for entry in entries:
        yield _rows(path, entry, shared)


def _worksheets(archive: zipfile.ZipFile) -> list[str]:
    """Where the worksheets lie, the likeliest first."""
    targets = {
        one.get("Id"): posixpath.normpath(posixpath.join("/xl", one.get("Target", "")))[1:]
        for one in _listed(archive, "xl/_rels/workbook.xml.rels", f"{_RELATIONS}Relationship")
        if one.get("Type", "").endswith("/worksheet")
    }
    listed = _listed(archive, "xl/workbook.xml", f"{_MAIN}sheets/{_MAIN}sheet")
    named = [
        (one.get("name", ""), targets[one.get(_RELATION)]) for one in listed if one.get(_RELATION) in targets
    ]
    entries = set(archive.namelist())
    if not named or any(entry not in entries for _, entry in named):
        raise NotPlainError
    if len(named) > MOST_SHEETS:
        raise hostile(archive)
    return [entry for _, entry in sorted(named, key=lambda one: one[0].casefold() != SHEET_HINT.casefold())]


def _listed(archive: zipfile.ZipFile, entry: str, what: str) -> list[ET.Element]:
    if entry not in archive.namelist() or archive.getinfo(entry).file_size > _LARGEST_LIST:
        raise NotPlainError
    try:
        # Declarations of its own, by which XML does harm, have been refused before (`archive.honest_size`);
        # as a text it has one encoding, whatever it says of itself.
        return ET.fromstring(archive.read(entry).decode("utf-8-sig")).findall(what)  # noqa: S314 - see above
    except (ET.ParseError, UnicodeDecodeError) as failure:
        raise NotPlainError from failure


def _shared_strings(archive: zipfile.ZipFile) -> list[str]:
    if SHARED_TEXTS not in archive.namelist():
        return []
    strings: list[str] = []
    for text in _pieces(archive, SHARED_TEXTS, b"<si>", b"</si>", b"</sst>"):
        found = _SHARED.findall(text)
        if text.count("<si") != len(found):
            raise NotPlainError
        strings += [_plain(one).strip(STRIPPED) for one in found]
    return strings


def _rows(path: Path, entry: str, shared: Sequence[str]) -> Iterator[Row]:
    with broken_is_unreadable(path), zipfile.ZipFile(path) as archive:
        sheet = _Sheet(shared, path)
        for piece in _pieces(archive, entry, b"<row", b"</row>", b"</sheetData>"):
            yield from sheet.rows(piece)


class _Sheet:
    """Makes rows of the pieces of a sheet, which come in their order."""

    def __init__(self, shared: Sequence[str], path: Path) -> None:
        self._path = path
        self._shared = shared
        self._width = 0
        """That of the first row: where a later one is wider, all would have to be."""
        self._placings: dict[str, Callable[[Sequence[str]], tuple[str, ...]]] = {}
        self._last = 0

    def rows(self, piece: str) -> Iterator[Row]:
        mixed = any(sign in piece for sign in _NOT_ALL_TEXT)
        escaped = "&" in piece or "_x" in piece
        padded = any(sign in piece and (f">{sign}" in piece or f"{sign}<" in piece) for sign in STRIPPED)
        cells_of = (_CELL if mixed else _TEXT_CELL).findall
        for written in piece.split("</row>")[:-1]:
            head = _ROW.match(written)
            cells = cells_of(written)
            if not head or written.count("<c") != len(cells) or int(head[1]) <= self._last:
                raise NotPlainError
            row_no = self._last = int(head[1])
            if not cells:
                continue
            places, texts = zip(*cells, strict=True) if not mixed else self._mixed(cells)
            if escaped and ("&" in written or "_x" in written):
                texts = [_plain(text).strip(STRIPPED) for text in texts]
            elif padded:
                texts = [text.strip(STRIPPED) for text in texts]
            if len(written) > LONGEST_CELL and max(map(len, texts)) > LONGEST_CELL:
                raise SellerError("file_hostile", file=self._path.name)
            # The places without the number of the row, which is the same in all of them.
            layout = (" ".join(places) + " ").replace(f"{row_no} ", " ")
            yield row_no, (self._placings.get(layout) or self._new_placing(layout))((*texts, ""))

    def _mixed(self, cells: Sequence[tuple[str, ...]]) -> tuple[list[str], list[str]]:
        return [cell[0] for cell in cells], [self._text(*cell) for cell in cells]

    def _text(self, _place: str, text: str, of_shared: str, number: str) -> str:
        if of_shared:
            if int(of_shared) >= len(self._shared):
                raise NotPlainError
            return self._shared[int(of_shared)]
        return as_text(float(number)) if number else text

    def _new_placing(self, layout: str) -> Callable[[Sequence[str]], tuple[str, ...]]:
        if len(self._placings) > MOST_COLUMNS:
            self._placings.clear()
        columns = [_number(letters) if letters.isalpha() else 0 for letters in layout.split()]
        self._width = self._width or min(columns[-1], MOST_COLUMNS)
        if columns[0] < 1 or columns[-1] > self._width or any(a >= b for a, b in pairwise(columns)):
            raise NotPlainError
        placing = self._placings[layout] = _placing(columns, self._width)
        return placing


def _placing(columns: Sequence[int], width: int) -> Callable[[Sequence[str]], tuple[str, ...]]:
    """What makes a full row of the cells that stand in these columns and an empty one behind them."""
    places = {column: place for place, column in enumerate(columns)}
    wanted = [places.get(column, len(columns)) for column in range(1, width + 1)]
    if width == 1:
        return lambda texts: (texts[wanted[0]],)
    return itemgetter(*wanted)


def _number(letters: str) -> int:
    """The number of a column from its letters; the first is 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _pieces(archive: zipfile.ZipFile, entry: str, first: bytes, end: bytes, last: bytes) -> Iterator[str]:
    """An entry from the first element of a kind to the end of the last one, cut only between two of them.

    Raises SellerError `file_hostile` where it holds more or less than it states.
    """
    begun = False
    rest = b""
    unpacked = 0
    info = archive.getinfo(entry)
    with opened(archive, info) as content:
        while read := content.read(_PIECE):
            unpacked += len(read)
            if unpacked > info.file_size:
                raise hostile(archive)
            rest += read
            if not begun:
                if not _PROLOG.match(rest):
                    raise NotPlainError
                at = rest.find(first)
                _refuse_declarations(rest[:at] if at >= 0 else rest)
                begun, rest = at >= 0, rest[max(at, 0) :]
            cut = rest.rfind(end) + len(end) if begun else 0
            if cut >= len(end):
                if has_controls(rest[:cut]):
                    raise hostile(archive)
                yield _decoded(rest[:cut])
                rest = rest[cut:]
            if len(rest) > _LARGEST_ROW:
                raise NotPlainError
    if unpacked < info.file_size:
        raise hostile(archive)
    _refuse_declarations(rest)
    # What follows must be the end, or something in between has not been understood; none may be empty.
    if not rest.lstrip().startswith(last) if begun else last.replace(b"</", b"<") not in rest:
        raise NotPlainError


def _decoded(piece: bytes) -> str:
    try:
        text = piece.decode()
    except UnicodeDecodeError as failure:
        raise NotPlainError from failure
    if "\r" in text or "<!" in text:
        raise NotPlainError
    return without_hidden(text) if may_have_hidden(piece) else text


def _refuse_declarations(piece: bytes) -> None:
    if b"<!" in piece:
        raise NotPlainError


def _plain(text: str) -> str:
    """A text as it reads, from how it stands in the file."""
    if "_x" in text and _ESCAPED.search(text):
        raise NotPlainError
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    try:
        return _CHARACTERS[found[1]]
    except KeyError as failure:
        raise NotPlainError from failure
