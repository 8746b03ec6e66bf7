"""What is known of an export file once it has been read, and what taking it would do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

ORDERS_PROFILE: Final = "tiktok-orders"
RETURNS_PROFILE: Final = "tiktok-returns"
"""Export formats, as `FileFacts.profile` names them."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file as its reader found it."""

    profile: str
    """The export format that was recognised: `ORDERS_PROFILE`, `RETURNS_PROFILE`, ..."""
    header: tuple[str, ...]
    """The header cells as written, for the file of rejected rows and for the kept cells."""
    absent: frozenset[str] = frozenset()
    """Fields of `StatedOrder` (`line.*`, `package.*`) or `StatedReturn` that this file has no column for:
    absent, not empty.
    """
    latest_inside: int | None = None
    """The latest time any of its rows states, UTC ms: the file cannot be older than that."""
    rows: int = 0
    """Data rows read, taken or rejected."""


@dataclass(frozen=True, slots=True)
class ImportTally:
    """What a file holds and what it means for the shop. Order counts count orders of the file."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    older: int = 0
    """Orders the file shows in an older state than the shop already knows; they stay as they are."""
    orders: int = 0
    lines: int = 0
    pieces: int = 0
    rejected_rows: int = 0
    unknown_status_orders: int = 0
    unknown_statuses: tuple[tuple[str, int], ...] = ()
    rejected_by_reason: tuple[tuple[str, int], ...] = ()
    disagreements: int = 0
    """Orders, or returns, whose rows state different values for the whole; the first row holds."""


@dataclass(frozen=True, slots=True)
class CaseTally:
    """What a file means for the shop's cases. The first four count its returns, each once."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    waiting_for_order: int = 0
    """Kept until a file brings their order."""
    settled: tuple[str, ...] = ()
    """Order numbers whose requests the file shows to be settled by the marketplace."""
    conflicts: tuple[str, ...] = ()
    """Order numbers of which the file says otherwise than was decided here."""

    failed_deliveries: int = 0
    """Parcels the file shows to be coming back, for which a case was opened."""

    @property
    def returns(self) -> int:
        return self.new + self.changed + self.unchanged + self.waiting_for_order


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """One file, read and compared, before anything is written."""

    file: str
    facts: FileFacts
    snapshot_at: int
    tally: ImportTally
    account: str
    familiar: bool
    """False where the account has orders and nothing in the file looks like them."""
    in_future: bool = False
    """The snapshot lies after the computer's present time."""
    cases: CaseTally | None = None
    """Of a return export; `tally` then counts only its rejected rows and what its rows disagree about."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of one file. `error` is None or the failure's code and facts."""

    file: str
    profile: str | None = None
    snapshot_at: int | None = None
    tally: ImportTally = field(default_factory=ImportTally)
    rejected_file: str | None = None
    error: tuple[str, dict[str, str | int]] | None = None
    cases: CaseTally | None = None
    """Of a return export, and of an order file that settles requests."""
