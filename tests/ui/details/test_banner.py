from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.orders import Basis, Channel, ClockKind, Status
from seller_desktop.services.read_models import Deadline
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.details.banner import banner_text
from tests.ui.cases.making_cases import case_detail
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.services.read_models import OrderDetail

    MakeDetail = Callable[..., OrderDetail]

EN = Formatter("en", WIB)


def due_in(hours: float, kind: ClockKind = ClockKind.SHIP_BY) -> Deadline:
    return Deadline(kind, NOW_MS + round(hours * HOUR_MS), NOW_MS - 48 * HOUR_MS, Basis.RULE)


@pytest.mark.parametrize(("hours", "tone"), [(3.9, "red"), (23.9, "amber")])
def test_soon_is_urgent_under_four_hours(make_detail: MakeDetail, hours: float, tone: str) -> None:
    banner = banner_text(make_detail(deadlines=(due_in(hours),)), NOW_MS, EN)
    assert banner is not None
    assert banner.tone == tone
    assert "computed" in banner.text


def test_far_away_there_is_nothing_to_say(make_detail: MakeDetail) -> None:
    assert banner_text(make_detail(deadlines=(due_in(24.1),)), NOW_MS, EN) is None


def test_late_says_by_how_much(make_detail: MakeDetail) -> None:
    banner = banner_text(make_detail(deadlines=(due_in(-3.5),)), NOW_MS, EN)
    assert banner is not None
    assert (banner.tone, banner.title) == ("red", "Shipping overdue · 3 h 30 m late")


def test_late_on_old_data_says_as_of_when(make_detail: MakeDetail) -> None:
    detail = make_detail(deadlines=(due_in(-1),), row={"snapshot_at": NOW_MS - 13 * HOUR_MS})
    banner = banner_text(detail, NOW_MS, EN)
    assert banner is not None
    assert "As of 23 Nov, 01:00 WIB" in banner.text


def test_of_several_clocks_that_ran_out_the_last_is_presumed(make_detail: MakeDetail) -> None:
    detail = make_detail(deadlines=(due_in(-40), due_in(-2, ClockKind.SHIP_AUTO_CANCEL)))
    banner = banner_text(detail, NOW_MS, EN)
    assert banner is not None
    assert banner.title.startswith("Probably cancelled by the platform (not shipped)")


def test_a_clock_of_the_buyer_hurries_nobody(make_detail: MakeDetail) -> None:
    assert banner_text(make_detail(deadlines=(due_in(2, ClockKind.PAYMENT),)), NOW_MS, EN) is None
    past = banner_text(make_detail(deadlines=(due_in(-2, ClockKind.PAYMENT),)), NOW_MS, EN)
    assert past is not None
    assert past.tone == "amber"


def test_an_unknown_deadline_is_no_guess(make_detail: MakeDetail) -> None:
    detail = make_detail(deadlines=(), row={"deadline": None, "deadline_unknown": True})
    banner = banner_text(detail, NOW_MS, EN)
    assert banner is not None
    assert banner.title == "Deadline unknown"


def test_an_unexplained_status_comes_before_everything(make_detail: MakeDetail) -> None:
    detail = make_detail(deadlines=(due_in(-1),))
    detail = replace(detail, row=replace(detail.row, status=Status.UNMAPPED, status_text="{aneh}"))
    banner = banner_text(detail, NOW_MS, EN)
    assert banner is not None
    assert banner.can_map
    assert "“{aneh}”" in banner.text


def test_a_clock_of_a_case_is_told_in_its_own_box(make_detail: MakeDetail) -> None:
    soon = due_in(2, ClockKind.CANCEL_RESPONSE)
    assert banner_text(make_detail(deadlines=(soon,)), NOW_MS, EN) is None
    late = banner_text(make_detail(deadlines=(soon, due_in(-1))), NOW_MS, EN)
    assert late is not None
    assert late.title.startswith("Shipping overdue")


def test_an_order_that_is_over_has_nothing_to_ship(make_detail: MakeDetail) -> None:
    detail = make_detail(deadlines=(due_in(-1),), row={"status": Status.CANCELLED, "deadline_unknown": True})
    assert banner_text(detail, NOW_MS, EN) is None


def test_what_was_decided_here_stands_beside_what_the_marketplace_said(make_detail: MakeDetail) -> None:
    row = {"status": Status.CANCELLED, "overruled": True, "snapshot_at": NOW_MS - HOUR_MS}
    facts = {"status": Status.TO_SHIP}
    banner = banner_text(make_detail(deadlines=(due_in(-1),), row=row, facts=facts), NOW_MS, EN)
    assert banner is not None
    assert (banner.tone, banner.title) == ("ink", "Decided here, not yet confirmed")
    assert "“To Ship” as of 23 Nov, 13:00 WIB" in banner.text
    by_hand = make_detail(deadlines=(), row=row | {"channel": Channel.MANUAL}, facts=facts)
    assert banner_text(by_hand, NOW_MS, EN) is None
    disputed = make_detail(deadlines=(), row=row | {"conflict": True}, facts=facts)
    assert banner_text(disputed, NOW_MS, EN) is None, "the box of the case has both sides"


def test_one_unknown_deadline_is_told_once(make_detail: MakeDetail) -> None:
    row = {"deadline": None, "deadline_unknown": True}
    case = case_detail(clock=None, clock_runs=False, deadline_unknown=True)
    assert banner_text(make_detail(deadlines=(), row=row, cases=(case,)), NOW_MS, EN) is None
