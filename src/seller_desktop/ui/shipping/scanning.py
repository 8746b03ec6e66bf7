"""What the dialogs share that live by a scanner: one field, one thing to do, a list of what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
)

from seller_desktop.texts import shipments as words
from seller_desktop.texts.errors import sentence
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.icons import icon
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.shipping.fields import ScanField
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.ship_models import ShipCheck
    from seller_desktop.texts.format import Formatter

_MOST_LISTED: Final = 500
_SECOND_BEEP_MS: Final = 220
_BAND: Final = "border-radius: 8px; padding: 10px 12px;"
_LIST_STYLE: Final = "QListWidget::item { padding: 5px 8px; }"


class ScanningDialog(Dialog):
    """The field keeps the focus: no scan ever falls on a button. One beep: taken; two: look at the screen.

    What is said last stands in a band of its colour, to be read from two metres off.
    """

    def __init__(self, title: str, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._formatter = formatter
        self._count = 0
        self._busy = False
        self._heard_since: list[str] = []
        """A scanner does not wait for what was scanned before to be looked up."""
        self.prompt = PlainLabel(role="h1")
        self.prompt.setWordWrap(True)
        self.field = ScanField()
        self.prompt.setBuddy(self.field)
        self.field.scanned.connect(self._heard)
        self.says = TonedLabel(selectable=True)
        self.says.setWordWrap(True)
        self.says.setMinimumHeight(56)
        self.says.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._done_head = PlainLabel(role="h2")
        self._done = QListWidget()
        self._done.setStyleSheet(_LIST_STYLE)
        self._done.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._done.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._done.setMinimumHeight(120)
        self._done.setWordWrap(True)
        self._done.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._done.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._again = QTimer(self, singleShot=True, interval=_SECOND_BEEP_MS)
        self._again.timeout.connect(QApplication.beep)
        close = QPushButton(self.tr("Done"))
        close.setAutoDefault(False)
        self.buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        self.setMinimumSize(640, 460)

    def assemble(self, *above: QWidget) -> None:
        """Put the parts below each other, those of the dialog itself first."""
        for widget in (*above, self.prompt, self.field, self.says, self._done_head):
            self.body.addWidget(widget)
        self.body.addWidget(self._done, 1)
        self._tell_count()

    def take(self, text: str) -> None:
        """Something was scanned. Whoever answers it calls `go_on` then."""
        raise NotImplementedError

    def go_on(self) -> None:
        """What was scanned is answered: the next one's turn."""
        self._busy = False
        if self._heard_since:
            self._heard(self._heard_since.pop(0))

    def forget_rest(self) -> None:
        """What was scanned meanwhile belonged to what was just refused."""
        self._heard_since.clear()

    def _heard(self, text: str) -> None:
        if self._busy:
            self._heard_since.append(text)
        else:
            self._busy = True
            self.take(text)

    def count_sentence(self, count: str) -> str:
        """What stands over the list of what is done."""
        raise NotImplementedError

    def say(self, text: str, tone: str = "grey") -> None:
        self.says.setText(text)
        self.says.set_tone("ink" if tone == "grey" else tone, f"{tone}_soft", _BAND)

    def refuse(self, reason: str) -> None:
        """What was scanned is not taken, and why; what is to be scanned next stays the same."""
        self.say(reason, "red")
        QApplication.beep()
        self._again.start()
        self.field.setFocus()

    def refuse_check(self, check: ShipCheck) -> None:
        if check.refusal is not None:
            self.refuse(sentence(*check.refusal))

    def list_refused(self, reason: str) -> None:
        """Keep in sight what was refused, however many are scanned after it."""
        self._list(QListWidgetItem(icon("x-circle", "red"), reason))

    def done(self, result: int) -> None:
        self._again.stop()
        super().done(result)

    def recorded(self, check: ShipCheck, said: str) -> None:
        """One more is done; what was odd about it is said, and beeped, all the same."""
        odd = [words.warning(one) for one in check.warnings]
        self._count += 1
        shipped = check.shipment
        told = " · ".join(filter(None, (check.order_no, shipped.courier, shipped.tracking_no, check.buyer)))
        for line in reversed(odd):  # lines of their own, or a long one would be cut off
            self._list(QListWidgetItem(line))
        self._list(QListWidgetItem(icon("warning" if odd else "check", "amber" if odd else "green"), told))
        self._tell_count()
        self.say("\n".join((said, *odd)), "amber" if odd else "green")
        QApplication.beep()
        if odd:
            self._again.start()
        self.field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.setFocus()

    def _list(self, item: QListWidgetItem) -> None:
        self._done.insertItem(0, item)
        if self._done.count() > _MOST_LISTED:
            self._done.takeItem(_MOST_LISTED)

    def _tell_count(self) -> None:
        told = self.count_sentence(self._formatter.count(self._count))
        self._done_head.setText(told)
        self._done.setAccessibleName(told)
