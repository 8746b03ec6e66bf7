"""The one door to the help for what stands before a window: dialogs ask here, the window answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class HelpDoor:
    """`opener`: opens the help at what fits a widget; None where no window is there to have one."""

    opener: ClassVar[Callable[[QWidget], object] | None] = None

    @classmethod
    def ask(cls, widget: QWidget) -> None:
        """Help is wanted about this."""
        if cls.opener is not None:
            cls.opener(widget)
