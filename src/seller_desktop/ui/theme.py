"""Colours, fonts and the one stylesheet. A widget's property `role` says what it is; this, how it looks."""

from __future__ import annotations

import sys
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from seller_desktop.ui.stylesheet import stylesheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget


class ThemeChoice(StrEnum):
    """What the seller chose; SYSTEM follows the desktop, also while the window is open."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme. A `_soft` colour is the ground its namesake is written on."""

    bg: str
    panel: str
    line: str
    ink: str
    muted: str
    brand: str
    brand_soft: str
    on_brand: str
    red: str
    red_soft: str
    amber: str
    amber_soft: str
    blue: str
    blue_soft: str
    green: str
    green_soft: str
    grey: str
    grey_soft: str
    violet: str
    violet_soft: str
    hit: str
    """The ground of what a search has found in a text."""
    scroll: str
    """Handles of scroll bars and the outlines of fields; no text."""
    ring: str
    """The frame of a filled button that has the focus."""


LIGHT = Tokens(
    bg="#f6f7f9",
    panel="#ffffff",
    line="#e4e7ec",
    ink="#101828",
    muted="#5a6579",
    brand="#0f766e",
    brand_soft="#e6f4f2",
    on_brand="#ffffff",
    red="#b42318",
    red_soft="#fef3f2",
    amber="#a63f06",
    amber_soft="#fff6e0",
    blue="#175cd3",
    blue_soft="#eff8ff",
    green="#067647",
    green_soft="#ecfdf3",
    grey="#475467",
    grey_soft="#f0f2f5",
    violet="#5925dc",
    violet_soft="#f4f3ff",
    hit="#ffe58f",
    scroll="#848e9f",
    ring="#101828",
)

DARK = Tokens(
    bg="#0f1317",
    panel="#171c22",
    line="#2a323c",
    ink="#eef1f5",
    muted="#98a2b3",
    brand="#2dd4bf",
    brand_soft="#12302d",
    on_brand="#0f1317",
    red="#fda29b",
    red_soft="#3b1712",
    amber="#fec84b",
    amber_soft="#3a2607",
    blue="#84caff",
    blue_soft="#0f2a47",
    green="#75e0a7",
    green_soft="#0c2f1f",
    grey="#cdd5df",
    grey_soft="#232b35",
    violet="#bdb4fe",
    violet_soft="#241b4b",
    hit="#6b4e00",
    scroll="#6b7787",
    ring="#0b4f49",
)

# Every text colour with every ground it is written on, in the stylesheet, the palette and the painters;
# a test holds each to a contrast of 4.5:1 in both themes.
TEXT_ON_GROUND: tuple[tuple[str, str], ...] = (
    *((t, g) for t in ("ink", "muted", "grey") for g in ("bg", "panel", "brand_soft", "grey_soft")),
    *((t, g) for t in ("brand", "red", "amber") for g in ("bg", "panel", "brand_soft")),
    *((tone, f"{tone}_soft") for tone in ("red", "amber", "blue", "green", "violet")),
    *(("ink", f"{tone}_soft") for tone in ("red", "amber")),
    ("on_brand", "brand"),
    ("ink", "hit"),
)

# At 100 % a desktop has 96 dots to the inch (macOS: 72), so this many points make one pixel there, and
# text grows with the system's own scaling.
_POINTS_PER_PIXEL = 1.0 if sys.platform == "darwin" else 72 / 96
BODY_PX = 13
_TABULAR = "tnum"
OUTLINED = ("QCheckBox", "QRadioButton", "QComboBox", "QAbstractSpinBox")
"""Fusion outlines these in a darker shade of the window's colour, which on a dark ground nobody sees. None of
them paints that colour itself, so that their palette names one whose shade is to be seen."""
_DARKER = 140
"""Percent; Fusion's own."""
# Where the platform names no real font of its own (offscreen, bare X11).
_FALLBACK_FAMILIES = ("Inter", "Noto Sans", "DejaVu Sans")


