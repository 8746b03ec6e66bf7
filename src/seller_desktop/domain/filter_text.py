"""The text of a filter: `status:to_ship created:7d -courier:jne "kaos polos" budi`.

Terms stand apart by spaces, and all of them must hold. A term is a word, a phrase in quotes, or a field with
its values: several values, with commas between them, mean any of them. A `-` in front means the opposite.
What holds spaces or commas stands in quotes, a quote within them twice. `city:="Kota Bandung"` is met by
this city alone, `city:Bandung` by all whose names hold it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.filter_values import canonical
from seller_desktop.domain.filter_words import FIELD_WORDS, field_of, folded, words_for
from seller_desktop.domain.filters import (
    EXACTLY,
    FLAG_VALUES,
    Condition,
    Field,
    Filter,
    Kind,
    Word,
    kind_of,
    suggestions,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

_QUOTES: Final = {'"': '"', "“": "”", "”": "”"}
"""What opens a phrase and what closes it; the curly ones come with texts pasted from a chat."""
_SPACE: Final = re.compile(r"\s*")
_BARE_WORD: Final = re.compile(r"\S+")
_BARE_VALUE: Final = re.compile(r"[^\s,]*")
_HEAD: Final = re.compile(r"([^\W\d]+(?:-[^\W\d]+)*):(?!//)")
"""A field with its colon. A time of day or the address of a page is a word."""
_SHOWN: Final = 20
"""So many characters of what is too much are told."""
_NEAR: Final = 0.6
"""How alike a misspelt field must be to one there is for that to be proposed."""

MOST: Final = 200
"""So many words and values can be asked for at once; a database takes no end of them. Whoever has more has a
list of numbers, for which there is a place of its own.
"""
EXAMPLES: Final = {
    Kind.DAYS: "today, yesterday, 7d, 30d, this_month, last_month, tomorrow, 2026-11-01, "
    "2026-11-01..2026-11-23, >2026-11-01",
    Kind.AMOUNT: "50000, 50000..100000, >50000, <=100000",
    Kind.DEADLINE: "overdue, 4h, 24h",
}
"""What the values of a field can look like, where they cannot be listed."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What of a text was not understood: the characters from `start` up to `end`.

    `code` names a sentence of `texts.filters`; `facts` are its values: `text` as it stands there, `field`
    (canonical, "" where it is the field that is unknown) and `possible`, what could stand there.
    """

    start: int
    end: int
    code: str
    facts: dict[str, str]
    left: str
    """The condition as typed, with nothing in it that was understood."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text asks for. What was not understood is left out of the filter and is a problem."""

    filter: Filter
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Completion:
    """The characters from `start` up to `end` could become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word or a value as it stands in the text, and what it says without its quotes."""

    start: int
    end: int
    said: str


@dataclass(frozen=True, slots=True)
class _Term:
    """A word (`field_word` is None), or a field as typed with its values; `start` is after any `-`."""

    start: int
    negated: bool
    field_word: str | None
    pieces: tuple[_Piece, ...]

    @property
    def head(self) -> int:
        """Where the values begin, behind the colon; where there is no field, where the word begins."""
        return self.start + (0 if self.field_word is None else len(self.field_word) + 1)


def parse(text: str, flags: Collection[str] | None = None) -> Parsed:
    """What a text asks for. Any text can be read; what is not understood is told as problems.

    `flags`: the names the shop has given to flags, where others than these and the colours are not to be
    understood.
    """
    known = None if flags is None else {*FLAG_VALUES, *(name.casefold() for name in flags)}
    conditions: list[Condition] = []
    words: list[Word] = []
    problems: list[Problem] = []
    room = MOST
    for term in _terms(text):
        room -= len(term.pieces)
        if room < 0:
            facts = {"text": text[term.start : term.start + _SHOWN], "field": "", "possible": f"≤ {MOST}"}
            problems.append(Problem(term.start, len(text), "too_much", facts, text[term.start :]))
            break
        if term.field_word is None:
            words += [Word(piece.said, term.negated) for piece in term.pieces if piece.said.strip()]
            continue
        about = field_of(term.field_word)
        if about is None:
            facts = {"text": term.field_word, "field": "", "possible": _likely_fields(term.field_word)}
            left = _minus(term.negated) + text[term.start : term.pieces[-1].end]
            problems.append(Problem(term.start, term.head - 1, "unknown_field", facts, left))
            continue
        values = _values(text, term, about, known, problems)
        if values:
            conditions.append(Condition(about, values, term.negated))
    return Parsed(Filter(tuple(conditions), tuple(words)), tuple(problems))


