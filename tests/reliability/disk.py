"""A disk that fails on demand (`bad_disk.c`), for a process of its own that is started upon it."""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import subprocess
import sys
from enum import IntEnum
from pathlib import Path
from typing import Any, Final

SOURCE: Final = Path(__file__).with_name("bad_disk.c")
_MINUTES: Final = 240


class How(IntEnum):
    """In which way the disk fails, from the n-th time on that something is asked of it."""

    STAYS = 0
    """And stays so until it is told to work."""
    ONCE = 1
    SHORT = 2
    """As STAYS, but half of what was to be written is written."""
    READ_ONLY = 3
    """Nothing can be made, named, removed or opened for writing; what is open already stays open."""


FULL, BROKEN = errno.ENOSPC, errno.EIO


def why_not() -> str:
    """Why no disk can be made to fail here; "" where one can."""
    if sys.platform != "linux":
        return "a disk is made to fail by way of LD_PRELOAD, on Linux alone"
    if not (shutil.which("cc") or shutil.which("gcc")):
        return "needs a C compiler (cc), to build a disk that fails"
    return ""


def build(folder: Path) -> Path:
    """Compile it into a folder. Raises CalledProcessError where that fails."""
    made = folder / "bad_disk.so"
    compiler = shutil.which("cc") or shutil.which("gcc") or "cc"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", made, SOURCE, "-ldl", "-lpthread"], check=True)
    return made


def upon_it(library: Path, *words: str) -> Any:  # noqa: ANN401 - whatever JSON it answers
    """What `python -m tests.reliability` says to these words in a process that stands upon the disk."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.reliability", *words],
        env=os.environ | {"LD_PRELOAD": str(library), "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        check=True,
        timeout=60 * _MINUTES,
    )
    return json.loads(done.stdout)


class Disk:
    """The disk this process stands upon."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._library = ctypes.CDLL(None)
        self._library.disk_fails.argtypes = [ctypes.c_char_p, ctypes.c_long, ctypes.c_int, ctypes.c_int]
        self._library.disk_works.restype = ctypes.c_long

    def fails(self, nth: int, why: int, how: How) -> None:
        """From the n-th write, truncation, sync, renaming or making under the folder on; 0: only count."""
        self._library.disk_fails(os.fsencode(self._folder), nth, why, how)

    def works(self) -> int:
        """It works again; how often it was asked meanwhile."""
        return int(self._library.disk_works())

    def begin_with(self, nth: int, why: int, how: How) -> str:
        """What a child process has to find in BAD_DISK so that the disk fails it from its start."""
        return f"{self._folder}:{nth}:{why}:{how:d}"

    def records(self, into: Path) -> None:
        """From now on write down what is written under the folder."""
        assert self._library.disk_records(os.fsencode(self._folder), os.fsencode(into)) >= 0

    def mark(self, words: str) -> None:
        self._library.disk_mark(words.encode())

    def records_no_more(self) -> None:
        self._library.disk_records_no_more()
