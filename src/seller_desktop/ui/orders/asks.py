"""What the list needs of a shop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from seller_desktop.domain.clock import Clock


class Asks(Protocol):
    """What is needed of a Shop."""

    @property
    def clock(self) -> Clock: ...
    def read(self, fn: Callable[..., Any], /, *args: Any) -> Future[Any]: ...  # noqa: ANN401 - as the Shop's