def write(filter_: Filter) -> str:
    """The canonical text of a filter, from which the same filter is read."""
    terms = [
        f"{_minus(one.negated)}{one.field}:{','.join(_value_text(value) for value in one.values)}"
        for one in filter_.conditions
        if one.values
    ]
    terms += [_minus(word.negated) + _word_text(word.text) for word in filter_.words]
    return " ".join(terms)


def rewritten(text: str, filter_: Filter) -> str:
    """The canonical text of a filter, with what was not understood of a text it takes the place of."""
    return " ".join(part for part in (write(filter_), *(one.left for one in parse(text).problems)) if part)


def field_at(text: str, cursor: int) -> Field | None:
    """The field whose values stand at a place of a text; None where there is none."""
    for term in _terms(text):
        if term.field_word is not None and term.head <= cursor <= term.pieces[-1].end:
            return field_of(term.field_word)
    return None


def possible(about: Field) -> str:
    """What can stand after a field, as examples; "" where it is any text."""
    kind = kind_of(about)
    return EXAMPLES.get(kind, ", ".join(suggestions(about)))


def complete(text: str, cursor: int, known: Mapping[str, Sequence[str]]) -> list[Completion]:
    """How the word or value at the cursor could go on: fields, then the values of the field.

    `known`: per field the values the shop's orders have (couriers, cities) or flags' names. Nothing is
    offered within a word that is no beginning of a field.
    """
    for term in _terms(text):
        if term.start <= cursor < term.head:
            return _fields(term.start, term.head, text[term.start : cursor])
        for piece in term.pieces:
            if piece.start <= cursor <= piece.end:
                if term.field_word is None:
                    return _fields(piece.start, piece.end, text[piece.start : cursor])
                about = field_of(term.field_word)
                return [] if about is None else _values_offered(text, cursor, term, piece, about, known)
    before = text[:cursor]
    if (
        not before
        or before[-1].isspace()
        or (before[-1] == "-" and (len(before) == 1 or before[-2].isspace()))
    ):
        return _fields(cursor, cursor, "")
    return []


def _values(
    text: str, term: _Term, about: Field, flags: Collection[str] | None, problems: list[Problem]
) -> tuple[str, ...]:
    """The values of a condition that are understood; the others become problems."""
    values = []
    stated = [piece for piece in term.pieces if piece.said.strip()]
    for piece in stated:
        value = canonical(about, piece.said)
        unknown = about is Field.FLAG and flags is not None and piece.said.strip().casefold() not in flags
        if value is None or (unknown and value not in FLAG_VALUES):
            facts = {"text": piece.said, "field": about.value, "possible": possible(about)}
            left = text[term.start : term.head] + text[piece.start : piece.end]
            problems.append(
                Problem(piece.start, piece.end, f"{kind_of(about)}_wrong", facts, _minus(term.negated) + left)
            )
        else:
            values.append(value)
    if not stated:
        told = text[term.start : term.head]
        facts = {"text": told, "field": about.value, "possible": possible(about)}
        left = _minus(term.negated) + told
        problems.append(Problem(term.start, term.head, "value_missing", facts, left))
    return tuple(values)


