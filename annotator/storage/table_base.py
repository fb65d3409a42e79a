"""What all tables are made of."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import REAL, UserDefinedType

STRICT = {"sqlite_strict": True}
CLUSTERED = {"sqlite_strict": True, "sqlite_with_rowid": False}


class AnyType(UserDefinedType[Any]):
    """Text or bytes, as it was given: SQLite's ANY."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """Return the type's name in a CREATE statement."""
        return "ANY"


class Base(DeclarativeBase):
    """The base of all rows."""

    type_annotation_map = {str: Text, float: REAL}  # noqa: RUF012 - SQLAlchemy's own idiom
