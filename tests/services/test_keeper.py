from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from sqlalchemy import event, insert, select

from seller_desktop.domain.cases import CaseState, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS
from seller_desktop.domain.orders import ClockKind, Status, Substatus, View
from seller_desktop.services import order_details, queries
from seller_desktop.services.case_models import Decision
from seller_desktop.services.read_models import Happened, SourceKind
from seller_desktop.storage import checks, schema
from tests.making import at, order_no
from tests.services.casework import (
    NOW,
    REJECT_RETURN,
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
)
from tests.services.importing import detail, everything

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop, Writing

TWO_DAYS: Final = 2 * DAY_MS


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    bring(shop, order(0), order(1), order(2, Status.SHIPPED), order(3, Status.SHIPPED))
    return shop


def miscounts(shop: Shop) -> list[str]:
    return shop.read(lambda reading: checks.miscounted(reading.db)).result()


def test_nothing_happens_a_millisecond_early_and_everything_on_time(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = ask(stocked, requested_at=NOW)
    stopped_clock.advance(TWO_DAYS - 1)
    swept = sweep(stocked)
    assert (swept.fired, swept.held, swept.next_due_at) == ((), 0, NOW + TWO_DAYS)
    assert case_of(stocked, case_id).state is CaseState.REQUESTED
    stopped_clock.advance(1)
    (fired,) = sweep(stocked).fired
    assert (fired.order_no, fired.case_id, fired.kind) == (
        *(order_no(0), case_id),
        ClockKind.CANCEL_RESPONSE,
    )
    assert (fired.due_at, fired.effective_at, fired.fired_at) == (*[NOW + TWO_DAYS] * 2, NOW + TWO_DAYS)
    assert (fired.effect, fired.amount_idr) == ("cancellation_approved", 51_000)
    assert status(stocked) == (Status.CANCELLED, True)
    assert case_of(stocked, case_id).state is CaseState.AUTO_APPROVED
    assert lines(stocked) == [], "what a clock did is not to be entered"


def test_it_happens_once(stocked: Shop, stopped_clock: StoppedClock) -> None:
    ask(stocked)
    stopped_clock.advance(TWO_DAYS)
    assert len(sweep(stocked).fired) == 1
    known = everything(stocked)
    assert sweep(stocked).fired == ()
    assert everything(stocked) == known


def test_it_holds_from_the_due_time_however_late_it_was_noticed(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = ask(stocked, requested_at=NOW)
    stopped_clock.advance(TWO_DAYS + 3 * HOUR_MS)
    (fired,) = sweep(stocked).fired
    assert (fired.effective_at, fired.fired_at) == (NOW + TWO_DAYS, NOW + TWO_DAYS + 3 * HOUR_MS)
    case = case_of(stocked, case_id)
    assert (case.effective_at, case.undo_until, case.decided_at) == (NOW + TWO_DAYS, None, None)
    entry = detail(stocked, 0).history[0]
    assert (entry.what, entry.at, entry.recorded_at) == (
        *(Happened.CANCEL_AUTO_APPROVED, NOW + TWO_DAYS),
        NOW + TWO_DAYS + 3 * HOUR_MS,
    )
    assert (entry.source.kind, entry.source.name) == (SourceKind.RULE, "cancel_response")
    assert [(one.field, one.before, one.after) for one in entry.changes] == [
        ("status", "to_ship", "cancelled")
    ]
    row = next(one for one in table(stocked, "deadline") if one["case_id"] == case_id)
    assert (row["state"], row["fired_at"], row["effect"]) == (
        *("fired", NOW + TWO_DAYS + 3 * HOUR_MS),
        "cancellation_approved",
    )


@pytest.mark.parametrize(
    ("type_", "state", "effect", "refund"),
    [
        (ReturnType.REFUND, CaseState.AUTO_REFUNDED, "refunded", 51_000),
        (ReturnType.RETURN, CaseState.AWAITING_PARCEL, "return_approved", None),
        (ReturnType.REPLACEMENT, CaseState.REPLACED, "replacement_granted", None),
    ],
)
def test_a_return_nobody_answers_is_granted_as_asked_for(
    stocked: Shop, stopped_clock: StoppedClock, type_: ReturnType, state: CaseState, effect: str, refund: int
) -> None:
    case_id = ask(stocked, 2, type_)
    stopped_clock.advance(TWO_DAYS)
    (fired,) = sweep(stocked).fired
    case = case_of(stocked, case_id)
    assert (case.state, fired.effect, case.refund_idr) == (state, effect, refund)
    assert status(stocked, 2) == (Status.SHIPPED, False)
    assert (case.replacement_order_id is not None) == (type_ is ReturnType.REPLACEMENT)


@pytest.mark.parametrize(
    ("steps", "state", "effect"),
    [
        ((REJECT_RETURN,), CaseState.CLOSED, "case_closed"),
        ((Step.APPROVE,), CaseState.CLOSED, "case_closed"),
        ((Step.APPROVE, Step.RECEIVE), CaseState.AUTO_REFUNDED, "refunded"),
        (
            (Step.APPROVE, Decision(Step.SEND, tracking_no="JX1", self_arranged=True)),
            *(CaseState.AUTO_REFUNDED, "refunded"),
        ),
        ((Decision(Step.OFFER, amount_idr=5_000),), CaseState.REQUESTED, "offer_lapsed"),
    ],
)
def test_each_clock_has_its_outcome(
    stocked: Shop,
    stopped_clock: StoppedClock,
    steps: tuple[Step | Decision, ...],
    state: CaseState,
    effect: str,
) -> None:
    case_id = ask(stocked, 2, ReturnType.RETURN)
    clock = do(stocked, case_id, *steps).clock
    assert clock is not None
    stopped_clock.advance(clock.due_at - NOW - 1)
    assert sweep(stocked).fired == ()
    stopped_clock.advance(1)
    assert [(one.kind, one.effect) for one in sweep(stocked).fired] == [(clock.kind, effect)]
    assert case_of(stocked, case_id).state is state


def test_one_late_sweep_goes_the_whole_way_each_step_at_its_own_time(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    case_id = ask(stocked, 2, ReturnType.RETURN, requested_at=NOW)
    do(stocked, case_id, Decision(Step.OFFER, amount_idr=5_000))
    stopped_clock.advance(30 * DAY_MS)
    fired = sweep(stocked).fired
    assert [(one.kind, one.effect, one.effective_at - NOW) for one in fired] == [
        (ClockKind.PARTIAL_OFFER, "offer_lapsed", DAY_MS),
        (ClockKind.RETURN_RESPONSE, "return_approved", 3 * DAY_MS),
        (ClockKind.BUYER_SHIPS_BACK, "case_closed", 8 * DAY_MS),
    ]
    assert {one.fired_at for one in fired} == {NOW + 30 * DAY_MS}
    assert case_of(stocked, case_id).state is CaseState.CLOSED
    steps = [(row["step"], row["at"] - NOW) for row in table(stocked, "case_step")][-3:]
    assert steps == [
        ("offer_lapsed", DAY_MS),
        ("approve_by_clock", 3 * DAY_MS),
        ("close_by_clock", 8 * DAY_MS),
    ]


def test_things_happen_in_the_order_in_which_they_were_due(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    by_hand(stocked)  # cancelled after two working days, at 23:59 on Wednesday
    ask(stocked, 0, due_at=NOW + 60 * HOUR_MS)
    replaced = ask(stocked, 2, ReturnType.REPLACEMENT, due_at=NOW + HOUR_MS)
    ask(stocked, 3, ReturnType.RETURN, due_at=NOW + 8 * DAY_MS)
    stopped_clock.advance(20 * DAY_MS)
    fired = sweep(stocked).fired
    assert [one.effect for one in fired] == [
        "replacement_granted",
        "order_cancelled",
        "order_cancelled",
        "cancellation_approved",
        "return_approved",
        "case_closed",
    ]
    assert [one.due_at for one in fired] == sorted(one.due_at for one in fired)
    made = case_of(stocked, replaced).replacement_order_id
    assert made in {fired[1].order_id, fired[2].order_id}, "a replacement that nobody shipped in time"


def test_of_two_clocks_of_one_order_the_second_acts_only_if_it_still_applies(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    by_hand(shop)
    case_id = ask(shop, "M-0", due_at=at("2026-11-25T23:58"))
    late = ask_by_hand(shop, 1, at("2026-11-26T00:00"))
    stopped_clock.advance(10 * DAY_MS)
    fired = sweep(shop).fired
    assert [(one.order_no, one.effect) for one in fired] == [
        ("M-0", "cancellation_approved"),
        ("M-1", "order_cancelled"),
    ]
    assert case_of(shop, case_id).state is CaseState.AUTO_APPROVED
    settled = case_of(shop, late)
    assert (settled.state, settled.effective_at) == (
        CaseState.SETTLED_BY_MARKETPLACE,
        at("2026-11-25T23:59"),
    )
    assert {row["state"] for row in table(shop, "deadline") if row["acts"]} == {"fired", "void"}
    assert miscounts(shop) == []


def ask_by_hand(shop: Shop, number: int, due_at: int) -> int:
    by_hand(shop, number)
    return ask(shop, f"M-{number}", due_at=due_at)


@pytest.mark.parametrize(
    ("facts", "kind", "length_ms", "becomes", "what"),
    [
        (
            {"status": Status.PENDING, "created_at": NOW},
            *(ClockKind.PAYMENT, DAY_MS, Status.CANCELLED, Happened.CLOCK_CANCELLED),
        ),
        (
            {"status": Status.TO_SHIP, "paid_at": NOW},
            *(ClockKind.SHIP_AUTO_CANCEL, at("2026-11-25T23:59") - NOW, Status.CANCELLED),
            Happened.CLOCK_CANCELLED,
        ),
        (
            {"status": Status.SHIPPED, "delivered_at": NOW, "substatus": Substatus.DELIVERED},
            *(ClockKind.COMPLETION, 6 * DAY_MS, Status.COMPLETED, Happened.CLOCK_COMPLETED),
        ),
        (
            {"status": Status.SHIPPED, "shipped_at": NOW, "delivery_option": "Kurir toko"},
            *(ClockKind.SELF_DELIVERY, 15 * DAY_MS, Status.CANCELLED, Happened.CLOCK_CANCELLED),
        ),
    ],
)
def test_clocks_of_an_order_made_by_hand_move_it(
    shop: Shop,
    stopped_clock: StoppedClock,
    facts: dict[str, Any],
    kind: ClockKind,
    length_ms: int,
    becomes: Status,
    what: Happened,
) -> None:
    order_id = by_hand(shop, **facts)
    stopped_clock.advance(length_ms - 1)
    assert sweep(shop).fired == ()
    stopped_clock.advance(1)
    (fired,) = sweep(shop).fired
    assert (fired.kind, fired.effective_at) == (kind, NOW + length_ms)
    found = shop.read(order_details.order_detail, order_id).result()
    assert found is not None
    assert (found.row.status, found.row.overruled, found.row.deadline) == (becomes, True, None)
    assert (found.history[0].what, found.history[0].source.name) == (what, str(kind))
    assert miscounts(shop) == []
    assert shop.read(queries.counts).result().by_view[View(str(becomes))] == 1


@pytest.mark.parametrize(
    "facts",
    [
        {"status": Status.PENDING},
        {"status": Status.TO_SHIP},
        {"status": Status.SHIPPED, "delivered_at": NOW, "substatus": Substatus.DELIVERED},
        {"status": Status.SHIPPED, "shipped_at": NOW, "delivery_option": "Kurir toko"},
    ],
)
def test_clocks_of_an_order_the_platform_knows_never_move_it(
    shop: Shop, stopped_clock: StoppedClock, facts: dict[str, Any]
) -> None:
    bring(shop, order(0, **facts))
    assert [row["state"] for row in table(shop, "deadline")], "they run, and warn"
    stopped_clock.advance(60 * DAY_MS)
    known = everything(shop)
    swept = sweep(shop, confirm=True)
    assert (swept.fired, swept.next_due_at) == ((), None)
    assert status(shop) == (facts["status"], False)
    assert {name for name, rows in everything(shop).items() if rows != known[name]} == {"meta"}


def test_a_sweep_takes_the_same_statements_for_one_and_for_five_hundred(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    told: list[str] = []

    def note(_db: object, _cursor: object, statement: str, *_about: object) -> None:
        told.append(statement)

    counted = []
    for number in (1, 500):
        copies(shop, number)
        stopped_clock.advance(TWO_DAYS)
        told.clear()
        assert shop._writer is not None
        event.listen(shop._writer, "before_cursor_execute", note)
        assert len(sweep(shop).fired) == number
        event.remove(shop._writer, "before_cursor_execute", note)
        counted.append(len(told))
    few, more = counted
    assert few <= 24
    assert more - few <= 1, "after a full batch it looks whether there is another"


def test_ten_thousand_that_run_out_together_all_happen(shop: Shop, stopped_clock: StoppedClock) -> None:
    copies(shop, 10_000)
    stopped_clock.advance(TWO_DAYS)
    swept = sweep(shop)
    assert (len(swept.fired), swept.held, swept.next_due_at) == (10_000, 0, None)
    assert len({one.deadline_id for one in swept.fired}) == 10_000
    counts = shop.read(queries.counts).result().by_view
    assert (counts[View.CANCELLED], counts[View.CANCELLATIONS], counts[View.TO_SHIP]) == (10_000, 0, 0)
    assert miscounts(shop) == []
    assert sweep(shop).fired == ()


def copies(shop: Shop, count: int) -> None:
    """So many new orders, each with a request made now: one made as usual, the others after its pattern."""
    first = len(table(shop, "orders"))
    bring(shop, *(order(first + n) for n in range(count)), snapshot=shop.clock.now_ms())
    model = ask(shop, first)

    def copy(writing: Writing) -> None:
        db, tables = writing.db, schema.metadata.tables
        ids = dict(db.execute(select(schema.orders.c.order_no, schema.orders.c.id)).all())
        case = dict(db.execute(select(tables["cases"]).where(tables["cases"].c.id == model)).one()._mapping)
        clock = dict(
            db.execute(select(schema.deadline).where(schema.deadline.c.case_id == model)).one()._mapping
        )
        cases, clocks = [], []
        for n in range(1, count):
            case_id = writing.ids.reserve(2)
            place = {"order_id": ids[order_no(first + n)]}
            cases.append(case | place | {"id": case_id, "clock_id": case_id + 1})
            clocks.append(clock | place | {"id": case_id + 1, "case_id": case_id})
        if cases:
            db.execute(insert(tables["cases"]), cases)
            db.execute(insert(schema.deadline), clocks)

    shop.write(copy).result()
