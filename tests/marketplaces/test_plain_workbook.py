from __future__ import annotations

import tempfile
import zipfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces import plain_workbook, readers, workbook
from seller_desktop.marketplaces.plain_workbook import NotPlainError
from tests.marketplaces.files import DATA, text_cell, write_raw_workbook

if TYPE_CHECKING:
    from types import ModuleType

TEXTS = st.text(st.sampled_from("aB7 \t\n\xa0\u200b\ufeff&<>\"'éž💧_x/;#"), max_size=8) | st.sampled_from(
    ["&amp;", "_x000D_", "_x41", "</row>", '"><v>5</v></c>', "577344529763028279", "x" * 300]
)
NUMBERS = st.integers(-(10**15), 10**15) | st.floats(-1e6, 1e6).map(lambda number: round(number, 3))
TABLES = st.lists(st.lists(TEXTS | NUMBERS | st.none(), max_size=5), min_size=1, max_size=12)


def rows_of(reader: ModuleType, path: Path) -> list[tuple[int, tuple[str, ...]]]:
    """What is not empty: the quick reader may leave out the rest."""
    return [row for row in next(reader.sheets(path)) if any(row[1])]


def write(path: Path, rows: list[list[str | float | None]], *, inside: bool, padded: bool) -> Path:
    """`inside`: texts in the sheet, not in a list of their own. `padded`: empty cells have a format."""
    with xlsxwriter.Workbook(str(path), {"constant_memory": inside}) as book:
        page = book.add_worksheet()
        bold = book.add_format({"bold": True})
        page.write_row(0, 0, ["Order ID"] * 5, bold)
        for at, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, str) and cell:
                    page.write_string(at, column, cell, bold if padded else None)
                elif cell is not None and cell != "":
                    page.write_number(at, column, float(cell))
                elif padded:
                    page.write_blank(at, column, None, bold)
    return path


@settings(max_examples=150, deadline=None)
@given(TABLES, st.booleans(), st.booleans())
def test_what_is_read_quickly_is_what_is_read_thoroughly(
    rows: list[list[str | float | None]], inside: bool, padded: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder) / "a.xlsx", rows, inside=inside, padded=padded)
        thorough = rows_of(workbook, path)
        try:
            assert rows_of(plain_workbook, path) == thorough
        except NotPlainError:
            texts = [cell for row in rows for cell in row if isinstance(cell, str)]
            numbers = [cell for row in rows for cell in row if isinstance(cell, int | float)]
            assert (
                any("_x" in text for text in texts)
                or any("e" in f"{float(one)}" for one in numbers)
                or any(len(f"{abs(one):.0f}") > 15 for one in numbers)
            )


@pytest.mark.parametrize("name", [path.name for path in sorted(DATA.glob("*.xlsx"))])
def test_the_samples_are_plain(name: str) -> None:
    assert rows_of(plain_workbook, DATA / name) == rows_of(workbook, DATA / name)


def test_many_pieces_are_as_good_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    path = DATA / "Semua pesanan-2026-11-23-14_00.xlsx"
    whole = rows_of(plain_workbook, path)
    monkeypatch.setattr(plain_workbook, "_PIECE", 1000)
    assert rows_of(plain_workbook, path) == whole


@pytest.mark.parametrize(
    "row",
    [
        '<row r="2"><c r="A2" t="b"><v>1</v></c></row>',
        '<row r="2"><c r="A2" s="3"><v>45000</v></c></row>',
        '<row r="2"><c r="A2"><v>1E5</v></c></row>',
        '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>',
        '<row r="2"><c r="A2" t="str"><v>x</v></c></row>',
        '<row r="2"><c r="A2" t="s"><v>7</v></c></row>',
        '<row r="2"><c r="A2" t="inlineStr"><is><r><t>x</t></r></is></c></row>',
        '<row r="2"><c t="inlineStr" r="A2"><is><t>x</t></is></c></row>',
        '<row r="2"><c><v>1</v></c></row>',
        '<row r="2"><c r="A2" t="inlineStr"><is><t><![CDATA[x]]></t></is></c></row>',
        f'<row r="2">{text_cell("B2", "x")}{text_cell("A2", "y")}</row>',
        f'<row r="2">{text_cell("A3", "x")}</row>',
        f'<row r="2">{text_cell("C2", "x")}</row>',
        f'<row r="1">{text_cell("A1", "x")}</row>',
        f"<row>{text_cell('A2', 'x')}</row>",
        '<row r="2"/>' + f'<row r="3">{text_cell("A3", "x")}</row>',
        f'<!-- --><row r="2">{text_cell("A2", "x")}</row>',
        f'<row r="2">{text_cell("A2", "_x0041_")}</row>',
        f'<row r="2">{text_cell("A2", "x").replace("x<", "&#65;<")}</row>',
        '<row r="2">' + text_cell("A2", "x\r\ny") + "</row>",
    ],
)
def test_what_is_not_plain_is_left_to_the_thorough_reader(tmp_path: Path, row: str) -> None:
    header = f'<row r="1">{text_cell("A1", "Order ID")}{text_cell("B1", "Status")}</row>'
    path = write_raw_workbook(tmp_path / "a.xlsx", header + row)
    with pytest.raises(NotPlainError):
        rows_of(plain_workbook, path)


def test_dates_are_left_to_the_thorough_reader(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx"), {"default_date_format": "dd/mm/yyyy"}) as book:
        book.add_worksheet().write_row(0, 0, ["x", datetime(2026, 11, 6)])  # noqa: DTZ001 - a spreadsheet knows no zones
    with pytest.raises(NotPlainError):
        rows_of(plain_workbook, tmp_path / "a.xlsx")


def test_a_sheet_without_rows_and_a_workbook_without_sheets(tmp_path: Path) -> None:
    assert rows_of(plain_workbook, write_raw_workbook(tmp_path / "a.xlsx", "")) == []
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(NotPlainError):
        next(plain_workbook.sheets(tmp_path / "b.xlsx"))


def test_an_endless_cell_is_hostile(tmp_path: Path) -> None:
    path = write_raw_workbook(tmp_path / "a.xlsx", f'<row r="1">{text_cell("A1", "x" * 40_000)}</row>')
    with pytest.raises(SellerError, match="file_hostile"):
        rows_of(plain_workbook, path)


@pytest.mark.parametrize("lie", [-1, -500, 1])
def test_a_sheet_that_lies_about_its_size_is_found_out_as_it_is_read(tmp_path: Path, lie: int) -> None:
    path = write_raw_workbook(tmp_path / "a.xlsx", f'<row r="1">{text_cell("A1", "x" * 5000)}</row>')
    with zipfile.ZipFile(path) as archive:
        true_size = archive.getinfo("xl/worksheets/sheet2.xml").file_size
    true, false = (size.to_bytes(4, "little") for size in (true_size, true_size + lie))
    path.write_bytes(path.read_bytes().replace(true, false))
    source = readers.inspect(path, quick=True)
    with pytest.raises(SellerError, match=r"file_hostile|file_unreadable"):
        list(next(source.sheets()))
