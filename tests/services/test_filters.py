"""A filter and its text find the orders a plain Python filter finds among the same orders."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, StoppedClock
from seller_desktop.domain.documents import Document
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.filter_text import parse, write
from seller_desktop.domain.filters import (
    CHOICES,
    DAY_PRESETS,
    Condition,
    Field,
    Filter,
    Kind,
    kind_of,
)
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import Package, Status, View
from seller_desktop.services import (
    filters,
    flags,
    notes,
    order_details,
    practice,
    printing,
    queries,
    shipments,
)
from seller_desktop.services.case_requests import cancel_order
from seller_desktop.services.read_models import OrderQuery, SortKey
from seller_desktop.services.reasons import list_all_reasons
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.services.shop import Shop
from seller_desktop.storage import filter_indexes, narrowed_lists
from seller_desktop.texts.errors_filters import FILTERS
from tests.making import at, line
from tests.services.casework import bring, order
from tests.services.plain_filter import FLAG_NAMES, NOW, holds, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.services.shop import Reading


@dataclass(frozen=True)
class World:
    """A shop and all it knows of its orders, newest first."""

    shop: Shop
    orders: tuple[OrderDetail, ...]
    reasons: tuple[Reason, ...]

    def found(self, text: str, **query: object) -> list[str]:
        asked = replace(OrderQuery(search=text), **query)  # type: ignore[arg-type]
        ids = self.shop.read(queries.order_ids, asked).result()
        for limit in (3, 10_000):
            assert self.shop.read(queries.first_ids, asked, limit).result() == ids[:limit]
            with many_are_more_than(1):  # then nothing leads to them but a walk
                assert self.shop.read(queries.first_ids, asked, limit).result() == ids[:limit]
        assert self.shop.read(queries.total, asked).result() == len(ids)
        numbers = {one.row.id: one.row.order_no for one in self.orders}
        return [numbers[one] for one in ids]

    def plainly(self, *conditions: Condition) -> list[str]:
        return [
            one.row.order_no
            for one in self.orders
            if all(holds(one, condition, self.reasons) for condition in conditions)
        ]


@contextmanager
def many_are_more_than(number: int) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(filter_indexes, "FEW", number)
        patch.setattr(filter_indexes, "FEW_UNDATED", number)
        yield


def odd_orders() -> list[StatedOrder]:
    """Orders at the bounds of days, with several packages, with signs that mean something elsewhere."""
    two = (Package("1", "JX1", "JNE", 100), Package("2", "00 99", 'Kurir "Kilat", dll', 100))
    goods = (line(1, product="Baju 100%_\\"), line(2, product="Topi: biru", variation="Default"))
    return [
        order(1, created_at=at("2026-11-22T23:59:59.999"), city='Kota "Lama", 100%', province="Bali"),
        order(2, created_at=at("2026-11-23T00:00:00"), packages=two, lines=goods, city="KOTA_LAMA"),
        order(3, created_at=at("2026-10-31T23:59:59"), order_amount_idr=0, cod=True),
        order(4, created_at=at("2026-11-01T00:00:00"), order_amount_idr=2_500_000),
        order(5, Status.CANCELLED, cancelled_at=at("2026-11-20T10:00"), cancel_by="Entitas lain"),
        order(6, Status.CANCELLED, cancelled_at=at("2026-10-02T10:00"), cancel_by="Dibatalkan oleh pembeli"),
        order(7, city="Kota Bandung"),
        order(8, city="Kabupaten Kota Bandung Barat"),
        replace(order(9), status=Status.UNMAPPED, status_text="Aneh", substatus=None),
    ]


@pytest.fixture(scope="module", autouse=True)
def short_walks() -> Iterator[None]:
    """The first of a list are sought as among many orders: a few by an index, then among all."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(narrowed_lists, "_WALKED", (4, 9))
        patch.setattr(narrowed_lists, "_MET_FIRST", (3, 8, 20))
        yield


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    shop = Shop.create(tmp_path_factory.mktemp("filters") / "shop", StoppedClock(NOW), practice=True)
    practice.fill_with_samples(shop, 120, 11)
    practice.open_sample_cases(shop)
    bring(shop, *odd_orders())
    ids = list(shop.read(queries.order_ids, OrderQuery()).result())
    to_ship = shop.read(queries.order_rows, shop.read(queries.order_ids, OrderQuery(View.TO_SHIP)).result())
    shop.write(flags.name_flags, FLAG_NAMES).result()
    shop.write(flags.set_flags, ids[3:20], {Flag.RED, Flag.TEAL}).result()
    shop.write(flags.set_flags, ids[10:30:2], {Flag.GREY}).result()
    shop.write(notes.add_notes, ids[::7], "kirim pagi").result()
    shop.write(notes.add_note, ids[0], f"lihat juga {order(3).order_no}").result()
    shop.write(printing.note_printed, ids[5:40:3], Document.LABEL, "printer").result()
    wanted = [one for one in to_ship.result() if not one.tracking_no and one.case_id is None][:6]
    new = [
        NewShipment(one.order_no, "SiCepat", f"0000{number:08}", one.id) for number, one in enumerate(wanted)
    ]
    assert [one.refusal for one in shop.write(shipments.arrange, new).result()] == [None] * len(new)
    shop.write(shipments.hand_over, [one.id for one in wanted[:3]]).result()
    shop.write(cancel_order, order(4).order_no, "Stok habis").result()
    told = (shop.read(order_details.order_detail, one).result() for one in ids)
    reasons = shop.read(list_all_reasons).result()
    yield World(shop, tuple(one for one in told if one is not None), reasons)
    shop.close()


