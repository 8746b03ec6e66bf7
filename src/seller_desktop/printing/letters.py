"""Letters measured: how wide a text is, where it wraps, how far it must shrink. Sizes in millimetres."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

UNITS: Final = 20
"""Of measure and of painting, to the millimetre: fine enough for letters to stand as on any printer."""
LEADING: Final = 1.3
"""From baseline to baseline, in sizes of the letters."""
ASCENT: Final = 0.95
"""From the top of a line to its baseline; what letters reach at most above it, with room to spare."""
SMALLEST: Final = 1.8
"""Letters under 5 points are not read from a parcel."""

_FAMILIES: Final = ["Inter", "Segoe UI", "Helvetica Neue", "Arial", "Noto Sans", "DejaVu Sans"]
_ELLIPSIS: Final = "…"


@lru_cache(maxsize=128)
def font(size: float, bold: bool) -> QFont:
    """The font of documents, in the units of painting.

    Without signs that stand in for others by their surroundings: a PDF forgets what those mean, and an order
    number could be neither searched nor copied.
    """
    made = QFont(_FAMILIES)
    made.setPixelSize(round(size * UNITS))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("calt", "clig", "liga"):
        made.setFeature(QFont.Tag(feature), 0)
    return made


@lru_cache(maxsize=128)
def _metrics(size: float, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(font(size, bold))


@lru_cache(maxsize=20_000)
def width(text: str, size: float, *, bold: bool = False) -> float:
    return _metrics(size, bold).horizontalAdvance(text) / UNITS


def wrapped(text: str, size: float, most: float, *, bold: bool = False) -> list[str]:
    """The lines of a text at most so wide; broken between words, a word that is too long within."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        clean = " ".join(paragraph.split())
        if width(clean, size, bold=bold) <= most:
            lines += [clean] if clean else []
        else:
            lines += _broken(clean, size, most, bold=bold)
    return lines


def fitted(text: str, size: float, most: float, *, bold: bool = False) -> float:
    """The size at which a text fits on one line; not under SMALLEST, where it may be wider."""
    full = width(text, size, bold=bold)
    return size if full <= most else max(SMALLEST, _rounded(size * most / full))


def fitted_lines(
    text: str, size: float, most: float, height: float, *, bold: bool = False
) -> tuple[float, list[str]]:
    """The size at which a text fits into a box, and its lines; at SMALLEST it ends with an ellipsis."""
    while True:
        lines = wrapped(text, size, most, bold=bold)
        room = max(1, int(height / (size * LEADING) + 1e-6))
        if len(lines) <= room:
            return size, lines
        if size <= SMALLEST:
            return size, [*lines[: room - 1], _ended(lines[room - 1], size, most, bold=bold)]
        size = max(SMALLEST, _rounded(size * 0.93))


def _broken(text: str, size: float, most: float, *, bold: bool) -> list[str]:
    layout = QTextLayout(text, font(size, bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(most * UNITS)
        start, length = line.textStart(), line.textLength()
        lines.append(_units(text, start, length).strip())
    layout.endLayout()
    return lines


def _units(text: str, start: int, length: int) -> str:
    """A piece of a text by the UTF-16 units Qt counts in."""
    if text.isascii():
        return text[start : start + length]
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le")


def _ended(text: str, size: float, most: float, *, bold: bool) -> str:
    while text and width(text + _ELLIPSIS, size, bold=bold) > most:
        text = text[:-1]
    return text + _ELLIPSIS


def _rounded(size: float) -> float:
    """Down to what a font can have in the units of painting."""
    return int(size * UNITS) / UNITS
