"""The tables of what is alike: near copies and stories. All of it can be worked out anew."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from annotator.storage.table_base import CLUSTERED, Base

DERIVED = frozenset({"sketch", "sketch_key", "near_copy", "story"})


def _article_key() -> Mapped[int]:
    return mapped_column(ForeignKey("article.position"), primary_key=True)


class SketchRow(Base):
    """The smallest hashes of an article's text, 4 bytes each; empty where it is too short."""

    __tablename__ = "sketch"
    __table_args__ = (CLUSTERED,)

    article: Mapped[int] = _article_key()
    hashes: Mapped[bytes]


class SketchKeyRow(Base):
    """The first few of these hashes, to find the articles that share one."""

    __tablename__ = "sketch_key"
    __table_args__ = (CLUSTERED,)

    hash: Mapped[int] = mapped_column(primary_key=True)
    article: Mapped[int] = _article_key()


class NearCopyRow(Base):
    """An article that nearly says what one imported before it says; how much, in hundredths."""

    __tablename__ = "near_copy"
    __table_args__ = (CLUSTERED,)

    article: Mapped[int] = _article_key()
    original: Mapped[int] = mapped_column(ForeignKey("article.position"))
    percent: Mapped[int]


class StoryRow(Base):
    """The story that an article was found to belong to; `of` tells from what it was worked out."""

    __tablename__ = "story"
    __table_args__ = (CLUSTERED,)

    article: Mapped[int] = _article_key()
    of: Mapped[str]
    articles: Mapped[str]
