from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS
from seller_desktop.domain.time_left import MOST_MS, parse_time_left
from seller_desktop.texts.format import Formatter
from tests.ui.fake_shop import NOW_MS, WIB

D, H, M, S = DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 hari 4 jam", D + 4 * H),
        ("1hari4jam", D + 4 * H),
        ("1 Hari, 4 Jam", D + 4 * H),
        ("1 hari dan 4 jam", D + 4 * H),
        ("sisa waktu: 1 hari 4 jam", D + 4 * H),
        ("1 hari 4 jam lagi", D + 4 * H),
        ("tersisa 45 menit", 45 * M),
        ("45 mnt.", 45 * M),
        ("4 jam 30 menit 15 detik", 4 * H + 30 * M + 15 * S),
        ("4j 30m", 4 * H + 30 * M),
        ("1d 4h", D + 4 * H),
        ("1d4h15m", D + 4 * H + 15 * M),
        ("1 day 4 hours left", D + 4 * H),
        ("2 days and 1 hour", 2 * D + H),
        ("in 15 minutes", 15 * M),
        ("5 min 10 secs", 5 * M + 10 * S),
        ("4 jam 1 hari", D + 4 * H),
        ("90 menit", 90 * M),
        ("1\N{NO-BREAK SPACE}hari\t4  jam", D + 4 * H),
        ("28:15", 28 * H + 15 * M),
        ("28.15", 28 * H + 15 * M),
        ("01:42:07", H + 42 * M + 7 * S),
        ("01.42.07", H + 42 * M + 7 * S),
        ("1:04:15:30", D + 4 * H + 15 * M + 30 * S),
        ("1 hari 04:15:30", D + 4 * H + 15 * M + 30 * S),
        ("1d 04:15", D + 4 * H + 15 * M),
        ("0 menit", 0),
        ("00:00:00", 0),
        (" 366 hari ", MOST_MS),
    ],
)
@pytest.mark.parametrize("indonesian", [True, False])
def test_time_left_is_understood_in_both_languages(text: str, expected: int, indonesian: bool) -> None:
    assert parse_time_left(text, indonesian=indonesian) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "28",
        "hari",
        "sisa",
        "1 hari 4",
        "besok",
        "1 bulan",
        "-3 jam",
        "3 jam lewat",
        "3 h 10 m late",
        "1,5 hari",
        "1.5 days",
        "1.30 jam",
        "28:60",
        "28:15:60",
        "1:24:00:00",
        "1:2",
        "28:15:30:10:05",
        "4 jam 4 jam",
        "4 jam 04:15",
        "1h 2h",
        "367 hari",
        "99999 hari",
        "25/11/2026 14:02",
        "١ jam",
    ],
)
@pytest.mark.parametrize("indonesian", [True, False])
def test_what_is_not_clear_is_not_taken(text: str, indonesian: bool) -> None:
    assert parse_time_left(text, indonesian=indonesian) is None


@pytest.mark.parametrize(
    ("text", "indonesian", "expected"),
    [
        # Beside hours an h is a "hari", beside days it is an hour, whatever the language.
        ("1 h 02 j", True, D + 2 * H),
        ("1h 2jam", False, D + 2 * H),
        ("1d 2h", True, D + 2 * H),
        ("1 hari 2 hr", True, D + 2 * H),
        # Alone it is an hour in English; in Indonesian it could be either.
        ("4h", False, 4 * H),
        ("4hr 15m", False, 4 * H + 15 * M),
        ("4h", True, None),
        ("4h 15m", True, None),
        # Every unit is named without it, so that it says one of them again.
        ("1 hari 2 jam 3 h", True, None),
    ],
)
def test_an_h_is_read_by_what_stands_beside_it(text: str, indonesian: bool, expected: int | None) -> None:
    assert parse_time_left(text, indonesian=indonesian) == expected


@given(st.integers(1, 100 * DAY_MS // SECOND_MS))
def test_what_the_window_shows_can_be_typed_back(seconds: int) -> None:
    left = seconds * SECOND_MS
    for language in ("id", "en"):
        shown = Formatter(language, WIB).time_left(NOW_MS + left, NOW_MS)
        exact = left if left < DAY_MS else left - left % HOUR_MS
        assert parse_time_left(shown, indonesian=language == "id") == exact


@given(st.text())
def test_any_text_is_read_or_left_without_an_error(text: str) -> None:
    found = parse_time_left(text, indonesian=True)
    assert found is None or 0 <= found <= MOST_MS
