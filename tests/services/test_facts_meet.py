"""Where what the marketplace states meets what was decided, asked or presumed here (clocks.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from seller_desktop.domain.cases import CaseState, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import Status
from seller_desktop.services.outbox import mark_entered, outbox_lines
from seller_desktop.services.read_models import Happened
from seller_desktop.storage import checks
from tests.making import export, order_no
from tests.services.casework import (
    NOW,
    REJECT,
    ask,
    bring,
    by_hand,
    case_of,
    do,
    lines,
    order,
    status,
    sweep,
    table,
    undo,
)
from tests.services.importing import detail, everything, take

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop

TWO_DAYS: Final = 2 * DAY_MS


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    bring(shop, order(0), order(1), order(2, Status.SHIPPED), order(3, Status.COMPLETED))
    return shop


def later(shop: Shop, clock: StoppedClock, ms: int, *orders: Status) -> None:
    """So much later a file shows the first orders so."""
    clock.advance(ms)
    bring(shop, *(order(number, one) for number, one in enumerate(orders)), snapshot=clock.now_ms())


def enter(shop: Shop) -> None:
    shop.write(mark_entered, [one.id for one in shop.read(outbox_lines).result()]).result()


@pytest.mark.parametrize("stated", [Status.SHIPPED, Status.COMPLETED, Status.CANCELLED])
def test_a_newer_file_settles_an_open_request(
    stocked: Shop, stopped_clock: StoppedClock, tmp_path: Path, stated: Status
) -> None:
    case_id = ask(stocked)
    stopped_clock.advance(HOUR_MS)
    words = {Status.SHIPPED: "Dikirim", Status.COMPLETED: "Selesai", Status.CANCELLED: "Dibatalkan"}
    file = export(tmp_path, [{"Order Status": words[stated]}], "Semua pesanan-2026-11-23-15_00.csv")
    report = take(stocked, file)
    assert report.cases is not None
    assert (report.cases.settled, report.cases.conflicts) == ((order_no(0),), ())
    case = case_of(stocked, case_id)
    assert (case.state, case.effective_at) == (CaseState.SETTLED_BY_MARKETPLACE, NOW + HOUR_MS)
    assert (status(stocked), detail(stocked, 0).row.group) == ((stated, False), None)
    assert Happened.CANCEL_SETTLED in [one.what for one in detail(stocked, 0).history]
    stopped_clock.advance(10 * DAY_MS)
    assert sweep(stocked).fired == (), "its deadline is void"


@pytest.mark.parametrize("stated", [Status.TO_SHIP, Status.PENDING])
def test_a_file_that_shows_it_waiting_leaves_a_request_open(
    stocked: Shop, stopped_clock: StoppedClock, stated: Status
) -> None:
    case_id = ask(stocked)
    later(stocked, stopped_clock, HOUR_MS, stated)
    assert case_of(stocked, case_id).state is CaseState.REQUESTED
    assert detail(stocked, 0).row.case_id == case_id


def test_an_older_file_settles_nothing(stocked: Shop, stopped_clock: StoppedClock) -> None:
    case_id = ask(stocked)
    stopped_clock.advance(HOUR_MS)
    bring(stocked, order(0, Status.SHIPPED), snapshot=NOW - HOUR_MS)
    assert (case_of(stocked, case_id).state, status(stocked)) == (
        CaseState.REQUESTED,
        (Status.TO_SHIP, False),
    )


@pytest.mark.parametrize("by_clock", [True, False])
def test_a_file_that_shows_the_same_confirms(
    stocked: Shop, stopped_clock: StoppedClock, by_clock: bool
) -> None:
    case_id = ask(stocked)
    if by_clock:
        stopped_clock.advance(TWO_DAYS)
        sweep(stocked)
    else:
        do(stocked, case_id, Step.APPROVE)
    later(stocked, stopped_clock, HOUR_MS, Status.CANCELLED)
    assert status(stocked) == (Status.CANCELLED, False)
    assert case_of(stocked, case_id).conflict == ""
    assert lines(stocked) == ([] if by_clock else [("approve_cancellation", "confirmed")])


def test_what_is_not_entered_yet_is_not_contradicted(stocked: Shop, stopped_clock: StoppedClock) -> None:
    case_id = ask(stocked)
    do(stocked, case_id, Step.APPROVE)
    later(stocked, stopped_clock, HOUR_MS, Status.TO_SHIP)
    assert status(stocked) == (Status.CANCELLED, True)
    enter(stocked)
    bring(stocked, order(0), snapshot=stopped_clock.now_ms())
    assert status(stocked) == (Status.CANCELLED, True), "entered no earlier than the file was made"
    later(stocked, stopped_clock, MINUTE_MS, Status.TO_SHIP)
    assert (status(stocked), case_of(stocked, case_id).conflict) == ((Status.TO_SHIP, False), "to_ship")


def test_a_contradiction_is_shown_side_by_side_and_resolved_by_nobody(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = ask(stocked)
    do(stocked, case_id, Step.APPROVE)
    later(stocked, stopped_clock, HOUR_MS, Status.SHIPPED)
    case, row = case_of(stocked, case_id), detail(stocked, 0).row
    assert (case.state, case.conflict) == (CaseState.APPROVED, "shipped")
    assert (row.status, row.overruled, row.conflict) == (Status.SHIPPED, False, True)
    assert lines(stocked) == [("approve_cancellation", "contradicted")]
    changes = [
        (change.before, change.after)
        for entry in detail(stocked, 0).history
        for change in entry.changes
        if change.field == "status"
    ]
    assert ("cancelled", "shipped") in changes, "the history says who moved it back"
    later(stocked, stopped_clock, HOUR_MS, Status.COMPLETED)
    assert (case_of(stocked, case_id).conflict, status(stocked)) == ("shipped", (Status.COMPLETED, False))
    later(stocked, stopped_clock, HOUR_MS, Status.CANCELLED)
    assert (case_of(stocked, case_id).conflict, lines(stocked)) == (
        "",
        [("approve_cancellation", "confirmed")],
    )


def test_what_a_clock_presumed_is_believed_for_an_hour(stocked: Shop, stopped_clock: StoppedClock) -> None:
    case_id = ask(stocked, requested_at=NOW)
    stopped_clock.advance(TWO_DAYS)
    sweep(stocked)
    later(stocked, stopped_clock, HOUR_MS, Status.TO_SHIP)
    assert status(stocked) == (Status.CANCELLED, True)
    later(stocked, stopped_clock, 1, Status.TO_SHIP)
    assert (status(stocked), case_of(stocked, case_id).conflict) == ((Status.TO_SHIP, False), "to_ship")


@pytest.mark.parametrize("import_first", [True, False])
def test_whether_the_file_or_the_sweep_comes_first_the_order_stands_as_stated(
    stocked: Shop, stopped_clock: StoppedClock, import_first: bool
) -> None:
    """Shipped an hour before the request ran out; the computer learns of both an hour after."""
    case_id = ask(stocked, requested_at=NOW)
    stopped_clock.advance(TWO_DAYS + HOUR_MS)
    acts: list[Callable[[], object]] = [
        lambda: sweep(stocked),
        lambda: bring(stocked, order(0, Status.SHIPPED), snapshot=NOW + TWO_DAYS - HOUR_MS),
    ]
    for act in reversed(acts) if import_first else acts:
        act()
    assert status(stocked) == (Status.SHIPPED, False)
    case = case_of(stocked, case_id)
    if import_first:
        assert (case.state, case.conflict) == (CaseState.SETTLED_BY_MARKETPLACE, "")
    else:
        assert (case.state, case.conflict) == (CaseState.AUTO_APPROVED, "shipped")
    assert stocked.read(lambda reading: checks.miscounted(reading.db)).result() == []


def test_the_same_file_again_changes_nothing(stocked: Shop, stopped_clock: StoppedClock) -> None:
    do(stocked, ask(stocked, 0), Step.APPROVE)
    do(stocked, ask(stocked, 1), REJECT)
    enter(stocked)
    for stated in ((Status.TO_SHIP, Status.TO_SHIP), (Status.SHIPPED, Status.CANCELLED)):
        later(stocked, stopped_clock, HOUR_MS, *stated)
        known = everything(stocked)
        later(stocked, stopped_clock, 0, *stated)
        again = everything(stocked)
        assert {name for name in known if known[name] != again[name]} <= {"import_file", "meta"}


def test_a_rejection_the_marketplace_cancelled_all_the_same(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = ask(stocked)
    do(stocked, case_id, REJECT)
    later(stocked, stopped_clock, HOUR_MS, Status.CANCELLED)
    assert case_of(stocked, case_id).conflict == "cancelled"
    assert detail(stocked, 0).row.conflict


def test_a_reversed_rejection_is_no_longer_anybodys_word(stocked: Shop, stopped_clock: StoppedClock) -> None:
    case_id = ask(stocked)
    do(stocked, case_id, REJECT)
    enter(stocked)
    undo(stocked)
    do(stocked, case_id, Step.APPROVE)
    later(stocked, stopped_clock, HOUR_MS, Status.CANCELLED)
    assert case_of(stocked, case_id).conflict == ""


def test_what_a_person_says_of_an_order_made_by_hand_stands_over_our_clock(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    order_id = by_hand(shop)
    stopped_clock.advance(10 * DAY_MS)
    assert len(sweep(shop).fired) == 1
    by_hand(shop, 0, Status.SHIPPED)
    row = next(one for one in table(shop, "orders") if one["id"] == order_id)
    assert (row["status"], row["overruled"]) == ("shipped", False)
    assert table(shop, "order_decision") == []
    assert shop.read(lambda reading: checks.miscounted(reading.db)).result() == []


def test_a_person_who_cancels_an_order_settles_the_request(shop: Shop, stopped_clock: StoppedClock) -> None:
    by_hand(shop)
    case_id = ask(shop, "M-0")
    stopped_clock.advance(1)
    by_hand(shop, 0, Status.CANCELLED)
    assert case_of(shop, case_id).state is CaseState.SETTLED_BY_MARKETPLACE


@pytest.mark.parametrize("by_file", [True, False])
def test_a_replacement_made_at_the_time_of_a_statement_was_not_stated(
    stocked: Shop, stopped_clock: StoppedClock, by_file: bool
) -> None:
    by_hand(stocked, 4)
    by_hand(stocked, 5, Status.SHIPPED)
    ask(stocked, 2 if by_file else "M-5", ReturnType.REPLACEMENT)
    stopped_clock.advance(9 * DAY_MS)
    sweep(stocked)  # it was granted a week ago, and has not been shipped in time since
    replacement = table(stocked, "orders")[-1]
    assert (replacement["order_no"][-3:], replacement["status"]) == ("-R1", Status.CANCELLED)
    if by_file:
        bring(stocked, order(2, Status.SHIPPED), snapshot=replacement["snapshot_at"])
    else:
        by_hand(stocked, 4, Status.SHIPPED)
    assert table(stocked, "orders")[-1] == replacement
