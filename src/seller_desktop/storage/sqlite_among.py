"""Rows whose id, or another value, is among many, which are told as one JSON value.

A list of bound values would be written out anew for each statement, one placeholder each, of which the driver
allows only so many.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, func, select

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Column, ColumnElement, Select

_IDS: Final = select(func.json_each(bindparam("ids")).table_valued("value").c.value)


def among(column: Column[int]) -> ColumnElement[bool]:
    """Whether the column holds one of the ids, which `these` gives to the statement."""
    return column.in_(_IDS)


def listed(values: Iterable[Any]) -> Select[Any]:
    """The values themselves, of whatever column, for a statement made for them alone."""
    return select(func.json_each(json.dumps(list(values))).table_valued("value").c.value)


def these(ids: Iterable[int]) -> dict[str, str]:
    """The ids for a statement with `among`."""
    return {"ids": json.dumps(list(ids))}
