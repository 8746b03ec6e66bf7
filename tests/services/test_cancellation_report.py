from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop.domain.cancellations import CancelledGroup, Grouping, cancelled_by
from seller_desktop.domain.cases import Step
from seller_desktop.domain.clock import to_local
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Status
from seller_desktop.services import queries
from seller_desktop.services.cancellation_report import cancellation_report, period_between, write_report
from seller_desktop.services.case_requests import cancel_order
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.sample_orders import sample_orders
from tests.making import at, line
from tests.services.casework import NOW, ask, bring, by_hand, do, order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.cancellations import CancellationReport
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.shop import Shop


def report(shop: Shop, period: str = "") -> CancellationReport:
    return shop.read(cancellation_report, period).result()


def groups(shop: Shop, grouping: Grouping, period: str = "") -> dict[str, int]:
    return {one.key: one.orders for one in report(shop, period).groups[grouping]}


def listed(shop: Shop, text: str) -> int:
    return shop.read(queries.total, OrderQuery(search=text)).result()


def cancelled(number: int, day: str = "2026-11-20", **facts: Any) -> StatedOrder:  # noqa: ANN401 - any field of an order
    told = {"cancel_by": "Pembeli", "cancel_reason": "Stok habis", "cancelled_at": at(f"{day}T10:00")}
    return order(number, Status.CANCELLED, **told | facts)


def within(orders: Iterable[StatedOrder], first: str, last: str, zone: ZoneInfo) -> list[StatedOrder]:
    """The cancelled ones of these days, counted without any SQL."""
    return [
        one
        for one in orders
        if one.status is Status.CANCELLED
        and one.cancelled_at is not None
        and first <= to_local(one.cancelled_at, zone).date().isoformat() <= last
    ]


def plain(group: CancelledGroup) -> tuple[int, int]:
    return group.orders, group.amount_idr


@pytest.mark.parametrize(
    ("period", "first", "last", "first_before"),
    [
        ("2026-10-20..2026-11-23", "2026-10-20", "2026-11-23", "2026-09-15"),
        ("7d", "2026-11-17", "2026-11-23", "2026-11-10"),
        ("this_month", "2026-11-01", "2026-11-23", "2026-10-09"),
        ("last_month", "2026-10-01", "2026-10-31", "2026-08-31"),
        ("", "2000-01-01", "2999-01-01", ""),
    ],
)
def test_it_counts_as_one_would_by_hand(
    shop: Shop, shop_zone: ZoneInfo, period: str, first: str, last: str, first_before: str
) -> None:
    orders = list(sample_orders(300, 5, NOW, shop_zone))
    bring(shop, *orders)
    wanted = within(orders, first, last, shop_zone)
    told = report(shop, period)
    assert wanted
    assert (told.orders, told.amount_idr) == (len(wanted), sum(one.order_amount_idr for one in wanted))
    if first_before:
        before = [one for one in within(orders, first_before, last, shop_zone) if one not in wanted]
        assert told.before == len(before)
        assert told.amount_before_idr == sum(one.order_amount_idr for one in before)
    else:
        assert (told.first, told.last, told.before, told.amount_before_idr) == (None, None, None, None)

    def counted(key: Callable[[StatedOrder], str]) -> dict[str, tuple[int, int]]:
        keys = {key(one) for one in wanted}
        return {
            name: (
                sum(key(one) == name for one in wanted),
                sum(one.order_amount_idr for one in wanted if key(one) == name),
            )
            for name in keys
        }

    def shown(grouping: Grouping) -> dict[str, tuple[int, int]]:
        return {one.key: plain(one) for one in told.groups[grouping] if one.orders}

    assert shown(Grouping.WHO) == counted(lambda one: cancelled_by(one.cancel_by) or "")
    assert shown(Grouping.COURIER) == counted(lambda one: max((p.courier for p in one.packages), default=""))
    by_words = Counter(one.cancel_reason for one in wanted)
    assert sorted(number for number, _ in shown(Grouping.REASON).values()) == sorted(by_words.values())
    products = {product for one in wanted for product in (line.product for line in one.lines)}
    assert shown(Grouping.PRODUCT) == {
        product: (
            sum(any(line.product == product for line in one.lines) for one in wanted),
            sum(line.subtotal_idr for one in wanted for line in one.lines if line.product == product),
        )
        for product in products
    }


@pytest.mark.parametrize("period", ["", "30d", ">=2026-11-01", "2026-11-01..2026-11-23"])
def test_the_filter_of_each_group_lists_as_many_orders(shop: Shop, shop_zone: ZoneInfo, period: str) -> None:
    bring(shop, *sample_orders(150, 6, NOW, shop_zone))
    ask(shop, _to_ship(shop))
    told = report(shop, period)
    assert listed(shop, told.filter) == told.orders
    for grouping in Grouping:
        for group in told.groups[grouping]:
            assert listed(shop, group.filter) == group.orders, group.filter


def _to_ship(shop: Shop) -> str:
    ids = shop.read(queries.order_ids, OrderQuery(search="status:to_ship")).result()
    return shop.read(queries.order_rows, ids[:1]).result()[0].order_no


