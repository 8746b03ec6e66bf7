from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from seller_desktop.services import installing, updates
from seller_desktop.services.backups import list_backups
from seller_desktop.services.bundle import Bundle, Kind
from seller_desktop.services.folder_lock import locked
from tests.services.updating import INSTALLER, bundle, debian_package, on_debian, publish

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.desk import Desk, Line


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    publish(tmp_path / "stick")
    return tmp_path / "stick"


@pytest.fixture
def runs_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[Bundle], None]:
    return lambda one: monkeypatch.setattr(updates, "this_bundle", lambda: one)


def test_a_checkout_is_not_updated_here(line: Line, stick: Path) -> None:
    assert "runs from its source" in line("update", "check", "--from", stick, code=2)["error"]


def test_check_says_what_there_is_and_fetch_brings_it(
    line: Line, stick: Path, runs_as: Callable[[Bundle], None]
) -> None:
    runs_as(bundle())
    told = line("update", "check", "--from", stick)
    assert (told["version"], told["found"], told["newer"]) == ("0.1.0", "0.2.0", True)
    assert told["file"] == "seller-desktop-0.2.0-linux-x86_64.tar.zst"
    assert "fetched" not in told
    told = line("update", "fetch", "--from", stick)
    assert told["verified"]
    assert Path(told["fetched"]).read_bytes() == INSTALLER
    assert Path(told["fetched"]).parent == line.data / "updates"
    assert "Nothing says where updates come from" in line("update", "check", code=2)["error"]
    runs_as(bundle(version="0.2.0"))
    told = line("update", "install", "--from", stick)
    assert not told["newer"]
    assert "fetched" not in told


@pytest.mark.usefixtures("desk")
def test_install_makes_a_backup_first_and_needs_the_shop_for_itself(
    line: Line, stick: Path, runs_as: Callable[[Bundle], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    runs_as(bundle(Kind.WINDOWS_SETUP))
    publish(stick, kind=Kind.WINDOWS_SETUP)
    started: list[list[str]] = []
    monkeypatch.setattr(installing, "start", started.append)
    with locked(line.data):
        assert "is in use" in line("update", "install", "--from", stick, code=1)["error"]
    assert started == []
    told = line("update", "install", "--from", stick)
    assert started == [[told["fetched"], "/S", "/UPDATE"]]
    (made,) = list_backups(line.data)
    assert (told["backup"], told["installed"]) == (made.id, False)


@on_debian
def test_a_package_of_the_system_is_told_as_a_command(
    line: Line, stick: Path, runs_as: Callable[[Bundle], None], tmp_path: Path
) -> None:
    runs_as(bundle(Kind.LINUX_DEB))
    publish(stick, installer=debian_package(tmp_path / "package"), kind=Kind.LINUX_DEB)
    told = line("update", "install", "--from", stick)
    assert not told["installed"]
    assert told["command"] == f"sudo apt install '{told['fetched']}'"
    assert told["backup"] is None, "there is no shop"


@on_debian
@pytest.mark.usefixtures("desk")
def test_the_command_comes_after_the_test_and_a_backup(
    line: Line, stick: Path, runs_as: Callable[[Bundle], None], tmp_path: Path
) -> None:
    runs_as(bundle(Kind.LINUX_DEB))
    publish(stick, installer=debian_package(tmp_path / "failing", "exit 1"), kind=Kind.LINUX_DEB)
    assert "did not pass its own test" in line("update", "install", "--from", stick, code=1)["error"]
    assert not list_backups(line.data)
    publish(stick, installer=debian_package(tmp_path / "package"), kind=Kind.LINUX_DEB)
    with locked(line.data):
        assert "is in use" in line("update", "install", "--from", stick, code=1)["error"]
    told = line("update", "install", "--from", stick)
    assert [told["backup"]] == [made.id for made in list_backups(line.data)]
    assert told["command"]


def test_quit_where_nothing_runs_is_done(line: Line, desk: Desk) -> None:
    assert line("quit") == {"closed": 0}
    assert desk("counts")["all"] == 8
