"""Where the words of a search occur in a text, found as the search index finds them.

A word of three characters and more occurs anywhere, a shorter one at the beginning of a word. Capitals and
accents make no difference. A phone number is found however it is written: `0812…`, `62812…`, `+62 812-…`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from seller_desktop.domain.filters import Word

ANYWHERE_FROM: Final = 3
"""Characters a word must have to be looked for inside of words."""
_SHORTEST_NUMBER: Final = 3
"""Digits a number must have to be looked for in another spelling."""

_NUMBER: Final = re.compile(r"[+(]*\d[\d*().+\-\s]*", re.ASCII)
_SIGNS: Final = frozenset("()-. \u00a0\t\n\r")
_HOME: Final = "+62"


def folded(text: str) -> str:
    """A text without what makes no difference: small letters, no accents."""
    return "".join(map(_folded, text))


def words_as_kept(text: str) -> str:
    """Any white space of a text as a plain space, and what cannot be written as none at all."""
    return "".join(" " if one.isspace() else one for one in text if one.isspace() or one >= " ").strip(" ")


def in_other_spelling(word: str) -> str:
    """How the index keeps the phone number that a word is, or begins: `0812-3` as `+628123`.

    "" where the word cannot be one, or is written so already.
    """
    if not _NUMBER.fullmatch(word):
        return ""
    kept = phone_as_kept(word) if word.lstrip("(").startswith(("+", "0")) else _without_signs(word)
    return kept if kept != word and len(kept) >= _SHORTEST_NUMBER else ""


def phone_as_kept(phone: str) -> str:
    """A phone number as the index keeps it: `(+62)812****1234`, `0812****1234` both as `+62812****1234`."""
    number = _without_signs(phone)
    for start in ("+620", "620", "+62", "62", "0"):
        if number.startswith(start):
            return _HOME + number.removeprefix(start)
    return _HOME + number if number.startswith("8") else number


def spans(text: str, words: Iterable[Word]) -> list[tuple[int, int]]:
    """Beginning and end of what the words (not the negated ones) mark in a text; in order, none overlap."""
    found = sorted(span for word in words if not word.negated for span in _of_word(text, word.text))
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _of_word(text: str, word: str) -> Iterator[tuple[int, int]]:
    word = words_as_kept(word)
    wanted = folded(word)
    plain, places = _with_places(text)
    if wanted:
        yield from _occurrences(plain, places, wanted)
    other = in_other_spelling(word)
    if other:
        yield from _occurrences(plain, places, other)
    if len(word) >= _SHORTEST_NUMBER and _NUMBER.fullmatch(word) and _NUMBER.fullmatch(text.strip()):
        yield from _in_phone(text, other or word)


def _occurrences(plain: str, places: Sequence[int], wanted: str) -> Iterator[tuple[int, int]]:
    at = plain.find(wanted)
    while at >= 0:
        begins_word = at == 0 or plain[at - 1].isspace()
        if begins_word or len(wanted) >= ANYWHERE_FROM:
            yield places[at], places[at + len(wanted) - 1] + 1
        at = plain.find(wanted, at + 1)


def _in_phone(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Where a number stands in a phone number that is written in its own way."""
    places = [place for place, one in enumerate(text) if one not in _SIGNS]
    if not places:
        return
    kept = phone_as_kept(text)
    # What is written before the number proper, `+62` or `0` or nothing, is what is kept as `+62`.
    before = len(places) - (len(kept) - len(_HOME)) if kept.startswith(_HOME) else 0
    at = kept.find(wanted)
    while at >= 0:
        first, last = (_place(one, before, kept) for one in (at, at + len(wanted) - 1))
        if last >= 0:
            yield places[max(first, 0)], places[last] + 1
        at = kept.find(wanted, at + 1)


def _place(at: int, before: int, kept: str) -> int:
    """Which written character a kept one stands for; -1: none, it is left out."""
    if not kept.startswith(_HOME):
        return at
    return min(at, before - 1) if at < len(_HOME) else at - len(_HOME) + before


def _with_places(text: str) -> tuple[str, list[int]]:
    """The folded text, and where each of its characters stands."""
    plain: list[str] = []
    places: list[int] = []
    for place, one in enumerate(text):
        if kept := _folded(one):
            plain.append(kept)
            places.append(place)
    return "".join(plain), places


@lru_cache(maxsize=4096)  # a page of orders is made of a hundred different ones, ten thousand times
def _folded(one: str) -> str:
    """One character, made alike; "" for an accent that stands by itself."""
    small = one.lower()[:1]
    if small < "\x80":
        return small
    if unicodedata.combining(small):
        return ""
    base = unicodedata.normalize("NFD", small)[0]
    return base if base < "\x80" else small


def _without_signs(number: str) -> str:
    return "".join(one for one in number if one not in _SIGNS)
