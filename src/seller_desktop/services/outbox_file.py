"""The list "To enter in Seller Center" as a file: a workbook, or text for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from seller_desktop.domain.clock import to_local
from seller_desktop.services.sheet_files import CellKind, SheetColumn, write_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from seller_desktop.services.case_models import OutboxLine
    from seller_desktop.services.sheet_files import Cell

_TEXT, _MOMENT = CellKind.TEXT, CellKind.MOMENT
_COLUMNS: Final = (
    *((22, CellKind.NUMBER_LIKE), (30, _TEXT), (50, _TEXT), (34, _TEXT), (30, _TEXT)),
    *((14, CellKind.MONEY), (17, _MOMENT), (17, _MOMENT)),
    *((26, _TEXT), (17, _MOMENT), (16, _TEXT), (26, _TEXT)),
)
"""Width and kind of each, in the order of the headers."""


class OutboxWords(Protocol):
    """The words of the file in the language of the window (`texts.outbox.FileWords`)."""

    @property
    def headers(self) -> Sequence[str]: ...
    @property
    def sheet(self) -> str: ...
    def what(self, line: OutboxLine, /) -> str: ...
    def where(self, line: OutboxLine, /) -> str: ...
    def reason(self, line: OutboxLine, /) -> str: ...
    def state(self, line: OutboxLine, /) -> str: ...
    def stated(self, line: OutboxLine, /) -> str: ...


def write_outbox(
    path: Path, lines: Iterable[OutboxLine], zone: ZoneInfo, words: OutboxWords, separator: str = ";"
) -> None:
    """Write the lines in their order, as `sheet_files.write_sheet` does.

    Raises OSError where the file cannot be written.
    """
    columns = [
        SheetColumn(title, width, kind) for title, (width, kind) in zip(words.headers, _COLUMNS, strict=True)
    ]
    write_sheet(path, words.sheet, columns, (_cells(line, zone, words) for line in lines), separator)


def _cells(line: OutboxLine, zone: ZoneInfo, words: OutboxWords) -> tuple[Cell, ...]:
    return (
        line.order_no,
        words.what(line),
        words.where(line),
        words.reason(line),
        line.comment,
        line.amount_idr,
        _local(line.not_before, zone),
        None if line.due_at is None else _local(line.due_at, zone),
        words.state(line),
        _local(line.decided_at, zone),
        line.who,
        words.stated(line),
    )


def _local(at_ms: int, zone: ZoneInfo) -> datetime:
    """The shop's own wall clock to the minute."""
    return to_local(at_ms, zone).replace(second=0, microsecond=0, tzinfo=None)