SIGNS = st.sampled_from(("", ">", ">=", "<", "<="))
AMOUNTS = st.sampled_from((0, 51_000, 100_000, 2_500_000)) | st.integers(0, 400_000)
DAYS = st.dates(date(2026, 9, 20), date(2026, 11, 27)).map(str)


@st.composite
def conditions(draw: st.DrawFn, world: World) -> Condition:
    field = draw(st.sampled_from(Field))

    def held() -> str:
        """What some order has in this field, or a part of it."""
        said = texts(draw(st.sampled_from(world.orders)), field, world.reasons, exact=False)
        text = draw(st.sampled_from([one for one in said if one.strip()] or ["x"]))
        if draw(st.booleans()):
            return draw(st.sampled_from(("", "="))) + text
        start = draw(st.integers(0, len(text) - 1))
        part = text[start : start + draw(st.integers(1, 8))]
        return part.swapcase() if part.strip() and not part.startswith("=") else text

    def value() -> str:
        match kind_of(field):
            case Kind.CHOICE:
                return draw(st.sampled_from(CHOICES[field]))
            case Kind.DAYS:
                days = st.sampled_from(DAY_PRESETS) | st.integers(1, 60).map("{}d".format)
                pairs = st.tuples(DAYS, DAYS).filter(lambda pair: pair[0] < pair[1]).map("..".join)
                return draw(days | st.tuples(SIGNS, DAYS).map("".join) | pairs)
            case Kind.AMOUNT:
                two = st.lists(AMOUNTS, min_size=2, max_size=2, unique=True).map(sorted)
                between = two.map("{0[0]}..{0[1]}".format)
                return draw(st.tuples(SIGNS, AMOUNTS.map(str)).map("".join) | between)
            case Kind.DEADLINE:
                return draw(st.just("overdue") | st.integers(1, 200).map("{}h".format))
            case Kind.FLAG:
                return draw(st.sampled_from(("red", "teal", "grey", "blue", "kado", "HADIAH BESAR", "tiada")))
            case Kind.TEXT:
                return held()

    values = tuple(value() for _ in range(draw(st.integers(1, 2))))
    return Condition(field, values, draw(st.booleans()))


