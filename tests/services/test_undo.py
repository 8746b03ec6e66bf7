"""What a person does is undone and done again, row for row, or refused with nothing changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop.domain.cases import CaseKind, CaseState, Step
from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import Channel, Status, View
from seller_desktop.services import case_decisions, case_requests, manual_orders, order_details, queries, undo
from seller_desktop.services.case_models import Decision, NewRequest
from seller_desktop.services.desk_models import Did
from seller_desktop.services.doctor import examine
from seller_desktop.services.flags import set_flags
from seller_desktop.services.notes import add_note
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.storage.schema import orders
from tests.making import DATA, order_no, stated
from tests.services.importing import everything, kinds, take

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop

FIRST = "Semua pesanan-2026-11-23-14_00.csv"
SECOND = "Semua pesanan-2026-11-24-14_00.xlsx"
RETURNS = "Retur-2026-11-23-14_00.xlsx"


def facts(shop: Shop) -> dict[str, Any]:
    """Every row of every table but the record of what happened, and what an undo leaves behind on purpose."""
    told = everything(shop)
    kept = ("journal", "journal_row", "history", "history_personal", "history_head", "meta", "import_file")
    for name in (*kept, "account"):
        told.pop(name)
    told["status_count"] = [row for row in told["status_count"] if row[2]]
    place = orders.columns.keys().index("search_id")  # a place in the index, whichever is free
    told["orders"] = [row[:place] + row[place + 1 :] for row in told["orders"]]
    return told


def undo_last(shop: Shop) -> Did:
    return shop.write(undo.undo).result().what


def redo_last(shop: Shop) -> Did:
    return shop.write(undo.redo).result().what


def an_order(shop: Shop) -> int:
    return int(shop.read(queries.first_ids, OrderQuery(), 1).result()[0])


class TestImports:
    def test_an_import_is_undone_and_done_again_as_one(self, shop: Shop) -> None:
        empty = facts(shop)
        report = take(shop, DATA / FIRST)
        full = facts(shop)

        assert undo_last(shop) is Did.IMPORTED
        assert facts(shop) == empty
        assert shop.read(queries.shop_info).result().data_as_of is None

        assert redo_last(shop) is Did.IMPORTED
        assert facts(shop) == full
        assert shop.read(queries.counts).result().by_view[View.ALL] == report.tally.new
        assert [check.name for check in examine(shop) if not check.ok] == []
        undo_last(shop)
        assert facts(shop) == empty
        assert [check.name for check in examine(shop) if not check.ok] == []

    def test_a_second_import_and_returns_go_back_one_after_the_other(
        self, shop: Shop, stopped_clock: StoppedClock
    ) -> None:
        take(shop, DATA / FIRST)
        one = facts(shop)
        stopped_clock.advance(24 * HOUR_MS)
        take(shop, DATA / SECOND)
        two = facts(shop)
        take(shop, DATA / RETURNS)
        three = facts(shop)
        assert one != two != three

        for expected in (two, one):
            assert undo_last(shop) is Did.IMPORTED
            assert facts(shop) == expected
        for expected in (two, three):
            redo_last(shop)
            assert facts(shop) == expected

    def test_one_done_again_goes_back_after_what_was_done_to_its_orders(self, shop: Shop) -> None:
        empty = facts(shop)
        take(shop, DATA / FIRST)
        full = facts(shop)
        undo_last(shop)
        redo_last(shop)
        order_id = an_order(shop)
        shop.write(add_note, order_id, "Titip ke tetangga").result()
        shop.write(set_flags, [order_id], [Flag.RED]).result()
        assert [undo_last(shop) for _ in range(3)] == [Did.FLAGS_SET, Did.NOTE_ADDED, Did.IMPORTED]
        assert facts(shop) == empty
        assert redo_last(shop) is Did.IMPORTED
        assert facts(shop) == full
        assert [check.name for check in examine(shop) if not check.ok] == []

    def test_a_file_taken_again_after_undo_says_the_same(self, shop: Shop) -> None:
        before = kinds(take(shop, DATA / FIRST))
        undo_last(shop)
        assert kinds(take(shop, DATA / FIRST)) == before

    def test_an_import_whose_orders_have_a_note_stays(self, shop: Shop) -> None:
        take(shop, DATA / FIRST)
        entry = shop.read(undo.acts_to_undo).result()[0]
        shop.write(add_note, an_order(shop), "Titip ke tetangga").result()
        before = everything(shop)
        with pytest.raises(Refused, match="undo_overtaken"):
            shop.write(undo.undo, entry.id).result()
        assert everything(shop) == before

    def test_an_import_confirmed_by_a_later_file_stays(self, shop: Shop, stopped_clock: StoppedClock) -> None:
        take(shop, DATA / FIRST)
        entry = shop.read(undo.acts_to_undo).result()[0]
        stopped_clock.advance(24 * HOUR_MS)
        take(shop, DATA / SECOND)
        before = everything(shop)
        with pytest.raises(Refused, match="undo_overtaken"):
            shop.write(undo.undo, entry.id).result()
        assert everything(shop) == before


class TestOrdersByHand:
    def test_entering_and_editing(self, shop: Shop) -> None:
        empty = facts(shop)
        order = stated(1, channel=Channel.MANUAL, status=Status.PENDING)
        manual_orders.enter_order(shop, order)
        entered = facts(shop)
        manual_orders.edit_order(shop, stated(1, channel=Channel.MANUAL, status=Status.TO_SHIP))
        edited = facts(shop)

        assert [entry.what for entry in shop.read(undo.acts_to_undo).result()] == [
            Did.ORDER_EDITED,
            Did.ORDER_ENTERED,
        ]
        undo_last(shop)
        assert facts(shop) == entered
        undo_last(shop)
        assert facts(shop) == empty
        redo_last(shop)
        redo_last(shop)
        assert facts(shop) == edited

    def test_one_entered_again_goes_back_after_what_was_done_to_it(self, shop: Shop) -> None:
        empty = facts(shop)
        manual_orders.enter_order(shop, stated(1, channel=Channel.MANUAL, status=Status.PENDING))
        entered = facts(shop)
        undo_last(shop)
        redo_last(shop)
        shop.write(set_flags, [an_order(shop)], [Flag.RED]).result()
        assert [undo_last(shop), undo_last(shop)] == [Did.FLAGS_SET, Did.ORDER_ENTERED]
        assert facts(shop) == empty
        redo_last(shop)
        assert facts(shop) == entered


class TestNotes:
    def test_a_note_and_what_its_entry_says(self, shop: Shop) -> None:
        take(shop, DATA / FIRST)
        before = facts(shop)
        order_id = an_order(shop)
        shop.write(add_note, order_id, "Titip ke tetangga").result()
        after = facts(shop)
        entry = shop.read(undo.acts_to_undo).result()[0]
        detail = shop.read(order_details.order_detail, order_id).result()
        assert detail is not None
        assert (entry.what, entry.facts["order_no"]) == (Did.NOTE_ADDED, detail.row.order_no)

        undo_last(shop)
        assert facts(shop) == before
        assert shop.read(undo.act_to_redo).result() is not None
        redo_last(shop)
        assert facts(shop) == after

    def test_what_was_undone_cannot_be_done_again_once_something_else_was_done(self, shop: Shop) -> None:
        take(shop, DATA / FIRST)
        order_id = an_order(shop)
        shop.write(add_note, order_id, "Satu").result()
        undo_last(shop)
        shop.write(add_note, order_id, "Dua").result()
        with pytest.raises(Refused, match="nothing_to_redo"):
            redo_last(shop)


class TestDecisions:
    @pytest.fixture
    def case_id(self, shop: Shop) -> int:
        manual_orders.enter_order(shop, stated(1, channel=Channel.MANUAL, status=Status.TO_SHIP))
        request = NewRequest(order_no(1), CaseKind.CANCELLATION, "Better price available")
        return shop.write(case_requests.open_request, request).result()

    def test_a_decision_is_taken_back_and_taken_again(self, shop: Shop, case_id: int) -> None:
        case = shop.write(case_decisions.take_step, case_id, Decision(Step.APPROVE)).result()
        assert case.state is CaseState.APPROVED
        assert undo_last(shop) is Did.DECIDED
        assert shop.read(queries.counts).result().by_view[View.CANCELLATIONS] == 1
        assert redo_last(shop) is Did.DECIDED
        assert shop.read(queries.counts).result().by_view[View.CANCELLED] == 1
        assert undo_last(shop) is Did.DECIDED
        assert shop.read(queries.counts).result().by_view[View.TO_SHIP] == 1

    def test_after_its_grace_a_decision_is_passed_over(
        self, shop: Shop, case_id: int, stopped_clock: StoppedClock
    ) -> None:
        shop.write(case_decisions.take_step, case_id, Decision(Step.APPROVE)).result()
        entry = shop.read(undo.acts_to_undo).result()[0]
        stopped_clock.advance(HOUR_MS)
        assert shop.read(undo.acts_to_undo).result()[0].what is Did.ORDER_ENTERED
        with pytest.raises(Refused, match="undo_too_late"):
            shop.write(undo.undo, entry.id).result()

    def test_taking_a_case_back_by_itself_undoes_the_act(self, shop: Shop, case_id: int) -> None:
        shop.write(case_decisions.take_step, case_id, Decision(Step.APPROVE)).result()
        shop.write(case_decisions.take_back, case_id).result()
        assert shop.read(undo.acts_to_undo).result()[0].what is Did.ORDER_ENTERED
        redo = shop.read(undo.act_to_redo).result()
        assert redo is not None
        assert redo.what is Did.DECIDED


def test_an_empty_shop_has_nothing_to_undo(shop: Shop) -> None:
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo_last(shop)
    with pytest.raises(Refused, match="nothing_to_redo"):
        redo_last(shop)
    with pytest.raises(Refused, match="no_such_act"):
        shop.write(undo.undo, 7).result()
