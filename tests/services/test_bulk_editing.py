"""A bulk edit is one step: done whole, taken back whole, done again whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotations import Mention, Record
from annotator.domain.articles import Layer
from annotator.domain.bulk_edits import BulkStep, UndoStep
from annotator.domain.edits import Edit
from annotator.domain.entities import EntityCard
from annotator.domain.errors import CancelledError
from annotator.services.bulk_editing import BulkReport, apply_in_bulk, take_back
from annotator.services.corpus import Corpus
from annotator.services.jobs import Unwatched
from tests.examples import INES, at
from tests.storage import corpora

ARTICLES = 60  # more than one slice


def label(number: int, name: str = "GPE", label_id: str = "") -> Mention:
    article_id = f"article-{number}"
    return Mention(label_id or f"m-{number}", article_id, INES.id, name, (at("Sund"),))


def labelling(numbers: Iterator[int] | range) -> Iterator[BulkStep]:
    return (BulkStep(f"article-{n}", Edit("Label GPE “Sund”", after=(label(n),))) for n in numbers)


class StopAfter(Unwatched):
    """Asks to stop once so many steps are done."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        self._left -= 1

    def stop_requested(self) -> bool:
        return self._left <= 0


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("many") / "many.corpus"
    corpora.make(path, ARTICLES)
    return path.read_bytes()


@pytest.fixture
def corpus(tmp_path: Path, many: bytes) -> Iterator[Corpus]:
    path = tmp_path / "many.corpus"
    path.write_bytes(many)
    with Corpus.open(path) as opened:
        yield opened


def everything(corpus: Corpus) -> list[list[Record]]:
    ids = corpus.run(lambda store: store.article_ids())
    return corpus.run(lambda store: [records for _, records in store.iterate(ids)])


def next_undo(corpus: Corpus) -> UndoStep | None:
    return corpus.run(lambda store: store.runs.next_undo("Ines", INES.id))


def next_redo(corpus: Corpus) -> UndoStep | None:
    return corpus.run(lambda store: store.runs.next_redo("Ines", INES.id))


def label_all(corpus: Corpus, layer: Layer = INES) -> BulkReport:
    return apply_in_bulk(corpus, layer, "Label “Sund”", labelling(range(1, ARTICLES + 1)))


def undo(corpus: Corpus) -> BulkReport:
    step = next_undo(corpus)
    assert step is not None
    assert step.newest.run_id is not None
    return take_back(corpus, INES, step.newest.run_id)


def redo(corpus: Corpus) -> BulkReport:
    step = next_redo(corpus)
    assert step is not None
    assert step.newest.run_id is not None
    return take_back(corpus, INES, step.newest.run_id)


def test_run_is_one_step_with_its_own_title(corpus: Corpus) -> None:
    report = label_all(corpus)
    step = next_undo(corpus)
    assert report.edits == ARTICLES
    assert step is not None
    assert (step.title, step.edits, step.articles) == ("Label “Sund”", ARTICLES, ARTICLES)
    assert step.newest.run_id == report.run_id


def test_undo_and_redo_of_a_run_go_back_and_forth_whole(corpus: Corpus) -> None:
    before = everything(corpus)
    label_all(corpus)
    after = everything(corpus)
    undo(corpus)
    assert everything(corpus) == before
    assert next_undo(corpus) is None
    assert redo(corpus).edits == ARTICLES
    assert everything(corpus) == after
    assert next_redo(corpus) is None
    undo(corpus)
    assert everything(corpus) == before


def test_run_is_taken_back_after_a_restart(corpus: Corpus) -> None:
    before = everything(corpus)
    label_all(corpus)
    corpus.close()
    with Corpus.open(corpus.path) as again:
        undo(again)
        assert everything(again) == before


def test_what_changed_since_is_skipped_and_listed(corpus: Corpus) -> None:
    label_all(corpus)
    relabelled = Edit("Relabel", before=(label(7),), after=(label(7, "ORG"),))
    corpus.run(
        lambda store: store.submit(
            relabelled, article_id="article-7", layer_id=INES.id, actor="Tomas", at="2026-01-02"
        )
    )
    report = undo(corpus)
    assert [item.source for item in report.skipped] == ["article-7"]
    assert len(report.passed) == 1
    assert report.edits == ARTICLES - 1
    kept = corpus.run(lambda store: store.runs.next_undo("Ines", INES.id, report.passed))
    assert kept is None


def test_steps_that_do_not_fit_are_skipped_the_others_done(corpus: Corpus) -> None:
    missing = BulkStep("article-999", Edit("Label", after=(replace(label(1), id="x"),)))
    stale = BulkStep("article-1", Edit("Relabel", before=(label(1, "ORG"),), after=(label(1),)))
    report = apply_in_bulk(corpus, INES, "Mixed", [missing, stale, *labelling(range(1, 3))])
    assert [item.source for item in report.skipped] == ["article-999", "article-1"]
    assert report.articles == {"article-1", "article-2"}
    assert corpus.check() == []


