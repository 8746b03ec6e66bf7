"""Rows that have been asked for and are on their way."""

from __future__ import annotations

from concurrent.futures import wait
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence
    from concurrent.futures import Future

    from seller_desktop.services.read_models import OrderRow

_PATIENCE_S: Final = 0.008
"""Half a frame."""


class Coming(NamedTuple):
    """`epoch`: at which state of the shop they were asked for."""

    asked: array[int]
    answer: Future[list[OrderRow]]
    epoch: int

    def in_a_moment(self) -> Sequence[OrderRow] | None:
        """What was asked for, if it is there or comes before the next frame is due."""
        wait([self.answer], _PATIENCE_S)
        done = self.answer.done() and not self.answer.cancelled() and not self.answer.exception()
        return self.answer.result() if done else None