@given(data=st.data())
def test_a_filter_and_its_text_find_what_a_plain_filter_finds(world: World, data: st.DataObject) -> None:
    wanted = Filter(tuple(data.draw(st.lists(conditions(world), min_size=1, max_size=3))))
    text = write(wanted)
    assert parse(text).filter == wanted
    assert world.found(text) == world.plainly(*wanted.conditions)


@pytest.mark.parametrize(
    "text",
    [
        *("status:to_ship", "status:unmapped", "substatus:in_transit", "channel:tokopedia", "cod:yes"),
        *("created:today", "created:yesterday", "created:this_month", "created:last_month", "created:7d"),
        *("paid:7d", "ship_by:tomorrow,today", "shipped:7d", "delivered:30d", "cancelled:30d"),
        *("amount:50000..100000", "amount:0", "courier:jne,kilat", "city:bandung", 'city:="kota bandung"'),
        *("province:bali", "product:100%_\\", 'product:="topi: biru"', "sku:00000001", "courier:="),
        *(
            "reason:stok",
            'reason:"out of stock"',
            'reason:"salah varian"',
            "cancelled_by:buyer",
            "cancelled_by:seller",
        ),
        *("cancelled_by:none", "has:note", "-has:tracking", "has:flag", "has:case", "flag:red"),
        *("flag:kado", 'flag:"hadiah besar",merah', 'tracking:"00 99"', "deadline:24h", "deadline:overdue"),
        *("needs:overdue", "needs:cancel_requested,failed_delivery", "printed:yes", "shipment:packed"),
        *("shipment:handed_over", "-shipment:none", "created:today -courier:jne amount:>50000"),
        *("kota:lama", "cancelled:today", "status:cancelled cancelled_by:system"),
    ],
)
def test_each_condition_finds_some_orders_and_not_others(world: World, text: str) -> None:
    parsed = parse(text)
    assert parsed.problems == ()
    found = world.found(text)
    assert found == world.plainly(*parsed.filter.conditions)
    assert 0 < len(found) < len(world.orders)


def test_every_field_is_among_them() -> None:
    (marks,) = (
        mark.args[1]
        for mark in test_each_condition_finds_some_orders_and_not_others.pytestmark  # type: ignore[attr-defined]
        if mark.name == "parametrize"
    )
    assert {one.field for text in marks for one in parse(text).filter.conditions} == set(Field)


def test_days_begin_at_midnight_of_the_shops_zone(world: World) -> None:
    first, after = (order(number).order_no for number in (1, 2))
    assert first in world.found("created:yesterday")
    assert first not in world.found("created:today")
    assert after in world.found("created:today")

    def found_in(reading: Reading, zone: str, text: str) -> list[int]:
        there = replace(reading, settings=replace(reading.settings, zone=zone))
        return list(queries.order_ids(there, OrderQuery(search=text)))

    ids = {one.row.order_no: one.row.id for one in world.orders}
    # In Jayapura, two hours further east, both fell on the 23rd.
    assert ids[first] in world.shop.read(found_in, "Asia/Jayapura", "created:today").result()
    assert ids[after] not in world.shop.read(found_in, "Asia/Kolkata", "created:today").result()


def test_a_list_keeps_its_view_its_account_and_its_order(world: World) -> None:
    found = world.found("channel:tiktok", view=View.TO_SHIP, sort=SortKey.TOTAL, descending=False)
    wanted = [one.row for one in world.orders if one.row.channel == "tiktok" and one.row.status == "to_ship"]
    wanted.sort(key=lambda row: row.amount_idr)
    assert found == [row.order_no for row in wanted]
    queries_ = [OrderQuery(search="has:note"), OrderQuery(View.TO_SHIP), OrderQuery(search="kota:tiada")]
    counts = world.shop.read(queries.counts_of, queries_).result()
    assert counts == [len(world.found("has:note")), len(world.found("", view=View.TO_SHIP)), 0]


def test_an_exact_number_comes_first(world: World) -> None:
    """The newest order is found too, as its note names the other."""
    wanted, newest = order(3).order_no, world.orders[0].row.order_no
    assert world.found(wanted) == [wanted, newest]
    assert world.found(f"{wanted} -status:cancelled", sort=SortKey.ORDER_NO)[0] == wanted
    assert world.found(wanted[:-1]) == [newest, wanted]


