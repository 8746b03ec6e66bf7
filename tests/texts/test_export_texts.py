from __future__ import annotations

from datetime import date

import pytest

from seller_desktop.domain.cancellations import Grouping
from seller_desktop.domain.export_columns import BY_KEY, COLUMNS, Holds
from seller_desktop.domain.flags import Flag
from seller_desktop.services.read_models import SortKey
from seller_desktop.texts import reports
from seller_desktop.texts.errors_exports import EXPORTS
from seller_desktop.texts.exports import OF_THE_LIST, TITLES, export_words
from seller_desktop.texts.format import MONTHS


def test_every_column_has_a_title_of_its_own() -> None:
    assert set(TITLES) == {one.key for one in COLUMNS}
    assert len(set(TITLES.values())) == len(TITLES)


def test_every_column_of_the_list_can_be_exported() -> None:
    assert set(OF_THE_LIST) == set(SortKey)
    assert set(OF_THE_LIST.values()) <= set(BY_KEY)


def test_the_programs_own_values_have_words() -> None:
    words = export_words({"stock": "Out of stock"}, {Flag.RED: "Gift"})
    assert set(words.values) == set(Holds) - {
        *(Holds.TEXT, Holds.NUMBER_LIKE, Holds.COUNT, Holds.MONEY, Holds.MOMENT, Holds.FLAGS)
    }
    assert words.values[Holds.STATUS]["to_ship"] == "To Ship"
    assert (words.flags[Flag.RED], words.flags[Flag.TEAL]) == ("Gift", "Teal")
    assert len(words.sheet) <= 27, "there is room for a number behind it"


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [(1, 3, "33.3%"), (1, 8, "12.5%"), (1, 2000, "0.1%"), (0, 5, "0.0%"), (5, 5, "100%"), (1, 0, "–")],
)
def test_a_part_is_told_to_the_tenth(part: int, whole: int, told: str) -> None:
    assert reports.percent(part, whole, "en") == told
    assert reports.percent(part, whole, "id") == told.replace(".", ",")


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [(5, 4, "+25,0%"), (3, 4, "−25,0%"), (12, 4, "+200%"), (0, 4, "−100%"), (4, 4, "="), (4, 0, "new")],
)
def test_a_change_says_its_direction_by_a_sign(now: int, before: int, told: str) -> None:
    assert reports.change(now, before, "id") == told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2026, 10, 25), date(2026, 11, 23), "25 Okt – 23 Nov 2026"),
        (date(2025, 12, 31), date(2026, 1, 1), "31 Des 2025 – 1 Jan 2026"),
        (date(2026, 11, 23), date(2026, 11, 23), "23 Nov 2026"),
        (None, date(2026, 11, 23), ""),
    ],
)
def test_days_are_told_in_as_few_words_as_they_need(first: date | None, last: date, told: str) -> None:
    assert reports.days(first, last, MONTHS["id"]) == told


def test_a_group_without_a_name_is_called_so() -> None:
    assert [reports.group_name(grouping, "", {}) for grouping in Grouping] == [
        "No reason stated",
        "Not stated",
        "Product without a name",
        "No courier yet",
    ]
    assert reports.group_name(Grouping.REASON, "stock", {"stock": "Out of stock"}) == "Out of stock"
    assert reports.group_name(Grouping.REASON, "Hujan", {}) == "Hujan"
    assert reports.group_name(Grouping.WHO, "seller", {}) == "Seller"


def test_every_refusal_says_what_to_do() -> None:
    assert set(EXPORTS) == {
        *("export_columns_unknown", "export_no_columns", "export_suffix", "export_failed"),
        *("report_day_wrong", "report_days_swapped"),
    }
