from __future__ import annotations

import csv
import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.services.case_models import OutboxLine, OutboxState, OutboxWhat
from seller_desktop.services.outbox_file import write_outbox

if TYPE_CHECKING:
    from pathlib import Path
    from zoneinfo import ZoneInfo

NOW = 1_795_417_200_000
"""2026-11-23T14:00:00+07:00."""
HEADERS = tuple(f"Column {number}" for number in range(12))


class Words:
    headers = HEADERS
    sheet = "To enter"

    def what(self, line: OutboxLine) -> str:
        return str(line.what)

    def where(self, line: OutboxLine) -> str:
        return f"{line.what} > OK"

    def reason(self, line: OutboxLine) -> str:
        return line.reason

    def state(self, line: OutboxLine) -> str:
        return str(line.state)

    def stated(self, line: OutboxLine) -> str:
        return line.stated


def a_line(comment: str = "", *, reason: str = "", amount: int | None = 42_000) -> OutboxLine:
    return OutboxLine(
        id=1,
        order_id=1,
        order_no="577912345678900412",
        case_id=1,
        what=OutboxWhat.REJECT_CANCELLATION,
        reverses=None,
        state=OutboxState.TO_ENTER,
        reason=reason,
        comment=comment,
        amount_idr=amount,
        decided_at=NOW,
        not_before=NOW + 600_000,
        due_at=None if amount is None else NOW + 24 * HOUR_MS,
        who="Rina",
    )


def text_rows(path: Path, separator: str = ";") -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def test_a_workbook_keeps_numbers_of_orders_whole_and_money_as_numbers(
    tmp_path: Path, shop_zone: ZoneInfo
) -> None:
    path = tmp_path / "a.xlsx"
    write_outbox(path, [a_line("Sudah dikemas"), a_line(amount=None)], shop_zone, Words())
    head, first, second = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("To enter").to_python()
    assert head == list(HEADERS)
    assert first[0] == "577912345678900412"
    assert first[4:8] == [
        "Sudah dikemas",
        42_000,
        datetime(2026, 11, 23, 14, 10),  # noqa: DTZ001 - the shop's own wall clock
        datetime(2026, 11, 24, 14, 0),  # noqa: DTZ001 - as above
    ]
    assert second[5] == ""
    assert second[7] == ""


@pytest.mark.parametrize("text", ["=1+1", "http://example.com/a", "@SUM(A1)", "{=1}", "<b>tebal</b>"])
def test_a_workbook_holds_texts_as_they_were_typed(tmp_path: Path, shop_zone: ZoneInfo, text: str) -> None:
    path = tmp_path / "a.xlsx"
    write_outbox(path, [a_line(text)], shop_zone, Words())
    assert CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()[1][4] == text
    with zipfile.ZipFile(path) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet


@pytest.mark.parametrize("separator", [";", ","])
def test_a_text_file_opens_whole_whatever_parts_its_columns(
    tmp_path: Path, shop_zone: ZoneInfo, separator: str
) -> None:
    path = tmp_path / "a.csv"
    comment = 'Kata dia "besok", lusa; baris\ndua — 😀'
    write_outbox(path, [a_line(comment)], shop_zone, Words(), separator)
    assert path.read_bytes().startswith(b'\xef\xbb\xbf"Column 0"' + separator.encode())
    head, row = text_rows(path, separator)
    assert head == list(HEADERS)
    assert row[0] == "577912345678900412\t", "a spreadsheet takes it for text, as Seller Center's own files"
    assert row[4] == comment
    assert row[5:8] == ["42000", "2026-11-23 14:10", "2026-11-24 14:00"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "|", "%"])
def test_a_text_file_holds_no_formula_whoever_typed_it(
    tmp_path: Path, shop_zone: ZoneInfo, start: str
) -> None:
    path = tmp_path / "a.csv"
    write_outbox(path, [a_line(f"{start}cmd", reason=f"{start}1")], shop_zone, Words())
    raw = path.read_bytes().decode("utf-8-sig")
    assert f'"\'{start}cmd"' in raw
    assert f'"\'{start}1"' in raw


def test_what_lay_there_is_replaced_and_nothing_is_left_over(tmp_path: Path, shop_zone: ZoneInfo) -> None:
    path = tmp_path / "Perlu dimasukkan.CSV"
    path.write_text("old", encoding="utf-8")
    write_outbox(path, [], shop_zone, Words())
    assert len(text_rows(path)) == 1
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_failure_leaves_what_lay_there(tmp_path: Path, shop_zone: ZoneInfo, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text("old", encoding="utf-8")

    class Broken(Words):
        def state(self, line: OutboxLine) -> str:
            raise RuntimeError(line.order_no)

    with pytest.raises(RuntimeError):
        write_outbox(path, [a_line()], shop_zone, Broken())
    with pytest.raises(OSError, match="nowhere"):
        write_outbox(tmp_path / "nowhere" / path.name, [a_line()], shop_zone, Words())
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]
