"""Parts of the window that its first screen does not need: loaded and made when they are first asked for."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class _Later(cached_property[Any]):
    def __init__(self, module: str, make: Callable[[Any, Any], object]) -> None:
        super().__init__(lambda owner: make(self.load(), owner))
        self._module = f"{__package__}.{module}"

    def load(self) -> Any:  # noqa: ANN401 - a module, whose names are known where it is used
        return import_module(self._module)


def later(module: str, name: str, given: Callable[[Any], tuple[object, ...]] = lambda owner: (owner,)) -> Any:  # noqa: ANN401 - the attribute's own annotation says what it is
    """An attribute whose value is `name` of a module of `ui`, called with what `given` takes of its owner."""
    return _Later(module, lambda found, owner: getattr(found, name)(*given(owner)))


def making(owner: object) -> Iterator[None]:
    """Make what is missing of an owner, in small steps, in the order in which it is declared."""
    for kind in type(owner).__mro__:
        for name, part in vars(kind).items():
            if isinstance(part, _Later):
                part.load()
                yield
                getattr(owner, name)
                yield
