"""Makers of the dialogs about orders, requests and shipping, each as a seller meets it: filled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.buyer_messages import MessageKey
from seller_desktop.domain.cases import CaseKind, CaseState, Condition, Inspected, Step, Stock
from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import ClockKind, Status
from seller_desktop.services.case_models import Effect, Ineligible, OutboxState, OutboxWhat
from seller_desktop.services.desk_models import Outcome
from seller_desktop.services.order_numbers import MatchedBy, NumberFound, NumbersFound
from seller_desktop.services.reasons import shipped_reasons
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.ui.bulk.dialog import ManyDialog, ManyWords
from seller_desktop.ui.cases.away_dialog import AwayDialog
from seller_desktop.ui.cases.bulk_dialog import BulkDecisionDialog
from seller_desktop.ui.cases.decision_dialog import DecisionDialog
from seller_desktop.ui.cases.due_dialog import DueDialog
from seller_desktop.ui.cases.held_dialog import HeldDialog
from seller_desktop.ui.cases.inspection_dialog import InspectionDialog
from seller_desktop.ui.cases.message_dialog import CopyMessageDialog
from seller_desktop.ui.cases.outbox_dialog import OutboxDialog
from seller_desktop.ui.cases.picture import Picture
from seller_desktop.ui.cases.picture_dialog import PictureDialog
from seller_desktop.ui.cases.receive_dialog import ReceiveDialog
from seller_desktop.ui.cases.request_dialog import CancellationRequestDialog
from seller_desktop.ui.cases.return_dialog import FailedDeliveryDialog, ReturnRequestDialog
from seller_desktop.ui.cases.seller_cancel_dialog import SellerCancelDialog
from seller_desktop.ui.cases.set_due_dialog import SetDueDialog
from seller_desktop.ui.cases.settle_dialog import SettleDialog
from seller_desktop.ui.cases.tracking_dialog import TrackingDialog
from seller_desktop.ui.number_list.dialog import NumbersDialog
from seller_desktop.ui.shipping.arrange_dialog import ArrangeDialog
from seller_desktop.ui.shipping.handover_dialog import HandOverDialog
from seller_desktop.ui.shipping.paste_dialog import PasteDialog
from seller_desktop.ui.shipping.scan_dialog import ScanDialog
from tests.ui.cases.making_cases import buyer_history, case_detail, eligibility, order_detail, return_detail
from tests.ui.cases.making_outbox import fired, hour, open_deadline, outbox_line
from tests.ui.cases.recording import REASONS, in_two_days, picture, stopped
from tests.ui.fake_shop import NOW_MS
from tests.ui.shipping.making_checks import COURIERS, NO, ODD, OTHER, check, refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.texts.format import Formatter
    from seller_desktop.ui.dialogs.dialog import Dialog

UNDO_UNTIL: Final = NOW_MS + 10 * MINUTE_MS
_ON_1024: Final = 984
"""How wide a dialog opens on a screen of 1024 that takes the width of its screen but 40."""
_SHIRT: Final = "1729000000000000001"
_FOUND: Final = (Inspected(_SHIRT, Condition.DAMAGED, 1, Stock.DISPOSED),)
_OUTCOMES: Final = (
    Outcome(1, "5770000001"),
    Outcome(2, "5770000002", ("no_such_order", {"order_no": "5770000002"})),
    Outcome(3, "5770000003", note="flags_unchanged"),
)
_NUMBERS: Final = NumbersFound(
    found=(
        NumberFound("577912345678900007", 1, "577912345678900007", Status.SHIPPED, MatchedBy.ORDER_NO),
        NumberFound("JY1234567890", 2, "577912345678900017", Status.TO_SHIP, MatchedBy.TRACKING),
    ),
    missing=("577999999999999991",),
    rounded=("5.77E+17",),
    doubled=("577912345678900007",),
    ambiguous=("JY1234567890",),
)


def many(formatter: Formatter) -> ManyDialog:
    words = ManyWords("Flag several orders", "Flag them", "gets the flag Red", "has the flag Red now")
    return ManyDialog(words, _OUTCOMES, formatter)


def many_done(formatter: Formatter) -> ManyDialog:
    dialog = many(formatter)
    dialog.show_result(_OUTCOMES, undoable=True)
    return dialog


def away(formatter: Formatter) -> AwayDialog:
    refund = fired(7, effect=Effect.REFUNDED, kind=ClockKind.INSPECTION, amount_idr=42_000)
    return AwayDialog([fired(1), fired(2), refund], formatter, NOW_MS)


def due(formatter: Formatter) -> DueDialog:
    hours = [hour(0), hour(2, ship_by=3, cancel_response=1), hour(9, ship_by=1, inspection=1)]
    deadlines = [open_deadline(1, NOW_MS + 2 * HOUR_MS), open_deadline(2, NOW_MS + 9 * HOUR_MS)]
    return DueDialog(hours, deadlines, formatter, NOW_MS)


def decision(formatter: Formatter) -> DecisionDialog:
    return DecisionDialog(
        return_detail(),
        order_detail(),
        buyer_history(),
        shipped_reasons(),
        formatter,
        NOW_MS,
        undo_until=UNDO_UNTIL,
        go_on=True,
    )


def rejection(formatter: Formatter) -> DecisionDialog:
    return DecisionDialog(
        case_detail(),
        order_detail(),
        buyer_history(),
        shipped_reasons(),
        formatter,
        NOW_MS,
        step=Step.REJECT,
        undo_until=UNDO_UNTIL,
    )


def settle(formatter: Formatter) -> SettleDialog:
    detail = return_detail(state=CaseState.INSPECTED, inspected=_FOUND, pictures=())
    return SettleDialog(detail, order_detail(), buyer_history(), shipped_reasons(), formatter, NOW_MS)


def bulk_decision(formatter: Formatter) -> BulkDecisionDialog:
    rows = (eligibility(2), eligibility(0), eligibility(5, problem=Ineligible.TOO_LATE))
    eligible = {Step.APPROVE: rows, Step.REJECT: rows}
    return BulkDecisionDialog(
        CaseKind.CANCELLATION, eligible, shipped_reasons(), formatter, NOW_MS, undo_until=UNDO_UNTIL
    )


def inspection(formatter: Formatter) -> InspectionDialog:
    lines = (replace(case_detail().case.lines[0], quantity=3), case_detail().case.lines[1])
    return InspectionDialog(return_detail(state=CaseState.RECEIVED, lines=lines, inspected=()), formatter)


def outbox(formatter: Formatter) -> OutboxDialog:
    dialog = OutboxDialog(formatter)
    lines = [
        outbox_line(1),
        outbox_line(8, state=OutboxState.PLANNED, not_before=NOW_MS + 7 * MINUTE_MS),
        outbox_line(9, state=OutboxState.ENTERED, entered_at=NOW_MS - HOUR_MS),
        outbox_line(
            11, what=OutboxWhat.REJECT_CANCELLATION, state=OutboxState.CONTRADICTED, stated="cancelled"
        ),
    ]
    dialog.resize(_ON_1024, dialog.height())  # tests have a narrower screen
    dialog.set_lines(lines, NOW_MS)
    return dialog


def receive(formatter: Formatter) -> ReceiveDialog:
    dialog = ReceiveDialog(formatter, stopped())
    dialog.show_found([return_detail(state=CaseState.AWAITING_PARCEL, tracking_no="JX0098765432")])
    return dialog


def message(_formatter: Formatter) -> CopyMessageDialog:
    texts = {
        MessageKey.CANCEL_REJECTED: {"id": "Maaf, tidak bisa.", "en": "Sorry, no."},
        MessageKey.TO_SHIP: {"id": "Sedang disiapkan.", "en": "In preparation."},
    }
    return CopyMessageDialog(texts, MessageKey.TO_SHIP)


def numbers(formatter: Formatter) -> NumbersDialog:
    dialog = NumbersDialog(formatter)
    dialog._text.setPlainText("577912345678900007")
    dialog.show_found("577912345678900007", _NUMBERS)
    return dialog


def hand_over(formatter: Formatter) -> HandOverDialog:
    dialog = HandOverDialog({"J&T Express": [1, 2], "JNE": [3]}, formatter)
    dialog.show_parcel([check(OTHER), refused("ship_decide_first")])
    return dialog


def scan(formatter: Formatter) -> ScanDialog:
    dialog = ScanDialog(COURIERS, formatter, "SPX")
    dialog.show_order(check(courier="", tracking_no=""))
    return dialog


def paste(formatter: Formatter) -> PasteDialog:
    dialog = PasteDialog(COURIERS, formatter, f"{NO}\tJY1234567890\tJNE\n{OTHER}\t0123\tJNE", "SPX")
    items = [NewShipment(NO, "JNE", "JY1234567890"), NewShipment(OTHER, "JNE", "0123")]
    dialog.show_checks(items, [check(warnings=(ODD,)), refused("ship_decide_first", OTHER)])
    return dialog


DESK: Final[dict[str, Callable[[Formatter], Dialog]]] = {
    "many": many,
    "many_done": many_done,
    "away": away,
    "due": due,
    "decision": decision,
    "rejection": rejection,
    "settle": settle,
    "bulk_decision": bulk_decision,
    "seller_cancel": lambda formatter: SellerCancelDialog(
        order_detail(), shipped_reasons(), formatter, NOW_MS, undo_until=UNDO_UNTIL
    ),
    "held": lambda formatter: HeldDialog(NOW_MS - HOUR_MS, NOW_MS, 3, formatter),
    "inspection": inspection,
    "request": lambda formatter: CancellationRequestDialog(
        REASONS, formatter, stopped(), in_two_days, order_detail()
    ),
    "requests": lambda formatter: CancellationRequestDialog(REASONS, formatter, stopped(), in_two_days),
    "return": lambda formatter: ReturnRequestDialog(
        order_detail(), REASONS, formatter, stopped(), in_two_days
    ),
    "failed": lambda formatter: FailedDeliveryDialog(order_detail(), formatter),
    "set_due": lambda formatter: SetDueDialog(case_detail(), formatter, stopped()),
    "tracking": lambda _formatter: TrackingDialog(return_detail(state=CaseState.AWAITING_PARCEL)),
    "picture": lambda _formatter: PictureDialog(
        [Picture("a.png", picture()), Picture("b.png", picture())], 0
    ),
    "outbox": outbox,
    "receive": receive,
    "message": message,
    "numbers": numbers,
    "arrange": lambda _formatter: ArrangeDialog(order_detail(), COURIERS),
    "hand_over": hand_over,
    "scan": scan,
    "paste": paste,
}
