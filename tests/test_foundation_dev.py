"""The door itself: what `./dev` says and does before any program is started."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="./dev is a shell script")


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **environment}, check=False, capture_output=True, text=True
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder set up as `./dev` leaves it, with an interpreter that only says how it was called."""
    root = tmp_path / "order desk"  # with a space, as on many a computer
    (root / "requirements").mkdir(parents=True)
    shutil.copy(ROOT / "dev", root)
    (root / ".venv" / "bin").mkdir(parents=True)
    python = root / ".venv" / "bin" / "python"
    python.write_text('#!/bin/sh\necho "$PWD:" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    for lock in ("runtime", "dev"):
        (root / "requirements" / f"{lock}.txt").write_text("alembic==1\n", encoding="utf-8")
        (root / ".venv" / f"set-up-{lock}").write_text(f"{root}\nalembic==1\n", encoding="utf-8")
    return root


def test_run_starts_at_once_where_the_caller_stands(checkout: Path, tmp_path: Path) -> None:
    done = run(str(checkout / "dev"), "run", "import", "my orders.csv", "--json", cwd=tmp_path)

    assert done.stdout == f"{tmp_path}: -m seller_desktop import my orders.csv --json\n"
    assert done.stderr == ""


def test_the_long_tests_are_another_run(checkout: Path) -> None:
    done = run(str(checkout / "dev"), "test", "--long", "--minutes", "5", cwd=checkout)

    assert done.stdout == f"{checkout}: -m tests.reliability long --minutes 5\n"


def test_set_up_is_done_again_for_another_lock(checkout: Path) -> None:
    (checkout / "requirements" / "runtime.txt").write_text("alembic==2\n", encoding="utf-8")

    done = run(str(checkout / "dev"), "run", cwd=checkout)

    assert "Installing what requirements/runtime.txt names" in done.stderr
    assert "Installing" not in done.stdout


def test_set_up_is_done_again_in_a_moved_folder(checkout: Path) -> None:
    moved = checkout.rename(checkout.with_name("moved"))

    assert "Installing what" in run(str(moved / "dev"), "run", cwd=moved).stderr


def test_fitting_python_is_asked_for_in_a_sentence(checkout: Path) -> None:
    shutil.rmtree(checkout / ".venv")

    done = run(str(checkout / "dev"), "run", cwd=checkout, PYTHON="/bin/false")

    assert done.returncode == 1
    assert done.stdout == ""
    assert "Python 3.11 to 3.14 is needed" in done.stderr
    assert "apt-get install python3 python3-venv" in done.stderr


def test_unknown_command_is_refused_with_the_list_of_commands(tmp_path: Path) -> None:
    done = run(str(ROOT / "dev"), "fly", cwd=tmp_path)

    assert done.returncode == 2
    assert "./dev run" in done.stderr


@pytest.mark.parametrize("script", ["dev", ".ci/run"])
def test_scripts_are_executable(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)


@pytest.mark.parametrize("lock", ["runtime", "dev", "build"])
def test_locks_are_whole_and_name_no_address(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    pins = re.split(r"\n(?=[a-z])", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE))

    assert len(pins) > 15
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []
    assert "://" not in text


def test_locks_agree_on_what_is_shipped() -> None:
    runtime, dev, build = (
        set(
            re.findall(
                r"^(\S+==\S+)", (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8"), re.MULTILINE
            )
        )
        for lock in ("runtime", "dev", "build")
    )

    assert runtime < dev
    assert runtime < build


def test_ci_runs_the_tests_and_nothing_else() -> None:
    commands = [line for line in (ROOT / ".ci" / "run").read_text("utf-8").splitlines() if line[:1] != "#"]

    assert commands == [
        "set -euo pipefail",
        'cd "$(dirname "${BASH_SOURCE[0]}")/.."',
        "exec ./dev test",
    ]
