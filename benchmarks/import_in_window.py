"""Imports a large export in the real window while somebody works in it: stalls, seconds, memory, waits.

`python -m benchmarks.import_in_window [--rows 200000] [--csv] [--again] [--json FILE]`
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from unittest import mock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer

from benchmarks import exports
from benchmarks.parts._window import CALM_S, in_application, window_on
from benchmarks.watching import Watch, memory
from seller_desktop.domain.orders import View
from seller_desktop.services import imports, queries, takeover
from seller_desktop.services.notes import add_note
from seller_desktop.services.parsing import parse_file
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Shop
from seller_desktop.storage.sqlite_merge import merge
from seller_desktop.texts.rejections import rejection_sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.importing.dialog import ImportDialog
from seller_desktop.ui.importing.session import FileState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from seller_desktop.domain.imports import FileFacts, ImportReport
    from seller_desktop.ui.importing.session import ImportFile
    from seller_desktop.ui.main_window import MainWindow

_ROWS_BEFORE: Final = 5_000
_SEED_BEFORE: Final = 2
_SCROLL_MS: Final = 200
_CLICK_MS: Final = 2500
_VIEWS: Final = (View.SHIPPED, View.ALL, View.TO_SHIP, View.ALL, View.COMPLETED, View.ALL)
_INTO_MERGE_S: Final = 0.5
_OPENING_S: Final = 0.3


class _RunningClock:
    """Stands at the moment of the export when made, then runs."""

    def __init__(self, day: str) -> None:
        self._ahead = exports.now_ms(day) + 60_000 - time.monotonic_ns() // 1_000_000

    def now_ms(self) -> int:
        return self._ahead + time.monotonic_ns() // 1_000_000

    def elapsed_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000


@dataclass(slots=True)
class Merges:
    """The transactions in which the writer took the file over: how often begun, how long the last took."""

    begun: int = 0
    last_s: float = 0.0
    first_begins: threading.Event = field(default_factory=threading.Event)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--csv", action="store_true", help="a text file instead of a workbook")
    parser.add_argument("--again", action="store_true", help="afterwards the next day's, a tenth changed")
    parser.add_argument("--json", type=Path, metavar="FILE")
    args = parser.parse_args()
    files = [exports.export(args.rows, "csv" if args.csv else "xlsx")]
    if args.again:
        files.append(exports.export(args.rows, "csv", day=exports.NEXT_DAY))
    before = exports.export(_ROWS_BEFORE, "csv", seed=_SEED_BEFORE)
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop.create(Path(folder), _RunningClock(exports.NEXT_DAY), practice=False)
        try:
            imports.commit(shop, imports.prepare(shop, before), rejection_sentence)
            told = in_application(lambda: _measure_all(shop, files, args.rows))
        finally:
            shop.close()
    if args.json:
        args.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    return 0


async def _measure_all(shop: Shop, files: Sequence[Path], rows: int) -> list[dict[str, Any]]:
    """Each file in a window of its own."""
    told = []
    for path in files:
        told.append(await _measure(shop, path, rows))
        _print(told[-1])
    return told


async def _measure(shop: Shop, path: Path, rows: int) -> dict[str, Any]:
    """Import one file through window and dialog, as a seller would who goes on working meanwhile."""
    window, watch, merges = await window_on(shop), Watch(), Merges()
    at_rest = memory()
    work = _at_work(window)
    report, waited = await take_in(shop, window, path, watch, merges)
    watch.stop()
    for timer in work:
        timer.stop()
    window.close()
    await tasks.stop_all()
    return _findings(path, rows, watch, merges, report) | {
        "note_waited_s": waited,
        "memory_at_rest_mb": at_rest,
    }


async def take_in(
    shop: Shop, window: MainWindow, path: Path, watch: Watch, merges: Merges
) -> tuple[ImportReport, float]:
    """Import one file through the dialog, its phases told to the watch, and write a note in its midst.

    The report, and how many seconds the note took to be kept.
    """
    with _Told(watch, merges):
        watch.begin("opening")
        window.errands.import_files([path])
        (dialog,) = window.findChildren(ImportDialog)
        (file,) = dialog.session.files
        await asyncio.sleep(_OPENING_S)
        watch.begin("reading")
        await _in_state(dialog, file, FileState.READY, lambda: watch.begin("preview"))
        await asyncio.sleep(CALM_S)
        note = tasks.start(_note_amid(shop, merges))
        watch.begin("taking")
        dialog.session.take()
        await _in_state(dialog, file, FileState.TAKEN, lambda: watch.begin("showing"))
        waited = await note
        await asyncio.sleep(CALM_S)
    dialog.reject()
    assert file.report
    return file.report, waited


async def _in_state(
    dialog: ImportDialog, file: ImportFile, wanted: FileState, then: Callable[[], object]
) -> None:
    """Wait for a file to get there and do `then` at once. The benchmark ends where it is left out."""
    reached: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def look() -> None:
        if file.state in {wanted, FileState.LEFT_OUT} and not reached.done():
            then()
            reached.set_result(None)

    dialog.session.changed.connect(look)
    look()
    await reached
    dialog.session.changed.disconnect(look)
    if file.state is FileState.LEFT_OUT:
        raise SystemExit(f"{file.path.name}: {file.error}")


def _findings(path: Path, rows: int, watch: Watch, merges: Merges, report: ImportReport) -> dict[str, Any]:
    kinds = ("new", "changed", "unchanged", "older")
    return {
        "file": path.name,
        "rows": rows,
        "orders": {kind: getattr(report.tally, kind) for kind in kinds},
        "rejected_rows": getattr(report.tally, "rejected_rows", 0),
        "phases": [
            {
                "phase": phase.name,
                "seconds": phase.seconds,
                "rows_per_second": rows / phase.seconds,
                "longest_stall_ms": phase.longest,
                "longest_own_stall_ms": phase.longest_own,
                "p99_stall_ms": phase.usual,
                "most_memory_mb": phase.most_memory,
            }
            for phase in watch.phases
        ],
        "merges_begun": merges.begun,
        "last_merge_s": merges.last_s,
        "child_memory_mb": watch.child_memory,
        "cores": os.cpu_count(),
    }


def _at_work(window: MainWindow) -> tuple[QTimer, QTimer]:
    """Somebody scrolls through the list and looks at one status after the other."""
    bar = window.orders.list_view.verticalScrollBar()
    views = iter(_VIEWS * 1000)

    def scroll() -> None:
        at = bar.value() + 7 * bar.singleStep()
        bar.setValue(at if at < bar.maximum() else 0)

    timers = QTimer(window, interval=_SCROLL_MS), QTimer(window, interval=_CLICK_MS)
    timers[0].timeout.connect(scroll)
    timers[1].timeout.connect(lambda: window.show_view(next(views)))
    for timer in timers:
        timer.start()
    return timers


async def _note_amid(shop: Shop, merges: Merges) -> float:
    """Write a note while the file is being merged; how many seconds it took to be kept."""
    order_id = (await asyncio.wrap_future(shop.read(queries.first_ids, OrderQuery(), 1)))[0]
    await asyncio.to_thread(merges.first_begins.wait)
    await asyncio.sleep(_INTO_MERGE_S)
    asked = time.perf_counter()
    await asyncio.wrap_future(shop.write(add_note, order_id, "Tolong bungkus rapi"))
    return time.perf_counter() - asked


class _Told:
    """Tells the watch where reading ends, and of each merge."""

    def __init__(self, watch: Watch, merges: Merges) -> None:
        self._watch, self._merges = watch, merges
        self._patches = contextlib.ExitStack()

    def __enter__(self) -> None:
        self._patches.enter_context(mock.patch.object(imports, "parse_file", self._parsed))
        self._patches.enter_context(mock.patch.object(takeover, "merge", self._merged))

    def __exit__(self, *_: object) -> None:
        self._patches.close()

    def _parsed(self, *args: Any, **named: Any) -> FileFacts:  # noqa: ANN401 - as what it wraps
        found = parse_file(*args, **named)
        self._watch.begin("comparing")
        return found

    def _merged(self, *args: Any) -> bool:  # noqa: ANN401 - as what it wraps
        self._merges.begun += 1
        self._merges.first_begins.set()
        began = time.perf_counter()
        try:
            return merge(*args)
        finally:
            self._merges.last_s = time.perf_counter() - began


def _print(told: dict[str, Any]) -> None:
    orders = ", ".join(f"{count:,} {kind}" for kind, count in told["orders"].items() if count)
    print(f"\n{told['file']}: {told['rows']:,} rows, {orders}, {told['rejected_rows']} rejected")
    print("phase       seconds    rows/s  stall max  own max      p99   memory")
    for phase in told["phases"]:
        print(
            f"{phase['phase']:<10} {phase['seconds']:8.1f} {phase['rows_per_second']:9,.0f}"
            f" {phase['longest_stall_ms']:7.0f} ms {phase['longest_own_stall_ms']:5.0f} ms"
            f" {phase['p99_stall_ms']:5.1f} ms"
            f" {phase['most_memory_mb']:5.0f} MB"
        )
    print(
        f"a note amid the merge waited {told['note_waited_s']:.2f} s; merges begun {told['merges_begun']},"
        f" the last took {told['last_merge_s']:.1f} s\n"
        f"memory: window at rest {told['memory_at_rest_mb']:.0f} MB,"
        f" reading process at most {told['child_memory_mb']:.0f} MB"
    )


if __name__ == "__main__":
    sys.exit(main())
