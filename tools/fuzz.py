"""Reads export files changed at random, for as long as wished: `python -m tools.fuzz --seconds N --seed S`.

What must hold of every file: reading it ends in rows or in a failure that has a sentence, within its limits,
and where it is read each row is stated or rejected, whichever of the readers read it. Files that reach code
none has reached before are kept and changed further. What breaks the rule is kept in a folder, and belongs
into `tests/data/hostile` once it is mended.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import re
import signal
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

import sqlcipher3.dbapi2 as driver
import xlsxwriter

from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces import profiles, readers
from seller_desktop.marketplaces.plain_workbook import NotPlainError
from seller_desktop.services import parse_worker, process_limits
from seller_desktop.texts.errors import SENTENCES
from tools.fuzz_mutations import LARGEST, mutated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType, FrameType

    from seller_desktop.domain.imports import FileFacts
    from seller_desktop.marketplaces.columns import Row

ROOT: Final = Path(__file__).resolve().parent.parent
SAMPLES: Final = ROOT / "tests" / "data"
ZONE: Final = ZoneInfo("Asia/Jakarta")
_SMALL_ROWS: Final = 6
_LONGEST_S: Final = 10
"""For one file, of which none is larger than `LARGEST`: an honest one takes a hundredth."""
_MEMORY: Final = 2_000_000_000
_OURS: Final = tuple(
    str(ROOT / "src" / "seller_desktop" / name) for name in ("marketplaces", "storage/staging")
)
_UNKNOWN: Final = frozenset({"parser_crashed", "parser_out_of_memory", "parser_timeout"})
"""What has a sentence, and is a fault all the same where the file is so small."""


class BrokenRuleError(Exception):
    """What must hold of every file does not hold of this one."""


class TooLongError(BaseException):
    """A file took too long. No Exception: nothing that reads a file may take it for a fault of the file."""


def main(arguments: list[str] | None = None) -> int:
    """Fuzz, print a summary as JSON; 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--found", type=Path, help="folder for files that break the rule")
    options = parser.parse_args(arguments)
    summary = fuzz(options.seconds, options.seed, options.found or Path(tempfile.mkdtemp(prefix="fuzz-")))
    print(json.dumps(summary, indent=1))
    return 1 if summary["found"] else 0


def fuzz(seconds: float, seed: int, found: Path) -> dict[str, Any]:
    """Have child processes hunt, one after the other where a file ends one; the summary of them all."""
    found.mkdir(parents=True, exist_ok=True)
    ends_at = time.monotonic() + seconds
    summary: dict[str, Any] = {"seconds": seconds, "seed": seed, "runs": 0, "lines": 0, "found": []}
    with tempfile.TemporaryDirectory(prefix="fuzz-") as scratch:
        told = Path(scratch) / "told.json"
        context = multiprocessing.get_context("spawn")
        while (left := ends_at - time.monotonic()) > 0:
            child = context.Process(target=_child, args=(left, seed, Path(scratch), found))
            child.start()
            child.join()
            if told.exists():
                one = json.loads(told.read_text(encoding="utf-8"))
                summary["runs"] += one["runs"]
                summary["lines"] = max(summary["lines"], one["lines"])
                summary["found"] += one["found"]
                told.unlink()
            if not child.exitcode:
                break
            last = sorted(Path(scratch).glob("current.*"))
            where = _keep(found, "died", last[0].read_bytes(), last[0].suffix) if last else ""
            summary["found"].append({"what": f"exit {child.exitcode}", "file": where})
            seed += 1_000_003
    return summary


