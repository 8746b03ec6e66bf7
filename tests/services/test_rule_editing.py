from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.cases import CaseKind, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import ClockKind
from seller_desktop.domain.rules import Unit
from seller_desktop.services import order_details, queries, rule_editing
from seller_desktop.services.case_decisions import take_step
from seller_desktop.services.case_models import Decision, NewRequest
from seller_desktop.services.case_queries import case_detail
from seller_desktop.services.case_requests import open_request
from seller_desktop.services.rule_editing import MovedDeadline, list_rules, preview_rules, save_rules
from seller_desktop.services.rule_packs import load_rule_pack
from seller_desktop.storage import checks
from tests.making import at, export, order_no
from tests.services.importing import everything, take

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.cases import Case
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.domain.rules import Rule
    from seller_desktop.services.shop import Shop

TODAY = date(2026, 11, 23)
CANCEL = ClockKind.SHIP_AUTO_CANCEL
BEFORE, AFTER = at("2026-11-25T23:59"), at("2026-11-26T23:59")


def rule(rule_id: str) -> Rule:
    return next(one for one in load_rule_pack().rules if one.id == rule_id)


LONGER = replace(rule("ship_auto_cancel"), length=3)


@pytest.fixture
def stocked(shop: Shop, tmp_path: Path) -> Shop:
    """Two orders to ship, paid on Monday morning; one that was shipped."""
    shipped = {"Order Status": "Dikirim", "Order Substatus": "Dalam perjalanan"}
    take(shop, export(tmp_path, [{}, {}, shipped]))
    return shop


def deadline(shop: Shop, number: int, kind: ClockKind) -> tuple[int, str]:
    order_id = shop.read(queries.order_id_of, order_no(number)).result()
    assert order_id is not None
    detail = shop.read(order_details.order_detail, order_id).result()
    assert detail is not None
    return next((one.due_at, one.rule) for one in detail.deadlines if one.kind is kind)


def asked(shop: Shop, kind: CaseKind = CaseKind.CANCELLATION, number: int = 0) -> int:
    reason = "Ada harga lebih murah" if kind is CaseKind.CANCELLATION else "Salah kirim"
    request = NewRequest(order_no(number), kind, reason, requested_at=at("2026-11-23T13:00"))
    if kind is CaseKind.RETURN:
        request = replace(request, type=ReturnType.REFUND)
    return shop.write(open_request, request).result()


def case_of(shop: Shop, case_id: int) -> Case:
    detail = shop.read(case_detail, case_id).result()
    assert detail is not None
    return detail.case


def test_a_preview_says_what_would_move_and_writes_nothing(stocked: Shop) -> None:
    before = everything(stocked)
    preview = stocked.read(preview_rules, [LONGER]).result()
    assert preview.moved == tuple(MovedDeadline(order_no(n), CANCEL, BEFORE, AFTER) for n in (0, 1))
    assert preview.total == 2
    assert everything(stocked) == before


def test_a_row_for_days_to_come_moves_nothing_that_runs(stocked: Shop) -> None:
    tomorrow = replace(LONGER, applies_from=date(2026, 11, 24))
    assert stocked.read(preview_rules, [tomorrow]).result().total == 0
    assert stocked.read(preview_rules, [replace(LONGER, applies_from=TODAY)]).result().total == 2


def test_what_would_no_longer_be_known_is_said(stocked: Shop) -> None:
    unknown = replace(rule("ship_auto_cancel"), unit=Unit.UNSTATED, length=0)
    moved = stocked.read(preview_rules, [unknown]).result().moved
    assert moved[0] == MovedDeadline(order_no(0), CANCEL, BEFORE, None)


def test_only_the_first_are_shown_but_all_are_counted(stocked: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_editing, "MOST_SHOWN", 1)
    preview = stocked.read(preview_rules, [LONGER]).result()
    assert (len(preview.moved), preview.total) == (1, 2)


