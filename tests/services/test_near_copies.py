"""Near copies are marked once, found by a filter, and named by what they are copies of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.annotations import Region, Span
from annotator.domain.articles import Article
from annotator.domain.imports import ImportedArticle
from annotator.domain.queue import QueueQuery
from annotator.domain.text import text_hash
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.near_copies import mark_near_copies
from annotator.ui.desk.leaving import Leaving
from tests.nlp.test_near_copies import text

FOOTER = " ".join(text(9, 300))


def item(number: int, words: str, title: str = "", footer: bool = False) -> ImportedArticle:
    whole = f"{words}\n{FOOTER}\n" if footer else f"{words}\n"
    name = f"a{number}"
    article = Article(name, whole, title=title, sha256=text_hash(whole))
    closed = Span(len(words) + 1, len(words) + 1 + len(FOOTER))
    regions = [Region(f"r{number}", name, "BOILERPLATE", closed, annotate=False)] if footer else []
    return ImportedArticle(article, regions)


def add(corpus: Corpus, *items: ImportedArticle) -> None:
    corpus.run(lambda store: store.add_articles(items, at=now()))


def copies(corpus: Corpus) -> dict[str, str]:
    layer = corpus.layer("Ines")
    query = QueueQuery(layer.id, search="is:copy")
    found = corpus.run(lambda store: store.queue(query, after=None, limit=50))
    return {one.id: one.copy_of for one in found}


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "wire.corpus") as opened:
        yield opened


def test_the_second_print_is_a_copy_of_the_first_also_after_a_later_import(corpus: Corpus) -> None:
    report = " ".join(text(1))
    add(corpus, item(1, report, "Tunnel opens"), item(2, " ".join(text(2))))
    assert mark_near_copies(corpus) == 0
    add(corpus, item(3, report + " by our own reporter"), item(4, report + " and an agency"))
    assert mark_near_copies(corpus) == 2
    assert copies(corpus) == {"a3": "Tunnel opens", "a4": "Tunnel opens"}
    assert mark_near_copies(corpus) == 0


def test_pages_that_share_only_their_footer_are_no_copies(corpus: Corpus) -> None:
    add(corpus, *(item(n, " ".join(text(n, 60)), footer=True) for n in (1, 2, 3)))
    assert mark_near_copies(corpus) == 0


def test_an_original_without_title_is_named_by_its_id(corpus: Corpus) -> None:
    report = " ".join(text(1))
    add(corpus, item(1, report), item(2, report + " again"))
    mark_near_copies(corpus)
    assert copies(corpus) == {"a2": "a1"}


def test_stopped_it_goes_on_where_it_was(corpus: Corpus) -> None:
    report = " ".join(text(1))
    add(corpus, item(1, report), item(2, report + " again"))
    stop = Leaving()
    stop.now = True
    assert mark_near_copies(corpus, stop) == 0
    assert mark_near_copies(corpus) == 1


def test_a_corpus_open_for_reading_is_left_alone(corpus: Corpus) -> None:
    add(corpus, item(1, " ".join(text(1))))
    path = corpus.path
    corpus.close()
    with Corpus.open(path, read_only=True) as read_only:
        assert mark_near_copies(read_only) == 0
