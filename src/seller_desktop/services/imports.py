"""Takes export files into the shop: read and compared first, then taken over in one short transaction.

`prepare` writes nothing to the shop; what it learns lies in a scratch file until `commit` or `discard`.
"""

from __future__ import annotations

import hashlib
import json
import logging
import threading
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.changes import changes_between
from seller_desktop.domain.clock import DAY_MS, MINUTE_MS, iso
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.file_names import told_name
from seller_desktop.domain.imports import (
    RETURNS_PROFILE,
    CaseTally,
    ImportPreview,
    ImportReport,
    ImportTally,
)
from seller_desktop.marketplaces.snapshot import time_in_name
from seller_desktop.services import return_files
from seller_desktop.services.accounts import account_name
from seller_desktop.services.parsing import parse_file
from seller_desktop.services.rejected_rows import write_rejected_rows
from seller_desktop.services.safekeeping import back_up_before_import
from seller_desktop.services.shop import staging_dir
from seller_desktop.services.takeover import Origin, take_over
from seller_desktop.storage import records
from seller_desktop.storage.return_stage import ReturnStage
from seller_desktop.storage.sqlite_stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from seller_desktop.domain.changes import FieldChange
    from seller_desktop.domain.orders import RejectedRow
    from seller_desktop.domain.returns import StatedReturn
    from seller_desktop.services.shop import Reading, Shop

log = logging.getLogger(__name__)

DEFAULT_ACCOUNT: Final = "TikTok Shop"
MARKETPLACE: Final = "tiktok"
FUTURE_TOLERANCE_MS: Final = 2 * DAY_MS
"""A computer's clock may be wrong by a zone or a day; beyond that a file's time is doubted."""
NAME_TOLERANCE_MS: Final = 5 * MINUTE_MS
"""A file is named when its making begins; an order may change while it is made."""


@dataclass(slots=True)
class PreparedImport:
    """A file that was read and compared, waiting for the seller's word."""

    preview: ImportPreview
    stage: Stage
    account_id: int | None
    based_on: str
    sha256: str

    def changed_orders(self, limit: int) -> list[tuple[str, str]]:
        """Order numbers with `new`, `changed` or `older`, those that change something first."""
        return self.stage.orders_of_kind(limit)

    def changes(self, order_no: str) -> tuple[FieldChange, ...]:
        """Field by field what the file would change in an order; () for a new one."""
        for before, after in self.stage.before_and_after([order_no]):
            if before is not None:
                return changes_between(before, after)
        return ()

    def returns(self, limit: int) -> list[StatedReturn]:
        """The first returns of a return export; [] of another file."""
        return list(self.stage.returns(limit)) if isinstance(self.stage, ReturnStage) else []

    def rejected(self, limit: int) -> list[RejectedRow]:
        """The first of the rejected rows, in the order of the file."""
        return list(self.stage.rejected(limit))


def prepare(
    shop: Shop,
    path: Path,
    account: str | None = None,
    as_of: int | None = None,
    on_progress: Callable[[int], None] = lambda _rows: None,
    cancelled: threading.Event | None = None,
    anyway: bool = False,
) -> PreparedImport:
    """Read a file and compare it with the shop. Nothing is written there.

    Raises SellerError: what `parse_file` raises; `snapshot_unclear` and `snapshot_conflict` (ask for the
    time and call again with `as_of`); `account_unclear` (ask which account); those of `room.ASKED` (ask
    whether to go on and call again with `anyway`); Refused("as_of_impossible").
    """
    named = None if as_of is not None else time_in_name(path.name, shop.zone)
    scratch = staging_dir(shop.data_dir) / f"{uuid.uuid4().hex}.db"
    ended = cancelled or threading.Event()
    facts = parse_file(path, scratch, shop.settings.zone, on_progress, ended, anyway=anyway, key=shop.key)
    stage = (ReturnStage if facts.profile == RETURNS_PROFILE else Stage)(scratch, shop.data_dir, shop.key)
    try:
        snapshot_at = _snapshot(shop, path.name, named, stage.facts.latest_inside, as_of)
        account_id, called = shop.read(_account, account, stage).result()
        cases, based_on = None, ""
        if isinstance(stage, ReturnStage):
            cases = return_files.compare(shop, stage, account_id, snapshot_at)
        else:
            stage.apply_status_words()
            based_on = stage.compare(account_id, snapshot_at)
        preview = ImportPreview(
            file=told_name(path.name),
            facts=stage.facts,
            snapshot_at=snapshot_at,
            tally=stage.tally(),
            account=called,
            familiar=stage.familiar(account_id),
            in_future=snapshot_at > shop.clock.now_ms() + NAME_TOLERANCE_MS,
            cases=cases,
        )
        return PreparedImport(preview, stage, account_id, based_on, _sha256(path))
    except BaseException:
        stage.close()
        raise


