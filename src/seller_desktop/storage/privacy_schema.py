"""The tables of buyers' rights: what is restricted, corrected and erased, and what left the shop.

All of it was decided here, and no file ever touches it. What an erased or corrected order's later files may
still say is settled where they are compared (`sqlite_privacy.keep_private`).
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from seller_desktop.storage.schema import id_column, metadata, order_id_column

restriction: Final = Table(
    "restriction",
    metadata,
    order_id_column(primary=True),
    Column("at", BigInteger, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    Column("reason", Text, nullable=False),
)
"""Orders whose buyer's data may be kept but not used, since when, by whom and why."""

correction: Final = Table(
    "correction",
    metadata,
    order_id_column(primary=True),
    Column("field", Text, primary_key=True),
    # What the sources said when it was corrected, and what holds since.
    Column("stated", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    sqlite_with_rowid=False,
)
"""A buyer's fact as it was put right here. It holds as long as the order's fact is still this value."""

erased_order: Final = Table(
    "erased_order",
    metadata,
    order_id_column(primary=True),
    Column("at", BigInteger, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    # "request" of a person or "rule" of retention; and, where something stood against it, why it was done.
    Column("why", Text, nullable=False),
    Column("reason", Text, nullable=False),
)
"""Orders whose buyer was erased for ever: no later file may bring him back."""

left_shop: Final = Table(
    "left_shop",
    metadata,
    id_column(),
    Column("at", BigInteger, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    Column("kind", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("filter", Text, nullable=False),
    Column("orders", Integer, nullable=False),
    # Which orders: their ids, sorted and packed (`privacy_left.packed`), the lowest and the highest.
    Column("order_ids", LargeBinary, nullable=False),
    Column("first_id", BigInteger, nullable=False),
    Column("last_id", BigInteger, nullable=False),
    Index(None, "at"),
)
"""Append only: files that left the shop. What was printed stands in `printed`."""