def _terms(text: str) -> Iterator[_Term]:
    at = _after_space(text, 0)
    while at < len(text):
        negated = text[at] == "-"
        at += negated
        head = _HEAD.match(text, at)
        if head is None:
            pieces: tuple[_Piece, ...] = (_piece(text, at, _BARE_WORD),) if _goes_on(text, at) else ()
            end = pieces[-1].end if pieces else at
        else:
            pieces = tuple(_listed(text, head.end()))
            end = pieces[-1].end
        yield _Term(at, negated, head[1] if head else None, pieces)
        at = _after_space(text, end)


def _listed(text: str, at: int) -> Iterator[_Piece]:
    """The values from here on. After a comma there may be spaces before the next one."""
    piece = _value(text, at)
    yield piece
    while text.startswith(",", piece.end):
        piece = _value(text, _after_space(text, piece.end + 1))
        yield piece


def _value(text: str, at: int) -> _Piece:
    """A value, what is in quotes after an `=` with it."""
    if text[at : at + 1] != EXACTLY or text[at + 1 : at + 2] not in _QUOTES:
        return _piece(text, at, _BARE_VALUE)
    quoted = _piece(text, at + 1, _BARE_VALUE)
    return _Piece(at, quoted.end, EXACTLY + quoted.said)


def _piece(text: str, at: int, bare: re.Pattern[str]) -> _Piece:
    """What stands here, in quotes or not. Quotes that are not closed reach to the end of the text."""
    closing = _QUOTES.get(text[at : at + 1])
    if closing is None:
        found = bare.match(text, at)
        said = found[0] if found else ""
        return _Piece(at, at + len(said), said)
    said, end = "", at + 1
    while True:
        close = text.find(closing, end)
        if close < 0:
            return _Piece(at, len(text), said + text[end:])
        said += text[end:close]
        end = close + 1
        if closing != '"' or not text.startswith('"', end):
            return _Piece(at, end, said)
        said += '"'
        end += 1


def _after_space(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _goes_on(text: str, at: int) -> bool:
    return at < len(text) and not text[at].isspace()


def _minus(negated: bool) -> str:
    return "-" if negated else ""


def _word_text(word: str) -> str:
    bare = _BARE_WORD.fullmatch(word) and word[0] not in {"-", *_QUOTES} and not _HEAD.match(word)
    return word if bare else _quoted(word)


def _value_text(value: str) -> str:
    exactly = EXACTLY if value.startswith(EXACTLY) else ""
    rest = value.removeprefix(exactly)
    bare = _BARE_VALUE.fullmatch(rest) and rest[:1] not in _QUOTES
    return exactly + (rest if bare else _quoted(rest))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _likely_fields(word: str) -> str:
    """The fields that may have been meant, else all of them."""
    names = {name: one for one in Field for name in (one.value, *FIELD_WORDS.get(one, ()))}
    near = dict.fromkeys(names[name] for name in get_close_matches(folded(word), names, 3, _NEAR))
    return ", ".join(near or Field)


def _fields(start: int, end: int, typed: str) -> list[Completion]:
    """The fields that begin so, in whichever language; none before what already stands there."""
    if not typed and end > start:
        return []
    wanted = folded(typed)
    return [
        Completion(start, end, f"{one}:")
        for one in Field
        if any(name.startswith(wanted) for name in (one.value, *FIELD_WORDS.get(one, ())))
    ]


def _values_offered(
    text: str, cursor: int, term: _Term, piece: _Piece, about: Field, known: Mapping[str, Sequence[str]]
) -> list[Completion]:
    """The values that begin so, then those that hold what was typed; none the condition has already."""
    typed = text[piece.start : cursor].strip(EXACTLY + "".join(_QUOTES))
    wanted, plain = folded(typed), typed.casefold().strip()
    had = {one.said.casefold() for one in term.pieces}
    offered = dict.fromkeys((*suggestions(about), *known.get(about, ())))
    begins: list[str] = []
    holds: list[str] = []
    for value in offered:
        if value.casefold() in had:
            continue
        names = [folded(name) for name in words_for(about, value)]
        if any(name.startswith(wanted) for name in names):
            begins.append(value)
        elif plain in value.casefold():
            holds.append(value)
    return [Completion(piece.start, piece.end, _value_text(value)) for value in begins + holds]
