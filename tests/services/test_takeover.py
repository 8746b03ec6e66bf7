"""Files in any order against a plain model of what must be known afterwards."""

from __future__ import annotations

import tempfile
import uuid
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from seller_desktop.domain.clock import HOUR_MS, StoppedClock
from seller_desktop.domain.imports import FileFacts
from seller_desktop.domain.orders import STATUS_RANK, Package, StatedOrder, Status
from seller_desktop.services import queries
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Reading, Shop, staging_dir
from seller_desktop.services.takeover import Origin, take_over
from seller_desktop.storage import checks, schema
from seller_desktop.storage.order_facts import stated_orders
from seller_desktop.storage.sqlite_stage import Stage
from seller_desktop.storage.staging import StagingWriter
from tests.making import at, line, stated

NOW = at("2026-11-23T14:00")
BUYERS = ("", "Siti Rahma", "Budi", "S*** R****", "B***")

orders = st.builds(
    lambda number, status, buyer, amount, lines, tracking: stated(
        number,
        status=status,
        status_text=str(status),
        recipient=buyer,
        order_amount_idr=amount,
        lines=tuple(line(one, quantity=amount % 3 + 1) for one in range(1, lines + 1)),
        packages=(Package("1157000000000000001", tracking),),
    ),
    st.integers(0, 4),
    st.sampled_from([*STATUS_RANK, Status.UNMAPPED]),
    st.sampled_from(BUYERS),
    st.integers(0, 4),
    st.integers(1, 3),
    st.sampled_from(["", "JY0000000001", "JY0000000002"]),
)
files = st.lists(
    st.tuples(
        st.integers(-3, 0).map(lambda hours: NOW + hours * HOUR_MS),
        st.lists(orders, max_size=4, unique_by=lambda order: order.order_no),
    ),
    max_size=6,
)


class Model:
    """What a careful clerk would know after each file."""

    def __init__(self) -> None:
        self.known: dict[str, tuple[int, StatedOrder]] = {}

    def take(self, snapshot_at: int, told: list[StatedOrder]) -> Counter[str]:
        kinds: Counter[str] = Counter()
        for order in told:
            if order.order_no not in self.known:
                kinds["new"] += 1
                self.known[order.order_no] = (snapshot_at, order)
                continue
            since, before = self.known[order.order_no]
            if snapshot_at < since or (snapshot_at == since and falls_back(before, order)):
                kinds["older"] += 1
                if hidden(before.recipient) and not hidden(order.recipient):
                    self.known[order.order_no] = (since, replace(before, recipient=order.recipient))
                continue
            after = replace(order, recipient=better(before.recipient, order.recipient))
            kinds["unchanged" if after == before else "changed"] += 1
            self.known[order.order_no] = (snapshot_at, after)
        return kinds


def hidden(buyer: str) -> bool:
    return not buyer or "*" in buyer


def better(known: str, new: str) -> str:
    return known if not new or (hidden(new) and not hidden(known)) else new


def falls_back(before: StatedOrder, after: StatedOrder) -> bool:
    if Status.UNMAPPED in {before.status, after.status}:
        return False
    return STATUS_RANK[after.status] < STATUS_RANK[before.status]


def take(shop: Shop, snapshot_at: int, told: list[StatedOrder]) -> dict[str, int]:
    path = staging_dir(shop.data_dir) / f"{uuid.uuid4().hex}.db"
    writer = StagingWriter(path)
    for order in told:
        writer.add(order)
    writer.finish(FileFacts("tiktok-orders", ()))
    stage = Stage(path, shop.data_dir)
    file = {"name": "f", "sha256": "", "profile": "p", "header": "[]", "rejected_file": ""}
    accounts = shop.read(queries.shop_info).result().accounts
    account = accounts[0].id if accounts else None
    based_on = stage.compare(account, snapshot_at)
    tally, _ = take_over(shop, stage, based_on, Origin("Toko", account, "tiktok", snapshot_at, file))
    stage.close()
    return {"new": tally.new, "changed": tally.changed, "unchanged": tally.unchanged, "older": tally.older}


def stored(reading: Reading) -> dict[str, tuple[int, StatedOrder]]:
    rows = reading.db.execute(select(schema.orders.c.id, schema.orders.c.snapshot_at)).all()
    facts = stated_orders(reading.db, "", [row.id for row in rows])
    return {facts[row.id].order_no: (row.snapshot_at, facts[row.id]) for row in rows}


def miscounts(reading: Reading) -> list[Any]:
    return [*checks.miscounted(reading.db), *["a broken reference"] * checks.broken_references(reading.db)]


@settings(max_examples=25)
@given(files)
def test_whatever_comes_in_whatever_order(told: list[tuple[int, list[StatedOrder]]]) -> None:
    model = Model()
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop.create(Path(folder) / "toko", StoppedClock(NOW), practice=False)
        try:
            for snapshot_at, file in told:
                expected = model.take(snapshot_at, file)
                found = take(shop, snapshot_at, file)
                assert {kind: count for kind, count in found.items() if count} == dict(expected)
                assert shop.read(stored).result() == model.known
                assert shop.read(miscounts).result() == []
            for row in shop.read(
                queries.order_rows, shop.read(queries.order_ids, OrderQuery()).result()
            ).result():
                facts = model.known[row.order_no][1]
                assert (row.status, row.quantity, row.line_count) == (
                    facts.status,
                    facts.quantity,
                    len(facts.lines),
                )
                assert row.tracking_no == facts.packages[0].tracking_no
        finally:
            shop.close()
