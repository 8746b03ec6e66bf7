from __future__ import annotations

import copy
from datetime import date, time
from typing import Any

import pytest

from seller_desktop.domain.orders import Channel, ClockKind, StatedOrder, Status
from seller_desktop.domain.rules import OnExpiry, OrderKind, RulePackError, Unit, parse_rule_pack

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
INSTANT = {"kind": "instant", "field": "delivery_option", "words": ["instan"]}
PLATFORM = {
    "kind": "platform_fulfilled",
    "field": "fulfillment_type",
    "words": ["dipenuhi"],
    "not_words": ["penjual"],
}


def pack_of(*rows: dict[str, Any], **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any TOML
    return {"version": "test-1", "rule": [copy.deepcopy(row) for row in rows], **more}


def order(**facts: Any) -> StatedOrder:  # noqa: ANN401 - any field
    return StatedOrder("1", Channel.TIKTOK, Status.TO_SHIP, "", None, "", 0, (), **facts)


def test_a_row_is_read_as_it_stands() -> None:
    rule = parse_rule_pack(pack_of(ROW)).rules[0]
    assert (rule.id, rule.clock, rule.orders) == ("completion", ClockKind.COMPLETION, OrderKind.ANY)
    assert rule.channels == {Channel.TIKTOK, Channel.TOKOPEDIA}
    assert (rule.unit, rule.length, rule.on_expiry) == (Unit.CALENDAR_DAYS, 6, OnExpiry.PRESUME)
    assert not rule.unconfirmed


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"clock": "lunch"}, "clock 'lunch' is none of"),
        ({"unit": None}, "unit is missing"),
        ({"channels": []}, "channels must be a list"),
        ({"channels": ["tiktok", "lazada"]}, "channels 'lazada' is none of"),
        ({"applies_from": "2021-01-01"}, "applies_from must be a date"),
        ({"length": 0}, "length must be at least 1"),
        ({"length": True}, "length must be a int"),
        ({"length": -1, "unit": "cut_off"}, "length must not be negative"),
        ({"unit": "clock_time"}, "at belongs to clock_time"),
        ({"at": time(11)}, "at belongs to clock_time"),
        ({"source": " "}, "source is empty"),
        ({"lenght": 3}, "unknown entry lenght"),
    ],
)
def test_a_wrong_row_is_named_with_what_is_wrong(change: dict[str, Any], told: str) -> None:
    row = {key: value for key, value in (ROW | change).items() if value is not None}
    with pytest.raises(RulePackError) as failure:
        parse_rule_pack(pack_of(ROW | {"id": "first"}, row))
    assert "rule 2 (completion)" in str(failure.value)
    assert told in str(failure.value)


def test_a_pack_needs_a_version() -> None:
    with pytest.raises(RulePackError, match="no version"):
        parse_rule_pack({"rule": [ROW]})


def test_the_same_row_twice_is_refused_but_a_later_one_of_the_same_name_is_not() -> None:
    with pytest.raises(RulePackError, match="stands there twice"):
        parse_rule_pack(pack_of(ROW, ROW))
    later = ROW | {"applies_from": date(2027, 1, 1), "length": 8}
    rules = parse_rule_pack(pack_of(ROW, later)).candidates(
        ClockKind.COMPLETION, Channel.TIKTOK, (OrderKind.ANY,)
    )
    assert [rule.length for rule in rules] == [8, 6]


def test_an_unknown_field_of_a_recognition_is_refused() -> None:
    with pytest.raises(RulePackError, match="recognise 1: field must be one of"):
        parse_rule_pack(pack_of(recognise=[INSTANT | {"field": "phone"}]))


def test_the_most_particular_kind_with_a_row_counts() -> None:
    pack = parse_rule_pack(pack_of(ROW, ROW | {"id": "mall", "orders": "mall", "length": 15}))
    kinds = pack.kinds_of(order(preorder=True), mall=True)
    assert kinds == (OrderKind.PREORDER, OrderKind.MALL, OrderKind.ANY)
    assert [rule.id for rule in pack.candidates(ClockKind.COMPLETION, Channel.TIKTOK, kinds)] == ["mall"]
    assert pack.candidates(ClockKind.COMPLETION, Channel.MANUAL, kinds) == ()


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({"delivery_option": "Instan"}, OrderKind.INSTANT),
        ({"delivery_option": "INSTANT 3  jam"}, OrderKind.INSTANT),
        ({"delivery_option": "Reguler"}, None),
        ({"fulfillment_type": "Dipenuhi oleh Tokopedia"}, OrderKind.PLATFORM_FULFILLED),
        ({"fulfillment_type": "Dipenuhi oleh Penjual"}, None),
        ({"fulfillment_type": "Instan"}, None),
    ],
)
def test_kinds_are_told_from_the_texts_of_an_order(facts: dict[str, Any], kind: OrderKind | None) -> None:
    pack = parse_rule_pack(pack_of(ROW, recognise=[INSTANT, PLATFORM]))
    expected = (OrderKind.ANY,) if kind is None else (kind, OrderKind.ANY)
    assert pack.kinds_of(order(**facts), mall=False) == expected
