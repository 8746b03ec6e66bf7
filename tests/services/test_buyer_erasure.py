"""Erasing a buyer: nothing of him is left in any file of the shop, and no file brings him back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from seller_desktop.domain.cases import CaseKind, ReturnType
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.filters import Word
from seller_desktop.domain.orders import Status, Substatus
from seller_desktop.services import (
    buyer_erasure,
    buyer_finding,
    buyer_rights,
    label_files,
    left_log,
    notes,
    queries,
    saved_filters,
    undo,
)
from seller_desktop.services.buyer_models import Left, Why
from seller_desktop.services.case_models import NewRequest
from seller_desktop.services.case_requests import open_request
from seller_desktop.services.print_models import LabelPage, LabelsRead
from seller_desktop.services.read_models import Happened, OrderQuery
from seller_desktop.services.saved_filters import SavedFilter
from seller_desktop.services.shop import Shop
from seller_desktop.storage import order_search
from tests.making import at, order_no
from tests.services.erasing import (
    BUYER,
    OVER,
    erase,
    his,
    indexed,
    no_labels,
    order_id,
    over,
    said_anywhere,
    said_packed,
    take_orders,
    take_rows,
)
from tests.services.importing import detail

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Reading


def test_nothing_of_the_buyer_is_left_in_any_file(shop: Shop, tmp_path: Path) -> None:
    take_rows(shop, tmp_path, BUYER | OVER, OVER, BUYER | OVER | {"Quantity": "many"}, hour=12)
    take_rows(shop, tmp_path, BUYER | OVER | {"Recipient": "Qwertini Zwxastra Dua"}, hour=13)
    ours = order_id(shop, 0)
    first = shop.write(notes.add_note, ours, "Qwertini calls every day").result()
    shop.write(notes.edit_note, first.id, "Zwxastra calls").result()
    shop.write(notes.add_note, order_id(shop, 1), "another's note").result()
    shop.write(buyer_rights.correct, [ours], {"address": "Jl. Xyzabrata 18"}).result()
    shop.write(left_log.note_left, Left.EXPORT, "zqxwarni_77.xlsx", [ours], "buyer:zqxwarni_77").result()
    said_before = said_anywhere(shop.data_dir)
    assert {one.split(":")[0] for one in said_before} >= {"shop.db-wal"}
    assert any(one.startswith("Semua") for one in said_before), "the rejected row names him"
    assert said_packed(shop)
    assert indexed(shop, "zab")

    done = erase(shop, [ours])

    assert said_anywhere(shop.data_dir) == []
    assert said_packed(shop) == []
    assert not indexed(shop, "zab")
    assert (done.notes, done.whole, done.untouched) == (1, True, ())
    assert len(done.rejected) == 1


def test_what_the_business_needs_stays(shop: Shop) -> None:
    take_orders(shop, his(), over(1))
    before, other = detail(shop, 0), detail(shop, 1)

    erase(shop, [order_id(shop, 0)])

    after = detail(shop, 0)
    assert (after.facts.order_amount_idr, after.facts.status, after.facts.created_at) == (
        before.facts.order_amount_idr,
        before.facts.status,
        before.facts.created_at,
    )
    assert [(one.sku_id, one.quantity) for one in after.lines] == [
        (one.sku_id, one.quantity) for one in before.lines
    ]
    assert after.row.buyer == after.facts.recipient == after.facts.phone == after.facts.address == ""
    assert after.history[0].what is Happened.ERASED
    assert detail(shop, 1) == other


def test_a_later_file_updates_the_order_without_its_buyer(shop: Shop) -> None:
    take_orders(shop, his(status=Status.CANCELLED, substatus=Substatus.CANCELLED), hour=12)
    erase(shop, [order_id(shop, 0)])

    newer = take_orders(shop, his(order_amount_idr=99_000), hour=13)
    again = take_orders(shop, his(order_amount_idr=99_000), hour=14)
    older = take_orders(shop, his(order_amount_idr=1), hour=11)

    assert (newer.changed, again.unchanged, older.older) == (1, 1, 1)
    found = detail(shop, 0)
    assert found.facts.order_amount_idr == 99_000
    assert found.facts.status == "completed"
    assert said_anywhere(shop.data_dir) == said_packed(shop) == []


def test_he_is_found_no_more(shop: Shop) -> None:
    take_orders(shop, his())
    words = OrderQuery(search="zqxwarni_77")
    assert shop.read(queries.total, words).result() == 1

    erase(shop, [order_id(shop, 0)])

    assert shop.read(queries.total, words).result() == 0
    assert shop.read(queries.total, OrderQuery(search=order_no(0))).result() == 1
    assert shop.read(buyer_finding.find_by_name, "zqxwarni_77").result() == []
    assert shop.read(lambda reading: order_search.lost(reading.db)).result() == 0
    assert not shop.read(
        lambda reading: list(order_search.first_found(reading.db, [Word("zwxastra")], 5))
    ).result()


def test_acts_about_him_cannot_be_undone_any_more(shop: Shop) -> None:
    take_orders(shop, his(), over(1))
    shop.write(notes.add_note, order_id(shop, 0), "about him").result()
    shop.write(notes.add_note, order_id(shop, 1), "about another").result()

    done = erase(shop, [order_id(shop, 0)])

    assert done.acts == 1
    shop.write(undo.undo).result()  # the note about another
    with pytest.raises(Refused, match="undo_overtaken"):  # the import would take the order out, mark and all
        shop.write(undo.undo).result()


def test_an_order_under_way_is_refused_unless_a_reason_is_given(shop: Shop) -> None:
    recent = at("2026-11-20T09:00:00")
    under_way = his(status=Status.TO_SHIP, substatus=Substatus.AWAITING_SHIPMENT)
    take_orders(shop, under_way, over(1), over(2, created_at=recent, paid_at=recent))
    broken = NewRequest(order_no(1), CaseKind.RETURN, "Barang rusak", ReturnType.REFUND)
    shop.write(open_request, broken).result()
    ids = [order_id(shop, number) for number in range(3)]

    for one, code in zip(ids, ("erase_open_order", "erase_open_case", "erase_too_soon"), strict=True):
        with pytest.raises(Refused, match=code):
            erase(shop, [one])
    with pytest.raises(Refused, match="erase_reason_names"):
        erase(shop, ids[:1], reason="zqxwarni_77 insists")
    assert said_packed(shop)

    erase(shop, ids[:1], reason="a court said so")

    assert said_packed(shop) == []


def test_notes_can_be_kept(shop: Shop) -> None:
    take_orders(shop, over(0))
    shop.write(notes.add_note, order_id(shop, 0), "packed by hand").result()

    erase(shop, [order_id(shop, 0)], keep_notes=True)

    assert [one.text for one in detail(shop, 0).notes] == ["packed by hand"]


def test_a_shared_labels_file_keeps_the_others_pages(shop: Shop) -> None:
    take_orders(shop, his(), over(1))
    ids = [order_id(shop, 0), order_id(shop, 1)]
    pages = tuple(LabelPage(at, one, order_no(at)) for at, one in enumerate(ids))
    both = LabelsRead("both.pdf", "a" * 64, b"zwxastra and another", pages)
    alone = LabelsRead("alone.pdf", "b" * 64, b"qwertini alone", pages[:1])
    for labels in (both, alone):
        shop.write(label_files.attach_labels, labels).result()
    asked: list[tuple[bytes, frozenset[int]]] = []

    def clean(data: bytes, wanted: frozenset[int]) -> bytes:
        asked.append((data, wanted))
        return b"another"

    buyer_erasure.erase_buyers(shop, ids[:1], clean)

    assert asked == [(b"zwxastra and another", frozenset({0}))]
    kept = shop.read(_label_files).result()
    assert kept == [("both.pdf", b"another", 1, ids[1])]
    assert said_anywhere(shop.data_dir) == []
    with pytest.raises(Refused, match="labels_of_erased"):
        shop.write(label_files.attach_labels, both).result()


def test_a_shop_brought_back_forgets_him_again(shop: Shop, stopped_clock: StoppedClock) -> None:
    take_orders(shop, his())
    shop.scrub(0).result()
    backup = (shop.data_dir / "shop.db").read_bytes()
    erase(shop, [order_id(shop, 0)], why=Why.REQUEST)
    shop.close()
    (shop.data_dir / "shop.db").write_bytes(backup)
    back = Shop.open(shop.data_dir, stopped_clock, writable=True)
    assert detail(back, 0).row.buyer == "zqxwarni_77"

    assert buyer_erasure.erase_again(back, lambda data, _pages: data) == 1
    assert buyer_erasure.finish(back, at_once=True)

    assert said_anywhere(back.data_dir) == said_packed(back) == []
    assert buyer_erasure.erase_again(back, lambda data, _pages: data) == 0
    back.close()


def test_a_saved_filter_that_names_him_goes_and_is_told(shop: Shop) -> None:
    take_orders(shop, his())
    for name, words in (("his", "zqxwarni_77"), ("others", "zqxwarni_778")):
        shop.write(saved_filters.save_filter, SavedFilter(0, name, text=words)).result()

    plan = shop.read(buyer_erasure.check_erasure, shop.data_dir, None, [order_id(shop, 0)]).result()
    erase(shop, [order_id(shop, 0)])

    assert plan.filters == ("his",)
    assert [one.name for one in shop.read(saved_filters.saved_filters).result()] == ["others"]


def _label_files(reading: Reading) -> list[tuple[object, ...]]:
    return [
        tuple(row)
        for row in reading.db.execute(
            text(
                "SELECT f.name, f.data, p.page, p.order_id FROM label_file f"
                " JOIN label_page p ON p.label_file_id = f.id"
            )
        )
    ]


def test_free_pages_of_a_large_shop_are_overwritten(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the file is too large to be written anew at once."""
    monkeypatch.setattr(buyer_erasure, "_AT_ONCE", 0)
    many = [his(number) for number in range(60)]
    take_orders(shop, *many)
    shop.write(notes.add_notes, [order_id(shop, number) for number in range(60)], "Zwxastra " * 200).result()

    erase(shop, [order_id(shop, number) for number in range(60)])

    assert said_anywhere(shop.data_dir) == []


def test_what_a_crash_left_undone_is_ended_at_the_next_start(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_orders(shop, his())
    ours = [order_id(shop, 0)]
    with monkeypatch.context() as crash:
        crash.setattr(buyer_erasure, "finish", lambda *_args, **_named: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            erase(shop, ours)
    assert said_anywhere(shop.data_dir)
    assert detail(shop, 0).facts.recipient == ""

    assert buyer_erasure.tidy(shop, no_labels) == 0

    assert said_anywhere(shop.data_dir) == []


def test_marks_survive_a_line_that_was_cut_off(shop: Shop) -> None:
    take_orders(shop, his())
    erase(shop, [order_id(shop, 0)])
    marks = shop.data_dir / buyer_erasure.MARKS
    assert json.loads(marks.read_text(encoding="utf-8")) == [order_id(shop, 0), "request"]

    marks.write_text("[12", encoding="utf-8")
    buyer_erasure.keep_marks(shop)

    assert f'[{order_id(shop, 0)}, "request"]' in marks.read_text(encoding="utf-8")
