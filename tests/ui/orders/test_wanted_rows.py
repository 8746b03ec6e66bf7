from __future__ import annotations

from seller_desktop.ui.orders.wanted_rows import CHUNK_ROWS, wanted_rows

SIGHT = range(500, 520)


def ask(known: set[int], sight: range = SIGHT, missed: int | None = None, count: int = 1000) -> list[int]:
    return wanted_rows(sight, missed, count, lambda row: row not in known)


def test_what_is_in_sight_is_asked_for_alone() -> None:
    assert ask(set()) == list(SIGHT)
    assert ask({*SIGHT} - {503, 510}) == [503, 510]


def test_a_row_missed_out_of_sight_comes_with_its_neighbours() -> None:
    assert ask({*SIGHT}, missed=900) == list(range(900 - CHUNK_ROWS // 2, 900 + CHUNK_ROWS // 2))
    assert ask(set(), missed=900) == list(SIGHT)


def test_then_what_scrolling_would_bring_on_either_side() -> None:
    below = range(520, 520 + CHUNK_ROWS)
    assert ask({*SIGHT}) == list(below)
    above = range(500 - CHUNK_ROWS, 500)
    assert ask({*SIGHT, *below}) == list(above)
    assert ask({*SIGHT, *below, *above}) == []


def test_nothing_more_is_asked_for_until_half_of_it_is_used_up() -> None:
    near = {*range(500 - CHUNK_ROWS // 2, 520 + CHUNK_ROWS // 2 + 1)}
    assert ask(near) == []
    assert ask(near, range(501, 521)) == list(range(520 + CHUNK_ROWS // 2 + 1, 521 + CHUNK_ROWS))


def test_the_list_ends_where_it_ends() -> None:
    assert ask({*range(990, 1000)}, range(990, 1000)) == list(range(990 - CHUNK_ROWS, 990))
    assert ask({*range(20)}, range(20), count=20) == []
    assert ask(set(), range(0), count=0) == []
