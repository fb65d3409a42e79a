"""The scheme in force, and all those before it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import func, insert, select, update

from annotator.domain.scheme import Scheme
from annotator.domain.scheme_versions import SchemeVersion
from annotator.storage.database import Database
from annotator.storage.name_tables import SchemeVersionRow
from annotator.storage.rows import Row, plain_json
from annotator.storage.tables import CorpusRow


class SchemeBook:
    """Keeps every scheme that was applied, numbered; the last one is in force.

    `changed` is called in the transaction of each change, for what hangs on the scheme.
    """

    def __init__(self, database: Database, changed: Callable[[], None]) -> None:
        self._database = database
        self._changed = changed

    def current(self) -> Scheme:
        """Return the scheme in force."""
        with self._database.reading() as connection:
            packed = connection.execute(select(CorpusRow.scheme)).scalar_one()
        return Scheme.from_json(json.loads(packed))

    def apply(
        self, scheme: Scheme, *, at: str, actor: str, title: str, run_id: str | None = None
    ) -> Scheme:
        """Put a scheme in force and keep it under the next number, which becomes its version."""
        with self._database.writing() as connection:
            number = connection.execute(select(func.max(SchemeVersionRow.number))).scalar()
            if number is None:
                number = self._keep_first(at)
            numbered = replace(scheme, version=number + 1)
            self._keep(SchemeVersion(number + 1, at, actor, title, numbered, run_id))
            packed = plain_json(numbered.to_json())
            connection.execute(update(CorpusRow).values(scheme=packed))
            self._changed()
        return numbered

    def versions(self) -> list[SchemeVersion]:
        """Return all schemes that were in force, the newest first; none before the first change."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(SchemeVersionRow)
                .with_only_columns(
                    SchemeVersionRow.number,
                    SchemeVersionRow.at,
                    SchemeVersionRow.actor,
                    SchemeVersionRow.title,
                    SchemeVersionRow.scheme,
                    SchemeVersionRow.run_id,
                )
                .order_by(SchemeVersionRow.number.desc())
            ).all()
        return [_version(row) for row in rows]

    def _keep_first(self, at: str) -> int:
        first = self.current()
        number = max(first.version, 1)
        self._keep(SchemeVersion(number, at, "", "", replace(first, version=number)))
        return number

    def _keep(self, version: SchemeVersion) -> None:
        values = {
            "number": version.number,
            "at": version.at,
            "actor": version.actor,
            "title": version.title,
            "scheme": plain_json(version.scheme.to_json()),
            "run_id": version.run_id,
        }
        self._database.connection.execute(insert(SchemeVersionRow).values(values))


def _version(row: Row) -> SchemeVersion:
    number, at, actor, title, packed, run_id = row
    return SchemeVersion(number, at, actor, title, Scheme.from_json(json.loads(packed)), run_id)
