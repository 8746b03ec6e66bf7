"""Fills a practice shop with believable orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import Refused
from seller_desktop.services.sample_orders import sample_orders
from seller_desktop.services.takeover import Origin, take_in

if TYPE_CHECKING:
    from seller_desktop.services.shop import Shop

ACCOUNT: Final = "Toko Latihan"
MARKETPLACE: Final = "tiktok"


def fill_with_samples(shop: Shop, count: int, seed: int) -> tuple[int, int]:
    """Make `count` orders as of now; orders and lines made. Blocking.

    Raises Refused("practice_only") on a real shop.
    """
    if not shop.practice:
        raise Refused("practice_only", folder=str(shop.data_dir))
    now = shop.clock.now_ms()
    file = {
        "name": f"sample {count} ({seed})",
        "sha256": "",
        "profile": "sample",
        "header": "[]",
        "rejected_file": "",
    }
    orders = sample_orders(count, seed, now, shop.zone)
    tally = take_in(shop, orders, "sample", Origin(ACCOUNT, None, MARKETPLACE, now, file))
    return tally.orders, tally.lines