def test_stopped_run_leaves_nothing_and_is_not_offered(corpus: Corpus) -> None:
    before = everything(corpus)
    steps = labelling(range(1, ARTICLES + 1))
    with pytest.raises(CancelledError, match="nothing was changed"):
        apply_in_bulk(corpus, INES, "Label “Sund”", steps, StopAfter(1))
    assert everything(corpus) == before
    assert next_undo(corpus) is None
    assert next_redo(corpus) is None


def test_stopped_undo_goes_on_with_the_next_one(corpus: Corpus) -> None:
    before = everything(corpus)
    report = label_all(corpus)
    part = take_back(corpus, INES, report.run_id, StopAfter(1))
    assert 0 < part.edits < ARTICLES
    rest = undo(corpus)
    assert part.edits + rest.edits == ARTICLES
    assert everything(corpus) == before


def test_scheme_goes_with_its_run_there_and_back(corpus: Corpus) -> None:
    old = corpus.scheme
    new = replace(old, name="Renamed")
    report = apply_in_bulk(corpus, INES, "Rename", labelling(range(1, 3)), scheme=new)
    assert report.scheme == corpus.scheme
    assert corpus.scheme.name == "Renamed"
    assert undo(corpus).scheme == corpus.scheme
    assert replace(corpus.scheme, version=old.version) == old
    redo(corpus)
    assert corpus.scheme.name == "Renamed"


def test_what_the_scheme_got_since_stays(corpus: Corpus) -> None:
    new = replace(corpus.scheme, name="Renamed")
    apply_in_bulk(corpus, INES, "Rename", labelling(range(1, 3)), scheme=new)
    corpus.set_scheme(replace(corpus.scheme, topics=("tolls",)))
    report = undo(corpus)
    assert (corpus.scheme.name, corpus.scheme.topics) == ("news", ("tolls",))
    assert report.scheme == corpus.scheme
    assert report.skipped == []


def test_what_stands_beside_is_written_with_the_run(corpus: Corpus) -> None:
    apply_in_bulk(
        corpus,
        INES,
        "Label “Sund”",
        labelling(range(1, 3)),
        cards=[EntityCard("e1", "Sund", "Q1")],
    )
    assert corpus.run(lambda store: store.entities.card("e1")).identifier == "Q1"
    undo(corpus)
    assert corpus.run(lambda store: store.entities.card("e1")) == EntityCard("e1")


def test_nothing_to_do_leaves_no_trace(corpus: Corpus) -> None:
    report = apply_in_bulk(corpus, INES, "Nothing", [])
    assert (report.edits, next_undo(corpus)) == (0, None)
    assert corpus.run(lambda store: store.runs.run(report.run_id)) is None


def submit(corpus: Corpus, step: BulkStep) -> None:
    corpus.run(
        lambda store: store.submit(
            step.edit,
            article_id=step.article_id,
            layer_id=INES.id,
            actor="Ines",
            at="2026-01-02",
            undoes=step.undoes,
        )
    )


def take_one_back(corpus: Corpus, step: UndoStep) -> None:
    newest = step.newest
    if newest.run_id is not None:
        assert not take_back(corpus, INES, newest.run_id).skipped
        return
    submit(corpus, BulkStep(newest.article_id, newest.edit.inverted(), newest.number))


def any_edit(corpus: Corpus, number: int, chance: Random) -> BulkStep:
    """Return an edit that makes, changes or deletes the label of an article."""
    article_id = f"article-{number}"
    old = corpus.run(lambda store: store.content(article_id, INES.id)).get(f"m-{number}")
    assert old is None or isinstance(old, Mention)
    new = None if old and chance.random() < 0.3 else label(number, chance.choice(["GPE", "ORG"]))
    return BulkStep(article_id, Edit("Any", (old,) if old else (), (new,) if new else ()))


def act(corpus: Corpus, kind: str, chance: Random) -> None:
    """Do one thing that a person may do: an edit, a run, undo or redo."""
    if kind == "run":
        steps = [any_edit(corpus, number, chance) for number in (1, 2, 3)]
        apply_in_bulk(corpus, INES, "Any", steps)
    elif kind == "edit":
        submit(corpus, any_edit(corpus, chance.randint(1, 3), chance))
    elif (step := next_undo(corpus) if kind == "undo" else next_redo(corpus)) is not None:
        take_one_back(corpus, step)


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.sampled_from(["edit", "run", "run", "undo", "redo"]), max_size=10),
    st.randoms(use_true_random=False),
)
def test_undoing_all_of_any_sequence_brings_the_start_back(
    kinds: list[str], chance: Random
) -> None:
    with TemporaryDirectory() as folder:
        corpora.make(Path(folder) / "x.corpus", 3)
        with Corpus.open(Path(folder) / "x.corpus") as corpus:
            before = everything(corpus)
            for kind in kinds:
                act(corpus, kind, chance)
            after = everything(corpus)
            undone = 0
            while (step := next_undo(corpus)) is not None:
                take_one_back(corpus, step)
                undone += 1
            assert everything(corpus) == before
            for _ in range(undone):
                act(corpus, "redo", chance)
            assert everything(corpus) == after
