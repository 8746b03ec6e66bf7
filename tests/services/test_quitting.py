"""Closing the window of another process, and waiting until it is gone."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalSocket

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import handover, quitting
from seller_desktop.services.folder_lock import locked

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_where_nothing_runs_there_is_nothing_to_close(tmp_path: Path, shop_folder: Path) -> None:
    assert quitting.quit_program(tmp_path / "never made") == 0
    assert quitting.quit_program(shop_folder) == 0


def test_a_command_at_work_on_the_shop_is_waited_for_but_not_forever(shop_folder: Path) -> None:
    with locked(shop_folder), pytest.raises(SellerError) as failed:
        quitting.quit_program(shop_folder, patience_s=0.01)
    assert (failed.value.code, failed.value.exit_code) == ("quit_slow", 1)


def test_a_window_says_who_it_is_and_closes(tmp_path: Path, qtbot: QtBot) -> None:
    server = handover.CommandServer(tmp_path, lambda _request: pytest.fail("no command"))
    caller = QLocalSocket()
    caller.connectToServer(handover.socket_name(tmp_path))
    with qtbot.waitSignal(server.quit_asked):
        caller.write(b'{"quit": true}\n')
    qtbot.waitUntil(caller.canReadLine)
    assert json.loads(bytes(caller.readLine().data())) == {"pid": os.getpid()}
    server.close()


@pytest.mark.parametrize("practice", [False, True])
def test_its_process_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, practice: bool
) -> None:
    (tmp_path / "practice").mkdir()
    here = tmp_path / "practice" if practice else tmp_path
    asked: list[object] = []

    def window(folder: Path, request: object) -> dict[str, int] | None:
        asked.append(request)
        return {"pid": 7} if folder == here else None

    waited: list[int] = []
    monkeypatch.setattr(handover, "ask_window", window)

    def ended(pid: int, _patience_s: float) -> bool:
        waited.append(pid)
        return True

    monkeypatch.setattr(quitting, "_ended", ended)
    assert quitting.quit_program(tmp_path) == 1
    assert waited == [7]
    assert asked == [{"quit": True}] * 2
    monkeypatch.setattr(quitting, "_ended", lambda _pid, _patience: False)
    with pytest.raises(SellerError) as failed:
        quitting.quit_program(tmp_path)
    assert failed.value.facts["folder"] == str(here)


def test_a_process_that_has_not_ended_is_seen() -> None:
    assert not quitting._ended(os.getpid(), 0)
    child = subprocess.Popen(["/bin/true"])
    assert quitting._ended(child.pid, 20)
    child.wait()
    assert quitting._ended(child.pid, 20), "nobody of that number is left"
