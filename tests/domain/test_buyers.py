from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from seller_desktop.domain.buyers import (
    Known,
    Likeness,
    answers_to,
    backup_gone_by,
    is_named,
    leading_words,
    likeness,
    months_after,
    months_before,
    one_person,
)
from tests.making import at

ZONE = ZoneInfo("Asia/Jakarta")
SITI = Known("tiktok", "siti_rahma", "Siti Rahma", "(+62)81234567890")


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (Known("tiktok", "SITI_RAHMA", "Budi", ""), Likeness.USERNAME),
        (Known("tokopedia", "siti_rahma", "Budi", ""), None),
        (Known("tokopedia", "another", "Budi", "081234567890"), Likeness.PHONE),
        (Known("tiktok", "another", "siti  rahma", ""), Likeness.RECIPIENT),
        (Known("tiktok", "s***a", "S***", "(+62)812****7890"), None),
    ],
)
def test_orders_are_alike_by_what_is_known_alone(other: Known, why: Likeness | None) -> None:
    assert likeness(SITI, other) is why


def test_what_is_masked_alike_is_nobodys() -> None:
    masked = Known("tiktok", "s***a", "S***", "(+62)812****7890")

    assert likeness(masked, masked) is None
    assert answers_to(masked, "s***a") is Likeness.MASKED
    assert leading_words([masked]) == frozenset()


def test_a_username_of_two_channels_is_one_persons_only_where_all_else_is_alike() -> None:
    there = Known("tokopedia", SITI.username, SITI.recipient, SITI.phone)

    assert one_person([SITI, there])
    assert not one_person([SITI, Known("tokopedia", SITI.username, "Siti R", SITI.phone)])
    assert not one_person([SITI, Known("tokopedia", SITI.username, "", "")])


def test_a_name_is_found_as_a_word_only() -> None:
    words = leading_words([SITI])

    assert is_named("buyer:Siti_Rahma", words)
    assert is_named("for SITI RAHMA, by hand", words)
    assert not is_named("siti_rahma2", words)


def test_months_end_where_the_month_does() -> None:
    assert months_before(at("2026-03-31T09:00:00"), 1, ZONE) == at("2026-02-28T09:00:00")
    assert months_after(at("2026-11-30T09:00:00"), 3, ZONE) == at("2027-02-28T09:00:00")
    assert months_before(at("2026-01-15T09:00:00"), 13, ZONE) == at("2024-12-15T09:00:00")


def test_a_backup_goes_in_the_ninth_month_after_its_own() -> None:
    assert backup_gone_by(at("2026-11-23T14:00:00"), ZONE) == at("2027-08-01T00:00:00")
