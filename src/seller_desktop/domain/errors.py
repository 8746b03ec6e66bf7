"""Failures a seller understands. Each carries a code and its facts; `texts` turns them into a sentence."""

from __future__ import annotations

import errno
from typing import ClassVar, Final


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


_OF_THE_DISK: Final = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EIO: "disk_broken",
    errno.EROFS: "shop_read_only",
    errno.EACCES: "shop_read_only",
    errno.EPERM: "shop_read_only",
}


def failure_of_disk(failure: OSError) -> SellerError | None:
    """What the disk said in the seller's terms; None where it was something else."""
    code = _OF_THE_DISK.get(failure.errno or 0)
    return None if code is None else SellerError(code)
