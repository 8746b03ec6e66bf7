from __future__ import annotations

import pytest

from seller_desktop.domain.orders import ClockKind
from seller_desktop.domain.reminders import Reminder
from seller_desktop.storage.order_lists import SELLERS_CLOCKS
from seller_desktop.texts import reminders


def reminder(kind: ClockKind, hours: int, count: int, *numbers: str) -> Reminder:
    return Reminder(kind, hours, count, numbers or ("577912345678900412",), 0)


def test_one_notice_tells_of_many_each_on_a_line() -> None:
    told = reminders.sentence(
        [
            reminder(ClockKind.CANCEL_RESPONSE, 1, 2, "577112345678900412", "577112345678900413"),
            reminder(ClockKind.SHIP_BY, 4, 5, "577112345678900414", "577112345678900415"),
        ]
    )
    assert told.splitlines() == [
        "2 cancellation requests within 1 h: 5771…0412, 5771…0413",
        "5 orders to ship within 4 h: 5771…0414, 5771…0415, …",
    ]


def test_what_there_is_no_room_for_is_counted() -> None:
    told = reminders.sentence([reminder(ClockKind.SHIP_BY, hours, 2) for hours in (1, 4, 12, 24, 48)])
    assert len(told.splitlines()) == 4
    assert told.endswith("and 4 more")


@pytest.mark.parametrize("kind", SELLERS_CLOCKS)
def test_each_of_the_sellers_clocks_has_words_of_its_own(kind: str) -> None:
    told = reminders.sentence([reminder(ClockKind(kind), 4, 1)])
    others = {reminders.sentence([reminder(ClockKind(one), 4, 1)]) for one in SELLERS_CLOCKS if one != kind}
    assert told not in others
    assert "4 h" in told


def test_a_short_number_stays_whole() -> None:
    assert reminders.short_number("M-0000012") == "M-0000012"
    assert reminders.short_number("577912345678900412") == "5779…0412"
