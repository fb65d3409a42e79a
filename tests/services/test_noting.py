"""Everybody answers and settles; a note belongs to who wrote it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from annotator.domain.annotations import Note, NoteKind, Record
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.services.noting import LONGEST, Noter
from tests.examples import INES, content, counter

AT = "2026-02-03T10:00:00Z"


def note(name: str, on: str = "article-1", layer: str = INES.id, *, settled: bool = False) -> Note:
    by = "Ines" if layer == INES.id else "Ole"
    return Note(name, "article-1", layer, on, by, "Why?", f"2026-01-0{name[-1]}", settled=settled)


def after(records: Iterable[Record], make: str, *args: object, **more: object) -> ArticleContent:
    """Return the article after an edit, and require that undo brings back what was."""
    article = content(records)
    before = {record.id: record for record in article.records()}
    edit: Edit = getattr(Noter(article, counter("made")), make)(*args, **more)
    article.apply(edit)
    article.apply(edit.inverted())
    assert {record.id: record for record in article.records()} == before
    article.apply(edit)
    return article


def test_answer_stands_on_the_first_note_and_opens_the_thread_again() -> None:
    notes = [note("n1", layer="ole", settled=True), note("n2", "n1", settled=True)]
    article = after(notes, "answered", "n2", "  Because. 🌉\n", AT)
    made = article.get("made-1")
    assert isinstance(made, Note)
    assert (made.on, made.text, made.by, made.at) == ("n1", "Because. 🌉", "Ines", AT)
    assert not any(item.settled for item in article.notes())


def test_settling_takes_the_answers_along() -> None:
    article = after([note("n1", layer="ole"), note("n2", "n1")], "settled", "n2", settled=True)
    assert all(item.settled for item in article.notes())


def test_own_words_are_changed_and_those_of_others_are_not() -> None:
    article = after([note("n1")], "rewritten", "n1", "How?")
    assert [item.text for item in article.notes()] == ["How?"]
    with pytest.raises(RuleError, match="Ole wrote it"):
        Noter(content([note("n1", layer="ole")])).rewritten("n1", "How?")


def test_note_that_others_have_answered_stays() -> None:
    article = after([note("n1"), note("n2", "n1")], "deleted", "n1")
    assert article.notes() == []
    with pytest.raises(RuleError, match="answered"):
        Noter(content([note("n1"), note("n2", "n1", "ole")])).deleted("n1")


@pytest.mark.parametrize("words", ["", " \n ", "x" * (LONGEST + 1)])
def test_empty_and_endless_notes_are_refused(words: str) -> None:
    with pytest.raises(RuleError, match="not written"):
        Noter(content([note("n1")])).answered("n1", words, AT)


def test_flag_taken_back_is_told_so() -> None:
    flag = Note("n1", "article-1", INES.id, "article-1", "Ines", "", AT, NoteKind.FLAG)
    assert Noter(content([flag])).deleted("n1").title == "Take the flag back"
    with pytest.raises(RuleError, match="gone"):
        Noter(content()).deleted("n9")
