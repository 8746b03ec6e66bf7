"""Whatever becomes of the process that makes the checks: one document, an exit code, nothing left behind."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop import app
from seller_desktop.self_test import supervisor

if TYPE_CHECKING:
    from pathlib import Path


def run(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], code: str, *words: str
) -> tuple[int, dict[str, Any]]:
    """Ask for a self-test made by a few lines of Python, which know the folder as `folder`."""
    begin = "import sys, pathlib, json; folder = pathlib.Path(sys.argv[1])\n"
    begin += "told = (folder / 'told.jsonl').open('w', buffering=1)\n"
    begin += "tell = lambda **line: told.write(json.dumps(line) + '\\n')\n"
    monkeypatch.setattr(
        supervisor, "own_interpreter", lambda *_: [sys.executable, "-S", "-E", "-c", begin + code]
    )
    exit_code = app.main(["--self-test", *words])
    said = capfd.readouterr()
    assert said.err == ""
    report: dict[str, Any] = json.loads(said.out)
    return exit_code, report


def told(report: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = [check for check in report["checks"] if check["name"] == name]
    return dict(found)


PASSED = "{'name': 'zones', 'ok': True, 'detail': {}, 'ms': 1}"


def test_a_run_that_passes_is_told_on_paper_too(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "a report.json"
    code = f"tell(begins='zones'); tell(check={PASSED}); tell(ends=True); print('hello', file=sys.stderr)"
    exit_code, report = run(monkeypatch, capfd, code, "--out", str(out))
    assert (exit_code, report["ok"], report["version"], report["bundle"]) == (0, True, "0.1.0", None)
    assert told(report, "zones")["detail"] == {"said": "hello"}
    assert json.loads(out.read_text()) == report


def test_a_process_that_dies_is_told_with_the_check_it_did_not_survive(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    code = f"tell(begins='zones'); tell(check={PASSED}); tell(begins='window')\n"
    code += "sys.stderr.write('no plugin'); sys.stderr.flush(); import os; os._exit(134)"
    exit_code, report = run(monkeypatch, capfd, code)
    window = told(report, "window")
    assert (exit_code, report["ok"], told(report, "zones")["ok"], window["ok"]) == (1, False, True, False)
    assert "134" in window["error"]
    assert "no plugin" in window["error"]


def test_a_process_that_never_ends_is_ended(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(supervisor, "PATIENCE_S", 0.2)
    exit_code, report = run(monkeypatch, capfd, "tell(begins='zones'); import time; time.sleep(60)")
    assert exit_code == 1
    assert "by us after" in told(report, "zones")["error"]


def test_the_process_has_no_home_of_the_sellers_and_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    make = tempfile.mkdtemp
    monkeypatch.setattr(tempfile, "mkdtemp", lambda prefix: make(prefix=prefix, dir=tmp_path))
    monkeypatch.setenv("QT_SCALE_FACTOR", "3")
    code = "import os; (folder / 'home' / 'x').touch()\n"
    code += "tell(check={'name': 'homes', 'ok': True, 'detail': dict(os.environ)}); tell(ends=True)"
    _, report = run(monkeypatch, capfd, code)
    given = told(report, "homes")["detail"]
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR"):
        assert given[name].startswith(str(tmp_path))
    assert given["QT_QPA_PLATFORM"] == "offscreen"
    assert "QT_SCALE_FACTOR" not in given
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "check", "sentence"),
    [
        (["--self-test=quick"], "arguments", "--self-test=quick was not understood"),
        (["--self-test", "--out"], "arguments", "--out was not understood"),
        (["--self-test", "--out", "{tmp}/no/such/folder/x"], "report_file", "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_told_as_a_report(
    words: list[str],
    check: str,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(supervisor, "_made_in", lambda *_, **__: [])
    assert app.main([word.format(tmp=tmp_path) for word in words]) == 1
    assert sentence in told(json.loads(capfd.readouterr().out), check)["error"]


@pytest.mark.parametrize(
    ("free", "folder", "sentence"),
    [(10**9, "no/such", "none can be used"), (10**6, ".", "has 1 MB left")],
)
def test_without_room_for_temporary_files_it_says_what_to_do(
    free: int,
    folder: str,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    make = tempfile.mkdtemp
    monkeypatch.setattr(tempfile, "mkdtemp", lambda prefix: make(prefix=prefix, dir=tmp_path / folder))
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(free, 0, free))
    assert app.main(["--self-test"]) == 1
    error = told(json.loads(capfd.readouterr().out), "temporary_folder")["error"]
    assert sentence in error
    assert "TMPDIR" in error
    assert list(tmp_path.iterdir()) == []


def test_a_program_with_a_window_has_no_standard_output(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(supervisor, "_made_in", lambda *_, **__: [])
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert app.main(["--self-test=basic", "--out", str(tmp_path / "r.json")]) == 0
    assert json.loads((tmp_path / "r.json").read_text())["basic"] is True
