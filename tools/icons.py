"""Renders the icons from their drawings: `python -m tools.icons` after a drawing has changed.

The rendered files are kept beside the drawings, so that a build needs no renderer and gets the same pixels.
Needs rsvg-convert (Debian: librsvg2-bin).
"""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

ROOT: Final = Path(__file__).resolve().parent.parent
DRAWINGS: Final = ROOT / "packaging" / "icons"
PROGRAM: Final = ROOT / "src" / "seller_desktop" / "resources" / "icons"
"""The program's own, for its windows: they are the desktop's icons too."""
BACKUP: Final = DRAWINGS / "backup"
SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO: Final = DRAWINGS / "seller-desktop.ico"
ICO_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)

_SMALL: Final = 24
"""Up to here the drawing for few pixels is used."""
_AS_BITMAP: Final = 48
"""Up to here an ICO holds plain pixels, which all readers of icons understand; above, PNG, which is small."""
_ENTRY: Final = "<BBBBHHII"
_BITS: Final = 32


def png(drawing: Path, size: int) -> bytes:
    """A drawing as PNG, without a word about when and where."""
    return subprocess.run(
        ["rsvg-convert", "--width", str(size), "--height", str(size), str(drawing)],  # noqa: S607 - found by the system
        check=True,
        capture_output=True,
    ).stdout


def ico(pictures: dict[int, bytes]) -> bytes:
    """An icon file for Windows. `pictures`: PNG by size in pixels."""
    out = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(out) + struct.calcsize(_ENTRY) * len(pictures)
    bodies = []
    for size, picture in sorted(pictures.items()):
        body = bitmap(picture) if size <= _AS_BITMAP else picture
        out += struct.pack(_ENTRY, size % 256, size % 256, 0, 0, 1, _BITS, len(body), at)
        at += len(body)
        bodies.append(body)
    return out + b"".join(bodies)


def bitmap(picture: bytes) -> bytes:
    """A PNG as the device-independent bitmap of an ICO: bottom row first, then a mask nobody reads (the
    pixels say themselves how much of them is seen).
    """
    image = QImage.fromData(picture).convertToFormat(QImage.Format.Format_ARGB32)
    width, height = image.width(), image.height()
    pixels = bytes(image.constBits())
    rows = [pixels[row * width * 4 : (row + 1) * width * 4] for row in reversed(range(height))]
    mask = bytes((width + 31) // 32 * 4 * height)
    header = struct.pack("<IiiHHIIiiII", 40, width, height * 2, 1, _BITS, 0, width * height * 4, 0, 0, 0, 0)
    return header + b"".join(rows) + mask


def main() -> int:
    small = DRAWINGS / "seller-desktop-small.svg"
    full = DRAWINGS / "seller-desktop.svg"
    for folder in (PROGRAM, BACKUP):
        folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        (PROGRAM / f"{size}.png").write_bytes(png(small if size <= _SMALL else full, size))
        (BACKUP / f"{size}.png").write_bytes(png(DRAWINGS / "backup.svg", size))
    ICO.write_bytes(ico({size: (PROGRAM / f"{size}.png").read_bytes() for size in ICO_SIZES}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
