"""A picture kept as the bytes it came in: what it is, and small enough to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from seller_desktop.services.case_decisions import MAX_PICTURE

MOST_BYTES: Final = MAX_PICTURE
"""What a case keeps; asked before a file is read."""
_MOST_PIXELS: Final = 100_000_000
"""More than any camera makes; a small file can claim to hold a picture that fills the memory."""
_KINDS: Final = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A file's name and bytes. `id`: of a picture that is kept already, else None."""

    name: str
    data: bytes
    id: int | None = None


class PictureFault(Enum):
    """Why bytes are not taken as a picture."""

    WRONG_KIND = auto()
    TOO_LARGE = auto()


def fault_of(data: bytes) -> PictureFault | None:
    """What keeps the bytes from being taken: PNG and JPEG only, told by content and not by name."""
    if len(data) > MOST_BYTES:
        return PictureFault.TOO_LARGE
    buffer = QBuffer()
    reader = _reader(buffer, data)
    if reader is None:
        return PictureFault.WRONG_KIND
    size = reader.size()
    if size.isEmpty():
        return PictureFault.WRONG_KIND
    return PictureFault.TOO_LARGE if size.width() * size.height() > _MOST_PIXELS else None


def decoded(data: bytes, within: QSize, *, fill: bool = False) -> QImage:
    """The picture no larger than `within`, upright; with `fill` so that it covers it. Null where broken."""
    buffer = QBuffer()
    reader = _reader(buffer, data)
    if reader is None:
        return QImage()
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        return QImage()
    if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
        within = within.transposed()
    mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding if fill else Qt.AspectRatioMode.KeepAspectRatio
    scaled = size.scaled(within, mode)
    if scaled.width() < size.width():  # enlarged, a small picture would only be blurred
        reader.setScaledSize(scaled)
    return reader.read()


def encoded(image: QImage) -> bytes:
    """The picture as PNG, for what comes from the clipboard without a file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # it takes devices, which the stubs do not say
    return bytes(data.data())


def _reader(buffer: QBuffer, data: bytes) -> QImageReader | None:
    """Reads from the buffer, which has to live as long; None for other kinds of files."""
    kind = next((kind for magic, kind in _KINDS.items() if data.startswith(magic)), None)
    if kind is None:
        return None
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, QByteArray(kind))
