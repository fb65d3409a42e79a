"""Writes edits and the log of them, and finds in the log what can be undone and redone."""

from __future__ import annotations

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator

from sqlalchemy import func, or_, select

from annotator.domain.annotations import (
    ArticleState,
    Decision,
    Mention,
    Note,
    Record,
    Region,
    Settlement,
)
from annotator.domain.articles import LayerKind
from annotator.domain.edits import WHOLE_CORPUS, Edit, LoggedEdit
from annotator.domain.entities import counted_names
from annotator.domain.errors import RuleError, StaleEditError
from annotator.domain.packing import pack_edit, unpack_edit
from annotator.domain.phrases import phrase
from annotator.storage.article_reader import unknown_article
from annotator.storage.database import INSERT, REPLACE, AnySelect, Database
from annotator.storage.entity_book import count_names
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import (
    SETTLEMENT_COLUMNS,
    Row,
    annotation_from,
    counts,
    decision_from,
    note_from,
    plain_json,
    record_row,
    region_from,
    settlement_from,
    state_from,
)
from annotator.storage.tables import ArticleRow, BulkEditRow, EditLogRow

_TEXTS_KEPT = 4
_COMPRESS_FROM = 1024  # characters of JSON; below, compressing saves nothing worth its time

_Convert = Callable[[Row, str, str], Record]
_STORED: dict[str, tuple[str, _Convert]] = {
    "annotation": (
        "SELECT layer, version, id, family, label, start_char, end_char, body, score, origin, rule"
        " FROM annotation WHERE article = ? AND id IN (SELECT value FROM json_each(?))",
        annotation_from,
    ),
    "decision": (
        "SELECT layer, 0, suggestion, verdict, outcome FROM decision"
        " WHERE article = ? AND suggestion IN (SELECT value FROM json_each(?))",
        decision_from,
    ),
    "article_state": (
        "SELECT layer, 0, progress FROM article_state"
        " WHERE article = ? AND layer IN (SELECT value FROM json_each(?))",
        state_from,
    ),
    "note": (
        'SELECT layer, 0, id, on_id, "by", text, at, kind, settled FROM note'
        " WHERE article = ? AND id IN (SELECT value FROM json_each(?))",
        note_from,
    ),
    "settlement": (
        f"SELECT layer, 0, {SETTLEMENT_COLUMNS} FROM settlement"  # noqa: S608 - constants
        " WHERE article = ? AND item IN (SELECT value FROM json_each(?))",
        settlement_from,
    ),
    "region": (
        "SELECT 0, 0, id, label, start_char, end_char, annotate, subtype, duplicate_of FROM region"
        " WHERE article = ? AND id IN (SELECT value FROM json_each(?))",
        lambda row, article_id, _: region_from(row, article_id),
    ),
}
_DELETE = {
    "annotation": "DELETE FROM annotation WHERE article = ? AND id = ?",
    "decision": "DELETE FROM decision WHERE article = ? AND suggestion = ? AND layer = ?",
    "article_state": "DELETE FROM article_state WHERE article = ? AND layer = ?",
    "settlement": "DELETE FROM settlement WHERE article = ? AND item = ?",
    "note": "DELETE FROM note WHERE article = ? AND id = ?",
    "region": "DELETE FROM region WHERE article = ? AND id = ?",
}
_KEYS = {table: statement.count("?") for table, statement in _DELETE.items()}
_COUNT = """
INSERT INTO counter (article, layer, labels, answers, notes, flags) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (article, layer) DO UPDATE SET labels = labels + excluded.labels,
answers = answers + excluded.answers, notes = notes + excluded.notes, flags = flags + excluded.flags
"""
_LOG = """
INSERT INTO edit_log (article, layer, actor, at, kind, undoes, run_id, edit)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number
"""
_COMPARE_AGAIN = "DELETE FROM compared WHERE article = ?"
_TAKEN_BACK = "UPDATE edit_log SET undone_by = ? WHERE number = ?"
_UNDONE = "SELECT kind, undone_by FROM edit_log WHERE number = ?"


