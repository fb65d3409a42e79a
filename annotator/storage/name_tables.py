"""The tables of schemes that were in force, of entities and of their identifiers."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from annotator.storage.table_base import CLUSTERED, STRICT, Base

LOOKUP_INDEX = """
CREATE VIRTUAL TABLE lookup_search USING fts5(
    name, aliases, description,
    content='lookup', content_rowid='number', columnsize=0, prefix='2 3',
    tokenize='unicode61 remove_diacritics 2'
)
"""


class SchemeVersionRow(Base):
    """A scheme that was in force. `run_id` names the bulk action that carried the labels along."""

    __tablename__ = "scheme_version"
    __table_args__ = (STRICT,)

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    actor: Mapped[str]
    title: Mapped[str]
    scheme: Mapped[str]
    run_id: Mapped[str | None]


class EntityRow(Base):
    """What is known of an entity beside its mentions; most entities have no row."""

    __tablename__ = "entity"
    __table_args__ = (Index("entity_by_identifier", "identifier"), CLUSTERED)

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    identifier: Mapped[str]


class EntityNameRow(Base):
    """How often an entity is called what, under which label, in the labels of people and gold.

    Written in the same transactions as those labels. `folded` is for finding the name.
    """

    __tablename__ = "entity_name"
    __table_args__ = (Index("entity_name_by_folded", "folded"), CLUSTERED)

    entity: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    folded: Mapped[str]
    count: Mapped[int]


class CardChangeRow(Base):
    """What a bulk edit changed of an entity's row, as JSON; None where there was none."""

    __tablename__ = "card_change"
    __table_args__ = (CLUSTERED,)

    run_id: Mapped[str] = mapped_column(primary_key=True)
    entity: Mapped[str] = mapped_column(primary_key=True)
    before: Mapped[str | None]
    after: Mapped[str | None]


class LookupRow(Base):
    """A line of the table that identifiers are looked up in; `aliases` are parted by “|”."""

    __tablename__ = "lookup"
    __table_args__ = (Index("lookup_by_id", "id", unique=True), STRICT)

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    name: Mapped[str]
    aliases: Mapped[str]
    description: Mapped[str]
