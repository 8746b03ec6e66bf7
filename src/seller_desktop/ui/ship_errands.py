"""What the window does to ship orders: numbers noted, by hand, scanner or list; parcels handed over."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from shiboken6 import isValid

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services import order_details, queries, ship_checks, shipments
from seller_desktop.texts.errors import error_sentence
from seller_desktop.texts.outbox import csv_separator
from seller_desktop.ui import tasks
from seller_desktop.ui.bulk.dialog import ManyWords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from seller_desktop.services.desk_models import Outcome
    from seller_desktop.services.ship_models import NewShipment
    from seller_desktop.services.shop import Writing
    from seller_desktop.ui.main_window import MainWindow
    from seller_desktop.ui.shipping.arrange_dialog import ArrangeDialog
    from seller_desktop.ui.shipping.handover_dialog import HandOverDialog
    from seller_desktop.ui.shipping.paste_dialog import PasteDialog
    from seller_desktop.ui.shipping.scan_dialog import ScanDialog

_WIDTHS: Final = (22, 24, 20)


class ShipErrands(QObject):
    """Carries out what is asked of one window. The courier chosen last is proposed the next time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._courier = ""

    def arrange(self) -> None:
        """Courier and tracking number of the selected order, or of all that are selected."""
        ids = self._window.orders.selection.selected_ids()
        if len(ids) > 1:
            tasks.start(self._arrange_many(ids))
        elif ids:
            self.arrange_order(ids[0])
        else:
            self._window.footer.say(self.tr("Choose the order first"))

    def arrange_order(self, order_id: int) -> None:
        """Courier and tracking number of one order."""
        tasks.start(self._arrange_one(order_id))

    def paste(self) -> None:
        """A list from a spreadsheet or a chat."""
        tasks.start(self._open_list(""))

    def scan(self) -> None:
        """Order number, tracking number, and so on."""
        tasks.start(self._scan())

    def hand_over(self) -> None:
        """The parcels of the selected orders are with the courier."""
        ids = self._window.orders.selection.selected_ids()
        if len(ids) == 1:
            self.hand_over_order(ids[0])
        else:
            self._hand_over_many(ids)

    def hand_over_order(self, order_id: int) -> None:
        """The parcel of one order is with the courier."""
        tasks.start(self._do_one(shipments.hand_over, order_id, self.tr("Handed over")))

    def hand_over_parcels(self) -> None:
        """Parcels scanned while the courier waits, or all that are packed."""
        tasks.start(self._hand_over_parcels())

    def drop(self) -> None:
        """Forget what was noted for the selected orders."""
        ids = self._window.orders.selection.selected_ids()
        if len(ids) == 1:
            self.drop_order(ids[0])
            return
        words = ManyWords(
            self.tr("Remove noted shipments"),
            self.tr("Remove"),
            self.tr("courier and tracking number are forgotten"),
            self.tr("courier and tracking number are forgotten"),
        )
        self._window.bulk.run(
            words,
            self._shop.read(shipments.check_drop, ids),
            lambda able, watch: self._shop.write(shipments.drop_shipment, able, watch),
        )

    def drop_order(self, order_id: int) -> None:
        """Forget what was noted for one order; the Edit menu brings it back."""
        tasks.start(self._do_one(shipments.drop_shipment, order_id, self.tr("Noted shipment removed")))

    async def _arrange_one(self, order_id: int) -> None:
        from seller_desktop.ui.shipping.arrange_dialog import ArrangeDialog  # noqa: PLC0415 - not needed to start

        detail = await asyncio.wrap_future(self._shop.read(order_details.order_detail, order_id))
        if detail is None:
            return
        check = await asyncio.wrap_future(self._shop.read(ship_checks.look_at_order, detail.row.order_no))
        if check.refusal is not None:
            code, facts = check.refusal
            self._window.complain(Refused(code, **facts))
            return
        couriers = await asyncio.wrap_future(self._shop.read(shipments.known_couriers))
        dialog = ArrangeDialog(detail, couriers, self._courier, self._window)
        dialog.check_wanted.connect(lambda item: tasks.start(self._check_one(dialog, item)))

        def accepted() -> None:
            item = dialog.value()
            self._courier = item.courier
            self._window.errands.carry_out(
                self._shop.write(shipments.arrange, [item]),
                "",
                lambda outcomes: self._tell_one(outcomes, self.tr("Courier and tracking number noted")),
            )

        self._window.errands.show(dialog, accepted)

    async def _check_one(self, dialog: ArrangeDialog, item: NewShipment) -> None:
        (check,) = await asyncio.wrap_future(self._shop.read(ship_checks.look_over, [item]))
        if isValid(dialog):
            dialog.show_check(item, check)

    async def _arrange_many(self, ids: Sequence[int]) -> None:
        """The selected orders as the lines of a list, each waiting for its number."""
        rows = await asyncio.wrap_future(self._shop.read(queries.order_rows, ids))
        lines = [f"{row.order_no}\t{row.tracking_no}\t{row.courier}".rstrip() for row in rows]
        await self._open_list("\n".join(lines))

    async def _open_list(self, text: str) -> None:
        from seller_desktop.ui.shipping.paste_dialog import PasteDialog  # noqa: PLC0415 - not needed to start

        couriers = await asyncio.wrap_future(self._shop.read(shipments.known_couriers))
        window = self._window
        dialog = PasteDialog(couriers, window.formatter, text, self._courier, window)
        dialog.check_wanted.connect(
            lambda items, courier: tasks.start(self._check_list(dialog, items, courier))
        )
        dialog.shipments_wanted.connect(lambda items: tasks.start(self._note_list(dialog, items)))
        dialog.export_wanted.connect(lambda path, items: tasks.start(self._export(dialog, path, items)))
        dialog.finished.connect(lambda: setattr(self, "_courier", dialog.courier()))
        window.errands.show(dialog)

    async def _check_list(self, dialog: PasteDialog, items: Sequence[NewShipment], courier: str) -> None:
        checks = await asyncio.wrap_future(self._shop.read(ship_checks.look_over, items, courier))
        if isValid(dialog):
            dialog.show_checks(items, checks)

    async def _note_list(self, dialog: PasteDialog, items: Sequence[NewShipment]) -> None:
        try:
            outcomes = await asyncio.wrap_future(self._shop.write(shipments.arrange, items, all_or_none=True))
        except SellerError as failure:
            if isValid(dialog):
                dialog.failed(error_sentence(failure))
        else:
            if isValid(dialog):
                dialog.show_noted(outcomes)

    async def _export(self, dialog: PasteDialog, path: Path, items: Sequence[NewShipment]) -> None:
        """The list as a file; a name without an ending gets that of a workbook."""
        from seller_desktop.services.sheet_files import (  # noqa: PLC0415 - not needed to start
            CSV_SUFFIX,
            XLSX_SUFFIX,
            CellKind,
            SheetColumn,
            write_sheet,
        )

        if path.suffix.lower() not in {CSV_SUFFIX, XLSX_SUFFIX}:
            path = path.with_name(path.name + XLSX_SUFFIX)
        titles = (self.tr("Order number"), self.tr("Tracking number"), self.tr("Courier"))
        kinds = (CellKind.NUMBER_LIKE, CellKind.NUMBER_LIKE, CellKind.TEXT)
        columns = [SheetColumn(*one) for one in zip(titles, _WIDTHS, kinds, strict=True)]
        rows = [(one.order_no, one.tracking_no, one.courier) for one in items]
        name = self.tr("Tracking numbers")
        try:
            await asyncio.wrap_future(self._shop.run(write_sheet, path, name, columns, rows, csv_separator()))
        except OSError:
            self._window.complain(SellerError("folder_unusable", folder=str(path.parent)))
        else:
            if isValid(dialog):
                dialog.noted.say(self.tr("Saved as {file}").format(file=path.name))

    async def _scan(self) -> None:
        from seller_desktop.ui.shipping.scan_dialog import ScanDialog  # noqa: PLC0415 - not needed to start

        couriers = await asyncio.wrap_future(self._shop.read(shipments.known_couriers))
        window = self._window
        dialog = ScanDialog(couriers, window.formatter, self._courier, window)
        dialog.order_wanted.connect(lambda text: tasks.start(self._find_order(dialog, text)))
        dialog.shipment_wanted.connect(lambda item: tasks.start(self._note_scanned(dialog, item)))
        dialog.finished.connect(lambda: setattr(self, "_courier", dialog.courier()))
        window.errands.show(dialog)

    async def _find_order(self, dialog: ScanDialog, text: str) -> None:
        check = await asyncio.wrap_future(self._shop.read(ship_checks.look_at_order, text))
        if isValid(dialog):
            dialog.show_order(check)

    async def _note_scanned(self, dialog: ScanDialog, item: NewShipment) -> None:
        try:
            check = await asyncio.wrap_future(self._shop.write(shipments.arrange_one, item))
        except SellerError as failure:
            if isValid(dialog):
                dialog.failed(error_sentence(failure))
        else:
            if isValid(dialog):
                dialog.show_noted(check)

    async def _hand_over_parcels(self) -> None:
        from seller_desktop.ui.shipping.handover_dialog import HandOverDialog  # noqa: PLC0415 - not needed to start

        packed = await asyncio.wrap_future(self._shop.read(shipments.packed_orders))
        window = self._window
        dialog = HandOverDialog(packed, window.formatter, window)
        dialog.parcel_wanted.connect(lambda text: tasks.start(self._hand_over_parcel(dialog, text)))
        dialog.all_wanted.connect(self._hand_over_many)
        window.errands.show(dialog)

    async def _hand_over_parcel(self, dialog: HandOverDialog, text: str) -> None:
        try:
            found = await asyncio.wrap_future(self._shop.write(shipments.hand_over_parcel, text))
            packed = await asyncio.wrap_future(self._shop.read(shipments.packed_orders))
        except SellerError as failure:
            if isValid(dialog):
                dialog.failed(error_sentence(failure))
        else:
            if isValid(dialog):
                dialog.set_packed(packed)
                dialog.show_parcel(found)

    def _hand_over_many(self, ids: Sequence[int]) -> None:
        words = ManyWords(
            self.tr("Hand over to the courier"),
            self.tr("Hand over"),
            self.tr("its parcel is with the courier"),
            self.tr("its parcel is with the courier"),
        )
        self._window.bulk.run(
            words,
            self._shop.read(shipments.check_hand_over, ids),
            lambda able, watch: self._shop.write(shipments.hand_over, able, watch),
        )

    async def _do_one(
        self, do: Callable[[Writing, Sequence[int]], list[Outcome]], order_id: int, said: str
    ) -> None:
        try:
            outcomes = await asyncio.wrap_future(self._shop.write(do, [order_id]))
        except SellerError as failure:
            self._window.complain(failure)
        else:
            self._tell_one(outcomes, said)

    def _tell_one(self, outcomes: Sequence[Outcome], said: str) -> None:
        """What came of an act on one order."""
        refusal = outcomes[0].refusal
        if refusal is None:
            self._window.footer.say(said)
        else:
            self._window.complain(Refused(refusal[0], **refusal[1]))
