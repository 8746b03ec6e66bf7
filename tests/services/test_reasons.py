from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.cases import ReasonList
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.reasons import Reason, label_twice
from seller_desktop.services.reasons import (
    all_reasons,
    label,
    list_reasons,
    reasons_of,
    resolve,
    save_reasons,
    shipped_reasons,
)
from seller_desktop.storage import records

if TYPE_CHECKING:
    from seller_desktop.services.shop import Reading, Shop

CANCELS = ReasonList.SELLER_CANCELS


def told(reading: Reading) -> dict[str, str]:
    return records.settings(reading.db)


@pytest.mark.parametrize(
    ("which", "count"),
    [
        (ReasonList.BUYER_CANCELS, 15),
        (ReasonList.SELLER_REJECTS_CANCELLATION, 4),
        (ReasonList.SELLER_CANCELS, 6),
        (ReasonList.BUYER_RETURNS, 11),
        (ReasonList.SELLER_REJECTS_RETURN, 13),
        (ReasonList.SELLER_REFUSES_GOODS, 5),
    ],
)
def test_the_marketplaces_lists_come_with_the_program(which: ReasonList, count: int) -> None:
    reasons = reasons_of({}, which)
    assert len(reasons) == count
    assert label_twice(reasons) == ""


def test_every_label_and_name_finds_its_reason() -> None:
    for which, reasons in shipped_reasons().items():
        for reason in reasons:
            unpaid = {"unpaid": True, "paid": False, "": None}[reason.state]
            for text in filter(None, (reason.code, reason.en, reason.id.upper(), reason.api_name)):
                assert resolve({}, which, f" {text} ", unpaid).code == reason.code


def test_no_code_and_no_platform_name_means_two_reasons() -> None:
    reasons = all_reasons({})
    names = Counter(name for one in reasons for name in (one.code, one.api_name) if name)
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    ("which", "text", "code"),
    [
        (ReasonList.BUYER_RETURNS, "Barang rusak/cacat", "return_damaged"),
        (ReasonList.BUYER_RETURNS, "Salah kirim", "return_wrong_product"),
        (ReasonList.BUYER_RETURNS, "Tidak lagi diperlukan", "return_not_needed"),
        (ReasonList.BUYER_RETURNS, "Berubah pikiran", "return_not_needed"),
        (ReasonList.BUYER_RETURNS, "Ukuran tidak sesuai", "return_not_as_described"),
        (
            ReasonList.BUYER_RETURNS,
            "ecom_order_delivered_refund_and_return_reason_defective",
            "return_defective",
        ),
        (ReasonList.SELLER_REFUSES_GOODS, "Not eligible", "refuse_not_eligible"),
    ],
)
def test_the_words_of_files_are_understood(which: ReasonList, text: str, code: str) -> None:
    assert resolve({}, which, text, None).code == code


def test_the_buyers_reason_is_not_limited_by_the_orders_state() -> None:
    assert resolve({}, ReasonList.BUYER_CANCELS, "Ongkir terlalu mahal", unpaid=True).state == "paid"
    assert resolve({}, ReasonList.BUYER_CANCELS, "Lainnya", unpaid=False).state == "unpaid"
    assert resolve({}, ReasonList.BUYER_CANCELS, "Better price available", unpaid=False).state == "paid"


def test_an_unknown_reason_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refused) as refused:
        resolve({}, CANCELS, " bosan ", unpaid=False)
    assert refused.value.code == "reason_unknown"
    assert refused.value.facts["reason"] == "bosan"
    known = str(refused.value.facts["known"])
    assert known.startswith("Stok habis (Out of stock), Salah harga (Wrong price)")
    assert known.count("Stok habis") == 1


def test_labels_order_and_hiding_are_kept(shop: Shop) -> None:
    shipped = shipped_reasons()[CANCELS]
    first, second, *rest = shipped
    edited = (second, replace(first, id=" Barang   kosong ", hidden=True), *rest)
    shop.write(save_reasons, CANCELS, edited).result()
    kept = shop.read(list_reasons, CANCELS).result()
    assert [one.code for one in kept[:2]] == [second.code, first.code]
    assert (kept[1].id, kept[1].hidden, kept[1].api_name) == ("Barang kosong", True, first.api_name)
    assert reasons_of({}, CANCELS) == shipped
    assert (
        shop.read(list_reasons, ReasonList.BUYER_CANCELS).result()
        == (shipped_reasons()[ReasonList.BUYER_CANCELS])
    )


def test_the_marketplaces_word_still_means_a_reason_the_shop_renamed(shop: Shop) -> None:
    first, *rest = shipped_reasons()[CANCELS]
    shop.write(save_reasons, CANCELS, (replace(first, id="Barang kosong"), *rest)).result()
    settings = shop.read(told).result()
    assert resolve(settings, CANCELS, "barang kosong", unpaid=False).code == first.code
    assert resolve(settings, CANCELS, "Stok habis", unpaid=True).code == first.code


def test_an_own_reason_gets_a_code_for_ever_and_is_not_lost_when_removed(shop: Shop) -> None:
    shipped = shipped_reasons()[CANCELS]
    own = Reason("", "Packing failed", "Gagal dikemas")
    kept = shop.write(save_reasons, CANCELS, (*shipped, own)).result()
    made = kept[-1]
    assert made.own
    assert made.code.startswith("own_")
    again = shop.write(save_reasons, CANCELS, (*kept[:-1], replace(made, en="Could not pack"))).result()
    assert again[-1].code == made.code
    shop.write(save_reasons, CANCELS, shipped).result()
    settings = shop.read(told).result()
    (gone,) = (one for one in reasons_of(settings, CANCELS) if one.removed)
    assert gone.hidden
    assert label(reasons_of(settings, CANCELS), made.code, "id") == "Gagal dikemas"
    with pytest.raises(Refused):
        resolve(settings, CANCELS, "Gagal dikemas", unpaid=False)
    second = shop.write(save_reasons, CANCELS, (*shipped, own)).result()
    assert len({one.code for one in second}) == len(second) == len(shipped) + 2


def test_one_of_the_programs_reasons_that_is_left_out_is_hidden(shop: Shop) -> None:
    shipped = shipped_reasons()[CANCELS]
    kept = shop.write(save_reasons, CANCELS, shipped[1:]).result()
    assert [(one.code, one.hidden, one.removed) for one in kept if one.hidden] == [
        (shipped[0].code, True, False)
    ]


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (Reason("", " ", "Gagal"), "reason_label_empty"),
        (Reason("", "Failed", ""), "reason_label_empty"),
        (Reason("", "x" * 121, "Gagal"), "reason_label_too_long"),
        (Reason("", "Failed", "STOK  habis"), "reason_label_twice"),
    ],
)
def test_a_wrong_list_is_refused_and_changes_nothing(shop: Shop, new: Reason, code: str) -> None:
    with pytest.raises(Refused) as refused:
        shop.write(save_reasons, CANCELS, (*shipped_reasons()[CANCELS], new)).result()
    assert refused.value.code == code
    assert "reasons.seller_cancels" not in shop.read(told).result()


def test_something_is_left_to_choose(shop: Shop) -> None:
    hidden = [replace(one, hidden=True) for one in shipped_reasons()[CANCELS]]
    with pytest.raises(Refused) as refused:
        shop.write(save_reasons, CANCELS, hidden).result()
    assert refused.value.code == "reasons_all_hidden"
