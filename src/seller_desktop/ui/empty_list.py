"""Why a list is empty, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.orders import View
from seller_desktop.texts import orders as words

if TYPE_CHECKING:
    from seller_desktop.ui.main_window import MainWindow


def tell_empty(window: MainWindow) -> None:
    """Say it in the place where the orders would stand."""
    query = window.query

    def import_orders() -> None:
        window.errands.import_files()  # which may not be made yet

    if query.search:
        _nothing_found(window, query.search, everywhere=query.view is View.ALL and query.only is None)
    elif window.counts is not None and not window.counts.by_view[View.ALL]:
        window.orders.set_empty(
            QCoreApplication.translate("EmptyList", "No orders yet"),
            QCoreApplication.translate(
                "EmptyList", "Import the order export of Seller Center, or drop the file here."
            ),
            QCoreApplication.translate("EmptyList", "Import orders"),
            import_orders,
        )
    elif query.view is View.ACTION_NEEDED:
        _with_all_orders(
            window,
            QCoreApplication.translate("EmptyList", "Nothing needs your action"),
            QCoreApplication.translate(
                "EmptyList",
                "Orders appear here a day before a deadline runs out, and when a buyer asks for something.",
            ),
        )
    elif query.view is View.CANCELLATIONS:
        window.orders.set_empty(
            QCoreApplication.translate("EmptyList", "No cancellation request is open"),
            QCoreApplication.translate(
                "EmptyList",
                "No export holds open requests. When Seller Center shows one, record it here and its"
                " deadline is kept.",
            ),
            QCoreApplication.translate("EmptyList", "Record a request"),
            lambda: window.records.record(View.CANCELLATIONS),
        )
    elif query.view is View.RETURNS:
        window.orders.set_empty(
            QCoreApplication.translate("EmptyList", "No return is open"),
            QCoreApplication.translate(
                "EmptyList",
                "Import the return export of Seller Center (Manage Returns, Export), or record a return"
                " on its order.",
            ),
            QCoreApplication.translate("EmptyList", "Import returns"),
            import_orders,
        )
    else:
        _with_all_orders(
            window,
            QCoreApplication.translate("EmptyList", "No orders here"),
            words.view_meaning(query.view),
        )


def _nothing_found(window: MainWindow, text: str, *, everywhere: bool) -> None:
    title = QCoreApplication.translate("EmptyList", "No order matches “{text}”").format(text=text)
    if everywhere:
        window.orders.set_empty(
            title,
            QCoreApplication.translate("EmptyList", "Check the spelling, or drop one of the conditions."),
            QCoreApplication.translate("EmptyList", "Clear the search"),
            window.head.clear_search,
        )
    else:
        window.orders.set_empty(
            title,
            QCoreApplication.translate("EmptyList", "Check the spelling, or look among all orders."),
            QCoreApplication.translate("EmptyList", "Search all orders"),
            lambda: window.show_filter(text),
        )


def _with_all_orders(window: MainWindow, title: str, text: str) -> None:
    window.orders.set_empty(
        title,
        text,
        QCoreApplication.translate("EmptyList", "Show all orders"),
        lambda: window.show_view(View.ALL),
    )
