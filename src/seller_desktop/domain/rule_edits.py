"""A shop's corrections to the rules: rows that stand in the place of the program's, or beside them."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.rules import Rule, RulePack, RulePackError, parse_rule_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST: Final = 1000
"""More hours or days than any marketplace gives; keeps a slip of the hand from running for ages."""

_SAVED: Final = "saved"
_ROWS: Final = "rows"
_DATES: Final = ("applies_from",)
_TIMES: Final = ("at", "created_from", "created_until")


def key_of(rule: Rule) -> tuple[str, date]:
    """What tells a row from all others: two rows of one key cannot both hold."""
    return rule.id, rule.applies_from


def edited_rules(edits: str) -> tuple[Rule, ...]:
    """The rows that were edited, as `edits_json` has kept them. Raises RulePackError."""
    if not edits:
        return ()
    rows = [_from_json(row) for row in json.loads(edits)[_ROWS]]
    return parse_rule_pack({"version": "edits", "rule": rows}).rules


def times_saved(edits: str) -> int:
    return int(json.loads(edits)[_SAVED]) if edits else 0


def edits_json(rules: Sequence[Rule], saved: int) -> str:
    """The rows as they are kept, with how often edits have been saved."""
    return json.dumps({_SAVED: saved, _ROWS: [_to_json(rule) for rule in rules]}, ensure_ascii=False)


def only_changed(base: RulePack, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rows that say something else than the pack's own."""
    shipped = set(base.rules)
    return tuple(rule for rule in rules if rule not in shipped)


def merged_pack(base: RulePack, edits: str) -> RulePack:
    """The pack with the edited rows; its version says how often edits were saved: `indonesia-2026-11+3`.

    Raises RulePackError for rows that cannot be rules.
    """
    return with_rules(base, edited_rules(edits), times_saved(edits))


def with_rules(base: RulePack, rules: Sequence[Rule], saved: int) -> RulePack:
    """The pack with these rows in place of its own of the same key, or beside them.

    Raises RulePackError for rows that cannot be rules; the pack itself where there are none.
    """
    if not rules:
        return base
    too_long = next((rule for rule in rules if rule.length > LONGEST), None)
    if too_long is not None:
        raise RulePackError(f"{too_long.id}: length is at most {LONGEST}")
    checked = parse_rule_pack({"version": "edits", "rule": [_from_json(_to_json(rule)) for rule in rules]})
    edited = {key_of(rule): rule for rule in checked.rules}
    kept = [edited.pop(key_of(rule), rule) for rule in base.rules]
    return replace(base, version=f"{base.version}+{saved}", rules=(*kept, *edited.values()))


def _to_json(rule: Rule) -> dict[str, Any]:
    """The entries a file of rules would have for the row, times and dates as ISO texts."""
    row = {field.name: _plain(getattr(rule, field.name)) for field in fields(Rule)}
    return {name: value for name, value in row.items() if value is not None}


def _plain(value: object) -> object:
    """As JSON and TOML have it."""
    match value:
        case StrEnum():
            return value.value
        case frozenset():
            return sorted(str(one) for one in value)
        case date() | time():
            return value.isoformat()
        case _:
            return value


def _from_json(row: dict[str, Any]) -> dict[str, Any]:
    try:
        return (
            row
            | {name: date.fromisoformat(row[name]) for name in _DATES if name in row}
            | {name: time.fromisoformat(row[name]) for name in _TIMES if name in row}
        )
    except ValueError as wrong:
        raise RulePackError(f"{row.get('id', 'without id')}: {wrong}") from wrong
