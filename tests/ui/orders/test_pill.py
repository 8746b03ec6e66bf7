from __future__ import annotations

from typing import Any

import pytest

from seller_desktop.domain.cases import OPEN_STATES, CaseKind, CaseState, ReturnType, Step
from seller_desktop.domain.orders import ActionGroup, Channel, Status
from seller_desktop.texts import case_words
from seller_desktop.ui.orders.pill import (
    Mark,
    PillShows,
    about_case,
    card_button_samples,
    card_steps,
    mark_of,
    pill_of,
    pill_samples,
)
from seller_desktop.ui.orders.tone import Tone
from tests.ui.fake_shop import order_row

LABELS = {"wrong": "Wrong variation"}


def with_case(kind: CaseKind = CaseKind.CANCELLATION, **changed: Any) -> Any:  # noqa: ANN401 - any field of a row
    told: dict[str, Any] = {
        "status": Status.TO_SHIP,
        "case_id": 7,
        "case_kind": kind,
        "case_type": None if kind is CaseKind.CANCELLATION else ReturnType.RETURN,
        "case_state": CaseState.REQUESTED,
        "case_reason": "wrong",
    }
    return order_row(1, **(told | changed))


def test_each_view_tells_what_it_is_about() -> None:
    row = with_case(group=ActionGroup.CANCEL_REQUESTED)
    assert [pill_of(row, shows).text for shows in PillShows] == [
        "To Ship",
        "Cancellation",
        "To answer",
        "To Ship",
    ]


@pytest.mark.parametrize(
    ("state", "tone"),
    [
        (CaseState.REQUESTED, None),
        (CaseState.RECEIVED, None),
        (CaseState.OFFERED, Tone.BLUE),
        (CaseState.AWAITING_PARCEL, Tone.BLUE),
        (CaseState.REFUNDED, Tone.GREY),
    ],
)
def test_only_the_sellers_turn_takes_the_tone_of_the_time_left(state: CaseState, tone: Tone | None) -> None:
    assert pill_of(with_case(CaseKind.RETURN, case_state=state), PillShows.RETURN).tone is tone


def test_there_is_room_for_every_pill_a_view_can_show() -> None:
    returns = set(CaseState) - {CaseState.APPROVED, CaseState.AUTO_APPROVED}
    for state in returns:
        row = with_case(CaseKind.RETURN, case_state=state)
        assert pill_of(row, PillShows.RETURN).text in pill_samples(PillShows.RETURN)
    for group in ActionGroup:
        row = with_case(group=group)
        assert pill_of(row, PillShows.REASON).text in pill_samples(PillShows.REASON)


def test_a_case_that_is_over_is_told_only_where_it_is_the_subject() -> None:
    rejected = with_case(case_state=CaseState.REJECTED)
    assert about_case(rejected, PillShows.STATUS, LABELS) == ""
    assert about_case(rejected, PillShows.RETURN, LABELS) == ""
    said = "Cancellation: rejected (Wrong variation)"
    assert about_case(rejected, PillShows.CANCELLATION, LABELS) == said
    assert about_case(with_case(), PillShows.STATUS, LABELS).startswith("Cancellation: waiting")
    assert about_case(order_row(1), PillShows.STATUS, LABELS) == ""


def test_what_no_marketplace_can_confirm_bears_no_mark() -> None:
    assert mark_of(with_case()) is None
    assert mark_of(with_case(overruled=True)) is Mark.OVERRULED
    assert mark_of(with_case(overruled=True, conflict=True)) is Mark.CONFLICT
    assert mark_of(with_case(overruled=True, channel=Channel.MANUAL)) is None


def test_a_card_offers_something_only_for_open_cases() -> None:
    offered = {state for state in CaseState if card_steps(with_case(case_state=state))}
    assert offered < OPEN_STATES
    assert card_steps(with_case()) == (Step.APPROVE, Step.REJECT)
    assert card_steps(with_case(CaseKind.RETURN, case_state=CaseState.INSPECTED)) == (Step.INSPECT, None)
    assert card_steps(order_row(1)) == ()


def test_there_is_room_for_every_button_of_a_card() -> None:
    for state in CaseState:
        buttons = [case_words.step_button(step) for step in card_steps(with_case(case_state=state))]
        assert not buttons or buttons in card_button_samples()
