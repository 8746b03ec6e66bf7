"""Money is integer rupiah, everywhere. There are no sen in a marketplace order."""

from __future__ import annotations


def format_idr(amount_idr: int) -> str:
    """`Rp160.500`; a minus stands before the sign of the currency. The same in every language."""
    return f"{'-' if amount_idr < 0 else ''}Rp{grouped(abs(amount_idr))}"


def grouped(number: int, separator: str = ".") -> str:
    """`160.500`: thousands set apart."""
    return f"{number:,}".replace(",", separator)
