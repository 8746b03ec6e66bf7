"""The one way stated orders enter the shop, whether from a file, a person or the sample maker."""

from __future__ import annotations

import json
import uuid
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.changes import changes_between
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.imports import ORDERS_PROFILE, FileFacts
from seller_desktop.services.desk_models import Did
from seller_desktop.services.facts_meet import meet
from seller_desktop.services.failed_deliveries import open_from_file
from seller_desktop.services.history import split_personal, to_json
from seller_desktop.services.journal import journalled
from seller_desktop.services.order_clocks import time_stage
from seller_desktop.services.read_models import Happened
from seller_desktop.services.rule_packs import current_pack
from seller_desktop.services.shop import MadeWay, staging_dir
from seller_desktop.storage import records
from seller_desktop.storage.sqlite_journal import NEW_ORDERS, put_special, remember_snapshots
from seller_desktop.storage.sqlite_merge import HISTORY_COLUMNS, MergeFacts, merge
from seller_desktop.storage.sqlite_stage import Stage
from seller_desktop.storage.sqlite_staged_rows import prepare_rows
from seller_desktop.storage.staging import StagingWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from seller_desktop.domain.imports import CaseTally, ImportTally
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.domain.rules import RulePack
    from seller_desktop.services.shop import Reading, Shop, Writing

_TRIES: Final = 5
_TIMES_TO_MAKE_WAY: Final = 10
MOST_CHANGED: Final = 50_000
"""An import that changes more known orders than these cannot be undone as one act."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where stated orders come from. `file`: what its `import_file` row says of it, None for a person."""

    account: str
    account_id: int | None
    marketplace: str
    snapshot_at: int
    file: dict[str, str] | None
    order_no: str = ""
    """Of the order a person states."""


class _FactsMoved(Exception):  # noqa: N818 - not an error: the comparison is made again
    """The shop's facts changed between comparing and taking over."""


def take_in(shop: Shop, orders: Iterable[StatedOrder], profile: str, origin: Origin) -> ImportTally:
    """Take in orders that come from no file: staged, compared and taken over as a file's are. Blocking."""
    path = staging_dir(shop.data_dir) / f"{uuid.uuid4().hex}.db"
    writer = StagingWriter(path, shop.key)
    for order in orders:
        writer.add(order)
    writer.finish(FileFacts(profile=profile, header=()))
    stage = Stage(path, shop.data_dir, shop.key)
    try:
        origin = replace(origin, account_id=shop.read(_account_id, origin.account).result())
        tally, _ = take_over(shop, stage, stage.compare(origin.account_id, origin.snapshot_at), origin)
        return tally
    finally:
        stage.close()


def take_over(shop: Shop, stage: Stage, based_on: str, origin: Origin) -> tuple[ImportTally, CaseTally]:
    """Take a compared stage over in one short transaction; what was counted as it was taken, of its orders
    and of the cases on which its facts had a word.

    Where another import came between, the comparison is made again. Raises SellerError with nothing
    changed.
    """
    for _ in range(_TRIES):
        account_id = shop.read(_account_id, origin.account).result()
        if account_id != origin.account_id:  # an import before this one has made the account
            origin = replace(origin, account_id=account_id)
            based_on = stage.compare(account_id, origin.snapshot_at)
        tally = stage.tally()
        first_order_id = shop.reserve_ids(tally.new + 1)
        stage.number(first_order_id)
        mall = origin.account_id is not None and shop.read(_is_mall, origin.account_id).result()
        pack = shop.read(_rules).result()
        now_ms = shop.clock.now_ms()
        clocks = time_stage(stage, shop.settings, pack, now_ms, origin.snapshot_at, mall=mall)
        changes = _lay_out_history(stage, origin, shop.clock.now_ms())
        with stage.begin() as db:
            prepare_rows(db, origin.snapshot_at)
        ids = first_order_id, shop.reserve_ids(clocks + 1), shop.reserve_ids(changes + 1)
        try:
            return tally, _merge_politely(shop, stage, based_on, origin, tally, *ids)
        except _FactsMoved:
            based_on = stage.compare(origin.account_id, origin.snapshot_at)
    raise SellerError("shop_busy_importing")


