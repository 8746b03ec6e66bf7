"""What a cell of an export may be: how long, how many in a row, and which signs have no place in it."""

from __future__ import annotations

import re
from typing import Final

STRIPPED: Final = " \t\r\n\v\f\xa0\ufeff\u200b"
"""What clings to cells without meaning anything: spaces of all kinds, and marks of byte order."""
MOST_COLUMNS: Final = 1024
LONGEST_CELL: Final = 32_767
MOST_SHEETS: Final = 200
"""Of a workbook, each of which may have to be read to find the export among them."""

_HIDDEN: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e]")
"""Signs nobody sees: controls, and those that turn the direction of what is written after them."""
hidden_in: Final = _HIDDEN.search

_CONTROLS: Final = bytes([*range(9), 11, 12, *range(14, 32), 127])
_TURNING: Final = re.compile(rb"\xe2\x80[\xaa-\xae]")


def without_hidden(text: str) -> str:
    """The text without signs nobody sees, which could make it look like another one."""
    return _HIDDEN.sub("", text)


def has_controls(piece: bytes) -> bool:
    """Whether there are control characters in a text of which every ASCII sign is a byte."""
    return len(piece.translate(None, _CONTROLS)) < len(piece)


def may_have_hidden(piece: bytes) -> bool:
    """Whether a part of a text in UTF-8 (or of one byte a sign) may hold signs nobody sees."""
    return has_controls(piece) or bool(_TURNING.search(piece))
