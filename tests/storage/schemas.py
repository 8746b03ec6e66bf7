"""A shop's file beside the tables as the program describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from seller_desktop.storage import (  # noqa: F401 - their tables join the metadata
    case_schema,
    desk_schema,
    privacy_schema,
)
from seller_desktop.storage.schema import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection


def differences(db: Connection) -> list[Any]:
    """What is otherwise in the file; the search index, which is no table of ours, left aside."""
    context = MigrationContext.configure(db, opts={"include_name": _is_ours})
    found: list[Any] = compare_metadata(context, metadata)
    return found


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or not str(name).startswith("order_search")
