"""What a seller says of a new shop before it is made, and the one transaction that takes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.services.operators import choose_operator
from seller_desktop.services.safekeeping import set_second_folder
from seller_desktop.services.settings import ShopSettings, save_settings

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.services.shop import Writing

ZONES: Final = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
"""WIB, WITA, WIT."""
_SAME: Final = {"Asia/Pontianak": "Asia/Jakarta", "Asia/Ujung_Pandang": "Asia/Makassar"}
_WITA, _WIT = 8 * HOUR_MS, 9 * HOUR_MS


@dataclass(frozen=True, slots=True)
class FirstSettings:
    """`operator`: who works first, "" for nobody yet; `second_folder`: where backups are copied to."""

    name: str = ""
    zone: str = ZONES[0]
    operator: str = ""
    second_folder: Path | None = None


def proposed_zone(computer_zone: str, offset_ms: int) -> str:
    """The shop's zone, by the name of the computer's and how far it is ahead of UTC."""
    named = _SAME.get(computer_zone, computer_zone)
    if named in ZONES:
        return named
    return {_WITA: ZONES[1], _WIT: ZONES[2]}.get(offset_ms, ZONES[0])


def take_first_settings(writing: Writing, told: FirstSettings) -> None:
    """All of it or, where something is wrong, nothing. Raises as the services that take each."""
    save_settings(writing, replace(ShopSettings(), name=" ".join(told.name.split()), zone=told.zone))
    if told.operator.strip():
        choose_operator(writing, told.operator)
    if told.second_folder is not None:
        set_second_folder(writing, told.second_folder)
