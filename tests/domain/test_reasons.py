from __future__ import annotations

import copy
from typing import Any

import pytest

from seller_desktop.domain.cases import ReasonList
from seller_desktop.domain.reasons import Reason, ReasonsError, find, label, label_twice, parse_reasons

UNPAID = Reason("u", "Out of stock", "Stok habis", "unpaid", "seller_cancel_unpaid_reason_out_of_stock")
PAID = Reason("p", "Out of stock", "Stok habis", "paid", "seller_cancel_reason_out_of_stock")
ADDRESS = Reason("a", "Address", "Alamat", "paid", also=("Alamat jauh",))
LIST = (UNPAID, PAID, ADDRESS)
ROW = {"code": "u", "en": "Out of stock", "id": "Stok habis", "state": "unpaid", "also": ["Habis"]}


@pytest.mark.parametrize(
    ("text", "unpaid", "code"),
    [
        ("Stok habis", True, "u"),
        ("  STOK   habis ", False, "p"),
        ("out of stock", None, "u"),
        ("SELLER_CANCEL_REASON_OUT_OF_STOCK", True, "p"),
        ("alamat jauh", True, "a"),
        ("p", True, "p"),
    ],
)
def test_a_reason_is_found_by_any_of_its_names(text: str, unpaid: bool | None, code: str) -> None:
    found = find(LIST, text, unpaid)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("text", ["", " ", "stok", "Lainnya"])
def test_what_nobody_is_called_is_not_found(text: str) -> None:
    assert find((*LIST, Reason("x", "X", "X")), text, None) is None


def test_a_hidden_reason_is_found_last_and_a_removed_one_never() -> None:
    hidden = Reason("h", "Out of stock", "Stok habis", "paid", hidden=True)
    assert find((hidden, UNPAID), "stok habis", unpaid=False) is UNPAID
    assert find((hidden,), "stok habis", unpaid=False) is hidden
    assert find((Reason("r", "Gone", "Hilang", hidden=True, removed=True),), "gone", None) is None


def test_the_name_of_today_comes_before_another_ones_old_name() -> None:
    renamed = Reason("old", "No goods", "Barang kosong", also=("Stok habis",))
    new = Reason("new", "Sold out", "Stok habis")
    assert find((renamed, new), "stok habis", None) is new


def test_a_label_is_given_in_either_language_and_an_unknown_code_as_it_is() -> None:
    assert label(LIST, "a", "id") == "Alamat"
    assert label(LIST, "a", "en") == "Address"
    assert label(LIST, "Pengiriman paket gagal", "en") == "Pengiriman paket gagal"


@pytest.mark.parametrize(
    ("other", "twice"),
    [
        (Reason("n", "Sold out", "ALAMAT ", "paid"), "ALAMAT "),
        (Reason("n", "Address", "Tempat"), "Address"),
        (Reason("n", "Alamat", "Tempat", "paid"), "Alamat"),
        (Reason("n", "Address", "Alamat", "unpaid"), ""),
        (Reason("n", "Address", "Alamat", "paid", hidden=True), ""),
    ],
)
def test_two_reasons_for_one_state_do_not_share_a_label(other: Reason, twice: str) -> None:
    assert label_twice((*LIST, other)) == twice


def test_lists_are_read_as_they_stand() -> None:
    lists = parse_reasons({"seller_cancels": [ROW]})
    assert lists[ReasonList.SELLER_CANCELS] == (
        Reason("u", "Out of stock", "Stok habis", "unpaid", also=("Habis",)),
    )
    assert lists[ReasonList.BUYER_CANCELS] == ()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"sellers_cancel": [ROW]}, "unknown lists: sellers_cancel"),
        ({"seller_cancels": [ROW], "buyer_cancels": [ROW]}, "codes that stand there twice: u"),
        ({"seller_cancels": [ROW | {"lable": "x"}]}, "seller_cancels: u: unknown entry lable"),
        ({"seller_cancels": [ROW | {"en": " "}]}, "seller_cancels: u: en missing"),
        ({"seller_cancels": [{"en": "x"}]}, "entry without code: code, id missing"),
        ({"seller_cancels": [ROW | {"state": "shipped"}]}, "state is none of"),
        ({"seller_cancels": [ROW | {"also": [3]}]}, "every entry is a text"),
    ],
)
def test_a_wrong_entry_is_named(data: dict[str, Any], told: str) -> None:
    with pytest.raises(ReasonsError, match=told):
        parse_reasons(copy.deepcopy(data))
