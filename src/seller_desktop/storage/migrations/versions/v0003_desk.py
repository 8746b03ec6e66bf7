"""The desk: versions of notes, flags, shipments, prints, saved filters, undo and redo, the search index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _make_tables()
    _change_tables()
    _make_search()


def _make_tables() -> None:
    op.create_table(
        "flag_name",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_flag_name")),
    )
    op.create_table(
        "journal_row",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("journal_id", sa.BigInteger(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_row")),
    )
    op.create_index(op.f("ix_journal_row_journal_id"), "journal_row", ["journal_id"], unique=False)
    op.create_table(
        "saved_filter",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("view", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("descending", sa.Boolean(), nullable=False),
        sa.Column("cards", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filter")),
        sa.UniqueConstraint("name", name=op.f("uq_saved_filter_name")),
    )
    op.create_table(
        "journal",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("undo_until", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_journal_operator_id_operator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
    )
    op.create_index("ix_journal_state", "journal", ["state", "id"], unique=False)
    op.create_table(
        "label_file",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_label_file_operator_id_operator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label_file")),
        sa.UniqueConstraint("sha256", name=op.f("uq_label_file_sha256")),
    )
    op.create_table(
        "printed",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_printed_operator_id_operator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printed")),
    )
    op.create_index(op.f("ix_printed_at"), "printed", ["at"], unique=False)
    op.create_table(
        "label_page",
        sa.Column("label_file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("page", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["label_file_id"], ["label_file.id"], name=op.f("fk_label_page_label_file_id_label_file")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_label_page_order_id_orders")),
        sa.PrimaryKeyConstraint("label_file_id", "page", name=op.f("pk_label_page")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_label_page_order_id"), "label_page", ["order_id"], unique=False)
    op.create_table(
        "order_flags",
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("flags", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_order_flags_operator_id_operator")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_flags_order_id_orders")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_order_flags")),
    )
    op.create_table(
        "printed_order",
        sa.Column("printed_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_printed_order_order_id_orders")),
        sa.ForeignKeyConstraint(
            ["printed_id"], ["printed.id"], name=op.f("fk_printed_order_printed_id_printed")
        ),
        sa.PrimaryKeyConstraint("printed_id", "order_id", name=op.f("pk_printed_order")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_printed_order_order_id"), "printed_order", ["order_id"], unique=False)
    op.create_table(
        "shipment",
        sa.Column(
            "order_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("courier", sa.Text(), nullable=False),
        sa.Column("tracking_no", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("packed_at", sa.BigInteger(), nullable=False),
        sa.Column("handed_at", sa.BigInteger(), nullable=True),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_shipment_operator_id_operator")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_shipment_order_id_orders")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_shipment")),
    )
    op.create_table(
        "note_version",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("note_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.Column("operator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], name=op.f("fk_note_version_note_id_note")),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_note_version_operator_id_operator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note_version")),
    )
    op.create_index(op.f("ix_note_version_note_id"), "note_version", ["note_id"], unique=False)


def _change_tables() -> None:
    op.add_column("import_file", sa.Column("undone_at", sa.BigInteger(), nullable=True))
    op.add_column("note", sa.Column("edited_at", sa.BigInteger(), nullable=True))
    op.execute(
        "ALTER TABLE note ADD COLUMN edited_by INTEGER"
        " CONSTRAINT fk_note_edited_by_operator REFERENCES operator (id)"
    )
    op.add_column("orders", sa.Column("flags", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.add_column("orders", sa.Column("ship_state", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("printed_at", sa.BigInteger(), nullable=True))
    op.add_column("orders", sa.Column("search_id", sa.BigInteger(), nullable=True))
    op.create_index(
        "ix_orders_flags", "orders", ["created_at", "id"], unique=False, sqlite_where=sa.text("flags != 0")
    )
    op.create_index("ix_orders_search_id", "orders", ["search_id"], unique=True)
    op.create_index("ix_shipment_tracking_no", "shipment", ["tracking_no"], unique=False)
    op.create_index(
        "ix_shipment_packed",
        "shipment",
        ["packed_at"],
        unique=False,
        sqlite_where=sa.text("state = 'packed'"),
    )
    op.create_index(
        "ix_package_tracking_no",
        "package",
        ["tracking_no"],
        unique=False,
        sqlite_where=sa.text("tracking_no != ''"),
    )


def _make_search() -> None:
    """The search index, filled with the orders there are."""
    for statement in _SEARCH:
        op.get_bind().exec_driver_sql(statement)


_SEARCH = (
    (
        "CREATE VIRTUAL TABLE order_search USING fts5 (words, content='', contentless_delete=1, "
        "tokenize='trigram remove_diacritics 1')"
    ),
    ("INSERT INTO order_search (order_search, rank) VALUES ('hashsize', 16777216)"),
    ("INSERT INTO order_search (order_search, rank) VALUES ('pgsz', 4000)"),
    (
        "UPDATE orders SET search_id = given.place FROM (SELECT n.at, CASE WHEN n.nth < 65536 THEN n.first + "
        "n.nth ELSE -n.id END AS place FROM (SELECT o.rowid AS at, o.id, ((o.created_at / 3600000) << 16) AS "
        "first, coalesce((SELECT max(t.search_id) + 1 - ((o.created_at / 3600000) << 16) FROM orders t WHERE "
        "t.search_id >= ((o.created_at / 3600000) << 16) AND t.search_id < ((o.created_at / 3600000) << 16) +"
        " 65536), 0) + row_number() OVER (PARTITION BY (o.created_at / 3600000) ORDER BY o.created_at, o.id) "
        "- 1 AS nth FROM orders o WHERE o.id IN (SELECT id FROM orders) AND (o.search_id IS NULL OR "
        "o.search_id >> 16 <> (o.created_at / 3600000))) n) given WHERE given.at = orders.rowid"
    ),
    (
        "WITH listed AS MATERIALIZED (SELECT id FROM orders WHERE id IN (SELECT id FROM orders) ORDER BY "
        "search_id LIMIT -1) INSERT INTO order_search (rowid, words) SELECT o.search_id, "
        "replace(replace(replace(replace(replace(concat_ws(char(31, 31), '', o.order_no, "
        "nullif(f.buyer_username, ''), nullif(f.recipient, ''), (SELECT CASE WHEN n LIKE '+620%' THEN '+62' "
        "|| substr(n, 5) WHEN n LIKE '620%' THEN '+62' || substr(n, 4) WHEN n LIKE '62%' THEN '+' || n WHEN n"
        " LIKE '0%' THEN '+62' || substr(n, 2) WHEN n LIKE '8%' THEN '+62' || n ELSE nullif(n, '') END FROM "
        "(SELECT replace(replace(replace(replace(replace(f.phone, '(', ''), ')', ''), '-', ''), '.', ''), ' "
        "', '') AS n)), nullif(f.invoice_no, ''), nullif(f.province, ''), nullif(f.city, ''), "
        "nullif(f.district, ''), nullif(f.village, ''), nullif(f.address, ''), nullif(f.address_extra, ''), "
        "nullif(f.zipcode, ''), nullif(f.cancel_reason, ''), nullif(f.marketplace_note, ''), (SELECT "
        "group_concat(concat_ws(char(31, 31), nullif(l.product, ''), nullif(nullif(l.variation, ''), "
        "'Default'), nullif(l.seller_sku, ''), nullif(l.sku_id, '')), char(31, 31)) FROM line l WHERE "
        "l.order_id = o.id), (SELECT group_concat(nullif(p.tracking_no, ''), char(31, 31)) FROM package p "
        "WHERE p.order_id = o.id), CASE WHEN o.ship_state IS NOT NULL THEN (SELECT nullif(s.tracking_no, '') "
        "FROM shipment s WHERE s.order_id = o.id) END, CASE WHEN o.note_count > 0 THEN (SELECT "
        "group_concat(n.text, char(31, 31)) FROM note n WHERE n.order_id = o.id) END, CASE WHEN o.case_id IS "
        "NOT NULL THEN (SELECT group_concat(concat_ws(char(31, 31), nullif(c.reason, ''), "
        "nullif(c.buyer_note, ''), nullif(c.decision_reason, ''), nullif(c.decision_comment, ''), "
        "nullif(c.return_no, ''), nullif(c.tracking_no, '')), char(31, 31)) FROM cases c WHERE c.order_id = "
        "o.id) END) || char(31), char(9), ' '), char(10), ' '), char(13), ' '), char(160), ' '), ' ', '  ') "
        "FROM listed k CROSS JOIN orders o ON o.id = k.id CROSS JOIN order_fact f ON f.order_id = o.id"
    ),
)
