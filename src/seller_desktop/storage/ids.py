"""Identifiers made by the application: 64-bit integers that rise with time, never reused."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from seller_desktop.domain.clock import Clock

_PER_MS_BITS: Final = 20


class IdMaker:
    """Gives out ranges of ids. One per opened shop, which has one writer; safe across its threads."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._next = 0
        self._guard = threading.Lock()

    def start_after(self, highest: int) -> None:
        """Never give out an id the shop already has, even if its clock was later than ours."""
        with self._guard:
            self._next = max(self._next, highest + 1)

    def reserve(self, count: int = 1) -> int:
        """The first of `count` ids in a row."""
        with self._guard:
            first = max(self._next, self._clock.now_ms() << _PER_MS_BITS)
            self._next = first + count
            return first
