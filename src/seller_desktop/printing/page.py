"""A laid-out page: what stands where, in millimetres from its upper left corner. Black on white."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seller_desktop.domain.documents import Size
    from seller_desktop.services.print_models import LabelRef


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text. `y` is its baseline, `size` the height of its letters' body; all in millimetres."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    white: bool = False


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle: a rule, a bar, a ground. `ink`: 1 is black, 0 is white."""

    x: float
    y: float
    width: float
    height: float
    ink: float = 1.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The outline of a rectangle, drawn inside it."""

    x: float
    y: float
    width: float
    height: float
    thickness: float = 0.25


@dataclass(frozen=True, slots=True)
class Barcode:
    """A Code 128 that fills the rectangle; its quiet zones are left free beside it by whoever places it."""

    x: float
    y: float
    width: float
    height: float
    value: str


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code in a square; the quiet zone around it is left free by whoever places it."""

    x: float
    y: float
    side: float
    value: str


Item = Text | Fill | Frame | Barcode | QrCode


@dataclass(slots=True)
class Page:
    """A page and its items, in the order they are painted; or an attached label that is printed as it is."""

    size: Size
    items: list[Item] = field(default_factory=list)
    attached: LabelRef | None = None
    order_id: int | None = None
    """The one order it is about, where there is one."""
