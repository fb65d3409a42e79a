"""Suggesting over a corpus: what is gone through, what is kept, what is said when it fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.annotations import Mention
from annotator.domain.articles import Progress
from annotator.domain.errors import UnknownSuggesterError
from annotator.domain.imports import ImportedArticle
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.ids import new_id
from annotator.services.labeling import Labeler
from annotator.services.suggesting import SuggestOptions, suggest, suggesters
from tests.examples import TEXT, article, regions

OTHER = "“We will sail again,” said Ada Holm of the Sund Ferry Company on Monday.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "a.corpus") as opened:
        items = [
            ImportedArticle(article(), regions()),  # type: ignore[arg-type]
            ImportedArticle(article(OTHER, "article-2"), ()),
        ]
        opened.run(lambda store: store.add_articles(items, at=now()))
        yield opened


HERE = SuggestOptions(processes=0)


class StopAtOnce:
    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        return

    def stop_requested(self) -> bool:
        return True


def test_boilerplate_gets_no_suggestion(corpus: Corpus) -> None:
    suggest(corpus, HERE)
    content = corpus.content("article-1", corpus.layer("Ines"))
    advertisement = content.regions()[1]
    assert list(content.suggestions())
    assert not content.near(advertisement.span)


def test_answers_survive_another_run(corpus: Corpus) -> None:
    suggest(corpus, HERE)
    content = corpus.content("article-1", corpus.layer("Ines"))
    first = next(iter(content.suggestions()))
    corpus.submit(content, Labeler(content, corpus.scheme, new_id).accept(first.id))
    before = {(item.label, item.all_spans()) for item in content.suggestions()}
    suggest(corpus, SuggestOptions(only=("undecided",), processes=0))
    again = corpus.content("article-1", corpus.layer("Ines"))
    assert [item.label for item in again.labels()] == [first.label]
    assert {(item.label, item.all_spans()) for item in again.suggestions()} == before


def test_finished_articles_are_left_alone(corpus: Corpus) -> None:
    content = corpus.content("article-1", corpus.layer("Ines"))
    corpus.submit(content, Labeler(content, corpus.scheme, new_id).set_progress(Progress.DONE))
    report = suggest(corpus, SuggestOptions(only=("undecided",), processes=0))
    assert report.articles == 1


def test_memory_knows_what_was_confirmed_elsewhere(corpus: Corpus) -> None:
    content = corpus.content("article-1", corpus.layer("Ines"))
    labeler = Labeler(content, corpus.scheme, new_id)
    at = TEXT.index("Ada Holm")
    corpus.submit(content, labeler.create_mention("PERSON", content.tokens.snapped(at, at + 8)))  # type: ignore[arg-type]
    suggest(corpus, SuggestOptions(names=("memory",), processes=0))
    other = corpus.content("article-2", corpus.layer("Ines"))
    (found,) = other.suggestions()
    assert isinstance(found, Mention)
    assert (found.label, found.origin) == ("PERSON", "memory")
    assert OTHER[slice(*found.spans[0])] == "Ada Holm"


def test_stopping_keeps_what_is_written_and_goes_on_later(corpus: Corpus) -> None:
    stopped = suggest(corpus, HERE, StopAtOnce())
    assert stopped.cancelled
    assert suggest(corpus, HERE).articles + stopped.articles == 2


def test_worker_process_suggests_the_same(corpus: Corpus) -> None:
    here = suggest(corpus, HERE).suggestions
    there = suggest(corpus, SuggestOptions(only=("undecided",), processes=1)).suggestions
    assert here == there > 0


def test_unknown_suggester_changes_nothing(corpus: Corpus) -> None:
    with pytest.raises(UnknownSuggesterError):
        suggest(corpus, SuggestOptions(names=("no_such_pipeline",), processes=0))
    assert corpus.stats().suggestions == {} or not any(
        counts.open for counts in corpus.stats().suggestions.values()
    )


def test_rules_and_memory_are_always_there() -> None:
    assert [item.name for item in suggesters()][:2] == ["rules", "memory"]
