"""Bulk edits in the log: many edits under one run id, and what undo and redo would do next."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import func, select

from annotator.domain.bulk_edits import BulkRun, BulkStep, UndoStep
from annotator.domain.edits import WHOLE_CORPUS, Edit, LoggedEdit
from annotator.domain.errors import UserError
from annotator.domain.scheme import Scheme
from annotator.storage.database import Database
from annotator.storage.edit_log import EditLog
from annotator.storage.rows import plain_json
from annotator.storage.tables import ArticleRow, BulkEditRow, EditLogRow

_BEGIN = """
INSERT INTO bulk_edit (run_id, title, offered, scheme_before, scheme_after) VALUES (?, ?, 1, ?, ?)
"""
_STOP = "UPDATE bulk_edit SET offered = 0 WHERE run_id = ?"


class RunLog:
    """Writes the edits of a run and finds them again."""

    def __init__(self, database: Database, log: EditLog) -> None:
        self._database = database
        self._log = log

    def begin(self, run: BulkRun) -> None:
        """Enter a run."""
        with self._database.writing():
            values = (run.id, run.title, _packed(run.scheme_before), _packed(run.scheme_after))
            self._database.execute(_BEGIN, values)

    def write(
        self, run_id: str, steps: Sequence[BulkStep], *, layer_id: str, actor: str, at: str
    ) -> list[LoggedEdit | UserError]:
        """Write some edits in one transaction; a step that is refused does not stop the others.

        Returns for each step what was logged, or why it was not done.
        """
        outcomes: list[LoggedEdit | UserError] = []
        with self._database.writing():
            for step in steps:
                try:
                    logged = self._log.submit(
                        step.edit,
                        article_id=step.article_id,
                        layer_id=layer_id,
                        actor=actor,
                        at=at,
                        undoes=step.undoes,
                        run_id=run_id,
                    )
                except UserError as error:
                    # The log refuses before it writes, so nothing of this step is in the file.
                    outcomes.append(error)
                else:
                    outcomes.append(logged)
        return outcomes

    def mark(
        self,
        run: BulkRun,
        *,
        layer_id: str,
        actor: str,
        at: str,
        undoes: int | None = None,
    ) -> LoggedEdit:
        """Log that a run changes something beside the labels, so that undo finds it without any."""
        return self._log.submit(
            Edit(run.title),
            article_id=WHOLE_CORPUS,
            layer_id=layer_id,
            actor=actor,
            at=at,
            undoes=undoes,
            run_id=run.id,
        )

    def marked(self, run_id: str) -> LoggedEdit | None:
        """Return the entry that says that the run changed something beside the labels."""
        query = select(EditLogRow.number).where(
            EditLogRow.run_id == run_id, EditLogRow.article.is_(None)
        )
        with self._database.reading() as connection:
            number = connection.execute(query).scalar()
            return self._log.logged(number) if number is not None else None

    def pass_by(self, run_id: str) -> None:
        """Let undo and redo never offer the run: the user stopped it and it was taken back."""
        with self._database.writing():
            self._database.execute(_STOP, (run_id,))

    def run(self, run_id: str) -> BulkRun | None:
        """Return what is known of a run."""
        columns = (BulkEditRow.title, BulkEditRow.scheme_before, BulkEditRow.scheme_after)
        with self._database.reading() as connection:
            query = select(*columns).where(BulkEditRow.run_id == run_id)
            row = connection.execute(query).first()
        if row is None:
            return None
        return BulkRun(run_id, row.title, _scheme(row.scheme_before), _scheme(row.scheme_after))

    def standing(self, run_id: str) -> list[int]:
        """Return the numbers of the run's edits of labels that still hold, newest first."""
        query = select(EditLogRow.number).where(
            EditLogRow.run_id == run_id,
            EditLogRow.undone_by.is_(None),
            EditLogRow.article.is_not(None),
        )
        with self._database.reading() as connection:
            return list(connection.execute(query.order_by(EditLogRow.number.desc())).scalars())

    def edits_in(self, run_id: str, article_id: str) -> list[LoggedEdit]:
        """Return what the run did to one article, oldest first."""
        with self._database.reading() as connection:
            query = (
                select(EditLogRow.number)
                .join(ArticleRow, ArticleRow.position == EditLogRow.article)
                .where(EditLogRow.run_id == run_id, ArticleRow.id == article_id)
                .order_by(EditLogRow.number)
            )
            numbers = connection.execute(query).scalars().all()
            found = (self._log.logged(number) for number in numbers)
            return [logged for logged in found if logged is not None]

    def next_undo(self, actor: str, layer_id: str, passed: Collection[int] = ()) -> UndoStep | None:
        """Return what undo takes back next; edits numbered in `passed` are passed by."""
        with self._database.reading():
            return self._step(self._log.last_undoable(actor, layer_id, passed))

    def next_redo(self, actor: str, layer_id: str, passed: Collection[int] = ()) -> UndoStep | None:
        """Return what redo does again next."""
        with self._database.reading():
            step = self._step(self._log.last_redoable(actor, layer_id, passed))
            return replace(step, again=True) if step is not None else None

    def _step(self, newest: LoggedEdit | None) -> UndoStep | None:
        if newest is None or newest.run_id is None:
            return UndoStep(newest, newest.edit.title) if newest is not None else None
        counted = select(
            func.count(EditLogRow.article), func.count(EditLogRow.article.distinct())
        ).where(EditLogRow.run_id == newest.run_id, EditLogRow.undone_by.is_(None))
        edits, articles = self._database.connection.execute(counted).one()
        run = self.run(newest.run_id)
        title = run.title if run is not None else newest.edit.title
        return UndoStep(newest, title, edits, articles)


def _packed(scheme: Scheme | None) -> str | None:
    return plain_json(scheme.to_json()) if scheme is not None else None


def _scheme(packed: str | None) -> Scheme | None:
    return Scheme.from_json(json.loads(packed)) if packed is not None else None
