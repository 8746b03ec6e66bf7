from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zipfile import ZipFile

from python_calamine import CalamineWorkbook

from seller_desktop.services.sheet_files import CellKind, SheetColumn, defused, write_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.services.sheet_files import Cell

COLUMNS = [SheetColumn(kind.title(), 12, kind) for kind in CellKind]
MOMENT = datetime(2026, 11, 3, 14, 5, 59)  # noqa: DTZ001 - a wall clock, as spreadsheets have it
ROW: list[Cell] = ["Kaos", "0012345678901234567", 3, 42_000, 125, MOMENT]


def test_a_workbook_has_texts_numbers_and_dates(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_sheet(path, "Data", COLUMNS, [ROW, [None] * 6, ["", "", 0, 0, 0, None]], ";")
    _, full, nothing, zeros = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Data").to_python()
    assert full == ["Kaos", "0012345678901234567", 3, 42_000, 0.125, MOMENT]
    assert nothing == [""] * 6
    assert zeros == ["", "", 0, 0, 0, ""]
    with ZipFile(path) as parts:
        styles = parts.read("xl/styles.xml").decode()
    # In the code of a format the comma stands for whatever groups thousands in the reader's country.
    assert 'formatCode="#,##0"' in styles
    assert 'formatCode="dd/mm/yyyy hh:mm"' in styles


def test_text_reads_alike_in_every_country(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_sheet(path, "Data", COLUMNS, [ROW], ",")
    assert path.read_text(encoding="utf-8-sig").splitlines()[1] == (
        '"Kaos","0012345678901234567\t","3","42000","0.125","2026-11-03 14:05"'
    )


def test_only_what_begins_like_a_formula_is_marked() -> None:
    assert [defused(text) for text in ("=1", "@a", "-2", "a=1", "", "Rp1")] == [
        *("'=1", "'@a", "'-2"),
        *("a=1", "", "Rp1"),
    ]


def test_rows_are_taken_one_by_one(tmp_path: Path) -> None:
    """None is kept: a row may be forgotten as soon as the next is asked for."""
    one: list[Cell] = ["", "", 0, 0, 0, None]

    def rows() -> object:
        for number in range(50):
            one[2] = number  # the same list again and again
            yield one

    path = tmp_path / "a.xlsx"
    write_sheet(path, "Data", COLUMNS, rows(), ";")  # type: ignore[arg-type] # a generator of rows
    found = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert [row[2] for row in found[1:]] == list(range(50))
