"""Has a child process read a file, watches over it, and ends it when it must."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from typing import IO, TYPE_CHECKING, Any, Final

from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.file_names import told_name
from seller_desktop.services.bundle import own_interpreter
from seller_desktop.storage.staging import facts_as_told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from seller_desktop.domain.imports import FileFacts

_LOOK_EVERY_S: Final = 0.05
_BASE_SECONDS: Final = 120.0
_SECONDS_PER_MEGABYTE: Final = 10.0  # of the file as it lies on the disk, packed or not
_COMPLAINTS: Final = 65_536  # bytes, kept only to tell why a child died: they may quote the file
_NO_MEMORY: Final = (b"memory allocation of", b"MemoryError", b"capacity overflow")
_NO_CONSOLE: Final = 0x0800_0000 if sys.platform == "win32" else 0
_OUT_OF_TIME: Final = {-getattr(signal, "SIGXCPU", 0) or 1816, 1816}
"""How a child ends that used up its processor seconds: by signal, on Windows with this exit code."""
_KILLED: Final = -getattr(signal, "SIGKILL", 0)
"""Not by us: a system short of memory ends the largest process."""


def worker_command() -> list[str]:
    """How to start the child."""
    return own_interpreter("seller_desktop.services.parse_worker", "--parse-worker")


def parse_file(
    path: Path,
    staging_path: Path,
    zone_name: str,
    on_progress: Callable[[int], None],
    cancelled: threading.Event,
    *,
    anyway: bool = False,
    key: str | None = None,
) -> FileFacts:
    """Read an export into a staging file (`storage.staging`), in a process of its own.

    `on_progress` gets the rows read so far, a few times a second, on this thread. `key`: of an encrypted
    shop, whose staging file has the same. Raises SellerError:
    those of `marketplaces.readers`, `marketplaces.profiles` and `room` (those that may be asked about not
    with `anyway`), `wrong_country`, `wrong_currency`, `wrong_date_form`, and `cancelled`, `parser_timeout`,
    `parser_out_of_memory`, `parser_crashed`.
    Where it raises, nothing is left behind.
    """
    try:
        answer = _Child(path, staging_path, zone_name, anyway=anyway, key=key).answer(on_progress, cancelled)
    except BaseException:
        staging_path.unlink(missing_ok=True)
        raise
    if "done" in answer:
        return facts_as_told(answer["done"])
    staging_path.unlink(missing_ok=True)
    raise SellerError(answer["error"], **{**answer["facts"], "file": told_name(path.name)})


class _Child:
    """One child process reading one file."""

    def __init__(
        self, path: Path, staging_path: Path, zone_name: str, *, anyway: bool, key: str | None
    ) -> None:
        self._path = path
        self._request = {
            "path": str(path),
            "staging": str(staging_path),
            "zone": zone_name,
            "anyway": anyway,
            "key": key,  # by the pipe: words and environment of a process can be seen by others
        }
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._complaints = bytearray()

    def answer(self, on_progress: Callable[[int], None], cancelled: threading.Event) -> dict[str, Any]:
        """The child's last line. However this ends, the child has ended too."""
        give_up_at = time.monotonic() + self._patience()
        with subprocess.Popen(  # noqa: S603 - our own interpreter, our own module, no shell
            worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,  # a Ctrl-C is for the parent, which ends the child itself
            creationflags=_NO_CONSOLE,
        ) as child:
            listeners = [
                threading.Thread(target=self._listen, args=(child.stdout,), daemon=True),
                threading.Thread(target=self._overhear, args=(child.stderr,), daemon=True),
            ]
            for listener in listeners:
                listener.start()
            try:
                self._ask(child)
                return self._wait(on_progress, cancelled, give_up_at) or self._epitaph(child, listeners[1])
            finally:
                child.kill()
                for listener in listeners:
                    listener.join()

    def _ask(self, child: subprocess.Popen[bytes]) -> None:
        assert child.stdin is not None
        try:
            child.stdin.write(json.dumps(self._request).encode() + b"\n")
            child.stdin.close()
        except OSError:
            pass  # it has died already; the end of its output says so

    def _wait(
        self, on_progress: Callable[[int], None], cancelled: threading.Event, give_up_at: float
    ) -> dict[str, Any] | None:
        """The answer, or None where the child has ended without one."""
        while True:
            if cancelled.is_set():
                raise SellerError("cancelled", file=self._path.name)
            if time.monotonic() > give_up_at:
                raise SellerError("parser_timeout", file=self._path.name)
            try:
                line = self._lines.get(timeout=_LOOK_EVERY_S)
            except queue.Empty:
                continue
            if line is None:
                return None
            try:
                told = json.loads(line)
            except ValueError:
                continue  # it was ended in the middle of a line; the end of its output comes next
            if "rows" not in told:
                return dict(told)
            on_progress(told["rows"])

    def _epitaph(self, child: subprocess.Popen[bytes], complaints: threading.Thread) -> dict[str, Any]:
        """What to say of a child that died without a word."""
        code = child.wait()
        complaints.join()
        if any(sign in self._complaints for sign in _NO_MEMORY) or code == _KILLED != 0:
            return {"error": "parser_out_of_memory", "facts": {}}
        if code in _OUT_OF_TIME:
            return {"error": "parser_timeout", "facts": {}}
        return {"error": "parser_crashed", "facts": {"where": f"exit {code}"}}

    def _listen(self, out: IO[bytes]) -> None:
        for line in out:
            self._lines.put(line)
        self._lines.put(None)

    def _overhear(self, complaints: IO[bytes]) -> None:
        while piece := os.read(complaints.fileno(), _COMPLAINTS):
            self._complaints += piece[: _COMPLAINTS - len(self._complaints)]

    def _patience(self) -> float:
        try:
            size = self._path.stat().st_size
        except OSError:
            size = 0
        return _BASE_SECONDS + size / 1e6 * _SECONDS_PER_MEGABYTE
