"""What is remembered about a corpus, and how articles are read from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.errors import UnknownNameError
from annotator.domain.stats import SuggestionCounts
from annotator.domain.text import text_hash
from annotator.storage import article_reader
from annotator.storage.corpus_file import open_corpus
from annotator.storage.corpus_store import CorpusStore
from tests.examples import INES, RULES, TEXT, scheme
from tests.storage.corpora import NOW, accepted, begun, imported, now, submit


def test_small_things_are_remembered(store: CorpusStore) -> None:
    assert store.meta("zoom") is None
    store.set_meta("zoom", "1.5")
    store.set_meta("zoom", "2")
    store.schemes.apply(replace(scheme(), name="other"), at=now(), actor="Ines", title="Other")
    store.set_last_article(INES.id, "article-1")
    assert (store.meta("zoom"), store.scheme().name) == ("2", "other")
    assert store.last_article(INES.id) == "article-1"


def test_articles_are_known_by_text_and_id(store: CorpusStore) -> None:
    assert store.find_by_hash(text_hash(TEXT)) == "article-1"
    assert store.find_by_hash(text_hash("other")) is None
    assert store.known_ids(["article-1", "article-2"]) == {"article-1"}


def test_annotator_sees_no_other_annotator(store: CorpusStore) -> None:
    tomas = Layer("layer-tomas", "Tomas", LayerKind.ANNOTATOR)
    store.add_layer(tomas)
    submit(store, accepted())
    content = store.content("article-1", tomas.id)
    assert not list(content.labels())
    assert len(list(content.suggestions())) == 4


def test_articles_are_streamed_in_the_order_asked_for(
    store: CorpusStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_reader.chunks, "__defaults__", (2,))
    store.add_articles([imported(f"article-{n}") for n in range(2, 6)], at=NOW)
    wanted = ["article-4", "article-1", "article-5"]
    read = []
    for article, records in store.iterate(wanted, [INES.id]):
        store.set_meta("seen", article.id)
        read.append(article.id)
        assert {record.id[-2:] for record in records} == {"r1", "r2", "r3"}
    assert read == wanted
    assert len(store.records("article-4")) == 7
    with pytest.raises(UnknownNameError):
        store.records("article-9")


def test_stats_count_everything(store: CorpusStore) -> None:
    submit(store, accepted())
    submit(store, begun())
    store.add_articles([imported("article-2")], at=NOW)
    stats = store.stats()
    expected = {Progress.BEGUN: 1, Progress.NEW: 1}
    assert (stats.articles, stats.progress) == (2, expected)
    assert stats.progress_by_layer == {INES.id: expected}
    assert stats.labels[INES.id, "entity", "PERSON"] == 1
    assert stats.labels[RULES.id, "claim", "CLAIM"] == 2
    assert stats.suggestions == {RULES.id: SuggestionCounts(open=7, accepted=1)}


def test_layer_of_a_reader_lasts_until_closing(corpus: Path) -> None:
    guest = Layer("guest", "Guest", LayerKind.ANNOTATOR)
    reader = open_corpus(corpus, read_only=True, now=now)
    reader.add_layer(guest)
    assert reader.content("article-1", guest.id).layer == guest
    reader.close()
    again = open_corpus(corpus, read_only=True, now=now)
    assert guest not in again.layers()
    again.close()
