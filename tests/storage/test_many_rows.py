from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Boolean, Column, Integer, MetaData, Table, Text, create_engine, insert, select, update

from seller_desktop.domain.orders import Status
from seller_desktop.storage.many_rows import insert_many, update_many

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

thing = Table(
    "thing",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("name", Text),
    Column("on", Boolean(create_constraint=False)),
    Column("count", Integer),
)
ROWS: list[dict[str, Any]] = [
    {"count": 3, "id": 7, "name": Status.PENDING, "on": True},
    {"count": None, "id": 8, "name": "it's", "on": False},
]


@pytest.fixture
def db() -> Iterator[Connection]:
    with create_engine("sqlite://").begin() as connection:
        thing.metadata.create_all(connection)
        yield connection


def rows(db: Connection) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute(select(thing).order_by(thing.c.id))]


def test_rows_are_added_as_one_by_one(db: Connection) -> None:
    insert_many(db, thing, ROWS)
    found = rows(db)
    db.execute(thing.delete())
    for row in ROWS:
        db.execute(insert(thing).values(row))
    assert found == rows(db)
    assert len(found) == 2


def test_rows_are_changed_as_one_by_one(db: Connection) -> None:
    insert_many(db, thing, ROWS)
    # Not in the order of the table's columns.
    update_many(db, thing, ("count", "name"), [(1, "a", 7), (2, "b", 8), (3, "nobody", 9)])
    found = rows(db)
    for count, name, key in ((1, "a", 7), (2, "b", 8)):
        db.execute(update(thing).where(thing.c.id == key).values(count=count, name=name))
    assert found == rows(db) == [(7, "a", True, 1), (8, "b", False, 2)]


def test_nothing_is_asked_for_no_rows(db: Connection) -> None:
    insert_many(db, thing, [])
    update_many(db, thing, ("name",), [])
    assert rows(db) == []
