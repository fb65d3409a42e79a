"""Version 3 knows who has what, what time was spent, and how conflicts were settled."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

_CLUSTERED = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade(op: Operations) -> None:
    """Lead from version 2 to version 3."""
    op.drop_table("token_cache")
    _add_assignments(op)
    _add_time_spent(op)
    _add_settlements(op)
    _add_comparisons(op)


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
