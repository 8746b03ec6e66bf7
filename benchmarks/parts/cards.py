"""The same orders as cards: switched to, then scrolled."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING, Final

from benchmarks.measuring import Figure, copy_of, main, p95
from benchmarks.parts import _peers
from benchmarks.parts._peers import FRAME_S, NOTCHES
from benchmarks.parts._window import Frames, OrdersOnScreen, in_application, wheel
from seller_desktop.storage.database import DATABASE_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SWITCHES: Final = 20
_FRAME_MS: Final = 16


def measure(shop_dir: Path, _orders: int) -> Sequence[Figure]:
    with copy_of(shop_dir, "cards") as folder:
        switches, turns = in_application(lambda: _ours(folder))
        peer = _peers.run("cards", folder / DATABASE_NAME)
    switch = Figure(
        "cards: switched to, until painted", "ms", p95(switches), p95(peer["switch"]), ratio=1 / 50
    )
    frame = Figure(
        "cards: a notch of the wheel, until painted", "ms", p95(turns), p95(peer["wheel"]), most=_FRAME_MS
    )
    return [switch, frame]


async def _ours(folder: Path) -> tuple[list[float], list[float]]:
    """Each time from another place of the list, so that the cards are not those of before."""
    screen = OrdersOnScreen(folder)
    await screen.open()
    stack = screen.stack
    frames = Frames(stack.card_view, stack.model)
    places = random.Random(1)  # noqa: S311 - anywhere
    switches = []
    for _ in range(_SWITCHES):
        stack.select_order(stack.model.order_id(places.randrange(stack.model.rowCount())))
        await screen.whole()
        switches.append(await frames.after(lambda: stack.set_view("cards")))
        await screen.whole()
        stack.set_view("list")
        await screen.whole()
    stack.set_view("cards")
    bar = stack.card_view.verticalScrollBar()
    bar.setValue(0)
    await screen.whole()
    turns = []
    for _ in range(NOTCHES):
        turns.append(await frames.after(lambda: wheel(stack.card_view)))
        await asyncio.sleep(max(0.0, FRAME_S - turns[-1] / 1000))
        if bar.value() == bar.maximum():
            bar.setValue(0)
            await screen.whole()
    await screen.close()
    return switches, turns


if __name__ == "__main__":
    main(measure)
