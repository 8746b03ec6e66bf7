from __future__ import annotations

import re
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, from_iso
from seller_desktop.texts import format as format_module
from seller_desktop.texts.format import Formatter, Language, stated_time

WIB = ZoneInfo("Asia/Jakarta")
ID = Formatter("id", WIB)
EN = Formatter("en", WIB)
NOW = from_iso("2026-11-23T14:00:00", WIB)


def test_money_and_counts() -> None:
    assert [one.money(160_500) for one in (ID, EN)] == ["Rp160.500", "Rp160.500"]
    assert ID.money(-2_500) == "-Rp2.500"
    assert (ID.count(12_408), EN.count(12_408), ID.count(7)) == ("12.408", "12,408", "7")


@pytest.mark.parametrize(
    ("zone", "word"),
    [("Asia/Jakarta", "WIB"), ("Asia/Pontianak", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT")],
)
def test_a_moment_names_the_shops_zone(zone: str, word: str) -> None:
    at = from_iso("2026-11-25T14:02:59", ZoneInfo(zone))
    assert Formatter("id", ZoneInfo(zone)).moment(at, NOW) == f"25 Nov, 14.02 {word}"
    assert Formatter("en", ZoneInfo(zone)).moment(at, NOW) == f"25 Nov, 14:02 {word}"


def test_zones_elsewhere_are_told_by_their_offset() -> None:
    at = from_iso("2026-11-25T14:02:00", WIB)
    assert Formatter("en", ZoneInfo("Asia/Kolkata")).moment(at, NOW) == "25 Nov, 12:32 UTC+5:30"
    assert Formatter("en", ZoneInfo("America/New_York")).moment(at, NOW) == "25 Nov, 02:02 UTC-5"


def test_the_year_stands_there_where_it_is_not_this_one() -> None:
    at = from_iso("2025-08-05T00:05:00", WIB)
    assert ID.moment(at, NOW) == "5 Agt 2025, 00.05 WIB"
    assert EN.short_moment(at, NOW) == "5 Aug 2025, 00:05"
    assert EN.short_moment(NOW, NOW) == "23 Nov, 14:00"
    assert ID.day(from_iso("2026-05-01T12:00:00", WIB)) == "1 Mei 2026"


def test_month_names_of_both_languages() -> None:
    firsts = [from_iso(f"2026-{month:02d}-01T12:00:00", WIB) for month in (5, 8, 10, 12)]
    assert [ID.day(at).split()[1] for at in firsts] == ["Mei", "Agt", "Okt", "Des"]
    assert [EN.day(at).split()[1] for at in firsts] == ["May", "Aug", "Oct", "Dec"]


@pytest.mark.parametrize(
    ("left", "in_indonesian", "in_english"),
    [
        (1 * HOUR_MS + 42 * MINUTE_MS + 7 * SECOND_MS, "01:42:07", "01:42:07"),
        (1, "00:00:01", "00:00:01"),
        (DAY_MS - SECOND_MS, "23:59:59", "23:59:59"),
        (DAY_MS - 1, "1 h 00 j", "1 d 00 h"),
        (DAY_MS, "1 h 00 j", "1 d 00 h"),
        (26 * HOUR_MS + 59 * MINUTE_MS, "1 h 02 j", "1 d 02 h"),
        (15 * DAY_MS, "15 h 00 j", "15 d 00 h"),
        (0, "0 m lewat", "0 m late"),
        (-59 * MINUTE_MS, "59 m lewat", "59 m late"),
        (-(3 * HOUR_MS + 10 * MINUTE_MS), "3 j 10 m lewat", "3 h 10 m late"),
        (-(3 * HOUR_MS + 5 * MINUTE_MS), "3 j 05 m lewat", "3 h 05 m late"),
        (-(2 * DAY_MS + 3 * HOUR_MS), "2 h 03 j lewat", "2 d 03 h late"),
    ],
)
def test_time_left(left: int, in_indonesian: str, in_english: str) -> None:
    assert ID.time_left(NOW + left, NOW) == in_indonesian
    assert EN.time_left(NOW + left, NOW) == in_english


FORMS = (
    (re.compile(r"(\d{2}):(\d{2}):(\d{2})"), (3600, 60, 1)),
    (re.compile(r"(\d+) [dh] (\d{2}) [hj]"), (86400, 3600)),
    (re.compile(r"(\d+) [dh] (\d{2}) [hj] (?:late|lewat)"), (-86400, -3600)),
    (re.compile(r"(\d+) [hj] (\d{2}) m (?:late|lewat)"), (-3600, -60)),
    (re.compile(r"(\d+) m (?:late|lewat)"), (-60,)),
)


def read_back(text: str, left_ms: int) -> int:
    """The seconds a time left stands for; days and hours share letters between languages, so by its size."""
    for form, weights in FORMS:
        found = form.fullmatch(text)
        if found and not (weights == (-86400, -3600) and left_ms > -DAY_MS):
            return sum(int(part) * weight for part, weight in zip(found.groups(), weights, strict=True))
    pytest.fail(f"no known form: {text!r}")


lefts = st.integers(-40 * DAY_MS, 40 * DAY_MS)


@given(lefts, st.sampled_from(["id", "en"]))
def test_time_left_reads_back_to_what_is_left(left: int, language: Language) -> None:
    seconds = read_back(Formatter(language, WIB).time_left(NOW + left, NOW), left)
    coarse = SECOND_MS if 0 < left < DAY_MS else MINUTE_MS if -DAY_MS < left <= 0 else HOUR_MS
    assert abs(seconds * SECOND_MS - left) <= coarse


@given(lefts, st.integers(0, 3 * DAY_MS), st.sampled_from(["id", "en"]))
def test_time_left_never_grows_as_time_passes(left: int, passed: int, language: Language) -> None:
    formatter = Formatter(language, WIB)
    before = read_back(formatter.time_left(NOW + left, NOW), left)
    after = read_back(formatter.time_left(NOW + left, NOW + passed), left - passed)
    assert after <= before


@pytest.mark.parametrize(
    ("past", "in_indonesian", "in_english"),
    [
        (59 * SECOND_MS, "baru saja", "just now"),
        (-DAY_MS, "baru saja", "just now"),
        (MINUTE_MS, "1 menit lalu", "1 minute ago"),
        (59 * MINUTE_MS, "59 menit lalu", "59 minutes ago"),
        (HOUR_MS, "1 jam lalu", "1 hour ago"),
        (23 * HOUR_MS, "23 jam lalu", "23 hours ago"),
        (DAY_MS, "1 hari lalu", "1 day ago"),
        (29 * DAY_MS, "29 hari lalu", "29 days ago"),
        (30 * DAY_MS, "24 Okt 2026", "24 Oct 2026"),
    ],
)
def test_ago(past: int, in_indonesian: str, in_english: str) -> None:
    assert ID.ago(NOW - past, NOW) == in_indonesian
    assert EN.ago(NOW - past, NOW) == in_english


def test_remembered_minutes_stay_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(format_module, "MAX_MINUTES_KEPT", 10)
    formatter = Formatter("id", WIB)
    told = [formatter.short_moment(NOW + minute * MINUTE_MS, NOW) for minute in range(100)]
    assert told[61] == "23 Nov, 15.01"
    assert len(formatter._minutes) <= 10


def test_a_stated_time_is_shown_as_it_stands_and_nonsense_as_it_is() -> None:
    assert stated_time("2026-11-23T14:00:00+09:00", "id") == "23 Nov 2026, 14.00"
    assert stated_time("2026-12-01T08:05:00+07:00", "en") == "1 Dec 2026, 08:05"
    assert stated_time("yesterday", "en") == "yesterday"
