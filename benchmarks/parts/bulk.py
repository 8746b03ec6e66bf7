"""One act on ten thousand orders, and its undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.measuring import Figure, copy_of, main, milliseconds, opened
from seller_desktop.domain.flags import Flag
from seller_desktop.services import flags, notes, queries, undo
from seller_desktop.services.read_models import OrderQuery

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_MANY: Final = 10_000


def measure(shop_dir: Path, orders: int) -> Sequence[Figure]:
    """On a copy; the newest orders."""
    del orders
    with copy_of(shop_dir, "bulk") as copy, opened(copy, writable=True) as shop:
        ids = list(shop.read(queries.first_ids, OrderQuery(), _MANY).result())
        took = {
            "flag": milliseconds(lambda: shop.write(flags.set_flags, ids, {Flag.RED}).result()),
            "undo of flags": milliseconds(lambda: shop.write(undo.undo).result()),
            "note": milliseconds(lambda: shop.write(notes.add_notes, ids, "Kirim sebelum pukul 15").result()),
            "undo of notes": milliseconds(lambda: shop.write(undo.undo).result()),
        }
    return [Figure(f"{len(ids):,} orders: {name}", "ms", one, most=2000) for name, one in took.items()]


if __name__ == "__main__":
    main(measure)
