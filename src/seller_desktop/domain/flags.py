"""The flags an order can carry: eight colours, which the shop may give names of its own."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Flag(IntEnum):
    """A flag's value is its number; of an order they are kept as one number, bit n standing for flag n."""

    RED = 0
    ORANGE = 1
    YELLOW = 2
    GREEN = 3
    TEAL = 4
    BLUE = 5
    PURPLE = 6
    GREY = 7


def flags_in(bits: int) -> tuple[Flag, ...]:
    """The flags of an order, in the order of their numbers."""
    return tuple(flag for flag in Flag if bits >> flag & 1)


def bits_of(flags: Iterable[Flag]) -> int:
    """The number in which an order's flags are kept."""
    return sum({1 << flag for flag in flags})
