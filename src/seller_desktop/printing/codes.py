"""The modules of barcodes: what is dark, what is not. They are painted as plain rectangles.

The libraries that know them are loaded with the first code: the start of the window need not wait for that.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import Final

QUIET_MODULES: Final = 10
"""Free beside a Code 128, by its standard."""
QR_QUIET_MODULES: Final = 4
NARROWEST: Final = 0.25
"""Of a module in millimetres: what a hand scanner and a label printer of 203 dots an inch still share."""
_LONGEST: Final = 40
_MASK: Final = 4


@lru_cache(maxsize=1024)
def code128(value: str) -> tuple[int, tuple[tuple[int, int], ...]]:
    """The modules of a Code 128 in all, and its bars: where each begins, how many modules it has.

    None of either where a value cannot stand in one.
    """
    from barcode.codex import Code128  # noqa: PLC0415 - see above
    from barcode.errors import BarcodeError  # noqa: PLC0415 - see above

    if not value or len(value) > _LONGEST or not value.isascii() or not value.isprintable():
        return 0, ()
    try:
        modules = Code128(value).build()[0]
    except BarcodeError:
        return 0, ()
    return len(modules), tuple(_runs(modules, "1"))


def code128_width(value: str, most: float, widest: float = 0.5) -> float:
    """How wide a Code 128 is without its quiet zones, so that both fit; 0 where it would not scan."""
    modules, _ = code128(value)
    if not modules:
        return 0.0
    module = min(widest, most / (modules + 2 * QUIET_MODULES))
    return modules * module if module >= NARROWEST else 0.0


@lru_cache(maxsize=1024)
def qr(value: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """The modules of a QR code's side, and its dark runs: row, where it begins, how many modules it has."""
    import segno  # noqa: PLC0415 - see above

    # Any mask can be read; looking for the prettiest of eight would be three quarters of a label's time.
    matrix = segno.make_qr(value, error="m", mask=_MASK).matrix
    return len(matrix), tuple(
        (row, start, length) for row, modules in enumerate(matrix) for start, length in _runs(modules, 1)
    )


def _runs(modules: object, dark: object) -> list[tuple[int, int]]:
    found, at = [], 0
    for value, run in groupby(modules):  # type: ignore[call-overload] # text or bytes, both in turn
        length = len(list(run))
        if value == dark:
            found.append((at, length))
        at += length
    return found
