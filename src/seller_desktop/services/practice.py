"""Fills a practice shop with believable orders."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import Refused
from seller_desktop.domain.imports import FileFacts
from seller_desktop.services.sample_orders import sample_orders
from seller_desktop.services.shop import staging_dir
from seller_desktop.services.takeover import Origin, take_over
from seller_desktop.storage import records
from seller_desktop.storage.sqlite_stage import Stage
from seller_desktop.storage.staging import StagingWriter

if TYPE_CHECKING:
    from seller_desktop.services.shop import Reading, Shop

ACCOUNT: Final = "Toko Latihan"
MARKETPLACE: Final = "tiktok"


def fill_with_samples(shop: Shop, count: int, seed: int) -> tuple[int, int]:
    """Make `count` orders as of now; orders and lines made. Blocking.

    Raises Refused("practice_only") on a real shop.
    """
    if not shop.practice:
        raise Refused("practice_only", folder=str(shop.data_dir))
    now = shop.clock.now_ms()
    path = staging_dir(shop.data_dir) / f"{uuid.uuid4().hex}.db"
    writer = StagingWriter(path)
    for order in sample_orders(count, seed, now, shop.zone):
        writer.add(order)
    writer.finish(FileFacts(profile="sample", header=()))
    stage = Stage(path, shop.data_dir)
    try:
        account = shop.read(_account).result()
        based_on = stage.compare(account, now)
        file = {
            "name": f"sample {count} ({seed})",
            "sha256": "",
            "profile": "sample",
            "header": "[]",
            "tally": json.dumps(asdict(stage.tally())),
            "rejected_file": "",
        }
        tally = take_over(shop, stage, based_on, Origin(ACCOUNT, account, MARKETPLACE, now, file))
    finally:
        stage.close()
    return tally.orders, tally.lines


def _account(reading: Reading) -> int | None:
    found = records.account_named(reading.db, ACCOUNT)
    return found.id if found else None
