"""The tables of cases: buyers' requests, what happened to them, and what is to be entered elsewhere.

Three facts are kept apart here too: `case_stated` is what the marketplace's export says, `case_step` what
people decided and what clocks presumed (append only), `order_decision` what either means for an order's
status. `cases` holds what follows from them, for lists and decisions.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
)

from seller_desktop.storage.schema import id_column, metadata, order_id_column


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean(create_constraint=False), nullable=False)


def _case_id(*, primary: bool = False) -> Column[int]:
    return Column(
        "case_id",
        BigInteger().with_variant(Integer, "sqlite"),
        ForeignKey("cases.id"),
        primary_key=primary,
        autoincrement=False,
        nullable=False,
    )


cases = Table(
    "cases",
    metadata,
    id_column(),
    order_id_column(),
    Column("kind", Text, nullable=False),
    Column("type", Text),
    Column("state", Text, nullable=False),
    _flag("is_open"),
    Column("recorded_at", BigInteger, nullable=False),
    Column("requested_at", BigInteger),
    Column("reason", Text, nullable=False),
    Column("buyer_note", Text, nullable=False),
    _flag("by_seller"),
    # The row of `deadline` that runs (or ran last), and the one an offer has paused.
    Column("clock_id", BigInteger),
    _flag("clock_runs"),
    Column("paused_id", BigInteger),
    _flag("deadline_unknown"),
    Column("decision_reason", Text, nullable=False),
    Column("decision_comment", Text, nullable=False),
    Column("decided_at", BigInteger),
    Column("effective_at", BigInteger),
    Column("undo_until", BigInteger),
    Column("refund_idr", BigInteger),
    Column("offer_idr", BigInteger),
    Column("return_no", Text, nullable=False),
    Column("tracking_no", Text, nullable=False),
    _flag("self_arranged"),
    Column("arrived_at", BigInteger),
    Column("received_at", BigInteger),
    Column("replacement_order_id", BigInteger),
    Column("conflict", Text, nullable=False),
    _flag("whole_order"),
    Index(None, "order_id"),
    Index(None, "kind", "is_open"),
)
Index("ix_cases_return_no", cases.c.return_no, sqlite_where=cases.c.return_no != "")
Index("ix_cases_tracking_no", cases.c.tracking_no, sqlite_where=cases.c.tracking_no != "")

case_line = Table(
    "case_line",
    metadata,
    _case_id(primary=True),
    Column("sku_id", Text, primary_key=True),
    Column("quantity", Integer, nullable=False),
    Column("product", Text, nullable=False),
    Column("variation", Text, nullable=False),
    Column("unit_idr", BigInteger, nullable=False),
    Column("paid_idr", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

case_inspection = Table(
    "case_inspection",
    metadata,
    _case_id(primary=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("sku_id", Text, nullable=False),
    Column("condition", Text, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("stock", Text),
    sqlite_with_rowid=False,
)

case_step = Table(
    "case_step",
    metadata,
    id_column(),
    _case_id(),
    Column("step", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("recorded_at", BigInteger, nullable=False),
    Column("operator_id", ForeignKey("operator.id")),
    Column("import_file_id", ForeignKey("import_file.id")),
    Column("deadline_id", BigInteger),
    Column("reason", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("amount_idr", BigInteger),
    Column("undo_until", BigInteger),
    # The case as it was before, as JSON, so that the step can be taken back whole.
    Column("before", Text, nullable=False),
    Column("undone_at", BigInteger),
    Column("undone_by", ForeignKey("operator.id")),
    Index(None, "case_id"),
)
"""Append only, but for the two columns that say a step was taken back."""
Index(
    "ix_case_step_undo_until",
    case_step.c.undo_until,
    sqlite_where=case_step.c.undone_at.is_(None) & case_step.c.undo_until.is_not(None),
)

case_stated = Table(
    "case_stated",
    metadata,
    _case_id(primary=True),
    Column("import_file_id", ForeignKey("import_file.id"), nullable=False),
    Column("source_row", Integer, nullable=False),
    Column("snapshot_at", BigInteger, nullable=False),
    Column("state", Text),
    Column("type_text", Text, nullable=False),
    Column("status_text", Text, nullable=False),
    Column("substatus_text", Text, nullable=False),
    Column("requested_at", BigInteger),
    Column("refunded_at", BigInteger),
    Column("refund_idr", BigInteger),
    Column("reason_text", Text, nullable=False),
    Column("tracking_no", Text, nullable=False),
    Column("dispute_text", Text, nullable=False),
    Column("appeal_text", Text, nullable=False),
    Column("compensation_text", Text, nullable=False),
    Column("compensation_idr", BigInteger),
    # Every cell of its rows, packed.
    Column("cells", LargeBinary, nullable=False),
)
"""What the newest return export says of a case."""

waiting_return = Table(
    "waiting_return",
    metadata,
    Column("return_no", Text, primary_key=True),
    Column("account_id", ForeignKey("account.id"), primary_key=True),
    Column("order_no", Text, nullable=False),
    Column("import_file_id", ForeignKey("import_file.id"), nullable=False),
    Column("snapshot_at", BigInteger, nullable=False),
    Column("stated", Text, nullable=False),
    Index(None, "order_no"),
)
"""Returns of orders that are not known yet; their order file will open them. `stated` is JSON."""

case_picture = Table(
    "case_picture",
    metadata,
    id_column(),
    _case_id(),
    Column("operator_id", ForeignKey("operator.id")),
    Column("name", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("added_at", BigInteger, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Index(None, "case_id"),
)

order_decision = Table(
    "order_decision",
    metadata,
    order_id_column(primary=True),
    Column("status", Text, nullable=False),
    Column("effective_at", BigInteger, nullable=False),
    Column("case_id", ForeignKey("cases.id")),
    Column("deadline_id", BigInteger),
)
"""The status an order has by a decision or a clock of ours, while no later fact contradicts it."""

outbox: Final = Table(
    "outbox",
    metadata,
    id_column(),
    order_id_column(),
    _case_id(),
    Column("step_id", ForeignKey("case_step.id"), nullable=False),
    Column("what", Text, nullable=False),
    Column("reverses", Text),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("amount_idr", BigInteger),
    Column("decided_at", BigInteger, nullable=False),
    Column("not_before", BigInteger, nullable=False),
    Column("due_at", BigInteger),
    # So that a sync can send a decision again without doing it twice.
    Column("idempotency_key", Text, nullable=False, unique=True),
    Column("operator_id", ForeignKey("operator.id")),
    Column("entered_at", BigInteger),
    Column("entered_by", ForeignKey("operator.id")),
    Column("settled_at", BigInteger),
    Column("stated", Text, nullable=False),
    Index(None, "case_id"),
    Index(None, "order_id"),
)
"""What the seller decided and has to be entered in Seller Center too."""
Index("ix_outbox_waiting", outbox.c.not_before, sqlite_where=outbox.c.state.in_(("planned", "contradicted")))
