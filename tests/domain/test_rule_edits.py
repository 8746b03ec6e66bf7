from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from seller_desktop.domain.rule_edits import (
    LONGEST,
    edited_rules,
    edits_json,
    merged_pack,
    only_changed,
    times_saved,
    with_rules,
)
from seller_desktop.domain.rules import Rule, RulePack, RulePackError, Unit, parse_rule_pack

ROW: dict[str, Any] = {
    "id": "completion",
    "clock": "completion",
    "orders": "any",
    "channels": ["tiktok", "tokopedia"],
    "applies_from": date(2021, 1, 1),
    "anchor": "delivered",
    "unit": "calendar_days",
    "length": 6,
    "on_expiry": "presume",
    "source": "a page",
}
INSTANT = ROW | {
    "id": "early",
    "clock": "ship_by",
    "orders": "instant",
    "anchor": "paid",
    "unit": "clock_time",
    "length": 0,
    "at": time(11),
    "created_until": time(8),
    "unconfirmed": True,
}
BASE = parse_rule_pack({"version": "base", "rule": [ROW, INSTANT]})
COMPLETION, EARLY = BASE.rules


def rules_of(pack: RulePack) -> list[tuple[str, date, int]]:
    return [(rule.id, rule.applies_from, rule.length) for rule in pack.rules]


def test_a_corrected_row_stands_in_the_place_of_the_programs() -> None:
    pack = merged_pack(BASE, edits_json([replace(COMPLETION, length=8)], 1))
    assert rules_of(pack) == [("completion", date(2021, 1, 1), 8), ("early", date(2021, 1, 1), 0)]
    assert pack.version == "base+1"
    assert BASE.rules[0].length == 6


def test_a_dated_row_stands_beside_the_earlier_one() -> None:
    later = replace(COMPLETION, applies_from=date(2026, 11, 23), length=8)
    pack = merged_pack(BASE, edits_json([later], 4))
    assert [rule.length for rule in pack.rules if rule.id == "completion"] == [6, 8]
    assert pack.version == "base+4"


@pytest.mark.parametrize("edits", ["", edits_json([], 3)])
def test_without_rows_the_pack_is_the_programs_own(edits: str) -> None:
    assert merged_pack(BASE, edits) is BASE


def test_every_entry_of_a_rule_survives_being_kept() -> None:
    edited = (replace(EARLY, at=time(10, 30)), replace(COMPLETION, unit=Unit.HOURS, length=100))
    kept = edits_json(edited, 2)
    assert edited_rules(kept) == edited
    assert times_saved(kept) == 2
    assert times_saved("") == 0


def test_only_what_differs_is_an_edit() -> None:
    changed = replace(COMPLETION, length=7)
    assert only_changed(BASE, (EARLY, changed)) == (changed,)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(COMPLETION, length=0),
        replace(COMPLETION, length=LONGEST + 1),
        replace(EARLY, at=None),
        replace(COMPLETION, source=" "),
    ],
)
def test_a_row_that_can_be_no_rule_is_refused(wrong: Rule) -> None:
    with pytest.raises(RulePackError):
        with_rules(BASE, [wrong], 1)


def test_a_kept_row_that_was_tampered_with_is_refused_by_name() -> None:
    kept = json.loads(edits_json([COMPLETION], 1))
    kept["rows"][0]["applies_from"] = "yesterday"
    with pytest.raises(RulePackError, match="completion"):
        merged_pack(BASE, json.dumps(kept))
