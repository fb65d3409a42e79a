"""Version 4 logs what is changed beside the labels: such an entry is of no article."""

from __future__ import annotations

from alembic.operations import Operations

# SQLite cannot make a column nullable: the table is made anew, with the same numbers.
_REBUILT = (
    "ALTER TABLE edit_log RENAME TO old_log",
    """
CREATE TABLE edit_log (
    number INTEGER NOT NULL,
    article INTEGER,
    layer INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    undoes INTEGER,
    undone_by INTEGER,
    run_id TEXT,
    edit ANY NOT NULL,
    PRIMARY KEY (number),
    CHECK (kind IN ('do', 'undo', 'redo')),
    FOREIGN KEY(article) REFERENCES article (position),
    FOREIGN KEY(layer) REFERENCES layer (number),
    FOREIGN KEY(undoes) REFERENCES edit_log (number),
    FOREIGN KEY(undone_by) REFERENCES edit_log (number)
)
STRICT
""",
    """
INSERT INTO edit_log
SELECT number, article, layer, actor, at, kind, undoes, undone_by, run_id, edit FROM old_log
""",
    "DROP TABLE old_log",
    "CREATE INDEX edit_log_by_layer ON edit_log (layer, actor, number)",
    "CREATE INDEX edit_log_by_article ON edit_log (article, number)",
    "CREATE INDEX edit_log_by_run ON edit_log (run_id) WHERE run_id IS NOT NULL",
)


def upgrade(op: Operations) -> None:
    """Lead from version 3 to version 4."""
    for statement in _REBUILT:
        op.execute(statement)
