"""How far long work has come, told in thousandths."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[int], None]
"""Called with the thousandths that are done. It may raise, to stop the work."""


def nothing_told(_thousandths: int) -> None:
    """For work nobody watches."""


def share(told: Told, first: int, last: int) -> Told:
    """A part of the work, told as its share of the whole."""
    return lambda thousandths: told(first + thousandths * (last - first) // 1000)


def pages(told: Told) -> Callable[[int, int], None]:
    """The same for work that tells how many of how many are done."""
    return lambda done, of: told(done * 1000 // max(of, 1))
