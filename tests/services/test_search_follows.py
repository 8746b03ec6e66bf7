"""The search index after every kind of change: as if it had just been written anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop.domain.cases import ReturnType, Step
from seller_desktop.domain.clock import DAY_MS
from seller_desktop.domain.filters import Word
from seller_desktop.domain.orders import Package, Status
from seller_desktop.services import notes, takeover
from seller_desktop.services.case_models import Decision
from seller_desktop.services.doctor import examine
from seller_desktop.services.reasons import list_all_reasons
from seller_desktop.services.shipments import NewShipment, arrange, drop_shipment
from seller_desktop.services.undo import redo, undo
from seller_desktop.storage import order_search
from seller_desktop.storage.schema import orders
from seller_desktop.storage.sqlite_staged_rows import prepare_rows
from tests.making import at, line, order_no
from tests.services.casework import NOW, REJECT_RETURN, ask, bring, by_hand, do, order, sweep
from tests.services.casework import undo as take_back
from tests.storage.index_entries import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Reading, Shop, Writing

LATER = NOW + 3_600_000


@pytest.fixture(autouse=True)
def _as_if_written_anew(shop: Shop) -> Iterator[None]:
    yield
    kept, anew = shop.write(both).result()
    assert kept == anew


def both(writing: Writing) -> tuple[dict[str, list[tuple[str, int]]], dict[str, list[tuple[str, int]]]]:
    """What the index holds of each order, as it is and written anew."""
    kept = entries(writing.db)
    order_search.rebuild(writing.db)
    return kept, entries(writing.db)


def found(shop: Shop, *words: str) -> list[str]:
    def ask_shop(reading: Reading) -> list[str]:
        meant = order_search.matching([Word(one) for one in words], list_all_reasons(reading))
        wanted = orders.select().where(meant).order_by(orders.c.order_no)
        return [row.order_no for row in reading.db.execute(wanted)]

    return shop.read(ask_shop).result()


def id_of(shop: Shop, number: int = 0) -> int:
    def ask_shop(reading: Reading) -> int:
        return int(reading.db.execute(orders.select().where(orders.c.order_no == order_no(number))).one().id)

    return shop.read(ask_shop).result()


def test_new_orders_of_a_file(shop: Shop) -> None:
    bring(shop, *(order(number, recipient=f"Pembeli {number}x") for number in range(5)))
    assert found(shop, "pembeli", "3x") == [order_no(3)]
    bring(shop, order(9, created_at=at("2026-11-23T09:30")), snapshot=LATER)
    assert len(found(shop, "polos")) == 6


@pytest.mark.parametrize(
    ("facts", "old", "new"),
    [
        ({"recipient": "Rina Putri"}, "siti rahma", "putri"),
        ({"lines": (line(1, product="Celana Kain"),)}, "polos", "kain"),
        ({"lines": (line(1), line(2, seller_sku="KP-77"))}, "", "kp-77"),
        ({"packages": (Package("1157000000000000001", "JY4866948781"),)}, "", "66948"),
        ({"status": Status.CANCELLED, "cancel_reason": "Ingin ubah alamat"}, "", "alamat"),
        ({"created_at": at("2026-11-23T04:00")}, "", "rahma"),
        ({"status": Status.SHIPPED}, "", "rahma"),
    ],
)
def test_an_order_that_a_newer_file_changes(shop: Shop, facts: dict[str, Any], old: str, new: str) -> None:
    bring(shop, order(0), order(1))
    shop.write(notes.add_note, id_of(shop), "tetap dicari").result()
    bring(shop, order(0, **facts), snapshot=LATER)
    assert order_no(0) in found(shop, new)
    assert order_no(0) in found(shop, "tetap")
    assert not old or found(shop, old) == [order_no(1)]


def test_an_older_file_that_shows_more_of_the_buyer(shop: Shop) -> None:
    bring(shop, order(0, recipient="S*** R****", phone="(+62)812****0412"), snapshot=LATER)
    assert not found(shop, "wulandari")
    bring(shop, order(0, recipient="Sri Wulandari", phone="(+62)81299990412"))
    assert found(shop, "wulandari", "08129999") == [order_no(0)]


def test_a_note_added_edited_removed_and_put_back(shop: Shop) -> None:
    bring(shop, order(0), order(1))
    note = shop.write(notes.add_note, id_of(shop), "minta bubble wrap").result()
    assert found(shop, "bubble") == [order_no(0)]
    shop.write(notes.edit_note, note.id, "minta kardus").result()
    assert not found(shop, "bubble")
    shop.write(notes.remove_note, note.id).result()
    assert not found(shop, "kardus")
    shop.write(undo).result()
    assert found(shop, "kardus") == [order_no(0)]


def test_a_shipment_arranged_here(shop: Shop) -> None:
    bring(shop, order(0), order(1))
    shop.write(arrange, [NewShipment(order_no(0), "J&T Express", "JY1234567890")]).result()
    assert found(shop, "jy12345") == [order_no(0)]
    shop.write(drop_shipment, [id_of(shop)]).result()
    assert not found(shop, "jy12345")


def test_an_order_entered_and_edited_by_hand(shop: Shop) -> None:
    by_hand(shop, 1, recipient="Pak Haji")
    assert found(shop, "haji") == ["M-1"]
    by_hand(shop, 1, recipient="Bu Haja")
    assert not found(shop, "haji")
    assert found(shop, "haja") == ["M-1"]


def test_an_import_undone_and_done_again(shop: Shop) -> None:
    by_hand(shop, 1)
    assert found(shop, "rahma") == ["M-1"]
    shop.write(undo).result()
    assert not found(shop, "rahma")
    shop.write(redo).result()
    assert found(shop, "rahma") == ["M-1"]


def test_a_case_is_found_by_its_number_and_its_reason_in_both_languages(shop: Shop) -> None:
    bring(shop, order(0, Status.SHIPPED), order(1))
    case = ask(shop, 0, ReturnType.RETURN, comment="jahitan lepas")
    assert found(shop, "jahitan") == [order_no(0)]
    assert found(shop, "rusak") == found(shop, "damaged") == [order_no(0)], "a label of its code"
    do(shop, case, Decision(Step.APPROVE), Decision(Step.SEND, tracking_no="JX1261356549"))
    assert found(shop, "jx126") == [order_no(0)]
    take_back(shop, case)
    do(shop, ask(shop, 1), Decision(Step.REJECT, reason="keep_packed"))
    assert found(shop, "packed") == [order_no(1)], "the seller's reason"


def test_a_decision_taken_back(shop: Shop) -> None:
    bring(shop, order(0, Status.SHIPPED))
    case = ask(shop, 0, ReturnType.REFUND)
    do(shop, case, REJECT_RETURN)
    assert found(shop, "evidence") == [order_no(0)]
    take_back(shop, case)
    assert not found(shop, "evidence")


def test_a_replacement_that_comes_and_goes(shop: Shop) -> None:
    bring(shop, order(0, Status.SHIPPED))
    case = ask(shop, 0, ReturnType.REPLACEMENT)
    do(shop, case, Step.APPROVE)
    assert f"{order_no(0)}-R1" in found(shop, "-r1")
    take_back(shop, case)
    assert not found(shop, "-r1")


def test_a_place_in_the_index_that_is_taken_while_a_file_is_compared(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(shop, order(0, Status.SHIPPED))
    case = ask(shop, 0, ReturnType.REPLACEMENT)
    prepared: list[int] = []

    def prepare_and_lose_time(db: Connection, snapshot_at: int) -> None:
        prepare_rows(db, snapshot_at)
        prepared.append(snapshot_at)
        if len(prepared) == 1:
            do(shop, case, Step.APPROVE)  # makes an order, created now

    monkeypatch.setattr(takeover, "prepare_rows", prepare_and_lose_time)
    bring(shop, order(1, created_at=NOW), snapshot=LATER)
    assert len(prepared) == 2
    assert found(shop, "rahma") == [order_no(0), f"{order_no(0)}-R1", order_no(1)]


def test_a_clock_that_acts_need_not_touch_the_index(shop: Shop, stopped_clock: StoppedClock) -> None:
    bring(shop, order(0))
    ask(shop, 0)
    stopped_clock.advance(3 * DAY_MS)
    sweep(shop)
    assert found(shop, "rahma") == [order_no(0)]


def test_the_doctor_misses_orders_that_cannot_be_found(shop: Shop) -> None:
    bring(shop, order(0))
    assert {one.name: one.ok for one in examine(shop)}["search"]
    shop.write(lambda writing: order_search.forget(writing.db, [only_order(writing)])).result()
    assert not {one.name: one.ok for one in examine(shop)}["search"]
    shop.write(lambda writing: order_search.rebuild(writing.db)).result()


def only_order(reading: Reading) -> int:
    return int(reading.db.execute(orders.select()).one().id)
