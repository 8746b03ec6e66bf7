"""Histories are only added to; whatever else is done to one is found and named."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

import seller_desktop
from seller_desktop.domain.audit import Break, Wrong
from seller_desktop.storage import database, history_chain, sqlite_audit
from tests.storage.histories import NOW, add_orders, first_break, rows, run, tell, unguarded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine

PHONE = '[["phone", "", "0812-3456-789", ""]]'


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Order 1 with five entries, order 2 with one about a person, order 3 with none, order 4 taken out."""
    engine = database.writing_engine(tmp_path_factory.mktemp("chains") / "shop.db")
    database.prepare_schema(engine)
    with engine.begin() as db:
        add_orders(db, 1, 2, 3)
        tell(db, (101, 1, "changed"), (102, 1, "note_added"))
        tell(db, (103, 1, "flags_changed"), (105, 4, "changed"), (104, 1, "undone"), (106, 1, "printed"))
        tell(db, (107, 2, "changed"), personal=PHONE)
        detail = '[["order_no", "NO-4", "", ""]]'
        history_chain.append(
            db,
            [{"id": 108, "order_id": 4, "at": NOW, "recorded_at": NOW, "what": "removed", "detail": detail}],
        )
    yield engine
    engine.dispose()


@pytest.fixture
def db(engine: Engine) -> Iterator[Connection]:
    """Whatever a test does to the shop is undone after it."""
    with engine.connect() as db:
        transaction = db.begin()
        yield db
        transaction.rollback()


def test_what_was_only_added_to_is_whole(db: Connection) -> None:
    assert first_break(db) is None
    walked = sqlite_audit.walk(db, sqlite_audit.FIRST, 100)
    assert (walked.orders, walked.entries, walked.erased, walked.last) == (3, 8, 0, 4)
    assert sqlite_audit.walk(db, 1, 1).last == 2, "portion by portion"
    assert sqlite_audit.walk(db, 4, 100).last is None
    assert sqlite_audit.total(db) == 8


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET what = 'edited' WHERE id = 102",
        "DELETE FROM history WHERE id = 106",
        "DELETE FROM history_head WHERE order_id = 1",
        "UPDATE history_head SET length = 4 WHERE order_id = 1",
        "UPDATE history_personal SET detail = '[]'",
    ],
)
def test_the_database_refuses_whatever_is_not_added(db: Connection, statement: str) -> None:
    with pytest.raises(IntegrityError, match="only added to"):
        run(db, statement)


SWAP = (
    "UPDATE history SET seq = -2 WHERE id = 102",
    "UPDATE history SET seq = 2 WHERE id = 103",
    "UPDATE history SET seq = 3 WHERE id = 102",
)
PUT_IN = (
    "INSERT INTO history (id, order_id, seq, at, recorded_at, what, detail, hash)"
    " VALUES (999, 1, {seq}, 5, 5, 'handed_over', '[]', x'00')"
)


@pytest.mark.parametrize(
    ("tampering", "wrong", "entry"),
    [
        (["UPDATE history SET detail = '[1]' WHERE id = 102"], Wrong.CHANGED, 102),
        (["UPDATE history SET operator_id = 1 WHERE id = 101"], Wrong.CHANGED, 101),
        (["UPDATE history SET import_file_id = 1 WHERE id = 106"], Wrong.CHANGED, 106),
        (["UPDATE history SET rule_id = 'ship_by' WHERE id = 106"], Wrong.CHANGED, 106),
        (["UPDATE history SET at = at + 1 WHERE id = 103"], Wrong.CHANGED, 103),
        (["UPDATE history SET detail = x'ff00' WHERE id = 103"], Wrong.CHANGED, 103),
        (["UPDATE history SET hash = x'00' WHERE id = 104"], Wrong.CHANGED, 104),
        (["DELETE FROM history WHERE id = 106"], Wrong.MISSING, 104),
        (["DELETE FROM history WHERE id = 102"], Wrong.MISSING, 101),
        (["DELETE FROM history WHERE id = 101"], Wrong.MISSING, None),
        (["DELETE FROM history WHERE order_id = 1"], Wrong.MISSING, None),
        (
            [
                "DELETE FROM history WHERE id = 102",
                "UPDATE history SET seq = seq - 1 WHERE id IN (103, 104, 106)",
            ],
            Wrong.MISSING,
            101,
        ),
        ([PUT_IN.format(seq=6)], Wrong.INSERTED, 999),
        (
            [
                "UPDATE history SET seq = -seq WHERE order_id = 1 AND seq > 1",
                "UPDATE history SET seq = 1 - seq WHERE seq < 0",
                PUT_IN.format(seq=2),
            ],
            Wrong.INSERTED,
            999,
        ),
        (SWAP, Wrong.OUT_OF_ORDER, 103),
        (["UPDATE history SET seq = 9 WHERE id = 106"], Wrong.OUT_OF_ORDER, 106),
        (["UPDATE history_head SET hash = x'00' WHERE order_id = 1"], Wrong.HEAD, 106),
        (["DELETE FROM history_head WHERE order_id = 1"], Wrong.HEAD, 101),
        (["PRAGMA defer_foreign_keys = ON", "DELETE FROM orders WHERE id = 1"], Wrong.ORDER_GONE, 106),
    ],
)
def test_what_was_done_to_a_history_is_named(
    db: Connection, tampering: list[str], wrong: Wrong, entry: int | None
) -> None:
    unguarded(db)
    run(db, "INSERT INTO operator VALUES (1, 'Rina', 0)")
    run(db, "INSERT INTO import_file VALUES (1, 1, 1, '', '', '', '', 0, 0, '', '', NULL)")
    known = dict([*rows(db, "SELECT id, what FROM history"), (999, "handed_over")])
    seqs = dict(rows(db, "SELECT id, seq FROM history"))
    run(db, *tampering)
    found = first_break(db)
    assert found is not None
    assert (found.wrong, found.order_no) == (wrong, "" if wrong is Wrong.ORDER_GONE else "NO-1")
    assert found.what == ("" if entry is None else known[entry])
    if entry in seqs and wrong is not Wrong.OUT_OF_ORDER:
        assert (found.seq, found.at) == (seqs[entry], found.at)


