"""How a flag looks: a pennant with a letter, so that nothing hangs on its colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QIconEngine, QPainter, QPen, QPixmap, QPolygonF

from seller_desktop.domain.flags import Flag
from seller_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Mapping


class FlagColours(NamedTuple):
    """Of one flag: its ground, the letter on it, and its edge, which stands out where the ground does not."""

    ground: str
    letter: str
    edge: str


_WHITE: Final = "#ffffff"
_DARK: Final = "#101828"
_DARKER: Final = "#0f1317"
LIGHT: Final[Mapping[Flag, FlagColours]] = {
    Flag.RED: FlagColours("#d92d20", _WHITE, "#d92d20"),
    Flag.ORANGE: FlagColours("#f79009", _DARK, "#b54708"),
    Flag.YELLOW: FlagColours("#fddd4a", _DARK, "#8a6100"),
    Flag.GREEN: FlagColours("#12804a", _WHITE, "#12804a"),
    Flag.TEAL: FlagColours("#3ccbc4", _DARK, "#0e7c86"),
    Flag.BLUE: FlagColours("#1f6feb", _WHITE, "#1f6feb"),
    Flag.PURPLE: FlagColours("#7a3fe0", _WHITE, "#7a3fe0"),
    Flag.GREY: FlagColours("#667085", _WHITE, "#667085"),
}
DARK: Final[Mapping[Flag, FlagColours]] = {
    Flag.RED: FlagColours("#f97066", _DARKER, "#f97066"),
    Flag.ORANGE: FlagColours("#fd9a3c", _DARKER, "#fd9a3c"),
    Flag.YELLOW: FlagColours("#fde272", _DARKER, "#fde272"),
    Flag.GREEN: FlagColours("#32b877", _DARKER, "#32b877"),
    Flag.TEAL: FlagColours("#2ed3c6", _DARKER, "#2ed3c6"),
    Flag.BLUE: FlagColours("#5aa7ff", _DARKER, "#5aa7ff"),
    Flag.PURPLE: FlagColours("#b692f6", _DARKER, "#b692f6"),
    Flag.GREY: FlagColours("#a3adbd", _DARKER, "#a3adbd"),
}

SIZE: Final = QSize(17, 14)
_NOTCH: Final = 0.22
"""How deep the cut at the flying end is, of the whole width."""
_LETTER: Final = 0.7
"""Height of the letter's font, of the flag's."""


def flag_colours(flag: Flag) -> FlagColours:
    """In the present theme."""
    return (DARK if theme.tokens() == theme.DARK else LIGHT)[flag]


def draw_flag(painter: QPainter, room: QRect, flag: Flag, letter: str, *, hollow: bool = False) -> None:
    """A pennant that fills `room`, with its letter. `hollow`: its outline only, of one that is not set."""
    colours = flag_colours(flag)
    box = QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5)
    notch = box.width() * _NOTCH
    shape = QPolygonF(
        [
            box.topLeft(),
            box.topRight(),
            QPointF(box.right() - notch, box.center().y()),
            box.bottomRight(),
            box.bottomLeft(),
        ]
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.edge), 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else QColor(colours.ground))
    painter.drawPolygon(shape)
    face = theme.font(weight=QFont.Weight.Bold)
    face.setPixelSize(max(1, round(room.height() * _LETTER)))
    painter.setFont(face)
    painter.setPen(theme.colour("ink") if hollow else QColor(colours.letter))
    painter.drawText(box.adjusted(0, 0, -notch * 0.8, 0), Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def flag_pixmap(flag: Flag, letter: str, ratio: float) -> QPixmap:
    """The flag drawn once, for painters that keep it."""
    drawn = QPixmap(SIZE * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    draw_flag(painter, QRect(QPoint(0, 0), SIZE), flag, letter)
    painter.end()
    return drawn


def flag_icon(flag: Flag, letter: str, *, hollow: bool = False) -> QIcon:
    """The flag for menus and buttons, in the colours of the theme worn when it is shown."""
    return QIcon(_FlagEngine(flag, letter, hollow=hollow))


class _FlagEngine(QIconEngine):
    """Keeps no picture, so that a change of theme shows at the next repaint."""

    def __init__(self, flag: Flag, letter: str, *, hollow: bool) -> None:
        super().__init__()
        self._flag = flag
        self._letter = letter
        self._hollow = hollow

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(0.5)
        size = SIZE.scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(rect.center())
        draw_flag(painter, place, self._flag, self._letter, hollow=self._hollow)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _FlagEngine(self._flag, self._letter, hollow=self._hollow)
