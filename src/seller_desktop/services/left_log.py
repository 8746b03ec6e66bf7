"""What left the shop: files and prints, when, by whom, about which orders. Only ever added to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.services.buyer_finding import find_by_name
from seller_desktop.services.buyer_models import LeftShop
from seller_desktop.storage import privacy_left

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from seller_desktop.services.buyer_models import Left
    from seller_desktop.services.shop import Reading, Writing


def note_left(
    writing: Writing, kind: Left, target: str, order_ids: Iterable[int], filter_text: str = ""
) -> None:
    """Keep that a file about these orders leaves the shop. `target`: its name; `filter_text`: by which its
    orders were chosen, where they were. Prints are kept by `printing.note_printed`.
    """
    privacy_left.add_left(
        writing.db,
        order_ids,
        id=writing.ids.reserve(),
        at=writing.now_ms,
        operator_id=writing.operator_id,
        kind=kind,
        target=target,
        filter=filter_text,
    )


def left(reading: Reading, limit: int, order_ids: Sequence[int] | None = None) -> list[LeftShop]:
    """What left the shop, the newest first; `order_ids`: only what was about one of these orders."""
    return [
        LeftShop(row.id, row.at, row.who or "", row.kind, row.target, row.filter, row.orders)
        for row in privacy_left.left(reading.db, order_ids, limit)
    ]


def left_about(reading: Reading, name: str, limit: int) -> list[LeftShop]:
    """The same of a buyer's orders, or the order of this number; "" for all."""
    if not name.strip():
        return left(reading, limit)
    return left(reading, limit, [one.id for one in find_by_name(reading, name)])


def orders_left(reading: Reading, left_id: int) -> list[int]:
    """The ids of the orders that a file, or a print, was about."""
    return privacy_left.orders_left(reading.db, left_id)
