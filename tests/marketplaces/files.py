"""Export files for tests: the samples, and files written to be difficult."""

from __future__ import annotations

import csv
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

import xlsxwriter

from seller_desktop.domain.orders import RejectedRow, StatedOrder
from seller_desktop.domain.returns import StatedReturn
from seller_desktop.marketplaces import profiles, readers, tiktok_orders

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DATA: Final = Path(__file__).parents[1] / "data"
JAKARTA: Final = ZoneInfo("Asia/Jakarta")
SAMPLE_CSV: Final = DATA / "Semua pesanan-2026-11-23-14_00.csv"

with (DATA / "columns.tsv").open(encoding="utf-8", newline="") as listed:
    COLUMNS: Final = [
        row for row in csv.DictReader(listed, delimiter="\t") if row["notes"].startswith("col ")
    ]
HEADER: Final = [row["header_en"] for row in COLUMNS]

GOOD: Final = dict.fromkeys(HEADER, "") | {
    "Order ID": "577344529763028279",
    "Order Status": "Perlu dikirim",
    "Order Substatus": "Menunggu pengambilan",
    "Normal or Pre-order": "Normal",
    "SKU ID": "1729251345555427421",
    "Seller SKU": "KP-645",
    "Product Name": "Botol Minum 1 L 💧",
    "Variation": "Biru",
    "Quantity": "2",
    "Sku Quantity of return": "0",
    "SKU Unit Original Price": "39000",
    "SKU Subtotal After Discount": "78000",
    "Order Amount": "79000",
    "Created Time": "21/11/2026 13:34:25",
    "Paid Time": "21/11/2026 13:52:25",
    "Tracking ID": "005423455429",
    "Shipping Provider Name": "JNE",
    "Buyer Message": "Tolong bubble wrap\nya kak 🙏",
    "Country": "Indonesia",
    "Payment Method": "DANA",
    "Weight(kg)": "0.35",
    "Package ID": "1157164016228681561",
    "Purchase Channel": "TikTok",
}


@dataclass
class Reading:
    """What came of a file: orders or returns of one line each, and rejected rows."""

    reader: profiles.RowReader
    orders: list[StatedOrder] = field(default_factory=list)
    returns: list[StatedReturn] = field(default_factory=list)
    rejected: list[RejectedRow] = field(default_factory=list)

    @property
    def reasons(self) -> list[str]:
        return [row.reason for row in self.rejected]


def read_file(path: Path, zone: ZoneInfo) -> Reading:
    reader, rows = profiles.recognise(readers.inspect(path).sheets(), path.name, zone)
    reading = Reading(reader)
    for row_no, cells in rows:
        found = reader.read(row_no, cells)
        if isinstance(found, RejectedRow):
            reading.rejected.append(found)
        elif isinstance(found, StatedReturn):
            reading.returns.append(found)
        elif found is not None:
            reading.orders.append(found)
    reader.judge()
    return reading


def read_rows(rows: Sequence[Sequence[str]]) -> list[StatedOrder | RejectedRow]:
    """What the rows of a table say, without a file between."""
    numbered = [(number, tuple(row)) for number, row in enumerate(rows, start=1)]
    reader = tiktok_orders.recognise(numbered[:15], "uji.csv", JAKARTA)
    assert reader is not None
    found = [reader.read(*row) for row in numbered if row[0] > reader.header.row_no]
    reader.judge()
    return [row for row in found if row is not None]


def read_one(**change: str) -> StatedOrder:
    (order,) = read_rows(table(change))
    assert isinstance(order, StatedOrder), order
    return order


def all_rows(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    """The rows of the first table: of a text file, cut at its commas."""
    return list(next(readers.inspect(path).sheets()))


def table(*changes: dict[str, str], header: Sequence[str] = HEADER) -> list[list[str]]:
    """A header and one row for each set of changes to the good one."""
    return [list(header), *([(GOOD | change)[name] for name in header] for change in changes)]


def write_csv(
    path: Path, rows: Iterable[Sequence[str]], delimiter: str = ",", encoding: str = "utf-8-sig"
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def write_workbook(path: Path, rows: Iterable[Sequence[Any]], sheet: str = "OrderSKUList") -> Path:
    """A workbook as a spreadsheet saves it: texts, numbers and dates as what they are."""
    with xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy hh:mm:ss"}) as book:
        page = book.add_worksheet(sheet)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    page.write_string(at, column, cell)
                else:
                    page.write(at, column, cell)
    return path


def text_cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def write_raw_workbook(path: Path, rows_xml: str, prologue: str = "", dimension: str = "A1:A1") -> Path:
    """A workbook with this XML between its rows, as a careless exporter writes it: part `sheet2.xml`."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    declaration = '<?xml version="1.0" encoding="UTF-8"?>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1"'
        f' Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="OrderSKUList" sheetId="2" r:id="rId3"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship'
        f' Id="rId3" Type="{office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
        "xl/worksheets/sheet2.xml": f'{prologue}<worksheet xmlns="{main}"><dimension ref="{dimension}"/>'
        f"<sheetData>{rows_xml}</sheetData></worksheet>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, declaration + content)
    return path


def column_name(index: int) -> str:
    """`A` for 0, `AA` for 26."""
    name = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
