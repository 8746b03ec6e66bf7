"""Opens the database of a shop: one writing engine, read-only engines, pragmas, newer versions refused.

The reasons for each pragma stand in ARCHITECTURE.md. Only the writing connection ever checkpoints. A `key`
is that of an encrypted file as 64 hexadecimal digits, None for a plain one.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool, QueuePool, SingletonThreadPool

from seller_desktop.domain.errors import SellerError
from seller_desktop.storage.raw import connect_raw, driver_failure, key_words, uri

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection

DATABASE_NAME: Final = "shop.db"
APPLICATION_ID: Final = 0x53445348  # "SDSH"
_EVERYWHERE: Final = ("busy_timeout=5000", "trusted_schema=OFF", "mmap_size=0", "temp_store=MEMORY")
_READERS_CACHE: Final = "cache_size=-4096"
"""KiB for each reader. What the system keeps of the file serves as fast; with 16384 the window held 70 MB
more of a million orders, and no list came sooner.
"""
_FORGETTING: Final = "secure_delete=FAST"
"""What is deleted within a page is overwritten at once, which costs no writing; else rows that moved would
leave copies of a buyer behind, which no erasing could find.
"""
_KEPT_STATEMENTS: Final = 512
"""An act is made of some hundred statements, and to compile the longest takes milliseconds."""
_WITH_IDS: Final = (
    *("orders", "account", "operator", "import_file", "deadline", "note", "history"),
    *("cases", "case_step", "case_picture", "outbox"),
    *("note_version", "printed", "label_file", "saved_filter", "journal", "left_shop"),
)
HIGHEST_ID: Final = "SELECT coalesce(max(id), 0) FROM ({})".format(
    " UNION ALL ".join(f"SELECT max(id) AS id FROM {table}" for table in _WITH_IDS)
)
SCHEMA_HEAD: Final = "0007"
"""The newest migration; a test holds it against the migration scripts."""


def writing_engine(path: Path, key: str | None = None) -> Engine:
    """The engine of the one writer. Transactions begin with BEGIN IMMEDIATE."""

    def connect() -> object:
        raw = connect_raw(path, "rwc", key, cached_statements=_KEPT_STATEMENTS)
        _pragmas(
            raw,
            *("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-65536", _FORGETTING),
        )
        return raw

    engine = _engine(connect, poolclass=SingletonThreadPool)
    _begin_with(engine, "BEGIN IMMEDIATE")
    return engine


def reading_engine(path: Path, size: int, key: str | None = None) -> Engine:
    """An engine whose connections cannot write."""

    def connect() -> object:
        raw = connect_raw(path, "ro", key)
        _pragmas(raw, "query_only=ON", _READERS_CACHE)
        return raw

    engine = _engine(connect, poolclass=QueuePool, pool_size=size, max_overflow=0)
    _begin_with(engine, "BEGIN")
    return engine


def scratch_engine(path: Path, *, shop: Path | None = None, key: str | None = None) -> Engine:
    """An engine on a file of our own that may be lost at any time (staged imports).

    `shop`, where given, is attached read-only as `shop`; both have the same key.
    """

    def connect() -> object:
        raw = connect_raw(path, "rwc", key)
        _pragmas(
            raw,
            "journal_mode=OFF",
            "synchronous=OFF",
            "cache_size=-65536",
        )
        if shop is not None:
            raw.execute("ATTACH DATABASE ? AS shop KEY ?", (uri(shop, "ro"), key_words(key)))
        return raw

    engine = _engine(connect, poolclass=NullPool)
    _begin_with(engine, "BEGIN")
    return engine


def attach(connection: Connection, path: Path, name: str, key: str | None = None) -> None:
    """Attach a file read-only to a connection, outside of any transaction."""
    raw: Any = connection.connection.driver_connection
    raw.execute(f"ATTACH DATABASE ? AS {name} KEY ?", (uri(path, "ro"), key_words(key)))


def detach(connection: Connection, name: str) -> None:
    raw: Any = connection.connection.driver_connection
    raw.execute(f"DETACH DATABASE {name}")


def let_go_of_memory(connection: Connection) -> None:
    """Give back what a connection keeps of the file, to the system too, where an allocator would keep it."""
    raw: Any = connection.connection.driver_connection
    raw.execute("PRAGMA shrink_memory")
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # only glibc has this, and only it is in need of it
            ctypes.CDLL("libc.so.6").malloc_trim(0)


def erasing(connection: Connection, *, on: bool) -> None:
    """Overwrite pages that become free, too; it costs writing, so not always."""
    connection.exec_driver_sql("PRAGMA secure_delete=ON" if on else f"PRAGMA {_FORGETTING}")


def scrub(connection: Connection, most_bytes: int) -> bool:
    """Leave nothing of what was erased in the files of the database, outside of any transaction; False where
    a reader held on to the log, so that it is to be done again.

    A file of up to `most_bytes` is written anew, which takes a second for each 200 MB; of a larger one the
    pages that are free are overwritten.
    """
    raw: Any = connection.connection.driver_connection
    raw.execute("PRAGMA secure_delete=ON")
    try:
        size, pages, free = (
            raw.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_size", "page_count", "freelist_count")
        )
        if size * pages <= most_bytes:
            raw.execute("VACUUM")
        elif free:
            raw.execute("BEGIN IMMEDIATE")
            try:
                raw.execute("CREATE TABLE overwritten (zeros BLOB)")
                for _ in range(free):  # a row each, as a value of all of them may be too long
                    raw.execute("INSERT INTO overwritten VALUES (zeroblob(?))", (size - 200,))
                raw.execute("DROP TABLE overwritten")
                raw.execute("COMMIT")
            except BaseException:
                raw.execute("ROLLBACK")
                raise
        return bool(raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)
    finally:
        raw.execute(f"PRAGMA {_FORGETTING}")


def schema_version(connection: Connection) -> str | None:
    """The migration the file stands at; None for an empty file.

    Raises SellerError("not_a_shop") where the file is a database of another program.
    """
    tables = connection.execute(
        text("SELECT count(*), sum(name = 'alembic_version') FROM sqlite_master")
    ).one()
    if not tables[0]:
        return None
    owner = connection.execute(text("PRAGMA application_id")).scalar_one()
    if owner != APPLICATION_ID or not tables[1]:
        raise SellerError("not_a_shop")
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def prepare_schema(engine: Engine) -> bool:
    """Bring the file to the present schema; True where anything was done.

    Raises SellerError: `newer_shop` for a file of a later version of this program, `not_a_shop`.
    """
    try:
        with engine.connect() as connection:
            version = schema_version(connection)
            if version == SCHEMA_HEAD:
                return False
            if version is not None and version > SCHEMA_HEAD:
                raise SellerError("newer_shop", found=version, known=SCHEMA_HEAD)
    except DatabaseError as failure:
        raise world_failure(failure) from failure
    # Imported here: Alembic costs a tenth of a second that an ordinary start need not pay.
    from seller_desktop.storage.migrations import upgrade  # noqa: PLC0415

    upgrade(engine, SCHEMA_HEAD)
    with engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    return True


def prepare_file(path: Path, key: str | None) -> None:
    """Bring a file nobody has open to the present schema. Raises SellerError as `prepare_schema`."""
    engine = writing_engine(path, key)
    try:
        prepare_schema(engine)
    finally:
        engine.dispose()


def world_failure(failure: DatabaseError) -> SellerError:
    """The same as `raw.driver_failure` of a failure as SQLAlchemy raises it."""
    return driver_failure(failure.orig)


def _engine(connect: Callable[[], object], **options: Any) -> Engine:  # noqa: ANN401 - pool settings pass through
    # hide_parameters: a failing statement must not carry a buyer's data into logs or reports.
    return create_engine("sqlite://", creator=connect, module=driver, hide_parameters=True, **options)


def _begin_with(engine: Engine, statement: str) -> None:
    """The driver is told to keep out of transactions (isolation_level=None); we begin them ourselves."""

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)


def _pragmas(raw: Any, *pragmas: str) -> None:  # noqa: ANN401 - the driver ships no types
    for pragma in (*_EVERYWHERE, *pragmas):
        raw.execute(f"PRAGMA {pragma}")


def check_schema(path: Path, key: str | None = None) -> None:
    """Refuse, before reading, a file whose schema is not ours.

    Raises SellerError: `newer_shop`, `older_shop` (open it once for writing), `not_a_shop`.
    """
    engine = reading_engine(path, 1, key)
    try:
        with engine.begin() as connection:
            version = schema_version(connection)
    except DatabaseError as failure:
        raise world_failure(failure) from failure
    finally:
        engine.dispose()
    if version is None or version < SCHEMA_HEAD:
        raise SellerError("older_shop")
    if version > SCHEMA_HEAD:
        raise SellerError("newer_shop", found=version, known=SCHEMA_HEAD)


def highest_id(connection: Connection) -> int:
    """The highest id the application has given out in this shop."""
    return int(connection.execute(text(HIGHEST_ID)).scalar_one())
