"""The lists of reasons: those that come with the program, as the shop has edited them."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from seller_desktop.domain.cases import ReasonList
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.reasons import Reason, check, find, folded, label, parse_reasons
from seller_desktop.storage import records

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.services.shop import Reading, Writing

__all__ = [
    "all_reasons",
    "label",
    "list_all_reasons",
    "list_reasons",
    "reasons_of",
    "resolve",
    "save_reasons",
    "shipped_reasons",
]


@cache
def shipped_reasons() -> dict[ReasonList, tuple[Reason, ...]]:
    """The lists that come with the program. A file that cannot be read is our own mistake and raises."""
    file = resources.files("seller_desktop.resources").joinpath("reasons", "indonesia.toml")
    return parse_reasons(tomllib.loads(file.read_text(encoding="utf-8")))


def reasons_of(told: Mapping[str, str], which: ReasonList) -> tuple[Reason, ...]:
    """A list in its order, with the hidden and the removed ones, by the settings as they are kept."""
    return _edited(which, told.get(_key(which), ""))


def all_reasons(told: Mapping[str, str]) -> tuple[Reason, ...]:
    """Every list after the other, to find the label of a code whose list is not known."""
    return tuple(reason for which in ReasonList for reason in reasons_of(told, which))


def resolve(told: Mapping[str, str], which: ReasonList, text: str, unpaid: bool | None) -> Reason:
    """The reason meant by a code, a label in either language or the marketplace's name.

    A label that stands for two takes the one for the order's state; nothing else is limited by it.
    Raises Refused("reason_unknown") naming those that are offered.
    """
    reasons = reasons_of(told, which)
    found = find(reasons, text, unpaid)
    if found is None:
        known = dict.fromkeys(f"{one.id} ({one.en})" for one in reasons if not one.hidden)
        raise Refused("reason_unknown", reason=text.strip(), known=", ".join(known))
    return found


def list_reasons(reading: Reading, which: ReasonList) -> tuple[Reason, ...]:
    """A list as the shop has it."""
    return reasons_of(records.settings(reading.db), which)


def list_all_reasons(reading: Reading) -> tuple[Reason, ...]:
    """Every list of the shop after the other, to find the label of any code."""
    return all_reasons(records.settings(reading.db))


def save_reasons(writing: Writing, which: ReasonList, reasons: Sequence[Reason]) -> tuple[Reason, ...]:
    """Keep a list in this order, and give it as kept; a reason without a code is a new one of the shop.

    One of the shop's own that is left out is removed: cases that have it still show its label. One of the
    program's that is left out is hidden.
    Raises Refused for an empty, too long or repeated label, and where nothing would be left to choose.
    """
    kept = [_tidied(reason) for reason in reasons]
    check(kept)
    told = records.settings(writing.db)
    known = {reason.code: reason for reason in reasons_of(told, which)}
    rows = [_row(known.get(reason.code), reason, writing) for reason in kept]
    named = {row["code"] for row in rows}
    rows += [
        _as_row(replace(reason, removed=reason.own, hidden=True))
        for code, reason in known.items()
        if code not in named
    ]
    value = json.dumps(rows, ensure_ascii=False)
    records.put_setting(writing.db, _key(which), value)
    writing.concerns(everything=True, frame=True)
    return _edited(which, value)


def _key(which: ReasonList) -> str:
    return f"reasons.{which}"


def _tidied(reason: Reason) -> Reason:
    return replace(reason, en=" ".join(reason.en.split()), id=" ".join(reason.id.split()))


def _row(known: Reason | None, reason: Reason, writing: Writing) -> dict[str, Any]:
    """What is kept of a reason. A code nobody has is replaced by a new one, so that none is used twice."""
    if known is None:
        return _as_row(replace(reason, code=f"own_{writing.ids.reserve()}", own=True, removed=False))
    return _as_row(replace(reason, own=known.own))


def _as_row(reason: Reason) -> dict[str, Any]:
    row: dict[str, Any] = {"code": reason.code, "en": reason.en, "id": reason.id}
    return row | {flag: True for flag in ("hidden", "own", "removed") if getattr(reason, flag)}


@lru_cache(maxsize=2 * len(ReasonList))
def _edited(which: ReasonList, edits: str) -> tuple[Reason, ...]:
    """The program's list with a shop's edits; what a later version of the program adds stands at the end."""
    shipped = {reason.code: reason for reason in shipped_reasons()[which]}
    if not edits:
        return tuple(shipped.values())
    reasons = []
    for row in json.loads(edits):
        base = shipped.pop(row["code"], None)
        if base is None:
            # An entry the program no longer brings is kept, for the cases that have it.
            hidden = row.get("hidden", False) or not row.get("own", False)
            base = Reason(row["code"], "", "", own=row.get("own", False), removed=row.get("removed", False))
        else:
            hidden = row.get("hidden", False)
            # The marketplace's own label still means the reason, whatever the shop calls it.
            base = replace(
                base, also=(*base.also, *(t for t in (base.en, base.id) if folded(t) not in _labels(row)))
            )
        reasons.append(replace(base, en=row["en"], id=row["id"], hidden=hidden))
    return (*reasons, *shipped.values())


def _labels(row: Mapping[str, Any]) -> set[str]:
    return {folded(row["en"]), folded(row["id"])}
