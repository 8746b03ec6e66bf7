"""What is told of a program and its shop to somebody who helps with a problem."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seller_desktop.domain.audit import Check


@dataclass(frozen=True, slots=True)
class ShopFacts:
    """Counts and yes or no, nothing else. `size`: bytes of the database."""

    orders: int
    to_ship: int
    action_needed: int
    marketplace_shops: int
    size: int
    schema: str
    encrypted: bool
    practice: bool
    zone: str
    backups: int
    rules_changed: int


@dataclass(frozen=True, slots=True)
class Problem:
    """`shop` is None where it could not be asked; `crash` is empty where nothing crashed."""

    program: dict[str, str]
    shop: ShopFacts | None
    checks: tuple[Check, ...]
    crash: tuple[str, ...]
    log: tuple[str, ...]
