"""What was done to an article: by whom, when, from which suggestion; and taking a step of it back.

Everything is read from the log. Only steps that touched the layer of the one who looks are told, so
that annotators who work apart do not see each other's labels.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.annotations import (
    PERSON_ORIGIN,
    Annotation,
    ArticleState,
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Record,
    Region,
    Spans,
    Stance,
)
from annotator.domain.article_content import ArticleContent, references
from annotator.domain.edits import WHOLE_CORPUS, Edit, LoggedEdit
from annotator.domain.errors import RuleError, UnknownNameError
from annotator.domain.phrases import phrase
from annotator.domain.rules import check
from annotator.domain.scheme import Scheme
from annotator.domain.words import main_spans, surface

_ANNOTATIONS = (Mention, Claim, Stance, DocumentLabel)


class Lot(StrEnum):
    """What became of a step."""

    HOLDS = "holds"
    TAKEN_BACK = "taken back"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Answered:
    """A suggestion that a step answered: how, whose it was, and what it said."""

    verdict: str
    by: str
    label: str
    score: float | None


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One step, or all edits of a bulk edit in this article; `entries` newest first."""

    entries: tuple[LoggedEdit, ...]
    title: str
    actor: str
    at: str
    lot: Lot
    answered: tuple[Answered, ...]
    record_ids: frozenset[str]

    @property
    def is_bulk(self) -> bool:
        """Say whether it is part of a bulk edit."""
        return self.entries[0].run_id is not None

    @property
    def is_of_corpus(self) -> bool:
        """Say whether it changed the scheme or what names are, and nothing in this article."""
        return all(entry.article_id == WHOLE_CORPUS for entry in self.entries)


def history(
    log: Sequence[LoggedEdit], content: ArticleContent, record_id: str | None = None
) -> list[HistoryStep]:
    """Return the steps of a log, newest first as the log is; with a record, those that touched it.

    The edits of one run that follow each other are one step; what such a run changed beside the
    labels is told only where it did nothing else here.
    """
    wanted, undos = _kin(content, record_id) if record_id is not None else None, undone_in(log)
    steps: list[HistoryStep] = []
    waiting: list[LoggedEdit] = []
    here = {logged.run_id for logged in log if logged.article_id != WHOLE_CORPUS}
    told = (it for it in log if it.article_id != WHOLE_CORPUS or it.run_id not in here)
    for logged in (*told, None):
        if waiting and (logged is None or not _together(waiting[-1], logged)):
            steps.append(_step(tuple(waiting), content, undos))
            waiting = []
        if logged is not None and _concerns(logged, content, wanted):
            waiting.append(logged)
    return steps


def built_on(step: HistoryStep, log: Sequence[LoggedEdit]) -> list[LoggedEdit]:
    """Return the later edits that build on a step and still hold, newest first.

    These are those that changed the same records, or made something that points at what the step
    made, and those that build on them. `log` is the article's, newest first.
    """
    own = {entry.number for entry in step.entries}
    touched = {record.id for entry in step.entries for record in _weighty(entry.edit)}
    undos = undone_in(log)
    found: list[LoggedEdit] = []
    for logged in reversed(log):
        holds = logged.undone_by is None and logged.number not in undos
        if logged.number <= min(own) or logged.number in own or not holds:
            continue
        records = _weighty(logged.edit)
        pointed_at = {it for record in records for it in _pointed_at(record)}
        ids = {record.id for record in records}
        if touched & (ids | pointed_at):
            touched |= ids
            found.insert(0, logged)
    return found


def taking_back(logged: LoggedEdit, content: ArticleContent) -> Edit:
    """Return the edit that takes back one step, whatever was done since to other labels.

    How far the article is stays as it is, where that was changed since.
    """
    inverse = logged.edit.inverted()
    gone_on = {
        record.id
        for record in inverse.before
        if isinstance(record, ArticleState) and content.get(record.id) != record
    }
    return Edit(
        inverse.title,
        tuple(record for record in inverse.before if record.id not in gone_on),
        tuple(record for record in inverse.after if record.id not in gone_on),
    )


def versions(step: HistoryStep, record_id: str) -> Annotation | None:
    """Return the label as a step left it."""
    for entry in step.entries:
        for record in entry.edit.after:
            if record.id == record_id and isinstance(record, _ANNOTATIONS):
                return record
    return None


