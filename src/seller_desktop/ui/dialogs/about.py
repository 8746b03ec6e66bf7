"""What this program is, which version, and where its data lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AboutDialog(Dialog):
    """Names the program, its version, the shop's folder and what it is made of."""

    def __init__(self, version: str, data_dir: str, made_of: str = "", parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About Seller Desktop"), parent)
        self.body.addWidget(PlainLabel("Seller Desktop", role="h1"))
        self.add_text(self.tr("Version {version}").format(version=version), role="muted")
        self.add_text(
            self.tr(
                "An order desk for sellers on TikTok Shop and Tokopedia. It works without the internet; "
                "your orders stay on this computer."
            )
        )
        self.add_text(self.tr("This shop's folder"), role="h2")
        self.add_text(data_dir, role="mono")
        if made_of:
            self.add_text(self.tr("Made with"), role="h2")
            self.add_text(made_of, role="muted")
        self.add_close()
        self.setMinimumWidth(480)