def test_a_part_of_a_name_is_another_product(shop: Shop) -> None:
    awkward = 'Kaos "Polos", panjang'
    bring(
        shop,
        cancelled(1, lines=(line(1, product="Kaos Polos"),)),
        cancelled(2, lines=(line(1, product="Kaos Polos Panjang"),)),
        cancelled(3, lines=(line(1, product="KAOS POLOS"), line(2, product="Kaos Polos"))),
        cancelled(4, lines=(line(1, product=awkward),)),
        cancelled(5, lines=(line(1, product=""),)),
    )
    found = report(shop).groups[Grouping.PRODUCT]
    assert {one.key: one.orders for one in found} == {
        "KAOS POLOS": 2,
        "Kaos Polos Panjang": 1,
        awkward: 1,
        "": 1,
    }
    assert [listed(shop, one.filter) for one in found] == [one.orders for one in found]


def test_what_was_decided_here_counts_where_the_marketplace_is_silent(shop: Shop) -> None:
    bring(shop, order(0), order(1), order(2), cancelled(3, cancel_by="", cancel_reason="", cancelled_at=None))
    do(shop, ask(shop, 0), Step.APPROVE)
    shop.write(cancel_order, order(1).order_no, "Stok habis", "").result()
    assert groups(shop, Grouping.WHO) == {"buyer": 1, "seller": 1, "": 1}
    today = report(shop, "today")
    assert today.orders == 2, "the one of unknown time is of no day"
    for grouping in Grouping:
        for group in (*report(shop).groups[grouping], *today.groups[grouping]):
            assert listed(shop, group.filter) == group.orders, group.filter


def test_the_words_of_a_file_and_a_reason_chosen_here_are_one(shop: Shop) -> None:
    bring(
        shop,
        order(0),
        cancelled(1, cancel_reason="Pesanan dibuat karena keliru"),
        cancelled(2, cancel_reason="order created by MISTAKE"),
        cancelled(3, cancel_reason="Hujan deras"),
        cancelled(4, cancel_reason="hujan deras"),
    )
    do(shop, ask(shop, 0), Step.APPROVE)  # asked for by mistake, says the case
    told = {one.key: one for one in report(shop).groups[Grouping.REASON]}
    assert {key: one.orders for key, one in told.items()} == {"unpaid_by_mistake": 3, "Hujan deras": 2}
    assert [listed(shop, one.filter) for one in told.values()] == [3, 2]


@pytest.mark.parametrize(
    ("word", "who"),
    [
        ("Pembeli", "buyer"),
        ("User", "buyer"),
        ("Dibatalkan oleh penjual", "seller"),
        ("SELLER", "seller"),
        ("Sistem", "system"),
        ("Platform", "system"),
        ("买家", ""),
        ("", ""),
    ],
)
def test_every_word_for_who_cancelled_is_understood(shop: Shop, word: str, who: str) -> None:
    bring(shop, cancelled(1, cancel_by=word))
    assert (cancelled_by(word) or "") == who
    (group,) = report(shop).groups[Grouping.WHO]
    assert (group.key, listed(shop, group.filter)) == (who, 1)


def test_only_the_account_that_is_shown_counts(shop: Shop) -> None:
    bring(shop, cancelled(1), cancelled(2))
    by_hand(shop, 9, Status.CANCELLED, cancelled_at=at("2026-11-20T09:00"))
    accounts = shop.read(queries.shop_info).result().accounts
    counts = [shop.read(cancellation_report, "", one.id).result().orders for one in accounts]
    assert sorted(counts) == [1, 2]
    assert report(shop).orders == 3


def test_days_are_those_of_the_shop(shop: Shop) -> None:
    late, early = at("2026-11-19T23:59:59"), at("2026-11-20T00:00:00")
    bring(shop, cancelled(1, cancelled_at=late), cancelled(2, cancelled_at=early))
    assert [report(shop, f"2026-11-{day}").orders for day in (18, 19, 20, 21)] == [0, 1, 1, 0]
    assert report(shop, "2026-11-20").before == 1


@pytest.mark.parametrize(
    ("first", "last", "period"),
    [
        ("", "", ""),
        ("2026-11-01", "2026-11-23", "2026-11-01..2026-11-23"),
        ("2026-11-01", "2026-11-01", "2026-11-01"),
        ("2026-11-01", "", ">=2026-11-01"),
        ("", "23/11/2026", "<=2026-11-23"),
    ],
)
def test_days_are_taken_as_they_are_typed(first: str, last: str, period: str) -> None:
    assert period_between(first, last) == period


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        ("kemarin dulu", "", "report_day_wrong"),
        ("today", "", "report_day_wrong"),
        ("", "2026-11-31", "report_day_wrong"),
        ("2026-11-23", "2026-11-01", "report_days_swapped"),
    ],
)
def test_days_that_cannot_be_are_refused(first: str, last: str, code: str) -> None:
    with pytest.raises(Refused) as no:
        period_between(first, last)
    assert no.value.code == code


def test_the_table_is_written_with_its_figures(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_report(path, "Pembatalan", ["A", "B", "C", "D", "E"], [("=Stok", 3, 125, 42_000, None)], ";")
    assert path.read_text(encoding="utf-8-sig").splitlines()[1] == '"\'=Stok";"3";"0.125";"42000";""'
