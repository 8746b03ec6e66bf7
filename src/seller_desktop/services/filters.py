"""The text of a filter as a shop understands it: its flags' names, its reasons, its orders' values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import Refused
from seller_desktop.domain.filter_text import parse
from seller_desktop.domain.filters import Field, Filter
from seller_desktop.services.flag_names import flag_names
from seller_desktop.services.reasons import list_all_reasons
from seller_desktop.storage.filter_sql import Narrowed
from seller_desktop.storage.filter_values import common_values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.domain.filters import Condition
    from seller_desktop.domain.flags import Flag
    from seller_desktop.services.shop import Reading

KNOWN_VALUES: Final = 50


def filter_of(reading: Reading, text: str) -> Filter:
    """What a text asks for, flags meant by their colours. What is not understood is left out."""
    found = parse(_storable(text)).filter
    if not any(one.field is Field.FLAG for one in found.conditions):
        return found
    names = flag_names(reading)
    return replace(found, conditions=tuple(_with_colours(one, names) for one in found.conditions))


def narrowed(reading: Reading, text: str) -> Narrowed | None:
    """What a text asks for, as the lists of `storage` take it; None where it asks for nothing."""
    wanted = filter_of(reading, text)
    if wanted == Filter():
        return None
    by_reason = wanted.words or any(one.field is Field.REASON for one in wanted.conditions)
    return Narrowed(wanted, reading.zone, list_all_reasons(reading) if by_reason else ())


def checked(text: str, names: Mapping[Flag, str] | None = None) -> Filter:
    """The filter a text asks for, where all of it is understood.

    `names`: what the shop calls its flags; where they are given, a flag must be one of them or a colour.
    Raises Refused("filter_wrong") about the first thing that is not understood.
    """
    parsed = parse(_storable(text), None if names is None else names.values())
    if parsed.problems:
        first = parsed.problems[0]
        raise Refused("filter_wrong", problem=first.code, position=first.start + 1, **first.facts)
    return parsed.filter


def known_values(reading: Reading, field: Field, limit: int = KNOWN_VALUES) -> list[str]:
    """Values to be offered for a field: flags' names, else what the newest orders have most often first."""
    if field is Field.FLAG:
        return list(flag_names(reading).values())[:limit]
    return common_values(reading.db, field, limit)


def _with_colours(condition: Condition, names: Mapping[Flag, str]) -> Condition:
    if condition.field is not Field.FLAG:
        return condition
    colours = {name.casefold(): flag.name.lower() for flag, name in names.items()}
    told = (colours.get(value.strip().casefold(), value) for value in condition.values)
    return replace(condition, values=tuple(told))


def _storable(text: str) -> str:
    """The text without what a database cannot be asked with: halves of characters, as a widget may send."""
    return text.encode("utf-8", "replace").decode()
