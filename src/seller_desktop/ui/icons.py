"""Icons of the Phosphor set, drawn from its font in the theme's present colour each time they are shown."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from seller_desktop.ui import theme


def icon(name: str, color_token: str = "muted") -> QIcon:  # noqa: S107 - a colour's name, no secret
    """An icon by its Phosphor name ("magnifying-glass"). Raises KeyError for a name the set lacks."""
    return QIcon(_Glyph(_glyph(name), color_token))


def pixmap(name: str, size: int, color_token: str, ratio: float) -> QPixmap:
    """The icon drawn once, in device-independent `size`, for painters that keep it."""
    drawn = QPixmap(QSize(size, size) * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    _draw(painter, QRect(0, 0, size, size), _glyph(name), color_token)
    painter.end()
    return drawn


class _Glyph(QIconEngine):
    """Keeps no picture, so that a change of theme shows at the next repaint."""

    def __init__(self, glyph: str, token: str) -> None:
        super().__init__()
        self._glyph = glyph
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(0.5)
        _draw(painter, rect, self._glyph, self._token)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _Glyph(self._glyph, self._token)


def _draw(painter: QPainter, rect: QRect, glyph: str, token: str) -> None:
    face = QFont(_family())
    face.setPixelSize(max(1, round(min(rect.width(), rect.height()))))
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(face)
    painter.setPen(theme.colour(token))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph)


def _glyph(name: str) -> str:
    return chr(int(_charmap()[name], 16))


@cache
def _folder() -> Path:
    found = find_spec("qtawesome")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "fonts"


def _file(kind: str) -> Path:
    """QtAwesome ships a dozen fonts and loads them all; only this set is read, the module itself never."""
    named = "phosphor-"
    return next(one for one in _folder().iterdir() if one.name.startswith(named) and one.suffix == kind)


@cache
def _charmap() -> dict[str, str]:
    names: dict[str, str] = json.loads(_file(".json").read_text(encoding="utf-8"))
    return names


@cache
def _family() -> str:
    loaded = QFontDatabase.addApplicationFont(str(_file(".ttf")))
    return QFontDatabase.applicationFontFamilies(loaded)[0]
