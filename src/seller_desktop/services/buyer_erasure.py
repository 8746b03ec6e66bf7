"""Erases buyers: money, quantities, statuses, dates and city stay, whatever leads to the person goes.

In turns, each a transaction that either holds or not; then files of rejected rows, the search index and the
database's own free space are cleaned. What was erased is written down beside the shop too (ids only), so that
a shop brought back from an older backup is brought to the same state again (`erase_again`).
"""

from __future__ import annotations

import json
import logging
import os
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.buyers import backup_gone_by, is_named, leading_words, months_before
from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Status
from seller_desktop.services import backups, buyer_rejected
from seller_desktop.services.buyer_finding import known
from seller_desktop.services.buyer_models import Erasure, Holding, Why
from seller_desktop.services.desk_models import UNWATCHED
from seller_desktop.services.history import record_many
from seller_desktop.services.read_models import Happened
from seller_desktop.services.restoring import folders_set_aside
from seller_desktop.services.retention_rule import retention
from seller_desktop.services.safekeeping import second_folder
from seller_desktop.storage import (
    database,
    history_chain,
    order_search,
    privacy_left,
    privacy_records,
    records,
    sqlite_privacy,
)
from seller_desktop.storage.sqlite_desk import known_orders, refresh_desk
from seller_desktop.storage.sqlite_merge import bump_facts_version

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from pathlib import Path

    from seller_desktop.services.desk_models import Watch
    from seller_desktop.services.shop import Reading, Shop, Writing

    CleanLabels = Callable[[bytes, frozenset[int]], bytes]
    """A labels PDF, and pages of it (from 0): the same with these pages empty, everything of them gone."""

log = logging.getLogger(__name__)

TURN: Final = 100
"""Orders erased in one transaction; between two of them a seller's decision goes first."""
MARKS: Final = "erased.jsonl"
"""Beside the shop: a line for each order whose buyer was erased. Ids say nothing about anybody."""
SCRUB_DUE: Final = "scrub_due"
_AT_ONCE: Final = 512_000_000
"""Bytes of a database that is written anew where a person asked for the erasure and waits."""
_IN_PASSING: Final = 16_000_000
"""And where the rule of retention erases beside other work, which must not wait."""
_PAGES: Final = 500
_OVER: Final = frozenset({Status.COMPLETED, Status.CANCELLED})


def check_erasure(
    reading: Reading, data_dir: Path, key: str | None, order_ids: Sequence[int], *, keep_notes: bool = False
) -> Erasure:
    """What erasing the buyers of these orders means, and what stands against it. Nothing is done."""
    rows = privacy_records.orders_of(reading.db, order_ids, reading.now_ms)
    words = leading_words(map(known, rows))
    counts = privacy_records.counts_of(reading.db, order_ids)
    numbers = {row.order_no for row in rows}
    sources = privacy_records.sources_of(reading.db, order_ids)
    return Erasure(
        order_ids=tuple(row.id for row in rows),
        order_nos=tuple(row.order_no for row in rows),
        against=_against(reading, rows),
        notes=0 if keep_notes else counts.notes,
        pictures=counts.pictures,
        label_pages=counts.label_pages,
        filters=tuple(row.name for row in _filters_naming(reading, words)),
        rejected=tuple(one.name for one in buyer_rejected.files_naming(data_dir, key, numbers, words)),
        sources=tuple(dict.fromkeys(row.name for row in sources)),
        left=len(privacy_left.left(reading.db, list(order_ids), 10_000)),
        backups=holdings(reading, data_dir),
    )


def erase_buyers(
    shop: Shop,
    order_ids: Sequence[int],
    clean_labels: CleanLabels,
    *,
    why: Why = Why.REQUEST,
    reason: str = "",
    keep_notes: bool = False,
    watch: Watch = UNWATCHED,
) -> Erasure:
    """Erase the buyers of these orders for ever; what was done. Blocking: for `shop.run`.

    `reason`: why it is done although something stands against it; it must not name the buyer.
    Raises Refused: `erase_refused` (with what stands against it), `erase_reason_names`, `erase_nothing`;
    SellerError. What was erased before a failure stays erased: doing it again goes on.
    """
    if why is Why.RULE:
        plan = Erasure(tuple(order_ids), (), {})
    else:
        told = shop.data_dir, shop.key, order_ids
        plan = shop.read(check_erasure, *told, keep_notes=keep_notes).result()
        _refuse(plan, reason, shop.read(_words_and_numbers, order_ids).result()[0])
    acts, untouched = _erase_all(
        shop, plan.order_ids, clean_labels, why, reason, keep_notes=keep_notes, watch=watch
    )
    whole = finish(shop, at_once=why is Why.REQUEST)
    log.info("erased the buyers of %d orders", len(plan.order_ids))
    return replace(plan, acts=acts, untouched=tuple(untouched), whole=whole and not untouched)


