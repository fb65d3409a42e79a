"""What changes no label is a step of undo as well, and is taken back honestly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.annotations import Mention
from annotator.domain.bulk_edits import UndoStep
from annotator.domain.edits import WHOLE_CORPUS, Edit
from annotator.domain.entities import EntityCard
from annotator.domain.scheme import Scheme
from annotator.services.bulk_editing import BulkReport, take_back
from annotator.services.corpus import Corpus
from annotator.services.session import Session, session_of
from tests.examples import INES, at
from tests.storage import corpora

ADA = EntityCard("e1", "Ada Holm", "Q7")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    corpora.make(tmp_path / "some.corpus", 3)
    with Corpus.open(tmp_path / "some.corpus") as corpus:
        yield session_of(corpus, "Ines")


def with_topics(*topics: str) -> Callable[[Scheme], Scheme]:
    return lambda scheme: replace(scheme, topics=topics)


def next_undo(session: Session) -> UndoStep | None:
    return session.next_undo().result()


def undo(session: Session) -> BulkReport:
    step = next_undo(session)
    assert step is not None
    return take_back(session.corpus, session.layer, step.newest.run_id or "")


def redo(session: Session) -> BulkReport:
    step = session.next_redo().result()
    assert step is not None
    return take_back(session.corpus, session.layer, step.newest.run_id or "")


def label(session: Session) -> None:
    mention = Mention("m-1", "article-1", INES.id, "GPE", (at("Sund"),))
    session.submit(Edit("Label GPE “Sund”", after=(mention,)), "article-1").result()


def card(session: Session) -> EntityCard:
    return session.corpus.run(lambda store: store.entities.card("e1"))


def test_a_topic_is_undone_and_done_again_in_its_turn(session: Session) -> None:
    session.change_scheme(with_topics("tolls"), "Topic “tolls”").result()
    label(session)
    assert next_undo(session).title == "Label GPE “Sund”"  # type: ignore[union-attr]
    newest = next_undo(session).newest  # type: ignore[union-attr]
    session.submit(newest.edit.inverted(), "article-1", undoes=newest.number).result()
    assert next_undo(session).title == "Topic “tolls”"  # type: ignore[union-attr]
    assert undo(session).scheme == session.corpus.scheme
    assert (session.corpus.scheme.topics, next_undo(session)) == ((), None)
    redo(session)
    assert session.corpus.scheme.topics == ("tolls",)


def test_it_is_undone_after_a_restart(session: Session) -> None:
    session.change_card(ADA, "Identify “Ada Holm”").result()
    path = session.corpus.path
    session.corpus.close()
    with Corpus.open(path) as corpus:
        again = session_of(corpus, "Ines")
        assert next_undo(again).title == "Identify “Ada Holm”"  # type: ignore[union-attr]
        undo(again)
        assert card(again) == EntityCard("e1")
        redo(again)
        assert card(again) == ADA


def test_undo_is_for_who_did_it(session: Session) -> None:
    session.change_scheme(with_topics("tolls"), "Topic “tolls”").result()
    assert session_of(session.corpus, "Bo").next_undo().result() is None


def test_a_card_that_somebody_changed_since_stays_and_is_told(session: Session) -> None:
    session.change_card(ADA, "Identify “Ada Holm”").result()
    bo = session_of(session.corpus, "Bo")
    bo.change_card(replace(ADA, identifier="Q8"), "Identify “Ada Holm”").result()
    report = undo(session)
    assert card(session).identifier == "Q8"
    assert report.kept == ["The name or identifier of “Ada Holm” was changed since; it stays."]
    assert not report.beside
    assert session.next_undo(report.passed).result() is None


def test_only_what_the_scheme_kept_of_a_change_is_taken_back(session: Session) -> None:
    session.change_scheme(with_topics("tolls"), "Topic “tolls”").result()
    bo = session_of(session.corpus, "Bo")
    bo.change_scheme(with_topics("tolls", "ferries"), "Topic “ferries”").result()
    assert undo(session).kept == []
    assert session.corpus.scheme.topics == ("ferries",)


def test_a_scheme_changed_again_there_stays_and_is_told(session: Session) -> None:
    session.change_scheme(lambda it: replace(it, name="One"), "Name the scheme").result()
    bo = session_of(session.corpus, "Bo")
    bo.change_scheme(lambda it: replace(it, name="Two"), "Name the scheme").result()
    report = undo(session)
    assert session.corpus.scheme.name == "Two"
    assert report.kept == ["The scheme was changed there since; what was changed since stays."]
    assert session.next_undo(report.passed).result() is None


def test_what_changes_nothing_is_no_step(session: Session) -> None:
    session.change_scheme(lambda it: it, "Nothing").result()
    assert next_undo(session) is None


def test_the_log_of_every_article_tells_it(session: Session) -> None:
    label(session)
    session.change_scheme(with_topics("tolls"), "Topic “tolls”").result()
    titles = [it.edit.title for it in session.log("article-1", 10).result()]
    assert titles == ["Topic “tolls”", "Label GPE “Sund”"]
    (only,) = session.log("article-2", 10).result()
    assert only.article_id == WHOLE_CORPUS
    assert session.log("article-1", 1).result()[0].edit.title == "Topic “tolls”"
