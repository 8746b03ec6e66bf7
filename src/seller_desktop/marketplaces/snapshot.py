"""The snapshot time of an export stands in its file name: `Semua pesanan-2026-11-23-14_00 (1).xlsx`."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.clock import to_local, to_ms
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.file_names import safe_stem

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_TIME: Final = re.compile(
    r"(?<!\d)(\d{4})-(\d{2})-(\d{2})-(\d{2})_(\d{2})(?:_(\d{2})s)?(?!\d)",  # seconds: only in our own names
    re.ASCII,
)


def time_in_name(file_name: str, zone: ZoneInfo) -> int | None:
    """The time in a file's name as UTC milliseconds, None where there is none that exists.

    Raises SellerError `snapshot_unclear` where the name holds two different times.
    """
    times = {_moment(found, zone) for found in _TIME.finditer(file_name)} - {None}
    if len(times) > 1:
        raise SellerError("snapshot_unclear", file=file_name)
    return times.pop() if times else None


def name_with_time(stem: str, snapshot_ms: int, zone: ZoneInfo) -> str:
    """The stem, as any system allows it, with this time and no other, as `time_in_name` reads it again."""
    local = to_local(snapshot_ms, zone)
    seconds = f"_{local:%S}s" if local.second else ""
    bare = safe_stem(_TIME.sub("", stem).strip(" -"))
    return f"{bare}-{local:%Y-%m-%d-%H_%M}{seconds}"


def _moment(found: re.Match[str], zone: ZoneInfo) -> int | None:
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
        return to_ms(datetime(year, month, day, hour, minute, second, tzinfo=zone))
    except ValueError:
        return None
