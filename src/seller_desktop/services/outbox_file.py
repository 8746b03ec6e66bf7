"""The list "To enter in Seller Center" as a file: a workbook, or text for other programs."""

from __future__ import annotations

import csv
import os
from datetime import datetime
from typing import TYPE_CHECKING, Final, Protocol

import xlsxwriter

from seller_desktop.domain.clock import to_local

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from seller_desktop.services.case_models import OutboxLine

Cell = str | int | datetime | None

CSV_SUFFIX: Final = ".csv"
XLSX_SUFFIX: Final = ".xlsx"
_ORDER_NO: Final = 0
_WIDTHS: Final = (22, 30, 50, 34, 30, 14, 17, 17, 26, 17, 16, 26)
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
"""A spreadsheet takes a text that begins so for a formula or a command, whoever typed it."""


class OutboxWords(Protocol):
    """The words of the file in the language of the window (`texts.outbox.FileWords`)."""

    @property
    def headers(self) -> Sequence[str]: ...
    @property
    def sheet(self) -> str: ...
    def what(self, line: OutboxLine, /) -> str: ...
    def where(self, line: OutboxLine, /) -> str: ...
    def reason(self, line: OutboxLine, /) -> str: ...
    def state(self, line: OutboxLine, /) -> str: ...
    def stated(self, line: OutboxLine, /) -> str: ...


def write_outbox(
    path: Path, lines: Iterable[OutboxLine], zone: ZoneInfo, words: OutboxWords, separator: str = ";"
) -> None:
    """Write the lines in their order; what lay at `path` is replaced, and only by a whole file.

    A name ending in `.csv` gives text (UTF-8 with its mark, columns parted by `separator`), any other a
    workbook. Raises OSError where it cannot be written.
    """
    rows = [_cells(line, zone, words) for line in lines]
    unfinished = path.with_name(f"~{os.getpid()}{path.suffix}")
    try:
        if path.suffix.lower() == CSV_SUFFIX:
            _write_text(unfinished, words.headers, rows, separator)
        else:
            _write_workbook(unfinished, words, rows)
        unfinished.replace(path)
    except xlsxwriter.exceptions.FileCreateError as failure:
        raise OSError(str(failure)) from failure
    finally:
        unfinished.unlink(missing_ok=True)


def _cells(line: OutboxLine, zone: ZoneInfo, words: OutboxWords) -> tuple[Cell, ...]:
    return (
        line.order_no,
        words.what(line),
        words.where(line),
        words.reason(line),
        line.comment,
        line.amount_idr,
        _local(line.not_before, zone),
        None if line.due_at is None else _local(line.due_at, zone),
        words.state(line),
        _local(line.decided_at, zone),
        line.who,
        words.stated(line),
    )


def _local(at_ms: int, zone: ZoneInfo) -> datetime:
    """The shop's own wall clock to the minute; spreadsheets know no zones."""
    return to_local(at_ms, zone).replace(second=0, microsecond=0, tzinfo=None)


def _write_workbook(path: Path, words: OutboxWords, rows: Sequence[Sequence[Cell]]) -> None:
    """Texts as texts, whatever they look like: an order number keeps its eighteen digits."""
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        sheet = workbook.add_worksheet(words.sheet)
        head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        text = workbook.add_format({"num_format": "@"})
        money = workbook.add_format({"num_format": "#,##0"})
        moment = workbook.add_format({"num_format": "dd/mm/yyyy hh:mm", "align": "left"})
        for column, (title, width) in enumerate(zip(words.headers, _WIDTHS, strict=True)):
            sheet.write_string(0, column, title, head)
            sheet.set_column(column, column, width)
        for row, cells in enumerate(rows, start=1):
            for column, cell in enumerate(cells):
                if isinstance(cell, datetime):
                    sheet.write_datetime(row, column, cell, moment)
                elif isinstance(cell, int):
                    sheet.write_number(row, column, cell, money)
                elif cell is not None:
                    sheet.write_string(row, column, cell, text)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(rows), len(words.headers) - 1)


def _write_text(path: Path, headers: Sequence[str], rows: Iterable[Sequence[Cell]], separator: str) -> None:
    # No line `sep=;`: Excel would then read the rest as if it were not UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL)
        writer.writerow(headers)
        for cells in rows:
            # Seller Center itself ends the order numbers of its text files with a tab: without it a
            # spreadsheet takes them for numbers and rounds them to fifteen digits.
            writer.writerow([f"{cells[_ORDER_NO]}\t", *(_as_text(cell) for cell in cells[1:])])


def _as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"  # read alike wherever the day stands before the month or after it
    text = str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(_FORMULA_STARTS) else text
