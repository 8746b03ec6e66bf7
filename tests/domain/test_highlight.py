from __future__ import annotations

from itertools import pairwise

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.filters import Word
from seller_desktop.domain.highlight import folded, in_other_spelling, phone_as_kept, spans


def marked(text: str, *words: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, [Word(one) for one in words])]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Kaos Polos Katun", ("polos",), ["Polos"]),
        ("Kaos Polos Katun", ("olo", "KAO"), ["Kao", "olo"]),
        ("Kaos Polos Katun", ("ka",), ["Ka", "Ka"]),
        ("Kaos Polos Katun", ("at", "o"), []),
        ("Kaos Polos Katun", ("kaos polos",), ["Kaos Polos"]),
        ("anananas", ("ana",), ["ananana"]),
        ("José Ñuñez", ("jose", "nun"), ["José", "Ñuñ"]),
        ("Jose\u0301 N", ("jose",), ["Jose"]),
        ("100% *off*_1", ("0% ", "*of", "ff*_"), ["*off*_"]),
        ("577912345678900007", ("345",), ["345"]),
        ("", ("kaos",), []),
        ("Kaos", ("", "  "), []),
    ],
)
def test_what_is_marked(text: str, words: tuple[str, ...], expected: list[str]) -> None:
    assert marked(text, *words) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("(+62)812****0412", "0812", ["+62)812"]),
        ("(+62)812****0412", "62812", ["62)812"]),
        ("(+62)812****0412", "+62812", ["+62)812"]),
        ("(+62)812****0412", "412", ["412"]),
        ("0812-3456-7890", "+62812345", ["0812-345"]),
        ("0812-3456-7890", "0812345", ["0812-345"]),
        ("0812-3456-7890", "812-3456", ["812-3456"]),
        ("0812 3456 7890", "567-89", ["56 789"]),
        ("577081234", "0812", ["0812"]),
    ],
)
def test_a_phone_number_is_marked_however_it_is_written(text: str, word: str, expected: list[str]) -> None:
    assert marked(text, word) == expected


def test_a_negated_word_marks_nothing() -> None:
    assert spans("Kaos", [Word("kaos", negated=True)]) == []


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        *(("(+62)812****1234", "+62812****1234"), ("0812-3456", "+628123456"), ("62 812", "+62812")),
        *(("812.345", "+62812345"), ("+62 0812", "+62812"), ("+65 9123", "+659123"), ("", "")),
    ],
)
def test_how_phone_numbers_are_kept(written: str, kept: str) -> None:
    assert phone_as_kept(written) == kept


@pytest.mark.parametrize("word", ["budi", "+62812", "577912", "5", "INV/2026", "0a"])
def test_words_that_are_written_one_way_only(word: str) -> None:
    assert in_other_spelling(word) == ""


@given(st.text("aAéÉ 01()+-*62\u0301ß", max_size=20), st.text("aAé01+-(62 ", max_size=6))
def test_spans_lie_in_the_text_in_order_and_apart(text: str, word: str) -> None:
    found = spans(text, [Word(word), Word("a1")])
    for start, end in found:
        assert 0 <= start < end <= len(text)
    assert all(one[1] < other[0] for one, other in pairwise(found))


def test_letters_are_made_alike_as_in_the_index() -> None:
    """Latin letters; of two accents on one letter the index keeps both."""
    db = driver.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE f USING fts5 (t, tokenize='trigram remove_diacritics 1')")
    db.execute("CREATE VIRTUAL TABLE v USING fts5vocab (f, 'instance')")
    letters = [chr(one) for one in (*range(0x20, 0x7F), *range(0xA1, 0x17F), *range(0x1E02, 0x1E08))]
    letters.remove("µ")
    for letter in letters:
        db.execute("DELETE FROM f")
        db.execute("INSERT INTO f VALUES (?)", (f"({letter})",))
        terms = db.execute("SELECT term FROM v").fetchall()
        assert terms == [(f"({folded(letter)})",)], letter
    db.close()
