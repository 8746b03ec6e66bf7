"""The status bar: what is kept where, who is working, in which zone and language."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStatusBar

from seller_desktop.domain.clock import to_local
from seller_desktop.texts.format import zone_word
from seller_desktop.texts.language import current
from seller_desktop.ui import theme
from seller_desktop.ui.announce import announce
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.domain.errors import SellerError
    from seller_desktop.services.read_models import ShopInfo
    from seller_desktop.services.safekeeping import BackupState
    from seller_desktop.texts.format import Formatter

_SAID_MS = 4000
_WHO_PX = 220
"""A longer name is cut short, so that the window fits a screen of 1024."""


class Footer(QStatusBar):
    """`operator_wanted` asks to switch who is working, `backups_wanted` for the screen of backups."""

    operator_wanted = Signal()
    backups_wanted = Signal()

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
        self._backup = QPushButton(self.tr("Backups"))
        self._backup.setProperty("role", "footer")
        self._backup.setCursor(Qt.CursorShape.PointingHandCursor)
        self._backup.clicked.connect(self.backups_wanted)
        self.addWidget(self._saved)
        self.addWidget(self._backup)
        self.addWidget(self._as_of)
        for widget in (self._operator, self._zone, self._language):
            self.addPermanentWidget(widget)

    def set_narrow(self, *, narrow: bool) -> None:
        """The window has no room for what the settings say too, nor for what is true always."""
        for label in (self._saved, self._zone, self._language):
            label.setHidden(narrow)

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
        told = self.tr("Working: {name}").format(name=who)
        metrics = self._operator.fontMetrics()
        short = metrics.elidedText(told, Qt.TextElideMode.ElideRight, _WHO_PX)
        self._operator.setText(short.replace("&", "&&"))
        self._operator.setAccessibleName(told)
        switch = self.tr("Switch who is working (Ctrl+U)")
        self._operator.setToolTip(switch if short == told else f"{told}\n{switch}")

    def tell_saving(self) -> None:
        """A backup is being made."""
        self._tell_backup(self.tr("Making a backup…"), self.tr("You can go on working."))

    def tell_backup(
        self, state: BackupState | None, failure: SellerError | None, formatter: Formatter, now_ms: int
    ) -> None:
        """How old the last backup is that was proven, and what keeps another one from being made."""
        newest = None if state is None else state.newest
        if newest is None:
            text, more = self.tr("No backup yet"), self.tr("The first one is made by itself within the hour.")
        else:
            text = self.tr("Backup: {ago}").format(ago=formatter.ago(newest.made_at, now_ms))
            more = self.tr("Made and checked on {moment}, with {count} orders.").format(
                moment=formatter.moment(newest.made_at, now_ms), count=formatter.count(newest.orders)
            )
        if failure is not None:
            from seller_desktop.texts.errors import error_sentence  # noqa: PLC0415 - not needed to start

            text, more = self.tr("⚠ Backup failed"), f"{error_sentence(failure)}\n{more}"
        self._tell_backup(text, more, "footer" if failure is None else "footer-alert")

    def _tell_backup(self, text: str, more: str, role: str = "footer") -> None:
        theme.set_role(self._backup, role)
        self._backup.setText(text)
        self._backup.setToolTip(more)
        self._backup.setAccessibleName(text)
        self._backup.setAccessibleDescription(more)

    def say(self, text: str) -> None:
        """A short word about what just happened."""
        self.showMessage(text, _SAID_MS)
        announce(self, text)
