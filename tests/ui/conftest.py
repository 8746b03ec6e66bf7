from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.ui import theme
from seller_desktop.ui.messages import Messages
from tests.ui.fake_shop import FakeShop, order_row

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _coroutines_run(loop: asyncio.AbstractEventLoop) -> None:
    """The window starts coroutines at any time."""


@pytest.fixture(autouse=True)
def _no_script_left() -> Iterator[None]:
    yield
    left, Messages.scripted = Messages.scripted, None
    assert left is None, "a script of answers was not ended"


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, theme.ThemeChoice.LIGHT)


@pytest.fixture
def shop() -> FakeShop:
    """200 orders of all statuses, newest first by rising id."""
    return FakeShop(order_row(order_id) for order_id in range(1, 201))