def check(path: Path, scratch: Path) -> str:
    """Read a file as the child of an import does; how it ended, in a word. Raises where the rule is broken.

    A file that only one of the two readers of workbooks can read says nothing against the other.
    """
    staged = scratch / "staged.db"
    staged.unlink(missing_ok=True)
    try:
        facts = parse_worker.parse(path, staged, ZONE, lambda _rows: None)
    except SellerError as failure:
        if failure.code not in SENTENCES or failure.code in _UNKNOWN:
            raise BrokenRuleError(f"no sentence for {failure.code}") from failure
        if staged.exists():
            raise BrokenRuleError("something is left behind") from failure
        return failure.code
    reasons = _check_rows(path, staged, facts)
    staged.unlink()
    return " ".join((facts.profile, *reasons))


def _check_rows(path: Path, staged: Path, facts: FileFacts) -> list[str]:
    db = driver.connect(str(staged))
    lines, returned, rejected = (
        db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - of the three below
        for table in ("staged_line", "staged_return_line", "rejected")
    )
    reasons = [reason for (reason,) in db.execute("SELECT DISTINCT reason FROM rejected ORDER BY 1")]
    db.close()
    if lines + returned + rejected != facts.rows:
        raise BrokenRuleError(f"{facts.rows} rows, of which {lines + returned} stated, {rejected} rejected")
    by_one = _rows(path, quick=True)
    reader, rows = by_one
    stated = [row for row in rows if reader.read(*row) is not None]
    if len(stated) != facts.rows:
        raise BrokenRuleError(f"{facts.rows} rows together, {len(stated)} one by one")
    with suppress(SellerError):
        if _bare(_rows(path, quick=False)[1]) != _bare(rows):
            raise BrokenRuleError("read quickly it says something else than read thoroughly")
    return reasons


def _rows(path: Path, *, quick: bool) -> tuple[profiles.RowReader, list[Row]]:
    try:
        source = readers.inspect(path, quick=quick)
        reader, rows = profiles.recognise(source.sheets(), path.name, ZONE)
        return reader, list(rows)
    except NotPlainError:
        return _rows(path, quick=False)


def _bare(rows: list[Row]) -> list[tuple[str, ...]]:
    """The cells; a quick reading knows the numbers of rows, a thorough one the order of those there are."""
    return [tuple(" ".join(cells).split()) for _, cells in rows]


# ---- one process that hunts


def _child(seconds: float, seed: int, scratch: Path, found: Path) -> None:
    process_limits.limit(_MEMORY, int(seconds) + 60)
    process_limits.limit = lambda _memory, _seconds: True  # type: ignore[assignment] # ours hold for all files
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _too_long)
    _Hunt(seed, scratch, found).run(seconds)


def _too_long(_number: int, _frame: FrameType | None) -> None:
    raise TooLongError


class _Hunt:
    """Changes files, reads them, and keeps those that show something new."""

    def __init__(self, seed: int, scratch: Path, found: Path) -> None:
        self._random = Random(seed)  # noqa: S311 - nothing secret: a seed must give the same files again
        self._scratch = scratch
        self._found_in = found
        self._corpus: list[bytes] = []
        self._seen: set[str] = set()
        self._told: dict[str, Any] = {"runs": 0, "lines": 0, "found": []}
        self._lines = _NewLines()

    def run(self, seconds: float) -> None:
        ends_at = time.monotonic() + seconds
        for data in samples():
            self._try(data, keep=True)
        while time.monotonic() < ends_at:
            # Every other time one of the latest: what is new is changed first.
            of = self._corpus[-10:] if self._random.random() < 0.5 else self._corpus  # noqa: PLR2004 - see above
            self._try(mutated(self._random.choice(of), self._corpus, self._random))
        self._tell()

    def _try(self, data: bytes, *, keep: bool = False) -> None:
        suffix = ".xlsx" if data.startswith(b"PK") else ".csv"
        path = self._scratch / f"current{suffix}"
        path.write_bytes(data)
        self._told["runs"] += 1
        try:
            with self._lines:
                _alarm(_LONGEST_S)
                try:
                    ended = check(path, self._scratch)
                finally:
                    _alarm(0)
        except BaseException as failure:  # a reader's panic is no Exception
            if isinstance(failure, KeyboardInterrupt):
                raise
            self._note(failure, data, suffix)
            ended = f"broken {_place(failure)}"
        path.unlink()
        if keep or self._lines.any_new() or ended not in self._seen:
            self._seen.add(ended)
            self._corpus.append(data)
        if self._told["runs"] % 200 == 0:
            self._tell()

    def _note(self, failure: BaseException, data: bytes, suffix: str) -> None:
        what = _place(failure)
        if f"broken {what}" not in self._seen:
            where = _keep(self._found_in, type(failure).__name__, data, suffix)
            self._told["found"].append({"what": f"{what}: {failure}"[:300], "file": where})
            self._tell()

    def _tell(self) -> None:
        self._told["lines"] = self._lines.count
        (self._scratch / "told.json").write_text(json.dumps(self._told), encoding="utf-8")


