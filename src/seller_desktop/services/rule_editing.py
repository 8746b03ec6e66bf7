"""Correcting the rules: what a change would move, and the change itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.case_clocks import CaseClocks
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Basis, Channel, ClockKind
from seller_desktop.domain.rule_edits import (
    edited_rules,
    edits_json,
    merged_pack,
    only_changed,
    times_saved,
    with_rules,
)
from seller_desktop.domain.rules import RulePackError
from seller_desktop.services.order_clocks import retime_open_orders, shop_calendar, timer
from seller_desktop.services.rule_packs import current_pack, load_rule_pack
from seller_desktop.storage import records, rule_deadlines
from seller_desktop.storage.order_facts import stated_orders
from seller_desktop.storage.sqlite_merge import refresh_clocks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sqlalchemy import Row

    from seller_desktop.domain.cases import Clock
    from seller_desktop.domain.clocks import OrderClocks
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.domain.rules import Rule, RulePack
    from seller_desktop.services.shop import Reading, Writing

__all__ = [
    "EditedRules",
    "MovedDeadline",
    "RulePreview",
    "list_rules",
    "merged_pack",
    "preview_rules",
    "save_rules",
]

SETTING: Final = "rules"
MOST_SHOWN: Final = 1000
_CHUNK: Final = 500


@dataclass(frozen=True, slots=True)
class EditedRules:
    """The program's rules and the shop's rows in their place or beside them."""

    shipped: RulePack
    edited: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class MovedDeadline:
    """An open deadline that a change of the rules would move. UTC milliseconds; None where there is none,
    because no such clock runs or nobody can tell when it ends.
    """

    order_no: str
    kind: ClockKind
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class RulePreview:
    """What a change would move: the first by time, and how many there are in all."""

    moved: tuple[MovedDeadline, ...]
    total: int


def list_rules(reading: Reading) -> EditedRules:
    """The rules as the shop has them."""
    edits = records.settings(reading.db).get(SETTING, "")
    return EditedRules(load_rule_pack(), edited_rules(edits))


def preview_rules(reading: Reading, rules: Sequence[Rule]) -> RulePreview:
    """Which open deadlines would move if these were the shop's rows, from when to when. Writes nothing.

    Raises Refused("rule_wrong").
    """
    told = records.settings(reading.db)
    pack = _checked(rules, times_saved(told.get(SETTING, "")) + 1)
    moved = list(_moved_order_clocks(reading, pack))
    moved += [
        one
        for row, clock in _case_clocks(reading, current_pack(told), pack)
        if (one := _moved_case_clock(row, clock)) is not None
    ]
    moved.sort(key=_first_moment)
    return RulePreview(tuple(moved[:MOST_SHOWN]), len(moved))


def save_rules(writing: Writing, rules: Sequence[Rule]) -> int:
    """Keep these as the shop's rows and time all that is open by them; how many orders were timed.

    Raises Refused("rule_wrong").
    """
    told = records.settings(writing.db)
    edits = told.get(SETTING, "")
    saved = times_saved(edits) + 1
    pack = _checked(rules, saved)
    changed = only_changed(load_rule_pack(), rules)
    if changed == edited_rules(edits):
        return 0
    clocks = list(_case_clocks(writing, current_pack(told), pack))
    records.put_setting(writing.db, SETTING, edits_json(changed, saved))
    rule_deadlines.put_case_clocks(
        writing.db,
        [
            {
                "id": row.id,
                "due_at": clock.due_at,
                "warn_at": clock.warn_at,
                "rule_id": clock.rule_id,
                "rule_version": clock.rule_version,
            }
            for row, clock in clocks
        ],
    )
    timed = retime_open_orders(writing, writing.settings)
    # An order may be over and still have a case that runs.
    refresh_clocks_of(writing.db, sorted({row.order_id for row, _ in clocks}))
    writing.concerns(everything=True, frame=True)
    return timed


def _checked(rules: Sequence[Rule], saved: int) -> RulePack:
    base = load_rule_pack()
    try:
        return with_rules(base, only_changed(base, rules), saved)
    except RulePackError as wrong:
        raise Refused("rule_wrong", value=str(wrong)) from wrong


def _first_moment(moved: MovedDeadline) -> tuple[int, str]:
    return min(at for at in (moved.before, moved.after) if at is not None), moved.order_no


def _moved_order_clocks(reading: Reading, pack: RulePack) -> Iterator[MovedDeadline]:
    clocks_of = timer(reading.settings, reading.now_ms, pack)
    mall = records.mall_accounts(reading.db)
    order_ids = records.open_order_ids(reading.db)
    for start in range(0, len(order_ids), _CHUNK):
        chunk = order_ids[start : start + _CHUNK]
        before: dict[int, dict[str, int]] = {order_id: {} for order_id in chunk}
        fixed: set[tuple[int, str]] = set()
        for row in rule_deadlines.order_clocks(reading.db, chunk):
            if row.basis != Basis.RULE or row.state == "fired":  # no rule moves what was stated or has acted
                fixed.add((row.order_id, row.kind))
            elif row.state == "open":
                before[row.order_id][row.kind] = row.due_at
        told = records.accounts_of(reading.db, chunk)
        for order_id, order in stated_orders(reading.db, "", chunk).items():
            account_id, snapshot_at = told[order_id]
            after = _running(order, clocks_of, snapshot_at, mall=account_id in mall)
            for kind in sorted(before[order_id].keys() | after.keys()):
                was, will = before[order_id].get(kind), after.get(kind)
                if was != will and (order_id, kind) not in fixed:
                    yield MovedDeadline(order.order_no, ClockKind(kind), was, will)


def _running(
    order: StatedOrder,
    clocks_of: Callable[[StatedOrder, int, bool], OrderClocks],
    snapshot_at: int,
    *,
    mall: bool,
) -> dict[str, int]:
    clocks = clocks_of(order, snapshot_at, mall)
    return {one.kind: one.due_at for one in clocks.deadlines if not one.void}


def _moved_case_clock(row: Row[Any], clock: Clock) -> MovedDeadline | None:
    """How a clock moves: its end, else the earlier reading it is warned by."""
    if clock.due_at != row.due_at:
        return MovedDeadline(row.order_no, clock.kind, row.due_at, clock.due_at)
    if clock.warn_at != row.warn_at:
        before, after = (row.due_at if at is None else at for at in (row.warn_at, clock.warn_at))
        return MovedDeadline(row.order_no, clock.kind, before, after)
    return None


def _case_clocks(reading: Reading, now: RulePack, then: RulePack) -> Iterator[tuple[Row[Any], Clock]]:
    """Each running clock of a case as it is kept, and by the new rules.

    A clock that an offer has held up ends at a time no rule gives, and stays.
    """
    calendar = shop_calendar(reading.settings, reading.now_ms)
    by_now, by_then = CaseClocks(calendar, now), CaseClocks(calendar, then)
    for row in rule_deadlines.running_case_clocks(reading.db):
        asked = ClockKind(row.kind), row.anchor_at, Channel(row.channel)
        before = by_now.clock(*asked, self_arranged=row.self_arranged)
        after = by_then.clock(*asked, self_arranged=row.self_arranged)
        if before is not None and before.due_at == row.due_at and after is not None:
            yield row, after
