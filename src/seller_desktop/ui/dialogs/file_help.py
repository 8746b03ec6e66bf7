"""Where in Seller Center the export file is to be had, in four pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.importing.four_steps import FourSteps

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FileHelpDialog(Dialog):
    """Asks nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Where do I get the file?"), parent)
        self.add_text(
            self.tr("Open Seller Center in your browser, then click here. The file lands in your downloads.")
        )
        self.body.addWidget(FourSteps())
        self.add_close()
