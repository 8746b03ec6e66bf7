"""Thousands of clocks swept together, beside the same clocks one by one; and what lists show of it, beside
plain Python over the tables.
"""

from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING, Any, Final

import pytest

from seller_desktop.domain.cases import OPEN_STATES, ReturnType, Step, altered
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, StoppedClock
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Status
from seller_desktop.services import keeper, shipments
from seller_desktop.services.audit import audit
from seller_desktop.services.case_models import Decision
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.services.shop import Shop
from seller_desktop.storage import case_records, checks, schema
from tests.services.casework import NOW, REJECT, REJECT_RETURN, ask, bring, by_hand, do, order, table
from tests.services.statements import statements

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.services.case_models import Swept
    from seller_desktop.services.shop import Writing

STATUSES: Final = (Status.PENDING, Status.TO_SHIP, Status.TO_SHIP, Status.SHIPPED, Status.SHIPPED)
TYPES: Final = (ReturnType.REFUND, ReturnType.RETURN, ReturnType.REPLACEMENT)
STEPS: Final[tuple[Step | Decision, ...]] = (
    *(Step.APPROVE, Step.WITHDRAW, Step.RECEIVE, REJECT, REJECT_RETURN),
    Decision(Step.OFFER, amount_idr=5_000),
    Decision(Step.SEND, tracking_no="JX1", self_arranged=True),
)
LATEST: Final = (NOW + 30 * DAY_MS, NOW + 3 * DAY_MS, NOW + 60 * HOUR_MS)


def stocked(folder: Path, seed: int) -> int:
    """A shop in which all sorts of requests wait; a time at which many of them have run out."""
    chance = random.Random(seed)  # noqa: S311 - a story, not a secret
    clock = StoppedClock(NOW)
    shop = Shop.create(folder, clock, practice=False)
    orders = [order(number, chance.choice(STATUSES)) for number in range(20)]
    bring(shop, *orders)
    for number in range(6):
        by_hand(shop, number, chance.choice(STATUSES))
    everyone: list[int | str] = [*range(20), *(f"M-{number}" for number in range(6))]
    for asked in chance.sample(everyone, 22):
        try:
            due_at = chance.choice((None, NOW + chance.randint(1, 90) * HOUR_MS))
            case_id = ask(shop, asked, chance.choice((None, None, *TYPES)), due_at=due_at)
            for step in chance.sample(STEPS, chance.randint(0, 2)):
                do(shop, case_id, step)
        except Refused:
            continue
    arranged = [row["order_no"] for row in table(shop, "orders") if row["status"] == Status.TO_SHIP][:3]
    shop.write(shipments.arrange, [NewShipment(no, "JNE", f"JX{no}") for no in arranged]).result()
    if chance.random() < 0.5:  # a file from after some of them have run out shows the orders as they were
        clock.advance(50 * HOUR_MS)
        bring(shop, *orders, snapshot=clock.now_ms())
    shop.close()
    return chance.choice(LATEST)


def swept(folder: Path, now_ms: int, most: int | None) -> tuple[Swept, dict[str, list[Any]]]:
    """What a sweep in turns of so many does, and how the shop is then."""
    shop = Shop.open(folder, StoppedClock(now_ms), writable=True)
    try:
        known = max(row["id"] for row in table(shop, "history") + table(shop, "deadline"))
        told = shop.write(keeper.sweep, most=most).result()
        while told.unfinished:
            told = told.then(shop.write(keeper.sweep, most=most).result())
        assert shop.read(lambda reading: checks.miscounted(reading.db)).result() == []
        assert shop.read(lambda reading: checks.broken_references(reading.db)).result() == 0
        as_derived(shop)
        return told, nameless(shop, known)
    finally:
        shop.close()


def nameless(shop: Shop, known: int) -> dict[str, list[Any]]:
    """All rows of all tables; an id that is new since is called by what it is the id of."""
    names: dict[int, str] = {row["id"]: row["order_no"] for row in table(shop, "orders") if row["id"] > known}
    for row in table(shop, "deadline"):
        if row["id"] > known:
            of = row["case_id"] or names.get(row["order_id"], row["order_id"])
            names[row["id"]] = f"{of} {row['kind']} {row['due_at']}"

    def called(name: str, value: Any) -> Any:  # noqa: ANN401 - of any column
        if not isinstance(value, int) or value <= known:
            return value
        return names.get(value, "new" if name == "id" else value)

    assert audit(shop).found is None
    # The hash of an entry is made of its id, among others.
    return {
        one.name: sorted(
            ([called(*cell) for cell in row.items() if cell[0] != "hash"] for row in table(shop, one.name)),
            key=repr,
        )
        for one in schema.metadata.sorted_tables
    }


@pytest.mark.parametrize("seed", range(4))
def test_many_at_once_do_what_each_would_do_alone(tmp_path: Path, seed: int) -> None:
    now_ms = stocked(tmp_path / "toko", seed)
    alone, expected = swept(shutil.copytree(tmp_path / "toko", tmp_path / "alone"), now_ms, 1)
    for most in (None, 3):
        folder = shutil.copytree(tmp_path / "toko", tmp_path / str(most))
        together, found = swept(folder, now_ms, most)
        for name, rows in expected.items():
            assert found[name] == rows, name
        assert [(one.order_no, one.effect, one.due_at) for one in together.fired] == [
            (one.order_no, one.effect, one.due_at) for one in alone.fired
        ]