def test_histories_that_are_gone_whole_are_missed(db: Connection) -> None:
    unguarded(db)
    run(db, "DELETE FROM history WHERE order_id = 1", "DELETE FROM history_head WHERE order_id = 1")
    assert first_break(db) == Break(Wrong.COUNT)


def test_an_order_that_was_taken_out_by_right_is_told_from_one_that_came_back(db: Connection) -> None:
    add_orders(db, 4)
    found = first_break(db)
    assert found is not None
    assert (found.wrong, found.order_no, found.what) == (Wrong.ORDER_BACK, "NO-4", "removed")
    tell(db, (110, 4, "redone"))
    assert first_break(db) is None


def test_a_removed_order_is_named_by_its_last_entry(db: Connection) -> None:
    unguarded(db)
    run(db, "UPDATE history SET what = 'printed' WHERE id = 105")
    found = first_break(db)
    assert found is not None
    assert (found.wrong, found.order_no, found.seq) == (Wrong.CHANGED, "NO-4", 1)


class TestPersonal:
    def test_the_entry_says_nothing_of_it(self, db: Connection) -> None:
        (entry,) = rows(db, "SELECT detail, personal_hash FROM history WHERE id = 107")
        assert "0812" not in entry[0]
        plain = history_chain.personal_hash(b"", PHONE)
        assert entry[1] != plain, "else the few numbers there are could be tried"
        assert len(set(rows(db, "SELECT salt FROM history_personal"))) == 1

    def test_erased_with_an_entry_that_says_so_the_chain_is_whole(self, db: Connection) -> None:
        assert history_chain.erase_personal(db, [1, 2]) == 1
        tell(db, (120, 2, "erased"))
        assert first_break(db) is None
        assert sqlite_audit.walk(db, 1, 1).erased == 1
        assert rows(db, "SELECT * FROM history_personal") == []

    def test_erased_by_nobody_knows_whom(self, db: Connection) -> None:
        run(db, "DELETE FROM history_personal")
        found = first_break(db)
        assert found == Break(Wrong.PERSONAL_MISSING, 2, "NO-2", 1, NOW + 107, "changed")

    @pytest.mark.parametrize("change", ["detail = '[]'", "salt = x'00'", "salt = 'x'"])
    def test_changed(self, db: Connection, change: str) -> None:
        unguarded(db)
        run(db, f"UPDATE history_personal SET {change}")  # noqa: S608 - names of its own
        found = first_break(db)
        assert found == Break(Wrong.PERSONAL_CHANGED, 2, "NO-2", 1, NOW + 107, "changed")

    def test_added_later(self, db: Connection) -> None:
        run(db, "INSERT INTO history_personal VALUES (101, '[]', x'00')")
        found = first_break(db)
        assert found is not None
        assert (found.wrong, found.seq) == (Wrong.PERSONAL_CHANGED, 1)


