"""Writes rows that could not be taken into a file of the same columns, ready to be corrected.

Beside an encrypted shop the file is sealed: its rows lie under the shop's key, and become a workbook only
where and when the seller asks for one (`give_out`).
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import xlsxwriter

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.marketplaces.snapshot import name_with_time
from seller_desktop.storage.shop_files import make_durable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.orders import RejectedRow

FOLDER: Final = "rejected"
SEALED: Final = ".sealed"
"""Comes after the name of the workbook that a sealed file becomes."""
REASON_HEADER: Final = "Rejection Reason"
_ROW_HEADER: Final = "Source Row"
_MARK: Final = " rejected"
_AGAIN: Final = re.compile(rf"{_MARK}(?: \(\d+\))?$")
"""The end of the name of a file of rejected rows, which may itself be imported and leave some."""
ROWS: Final = b"rows\n"
"""What is sealed begins so where rows follow, each a line of JSON."""
FILE: Final = b"file\n"
"""And so where a file follows as it was found, as it may hold what a seller has corrected."""
_READ: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class RejectedFile:
    """A file of rejected rows. `name`: of the workbook, whether or not it is sealed."""

    path: Path
    name: str
    sealed: bool


def write_rejected_rows(
    data_dir: Path,
    source: str,
    header: Sequence[str],
    rows: Iterable[RejectedRow],
    snapshot_at: int,
    zone: ZoneInfo,
    explain: Callable[[str, dict[str, str]], str],
    key: str | None = None,
) -> Path:
    """The file's path. Every cell is text, so that a spreadsheet neither rounds nor computes anything.

    `explain` turns a reason and its facts into a sentence. The name carries the source's snapshot time, so
    that importing the corrected file keeps that time. `key`: of an encrypted shop, whose file is sealed.
    """
    folder = data_dir / FOLDER
    folder.mkdir(exist_ok=True)
    bare = _AGAIN.sub("", Path(source).stem)
    stem = name_with_time(bare, snapshot_at, zone) + _MARK
    path = _free(folder, stem)
    told = _told(header, rows, explain)
    if key is None:
        _write_whole(path, told)
        return path
    return _seal_rows(path, told, key)


def rejected_files(data_dir: Path) -> list[RejectedFile]:
    """The files that lie beside a shop, by their names."""
    found = []
    for path in sorted((data_dir / FOLDER).glob("*")):
        sealed = path.suffix == SEALED
        name = path.name.removesuffix(SEALED)
        if path.is_file() and Path(name).suffix.lower() in {".xlsx", ".csv"}:
            found.append(RejectedFile(path, name, sealed))
    return found


def rejected_file(data_dir: Path, name: str) -> RejectedFile:
    """The file of a name, that of the workbook or its own. Raises Refused("no_such_rejected_file")."""
    for one in rejected_files(data_dir):
        if name in {one.name, one.path.name}:
            return one
    raise Refused("no_such_rejected_file", file=name)


def give_out(file: RejectedFile, target: Path, keys: Iterable[str]) -> None:
    """Write a sealed file as the workbook it is to a place the seller chose; a plain one is copied.

    `keys`: of the shop, those it had before too. What lies at `target` is replaced, and only by a whole file.
    Raises SellerError: `rejected_file_not_saved`, and those of `sealed_files.unsealed`.
    """
    pieces = _unsealed(file.path, keys) if file.sealed else _read(file.path)
    try:
        with tempfile.TemporaryDirectory(prefix="~rejected-", dir=target.parent) as scratch:
            made = Path(scratch) / target.name
            if file.sealed and next(pieces, b"") == ROWS:
                _write_workbook(made, _rows(pieces), scratch)
            else:
                with made.open("wb") as out:
                    out.writelines(pieces)
            os.replace(made, target)  # noqa: PTH105 - one call, and the same on every system
    except (OSError, xlsxwriter.exceptions.FileCreateError) as failure:
        raise SellerError("rejected_file_not_saved", file=str(target)) from failure


def seal(file: RejectedFile, key: str, keys: Iterable[str] = ()) -> None:
    """Seal a plain file, or one that is sealed with one of `keys`, with the key of the shop.

    The other goes once this one is on the disk. Raises SellerError as `give_out`.
    """
    from seller_desktop.services.sealed_files import sealing  # noqa: PLC0415 - not needed to start

    target = file.path.with_name(file.name + SEALED)
    pieces = _unsealed(file.path, keys) if file.sealed else _marked(_read(file.path))
    try:
        with sealing(target, key) as out:
            for piece in pieces:
                out.write(piece)
        if not file.sealed:
            file.path.unlink()
    except OSError as failure:
        raise SellerError("rejected_file_not_saved", file=file.name) from failure


def content(file: RejectedFile, keys: Iterable[str]) -> Iterator[bytes]:
    """What a file holds, in pieces: a plain one as it is; a sealed one with its mark (`ROWS`, `FILE`) first.

    Raises OSError, and SellerError as `sealed_files.unsealed`.
    """
    return _unsealed(file.path, keys) if file.sealed else _read(file.path)


def rewrite(file: RejectedFile, rows: Iterable[Sequence[str]], key: str | None) -> None:
    """Put these rows, the head first, in place of what a file held; a sealed one is sealed again.

    Raises OSError.
    """
    if file.sealed and key is not None:
        _seal_rows(file.path.with_name(file.name), rows, key)
        return
    _write_whole(file.path, rows)


def _told(
    header: Sequence[str], rows: Iterable[RejectedRow], explain: Callable[[str, dict[str, str]], str]
) -> Iterator[Sequence[str]]:
    yield (*header, _ROW_HEADER, REASON_HEADER)
    for row in rows:
        cells = [*row.cells, *[""] * (len(header) - len(row.cells))][: len(header)]
        yield (*cells, str(row.row_no), explain(row.reason, row.facts))


def _write_whole(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write a workbook that is there whole or not at all. Raises OSError."""
    unfinished = path.with_suffix(".part")
    try:
        _write_workbook(unfinished, rows)
        make_durable(unfinished)  # before the import that names it is
        unfinished.replace(path)
    except xlsxwriter.exceptions.FileCreateError as failure:
        raise next(
            (one for one in failure.args if isinstance(one, OSError)), OSError(str(failure))
        ) from failure
    finally:
        unfinished.unlink(missing_ok=True)


