"""What the window holds with the list open, after somebody has scrolled through it for a while."""

from __future__ import annotations

import asyncio
import gc
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.measuring import Figure, copy_of, main

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.parts._window import Frames

_PAGES: Final = 700
"""Pages from one end of the list to the other, and as many notches of the wheel: more than a minute's."""
_NOTCHES: Final = 700
_CALM_S: Final = 4
"""Until what the window does by itself when it is opened has come to an end."""
_MOST_MB: Final = 200


def measure(shop_dir: Path, _orders: int) -> Sequence[Figure]:
    # In a process of its own, where nothing but the program is.
    words = [sys.executable, "-m", "benchmarks.parts.memory", "--look", str(shop_dir)]
    told = json.loads(subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout)  # noqa: S603
    return [
        Figure("window: memory with the list open", "MB", told["opened"], grows=1.25, most=_MOST_MB),
        Figure("window: memory after scrolling", "MB", told["scrolled"], grows=1.25, most=_MOST_MB),
    ]


async def _looked(folder: Path) -> dict[str, float]:
    from benchmarks.parts._window import ALL, SIZE, Frames, wheel  # noqa: PLC0415 - only in the measured one
    from benchmarks.watching import memory  # noqa: PLC0415 - only in the measured one
    from seller_desktop.services.shop import Shop  # noqa: PLC0415 - only in the measured one
    from seller_desktop.ui import tasks  # noqa: PLC0415 - only in the measured one
    from seller_desktop.ui.main_window import MainWindow  # noqa: PLC0415 - only in the measured one
    from seller_desktop.ui.window_state import WindowState  # noqa: PLC0415 - only in the measured one

    shop = Shop.open(folder, writable=True)
    window = MainWindow(shop, WindowState(None))
    window.resize(*SIZE)
    await window.keeper.start()
    window.show()
    window.begin()
    window.show_view(ALL.view)
    model, view = window.orders.model, window.orders.list_view
    await asyncio.sleep(_CALM_S)
    gc.freeze()  # as the program does
    while not (window.settled and model.whole):  # noqa: ASYNC110 - as the tests do
        await asyncio.sleep(0.01)
    told = {"opened": memory()}
    bar, frames = view.verticalScrollBar(), Frames(view, model)
    for page in range(_PAGES):
        await _turned(frames, lambda page=page: bar.setValue(bar.maximum() * page // _PAGES))
    bar.setValue(0)
    for _ in range(_NOTCHES):
        await _turned(frames, lambda: wheel(view))
        if bar.value() == bar.maximum():
            bar.setValue(0)
    gc.collect()
    told["scrolled"] = memory()
    window.close()
    await tasks.stop_all()
    await asyncio.to_thread(shop.close)
    return told


async def _turned(frames: Frames, act: object) -> None:
    """Once all is painted, as nobody reads faster."""
    assert callable(act)
    await frames.after(act)


def _look(shop_dir: Path) -> None:
    from seller_desktop import app  # noqa: PLC0415 - only in the measured one

    app.load_desktop()  # as the program does; how modules are loaded decides what stays in memory
    gc.enable()  # as the program does soon
    from benchmarks.parts._window import in_application  # noqa: PLC0415 - only in the measured one

    with copy_of(shop_dir, "memory") as folder:
        json.dump(in_application(lambda: _looked(folder)), sys.stdout)


if __name__ == "__main__":
    if sys.argv[1] == "--look":
        _look(Path(sys.argv[2]))
    else:
        main(measure)
