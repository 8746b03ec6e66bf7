"""The right column: everything about the chosen order."""

from seller_desktop.ui.details.panel import DetailsPanel

__all__ = ["DetailsPanel"]
