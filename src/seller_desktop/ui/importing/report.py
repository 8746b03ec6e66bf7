"""What became of each file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from seller_desktop.domain.imports import RETURNS_PROFILE
from seller_desktop.services.rejected_rows import SEALED
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import theme
from seller_desktop.ui.dialogs.dialog import Scroll
from seller_desktop.ui.importing import return_words
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from seller_desktop.domain.imports import CaseTally, ImportReport
    from seller_desktop.texts.format import Formatter
    from seller_desktop.ui.importing.session import ImportFile


class ReportPage(QWidget):
    """One card a file: what it brought, where its rejected rows lie, or why it was left out."""

    rejected_wanted = Signal(str)
    """The file of this name is to be written where the seller says."""

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._cards = QWidget()
        self._rows = QVBoxLayout(self._cards)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroll(self._cards))

    def tell(self, files: Iterable[ImportFile]) -> None:
        for one in files:
            self._rows.addWidget(self._card(one))
        self._rows.addStretch()

    def _card(self, one: ImportFile) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(4)
        name = PlainLabel(one.path.name, selectable=True)
        name.setFont(theme.font(weight=QFont.Weight.DemiBold))
        inside.addWidget(name)
        report = one.report
        if report is None:
            why = self.tr("This file could not be read.") if one.error is None else error_sentence(one.error)
            inside.addWidget(_text(self.tr("Left out: {why}").format(why=why), "danger-text"))
            return card
        inside.addWidget(_text(self._sentence(report)))
        if report.cases is not None:
            for remark in self._remarks(report.profile, report.cases):
                inside.addWidget(_text(remark))
        if report.rejected_file is not None:
            self._add_rejected(inside, report.rejected_file, report.tally.rejected_rows)
        return card

    def _sentence(self, report: ImportReport) -> str:
        if report.cases is not None and report.profile == RETURNS_PROFILE:
            return return_words.report(report.cases, self._formatter)
        tally, count = report.tally, self._formatter.count
        return self.tr(
            "New: {new} · changed: {changed} · unchanged: {unchanged} · older, left as it was: {older}"
        ).format(
            new=count(tally.new),
            changed=count(tally.changed),
            unchanged=count(tally.unchanged),
            older=count(tally.older),
        )

    def _remarks(self, profile: str | None, cases: CaseTally) -> list[str]:
        remarks = return_words.remarks(cases, self._formatter)
        if profile != RETURNS_PROFILE and (came := return_words.came(cases, self._formatter)):
            return [came, *remarks]
        return remarks

    def _add_rejected(self, inside: QVBoxLayout, path: str, rows: int) -> None:
        if path.endswith(SEALED):
            self._add_sealed(inside, path, rows)
            return
        inside.addWidget(
            _text(
                self.tr(
                    "Rejected rows: {count}. They lie in this file, each with its reason, "
                    "ready to be corrected and imported again:"
                ).format(count=self._formatter.count(rows))
            )
        )
        inside.addWidget(_text(path, "small"))
        button = QPushButton(self.tr("Open folder"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent))))
        inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_sealed(self, inside: QVBoxLayout, path: str, rows: int) -> None:
        """Beside an encrypted shop they are encrypted too, until the seller wants them somewhere."""
        inside.addWidget(
            _text(
                self.tr(
                    "Rejected rows: {count}. They are kept encrypted, each with its reason. Save them as a "
                    "file to correct them and import them again."
                ).format(count=self._formatter.count(rows))
            )
        )
        button = QPushButton(self.tr("Save the rejected rows…"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.rejected_wanted.emit(Path(path).name))
        inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _text(text: str, role: str | None = None) -> PlainLabel:
    label = PlainLabel(text, role, selectable=True)
    label.setWordWrap(True)
    return label