def commit(
    shop: Shop, prepared: PreparedImport, explain: Callable[[str, dict[str, str]], str]
) -> ImportReport:
    """Take the file over, whole or not at all; rejected rows go into a file beside the database.

    Before a large one the shop is saved. `explain` words the reason of a rejected row. Raises SellerError
    with nothing changed.
    """
    preview, stage = prepared.preview, prepared.stage
    rejected = None
    try:
        back_up_before_import(shop, preview.facts.rows)
        if preview.tally.rejected_rows:
            rejected = write_rejected_rows(
                shop.data_dir,
                preview.file,
                stage.facts.header,
                stage.rejected(),
                preview.snapshot_at,
                shop.zone,
                explain,
                shop.key,
            )
        origin = Origin(
            account=preview.account,
            account_id=prepared.account_id,
            marketplace=MARKETPLACE,
            snapshot_at=preview.snapshot_at,
            file={
                "name": preview.file,
                "sha256": prepared.sha256,
                "profile": stage.facts.profile,
                "header": json.dumps(stage.facts.header, ensure_ascii=False),
                "rejected_file": rejected.name if rejected else "",
            },
        )
        tally, cases = _taken(shop, prepared, origin)
    except BaseException:
        if rejected:
            rejected.unlink(missing_ok=True)
        raise
    finally:
        stage.close()
    counts = cases if cases is not None and isinstance(stage, ReturnStage) else tally
    log.info(
        "imported %s: %d new, %d changed, %d unchanged, %d older, %d waiting, %d rows rejected",
        stage.facts.profile,
        counts.new,
        counts.changed,
        counts.unchanged,
        tally.older,
        0 if cases is None else cases.waiting_for_order,
        tally.rejected_rows,
    )
    return ImportReport(
        preview.file,
        stage.facts.profile,
        preview.snapshot_at,
        tally,
        str(rejected) if rejected else None,
        cases=cases,
    )


def _taken(shop: Shop, prepared: PreparedImport, origin: Origin) -> tuple[ImportTally, CaseTally | None]:
    """Carry the file over; what was counted as it was taken, of its orders and of its cases."""
    if isinstance(prepared.stage, ReturnStage):
        return prepared.preview.tally, return_files.take(shop, prepared.stage, origin, prepared.preview.tally)
    tally, cases = take_over(shop, prepared.stage, prepared.based_on, origin)
    return tally, cases if cases != CaseTally() else None


def discard(prepared: PreparedImport) -> None:
    """Leave nothing behind of a file that is not taken."""
    prepared.stage.close()


def report_without_taking(prepared: PreparedImport) -> ImportReport:
    """What a dry run answers."""
    preview = prepared.preview
    facts = preview.facts
    return ImportReport(preview.file, facts.profile, preview.snapshot_at, preview.tally, cases=preview.cases)


def failed(file: str, failure: SellerError) -> ImportReport:
    """The report of a file that was left out."""
    return ImportReport(file, error=(failure.code, failure.facts))


def _snapshot(shop: Shop, file: str, named: int | None, inside: int | None, as_of: int | None) -> int:
    """As of when the file speaks: the time in its name, else the latest inside, never the file's own date.

    A time far in the future would make every honest file "older" until then, so it is asked about.
    """
    latest_honest = max(shop.clock.now_ms(), inside or 0) + FUTURE_TOLERANCE_MS
    if (as_of if as_of is not None else named or 0) > latest_honest:
        code = "snapshot_in_future" if as_of is None else "as_of_in_future"
        raise (SellerError if as_of is None else Refused)(code, file=file)
    if as_of is not None:
        if inside is not None and inside > as_of + NAME_TOLERANCE_MS:
            raise Refused("as_of_impossible", file=file, inside_time=iso(inside, shop.zone))
        return as_of
    if named is not None and inside is not None and inside > named + NAME_TOLERANCE_MS:
        raise SellerError(
            "snapshot_conflict",
            file=file,
            name_time=iso(named, shop.zone),
            inside_time=iso(inside, shop.zone),
        )
    found = inside if named is None else named
    if found is None:
        raise SellerError("snapshot_unclear", file=file)
    return found


def _account(reading: Reading, name: str | None, stage: Stage) -> tuple[int | None, str]:
    """The account the file goes into: the one named, the only one, or the one it looks like."""
    if name is not None:
        name = account_name(name)
        found = records.account_named(reading.db, name)
        return (found.id, found.name) if found else (None, name)
    known = records.accounts_in(reading.db, MARKETPLACE)
    if not known:
        return None, DEFAULT_ACCOUNT
    if len(known) > 1:
        known = [one for one in known if stage.resembles(one.id)]
    if len(known) != 1:
        raise SellerError("account_unclear")
    return known[0].id, known[0].name


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
