"""Writes rows that could not be taken into a file of the same columns, ready to be corrected."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import xlsxwriter

from seller_desktop.marketplaces.snapshot import name_with_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.orders import RejectedRow

FOLDER: Final = "rejected"
REASON_HEADER: Final = "Rejection Reason"
_ROW_HEADER: Final = "Source Row"
_MARK: Final = " rejected"
_AGAIN: Final = re.compile(rf"{_MARK}(?: \(\d+\))?$")
"""The end of the name of a file of rejected rows, which may itself be imported and leave some."""


def write_rejected_rows(
    data_dir: Path,
    source: str,
    header: Sequence[str],
    rows: Iterable[RejectedRow],
    snapshot_at: int,
    zone: ZoneInfo,
    explain: Callable[[str, dict[str, str]], str],
) -> Path:
    """The file's path. Every cell is text, so that a spreadsheet neither rounds nor computes anything.

    `explain` turns a reason and its facts into a sentence. The name carries the source's snapshot time, so
    that importing the corrected file keeps that time.
    """
    folder = data_dir / FOLDER
    folder.mkdir(exist_ok=True)
    bare = _AGAIN.sub("", Path(source).stem)
    stem = name_with_time(bare, snapshot_at, zone) + _MARK
    path = _free(folder, stem)
    workbook = xlsxwriter.Workbook(
        str(path),
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    sheet = workbook.add_worksheet("OrderSKUList")
    text = workbook.add_format({"num_format": "@"})
    for column, name in enumerate((*header, _ROW_HEADER, REASON_HEADER)):
        sheet.write_string(0, column, name, text)
    for number, row in enumerate(rows, start=1):
        cells = [*row.cells, *[""] * (len(header) - len(row.cells))][: len(header)]
        told = (*cells, str(row.row_no), explain(row.reason, row.facts))
        for column, value in enumerate(told):
            sheet.write_string(number, column, value, text)
    workbook.close()
    return path


def _free(folder: Path, stem: str) -> Path:
    """A path nothing lies at: another file's rejected rows, or a seller's corrections, are never replaced."""
    path = folder / f"{stem}.xlsx"
    number = 2
    while path.exists():
        path = folder / f"{stem} ({number}).xlsx"
        number += 1
    return path
