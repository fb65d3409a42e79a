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
