from __future__ import annotations

import pytest

from seller_desktop.domain.orders import Channel, ClockKind
from seller_desktop.domain.rules import OnExpiry, OrderKind
from seller_desktop.services.rule_packs import load_rule_pack


def test_the_indonesian_pack_has_every_clock_for_every_channel() -> None:
    pack = load_rule_pack()
    for clock in ClockKind:
        kind = OrderKind.SELF_DELIVERED if clock is ClockKind.SELF_DELIVERY else OrderKind.ANY
        for channel in Channel:
            assert pack.candidates(clock, channel, (kind,)), (clock, channel)


def test_clocks_of_orders_warn_or_presume_and_those_of_cases_act() -> None:
    acting = {
        ClockKind.CANCEL_RESPONSE: OnExpiry.APPROVE,
        ClockKind.RETURN_RESPONSE: OnExpiry.APPROVE,
        ClockKind.PARTIAL_OFFER: OnExpiry.LAPSE,
        ClockKind.BUYER_SHIPS_BACK: OnExpiry.CLOSE,
        ClockKind.INSPECTION: OnExpiry.REFUND,
        ClockKind.BUYER_REFILE: OnExpiry.CLOSE,
        ClockKind.SHIP_BY: OnExpiry.WARN,
    }
    for rule in load_rule_pack().rules:
        if rule.id == "inspection.early":  # the other source's reading
            assert rule.on_expiry is OnExpiry.WARN
        else:
            assert rule.on_expiry is acting.get(rule.clock, OnExpiry.PRESUME), rule.id


def test_unconfirmed_numbers_are_marked_as_such() -> None:
    unconfirmed = {rule.id for rule in load_rule_pack().rules if rule.unconfirmed}
    assert {"payment", "ship_auto_cancel"} <= unconfirmed
    assert not {"ship_by", "self_delivery", "completion", "completion.mall"} & unconfirmed


def test_an_unknown_pack_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        load_rule_pack("atlantis")
