"""What a return export means for the shop's cases: opened, moved, settled, or waiting for their orders.

The words' meanings stand in `marketplaces.tiktok_return_words`. A clock starts only from a time the file
states; else the case says that its deadline is unknown (clocks.md, "When facts meet").
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.case_facts import (
    MARKETPLACE_SLACK_MS,
    Verdict,
    compare,
    paid_as_stated,
    same_request,
)
from seller_desktop.domain.cases import Case, CaseKind, CaseState, ReasonList, ReturnType, Step
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.imports import CaseTally
from seller_desktop.domain.orders import Basis, ClockKind
from seller_desktop.marketplaces.tiktok_return_words import meaning
from seller_desktop.services import reasons
from seller_desktop.services.case_book import REFUNDING, Act, CaseBook
from seller_desktop.services.case_lines import case_lines
from seller_desktop.services.waiting_returns import from_row, to_row, without_buyer
from seller_desktop.storage import fact_records, outbox_records, privacy_records, records
from seller_desktop.storage.order_facts import stated_orders
from seller_desktop.storage.sqlite_derived import refresh_orders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.domain.returns import StatedReturn
    from seller_desktop.services.shop import Reading, Writing

_CHUNK: Final = 500
_TOLD: Final = (
    *("type_text", "status_text", "substatus_text", "requested_at", "refunded_at", "refund_idr"),
    *("reason_text", "tracking_no", "dispute_text", "appeal_text", "compensation_text", "compensation_idr"),
)
"""The facts of an export that are kept beside a case; where one differs, the return has changed."""


@dataclass(slots=True)
class _Known:
    """What the shop knows of the returns of one chunk."""

    orders: dict[str, int]
    cases: dict[str, int]
    stated: dict[int, Any]


@dataclass(slots=True)
class _Tally:
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    waiting: int = 0
    settled: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)

    def told(self) -> CaseTally:
        return CaseTally(
            self.new,
            self.changed,
            self.unchanged,
            self.waiting,
            tuple(dict.fromkeys(self.settled)),
            tuple(dict.fromkeys(self.conflicts)),
        )


def tally_returns(
    reading: Reading, account_id: int | None, snapshot_at: int, returns: Iterable[StatedReturn]
) -> CaseTally:
    """What taking these returns would do; nothing is written."""
    tally = _Tally()
    for chunk in _chunks(returns):
        known = _known(reading, account_id, chunk)
        for stated in chunk:
            _count(tally, known, stated, snapshot_at)
    return tally.told()


def take_returns(
    writing: Writing, account_id: int, import_file_id: int, snapshot_at: int, returns: Iterable[StatedReturn]
) -> CaseTally:
    """Open, move and settle cases as the file states them; returns of unknown orders wait."""
    tally = _Tally()
    for chunk in _chunks(returns):
        known = _known(writing, account_id, chunk)
        taker = _Taker(writing, known, import_file_id, snapshot_at, tally)
        waiting = []
        for stated in chunk:
            kind = _count(tally, known, stated, snapshot_at)
            if kind == "waiting":
                waiting.append(to_row(stated, account_id, import_file_id, snapshot_at))
            elif kind != "old":
                taker.take(stated)
        fact_records.put_waiting(writing.db, waiting)
        taker.flush()
    return tally.told()


def take_those_that_came(writing: Writing, account_id: int) -> CaseTally:
    """Take the returns that waited for orders which are here now."""
    tally = _Tally()
    rows = fact_records.come(writing.db, account_id)
    for row in rows:
        stated = from_row(row)
        known = _known(writing, account_id, [stated])
        taker = _Taker(writing, known, row.import_file_id, row.snapshot_at, tally)
        if _count(tally, known, stated, row.snapshot_at) != "old":
            taker.take(stated)
        taker.flush()
    if rows:
        fact_records.drop_waiting(writing.db, account_id, [row.return_no for row in rows])
    return tally.told()


def _count(tally: _Tally, known: _Known, stated: StatedReturn, snapshot_at: int) -> str:
    """What the return is for the shop: counted, and said.

    "unchanged": a newer file says the same, which may confirm or contradict what was done here since;
    "old": the file says nothing that is not known.
    """
    if stated.order_no not in known.orders:
        tally.waiting += 1
        return "waiting"
    case_id = known.cases.get(stated.return_no)
    before = known.stated.get(case_id) if case_id is not None else None
    if case_id is None:
        tally.new += 1
        return "new"
    same = before is not None and all(
        getattr(before, name) == getattr(stated, name) for name in _stated_names(stated)
    )
    if before is not None and (same or before.snapshot_at > snapshot_at):
        tally.unchanged += 1
        return "unchanged" if before.snapshot_at < snapshot_at else "old"
    tally.changed += 1
    return "changed"


def _stated_names(stated: StatedReturn) -> list[str]:
    return [name for name in _TOLD if name not in stated.absent]


class _Taker:
    """Takes the returns of one chunk into the cases."""

    def __init__(
        self, writing: Writing, known: _Known, file_id: int, snapshot_at: int, tally: _Tally
    ) -> None:
        self._writing = writing
        self._known = known
        self._file_id = file_id
        self._snapshot_at = snapshot_at
        self._tally = tally
        self._book = CaseBook(writing)
        self._told = records.settings(writing.db)
        self._rows: list[dict[str, Any]] = []
        self._repriced: dict[int, Case] = {}
        self._orders = stated_orders(writing.db, "", list(set(known.orders.values())))
        self._erased = privacy_records.erased_among(writing.db, known.orders.values())
        case_ids = list(known.cases.values())
        self._book.load(case_ids, list(known.orders.values()))
        self._lines: dict[int, list[Any]] = {}
        for line in outbox_records.open_of_orders(writing.db, list(known.orders.values())):
            self._lines.setdefault(line.case_id, []).append(line)

    def take(self, stated: StatedReturn) -> None:
        if self._known.orders[stated.order_no] in self._erased:
            stated = without_buyer(stated)
        type_, state = meaning(stated)
        case_id = self._known.cases.get(stated.return_no)
        if case_id is None:
            case_id = self._open(stated, type_, state)
            self._known.cases[stated.return_no] = case_id
        else:
            self._follow(case_id, stated, state)
        self._rows.append(self._stated_row(case_id, stated, state))

    def flush(self) -> None:
        self._book.flush()
        fact_records.put_paid(self._writing.db, list(self._repriced.values()))
        fact_records.put_stated(self._writing.db, self._rows)
        refresh_orders(self._writing.db, [self._book.case(row["case_id"]).order_id for row in self._rows])

    def _open(self, stated: StatedReturn, type_: ReturnType | None, state: CaseState | None) -> int:
        """A return that is not known here: a case as the file shows it."""
        order_id = self._known.orders[stated.order_no]
        order = self._orders[order_id]
        lines, whole = _lines_of(order, stated)
        case = Case(
            id=self._writing.ids.reserve(),
            order_id=order_id,
            kind=CaseKind.RETURN,
            type=type_ or ReturnType.REFUND,
            state=state or CaseState.REQUESTED,
            recorded_at=self._writing.now_ms,
            requested_at=stated.requested_at,
            reason=_reason(self._told, stated.reason_text),
            buyer_note=stated.buyer_note,
            refund_idr=stated.refund_idr if state in REFUNDING else None,
            return_no=stated.return_no,
            tracking_no=stated.tracking_no,
            lines=lines,
            whole_order=whole,
        )
        if not case.is_open:
            at = stated.refunded_at if state in REFUNDING and stated.refunded_at else self._snapshot_at
            case = replace(case, effective_at=at)
        step = Act(
            Step.REQUEST, reason=case.reason, at=stated.requested_at, file_id=self._file_id, state=case.state
        )
        # Words that are not understood may mean anything: no clock is started on a guess.
        case = replace(case, deadline_unknown=True) if state is None else self._timed(case, stated)
        return self._book.open(self._priced(case, stated), step).id

    def _timed(self, case: Case, stated: StatedReturn) -> Case:
        """A clock starts only from a time the file states, and only where the file does not refute it."""
        if case.state is CaseState.REQUESTED and stated.requested_at is not None:
            clock = self._book.start_clock(case, ClockKind.RETURN_RESPONSE, stated.requested_at)
            if clock is not None and clock.due_at >= self._snapshot_at:
                return replace(case, clock=clock, clock_runs=True)
        return replace(case, clock_runs=False, deadline_unknown=case.is_open)

    def _retimed(self, case: Case, stated: StatedReturn) -> Case:
        """A request made when the file says so: its clock, unless it was typed, counts from there."""
        if case.state is not CaseState.REQUESTED or stated.requested_at in {None, case.requested_at}:
            return case
        case = replace(case, requested_at=stated.requested_at)
        clock = case.clock if case.clock_runs else None
        # What an offer left of the clock stays; so does what the seller has read in Seller Center.
        if case.decided_at is not None or (clock is not None and clock.basis is Basis.MANUAL):
            return case
        if clock is None and meaning(stated)[1] is None:
            return case
        case = self._timed(replace(case, deadline_unknown=False), stated)
        step = Step.SET_DUE if case.clock_runs else Step.MOVE_BY_MARKETPLACE
        act = Act(step, at=self._snapshot_at, state=case.state, file_id=self._file_id)
        return self._book.act(case, act)

    def _priced(self, case: Case, stated: StatedReturn) -> Case:
        """A full refund is what the file states. Of an offer it would state what is offered."""
        if not case.is_open or case.state is CaseState.OFFERED or not case.lines:
            return case
        if stated.refund_idr is None or stated.refund_idr <= 0:
            return case
        lines = paid_as_stated(case.lines, stated.refund_idr)
        whole = case.whole_order and stated.refund_idr == self._book.head(case.order_id).amount_idr
        if lines != case.lines:
            self._repriced[case.id] = replace(case, lines=lines)
        return replace(case, lines=lines, whole_order=whole)

    def _follow(self, case_id: int, stated: StatedReturn, state: CaseState | None) -> None:
        """A return that is known here: confirmed, moved along, or contradicted."""
        known = self._book.case(case_id)
        case = replace(known, return_no=stated.return_no, tracking_no=stated.tracking_no or known.tracking_no)
        lines = self._lines.get(case_id, [])
        verdict = self._verdict(case, stated, state, lines)
        if verdict in {None, Verdict.BEHIND}:  # what is decided here can still be taken back
            self._keep(known, case, stated)
            return
        case = replace(case, undo_until=None)
        if verdict is Verdict.FURTHER:
            at = stated.refunded_at if state in REFUNDING and stated.refunded_at else self._snapshot_at
            refund = stated.refund_idr if state in REFUNDING else case.refund_idr
            act = Act(Step.MOVE_BY_MARKETPLACE, at=at, state=state, file_id=self._file_id)
            moved = self._book.act(replace(case, refund_idr=refund, conflict=""), act)
            self._keep(moved, moved, stated)
            self._settle(lines, "confirmed", "")
        elif verdict is Verdict.CONTRADICTS:
            self._tally.conflicts.append(stated.order_no)
            self._settle(lines, "contradicted", state or "")
            self._keep(known, replace(case, conflict=state or ""), stated)
        else:
            if case.state is CaseState.REFUNDED and case.decided_at is None:  # it was never ours to say
                case = replace(case, refund_idr=stated.refund_idr or case.refund_idr)
            self._settle(lines, "confirmed", "")
            self._keep(known, replace(case, conflict=""), stated)

    def _keep(self, known: Case, case: Case, stated: StatedReturn) -> None:
        """Write what the file says of the case, where that is not what is known."""
        case = self._retimed(self._priced(case, stated), stated)
        if case != known:
            self._book.keep(case)

    def _verdict(
        self, case: Case, stated: StatedReturn, state: CaseState | None, lines: list[Any]
    ) -> Verdict | None:
        """What the stated return is beside ours; None where its words are not understood."""
        if state is None:
            return None
        before = self._known.stated.get(case.id)
        asked_again = (before is not None and before.state == CaseState.REJECTED) or (
            case.decided_at is not None and (stated.requested_at or 0) > case.decided_at
        )
        ours = case.decided_at is not None or case.state is not CaseState.REFUNDED
        other_refund = (
            ours
            and state in REFUNDING
            and case.state in REFUNDING
            and None not in {case.refund_idr, stated.refund_idr}
            and case.refund_idr != stated.refund_idr
        )
        return compare(
            case.state,
            state,
            known_there=self._known_there(case, lines),
            asked_again=asked_again,
            other_refund=other_refund,
        )

    def _known_there(self, case: Case, lines: list[Any]) -> bool:
        """Whether the marketplace must have known how the case stands here when the file was made."""
        clock = None if case.clock_runs else case.clock
        ran_out = clock is not None and clock.due_at == case.effective_at
        if case.decided_at is None or ran_out:  # nobody decided: a clock's doing, or the file's own
            return (
                case.effective_at is not None and case.effective_at + MARKETPLACE_SLACK_MS < self._snapshot_at
            )
        return any(line.entered_at is not None and line.entered_at < self._snapshot_at for line in lines)

    def _settle(self, lines: list[Any], state: str, stated: str) -> None:
        old = [line.id for line in lines if line.decided_at < self._snapshot_at]
        if old:
            outbox_records.change(
                self._writing.db, old, state=state, settled_at=self._writing.now_ms, stated=stated
            )

    def _stated_row(self, case_id: int, stated: StatedReturn, state: CaseState | None) -> dict[str, Any]:
        known = self._known.stated.get(case_id)
        facts = {name: getattr(stated, name) for name in _TOLD}
        if known is not None:
            facts |= {name: getattr(known, name) for name in _TOLD if name in stated.absent}
        return facts | {
            "case_id": case_id,
            "import_file_id": self._file_id,
            "source_row": stated.source_row,
            "snapshot_at": self._snapshot_at,
            "state": state,
            "cells": stated.lines[0].cells if stated.lines else b"",
        }


def _chunks(returns: Iterable[StatedReturn]) -> Iterator[list[StatedReturn]]:
    stream = iter(returns)
    while chunk := list(islice(stream, _CHUNK)):
        yield chunk


def _known(reading: Reading, account_id: int | None, chunk: list[StatedReturn]) -> _Known:
    orders = fact_records.order_ids(reading.db, account_id, [one.order_no for one in chunk])
    cases = fact_records.returns_known(reading.db, account_id, [one.return_no for one in chunk])
    by_hand: dict[int, list[Any]] = {}
    for row in fact_records.returns_by_hand(reading.db, list(orders.values())):
        by_hand.setdefault(row.order_id, []).append(row)
    for stated in chunk:  # a return entered by hand is the one the marketplace now gives its number to
        rows = by_hand.get(orders.get(stated.order_no, 0), [])
        if stated.return_no in cases:
            continue
        found = next((row for row in rows if _same_request(stated, row)), None)
        if found is not None:
            cases[stated.return_no] = found.id
            rows.remove(found)  # one case is not two returns
    return _Known(orders, cases, fact_records.stated_of(reading.db, list(cases.values())))


def _same_request(stated: StatedReturn, row: Any) -> bool:  # noqa: ANN401 - a row of named columns
    return same_request(stated.requested_at, row.requested_at, row.recorded_at, is_open=row.is_open)


def _lines_of(order: StatedOrder, stated: StatedReturn) -> tuple[tuple[Any, ...], bool]:
    """The order's lines the return is about; all of them where the file's lines do not fit the order."""
    bought = {line.sku_id: 0 for line in order.lines}
    for line in order.lines:
        bought[line.sku_id] += line.quantity
    wanted = [(line.sku_id, line.quantity or bought.get(line.sku_id, 0)) for line in stated.lines]
    everything = case_lines(order, ())
    try:
        lines = case_lines(order, wanted)
    except Refused:
        return everything, True
    return lines, set(lines) == set(everything)


def _reason(told: Mapping[str, str], text: str) -> str:
    """The reason's code, or the buyer's own words where the list does not know them."""
    if not text.strip():
        return ""
    try:
        return reasons.resolve(told, ReasonList.BUYER_RETURNS, text, None).code
    except Refused:
        return text.strip()
