"""The import, from choosing files to the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.services.imports import DEFAULT_ACCOUNT
from seller_desktop.ui import tasks, theme
from seller_desktop.ui.dialogs.as_of import AsOfDialog
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.icons import icon
from seller_desktop.ui.importing.account_choice import AccountChoice
from seller_desktop.ui.importing.choose_page import ChoosePage, dropped_files
from seller_desktop.ui.importing.file_pane import FilePane
from seller_desktop.ui.importing.rejected_rows import give_rejected_rows
from seller_desktop.ui.importing.report import ReportPage
from seller_desktop.ui.importing.session import FileState, ImportFile, ImportSession, Runs
from seller_desktop.ui.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from seller_desktop.services.shop import Shop
    from seller_desktop.texts.format import Formatter

PROGRESS_MS = 100
"""So often the rows read so far are shown."""
_ICONS = {
    FileState.WAITING: ("hourglass", "muted"),
    FileState.READING: ("hourglass", "brand"),
    FileState.ASKS_TIME: ("question", "amber"),
    FileState.ASKS_ACCOUNT: ("question", "amber"),
    FileState.ASKS_ROOM: ("question", "amber"),
    FileState.READY: ("check-circle", "green"),
    FileState.LEFT_OUT: ("x-circle", "red"),
    FileState.TAKING: ("hourglass", "brand"),
    FileState.TAKEN: ("check-circle", "green"),
}


class ImportDialog(Dialog):
    """Opened with `open()`. `imported` is emitted once something has been taken over."""

    imported = Signal()

    def __init__(
        self,
        shop: Runs,
        accounts: Sequence[str],
        formatter: Formatter,
        folder: Path | None = None,
        files: Sequence[Path] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`accounts`: names of this marketplace's shops; `folder`: where the chooser starts; `files`:
        read at once, as after a drop on the window.
        """
        super().__init__(self.tr("Import orders"), parent)
        self.session = ImportSession(shop, self)
        self._shop = shop
        self._formatter = formatter
        self._folder = folder
        self.setAcceptDrops(True)
        self._account = AccountChoice(accounts or (DEFAULT_ACCOUNT,), self)
        self._account.chosen.connect(self._change_account)
        self.session.account = self._account.value()
        # Made top-down, each part in its place: a part moved later would be dressed anew with all its parts.
        self._stack = QStackedWidget(self)
        self._choose_page = ChoosePage(self._stack)
        self._choose_page.choose_wanted.connect(self._choose_files)
        self._stack.addWidget(self._choose_page)
        self._stack.addWidget(self._build_files_page())
        self._report = ReportPage(formatter, self._stack)
        self._report.rejected_wanted.connect(self._give_rejected)
        self._stack.addWidget(self._report)
        self.body.addWidget(self._account)
        self.body.addWidget(self._stack, 1)
        self._build_buttons()
        self._timer = QTimer(self)
        self._timer.setInterval(PROGRESS_MS)
        self._timer.timeout.connect(self._tell_progress)
        self.session.changed.connect(self._follow)
        self.session.finished.connect(self._show_report)
        self.setMinimumSize(900, 560)
        self.resize(960, 620)
        self._follow()
        self._choose_page.choose.setFocus()
        self.session.add(files)

    def reject(self) -> None:
        """Cancel, Esc and the window's cross: nothing is left behind. Saving under way is waited for."""
        if self.session.taking():
            return
        self._timer.stop()
        self.session.cancel()
        super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()) and self._takes_files():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.session.add(dropped_files(event.mimeData()))

    def _build_files_page(self) -> QWidget:
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Files"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        theme.changed.connect(self._wear)
        self._wear()
        self._list.currentRowChanged.connect(self._tell_file)
        page = QWidget(self._stack)
        split = QSplitter(page)
        self._pane = FilePane(self._formatter, split)
        self._pane.time_wanted.connect(self._ask_time)
        self._pane.again_wanted.connect(self._read_again)
        self._pane.leave_out_wanted.connect(self._leave_out)
        self._pane.changes_wanted.connect(self._fetch_changes)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self._pane)
        split.setStretchFactor(1, 1)
        split.setSizes([210, 700])
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)
        return page

    def _wear(self) -> None:
        """The chosen file on a soft ground: the colour of its icon says how it stands."""
        worn = theme.tokens()
        self._list.setStyleSheet(
            "QListWidget { outline: 0; } QListWidget::item { padding: 4px 2px; border: none; }"
            f"QListWidget::item:selected {{ background: {worn.brand_soft}; color: {worn.ink}; }}"
        )

    def _build_buttons(self) -> None:
        self._more = QPushButton(self.tr("Add files…"))
        self._more.setAutoDefault(False)
        self._more.clicked.connect(self._choose_files)
        self.buttons.addButton(self._more, QDialogButtonBox.ButtonRole.ActionRole)
        self._import = QPushButton(self.tr("Import"))
        self._import.setProperty("role", "primary")
        self._import.clicked.connect(self.session.take)
        self.buttons.addButton(self._import, QDialogButtonBox.ButtonRole.ActionRole)
        self._close = QPushButton()
        self.buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        self._close.setDefault(True)

    def _takes_files(self) -> bool:
        return self._stack.currentWidget() is not self._report and not self.session.taking()

    def _choose_files(self) -> None:
        name_filter = self.tr("Exports of Seller Center") + " (*.xlsx *.csv)"
        Messages.open_files(self, self.tr("Choose export files"), self._folder, name_filter).then(
            self.session.add
        )

    def _change_account(self, account: str | None) -> None:
        self.session.set_account(account)
        self._follow()

    def _follow(self) -> None:
        """Some file stands elsewhere now: list, pane and buttons follow."""
        files = self.session.files
        if self._stack.currentWidget() is not self._report:
            self._stack.setCurrentIndex(1 if files else 0)
        row = self._list.currentRow()
        self._list.blockSignals(True)
        while self._list.count() > len(files):
            self._list.takeItem(self._list.count() - 1)
        while self._list.count() < len(files):
            self._list.addItem(QListWidgetItem())
        for number, one in enumerate(files):
            item = self._list.item(number)
            item.setText(f"{one.path.name}\n{self._state_word(one)}")
            name, tone = _ICONS[one.state]
            item.setIcon(icon(name, tone))
        self._list.setCurrentRow(min(max(row, 0), len(files) - 1))
        self._list.blockSignals(False)
        self._tell_file()
        self._tell_buttons()
        if self.session.reading() or self.session.taking():
            self._timer.start()
        else:
            self._timer.stop()

    def _tell_buttons(self) -> None:
        on_report = self._stack.currentWidget() is self._report
        on_files = self._stack.currentIndex() == 1
        taking = self.session.taking()
        self._account.setVisible(not on_report)
        self._account.setEnabled(not taking)
        self._more.setVisible(on_files)
        self._more.setEnabled(not taking)
        self._import.setVisible(on_files)
        self._import.setEnabled(self.session.can_take() and self._account.is_complete())
        self._close.setText(self.tr("Close") if on_report else self.tr("Cancel"))
        self._close.setEnabled(not taking)

    def _tell_file(self) -> None:
        if (one := self._chosen()) is not None:
            self._pane.tell(one, self.session.rows_per_second(one), self._shop.clock.now_ms())

    def _tell_progress(self) -> None:
        for number, one in enumerate(self.session.files):
            if one.state is FileState.READING:
                self._list.item(number).setText(f"{one.path.name}\n{self._state_word(one)}")
        self._tell_file()

    def _chosen(self) -> ImportFile | None:
        row = self._list.currentRow()
        return self.session.files[row] if 0 <= row < len(self.session.files) else None

    def _state_word(self, one: ImportFile) -> str:
        if one.state is FileState.READING and one.rows:
            return self.tr("reading, {rows} rows").format(rows=self._formatter.count(one.rows))
        return {
            FileState.WAITING: self.tr("waiting"),
            FileState.READING: self.tr("reading"),
            FileState.ASKS_TIME: self.tr("asks for its time"),
            FileState.ASKS_ACCOUNT: self.tr("asks for its shop"),
            FileState.ASKS_ROOM: self.tr("asks whether to go on"),
            FileState.READY: self.tr("ready"),
            FileState.LEFT_OUT: self.tr("left out"),
            FileState.TAKING: self.tr("being saved"),
            FileState.TAKEN: self.tr("saved"),
        }[one.state]

    def _ask_time(self) -> None:
        one = self._chosen()
        if one is None or one.error is None:
            return
        facts = one.error.facts
        dialog = AsOfDialog(
            one.path.name,
            str(facts.get("name_time", "")),
            str(facts.get("inside_time", "")),
            self._shop.clock.now_ms(),
            self._formatter,
            self._shop.zone,
            self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.session.answer_time(one, dialog.value()))
        dialog.open()

    def _read_again(self, anyway: bool) -> None:
        if (one := self._chosen()) is not None:
            self.session.read_again(one, anyway=anyway)

    def _leave_out(self) -> None:
        if (one := self._chosen()) is not None:
            self.session.leave_out(one)

    def _fetch_changes(self, order_no: str) -> None:
        if (one := self._chosen()) is not None:
            tasks.start(self._show_changes(one, order_no))

    async def _show_changes(self, one: ImportFile, order_no: str) -> None:
        changes = await self.session.changes(one, order_no)
        if one is self._chosen():
            self._pane.preview.show_changes(order_no, changes)

    def _give_rejected(self, name: str) -> None:
        tasks.start(give_rejected_rows(self, cast("Shop", self._shop), name))

    def _show_report(self) -> None:
        self._report.tell(self.session.files)
        self._stack.setCurrentWidget(self._report)
        self._follow()
        self._close.setFocus()
        if any(one.state is FileState.TAKEN for one in self.session.files):
            self.imported.emit()
