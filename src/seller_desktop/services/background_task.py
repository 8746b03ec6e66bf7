"""The sweep as a task of the system: deadlines are kept while the window is closed.

Every task belongs to one user and to one folder of data, asks for no password, and runs every 15 minutes
while its user is logged in. What was missed while the computer was off or asleep is made up for once.
"""

from __future__ import annotations

import contextlib
import hashlib
import plistlib
import shlex
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from seller_desktop.domain.errors import SellerError
from seller_desktop.services.bundle import program_file, this_bundle

EVERY_MINUTES: Final = 15
_PATIENCE_S: Final = 60
_TITLE: Final = "Seller Desktop: keep deadlines"

Runner = Callable[[Sequence[str]], tuple[int, str]]
"""Runs a command, without a shell and without a window; its exit code and all it said."""


class System(StrEnum):
    """Whose task scheduler."""

    WINDOWS = "windows"
    LINUX = "linux"
    MACOS = "macos"


@dataclass(frozen=True, slots=True)
class TaskFile:
    """A file the scheduler reads. `text` is what it says, `data` its bytes."""

    path: Path
    text: str
    data: bytes


@dataclass(frozen=True, slots=True)
class TaskPlan:
    """What will be written and run. `before` may fail: it ends an older task of the same name."""

    system: System
    command: tuple[str, ...]
    files: tuple[TaskFile, ...]
    before: tuple[tuple[str, ...], ...]
    install: tuple[tuple[str, ...], ...]
    remove: tuple[tuple[str, ...], ...]
    """Run before the files are deleted."""
    after_remove: tuple[tuple[str, ...], ...] = ()

    def shown(self, command: Sequence[str]) -> str:
        """A command as one would type it on that system."""
        return subprocess.list2cmdline(command) if self.system is System.WINDOWS else shlex.join(command)


def this_system() -> System | None:
    """None where no scheduler is known."""
    return {"win32": System.WINDOWS, "linux": System.LINUX, "darwin": System.MACOS}.get(sys.platform)


def program_command() -> list[str]:
    """How this program is started again."""
    if this_bundle() is not None:
        return [str(program_file())]
    # The interpreter without a console, so that no black window flashes up every 15 minutes.
    windowless = Path(sys.executable).with_name("pythonw.exe")
    program = str(windowless) if sys.platform == "win32" and windowless.exists() else sys.executable
    return [program, "-m", "seller_desktop"]


def plan(program: Sequence[str], data_dir: Path, home: Path, system: System, user_id: int = 0) -> TaskPlan:
    """The task for one folder of data. `user_id`: the number macOS knows the user by."""
    command = (*program, "--data", str(data_dir), "sweep", "--gate")
    mark = hashlib.sha256(str(data_dir).encode()).hexdigest()[:8]
    if system is System.WINDOWS:
        return _windows(command, home, mark)
    if system is System.LINUX:
        return _systemd(command, home, mark)
    return _launchd(command, home, mark, user_id)


def is_installed(task: TaskPlan) -> bool:
    """Whether its files lie where the scheduler looks for them."""
    return all(file.path.exists() for file in task.files)


def install(task: TaskPlan, runner: Runner) -> None:
    """Write the files and start the task; one that runs already is replaced.

    Raises SellerError `background_task_failed` where the system refuses, and leaves no files behind then.
    """
    for command in task.before:
        runner(command)
    try:
        for file in task.files:
            file.path.parent.mkdir(parents=True, exist_ok=True)
            file.path.write_bytes(file.data)
        _run(task, task.install, runner)
    except (OSError, SellerError) as failure:
        with contextlib.suppress(OSError):
            _delete_files(task)
        if isinstance(failure, SellerError):
            raise
        raise SellerError("background_task_failed", command="", said=str(failure)) from failure


def remove(task: TaskPlan, runner: Runner) -> None:
    """End the task and delete its files; a task that is not there is no failure.

    Raises SellerError `background_task_failed` where a file cannot be deleted.
    """
    for command in task.remove:
        runner(command)
    try:
        _delete_files(task)
    except OSError as failure:
        raise SellerError("background_task_failed", command="", said=str(failure)) from failure
    for command in task.after_remove:
        runner(command)


def run_command(command: Sequence[str]) -> tuple[int, str]:
    """The runner for real."""
    try:
        done = subprocess.run(  # noqa: S603 - the plan's own commands, no shell
            list(command),
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            errors="replace",
            timeout=_PATIENCE_S,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired) as failure:
        return 1, str(failure)
    return done.returncode, done.stdout.strip()


