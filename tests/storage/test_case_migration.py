"""A shop of the first schema, with all a seller had in it, brought to the second."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from seller_desktop.services.shop import Shop
from seller_desktop.storage import checks, database, migrations, order_search
from tests.services.casework import sweep
from tests.storage.index_entries import entries
from tests.storage.schemas import differences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from seller_desktop.domain.clock import StoppedClock

NOW: Final = 1_795_417_200_000
DAY: Final = 86_400_000
CLOCKS: Final = (
    # number, order, kind, due, basis, state
    (1, 101, "ship_by", NOW + DAY, "rule", "open"),
    (2, 101, "ship_auto_cancel", NOW + 2 * DAY, "rule", "open"),
    (3, 102, "completion", NOW - DAY, "rule", "void"),
    (4, 103, "payment", NOW + DAY, "rule", "open"),
    (5, 104, "ship_by", NOW + DAY, "rule", "open"),
    (6, 104, "ship_auto_cancel", NOW + 2 * DAY, "manual", "open"),
    (7, 105, "completion", NOW + 3 * DAY, "rule", "open"),
    (8, 106, "self_delivery", NOW + 3 * DAY, "rule", "void"),
)
ORDERS: Final = (
    # number, account, channel, status
    (101, 1, "tiktok", "to_ship"),
    (102, 1, "tokopedia", "shipped"),
    (103, 2, "manual", "pending"),
    (104, 2, "manual", "to_ship"),
    (105, 2, "manual", "shipped"),
    (106, 2, "manual", "shipped"),
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A database as the first version of the program left it."""
    engine = database.writing_engine(tmp_path / database.DATABASE_NAME)
    migrations.upgrade(engine, "0001")
    with engine.connect() as db:
        raw: Any = db.connection.driver_connection
        raw.execute(f"PRAGMA application_id={database.APPLICATION_ID}")
    with engine.begin() as db:
        fill(db)
    yield engine
    engine.dispose()


def put(db: Connection, table: str, **values: object) -> None:
    """A row; a column nobody speaks of is empty."""
    columns = db.execute(text(f"PRAGMA table_info({table})")).all()
    row = {
        one.name: values.get(one.name, 0 if one.type in {"INTEGER", "BIGINT", "BOOLEAN"} else "")
        for one in columns
        if one.name in values or (one.notnull and one.dflt_value is None)
    }
    names = ", ".join(row)
    places = ", ".join(f":{name}" for name in row)
    db.execute(text(f"INSERT INTO {table} ({names}) VALUES ({places})"), row)  # noqa: S608 - names of its own


def fill(db: Connection) -> None:
    put(db, "meta", key="shop_name", value="Toko Kaos")
    put(db, "operator", id=9, name="Budi")
    put(db, "account", id=1, name="Toko", marketplace="tiktok")
    put(db, "account", id=2, name="Manual", marketplace="manual")
    for number, account, channel, status in ORDERS:
        put(
            db,
            "orders",
            id=number,
            account_id=account,
            order_no=f"NO-{number}",
            channel=channel,
            status=status,
            created_at=NOW,
            snapshot_at=NOW,
            quantity=1,
            line_count=1,
        )
        put(db, "order_fact", order_id=number, status=status, created_at=NOW)
        put(db, "line", order_id=number, sku_id="17", package_no="1", cells=b"\x00", quantity=1)
        put(db, "history", id=1_000 + number, order_id=number, at=NOW, what="changed", detail="[]")
        put(db, "history_personal", history_id=1_000 + number, detail='[["phone", "1", "2", ""]]')
    for (account, status), count in Counter((one[1], one[3]) for one in ORDERS).items():
        put(db, "status_count", account_id=account, status=status, orders=count)
    put(db, "note", id=2_001, order_id=104, text="dibungkus kado", operator_id=9)
    for number, order_id, kind, due_at, basis, state in CLOCKS:
        put(
            db,
            "deadline",
            id=number,
            order_id=order_id,
            kind=kind,
            due_at=due_at,
            basis=basis,
            state=state,
            anchor_at=NOW,
            rule_id=kind,
            rule_version="indonesia-2026-11",
        )


def rows(db: Connection, statement: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute(text(statement))]


