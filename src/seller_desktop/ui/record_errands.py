"""What the window does to record buyers' requests, parcels that come back, and own cancellations."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from seller_desktop.domain.cases import CaseKind, ReasonList, Step
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.orders import Channel, ClockKind, Status, View
from seller_desktop.services import case_decisions, case_queries, case_requests
from seller_desktop.services.case_models import Decision
from seller_desktop.services.deciding import deciding, means
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from seller_desktop.services.case_models import NewRequest
    from seller_desktop.services.deciding import Deciding
    from seller_desktop.ui.cases.receive_dialog import ReceiveDialog
    from seller_desktop.ui.cases.request_dialog import CancellationRequestDialog
    from seller_desktop.ui.main_window import MainWindow


_BACK = case_requests.RETURNABLE | {Status.CANCELLED}


class RecordErrands(QObject):
    """Carries out what is asked of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop

    def record(self, view: View) -> None:
        """From the head of the buyers' requests: a pasted list of cancellations, or the selected return."""
        if view is View.RETURNS:
            self.record_return()
        else:
            tasks.start(self._record_cancellation(None))

    def record_cancellation(self) -> None:
        """The buyer of the selected order asks to cancel."""
        tasks.start(self._record_cancellation(self._window.orders.current_order_id))

    def record_return(self) -> None:
        """The buyer of the selected order asks for a return, refund or replacement."""
        tasks.start(self._record_return())

    def record_failed_delivery(self) -> None:
        """The parcel of the selected order could not be delivered and comes back."""
        tasks.start(self._record_failed_delivery())

    def cancel_order(self) -> None:
        """The seller cancels the selected order."""
        tasks.start(self._cancel_order())

    def receive(self) -> None:
        """Parcels that came back, one scan after the other."""
        from seller_desktop.ui.cases.receive_dialog import ReceiveDialog  # noqa: PLC0415 - not needed to start

        window = self._window
        dialog = ReceiveDialog(window.formatter, self._shop.clock, window)
        dialog.find_wanted.connect(lambda text: tasks.start(self._find_parcel(dialog, text)))
        dialog.received_wanted.connect(lambda case_id, at: tasks.start(self._receive(dialog, case_id, at)))
        window.errands.show(dialog)

    async def _selected(self, allowed: Collection[Status], code: str) -> Deciding | None:
        """The order that is selected, with all a dialog needs; a sentence where its status forbids it."""
        order_id = self._window.orders.current_order_id
        if order_id is None:
            self._window.footer.say(self.tr("Choose the order first"))
            return None
        facts = await asyncio.wrap_future(self._shop.read(deciding, order_id))
        if facts is not None and facts.order.row.status not in allowed:
            row = facts.order.row
            self._window.complain(Refused(code, order_no=row.order_no, status=row.status))
            return None
        return facts

    async def _record_cancellation(self, order_id: int | None) -> None:
        from seller_desktop.ui.cases.request_dialog import CancellationRequestDialog  # noqa: PLC0415 - not needed to start

        window, facts = self._window, None
        told = await asyncio.wrap_future(self._shop.read(means))
        if order_id is not None:
            facts = await self._selected(case_requests.CANCELLABLE, "order_not_cancellable")
            if facts is None:
                return
        channel = Channel.TIKTOK if facts is None else facts.order.row.channel

        def due_from(anchor_at: int) -> int | None:
            clock = told.clocks.clock(ClockKind.CANCEL_RESPONSE, anchor_at, channel)
            return None if clock is None else clock.due_at

        dialog = CancellationRequestDialog(
            told.reasons[ReasonList.BUYER_CANCELS],
            window.formatter,
            self._shop.clock,
            due_from,
            None if facts is None else facts.order,
            window,
        )
        dialog.check_wanted.connect(lambda numbers: tasks.start(self._check(dialog, numbers)))
        window.errands.show(dialog, lambda: tasks.start(self._open_all(dialog.value())))

    async def _check(self, dialog: CancellationRequestDialog, numbers: Sequence[str]) -> None:
        found = await asyncio.wrap_future(
            self._shop.read(case_requests.eligible_for_request, numbers, CaseKind.CANCELLATION)
        )
        if isValid(dialog):
            dialog.show_eligibility(found)

    async def _open_all(self, requests: Sequence[NewRequest]) -> None:
        """Record them one after the other; what could not be recorded is told together."""
        failed: list[str] = []
        for request in requests:
            try:
                await asyncio.wrap_future(self._shop.write(case_requests.open_request, request))
            except SellerError as failure:
                failed.append(f"{request.order_no}: {error_sentence(failure)}")
        done = len(requests) - len(failed)
        if done:
            self._window.footer.say(self.tr("Requests recorded: {count}").format(count=done))
        if failed:
            await Messages.tell(self._window, self.tr("Not recorded"), "\n".join(failed))

    async def _record_return(self) -> None:
        from seller_desktop.ui.cases.return_dialog import ReturnRequestDialog  # noqa: PLC0415 - not needed to start

        facts = await self._selected(case_requests.RETURNABLE, "order_not_returnable")
        if facts is None:
            return
        window = self._window
        dialog = ReturnRequestDialog(
            facts.order,
            facts.means.reasons[ReasonList.BUYER_RETURNS],
            window.formatter,
            self._shop.clock,
            lambda at: facts.due_from(ClockKind.RETURN_RESPONSE, at),
            facts.window_ends_at,
            window,
        )

        def recorded() -> None:
            pictures = [(name, data, "") for name, data in dialog.pictures()]
            window.errands.carry_out(
                self._shop.write(case_requests.open_request, dialog.value()),
                self.tr("Return recorded"),
                lambda case_id: window.cases.keep_pictures(case_id, pictures),
            )

        window.errands.show(dialog, recorded)

    async def _record_failed_delivery(self) -> None:
        from seller_desktop.ui.cases.return_dialog import FailedDeliveryDialog  # noqa: PLC0415 - not needed to start

        facts = await self._selected(_BACK, "order_not_returnable")
        if facts is None:
            return
        dialog = FailedDeliveryDialog(facts.order, self._window.formatter, self._window)

        def recorded() -> None:
            value = dialog.value()
            self._window.errands.carry_out(
                self._shop.write(case_requests.open_failed_delivery, value.order_no, value.reason),
                self.tr("Failed delivery recorded"),
            )

        self._window.errands.show(dialog, recorded)

    async def _cancel_order(self) -> None:
        from seller_desktop.ui.cases.seller_cancel_dialog import SellerCancelDialog  # noqa: PLC0415 - not needed to start

        facts = await self._selected(case_requests.CANCELLABLE, "order_not_cancellable")
        if facts is None:
            return
        now_ms = self._shop.clock.now_ms()
        dialog = SellerCancelDialog(
            facts.order,
            facts.means.reasons,
            self._window.formatter,
            now_ms,
            undo_until=facts.means.undo_until(now_ms),
            parent=self._window,
        )

        def decided() -> None:
            value = dialog.value()
            self._window.errands.carry_out(
                self._shop.write(
                    case_requests.cancel_order, facts.order.row.order_no, value.reason, value.comment
                ),
                self.tr("Order cancelled"),
            )

        self._window.errands.show(dialog, decided)

    async def _find_parcel(self, dialog: ReceiveDialog, text: str) -> None:
        found = await asyncio.wrap_future(self._shop.read(case_queries.find_by_tracking, text))
        details = [await asyncio.wrap_future(self._shop.read(case_queries.case_detail, one)) for one in found]
        if isValid(dialog):
            dialog.show_found([one for one in details if one is not None], asked=text)

    async def _receive(self, dialog: ReceiveDialog, case_id: int, received_at: int | None) -> None:
        try:
            await asyncio.wrap_future(
                self._shop.write(
                    case_decisions.take_step, case_id, Decision(Step.RECEIVE, received_at=received_at)
                )
            )
        except SellerError as failure:
            if isValid(dialog):
                dialog.complain(error_sentence(failure))
            else:
                self._window.complain(failure)
            return
        detail = await asyncio.wrap_future(self._shop.read(case_queries.case_detail, case_id))
        if detail is not None and isValid(dialog):
            dialog.recorded(f"{detail.order_no} · {detail.buyer}")
