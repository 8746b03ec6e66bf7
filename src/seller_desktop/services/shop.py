"""An opened shop: its folder, its clock, its one writer and its readers.

Everything a seller asks for is a function of `services` run by one of the three lanes here: `read` (one
read transaction on a reader thread), `write` (one transaction on the one writer thread, announced after
the commit), `run` (long work beside both). Nothing of it happens on the thread that paints.
"""

from __future__ import annotations

import shutil
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy.exc import DatabaseError, OperationalError

from seller_desktop.domain.clock import SystemClock
from seller_desktop.domain.errors import Refused, SellerError, failure_of_disk
from seller_desktop.services import opening
from seller_desktop.services.folder_lock import take_lock, unusable
from seller_desktop.services.read_models import Changes
from seller_desktop.services.settings import ShopSettings, read_settings
from seller_desktop.storage import case_records, database, order_search, records, shop_files
from seller_desktop.storage.ids import IdMaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from filelock import FileLock
    from sqlalchemy import Connection, Engine

    from seller_desktop.domain.clock import Clock

P = ParamSpec("P")
T = TypeVar("T")

_READERS: Final = 2
_PRACTICE: Final = "practice"
_LONG_MS: Final = 500
"""A write that took so long went through much of the file, of which nothing need be kept in memory."""


class MadeWay(Exception):  # noqa: N818 - not an error: the work is begun again
    """A long write was rolled back so that a short one need not wait."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question is answered from: one consistent state of the shop, at one moment."""

    db: Connection
    now_ms: int
    settings: ShopSettings

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.settings.zone)


@dataclass(frozen=True, slots=True)
class Writing(Reading):
    """What an intent is carried out with: one transaction. `concerns` says what it changed."""

    ids: IdMaker
    operator_id: int | None
    wanted_elsewhere: threading.Event
    changed: set[int] = field(default_factory=set)
    flags: set[str] = field(default_factory=set)

    def make_way(self) -> None:
        """Raises MadeWay where somebody waits for the writer and this work lets others go first."""
        if self.wanted_elsewhere.is_set():
            raise MadeWay

    def concerns(self, *order_ids: int, everything: bool = False, frame: bool = False) -> None:
        """Note which orders (or possibly all), and whether the frame of the window, must be shown anew."""
        self.changed.update(order_ids)
        self.flags.update(name for name, on in (("all", everything), ("frame", frame)) if on)

    def announcement(self) -> Changes:
        return Changes(None if "all" in self.flags else frozenset(self.changed), frame="frame" in self.flags)


