"""Erases buyers by the rule of retention: in turns, at most daily in the window, and while the clock is
believed. It cannot be undone, so a computer whose clock jumped ahead must not bring it about.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.buyers import months_before
from seller_desktop.domain.clock import DAY_MS
from seller_desktop.domain.clock_gate import judge
from seller_desktop.domain.errors import Refused
from seller_desktop.services.buyer_erasure import erase_buyers, tidy
from seller_desktop.services.buyer_models import RetentionPlan, Why
from seller_desktop.services.desk_models import UNWATCHED
from seller_desktop.services.retention_rule import RAN, TOLD, retention
from seller_desktop.storage import privacy_records, records

if TYPE_CHECKING:
    from seller_desktop.services.buyer_erasure import CleanLabels
    from seller_desktop.services.buyer_models import Erasure, Retention
    from seller_desktop.services.desk_models import Watch
    from seller_desktop.services.shop import Reading, Shop, Writing

_MOST: Final = 100_000
"""Orders of one run; the next run goes on."""


def plan(reading: Reading, rule: Retention | None = None) -> RetentionPlan:
    """What the rule (None: the one that is set) would erase now; nothing is done."""
    rule = rule or retention(reading)
    if rule.months is None:
        return RetentionPlan(rule, None, ())
    before = months_before(reading.now_ms, rule.months, reading.zone)
    ids = privacy_records.over_since(reading.db, before, reading.now_ms, _MOST)
    return RetentionPlan(rule, before, tuple(ids), held=_in_doubt(reading))


def run(
    shop: Shop, clean_labels: CleanLabels, watch: Watch = UNWATCHED
) -> tuple[RetentionPlan, Erasure | None]:
    """Erase what the rule says, after what was left undone or came back; what that was. Blocking.

    Raises Refused("retention_clock") where the computer's clock is in doubt, and as `erase_buyers`.
    """
    tidy(shop, clean_labels)
    wanted = shop.read(plan).result()
    if wanted.held and wanted.order_ids:
        raise Refused("retention_clock")
    done = None
    if wanted.order_ids:
        done = erase_buyers(shop, wanted.order_ids, clean_labels, why=Why.RULE, watch=watch)
    shop.write(_ran).result()
    return replace(wanted, rule=shop.read(retention).result()), done


def is_due(reading: Reading) -> bool:
    """Whether the rule is on and has not run for a day."""
    rule = retention(reading)
    return rule.months is not None and (rule.ran_at is None or not 0 <= reading.now_ms - rule.ran_at < DAY_MS)


def put_off(writing: Writing) -> None:
    """Not today: the seller is asked again tomorrow."""
    _ran(writing)


def say_told(writing: Writing) -> None:
    """The seller knows what the rule does, and wants it: from now on it runs without asking."""
    records.put_setting(writing.db, TOLD, "1")


def _ran(writing: Writing) -> None:
    records.put_setting(writing.db, RAN, str(writing.now_ms))


def _in_doubt(reading: Reading) -> bool:
    """Whether the computer's clock is not to be believed (`domain.clock_gate`)."""
    seen = records.setting(reading.db, records.CLOCK_SEEN)
    newest = records.newest_snapshot(reading.db)
    return judge(reading.now_ms, None if seen is None else int(seen), newest, 0).holds
