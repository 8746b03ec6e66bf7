"""Shows one order, wherever the list is now and whichever shop is chosen."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from seller_desktop.domain.orders import View
from seller_desktop.services import queries
from seller_desktop.services.read_models import OrderQuery

if TYPE_CHECKING:
    from seller_desktop.ui.main_window import MainWindow


async def bring_up(window: MainWindow, order_no: str) -> None:
    """In the present list if the order is there, else among all orders; of all shops, if it is another's."""
    shop = window.shop
    order_id = await asyncio.wrap_future(shop.read(queries.order_id_of, order_no))
    if order_id is None:
        return
    if window.orders.model.row_of(order_id) is None:
        here = OrderQuery(account_id=window.query.account_id, only=(order_id,))
        if not await asyncio.wrap_future(shop.read(queries.total, here)):
            leave_account(window)
        window.head.clear_search()
        window.show_view(View.ALL)
    window.orders.select_order(order_id)
    window.show_details(shown=True)


def leave_account(window: MainWindow) -> None:
    """What is to be shown now may be of another shop than the one chosen."""
    if window.query.account_id is not None:
        window.sidebar.show_all_accounts()
        window.query = replace(window.query, account_id=None)
        window.refresh_frame()
