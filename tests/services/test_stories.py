"""A story is worked out once, and again when the article has other names or articles come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.annotations import Mention, Span
from annotator.domain.articles import Article
from annotator.domain.edits import Edit
from annotator.domain.imports import ImportedArticle
from annotator.domain.text import text_hash
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.near_copies import mark_near_copies
from annotator.services.stories import stories_of, story_of
from annotator.storage.occurrence_reader import OccurrenceReader
from tests.nlp.test_near_copies import text

ABOUT = "We saw Ada Lind and Bo Berg near Port Aal with Cy Dane on the pier."
ELSE = "Nothing happened in the hills, and nobody came to look at it all day."


def add(corpus: Corpus, number: int, words: str) -> None:
    text = f"{words} {number}\n"
    article = Article(f"a{number}", text, date="2026-02-03", sha256=text_hash(text))
    corpus.run(lambda store: store.add_articles([ImportedArticle(article)], at=now()))


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "port.corpus") as opened:
        for number, words in enumerate([ABOUT, ABOUT, ELSE, ELSE, ELSE]):
            add(opened, number, words)
        yield opened


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """Return the phrases that the index is asked for from now on."""
    found: list[str | None] = []
    real = OccurrenceReader.candidates

    def candidates(self: OccurrenceReader, phrase: str | None) -> list[int]:
        found.append(phrase)
        return real(self, phrase)

    monkeypatch.setattr(OccurrenceReader, "candidates", candidates)
    return found


def test_a_second_look_asks_for_no_names(corpus: Corpus, asked: list[str | None]) -> None:
    assert story_of(corpus, "a0") == ["a0", "a1"]
    assert asked
    asked.clear()
    assert story_of(corpus, "a0") == ["a0", "a1"]
    assert not asked


def test_articles_that_come_and_names_that_change_are_seen(
    corpus: Corpus, asked: list[str | None]
) -> None:
    story_of(corpus, "a0")
    add(corpus, 7, ABOUT)
    assert set(story_of(corpus, "a0")) == {"a0", "a1", "a7"}
    ines = corpus.layer("Ines")
    start = ABOUT.index("Ada Lind")
    label = Mention("m", "a0", ines.id, "PERSON", (Span(start, start + 8),))
    corpus.submit(corpus.content("a0", ines), Edit("Label", after=(label,)))
    asked.clear()
    assert story_of(corpus, "a0") == ["a0"]
    assert asked == ["Ada Lind"]


def test_stories_among_many_are_named_by_their_first_article(corpus: Corpus) -> None:
    ids = corpus.run(lambda store: store.article_ids())
    assert stories_of(corpus, ids) == {"a0": "a0", "a1": "a0"}
    assert stories_of(corpus, ["a1", "a2"]) == {}


def test_near_copies_are_one_story_whatever_their_names(corpus: Corpus) -> None:
    plain = " ".join(text(1))
    add(corpus, 8, plain)
    add(corpus, 9, plain + " again")
    mark_near_copies(corpus)
    assert stories_of(corpus, ["a9", "a8", "a2"]) == {"a8": "a8", "a9": "a8"}
