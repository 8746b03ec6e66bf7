"""Frozen rows about buyers' rights: whose orders are meant, what an erasure does, what left the shop."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

    from seller_desktop.domain.buyers import Likeness


class Left(StrEnum):
    """What kind of file left the shop; prints have the names of `domain.documents.Document`."""

    EXPORT = "export"
    OUTBOX = "outbox"
    REJECTED = "rejected"
    BUYER_FILE = "buyer-file"


class Why(StrEnum):
    """On whose word a buyer was erased."""

    REQUEST = "request"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """An order that may be a buyer's. `meant`: surely his, so that it is chosen from the start."""

    id: int
    order_no: str
    account: str
    channel: str
    status: str
    created_at: int
    ended_at: int
    amount_idr: int
    username: str
    recipient: str
    phone: str
    address: str
    city: str
    likeness: Likeness
    meant: bool
    restricted_at: int | None
    erased_at: int | None


@dataclass(frozen=True, slots=True)
class Holding:
    """A backup that still holds the buyer, and when it will have gone where the shop is used (UTC ms); None
    for a damaged database that was set aside, which stays until somebody removes its folder.
    """

    id: str
    made_at: int
    gone_by: int | None
    path: str


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing buyers means, before it is done, or what it did.

    `against`: orders with what stands against it, a code of `texts.errors` and its facts.
    """

    order_ids: tuple[int, ...]
    order_nos: tuple[str, ...]
    against: Mapping[str, tuple[str, dict[str, Any]]]
    notes: int = 0
    pictures: int = 0
    label_pages: int = 0
    acts: int = 0
    """That can be undone no more; known only afterwards."""
    filters: tuple[str, ...] = ()
    """Names of saved filters that name the buyer; they go."""
    rejected: tuple[str, ...] = ()
    """Files of rejected rows that hold rows of the buyer; these rows go."""
    untouched: tuple[str, ...] = ()
    """Such files that could not be cleaned; only afterwards."""
    sources: tuple[str, ...] = ()
    """Names of the files he came in by, which lie wherever the seller keeps them."""
    left: int = 0
    """So many files and prints about these orders left the shop, and cannot be called back."""
    backups: tuple[Holding, ...] = ()
    whole: bool = True
    """Afterwards: no bytes of it are left in the shop's own files."""


@dataclass(frozen=True, slots=True)
class LeftShop:
    """A file or print that left the shop. `kind`: a `Left` or a `Document`; `target`: file or printer."""

    id: int
    at: int
    who: str
    kind: str
    target: str
    filter: str
    orders: int


@dataclass(frozen=True, slots=True)
class Retention:
    """The rule: erase buyers so many months after an order's end (None: never), and how long their data are
    kept at least where somebody asks.
    """

    months: int | None
    keep_months: int
    ran_at: int | None = None
    told: bool = False
    """The seller has been told what the rule, as it is, does."""


@dataclass(frozen=True, slots=True)
class RetentionPlan:
    """What the rule would erase now: orders last heard of before a time (UTC ms)."""

    rule: Retention
    before: int | None
    order_ids: tuple[int, ...]
    held: bool = False
    """The computer's clock is in doubt: nothing is erased till it is confirmed."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A fact of a buyer as it was put right: what was stated, what holds, by whom. `holds`: no newer file
    has said something else again.
    """

    field: str
    stated: str
    value: str
    at: int
    who: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Privacy:
    """What was done with the data of an order's buyer. Times UTC ms, None where it was not."""

    restricted_at: int | None = None
    restricted_by: str = ""
    restriction: str = ""
    erased_at: int | None = None
    erased_by: str = ""
    erased_why: str = ""
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file of rejected rows and how many of them are a buyer's."""

    path: Path
    rows: int
