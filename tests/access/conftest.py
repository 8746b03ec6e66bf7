from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.ui import theme

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication, loop: asyncio.AbstractEventLoop) -> Iterator[None]:  # noqa: ARG001 - windows start coroutines at any time
    theme.apply(qapp, theme.ThemeChoice.LIGHT)
    yield
    theme.apply(qapp, theme.ThemeChoice.LIGHT)
