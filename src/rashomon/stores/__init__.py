"""Where a case is kept: one interface (`base`), SQLite behind it, `load` to gather its records."""
