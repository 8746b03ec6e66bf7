"""Reads an XLSX file thoroughly, whatever a spreadsheet may have made of it; `archive` has looked it over."""

from __future__ import annotations

import math
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import python_calamine as calamine

from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces.archive import broken_is_unreadable
from seller_desktop.marketplaces.cell_limits import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_SHEETS,
    STRIPPED,
    hidden_in,
    without_hidden,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seller_desktop.marketplaces.columns import Row

SHEET_HINT: Final = "OrderSKUList"
"""The name of the sheet with the orders."""

_EXACT_FLOAT: Final = 1e15


def sheets(path: Path) -> Iterator[Iterator[Row]]:
    """The rows of every worksheet, the likeliest first. A sheet is loaded whole when it is reached.

    Raises SellerError `file_unreadable`, `file_hostile`; the memory it takes is for the caller to limit.
    """
    with broken_is_unreadable(path), path.open("rb") as file:
        book = calamine.CalamineWorkbook.from_filelike(file)
        names = [
            sheet.name for sheet in book.sheets_metadata if sheet.typ == calamine.SheetTypeEnum.WorkSheet
        ]
        if len(names) > MOST_SHEETS:
            raise SellerError("file_hostile", file=path.name)
        for name in sorted(names, key=lambda name: name.casefold() != SHEET_HINT.casefold()):
            sheet = book.get_sheet_by_name(name)
            if sheet.total_width > MOST_COLUMNS:
                raise SellerError("file_hostile", file=path.name)
            yield _rows(sheet, path)


def _rows(sheet: calamine.CalamineSheet, path: Path) -> Iterator[Row]:
    with broken_is_unreadable(path):
        for row_no, cells in enumerate(sheet.iter_rows(), start=1):
            texts = tuple([cell.strip(STRIPPED) if type(cell) is str else as_text(cell) for cell in cells])
            if max(map(len, texts), default=0) > LONGEST_CELL:
                raise SellerError("file_hostile", file=path.name)
            if any(map(hidden_in, texts)):
                texts = tuple([without_hidden(text).strip(STRIPPED) for text in texts])
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
