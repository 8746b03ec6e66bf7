"""The tables of a shop. Times are UTC milliseconds, money is integer rupiah, ids are made by the application.

Three facts about an order are kept apart (shared facts: the three facts of every order): what was last
stated (`order_fact`, `line`, `package`), what was decided here (`status_word`, later the decisions), and
what the rules presume (`deadline`). `orders` holds what is derived from them, for lists and counts.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from seller_desktop.domain.orders import Line, Package, StatedOrder
from seller_desktop.storage.fact_names import LINE_FACTS, ORDER_FACTS, PACKAGE_FACTS

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

BUYER_FACTS: Final = (
    "buyer_username",
    "recipient",
    "phone",
    "zipcode",
    "address",
    "address_extra",
)
"""Facts the marketplace masks with asterisks after a while; a masked one never replaces an unmasked one."""
_PLACES: Final = ("province", "city", "district", "village")
_SAID: Final = ("buyer_message", "marketplace_note", "creator", "restriction")
PERSONAL_FACTS: Final = frozenset({*BUYER_FACTS, *_PLACES, *_SAID})
"""Facts about a person: kept out of `history`, in `history_personal`, so that they can be erased."""


def _fact_column(owner: type, name: str) -> Column[object]:
    """A column for a field of a domain type: its annotation decides the kind."""
    kind = str(next(f.type for f in fields(owner) if f.name == name))
    if kind == "bool":
        return Column(name, Boolean(create_constraint=False), nullable=False)
    if kind == "int":
        return Column(name, BigInteger, nullable=False)
    if kind == "int | None":
        return Column(name, BigInteger)
    return Column(name, Text, nullable=kind.endswith("| None"))


def id_column(name: str = "id", *more: ForeignKey) -> Column[int]:
    kind = BigInteger().with_variant(Integer, "sqlite")
    return Column(name, kind, *more, primary_key=True, autoincrement=False)


def order_id_column(*, primary: bool = False) -> Column[int]:
    return Column(
        "order_id",
        BigInteger().with_variant(Integer, "sqlite"),
        ForeignKey("orders.id"),
        primary_key=primary,
        autoincrement=False,
        nullable=False,
    )


meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

operator = Table(
    "operator",
    metadata,
    id_column(),
    Column("name", Text, nullable=False, unique=True),
    Column("created_at", BigInteger, nullable=False),
)

account = Table(
    "account",
    metadata,
    id_column(),
    Column("name", Text, nullable=False, unique=True),
    Column("marketplace", Text, nullable=False),
    Column("mall", Boolean(create_constraint=False), nullable=False),
    Column("created_at", BigInteger, nullable=False),
)

import_file = Table(
    "import_file",
    metadata,
    id_column(),
    Column("account_id", ForeignKey("account.id"), nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("profile", Text, nullable=False),
    Column("header", Text, nullable=False),
    Column("snapshot_at", BigInteger, nullable=False),
    Column("imported_at", BigInteger, nullable=False),
    Column("tally", Text, nullable=False),
    Column("rejected_file", Text, nullable=False),
    # Its import was undone: it states nothing any more.
    Column("undone_at", BigInteger),
    Index(None, "account_id", "snapshot_at"),
)

orders = Table(
    "orders",
    metadata,
    id_column(),
    Column("account_id", ForeignKey("account.id"), nullable=False),
    Column("order_no", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("status_text", Text, nullable=False),
    Column("substatus", Text),
    Column("substatus_text", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("snapshot_at", BigInteger, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("line_count", Integer, nullable=False),
    Column("amount_idr", BigInteger, nullable=False),
    Column("cod", Boolean(create_constraint=False), nullable=False),
    Column("arranged", Boolean(create_constraint=False), nullable=False),
    Column("buyer", Text, nullable=False),
    Column("city", Text, nullable=False),
    Column("goods", Text, nullable=False),
    Column("courier", Text, nullable=False),
    Column("tracking_no", Text, nullable=False),
    Column("package_count", Integer, nullable=False),
    Column("note_count", Integer, nullable=False, server_default=text("0")),
    # Copied from what was done at the desk (`desk_schema`): bit n for flag n; packed or handed over here;
    # when a label or slip of it was last printed.
    Column("flags", Integer, nullable=False, server_default=text("0")),
    Column("ship_state", Text),
    Column("printed_at", BigInteger),
    # Its place in the search index: rises with the time of creation, so that newer orders are found first.
    Column("search_id", BigInteger),
    # The next clock, copied from `deadline`, and the moments Action Needed asks for.
    Column("due_at", BigInteger),
    Column("due_kind", Text),
    Column("due_basis", Text),
    Column("due_anchor_at", BigInteger),
    Column("ship_by_at", BigInteger),
    Column("auto_cancel_at", BigInteger),
    Column("action_at", BigInteger),
    # The case to be told first (open, else the latest), the group of Action Needed it belongs to, and per
    # kind the state of the latest case and, while it is open, of the open one.
    Column("case_id", BigInteger),
    Column("case_kind", Text),
    Column("case_type", Text),
    Column("case_state", Text),
    Column("case_reason", Text),
    Column("case_group", Text),
    Column("cancel_state", Text),
    Column("cancel_open", Text),
    Column("return_state", Text),
    Column("return_open", Text),
    # The clock of that case, while one runs.
    Column("case_due_at", BigInteger),
    Column("case_due_kind", Text),
    Column("case_due_basis", Text),
    Column("case_due_anchor_at", BigInteger),
    # The status shown was decided here (`order_decision`); the marketplace says otherwise than decided.
    Column("overruled", Boolean(create_constraint=False), nullable=False, server_default=text("0")),
    Column("conflict", Boolean(create_constraint=False), nullable=False, server_default=text("0")),
    Column("deadline_unknown", Boolean(create_constraint=False), nullable=False, server_default=text("0")),
    UniqueConstraint("order_no", "account_id"),
    Index(None, "created_at", "id"),
    Index(None, "status", "created_at", "id"),
)
# The counts of Action Needed are made of these columns, its list is sorted by any of the others.
Index(
    "ix_orders_action_at",
    *(orders.c[name] for name in ("action_at", "ship_by_at", "arranged", "auto_cancel_at", "case_group")),
    orders.c.account_id,
    sqlite_where=orders.c.action_at.is_not(None),
)
Index(
    "ix_orders_acting",
    *(
        orders.c[name]
        for name in ("action_at", "created_at", "id", "due_at", "order_no", "status", "channel")
    ),
    *(orders.c[name] for name in ("buyer", "goods", "quantity", "amount_idr", "courier", "tracking_no")),
    *(orders.c[name] for name in ("account_id", "ship_by_at", "arranged", "auto_cancel_at", "case_group")),
    sqlite_where=orders.c.action_at.is_not(None),
)
# By what lists are sorted, an account's orders of a status together (`sorted_lists`).
for _name in (
    *("created_at", "due_at", "order_no", "channel", "buyer", "goods", "quantity", "amount_idr"),
    *("courier", "tracking_no"),
):
    Index(
        f"ix_orders_by_{_name}",
        *(orders.c.account_id, orders.c.status),
        *(() if _name == "created_at" else (orders.c[_name],)),
        *(orders.c.created_at.desc(), orders.c.id.desc()),
    )
# By what filters narrow lists, where it is few orders that have it (`filter_indexes`).
Index("ix_orders_city", orders.c.city, orders.c.created_at)
for _name in ("due_at", "ship_by_at"):
    _at = orders.c[_name]
    Index(f"ix_orders_{_name}", _at, orders.c.created_at, sqlite_where=_at.is_not(None))
for _name, _has in (
    ("flags", orders.c.flags != 0),
    ("notes", orders.c.note_count > 0),
    ("case_id", orders.c.case_id.is_not(None)),
    ("cod", orders.c.cod.is_(True)),
    ("printed_at", orders.c.printed_at.is_not(None)),
    ("ship_state", orders.c.ship_state.is_not(None)),
):
    Index(f"ix_orders_{_name}", orders.c.created_at, orders.c.id, sqlite_where=_has)
Index("ix_orders_search_id", orders.c.search_id, unique=True)
for _name in ("cancel_state", "cancel_open", "return_state", "return_open"):
    Index(
        f"ix_orders_{_name}",
        orders.c.created_at,
        orders.c.id,
        sqlite_where=orders.c[_name].is_not(None),
    )

order_fact = Table(
    "order_fact",
    metadata,
    order_id_column(primary=True),
    # Where the facts came from: a file and the row of its first line, or a person.
    Column("import_file_id", ForeignKey("import_file.id")),
    Column("source_row", Integer, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    Column("first_file_id", ForeignKey("import_file.id")),
    Column("first_row", Integer, nullable=False),
    Column("first_recorded_at", BigInteger, nullable=False),
    *(_fact_column(StatedOrder, name) for name in ORDER_FACTS),
)

for _name in ("paid_at", "shipped_at", "delivered_at", "cancelled_at"):
    _at = order_fact.c[_name]
    Index(f"ix_order_fact_{_name}", _at, order_fact.c.created_at, sqlite_where=_at.is_not(None))

line = Table(
    "line",
    metadata,
    order_id_column(primary=True),
    Column("sku_id", Text, primary_key=True),
    Column("package_no", Text, primary_key=True),
    *(_fact_column(Line, name) for name in LINE_FACTS),
    # Every cell of the newest row that stated this line, and where that row stands.
    Column("import_file_id", ForeignKey("import_file.id")),
    Column("source_row", Integer, nullable=False),
    Column("cells", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

Index("ix_line_sku_id", line.c.sku_id)
Index("ix_line_seller_sku", line.c.seller_sku)

package = Table(
    "package",
    metadata,
    order_id_column(primary=True),
    Column("package_no", Text, primary_key=True),
    *(_fact_column(Package, name) for name in PACKAGE_FACTS),
    sqlite_with_rowid=False,
)

Index("ix_package_courier", package.c.courier)
Index("ix_package_tracking_no", package.c.tracking_no, sqlite_where=package.c.tracking_no != "")

deadline = Table(
    "deadline",
    metadata,
    id_column(),
    order_id_column(),
    Column("kind", Text, nullable=False),
    Column("anchor_at", BigInteger, nullable=False),
    Column("due_at", BigInteger, nullable=False),
    Column("basis", Text, nullable=False),
    Column("rule_id", Text, nullable=False),
    Column("rule_version", Text, nullable=False),
    Column("state", Text, nullable=False),
    # Clocks that answer a case, and those of orders made by hand, act when they run out; others only warn.
    Column("acts", Boolean(create_constraint=False), nullable=False, server_default=text("0")),
    Column("case_id", BigInteger),
    # Where two sources disagree, the earlier reading: warned and sorted by, not acted on.
    Column("warn_at", BigInteger),
    Column("at_the_latest", Boolean(create_constraint=False), nullable=False, server_default=text("0")),
    Column("left_ms", BigInteger),
    Column("fired_at", BigInteger),
    Column("effect", Text),
    # The last reminder given, in hours before the end; and until when the seller wants none.
    Column("reminded_h", Integer),
    Column("snoozed_until", BigInteger),
    CheckConstraint("state IN ('open', 'void', 'paused', 'fired')", name="state"),
    Index(None, "order_id"),
)
"""`fired`: it ran out and acted, at `fired_at`, effective at `due_at`. `paused`: while an offer is out."""
Index("ix_deadline_open_due_at", deadline.c.due_at, sqlite_where=deadline.c.state == "open")
Index(
    "ix_deadline_acting_due_at",
    deadline.c.due_at,
    deadline.c.id,
    sqlite_where=(deadline.c.state == "open") & deadline.c.acts,
)
Index("ix_deadline_case_id", deadline.c.case_id, sqlite_where=deadline.c.case_id.is_not(None))
Index("ix_deadline_fired_at", deadline.c.fired_at, sqlite_where=deadline.c.fired_at.is_not(None))

note = Table(
    "note",
    metadata,
    id_column(),
    order_id_column(),
    Column("operator_id", ForeignKey("operator.id")),
    Column("text", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    # Who wrote what it says now, and when, where it was edited; what it said before: `note_version`.
    Column("edited_at", BigInteger),
    Column("edited_by", ForeignKey("operator.id")),
    Index(None, "order_id"),
)

history = Table(
    "history",
    metadata,
    id_column(),
    # No foreign key: an order may go, where the import that brought it is undone; what was recorded stays.
    Column("order_id", BigInteger().with_variant(Integer, "sqlite"), nullable=False),
    # Its place in the order's history, 1 and so on.
    Column("seq", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("recorded_at", BigInteger, nullable=False),
    Column("what", Text, nullable=False),
    Column("import_file_id", ForeignKey("import_file.id")),
    Column("source_row", Integer),
    Column("operator_id", ForeignKey("operator.id")),
    # The rule of the clock that did it, where one did.
    Column("rule_id", Text),
    Column("detail", Text, nullable=False),
    Column("personal_hash", LargeBinary),
    Column("hash", LargeBinary, nullable=False),
    Index(None, "order_id", "seq", unique=True),
)
"""Append only, chained by hashes: `history_chain` says how. What is about people is in `history_personal`."""

history_personal = Table(
    "history_personal",
    metadata,
    id_column("history_id", ForeignKey("history.id")),
    Column("detail", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
)

history_head = Table(
    "history_head",
    metadata,
    id_column("order_id"),
    Column("length", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)
"""How long each order's history is, and its last hash."""

status_word = Table(
    "status_word",
    metadata,
    Column("word", Text, primary_key=True),
    Column("status", Text, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    Column("mapped_at", BigInteger, nullable=False),
)
"""What the seller said an unknown status word of the marketplace means; the word is case-folded."""

status_count = Table(
    "status_count",
    metadata,
    Column("account_id", ForeignKey("account.id"), primary_key=True),
    Column("status", Text, primary_key=True),
    Column("orders", Integer, nullable=False),
)
"""Orders per account and status, changed in the transaction that changes the orders."""
