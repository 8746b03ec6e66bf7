"""The line that tells, once for each version, that there is a newer one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton

from seller_desktop.ui.notice_bar import NoticeBar


class UpdateBar(NoticeBar):
    """`accepted` wants to see it, `skipped` never wants to hear of this version again, `news_wanted` asks
    what the version that was installed has brought.
    """

    skipped = Signal()
    news_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "selection-bar")  # there is no hurry
        self._skip = QPushButton(self.tr("Skip this version"))
        self._skip.clicked.connect(self.hide)
        self._skip.clicked.connect(self.skipped)
        row = self.layout()
        assert isinstance(row, QBoxLayout)
        row.insertWidget(row.count() - 1, self._skip)
        self._news = QPushButton(self.tr("What's new"))
        self._news.clicked.connect(self.news_wanted)
        row.insertWidget(row.count() - 1, self._news)
        self.setTabOrder(self._yes, self._skip)
        self.setTabOrder(self._skip, self._news)
        self.setTabOrder(self._news, self._no)

    def offer(self, text: str) -> None:
        """There is a newer version."""
        self._skip.show()
        self._news.hide()
        self._no.setText(self.tr("Not now"))
        self.say(text, self.tr("Show…"))

    def report(self, text: str) -> None:
        """The version that runs now is newer than the last one."""
        self._skip.hide()
        self._news.show()
        self._no.setText(self.tr("Close"))
        self.say(text, self.tr("Backups…"))
