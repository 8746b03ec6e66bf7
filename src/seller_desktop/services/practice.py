"""Fills a practice shop with believable orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cases import CaseKind, ReturnType, Step
from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import View
from seller_desktop.services.case_decisions import take_step
from seller_desktop.services.case_models import Decision, NewRequest
from seller_desktop.services.case_requests import open_failed_delivery, open_request
from seller_desktop.services.queries import first_ids, order_rows
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.sample_orders import sample_orders
from seller_desktop.services.takeover import Origin, take_in

if TYPE_CHECKING:
    from seller_desktop.services.shop import Shop, Writing

ACCOUNT: Final = "Toko Latihan"
MARKETPLACE: Final = "tiktok"
_CANCELLING: Final = (
    "Salah varian (warna, ukuran, dll.)",
    "Ada harga lebih murah",
    "Pesanan dibuat karena keliru",
)
_RETURNING: Final = (
    (ReturnType.REFUND, "Barang rusak/cacat"),
    (ReturnType.RETURN, "Produk tidak sesuai deskripsi"),
    (ReturnType.RETURN, "Salah kirim"),
    (ReturnType.REPLACEMENT, "Barang rusak/cacat"),
)


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


def open_sample_cases(shop: Shop) -> None:
    """Let some buyers of the practice shop ask for something, so that there is something to decide. Blocking.

    Requests of every kind and age, one that is about to run out, a parcel that came back.
    """
    shop.write(_open_sample_cases).result()


def _open_sample_cases(writing: Writing) -> None:
    def orders(view: View, count: int) -> list[str]:
        query = OrderQuery(view=view)
        return [row.order_no for row in order_rows(writing, first_ids(writing, query, count))]

    hours = (1.7, 10, 33)
    for order_no, left, reason in zip(orders(View.TO_SHIP, 12)[::4], hours, _CANCELLING, strict=False):
        due_at = writing.now_ms + int(left * HOUR_MS)
        open_request(writing, NewRequest(order_no, CaseKind.CANCELLATION, reason, due_at=due_at))
    shipped = orders(View.SHIPPED, 40)
    delivered = orders(View.COMPLETED, 5)
    for order_no, left, (type_, reason) in zip(delivered, (6, 15, 35, 41), _RETURNING, strict=False):
        due_at = writing.now_ms + int(left * HOUR_MS)
        open_request(writing, NewRequest(order_no, CaseKind.RETURN, reason, type_, due_at=due_at))
    if delivered:
        request = NewRequest(delivered[-1], CaseKind.RETURN, _RETURNING[0][1], ReturnType.RETURN)
        case_id = open_request(writing, request)
        for step in (
            Decision(Step.APPROVE),
            Decision(Step.SEND, tracking_no="JX1261356549"),
            Decision(Step.RECEIVE),
        ):
            take_step(writing, case_id, step)
    if shipped:
        open_failed_delivery(writing, shipped[-1])
