"""From what was gathered to laid-out pages. Takes its time with many orders: not on the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.documents import Document
from seller_desktop.printing import address_label, manifest, packing_slip, pick_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.printing.page import Page
    from seller_desktop.services.print_models import Gathered, Wish
    from seller_desktop.texts.format import Formatter

_LAY_OUT: Final[dict[Document, Callable[[Gathered, Wish, Formatter], list[Page]]]] = {
    Document.PICK_LIST: pick_list.lay_out,
    Document.PACKING_SLIP: packing_slip.lay_out,
    Document.LABEL: address_label.lay_out,
    Document.MANIFEST: manifest.lay_out,
}


def lay_out(gathered: Gathered, wish: Wish, formatter: Formatter) -> list[Page]:
    """The pages of a document, in the order of its orders; none where no order can be printed."""
    return _LAY_OUT[wish.document](gathered, wish, formatter) if gathered.orders else []
