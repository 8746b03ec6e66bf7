"""Which rows of a list to ask for next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_ROWS: Final = 100
"""Asked for with their words before all else: more than a screen of any size shows."""
CHUNK_ROWS: Final = 64
"""Rows asked for at once around what is in sight."""


def wanted_rows(in_sight: range, missed: int | None, count: int, lacks: Callable[[int], bool]) -> list[int]:
    """Those in sight, alone, so that nothing keeps them waiting. Where none of them lacks, a row that was
    looked at out of sight and its neighbours; else what scrolling would bring into sight next, as soon as
    half of it is used up. Empty where nothing is wanted. `count`: rows of the list.
    """

    def lacking(first: int, end: int) -> list[int]:
        return [row for row in range(max(0, first), min(end, count)) if lacks(row)]

    rows = lacking(in_sight.start, in_sight.stop)
    if not rows and missed is not None:
        rows = lacking(missed - CHUNK_ROWS // 2, missed + CHUNK_ROWS // 2)
    if rows or not in_sight:
        return rows
    for probe, first in (
        (min(in_sight.stop + CHUNK_ROWS // 2, count - 1), in_sight.stop),
        (max(in_sight.start - CHUNK_ROWS // 2, 0), in_sight.start - CHUNK_ROWS),
    ):
        if 0 <= probe < count and lacks(probe):
            return lacking(first, first + CHUNK_ROWS)
    return []
