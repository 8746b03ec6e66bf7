"""Files that can be read although somebody meant harm, or a program damaged them: no row is lost."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.file_names import safe_stem, told_name
from tests.hostile.bombs import HEAD, NOT_PLAIN, sheet_row
from tests.making import order_no
from tests.marketplaces.files import (
    GOOD,
    HEADER,
    JAKARTA,
    Reading,
    read_file,
    table,
    write_csv,
    write_raw_workbook,
)

if TYPE_CHECKING:
    from pathlib import Path


def reading(path: Path) -> Reading:
    return read_file(path, JAKARTA)


def orders(count: int) -> list[dict[str, str]]:
    return [GOOD | {"Order ID": order_no(number), "Buyer Message": "halo"} for number in range(count)]


def as_text(path: Path, rows: list[dict[str, str]]) -> Path:
    """Written by somebody who does not know that a cell may need quotation marks."""
    lines = [",".join(HEADER), *(",".join(row[name] for name in HEADER) for row in rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(("opens", "closes"), [(1, 2), (1, 3)])
def test_rows_swallowed_by_stray_quotation_marks_are_rejected_and_not_lost(
    tmp_path: Path, opens: int, closes: int
) -> None:
    rows = orders(5)
    rows[opens]["Buyer Message"] = '"halo'
    rows[closes]["Buyer Message"] = 'halo"'
    found = reading(as_text(tmp_path / "a.csv", rows))
    swallowed = range(opens, closes + 1)
    assert [row.order_no for row in found.rejected] == [order_no(number) for number in swallowed]
    assert set(found.reasons) == {"row_too_wide"}
    assert [one.order_no for one in found.orders] == [
        order_no(number) for number in range(5) if number not in swallowed
    ]


def test_a_message_of_several_lines_is_no_swallowed_row(tmp_path: Path) -> None:
    message = "satu, dua\n" * 10 + ",".join("abcdefghij")
    found = reading(write_csv(tmp_path / "a.csv", table({"Buyer Message": message}, {})))
    assert (len(found.orders), found.rejected) == (2, [])


@pytest.mark.parametrize("time", ["31/12/9999 10:00:00", "2100-01-01 00:00:00"])
def test_a_time_at_the_end_of_the_calendar_is_no_time(tmp_path: Path, time: str) -> None:
    found = reading(write_csv(tmp_path / "a.csv", table({"Created Time": time}, {"Order ID": order_no(1)})))
    assert found.reasons == ["time_unreadable"]
    assert len(found.orders) == 1


@pytest.mark.parametrize("dimension", ["A1:XFD1048576", "A1"])
@pytest.mark.parametrize("thorough", [False, True])
def test_what_a_sheet_says_of_its_size_is_not_believed(
    tmp_path: Path,
    dimension: str,
    thorough: bool,
) -> None:
    more = f'<row r="3">{NOT_PLAIN.replace("A2", "A3")}</row>' if thorough else ""
    path = write_raw_workbook(tmp_path / "a.xlsx", HEAD + sheet_row(2, GOOD) + more, dimension=dimension)
    assert len(reading(path).orders) == 1


def test_names_in_an_archive_lead_nowhere(tmp_path: Path) -> None:
    path = write_raw_workbook(tmp_path / "a.xlsx", HEAD + sheet_row(2, GOOD))
    with zipfile.ZipFile(path, "a") as archive:
        for name in ("../../luar.xml", "/luar.xml", "C:\\luar.xml"):
            archive.writestr(name, "<x/>")
    assert len(reading(path).orders) == 1
    assert list(tmp_path.rglob("luar.xml")) == []


def test_signs_nobody_sees_are_taken_off(tmp_path: Path) -> None:
    hidden = "Bu\u202edi\x01 \u202cS"
    escaped = sheet_row(2, GOOD | {"Recipient": "Bu_x0001_di S_x0000_"})
    for path in (
        write_csv(tmp_path / "a.csv", table({"Recipient": hidden})),
        write_csv(tmp_path / "b.csv", table({"Recipient": hidden}), encoding="utf-16"),
        write_raw_workbook(tmp_path / "c.xlsx", HEAD + sheet_row(2, GOOD | {"Recipient": "Bu\u202edi S"})),
        write_raw_workbook(tmp_path / "d.xlsx", HEAD + escaped),
    ):
        assert [one.recipient for one in reading(path).orders] == ["Budi S"], path.name


def test_names_are_told_and_made_safe() -> None:
    assert told_name("pes\udcffanan.csv") == "pes?anan.csv"
    assert safe_stem("../..\\x") == "_.._x"
    assert safe_stem("é" * 100) == "é" * 60
