from __future__ import annotations

import pytest

from seller_desktop.printing.letters import LEADING, SMALLEST, fitted, fitted_lines, width, wrapped

TEXT = "Jl. Mawar Melati Raya No. 12A, RT 003/RW 007, Perumahan Griya Asri"


def test_wrapped_lines_fit_and_lose_no_word() -> None:
    lines = wrapped(TEXT, 3.5, 40)

    assert len(lines) > 1
    assert max(width(line, 3.5) for line in lines) <= 40
    assert " ".join(lines) == TEXT


@pytest.mark.parametrize("text", ["W" * 60, "🎁" * 30, "ສະບາຍດີ" * 12])
def test_a_text_without_gaps_is_broken_within(text: str) -> None:
    lines = wrapped(text, 4, 30)

    assert "".join(lines) == text
    assert max(width(line, 4) for line in lines) <= 30


def test_lines_of_their_own_stay_so_and_empty_ones_are_dropped() -> None:
    assert wrapped("  satu   dua\n\n tiga\r\n", 3, 100) == ["satu dua", "tiga"]


def test_a_text_shrinks_to_one_line() -> None:
    size = fitted(TEXT, 4, 70)

    assert SMALLEST < size < 4
    assert width(TEXT, size) <= 70


def test_a_text_shrinks_into_a_box_and_ends_with_an_ellipsis_where_it_cannot() -> None:
    size, lines = fitted_lines(TEXT, 4, 40, 8)
    assert len(lines) * size * LEADING <= 8
    assert " ".join(lines) == TEXT

    size, lines = fitted_lines(TEXT * 50, 4, 40, 8)
    assert len(lines) * size * LEADING <= 8
    assert lines[-1].endswith("…")
