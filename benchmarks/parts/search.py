"""From a keystroke to the first screen of what is found; and the same question asked as LIKE."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from sqlcipher3 import dbapi2

from benchmarks.measuring import Figure, main, milliseconds, opened, p95
from seller_desktop.services import queries
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.ui.orders.wanted_rows import FIRST_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from seller_desktop.services.shop import Shop

_ORDERS: Final = 12
_PEERS: Final = 3
"""So many words are asked for as LIKE: each takes a second and more."""
_LIKE: Final = (
    "SELECT count(*) FROM orders o JOIN order_fact f ON f.order_id = o.id WHERE o.order_no LIKE :x"
    " OR f.buyer_username LIKE :x OR f.recipient LIKE :x OR f.phone LIKE :x OR o.goods LIKE :x"
    " OR o.tracking_no LIKE :x"
)
_KINDS: Final = ("order number", "buyer", "product word", "phone")


def measure(shop_dir: Path, orders: int) -> Sequence[Figure]:
    """Each word as it is typed, from its third letter on; rare ones and common ones."""
    del orders
    with opened(shop_dir) as shop, closing(_plain(shop_dir)) as db:
        words = _words(db)
        shop.read(queries.first_ids, OrderQuery(search="abc"), FIRST_ROWS).result()
        figures = []
        for kind, typed in words.items():
            ours = [_first_screen(shop, typed_so_far) for word in typed for typed_so_far in _typed(word)]
            peer = [_counted(db, word) for word in typed[:_PEERS]]
            figures.append(
                Figure(f"keystroke to first results, {kind}", "ms", p95(ours), p95(peer), 0.05, most=30)
            )
    return figures


def _counted(db: dbapi2.Connection, word: str) -> float:
    return milliseconds(lambda: db.execute(_LIKE, {"x": f"%{word}%"}).fetchone())


def _first_screen(shop: Shop, word: str) -> float:
    query = OrderQuery(search=word)

    def ask() -> None:
        ids = shop.read(queries.first_ids, query, FIRST_ROWS).result()
        shop.read(queries.order_rows, ids).result()

    return milliseconds(ask)


def _typed(word: str) -> Iterable[str]:
    return (word[:end] for end in range(3, len(word) + 1))


def _words(db: dbapi2.Connection) -> dict[str, list[str]]:
    """Of orders from all over the shop; what they have is there once or in every third order."""
    (last,) = db.execute("SELECT max(rowid) FROM orders").fetchone()
    (first,) = db.execute("SELECT min(rowid) FROM orders").fetchone()
    told: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    for at in range(_ORDERS):
        row = db.execute(
            "SELECT o.order_no, f.buyer_username, o.goods, f.phone FROM orders o"
            " JOIN order_fact f ON f.order_id = o.id WHERE o.rowid >= ? LIMIT 1",
            [first + (last - first) * at // _ORDERS],
        ).fetchone()
        number, buyer, goods, phone = map(str, row)
        told["order number"].append(number[-7:])
        told["buyer"].append(buyer[:8])
        told["product word"].append(max(goods.replace("·", " ").split(), key=len)[:8])
        told["phone"].append("".join(sign for sign in phone if sign.isdigit())[-6:])
    return {kind: [word for word in words if len(word) >= 3] for kind, words in told.items()}  # noqa: PLR2004 - as the field asks


def _plain(shop_dir: Path) -> dbapi2.Connection:
    return dbapi2.connect(f"file:{shop_dir / 'shop.db'}?mode=ro", uri=True)


if __name__ == "__main__":
    main(measure)
