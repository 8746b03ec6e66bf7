"""The last step: what happens next, and what the seller wants to begin with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from seller_desktop.ui.first_steps.step import Step
from seller_desktop.ui.plain_label import PlainLabel


class ReadyStep(Step):
    """`files`: how many came with the seller; `background`: whether this computer can keep deadlines;
    `at_login`: whether the program is started at login already, None where it cannot be.
    """

    def __init__(
        self,
        *,
        importing: bool,
        files: int,
        background: bool,
        at_login: bool | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self.title = self.tr("Ready")
        self._importing = importing
        self.wants_import = importing
        self.add_text(self.tr("The shop is made when you go on. This comes next:"), role="muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, text in enumerate(
            (
                self.tr(
                    "Import the order file of Seller Center (Orders, Manage Orders, Export). You see what it "
                    "holds before anything is saved; import a newer one whenever you want."
                ),
                self.tr(
                    "Each order then shows the time left. What cannot wait stands under Action Needed: look "
                    "there first, every morning."
                ),
                self.tr(
                    "While the program is open it reminds you before a deadline runs out, and makes backups "
                    "by itself."
                ),
            )
        ):
            number = PlainLabel(f"{row + 1}.", role="muted")
            label = PlainLabel(text)
            label.setWordWrap(True)
            grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)
        self.body.addLayout(grid)
        self.body.addSpacing(4)
        self.at_login = QCheckBox(self.tr("Start when I log in to this computer, minimised, to remind me"))
        self.at_login.setChecked(at_login is True)
        self.body.addWidget(self.at_login)
        self.at_login.setVisible(at_login is not None)
        self.background = QCheckBox(self.tr("Keep deadlines while the program is closed, too"))
        hint = self.tr(
            "A task of this computer, for your account alone. You see what it is before it is set up, and "
            "can remove it again: File, Deadlines and requests."
        )
        self.background.setAccessibleDescription(hint)
        below = PlainLabel(hint, role="small")
        below.setWordWrap(True)
        below.setContentsMargins(22, 0, 0, 0)
        self.body.addWidget(self.background)
        self.body.addWidget(below)
        self.body.addStretch(1)
        for part in (self.background, below):
            part.setVisible(background)
        import_text = self.tr("Import %n file(s) now", None, files) if files else self.tr("Import now")
        open_text = self.tr("Open my shop")
        self.next_text, self.skip_text = (import_text, open_text) if importing else (open_text, import_text)

    def go_on(self) -> None:
        self.wants_import = self._importing
        super().go_on()

    def skip(self) -> None:
        self.wants_import = not self._importing
        super().skip()
