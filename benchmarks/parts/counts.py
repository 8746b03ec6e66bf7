"""The numbers of the sidebar after a change; and the same counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from benchmarks.measuring import Figure, main, median, milliseconds, opened
from seller_desktop.services import queries

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_TIMES = 15


def measure(shop_dir: Path, orders: int) -> Sequence[Figure]:
    """All of the sidebar's counts: of the statuses, of Action Needed and of its groups, of the requests."""
    del orders
    db = dbapi2.connect(f"file:{shop_dir / 'shop.db'}?mode=ro", uri=True)
    with opened(shop_dir) as shop:
        ours = [milliseconds(lambda: shop.read(queries.counts).result()) for _ in range(_TIMES)]
        peer = [
            milliseconds(lambda: db.execute("SELECT status, count(*) FROM orders GROUP BY status").fetchall())
            for _ in range(_TIMES)
        ]
    db.close()
    return (Figure("sidebar counts after a change", "ms", median(ours), median(peer), ratio=0.02),)


if __name__ == "__main__":
    main(measure)
