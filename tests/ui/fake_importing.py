"""Stands in for the import service behind a fake shop."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.imports import CaseTally, FileFacts, ImportPreview, ImportReport, ImportTally
from seller_desktop.domain.orders import RejectedRow
from tests.making import stated_return
from tests.ui.fake_shop import NOW_MS, FakeShop

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable
    from pathlib import Path

    from seller_desktop.domain.returns import StatedReturn

TALLY = ImportTally(
    new=12,
    changed=3,
    unchanged=40,
    older=1,
    orders=56,
    lines=60,
    pieces=61,
    rejected_rows=1,
    unknown_status_orders=2,
    unknown_statuses=(("Diproses", 2),),
    rejected_by_reason=(("order_no_scientific", 1),),
)


RETURNS: dict[str, Any] = {
    "facts": FileFacts("tiktok-returns", ()),
    "tally": ImportTally(rejected_rows=1, rejected_by_reason=(("no_return_no", 1),), disagreements=1),
    "cases": CaseTally(4, 2, 9, 3, settled=("577912345678900412",), conflicts=("577912345678900500",)),
}
"""What `previews` says of a file that is a return export."""


@dataclass(eq=False)
class Prepared:
    """What `services.imports.prepare` gives, without a scratch file behind it."""

    preview: ImportPreview

    def changed_orders(self, limit: int) -> list[tuple[str, str]]:
        return [("577912345678900412", "changed"), ("577912345678900500", "new")][:limit]

    def changes(self, order_no: str) -> tuple[FieldChange, ...]:
        return (FieldChange("status", "to_ship", "shipped"),) if order_no.endswith("412") else ()

    def returns(self, limit: int) -> list[StatedReturn]:
        if self.preview.cases is None:
            return []
        return [stated_return(n) for n in range(self.preview.cases.returns)][:limit]

    def rejected(self, _limit: int) -> list[RejectedRow]:
        return [RejectedRow(14, "5.77E+17", "order_no_scientific", (), {})]


@dataclass
class Importing:
    """Stands in for `services.imports` behind a fake shop: `problems` by file name, and what was asked."""

    shop: FakeShop
    problems: dict[str, SellerError] = field(default_factory=dict)
    previews: dict[str, dict[str, Any]] = field(default_factory=dict)
    prepared: list[tuple[str, str | None, int | None]] = field(default_factory=list)
    committed: list[str] = field(default_factory=list)
    discarded: list[str] = field(default_factory=list)
    commit_problem: SellerError | None = None
    settled: CaseTally | None = None
    """What an order file does to cases."""

    def prepare(
        self,
        _shop: object,
        path: Path,
        account: str | None,
        as_of: int | None,
        on_progress: Callable[[int], None],
        cancelled: threading.Event,
        anyway: bool,
    ) -> Prepared:
        self.prepared.append((path.name, account, as_of))
        on_progress(1000)
        if cancelled.is_set():
            raise SellerError("cancelled")
        if path.name in self.problems and as_of is None and not anyway:
            raise self.problems[path.name]
        facts = FileFacts("tiktok-orders", ())
        preview = ImportPreview(path.name, facts, as_of or NOW_MS, TALLY, account or "TikTok Shop", True)
        return Prepared(replace(preview, **self.previews.get(path.name, {})))

    def commit(self, _shop: object, prepared: Prepared, _explain: object) -> ImportReport:
        if self.commit_problem is not None:
            raise self.commit_problem
        preview = prepared.preview
        self.committed.append(preview.file)
        return ImportReport(
            preview.file,
            preview.facts.profile,
            preview.snapshot_at,
            preview.tally,
            "/shop/r/bad.csv",
            cases=preview.cases or self.settled,
        )

    def discard(self, prepared: Prepared) -> None:
        self.discarded.append(prepared.preview.file)
