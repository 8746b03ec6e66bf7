from __future__ import annotations

from itertools import product

import pytest

from seller_desktop.domain.case_facts import (
    SETTLES_A_CANCELLATION,
    Verdict,
    compare,
    paid_as_stated,
    same_request,
)
from seller_desktop.domain.cases import OPEN_STATES, CaseLine, CaseState
from seller_desktop.domain.clock import DAY_MS, MINUTE_MS
from seller_desktop.domain.orders import Status

S = CaseState
OF_RETURNS = [
    *(S.REQUESTED, S.OFFERED, S.AWAITING_PARCEL, S.FAILED_DELIVERY, S.RECEIVED, S.INSPECTED, S.REFUNDED),
    *(S.AUTO_REFUNDED, S.REPLACED, S.REFUSED, S.CLOSED, S.REJECTED, S.WITHDRAWN),
]
STATED = [one for one in OF_RETURNS if one not in {S.AUTO_REFUNDED, S.INSPECTED, S.FAILED_DELIVERY}]
"""What a file can say; the rest is known only here."""


@pytest.mark.parametrize("known_there", [True, False])
def test_what_says_the_same_agrees(known_there: bool) -> None:
    for state in STATED:
        assert compare(state, state, known_there=known_there) is Verdict.SAME
    for ours, stated in (
        *((S.AUTO_REFUNDED, S.REFUNDED), (S.INSPECTED, S.RECEIVED), (S.CLOSED, S.REJECTED)),
        *((S.REJECTED, S.CLOSED), (S.WITHDRAWN, S.CLOSED)),
    ):
        assert compare(ours, stated, known_there=known_there) is Verdict.SAME


@pytest.mark.parametrize("known_there", [True, False])
def test_an_open_case_follows_what_is_further_along(known_there: bool) -> None:
    for stated in STATED:
        if stated is not S.REQUESTED:
            assert compare(S.REQUESTED, stated, known_there=known_there) is Verdict.FURTHER
    for ours, stated in (
        *((S.AWAITING_PARCEL, S.RECEIVED), (S.RECEIVED, S.REFUNDED), (S.INSPECTED, S.REFUSED)),
        *((S.OFFERED, S.REFUNDED), (S.FAILED_DELIVERY, S.RECEIVED)),
    ):
        assert compare(ours, stated, known_there=known_there) is Verdict.FURTHER


@pytest.mark.parametrize(
    ("ours", "stated"),
    [
        (S.REFUNDED, S.REQUESTED),
        (S.AWAITING_PARCEL, S.REQUESTED),
        (S.OFFERED, S.REQUESTED),
        (S.REJECTED, S.REQUESTED),
        (S.REPLACED, S.AWAITING_PARCEL),
        (S.REFUNDED, S.RECEIVED),
        (S.RECEIVED, S.AWAITING_PARCEL),
    ],
)
def test_what_was_not_entered_yet_is_delay_and_else_a_contradiction(ours: S, stated: S) -> None:
    assert compare(ours, stated, known_there=False) is Verdict.BEHIND
    assert compare(ours, stated, known_there=True) is Verdict.CONTRADICTS


@pytest.mark.parametrize(
    ("ours", "stated"),
    [
        (S.REJECTED, S.REFUNDED),
        (S.REJECTED, S.AWAITING_PARCEL),
        (S.REFUNDED, S.REFUSED),
        (S.REFUNDED, S.WITHDRAWN),
        (S.CLOSED, S.REFUNDED),
        (S.REPLACED, S.REFUNDED),
    ],
)
def test_two_ends_contradict_each_other_whether_entered_or_not(ours: S, stated: S) -> None:
    for known_there in (True, False):
        assert compare(ours, stated, known_there=known_there) is Verdict.CONTRADICTS


def test_a_case_that_is_over_is_moved_by_no_file_but_one_that_asks_again() -> None:
    for ours, stated, known_there, again in product(OF_RETURNS, STATED, (True, False), (True, False)):
        verdict = compare(ours, stated, known_there=known_there, asked_again=again)
        if ours not in OPEN_STATES and verdict is Verdict.FURTHER:
            assert (ours, stated, again) == (S.REJECTED, S.REQUESTED, True)
    assert compare(S.REJECTED, S.REQUESTED, known_there=False, asked_again=True) is Verdict.FURTHER


def test_two_refunds_of_other_amounts_contradict_each_other() -> None:
    for ours in (S.REFUNDED, S.AUTO_REFUNDED):
        for known_there in (True, False):
            told = compare(ours, S.REFUNDED, known_there=known_there, other_refund=True)
            assert told is Verdict.CONTRADICTS


@pytest.mark.parametrize(
    ("stated_at", "requested_at", "is_open", "same"),
    [
        (None, 0, True, True),
        (9 * DAY_MS, 0, True, True),
        (MINUTE_MS, 0, False, True),
        (MINUTE_MS + 1, 0, False, False),
        (None, 0, False, False),
        # Nobody said when: recorded a day later, it was asked for at any time before.
        (DAY_MS - 1, None, False, True),
        (DAY_MS - 1, DAY_MS, False, True),
        (DAY_MS + 1, None, False, False),
        (DAY_MS + 1, DAY_MS, False, False),
    ],
)
def test_which_return_entered_by_hand_is_the_stated_one(
    stated_at: int | None, requested_at: int | None, is_open: bool, same: bool
) -> None:
    assert same_request(stated_at, requested_at, DAY_MS, is_open=is_open) is same


@pytest.mark.parametrize(
    ("paid", "refund", "told"),
    [
        ((42_000,), 51_000, (51_000,)),
        ((10_000, 20_000), 30_000, (10_000, 20_000)),
        ((10_000, 20_000, 20_000), 33_333, (6_666, 13_333, 13_334)),
        ((0, 0), 5_000, (0, 5_000)),
        ((), 5_000, ()),
    ],
)
def test_lines_add_up_to_the_stated_refund(paid: tuple[int, ...], refund: int, told: tuple[int, ...]) -> None:
    lines = [CaseLine(str(number), 1, paid_idr=idr) for number, idr in enumerate(paid)]
    assert tuple(line.paid_idr for line in paid_as_stated(lines, refund)) == told


def test_nothing_is_left_to_decide_once_an_order_is_shipped_completed_or_cancelled() -> None:
    assert {Status.SHIPPED, Status.COMPLETED, Status.CANCELLED} == SETTLES_A_CANCELLATION
