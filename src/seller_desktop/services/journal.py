"""What a person does is written down as it is done, so that it can be undone and done again."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.cases import Condition, Inspected, Step, Stock
from seller_desktop.services.case_models import Decision
from seller_desktop.services.desk_models import Did
from seller_desktop.storage import journal_records
from seller_desktop.storage.sqlite_journal import captured

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seller_desktop.services.shop import Writing

_MARK: Final = "journal:"


@contextmanager
def journalled(
    writing: Writing,
    what: Did,
    facts: dict[str, Any] | None = None,
    order_ids: Sequence[int] = (),
    *,
    of_orders: bool = False,
    new_orders: tuple[int, int] | None = None,
) -> Iterator[int]:
    """Keep what is changed within the block as one act that can be undone; its id.

    `facts` are what its name is made of, `order_ids` whom it concerns. `of_orders`: it changes the facts of
    orders and cases too. `new_orders`: the ids of orders it brings. Within another block nothing is kept
    apart: the outer act holds it all.
    """
    outer = _outer(writing)
    if outer is not None:
        yield outer
        return
    entry_id = writing.ids.reserve()
    _add(writing, entry_id, what, {"orders": len(order_ids)} | (facts or {}))
    with (
        continued(writing, entry_id),
        captured(writing.db, entry_id, facts=of_orders, new_orders=new_orders),
    ):
        yield entry_id
    journal_records.remove_if_empty(writing.db, entry_id)


def decided(
    writing: Writing, decision: Decision, order_no: str, steps: dict[int, int], undo_until: int
) -> None:
    """Keep a decision on one or many cases (`steps`: the step taken, by case). It has an undo of its own,
    which lasts until `undo_until`; here it gets its name and its place among the other acts.
    """
    facts = {
        "orders": len(steps),
        "order_no": order_no,
        "step": decision.step,
        "cases": list(steps),
        "steps": list(steps.values()),
        "decision": asdict(decision),
    }
    outer = _outer(writing)
    if outer is not None:  # done again after it was undone
        journal_records.set_facts(writing.db, outer, _json(facts), undo_until)
    else:
        _add(writing, writing.ids.reserve(), Did.DECIDED, facts, undo_until)


@contextmanager
def continued(writing: Writing, entry_id: int) -> Iterator[None]:
    """What is done within the block belongs to an act that is there already."""
    writing.flags.add(f"{_MARK}{entry_id}")
    try:
        yield
    finally:
        writing.flags.discard(f"{_MARK}{entry_id}")


def taken_back(writing: Writing, step_id: int) -> None:
    """A step was taken back by itself: the act it was, or the last part of it, is undone."""
    for entry in journal_records.done_of(writing.db, Did.DECIDED, writing.now_ms):
        facts = json.loads(entry.facts)
        if step_id not in facts["steps"]:
            continue
        if len(facts["steps"]) == 1:
            journal_records.set_state(writing.db, entry.id, journal_records.UNDONE, writing.now_ms)
            return
        at = facts["steps"].index(step_id)
        for name in ("steps", "cases"):
            del facts[name][at]
        facts["orders"] = len(facts["steps"])
        journal_records.set_facts(writing.db, entry.id, _json(facts), entry.undo_until)
        return


def decision_of(facts: dict[str, Any]) -> Decision:
    """The decision an entry holds, to be taken once more."""
    told = facts["decision"]
    inspected = tuple(
        Inspected(
            **one
            | {
                "condition": Condition(one["condition"]),
                "stock": Stock(one["stock"]) if one["stock"] else None,
            }
        )
        for one in told["inspected"]
    )
    return Decision(**told | {"step": Step(told["step"]), "inspected": inspected})


def _outer(writing: Writing) -> int | None:
    """The act that is being written down already, if one is."""
    mark = next((flag for flag in writing.flags if flag.startswith(_MARK)), None)
    return None if mark is None else int(mark.removeprefix(_MARK))


def _add(
    writing: Writing, entry_id: int, what: Did, facts: dict[str, Any], undo_until: int | None = None
) -> None:
    journal_records.add(
        writing.db,
        id=entry_id,
        what=what,
        at=writing.now_ms,
        operator_id=writing.operator_id,
        facts=_json(facts),
        changed_at=writing.now_ms,
        undo_until=undo_until,
    )
    writing.concerns(frame=True)


def _json(facts: dict[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False)
