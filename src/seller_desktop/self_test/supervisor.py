"""Has the checks made by a process of their own, and tells what came of them, whatever became of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seller_desktop import __version__
from seller_desktop.self_test.worker import BASIC, TOLD
from seller_desktop.services.bundle import own_interpreter, this_bundle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OPTION: Final = "--self-test"
WORKER_OPTION: Final = "--self-test-worker"
_USAGE: Final = f"seller-desktop {OPTION}[={BASIC}] [--out FILE]"
PATIENCE_S: Final = 600.0
"""For a slow computer whose every file is looked at by a virus scanner. Usually it takes some seconds."""
_NO_CONSOLE: Final = 0x0800_0000 if sys.platform == "win32" else 0
_NEEDED: Final = 20_000_000
"""Bytes for temporary files, of which a quarter is used."""
_MOST_SAID: Final = 4_000
"""Signs of what the process said, of which the last tell most."""
_HOMES: Final = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_DATA_HOME": "home/data",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_STATE_HOME": "home/state",
    **({"APPDATA": "home/roaming", "LOCALAPPDATA": "home/local"} if sys.platform == "win32" else {}),
    "TMPDIR": "temporary",
    "TEMP": "temporary",
    "TMP": "temporary",
}
"""Where settings, caches and temporary files of the process go: into the folder that is removed again."""
_NOT_HERE: Final = (
    *("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_LOGGING_RULES", "QT_DEBUG_PLUGINS"),
    *("LANGUAGE", "PYTHONWARNINGS", "PYTHONSTARTUP"),
)
"""What somebody has set for their desktop says nothing of the program."""

Report = dict[str, Any]


def main(words: Sequence[str]) -> int:
    """Test the program; `words` as they were typed. Prints the report; 0 where all went well, else 1."""
    began = time.perf_counter()
    basic, out, wrong = _understood(words)
    checks = [_failed("arguments", wrong)] if wrong else _checks(basic=basic)
    bundle = this_bundle()
    report: Report = {
        "ok": all(check["ok"] for check in checks),
        "version": __version__,
        "bundle": None if bundle is None else {"kind": bundle.kind.value, "commit": bundle.commit},
        "basic": basic,
        "checks": checks,
        "seconds": round(time.perf_counter() - began, 1),
    }
    if out is not None:
        try:
            out.write_text(_text(report), encoding="ascii")
        except OSError as failure:
            sentence = f"The report cannot be written into {out}: {failure.strerror or failure}."
            checks.append(_failed("report_file", sentence))
            report["ok"] = False
    if sys.stdout is not None:  # a program with a window has none on Windows
        with suppress(OSError):  # nobody listens any more
            sys.stdout.write(_text(report))
            sys.stdout.flush()
    return 0 if report["ok"] else 1


def _understood(words: Sequence[str]) -> tuple[bool, Path | None, str]:
    """Whether it is basic, where the report is to be written, and what cannot be understood."""
    basic, out = False, None
    left = list(words)
    while left:
        word, _, value = left.pop(0).partition("=")
        if word == OPTION and value in {"", BASIC}:
            basic = basic or value == BASIC
        elif word == "--out" and (value or left):
            out = Path(value or left.pop(0)).expanduser()
        else:
            return basic, out, f"{word}{f'={value}' if value else ''} was not understood: {_USAGE}"
    return basic, out, ""


def _text(report: Report) -> str:
    """ASCII only: whatever the system's encoding is, it can be told."""
    return json.dumps(report, indent=2) + "\n"


def _checks(*, basic: bool) -> list[Report]:
    try:
        folder = Path(tempfile.mkdtemp(prefix="seller-desktop-self-test-"))
    except OSError as failure:
        return [_failed("temporary_folder", _no_folder(failure))]
    try:
        free = shutil.disk_usage(folder).free
        if free < _NEEDED:
            return [_failed("temporary_folder", _no_room(folder.parent, free))]
        return _made_in(folder, basic=basic)
    except OSError as failure:
        return [_failed("temporary_folder", _no_folder(failure))]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _no_folder(failure: OSError) -> str:
    where = f"{failure.filename}: " if failure.filename else ""
    return (
        "The self-test needs a folder for temporary files, and none can be used "
        f"({where}{failure.strerror or failure}). Set TMPDIR to a folder that can be written to."
    )


def _no_room(folder: Path, free: int) -> str:
    return (
        f"The self-test needs {_NEEDED // 1_000_000} MB for temporary files, and {folder} has "
        f"{free // 1_000_000} MB left. Free some room, or set TMPDIR to another folder."
    )


def _made_in(folder: Path, *, basic: bool) -> list[Report]:
    for part in {"home", *_HOMES.values()}:
        (folder / part).mkdir(parents=True, exist_ok=True)
    command = [
        *own_interpreter("seller_desktop.self_test.worker", WORKER_OPTION),
        str(folder),
        *([BASIC] if basic else []),
    ]
    said = folder / "said.txt"
    ending = ""
    with said.open("wb") as file:
        try:
            done = subprocess.run(  # noqa: S603 - our own interpreter, our own module, no shell
                command,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
                env=_environment(os.environ, folder),
                timeout=PATIENCE_S,
                creationflags=_NO_CONSOLE,
                check=False,
            )
            ending = f"with {done.returncode}"
        except subprocess.TimeoutExpired:
            ending = f"by us after {PATIENCE_S:.0f} seconds"
    return _told(folder / TOLD, said.read_text(encoding="utf-8", errors="replace"), ending)


def _environment(given: Mapping[str, str], folder: Path) -> dict[str, str]:
    homes = {name: str(folder / part) for name, part in _HOMES.items()}
    kept = {name: value for name, value in given.items() if name not in _NOT_HERE}
    return {**kept, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}


def _told(file: Path, said: str, ending: str) -> list[Report]:
    """The checks as the process has told them; one it did not survive has failed."""
    said = said.strip()[-_MOST_SAID:]
    checks: list[Report] = []
    under_way = "start"
    ended = False
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        try:
            told = json.loads(line)
        except ValueError:
            break  # cut off in the middle
        under_way = told.get("begins", under_way)
        ended = "ends" in told
        if "check" in told:
            checks.append(told["check"])
            under_way = f"after {under_way}"
    if not ended:
        sentence = f"The program was ended {ending} in the middle of this."
        checks.append(_failed(under_way, f"{sentence} It said: {said}" if said else sentence))
    elif said:
        checks[-1]["detail"]["said"] = said
    return checks


def _failed(name: str, sentence: str) -> Report:
    return {"name": name, "ok": False, "detail": {}, "error": sentence, "ms": 0}
