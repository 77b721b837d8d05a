"""Run by Alembic: applies the migrations on the connection it was given."""

from alembic import context

from rashomon.stores.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