def _run(task: TaskPlan, commands: Sequence[Sequence[str]], runner: Runner) -> None:
    for command in commands:
        code, said = runner(command)
        if code:
            raise SellerError("background_task_failed", command=task.shown(command), said=said)


def _delete_files(task: TaskPlan) -> None:
    for file in task.files:
        file.path.unlink(missing_ok=True)


def _windows(command: Sequence[str], home: Path, mark: str) -> TaskPlan:
    """By a description of the task, not by `/TR`: that takes 261 characters at most, would not run on
    battery, and would not make up for what was missed.
    """
    name = f"Seller Desktop sweep {mark}"
    text = _WINDOWS_TASK.format(
        title=escape(_TITLE),
        minutes=EVERY_MINUTES,
        program=escape(command[0]),
        arguments=escape(subprocess.list2cmdline(command[1:])),
    )
    path = home / "AppData" / "Local" / "SellerDesktop" / "tasks" / f"sweep-{mark}.xml"
    return TaskPlan(
        System.WINDOWS,
        tuple(command),
        (TaskFile(path, text, text.encode("utf-16")),),
        before=(),
        install=(("schtasks", "/Create", "/TN", name, "/XML", str(path), "/F"),),
        remove=(("schtasks", "/Delete", "/TN", name, "/F"),),
    )


_WINDOWS_TASK: Final = """\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>{title}</Description>
  </RegistrationInfo>
  <Triggers>
    <TimeTrigger>
      <Repetition>
        <Interval>PT{minutes}M</Interval>
        <StopAtDurationEnd>false</StopAtDurationEnd>
      </Repetition>
      <StartBoundary>2026-01-01T00:00:00</StartBoundary>
      <Enabled>true</Enabled>
    </TimeTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT10M</ExecutionTimeLimit>
    <Enabled>true</Enabled>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{program}</Command>
      <Arguments>{arguments}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def _systemd(command: Sequence[str], home: Path, mark: str) -> TaskPlan:
    name = f"seller-desktop-sweep-{mark}"
    folder = home / ".config" / "systemd" / "user"
    service = (
        f"[Unit]\nDescription={_TITLE}\n\n[Service]\nType=oneshot\n"
        # The colon: a dollar sign in a path is just that.
        f"ExecStart=:{' '.join(map(_systemd_quoted, command))}\n"
    )
    timer = (
        f"[Unit]\nDescription={_TITLE}\n\n[Timer]\nOnCalendar=*:0/{EVERY_MINUTES}\nPersistent=true\n\n"
        "[Install]\nWantedBy=timers.target\n"
    )
    control = ("systemctl", "--user")
    return TaskPlan(
        System.LINUX,
        tuple(command),
        (
            _text_file(folder / f"{name}.service", service),
            _text_file(folder / f"{name}.timer", timer),
        ),
        before=(),
        install=((*control, "daemon-reload"), (*control, "enable", "--now", f"{name}.timer")),
        remove=((*control, "disable", "--now", f"{name}.timer"),),
        after_remove=((*control, "daemon-reload"),),
    )


def _systemd_quoted(word: str) -> str:
    """A word in double quotes as systemd reads them, its own signs among them taken as they are."""
    signs = {"\\": "\\\\", '"': '\\"', "%": "%%", "\n": "\\n", "\t": "\\t"}
    return f'"{"".join(signs.get(sign, sign) for sign in word)}"'


def _launchd(command: Sequence[str], home: Path, mark: str, user_id: int) -> TaskPlan:
    label = f"seller-desktop.sweep.{mark}"
    path = home / "Library" / "LaunchAgents" / f"{label}.plist"
    data = plistlib.dumps(
        {
            "Label": label,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            # By the clock, not by an interval: only such a task is made up for after sleep.
            "StartCalendarInterval": [{"Minute": minute} for minute in range(0, 60, EVERY_MINUTES)],
            "ProcessType": "Background",
        }
    )
    domain = f"gui/{user_id}"
    stop = ("launchctl", "bootout", f"{domain}/{label}")
    return TaskPlan(
        System.MACOS,
        tuple(command),
        (TaskFile(path, data.decode(), data),),
        before=(stop,),
        install=(("launchctl", "bootstrap", domain, str(path)),),
        remove=(stop,),
    )


def _text_file(path: Path, text: str) -> TaskFile:
    return TaskFile(path, text, text.encode())
