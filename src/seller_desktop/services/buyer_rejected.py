"""Rows of buyers in the files of rejected rows that lie beside the shop: found, and taken out."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Final

import python_calamine as calamine

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import rejected_rows
from seller_desktop.services.shop_keys import former_keys

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from seller_desktop.services.rejected_rows import RejectedFile

_UNREADABLE: Final = (OSError, SellerError, calamine.CalamineError, ValueError)


def files_naming(
    data_dir: Path, key: str | None, order_nos: Collection[str], words: Collection[str]
) -> list[RejectedFile]:
    """The files with a row of one of these orders, or with one of these words (small letters) for a cell.

    Those that cannot be read (a seller may have made something else of them) are among them: nobody can say
    what they hold.
    """
    return [
        file
        for file in rejected_rows.rejected_files(data_dir)
        if (rows := _rows(file, key)) is None or any(_is_meant(row, order_nos, words) for row in rows[1:])
    ]


def take_out(
    files: Iterable[RejectedFile], key: str | None, order_nos: Collection[str], words: Collection[str]
) -> list[str]:
    """Take their rows out of these files; one that is left without rows goes. The names of those that could
    not be cleaned: somebody has them open, or they are no workbooks of ours any more.
    """
    failed = []
    for file in files:
        rows = _rows(file, key)
        if rows is None:
            failed.append(file.name)
            continue
        kept = [row for row in rows[1:] if not _is_meant(row, order_nos, words)]
        try:
            if kept:
                rejected_rows.rewrite(file, [rows[0], *kept], key)
            else:
                file.path.unlink()
        except _UNREADABLE:
            failed.append(file.name)
    return failed


def _is_meant(row: Sequence[str], order_nos: Collection[str], words: Collection[str]) -> bool:
    return any(cell in order_nos or cell.casefold() in words for cell in row)


def _rows(file: RejectedFile, key: str | None) -> list[Sequence[str]] | None:
    """All rows, the head first; None where they cannot be read."""
    try:
        keys = () if key is None else (key, *former_keys(file.path.parent.parent, key))
        data = b"".join(rejected_rows.content(file, keys))
        if file.sealed and data.startswith(rejected_rows.ROWS):
            return [json.loads(line) for line in data.removeprefix(rejected_rows.ROWS).splitlines()]
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(data.removeprefix(rejected_rows.FILE)))
        (name,) = book.sheet_names
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        return [[str(cell) for cell in row] for row in rows] or None
    except _UNREADABLE:
        return None
