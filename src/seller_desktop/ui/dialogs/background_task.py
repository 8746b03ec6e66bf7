"""Offers the sweep as a task of the system, and shows all it would do before it does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton

from seller_desktop.services.background_task import EVERY_MINUTES, System
from seller_desktop.ui.dialogs.dialog import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.background_task import TaskPlan

_SCHEDULERS = {System.WINDOWS: "Task Scheduler", System.LINUX: "systemd", System.MACOS: "launchd"}


class BackgroundTaskDialog(Dialog):
    """Installs nothing itself: whoever opened it carries out what is wanted, then says how it stands."""

    install_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, plan: TaskPlan, *, installed: bool, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keep deadlines while the window is closed"), parent)
        self.add_text(
            self.tr(
                "Every {minutes} minutes this computer ({scheduler}) looks for deadlines that have passed "
                "and records what then happens by itself, also while this window is closed. It runs under "
                "your own account, without a password, while you are logged in; what was missed is made up "
                "for. It sends nothing anywhere."
            ).format(minutes=EVERY_MINUTES, scheduler=_SCHEDULERS[plan.system])
        )
        self.add_text(
            self.tr(
                "Without it nothing is lost: deadlines that pass while the program is closed are recorded "
                "when it is opened again, as of their own time."
            ),
            role="muted",
        )
        self._state = self.add_text("", role="h2")
        self._shown = QPlainTextEdit(self._all_of(plan))
        self._shown.setReadOnly(True)
        self._shown.setTabChangesFocus(True)
        self._shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._shown.setAccessibleName(self.tr("What is written and run"))
        self._shown.setMinimumSize(600, 220)
        self.body.addWidget(self._shown, 1)
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.clicked.connect(self._copy_all)
        self._install = QPushButton(self.tr("Install on this computer"))
        self._install.clicked.connect(self.install_wanted)
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.clicked.connect(self.remove_wanted)
        for button in (self._copy, self._install, self._remove):
            button.setAutoDefault(False)
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        self.buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        self.resize(720, 560)
        close.setFocus()
        self.set_installed(installed)

    def set_installed(self, installed: bool) -> None:
        """How it stands now; also takes a complaint back."""
        self.complain("")
        self._state.setText(
            self.tr("Installed on this computer.")
            if installed
            else self.tr("Not installed on this computer.")
        )
        self._install.setText(self.tr("Install again") if installed else self.tr("Install on this computer"))
        self._install.setEnabled(True)
        self._remove.setEnabled(installed)

    def set_busy(self) -> None:
        """Until `set_installed` or `complain`: the system is being asked."""
        self._install.setEnabled(False)
        self._remove.setEnabled(False)

    def _all_of(self, plan: TaskPlan) -> str:
        parts = [self._head(self.tr("What runs every {minutes} minutes").format(minutes=EVERY_MINUTES))]
        parts.append(plan.shown(plan.command))
        for file in plan.files:
            parts += ["", self._head(self.tr("File {path}").format(path=file.path)), file.text.rstrip()]
        parts += ["", self._head(self.tr("To install")), *map(plan.shown, plan.install)]
        parts += ["", self._head(self.tr("To remove"))]
        parts += map(plan.shown, (*plan.remove, *plan.after_remove))
        return "\n".join(parts)

    def _head(self, text: str) -> str:
        return f"# {text}"

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self._shown.toPlainText())
        self._copy.setText(self.tr("Copied"))
