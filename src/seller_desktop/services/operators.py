"""Who sits at the desk: a name, asked once, switchable, kept on every change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import Refused
from seller_desktop.storage import records

if TYPE_CHECKING:
    from seller_desktop.services.shop import Writing

MAX_LENGTH: Final = 60


def choose_operator(writing: Writing, name: str) -> None:
    """Take what follows as done by this person, known or new.

    Raises Refused("operator_name_wrong") for an empty or endless name.
    """
    name = " ".join(name.split())
    if not name or len(name) > MAX_LENGTH:
        raise Refused("operator_name_wrong", limit=MAX_LENGTH)
    if records.operator_id(writing.db, name) is None:
        records.add_operator(writing.db, writing.ids.reserve(), name, writing.now_ms)
    records.put_setting(writing.db, "operator", name)
    writing.concerns(frame=True)
