"""What a book of cases has to write, and how: the rows of every step together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from seller_desktop.storage import case_records, order_search
from seller_desktop.storage.sqlite_derived import refresh_orders

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.domain.cases import Case
    from seller_desktop.services.shop import Writing


@dataclass(slots=True)
class Pending:
    """What has to be written."""

    new_cases: dict[int, Case] = field(default_factory=dict)
    changed: dict[int, Case] = field(default_factory=dict)
    known: dict[int, Case] = field(default_factory=dict)
    """The changed ones as they stand in the table."""
    inspected: set[int] = field(default_factory=set)
    new_clocks: list[dict[str, Any]] = field(default_factory=list)
    ended: dict[int, str] = field(default_factory=dict)
    left_ms: dict[int, int | None] = field(default_factory=dict)
    fired: list[tuple[int, str]] = field(default_factory=list)
    steps: list[dict[str, Any]] = field(default_factory=list)
    outbox: list[dict[str, Any]] = field(default_factory=list)
    history: list[dict[str, Any]] = field(default_factory=list)
    decisions: dict[int, dict[str, Any]] = field(default_factory=dict)
    orders: set[int] = field(default_factory=set)

    def write(self, writing: Writing, cases: Mapping[int, Case]) -> None:
        """Write everything, and derive what lists show.

        Raises RuntimeError, and so nothing is written, where a clock had fired already.
        """
        db, ids = writing.db, writing.ids
        found_anew = self._found_anew()
        case_records.add_cases(db, list(self.new_cases.values()))
        case_records.change_cases(db, list(self.changed.values()), self.known)
        case_records.put_inspections(db, [cases[one] for one in self.inspected])
        case_records.add_clocks(db, self.new_clocks)
        if case_records.fire_clocks(db, self.fired, writing.now_ms) != len(self.fired):
            raise RuntimeError("a clock that ran out was not open any more")
        case_records.end_clocks(db, self.ended, self.left_ms)
        case_records.add_steps(db, self.steps)
        case_records.add_outbox(db, self.outbox)
        first = ids.reserve(len(self.history)) if self.history else 0
        case_records.add_history(db, [row | {"id": first + n} for n, row in enumerate(self.history)])
        case_records.decide_orders(db, list(self.decisions.values()))
        refresh_orders(db, self.orders)
        if found_anew:
            order_search.refresh(db, found_anew)
        writing.concerns(*self.orders)

    def _found_anew(self) -> set[int]:
        """The orders that will be found by other words: most steps change none, and writing them costs."""
        texts_of = order_search.texts_of
        changed = {
            case.order_id for one, case in self.changed.items() if texts_of(case) != texts_of(self.known[one])
        }
        return changed | {case.order_id for case in self.new_cases.values()}
