"""Order exports of any length to measure with: made up, always the same, kept in a cache folder."""

from __future__ import annotations

import csv
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal
from zoneinfo import ZoneInfo

import python_calamine as calamine
import xlsxwriter

from seller_desktop.domain.clock import from_iso, to_local
from seller_desktop.marketplaces.tiktok_columns import TIKTOK_COLUMNS
from seller_desktop.services.sample_orders import sample_orders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seller_desktop.domain.orders import Line, Package, StatedOrder

ZONE: Final = ZoneInfo("Asia/Jakarta")
FIRST_DAY: Final = "2026-11-23"
NEXT_DAY: Final = "2026-11-24"
Kind = Literal["xlsx", "csv"]

_SAMPLE: Final = Path(__file__).parent.parent / "tests" / "data" / f"Semua pesanan-{FIRST_DAY}-14_00.xlsx"
_CACHE: Final = Path(tempfile.gettempdir()) / "seller-desktop-benchmarks"
_FORM: Final = "1"  # another one makes the files anew
_CHANGED_EVERY: Final = 10
_EMPTY_AT_ZERO: Final = ("distance", "payment_discount", "handling", "insurance", "shipping_seller")
_WORDS: Final = {"tiktok": "TikTok", "tokopedia": "Tokopedia"}


def now_ms(day: str = FIRST_DAY) -> int:
    """The moment an export of that day was made, as its name says; UTC milliseconds."""
    return from_iso(f"{day}T14:00:00", ZONE)


def export(rows: int, kind: Kind, *, seed: int = 1, day: str = FIRST_DAY) -> Path:
    """An export of so many lines of orders, in the form of the marketplace's own.

    Of the same seed the next day's holds the same orders, every tenth of them changed.
    """
    path = _CACHE / f"{_FORM}-{rows}-{seed}" / f"Semua pesanan-{day}-14_00.{kind}"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        (_write_workbook if kind == "xlsx" else _write_text)(unfinished, _rows(rows, seed, day))
        unfinished.rename(path)
    return path


def _write_workbook(path: Path, rows: Iterator[list[str]]) -> None:
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("OrderSKUList")
    for row_no, titles in enumerate(_head()):
        sheet.write_row(row_no, 0, titles)
    for row_no, cells in enumerate(rows, start=2):
        for column, text in enumerate(cells):
            if text:
                sheet.write_string(row_no, column, text)
    book.close()


def _write_text(path: Path, rows: Iterator[list[str]]) -> None:
    header = _head()[0]
    marked = [at for at, name in enumerate(header) if name in {"Order ID", "SKU ID", "Package ID"}]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for cells in rows:
            for at in marked:  # the marketplace's own way to keep a spreadsheet's hands off
                cells[at] += "\t"
            writer.writerow(cells)


@cache
def _head() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The header row and the row of descriptions of the sample export, which is a real one's form."""
    sheet = calamine.CalamineWorkbook.from_path(str(_SAMPLE)).get_sheet_by_index(0)
    header, descriptions = sheet.to_python(nrows=2)
    return tuple(map(str, header)), tuple(map(str, descriptions))


def _rows(rows: int, seed: int, day: str) -> Iterator[list[str]]:
    """The cells of so many lines. Orders for nine in ten of them are more than enough."""
    header = TIKTOK_COLUMNS.find([(1, _head()[0])])
    assert header
    fields = sorted(header.index, key=header.index.__getitem__)
    made = 0
    for number, order in enumerate(sample_orders(rows * 9 // 10 + 10, seed, now_ms(), ZONE)):
        changed = day != FIRST_DAY and number % _CHANGED_EVERY == 0
        packages = {package.package_no: package for package in order.packages}
        for line in order.lines:
            if made == rows:
                return
            made += 1
            yield [_cell(field, order, line, packages.get(line.package_no), changed) for field in fields]


def _cell(field: str, order: StatedOrder, line: Line, package: Package | None, changed: bool) -> str:
    owner, _, name = field.rpartition(".")
    value: Any = getattr({"": order, "line": line, "package": package}[owner], name, "")
    if name.endswith("_at"):
        return to_local(value, ZONE).strftime("%d/%m/%Y %H:%M:%S") if value else ""
    if name == "weight_g":
        return f"{value / 1000:g}" if value else ""
    if name == "preorder":
        value = "Pre-order" if value else "Normal"
    elif name == "channel":
        value = _WORDS[value]
    elif name == "checked_status" and changed:
        value = "Checked"
    elif value == 0 and name.startswith(_EMPTY_AT_ZERO):
        value = ""
    return str(value)