class _NewLines:
    """Watches which lines of the readers run for the first time, at next to no cost for those known."""

    def __init__(self) -> None:
        self.count = 0
        self._unseen: dict[CodeType, set[int]] = {}
        self._before = 0

    def __enter__(self) -> None:
        self._before = self.count
        sys.settrace(self._call)

    def __exit__(self, *_failure: object) -> None:
        sys.settrace(None)

    def any_new(self) -> bool:
        return self.count > self._before

    def _call(self, frame: FrameType, _event: str, _argument: object) -> Any:  # noqa: ANN401 - as settrace has it
        code = frame.f_code
        if not code.co_filename.startswith(_OURS):
            return None
        if code not in self._unseen:
            self._unseen[code] = {line for _, _, line in code.co_lines() if line}
        return self._line if self._unseen[code] else None

    def _line(self, frame: FrameType, _event: str, _argument: object) -> Any:  # noqa: ANN401 - as settrace has it
        unseen = self._unseen[frame.f_code]
        if frame.f_lineno in unseen:
            unseen.remove(frame.f_lineno)
            self.count += 1
        return self._line


def _alarm(seconds: int) -> None:
    if hasattr(signal, "SIGALRM"):
        signal.alarm(seconds)


def _place(failure: BaseException) -> str:
    place = traceback.extract_tb(failure.__traceback__)[-1]
    shape = re.sub(r"\d+", "#", str(failure)) if isinstance(failure, BrokenRuleError) else ""
    return f"{type(failure).__name__} {Path(place.filename).name}:{place.lineno} {shape}".strip()


def _keep(folder: Path, what: str, data: bytes, suffix: str) -> str:
    path = folder / f"{what}-{hashlib.sha256(data).hexdigest()[:10]}{suffix}"
    path.write_bytes(data)
    return str(path)


# ---- what it begins with


def samples() -> Iterator[bytes]:
    """The sample files cut short, as text and as two ways to write workbooks; and what was found before."""
    for path in sorted(SAMPLES.glob("*")):
        if path.suffix not in {".csv", ".xlsx"}:
            continue
        try:
            rows = [cells for _, cells in next(readers.inspect(path).sheets())][:_SMALL_ROWS]
        except SellerError:
            continue
        yield "".join(
            ",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) + "\r\n" for row in rows
        ).encode("utf-8-sig")
        yield from (_workbook(rows, inside=inside) for inside in (True, False))
    for path in sorted((SAMPLES / "hostile").glob("*")):
        if path.stat().st_size <= LARGEST:
            yield path.read_bytes()


def _workbook(rows: list[tuple[str, ...]], *, inside: bool) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        with xlsxwriter.Workbook(str(path), {"constant_memory": inside}) as book:
            sheet = book.add_worksheet("OrderSKUList")
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if not inside and at and cell.isdigit() and len(cell) < 12:  # noqa: PLR2004 - a short number
                        sheet.write_number(at, column, int(cell))
                    else:
                        sheet.write_string(at, column, cell)
        return path.read_bytes()


if __name__ == "__main__":
    sys.exit(main())
