"""Version 3 knows who has what, what time was spent, and how conflicts were settled."""

from __future__ import annotations

from collections import Counter

import sqlalchemy as sa
from alembic.operations import Operations

_SETTLED_NOTES = """
UPDATE counter SET notes = notes - (
    SELECT count(*) FROM note WHERE note.article = counter.article AND note.layer = counter.layer
    AND kind = 'note' AND settled = 1
)
"""
_CLUSTERED = {"sqlite_strict": True, "sqlite_with_rowid": False}
_LONGEST_NAME = 200
_LOOKUP_INDEX = """
CREATE VIRTUAL TABLE lookup_search USING fts5(
    name, aliases, description,
    content='lookup', content_rowid='number', columnsize=0, prefix='2 3',
    tokenize='unicode61 remove_diacritics 2'
)
"""
_ENTITY_NAMES = """
SELECT json_extract(body, '$.entity_id'), surface, label,
       coalesce(json_extract(body, '$.attributes.mention'), ''), count(*)
FROM annotation JOIN layer ON layer.number = annotation.layer
WHERE family = 'entity' AND layer.kind != 'suggester' AND surface IS NOT NULL
AND json_extract(body, '$.entity_id') IS NOT NULL
GROUP BY 1, 2, 3, 4
ORDER BY 1, 2, 3, 4
"""


def upgrade(op: Operations) -> None:
    """Lead from version 2 to version 3."""
    op.drop_table("token_cache")
    _add_assignments(op)
    _add_time_spent(op)
    _add_settlements(op)
    _add_comparisons(op)
    _add_scheme_versions(op)
    _add_entities(op)
    _add_lookup(op)
    _add_bulk_edits(op)
    _add_indexes(op)
    # From now on only open notes are counted, as flags were before.
    op.execute(_SETTLED_NOTES)


def _add_assignments(op: Operations) -> None:
    op.create_table(
        "assignment",
        sa.Column("article", sa.Integer, nullable=False),
        sa.Column("layer", sa.Integer, nullable=False),
        sa.Column("blind", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("article", "layer"),
        sa.CheckConstraint("blind IN (0, 1)"),
        sa.ForeignKeyConstraint(["article"], ["article.position"]),
        sa.ForeignKeyConstraint(["layer"], ["layer.number"]),
        **_CLUSTERED,
    )


def _add_time_spent(op: Operations) -> None:
    op.create_table(
        "time_spent",
        sa.Column("article", sa.Integer, nullable=False),
        sa.Column("layer", sa.Integer, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("article", "layer", "day"),
        sa.CheckConstraint("seconds >= 0"),
        sa.ForeignKeyConstraint(["article"], ["article.position"]),
        sa.ForeignKeyConstraint(["layer"], ["layer.number"]),
        **_CLUSTERED,
    )


def _add_settlements(op: Operations) -> None:
    texts = ("words", "reason", "rule", "over", "pattern", "answer")
    op.create_table(
        "settlement",
        sa.Column("article", sa.Integer, nullable=False),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("layer", sa.Integer, nullable=False),
        sa.Column("choice", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text),
        sa.Column("taken", sa.Text),
        *(sa.Column(name, sa.Text, nullable=False) for name in texts),
        sa.Column("probability", sa.REAL),
        sa.Column("versions", sa.Text, nullable=False),
        sa.Column("said", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("article", "item"),
        sa.CheckConstraint("choice IN ('version', 'none', 'mixed', 'edited')"),
        sa.ForeignKeyConstraint(["article"], ["article.position"]),
        sa.ForeignKeyConstraint(["layer"], ["layer.number"]),
        **_CLUSTERED,
    )


def _add_comparisons(op: Operations) -> None:
    op.create_table(
        "compared",
        sa.Column("article", sa.Integer, nullable=False),
        sa.Column("summary", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("article"),
        sa.ForeignKeyConstraint(["article"], ["article.position"]),
        sqlite_strict=True,
    )


def _add_scheme_versions(op: Operations) -> None:
    op.create_table(
        "scheme_version",
        sa.Column("number", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("at", "actor", "title", "scheme")),
        sa.Column("run_id", sa.Text),
        sa.PrimaryKeyConstraint("number"),
        sqlite_strict=True,
    )


def _add_entities(op: Operations) -> None:
    op.create_table(
        "entity",
        *(sa.Column(name, sa.Text, nullable=False) for name in ("id", "name", "identifier")),
        sa.PrimaryKeyConstraint("id"),
        **_CLUSTERED,
    )
    op.create_index("entity_by_identifier", "entity", ["identifier"])
    names = ("entity", "name", "label", "kind", "folded")
    op.create_table(
        "entity_name",
        *(sa.Column(name, sa.Text, nullable=False) for name in names),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("entity", "name", "label", "kind"),
        **_CLUSTERED,
    )
    op.create_index("entity_name_by_folded", "entity_name", ["folded"])
    op.create_table(
        "card_change",
        *(sa.Column(name, sa.Text, nullable=False) for name in ("run_id", "entity")),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.PrimaryKeyConstraint("run_id", "entity"),
        **_CLUSTERED,
    )
    _count_names(op)


def _count_names(op: Operations) -> None:
    connection = op.get_bind()
    counted: Counter[tuple[str, ...]] = Counter()
    for entity, surface, label, kind, number in connection.exec_driver_sql(_ENTITY_NAMES):
        name = " ".join(surface.split())[:_LONGEST_NAME]
        counted[entity, name, label, kind, name.casefold()] += number
    insert = "INSERT INTO entity_name VALUES (?, ?, ?, ?, ?, ?)"
    for row, number in counted.items():
        connection.exec_driver_sql(insert, (*row, number))


def _add_lookup(op: Operations) -> None:
    names = ("id", "name", "aliases", "description")
    op.create_table(
        "lookup",
        sa.Column("number", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in names),
        sa.PrimaryKeyConstraint("number"),
        sqlite_strict=True,
    )
    op.create_index("lookup_by_id", "lookup", ["id"], unique=True)
    op.execute(_LOOKUP_INDEX)


def _add_bulk_edits(op: Operations) -> None:
    op.create_table(
        "bulk_edit",
        sa.Column("run_id", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("offered", sa.Integer, nullable=False),
        sa.Column("scheme_before", sa.Text),
        sa.Column("scheme_after", sa.Text),
        sa.PrimaryKeyConstraint("run_id"),
        sa.CheckConstraint("offered IN (0, 1)"),
        **_CLUSTERED,
    )
    op.create_index(
        "edit_log_by_run",
        "edit_log",
        ["run_id"],
        sqlite_where=sa.text("run_id IS NOT NULL"),
    )


def _add_indexes(op: Operations) -> None:
    op.create_index("article_by_length", "article", ["characters"])
    op.create_index("annotation_by_label", "annotation", ["label", "layer", "article"])
