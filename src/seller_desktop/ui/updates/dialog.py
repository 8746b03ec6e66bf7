"""Updates: which version runs, whether there is a newer one, and the next step towards it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.texts import backups, updates
from seller_desktop.ui.dialogs.dialog import Dialog, Scroll
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from seller_desktop.texts.format import Formatter

_SIZE: Final = (640, 450)
_NEWS_HEIGHT: Final = 96


class Stage(Enum):
    """How far the way to a newer version has been gone."""

    IDLE = auto()
    CHECKING = auto()
    UP_TO_DATE = auto()
    FOUND = auto()
    FETCHING = auto()
    READY = auto()
    TESTING = auto()
    BACKING_UP = auto()
    CANNOT = auto()
    """This copy is not updated here; why stands below."""


_HARMLESS: Final = frozenset({Stage.IDLE, Stage.UP_TO_DATE, Stage.FOUND})


@dataclass(frozen=True, slots=True)
class Shown:
    """What the dialog shows. `version`: the newer one, or the one in use where a place has nothing newer;
    `released`: an ISO date; `by_system`: whether the system installs it; `command`: what installs it, once
    the system was found to have no program for it; `by_hand`: whether no installer of it is for this copy.
    """

    stage: Stage
    version: str = ""
    released: str = ""
    size: int = 0
    news: str = ""
    by_system: bool = False
    command: str = ""
    by_hand: bool = False
    skipped: bool = False
    sentence: str = ""
    """What went wrong, or why this copy is not updated."""


class UpdatesDialog(Dialog):
    """Looks for nothing itself: it says what is wanted, and whoever opened it tells how it stands."""

    check_wanted = Signal()
    folder_wanted = Signal()
    fetch_wanted = Signal()
    stop_wanted = Signal()
    install_wanted = Signal()
    system_wanted = Signal()
    """Hand the installer that was fetched to the system."""
    skip_wanted = Signal()
    kept = Signal(str, bool)
    """The seller's settings: where updates come from, and whether to look weekly."""

    def __init__(self, in_use: str, own_address: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Updates"), parent)
        self._own_address = own_address
        self._shown = Shown(Stage.IDLE)
        self._headline = self.add_text("", role="h1")
        self._in_use = self.add_text(in_use, role="muted")
        self._in_use.setVisible(bool(in_use))
        self._explained = self.add_text("")
        self._build_news()
        self._build_progress()
        self._build_command()
        self.body.addStretch()
        self._build_settings()
        self._build_buttons()
        self.resize(*_SIZE)

    def _build_news(self) -> None:
        self._news = PlainLabel(selectable=True)
        self._news.setWordWrap(True)
        self._news.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._news_head = PlainLabel(self.tr("What is new"), role="h2")
        self.body.addWidget(self._news_head)
        self._news_scroll = Scroll(self._news)
        self._news_scroll.setProperty("role", "sections")
        self._news_scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys move it
        self._news_scroll.setAccessibleName(self._news_head.text())
        self._news_scroll.setMinimumHeight(_NEWS_HEIGHT)
        self.body.addWidget(self._news_scroll, 1)

    def _build_progress(self) -> None:
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How much has come"))
        self._came = PlainLabel(role="small")
        self.body.addWidget(self._bar)
        self.body.addWidget(self._came)

    def _build_command(self) -> None:
        self._command_row = QWidget()
        row = QHBoxLayout(self._command_row)
        row.setContentsMargins(0, 0, 0, 0)
        self._command = QLineEdit()
        self._command.setReadOnly(True)
        self._command.setAccessibleName(self.tr("The command that installs it"))
        copy = QPushButton(self.tr("Cop&y"))
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._command.text()))
        row.addWidget(self._command, 1)
        row.addWidget(copy)
        self.body.addWidget(self._command_row)

    def _build_settings(self) -> None:
        self._settings = QWidget()
        column = QVBoxLayout(self._settings)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        label = PlainLabel(self.tr("Where updates come from"), role="h2")
        self._place = QLineEdit()
        self._place.setPlaceholderText(self._own_address or self.tr("https://… or the full path of a folder"))
        self._place.setAccessibleName(label.text())
        label.setBuddy(self._place)
        self._place.editingFinished.connect(self._keep)
        self._folder = QPushButton(self.tr("From a &folder…"))
        self._folder.setAutoDefault(False)
        self._folder.setToolTip(self.tr("A USB stick or any folder with the files of a newer version"))
        self._folder.clicked.connect(self.folder_wanted)
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        row.addWidget(self._folder)
        self._weekly = QCheckBox(self.tr("&Look once a week while the program is open"))
        self._weekly.clicked.connect(self._keep)
        self._last = PlainLabel(role="small")
        self._last.setWordWrap(True)
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self._weekly)
        column.addWidget(self._last)
        self.body.addWidget(self._settings)

    def _build_buttons(self) -> None:
        self._next = QPushButton()
        self._next.setProperty("role", "primary")
        self._next.clicked.connect(self._go_on)
        self._skip = QPushButton(self.tr("&Skip this version"))
        self._skip.setAutoDefault(False)
        self._skip.clicked.connect(self.skip_wanted)
        self._close = QPushButton(self.tr("Close"))
        self._close.setDefault(True)
        self.buttons.addButton(self._skip, QDialogButtonBox.ButtonRole.ResetRole)
        self.buttons.addButton(self._next, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)

    # What is told

    def set_settings(self, place: str, *, weekly: bool, last: str) -> None:
        """What the seller has chosen, and when it was looked for last."""
        self._place.setText(place)
        self._weekly.setChecked(weekly)
        self._tell_weekly()
        self._last.setText(last)
        self._last.setVisible(bool(last))

    @property
    def shown(self) -> Shown:
        return self._shown

    @property
    def weekly(self) -> bool:
        return self._weekly.isChecked()

    def place(self) -> str:
        return self._place.text().strip()

    def show_stage(self, shown: Shown, formatter: Formatter) -> None:
        """How it stands now."""
        self._shown = shown
        stage = shown.stage
        self._headline.setText(self._head())
        self._explained.setText(self._explain(formatter))
        self._explained.setVisible(bool(self._explained.text()))
        self._news.setText(shown.news)
        for widget in (self._news_head, self._news_scroll):
            widget.setVisible(bool(shown.news))
        busy = stage in {Stage.CHECKING, Stage.FETCHING, Stage.TESTING, Stage.BACKING_UP}
        self._bar.setVisible(busy)
        self._bar.setRange(0, 1000 if stage is Stage.FETCHING else 0)
        self._came.setVisible(stage is Stage.FETCHING)
        self._command.setText(shown.command)
        self._command.setCursorPosition(0)
        self._command_row.setVisible(bool(shown.command))
        self._settings.setVisible(stage is not Stage.CANNOT)
        self._settings.setEnabled(not busy)
        self._skip.setVisible(stage in {Stage.FOUND, Stage.READY} and not shown.skipped)
        words = self._next_step()
        self._next.setText(words)
        self._next.setVisible(bool(words))
        # Enter goes on where that changes nothing; it never installs.
        likely = self._next if stage in _HARMLESS and words else self._close
        likely.setDefault(True)
        likely.setFocus()
        self.complain("" if stage is Stage.CANNOT else shown.sentence)
        self.setAccessibleDescription(f"{self._headline.text()}. {self._explained.text()}")
        if (layout := self.layout()) is not None:  # what has come up is not taken from what was there
            self.resize(self.width(), max(self.height(), layout.totalMinimumHeightForWidth(self.width())))

    def set_progress(self, thousandths: int) -> None:
        """So much of the download has come."""
        self._bar.setValue(thousandths)
        size = self._shown.size
        self._came.setText(updates.came(backups.size(size * thousandths // 1000), backups.size(size)))

    def _head(self) -> str:
        version = self._shown.version
        return {
            Stage.IDLE: self.tr("Is there a newer version?"),
            Stage.CHECKING: self.tr("Looking…"),
            Stage.UP_TO_DATE: self.tr("Nothing newer than {version} is there.").format(version=version)
            if version
            else self.tr("This is the newest version."),
            Stage.FOUND: updates.available(version),
            Stage.FETCHING: self.tr("Version {version} is coming…").format(version=version),
            Stage.READY: self.tr("Version {version} is here and proven.").format(version=version),
            Stage.TESTING: self.tr("Testing the new version…"),
            Stage.BACKING_UP: self.tr("Making a backup first…"),
            Stage.CANNOT: self.tr("This copy is not updated here."),
        }[self._shown.stage]

    def _explain(self, formatter: Formatter) -> str:
        shown = self._shown
        if shown.stage is Stage.CANNOT:
            return shown.sentence
        if shown.stage is Stage.IDLE:
            told = self.tr("You never need one: this version goes on working. Nothing about you is sent.")
            if not (self._own_address or self.place()):
                told += " " + self.tr(
                    "No web address is set, so for now an update can come from a folder or USB stick."
                )
            return told
        if shown.stage is Stage.FOUND:
            released = updates.released(shown.released, formatter)
            if shown.by_hand:
                told = self.tr(
                    "Released on {date}. It cannot be installed from here: get it from where you got this "
                    "program. Your shop stays where it is."
                ).format(date=released)
            else:
                told = self.tr("Released on {date}. The download has {size}.").format(
                    date=released, size=backups.size(shown.size)
                )
            return f"{told} {self.tr('You skipped it before.')}" if shown.skipped else told
        return self._explain_ready() if shown.stage is Stage.READY else ""

    def _explain_ready(self) -> str:
        if self._shown.command:
            return self.tr(
                "The new version passed its own test, and a backup of the shop is made. Copy this command, "
                "close the program and enter the command in a terminal. Start the program again afterwards."
            )
        if self._shown.by_system:
            return self.tr(
                "Your system installs it and asks for an administrator's password. First the new version "
                "is tested and a backup of the shop is made; then this window closes, because the installer "
                "refuses while the program is open. Start the program again afterwards."
            )
        return self.tr(
            "Install makes a backup, closes this window and opens it again with the new version. The new "
            "version tests itself first; if it does not pass, everything stays as it is."
        )

    def _next_step(self) -> str:
        shown = self._shown
        found = "" if shown.by_hand else self.tr("&Download")
        installs = (
            self.tr("Close and &open the installer") if shown.by_system else self.tr("&Install and reopen")
        )
        return {
            Stage.IDLE: self.tr("C&heck now"),
            Stage.UP_TO_DATE: self.tr("C&heck again"),
            Stage.FOUND: found,
            Stage.FETCHING: self.tr("S&top"),
            Stage.READY: installs,
        }.get(shown.stage, "")

    # What is wanted

    def _go_on(self) -> None:
        wanted = {
            Stage.IDLE: self.check_wanted,
            Stage.UP_TO_DATE: self.check_wanted,
            Stage.FOUND: self.fetch_wanted,
            Stage.FETCHING: self.stop_wanted,
            Stage.READY: self.system_wanted if self._shown.by_system else self.install_wanted,
        }.get(self._shown.stage)
        if wanted is not None:
            wanted.emit()

    def _keep(self) -> None:
        self._tell_weekly()
        self.kept.emit(self.place(), self._weekly.isChecked())

    def _tell_weekly(self) -> None:
        """Where there is nowhere to look, nothing can be looked for."""
        somewhere = bool(self.place() or self._own_address)
        self._weekly.setEnabled(somewhere or self._weekly.isChecked())
