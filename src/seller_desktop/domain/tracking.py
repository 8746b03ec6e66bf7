"""What a tracking number looks like: how it is written, and what is odd about one. Never more than a doubt.

Couriers change their numbers without a word, so a number is never refused for its shape. The shapes are those
Seller Center's exports were seen with (shared facts: domain.md 1.4, tracking IDs).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

MAX_TRACKING: Final = 60
"""Characters; the longest numbers of couriers have about twenty."""
MAX_COURIER: Final = 60

Doubt = tuple[str, dict[str, str]]
"""The code of a sentence of `texts.shipments`, and its values."""

_SCIENTIFIC: Final = re.compile(r"\d([.,]\d+)?E\+\d+", re.ASCII | re.IGNORECASE)
_NO_LETTER: Final = re.compile(r"[\W_]+")
_EXACT_DIGITS: Final = 15
"""A spreadsheet keeps fifteen digits of a number and fills the rest with zeros."""
_RETURN_LEG: Final = re.compile(r"JX\d{6,}", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Courier:
    """A courier whose numbers are known. `names`: how people write it, without spaces and signs."""

    name: str
    names: frozenset[str]
    shape: re.Pattern[str]
    like: str
    """A made-up number of that shape, to show."""
    distinctive: bool
    """Nobody else's numbers look so."""


_KNOWN: Final = (
    _Courier(
        "J&T Express",
        frozenset({"jt", "jnt", "jtexpress", "jntexpress", "jtreguler", "jtez", "jteco"}),
        re.compile(r"JY\d{10}", re.ASCII),
        "JY1234567890",
        distinctive=True,
    ),
    _Courier(
        "SiCepat",
        frozenset({"sicepat", "sicepatreg", "sicepatekspres", "sicepatexpress", "sicepathalu"}),
        re.compile(r"00\d{10}", re.ASCII),
        "001234567890",
        distinctive=False,
    ),
    _Courier(
        "J&T Cargo",
        frozenset({"jtcargo", "jntcargo"}),
        re.compile(r"\d{12}", re.ASCII),
        "012345678901",
        distinctive=False,
    ),
)
COURIERS: Final = (
    *("J&T Express", "J&T Cargo", "SiCepat", "JNE", "AnterAja", "SPX", "Ninja Xpress", "ID Express"),
    *("Lion Parcel", "Pos Indonesia", "TIKI", "Wahana", "SAP Express", "GoSend", "GrabExpress", "Paxel"),
)
"""Couriers of Indonesia, proposed where the shop has not met any yet."""


def cleaned(text: str) -> str:
    """A tracking number as it is kept: without spaces, in capitals, as labels print it."""
    return "".join(text.split()).upper()


def is_scientific(text: str) -> bool:
    """Whether a spreadsheet has turned a long number into a rounded one: `5.77E+17`."""
    return bool(_SCIENTIFIC.fullmatch(text.strip()))


def seems_rounded(text: str) -> bool:
    """Whether a number may have lost its last digits in a spreadsheet: they are zeros beyond the fifteenth.

    A genuine number may end so too; of a number that is known, this says nothing.
    """
    tail = text[_EXACT_DIGITS:]
    return text.isdecimal() and len(tail) > 1 and not tail.strip("0")


def courier_key(name: str) -> str:
    """What is the same for all spellings of a courier: `J & T`, `j&t` and `JT`."""
    return _NO_LETTER.sub("", name).casefold()


def is_known_courier(name: str) -> bool:
    """Whether a word or two are the name of a courier, or begin with one."""
    key = courier_key(name)
    return _known(name) is not None or any(key.startswith(courier_key(one)) for one in COURIERS)


def doubts(courier: str, tracking_no: str) -> list[Doubt]:
    """What is odd about a (cleaned) number of this courier; nothing where we cannot tell."""
    if _RETURN_LEG.fullmatch(tracking_no):
        return [("tracking_return_leg", {"tracking_no": tracking_no})]
    meant = _known(courier)
    if meant is not None and meant.shape.fullmatch(tracking_no):
        return []
    for other in _KNOWN:
        if other is not meant and other.distinctive and courier and other.shape.fullmatch(tracking_no):
            return [("tracking_of_other", {"courier": courier, "other": other.name})]
    if meant is None:
        return []
    facts = {"courier": meant.name, "like": meant.like}
    if tracking_no and any(meant.shape.fullmatch("0" * lost + tracking_no) for lost in (1, 2)):
        return [("tracking_zeros_lost", facts)]
    return [("tracking_unlike", facts)]


def _known(name: str) -> _Courier | None:
    key = courier_key(name)
    return next((one for one in _KNOWN if key in one.names), None)