def _erase_all(
    shop: Shop,
    order_ids: Sequence[int],
    clean_labels: CleanLabels,
    why: Why,
    reason: str = "",
    *,
    keep_notes: bool = False,
    watch: Watch = UNWATCHED,
) -> tuple[int, list[str]]:
    """Erase in turns; how many acts can be undone no more, and which files could not be cleaned."""
    words, numbers = shop.read(_words_and_numbers, order_ids).result()
    # First of all: once the words are gone from the shop, nobody could find them in these files.
    files = buyer_rejected.files_naming(shop.data_dir, shop.key, numbers, words)
    untouched = buyer_rejected.take_out(files, shop.key, numbers, words)
    acts = 0
    for start in range(0, len(order_ids), TURN):
        turn = order_ids[start : start + TURN]
        acts += shop.write(_erase, turn, clean_labels, why, reason, keep_notes=keep_notes).result()
        keep_marks(shop)
        watch.step(min(start + TURN, len(order_ids)))
    return acts, untouched


def finish(shop: Shop, *, at_once: bool) -> bool:
    """Clean what erasures leave behind in the search index and in the database's files, where that is due;
    whether nothing is left. Done again until it succeeds, also after a crash.
    """
    if not shop.read(_scrub_due).result():
        return True
    begin = True
    while shop.write(_write_search_anew, begin=begin).result() and not shop.closing.is_set():
        begin = False
    if not shop.scrub(_AT_ONCE if at_once else _IN_PASSING).result():
        return False
    shop.write(_scrubbed).result()
    return shop.scrub(0).result()


def erase_again(shop: Shop, clean_labels: CleanLabels) -> int:
    """Erase what was erased before and is there again, as after a restore; how many orders."""
    wanted = _marks(shop.data_dir)
    keep_marks(shop)
    if not wanted:
        return 0
    missing = shop.read(_not_erased, list(wanted)).result()
    for why in Why:
        if ids := [order_id for order_id in missing if wanted[order_id] == why]:
            _erase_all(shop, ids, clean_labels, why)
    return len(missing)


def tidy(shop: Shop, clean_labels: CleanLabels) -> int:
    """What is due at a start: erase again what came back, and end a cleaning that was cut off. How many
    orders were erased again. Blocking: for `shop.run`.
    """
    again = erase_again(shop, clean_labels)
    finish(shop, at_once=False)
    return again


def keep_marks(shop: Shop) -> None:
    """Write down beside the shop what was erased and does not stand there yet."""
    known_marks = _marks(shop.data_dir)
    rows = shop.read(_erased_marks).result()
    new = [row for row in rows if row.order_id not in known_marks]
    if new:
        with (shop.data_dir / MARKS).open("a", encoding="utf-8") as file:
            file.writelines(f"{json.dumps([row.order_id, row.why])}\n" for row in new)
            file.flush()
            os.fsync(file.fileno())


def holdings(reading: Reading, data_dir: Path) -> tuple[Holding, ...]:
    """The backups and damaged databases that hold what is erased now, and when they will have gone."""
    made = tuple(
        Holding(one.id, one.made_at, backup_gone_by(one.made_at, reading.zone), str(one.path))
        for one in backups.list_backups(data_dir, second_folder(reading))
    )
    aside = (
        Holding(one.name, int(one.stat().st_mtime * 1000), None, str(one))
        for one in folders_set_aside(data_dir)
    )
    return (*made, *aside)


def _refuse(plan: Erasure, reason: str, words: Collection[str]) -> None:
    if not plan.order_ids:
        raise Refused("erase_nothing")
    if reason and is_named(reason, words):
        raise Refused("erase_reason_names")
    if plan.against and not reason.strip():
        order_no, (code, facts) = next(iter(plan.against.items()))
        raise Refused(code, order_no=order_no, **{k: v for k, v in facts.items() if k != "order_no"})


