"""Which part of the window hears which."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from seller_desktop.domain.orders import View

if TYPE_CHECKING:
    from seller_desktop.ui.main_window import MainWindow


def connect_parts(window: MainWindow) -> None:
    """Everything there is to connect once the parts of the window are made."""
    _connect_errands(window)
    _connect_cases(window)
    _connect_finding(window)
    _connect_selection(window)
    _connect_keeper(window)


def _connect_errands(window: MainWindow) -> None:
    """What is wanted of the orders and of the shop."""
    window.head.import_wanted.connect(window.errands.import_files)
    window.orders.current_changed.connect(window.current.show)
    window.details.previous_wanted.connect(window.orders.previous_order)
    window.details.next_wanted.connect(window.orders.next_order)
    window.details.copied.connect(window.footer.say)
    window.details.edit_wanted.connect(lambda _id: window.errands.edit_order())
    window.details.map_wanted.connect(window.errands.explain_words)
    window.footer.operator_wanted.connect(window.errands.switch_operator)


def _connect_cases(window: MainWindow) -> None:
    """What the parts of the window say about cases, and who carries it out."""
    window.sidebar.outbox_wanted.connect(window.desk.show_outbox)
    window.sidebar.chart_wanted.connect(window.desk.show_due)
    window.head.record_wanted.connect(window.records.record)
    window.head.receive_wanted.connect(window.records.receive)
    window.head.decide_next_wanted.connect(window.cases.decide_next)
    window.orders.case_step_wanted.connect(window.cases.decide_order)
    window.orders.context_wanted.connect(window.errands.show_menu)
    window.details.step_wanted.connect(window.cases.decide_case)
    window.details.undo_wanted.connect(window.cases.take_back)
    window.details.set_due_wanted.connect(window.cases.set_due)
    window.details.message_wanted.connect(window.cases.copy_message)
    window.details.pictures_wanted.connect(window.cases.show_pictures)
    window.details.order_wanted.connect(window.show_order)


def _connect_finding(window: MainWindow) -> None:
    """Whatever finds orders shows them in the list."""
    window.scanner.scanned.connect(window.keys.scanned)
    window.reports.orders_wanted.connect(window.show_filter)
    window.numbers.orders_wanted.connect(window.show_only)
    window.flags.words_changed.connect(window.details.set_flag_words)
    window.details.flags.menu_wanted.connect(window.flags.pop_up)
    window.details.arrange_wanted.connect(window.shipping.arrange_order)
    window.details.hand_over_wanted.connect(window.shipping.hand_over_order)
    window.details.drop_shipment_wanted.connect(window.shipping.drop_order)
    window.head.search_entered.connect(lambda: window.orders.model.rowCount() and window.orders.setFocus())
    window.head.only_dropped.connect(lambda: window.ask(replace(window.query, only=None)))


def _connect_selection(window: MainWindow) -> None:
    """What is selected is told under the list, and can be made more or less there."""
    selection, bar, model = window.orders.selection, window.selection_bar, window.orders.model

    def tell() -> None:
        bar.tell(selection.count(), model.rowCount(), model.page_rows)

    selection.rows.selectionChanged.connect(tell)
    model.became_whole.connect(tell)
    model.list_replaced.connect(tell)
    bar.all_wanted.connect(selection.select_all)
    bar.inverted.connect(selection.invert)
    bar.cleared.connect(selection.select_one)
    bar.menu_wanted.connect(lambda place: window.errands.show_menu(None, place))


def _connect_keeper(window: MainWindow) -> None:
    """The keeper hears of every change, the window of what it holds and what comes near."""
    window.bridge.changed.connect(window.keeper.nudge)
    window.bridge.changed.connect(window.lock.follow)
    window.keeper.looked.connect(window.reminders.check)
    window.keeper.held.connect(window.desk.ask_about_clock)
    window.keeper.released.connect(window.desk.clock_is_right)
    window.reminders.show_wanted.connect(lambda: window.show_view(View.ACTION_NEEDED))
    window.reminders.urgent_told.connect(window.lock.tell_urgent)
    window.reminders.quit_wanted.connect(window.close)