class _Theme(QObject):
    """Holds the choice and follows the desktop's colour scheme."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self._choice = ThemeChoice.LIGHT
        self._app: QApplication | None = None
        self._follower: QObject | None = None

    def apply(self, app: QApplication, choice: ThemeChoice) -> None:
        self._choice = choice
        if self._app is not app:
            self._app = app
            app.setStyle("Fusion")
            app.styleHints().colorSchemeChanged.connect(self._follow_system)
            from seller_desktop.ui.focus import FocusFollower  # noqa: PLC0415 - it wears the colours of this

            self._follower = FocusFollower(app)
        # Title bars and native choosers follow the same scheme.
        scheme = {ThemeChoice.LIGHT: Qt.ColorScheme.Light, ThemeChoice.DARK: Qt.ColorScheme.Dark}
        app.styleHints().setColorScheme(scheme.get(choice, Qt.ColorScheme.Unknown))
        self._wear()

    def _follow_system(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._wear()

    def _wear(self) -> None:
        app = self._app
        assert app is not None
        dark = self._choice is ThemeChoice.DARK or (
            self._choice is ThemeChoice.SYSTEM and _desktop_is_dark(app)
        )
        self.tokens = DARK if dark else LIGHT
        _face.cache_clear()
        palette = _palette(self.tokens)
        app.setPalette(palette)
        palette.setColor(QPalette.ColorRole.Window, QColor(self.tokens.scroll).lighter(_DARKER))
        for kind in OUTLINED:
            app.setPalette(palette, kind)  # type: ignore[arg-type]  # bytes, as the stubs want, are refused
        app.setFont(font())
        app.setStyleSheet(stylesheet(asdict(self.tokens), points))
        self.changed.emit()


_theme = _Theme()
changed = _theme.changed
"""Emitted after palette, stylesheet and `tokens()` have changed."""


def apply(app: QApplication, choice: ThemeChoice) -> None:
    """Dress the whole application; may be called again with another choice at any time."""
    _theme.apply(app, choice)


def tokens() -> Tokens:
    """The colours worn at present."""
    return _theme.tokens


def colour(token: str) -> QColor:
    """A present colour by the name of its token."""
    return QColor(getattr(_theme.tokens, token))


def points(px: float) -> float:
    """The size in points that is `px` pixels high at 100 %."""
    return px * _POINTS_PER_PIXEL


def font(px: float = BODY_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The desktop's own font in that size, with figures of equal width where the font has them."""
    chosen = QFont(_face())
    chosen.setPointSizeF(points(px))
    chosen.setWeight(weight)
    return chosen


@cache
def _face() -> QFont:
    """Looked up once for each change of theme: the list of fonts is long."""
    chosen = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if not QFontDatabase.hasFamily(chosen.family()):
        chosen.setFamilies([name for name in _FALLBACK_FAMILIES if QFontDatabase.hasFamily(name)])
    chosen.setFeature(QFont.Tag(_TABULAR), 1)
    return chosen


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role after it was first shown, and have it drawn anew."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _desktop_is_dark(app: QApplication) -> bool:
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _palette(worn: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, token in (
        (role.Window, worn.bg),
        (role.WindowText, worn.ink),
        (role.Base, worn.panel),
        (role.AlternateBase, worn.bg),
        (role.Text, worn.ink),
        (role.Button, worn.panel),
        (role.ButtonText, worn.ink),
        (role.BrightText, worn.red),
        (role.Highlight, worn.brand),
        (role.HighlightedText, worn.on_brand),
        (role.Accent, worn.brand),
        (role.Link, worn.brand),
        (role.LinkVisited, worn.brand),
        (role.PlaceholderText, worn.muted),
        (role.ToolTipBase, worn.panel),
        (role.ToolTipText, worn.ink),
        (role.Light, worn.panel),
        (role.Midlight, worn.line),
        (role.Mid, worn.line),
        (role.Dark, worn.muted),
        (role.Shadow, worn.muted),
    ):
        palette.setColor(which, QColor(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(worn.muted))
    return palette
