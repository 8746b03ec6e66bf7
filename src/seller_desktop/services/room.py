"""Whether a file finds room: what it takes of memory and disk, beside what is free, before it is read.

What it takes is estimated; so it is refused only where even the least it can take is more than there is,
and asked about where the likely amount is more than is free.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import process_limits

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.marketplaces.readers import Source

SHARE_OF_MACHINE: Final = 0.8
"""So much of the computer's memory the reading process may take at most."""
ASKED: Final = frozenset({"memory_short", "memory_short_workbook", "disk_short"})
"""What a person may go on in spite of."""

# Measured with exports of 20,000 and 200,000 rows. Memory: the reading process, whatever the length; a table
# of texts as Python keeps it; a sheet as calamine keeps it, in bytes for a byte of the unpacked workbook.
_FLAT: Final = 150_000_000
_TEXTS: Final = 2.5
_LOADED_LEAST: Final = 1.7
_LOADED: Final = 2.4
# Disk, in bytes for a byte of text file and of unpacked workbook: the least is the scratch file of the
# comparison; with it come what the shop grows by, and the same once more until the journal is written back.
_DISK_LEAST: Final = {"csv": 1.0, "xlsx": 0.25}
_DISK: Final = {"csv": 12.0, "xlsx": 2.5}


def judge(source: Source, scratch: Path, *, anyway: bool) -> None:
    """Say where a file would not find room. `anyway`: the person has been told and wants to try.

    `source.size` must be what the file really holds, or less: a workbook that states less than it holds is
    found out while it is read. Raises SellerError: those of `ASKED`, `memory_too_small`, `disk_too_small`,
    with the facts `needed`, `free` (or `has`) and `short` in bytes.
    """
    file = source.path.name
    thorough = source.kind == "xlsx" and not source.quick
    least = source.size * _LOADED_LEAST if thorough else 0.0
    most = process_limits.machine_memory() * SHARE_OF_MACHINE
    if least > most:
        raise SellerError("memory_too_small", file=file, needed=round(least), has=round(most))
    on_disk = shutil.disk_usage(scratch.parent).free
    if (least_there := source.size * _DISK_LEAST[source.kind]) > on_disk:
        raise SellerError("disk_too_small", file=file, needed=round(least_there), free=on_disk)
    if anyway:
        return
    free = process_limits.free_memory()
    needed = _FLAT + (source.size * _LOADED if thorough else source.texts * _TEXTS)
    if free is not None and needed > free:
        # As CSV it would take what any file takes.
        code = "memory_short_workbook" if needed > 2 * _FLAT else "memory_short"
        raise _short(code, file, round(needed), free)
    if (there := source.size * _DISK[source.kind]) > on_disk:
        raise _short("disk_short", file, round(there), on_disk)


def _short(code: str, file: str, needed: int, free: int) -> SellerError:
    return SellerError(code, file=file, needed=needed, free=free, short=needed - free)
