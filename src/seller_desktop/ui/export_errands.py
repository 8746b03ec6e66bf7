"""What the window does to write orders into a file."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from shiboken6 import isValid

from seller_desktop.domain.clock import to_local
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.export_columns import columns_named
from seller_desktop.services import queries
from seller_desktop.services.desk_models import Cancelled
from seller_desktop.services.flag_names import flag_names
from seller_desktop.services.reasons import list_all_reasons
from seller_desktop.texts.errors import error_sentence
from seller_desktop.texts.exports import OF_THE_LIST, export_words
from seller_desktop.ui import tasks
from seller_desktop.ui.orders.columns import COLUMNS
from seller_desktop.ui.privacy.confirming import confirm_restricted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.domain.export_columns import ExportColumn
    from seller_desktop.services.desk_models import Watch
    from seller_desktop.ui.exporting.dialog import ExportChoice, ExportDialog
    from seller_desktop.ui.main_window import MainWindow


class ExportErrands(QObject):
    """Carries out what is asked of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop

    def export(self) -> None:
        """The present list, or what is selected of it."""
        tasks.start(self._export())

    async def _export(self) -> None:
        from seller_desktop.ui.exporting.dialog import ExportDialog  # noqa: PLC0415 - not needed to start

        window = self._window
        query, selected = window.query, window.orders.selection.selected_ids()
        listed = await asyncio.wrap_future(self._shop.read(queries.order_ids, query))
        if not listed:
            window.footer.say(self.tr("There are no orders to export"))
            return
        dialog = ExportDialog(
            self._shown_columns(),
            self._proposal(),
            window.formatter,
            listed=len(listed),
            selected=len(selected),
            parent=window,
        )
        dialog.export_wanted.connect(
            lambda choice, watch: tasks.start(
                self._write(dialog, choice, selected if choice.selected else listed, watch)
            )
        )
        window.errands.show(dialog)

    async def _write(
        self, dialog: ExportDialog, choice: ExportChoice, order_ids: Sequence[int], watch: Watch
    ) -> None:
        from seller_desktop.services.order_export import export_orders  # noqa: PLC0415 - not needed to start

        with_restricted = await confirm_restricted(dialog, self._shop, order_ids)
        if with_restricted is None:
            dialog.show_stopped()
            return
        language = self._window.formatter.language
        reasons = await asyncio.wrap_future(self._shop.read(list_all_reasons))
        flags = await asyncio.wrap_future(self._shop.read(flag_names))
        labels = {one.code: one.id if language == "id" else one.en for one in reasons}
        try:
            count = await asyncio.wrap_future(
                self._shop.run(
                    export_orders,
                    self._shop,
                    order_ids,
                    choice.columns,
                    choice.path,
                    export_words(labels, flags),
                    separator=choice.separator,
                    per_line=choice.per_line,
                    watch=watch,
                    filter_text="" if choice.selected else self._window.query.search,
                    with_restricted=with_restricted,
                )
            )
        except Cancelled:
            if isValid(dialog):
                dialog.show_stopped()
        except SellerError as failure:
            if isValid(dialog):
                dialog.show_failure(error_sentence(failure))
            else:
                self._window.complain(failure)
        else:
            self._window.footer.say(
                self.tr("{count} orders saved as {file}").format(
                    count=self._window.formatter.count(count), file=choice.path.name
                )
            )
            if isValid(dialog):
                dialog.finish()

    def _shown_columns(self) -> tuple[ExportColumn, ...]:
        """What the list shows, from left to right."""
        places = self._window.orders.list_view.columns.places()
        return columns_named(OF_THE_LIST[COLUMNS[place.column].key] for place in places)

    def _proposal(self) -> Path:
        """`Orders 2026-11-23` among the seller's documents."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        today = to_local(self._shop.clock.now_ms(), self._shop.zone).date()
        return Path(folder or Path.home()) / self.tr("Orders {day}").format(day=today.isoformat())
