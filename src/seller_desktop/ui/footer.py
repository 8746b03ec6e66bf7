"""The status bar: what is kept where, who is working, in which zone and language."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStatusBar

from seller_desktop.domain.clock import to_local
from seller_desktop.texts.format import zone_word
from seller_desktop.texts.language import current
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.read_models import ShopInfo
    from seller_desktop.texts.format import Formatter

_SAID_MS = 4000


class Footer(QStatusBar):
    """`operator_wanted` asks to switch who is working."""

    operator_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._saved = PlainLabel(self.tr("Saved on this computer"), role="footer")
        self._as_of = PlainLabel(role="footer")
        self._zone = PlainLabel(role="footer")
        self._language = PlainLabel(
            self.tr("English") if current() == "en" else "Bahasa Indonesia", role="footer"
        )
        self._operator = QPushButton()
        self._operator.setProperty("role", "footer")
        self._operator.setCursor(Qt.CursorShape.PointingHandCursor)
        self._operator.clicked.connect(self.operator_wanted)
        self.addWidget(self._saved)
        self.addWidget(self._as_of)
        for widget in (self._operator, self._zone, self._language):
            self.addPermanentWidget(widget)

    def tell(self, info: ShopInfo, formatter: Formatter, now_ms: int) -> None:
        """Show what is true now."""
        if info.data_as_of is None:
            self._as_of.setText(self.tr("No data imported yet"))
        else:
            moment = formatter.short_moment(info.data_as_of, now_ms)
            self._as_of.setText(self.tr("Data as of {moment}").format(moment=moment))
        zone = to_local(now_ms, ZoneInfo(info.zone))
        hours = int((zone.utcoffset() or zone - zone).total_seconds()) // 3600
        self._zone.setText(f"{zone_word(zone)} (UTC{hours:+d})")
        who = info.operator or self.tr("nobody named yet")
        self._operator.setText(self.tr("Working: {name}").format(name=who))
        self._operator.setAccessibleName(self._operator.text())
        self._operator.setToolTip(self.tr("Switch who is working (Ctrl+U)"))

    def say(self, text: str) -> None:
        """A short word about what just happened."""
        self.showMessage(text, _SAID_MS)