ENTRY: dict[str, Any] = {
    "id": 5,
    "order_id": 1,
    "seq": 1,
    "at": NOW,
    "recorded_at": NOW,
    "what": "changed",
    "import_file_id": None,
    "source_row": 7,
    "operator_id": 3,
    "rule_id": "ship_by",
    "detail": '[["status", "a", "b", ""]]',
    "personal_hash": b"\x01" * 32,
}


SAME = {"at": NOW, "recorded_at": NOW, "detail": "[]"}


def test_the_encoding_stays_what_it_is() -> None:
    """Were it ever another, every chain in every shop would seem broken."""
    told = f'[5,1,1,{NOW},{NOW},"changed",null,7,3,"ship_by",[["status","a","b",""]],"{"01" * 32}"]'
    assert history_chain.entry_hash(b"before", ENTRY) == sha256(b"before" + told.encode()).digest()
    told = 'salt[["phone","","0812-3456-789",""]]'
    assert history_chain.personal_hash(b"salt", PHONE) == sha256(told.encode()).digest()


def test_spacing_and_order_of_columns_have_no_bearing() -> None:
    known = history_chain.entry_hash(b"x", ENTRY)
    spaced = json.dumps(json.loads(ENTRY["detail"]), indent=2)
    assert history_chain.entry_hash(b"x", dict(reversed((ENTRY | {"detail": spaced}).items()))) == known


@given(
    name=st.sampled_from(sorted(ENTRY)),
    value=st.one_of(st.none(), st.integers(), st.floats(), st.text(max_size=5), st.binary(max_size=3)),
)
def test_every_fact_counts(name: str, value: object) -> None:
    same = value == ENTRY[name] and type(value) is type(ENTRY[name])
    known = history_chain.entry_hash(b"", ENTRY)
    assert (history_chain.entry_hash(b"", ENTRY | {name: value}) == known) is same
    assert history_chain.entry_hash(b"x", ENTRY) != known


@given(
    added=st.lists(st.lists(st.tuples(st.integers(11, 13), st.booleans()), max_size=4), max_size=4),
    victim=st.integers(0, 15),
    column=st.sampled_from(["at", "recorded_at", "what", "source_row", "detail", "hash", "seq"]),
)
def test_however_entries_come_their_chains_hold_and_no_change_stays_unseen(
    engine: Engine, added: list[list[tuple[int, bool]]], victim: int, column: str
) -> None:
    with engine.connect() as db:
        transaction = db.begin()
        entry_id = 1_000
        add_orders(db, 11, 12, 13)
        for batch in added:
            ids = range(entry_id, entry_id + len(batch))
            entry_id += len(batch)
            told = [
                {"id": one, "order_id": order_id, "what": "changed"} | SAME
                for one, (order_id, _) in zip(ids, batch, strict=True)
            ]
            parts = [(one, PHONE) for one, (_, about) in zip(ids, batch, strict=True) if about]
            history_chain.append(db, told, parts)
        assert first_break(db) is None
        if victim < entry_id - 1_000:
            unguarded(db)
            changed = {"what": "'edited'", "detail": "'[1]'", "hash": "x'01'"}.get(column, "77")
            run(db, f"UPDATE history SET {column} = {changed} WHERE id = {1_000 + victim}")  # noqa: S608 - names of its own
            found = first_break(db)
            assert found is not None
            (order_id,) = rows(db, f"SELECT order_id FROM history WHERE id = {1_000 + victim}")[0]  # noqa: S608 - names of its own
            assert found.order_id == order_id
        transaction.rollback()


def test_only_one_place_writes_into_the_history() -> None:
    """Steps of the schema aside: they are what they were when they were released."""
    package = Path(seller_desktop.__file__).parent
    writing = re.compile(
        r"(INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+(main\.)?history(_head)?\b"
        r"|(insert|update|delete|insert_many)\((\w+, )?(schema\.)?history(_head)?\b"
    )
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if "versions" not in path.parts and writing.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"storage/history_chain.py"}


def test_the_heads_of_few_among_many(db: Connection) -> None:
    heads = history_chain.heads_of(db, {1, 3, 4})
    assert {order_id: head.length for order_id, head in heads.items()} == {1: 5, 4: 2}
    assert history_chain.heads_of(db, ()) == {}
    run(db, "INSERT INTO import_file VALUES (9, 1, NULL, '', '', '', '', 0, 0, '', '', NULL)")
    history_chain.append(
        db,
        [
            {"id": 130, "order_id": 2, "at": 1, "recorded_at": 1, "what": "changed", "detail": "[]"}
            | {"import_file_id": 9}
        ],
    )
    assert history_chain.told_by_file(db, [1, 2, 3], 9) == [2]
    assert db.execute(text("SELECT seq FROM history WHERE id = 130")).scalar() == 2
