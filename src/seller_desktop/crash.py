"""What happens when the program is at fault: a report free of buyers' data, shown at the next start.

A report holds the kind of failure and where in the code it happened; never a message or a value, since
those may hold what a buyer wrote.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import traceback
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, Final, TextIO

from seller_desktop import __version__
from seller_desktop.domain.clock import SystemClock

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_LOG_BYTES: Final = 1_000_000
_REPORT: Final = "crash.txt"
_FATAL: Final = "fatal.txt"

log = logging.getLogger("seller_desktop")


class CrashWatch:
    """Writes log and reports into a shop's `logs` folder for as long as it is open."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / "logs"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._handler = RotatingFileHandler(
            self._folder / "desk.log", maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        log.addHandler(self._handler)
        log.setLevel(logging.INFO)
        self._hook = sys.excepthook
        sys.excepthook = self._report
        self._fatal: TextIO | None = None

    def last_report(self) -> tuple[str, Path] | None:
        """The report of a crash not yet seen, and where it lies from now on."""
        for name in (_FATAL, _REPORT):
            path = self._folder / name
            if path.is_file() and path.stat().st_size:
                seen = path.with_stem(f"{path.stem}-{SystemClock().now_ms()}")
                path.replace(seen)
                return seen.read_text(encoding="utf-8", errors="replace"), seen
        return None

    def arm(self) -> None:
        """From now on a crash of the interpreter itself leaves a trace too."""
        self._fatal = (self._folder / _FATAL).open("w", encoding="utf-8")
        faulthandler.enable(self._fatal)

    def close(self) -> None:
        sys.excepthook = self._hook
        if self._fatal is not None:
            faulthandler.disable()
            self._fatal.close()
            (self._folder / _FATAL).unlink(missing_ok=True)
        log.removeHandler(self._handler)
        self._handler.close()

    def _report(self, kind: type[BaseException], failure: BaseException, trace: TracebackType | None) -> None:
        text = describe(kind, trace)
        log.error("mistake in the program: %s", kind.__name__)
        with (self._folder / _REPORT).open("a", encoding="utf-8") as file:
            file.write(text)
        if self._hook is not sys.__excepthook__:
            self._hook(kind, failure, trace)
        elif sys.stderr is not None:  # a windowed program on Windows has none
            sys.stderr.write(text)  # the journal of the system keeps it: without the failure's words


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened and what kind of failure it was, without its words."""
    where = "".join(
        f"  {frame.filename}:{frame.lineno} in {frame.name}\n" for frame in traceback.extract_tb(trace)
    )
    return (
        f"Seller Desktop {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"{kind.__module__}.{kind.__name__}\n{where}\n"
    )
