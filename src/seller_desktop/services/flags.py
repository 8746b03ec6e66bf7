"""Flags on orders: colours to which the shop may give names of its own. Private, as notes are."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.filter_words import choice_of
from seller_desktop.domain.filters import Field
from seller_desktop.domain.flags import Flag, bits_of, flags_in
from seller_desktop.services.desk_models import UNWATCHED, Did, Outcome, Watch
from seller_desktop.services.flag_names import flag_names
from seller_desktop.services.history import record_many
from seller_desktop.services.journal import journalled
from seller_desktop.services.read_models import Happened
from seller_desktop.storage import flag_records
from seller_desktop.storage.sqlite_desk import refresh_desk

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from seller_desktop.services.shop import Reading, Writing

MAX_NAME: Final = 24
UNCHANGED: Final = "flags_unchanged"
"""The note of an outcome: the order was as it is wanted already."""
_BATCH: Final = 250
"""Orders read and written at once; between two batches the work can be stopped."""
_ALL: Final = bits_of(Flag)


class _Order(NamedTuple):
    """An order whose flags are to be changed: bits before and after, and whether it has a row for them."""

    order_no: str
    before: int
    after: int
    kept: bool


def set_flags(
    writing: Writing, order_ids: Sequence[int], flags: Collection[Flag], watch: Watch = UNWATCHED
) -> list[Outcome]:
    """Put these flags on each of the orders, beside those it carries, as one act."""
    return _change(writing, order_ids, Did.FLAGS_SET, bits_of(flags), watch)


def clear_flags(
    writing: Writing,
    order_ids: Sequence[int],
    flags: Collection[Flag] | None = None,
    watch: Watch = UNWATCHED,
) -> list[Outcome]:
    """Take these flags (None: all) off each of the orders, as one act."""
    bits = _ALL if flags is None else bits_of(flags)
    return _change(writing, order_ids, Did.FLAGS_CLEARED, bits, watch)


def toggle_flag(
    writing: Writing, order_ids: Sequence[int], flag: Flag, watch: Watch = UNWATCHED
) -> tuple[bool, list[Outcome]]:
    """Take a flag off where all the orders carry it, else put it on them all; whether it is on them now."""
    on = any(one.done and one.note != UNCHANGED for one in check_set_flags(writing, order_ids, {flag}))
    do = set_flags if on else clear_flags
    return on, do(writing, order_ids, {flag}, watch)


def check_set_flags(reading: Reading, order_ids: Sequence[int], flags: Collection[Flag]) -> list[Outcome]:
    """What `set_flags` would say, with nothing done."""
    return _planned(reading, order_ids, Did.FLAGS_SET, bits_of(flags))[0]


def check_clear_flags(
    reading: Reading, order_ids: Sequence[int], flags: Collection[Flag] | None = None
) -> list[Outcome]:
    """What `clear_flags` would say, with nothing done."""
    bits = _ALL if flags is None else bits_of(flags)
    return _planned(reading, order_ids, Did.FLAGS_CLEARED, bits)[0]


def flags_on(reading: Reading, order_ids: Sequence[int]) -> dict[Flag, int]:
    """How many of the orders carry each flag; those none carries are left out."""
    counts: dict[Flag, int] = defaultdict(int)
    wanted = list(dict.fromkeys(order_ids))
    for start in range(0, len(wanted), _BATCH):
        for row in flag_records.flagged(reading.db, wanted[start : start + _BATCH]):
            for flag in flags_in(row.flags):
                counts[flag] += 1
    return dict(counts)


def orders_by_flag(reading: Reading) -> dict[Flag, int]:
    """How many orders of the shop carry each flag."""
    counts = dict.fromkeys(Flag, 0)
    for bits, orders in flag_records.orders_by_flags(reading.db):
        for flag in flags_in(bits):
            counts[flag] += orders
    return counts


def name_flags(writing: Writing, names: Mapping[Flag, str]) -> None:
    """Call these flags by these names; an empty one gives the flag the name of its colour again.

    Raises Refused: `flag_name_too_long`; `flag_name_taken` where two would have one name; `flag_name_colour`
    where a flag would have the name of another's colour, so that nobody could say which is meant.
    """
    before = flag_names(writing)
    told = {flag: " ".join(name.split()) for flag, name in names.items()}
    after = {flag: name for flag, name in (before | told).items() if name}
    if after == before:
        return
    _check_names(after)
    changed = {flag: name for flag, name in after.items() if before.get(flag) != name}
    facts = {"name": next(iter(changed.values()))} if len(changed) == 1 else {}
    with journalled(writing, Did.FLAG_NAMED, facts):
        flag_records.put_names(
            writing.db, {int(flag): name for flag, name in changed.items()}, before.keys() - after.keys()
        )
    # Lists may be narrowed by the name.
    writing.concerns(everything=True, frame=True)


def _check_names(names: Mapping[Flag, str]) -> None:
    seen: set[str] = set()
    for flag, name in names.items():
        if len(name) > MAX_NAME:
            raise Refused("flag_name_too_long", limit=MAX_NAME)
        if name.casefold() in seen:
            raise Refused("flag_name_taken", name=name)
        seen.add(name.casefold())
        if choice_of(Field.FLAG, name) not in {None, flag.name.lower()}:
            raise Refused("flag_name_colour", name=name)


def _change(writing: Writing, order_ids: Sequence[int], what: Did, bits: int, watch: Watch) -> list[Outcome]:
    outcomes, changed = _planned(writing, order_ids, what, bits)
    if not changed:
        return outcomes
    facts: dict[str, Any] = {"flags": flag_numbers(bits)}
    if len(changed) == 1:
        facts["order_no"] = next(iter(changed.values())).order_no
    order_ids = list(changed)
    with journalled(writing, what, facts, order_ids):
        for start in range(0, len(order_ids), _BATCH):
            batch = order_ids[start : start + _BATCH]
            flag_records.put_flags(
                writing.db,
                {order_id: changed[order_id].after for order_id in batch},
                {order_id for order_id in batch if changed[order_id].kept},
                writing.operator_id,
                writing.now_ms,
            )
            refresh_desk(writing.db, batch, words=False, shipments=False)
            watch.step(start + len(batch))
        _record(writing, changed)
    writing.concerns(*changed)
    return outcomes


def _planned(
    reading: Reading, order_ids: Sequence[int], what: Did, bits: int
) -> tuple[list[Outcome], dict[int, _Order]]:
    """What comes of each order, and those whose flags would change."""
    wanted = list(dict.fromkeys(order_ids))
    found: dict[int, _Order] = {}
    for start in range(0, len(wanted), _BATCH):
        for row in flag_records.flagged(reading.db, wanted[start : start + _BATCH]):
            after = row.flags | bits if what is Did.FLAGS_SET else row.flags & ~bits
            found[row.id] = _Order(row.order_no, row.flags, after, bool(row.kept))
    changed = {
        order_id: found[order_id]
        for order_id in wanted
        if order_id in found and found[order_id].before != found[order_id].after
    }
    outcomes = [
        Outcome(order_id, found[order_id].order_no, note="" if order_id in changed else UNCHANGED)
        if order_id in found
        else Outcome(order_id, "", ("order_gone", {}))
        for order_id in wanted
    ]
    return outcomes, changed


def _record(writing: Writing, changed: Mapping[int, _Order]) -> None:
    """In as many statements as there are different changes, of which 256 flags at most can undergo."""
    alike: dict[tuple[int, int], list[int]] = defaultdict(list)
    for order_id, one in changed.items():
        alike[one.before, one.after].append(order_id)
    for (before, after), order_ids in alike.items():
        told = FieldChange("flags", flag_numbers(before), flag_numbers(after))
        record_many(writing, order_ids, Happened.FLAGS_CHANGED, (told,))


def flag_numbers(bits: int) -> str:
    """Flags as history and journal keep them: their numbers, parted by commas."""
    return ",".join(str(int(flag)) for flag in flags_in(bits))
