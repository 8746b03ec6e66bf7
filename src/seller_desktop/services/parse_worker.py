"""The child process that reads export files: what breaks here costs a sentence, not the window.

One request as a line of JSON comes in (`path`, `staging`, `zone`, `anyway`, `key`); lines of JSON go out:
`{"rows": n}` while reading, and at the end `{"done": facts}` or `{"error": code, "facts": {...}}`. It imports
no Qt.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO
from zoneinfo import ZoneInfo

from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.imports import FileFacts
from seller_desktop.domain.orders import RejectedRow
from seller_desktop.domain.returns import StatedReturn
from seller_desktop.marketplaces import profiles, readers
from seller_desktop.marketplaces.plain_workbook import NotPlainError
from seller_desktop.services import process_limits, room
from seller_desktop.storage.staging import StagingWriter, facts_to_json, in_sellers_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from seller_desktop.marketplaces.columns import Row
    from seller_desktop.marketplaces.profiles import RowReader
    from seller_desktop.marketplaces.readers import Source

_BASE_MEMORY: Final = 600_000_000
"""Of address space, of which the process is a third before it reads anything."""
_MEMORY_PER_BYTE: Final = 5  # measured: 1.7 to 2.4 bytes held for a byte of unpacked sheet
_BASE_SECONDS: Final = 60
_BYTES_A_SECOND: Final = 1_000_000  # measured: 15,000,000 on a slow machine
_BYTES_LOOKED_AT: Final = 50  # unpacked, for a byte of the file as it lies there: an honest one has 5 to 20
_LARGEST_UNLIMITED: Final = 1_000_000_000
"""So large a workbook is opened where no limit of memory can be set."""
_PROGRESS_EVERY_S: Final = 0.1
_ROWS_BETWEEN_LOOKS: Final = 200
_BATCH: Final = 500
_GARBAGE_AFTER: Final = 100_000
"""Objects made before a search for garbage: rows make many and leave none in circles."""


def main() -> int:
    """Answer the one request on standard input. The exit code says nothing; the last line does."""
    answer: dict[str, Any]
    try:
        process_limits.lower_priority()
        gc.set_threshold(_GARBAGE_AFTER)
        request = json.loads(sys.stdin.readline())
        facts = parse(
            Path(request["path"]),
            Path(request["staging"]),
            ZoneInfo(request["zone"]),
            Progress(sys.stdout),
            anyway=request["anyway"],
            key=request["key"],
        )
        answer = {"done": json.loads(facts_to_json(facts))}
    except SellerError as failure:
        answer = {"error": failure.code, "facts": failure.facts}
    except MemoryError:
        answer = {"error": "parser_out_of_memory", "facts": {}}
    except BrokenPipeError:
        return 1  # whoever asked is gone
    except BaseException as failure:  # noqa: BLE001 - a reader's panic is no Exception, and must be told too
        answer = {"error": "parser_crashed", "facts": {"where": where(failure)}}
    sys.stdout.write(json.dumps(answer) + "\n")
    return 0


def parse(
    path: Path,
    staging: Path,
    zone: ZoneInfo,
    progress: Callable[[int], None],
    *,
    anyway: bool = False,
    key: str | None = None,
) -> FileFacts:
    """Read a file into a staging file, which is gone again where this raises (SellerError, MemoryError).

    `anyway`: also where room may be short (`room.judge`). `key`: of the staging file of an encrypted shop.
    """
    for quick in (True, False):
        _limit_looking(path)
        source = readers.inspect(path, quick=quick)
        room.judge(source, staging, anyway=anyway)
        _limit_reading(source)
        with suppress(NotPlainError):
            return _staged(source, staging, zone, progress, key)
    raise SellerError("file_unreadable", file=path.name)  # the thorough reader leaves nothing to another


def _staged(
    source: Source, staging: Path, zone: ZoneInfo, progress: Callable[[int], None], key: str | None
) -> FileFacts:
    reader, rows = profiles.recognise(source.sheets(), source.path.name, zone)
    with in_sellers_terms():
        return _written(reader, rows, staging, progress, key)


def _written(
    reader: RowReader, rows: Iterator[Row], staging: Path, progress: Callable[[int], None], key: str | None
) -> FileFacts:
    writer = StagingWriter(staging, key)
    try:
        while batch := list(islice(rows, _BATCH)):
            for found in reader.read_many(batch):
                if isinstance(found, dict):
                    writer.add_columns(found)
                elif isinstance(found, RejectedRow):
                    writer.reject(found)
                elif isinstance(found, StatedReturn):
                    writer.add_return(found)
                else:
                    writer.add(found)
            progress(reader.rows)
        reader.judge()
        facts = FileFacts(
            reader.profile, reader.header.cells, reader.absent, reader.latest_inside, reader.rows
        )
        writer.finish(facts)
    except BaseException:
        writer.discard()
        raise
    return facts


class Progress:
    """Tells how many rows are read, about ten times a second at most."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._next_look = 0
        self._next_at = 0.0

    def __call__(self, rows: int) -> None:
        if rows < self._next_look:
            return
        self._next_look = rows + _ROWS_BETWEEN_LOOKS
        now = time.monotonic()
        if now >= self._next_at:
            self._next_at = now + _PROGRESS_EVERY_S
            self._out.write(json.dumps({"rows": rows}) + "\n")
            self._out.flush()


def where(failure: BaseException) -> str:
    """Kind and place of a failure of our own, without the words of the failure: they may hold a cell."""
    place = failure.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    at = f" {Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
    return f"{type(failure).__name__}{at}"


def _limit_looking(path: Path) -> None:
    """Limits for looking a file over, by what it weighs where it lies: nothing it says is believed yet."""
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    _limit(_BASE_MEMORY, size * _BYTES_LOOKED_AT)


def _limit_reading(source: Source) -> None:
    """Limits by the honest size of the file; without them a large workbook is not opened.

    As long as a workbook is read quickly its sheets take no memory, and their sizes are merely stated; there
    only its table of texts counts.
    """
    held = source.texts if source.quick else source.size if source.kind == "xlsx" else 0
    limited = _limit(_BASE_MEMORY + held * _MEMORY_PER_BYTE, source.size)
    if not limited and source.kind == "xlsx" and source.size > _LARGEST_UNLIMITED:
        raise SellerError("file_too_large", file=source.path.name)


def _limit(memory: int, size: int) -> bool:
    """Whether memory could be limited; the seconds, for so many bytes, count from now."""
    most = int(process_limits.machine_memory() * room.SHARE_OF_MACHINE)
    used = int(time.process_time())
    return process_limits.limit(min(memory, most), used + _BASE_SECONDS + size // _BYTES_A_SECOND)


if __name__ == "__main__":
    sys.exit(main())
