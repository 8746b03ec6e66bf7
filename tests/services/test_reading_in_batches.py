"""Many rows read at once, beside the same rows read one by one."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unittest import mock

import sqlcipher3.dbapi2 as driver
from hypothesis import given, settings
from hypothesis import strategies as st

from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.imports import FileFacts
from seller_desktop.domain.orders import RejectedRow
from seller_desktop.marketplaces import tiktok_orders, tiktok_rows
from seller_desktop.storage.staging import StagingWriter
from tests.marketplaces.files import GOOD, HEADER, JAKARTA

if TYPE_CHECKING:
    from seller_desktop.marketplaces.columns import Row

_TABLES: Final = ("staged_order", "staged_line", "staged_package", "rejected")
_CELLS: Final = {
    "Order ID": [
        "577344529763028279",
        "577344529763028280",
        "'577344529763028281",
        "5.77E+17",
        "",
        "Platform unique",
    ],
    "SKU ID": ["1729251345555427421", "1729251345555427422", "'1729251345555427421", "1,7E+18", ""],
    "Package ID": ["1157164016228681561", "'1157164016228681561", "1.15E+18", ""],
    "Tracking ID": ["005423455429", "", "5E+11", "JX'1"],
    "Country": ["Indonesia", "", "Malaysia", "I***"],
    "Created Time": [
        "21/11/2026 13:34:25",
        "2026-11-03 08:00:00",
        "05/11/2026 08:00",
        "1/2/2026 8:00 AM",
        "",
        "kemarin",
    ],
    "Paid Time": ["", "21/11/2026 13:52:25", "22/11/2026 13:52:25", "31/02/2026 10:00:00", "22/11/2026"],
    "Shipped Time": ["", "25/11/2026 09:00:59", "25/11/1999 09:00:59"],
    "Quantity": ["2", "1.0", "0", "", "dua"],
    "Sku Quantity of return": ["0", "", "1", "-1"],
    "Order Amount": ["79000", "Rp79.000", "", "US$4.50", "38,82"],
    "SKU Unit Original Price": ["39000", "x", "IDR 12.000"],
    "Order Status": ["Perlu dikirim", "Dikirim", "Entah", ""],
    "Order Substatus": ["Menunggu pengambilan", "", "Baru"],
    "Normal or Pre-order": ["Normal", "Pre-order", ""],
    "Payment Method": ["DANA", "Bayar di tempat"],
    "Purchase Channel": ["TikTok", "Tokopedia", ""],
    "Weight(kg)": ["0.35", "", "berat"],
    "Buyer Message": ["", "Tolong\nya 🙏"],
}
_CHANGES: Final = st.dictionaries(st.sampled_from(sorted(_CELLS)), st.integers(0, 5), max_size=3)
_SHAPES: Final = st.sampled_from(["whole"] * 12 + ["short", "wide", "header"])


def cells_of(change: dict[str, int], shape: str) -> tuple[str, ...]:
    if shape == "header":
        return tuple(HEADER)
    values = GOOD | {name: _CELLS[name][which % len(_CELLS[name])] for name, which in change.items()}
    cells = tuple(values[name] for name in HEADER)
    return {"whole": cells, "short": cells[:-3], "wide": (*cells, "x")}[shape]


def staged(rows: list[Row], batches: list[int] | None) -> tuple[object, ...]:
    """What stands in the staging file after a reading of single rows, or of batches so long; or a refusal."""
    reader = tiktok_orders.recognise([(1, tuple(HEADER))], "uji.csv", JAKARTA)
    assert reader
    with tempfile.TemporaryDirectory() as folder:
        writer = StagingWriter(Path(folder) / "stage.db")
        try:
            for batch in [[row] for row in rows] if batches is None else cut(rows, batches):
                for one in [reader.read(*batch[0])] if batches is None else reader.read_many(batch):
                    if isinstance(one, dict):
                        writer.add_columns(one)
                    elif isinstance(one, RejectedRow):
                        writer.reject(one)
                    elif one is not None:
                        writer.add(one)
            reader.judge()
        except SellerError as refusal:
            writer.discard()
            return (refusal.code,)
        writer.finish(FileFacts("tiktok-orders", reader.header.cells))
        db = driver.connect(str(Path(folder) / "stage.db"))
        try:
            tables = [
                db.execute(f"SELECT rowid, * FROM {table} ORDER BY rowid").fetchall()  # noqa: S608 - our names
                for table in _TABLES
            ]
        finally:
            db.close()
    return reader.rows, reader.latest_inside, reader.absent, tables


def cut(rows: list[Row], lengths: list[int]) -> list[list[Row]]:
    batches: list[list[Row]] = []
    at = 0
    while at < len(rows):
        length = lengths[len(batches) % len(lengths)]
        batches.append(rows[at : at + length])
        at += length
    return batches


@settings(max_examples=250, deadline=None)
@given(
    st.lists(st.tuples(_CHANGES, _SHAPES), max_size=40),
    st.lists(st.integers(1, 25), min_size=1, max_size=4),
    st.integers(1, 30),
)
def test_rows_read_together_are_as_good_as_rows_read_one_by_one(
    changes: list[tuple[dict[str, int], str]], batches: list[int], early: int
) -> None:
    rows = [(number, cells_of(*change)) for number, change in enumerate(changes, start=2)]
    with (
        mock.patch.object(tiktok_rows, "EARLY_JUDGEMENT", early),
        mock.patch.object(tiktok_orders, "EARLY_JUDGEMENT", early),
    ):
        assert staged(rows, batches) == staged(rows, None)


def test_a_plain_table_is_read_together() -> None:
    reader = tiktok_orders.recognise([(1, tuple(HEADER))], "uji.csv", JAKARTA)
    assert reader
    found = list(reader.read_many([(number, cells_of({}, "whole")) for number in range(2, 900)]))
    assert [len(one["order_no"]) for one in found if isinstance(one, dict)] == [898]
