from __future__ import annotations

import plistlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import background_task as tasks
from seller_desktop.services.background_task import (
    System,
    install,
    is_installed,
    plan,
    program_command,
    remove,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM = ["/opt/Seller Desktop/seller-desktop"]
DATA = Path('/home/rina/Toko $Kirana 100% "asli"')
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
EVERY = pytest.mark.parametrize("system", list(System))


class FakeRunner:
    """Notes what it is asked to run; what begins with `refused` fails."""

    def __init__(self, *refused: str) -> None:
        self.ran: list[list[str]] = []
        self._refused = refused

    def __call__(self, command: Sequence[str]) -> tuple[int, str]:
        self.ran.append(list(command))
        refused = tuple(command[: len(self._refused)]) == self._refused
        return (1, "Access is denied.") if refused and self._refused else (0, "")


def ran(runner: FakeRunner) -> list[str]:
    return [" ".join(command) for command in runner.ran]


@EVERY
def test_the_sweep_of_this_folder_is_run_behind_the_gate(system: System) -> None:
    task = plan(PROGRAM, DATA, Path("/home/rina"), system)
    assert task.command == (*PROGRAM, "--data", str(DATA), "sweep", "--gate")


@EVERY
def test_it_is_installed_and_removed_without_a_trace(tmp_path: Path, system: System) -> None:
    task = plan(PROGRAM, DATA, tmp_path, system, 501)
    assert not is_installed(task)
    runner = FakeRunner()
    install(task, runner)
    assert is_installed(task)
    assert [tuple(command) for command in runner.ran] == [*task.before, *task.install]
    for file in task.files:
        assert file.path.read_bytes() == file.data
    runner = FakeRunner()
    remove(task, runner)
    assert not is_installed(task)
    assert [tuple(command) for command in runner.ran] == [*task.remove, *task.after_remove]
    remove(task, FakeRunner(*task.remove[0]))


@EVERY
def test_what_the_system_refuses_leaves_no_files_and_is_told(tmp_path: Path, system: System) -> None:
    task = plan(PROGRAM, DATA, tmp_path, system)
    with pytest.raises(SellerError) as told:
        install(task, FakeRunner(*task.install[-1]))
    assert told.value.code == "background_task_failed"
    assert told.value.facts == {"command": task.shown(task.install[-1]), "said": "Access is denied."}
    assert not is_installed(task)


@EVERY
def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, system: System) -> None:
    (tmp_path / "home").touch()
    runner = FakeRunner()
    with pytest.raises(SellerError, match="background_task_failed"):
        install(plan(PROGRAM, DATA, tmp_path / "home", system), runner)


@EVERY
def test_every_folder_has_a_task_of_its_own(system: System) -> None:
    one = plan(PROGRAM, Path("/a"), Path("/home/rina"), system)
    other = plan(PROGRAM, Path("/b"), Path("/home/rina"), system)
    assert one.install != other.install
    assert {file.path for file in one.files}.isdisjoint(file.path for file in other.files)


def test_windows_gets_a_task_that_runs_on_battery_and_makes_up_for_what_it_missed() -> None:
    data = Path('C:\\Toko <Kirana> & "Anak"\\')
    task = plan([r"C:\Program Files\Seller Desktop\app.exe"], data, Path("/Users/Rina"), System.WINDOWS)
    (file,) = task.files
    assert file.data.startswith((b"\xff\xfe", b"\xfe\xff"))
    root = ET.fromstring(file.data)

    def value(name: str) -> str | None:
        found = root.find(f".//{TASK}{name}")
        assert found is not None
        return found.text

    assert value("Command") == r"C:\Program Files\Seller Desktop\app.exe"
    assert value("Arguments") == subprocess.list2cmdline(["--data", str(data), "sweep", "--gate"])
    assert value("Interval") == "PT15M"
    assert value("StartWhenAvailable") == "true"
    assert value("DisallowStartIfOnBatteries") == "false"
    assert value("LogonType") == "InteractiveToken"
    assert value("RunLevel") == "LeastPrivilege"
    (create,) = task.install
    assert create[:3] == ("schtasks", "/Create", "/TN")
    assert create[4:] == ("/XML", str(file.path), "/F")
    assert task.remove == (("schtasks", "/Delete", "/TN", create[3], "/F"),)
    assert f'/TN "{create[3]}"' in task.shown(create)


