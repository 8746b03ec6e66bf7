"""The text of a filter is read, written and completed; whatever is typed, nothing is lost or raised."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from seller_desktop.domain.clock import HOUR_MS, from_iso, iso
from seller_desktop.domain.filter_text import MOST, Completion, complete, field_at, parse, rewritten, write
from seller_desktop.domain.filter_values import amount_meant, canonical, days_meant, deadline_meant
from seller_desktop.domain.filters import (
    CHOICES,
    DAY_PRESETS,
    DEADLINE_PRESETS,
    FLAG_VALUES,
    Condition,
    Field,
    Filter,
    Kind,
    Word,
    kind_of,
    suggestions,
)

JAKARTA = ZoneInfo("Asia/Jakarta")
JAYAPURA = ZoneInfo("Asia/Jayapura")

TEXTS = st.text(max_size=12).filter(lambda text: bool(text.strip()))
AMOUNTS = st.integers(0, 10**12)
DAYS = st.dates(date(2000, 1, 1), date(2999, 12, 31))


@st.composite
def _ranges(draw: st.DrawFn, ends: st.SearchStrategy[object]) -> str:
    sign = draw(st.sampled_from(("", ">", ">=", "<", "<=", "..")))
    if sign != "..":
        return f"{sign}{draw(ends)}"
    low, high = sorted(draw(st.lists(ends, min_size=2, max_size=2, unique=True)))  # type: ignore[type-var]
    return f"{low}..{high}"


VALUES: dict[Kind, st.SearchStrategy[str]] = {
    Kind.DAYS: st.sampled_from(DAY_PRESETS) | st.integers(1, 9999).map("{}d".format) | _ranges(DAYS),
    Kind.AMOUNT: _ranges(AMOUNTS),
    Kind.DEADLINE: st.sampled_from(DEADLINE_PRESETS) | st.integers(1, 9999).map("{}h".format),
    Kind.FLAG: st.sampled_from(FLAG_VALUES) | TEXTS.filter(lambda text: canonical(Field.FLAG, text) == text),
    Kind.TEXT: TEXTS,
}


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    field = draw(st.sampled_from(Field))
    kind = kind_of(field)
    values = st.sampled_from(CHOICES[field]) if kind is Kind.CHOICE else VALUES[kind]
    return Condition(field, tuple(draw(st.lists(values, min_size=1, max_size=3))), draw(st.booleans()))


FILTERS = st.builds(
    Filter,
    st.lists(conditions(), max_size=4).map(tuple),
    st.lists(st.builds(Word, TEXTS, st.booleans()), max_size=3).map(tuple),
)
SCRAPS = st.sampled_from(
    ('"', "-", ":", ",", "..", ">", " ", "“", "status:", "kota:", "created:", "7d", "Rp")
)
TYPED = st.text() | st.lists(SCRAPS | st.text(max_size=3), max_size=12).map("".join)


@given(FILTERS)
def test_a_filter_written_is_read_as_the_same_filter(filter_: Filter) -> None:
    parsed = parse(write(filter_))
    assert (parsed.filter, parsed.problems) == (filter_, ())


@given(TYPED)
@example('kurir:"J&T')
@example("status:,,")
@example('--"')
def test_any_text_is_read_and_its_canonical_text_is_stable(text: str) -> None:
    parsed = parse(text)
    again = parse(write(parsed.filter))
    assert (again.filter, again.problems) == (parsed.filter, ())
    assert all(0 <= one.start < one.end <= len(text) for one in parsed.problems)


@given(TYPED, st.integers(0, 40))
def test_any_text_can_be_completed_at_any_place(text: str, cursor: int) -> None:
    cursor = min(cursor, len(text))
    for one in complete(text, cursor, {"courier": ["J&T Express", "SiCepat"], "city": ["Kota Bandung"]}):
        assert one.start <= cursor <= one.end
        completed = text[: one.start] + one.text + text[one.end :]
        assert len(parse(completed).problems) <= len(parse(text).problems) + 1


@pytest.mark.parametrize(
    ("typed", "canonical_text"),
    [
        ('status:to_ship created:7d -courier:jne "kaos polos" budi', None),
        ("Status:Perlu_Dikirim KURIR:jne", "status:to_ship courier:jne"),
        ('kota:Bandung,"Kota, Lama"', 'city:Bandung,"Kota, Lama"'),
        ("budi status:dikirim, selesai", "status:shipped,completed budi"),
        (
            "dibuat:hari_ini dibayar:kemarin dikirim:bulan-ini",
            "created:today paid:yesterday shipped:this_month",
        ),
        ("dibuat:1/11/2026..2026-11-23", "created:2026-11-01..2026-11-23"),
        ("created:2026-11-23..2026-11-01 paid:>2026-1-2", "created:2026-11-01..2026-11-23 paid:>2026-01-02"),
        ("created:2026-11-01.. paid:..2026-11-02", "created:>=2026-11-01 paid:<=2026-11-02"),
        ("total:Rp50.000..1jt amount:>=50rb", "amount:50000..1000000 amount:>=50000"),
        ("tenggat:4jam deadline:2d tenggat:lewat", "deadline:4h deadline:48h deadline:overdue"),
        ("tanda:merah,Penting", "flag:red,Penting"),
        ("-ada:resi ada:catatan cod:ya dicetak:belum", "-has:tracking has:note cod:yes printed:no"),
        ('perlu:"terlambat kirim" oleh', "needs:overdue oleh"),
        ("ship-by:besok", "ship_by:tomorrow"),
        ('“kaos polos” -"celana"', '"kaos polos" -celana'),
        ('https://tokopedia.com 14:02 5"x7 -', 'https://tokopedia.com 14:02 5"x7'),
        ('produk:"meja 5"" lebar"', 'product:"meja 5"" lebar"'),
        ('courier:"J&T Express"', None),
        ('kaos "belum ditutup', 'kaos "belum ditutup"'),
    ],
)
def test_what_is_typed_in_either_language_has_one_canonical_text(
    typed: str, canonical_text: str | None
) -> None:
    parsed = parse(typed)
    assert parsed.problems == ()
    assert write(parsed.filter) == (canonical_text or typed)


@pytest.mark.parametrize(
    ("typed", "code", "culprit"),
    [
        ("budi kurirr:jne", "unknown_field", "kurirr"),
        ("status:to_ship,terkirim", "choice_wrong", "terkirim"),
        ("created:2026-13-01", "days_wrong", "2026-13-01"),
        ("created:31/11/2026", "days_wrong", "31/11/2026"),
        ("created:0d", "days_wrong", "0d"),
        ("amount:>50,000", "amount_wrong", "000"),
        ("amount:murah", "amount_wrong", "murah"),
        ("deadline:4", "deadline_wrong", "4"),
        ("-kota: bandung", "value_missing", "kota:"),
        ('kota:"" bandung', "value_missing", "kota:"),
    ],
)
def test_what_is_not_understood_is_pointed_at_and_the_rest_holds(typed: str, code: str, culprit: str) -> None:
    parsed = parse(f"{typed} channel:manual")
    (problem,) = parsed.problems
    assert (problem.code, typed[problem.start : problem.end]) == (code, culprit)
    assert Condition(Field.CHANNEL, ("manual",)) in parsed.filter.conditions


def test_a_misspelt_field_names_those_that_may_be_meant() -> None:
    (near,) = parse("kurirr:jne").problems
    (far,) = parse("qqq:jne").problems
    assert near.facts["possible"] == "courier"
    assert far.facts["possible"].split(", ") == list(Field)


def test_more_than_a_database_takes_is_not_asked_for() -> None:
    found = parse("status:to_ship " + "x " * 5_000)
    assert len(found.filter.words) == MOST - 1
    assert [one.code for one in found.problems] == ["too_much"]
    pasted = f"kota:bandung resi:{','.join(str(number) for number in range(5_000))} budi"
    assert write(parse(pasted).filter) == "city:bandung"
    assert rewritten(pasted, parse("cod:yes").filter) == pasted.replace("kota:bandung", "cod:yes")


def test_what_is_not_understood_stays_when_the_filter_is_changed() -> None:
    text = "-status:to_ship,entah kurirr:x,y kota: dibuat:kapan budi"
    assert rewritten(text, parse("cod:yes ani").filter) == (
        "cod:yes ani -status:entah kurirr:x,y kota: dibuat:kapan"
    )


def test_the_field_whose_value_is_typed_is_known() -> None:
    text = 'budi -kurir:jne,"J&T Ex" x'
    assert field_at(text, 3) is None
    assert field_at(text, 7) is None
    assert {field_at(text, cursor) for cursor in range(12, len(text) - 1)} == {Field.COURIER}
    assert field_at(text, len(text)) is None


def test_every_value_that_is_offered_is_one() -> None:
    for field in Field:
        for value in suggestions(field):
            assert canonical(field, value) == value


KNOWN = {"courier": ["JNE", "J&T Express", "SiCepat Reguler"], "flag": ["Urgent"]}


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("kur|", ["courier:"]),
        ("budi -ship|", ["ship_by:", "shipped:", "shipment:"]),
        ("status:per|", ["to_ship"]),
        ("-status:to_ship,ship|", ["shipped"]),
        ("courier:|", ["JNE", '"J&T Express"', '"SiCepat Reguler"']),
        ('kurir:"reg|', ['"SiCepat Reguler"']),
        ("created:bulan|", ["this_month", "last_month"]),
        ("flag:u|", ["purple", "Urgent", "blue"]),
        ("cod:yes|", []),
        ("budi|", []),
        ('"stat|', []),
        ("dingin:y|", []),
        ("sta|tus:to_ship", ["status:"]),
        ("|status:to_ship", []),
    ],
)
def test_fields_are_completed_then_their_values(typed: str, offered: list[str]) -> None:
    cursor = typed.index("|")
    assert [one.text for one in complete(typed.replace("|", ""), cursor, KNOWN)] == offered


def test_a_completion_takes_the_place_of_what_was_typed_of_it() -> None:
    assert complete("budi kota:x,ban kaos", 15, {"city": ["Kota Bandung"]}) == [
        Completion(12, 15, '"Kota Bandung"')
    ]
    assert {one.text for one in complete("budi ", 5, {})} == {f"{field}:" for field in Field}


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [
        ("today", "2026-11-24", "2026-11-25"),
        ("yesterday", "2026-11-23", "2026-11-24"),
        ("tomorrow", "2026-11-25", "2026-11-26"),
        ("7d", "2026-11-18", "2026-11-25"),
        ("this_month", "2026-11-01", "2026-12-01"),
        ("last_month", "2026-10-01", "2026-11-01"),
        ("2026-11-01", "2026-11-01", "2026-11-02"),
        ("2026-11-01..2026-11-23", "2026-11-01", "2026-11-24"),
        (">2026-11-01", "2026-11-02", None),
        (">=2026-11-01", "2026-11-01", None),
        ("<2026-11-01", None, "2026-11-01"),
        ("<=2026-11-01", None, "2026-11-02"),
    ],
)
def test_days_are_those_of_the_zone(value: str, first: str | None, after: str | None) -> None:
    """At 15:30 UTC it is the 23rd in Jakarta still, in Jayapura half past midnight of the 24th."""
    now = from_iso("2026-11-23T15:30:00+00:00", JAKARTA)
    expected = tuple(None if day is None else from_iso(f"{day}T00:00:00", JAYAPURA) for day in (first, after))
    assert days_meant(value, now, JAYAPURA) == expected


@given(st.integers(0, 400), st.integers(1, 400))
def test_the_last_days_are_whole_and_end_with_today(offset: int, count: int) -> None:
    now = from_iso("2026-01-01T12:00:00", JAKARTA) + offset * 24 * HOUR_MS
    first, after = days_meant(f"{count}d", now, JAKARTA)
    assert first is not None
    assert after is not None
    today = date.fromisoformat(iso(now, JAKARTA)[:10])
    assert iso(first, JAKARTA) == f"{today - timedelta(days=count - 1)}T00:00:00+07:00"
    assert iso(after, JAKARTA) == f"{today + timedelta(days=1)}T00:00:00+07:00"


def test_amounts_and_deadlines_mean_half_open_ranges() -> None:
    assert amount_meant("50000") == (50_000, 50_001)
    assert amount_meant("50000..100000") == (50_000, 100_001)
    assert amount_meant(">50000") == (50_001, None)
    assert amount_meant("<50000") == (None, 50_000)
    assert deadline_meant("overdue", 1_000) == (None, 1_001)
    assert deadline_meant("4h", 1_000) == (1_001, 1_001 + 4 * HOUR_MS)