@pytest.mark.parametrize(
    ("words", "text", "view"),
    [
        ("kaos", "", View.ALL),
        ("ka -hitam", "", View.SHIPPED),
        ('"kirim pagi"', "", View.ACTION_NEEDED),
        ("-kaos", "", View.ALL),
        ('"-"', "has:flag", View.ALL),
        ("hitam", "status:to_ship", View.ALL),
        ("kaos", "has:flag -courier:jne", View.SHIPPED),
        ("kirim", "-amount:<100000", View.ACTION_NEEDED),
    ],
)
def test_words_and_conditions_narrow_each_other(world: World, words: str, text: str, view: View) -> None:
    by_words = set(world.found(words))
    assert world.found(f"{text} {words}", view=view) == [
        one for one in world.found(text, view=view) if one in by_words
    ]
    oldest_first = world.found(f"{text} {words}", view=view, descending=False)
    assert oldest_first[::-1] == world.found(f"{text} {words}", view=view)


def test_what_is_not_understood_narrows_nothing_in_a_list(world: World) -> None:
    assert world.found("status:to_ship kurirr:jne created:kapan") == world.found("status:to_ship")
    assert world.found("status:to_ship \ud800 \x00".replace("\x00", "")) == []


def test_a_filter_of_the_command_line_is_refused_where_it_is_not_understood() -> None:
    assert filters.checked("status:to_ship flag:Kado") == parse("status:to_ship flag:Kado").filter
    assert filters.checked("flag:kado,merah", FLAG_NAMES).conditions[0].values == ("kado", "red")
    with pytest.raises(Refused) as refused:
        filters.checked("budi status:dikirim,entah")
    assert refused.value.code == "filter_wrong"
    assert refused.value.code in FILTERS
    assert refused.value.facts["position"] == 21
    assert refused.value.facts["text"] == "entah"
    with pytest.raises(Refused) as unknown:
        filters.checked("flag:tiada", FLAG_NAMES)
    assert unknown.value.facts["problem"] == "flag_wrong"


def test_values_are_offered_as_the_orders_have_them(world: World) -> None:
    def known(field: Field) -> list[str]:
        return world.shop.read(filters.known_values, field).result()

    assert known(Field.FLAG) == list(FLAG_NAMES.values())
    assert known(Field.STATUS) == []
    couriers = [one.row.courier for one in world.orders if one.row.courier]
    assert set(known(Field.COURIER)) == set(couriers)
    assert known(Field.COURIER)[0] == max(sorted(set(couriers)), key=couriers.count)
    assert {one.facts.province for one in world.orders} >= set(known(Field.PROVINCE)) > set()
    assert {line.product for one in world.orders for line in one.lines} >= set(known(Field.PRODUCT)) > set()
    assert {one.facts.cancel_reason for one in world.orders} - {""} == set(known(Field.REASON))
    assert world.shop.read(filters.known_values, Field.CITY, 3).result() == known(Field.CITY)[:3]


def test_a_deadline_that_runs_out_now_is_overdue(world: World) -> None:
    def narrowed(reading: Reading, at_ms: int, text: str) -> list[int]:
        return list(queries.order_ids(replace(reading, now_ms=at_ms), OrderQuery(search=text)))

    due = next(one.row for one in world.orders if one.row.deadline and one.row.deadline.due_at > NOW + DAY_MS)
    assert due.deadline is not None
    ends = due.deadline.due_at
    assert due.id in world.shop.read(narrowed, ends, "deadline:overdue").result()
    assert due.id not in world.shop.read(narrowed, ends, "deadline:1h").result()
    assert due.id in world.shop.read(narrowed, ends - HOUR_MS, "deadline:1h").result()
    assert due.id not in world.shop.read(narrowed, ends - HOUR_MS - 1, "deadline:1h").result()
