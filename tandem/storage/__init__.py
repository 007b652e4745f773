"""The data layer: tables, the engine and its migrations, the same on SQLite and PostgreSQL."""
