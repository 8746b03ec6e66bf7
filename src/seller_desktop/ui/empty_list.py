"""Why a list is empty, what would stand there, and the next useful step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.orders import View
from seller_desktop.texts import orders as words
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP
from seller_desktop.ui.bringing_up import leave_account

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from seller_desktop.services.saved_filters import SavedFilter
    from seller_desktop.ui.main_window import MainWindow

    Step = tuple[str, Callable[[], object]]

_SAID: Final = {
    View.ALL: (QT_TRANSLATE_NOOP("EmptyList", "No orders here"), ""),
    View.TO_SHIP: (
        QT_TRANSLATE_NOOP("EmptyList", "Nothing waits to be shipped"),
        QT_TRANSLATE_NOOP(
            "EmptyList",
            "Paid orders stand here until the courier has them. New ones come with the order export of Seller"
            " Center.",
        ),
    ),
    View.SHIPPED: (
        QT_TRANSLATE_NOOP("EmptyList", "No parcel is on its way"),
        QT_TRANSLATE_NOOP(
            "EmptyList",
            "Orders move here when you hand them over, or when an import says that the courier has them.",
        ),
    ),
    View.COMPLETED: (
        QT_TRANSLATE_NOOP("EmptyList", "No order is completed yet"),
        QT_TRANSLATE_NOOP(
            "EmptyList", "Orders that were delivered and confirmed stand here after the next import."
        ),
    ),
    View.PENDING: (
        QT_TRANSLATE_NOOP("EmptyList", "No order waits for payment"),
        QT_TRANSLATE_NOOP(
            "EmptyList",
            "Unpaid orders stand here. After the next import they are under To Ship if the buyer has paid,"
            " else under Cancelled.",
        ),
    ),
    View.CANCELLED: (
        QT_TRANSLATE_NOOP("EmptyList", "No order was cancelled"),
        QT_TRANSLATE_NOOP(
            "EmptyList",
            "Cancelled orders stand here with their reasons. “Reasons for cancellations” in the menu View"
            " counts them.",
        ),
    ),
    View.ACTION_NEEDED: (
        QT_TRANSLATE_NOOP("EmptyList", "Nothing needs your action"),
        QT_TRANSLATE_NOOP(
            "EmptyList",
            "Orders appear here a day before a deadline runs out, and when a buyer asks for something.",
        ),
    ),
    View.UNMAPPED: (
        QT_TRANSLATE_NOOP("EmptyList", "Every status is known"),
        QT_TRANSLATE_NOOP(
            "EmptyList", "Orders whose status word the program does not know would stand here."
        ),
    ),
    View.CANCELLATIONS: (
        QT_TRANSLATE_NOOP("EmptyList", "No cancellation request is open"),
        QT_TRANSLATE_NOOP(
            "EmptyList",
            "No export holds open requests. When Seller Center shows one, record it here and its"
            " deadline is kept.",
        ),
    ),
    View.RETURNS: (
        QT_TRANSLATE_NOOP("EmptyList", "No return is open"),
        QT_TRANSLATE_NOOP(
            "EmptyList",
            "Import the return export of Seller Center (Manage Returns, Export), or record a return"
            " on its order.",
        ),
    ),
}


def tell_empty(window: MainWindow) -> None:
    """Say it in the place where the orders would stand."""
    query = window.query
    saved = _shown_filter(window)
    if window.counts is not None and not window.counts.by_view[View.ALL]:
        _no_orders_at_all(window)
    elif saved is not None:
        _nothing_in_filter(window, saved)
    elif query.search:
        _nothing_found(window, query.search, everywhere=query.view is View.ALL and query.only is None)
    elif query.group is not None:
        window.orders.set_empty(
            QCoreApplication.translate("EmptyList", "Nothing under “{group}” now").format(
                group=words.group(query.group)
            ),
            QCoreApplication.translate("EmptyList", "Other orders may still need you."),
            QCoreApplication.translate("EmptyList", "Show all that need action"),
            lambda: window.show_view(View.ACTION_NEEDED),
        )
    else:
        _nothing_in_view(window, query.view)


def _nothing_in_view(window: MainWindow, view: View) -> None:
    title, body = _SAID[view]
    steps = _steps(window, view)
    text, do = steps[0]
    window.orders.set_empty(
        QCoreApplication.translate("EmptyList", title),
        QCoreApplication.translate("EmptyList", body) if body else words.view_meaning(view),
        text,
        do,
    )
    if len(steps) > 1:
        window.orders.offer_beside(*steps[1])


def _steps(window: MainWindow, view: View) -> Sequence[Step]:
    """What one could do next, the likeliest first."""

    def import_orders() -> None:
        window.errands.import_files()  # which may not be made yet

    everything = (
        QCoreApplication.translate("EmptyList", "Show all orders"),
        lambda: window.show_view(View.ALL),
    )
    importing = (QCoreApplication.translate("EmptyList", "Import orders"), import_orders)
    shipping = (
        QCoreApplication.translate("EmptyList", "Show orders to ship"),
        lambda: window.show_view(View.TO_SHIP),
    )
    steps: dict[View, Sequence[Step]] = {
        View.TO_SHIP: [importing, everything],
        View.SHIPPED: [shipping, everything],
        View.COMPLETED: [importing, everything],
        View.PENDING: [importing, everything],
        View.ACTION_NEEDED: [
            (
                QCoreApplication.translate("EmptyList", "See the next 48 hours"),
                lambda: window.desk.show_due(),  # noqa: PLW0108 - which may not be made yet
            ),
            everything,
        ],
        View.CANCELLATIONS: [
            (
                QCoreApplication.translate("EmptyList", "Record a request"),
                lambda: window.records.record(View.CANCELLATIONS),
            )
        ],
        View.RETURNS: [
            (QCoreApplication.translate("EmptyList", "Import returns"), import_orders),
            everything,
        ],
    }
    return steps.get(view, [everything])


def _no_orders_at_all(window: MainWindow) -> None:
    """Of the whole shop, or of the account that is chosen."""
    one_of_several = window.query.account_id is not None
    window.orders.set_empty(
        QCoreApplication.translate("EmptyList", "This shop has no orders yet")
        if one_of_several
        else QCoreApplication.translate("EmptyList", "No orders yet"),
        QCoreApplication.translate(
            "EmptyList", "Import the order export of Seller Center, or drop the file here."
        ),
        *_steps(window, View.TO_SHIP)[0],
    )
    if one_of_several:
        window.orders.offer_beside(
            QCoreApplication.translate("EmptyList", "Show all shops"), lambda: _show_all_accounts(window)
        )
    elif not window.shop.practice:
        window.orders.offer_beside(
            QCoreApplication.translate("EmptyList", "Look around in a practice shop"),
            lambda: window.actions_["other_shop"].trigger(),  # noqa: PLW0108 - which may not be made yet
        )


def _show_all_accounts(window: MainWindow) -> None:
    leave_account(window)
    window.ask(window.query)


def _shown_filter(window: MainWindow) -> SavedFilter | None:
    """The saved filter that is shown as it was saved."""
    errands = vars(window).get("filters")  # which may not be made yet
    saved: SavedFilter | None = None if errands is None else errands.shown
    return saved if saved is not None and saved.text == window.query.search else None


def _nothing_in_filter(window: MainWindow, saved: SavedFilter) -> None:
    view = words.view_title(saved.view)
    window.orders.set_empty(
        QCoreApplication.translate("EmptyList", "Nothing in “{filter}” now").format(filter=saved.name),
        QCoreApplication.translate(
            "EmptyList", "It shows the orders of {view} that match “{text}”, as soon as there are any."
        ).format(view=view, text=saved.text)
        if saved.text
        else words.view_meaning(saved.view),
        QCoreApplication.translate("EmptyList", "Show {view} without the filter").format(view=view),
        lambda: window.show_view(saved.view),
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
        return
    window.orders.set_empty(
        title,
        QCoreApplication.translate("EmptyList", "Check the spelling, or look among all orders."),
        QCoreApplication.translate("EmptyList", "Search all orders"),
        lambda: window.show_filter(text),
    )