def test_systemd_makes_up_for_what_was_missed_and_reads_the_path_as_it_is() -> None:
    task = plan(PROGRAM, DATA, Path("/home/rina"), System.LINUX)
    service, timer = task.files
    assert service.path.parent == Path("/home/rina/.config/systemd/user")
    assert service.path.stem == timer.path.stem
    assert (
        'ExecStart=:"/opt/Seller Desktop/seller-desktop" "--data" '
        '"/home/rina/Toko $Kirana 100%% \\"asli\\"" "sweep" "--gate"\n'
    ) in service.text
    assert "OnCalendar=*:0/15\nPersistent=true\n" in timer.text
    assert [" ".join(command) for command in (*task.install, *task.remove, *task.after_remove)] == [
        "systemctl --user daemon-reload",
        f"systemctl --user enable --now {timer.path.name}",
        f"systemctl --user disable --now {timer.path.name}",
        "systemctl --user daemon-reload",
    ]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd to ask")
def test_systemd_finds_no_fault_in_its_files(tmp_path: Path) -> None:
    program = tmp_path / "my program"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    task = plan([str(program)], DATA, tmp_path, System.LINUX)
    install(task, FakeRunner())
    done = subprocess.run(
        [
            str(shutil.which("systemd-analyze")),
            "verify",
            "--user",
            "--man=no",
            *(str(file.path) for file in task.files),
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    if "Failed to initialize manager" in done.stderr:
        pytest.skip("systemd cannot look at files here")
    assert (done.returncode, done.stderr) == (0, "")


def test_launchd_runs_by_the_clock_so_that_sleep_is_made_up_for() -> None:
    task = plan(PROGRAM, DATA, Path("/Users/rina"), System.MACOS, 501)
    (file,) = task.files
    told = plistlib.loads(file.data)
    assert file.path == Path(f"/Users/rina/Library/LaunchAgents/{told['Label']}.plist")
    assert told["ProgramArguments"] == list(task.command)
    assert [at["Minute"] for at in told["StartCalendarInterval"]] == [0, 15, 30, 45]
    assert task.before == (("launchctl", "bootout", f"gui/501/{told['Label']}"),)
    assert task.install == (("launchctl", "bootstrap", "gui/501", str(file.path)),)


def test_an_older_task_that_is_not_there_is_no_hindrance(tmp_path: Path) -> None:
    task = plan(PROGRAM, DATA, tmp_path, System.MACOS, 501)
    runner = FakeRunner("launchctl", "bootout")
    install(task, runner)
    assert len(runner.ran) == 2
    assert is_installed(task)


def test_the_program_is_started_again_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3")
    assert program_command() == ["/usr/bin/python3", "-m", "seller_desktop"]
    monkeypatch.setattr(tasks, "this_bundle", object)
    monkeypatch.setattr(sys, "executable", "/opt/app/seller-desktop")
    assert program_command() == ["/opt/app/seller-desktop"]


def test_windows_starts_the_program_with_a_window(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tasks, "this_bundle", object)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "seller-desktop-cli.exe"))
    assert program_command() == [str(tmp_path / "Seller Desktop.exe")]


def test_windows_takes_the_interpreter_without_a_console(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "pythonw.exe").touch()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    assert program_command() == [str(tmp_path / "pythonw.exe"), "-m", "seller_desktop"]


def test_the_real_runner_tells_what_was_said_and_what_failed(tmp_path: Path) -> None:
    script = "import sys; print('out'); print('err', file=sys.stderr); sys.exit(3)"
    code, said = tasks.run_command([sys.executable, "-c", script])
    assert code == 3
    assert set(said.split()) == {"out", "err"}
    assert tasks.run_command([str(tmp_path / "missing")])[0] == 1
