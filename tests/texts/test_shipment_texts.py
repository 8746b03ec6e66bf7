from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.orders import Package
from seller_desktop.services.read_models import Shipment, ShipState
from seller_desktop.texts import shipments as words
from seller_desktop.texts.format import Formatter
from tests.ui.details.conftest import make_detail  # noqa: F401 - a fixture
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.services.read_models import OrderDetail

    MakeDetail = Callable[..., OrderDetail]

FACTS = {"courier": "J&T Express", "like": "JY1234567890", "tracking_no": "JY1", "other": "577"}


def noted(tracking_no: str = "012", **more: int) -> Shipment:
    handed_at = more.get("handed_at")
    state = ShipState.PACKED if handed_at is None else ShipState.HANDED_OVER
    return Shipment("JNE", tracking_no, state, NOW_MS, handed_at, "Rina")


@pytest.mark.parametrize("code", words.WARNINGS)
def test_what_is_odd_is_a_whole_sentence(code: str) -> None:
    told = words.warning((code, FACTS))
    assert told.endswith(".")
    assert "{" not in told


def test_a_number_stated_without_a_courier_leaves_no_gap() -> None:
    told = words.warning(("marketplace_says", {"courier": "", "tracking_no": "JY1"}))
    assert told == "Seller Center says JY1."


def test_both_numbers_are_told_where_they_differ(make_detail: MakeDetail) -> None:  # noqa: F811
    stated = {"packages": (Package("1", "JY456", "J&T"), Package("2", "JY457", ""), Package("3"))}
    detail = make_detail(facts=stated, shipment=noted("123"))
    assert words.difference(detail) == "You noted JNE 123; Seller Center says J&T JY456, JY457."


@pytest.mark.parametrize(
    ("packages", "shipment"),
    [
        ((Package("1", "012", "JNE Reguler"),), noted()),
        ((Package("1", "JY1", "J&T"), Package("2", "012", "JNE")), noted()),
        ((Package("1"),), noted()),
        ((Package("1", "JY1", "J&T"),), None),
    ],
)
def test_nothing_is_told_where_they_agree_or_one_is_silent(
    make_detail: MakeDetail,  # noqa: F811
    packages: tuple[Package, ...],
    shipment: Shipment | None,
) -> None:
    assert words.difference(make_detail(facts={"packages": packages}, shipment=shipment)) == ""


def test_since_when_a_parcel_is_as_far_as_it_is() -> None:
    formatter = Formatter("en", WIB)
    assert words.since(noted(), formatter, NOW_MS) == "23 Nov, 14:00 WIB · Rina"
    assert words.since(noted(handed_at=NOW_MS + 60_000), formatter, NOW_MS) == "23 Nov, 14:01 WIB · Rina"
