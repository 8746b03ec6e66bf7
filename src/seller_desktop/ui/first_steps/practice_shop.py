"""Makes the practice shop, with its samples, where there is none yet."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import practice
from seller_desktop.services.operators import choose_operator
from seller_desktop.services.practice_folder import remove_practice, sweep_removed
from seller_desktop.services.shop import Shop
from seller_desktop.ui.first_steps.shop_step import user_name

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.clock import Clock
    from seller_desktop.ui.first_steps.look import Look

_SAMPLES: Final = 500
_SEED: Final = 1


async def make_practice_shop(data_dir: Path, clock: Clock, look: Look) -> Shop:
    """One click: nothing is asked, not even who is working."""
    shop = Shop.create(data_dir, clock, practice=True)
    try:
        await asyncio.wrap_future(shop.run(practice.fill_with_samples, shop, _SAMPLES, _SEED))
        await asyncio.wrap_future(shop.run(practice.open_sample_cases, shop))
        if name := user_name():
            await asyncio.wrap_future(shop.write(choose_operator, name))
        await asyncio.wrap_future(shop.run(sweep_removed, data_dir.parent))
    except BaseException:  # the window was closed, or the disk is full: no half of one stays
        await asyncio.get_running_loop().run_in_executor(None, _undo, shop)
        raise
    look.keep(data_dir)
    return shop


def _undo(shop: Shop) -> None:
    shop.close()
    with suppress(SellerError):
        remove_practice(shop.data_dir)
