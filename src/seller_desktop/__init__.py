"""An order desk for marketplace sellers in Indonesia that works offline."""

__version__ = "0.1.0"
