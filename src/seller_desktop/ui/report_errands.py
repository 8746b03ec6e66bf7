"""What the window does to show reports about the orders."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from seller_desktop.domain.clock import to_local
from seller_desktop.services.reasons import list_all_reasons
from seller_desktop.texts.outbox import csv_separator
from seller_desktop.ui import tasks
from seller_desktop.ui.reports.model import Column

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.ui.main_window import MainWindow
    from seller_desktop.ui.reports.dialog import CancellationsDialog


class ReportErrands(QObject):
    """Carries out what is asked of one window."""

    orders_wanted = Signal(str)
    """Show the orders of a filter, given as its text, among all orders of the account that is shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._cancellations: CancellationsDialog | None = None

    def show_cancellations(self) -> None:
        """Why orders are cancelled."""
        if self._cancellations is None:
            tasks.start(self._open())
        else:
            self._cancellations.activateWindow()

    def follow(self) -> None:
        """Something changed in the shop: an open report is counted anew."""
        if self._cancellations is not None:
            tasks.start(self._fill(self._cancellations))

    async def _open(self) -> None:
        from seller_desktop.ui.reports.dialog import CancellationsDialog  # noqa: PLC0415 - not needed to start

        language = self._window.formatter.language
        reasons = await asyncio.wrap_future(self._shop.read(list_all_reasons))
        labels = {one.code: one.id if language == "id" else one.en for one in reasons}
        today = to_local(self._shop.clock.now_ms(), self._shop.zone).date()
        dialog = CancellationsDialog(self._window.formatter, labels, today, self._window)
        await self._fill(dialog)
        self._cancellations = dialog
        dialog.period_wanted.connect(lambda _period: tasks.start(self._fill(dialog)))
        dialog.orders_wanted.connect(self.orders_wanted)
        dialog.export_wanted.connect(lambda path: self._export(dialog, path))
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    async def _fill(self, dialog: CancellationsDialog) -> None:
        from seller_desktop.services.cancellation_report import cancellation_report  # noqa: PLC0415 - not needed to start

        period = dialog.period()
        report = await asyncio.wrap_future(
            self._shop.read(cancellation_report, period, self._window.query.account_id)
        )
        # Meanwhile other days may have been chosen, whose report comes too.
        if isValid(dialog) and dialog.period() == period:
            dialog.set_report(report)

    def _export(self, dialog: CancellationsDialog, path: Path) -> None:
        from seller_desktop.services.cancellation_report import write_report  # noqa: PLC0415 - not needed to start

        model = dialog.model
        rows = [model.values(row) for row in range(model.rowCount())]
        titles = model.titles()[: Column.CHANGE]
        self._window.errands.carry_out(
            self._shop.run(write_report, path, dialog.windowTitle(), titles, rows, csv_separator()),
            self.tr("Saved as {file}").format(file=path.name),
        )

    def _forget(self) -> None:
        self._cancellations = None
