from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.ui.orders.id_search import row_of, runs, runs_of


def test_found_near_and_far_and_not_at_all() -> None:
    ids = array("q", range(10_000))
    assert row_of(ids, 42) == 42
    assert row_of(ids, 9_999, near=9_990) == 9_999
    assert row_of(ids, 9_999, near=3) == 9_999
    assert row_of(ids, 10_000) is None


@given(st.binary(max_size=64).map(lambda data: bytes(byte & 1 for byte in data)))
def test_runs_are_what_a_plain_walk_finds(chosen: bytes) -> None:
    inside = [place for first, last in runs(chosen) for place in range(first, last + 1)]
    assert inside == [place for place, one in enumerate(chosen) if one]
    assert all(
        after[0] > before[1] + 1 for before, after in zip(runs(chosen), runs(chosen)[1:], strict=False)
    )


@given(st.sets(st.integers(0, 99)), st.integers(0, 99))
def test_few_and_many_orders_are_found_alike(wanted: set[int], near: int) -> None:
    ids = array("q", range(0, 100, 2))
    inside = [row for first, last in runs_of(ids, wanted, near) for row in range(first, last + 1)]
    assert inside == [row for row, one in enumerate(ids) if one in wanted]