class Shop:
    """A shop in a folder. `open` and `create` make one; `close` ends it, work under way first."""

    def __init__(self, data_dir: Path, clock: Clock, lock: FileLock | None, key: str | None = None) -> None:
        self.data_dir = data_dir
        self.clock = clock
        self.key = key
        self._lock = lock
        path = data_dir / database.DATABASE_NAME
        self._readers: Engine = database.reading_engine(path, _READERS, key)
        self._writer: Engine | None = database.writing_engine(path, key) if lock else None
        self._read_lane = ThreadPoolExecutor(_READERS, "reader")
        self._write_lane = ThreadPoolExecutor(1, "writer")
        self._job_lane = ThreadPoolExecutor(2, "job")
        self._listeners: list[Callable[[Changes], None]] = []
        self._ids = IdMaker(clock)
        self._guard = threading.Lock()
        self._wanted = threading.Event()
        self._polite: Any = None  # the driver's connection, which ships no types
        self.closing = threading.Event()
        with self._readers.begin() as db:
            self.practice: bool = records.setting(db, _PRACTICE) == "1"
            self._ids.start_after(database.highest_id(db))
        self.settings = ShopSettings()
        self._operator_id: int | None = None
        self._follow_settings()

    @property
    def writable(self) -> bool:
        """Whether this process is the one that may write to the shop."""
        return self._writer is not None

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.settings.zone)

    @property
    def has_operator(self) -> bool:
        """Whether somebody has said who is working."""
        return self._operator_id is not None

    @staticmethod
    def exists(data_dir: Path) -> bool:
        return (data_dir / database.DATABASE_NAME).is_file()

    @classmethod
    def create(cls, data_dir: Path, clock: Clock, *, practice: bool, key: str | None = None) -> Shop:
        """Make an empty shop in a folder and open it for writing; encrypted where a key is given.

        Raises Refused("shop_exists") where one is there already, SellerError where the folder cannot hold it.
        """
        if cls.exists(data_dir):
            raise Refused("shop_exists", folder=str(data_dir))
        try:
            data_dir.mkdir(parents=True, exist_ok=True)
        except OSError as failure:
            raise unusable(data_dir, failure) from failure
        lock = take_lock(data_dir)
        engine = database.writing_engine(data_dir / database.DATABASE_NAME, key)
        try:
            database.prepare_schema(engine)
            with engine.begin() as db:
                records.put_setting(db, _PRACTICE, "1" if practice else "0")
                records.put_setting(db, records.CLOCK_SEEN, str(clock.now_ms()))
        except BaseException as failure:
            engine.dispose()
            _leave_nothing(data_dir)
            lock.release()
            if isinstance(failure, DatabaseError):
                raise _known(data_dir, failure) from failure
            raise
        finally:
            engine.dispose()
        return cls(data_dir, clock, lock, key)

    @classmethod
    def open(
        cls, data_dir: Path, clock: Clock | None = None, *, writable: bool, key: str | None = None
    ) -> Shop:
        """Open the shop of a folder; `key` is that of an encrypted one.

        Raises Refused("no_shop") where there is none, SellerError("shop_busy") where another program has it
        open for writing, and what `opening.prepare` raises for one that cannot be used.
        """
        if not cls.exists(data_dir):
            raise Refused("no_shop", folder=str(data_dir))
        lock = take_lock(data_dir) if writable else None
        try:
            if writable:
                opening.prepare(data_dir, key, (clock or SystemClock()).now_ms())
                _sweep_scratch(data_dir)
                _tidy_keys(data_dir, key)
            else:
                database.check_schema(data_dir / database.DATABASE_NAME, key)
            return cls(data_dir, clock or SystemClock(), lock, key)
        except BaseException as failure:
            if lock:
                lock.release()
            if isinstance(failure, DatabaseError):
                raise _known(data_dir, failure) from failure
            raise

    def read(self, ask: Callable[Concatenate[Reading, P], T], *args: P.args, **named: P.kwargs) -> Future[T]:
        """Answer a question from one consistent state, on a reader thread."""

        def answer() -> T:
            with self._readers.connect() as db, db.begin():
                return ask(Reading(db, self.clock.now_ms(), self.settings), *args, **named)

        return self._read_lane.submit(self._in_sellers_terms, answer)

    def write(self, do: Callable[Concatenate[Writing, P], T], *args: P.args, **named: P.kwargs) -> Future[T]:
        """Carry out an intent in one transaction on the writer thread; announced once it is on disk."""
        with self._guard:
            if self._polite is not None:
                self._wanted.set()
                self._polite.interrupt()
        return self._write_lane.submit(
            self._in_sellers_terms, lambda: self._carry_out(do, None, False, *args, **named)
        )

    def write_with_stage(
        self,
        stage: Path,
        polite: bool,
        do: Callable[Concatenate[Writing, P], T],
        *args: P.args,
        **named: P.kwargs,
    ) -> Future[T]:
        """The same with a scratch database attached as `stage`.

        A polite write ends with MadeWay, and nothing changed, as soon as another one is asked for.
        """
        return self._write_lane.submit(
            self._in_sellers_terms, lambda: self._carry_out(do, stage, polite, *args, **named)
        )

    def run(self, do: Callable[P, T], *args: P.args, **named: P.kwargs) -> Future[T]:
        """Long work beside reading and writing (a file being read and compared)."""
        return self._job_lane.submit(self._in_sellers_terms, lambda: do(*args, **named))

    def here(self, do: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
        """Long work on this thread, its failures told as those of `run`."""
        return self._in_sellers_terms(lambda: do(*args, **named))

    def scrub(self, most_bytes: int) -> Future[bool]:
        """Leave nothing of what was erased in the database's files (`database.scrub`), between two writes."""

        def clean() -> bool:
            if self._writer is None:
                raise SellerError("shop_busy", folder=str(self.data_dir))
            with self._writer.connect() as db:
                return database.scrub(db, most_bytes)

        return self._write_lane.submit(self._in_sellers_terms, clean)

    def overdue(self) -> Future[bool]:
        """Whether a clock that acts has run out."""
        return self.read(_overdue)

    def on_change(self, callback: Callable[[Changes], None]) -> None:
        """Be told after each commit, on the writer's thread."""
        self._listeners.append(callback)

    def reserve_ids(self, count: int) -> int:
        """The first of `count` ids nobody else will get."""
        return self._ids.reserve(count)

    def close(self) -> None:
        """Let what is under way end, then let go of files and lock. More than once does no harm."""
        self.closing.set()
        for lane in (self._job_lane, self._write_lane, self._read_lane):
            lane.shutdown(wait=True)
        self._readers.dispose()
        if self._writer is not None:
            self._writer.dispose()
        if self._lock is not None:
            self._lock.release()

    def _in_sellers_terms(self, work: Callable[[], T]) -> T:
        """What fails in the world is told as SellerError; a damaged database is checked at the next start."""
        try:
            return work()
        except DatabaseError as failure:
            raise _known(self.data_dir, failure) from failure
        except OSError as failure:
            if (told := failure_of_disk(failure)) is not None:
                raise told from failure
            raise

    def _follow_settings(self) -> None:
        with self._readers.begin() as db:
            told = records.settings(db)
            self._operator_id = records.operator_id(db, told.get("operator", ""))
        self.settings = read_settings(told)

    def _carry_out(
        self,
        do: Callable[Concatenate[Writing, P], T],
        stage: Path | None,
        polite: bool,
        *args: P.args,
        **named: P.kwargs,
    ) -> T:
        if self._writer is None:
            raise SellerError("shop_busy", folder=str(self.data_dir))
        began = self.clock.elapsed_ms()
        with self._writer.connect() as db:
            if stage is not None:
                database.attach(db, stage, "stage", self.key)
            try:
                with self._politeness(db, polite), db.begin():
                    writing = Writing(
                        db, self.clock.now_ms(), self.settings, self._ids, self._operator_id, self._wanted
                    )
                    with order_search.written_at_the_end(db):
                        result = do(writing, *args, **named)
            finally:
                if stage is not None:
                    database.detach(db, "stage")
            if self.clock.elapsed_ms() - began > _LONG_MS:
                database.let_go_of_memory(db)
        changes = writing.announcement()
        if changes.frame:
            self._follow_settings()
        for callback in self._listeners:
            callback(changes)
        return result

    @contextmanager
    def _politeness(self, db: Connection, polite: bool) -> Iterator[None]:
        """Let `write` interrupt this connection for as long as it works politely."""
        with self._guard:
            self._wanted.clear()
            self._polite = db.connection.driver_connection if polite else None
        try:
            yield
        except OperationalError as failure:
            if self._wanted.is_set():
                raise MadeWay from failure
            raise
        finally:
            with self._guard:
                self._wanted.clear()
                self._polite = None


def _overdue(reading: Reading) -> bool:
    due_at = case_records.next_acting_due(reading.db)
    return due_at is not None and due_at <= reading.now_ms


def _known(data_dir: Path, failure: DatabaseError) -> SellerError:
    """The failure in the seller's terms; of a damaged database it is noted that it must be looked over."""
    known = database.world_failure(failure)
    if known.code == "shop_damaged":
        with suppress(OSError):
            shop_files.want_check(data_dir)
    return known


def _tidy_keys(data_dir: Path, key: str | None) -> None:
    """Bring to its end an exchange of keys that was broken off; only beside a key file can there be one."""
    if next(data_dir.glob("shop.key*"), None) is not None:
        from seller_desktop.services import encryption  # noqa: PLC0415 - only where a shop has a key

        encryption.tidy(data_dir, key)


def _leave_nothing(data_dir: Path) -> None:
    """Remove what was made of a shop that could not be made; it has never held anything."""
    for end in ("", "-wal", "-shm"):
        with suppress(OSError):
            (data_dir / f"{database.DATABASE_NAME}{end}").unlink()


def staging_dir(data_dir: Path) -> Path:
    """Where files are read before they are taken; swept at each start.

    Raises SellerError where it cannot be made.
    """
    folder = data_dir / "staging"
    try:
        folder.mkdir(exist_ok=True)
    except OSError as failure:
        raise unusable(data_dir, failure) from failure
    return folder


def _sweep_scratch(data_dir: Path) -> None:
    """Remove what an import or a look into a backup that was cut off left behind; nothing of it is wanted."""
    for left in (data_dir / "staging", *data_dir.glob(opening.LOOKING + "*")):
        shutil.rmtree(left, ignore_errors=True)
