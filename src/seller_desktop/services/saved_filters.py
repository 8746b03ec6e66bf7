"""The filters a shop has saved: what they show, how, under which name and key."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.errors import Refused
from seller_desktop.domain.filter_text import parse, write
from seller_desktop.domain.orders import View
from seller_desktop.services import queries
from seller_desktop.services.desk_models import Did
from seller_desktop.services.journal import journalled
from seller_desktop.services.read_models import OrderQuery, SortKey
from seller_desktop.storage import saved_filter_records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.shop import Reading, Writing

LONGEST_NAME: Final = 40
KEYS: Final = tuple(f"Ctrl+Alt+{digit}" for digit in range(1, 10))
"""The keys a saved filter can have, as portable names."""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A list one comes back to. `id` 0: not saved yet; `columns`: as the list's header saves them, ""
    leaves them as they are.
    """

    id: int
    name: str
    key: str = ""
    view: View = View.ALL
    text: str = ""
    """The filter in the language of `domain.filter_text`; days in it stay relative."""
    columns: str = ""
    sort: SortKey = SortKey.CREATED
    descending: bool = True
    cards: bool = False

    def query(self, account_id: int | None = None) -> OrderQuery:
        """The orders it shows, of one account or of all."""
        return OrderQuery(
            view=self.view,
            account_id=account_id,
            search=self.text,
            sort=self.sort,
            descending=self.descending,
        )


def saved_filters(reading: Reading) -> tuple[SavedFilter, ...]:
    """All of them in their order."""
    return tuple(_saved(found) for found in saved_filter_records.all_filters(reading.db))


def filter_counts(reading: Reading, account_id: int | None = None) -> dict[int, int]:
    """How many orders each saved filter shows, by its id."""
    saved = saved_filters(reading)
    counts = queries.counts_of(reading, [one.query(account_id) for one in saved])
    return {one.id: count for one, count in zip(saved, counts, strict=True)}


def save_filter(writing: Writing, new: SavedFilter) -> int:
    """Keep a new filter as the last one; its id. What its text holds that is not understood is left out.

    Raises Refused: `filter_name_wrong`, `filter_name_taken`, `filter_key_wrong`, `filter_key_taken`.
    """
    name = _checked_name(writing, new)
    filter_id = writing.ids.reserve()
    with journalled(writing, Did.FILTER_SAVED, {"name": name}):
        saved_filter_records.add(writing.db, filter_id, **_values(new, name))
    writing.concerns(frame=True)
    return filter_id


def change_filter(writing: Writing, changed: SavedFilter) -> None:
    """Give the filter of this id another name, key or content; its place stays.

    Raises Refused: `no_such_filter`, and as `save_filter`.
    """
    _known(writing, changed.id)
    name = _checked_name(writing, changed)
    with journalled(writing, Did.FILTER_CHANGED, {"name": name}):
        saved_filter_records.change(writing.db, changed.id, **_values(changed, name))
    writing.concerns(frame=True)


def remove_filter(writing: Writing, filter_id: int) -> None:
    """Raises Refused("no_such_filter")."""
    name = _known(writing, filter_id).name
    with journalled(writing, Did.FILTER_REMOVED, {"name": name}):
        saved_filter_records.remove(writing.db, filter_id)
    writing.concerns(frame=True)


def move_filter(writing: Writing, filter_id: int, by: int) -> None:
    """So many places down (up where below 0), as far as there are any.

    Raises Refused("no_such_filter").
    """
    moved = _known(writing, filter_id)
    order = [one.id for one in saved_filters(writing)]
    was = order.index(filter_id)
    to = max(0, min(len(order) - 1, was + by))
    if to == was:
        return
    order.insert(to, order.pop(was))
    with journalled(writing, Did.FILTER_CHANGED, {"name": moved.name}):
        saved_filter_records.place(writing.db, _numbered(order))
    writing.concerns(frame=True)


def _numbered(order: Sequence[int]) -> list[tuple[int, int]]:
    return [(filter_id, place) for place, filter_id in enumerate(order, start=1)]


def _known(reading: Reading, filter_id: int) -> SavedFilter:
    for one in saved_filters(reading):
        if one.id == filter_id:
            return one
    raise Refused("no_such_filter")


def _checked_name(reading: Reading, wanted: SavedFilter) -> str:
    """The name as it is kept, once it and the key are known to be free."""
    name = " ".join(wanted.name.split())
    if not name or len(name) > LONGEST_NAME:
        raise Refused("filter_name_wrong", limit=LONGEST_NAME)
    if wanted.key and wanted.key not in KEYS:
        raise Refused("filter_key_wrong", key=wanted.key)
    for other in saved_filters(reading):
        if other.id == wanted.id:
            continue
        if other.name.casefold() == name.casefold():
            raise Refused("filter_name_taken", name=other.name)
        if wanted.key and other.key == wanted.key:
            raise Refused("filter_key_taken", key=wanted.key, name=other.name)
    return name


def _values(wanted: SavedFilter, name: str) -> dict[str, Any]:
    return {
        "name": name,
        "key": wanted.key,
        "view": wanted.view,
        "text": write(parse(wanted.text).filter),
        "columns": wanted.columns,
        "sort": wanted.sort,
        "descending": wanted.descending,
        "cards": wanted.cards,
    }


def _saved(found: Any) -> SavedFilter:  # noqa: ANN401 - a row of named columns
    view, sort = View.ALL, SortKey.CREATED
    # A later version may know views and columns this one does not; the filter is still of use.
    with suppress(ValueError):
        view = View(found.view)
    with suppress(ValueError):
        sort = SortKey(found.sort)
    return SavedFilter(
        id=found.id,
        name=found.name,
        key=found.key,
        view=view,
        text=found.text,
        columns=found.columns,
        sort=sort,
        descending=found.descending,
        cards=found.cards,
    )
