"""Words for a status that nobody has explained yet: the seller says once what each means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from seller_desktop.domain.orders import Status
from seller_desktop.texts import orders as words
from seller_desktop.ui.dialogs.dialog import Dialog, Scroll
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.texts.format import Formatter

_CHOICES = (Status.PENDING, Status.TO_SHIP, Status.SHIPPED, Status.COMPLETED, Status.CANCELLED)


class StatusMappingDialog(Dialog):
    """Lists unknown words, and those explained before, with how many orders carry them.

    Gives {word: status} for those that were given a meaning, or another one.
    """

    def __init__(
        self,
        unmapped: Sequence[tuple[str, int]],
        formatter: Formatter,
        wanted: str = "",
        explained: Sequence[tuple[str, Status, int]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Explain unknown statuses"), parent)
        self._formatter = formatter
        self._counts = dict(unmapped) | {word: count for word, _, count in explained}
        self._meanings = {word: status for word, status, _ in explained}
        self.add_text(
            self.tr(
                "The marketplace used words for a status that this program does not know. "
                "Nothing is guessed: choose what each word means, or leave it for later."
            )
        )
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(4)
        self._boxes: dict[str, QComboBox] = {}
        self._outcomes: dict[str, PlainLabel] = {}
        for word, count in self._counts.items():
            self._add_word(rows, word, count)
        if not self._counts:
            nothing = PlainLabel(
                self.tr("There is no unknown status. Nothing needs explaining."), role="muted"
            )
            nothing.setWordWrap(True)
            rows.addWidget(nothing)
        rows.addStretch()
        self.body.addWidget(Scroll(content), 1)
        self._yes = self.add_buttons(self.tr("Apply for good"), safe=False)
        self._yes.setEnabled(False)
        for box in self._boxes.values():
            box.currentIndexChanged.connect(lambda: self._yes.setEnabled(bool(self.value())))
        self.setMinimumSize(520, 320)
        first = self._boxes.get(wanted) or next(iter(self._boxes.values()), None)
        if first is not None:
            first.setFocus()

    def value(self) -> dict[str, Status]:
        """The words that were given a meaning, or another than before."""
        return {
            word: status
            for word, box in self._boxes.items()
            if (status := box.currentData()) not in {None, self._meanings.get(word)}
        }

    def _add_word(self, rows: QVBoxLayout, word: str, count: int) -> None:
        box = QComboBox()
        if word not in self._meanings:
            box.addItem(self.tr("Leave for later"), None)
        for status in _CHOICES:
            box.addItem(words.status(status), status)
        box.setCurrentIndex(max(0, box.findData(self._meanings.get(word))))
        title = self.tr("“{word}” · orders: {count}").format(word=word, count=self._formatter.count(count))
        label = PlainLabel(title, selectable=True)
        label.setWordWrap(True)
        label.setBuddy(box)
        box.setAccessibleName(title)
        outcome = PlainLabel(role="small")
        outcome.setWordWrap(True)
        self._boxes[word] = box
        self._outcomes[word] = outcome
        box.currentIndexChanged.connect(lambda: self._tell(word))
        for widget in (label, box, outcome):
            rows.addWidget(widget)
        rows.addSpacing(12)
        self._tell(word)

    def _tell(self, word: str) -> None:
        box = self._boxes[word]
        status = box.currentData()
        if status == self._meanings.get(word) is not None:
            outcome = self.tr("Read as “{status}” so far.").format(status=words.status(status))
        elif status is None:
            outcome = self.tr("These orders stay under “Needs mapping”.")
        else:
            outcome = self.tr(
                "Orders that move to “{status}” now: {count}. "
                "Every later file with this word is read the same way."
            ).format(status=words.status(status), count=self._formatter.count(self._counts[word]))
        self._outcomes[word].setText(outcome)
        box.setAccessibleDescription(outcome)
