from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.clock import to_ms
from seller_desktop.domain.money import format_idr, grouped
from seller_desktop.marketplaces.values import ForeignMoneyError, Times, count, grams, money_idr

JAKARTA = ZoneInfo("Asia/Jakarta")
ANY_AMOUNT = st.integers(min_value=-(10**12), max_value=10**12)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("", 0),
        ("0", 0),
        ("42000", 42_000),
        ("Rp38.824", 38_824),
        ("Rp 38.824", 38_824),
        ("rp.38.824", 38_824),
        ("IDR 12.000", 12_000),
        ("12.000 IDR", 12_000),
        ("Rp12.000,-", 12_000),
        ("1.234,50", 1_235),
        ("1.234,49", 1_234),
        ("1,234.50", 1_235),
        ("1.234.567", 1_234_567),
        ("42000.00", 42_000),
        ("42000,5", 42_001),
        ("35200.000000004", 35_200),
        ("0,00", 0),
        ("-1.000", -1_000),
        ("−1000", -1_000),
        ("-Rp1.000", -1_000),
        ("Rp-1.000", -1_000),
        ("-1.234,50", -1_235),
    ],
)
def test_money_is_read_in_every_form_a_file_writes_it(text: str, amount: int) -> None:
    assert money_idr(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        "dua",
        "38,82",
        "0.500",
        "1.23.456",
        "1.234.50",
        "1.234,567,8",
        "--5",
        "5-",
        "1.2E+05",
        "12 000",
        "1" * 16,
        "Rp",
        "12Rp34",
        "٣٤",
        "1.234.",
        ".5",
        "##",
        "1.000.0000",
    ],
)
def test_what_may_be_another_amount_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r".*") as refusal:
        money_idr(text)
    assert not isinstance(refusal.value, ForeignMoneyError)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("$12.50", "$"),
        ("US$12.50", "US$"),
        ("S$ 12.50", "S$"),
        ("RM12.50", "RM"),
        ("12.50 RM", "RM"),
        ("฿129", "฿"),
        ("129 THB", "THB"),
        ("₫120.000", "₫"),
        ("120.000 VND", "VND"),
        ("₱1,250.00", "₱"),
        ("PHP 1,250.00", "PHP"),
    ],
)
def test_money_of_another_country_is_told_apart(text: str, currency: str) -> None:
    with pytest.raises(ForeignMoneyError) as refusal:
        money_idr(text)
    assert refusal.value.currency == currency


@given(ANY_AMOUNT)
def test_an_amount_is_the_same_however_it_is_written(amount: int) -> None:
    sign = "-" if amount < 0 else ""
    assert money_idr(str(amount)) == amount
    assert money_idr(format_idr(amount)) == amount
    assert money_idr(sign + grouped(abs(amount), ",")) == amount
    assert money_idr(f"{sign}{grouped(abs(amount))},00") == amount


@given(st.text(max_size=12))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        amount = money_idr(text)
    except ValueError:
        return
    assert abs(amount) <= 10**15


@pytest.mark.parametrize(("text", "pieces"), [("0", 0), ("2", 2), ("2.0", 2), ("2,00", 2), ("015", 15)])
def test_pieces_are_counted(text: str, pieces: int) -> None:
    assert count(text) == pieces


@pytest.mark.parametrize("text", ["", "dua", "-1", "1.5", "1e3", "1 000", "1.000.000", "²", "9999999"])
def test_no_count_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        count(text)


@pytest.mark.parametrize(
    ("text", "weight"), [("0.35", 350), ("0,35", 350), ("1.2", 1200), ("2", 2000), ("", 0), ("berat", 0)]
)
def test_kilograms_become_grams(text: str, weight: int) -> None:
    assert grams(text) == weight


def at(text: str, zone: timezone = timezone(timedelta(hours=7))) -> int:
    return to_ms(datetime.fromisoformat(text).replace(tzinfo=zone))


@pytest.mark.parametrize(
    "text",
    [
        "06/11/2026 23:45:00",
        "06/11/2026 23:45",
        "06/11/2026 23.45.00",
        "06/11/2026 23.45",
        "2026-11-06 23:45:00",
        "2026-11-06T23:45:00",
        "2026-11-06 23:45",
    ],
)
def test_a_time_is_local_time_of_the_shop(text: str) -> None:
    assert Times(JAKARTA)(text) == at("2026-11-06T23:45:00")
    assert Times(ZoneInfo("Asia/Jayapura"))(text) == at("2026-11-06T23:45:00", timezone(timedelta(hours=9)))


def test_an_empty_time_is_not_stated() -> None:
    assert Times(JAKARTA)("") is None


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2026 10:00:00",
        "06/11/2026",
        "06/11/2026 24:00:00",
        "06/11/26 10:00:00",
        "6/11/2026 10:00:00",
        "00/11/2026 10:00:00",
        "06/11/1899 10:00:00",
        "06/11/2026 9:00:00",
        "45967.5",
        "besok",
        "06/11/2026 ",
    ],
)
def test_a_time_that_is_none_is_never_guessed(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Times(JAKARTA)(text)


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001 - local
def test_every_written_time_is_read_as_it_was_meant(moment: datetime) -> None:
    moment = moment.replace(microsecond=0, fold=0)
    assert Times(JAKARTA)(f"{moment:%d/%m/%Y %H:%M:%S}") == to_ms(moment.replace(tzinfo=JAKARTA))


def test_a_day_on_which_clocks_change_has_no_even_hours() -> None:
    times = Times(ZoneInfo("Australia/Sydney"))
    assert times("04/10/2026 12:00:00") == to_ms(datetime(2026, 10, 4, 1, tzinfo=UTC))
    assert times("03/10/2026 12:00:00") == to_ms(datetime(2026, 10, 3, 2, tzinfo=UTC))


def form_of(*texts: str) -> str:
    times = Times(JAKARTA)
    for text in texts:
        try:
            times(text)
        except ValueError:
            continue
    return times.wrong_form()


OWN = [f"{day:02}/11/2026 10:00:00" for day in range(1, 29)]


def test_the_exports_own_dates_are_trusted_with_a_slip_among_them() -> None:
    assert not form_of(*OWN, "11/25/2026 10:00:00", "31/02/2026 10:00:00")


def test_a_file_in_one_form_of_a_spreadsheet_is_trusted() -> None:
    assert not form_of(*(f"2026-11-{day:02} 10:00" for day in range(1, 29)))
    assert not form_of(*(f"{day:02}/11/2026 10:00" for day in range(1, 29)))


def test_months_first_and_half_days_are_a_foreign_form() -> None:
    assert form_of("11/25/2026 3:04:05 PM") == "11/25/2026 3:04:05 PM"
    assert form_of(*(f"11/{day:02}/2026 10:00:00" for day in range(1, 29)))


def test_dates_turned_by_a_spreadsheet_set_to_the_us_are_noticed() -> None:
    untouched = [text for text in OWN if text[:2] > "12"]
    as_text = [f"11/{day}/2026 10:00" for day in range(1, 13)]
    as_date = [f"2026-{day:02}-11 10:00:00" for day in range(1, 13)]
    assert form_of(*untouched, *as_text)
    assert form_of(*untouched, *as_date) == "2026-01-11"


def test_dates_typed_in_a_spreadsheet_that_left_the_others_alone_are_trusted() -> None:
    assert not form_of(*OWN, "2026-11-03 10:00:00", "2026-11-04 10:00:00", "2026-11-05 10:00:00")
