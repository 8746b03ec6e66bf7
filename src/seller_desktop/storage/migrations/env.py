"""Run by Alembic: migrates over the connection that `upgrade` hands in."""

from __future__ import annotations

from alembic import context

from seller_desktop.storage.case_schema import cases

# transaction_per_migration stays off: the caller's transaction holds all steps.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=cases.metadata,  # of all tables, since those of cases import the others
    render_as_batch=True,  # SQLite alters tables by copying them
)
context.run_migrations()