class EditLog:
    """One edit is one transaction: its rows, its counters and its entry in the log."""

    def __init__(self, database: Database, layers: LayerBook) -> None:
        self._database = database
        self._layers = layers
        self._texts: dict[str, tuple[int, str]] = {}

    def submit(
        self,
        edit: Edit,
        *,
        article_id: str,
        layer_id: str,
        actor: str,
        at: str,
        undoes: int | None = None,
        run_id: str | None = None,
    ) -> LoggedEdit:
        """Write the edit, or raise and leave everything as it was.

        That of a step of the whole corpus holds no records; what it changed stands elsewhere.
        """
        layer = self._layers.number(layer_id)
        with self._database.writing():
            # Whatever is refused is refused before the first row is written: a bulk edit goes on.
            kind = self._kind(edit, undoes)
            packed = _packed(edit)
            place = self._write_records(edit, article_id)
            values = (place, layer, actor, at, kind, undoes, run_id, packed)
            ((number,),) = self._database.run(_LOG, values)
            if undoes is not None:
                self._database.run(_TAKEN_BACK, (number, undoes))
        return LoggedEdit(number, article_id, actor, at, edit, undoes=undoes, run_id=run_id)

    def last_undoable(
        self, actor: str, layer_id: str, passed: Collection[int] = ()
    ) -> LoggedEdit | None:
        """Return the newest edit that still holds: not an undo, not undone, not in `passed`."""
        query = self._entries(actor, layer_id, passed).where(
            EditLogRow.kind != "undo", EditLogRow.undone_by.is_(None)
        )
        return self._first(query)

    def last_redoable(
        self, actor: str, layer_id: str, passed: Collection[int] = ()
    ) -> LoggedEdit | None:
        """Return the newest undo that was not itself taken back, unless a fresh edit followed."""
        layer = self._layers.number(layer_id)
        last_fresh = (
            select(func.coalesce(func.max(EditLogRow.number), 0))
            .where(EditLogRow.layer == layer, EditLogRow.actor == actor, EditLogRow.kind == "do")
            .scalar_subquery()
        )
        query = self._entries(actor, layer_id, passed).where(
            EditLogRow.kind == "undo",
            EditLogRow.undone_by.is_(None),
            EditLogRow.number > last_fresh,
        )
        return self._first(query)

    def logged(self, number: int) -> LoggedEdit | None:
        """Return the entry of that number."""
        return self._first(_LOGGED.where(EditLogRow.number == number))

    def log(
        self, article_id: str, limit: int, before_number: int | None = None
    ) -> list[LoggedEdit]:
        """Return the entries of an article, and those of the whole corpus, newest first.

        With a number, those before it.
        """
        found: list[LoggedEdit] = []
        # Two questions, each with its index.
        for of_article in (ArticleRow.id == article_id, EditLogRow.article.is_(None)):
            query = _LOGGED.where(of_article)
            if before_number is not None:
                query = query.where(EditLogRow.number < before_number)
            found += self._all(query.order_by(EditLogRow.number.desc()).limit(limit))
        return sorted(found, key=lambda it: it.number, reverse=True)[:limit]

    def run(self, run_id: str) -> list[LoggedEdit]:
        """Return the edits of a bulk action, newest first."""
        query = _LOGGED.where(EditLogRow.run_id == run_id)
        return self._all(query.order_by(EditLogRow.number.desc()))

    def _write_records(self, edit: Edit, article_id: str) -> int | None:
        """Write what the edit does to an article; return where it stands, None if there is none."""
        if article_id == WHOLE_CORPUS:
            _require_sound(edit, article_id, 0)
            return None
        place, text = self._text(article_id)
        _require_sound(edit, article_id, len(text))
        versions = self._require_unchanged(edit, article_id, place)
        self._write(edit, place, text, versions)
        return place

    def _text(self, article_id: str) -> tuple[int, str]:
        known = self._texts.get(article_id)
        if known is None:
            query = select(ArticleRow.position, ArticleRow.text).where(ArticleRow.id == article_id)
            row = self._database.connection.execute(query).first()
            if row is None:
                raise unknown_article(article_id)
            known = self._texts[article_id] = (row.position, row.text)
            if len(self._texts) > _TEXTS_KEPT:
                del self._texts[next(iter(self._texts))]
        return known

    def _require_unchanged(self, edit: Edit, article_id: str, place: int) -> dict[str, int]:
        """Compare what the edit starts from with what is stored; return the stored versions."""
        before = {record.id: record for record in edit.before}
        ids = edit.ids()
        stored = dict(self._stored(edit, article_id, place))
        if any(stored.get(item, (None,))[0] != before.get(item) for item in ids):
            raise StaleEditError(
                phrase(
                    "“{title}” was not saved: the label has changed in the meantime.",
                    title=edit.title,
                ),
                remedy=phrase("Look at the label again and repeat the step."),
            )
        return {item: stored[item][1] for item in ids if item in stored}

    def _stored(
        self, edit: Edit, article_id: str, place: int
    ) -> Iterator[tuple[str, tuple[Record, int]]]:
        keys: dict[str, set[str | int]] = defaultdict(set)
        for record in (*edit.before, *edit.after):
            keys[_table_of(record)].add(self._key(record))
        for table, wanted in keys.items():
            query, convert = _STORED[table]
            for row in self._database.run(query, (place, plain_json(list(wanted)))):
                layer_id = self._layers.id_of(row[0]) if row[0] else ""
                record = convert(row[2:], article_id, layer_id)
                yield record.id, (record, row[1])

    def _key(self, record: Record) -> str | int:
        if isinstance(record, ArticleState):
            return self._layers.number(record.layer_id)
        if isinstance(record, Settlement):
            return record.item
        return record.suggestion if isinstance(record, Decision) else record.id

    def _write(self, edit: Edit, place: int, text: str, versions: dict[str, int]) -> None:
        deleted, inserted = defaultdict(list), defaultdict(list)
        for record in edit.before:
            table, row = record_row(record, place, self._number(record), text, 0)
            deleted[table].append(row[: _KEYS[table]])
        for record in edit.after:
            version = versions.get(record.id, 0) + 1
            table, row = record_row(record, place, self._number(record), text, version)
            inserted[table].append(row)
        for table, keys in deleted.items():
            kept = {row[: _KEYS[table]] for row in inserted[table]}
            self._database.execute_many(_DELETE[table], [key for key in keys if key not in kept])
        for table, rows in inserted.items():
            statements = REPLACE if table in deleted else INSERT
            self._database.execute_many(statements[table], rows)
        self._database.execute_many(_COUNT, list(self._changes(edit, place)))
        if any(self._is_compared(record) for record in (*edit.before, *edit.after)):
            self._database.run(_COMPARE_AGAIN, (place,))
        gone, fresh = (counted_names(self._own(it), text) for it in (edit.before, edit.after))
        if gone != fresh:
            count_names(self._database, gone, fresh)

    def _is_compared(self, record: Record) -> bool:
        """Say whether what annotators agree on hangs on the record."""
        if isinstance(record, Region):
            return True
        if isinstance(record, Note | Decision | Settlement):
            return False
        return self._layers.layer(record.layer_id).kind is LayerKind.ANNOTATOR

    def _own(self, records: Iterable[Record]) -> list[Mention]:
        """Return the mentions that are labels: what is only suggested is nobody's."""
        return [
            record
            for record in records
            if isinstance(record, Mention)
            and self._layers.layer(record.layer_id).kind is not LayerKind.SUGGESTER
        ]

    def _changes(self, edit: Edit, place: int) -> Iterator[tuple[int, ...]]:
        changes: dict[int, Counter[str]] = defaultdict(Counter)
        for record in edit.before:
            changes[self._number(record)].subtract(counts(record))
        for record in edit.after:
            changes[self._number(record)].update(counts(record))
        for layer, change in changes.items():
            numbers = tuple(change[name] for name in ("labels", "answers", "notes", "flags"))
            if any(numbers):
                yield (place, layer, *numbers)

    def _number(self, record: Record) -> int:
        return 0 if isinstance(record, Region) else self._layers.number(record.layer_id)

    def _kind(self, edit: Edit, undoes: int | None) -> str:
        if undoes is None:
            return "do"
        found = self._database.run(_UNDONE, (undoes,))
        if not found or found[0][1] is not None:
            raise StaleEditError(
                phrase("“{title}” was not taken back: that was done already.", title=edit.title),
                remedy=phrase("Look at the article again."),
            )
        return "redo" if found[0][0] == "undo" else "undo"

    def _entries(self, actor: str, layer_id: str, passed: Collection[int]) -> AnySelect:
        layer = self._layers.number(layer_id)
        stopped = select(BulkEditRow.run_id).where(BulkEditRow.offered == 0)
        query = _LOGGED.where(
            EditLogRow.layer == layer,
            EditLogRow.actor == actor,
            or_(EditLogRow.run_id.is_(None), EditLogRow.run_id.not_in(stopped)),
        )
        if passed:
            query = query.where(EditLogRow.number.not_in(passed))
        return query.order_by(EditLogRow.number.desc()).limit(1)

    def _first(self, query: AnySelect) -> LoggedEdit | None:
        return next(iter(self._all(query)), None)

    def _all(self, query: AnySelect) -> list[LoggedEdit]:
        with self._database.reading() as connection:
            return [_logged(row) for row in connection.execute(query)]


