"""Each guard of conftest.py is seen to fail a naughty test, and to leave a good one alone."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QTimer

from seller_desktop.domain.clock import iso

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock

ROOT = Path(__file__).resolve().parent.parent

NAUGHTY = """
import asyncio, contextlib, socket, threading, warnings
import pytest
from PySide6.QtCore import QThread, QTimer, qWarning
from PySide6.QtWidgets import QLabel

kept = []

def test_warns():
    warnings.warn("an old way", DeprecationWarning)

def test_forgets_to_await():
    asyncio.sleep(0)

def test_annoys_qt():
    qWarning("a complaint")

@pytest.fixture
def rude():
    yield
    qWarning("a last word")

def test_annoys_qt_while_torn_down(rude):
    pass

def test_leaves_thread():
    threading.Thread(target=threading.Event().wait, daemon=True, name="lost-thread").start()

def test_leaves_qthread(qapp):
    kept.append(QThread())
    kept[-1].start()

def test_leaves_timer(qapp):
    kept.append(QTimer(interval=3_600_000))
    kept[-1].start()

def test_leaves_widget(qapp):
    kept.append(QLabel("lost"))

def test_uses_network_quietly():
    with contextlib.suppress(OSError):
        socket.create_connection(("192.0.2.1", 80))

async def fail():
    raise ValueError("a bug in a task")

def test_lets_a_task_fail(loop, qtbot):
    task = loop.create_task(fail())
    qtbot.waitUntil(task.done)

def test_behaves(loop, qtbot):
    label = QLabel("kept in order")
    qtbot.addWidget(label)
    closed = QLabel("let go")
    timer = QTimer(closed, interval=3_600_000)
    timer.start()
    thread = threading.Thread(target=str)
    thread.start()
    waits = loop.create_task(asyncio.sleep(3600))

@pytest.fixture(scope="session", autouse=True)
def tidy():
    yield
    for thread in [thing for thing in kept if isinstance(thing, QThread)]:
        thread.quit()
        thread.wait()
    kept.clear()
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What pytest says of each naughty test, run in a process of its own under our conftest and settings."""
    folder = tmp_path_factory.mktemp("naughty")
    (folder / "tests").mkdir()
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copy(ROOT / "tests" / "conftest.py", folder / "tests")
    (folder / "tests" / "test_naughty.py").write_text(NAUGHTY, encoding="utf-8")
    arguments = [sys.executable, "-m", "pytest", "--color=no", "--junit-xml=report.xml"]
    subprocess.run(arguments, cwd=folder, check=False, capture_output=True)
    cases = ET.parse(folder / "report.xml").iter("testcase")
    return {
        case.get("name", ""): " ".join(
            f"{found.tag}: {found.text}" for found in case.iter() if found is not case
        )
        for case in cases
    }


@pytest.mark.parametrize(
    ("name", "kind", "sentence"),
    [
        ("test_warns", "failure", "DeprecationWarning: an old way"),
        ("test_forgets_to_await", "failure", "was never awaited"),
        ("test_annoys_qt", "failure", "a complaint"),
        ("test_annoys_qt_while_torn_down", "error", "Qt complained during teardown: a last word"),
        ("test_leaves_thread", "error", "left threads running: lost-thread"),
        ("test_leaves_qthread", "error", "left alive: <PySide6.QtCore.QThread"),
        ("test_leaves_timer", "error", "left alive: <PySide6.QtCore.QTimer"),
        ("test_leaves_widget", "error", "left alive: <PySide6.QtWidgets.QLabel"),
        ("test_uses_network_quietly", "error", "used the network: 192.0.2.1"),
        ("test_lets_a_task_fail", "error", "a bug in a task"),
    ],
)
def test_naughty_test_does_not_pass(outcomes: dict[str, str], name: str, kind: str, sentence: str) -> None:
    assert outcomes[name].startswith(f"{kind}: ")
    assert sentence in outcomes[name]


def test_good_test_passes(outcomes: dict[str, str]) -> None:
    assert outcomes["test_behaves"] == ""


def test_clock_stands_at_a_known_moment(stopped_clock: StoppedClock, shop_zone: ZoneInfo) -> None:
    assert iso(stopped_clock.now_ms(), shop_zone) == "2026-11-23T14:00:00+07:00"


def test_computer_is_in_no_zone_of_ours() -> None:
    local = datetime.fromtimestamp(0, tz=UTC).astimezone()
    assert local.utcoffset() not in (timedelta(0), timedelta(hours=7))


def test_coroutines_run_while_qt_does(loop: asyncio.AbstractEventLoop, qtbot: QtBot) -> None:
    arrived: list[str] = []

    async def walk() -> None:
        await asyncio.sleep(0)
        arrived.append(await asyncio.to_thread(str, "from a thread"))

    assert asyncio.get_running_loop() is loop
    task = loop.create_task(walk())
    qtbot.waitUntil(task.done)

    assert arrived == ["from a thread"]


def test_waiting_for_a_signal_works_after_a_loop_was_closed(qtbot: QtBot) -> None:
    timer = QTimer(singleShot=True, interval=0)
    with qtbot.waitSignal(timer.timeout):
        timer.start()


@given(st.integers())
def test_examples_are_the_same_in_every_run(number: int) -> None:
    assert isinstance(number, int)
    assert settings().derandomize