def columns(db: Connection) -> dict[str, list[str]]:
    names = rows(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'")
    return {name: [one[1] for one in rows(db, f"PRAGMA table_info({name})")] for (name,) in names}


def test_every_row_is_kept_as_it_was(engine: Engine) -> None:
    with engine.connect() as db:
        old = columns(db)
        ask = {name: f"SELECT {', '.join(told)} FROM {name} ORDER BY 1, 2" for name, told in old.items()}  # noqa: S608 - names of its own
        ask["meta"] = "SELECT * FROM meta WHERE key <> 'shop_id'"
        before = {name: rows(db, statement) for name, statement in ask.items()}
    assert database.prepare_schema(engine)
    with engine.connect() as db:
        assert {name: rows(db, statement) for name, statement in ask.items()} == before
        assert sum(map(len, before.values())) > 40
        assert checks.broken_references(db) == 0
        assert checks.damage(db) == ""
        assert checks.miscounted(db) == []
        assert differences(db) == []


def test_orders_are_found_by_their_words(engine: Engine) -> None:
    database.prepare_schema(engine)
    with engine.begin() as db:
        assert order_search.lost(db) == 0
        filled = entries(db)
        assert len(filled) == len(ORDERS)
        order_search.rebuild(db)
        assert entries(db) == filled


def test_clocks_of_orders_made_by_hand_act_from_now_on(engine: Engine) -> None:
    database.prepare_schema(engine)
    with engine.connect() as db:
        acting = rows(db, "SELECT id FROM deadline WHERE acts ORDER BY id")
        assert acting == [(4,), (6,), (7,), (8,)], "as far as they presume a change of state"
        assert rows(db, "SELECT DISTINCT case_id, warn_at, fired_at, left_ms FROM deadline") == [(None,) * 4]
        assert rows(db, "SELECT DISTINCT overruled, conflict, case_id, cancel_open FROM orders") == [
            (0, 0, None, None)
        ]


@pytest.mark.parametrize(
    ("index", "question"),
    [
        (
            "ix_deadline_acting_due_at",
            "SELECT id FROM deadline WHERE state = 'open' AND acts = 1 AND due_at <= 5 ORDER BY due_at, id",
        ),
        ("ix_deadline_case_id", "SELECT id FROM deadline WHERE case_id = 5"),
        ("ix_deadline_fired_at", "SELECT id FROM deadline WHERE fired_at > 5"),
        ("ix_deadline_open_due_at", "SELECT min(due_at) FROM deadline WHERE state = 'open'"),
        (
            "ix_orders_cancel_open",
            "SELECT id FROM orders WHERE cancel_open IS NOT NULL ORDER BY created_at, id",
        ),
        (
            "ix_orders_return_state",
            "SELECT id FROM orders WHERE return_state IS NOT NULL ORDER BY created_at, id",
        ),
        (
            "ix_case_step_undo_until",
            "SELECT id FROM case_step WHERE undone_at IS NULL AND undo_until IS NOT NULL AND undo_until > 5",
        ),
        (
            "ix_outbox_waiting",
            "SELECT id FROM outbox WHERE state IN ('planned', 'contradicted') AND not_before <= 5",
        ),
    ],
)
def test_what_is_asked_often_has_an_index_of_only_what_counts(
    engine: Engine, index: str, question: str
) -> None:
    database.prepare_schema(engine)
    with engine.connect() as db:
        (partial,) = rows(db, f"SELECT sql FROM sqlite_master WHERE type = 'index' AND name = '{index}'")  # noqa: S608 - names of its own
        assert " WHERE " in partial[0]
        plan = " ".join(row[-1] for row in rows(db, f"EXPLAIN QUERY PLAN {question}"))
        assert index in plan


def test_a_clock_can_be_in_no_state_but_the_four(engine: Engine) -> None:
    database.prepare_schema(engine)
    for state in ("open", "void", "paused", "fired"):
        with engine.begin() as db:
            db.execute(text("UPDATE deadline SET state = :state WHERE id = 1"), {"state": state})
    with pytest.raises(IntegrityError), engine.begin() as db:
        db.execute(text("UPDATE deadline SET state = 'late' WHERE id = 1"))


def test_the_keeper_takes_over_what_it_finds(
    engine: Engine, tmp_path: Path, stopped_clock: StoppedClock
) -> None:
    engine.dispose()
    shop = Shop.open(tmp_path, stopped_clock, writable=True)
    try:
        stopped_clock.advance(10 * DAY)
        fired = sweep(shop).fired
        assert [(one.order_no, one.kind, one.effect) for one in fired] == [
            ("NO-103", "payment", "order_cancelled"),
            ("NO-104", "ship_auto_cancel", "order_cancelled"),
            ("NO-105", "completion", "order_completed"),
        ]
        assert shop.read(lambda reading: checks.miscounted(reading.db)).result() == []
    finally:
        shop.close()


def test_a_migration_that_fails_leaves_the_shop_at_the_first_schema(engine: Engine) -> None:
    with engine.begin() as db:
        db.execute(text("CREATE TABLE outbox (id INTEGER)"))  # in the way
    with pytest.raises(OperationalError, match="already exists"):
        database.prepare_schema(engine)
    with engine.connect() as db:
        assert database.schema_version(db) == "0001"
        assert "cases" not in columns(db)
        assert "acts" not in columns(db)["deadline"]
