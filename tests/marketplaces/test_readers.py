from __future__ import annotations

import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces import archive, readers
from seller_desktop.marketplaces.plain_workbook import NotPlainError
from tests.marketplaces.files import (
    DATA,
    SAMPLE_CSV,
    all_rows,
    column_name,
    text_cell,
    write_csv,
    write_raw_workbook,
    write_workbook,
)

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [["Nama", "Isi"], ["Botol, 1 L; biru", "baris satu\nbaris dua"], ["é 💧", '"kutip"']]


def code_of(path: Path) -> str:
    with pytest.raises(SellerError) as refusal:
        all_rows(path)
    assert refusal.value.facts["file"] == path.name
    with pytest.raises(SellerError) as quick:  # noqa: PT012 - what the quick reader leaves to the thorough one
        try:
            list(next(readers.inspect(path, quick=True).sheets()))
        except NotPlainError:
            all_rows(path)
    assert quick.value.facts["file"] == path.name
    assert quick.value.code == refusal.value.code
    return refusal.value.code


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16"])
def test_a_text_file_is_read_whatever_its_delimiter_and_encoding(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    path = write_csv(tmp_path / "tanpa ekor", ROWS, delimiter, encoding)
    tables = [list(rows) for rows in readers.inspect(path).sheets()]
    assert [(number, tuple(row)) for number, row in enumerate(ROWS, start=1)] in tables


def test_text_of_an_old_windows_is_read(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "lama.csv", [["Nama", "Kota"], ["José", "Sükabumi"]], encoding="cp1252")
    assert all_rows(path)[1] == (2, ("José", "Sükabumi"))


def test_what_clings_to_cells_is_taken_off(tmp_path: Path) -> None:
    clinging = [["\ufeffA", " B\t"], ["\xa0577344529763028279\t", "\t"]]
    for path in (write_csv(tmp_path / "a.csv", clinging), write_workbook(tmp_path / "a.xlsx", clinging)):
        assert all_rows(path) == [(1, ("A", "B")), (2, ("577344529763028279", ""))]


def test_empty_rows_are_left_out_and_counted(tmp_path: Path) -> None:
    gaps = [["A"], ["  "], [], ["B"]]
    for path in (write_csv(tmp_path / "a.csv", gaps), write_workbook(tmp_path / "a.xlsx", gaps)):
        assert all_rows(path) == [(1, ("A",)), (4, ("B",))]


def test_content_decides_and_not_the_ending(tmp_path: Path) -> None:
    disguised = write_workbook(tmp_path / "a.xlsx", [["A", "B"]]).rename(tmp_path / "a.csv")
    assert all_rows(disguised) == [(1, ("A", "B"))]
    text = write_csv(tmp_path / "b.xlsx", [["A", "B"]])
    assert all_rows(text) == [(1, ("A", "B"))]


def test_cells_of_a_spreadsheet_become_the_text_they_stand_for(tmp_path: Path) -> None:
    cells = [42000, 0.35, 5.77344529763028e17, 577344529763028279, 123456789012345, True]
    moment = datetime(2026, 11, 6, 23, 45, 8)  # noqa: DTZ001 - a spreadsheet knows no zones
    path = write_workbook(tmp_path / "a.xlsx", [[*cells, moment, "0012"]])
    assert all_rows(path) == [
        (
            1,
            (
                "42000",
                "0.35",
                "5.77344529763028E+17",
                "5.77344529763028E+17",
                "123456789012345",
                "TRUE",
                "2026-11-06 23:45:08",
                "0012",
            ),
        )
    ]


def test_every_second_of_a_spreadsheets_day_comes_out_whole(tmp_path: Path) -> None:
    moments = [datetime(2026, 11, 6, 23, 7, second) for second in range(60)]  # noqa: DTZ001 - as above
    path = write_workbook(tmp_path / "a.xlsx", [[moment] for moment in moments])
    assert [cells[0] for _, cells in all_rows(path)] == [str(moment) for moment in moments]


def test_a_workbook_with_a_wrong_dimension_and_scattered_header_rows_is_read(tmp_path: Path) -> None:
    header = "".join(f'<row r="1">{text_cell(f"{name}1", name)}</row>' for name in "ABC")
    data = f'<row r="2">{text_cell("A2", "x")}{text_cell("C2", "z")}</row>'
    path = write_raw_workbook(tmp_path / "a.xlsx", header + data, dimension="A1:A1")
    assert all_rows(path) == [(1, ("A", "B", "C")), (2, ("x", "", "z"))]


def test_the_likeliest_sheet_comes_first(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as book:
        for name in ("Catatan", "orderskulist", "Lain"):
            book.add_worksheet(name).write_string(0, 0, name)
    first_rows = [next(rows) for rows in readers.inspect(tmp_path / "a.xlsx").sheets()]
    assert first_rows == [(1, (name,)) for name in ("orderskulist", "Catatan", "Lain")]


def test_the_samples_in_both_forms_hold_the_same_cells() -> None:
    from_text = [cells for _, cells in all_rows(SAMPLE_CSV)]
    from_sheet = [cells for _, cells in all_rows(DATA / "Semua pesanan-2026-11-23-14_00.xlsx")]
    assert from_sheet[0] == from_text[0]
    assert from_sheet[2:] == from_text[1:]  # only the workbook has the row of descriptions


def test_a_text_file_is_read_as_it_is_asked_for(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [["A", "B"], *[["x" * 100, "y"]] * 50_000])
    rows = next(readers.inspect(path).sheets())
    assert next(rows)[0] == 1
    with path.open("r+b") as file:  # what comes later has not been read yet
        file.truncate(2_000_000)
    assert sum(1 for _ in rows) < 25_000


# ---- files nobody should send


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"A,B\n\0\0,x\n", "file_unreadable"),
        ("A,B\nx,y\n".encode("utf-16-le"), "file_unreadable"),
        (b"\xff\xfeA", "file_unreadable"),
        (b"A,B\n\x81\x8d\n", "file_unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "file_unreadable"),
        (b"PK\x03\x04" + b"sampah" * 100, "file_unreadable"),
        (b"PK\x05\x06" + bytes(18), "not_an_export"),
        (b'A,B\n"' + b"x" * 40_000 + b'",y\n', "file_unreadable"),
        (b"," * 2000 + b"\n", "file_hostile"),
    ],
    ids=[
        "empty",
        "nul",
        "utf16-without-mark",
        "half-a-sign",
        "no-text",
        "old-xls",
        "no-zip",
        "empty-zip",
        "endless-cell",
        "too-many-columns",
    ],
)
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes, code: str, ending: str) -> None:
    path = tmp_path / f"rusak.{ending}"
    path.write_bytes(content)
    assert code_of(path) == code


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    assert code_of(tmp_path / "tidak ada.csv") == "file_missing"
    assert code_of(tmp_path) == "file_unreadable"


