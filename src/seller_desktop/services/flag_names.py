"""What a shop calls its flags. Apart from `flags`, which changes them: a list's filter needs no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.domain.flags import Flag
from seller_desktop.storage import flag_records

if TYPE_CHECKING:
    from seller_desktop.services.shop import Reading


def flag_names(reading: Reading) -> dict[Flag, str]:
    """What the shop calls its flags; those it has not named are left out."""
    return {Flag(number): name for number, name in sorted(flag_records.names(reading.db).items())}
