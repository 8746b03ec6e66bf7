"""Finding, restricting and correcting a buyer, his file, what left the shop, and the rule of retention."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.buyers import Likeness
from seller_desktop.domain.documents import Document
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.export_columns import columns_named
from seller_desktop.domain.orders import Status, Substatus
from seller_desktop.services import buyer_finding, buyer_rights, left_log, notes, printing, retention
from seller_desktop.services.buyer_file import BuyerFile, write_buyer_file
from seller_desktop.services.buyer_models import Left
from seller_desktop.services.order_export import export_orders
from seller_desktop.services.read_models import Happened
from seller_desktop.services.retention_rule import set_retention
from seller_desktop.storage import records
from seller_desktop.storage.privacy_left import packed, unpacked
from seller_desktop.texts.exports import export_words
from tests.making import at, order_no
from tests.services.erasing import FACTS, his, no_labels, order_id, over, said_packed, take_orders
from tests.services.importing import detail

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop


def test_only_what_surely_is_the_buyers_is_chosen(shop: Shop) -> None:
    same_phone = over(2, buyer_username="other_one", recipient="Budi", phone="081298765432")
    masked = over(3, buyer_username="z***7", recipient="Q***", phone="(+62)812****5432")
    take_orders(shop, his(0), his(1), same_phone, masked, over(4))

    by_name = shop.read(buyer_finding.find_by_name, FACTS["buyer_username"].upper()).result()
    by_order = shop.read(buyer_finding.find_by_order, order_id(shop, 0)).result()
    by_phone = shop.read(buyer_finding.find_by_name, "0812-9876-5432").result()

    assert {one.order_no for one in by_name} == {order_no(0), order_no(1)}
    assert all(one.meant for one in by_name)
    assert by_order[0].likeness is Likeness.CHOSEN
    assert {one.order_no: one.meant for one in by_order} == {
        order_no(0): True,
        order_no(1): True,
        order_no(2): False,
    }
    assert [one.meant for one in by_phone] == [False] * 3
    with pytest.raises(Refused, match="buyer_unclear"):
        shop.read(buyer_finding.orders_named, "z***7", []).result()


def test_restricted_orders_are_left_out_until_somebody_says_otherwise(shop: Shop, tmp_path: Path) -> None:
    take_orders(shop, his(0), over(1))
    ids = [order_id(shop, 0), order_id(shop, 1)]
    shop.write(buyer_rights.restrict, ids[:1], "asked by letter").result()
    columns = columns_named(["order_no"])
    words = export_words({}, {})

    for with_restricted, count in ((False, 1), (True, 2)):
        path = tmp_path / f"{count}.csv"
        written = export_orders(shop, ids, columns, path, words, with_restricted=with_restricted)
        assert written == count
        assert (order_no(0) in path.read_text("utf-8")) is with_restricted
    gathered = shop.read(printing.gather, ids, Document.PACKING_SLIP).result()
    assert [one.refusal for one in gathered.refused] == [("print_restricted", {"order_no": order_no(0)})]
    slips = shop.read(printing.gather, ids, Document.PACKING_SLIP, with_restricted=True).result()
    assert len(slips.orders) == 2
    found = detail(shop, 0)
    assert found.restricted
    assert found.history[0].changes[0].after == "asked by letter"

    assert shop.write(buyer_rights.release, ids).result() == 1

    assert not detail(shop, 0).restricted
    assert detail(shop, 0).history[0].what is Happened.RELEASED


def test_a_correction_holds_against_files_that_repeat_the_old_value(shop: Shop) -> None:
    take_orders(shop, his(0), hour=10)
    shop.write(buyer_rights.correct, [order_id(shop, 0)], {"recipient": "Qwertini Baru"}).result()

    same = take_orders(shop, his(0), hour=11)
    masked = take_orders(shop, his(0, recipient="Q***"), hour=12)
    assert (same.unchanged, masked.unchanged) == (1, 1)
    told = detail(shop, 0)
    assert told.facts.recipient == "Qwertini Baru"
    assert told.privacy is not None
    (one,) = told.privacy.corrections
    assert (one.field, one.stated, one.holds) == ("recipient", FACTS["recipient"], True)
    assert told.history[0].changes[0].before == FACTS["recipient"]

    news = take_orders(shop, his(0, recipient="Somebody Else"), hour=13)

    assert news.changed == 1
    after = detail(shop, 0)
    assert after.facts.recipient == "Somebody Else"
    assert after.privacy is not None
    assert not after.privacy.corrections[0].holds


def test_a_correction_can_be_taken_back(shop: Shop) -> None:
    take_orders(shop, his(0))
    for value in ("0811111111", FACTS["phone"]):
        shop.write(buyer_rights.correct, [order_id(shop, 0)], {"phone": value}).result()

    assert detail(shop, 0).privacy is None
    with pytest.raises(Refused, match="correction_unknown"):
        shop.write(buyer_rights.correct, [order_id(shop, 0)], {"order_amount_idr": "0"}).result()


def test_the_buyers_file_holds_everything_and_is_kept_to_have_left(shop: Shop, tmp_path: Path) -> None:
    take_orders(shop, his(0), over(1))
    ours = order_id(shop, 0)
    shop.write(notes.add_note, ours, "calls every day").result()
    shop.write(printing.note_printed, [ours], Document.LABEL, "Epson").result()
    shop.write(set_retention, 12, 3).result()
    path = tmp_path / "buyer.json"

    write_buyer_file(shop, [ours], path, no_pdf)

    (order,) = json.loads(path.read_text("utf-8"))["orders"]
    assert order["facts"]["recipient"] == FACTS["recipient"]
    assert order["facts"]["created_at"] == "2026-03-01T09:00:00+07:00"
    assert FACTS["address"] in order["lines"][0]["cells"]
    assert order["notes"][0]["text"] == "calls every day"
    assert [one["kind"] for one in order["left_the_shop"]] == ["label"]
    assert order["sources"][0]["name"] == "Semua pesanan 14.csv"
    assert order["erased_from"].startswith("2027-03-01")
    assert {"history", "cases", "pictures", "packages"} <= order.keys()
    with pytest.raises(Refused, match="buyer_file_suffix"):
        write_buyer_file(shop, [ours], tmp_path / "buyer.txt", no_pdf)

    told = shop.read(left_log.left_about, order_no(0), 10).result()
    assert {one.kind for one in told} == {"buyer-file", "label"}
    assert shop.read(left_log.left_about, order_no(1), 10).result() == []
    assert shop.read(left_log.orders_left, told[0].id).result() == [ours]


def no_pdf(_file: BuyerFile, _path: Path) -> None:
    raise AssertionError("no PDF was asked for")


def test_what_left_is_found_by_each_of_its_orders(shop: Shop) -> None:
    ids = [3, 10**15, 10**15 + 1, 7]
    assert unpacked(packed(ids)) == sorted(ids)
    take_orders(shop, over(0), over(1), over(2))
    first, second, third = (order_id(shop, number) for number in range(3))
    shop.write(left_log.note_left, Left.EXPORT, "some.xlsx", [first, third], "status:completed").result()

    assert len(shop.read(left_log.left, 10, [third]).result()) == 1
    assert shop.read(left_log.left, 10, [second]).result() == []


def test_the_rule_erases_what_ended_long_ago_and_nothing_else(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    late = {"created_at": at("2026-03-01T09:00:00"), "delivered_at": at("2026-11-01T09:00:00")}
    under_way = over(2, status=Status.TO_SHIP, substatus=Substatus.AWAITING_SHIPMENT)
    take_orders(shop, his(0), over(1, **late), under_way, over(3))
    shop.write(buyer_rights.restrict, [order_id(shop, 3)], "in dispute").result()
    assert shop.read(retention.plan).result().order_ids == ()
    shop.write(set_retention, 6, 3).result()

    told = shop.read(retention.plan).result()
    assert told.order_ids == (order_id(shop, 0),)
    assert detail(shop, 0).facts.recipient, "nothing is done yet"
    assert shop.read(retention.is_due).result()

    retention.run(shop, no_labels)

    assert said_packed(shop) == []
    assert [detail(shop, number).facts.recipient for number in (1, 2, 3)] == ["Siti Rahma"] * 3
    assert not shop.read(retention.is_due).result()
    stopped_clock.advance(24 * 3_600_000)
    assert shop.read(retention.is_due).result()


def test_a_clock_that_is_not_believed_erases_nobody(shop: Shop, stopped_clock: StoppedClock) -> None:
    take_orders(shop, his(0))
    shop.write(set_retention, 6, 3).result()
    shop.write(lambda writing: records.put_setting(writing.db, records.CLOCK_SEEN, "0")).result()
    stopped_clock.advance(30 * 24 * 3_600_000)

    with pytest.raises(Refused, match="retention_clock"):
        retention.run(shop, no_labels)

    assert said_packed(shop)


@pytest.mark.parametrize(("months", "keep"), [(2, 3), (0, 0), (601, 3), (12, -1)])
def test_a_rule_that_makes_no_sense_is_refused(shop: Shop, months: int, keep: int) -> None:
    with pytest.raises(Refused, match="retention_"):
        shop.write(set_retention, months, keep).result()