def test_a_workbook_cut_short_is_named(tmp_path: Path) -> None:
    whole = (DATA / "Semua pesanan-2026-11-23-14_00.xlsx").read_bytes()
    for length in (100, 5_000, len(whole) - 10):
        (tmp_path / "putus.xlsx").write_bytes(whole[:length])
        assert code_of(tmp_path / "putus.xlsx") == "file_unreadable"


def test_a_workbook_with_a_damaged_byte_is_named(tmp_path: Path) -> None:
    content = bytearray((DATA / "Semua pesanan-2026-11-23-14_00.xlsx").read_bytes())
    content[len(content) // 2] ^= 0xFF
    (tmp_path / "rusak.xlsx").write_bytes(content)
    assert code_of(tmp_path / "rusak.xlsx") == "file_unreadable"


def test_another_kind_of_archive_is_no_export(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "arsip.xlsx", "w") as archive:
        archive.writestr("Semua pesanan.csv", "Order ID\n")
    assert code_of(tmp_path / "arsip.xlsx") == "not_an_export"


def test_a_workbook_with_its_own_entities_is_refused(tmp_path: Path) -> None:
    entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>'
    assert code_of(write_raw_workbook(tmp_path / "a.xlsx", cell, entities)) == "file_hostile"
    # also where the telling word lies across two pieces of reading
    far = "<!--" + "x" * (archive._CHUNK - 70) + "-->" + entities
    assert code_of(write_raw_workbook(tmp_path / "b.xlsx", cell, far)) == "file_hostile"


def test_a_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = write_raw_workbook(tmp_path / "bom.xlsx", "")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.bin", bytes(30_000_000))
    assert path.stat().st_size < 100_000
    with pytest.raises(SellerError, match="file_hostile"):
        readers.inspect(path)


def test_an_archive_that_claims_too_much_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_raw_workbook(tmp_path / "besar.xlsx", f'<row r="1">{text_cell("A1", "x" * 5000)}</row>')
    monkeypatch.setattr(archive, "_LARGEST_CONTENT", 4000)
    assert code_of(path) == "file_too_large"


@pytest.mark.parametrize("lie", [-1, -500, 1])
def test_an_archive_that_lies_about_its_sizes_is_refused(tmp_path: Path, lie: int) -> None:
    row = f'<row r="1">{text_cell("A1", "x" * 5000)}</row>'
    path = write_raw_workbook(tmp_path / "bohong.xlsx", row)
    with zipfile.ZipFile(path) as archive:
        true_size = archive.getinfo("xl/worksheets/sheet2.xml").file_size
    true, false = (size.to_bytes(4, "little") for size in (true_size, true_size + lie))
    assert path.read_bytes().count(true) == 2  # in the entry and in the directory
    path.write_bytes(path.read_bytes().replace(true, false))
    assert code_of(path) in {"file_hostile", "file_unreadable"}


def test_an_archive_with_two_entries_of_one_name_is_refused(tmp_path: Path) -> None:
    path = write_raw_workbook(tmp_path / "ganda.xlsx", "")
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("xl/worksheets/sheet2.xml", "<x/>")
    assert code_of(path) == "file_hostile"


def test_a_sheet_as_wide_as_a_spreadsheet_goes_is_refused(tmp_path: Path) -> None:
    cells = "".join(text_cell(f"{column_name(column)}1", "x") for column in range(1 << 14))
    assert code_of(write_raw_workbook(tmp_path / "a.xlsx", f'<row r="1">{cells}</row>')) == "file_hostile"


def test_a_cell_longer_than_a_spreadsheet_allows_is_refused(tmp_path: Path) -> None:
    path = write_raw_workbook(tmp_path / "a.xlsx", f'<row r="1">{text_cell("A1", "x" * 40_000)}</row>')
    assert code_of(path) == "file_hostile"


def test_a_file_of_too_many_rows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MOST_ROWS", 10)
    assert code_of(write_csv(tmp_path / "a.csv", [["x"]] * 11)) == "file_too_large"
