"""The part of an import that a return export does otherwise than an order file: it moves cases, not orders.

The words of its statuses have their meaning in `marketplaces.tiktok_return_words`, what follows from them
for a case in `services.facts_meet`.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from seller_desktop.services import facts_meet
from seller_desktop.services.desk_models import Did
from seller_desktop.services.journal import journalled
from seller_desktop.storage import records

if TYPE_CHECKING:
    from seller_desktop.domain.imports import CaseTally, ImportTally
    from seller_desktop.services.shop import Shop, Writing
    from seller_desktop.services.takeover import Origin
    from seller_desktop.storage.return_stage import ReturnStage


def compare(shop: Shop, stage: ReturnStage, account_id: int | None, snapshot_at: int) -> CaseTally:
    """What taking the file would do to the cases of the shop. Nothing is written."""
    return shop.read(facts_meet.tally_returns, account_id, snapshot_at, stage.returns()).result()


def take(shop: Shop, stage: ReturnStage, origin: Origin, tally: ImportTally) -> CaseTally:
    """Let the file move the shop's cases, in one transaction; what it did to them as it was taken.

    Nothing has to be compared again where another import came between: the transaction itself compares.
    """
    return shop.write(_take, stage, origin, tally).result()


def _take(writing: Writing, stage: ReturnStage, origin: Origin, tally: ImportTally) -> CaseTally:
    account = records.account_named(writing.db, origin.account)
    if account is None:
        account_id = writing.ids.reserve()
        records.add_account(writing.db, account_id, origin.account, origin.marketplace, writing.now_ms)
    else:
        account_id = account.id
    assert origin.file is not None
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
    said = {"file": origin.file["name"], "file_id": file_id}
    with journalled(writing, Did.IMPORTED, said, of_orders=True):
        cases = facts_meet.take_returns(writing, account_id, file_id, origin.snapshot_at, stage.returns())
    writing.concerns(everything=True, frame=True)
    return cases
