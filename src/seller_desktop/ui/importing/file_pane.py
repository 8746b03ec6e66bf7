"""The chosen file of an import, in whatever state it is: being read, asking, left out, ready."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import theme
from seller_desktop.ui.importing.preview import PreviewPane
from seller_desktop.ui.importing.session import FileState, ImportFile
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from seller_desktop.texts.format import Formatter

_BUSY = {FileState.WAITING, FileState.READING, FileState.TAKING, FileState.TAKEN}

_STEP_MS = 20
"""So long the window has to itself between two parts that are made."""


class FilePane(QWidget):
    """Follows one `ImportFile`; says when its time is to be asked, it is to be read although
    room may be short, or to be left out.
    """

    time_wanted = Signal()
    again_wanted = Signal(bool)
    """True: although room may be short."""
    leave_out_wanted = Signal()
    changes_wanted = Signal(str)

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._told: tuple[ImportFile, FileState, object] | None = None
        self._name = PlainLabel(selectable=True)
        self._name.setFont(theme.font(weight=QFont.Weight.DemiBold))
        self._name.setWordWrap(True)
        self._leave_out = QPushButton()
        self._leave_out.setAutoDefault(False)
        self._leave_out.clicked.connect(self.leave_out_wanted)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._leave_out, 0, Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget(self)
        self._progress = _Progress(self._stack)
        self._question = _Question(self._stack)
        self._question.time_wanted.connect(self.time_wanted)
        self._question.again_wanted.connect(self.again_wanted)
        for page in (self._progress, self._question):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._maker = QTimer(self, interval=_STEP_MS)
        self._maker.timeout.connect(self._make_on)
        self._maker.start()

    @cached_property
    def preview(self) -> PreviewPane:
        """Made a moment after all else, step by step: it is the greater half of the dialog, and made at once
        it would hold up the window.
        """
        preview = PreviewPane(self._formatter, self._stack)
        preview.changes_wanted.connect(self.changes_wanted)
        self._stack.addWidget(preview)
        return preview

    def _make_on(self) -> None:
        if not self.preview.make_next():
            self._maker.stop()

    def tell(self, one: ImportFile, rows_per_second: int, now_ms: int) -> None:
        """Shows the file as it stands. Called often while it is being read."""
        if one.state in _BUSY:
            self._progress.tell(self._progress_sentence(one, rows_per_second))
        state = (one, one.state, one.prepared)
        if state == self._told:
            return
        self._told = state
        self._name.setText(one.path.name)
        self._leave_out.setVisible(one.state not in {FileState.TAKING, FileState.TAKEN})
        is_out = one.state is FileState.LEFT_OUT
        self._leave_out.setText(self.tr("Remove from the list") if is_out else self.tr("Leave this file out"))
        if one.state is FileState.READY:
            self.preview.tell(one, now_ms)
            self._stack.setCurrentWidget(self.preview)
        elif one.state in _BUSY:
            self._stack.setCurrentWidget(self._progress)
        else:
            self._question.tell(one)
            self._stack.setCurrentWidget(self._question)

    def _progress_sentence(self, one: ImportFile, rows_per_second: int) -> str:
        if one.state is FileState.WAITING:
            return self.tr("Waiting for its turn")
        if one.state is FileState.TAKING:
            return self.tr("Saving…")
        if one.state is FileState.TAKEN:
            return self.tr("Saved")
        if not one.rows:
            return self.tr("Opening the file…")
        return self.tr("Reading: {rows} rows, {rate} rows a second").format(
            rows=self._formatter.count(one.rows), rate=self._formatter.count(rows_per_second)
        )


class _Progress(QWidget):
    """What is being done, and a bar that shows that it is: how many rows there are nobody knows yet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = PlainLabel()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.addWidget(self._text)
        column.addWidget(bar)
        column.addStretch()

    def tell(self, text: str) -> None:
        self._text.setText(text)


class _Question(QWidget):
    """A file that cannot go on by itself: a question to answer, or why it is left out."""

    time_wanted = Signal()
    again_wanted = Signal(bool)
    """True: although room may be short."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._banner = QFrame()
        self._text = PlainLabel(selectable=True)
        self._text.setWordWrap(True)
        self._after = PlainLabel(role="muted")
        self._after.setWordWrap(True)
        self._time = QPushButton(self.tr("Say the time…"))
        self._time.setAutoDefault(False)
        self._time.clicked.connect(self.time_wanted)
        self._again = QPushButton(self.tr("Try again"))
        self._anyway = QPushButton(self.tr("Read it anyway"))
        for button in (self._again, self._anyway):
            button.setAutoDefault(False)
        self._again.clicked.connect(lambda: self.again_wanted.emit(False))
        self._anyway.clicked.connect(lambda: self.again_wanted.emit(True))
        inside = QVBoxLayout(self._banner)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.addWidget(self._text)
        answers = QHBoxLayout()
        for answer in (self._time, self._again, self._anyway):
            answers.addWidget(answer)
        answers.addStretch()
        inside.addLayout(answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._banner)
        column.addWidget(self._after)
        column.addStretch()

    def tell(self, one: ImportFile) -> None:
        left_out = one.state is FileState.LEFT_OUT
        theme.set_role(self._banner, "banner-red" if left_out else "banner-amber")
        unknown = self.tr("This file could not be read.")
        self._text.setText(unknown if one.error is None else error_sentence(one.error))
        self._time.setVisible(one.state is FileState.ASKS_TIME)
        for answer in (self._again, self._anyway):
            answer.setVisible(one.state is FileState.ASKS_ROOM)
        self._after.setText(
            {
                FileState.ASKS_TIME: self.tr("The file is left out until you say when it was made."),
                FileState.ASKS_ACCOUNT: self.tr("Choose the shop above. The file is left out until then."),
                FileState.ASKS_ROOM: self.tr("The file is left out until there is room, or you go on."),
            }.get(one.state, self.tr("The file is left out. Nothing of it was saved."))
        )
