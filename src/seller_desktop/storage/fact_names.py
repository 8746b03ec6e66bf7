"""The names of the facts an order is stated by, as columns are called: needed before any table is.

Apart from the tables, because the process that reads files wants the names and not SQLAlchemy, which
takes three times as long to load as all else it needs.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from seller_desktop.domain.orders import Line, Package, StatedOrder

ORDER_FACTS: Final = tuple(
    f.name for f in fields(StatedOrder) if f.name not in {"order_no", "channel", "lines", "packages"}
)
"""The order-level facts, one column each in `order_fact`, named as in `StatedOrder`."""
LINE_KEY: Final = ("sku_id", "package_no")
LINE_FACTS: Final = tuple(
    f.name for f in fields(Line) if f.name not in {"sku_id", "package_no", "source_row", "cells"}
)
PACKAGE_FACTS: Final = tuple(f.name for f in fields(Package) if f.name != "package_no")
