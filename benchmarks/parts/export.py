"""An XLSX export of a list with its columns; and XlsxWriter writing the same cells alone."""

from __future__ import annotations

import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from benchmarks.measuring import Figure, main, opened
from seller_desktop.domain.export_columns import COLUMNS, ExportWords, columns_named
from seller_desktop.services import queries
from seller_desktop.services.desk_models import UNWATCHED
from seller_desktop.services.order_export import _Export, export_orders
from seller_desktop.services.read_models import OrderQuery

if TYPE_CHECKING:
    from collections.abc import Sequence

_MANY: Final = 100_000
_SHOWN: Final = "deadline,order_no,status,channel,buyer,goods,quantity,amount,courier,tracking,created"
_OPTIONS: Final = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def measure(shop_dir: Path, orders: int) -> Sequence[Figure]:
    """The newest orders, the columns of the list; the time of the processor, since both only compute."""
    del orders
    with opened(shop_dir) as shop, tempfile.TemporaryDirectory() as folder:
        ids = shop.read(queries.first_ids, OrderQuery(), _MANY).result()
        columns = columns_named(_SHOWN.split(","))
        words = ExportWords("Orders", {column.key: column.key for column in COLUMNS})
        start = time.process_time()
        export_orders(shop, ids, columns, Path(folder) / "ours.xlsx", words)
        ours = time.process_time() - start
        rows = list(_Export(shop, ids, columns, words, False, UNWATCHED).rows())
        start = time.process_time()
        _write(Path(folder) / "peer.xlsx", rows)
        peer = time.process_time() - start
    return (Figure(f"XLSX export of {len(rows):,} orders", "s", ours, peer, ratio=1.4),)


def _write(path: Path, rows: Sequence[Sequence[Any]]) -> None:
    with xlsxwriter.Workbook(path, _OPTIONS) as book:
        sheet = book.add_worksheet()
        text = book.add_format({"num_format": "@"})
        number = book.add_format({"num_format": "#,##0"})
        moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        for row_no, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, datetime):
                    sheet.write_datetime(row_no, column, value, moment)
                elif isinstance(value, int):
                    sheet.write_number(row_no, column, value, number)
                elif value:
                    sheet.write_string(row_no, column, value, text)


if __name__ == "__main__":
    main(measure)
