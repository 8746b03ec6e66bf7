"""Taking back a shop that was just made, but could not be made as it was said: nothing of it stays."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from seller_desktop.services import key_file, system_keyring
from seller_desktop.services.shop_keys import KEY_FILE
from seller_desktop.storage.database import DATABASE_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.services.shop import Shop


def take_back(data_dir: Path, shop: Shop | None, *, key_too: bool) -> None:
    """Close and remove a shop (None where it came to none) and, `key_too`, how its key was kept. Blocking.

    Only for who has just made them: nothing is in them yet.
    """
    if shop is not None:
        shop.close()
        for end in ("", "-wal", "-shm"):
            with suppress(OSError):
                (data_dir / f"{DATABASE_NAME}{end}").unlink()
    if key_too:  # last: killed before, no shop is there whose key is gone
        kept = key_file.read(data_dir / KEY_FILE)
        if kept is not None and kept.entry:
            system_keyring.forget(kept.entry)
        with suppress(OSError):
            (data_dir / KEY_FILE).unlink()