def _merge_politely(
    shop: Shop,
    stage: Stage,
    based_on: str,
    origin: Origin,
    tally: ImportTally,
    first_order_id: int,
    first_deadline_id: int,
    first_history_id: int,
) -> CaseTally:
    """Merge, starting over where a decision came in meanwhile: it must not wait for a large file."""
    attempt = 0
    while True:
        try:
            return shop.write_with_stage(
                stage.path,
                attempt < _TIMES_TO_MAKE_WAY,
                _take_over,
                based_on,
                origin,
                tally,
                first_order_id,
                first_deadline_id,
                first_history_id,
            ).result()
        except MadeWay:
            attempt += 1


def _account_id(reading: Reading, name: str) -> int | None:
    found = records.account_named(reading.db, name)
    return found.id if found else None


def _rules(reading: Reading) -> RulePack:
    return current_pack(records.settings(reading.db))


def _is_mall(reading: Reading, account_id: int) -> bool:
    return bool(records.account_by_id(reading.db, account_id).mall)


def _take_over(
    writing: Writing,
    based_on: str,
    origin: Origin,
    tally: ImportTally,
    first_order_id: int,
    first_deadline_id: int,
    first_history_id: int,
) -> CaseTally:
    account_id = origin.account_id
    if account_id is None:
        if records.account_named(writing.db, origin.account) is not None:
            raise _FactsMoved
        account_id = writing.ids.reserve()
        records.add_account(writing.db, account_id, origin.account, origin.marketplace, writing.now_ms)
    file_id = None
    if origin.file is not None:
        file_id = writing.ids.reserve()
        records.add_import_file(
            writing.db,
            id=file_id,
            account_id=account_id,
            operator_id=writing.operator_id,
            snapshot_at=origin.snapshot_at,
            imported_at=writing.now_ms,
            tally=json.dumps(asdict(tally)),
            **origin.file,
        )
    facts = MergeFacts(
        account_id=account_id,
        snapshot_at=origin.snapshot_at,
        recorded_at=writing.now_ms,
        import_file_id=file_id,
        operator_id=writing.operator_id,
        first_deadline_id=first_deadline_id,
        first_history_id=first_history_id,
        # No platform stands behind what a person says, so that proves no clock wrong.
        presuming_rules=_rules(writing).presuming() if origin.file is not None else (),
    )
    with _as_an_act(writing, origin, tally, first_order_id, file_id):
        if not merge(writing.db, facts, based_on, tally, writing.make_way):
            raise _FactsMoved
        writing.concerns(everything=True, frame=True)
        cases = meet(writing, account_id, origin.snapshot_at, file_id)
        if file_id is None or origin.file is None or origin.file["profile"] != ORDERS_PROFILE:
            return cases
        opened = open_from_file(writing, account_id, origin.snapshot_at, file_id)
        return replace(cases, failed_deliveries=opened)


@contextmanager
def _as_an_act(
    writing: Writing, origin: Origin, tally: ImportTally, first_order_id: int, file_id: int | None
) -> Iterator[None]:
    """Keep the takeover as one act that can be undone.

    Not so the orders of the practice shop, nor a file that changes more orders than can be kept twice: before
    such a one there is the backup.
    """
    if origin.file is not None and origin.file["profile"] != ORDERS_PROFILE:
        yield
        return
    if tally.changed > MOST_CHANGED:
        yield
        return
    did = Did.IMPORTED if origin.file else Did.ORDER_ENTERED if tally.new else Did.ORDER_EDITED
    said = {
        "orders": tally.new + tally.changed,
        "order_no": origin.order_no,
        "file": origin.file["name"] if origin.file else "",
        "file_id": file_id,
    }
    span = (first_order_id, first_order_id + tally.new - 1)
    with journalled(writing, did, said, of_orders=True, new_orders=span) as entry_id:
        if tally.new:
            put_special(writing.db, entry_id, NEW_ORDERS, None, span)
        remember_snapshots(writing.db, entry_id, origin.snapshot_at)
        yield


def _lay_out_history(stage: Stage, origin: Origin, now_ms: int) -> int:
    """Lay what changes in known orders beside the stage, a row each; how many."""
    what = Happened.CHANGED if origin.file is not None else Happened.EDITED
    rows: list[tuple[object, ...]] = []
    for before, after in stage.orders_that_change():
        plain, personal = split_personal(changes_between(before, after))
        row = min((line.source_row for line in after.lines), default=0)
        rows.append((after.order_no, now_ms, what, row, to_json(plain), to_json(personal)))
    stage.put("staged_history", HISTORY_COLUMNS, rows)
    return len(rows)
