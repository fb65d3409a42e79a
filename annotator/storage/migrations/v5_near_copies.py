"""Version 5 keeps which articles are near copies of others, and their stories."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

_CLUSTERED = {"sqlite_strict": True, "sqlite_with_rowid": False}


def _article(name: str = "article") -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def upgrade(op: Operations) -> None:
    """Lead from version 4 to version 5; what is kept is worked out when it is wanted."""
    of_article = sa.ForeignKeyConstraint(["article"], ["article.position"])
    op.create_table(
        "sketch",
        _article(),
        sa.Column("hashes", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("article"),
        of_article,
        **_CLUSTERED,
    )
    op.create_table(
        "sketch_key",
        sa.Column("hash", sa.Integer, nullable=False),
        _article(),
        sa.PrimaryKeyConstraint("hash", "article"),
        sa.ForeignKeyConstraint(["article"], ["article.position"]),
        **_CLUSTERED,
    )
    op.create_table(
        "near_copy",
        _article(),
        _article("original"),
        sa.Column("percent", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("article"),
        sa.ForeignKeyConstraint(["article"], ["article.position"]),
        sa.ForeignKeyConstraint(["original"], ["article.position"]),
        **_CLUSTERED,
    )
    op.create_table(
        "story",
        _article(),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("of", "articles")),
        sa.PrimaryKeyConstraint("article"),
        sa.ForeignKeyConstraint(["article"], ["article.position"]),
        **_CLUSTERED,
    )
