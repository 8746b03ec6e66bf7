"""Chooses one reason of a list: by arrow key, or by typing any part of it in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from seller_desktop.domain.reasons import Reason
    from seller_desktop.texts.format import Language


class ReasonBox(QComboBox):
    """Gives a reason by its code; one whose label is used twice by that label, so that whoever keeps it
    takes the one that fits the order's state.

    `unpaid`: the order's state, None where there are several orders. What fits it stands first; nothing
    is left out, as marketplaces do not keep to it either.
    """

    def __init__(
        self,
        reasons: Sequence[Reason],
        language: Language,
        *,
        unpaid: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        fits = {None: "paid", False: "paid", True: "unpaid"}[unpaid]
        codes: dict[str, list[str]] = {}
        labels: dict[str, str] = {}
        for reason in sorted(reasons, key=lambda one: one.state not in {"", fits}):
            if reason.hidden or reason.removed:
                continue
            here, there = (reason.id, reason.en) if language == "id" else (reason.en, reason.id)
            text = " · ".join(dict.fromkeys(word for word in (here, there) if word)) or reason.code
            codes.setdefault(text, []).append(reason.code)
            labels[text] = here or there
        for text, named in codes.items():
            self.addItem(text, named[0] if len(named) == 1 else labels[text])
        self.setCurrentIndex(-1)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        field = self.lineEdit()
        assert field is not None  # it is editable
        field.setPlaceholderText(self.tr("Type a part of the reason"))
        field.editingFinished.connect(self._settle)
        # Of a reason longer than the field its beginning is to be read.
        field.editingFinished.connect(lambda: field.setCursorPosition(0))
        self.currentIndexChanged.connect(lambda: field.setCursorPosition(0))

    def value(self) -> str:
        """What names the reason; "" while none of the list is chosen."""
        self._settle()
        at = self.currentIndex()
        # What is typed counts: Qt keeps the index of what was chosen before.
        return str(self.itemData(at)) if at >= 0 and self.itemText(at) == self.currentText() else ""

    def _settle(self) -> None:
        """Takes the only reason that holds what was typed."""
        typed = self.currentText().strip().casefold()
        if not typed:
            return
        texts = [self.itemText(at).casefold() for at in range(self.count())]
        holding = [at for at, text in enumerate(texts) if typed in text]
        exact = [at for at in holding if texts[at] == typed]
        if len(exact or holding) == 1:
            self.setCurrentIndex((exact or holding)[0])
