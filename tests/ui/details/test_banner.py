from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.orders import Basis, ClockKind, Status
from seller_desktop.services.read_models import Deadline
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.details.banner import banner_text
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
