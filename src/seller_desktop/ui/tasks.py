"""Coroutines of the window: started here, kept alive until done, their bugs never swallowed."""

from __future__ import annotations

import asyncio
import logging
import sys
from typing import TYPE_CHECKING, Any, TypeVar

from seller_desktop.domain.errors import SellerError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

_T = TypeVar("_T")
_log = logging.getLogger(__name__)
# The loop itself holds tasks only weakly.
_running: set[asyncio.Task[Any]] = set()
_listeners: list[Callable[[SellerError], object]] = []


def on_failure(tell: Callable[[SellerError], object]) -> None:
    """Who tells the seller of a failure of the world that nobody awaited; the last one asked does."""
    _listeners.append(tell)


def no_longer_on_failure(tell: Callable[[SellerError], object]) -> None:
    if tell in _listeners:
        _listeners.remove(tell)


def tell_failure(failure: SellerError) -> None:
    _log.warning("the world failed: %s", failure.code)
    if _listeners:
        _listeners[-1](failure)


def start(coroutine: Coroutine[Any, Any, _T]) -> asyncio.Task[_T]:
    """Run a coroutine on the window's loop. An exception nobody awaits goes where every bug goes:
    to the log and to `sys.excepthook`, which the application has set to its crash report.
    """
    task = asyncio.get_running_loop().create_task(coroutine)
    _running.add(task)
    task.add_done_callback(_ended)
    return task


def under_way() -> int:
    """How many coroutines of the window have not ended."""
    return len(_of_this_loop())


async def stop_all() -> None:
    """Cancel what still runs and wait for it; the window is closing."""
    while left := [task for task in _of_this_loop() if task is not asyncio.current_task()]:
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)  # the end of one may have started another
    await asyncio.sleep(0)  # what is called at the end of a task comes after it, and wants the window still


def _of_this_loop() -> list[asyncio.Task[Any]]:
    """A loop that was closed leaves behind what it never ended."""
    here = asyncio.get_running_loop()
    return [task for task in _running if task.get_loop() is here]


def _ended(task: asyncio.Task[Any]) -> None:
    _running.discard(task)
    if task.cancelled():
        return
    bug = task.exception()
    if isinstance(bug, SellerError):
        tell_failure(bug)
    elif bug is not None:
        _log.error("a task of the window failed: %s", type(bug).__name__)
        sys.excepthook(type(bug), bug, bug.__traceback__)
