"""Lists the backups, shows what is in one, and gives the one that is to be brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.orders import View
from seller_desktop.texts import orders as order_words
from seller_desktop.ui.backups.model import BackupsModel, ListedBackup
from seller_desktop.ui.cases.bulk_model import rows_table
from seller_desktop.ui.dialogs.dialog import Dialog, Scroll
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.backup_files import Backup
    from seller_desktop.services.safekeeping import BackupState, Inside
    from seller_desktop.texts.format import Formatter

_WIDTH: Final = 940
_HEIGHT: Final = 560
_SIDE: Final = 380
_COUNTED: Final = (
    *(View.ALL, View.TO_SHIP, View.SHIPPED, View.COMPLETED, View.PENDING, View.CANCELLED),
    View.ACTION_NEEDED,
)


class BackupsDialog(Dialog):
    """`value` is the backup to bring back. What it wants to know or done is asked for by signals."""

    make_wanted = Signal()
    inside_wanted = Signal(object)
    """Look into this backup; the answer comes by `show_inside`, or by `complain`."""
    folder_wanted = Signal(object)
    """Copy backups into this folder as well, from now on; None for none."""
    choose_folder_wanted = Signal()
    open_folder_wanted = Signal()
    file_wanted = Signal()
    """List a backup that lies anywhere else."""

    def __init__(
        self, formatter: Formatter, now_ms: int, *, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Backups and restore"), parent)
        self._formatter = formatter
        self._now_ms = now_ms
        self._writable = writable
        self._state = self.add_text("", role="h2")
        self._model = BackupsModel(formatter, now_ms)
        self._table = rows_table(self.tr("Backups"), self._model, 1)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._inside = PlainLabel(selectable=True)
        self._inside.setWordWrap(True)
        self._inside.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._inside.setAccessibleName(self.tr("What is in the backup"))
        self._contents = Scroll(self._inside)
        self._contents.setProperty("role", "sections")
        self._contents.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys move it
        self._contents.setAccessibleName(self.tr("What is in the backup"))
        self._head = PlainLabel(role="h2")
        self._head.setWordWrap(True)
        self._look = QPushButton(self.tr("Look inside"))
        self._look.clicked.connect(self._ask_inside)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self._table, 1)
        columns.addWidget(self._side())
        self.body.addLayout(columns, 1)
        self.body.addLayout(self._second_folder())
        self._restore = QPushButton(self.tr("Restore this backup…"))
        self._restore.clicked.connect(self.accept)
        make = QPushButton(self.tr("Back up now"))
        make.setProperty("role", "primary")
        make.clicked.connect(self.make_wanted)
        folder = QPushButton(self.tr("Open the folder"))
        folder.clicked.connect(self.open_folder_wanted)
        other = QPushButton(self.tr("Another file…"))
        other.setToolTip(self.tr("A backup from a USB stick or another computer"))
        other.clicked.connect(self.file_wanted)
        make.setEnabled(writable)
        close = QPushButton(self.tr("Close"))
        for button in (make, folder, other, self._restore, self._look):
            button.setAutoDefault(False)
        for button in (make, folder, other):
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self._restore, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        self._make = make
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_chosen())
        self.resize(_WIDTH, _HEIGHT)
        self._tell_chosen()

    def value(self) -> Backup | None:
        """The backup that is chosen."""
        row = self._table.currentIndex().row()
        return self._model.rows[row].backup if 0 <= row < len(self._model.rows) else None

    def show_backups(
        self, backups: Sequence[Backup], state: BackupState, chosen: Backup | None = None
    ) -> None:
        """What there is now, and which of it to choose; else the choice stays where it can."""
        chosen = chosen or self.value()
        second = state.second_folder
        self._model.tell([ListedBackup(one, one.path.parent == second) for one in backups])
        self._state.setText(self._how_it_stands(state))
        self._folder.setText(str(second) if second else "")
        self._folder.setCursorPosition(0)
        self._folder.setToolTip(self._folder.text())
        self._no_folder.setVisible(second is not None)
        rows = [row.backup.id for row in self._model.rows]
        usable = [row for row, one in enumerate(self._model.rows) if one.backup.readable]
        if rows:
            first = usable[0] if usable else 0
            self._table.selectRow(rows.index(chosen.id) if chosen and chosen.id in rows else first)
        self._tell_chosen()

    def set_busy(self, busy: bool) -> None:
        """While a backup is made or looked into."""
        self._make.setEnabled(self._writable and not busy)
        self._look.setEnabled(not busy)

    def complain_inside(self, sentence: str) -> None:
        """A backup could not be looked into."""
        self._tell_chosen()
        self.complain(sentence)

    def show_inside(self, backup: Backup, inside: Inside) -> None:
        """What was found in a backup; of one that is not chosen any more, nothing is shown."""
        chosen = self.value()
        if chosen is None or chosen.id != backup.id:
            return
        count, moment = self._formatter.count, self._formatter.short_moment
        lines = [f"{order_words.view_title(view)}: {count(inside.counts.by_view[view])}" for view in _COUNTED]
        if inside.data_as_of is not None:
            as_of = self._formatter.moment(inside.data_as_of, self._now_ms)
            lines.append(self.tr("Data as of {moment}").format(moment=as_of))
        lines += ["", self.tr("Its newest orders:")]
        lines += [
            f"{row.order_no} · {order_words.status(row.status)} · {moment(row.created_at, self._now_ms)}"
            for row in inside.newest
        ]
        self._inside.setText("\n".join(lines))
        if self._look.hasFocus():
            self._contents.setFocus()
        self._look.hide()

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(_SIDE)
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._head)
        box.addWidget(self._contents, 1)
        box.addWidget(self._look, 0, Qt.AlignmentFlag.AlignLeft)
        return side

    def _second_folder(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        label = PlainLabel(self.tr("Each backup is copied to:"))
        self._folder = QLineEdit()  # a path may be longer than the window
        self._folder.setReadOnly(True)
        self._folder.setPlaceholderText(self.tr("nowhere else yet"))
        self._folder.setAccessibleName(self.tr("Second folder"))
        choose = QPushButton(self.tr("Choose a second folder…"))
        choose.setToolTip(self.tr("On a USB stick or another disk, so that a broken disk loses nothing"))
        choose.clicked.connect(self.choose_folder_wanted)
        self._no_folder = QPushButton(self.tr("Stop copying"))
        self._no_folder.hide()
        self._no_folder.clicked.connect(lambda: self.folder_wanted.emit(None))
        for button in (choose, self._no_folder):
            button.setAutoDefault(False)
            button.setEnabled(self._writable)
        line.addWidget(label)
        line.addWidget(self._folder, 1)
        line.addWidget(choose)
        line.addWidget(self._no_folder)
        return line

    def _tell_chosen(self) -> None:
        backup = self.value()
        usable = backup is not None and backup.readable
        self._restore.setEnabled(usable and self._writable)
        self._look.setVisible(usable)
        self._head.setText("" if backup is None else self._formatter.moment(backup.made_at, self._now_ms))
        self._head.setVisible(backup is not None)
        if backup is None:
            self._inside.setText(
                self.tr("One is made every half hour while orders change, and when the program is closed.")
            )
        elif not backup.readable:
            self._inside.setText(
                self.tr("This file is damaged: it cannot be brought back. Choose another one.")
            )
        else:
            self._inside.setText("\n".join(self._facts(backup)))

    def _facts(self, backup: Backup) -> list[str]:
        count = self._formatter.count
        counted = (
            (self.tr("Orders"), "orders"),
            (self.tr("Notes"), "note"),
            (self.tr("Requests and returns"), "cases"),
            (self.tr("Entries of the history"), "history"),
            (self.tr("Files imported"), "import_file"),
        )
        return [
            *(f"{name}: {count(backup.counts.get(table, 0))}" for name, table in counted),
            self.tr("Encrypted") if backup.encrypted else self.tr("Not encrypted"),
            self.tr("Proven when it was made: read back and found whole."),
        ]

    def _how_it_stands(self, state: BackupState) -> str:
        if state.newest is None:
            return self.tr("There is no backup yet. “Back up now” makes the first one.")
        ago = self._formatter.ago(state.newest.made_at, self._now_ms)
        if state.changed:
            return self.tr("Last backup: {ago}. Orders have changed since.").format(ago=ago)
        return self.tr("Last backup: {ago}. Nothing has changed since.").format(ago=ago)

    def _ask_inside(self) -> None:
        if (backup := self.value()) is not None:
            self.complain("")
            self._inside.setText(self.tr("Looking…"))
            self.inside_wanted.emit(backup)
