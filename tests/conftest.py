"""What every test stands on: a fixed world around it, and guards that let nothing unexpected pass.

Warnings and Qt's messages fail a test by the settings in pyproject.toml. The guards here find what a test
left behind. A test that needs no Qt does not pay for it: no guard makes an application.
"""

from __future__ import annotations

import asyncio
import atexit
import gc
import os
import re
import shutil
import socket
import sys
import tempfile
import threading
import time
import weakref
from concurrent.futures.thread import _threads_queues
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import settings
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QThread,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget
from qasync import QEventLoop
from shiboken6 import Shiboken

from seller_desktop.domain.clock import StoppedClock, from_iso
from seller_desktop.services import practice
from seller_desktop.services.shop import Shop
from seller_desktop.storage import database
from seller_desktop.texts import language

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from PySide6.QtCore import QMessageLogContext
    from sqlalchemy import Engine

PATIENCE_S = 5
"""How long a guard waits for what is just ending. Nothing waits where nothing is left."""


MEMORY_DISK: Final = Path("/dev/shm")  # noqa: S108 - folders in it are made by tempfile and pytest, with names nobody can guess
"""What is said to be on disk is waited for in each of ten thousand transactions; here nobody waits."""


def _has_room(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > 2_000_000_000


def _settle_environment() -> None:
    """One world for the tests whatever the machine: it has no screen, home, language or zone of its own."""
    # A hundred processes are started, and each would compile the program anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    if _has_room(MEMORY_DISK):
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY_DISK)
    home = Path(tempfile.mkdtemp(prefix="home-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "LANGUAGE", "LANG"):
        os.environ.pop(name, None)
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["HOME"] = str(home)
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        os.environ[f"XDG_{kind}_HOME"] = str(home / kind.lower())
    os.environ["XDG_RUNTIME_DIR"] = str(home)
    # Neither the shop's zone nor UTC: what leans on the computer's zone shows itself.
    os.environ["TZ"] = "America/St_Johns"
    if sys.platform != "win32":
        time.tzset()


_settle_environment()

# The same examples in every run: a failure here is a failure everywhere. `explore` looks further, by hand.
settings.register_profile("same", derandomize=True, max_examples=50, deadline=None)
settings.register_profile("explore", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def _make_each_schema_once() -> None:
    """A new shop gets its tables as pages of one that was migrated before: a fifth of a second saved for each
    of a thousand shops. Everything else `prepare_schema` does, it does itself.
    """
    made = Path(tempfile.mkdtemp(prefix="schema-")) / "shop.db"
    atexit.register(shutil.rmtree, made.parent, ignore_errors=True)
    migrate = database.prepare_schema

    def prepare(engine: Engine) -> bool:
        with engine.connect() as connection:
            empty = database.schema_version(connection) is None
        if not empty:
            return migrate(engine)
        if not made.exists():
            template = database.writing_engine(made)
            migrate(template)
            template.dispose()
        with engine.connect() as connection:
            raw: Any = connection.connection.driver_connection
            source = driver.connect(str(made))
            try:
                source.backup(raw)
            except driver.OperationalError:  # an encrypted file takes no pages of a plain one
                raw.execute("ATTACH DATABASE ? AS made KEY ''", (str(made),))
                raw.execute("SELECT sqlcipher_export('main', 'made')")
                raw.execute("DETACH DATABASE made")
                raw.execute(f"PRAGMA application_id={database.APPLICATION_ID}")
            finally:
                source.close()
        return True

    database.prepare_schema = prepare


_make_each_schema_once()


def _compile_each_statement_once() -> None:
    """SQLAlchemy keeps compiled statements per engine, and a test has three or four engines of its own: half
    of its time went into compiling what the test before it had compiled. Here all share one dialect, which
    is part of the key, and what was compiled for it.
    """
    make = database._engine
    first: list[Engine] = []

    def make_sharing(connect: Callable[[], object], **options: Any) -> Engine:  # noqa: ANN401 - as they pass through
        engine = make(connect, query_cache_size=4000, **options)
        first.append(engine) if not first else None
        engine.dialect = engine.pool._dialect = first[0].dialect
        engine._compiled_cache = first[0]._compiled_cache
        return engine

    database._engine = make_sharing


_compile_each_statement_once()

LONG: Final = (
    *("tests/test_end_to_end.py", "tests/test_keyboard.py", "tests/test_daylight.py"),
    *("tests/services/test_imports.py", "tests/services/test_shop.py", "tests/services/test_import_files.py"),
    *("tests/services/test_return_files.py", "tests/services/test_undo.py", "tests/services/test_keeper.py"),
)
"""The files that take longest, the longest first. What is left out here costs seconds, nothing else."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files first, so that at the end no process works on one while the other has nothing left."""
    place = {name: number for number, name in enumerate(LONG)}
    items.sort(key=lambda item: place.get(item.nodeid.partition("::")[0], len(LONG)))


_outside: list[str] = []
_connect = socket.socket.connect


def _connect_here_only(connection: socket.socket, address: Any) -> None:  # noqa: ANN401 - as the socket takes it
    """Connects within this machine, and notes and refuses what would leave it."""
    inet = connection.family in (socket.AF_INET, socket.AF_INET6)
    if inet and address[0] not in ("127.0.0.1", "::1", "localhost"):
        _outside.append(str(address[0]))
        raise OSError("tests do not use the network")
    _connect(connection, address)


socket.socket.connect = _connect_here_only  # type: ignore[assignment, method-assign] # the one door out


@pytest.fixture(autouse=True)
def _stays_on_this_machine() -> Iterator[None]:
    _outside.clear()
    yield
    if _outside:
        pytest.fail(f"used the network: {', '.join(_outside)}")


@pytest.fixture(autouse=True)
def _leaves_no_thread() -> Iterator[None]:
    before = set(threading.enumerate())
    # A pool that was there before, of a shop that several tests share, may grow when it is busy.
    pools = {id(_threads_queues.get(thread)) for thread in before} - {id(None)}
    yield
    deadline = time.monotonic() + PATIENCE_S
    left = set()
    for thread in set(threading.enumerate()) - before:
        # A dummy stands for a thread Qt made, which ends unseen by Python; QThreads are looked at below.
        if not (isinstance(thread, threading._DummyThread) or id(_threads_queues.get(thread)) in pools):
            thread.join(max(0.0, deadline - time.monotonic()))
            left |= {thread.name} if thread.is_alive() else set()
    if left:
        pytest.fail(f"left threads running: {', '.join(sorted(left))}")


@pytest.fixture(autouse=True)
def _leaves_nothing_of_qt() -> Iterator[None]:
    """Active timers, running QThreads and top-level widgets end with the test that made them."""
    before = _alive_in_qt()
    gc.freeze()  # what is there already need not be looked through again after each test
    yield
    if _new_in_qt(before):
        # What was let go may still wait for the collector, or for the event that deletes it.
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = _new_in_qt(before)
    if left:
        pytest.fail(f"left alive: {', '.join(left)}")


def _new_in_qt(before: list[object]) -> list[str]:
    return sorted(repr(thing) for thing in _alive_in_qt() if not any(thing is old for old in before))


def _alive_in_qt() -> list[object]:
    if QCoreApplication.instance() is None:
        return []
    alive: list[object] = [
        wrapper
        for wrapper in Shiboken.getAllValidWrappers()
        if (isinstance(wrapper, QTimer) and wrapper.isActive())
        or (isinstance(wrapper, QThread) and wrapper.isRunning() and wrapper is not QThread.currentThread())
    ]
    windows: list[QWidget] = QApplication.topLevelWidgets() if QApplication.instance() else []
    return alive + [window for window in windows if window.parent() is None]


@pytest.fixture(autouse=True)
def _speaks_as_before(_speaks_english: QCoreApplication) -> Iterator[None]:
    """A language that a test gives the application ends with the test."""
    yield
    told = QCoreApplication.translate("History", "recorded %n hour(s) later", None, 2)
    if told != "recorded 2 hours later":
        language.install(_speaks_english, "en")


@pytest.fixture(autouse=True, scope="session")
def _speaks_english(qapp: QCoreApplication) -> QCoreApplication:
    """From the first test on, with English plurals, whatever ran before."""
    language.install(qapp, "en")
    return qapp


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """Qt's messages while fixtures are torn down: pytest-qt looks no further than the test itself."""
    ignored = [re.compile(pattern) for pattern in item.config.getini("qt_log_ignore")]
    messages: list[str] = []

    def note(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        unexpected = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if unexpected and not any(pattern.search(message) for pattern in ignored):
            messages.append(message)

    previous = qInstallMessageHandler(note)
    try:
        result = yield
    finally:
        qInstallMessageHandler(previous)
    if messages:
        pytest.fail(f"Qt complained during teardown: {'; '.join(messages)}")
    return result


@pytest.fixture(scope="session")
def shop_zone() -> ZoneInfo:
    return ZoneInfo("Asia/Jakarta")


@pytest.fixture
def stopped_clock(shop_zone: ZoneInfo) -> StoppedClock:
    """Monday, 23 November 2026, two in the afternoon in Jakarta."""
    return StoppedClock(from_iso("2026-11-23T14:00:00+07:00", shop_zone))


@pytest.fixture(scope="session")
def _practice_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a closed practice shop of 250 orders."""
    folder = tmp_path_factory.mktemp("practice") / "latihan"
    clock = StoppedClock(from_iso("2026-11-23T14:00:00+07:00", ZoneInfo("Asia/Jakarta")))
    shop = Shop.create(folder, clock, practice=True)
    practice.fill_with_samples(shop, 250, 5)
    shop.close()
    return folder


@pytest.fixture
def practice_shop(_practice_template: Path, tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    """A practice shop of 250 orders, a copy of one that is made once."""
    folder = shutil.copytree(_practice_template, tmp_path / "latihan")
    shop = Shop.open(folder, stopped_clock, writable=True)
    yield shop
    shop.close()


@pytest.fixture(scope="session")
def small_shop(tmp_path_factory: pytest.TempPathFactory, shop_zone: ZoneInfo) -> Path:
    """The folder of a closed practice shop of 12 orders, made once: to be copied, not to be used."""
    folder = tmp_path_factory.mktemp("small") / "shop"
    shop = Shop.create(folder, StoppedClock(from_iso("2026-11-23T14:00:00+07:00", shop_zone)), practice=True)
    practice.fill_with_samples(shop, 12, 1)
    shop.close()
    return folder


@pytest.fixture
def shop_folder(small_shop: Path, tmp_path: Path) -> Path:
    """The folder of a closed practice shop of 12 orders."""
    return Path(shutil.copytree(small_shop, tmp_path / "toko saya"))


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    """A running loop for the window's coroutines: they go on whenever Qt's events do (`qtbot.waitUntil`)."""
    loop: asyncio.AbstractEventLoop = QEventLoop(qapp)
    unhandled: list[dict[str, Any]] = []
    loop.set_exception_handler(lambda _loop, context: unhandled.append(context))
    made: weakref.WeakSet[asyncio.Task[Any]] = weakref.WeakSet()

    def make_task(loop: asyncio.AbstractEventLoop, coroutine: Any, **options: Any) -> asyncio.Task[Any]:  # noqa: ANN401 - as the loop calls it
        task: asyncio.Task[Any] = asyncio.Task(coroutine, loop=loop, **options)
        made.add(task)
        return task

    loop.set_task_factory(make_task)
    # Not by `already_running`: its end would tell the application to quit, and every later wait with it.
    asyncio._set_running_loop(loop)
    try:
        yield loop
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        _process_events_until(qapp, lambda: all(task.done() for task in left))
    finally:
        asyncio._set_running_loop(None)
        loop.close()
    # A failed task tells the loop when it is collected, which may be long after this test.
    unhandled += [{"task": task} for task in made if task._log_traceback]
    if unhandled:
        pytest.fail(f"nobody handled: {unhandled}")


def _process_events_until(application: QApplication, is_met: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not is_met() and time.monotonic() < deadline:
        application.processEvents()