def bringing_back(version: Annotation, content: ArticleContent, scheme: Scheme) -> Edit:
    """Return the edit that makes a label what it was, or raise why that cannot be."""
    now = content.annotation(version.id)
    missing = [it for it in references(version) if content.annotation(it) is None]
    if missing:
        raise UnknownNameError(
            phrase("This version was not brought back: a label that it points at is gone."),
            remedy=phrase("Bring that label back first."),
        )
    if now == version:
        raise RuleError(phrase("The label is just like that now."))
    words = " ".join(surface(version, content.text).split())
    edit = Edit(
        phrase("Bring back {label} “{words}”", label=version.label, words=words[:40]),
        before=(now,) if now is not None else (),
        after=(version,),
    )
    refused = [problem for problem in check(edit, content, scheme) if problem.refused]
    if refused:
        raise RuleError(
            phrase("This version was not brought back: {message}.", message=refused[0].message)
        )
    return edit


def places(step: HistoryStep) -> Spans:
    """Return where in the text the step's labels are, or were."""
    found = {
        span
        for entry in step.entries
        for record in (*entry.edit.before, *entry.edit.after)
        for span in _places(record)
    }
    return tuple(sorted(found))


def undone_in(log: Sequence[LoggedEdit]) -> frozenset[int]:
    """Return the numbers of those entries that took something back, and did not do it again."""
    undos: set[int] = set()
    for logged in reversed(log):
        if logged.undoes is not None and logged.undoes not in undos:
            undos.add(logged.number)
    return frozenset(undos)


def _step(
    entries: tuple[LoggedEdit, ...], content: ArticleContent, undos: frozenset[int]
) -> HistoryStep:
    newest = entries[0]
    lot = Lot.UNDO if newest.number in undos else Lot.HOLDS
    if all(entry.undone_by is not None for entry in entries):
        lot = Lot.TAKEN_BACK if lot is Lot.HOLDS else Lot.UNDO
    answered = [it for entry in entries for it in _answers(entry.edit, content)]
    ids = frozenset(record.id for entry in entries for record in _weighty(entry.edit))
    return HistoryStep(
        entries, newest.edit.title, newest.actor, newest.at, lot, tuple(answered), ids
    )


def _answers(edit: Edit, content: ArticleContent) -> Iterable[Answered]:
    for record in edit.after:
        if isinstance(record, Decision):
            suggestion = content.annotation(record.suggestion)
            origin = suggestion.origin if suggestion is not None else ""
            if suggestion is not None and origin != PERSON_ORIGIN:
                verdict, score = record.verdict.value, suggestion.score
                yield Answered(verdict, origin, suggestion.label, score)


def _together(one: LoggedEdit, other: LoggedEdit) -> bool:
    return one.run_id is not None and one.run_id == other.run_id


def _concerns(logged: LoggedEdit, content: ArticleContent, wanted: frozenset[str] | None) -> bool:
    records = (*logged.edit.before, *logged.edit.after)
    if wanted is not None:
        return any(record.id in wanted for record in records)
    mine = content.layer
    return logged.actor == mine.name or any(_layer(record) in ("", mine.id) for record in records)


def _kin(content: ArticleContent, record_id: str) -> frozenset[str]:
    """Return a label with the answer that it came from, under which the log knows them."""
    answers = (content.answered_by(record_id), content.answer(record_id))
    found = {record_id}
    for answer in answers:
        if answer is not None:
            found |= {answer.id, answer.outcome or record_id}
    return frozenset(found)


def _layer(record: Record) -> str:
    return "" if isinstance(record, Region) else record.layer_id


def _weighty(edit: Edit) -> list[Record]:
    """Return the records of an edit that another can build on."""
    records = {record.id: record for record in (*edit.before, *edit.after)}
    return [it for it in records.values() if not isinstance(it, ArticleState)]


def _pointed_at(record: Record) -> frozenset[str]:
    return references(record) if isinstance(record, _ANNOTATIONS) else frozenset()


def _places(record: Record) -> Spans:
    if isinstance(record, Region):
        return (record.span,)
    return main_spans(record) if isinstance(record, _ANNOTATIONS) else ()
