"""Rows whose id is among many, which are told as one JSON value.

A list of bound values would be written out anew for each statement, one placeholder an id.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, func, select

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Column, ColumnElement

_IDS: Final = select(func.json_each(bindparam("ids")).table_valued("value").c.value)


def among(column: Column[int]) -> ColumnElement[bool]:
    """Whether the column holds one of the ids, which `these` gives to the statement."""
    return column.in_(_IDS)


def these(ids: Iterable[int]) -> dict[str, str]:
    """The ids for a statement with `among`."""
    return {"ids": json.dumps(list(ids))}
