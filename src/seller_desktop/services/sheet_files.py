"""Tables as files: a workbook, or text for other programs. Nothing in them is a formula or a link."""

from __future__ import annotations

import csv
import os
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    Cell = str | int | datetime | None

CSV_SUFFIX: Final = ".csv"
XLSX_SUFFIX: Final = ".xlsx"
MOST_ROWS: Final = 1_048_576
"""Of one sheet, its head counted; what is more goes on in another."""
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
"""A spreadsheet takes a text that begins so for a formula or a command, whoever typed it."""


class CellKind(StrEnum):
    """How the cells of a column are written. An empty one (None or "") is left out."""

    TEXT = "text"
    NUMBER_LIKE = "number_like"
    """Text that looks like a number and is none: order and tracking numbers, phones, SKUs."""
    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    """Thousandths, shown as a percentage."""
    MOMENT = "moment"
    """The shop's own wall clock, without a zone: spreadsheets know none. Shown to the minute."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its title, its width in characters, and what its cells are."""

    title: str
    width: int
    kind: CellKind = CellKind.TEXT


def write_sheet(
    path: Path, name: str, columns: Sequence[SheetColumn], rows: Iterable[Sequence[Cell]], separator: str
) -> None:
    """Write the rows in their order; what lay at `path` is replaced, and only by a whole file.

    A name ending in `.csv` gives text (UTF-8 with its mark, columns parted by `separator`), any other a
    workbook whose sheet is called `name`. Rows are taken one by one and none is kept. Raises OSError where
    the file cannot be written; whatever `rows` raises leaves nothing behind either.
    """
    unfinished = path.with_name(f"~{os.getpid()}{path.suffix}")
    try:
        if path.suffix.lower() == CSV_SUFFIX:
            _write_text(unfinished, columns, rows, separator)
        else:
            _write_workbook(unfinished, name, columns, rows)
        unfinished.replace(path)
    except xlsxwriter.exceptions.FileCreateError as failure:
        raise OSError(str(failure)) from failure
    finally:
        unfinished.unlink(missing_ok=True)


def _write_workbook(
    path: Path, name: str, columns: Sequence[SheetColumn], rows: Iterable[Sequence[Cell]]
) -> None:
    # Rows wait in a file of their own until the workbook is put together; it goes even if that never comes.
    with tempfile.TemporaryDirectory(prefix="sheet-", ignore_cleanup_errors=True) as scratch:
        workbook = xlsxwriter.Workbook(
            str(path),
            {
                "constant_memory": True,
                "tmpdir": scratch,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        workbook.use_zip64()
        try:
            _fill(_Sheets(workbook, name, columns), rows)
            workbook.close()
        finally:
            for sheet in workbook.worksheets():
                sheet.row_data_fh.close()


class _Sheets:
    """The sheets of a workbook under way: the next is begun where one is full."""

    def __init__(self, workbook: Any, name: str, columns: Sequence[SheetColumn]) -> None:  # noqa: ANN401 - ships no types
        self._workbook = workbook
        self._name = name
        self._columns = columns
        self._head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._formats = {
            CellKind.TEXT: workbook.add_format({"num_format": "@"}),
            CellKind.COUNT: workbook.add_format({"num_format": "#,##0"}),
            CellKind.SHARE: workbook.add_format({"num_format": "0.0%"}),
            CellKind.MOMENT: workbook.add_format({"num_format": "dd/mm/yyyy hh:mm", "align": "left"}),
        }
        self._formats[CellKind.NUMBER_LIKE] = self._formats[CellKind.TEXT]
        self._formats[CellKind.MONEY] = self._formats[CellKind.COUNT]
        self._sheet: Any = None
        self._count = 0

    def begin(self) -> list[tuple[int, Callable[..., object], Any]]:
        """A new sheet with its head; for each column its number, what writes a cell, and how it looks."""
        self._count += 1
        # A name of a sheet has 31 characters at most.
        name = self._name if self._count == 1 else f"{self._name[:27]} {self._count}"
        self._sheet = sheet = self._workbook.add_worksheet(name)
        sheet.freeze_panes(1, 1)
        for at, column in enumerate(self._columns):
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, column.title, self._head)
        # Texts as texts, whatever they look like: an order number keeps its eighteen digits.
        writers = {
            CellKind.TEXT: sheet.write_string,
            CellKind.NUMBER_LIKE: sheet.write_string,
            CellKind.MOMENT: sheet.write_datetime,
            CellKind.SHARE: lambda row, at, value, look: sheet.write_number(row, at, value / 1000, look),
        }
        return [
            (at, writers.get(column.kind, sheet.write_number), self._formats[column.kind])
            for at, column in enumerate(self._columns)
        ]

    def end(self, last_row: int) -> None:
        self._sheet.autofilter(0, 0, last_row, len(self._columns) - 1)


def _fill(sheets: _Sheets, rows: Iterable[Sequence[Cell]]) -> None:
    writers, number = sheets.begin(), 0
    for cells in rows:
        number += 1
        if number == MOST_ROWS:
            sheets.end(number - 1)
            writers, number = sheets.begin(), 1
        for (at, write, look), cell in zip(writers, cells, strict=True):
            if cell is not None and cell != "":
                write(number, at, cell, look)
    sheets.end(number)


def _write_text(
    path: Path, columns: Sequence[SheetColumn], rows: Iterable[Sequence[Cell]], separator: str
) -> None:
    written = [_AS_TEXT[column.kind] for column in columns]
    # No line `sep=;`: Excel would then read the rest as if it were not UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL)
        writer.writerow([column.title for column in columns])
        for cells in rows:
            writer.writerow(
                [
                    "" if cell is None or cell == "" else as_text(cell)
                    for as_text, cell in zip(written, cells, strict=True)
                ]
            )


def defused(text: str) -> str:
    """The text so that a spreadsheet takes it for a text."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _number_like(text: str) -> str:
    """Seller Center itself ends the order numbers of its text files with a tab: without it a spreadsheet
    takes them for numbers and rounds them to fifteen digits.
    """
    return f"{defused(text)}\t"


_AS_TEXT: Final[dict[CellKind, Callable[[Any], str]]] = {
    CellKind.TEXT: defused,
    CellKind.NUMBER_LIKE: _number_like,
    CellKind.COUNT: str,
    CellKind.MONEY: str,
    CellKind.SHARE: lambda thousandths: str(thousandths / 1000),
    # Read alike wherever the day stands before the month or after it.
    CellKind.MOMENT: lambda moment: f"{moment:%Y-%m-%d %H:%M}",
}
