"""The cells of a source row, packed small, so that every one of them can be kept."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_BETWEEN: Final = "\x1f"
_LEVEL: Final = 1  # four fifths of the gain of the best level at a third of its time


def pack(cells: Sequence[str]) -> bytes:
    """The cells as bytes; the sign between them is taken out of a cell that holds it (it shows nothing)."""
    return zlib.compress(_BETWEEN.join(cell.replace(_BETWEEN, "") for cell in cells).encode(), _LEVEL)


def unpack(packed: bytes) -> tuple[str, ...]:
    """The cells again; none of an empty packing."""
    return tuple(zlib.decompress(packed).decode().split(_BETWEEN)) if packed else ()
