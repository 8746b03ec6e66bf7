"""The step that asks for a second place for backups, and shows at once whether it is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from seller_desktop.ui.first_steps.step import Step
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from pathlib import Path


class FolderStep(Step):
    """`folder_chosen` is answered by `tell_good` or `tell_bad`."""

    folder_chosen = Signal(object)
    """A Path that is to be tried."""

    def __init__(self, before: Path | None, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.title = self.tr("A second place for backups")
        self.add_text(
            self.tr(
                "A backup is made every half hour while orders change, on this computer. If its disk breaks "
                "or it is stolen, only a copy somewhere else helps: choose a folder on a USB stick, another "
                "disk or the network, and each backup is copied there too."
            ),
            role="muted",
        )
        self._folder = before
        self._asked: Path | None = None
        self._field = QLineEdit("" if before is None else str(before))
        self._field.setReadOnly(True)
        self._field.setPlaceholderText(self.tr("nowhere else yet"))
        self._field.setAccessibleName(self.tr("Second folder"))
        self._choose = QPushButton(self.tr("Choose a folder…"))
        self._choose.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._choose)
        self.body.addSpacing(4)
        self.body.addLayout(row)
        self._said = TonedLabel()
        self._said.setWordWrap(True)
        self.body.addWidget(self._said)
        self.body.addStretch(1)
        self._tell()

    def begin(self) -> QWidget | None:
        return self._choose if self._folder is None else None

    def skip(self) -> None:
        """Nowhere else."""
        self._asked = self._folder = None
        self._say("", "ink")
        self._tell()
        super().skip()

    def value(self) -> Path | None:
        return self._folder

    def tell_good(self, folder: Path, *, same_disk: bool) -> None:
        """It can be written to."""
        if folder != self._asked:
            return
        self._asked, self._folder = None, folder
        if same_disk:
            self._say(
                self.tr(
                    "Backups can be copied there, but it is the same disk as the shop's: if it breaks, both "
                    "are lost. Another disk is better."
                ),
                "amber",
            )
        else:
            self._say(self.tr("✓ Tried: backups can be copied there."), "green")
        self._tell()

    def tell_bad(self, folder: Path, sentence: str) -> None:
        """It cannot."""
        if folder == self._asked:
            self._asked = None
            self._say(sentence, "red")
            self._tell()

    def _ask(self) -> None:
        Messages.open_folder(self, self.tr("A second folder for backups"), self._folder).then(self._take)

    def _take(self, chosen: list[Path]) -> None:
        if chosen:
            self._asked, self._folder = chosen[0], None
            self._say(self.tr("Trying the folder…"), "muted")
            self._tell()
            self.folder_chosen.emit(chosen[0])

    def _say(self, text: str, tone: str) -> None:
        self._said.setText(text)
        self._said.set_tone(tone)

    def _tell(self) -> None:
        shown = self._folder or self._asked
        self._field.setText("" if shown is None else str(shown))
        self._field.setCursorPosition(0)
        self._field.setToolTip(self._field.text())
        self.ready = self._folder is not None
        self.skip_text = self.tr("Not now") if self._folder is None else self.tr("No second folder")
        self.changed.emit()
