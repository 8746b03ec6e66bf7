from __future__ import annotations

import pytest

from seller_desktop.domain.tracking import (
    cleaned,
    courier_key,
    doubts,
    is_known_courier,
    is_scientific,
    seems_rounded,
)


@pytest.mark.parametrize(
    ("courier", "number", "expected"),
    [
        ("J&T Express", "JY1234567890", []),
        ("j & t", "JY1234567890", []),
        ("JNT", "JY123456789", ["tracking_unlike"]),
        ("J&T Express", "JX1234567890", ["tracking_return_leg"]),
        ("SiCepat", "001234567890", []),
        ("SICEPAT REG", "1234567890", ["tracking_zeros_lost"]),
        ("SiCepat", "01234567890", ["tracking_zeros_lost"]),
        ("SiCepat", "99", ["tracking_unlike"]),
        ("SiCepat", "JY1234567890", ["tracking_of_other"]),
        ("JNE", "JY1234567890", ["tracking_of_other"]),
        ("J&T Cargo", "012345678901", []),
        ("J&T Cargo", "12345678901", ["tracking_zeros_lost"]),
        ("Kurir Toko", "apa saja", []),
        ("JNE", "TKP0123456789", []),
        ("", "JY1234567890", []),
    ],
)
def test_only_numbers_of_couriers_we_know_are_doubted(courier: str, number: str, expected: list[str]) -> None:
    assert [code for code, _ in doubts(courier, number)] == expected


def test_a_number_is_kept_as_labels_print_it() -> None:
    assert cleaned(" jy 12 34\t567890\n") == "JY1234567890"


def test_what_a_spreadsheet_did_to_a_number_is_seen() -> None:
    assert is_scientific("5.77E+17")
    assert is_scientific(" 5,77e+17 ")
    assert not is_scientific("12E34567890"), "a courier may have letters in its numbers"
    assert seems_rounded("577912345678900000")
    assert not seems_rounded("577912345678900017")
    assert not seems_rounded("577912345678900")


def test_a_courier_is_known_by_any_spelling() -> None:
    assert courier_key("J & T Express") == courier_key("j&t-express")
    assert is_known_courier("JNE Reguler")
    assert not is_known_courier("kak")