def test_saved_rules_time_what_is_open_as_the_preview_said(stocked: Shop) -> None:
    stocked.write(save_rules, [LONGER]).result()
    version = f"{load_rule_pack().version}+1"
    assert deadline(stocked, 0, CANCEL) == (AFTER, f"ship_auto_cancel ({version})")
    assert stocked.read(list_rules).result().edited == (LONGER,)
    assert stocked.read(preview_rules, [LONGER]).result().total == 0
    assert [one.before for one in stocked.read(preview_rules, []).result().moved] == [AFTER, AFTER]


def test_orders_imported_later_follow_the_shops_rules(stocked: Shop, tmp_path: Path) -> None:
    stocked.write(save_rules, [LONGER]).result()
    newer = [{"Order ID": order_no(7)}]
    take(stocked, export(tmp_path, newer, "Semua pesanan-2026-11-23-15_00.csv"), as_of=at("2026-11-23T14:00"))
    assert deadline(stocked, 7, CANCEL)[0] == AFTER


def test_the_version_counts_what_was_saved_and_going_back_is_the_programs_own(stocked: Shop) -> None:
    for length in (3, 4, 4):
        stocked.write(save_rules, [replace(LONGER, length=length)]).result()
    version = load_rule_pack().version
    assert deadline(stocked, 0, CANCEL)[1] == f"ship_auto_cancel ({version}+2)"
    stocked.write(save_rules, [rule("ship_auto_cancel")]).result()
    assert deadline(stocked, 0, CANCEL) == (BEFORE, f"ship_auto_cancel ({version})")
    assert stocked.read(list_rules).result().edited == ()


def test_the_clock_of_a_case_moves_too(stocked: Shop) -> None:
    case_id = asked(stocked)
    before = at("2026-11-25T13:00")
    longer = replace(rule("cancel_response"), length=3)
    preview = stocked.read(preview_rules, [longer]).result()
    assert preview.moved == (MovedDeadline(order_no(0), ClockKind.CANCEL_RESPONSE, before, before + DAY_MS),)
    stocked.write(save_rules, [longer]).result()
    clock = case_of(stocked, case_id).clock
    assert clock is not None
    assert (clock.due_at, clock.rule_version) == (before + DAY_MS, f"{load_rule_pack().version}+1")
    assert deadline(stocked, 0, ClockKind.CANCEL_RESPONSE)[0] == before + DAY_MS
    assert stocked.read(lambda reading: checks.miscounted(reading.db)).result() == []


def test_a_typed_deadline_is_not_moved_by_a_rule(stocked: Shop) -> None:
    typed = at("2026-11-24T10:00")
    request = NewRequest(order_no(0), CaseKind.CANCELLATION, "Ada harga lebih murah", due_at=typed)
    stocked.write(open_request, request).result()
    longer = replace(rule("cancel_response"), length=3)
    assert stocked.read(preview_rules, [longer]).result().total == 0
    stocked.write(save_rules, [longer]).result()
    assert deadline(stocked, 0, ClockKind.CANCEL_RESPONSE)[0] == typed


def test_a_clock_that_an_offer_held_up_stays(stocked: Shop, stopped_clock: StoppedClock) -> None:
    case_id = asked(stocked, CaseKind.RETURN, 2)
    stocked.write(take_step, case_id, Decision(Step.OFFER, amount_idr=10_000)).result()
    stopped_clock.advance(5 * HOUR_MS)
    stocked.write(take_step, case_id, Decision(Step.DECLINE)).result()
    held_up = case_of(stocked, case_id).clock
    assert held_up is not None
    longer = replace(rule("return_response"), length=3)
    assert stocked.read(preview_rules, [longer]).result().total == 0
    stocked.write(save_rules, [longer]).result()
    assert case_of(stocked, case_id).clock == held_up


def test_a_rule_that_cannot_hold_is_refused_and_changes_nothing(stocked: Shop) -> None:
    before = everything(stocked)
    wrong = replace(LONGER, length=5000)
    for refused in (stocked.read(preview_rules, [wrong]), stocked.write(save_rules, [wrong])):
        with pytest.raises(Refused) as failure:
            refused.result()
        assert failure.value.code == "rule_wrong"
    assert everything(stocked) == before
