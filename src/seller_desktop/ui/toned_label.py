"""Labels in a tone of the theme: the status pill, the time left, the tile with the shop's initial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.ui import theme
from seller_desktop.ui.orders.prepared import SOON_MS, URGENT_MS
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from seller_desktop.texts.format import Formatter


def urgency_tone(due_at: int, now_ms: int) -> str:
    """Red when past or under 4 h, amber under 24 h, else the plain ink."""
    left = due_at - now_ms
    return "red" if left < URGENT_MS else "amber" if left < SOON_MS else "ink"


class TonedLabel(PlainLabel):
    """Text in a colour of the theme, as a pill on a ground of the theme where one is named."""

    def __init__(self, text: str = "", role: str | None = None, *, selectable: bool = False) -> None:
        super().__init__(text, role, selectable=selectable)
        self._tone = "ink"
        self._ground = ""
        self._shape = ""
        theme.changed.connect(self._wear)
        self._wear()

    def set_tone(
        self, tone: str, ground: str = "", shape: str = "border-radius: 8px; padding: 1px 8px;"
    ) -> None:
        """Colour tokens of text and ground; the shape counts where there is a ground."""
        if (tone, ground, shape) == (self._tone, self._ground, self._shape):
            return
        self._tone, self._ground, self._shape = tone, ground, shape
        self._wear()

    def set_pill(self, tone: str) -> None:
        """A pill: the tone written on its soft ground."""
        self.set_tone(tone, f"{tone}_soft")

    def tone(self) -> str:
        return self._tone

    def _wear(self) -> None:
        worn = theme.tokens()
        style = f"color: {getattr(worn, self._tone)};"
        if self._ground:
            style += f" background: {getattr(worn, self._ground)}; {self._shape}"
        self.setStyleSheet(style)


class TimeLeftLabel(TonedLabel):
    """How long is left, in the colour of its urgency. The words say as much: "late" when past."""

    def tell(self, due_at: int, now_ms: int, formatter: Formatter) -> None:
        text = formatter.time_left(due_at, now_ms)
        if text != self.text():
            self.setText(text)
        self.set_tone(urgency_tone(due_at, now_ms))
