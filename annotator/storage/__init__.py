"""One corpus, one SQLite file. Nothing of SQLAlchemy leaves this package."""
