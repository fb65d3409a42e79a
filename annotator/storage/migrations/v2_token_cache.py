"""Version 2 remembers how tokenizers cut the articles, so that exports need not cut them again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Lead from version 1 to version 2."""
    op.create_table(
        "token_cache",
        sa.Column("article", sa.Integer, nullable=False),
        sa.Column("tokenizer", sa.Text, nullable=False),
        sa.Column("lengths", sa.BLOB, nullable=False),
        sa.PrimaryKeyConstraint("article", "tokenizer"),
        sa.ForeignKeyConstraint(["article"], ["article.position"]),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