_LOGGED = select(
    EditLogRow.number,
    ArticleRow.id,
    EditLogRow.actor,
    EditLogRow.at,
    EditLogRow.edit,
    EditLogRow.undoes,
    EditLogRow.undone_by,
    EditLogRow.run_id,
).outerjoin(ArticleRow, ArticleRow.position == EditLogRow.article)


def _logged(row: Row) -> LoggedEdit:
    number, article_id, actor, at, packed, undoes, undone_by, run_id = row
    plain = zlib.decompress(packed) if isinstance(packed, bytes) else packed
    edit = unpack_edit(json.loads(plain))
    article_id = article_id or WHOLE_CORPUS
    return LoggedEdit(number, article_id, actor, at, edit, undoes, undone_by, run_id)


def _packed(edit: Edit) -> str | bytes:
    plain = plain_json(pack_edit(edit))
    return zlib.compress(plain.encode()) if len(plain) > _COMPRESS_FROM else plain


def _table_of(record: Record) -> str:
    match record:
        case Region():
            return "region"
        case Note():
            return "note"
        case Decision():
            return "decision"
        case ArticleState():
            return "article_state"
        case Settlement():
            return "settlement"
        case _:
            return "annotation"


def _require_sound(edit: Edit, article_id: str, length: int) -> None:
    for record in (*edit.before, *edit.after):
        if record.article_id != article_id:
            raise RuleError(
                phrase("“{title}” was not saved: it belongs to another article.", title=edit.title)
            )
        if any(not 0 <= start < end <= length for start, end in _spans(record)):
            raise RuleError(
                phrase("“{title}” was not saved: it reaches out of the text.", title=edit.title)
            )


def _spans(record: Record) -> Iterable[tuple[int, int]]:
    if isinstance(record, Region):
        return (record.span,)
    if isinstance(record, Note | Decision | ArticleState | Settlement):
        return ()
    return record.all_spans()
