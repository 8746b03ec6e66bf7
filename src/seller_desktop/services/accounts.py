"""The marketplace shops whose orders this folder holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import Refused
from seller_desktop.services.order_clocks import retime_open_orders
from seller_desktop.storage import records

if TYPE_CHECKING:
    from seller_desktop.services.shop import Writing

MAX_LENGTH: Final = 80


def account_name(name: str) -> str:
    """The name without stray blanks. Raises Refused("account_name_wrong") for an empty or endless one."""
    name = " ".join(name.split())
    if not 0 < len(name) <= MAX_LENGTH:
        raise Refused("account_name_wrong", name=name)
    return name


def change_account(writing: Writing, account_id: int, name: str, mall: bool) -> None:
    """Rename an account and say whether it is a Mall account, whose buyers have longer to complain.

    Raises Refused("account_name_wrong") for an empty, endless or taken name.
    """
    name = account_name(name)
    taken = records.account_named(writing.db, name)
    if taken is not None and taken.id != account_id:
        raise Refused("account_name_wrong", name=name)
    was_mall = records.account_by_id(writing.db, account_id).mall
    records.change_account(writing.db, account_id, name, mall=mall)
    if mall != was_mall:
        retime_open_orders(writing, writing.settings)
    writing.concerns(everything=mall != was_mall, frame=True)
