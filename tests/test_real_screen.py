"""The program as it is started, on a screen with a window manager: what no offscreen window can show."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final

import pytest

from tests.making import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TOOLS: Final = {name: shutil.which(name) or "" for name in ("Xvfb", "openbox", "xdotool")}
PATIENCE_S: Final = 30.0

pytestmark = pytest.mark.skipif(
    not all(TOOLS.values()), reason="needs Xvfb, openbox and xdotool, which ./dev test installs"
)


class Screen:
    """A screen of its own, and hands on its keyboard."""

    def __init__(self) -> None:
        read_end, write_end = os.pipe()
        self._server = subprocess.Popen(
            [TOOLS["Xvfb"], "-displayfd", str(write_end), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
            pass_fds=(write_end,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write_end)
        with os.fdopen(read_end) as told:
            self.env = os.environ | {"DISPLAY": f":{told.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        self._manager = subprocess.Popen(
            [TOOLS["openbox"]], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def do(self, *words: str) -> str:
        done = subprocess.run(
            [TOOLS["xdotool"], *words], env=self.env, capture_output=True, text=True, check=False, timeout=20
        )
        return done.stdout.strip()

    def window(self, title: str) -> str:
        """The visible window with this in its title, once it is there."""
        wait(lambda: bool(self.do("search", "--onlyvisible", "--name", title)))
        return self.do("search", "--onlyvisible", "--name", title).splitlines()[0]

    def start(self, data: Path, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "seller_desktop", "--data", str(data), *words],
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def close(self) -> None:
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(timeout=10)


@pytest.fixture
def screen() -> Iterator[Screen]:
    screen = Screen()
    yield screen
    screen.close()


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not until():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.05)


def run(screen: Screen, data: Path, *words: str) -> dict[str, object]:
    done = screen.start(data, *words, "--json")
    out, err = done.communicate(timeout=60)
    assert done.returncode == 0, err
    told: dict[str, object] = json.loads(out)
    return told


def leave(screen: Screen, window: subprocess.Popen[str], found: str, key: str) -> None:
    """Press the key until it is heard: a window just shown may not have the keyboard yet."""

    def left() -> bool:
        screen.do("windowfocus", found, "key", key)
        return window.poll() is not None

    wait(left)


def test_one_window_takes_commands_is_raised_and_left(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "toko"
    run(screen, data, "sample", "--orders", "60")
    window = screen.start(data)
    try:
        found = screen.window("PRACTICE")
        assert screen.do("getwindowname", found).endswith("Seller Desktop")
        # The first start asks who is working: that question is answered from the keyboard.
        asked = screen.window("Who is working here")
        screen.do("windowfocus", "--sync", asked)
        screen.do("type", "--window", asked, "Rina")
        screen.do("key", "--window", asked, "Return")
        wait(lambda: not screen.do("search", "--onlyvisible", "--name", "Who is working here"))

        told = run(screen, data, "import", str(DATA / "Semua pesanan-2026-11-23-14_00.csv"))
        assert isinstance(told["files"], list)
        assert told["files"][0]["new"] == 600, "carried out by the window"

        second = screen.start(data)
        second.communicate(timeout=30)
        assert second.returncode == 0, "a second start raises the first and ends"

        leave(screen, window, found, "ctrl+q")
        out, err = window.communicate(timeout=30)
        assert (window.returncode, out) == (0, ""), err
        assert "Traceback" not in err
    finally:
        window.kill()
        window.communicate()
    assert run(screen, data, "counts")["all"] == 660


def test_a_killed_window_leaves_a_sound_shop(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "toko"
    run(screen, data, "sample", "--orders", "60")
    window = screen.start(data)
    try:
        screen.window("PRACTICE")
    finally:
        window.send_signal(signal.SIGKILL)
        window.communicate()
    assert run(screen, data, "doctor")["ok"] is True
    told = run(screen, data, "import", str(DATA / "rusak oleh Excel.csv"))
    assert isinstance(told["files"], list)
    assert told["files"][0]["rejected_rows"] == 25


def test_a_first_start_offers_three_ways(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "baru"
    window = screen.start(data)
    try:
        found = screen.window("Seller Desktop")
        assert not data.exists(), "nothing is made before the seller chooses"
        leave(screen, window, found, "alt+F4")
        out, err = window.communicate(timeout=30)
        assert (window.returncode, out) == (0, ""), err
    finally:
        window.kill()
        window.communicate()
    assert not data.exists()
