from __future__ import annotations

import re
from pathlib import Path

import pytest

import seller_desktop
from seller_desktop.domain.errors import SellerError
from seller_desktop.texts import errors, rejections
from seller_desktop.texts.errors import error_sentence
from seller_desktop.texts.rejections import rejection_sentence

SOURCES = Path(seller_desktop.__file__).parent
FACTS: dict[str, str | int] = {
    "file": "Semua pesanan.xlsx",
    "place": "https://toko.example",
    "host": "toko.example",
    "answer": 404,
    "version": "0.2.0",
    "old": "0.1.0",
    "ids": "1882631385907200020, 1882631385907200021",
    "country": "Vietnam",
    "currency": "VND",
    "value": "11/23/2026",
    "folder": "/shop",
    "backup": "20261123-0700",
    "several": "20261123-070000, 20261123-070030",
    "order_no": "577",
    "limit": 80,
    "group": 3,
    "sign": "U",
    "wanted": 65,
    "found": 60,
    "kind": "tiktok-returns",
    "name_time": "2026-11-23T14:00:00+07:00",
    "inside_time": "2026-11-23T15:30:00+07:00",
    "at": "2026-11-25T14:02:00+07:00",
    "state": "auto_approved",
    "step": "refund_in_part",
    "status": "to_ship",
    "limit_idr": 150_000,
    "sku": "1729000000000000001",
    "case": "407",
    "said": "Access is denied",
    "reason": "Lainnya",
    "known": "Stok habis (Out of stock)",
    "act": "1882631385907200001",
    "count": 3,
    "first": "2026-11-23",
    "last": "2026-11-01",
    "flag": "Kado",
    "free": 910_000_000,
    "has": 6_400_000_000,
    "key": "Ctrl+Alt+1",
    "name": "COD hari ini",
    "needed": 1_340_000_000,
    "note": "1882631385907200002",
    "other": "578",
    "position": 12,
    "possible": "status:to_ship",
    "printer": "Epson L3210",
    "problem": "unknown_field",
    "short": 430_000_000,
    "sort": "price",
    "text": "warna:merah",
    "tracking_no": "JY0012345678",
    "unknown": "harga",
    "months": 6,
    "keep": 3,
    "orders": "577, 578",
    "field": "order_amount_idr",
    "wait_ms": 45_000,
}
DOCUMENTED = (
    *("file_missing", "file_unreadable", "file_empty", "not_an_export", "wrong_country", "wrong_currency"),
    *("wrong_date_form", "file_too_large", "file_hostile", "parser_out_of_memory", "parser_timeout"),
    *("parser_crashed", "cancelled", "snapshot_unclear", "snapshot_conflict", "account_unclear"),
)


def codes_raised() -> set[str]:
    """Every code that stands in a raise of the program."""
    raised = re.compile(r'(?:SellerError|Refused)\(\s*"([a-z_]+)"')
    return {code for path in SOURCES.rglob("*.py") for code in raised.findall(path.read_text("utf-8"))}


def test_every_code_that_is_raised_has_a_sentence() -> None:
    assert sorted((codes_raised() | set(DOCUMENTED)) - set(errors.SENTENCES)) == []


@pytest.mark.parametrize("code", errors.SENTENCES)
def test_sentences_are_whole_and_filled(code: str) -> None:
    sentence = error_sentence(SellerError(code.removesuffix(".missing"), **FACTS))
    assert sentence.endswith((".", str(FACTS["reason"]))), "a reason is a sentence of its own"
    assert sentence[0].isupper()
    assert "{" not in sentence
    assert "…" not in sentence


def test_a_conflict_names_both_times_as_people_read_them() -> None:
    sentence = error_sentence(SellerError("snapshot_conflict", **FACTS))
    assert "23 Nov 2026, 14:00" in sentence
    assert "23 Nov 2026, 15:30" in sentence


def test_what_the_program_calls_things_is_said_in_words_for_people() -> None:
    told = error_sentence(SellerError("step_not_possible", **FACTS))
    assert "“Refund in part”" in told
    assert "“Approved automatically”" in told
    assert "“To Ship”" in error_sentence(SellerError("order_not_returnable", **FACTS))
    assert "25 Nov 2026, 14:02" in error_sentence(SellerError("case_overdue", **FACTS))
    assert "Rp150.000" in error_sentence(SellerError("refund_above_paid", **FACTS))


def test_missing_columns_are_named_where_they_are_known() -> None:
    told = error_sentence(SellerError("not_an_export", file="a.csv", missing="Order Status, Quantity"))
    assert "Order Status, Quantity" in told
    assert "missing" not in error_sentence(SellerError("not_an_export", file="a.csv"))


def test_an_unknown_code_and_a_missing_fact_still_give_a_sentence() -> None:
    assert "brand_new" in error_sentence(SellerError("brand_new"))
    assert "…" in error_sentence(SellerError("file_empty"))


def test_a_file_name_with_braces_is_shown_as_it_is() -> None:
    assert "{x}.csv" in error_sentence(SellerError("file_empty", file="{x}.csv"))


@pytest.mark.parametrize(
    "reason",
    [
        *("no_order_no", "order_no_scientific", "order_no_malformed", "sku_missing", "sku_scientific"),
        *("sku_malformed", "package_scientific", "quantity_unreadable", "time_unreadable", "time_missing"),
        *("money_unreadable", "foreign_row", "order_no_rounded", "sku_rounded", "line_repeated"),
        *("sibling_rejected", "no_return_no", "return_no_scientific", "return_no_rounded"),
        *("return_no_malformed", "return_of_two_orders", "return_line_repeated"),
    ],
)
def test_every_reason_for_rejecting_a_row_has_a_sentence(reason: str) -> None:
    assert reason in rejections.REASONS
    assert rejection_sentence(reason, {}).endswith(".")


def test_a_rejection_names_the_column_and_its_cell() -> None:
    told = rejection_sentence("quantity_unreadable", {"column": "Quantity", "value": "{two}"})
    assert told.endswith("Column Quantity: {two}")
    assert rejection_sentence("sku_missing", {"column": "SKU ID", "value": ""}).endswith("SKU ID: empty")


def test_an_unknown_reason_is_named() -> None:
    assert "odd_reason" in rejection_sentence("odd_reason", {})
