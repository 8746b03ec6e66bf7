"""What filters are called, and what is said of one that is not understood, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args
from zoneinfo import ZoneInfo

import pytest

from seller_desktop.domain.filter_text import parse
from seller_desktop.domain.filters import DAY_PRESETS, DEADLINE_PRESETS, Field, Kind, suggestions
from seller_desktop.texts import filters as words
from seller_desktop.texts import language
from seller_desktop.texts.format import Formatter, Language

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture(params=get_args(Language))
def formatter(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Formatter:
    """Writes in the language that is installed."""
    language.install(qapp, request.param)
    return Formatter(request.param, NEW_YORK)


def chip(text: str, formatter: Formatter) -> str:
    (condition,) = parse(text).filter.conditions
    return words.condition_label(condition, formatter)


@pytest.mark.parametrize(
    ("text", "english", "indonesian"),
    [
        ("status:to_ship,pending", "Status: To Ship, Pending", "Status: Perlu dikirim, Belum dibayar"),
        ("created:7d", "Created: last 7 days", "Dibuat: 7 hari terakhir"),
        ("created:1d", "Created: last 1 day", "Dibuat: 1 hari terakhir"),
        ("created:this_month", "Created: this month", "Dibuat: bulan ini"),
        ("paid:2026-11-01", "Paid: 1 Nov 2026", "Dibayar: 1 Nov 2026"),
        (
            "paid:2026-08-01..2026-11-23",
            "Paid: 1 Aug 2026 – 23 Nov 2026",
            "Dibayar: 1 Agt 2026 – 23 Nov 2026",
        ),
        ("paid:>2026-11-01", "Paid: after 1 Nov 2026", "Dibayar: setelah 1 Nov 2026"),
        ("amount:50000..100000", "Total: Rp50.000 – Rp100.000", "Total: Rp50.000 – Rp100.000"),
        ("amount:>50000", "Total: above Rp50.000", "Total: di atas Rp50.000"),
        ("deadline:4h", "Deadline: within 4 hours", "Batas waktu: dalam 4 jam"),
        ("deadline:overdue", "Deadline: overdue", "Batas waktu: lewat batas"),
        ("-courier:jne,sicepat", "Courier: not jne, sicepat", "Kurir: bukan jne, sicepat"),
        ('city:="Kota {x}"', "City: exactly Kota {x}", "Kota: persis Kota {x}"),
        ("courier:=", "Courier: none", "Kurir: kosong"),
        ("has:note", "With: note", "Ada: catatan"),
        ("-has:tracking", "Without: tracking number", "Tanpa: nomor resi"),
        ("cod:yes", "Cash on delivery: yes", "Bayar di tempat: ya"),
        ("flag:Kado", "Flag: Kado", "Tanda: Kado"),
        ("cancelled_by:none", "Cancelled by: not stated", "Dibatalkan oleh: tidak disebutkan"),
    ],
)
def test_a_chip_tells_its_condition(text: str, english: str, indonesian: str, formatter: Formatter) -> None:
    assert chip(text, formatter) == (indonesian if formatter.language == "id" else english)


def test_every_field_and_every_value_offered_has_a_word_of_its_own(formatter: Formatter) -> None:
    fields = [words.field_label(field) for field in Field]
    assert len(set(fields)) == len(fields)
    for field in Field:
        told = [words.value_label(field, value, formatter) for value in suggestions(field)]
        assert len(set(told)) == len(told)
        assert not any("_" in text for text in told)
    for preset in (*DAY_PRESETS, *DEADLINE_PRESETS):
        assert words.preset_label(preset) != preset or formatter.language == "en"
    assert words.preset_label("2026-11-01") == "2026-11-01"


PROBLEMS = (
    "entah:x",
    "kota:",
    "status:x",
    "created:x",
    "amount:5,000",
    "deadline:x",
    "flag:tiada",
    "resi:" + "x," * 300,
)


@pytest.mark.usefixtures("formatter")
def test_what_is_not_understood_is_named_with_what_is_possible() -> None:
    told = []
    for text in PROBLEMS:
        (problem,) = parse(text, flags=("Kado",)).problems
        assert problem.code in words.PROBLEMS
        sentence = words.problem_sentence(problem)
        assert sentence.startswith(f"“{problem.facts['text']}”: ")
        assert sentence.endswith(f"{words.possible(problem.facts['possible'])}.")
        told.append(sentence)
    assert len(set(told)) == len(PROBLEMS)
    assert set(words.PROBLEMS) == {
        *("unknown_field", "value_missing", "too_much"),
        *(f"{kind}_wrong" for kind in Kind if kind is not Kind.TEXT),
    }


def test_the_sentence_reads_in_both_languages(formatter: Formatter) -> None:
    (problem,) = parse("amount:5jutaan").problems
    assert words.problem_sentence(problem) == (
        "“5jutaan”: ini bukan jumlah uang (tulis ribuan tanpa koma). "
        "Yang bisa dipakai: 50000, 50000..100000, >50000, <=100000."
        if formatter.language == "id"
        else "“5jutaan”: this is no amount (write thousands without a comma). "
        "Possible: 50000, 50000..100000, >50000, <=100000."
    )
