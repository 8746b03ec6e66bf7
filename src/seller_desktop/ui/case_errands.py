"""What the window does about cases: the dialog that fits, the decision carried out, taken back, sent on."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from seller_desktop.domain.cases import CaseState, ReturnType, Step
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import case_decisions, case_queries, order_details
from seller_desktop.services.buyer_messages import wording
from seller_desktop.services.case_models import Decision
from seller_desktop.services.deciding import deciding, deciding_many
from seller_desktop.services.desk_models import Cancelled
from seller_desktop.services.outbox import is_entered
from seller_desktop.texts import cases as words
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.cases.picture import Picture
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.privacy.confirming import confirm_use

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.domain.cases import Case
    from seller_desktop.services.case_models import CaseDetail
    from seller_desktop.services.deciding import Deciding
    from seller_desktop.ui.cases.bulk_dialog import BulkDecisionDialog
    from seller_desktop.ui.cases.deciding_dialog import CaseDialog
    from seller_desktop.ui.main_window import MainWindow

_BY_DIALOG = frozenset({Step.SEND, Step.INSPECT, Step.SET_DUE})
"""Steps with a dialog of their own; the rest is decided or only asked about."""
_ASKED = frozenset({Step.ACCEPT, Step.DECLINE, Step.WITHDRAW, Step.RECEIVE})


class CaseErrands(QObject):
    """Carries out what is asked about the cases of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._open: CaseDialog | None = None

    def tick(self, now_ms: int) -> None:
        """Time went on: the dialog that shows time left has to know."""
        if self._open is not None:
            self._open.tick(now_ms)

    # Deciding

    def decide(self, step: Step | None) -> None:
        """Decide on the orders that are selected: one in its dialog, several in one dialog for all."""
        selected = self._window.orders.selection.selected_ids()
        if len(selected) > 1 and step in {Step.APPROVE, Step.REJECT}:
            tasks.start(self._decide_many(selected, step))
        elif (order_id := self._window.orders.current_order_id) is not None:
            self.decide_order(order_id, step)

    def decide_order(self, order_id: int, step: Step | None) -> None:
        """The dialog that fits the open case of an order."""
        tasks.start(self._decide(order_id, None, step, go_on=False))

    def decide_case(self, case_id: int, step: Step | None) -> None:
        """The dialog that fits a case."""
        tasks.start(self._of_case(case_id, step))

    def decide_next(self) -> None:
        """Walk the queue by time left, from the case that is selected."""
        tasks.start(self._decide_next(None))

    async def _of_case(self, case_id: int, step: Step | None) -> None:
        detail = await asyncio.wrap_future(self._shop.read(case_queries.case_detail, case_id))
        if detail is not None:
            await self._decide(detail.case.order_id, case_id, step, go_on=False)

    async def _decide_next(self, after: int | None) -> None:
        account_id = self._window.query.account_id
        found = await asyncio.wrap_future(self._shop.read(case_queries.next_to_decide, after, account_id))
        if found is None:
            self._window.footer.say(self.tr("No request waits for your answer"))
            return
        detail = await asyncio.wrap_future(self._shop.read(case_queries.case_detail, found))
        if detail is not None:
            self._window.show_order(detail.order_no)
            await self._decide(detail.case.order_id, found, None, go_on=True)

    async def _decide(self, order_id: int, case_id: int | None, step: Step | None, *, go_on: bool) -> None:
        facts = await asyncio.wrap_future(self._shop.read(deciding, order_id))
        detail = _case_of(facts, case_id)
        if facts is None or detail is None:
            self._window.footer.say(self.tr("This order has no open request"))
            return
        if step in _ASKED:
            await self._ask(detail, step)
        elif step in _BY_DIALOG or (step is None and detail.case.state is CaseState.RECEIVED):
            self._record(detail, step or Step.INSPECT)
        elif step is None and detail.case.state in {CaseState.AWAITING_PARCEL, CaseState.FAILED_DELIVERY}:
            await self._ask(detail, Step.RECEIVE)
        else:
            self._choose(facts, detail, step, go_on=go_on)

    def _choose(self, facts: Deciding, detail: CaseDetail, step: Step | None, *, go_on: bool) -> None:
        """The dialog of a decision: of the request, or of goods that came back."""
        from seller_desktop.ui.cases.decision_dialog import DecisionDialog  # noqa: PLC0415 - not needed to start
        from seller_desktop.ui.cases.settle_dialog import SettleDialog  # noqa: PLC0415 - not needed to start

        now_ms = self._shop.clock.now_ms()
        kind = DecisionDialog if detail.case.state is CaseState.REQUESTED else SettleDialog
        dialog = kind(
            detail,
            facts.order,
            facts.buyer,
            facts.means.reasons,
            self._window.formatter,
            now_ms,
            step=step,
            undo_until=facts.means.undo_until(now_ms),
            go_on=go_on,
            parent=self._window,
        )
        self._open = dialog
        dialog.finished.connect(self._closed)
        dialog.picture_wanted.connect(lambda one: tasks.start(self._give_picture(dialog, one)))
        dialog.skipped.connect(lambda: tasks.start(self._decide_next(detail.case.id)))

        def decided() -> None:
            decision, more = dialog.value(), dialog.go_on
            self._take(
                detail, decision, lambda: tasks.start(self._decide_next(detail.case.id)) if more else None
            )

        self._window.errands.show(dialog, decided)

    def _closed(self) -> None:
        self._open = None

    async def _give_picture(self, dialog: CaseDialog, picture_id: int) -> None:
        data = await asyncio.wrap_future(self._shop.read(case_queries.picture_bytes, picture_id))
        if self._open is dialog:
            dialog.show_picture(picture_id, data)

    def _record(self, detail: CaseDetail, step: Step) -> None:
        """What buyer or parcel did, in the dialog of its own."""
        from seller_desktop.ui.cases.inspection_dialog import InspectionDialog  # noqa: PLC0415 - not needed to start
        from seller_desktop.ui.cases.set_due_dialog import SetDueDialog  # noqa: PLC0415 - not needed to start
        from seller_desktop.ui.cases.tracking_dialog import TrackingDialog  # noqa: PLC0415 - not needed to start

        window = self._window
        if step is Step.SEND:
            sent = TrackingDialog(detail, window)
            window.errands.show(sent, lambda: self._take(detail, sent.value()))
        elif step is Step.SET_DUE:
            due = SetDueDialog(detail, window.formatter, self._shop.clock, window)
            window.errands.show(due, lambda: self._take(detail, due.value()))
        else:
            inspection = InspectionDialog(detail, window.formatter, window)
            window.errands.show(
                inspection,
                lambda: self._take(
                    detail,
                    inspection.value(),
                    lambda: self.keep_pictures(detail.case.id, inspection.pictures()),
                ),
            )

    async def _ask(self, detail: CaseDetail, step: Step) -> None:
        """Steps that need no more than a yes."""
        sure = await Messages.ask(
            self._window,
            words.step(step),
            self._question(detail, step),
            words.step(step),
            self.tr("Cancel"),
        )
        if sure:
            self._take(detail, Decision(step))

    def _question(self, detail: CaseDetail, step: Step) -> str:
        money = self._window.formatter.money
        match step:
            case Step.ACCEPT:
                text = self.tr("The buyer of {order} accepted the offer: {money} is refunded.")
            case Step.DECLINE:
                text = self.tr("The buyer of {order} declined the offer: the request is open again.")
            case Step.WITHDRAW if detail.case.type is ReturnType.FAILED_DELIVERY:
                text = self.tr("The parcel of {order} does not come back after all: the case is over.")
            case Step.WITHDRAW:
                text = self.tr("The buyer of {order} withdrew the request: the case is over.")
            case _:
                text = self.tr("The parcel of {order} is here. From now on the time for its inspection runs.")
        return text.format(order=detail.order_no, money=money(detail.case.offer_idr or 0))

    def _take(
        self, detail: CaseDetail, decision: Decision, then: Callable[[], object] = lambda: None
    ) -> None:
        def done(case: Case) -> None:
            self._window.footer.say(f"{detail.order_no} · {words.title(case)}: {words.state(case.state)}")
            then()

        work = self._shop.write(case_decisions.take_step, detail.case.id, decision)
        self._window.errands.carry_out(work, "", done)

    def keep_pictures(self, case_id: int, pictures: list[tuple[str, bytes, str]]) -> None:
        """Keep pictures with a case, one after the other."""
        for name, data, about in pictures:
            self._window.errands.carry_out(
                self._shop.write(case_decisions.attach_picture, case_id, name, data, about),
                self.tr("Picture kept"),
            )

    # Many at once

    async def _decide_many(self, order_ids: list[int], step: Step) -> None:
        from seller_desktop.ui.cases.bulk_dialog import BulkDecisionDialog  # noqa: PLC0415 - not needed to start

        told = await asyncio.wrap_future(self._shop.read(deciding_many, order_ids))
        now_ms = self._shop.clock.now_ms()
        dialog = BulkDecisionDialog(
            told.kind,
            told.eligible,
            told.means.reasons,
            self._window.formatter,
            now_ms,
            step=step,
            undo_until=told.means.undo_until(now_ms),
            parent=self._window,
        )
        dialog.decision_made.connect(
            lambda decision, case_ids: tasks.start(self._carry_out_many(dialog, decision, case_ids))
        )
        self._window.errands.show(dialog)

    async def _carry_out_many(
        self, dialog: BulkDecisionDialog, decision: Decision, case_ids: list[int]
    ) -> None:
        try:
            told = await asyncio.wrap_future(
                self._shop.write(case_decisions.decide_many, case_ids, decision, dialog.progress.watch())
            )
        except Cancelled:
            dialog.show_stopped()
        except SellerError as failure:
            dialog.show_failure(error_sentence(failure))  # it stays open until it is answered
        else:
            dialog.show_report(told)

    # Taking back, and telling the buyer

    def take_back(self, case_id: int | None = None) -> None:
        """Undo the last decision, of a case or of all; asked first where Seller Center has it already."""
        tasks.start(self._take_back(case_id))

    async def _take_back(self, case_id: int | None) -> None:
        if await asyncio.wrap_future(self._shop.read(is_entered, case_id)):
            sure = await Messages.ask(
                self._window,
                self.tr("Already entered in Seller Center"),
                self.tr(
                    "This decision stands in Seller Center already. If you take it back, a line that reverses"
                    " it is added to the list “To enter in Seller Center”."
                ),
                self.tr("Take it back"),
                self.tr("Cancel"),
            )
            if not sure:
                return
        self._window.errands.carry_out(
            self._shop.write(case_decisions.take_back, case_id), self.tr("Taken back")
        )

    def set_due(self, case_id: int) -> None:
        """Type the deadline of a case."""
        self.decide_case(case_id, Step.SET_DUE)

    def copy_message(self, case_id: int | None) -> None:
        """A message for the buyer of the order shown, ready to copy."""
        tasks.start(self._copy_message(case_id))

    async def _copy_message(self, case_id: int | None) -> None:
        from seller_desktop.ui.cases.message_dialog import CopyMessageDialog, ready_messages  # noqa: PLC0415 - not needed to start

        window = self._window
        order_id = window.orders.current_order_id
        if order_id is None:
            return
        order = await asyncio.wrap_future(self._shop.read(order_details.order_detail, order_id))
        told = await asyncio.wrap_future(self._shop.read(wording))
        if order is None:
            return
        held = order.privacy if order.restricted else None
        if held is not None and not await confirm_use(window, held.restriction):
            return
        case = next((one for one in order.cases if one.case.id == case_id), None)
        if case is None and case_id is None:  # what the buyer waits for is told first
            case = next((one for one in order.cases if one.case.is_open), None)
        texts = ready_messages(told, order, case, self._shop.zone, self._shop.clock.now_ms())
        dialog = CopyMessageDialog(texts, next(iter(texts)), parent=window)
        window.errands.show(dialog, lambda: window.footer.say(self.tr("Message copied")))

    def show_pictures(self, case_id: int) -> None:
        """The pictures of a case, large."""
        tasks.start(self._show_pictures(case_id))

    async def _show_pictures(self, case_id: int) -> None:
        from seller_desktop.ui.cases.picture_dialog import PictureDialog  # noqa: PLC0415 - not needed to start

        detail = await asyncio.wrap_future(self._shop.read(case_queries.case_detail, case_id))
        if detail is None or not detail.pictures:
            return
        pictures = [
            Picture(
                one.name,
                await asyncio.wrap_future(self._shop.read(case_queries.picture_bytes, one.id)),
                one.id,
            )
            for one in detail.pictures
        ]
        self._window.errands.show(PictureDialog(pictures, 0, self._window))


def _case_of(facts: Deciding | None, case_id: int | None) -> CaseDetail | None:
    """The case meant; without an id the order's open one."""
    cases = () if facts is None else facts.order.cases
    if case_id is not None:
        return next((one for one in cases if one.case.id == case_id), None)
    return next((one for one in cases if one.case.is_open), None)
