"""Reads a pasted list of order numbers, tracking numbers and couriers, as spreadsheets and chats give it.

One order a line, the cells parted by tabs, semicolons, bars, commas or spaces. A line without any digit holds
no order: it is a heading, which may name the columns, or chatter. Nothing is judged here; a line that makes
no sense comes out with empty cells, for `services.shipments` to refuse where the seller can see it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.tracking import cleaned, is_known_courier

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_LINES: Final = 20_000
"""So much is read; a list longer than that is no day's work and nobody could look through it."""

_PARTINGS: Final = ("\t", ";", "|", ",")
_DIGIT: Final = re.compile(r"\d", re.ASCII)
_DECIMAL_COMMA: Final = re.compile(r"(\d),(\d+E\+\d)", re.IGNORECASE | re.ASCII)
_SHIELD: Final = re.compile(r"\t(?=\"?[,;])")
"""The tab with which Seller Center's text files end their numbers."""
_CHAT_HEAD: Final = re.compile(
    r"^\W{0,2}\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[ ,]+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[AP]M)?\]?"
    r"(?: -)? [^:;|\t]{1,60}: ",
    re.IGNORECASE,
)
"""What a messenger puts before each message it exports: `[23/11/26, 14.02.11] Rina: `."""
_LIST_NUMBER: Final = re.compile(r"^\s*\d{1,4}[.)]\s+")
_LABELS: Final = frozenset(
    {
        *("no", "nomor", "number", "id", "order", "pesanan", "invoice", "resi", "awb", "tracking"),
        *("kurir", "courier", "ekspedisi", "via"),
    }
)
"""Words that say what the next one is, and are no part of it."""
_PREFIX: Final = re.compile(r"[A-Z]{2}")
"""The letters of a number that somebody wrote apart: `JY 1234567890`."""
_ORDER_LIKE: Final = re.compile(r"\d{17,19}|M-\d{8}-\d+|INV/.+", re.ASCII | re.IGNORECASE)
_COUNTER: Final = re.compile(r"\d{1,4}[.)]?", re.ASCII)
_TRACKING_WORDS: Final = ("resi", "tracking", "awb", "waybill", "lacak")
_COURIER_WORDS: Final = ("kurir", "courier", "ekspedisi", "provider", "logisti", "jasa kirim")
_ORDER_WORDS: Final = ("order", "pesanan", "invoice", "no.", "nomor")
_AROUND_A_CELL: Final = " \t\u00a0\u200b\ufeff\"'`=*_<>()[]"
_AROUND_A_WORD: Final = _AROUND_A_CELL + ",;.:>-–—→"
_BOTH: Final = 2

Cells = tuple[str, str, str]
"""Order number, tracking number, courier."""


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line that holds an order, or tries to. `row` counts the lines of the text from 1."""

    row: int
    text: str
    order_no: str
    tracking_no: str
    courier: str


@dataclass(frozen=True, slots=True)
class _Heading:
    """The columns of a table that names them; `width`: how many there are in all."""

    width: int
    order: int
    tracking: int
    courier: int | None


def parse_pasted(text: str) -> list[PastedLine]:
    """The lines of a pasted list, in their order; headings, empty lines and chatter are left out."""
    found: list[PastedLine] = []
    heading: _Heading | None = None
    for row, line in enumerate(text.splitlines()[:MAX_LINES], start=1):
        body = _CHAT_HEAD.sub("", line, count=1)
        if not _DIGIT.search(body):
            heading = _heading(body) or heading
            continue
        cells = _cells(body)
        if heading is not None and len(cells) == heading.width:
            order_no, tracking_no, courier = (
                "" if at is None else cells[at] for at in (heading.order, heading.tracking, heading.courier)
            )
        else:
            order_no, tracking_no, courier = _by_look(cells) if len(cells) > 1 else _by_words(body)
        found.append(PastedLine(row, line.strip(), order_no, cleaned(tracking_no), courier))
    return found


def _cells(line: str) -> list[str]:
    """The cells of a line that is parted by signs; one cell where it is not."""
    line = _SHIELD.sub("", _DECIMAL_COMMA.sub(r"\1.\2", line))
    for sign in _PARTINGS:
        if sign in line:
            cells = [" ".join(cell.strip(_AROUND_A_CELL).split()) for cell in line.split(sign)]
            if len([cell for cell in cells if cell]) > 1:
                return cells
    return [line]


def _heading(line: str) -> _Heading | None:
    """Which column holds what, where a line says so."""
    cells = [cell.casefold() for cell in _cells(line)]
    taken: list[int] = []

    def column(words: Sequence[str]) -> int | None:
        for at, cell in enumerate(cells):
            if at not in taken and any(word in cell for word in words):
                taken.append(at)
                return at
        return None

    tracking, courier, order = map(column, (_TRACKING_WORDS, _COURIER_WORDS, _ORDER_WORDS))
    if order is None or tracking is None:
        return None
    return _Heading(len(cells), order, tracking, courier)


def _by_look(cells: Sequence[str]) -> Cells:
    """Numbers are told from a courier by their digits, an order number by its length."""
    numbers = [_without_labels(cell.split()) for cell in cells if _DIGIT.search(cell)]
    words = [cell.rpartition(":")[2].strip() for cell in cells if cell and not _DIGIT.search(cell)]
    if len(numbers) > _BOTH and _COUNTER.fullmatch(numbers[0]):
        numbers = numbers[1:]
    order_no, tracking_no, *more = (_LIST_NUMBER.sub("", numbers[0]), *numbers[1:], "")
    # A courier may have a digit in its name where it stands behind both numbers.
    return *_in_order(order_no, tracking_no), words[0] if words else (*more, "")[0]


def _by_words(line: str) -> Cells:
    """A line of a chat: two numbers with words around them, what is left of which names the courier."""
    told = (word.strip(_AROUND_A_WORD) for word in _LIST_NUMBER.sub("", line).replace(":", " ").split())
    words = _joined([word for word in told if word])
    numbers = [at for at, word in enumerate(words) if _DIGIT.search(word)]
    if len(numbers) > _BOTH and _COUNTER.fullmatch(words[numbers[0]]):
        numbers = numbers[1:]
    if not numbers:
        return "", "", ""
    tracking_no = words[numbers[1]] if len(numbers) > 1 else ""
    before = _without_labels(words[: numbers[0]])
    after = _without_labels(
        [word for at, word in enumerate(words) if at > numbers[0] and at not in numbers[:2]]
    )
    courier = after or (before if is_known_courier(before) else "")
    return *_in_order(words[numbers[0]], tracking_no), courier


def _joined(words: Sequence[str]) -> list[str]:
    """The words, with the letters of a number put back to it."""
    joined: list[str] = []
    for word in words:
        if joined and word.isdecimal() and _PREFIX.fullmatch(joined[-1]):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _in_order(order_no: str, tracking_no: str) -> tuple[str, str]:
    """The two numbers, swapped where only the second can be that of an order."""
    if _ORDER_LIKE.fullmatch(tracking_no) and not _ORDER_LIKE.fullmatch(order_no):
        return tracking_no, order_no
    return order_no, tracking_no


def _without_labels(words: Sequence[str]) -> str:
    return " ".join(word for word in words if word.strip(":.#").casefold() not in _LABELS)
