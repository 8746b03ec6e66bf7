"""What the search field offers to complete: fields, their values, and what the shop's own orders hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.filter_text import complete, field_at
from seller_desktop.domain.filters import Field, Kind, kind_of
from seller_desktop.texts import filters as words
from seller_desktop.ui.filters.suggestions import Suggestion

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.domain.filter_text import Completion
    from seller_desktop.domain.filters import Condition
    from seller_desktop.domain.flags import Flag
    from seller_desktop.texts.format import Formatter

KNOWN_BY_SHOP: Final = frozenset({Kind.TEXT, Kind.FLAG})
"""Kinds whose values only the shop's orders can tell."""


def with_flag_names(conditions: Sequence[Condition], names: Mapping[Flag, str]) -> list[Condition]:
    """The same with flags called as the shop calls them, to be shown."""
    called = {flag.name.lower(): name for flag, name in names.items()}
    called |= {name.casefold(): name for name in names.values()}
    return [
        replace(one, values=tuple(called.get(value.casefold(), value) for value in one.values))
        if one.field is Field.FLAG
        else one
        for one in conditions
    ]


def offers(
    text: str, cursor: int, known: Mapping[Field, Sequence[str]], formatter: Formatter
) -> list[Suggestion]:
    """What could be meant at the cursor."""
    field = field_at(text, cursor)
    told = {str(one): values for one, values in known.items()}
    return [_suggestion(one, field, formatter) for one in complete(text, cursor, told)]


def _suggestion(one: Completion, field: Field | None, formatter: Formatter) -> Suggestion:
    goes_on = one.text.endswith(":")
    if goes_on:
        named = Field(one.text.removeprefix("-").removesuffix(":"))
        return Suggestion(one.start, one.end, one.text, words.field_label(named), goes_on=True)
    value = one.text.strip('"').replace('""', '"')
    label = ""
    if field is not None and kind_of(field) is not Kind.TEXT:
        label = words.value_label(field, value, formatter)
    return Suggestion(one.start, one.end, one.text, "" if label == value else label)
