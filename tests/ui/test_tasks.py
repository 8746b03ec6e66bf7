from __future__ import annotations

import asyncio
import gc
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QThread

from seller_desktop.services.read_models import Changes
from seller_desktop.ui import tasks
from seller_desktop.ui.bridge import ChangeBridge
from seller_desktop.ui.plain_label import PlainLabel
from tests.ui.fake_shop import FakeShop

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_a_task_nobody_holds_runs_to_its_end(qtbot: QtBot) -> None:
    done: list[int] = []

    async def work() -> None:
        await asyncio.sleep(0)
        gc.collect()
        await asyncio.sleep(0)
        done.append(1)

    tasks.start(work())
    qtbot.waitUntil(lambda: bool(done))


def test_a_bug_in_a_task_goes_where_every_bug_goes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bugs: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: bugs.append(kind))

    async def broken() -> None:
        raise ZeroDivisionError

    tasks.start(broken())
    qtbot.waitUntil(lambda: bool(bugs))
    assert bugs == [ZeroDivisionError]


def test_stop_all_stops_what_the_end_of_another_started(qtbot: QtBot) -> None:
    ended: list[str] = []

    async def endless(name: str, then: str = "") -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            ended.append(name)
            if then:
                tasks.start(endless(then)).add_done_callback(lambda _task: ended.append("called"))

    async def close() -> None:
        tasks.start(endless("first", "second"))
        await asyncio.sleep(0)
        await tasks.stop_all()
        ended.append("gone")

    closing = asyncio.get_running_loop().create_task(close())
    qtbot.waitUntil(closing.done)
    assert ended[0] == "first"
    assert ended[-2:] == ["called", "gone"]
    assert tasks.under_way() == 0


def test_stop_all_waits_until_each_has_tidied_up(qtbot: QtBot) -> None:
    tidied: list[int] = []

    async def endless() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            await asyncio.sleep(0)
            tidied.append(1)

    async def close() -> None:
        await asyncio.sleep(0)
        await tasks.stop_all()

    tasks.start(endless())
    closing = tasks.start(close())
    qtbot.waitUntil(closing.done)
    assert tidied == [1]


def test_a_change_told_on_another_thread_arrives_on_the_windows(qtbot: QtBot) -> None:
    shop = FakeShop()
    bridge = ChangeBridge(shop)
    heard: list[tuple[object, bool]] = []
    bridge.changed.connect(
        lambda changes: heard.append((changes, QThread.currentThread() is bridge.thread()))
    )
    told = [Changes(frozenset({number})) for number in (1, 2)]

    def write() -> None:
        for changes in told:
            shop.announce(changes)

    writer = threading.Thread(target=write)
    writer.start()
    writer.join()
    assert not heard
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [(told[0], True), (told[1], True)]


def test_a_label_never_takes_a_name_for_markup(qtbot: QtBot) -> None:
    label = PlainLabel("<h1>Budi</h1>", "muted", selectable=True)
    qtbot.addWidget(label)
    plain = PlainLabel("<h1>Budi</h1>")
    qtbot.addWidget(plain)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.sizeHint().height() == plain.sizeHint().height()
    assert label.property("role") == "muted"
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
