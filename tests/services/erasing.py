"""Looks for words in every file of a shop, and in what its database holds packed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import python_calamine as calamine
from sqlalchemy import text

from seller_desktop.domain.cells import pack, unpack
from seller_desktop.domain.imports import ORDERS_PROFILE
from seller_desktop.domain.orders import Status, Substatus
from seller_desktop.services import buyer_erasure
from seller_desktop.services.takeover import Origin, take_in
from tests.making import at, export, line, order_no, stated
from tests.services.importing import take

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.imports import ImportReport, ImportTally
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.buyer_models import Erasure
    from seller_desktop.services.shop import Reading, Shop

BUYER = {
    "Buyer Username": "zqxwarni_77",
    "Recipient": "Qwertini Zwxastra",
    "Phone #": "(+62)81298765432",
    "Detail Address": "Jl. Xyzabrata 17",
}
FACTS = {
    "buyer_username": BUYER["Buyer Username"],
    "recipient": BUYER["Recipient"],
    "phone": BUYER["Phone #"],
    "address": BUYER["Detail Address"],
    "buyer_message": "Qwertini asks for haste",
}
WORDS = ("zqxwarni_77", "qwertini", "zwxastra", "81298765432", "xyzabrata")
OVER = {
    "Order Status": "Selesai",
    "Order Substatus": "Selesai",
    "Created Time": "01/03/2026 09:00:00",
    "Paid Time": "01/03/2026 09:05:00",
}


def erase(shop: Shop, order_ids: list[int], **options: Any) -> Erasure:  # noqa: ANN401 - as erase_buyers takes them
    return buyer_erasure.erase_buyers(shop, order_ids, no_labels, **options)


def no_labels(_data: bytes, _pages: frozenset[int]) -> bytes:
    raise AssertionError("no labels file is shared with another order")


def order_id(shop: Shop, number: int) -> int:
    def found(reading: Reading) -> int:
        asked = text("SELECT id FROM orders WHERE order_no = :no")
        return int(reading.db.execute(asked, {"no": order_no(number)}).scalar_one())

    return shop.read(found).result()


def take_rows(shop: Shop, folder: Path, *rows: dict[str, str], hour: int = 14) -> ImportReport:
    """As a seller imports a file: through a process of its own, which takes its time."""
    return take(shop, export(folder, rows, f"Semua pesanan-2026-11-23-{hour:02}_00.csv"))


def his(number: int = 0, **facts: Any) -> StatedOrder:  # noqa: ANN401 - any field of an order
    """A completed order of the buyer, his facts in the packed cells of its row too."""
    return over(number, **FACTS | facts, lines=(line(cells=pack(tuple(BUYER.values()))),))


def over(number: int, **facts: Any) -> StatedOrder:  # noqa: ANN401 - any field of an order
    """An order of somebody else that was completed long ago."""
    return stated(
        number,
        **{
            "status": Status.COMPLETED,
            "substatus": Substatus.COMPLETED,
            "created_at": at("2026-03-01T09:00:00"),
            "paid_at": at("2026-03-01T09:05:00"),
        }
        | facts,
    )


def take_orders(shop: Shop, *orders: StatedOrder, hour: int = 14) -> ImportTally:
    """As a file of that hour states them, without the process that reads one."""
    snapshot_at = at(f"2026-11-23T{hour:02}:00:00")
    file = {
        "name": f"Semua pesanan {hour}.csv",
        "sha256": str(hour),
        "profile": ORDERS_PROFILE,
        "header": "[]",
        "rejected_file": "",
    }
    return take_in(shop, orders, ORDERS_PROFILE, Origin("Toko", None, "tiktok", snapshot_at, file))


def said_anywhere(data_dir: Path, words: tuple[str, ...] = WORDS) -> list[str]:
    """Which words stand in which files, as bytes, whatever the case; in workbooks, in any cell."""
    found = []
    for path in sorted(data_dir.rglob("*")):
        if not path.is_file():
            continue
        data = path.read_bytes().lower()
        if path.suffix == ".xlsx":
            book = calamine.CalamineWorkbook.from_path(str(path))
            for name in book.sheet_names:
                data += repr(book.get_sheet_by_name(name).to_python()).lower().encode()
        found += [f"{path.name}: {word}" for word in words if word.encode() in data]
    return found


def said_packed(shop: Shop, words: tuple[str, ...] = WORDS) -> list[str]:
    """Which words the packed cells of rows hold."""

    def look(reading: Reading) -> list[str]:
        every = "SELECT cells FROM line UNION ALL SELECT cells FROM case_stated"
        rows = ["\n".join(unpack(bytes(one))).lower() for one in reading.db.execute(text(every)).scalars()]
        return [word for word in words for row in rows if word in row]

    return shop.read(look).result()


def indexed(shop: Shop, trigram: str) -> bool:
    """Whether the pages of the search index hold this trigram, be it of an order that was taken out."""

    def look(reading: Reading) -> bool:
        blocks = reading.db.execute(text("SELECT block FROM order_search_data")).scalars()
        return any(trigram.encode() in bytes(block) for block in blocks)

    return shop.read(look).result()
