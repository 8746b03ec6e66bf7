"""Lets text and tables flow down pages of one size, and numbers them when all are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from seller_desktop.printing.letters import ASCENT, LEADING, width, wrapped
from seller_desktop.printing.page import Fill, Frame, Page, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from seller_desktop.domain.documents import Size
    from seller_desktop.printing.page import Item

Align = Literal["left", "centre", "right"]

RULE: Final = 0.2
_FOOT: Final = 7.0
_PALE: Final = 0.35
_GAP: Final = 2.5
_INSET: Final = 1.5


@dataclass(frozen=True, slots=True)
class Part:
    """A text in a cell, wrapped where it is too wide."""

    text: str
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading and width in millimetres."""

    title: str
    width: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a cell after wrapping."""

    text: str
    size: float
    bold: bool


class Flow:
    """Pages being filled. `y` is where the next thing goes; a page that is full is followed by another."""

    def __init__(self, size: Size, margin: float, foot: float = _FOOT) -> None:
        self.size = size
        self.left = margin
        self.width = size.width - 2 * margin
        self.top = margin
        self.bottom = size.height - margin - foot
        self.pages: list[Page] = []
        self.y = 0.0
        self.on_new_page: Callable[[], None] = lambda: None
        """Puts the head on each page; called when a page has begun."""

    @property
    def right(self) -> float:
        return self.left + self.width

    def begin_page(self) -> None:
        self.pages.append(Page(self.size))
        self.y = self.top
        self.on_new_page()

    def need(self, height: float) -> None:
        """Begin a page unless so much fits on this one."""
        if not self.pages or self.y + height > self.bottom:
            self.begin_page()

    def put(self, *items: Item) -> None:
        self.pages[-1].items.extend(items)

    def line(
        self, text: str, size: float, x: float, most: float, align: Align = "left", *, bold: bool = False
    ) -> None:
        """One line at `y`, which stays where it is."""
        self.put(
            Text(_aligned(text, size, x, most, align, bold=bold), self.y + size * ASCENT, text, size, bold)
        )

    def paragraph(self, text: str, size: float, *, bold: bool = False, inset: float = 0.0) -> None:
        """A text over the whole width; it may go on on the next page."""
        for one in wrapped(text, size, self.width - 2 * inset, bold=bold):
            self.need(size * LEADING)
            self.line(one, size, self.left + inset, self.width - 2 * inset, bold=bold)
            self.y += size * LEADING

    def rule(self, thickness: float = RULE, ink: float = 1.0) -> None:
        self.put(Fill(self.left, self.y, self.width, thickness, ink))

    def number_pages(self, text: Callable[[int, int], str], beside: str, size: float) -> None:
        """`Page 2 of 3` at the foot of every page, and beside it what the page belongs to."""
        for number, page in enumerate(self.pages, start=1):
            told = text(number, len(self.pages))
            y = self.size.height - self.left - size * (LEADING - ASCENT)
            own = width(told, size)
            page.items.append(Text(self.right - own, y, told, size))
            lines = wrapped(beside, size, self.width - own - 6)
            if lines:
                page.items.append(Text(self.left, y, lines[0], size))


class Table:
    """Rows under headings that stand again on each page. A row is not torn unless it is longer than one."""

    pad = 1.2
    """Above and below what a row holds."""

    def __init__(self, flow: Flow, columns: Sequence[Column], head_size: float) -> None:
        self._flow = flow
        self._columns = columns
        self._size = head_size
        self._begun = False

    def head(self) -> None:
        flow = self._flow
        height = self._size * LEADING + 2
        flow.y += 0.8
        for x, room, column in self._places():
            flow.line(column.title, self._size, x, room, column.align, bold=True)
        flow.y -= 0.8
        flow.y += height
        flow.rule(0.4)
        self._begun = True

    def row(
        self, cells: Sequence[Sequence[Part]], *, box: bool = False, least: float = 0.0
    ) -> tuple[Page, float]:
        """Put a row; the page and height at which it begins. `box`: something to tick in the first column.

        `least`: how high the row is at least, without its padding.
        """
        flow = self._flow
        lines = self._wrapped(cells)
        self._make_room(self._height(lines, least))
        begin = flow.pages[-1], flow.y
        if box:
            flow.put(Frame(flow.left, flow.y + self.pad, 4.2, 4.2, 0.3))
        self._put(lines, least)
        flow.rule(ink=_PALE)
        return begin

    def band(self, left: str, right: str, size: float, first: Sequence[Sequence[Part]]) -> None:
        """A grey line over the rows of a group; it stays with the `first` of them."""
        flow = self._flow
        most = flow.width * 0.6
        beside = flow.width - most - 3 * _INSET
        lines, right_lines = wrapped(left, size, most, bold=True), wrapped(right, size * 0.9, beside)
        height = max(len(lines), len(right_lines)) * size * LEADING + 2 * self.pad
        self._make_room(height + self._height(self._wrapped(first), 0))
        flow.y += 0.4
        flow.put(Fill(flow.left, flow.y, flow.width, height, 0.1))
        top = flow.y
        for number in range(max(len(lines), len(right_lines))):
            flow.y = top + self.pad + number * size * LEADING
            if number < len(lines):
                flow.line(lines[number], size, flow.left + _INSET, most, bold=True)
            if number < len(right_lines):
                x = flow.left + most + 2 * _INSET
                flow.line(right_lines[number], size * 0.9, x, beside, "right")
        flow.y = top + height

    def _wrapped(self, cells: Sequence[Sequence[Part]]) -> list[list[_Line]]:
        return [
            [
                _Line(line, part.size, part.bold)
                for part in cell
                for line in wrapped(part.text, part.size, room, bold=part.bold)
            ]
            for cell, (_, room, _column) in zip(cells, self._places(), strict=True)
        ]

    def _height(self, cells: list[list[_Line]], least: float) -> float:
        texts = (sum(line.size * LEADING for line in lines) for lines in cells)
        return max(least, *texts) + 2 * self.pad

    def _make_room(self, height: float) -> None:
        flow = self._flow
        if not self._begun:
            flow.need(self._size * LEADING + 2 + height)
            self.head()
        elif flow.y + height > flow.bottom:
            self._next_page()

    def _put(self, cells: list[list[_Line]], least: float) -> None:
        """The cells beside each other; what does not fit on the page goes on on the next."""
        flow = self._flow
        while True:
            top, left_over, lowest = flow.y + self.pad, False, flow.y + self.pad + least
            for (x, room, column), lines in zip(self._places(), cells, strict=True):
                flow.y = top
                while lines and flow.y + lines[0].size * LEADING + self.pad <= flow.bottom + 1e-6:
                    line = lines.pop(0)
                    flow.line(line.text, line.size, x, room, column.align, bold=line.bold)
                    flow.y += line.size * LEADING
                lowest = max(lowest, flow.y)
                left_over = left_over or bool(lines)
            flow.y = lowest + self.pad
            if not left_over:
                return
            least = 0.0
            self._next_page()

    def _next_page(self) -> None:
        self._flow.begin_page()
        self.head()

    def _places(self) -> list[tuple[float, float, Column]]:
        """Where each column begins, and the room for its texts: all but the last keep a gap."""
        x, places = self._flow.left, []
        for column in self._columns:
            gap = 0.0 if column is self._columns[-1] else _GAP
            places.append((x, column.width - gap, column))
            x += column.width
        return places


def _aligned(text: str, size: float, x: float, most: float, align: Align, *, bold: bool) -> float:
    if align == "left":
        return x
    free = most - width(text, size, bold=bold)
    return x + (free if align == "right" else free / 2)
