"""What was looked at in the shop: whether it is sound and, where it is not, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.texts.checks import check_name, finding, to_do
from seller_desktop.ui.dialogs.dialog import Dialog, Scroll
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.domain.audit import Check
    from seller_desktop.texts.format import Formatter

_STATE_WIDTH = 96
_SIZE = (680, 600)


class CheckShopDialog(Dialog):
    """Checks nothing itself: whoever opened it does, and tells what was found."""

    thorough_wanted = Signal()

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Check the shop"), parent)
        self._formatter = formatter
        self._summary = self.add_text("", role="h1")
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        content = QWidget()
        content.setLayout(self._list)
        self._list.setContentsMargins(12, 10, 12, 10)
        self._scroll = Scroll(content)
        self._scroll.setProperty("role", "sections")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys move it
        self._scroll.setAccessibleName(self.tr("What was looked at"))
        self.body.addWidget(self._scroll, 1)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Progress of the check"))
        self._progress.setTextVisible(False)
        self.body.addWidget(self._progress)
        self._hint = self.add_text(
            self.tr(
                "The thorough check also reads every page of the file and proves that no order's history was "
                "changed. With hundreds of thousands of orders it takes a minute or more; closing this "
                "window ends it."
            ),
            role="muted",
        )
        self._thorough = QPushButton(self.tr("Check &thoroughly"))
        self._thorough.setAutoDefault(False)
        self._thorough.clicked.connect(self.thorough_wanted)
        self.buttons.addButton(self._thorough, QDialogButtonBox.ButtonRole.ActionRole)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        self.buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        self.resize(*_SIZE)
        close.setFocus()

    def set_busy(self) -> None:
        """Until `show_checks` or `complain`: the shop is being looked at."""
        self.complain("")
        self._summary.setText(self.tr("Looking…"))
        self._thorough.setEnabled(False)
        self._progress.setRange(0, 0)
        self._progress.show()

    def set_progress(self, done: int, of: int) -> None:
        """So many entries of the histories are proven."""
        self._progress.setRange(0, max(1, of))
        self._progress.setValue(done)

    def show_checks(self, checks: Sequence[Check], now_ms: int) -> None:
        """What was found: what needs attention first, then what was asked for."""
        self._end()
        self._clear()
        wrong = sum(not check.ok for check in checks)
        self._summary.setText(
            self.tr("%n finding(s) need your attention.", None, wrong) if wrong else self.tr("All is well.")
        )
        for check in sorted(checks, key=lambda one: (one.ok, one.audited is None)):
            self._list.addWidget(_Row(check, self._formatter, now_ms))
        self._list.addStretch()

    def failed(self, sentence: str) -> None:
        """The check could not be made."""
        self._end()
        self._clear()
        self._summary.setText(self.tr("The check could not be made."))
        self.complain(sentence)

    def _clear(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()

    def _end(self) -> None:
        self._progress.hide()
        self._thorough.setEnabled(True)


class _Row(QFrame):
    """One thing looked at."""

    def __init__(self, check: Check, formatter: Formatter, now_ms: int) -> None:
        super().__init__()
        state = TonedLabel(self.tr("sound") if check.ok else self.tr("attention"))
        state.set_pill("green" if check.ok else "red")
        state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        state.setFixedWidth(_STATE_WIDTH)
        words = QVBoxLayout()
        words.setSpacing(2)
        said = [check_name(check), finding(check, formatter, now_ms), to_do(check)]
        for text, role in zip(said, (None, "small", None), strict=True):
            if text:
                label = PlainLabel(text, role=role, selectable=role is None and text is not said[0])
                label.setWordWrap(True)
                words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{state.text()}: {check_name(check)}")
        self.setAccessibleDescription(" ".join(said[1:]).strip())
