"""Finds the header row of a table and which column holds what, by name and never by position."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Row = tuple[int, tuple[str, ...]]
"""A row's number as a spreadsheet shows it (the first is 1), and its cells as trimmed text."""

HEAD_ROWS: Final = 15
"""So far down a header row is looked for: some tools put a title and notes above it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One known column: the field it fills and what its header may read, the likeliest first.

    `description` is how the row of explanations that some exports carry under the header begins here;
    "" where that is not known or not telling.
    """

    field: str
    names: tuple[str, ...]
    description: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """The header row of a file: its cells as written, and the column of every known field."""

    row_no: int
    cells: tuple[str, ...]
    index: dict[str, int]


def normalised(text: str) -> str:
    """Header text for comparing: no case, no stray or doubled spaces, no full stop at the end."""
    return " ".join(text.split()).casefold().rstrip(".")


class KnownColumns:
    """The columns of one export format; `needed` are the fields without which a row means nothing."""

    def __init__(self, columns: Iterable[Column], needed: Iterable[str]) -> None:
        self.columns = tuple(columns)
        self.needed = frozenset(needed)
        self._names = {
            normalised(name): (column.field, rank)
            for column in reversed(self.columns)
            for rank, name in enumerate(column.names)
        }
        self._descriptions = {
            normalised(column.description): column.field
            for column in reversed(self.columns)
            if column.description
        }

    def find(self, head: Sequence[Row]) -> Header | None:
        """The header among the first rows of a table; None where it is not this format.

        Where no row reads like a header, a row of its descriptions will do: two known tools save
        the export without its first row.
        """
        for named in (self._by_name, self._by_description):
            for row_no, cells in head[:HEAD_ROWS]:
                index = named(cells)
                if self.needed <= index.keys():
                    return Header(row_no, cells, index)
        return None

    def missing(self, head: Sequence[Row]) -> tuple[str, ...]:
        """Headers this format cannot do without, where a row has most of them but not all."""
        for _, cells in head[:HEAD_ROWS]:
            lacking = self.needed - self._by_name(cells).keys()
            if 2 * len(lacking) < len(self.needed):
                return tuple(column.names[0] for column in self.columns if column.field in lacking)
        return ()

    def _by_name(self, cells: Sequence[str]) -> dict[str, int]:
        best: dict[str, tuple[int, int]] = {}
        for at, text in enumerate(cells):
            field, rank = self._names.get(normalised(text), ("", 0)) if text else ("", 0)
            if field and (field not in best or rank < best[field][0]):
                best[field] = rank, at
        return {field: at for field, (_, at) in best.items()}

    def _by_description(self, cells: Sequence[str]) -> dict[str, int]:
        index: dict[str, int] = {}
        for at, text in enumerate(cells):
            if text and self._descriptions:
                for field in self._described(normalised(text)):
                    index.setdefault(field, at)
        return index

    def _described(self, text: str) -> Iterator[str]:
        """The field whose description this is; where one description begins like another, the longer."""
        fitting = [told for told in self._descriptions if text.startswith(told)]
        if fitting:
            yield self._descriptions[max(fitting, key=len)]
