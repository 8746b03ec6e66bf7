"""The tables of the daily work at the desk: flags, shipments, prints, saved filters, and what can be undone.

Like notes, all of it is what people decided here; no file ever touches it. What lists show of it is copied
onto `orders` (`flags`, `ship_state`, `printed_at`, `courier`, `tracking_no`, `arranged`).
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from seller_desktop.storage.schema import id_column, metadata, order_id_column

note_version: Final = Table(
    "note_version",
    metadata,
    id_column(),
    Column("note_id", ForeignKey("note.id"), nullable=False),
    Column("text", Text, nullable=False),
    Column("written_at", BigInteger, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    Index(None, "note_id"),
)
"""What a note said before it was edited: text, when and by whom that was written."""

order_flags: Final = Table(
    "order_flags",
    metadata,
    order_id_column(primary=True),
    # Bit n is set while the order carries flag n (`domain.flags`).
    Column("flags", Integer, nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
)

flag_name: Final = Table(
    "flag_name",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
)
"""What the shop calls a flag; one that is not here has the name of its colour."""

shipment: Final = Table(
    "shipment",
    metadata,
    order_id_column(primary=True),
    Column("courier", Text, nullable=False),
    Column("tracking_no", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("packed_at", BigInteger, nullable=False),
    Column("handed_at", BigInteger),
    Column("recorded_at", BigInteger, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    Index(None, "tracking_no"),
)
"""How the seller ships an order, as arranged here. `state`: packed, then handed_over (to the courier)."""

Index("ix_shipment_packed", shipment.c.packed_at, sqlite_where=shipment.c.state == "packed")

printed: Final = Table(
    "printed",
    metadata,
    id_column(),
    Column("kind", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    Column("target", Text, nullable=False),
    Column("orders", Integer, nullable=False),
    Index(None, "at"),
)
"""Append only: what was printed, when, by whom. `target`: the printer's or the file's name."""

printed_order: Final = Table(
    "printed_order",
    metadata,
    Column("printed_id", ForeignKey("printed.id"), primary_key=True),
    order_id_column(primary=True),
    Index(None, "order_id"),
    sqlite_with_rowid=False,
)

label_file: Final = Table(
    "label_file",
    metadata,
    id_column(),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False, unique=True),
    Column("added_at", BigInteger, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    Column("data", LargeBinary, nullable=False),
)
"""A labels PDF of Seller Center, whole."""

label_page: Final = Table(
    "label_page",
    metadata,
    Column("label_file_id", ForeignKey("label_file.id"), primary_key=True),
    Column("page", Integer, primary_key=True, autoincrement=False),
    order_id_column(),
    Index(None, "order_id"),
    sqlite_with_rowid=False,
)
"""Which page of it belongs to which order; pages count from 0."""

saved_filter: Final = Table(
    "saved_filter",
    metadata,
    id_column(),
    Column("name", Text, nullable=False, unique=True),
    Column("position", Integer, nullable=False),
    # A portable key name such as "Ctrl+Alt+1", or "".
    Column("key", Text, nullable=False),
    Column("view", Text, nullable=False),
    Column("text", Text, nullable=False),
    # As `ListColumns.save` gives it, or "" for the columns there are.
    Column("columns", Text, nullable=False),
    Column("sort", Text, nullable=False),
    Column("descending", Boolean(create_constraint=False), nullable=False),
    Column("cards", Boolean(create_constraint=False), nullable=False),
)

journal: Final = Table(
    "journal",
    metadata,
    id_column(),
    Column("what", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    # Values its name in the menu is made of, as JSON.
    Column("facts", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    # Until when it can be undone; None: as long as nothing overtakes it.
    Column("undo_until", BigInteger),
)
"""What a person did, for undo and redo. `state`: done, undone, dropped (can be neither any more)."""
Index("ix_journal_state", journal.c.state, journal.c.id)

journal_row: Final = Table(
    "journal_row",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("journal_id", BigInteger, nullable=False),
    Column("table_name", Text, nullable=False),
    # The row before and after, as JSON; None where there was none.
    Column("before", Text),
    Column("after", Text),
    Index(None, "journal_id"),
)
"""The rows an entry changed, in the order in which they were."""
