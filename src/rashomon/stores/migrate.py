"""Brings a case's tables to the form this Rashomon writes, by the steps in `migrations/versions`."""

from importlib import resources

from sqlalchemy import Connection, inspect, text

from rashomon.errors import CaseTooNew

HEAD = "0004"
"""The newest migration; a test compares it with the folder."""


def bring_up_to_date(connection: Connection, case: str) -> None:
    """Run the migrations the database lacks, inside the caller's transaction; quick when there are none.

    Raises:
        CaseTooNew: a newer Rashomon wrote the case.
    """
    found = _revision(connection)
    if found == HEAD:
        return
    from alembic import command  # takes a second to import, and most openings need none of it
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    with resources.as_file(resources.files("rashomon.stores").joinpath("migrations")) as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if found is not None and found not in known:
            raise CaseTooNew(f"{case} was written by a newer Rashomon (form {found}); install that one")
        command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: object = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return None if found is None else str(found)
