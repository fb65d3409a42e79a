"""How suggesters have fared: every answer is counted once, under its suggester and label."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.annotations import Decision, Mention, Verdict
from annotator.domain.articles import LayerKind
from annotator.domain.edits import Edit
from annotator.domain.stats import SuggestionCounts
from annotator.services import suggester_records as service
from annotator.services.corpus import Corpus
from annotator.services.jobs import Unwatched
from annotator.services.suggester_records import suggester_records
from tests.storage.corpora import make


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a corpus of four articles in which two people answered the same suggestions."""
    path = tmp_path / "c.corpus"
    make(path, 4)
    with Corpus.open(path) as corpus:
        for name, verdict in (("Ada", Verdict.ACCEPTED), ("Ben", Verdict.REJECTED)):
            layer = corpus.layer(name)
            for article_id in corpus.run(lambda store: store.article_ids())[:3]:
                content = corpus.content(article_id, layer)
                first = next(it for it in content.suggestions() if isinstance(it, Mention))
                outcome = replace(first, id=f"{name}-{article_id}", layer_id=layer.id)
                taken = verdict is Verdict.ACCEPTED
                answer = Decision(
                    article_id, layer.id, first.id, verdict, outcome.id if taken else None
                )
                corpus.submit(
                    content, Edit("Answer", after=(outcome, answer) if taken else (answer,))
                )
    return path


@pytest.mark.parametrize("size", [1, 3, 200])
def test_answers_of_all_people_are_counted_by_label(
    path: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "_SLICE", size)
    with Corpus.open(path) as corpus:
        (record,) = suggester_records(corpus).values()
        whole = sum(record.values(), SuggestionCounts())
        (told,) = corpus.stats().suggestions.values()
        answered = {key: counts for key, counts in record.items() if counts.answered()}
    assert whole == told
    assert (whole.accepted, whole.changed, whole.rejected) == (3, 0, 3)
    ((key, counts),) = answered.items()
    assert key[0] == "entity"
    assert counts.answered() == 6
    # Two names in each of four articles, of which three were looked at.
    assert counts.open == 2 * 4 - 3


def test_labels_that_nobody_suggested_are_nobodys_record(path: Path) -> None:
    with Corpus.open(path) as corpus:
        names = {layer.name for layer in corpus.layers() if layer.kind is LayerKind.SUGGESTER}
        assert suggester_records(corpus).keys() == names


def test_counting_ends_when_it_is_stopped(path: Path) -> None:
    class Stopped(Unwatched):
        def stop_requested(self) -> bool:
            return True

    with Corpus.open(path) as corpus:
        assert suggester_records(corpus, Stopped()) == {}
