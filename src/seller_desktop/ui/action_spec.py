"""What an action of the window is, for those who add some: `actions.SPECS` gathers them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing to do. `keys`: portable key names; `needs`: what must be there ("order", "manual" for one
    entered by hand, "case" for one with an open case, "list", "writable", "desk" for an order in a shop that
    may be written to) or nothing.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    needs: str = ""
    checkable: bool = False
    starts_group: bool = False
    in_submenu: bool = False
    """It stands in a menu that something else makes."""
