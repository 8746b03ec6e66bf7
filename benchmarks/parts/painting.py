"""The full list repainted: after a jump to anywhere, and while scrolling by wheel."""

from __future__ import annotations

import asyncio
import random
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.measuring import Figure, copy_of, main, p95
from benchmarks.parts import _peers
from benchmarks.parts._peers import FRAME_S, JUMPS, NOTCHES, ROW, ROWS_A_NOTCH
from benchmarks.parts._window import Frames, OrdersOnScreen, in_application
from seller_desktop.storage.database import DATABASE_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def measure(shop_dir: Path, _orders: int) -> Sequence[Figure]:
    with copy_of(shop_dir, "painting") as folder:
        jumps, turns = in_application(lambda: _ours(folder))
        peer = _peers.run("table", folder / DATABASE_NAME)
    return [
        Figure("list: jump to anywhere, until painted", "ms", p95(jumps), p95(peer["jump"]), ratio=0.8),
        Figure("list: a notch of the wheel, until painted", "ms", p95(turns), p95(peer["wheel"]), ratio=0.4),
    ]


async def _ours(folder: Path) -> tuple[list[float], list[float]]:
    screen = OrdersOnScreen(folder)
    await screen.open()
    view = screen.stack.list_view
    bar, frames = view.verticalScrollBar(), Frames(view, screen.stack.model)
    places = random.Random(1)  # noqa: S311 - anywhere
    jumps = []
    for _ in range(JUMPS):
        to = places.randrange(bar.maximum())
        jumps.append(await frames.after(partial(bar.setValue, to)))
        await screen.whole()
    bar.setValue(bar.maximum() // 2 if bar.maximum() > NOTCHES * ROWS_A_NOTCH * ROW * 2 else 0)
    await screen.whole()
    turns = []
    for _ in range(NOTCHES):
        turns.append(await frames.after(lambda: bar.setValue(bar.value() + ROWS_A_NOTCH * ROW)))
        await asyncio.sleep(max(0.0, FRAME_S - turns[-1] / 1000))
    await screen.close()
    return jumps, turns


if __name__ == "__main__":
    main(measure)
