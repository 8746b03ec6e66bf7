"""The schema's history. Each step in `versions` is frozen once released."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

if TYPE_CHECKING:
    from sqlalchemy import Engine


def upgrade(engine: Engine, revision: str) -> None:
    """Bring the database to a revision, in one transaction: it is there whole or not at all."""
    with as_file(files(__package__)) as scripts, engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(scripts).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