def test_of_what_it_takes_in_turns_each_turn_is_whole(tmp_path: Path) -> None:
    now_ms = stocked(tmp_path / "toko", 5)
    shop = Shop.open(tmp_path / "toko", StoppedClock(now_ms), writable=True)
    turns = [shop.write(keeper.sweep, most=2).result()]
    while turns[-1].unfinished:
        fired = {row["id"] for row in table(shop, "deadline") if row["state"] == "fired"}
        assert {one.deadline_id for turn in turns for one in turn.fired} == fired
        turns.append(shop.write(keeper.sweep, most=2).result())
    due = [one.due_at for turn in turns for one in turn.fired]
    assert len(turns) > 3
    assert due == sorted(due)
    assert turns[-1].next_due_at is None or turns[-1].next_due_at > now_ms
    shop.close()


def as_derived(shop: Shop) -> None:
    """Holds what lists show of each order against plain Python."""
    of = {
        name: table(shop, name) for name in ("order_fact", "order_decision", "shipment", "deadline", "cases")
    }
    facts, decided, arranged = (
        {row["order_id"]: row for row in of[name]} for name in ("order_fact", "order_decision", "shipment")
    )
    for row in table(shop, "orders"):
        fact, decision = facts[row["id"]], decided.get(row["id"])
        status = decision["status"] if decision else fact["status"]
        overruled = status != fact["status"]
        substatus, here = fact["substatus"], row["id"] in arranged
        if substatus == "awaiting_shipment" and here:
            substatus = "awaiting_collection"
        assert (row["status"], row["overruled"]) == (status, overruled)
        assert row["substatus"] == (status if overruled else substatus)
        stated = fact["arranged_at"] is not None or fact["shipped_at"] is not None
        on_its_way = fact["substatus"] in {"awaiting_collection", "in_transit", "delivered"}
        assert row["arranged"] == (stated or on_its_way or here)
        cases = [case for case in of["cases"] if case["order_id"] == row["id"]]
        group = told_case(row, cases)
        assert row["case_group"] == group
        clocks = [
            clock
            for clock in of["deadline"]
            if clock["order_id"] == row["id"]
            and clock["state"] == "open"
            and (clock["case_id"] or not overruled)
        ]
        next_clocks(row, clocks, group)


def told_case(row: dict[str, Any], cases: list[dict[str, Any]]) -> str | None:
    """The group of Action Needed, after the case that is told first was looked at."""
    newest = sorted(cases, key=lambda case: (case["recorded_at"], case["id"]), reverse=True)
    first = next(iter(sorted(newest, key=lambda case: not case["is_open"])), None)
    for name in ("kind", "type", "state", "reason", "id"):
        assert row[f"case_{name}"] == (first[name] if first else None)
    states = {}
    for name, kind in (("cancel", "cancellation"), ("return", "return")):
        mine = [case for case in newest if case["kind"] == kind]
        states[f"{name}_state"] = mine[0]["state"] if mine else None
        states[f"{name}_open"] = next((case["state"] for case in mine if case["is_open"]), None)
    assert {name: row[name] for name in states} == states
    assert row["conflict"] == any(case["conflict"] for case in cases)
    if states["cancel_open"] == "requested":
        return "cancel_requested"
    if states["return_open"] and first and first["type"] == "failed_delivery":
        return "failed_delivery"
    waiting = states["return_open"] in {"requested", "received", "inspected"}
    return "return_requested" if waiting else None


def next_clocks(row: dict[str, Any], clocks: list[dict[str, Any]], group: str | None) -> None:
    def first(of: list[dict[str, Any]]) -> tuple[Any, ...]:
        found = sorted((c["warn_at"] or c["due_at"], c["kind"], c["basis"], c["anchor_at"]) for c in of)
        return found[0] if found else (None,) * 4

    names = ("due_at", "due_kind", "due_basis", "due_anchor_at")
    assert tuple(row[name] for name in names) == first(clocks)
    of_case = [clock for clock in clocks if clock["case_id"] and clock["case_id"] == row["case_id"]]
    assert tuple(row[f"case_{name}"] for name in names) == first(of_case)
    due = {
        kind: [c["due_at"] for c in clocks if c["kind"] == kind] for kind in ("ship_by", "ship_auto_cancel")
    }
    assert row["ship_by_at"] == min(due["ship_by"], default=None)
    assert row["auto_cancel_at"] == min(due["ship_auto_cancel"], default=None)
    late = due["ship_by"] if row["arranged"] else [at - DAY_MS for at in due["ship_by"]]
    acts = min(late + [at - DAY_MS for at in due["ship_auto_cancel"]], default=None)
    assert row["action_at"] == (0 if group else acts)


def test_a_case_that_changes_in_part_is_written_in_part(shop: Shop) -> None:
    bring(shop, order(0), order(1))
    first, second = ask(shop, 0), ask(shop, 1)
    known = shop.read(lambda reading: case_records.load(reading.db, [first, second])).result()

    changed = [altered(known[first], reason="keep_packed"), altered(known[second], refund_idr=7)]

    def write(writing: Writing) -> None:
        case_records.change_cases(writing.db, changed, known)

    assert statements(shop, lambda: shop.write(write).result()) == 1
    found = shop.read(lambda reading: case_records.load(reading.db, [first, second])).result()
    assert found == {case.id: case for case in changed}
    assert all(case.state in OPEN_STATES for case in found.values())
