"""What is new in the versions of the program, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desktop.texts.rules import day
from seller_desktop.ui.dialogs.dialog import Dialog, Scroll
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.news import VersionNews
    from seller_desktop.texts.format import Language


class NewsDialog(Dialog):
    """Asks nothing."""

    def __init__(
        self, news: Sequence[VersionNews], language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("What's new"), parent)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for version in news:
            head = self.tr("Version {version}, {day}")
            head = head.format(version=version.number, day=day(version.released, language))
            column.addWidget(PlainLabel(head, role="h2"))
            for line in version.lines[language]:
                told = PlainLabel(f"•  {line}", selectable=True)
                told.setWordWrap(True)
                told.setAccessibleName(line)
                column.addWidget(told)
        column.addStretch()
        scroll = Scroll(content)
        scroll.setAccessibleName(self.tr("What's new"))
        self.body.addWidget(scroll, 1)
        self.add_close()
        self.setMinimumSize(480, 320)
        self.resize(640, 560)
