"""What was done with the buyer's data, in the details of an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.texts import privacy as words
from seller_desktop.ui.details.parts import Section

if TYPE_CHECKING:
    from seller_desktop.services.buyer_models import Privacy
    from seller_desktop.texts.format import Formatter


class PrivacySection(Section):
    """Hidden where nothing was done with them."""

    def tell(self, privacy: Privacy | None, formatter: Formatter, now_ms: int) -> None:
        self.setVisible(privacy is not None)
        if privacy is None:
            return
        self.begin(self.tr("Buyer's data"))
        for title, text in words.privacy_lines(privacy, formatter, now_ms):
            self.add_text(title)
            self.add_text(text, role="small")
        self.end()
