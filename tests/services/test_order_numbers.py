from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.cases import ReturnType, Step
from seller_desktop.domain.orders import Package, Status
from seller_desktop.services.case_models import Decision
from seller_desktop.services.order_numbers import MatchedBy, NumbersFound, find_numbers, numbers_in
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.services.shipments import arrange
from seller_desktop.services.takeover import Origin, take_in
from tests.making import order_no
from tests.services.casework import NOW, ask, bring, by_hand, do, order

if TYPE_CHECKING:
    from seller_desktop.services.shop import Shop

UNKNOWN = "577999999999999991"
CHAT = f"""[23/11/26, 14.02] Rina: kak tolong cek ya 2 pesanan ini 🙏
1. {order_no(0)}, resi jy1234567890
2) *{order_no(2)}* (Rp51.000), tgl 20261123
{UNKNOWN};'{order_no(0)}
INV/20261123/MPL/123456789\tM-20261123-003"""


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    bring(
        shop,
        order(0, Status.SHIPPED),
        order(1, Status.SHIPPED, packages=(Package("1", "JY1234567890"), Package("2", "JY1234567891"))),
        order(2, invoice_no="INV/20261123/MPL/123456789"),
        order(3, packages=(Package("3", "TKP9"),)),
        order(4, packages=(Package("4", "TKP9"),)),
    )
    return shop


def look(shop: Shop, text: str) -> NumbersFound:
    return shop.read(find_numbers, text).result()


def test_numbers_in_a_chat(stocked: Shop) -> None:
    told = look(stocked, CHAT)
    assert [(one.order_no, one.matched_by, one.status) for one in told.found] == [
        (order_no(0), MatchedBy.ORDER_NO, Status.SHIPPED),
        (order_no(1), MatchedBy.TRACKING, Status.SHIPPED),
        (order_no(2), MatchedBy.ORDER_NO, Status.TO_SHIP),
    ]
    assert told.missing == (UNKNOWN, "M-20261123-003")
    assert told.doubled == (order_no(0), "INV/20261123/MPL/123456789"), (
        "typed twice; the order is there already"
    )
    assert told.ambiguous == told.rounded == ()


@pytest.mark.parametrize("separator", ["\n", "\t", ", ", ";", " | ", "\r\n", "\u00a0", '","', "/", "\n- "])
def test_any_separator(stocked: Shop, separator: str) -> None:
    typed = separator.join((order_no(2), order_no(0), UNKNOWN, order_no(1)))
    told = look(stocked, typed)
    assert [one.order_no for one in told.found] == [order_no(2), order_no(0), order_no(1)], (
        "in the order typed"
    )
    assert told.missing == (UNKNOWN,)
    assert told.order_ids == tuple(one.order_id for one in told.found)


def test_every_parcel_of_an_order_and_what_was_arranged_here(stocked: Shop) -> None:
    stocked.write(arrange, [NewShipment(order_no(2), "J&T Express", "JY5555555555")]).result()
    told = look(stocked, "jy5555555555 JY1234567891")
    assert [(one.order_no, one.number) for one in told.found] == [
        (order_no(2), "JY5555555555"),
        (order_no(1), "JY1234567891"),
    ]


def test_returns_by_their_number_and_their_parcel(stocked: Shop) -> None:
    case = ask(stocked, 0, ReturnType.RETURN)
    do(stocked, case, Decision(Step.APPROVE), Decision(Step.SEND, tracking_no="JX1261356549"))
    assert [one.matched_by for one in look(stocked, "jx1261356549").found] == [MatchedBy.RETURN]


def test_a_number_of_several_orders(stocked: Shop) -> None:
    told = look(stocked, f"{order_no(4)} TKP9")
    assert told.ambiguous == ("TKP9",)
    assert [one.order_no for one in told.found] == [order_no(4), order_no(3)]


def test_a_number_that_two_accounts_have(stocked: Shop) -> None:
    file = {"name": "f.csv", "sha256": "", "profile": "p", "header": "[]", "rejected_file": ""}
    take_in(stocked, [order(0)], "tiktok-orders", Origin("Toko Dua", None, "tiktok", NOW, file))
    told = look(stocked, order_no(0))
    assert told.ambiguous == (order_no(0),)
    assert len(told.order_ids) == 2


@pytest.mark.parametrize("rounded", ["5.77E+17", "5,77345E+17", "577912345678900000"])
def test_numbers_a_spreadsheet_has_rounded_are_told_apart(stocked: Shop, rounded: str) -> None:
    told = look(stocked, f"{order_no(0)}\n{rounded}")
    assert (told.rounded, told.missing) == ((rounded,), ())


def test_an_order_made_by_hand(stocked: Shop) -> None:
    by_hand(stocked, 7)
    assert [one.order_no for one in look(stocked, "M-7").found] == ["M-7"]


def test_thousands_are_looked_up_up_to_a_limit(stocked: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = "\n".join(str(577_000_000_000_000_001 + number * 10) for number in range(5_000))
    told = look(stocked, typed + "\n" + order_no(0))
    assert (len(told.missing), len(told.found)) == (5_000, 1)
    monkeypatch.setattr("seller_desktop.services.order_numbers.MOST_NUMBERS", 10)
    told = look(stocked, typed)
    assert (len(told.missing), told.left_out) == (10, 4_990)


def test_words_and_prices_are_no_numbers() -> None:
    assert not [one for one in numbers_in("tolong dicek ya kak, terima kasih") if one]
    assert list(numbers_in("Rp51.000")) == ["RP51", "000"]
