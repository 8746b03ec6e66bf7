"""What was just noted, ready to be entered in Seller Center too: copied, or saved as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from seller_desktop.ui.importing.tables import fill, read_only_table
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.ship_models import NewShipment, ShipCheck
    from seller_desktop.texts.format import Formatter


class NotedPage(QWidget):
    """Lists those of a marketplace: behind an order made by hand there is nothing to enter."""

    export_wanted = Signal(object, object)
    """The Path to write to, and list[NewShipment]."""

    def __init__(self, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._shipments: list[NewShipment] = []
        self._head = PlainLabel(role="h1")
        self._what_now = PlainLabel(
            self.tr(
                "This is noted here only. Enter it in Seller Center too, under Manage Orders > To Ship >"
                " Arrange shipment."
            ),
            role="muted",
        )
        self._what_now.setWordWrap(True)
        self._table = read_only_table(
            self.tr("To enter in Seller Center"),
            (self.tr("Order number"), self.tr("Tracking number"), self.tr("Courier")),
            None,
        )
        self._copy = QPushButton(self.tr("Copy the list"))
        self._save = QPushButton(self.tr("Save as a file…"))
        self._said = PlainLabel(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._head, self._what_now):
            column.addWidget(widget)
        column.addWidget(self._table, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self._copy, self._save):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addWidget(self._said, 1)
        column.addLayout(line)
        self._copy.clicked.connect(self._copy_list)
        self._save.clicked.connect(self._choose_file)

    def tell(self, checks: Sequence[ShipCheck]) -> None:
        """What was noted."""
        told = QCoreApplication.translate("NotedPage", "%n shipment(s) noted", None, len(checks))
        self._head.setText(told)
        self._shipments = [check.shipment for check in checks if not check.by_hand]
        fill(self._table, [(one.order_no, one.tracking_no, one.courier) for one in self._shipments])
        for widget in (self._what_now, self._table, self._copy, self._save):
            widget.setVisible(bool(self._shipments))

    def say(self, text: str) -> None:
        self._said.setText(text)

    def _copy_list(self) -> None:
        """As a spreadsheet takes it: a line an order, cells parted by tabs."""
        lines = (f"{one.order_no}\t{one.tracking_no}\t{one.courier}" for one in self._shipments)
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.say(self.tr("Copied"))

    def _choose_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        proposal = Path(folder or Path.home()) / f"{self.tr('Tracking numbers')}.xlsx"
        kinds = ";;".join((self.tr("Excel workbook (*.xlsx)"), self.tr("CSV text file (*.csv)")))
        Messages.save_file(self, self.tr("Save the list"), proposal, kinds).then(self._export)

    def _export(self, paths: list[Path]) -> None:
        if paths:
            self.export_wanted.emit(paths[0], list(self._shipments))
