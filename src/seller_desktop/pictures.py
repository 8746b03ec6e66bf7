"""Renders the real main window into a picture, without a display."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Final

from seller_desktop.cli.commands import Answer, opened
from seller_desktop.cli.main import refusal
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.orders import View
from seller_desktop.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from seller_desktop.services.shop import Shop
    from seller_desktop.ui.main_window import MainWindow

_PATIENCE_S: Final = 60.0
_LOOK_EVERY_S: Final = 0.01


def screenshot(args: Namespace, data_dir: Path) -> Answer:
    """Render the shop's window as asked; nothing of the shop is changed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        shop = opened(data_dir, args)
    except SellerError as failure:
        return refusal(failure)
    try:
        return _render(shop, args)
    except SellerError as failure:
        return refusal(failure)
    finally:
        shop.close()


def _render(shop: Shop, args: Namespace) -> Answer:
    import qasync  # noqa: PLC0415 - it looks for Qt when it is imported
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the platform is chosen above

    from seller_desktop.texts import language  # noqa: PLC0415 - with Qt
    from seller_desktop.ui import theme  # noqa: PLC0415 - with Qt

    app = QApplication.instance() or QApplication(["seller-desktop"])
    assert isinstance(app, QApplication)
    language.install(app, args.lang)
    theme.apply(app, ThemeChoice(args.theme))
    loop = qasync.QEventLoop(app)
    with loop:
        return loop.run_until_complete(_draw(shop, args))  # type: ignore[no-any-return]


async def _draw(shop: Shop, args: Namespace) -> Answer:
    from seller_desktop.services import queries  # noqa: PLC0415 - with Qt
    from seller_desktop.ui.main_window import MainWindow  # noqa: PLC0415 - with Qt
    from seller_desktop.ui.window_state import WindowState  # noqa: PLC0415 - with Qt

    state = WindowState(None)
    state.put("view", args.status)
    state.put("form", args.view)
    window = MainWindow(shop, state)
    window.resize(*args.size)
    window.show()
    window.begin()
    try:
        await _settle(window)
        if args.select is not None:
            order_id = await asyncio.wrap_future(shop.read(queries.order_id_of, args.select))
            if order_id is None:
                raise Refused("no_such_order", order_no=args.select)
            if window.orders.model.row_of(order_id) is None:
                window.show_view(View.ALL)
                await _settle(window)
            window.orders.select_order(order_id)
        elif window.orders.model.rowCount():
            window.orders.select_order(window.orders.model.order_id(0))
        await _settle(window)
        args.out.parent.mkdir(parents=True, exist_ok=True)
        if not window.grab().save(str(args.out), "PNG"):
            raise SellerError("picture_not_saved", file=str(args.out))
    except OSError as failure:
        raise SellerError("picture_not_saved", file=str(args.out)) from failure
    finally:
        window.close()
        window.deleteLater()
    return Answer(0, {"png": str(args.out)})


async def _settle(window: MainWindow) -> None:
    """Wait until everything asked for is shown."""
    loop = asyncio.get_running_loop()
    until = loop.time() + _PATIENCE_S
    calm = 0
    while calm < 3:  # noqa: PLR2004 - one question may bring up the next
        await asyncio.sleep(_LOOK_EVERY_S)
        calm = calm + 1 if window.settled else 0
        if loop.time() > until:
            raise SellerError("picture_not_ready")
