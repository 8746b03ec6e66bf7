"""Failures a seller understands. Each carries a code and its facts; `texts` turns them into a sentence."""

from __future__ import annotations

from typing import ClassVar


class SellerError(Exception):
    """Something the seller can act on: the world's failure (exit 1), nothing was changed.

    `code` names the sentence in `texts.errors`, `facts` are its values (never a buyer's data:
    they may be logged).
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class Refused(SellerError):  # noqa: N818 - reads as what it is: `raise Refused("practice_only")`
    """Asked for in a way that is not allowed (exit 2), nothing was changed."""

    exit_code: ClassVar[int] = 2
