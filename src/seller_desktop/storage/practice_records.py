"""What a practice shop holds beside its samples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import exists, or_, select

from seller_desktop.storage.schema import account, import_file, orders

if TYPE_CHECKING:
    from sqlalchemy import Connection

SAMPLE: Final = "sample"
"""The profile of the files that samples are said to come from."""
_MANUAL: Final = "manual"


def holds_own_orders(db: Connection) -> bool:
    """Whether a file was imported that still holds, or an order entered by hand."""
    imported = exists().where(import_file.c.profile != SAMPLE, import_file.c.undone_at.is_(None))
    entered = exists().where(orders.c.account_id == account.c.id, account.c.marketplace == _MANUAL)
    return bool(db.execute(select(or_(imported, entered))).scalar())
