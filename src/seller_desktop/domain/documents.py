"""What can be printed of orders, on which paper, and what keeps a document of an order from being printed."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple


class Document(StrEnum):
    """What is printed; the values are the words of the command line."""

    PICK_LIST = "pick-list"
    PACKING_SLIP = "packing-slip"
    LABEL = "label"
    MANIFEST = "manifest"


class Grouping(StrEnum):
    """How a pick list is ordered: what to fetch from the shelves, or what goes into each parcel."""

    PRODUCT = "product"
    ORDER = "order"


class Paper(StrEnum):
    """Sizes of paper; the values are the words of the command line."""

    A4 = "a4"
    A5 = "a5"
    LABEL_100X150 = "100x150"
    A6 = "a6"


class Size(NamedTuple):
    """Width and height in millimetres."""

    width: float
    height: float


SIZES: Final = {
    Paper.A4: Size(210, 297),
    Paper.A5: Size(148, 210),
    Paper.LABEL_100X150: Size(100, 150),
    Paper.A6: Size(105, 148),
}

PAPERS: Final = {
    Document.PICK_LIST: (Paper.A4, Paper.A5),
    Document.PACKING_SLIP: (Paper.A4, Paper.A5, Paper.A6, Paper.LABEL_100X150),
    Document.LABEL: (Paper.LABEL_100X150, Paper.A6),
    Document.MANIFEST: (Paper.A4, Paper.A5),
}
"""The papers a document can be printed on, the usual one first."""

MAX_ORDERS: Final = 10_000
"""In one document: what a person still prints at once, and what fits in memory."""

MAX_LABEL_BYTES: Final = 50_000_000
MAX_LABEL_PAGES: Final = 400
"""Of a labels file. Seller Center gives at most 200 pages (shared facts: domain.md 2.4)."""

_HIDDEN: Final = "*"
_NUMBER: Final = re.compile(r"(?=[A-Z0-9-]*\d{4})[A-Z0-9][A-Z0-9-]{7,39}", re.ASCII)
_SPACED: Final = re.compile(r"\b([A-Z]{0,5})((?:[ .-]?\d){8,40})", re.ASCII)
_MOST_NUMBERS: Final = 200


def is_hidden(*values: str) -> bool:
    """Whether the marketplace hides one of these facts about a buyer by asterisks."""
    return any(_HIDDEN in value for value in values)


def numbers_in(text: str) -> list[str]:
    """What may be an order or tracking number in the text of a label, each once, in the order of the text.

    A number may be parted by gaps for the eye (`JY 1234 5678 90`), with or without a word before it that
    belongs to it. A label holds a handful; of a text full of them only the first are told.
    """
    found: dict[str, None] = {}
    for line in text.upper().splitlines():
        found.update(dict.fromkeys(_NUMBER.findall(line)))
        for letters, spaced in _SPACED.findall(line):
            digits = "".join(sign for sign in spaced if sign.isdigit())
            found.update(dict.fromkeys((letters + digits, digits)))
    return list(found)[:_MOST_NUMBERS]
