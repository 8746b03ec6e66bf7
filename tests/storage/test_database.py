from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import SellerError
from seller_desktop.storage import (  # noqa: F401 - their tables join the metadata
    case_schema,
    database,
    desk_schema,
    migrations,
    privacy_schema,
)
from seller_desktop.storage.ids import IdMaker
from seller_desktop.storage.schema import metadata
from tests.storage.schemas import differences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = database.writing_engine(tmp_path / "shop.db")
    yield engine
    engine.dispose()


def test_the_schema_by_steps_is_the_schema_of_the_tables(engine: Engine) -> None:
    assert database.prepare_schema(engine)
    with engine.connect() as db:
        assert differences(db) == []


def test_the_highest_id_is_asked_of_every_table_that_has_ids_of_ours() -> None:
    with_ids = {name for name, table in metadata.tables.items() if "id" in table.c}
    assert with_ids - {"journal_row"} == set(database._WITH_IDS), "SQLite numbers those of the journal"


def test_the_head_is_the_newest_step(engine: Engine) -> None:
    steps = files(migrations).joinpath("versions").iterdir()
    assert max(step.name for step in steps if step.name.startswith("v")).startswith(
        f"v{database.SCHEMA_HEAD}_"
    )
    database.prepare_schema(engine)
    with engine.connect() as db:
        assert database.schema_version(db) == database.SCHEMA_HEAD
    assert not database.prepare_schema(engine), "the second time there is nothing to do"


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("trusted_schema", 0),
        ("mmap_size", 0),
        ("application_id", database.APPLICATION_ID),
    ],
)
def test_what_is_saved_is_on_disk(engine: Engine, pragma: str, value: object) -> None:
    database.prepare_schema(engine)
    with engine.connect() as db:
        assert db.execute(text(f"PRAGMA {pragma}")).scalar() == value


def test_a_newer_shop_is_refused_and_left_alone(engine: Engine, tmp_path: Path) -> None:
    database.prepare_schema(engine)
    with engine.begin() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for opening in (
        lambda: database.prepare_schema(engine),
        lambda: database.check_schema(tmp_path / "shop.db"),
    ):
        with pytest.raises(SellerError) as refused:
            opening()
        assert refused.value.code == "newer_shop"
    with engine.connect() as db:
        assert database.schema_version(db) == "9999"


def test_a_database_of_another_program_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    raw = driver.connect(str(path))
    raw.execute("CREATE TABLE recipes (name)")
    raw.commit()
    raw.close()
    engine = database.writing_engine(path)
    with pytest.raises(SellerError) as refused:
        database.prepare_schema(engine)
    engine.dispose()
    assert refused.value.code == "not_a_shop"
    raw = driver.connect(str(path))
    assert [name for (name,) in raw.execute("SELECT name FROM sqlite_master")] == ["recipes"]
    raw.close()


def test_garbage_is_not_a_shop(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(b"this is no database at all, whatever its name says" * 100)
    with pytest.raises(SellerError) as refused:
        database.check_schema(path)
    assert refused.value.code == "not_a_shop"


def test_a_reader_cannot_write(engine: Engine, tmp_path: Path) -> None:
    database.prepare_schema(engine)
    reader = database.reading_engine(tmp_path / "shop.db", 1)
    with reader.connect() as db, pytest.raises(OperationalError) as refused:
        db.execute(text("INSERT INTO meta VALUES ('a', 'b')"))
    reader.dispose()
    assert database.world_failure(refused.value).code == "shop_read_only"


def test_ids_rise_and_never_repeat_even_when_the_clock_goes_back() -> None:
    clock = StoppedClock(1_000)
    ids = IdMaker(clock)
    first = ids.reserve(10)
    clock.advance(-900)
    second = ids.reserve()
    ids.start_after(second + 1_000)
    assert first + 10 <= second < second + 1_000 < ids.reserve()
