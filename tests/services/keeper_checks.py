"""Holds a shop's tables against its model, and against themselves."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3.dbapi2 as driver

from seller_desktop.storage.database import DATABASE_NAME
from tests.services.keeper_words import OPEN

if TYPE_CHECKING:
    from tests.services.keeper_world import World

DECIDES: Final = {
    *("cancel_approved", "cancel_auto_approved", "seller_cancelled", "clock_cancelled", "clock_completed"),
}
_CASES: Final = """
    SELECT c.id, o.order_no, c.kind, c.type, c.state, c.is_open, c.clock_runs, c.deadline_unknown,
           c.undo_until, c.refund_idr, c.offer_idr, c.decided_at, c.effective_at, r.order_no, c.conflict
    FROM cases c JOIN orders o ON o.id = c.order_id LEFT JOIN orders r ON r.id = c.replacement_order_id"""
_ORDERS: Final = """
    SELECT o.order_no, o.status, o.overruled, f.status, d.status, d.effective_at, d.case_id, o.conflict
    FROM orders o JOIN order_fact f ON f.order_id = o.id LEFT JOIN order_decision d ON d.order_id = o.id"""
_CLOCKS: Final = """
    SELECT o.order_no, d.case_id, d.kind, d.due_at FROM deadline d JOIN orders o ON o.id = d.order_id
    WHERE d.state = 'open' AND d.acts"""
_FIRED: Final = """
    SELECT o.order_no, d.case_id, d.kind, d.due_at, d.effect, d.fired_at
    FROM deadline d JOIN orders o ON o.id = d.order_id WHERE d.state = 'fired'"""
_OUTBOX: Final = """
    SELECT o.order_no, l.case_id, l.what, l.state, l.entered_at IS NOT NULL
    FROM outbox l JOIN orders o ON o.id = l.order_id"""
_NEVER: Final = {
    "a kept count is not the true one": """
        SELECT account_id, status FROM (SELECT account_id, status, count(*) AS n FROM orders GROUP BY 1, 2
         UNION ALL SELECT account_id, status, -orders FROM status_count) GROUP BY 1, 2 HAVING sum(n) <> 0""",
    "a clock fired before its time": "SELECT id FROM deadline WHERE state = 'fired' AND fired_at < due_at",
    "fired and yet no effect, or more than one": """
        SELECT d.id FROM deadline d WHERE d.state = 'fired' AND d.case_id IS NOT NULL AND 1 <>
         (SELECT count(*) FROM case_step s WHERE s.deadline_id = d.id AND s.case_id = d.case_id
          AND s.undone_at IS NULL AND s.at = d.due_at AND s.recorded_at = d.fired_at)""",
    "an effect, but the clock's row does not say fired": """
        SELECT s.id FROM case_step s JOIN deadline d ON d.id = s.deadline_id WHERE d.state <> 'fired'""",
    "an order moved by a clock that has not fired": """
        SELECT o.order_id FROM order_decision o JOIN deadline d ON d.id = o.deadline_id
        WHERE d.state <> 'fired' OR d.due_at <> o.effective_at""",
    "a clock moved an order of the platform": """
        SELECT d.id FROM deadline d JOIN orders o ON o.id = d.order_id
        WHERE d.case_id IS NULL AND (d.acts OR d.state = 'fired') AND o.channel <> 'manual'""",
    "an order of the platform whose status is ours without a case": """
        SELECT o.id FROM orders o JOIN order_decision d ON d.order_id = o.id
        WHERE d.case_id IS NULL AND o.channel <> 'manual'""",
    "not the one clock of its case": """
        SELECT c.id FROM cases c WHERE c.clock_runs <>
         (SELECT count(*) FROM deadline d WHERE d.case_id = c.id AND d.state = 'open' AND d.id = c.clock_id)
         OR EXISTS (SELECT 1 FROM deadline d WHERE d.case_id = c.id AND d.state = 'open'
          AND NOT (c.clock_runs AND d.id = c.clock_id))
         OR (c.paused_id IS NULL) = EXISTS (SELECT 1 FROM deadline d
          WHERE d.case_id = c.id AND d.state = 'paused')""",
    "a request to cancel that is open beside another, or on an order that is settled": """
        SELECT o.id FROM orders o JOIN order_fact f ON f.order_id = o.id
        JOIN cases c ON c.order_id = o.id AND c.is_open AND c.kind = 'cancellation' GROUP BY o.id
        HAVING count(*) > 1 OR f.status IN ('shipped', 'completed', 'cancelled')""",
    "two returns of one order are open": """
        SELECT order_id FROM cases WHERE is_open AND kind = 'return' GROUP BY order_id HAVING count(*) > 1""",
    "a list shows another clock than the next": """
        SELECT o.id FROM orders o WHERE o.due_at IS NOT (SELECT min(coalesce(d.warn_at, d.due_at))
         FROM deadline d WHERE d.order_id = o.id AND d.state = 'open'
         AND (d.case_id IS NOT NULL OR NOT o.overruled))""",
    "a list shows another case": """
        SELECT o.id FROM orders o WHERE
         o.cancel_open IS NOT (SELECT state FROM cases c WHERE c.order_id = o.id AND c.is_open
          AND c.kind = 'cancellation')
         OR o.return_open IS NOT (SELECT state FROM cases c WHERE c.order_id = o.id AND c.is_open
          AND c.kind = 'return' ORDER BY recorded_at DESC, id DESC LIMIT 1)
         OR o.conflict <> EXISTS (SELECT 1 FROM cases c WHERE c.order_id = o.id AND c.conflict <> '')
         OR (o.case_id IS NULL) = EXISTS (SELECT 1 FROM cases c WHERE c.order_id = o.id)""",
}
"""What may never be found, in words, and the question that would find it."""


class Checks:
    """Looks with a connection of its own, which only reads."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._db: Any = driver.connect(f"file:{world.folder / DATABASE_NAME}?mode=ro", uri=True)
        self._version: int | None = None

    def close(self) -> None:
        self._db.close()

    def all(self, *, deep: bool = True) -> None:
        """Everything, where anything was written since it was looked at last.

        `deep`: also what may never be found whatever the model says.
        """
        version = self._ask("PRAGMA data_version")[0][0]
        if version == self._version:
            return
        self._version = version
        self._as_the_model_says()
        for words, question in _NEVER.items() if deep else ():
            assert self._ask(question) == [], words

    def nothing_forgotten(self) -> None:
        """After a sweep that nothing held back."""
        now = self._world.clock.now_ms()
        due = f"SELECT id FROM deadline WHERE state = 'open' AND acts AND due_at <= {now:d}"  # noqa: S608 - a number
        assert self._ask(due) == []

    def history(self) -> None:
        """Each order's status follows from its history alone, whoever moved it."""
        told: dict[int, Told] = {}
        for order_id, what, from_file, detail in self._ask(
            "SELECT order_id, what, source_row IS NOT NULL, detail FROM history ORDER BY id"
        ):
            told.setdefault(order_id, Told()).hear(what, from_file, json.loads(detail))
        for order_id, shown, stated in self._ask(
            "SELECT o.id, o.status, f.status FROM orders o JOIN order_fact f ON f.order_id = o.id"
        ):
            one = told.get(order_id, Told())
            assert one.stated in {None, stated}
            assert shown == (one.ours or stated), "the status does not follow the history"

    def _as_the_model_says(self) -> None:
        model = self._world.model
        cases = {
            c.id: (
                *(c.id, c.order, c.kind, c.type, c.state, c.state in OPEN, c.clock is not None, c.unknown),
                *(c.undo_until, c.refund, c.offer, c.decided, c.since, c.replacement, c.conflict),
            )
            for c in model.cases.values()
        }
        assert {row[0]: row for row in self._ask(_CASES)} == cases
        orders = {
            o.no: (
                *(o.no, o.shown, o.shown != o.stated, o.stated, o.ours, o.ours_since if o.ours else None),
                *(o.ours_case, any(c.conflict for c in model.cases.values() if c.order == o.no)),
            )
            for o in model.orders.values()
        }
        assert {row[0]: row for row in self._ask(_ORDERS)} == orders
        running = [(o.no, c and c.id, clock.kind, clock.due) for clock, o, c in model.running()]
        assert Counter(self._ask(_CLOCKS)) == Counter(running)
        gone = {one[0] for one in model.fired} - model.orders.keys()  # taken back with its replacement
        assert Counter(self._ask(_FIRED)) == Counter(one for one in model.fired if one[0] not in gone)
        lines = [(one.order, one.case, one.what, one.state, one.entered is not None) for one in model.lines]
        assert Counter(self._ask(_OUTBOX)) == Counter(lines)

    def _ask(self, question: str) -> list[tuple[Any, ...]]:
        return list(self._db.execute(question).fetchall())


class Told:
    """What an order's history says of its status: what was stated last, and what was decided here."""

    def __init__(self) -> None:
        self.stated: str | None = None
        self.ours: str | None = None

    def hear(self, what: str, from_file: bool, changes: list[list[str]]) -> None:
        for field, before, after, *_ in changes:
            if field != "status":
                continue
            if what in DECIDES:
                self.ours = after
            elif what == "taken_back" or not from_file:
                assert self.ours == before, "a decision taken back that was none"
                self.ours = None
            else:
                assert self.stated in {None, before}, "a change from a status it never had"
                self.stated = after
