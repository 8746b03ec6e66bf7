"""The index beside a plain search in Python over the same orders."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, select, update

from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.filters import Word
from seller_desktop.domain.orders import Package, StatedOrder
from seller_desktop.services.notes import add_note
from seller_desktop.services.sample_orders import sample_orders
from seller_desktop.services.shop import Shop
from seller_desktop.storage import database, order_search
from seller_desktop.storage.order_facts import stated_orders
from seller_desktop.storage.schema import note, orders
from tests.making import at, line, stated
from tests.services.casework import NOW, bring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

ODD: Final = (
    stated(
        1,
        recipient='Ni "Luh" Sari',
        phone="0812-3456-7890",
        address="Jl. Melati 5% off_1\\2 (belakang)",
        address_extra="blok C'9; RT 01/02",
        buyer_message="tidak dicari",
        marketplace_note="titip satpam",
    ),
    stated(2, recipient="José Ñuñez Ångström", phone="+62 812 3456 7890", city="Kab. Kébumen"),
    stated(3, phone="(+62)811****0412", cancel_reason="Salah varian (warna, ukuran, dll.)"),
    stated(
        4,
        phone="6281234",
        lines=(line(1, product="KAOS polos*", seller_sku="KP-01"), line(2, product="Aku Bisa")),
    ),
    stated(
        5, phone="81299", packages=(Package("1", "JY0012"), Package("2", "00123-77")), invoice_no="INV/2026/1"
    ),
    stated(6, phone="", created_at=NOW + 5, lines=(line(3, variation="Default", sku_id="9"),)),
    stated(7, phone="+65 9123 4567", created_at=NOW + 4, recipient="Dua  Spasi", province="NTB NTT"),
)
NOTE: Final = "Janji kirim\tbesok\nke ruko 7"
LETTERS: Final = string.ascii_letters + string.digits + " -_%\"'*+(/.\\éÉñ;:"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """80 orders of the practice shop and some odd ones, one with a note; without threads of a shop."""
    folder = tmp_path_factory.mktemp("search")
    shop = Shop.create(folder, StoppedClock(NOW), practice=False)
    bring(shop, *ODD, *sample_orders(80, 7, NOW, ZoneInfo("Asia/Jakarta")))
    shop.write(lambda writing: add_note(writing, first(writing.db), NOTE)).result()
    shop.close()
    engine = database.writing_engine(folder / database.DATABASE_NAME)
    with engine.connect() as db, db.begin():
        yield db
    engine.dispose()


def first(db: Connection) -> int:
    wanted = select(orders.c.id).where(orders.c.order_no == ODD[0].order_no)
    return int(db.scalars(wanted).one())


def plain(text: str) -> str:
    """Small, and without the accents of these texts."""
    return text.lower().translate(str.maketrans("éñåö", "enao"))


def spaced(text: str) -> str:
    return re.sub(r"\s", " ", text)


def phone(text: str) -> str:
    number = re.sub(r"[^\d*+]", "", text)
    return re.sub(r"^(\+620|\+62|620|62|0|(?=8))", "+62", number)


def fields(order: StatedOrder, notes: list[str]) -> list[str]:
    told = [order.order_no, order.buyer_username, order.recipient, phone(order.phone), order.invoice_no]
    told += [order.province, order.city, order.district, order.village, order.address, order.address_extra]
    told += [order.zipcode, order.cancel_reason, order.marketplace_note]
    for one in order.lines:
        told += [one.product, "" if one.variation == "Default" else one.variation, one.seller_sku, one.sku_id]
    return [plain(spaced(text)) for text in (*told, *(one.tracking_no for one in order.packages), *notes)]


def holds(texts: list[str], word: str) -> bool:
    word = plain(spaced(word).strip(" "))
    if not word:
        return True
    if len(word) > 2 and any(word in text for text in texts):
        return True
    if len(word) < 3 and any(piece.startswith(word) for text in texts for piece in text.split()):
        return True
    if re.fullmatch(r"[+(]*[0-9][0-9*().+\- ]*", word):
        number = phone(word) if word.lstrip("(")[0] in "+0" else re.sub(r"[^\d*+]", "", word)
        return number != word and len(number) > 2 and any(number in text for text in texts)
    return False


@pytest.fixture(scope="module")
def texts(db: Connection) -> dict[int, list[str]]:
    """What each order is to be found by, the newest order first."""
    ids = db.scalars(select(orders.c.id).order_by(orders.c.created_at.desc(), orders.c.id.desc())).all()
    known = stated_orders(db, "", ids)
    notes: dict[int, list[str]] = {one: [] for one in ids}
    for order_id, said in db.execute(select(note.c.order_id, note.c.text)):
        notes[order_id].append(said)
    return {one: fields(known[one], notes[one]) for one in ids}


def found(db: Connection, words: list[Word]) -> list[int]:
    newest_first = (orders.c.created_at.desc(), orders.c.id.desc())
    return list(db.scalars(select(orders.c.id).where(order_search.matching(words)).order_by(*newest_first)))


@st.composite
def parts(draw: st.DrawFn, texts: dict[int, list[str]]) -> str:
    """A part of what some order holds, or of nothing."""
    if draw(st.integers(0, 4)) == 0:
        return draw(st.text(LETTERS, min_size=1, max_size=8))
    text = draw(st.sampled_from([one for some in texts.values() for one in some if one]))
    start = draw(st.integers(0, len(text) - 1))
    part = text[start : start + draw(st.integers(1, 8))]
    return part.upper() if draw(st.booleans()) else part


@given(data=st.data())
def test_the_index_finds_what_a_plain_search_finds(
    db: Connection, texts: dict[int, list[str]], data: st.DataObject
) -> None:
    words = [
        Word(text, negated)
        for text, negated in data.draw(
            st.lists(st.tuples(parts(texts), st.integers(0, 4).map(lambda n: n == 0)), min_size=1, max_size=3)
        )
    ]
    expected = [
        one for one, told in texts.items() if all(holds(told, word.text) != word.negated for word in words)
    ]
    assert found(db, words) == expected
    limit = data.draw(st.integers(1, 30))
    assert list(order_search.first_found(db, words, limit)) == expected[:limit]


@pytest.mark.parametrize(
    "word",
    ["0812", "0812345", "62812345", "+62812345", "+62 812-3456", "812-3456", "(+62)812", "3456-7890"],
)
def test_a_phone_number_is_found_however_it_is_written(db: Connection, word: str) -> None:
    both = set(found(db, [Word("812345")]))
    assert len(both) >= 2
    assert both <= set(found(db, [Word(word)])), word


def test_accents_and_capitals_make_no_difference(db: Connection) -> None:
    jose = found(db, [Word("jose")])
    assert len(jose) == 1
    for word in ("JOSÉ", "nunez", "ångström", "ANGSTROM", "kebumen"):
        assert found(db, [Word(word)]) == jose, word


def test_a_phrase_stays_within_one_field(db: Connection) -> None:
    assert found(db, [Word("siti rahma")]), "of the recipient"
    assert not found(db, [Word("rahma kaos")]), "recipient and product"
    assert len(found(db, [Word("aku bis")])) == 1, "of the product"
    assert len(found(db, [Word("kirim besok ke")])) == 1, "whatever the white space of a note"


def test_a_whole_page_may_be_pasted(db: Connection) -> None:
    page = [Word(f"kata{number}", number % 2 == 1) for number in range(3_000)]
    assert found(db, page) == []
    assert found(db, [Word("x" * 5_000)]) == []
    assert found(db, [Word('" OR ("kaos" AND *'), Word("\x00\x1f")]) == []


def test_no_word_finds_every_order(db: Connection, texts: dict[int, list[str]]) -> None:
    assert found(db, []) == list(texts)
    assert found(db, [Word("  ")]) == list(texts)


def test_orders_of_one_hour_and_of_one_moment_come_in_order(db: Connection) -> None:
    savepoint = db.begin_nested()
    ids = db.scalars(select(orders.c.id)).all()
    for number, one in enumerate(ids):  # three moments in one hour, in no order of ids
        moment = at("2026-11-20T10:00") + number * 7 % 3
        db.execute(update(orders).where(orders.c.id == one).values(created_at=moment))
    order_search.refresh(db, ids)
    everywhere = [Word("5")]
    whole = found(db, everywhere)
    assert len(whole) > 60
    for limit in (1, 5, 40, len(whole), len(whole) + 1):
        assert list(order_search.first_found(db, everywhere, limit)) == whole[:limit]
    assert order_search.lost(db) == 0
    savepoint.rollback()


def test_what_else_must_hold_is_asked_of_those_found(db: Connection) -> None:
    words = [Word("5")]
    shipped = orders.c.status == "shipped"
    expected = db.scalars(
        select(orders.c.id)
        .where(order_search.matching(words), shipped)
        .order_by(orders.c.created_at.desc(), orders.c.id.desc())
        .limit(5)
    ).all()
    assert len(expected) == 5
    assert list(order_search.first_found(db, words, 5, where=[shipped])) == list(expected)


def test_refreshing_takes_the_same_statements_for_one_and_for_many(db: Connection) -> None:
    asked: list[str] = []

    def note_statement(*told: object) -> None:
        asked.append(str(told[2]))

    event.listen(db, "before_cursor_execute", note_statement)
    ids = db.scalars(select(orders.c.id)).all()
    counts = []
    for some in (ids[:1], ids):
        asked.clear()
        order_search.refresh(db, some)
        counts.append(len(asked))
    event.remove(db, "before_cursor_execute", note_statement)
    assert counts == [3, 3]


def test_a_whole_index_made_anew_finds_the_same(db: Connection) -> None:
    words = [[Word("kaos")], [Word("ko")], [Word("7")], [Word("besok")], [Word("812", negated=True)]]
    before = [found(db, one) for one in words]
    order_search.rebuild(db)
    assert [found(db, one) for one in words] == before
    assert order_search.lost(db) == 0


def test_orders_forgotten_are_found_no_more_and_are_missed(db: Connection) -> None:
    savepoint = db.begin_nested()
    words = [Word("besok")]
    ids = found(db, words)
    order_search.forget(db, ids)
    assert found(db, words) == []
    assert order_search.lost(db) == len(ids) == 1
    order_search.refresh(db, ids)
    assert found(db, words) == ids
    savepoint.rollback()


def test_more_orders_of_an_hour_than_have_a_place_are_still_found(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    savepoint = db.begin_nested()
    monkeypatch.setattr("seller_desktop.storage.sqlite_search.PLACE_BITS", 2)
    db.execute(update(orders).values(created_at=NOW))
    order_search.rebuild(db)
    assert order_search.lost(db) == 0
    assert len(found(db, [Word("57")])) > 60
    savepoint.rollback()
