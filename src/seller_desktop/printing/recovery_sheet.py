"""The sheet a recovery key is kept on: one page, in signs that are still told apart after a copier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.documents import SIZES, Paper
from seller_desktop.printing.letters import wrapped
from seller_desktop.printing.page import Frame, Page, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEFT: Final = 25.0
_TOP: Final = 35.0
_LINE: Final = 7.0
_SIZE: Final = 4.2
_ACROSS: Final = 3
_WIDE: Final = 55.0
_HIGH: Final = 18.0


def recovery_sheet(title: str, lines: Sequence[str], groups: Sequence[str]) -> Page:
    """One A4 page: title, lines of text, and the groups with their numbers."""
    page = Page(SIZES[Paper.A4])
    page.items.append(Text(_LEFT, _TOP, title, 8.0, bold=True))
    y = _TOP + 14.0
    for line in (part for whole in lines for part in wrapped(whole, _SIZE, _ACROSS * _WIDE)):
        page.items.append(Text(_LEFT, y, line, _SIZE))
        y += _LINE
    y += 6.0
    for place, group in enumerate(groups):
        left = _LEFT + place % _ACROSS * _WIDE
        top = y + place // _ACROSS * _HIGH
        page.items.append(Frame(left, top, _WIDE - 3.0, _HIGH - 3.0))
        page.items.append(Text(left + 3.0, top + 9.5, str(place + 1), 4.0))
        page.items.append(Text(left + 14.0, top + 10.0, group, 7.5, bold=True))
    return page
