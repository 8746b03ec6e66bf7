"""The first page of an import: choose files, drop them, or be shown where they come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from seller_desktop.ui.importing.four_steps import FourSteps
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


class ChoosePage(QWidget):
    """A place to drop files on, a button to choose them, and the four steps behind another."""

    choose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        zone = QFrame()
        zone.setProperty("role", "card")
        inside = QVBoxLayout(zone)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.setSpacing(10)
        text = PlainLabel(
            self.tr("Drop the order and return files of Seller Center here (XLSX or CSV, several at once).")
        )
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setWordWrap(True)
        calm = PlainLabel(self.tr("You see what they hold before anything is saved."), role="muted")
        calm.setAlignment(Qt.AlignmentFlag.AlignCenter)
        calm.setWordWrap(True)
        self.choose = QPushButton(self.tr("Choose files…"))
        self.choose.setProperty("role", "primary")
        self.choose.clicked.connect(self.choose_wanted)
        inside.addStretch()
        inside.addWidget(text)
        inside.addWidget(calm)
        inside.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch()
        self.where = QPushButton(self.tr("Where do I get the file?"))
        self.where.setCheckable(True)
        self.where.setAutoDefault(False)
        self.steps = FourSteps()
        self.returns = PlainLabel(
            self.tr("Returns are a file of their own: Orders, then Manage Returns, then Export."),
            role="muted",
        )
        self.returns.setWordWrap(True)
        for help_part in (self.steps, self.returns):
            help_part.hide()
            self.where.toggled.connect(help_part.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(zone, 1)
        column.addWidget(self.where, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.steps)
        column.addWidget(self.returns)


def dropped_files(data: QMimeData) -> list[Path]:
    """The local files of a drop."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