def _write_workbook(path: Path, rows: Iterable[Sequence[str]], scratch: str | None = None) -> None:
    """`scratch`: where rows wait meanwhile, if not where the system keeps temporary files."""
    workbook = xlsxwriter.Workbook(
        str(path),
        {
            "constant_memory": True,
            "tmpdir": scratch,
            "strings_to_formulas": False,
            "strings_to_urls": False,
        },
    )
    sheet = workbook.add_worksheet("OrderSKUList")
    text = workbook.add_format({"num_format": "@"})
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write_string(number, column, value, text)
    workbook.close()


def _seal_rows(path: Path, rows: Iterable[Sequence[str]], key: str) -> Path:
    from seller_desktop.services.sealed_files import sealing  # noqa: PLC0415 - not needed to start

    target = path.with_name(path.name + SEALED)
    with sealing(target, key) as out:
        out.write(ROWS)
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    return target


def _unsealed(path: Path, keys: Iterable[str]) -> Iterator[bytes]:
    """What was sealed: its mark (`ROWS`, `FILE`) first, then the rest in pieces."""
    from seller_desktop.services.sealed_files import unsealed  # noqa: PLC0415 - not needed to start

    pieces = unsealed(path, keys)
    first = next(pieces, b"")
    yield first[: len(ROWS)]
    yield first[len(ROWS) :]
    yield from pieces


def _marked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    yield FILE
    yield from pieces


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_READ):
            yield piece


def _rows(pieces: Iterator[bytes]) -> Iterator[Sequence[str]]:
    """Rows from lines of JSON, which pieces cut anywhere."""
    rest = b""
    for piece in pieces:
        *lines, rest = (rest + piece).split(b"\n")
        for line in lines:
            yield json.loads(line)


def _free(folder: Path, stem: str) -> Path:
    """A path nothing lies at: another file's rejected rows, or a seller's corrections, are never replaced."""
    path = folder / f"{stem}.xlsx"
    number = 2
    while path.exists() or path.with_name(path.name + SEALED).exists():
        path = folder / f"{stem} ({number}).xlsx"
        number += 1
    return path