def _against(reading: Reading, rows: Iterable[Any]) -> dict[str, tuple[str, dict[str, Any]]]:
    """By order number what stands against erasing its buyer."""
    rule = retention(reading)
    since = months_before(reading.now_ms, rule.keep_months, reading.zone)
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    for row in rows:
        facts: dict[str, Any] = {"order_no": row.order_no}
        if row.status not in _OVER:
            found[row.order_no] = ("erase_open_order", facts)
        elif row.waits:
            found[row.order_no] = ("erase_open_case", facts)
        elif row.ended_at > since:
            found[row.order_no] = ("erase_too_soon", facts | {"months": rule.keep_months})
        elif row.restricted_at is not None:
            found[row.order_no] = ("erase_restricted", facts)
    return found


def _erase(
    writing: Writing,
    order_ids: Sequence[int],
    clean_labels: CleanLabels,
    why: Why,
    reason: str,
    *,
    keep_notes: bool,
) -> int:
    """Erase in one transaction; how many acts can be undone no more."""
    db = writing.db
    # Another turn, or another window, may have been here: what is erased already is not erased twice.
    ids = sorted(set(known_orders(db, order_ids)) - privacy_records.erased_among(db, order_ids))
    if not ids:
        return 0
    database.erasing(db, on=True)
    try:
        words = leading_words(known(row) for row in privacy_records.orders_of(db, ids, writing.now_ms))
        for file_id, pages in privacy_records.label_files_of(db, ids).items():
            _drop_labels(writing, file_id, pages, frozenset(ids), clean_labels)
        gone = sqlite_privacy.erase(db, ids, keep_notes=keep_notes)
        history_chain.erase_personal(db, ids)
        privacy_records.drop_filters(db, [row.id for row in _filters_naming(writing, words)])
        for row in privacy_left.texts_that_left(db) if words else ():
            if is_named(f"{row.target} {row.filter}", words):
                privacy_left.blank_texts_that_left(db, row.origin, row.id)
        privacy_records.mark_erased(
            db, ids, at=writing.now_ms, operator_id=writing.operator_id, why=why, reason=reason.strip()
        )
        record_many(writing, ids, Happened.ERASED, (FieldChange("erased", "", why),))
        refresh_desk(db, ids, shipments=False)
    finally:
        database.erasing(db, on=False)
    bump_facts_version(db)
    records.put_setting(db, SCRUB_DUE, "1")
    writing.concerns(*ids, frame=True)
    return gone.acts


def _drop_labels(
    writing: Writing,
    file_id: int,
    pages: dict[int, int],
    order_ids: frozenset[int],
    clean_labels: CleanLabels,
) -> None:
    """Take the orders' pages out of a labels file; it goes whole where no other order has a page in it."""
    theirs = frozenset(page for page, order_id in pages.items() if order_id in order_ids)
    data = None
    if len(theirs) < len(pages):
        whole = privacy_records.label_data(writing.db, file_id)
        data = clean_labels(whole, theirs)
    privacy_records.drop_label_pages(writing.db, file_id, theirs, data)


def _filters_naming(reading: Reading, words: Collection[str]) -> list[Any]:
    return [
        row
        for row in privacy_records.texts_of_filters(reading.db)
        if is_named(f"{row.name} {row.text}", words)
    ]


def _words_and_numbers(reading: Reading, order_ids: Sequence[int]) -> tuple[frozenset[str], frozenset[str]]:
    rows = privacy_records.orders_of(reading.db, order_ids, reading.now_ms)
    return leading_words(map(known, rows)), frozenset(row.order_no for row in rows)


def _write_search_anew(writing: Writing, *, begin: bool) -> bool:
    database.erasing(writing.db, on=True)
    try:
        return order_search.write_anew(writing.db, begin=begin, pages=_PAGES)
    finally:
        database.erasing(writing.db, on=False)


def _scrub_due(reading: Reading) -> bool:
    return records.setting(reading.db, SCRUB_DUE) == "1"


def _scrubbed(writing: Writing) -> None:
    records.put_setting(writing.db, SCRUB_DUE, "0")


def _erased_marks(reading: Reading) -> list[Any]:
    return privacy_records.erased_marks(reading.db)


def _not_erased(reading: Reading, order_ids: Sequence[int]) -> list[int]:
    return sorted(
        set(known_orders(reading.db, order_ids)) - privacy_records.erased_among(reading.db, order_ids)
    )


def _marks(data_dir: Path) -> dict[int, str]:
    """What was erased, by the file beside the shop; a line that was cut off by a power cut says nothing."""
    found: dict[int, str] = {}
    with suppress(FileNotFoundError):
        for line in (data_dir / MARKS).read_text(encoding="utf-8").splitlines():
            with suppress(ValueError, TypeError):
                order_id, why = json.loads(line)
                found[int(order_id)] = str(why)
    return found
