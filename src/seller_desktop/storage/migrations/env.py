"""Run by Alembic: migrates over the connection that `upgrade` hands in."""

from __future__ import annotations

from alembic import context

from seller_desktop.storage import (  # noqa: F401 - their tables join the metadata
    case_schema,
    desk_schema,
    privacy_schema,
)
from seller_desktop.storage.schema import metadata

# transaction_per_migration stays off: the caller's transaction holds all steps.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite alters tables by copying them
)
context.run_migrations()
