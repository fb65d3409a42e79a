"""Every mention of words is found, with whose labels stand on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotations import Region, Span
from annotator.domain.articles import LayerKind
from annotator.domain.concordance import Concordance, Standing
from annotator.domain.imports import ImportedArticle
from annotator.domain.text_search import Finder, TextQuery
from annotator.services.concordance import concordance
from annotator.services.concordance_worker import concordance_apart
from annotator.services.corpus import Corpus
from annotator.services.ids import new_id
from annotator.services.jobs import Unwatched
from annotator.services.labeling import Labeler
from tests.examples import RULES, article, at, regions, suggestions

OTHER = "Holm’s ferry left Sund. 🎉 HOLM was there; Lindholm was not.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "c.corpus") as made:
        items = [
            ImportedArticle(article(), [it for it in regions() if isinstance(it, Region)]),
            ImportedArticle(article(OTHER, "article-2", "Ferry")),
        ]
        made.run(lambda store: store.add_articles(items, at="2026-01-01T00:00:00Z"))
        made.run(lambda store: store.add_layer(RULES))
        found = {"article-1": suggestions()}
        made.run(lambda store: store.add_suggestions(found, RULES, None))  # type: ignore[arg-type]
        yield made


def look(corpus: Corpus, words: str, **how: bool) -> Concordance:
    return concordance(corpus, corpus.layer("Ines"), TextQuery(words, **how))


def label(corpus: Corpus, name: str, words: str, kind: LayerKind = LayerKind.ANNOTATOR) -> None:
    content = corpus.content("article-1", corpus.layer(name, kind))
    corpus.submit(content, Labeler(content, corpus.scheme, new_id).create_mention("ORG", at(words)))


def test_lines_stand_in_their_context(corpus: Corpus) -> None:
    found = look(corpus, "Holm")
    assert [line.article_id for line in found.lines] == ["article-1"] * 2 + ["article-2"] * 2
    assert found.lines[0].left.endswith("Minister Ada ")
    assert found.lines[0].right.startswith(" said the Sund bridge")
    assert [line.words for line in found.lines] == ["Holm", "Holm", "Holm", "HOLM"]


def test_labels_are_told_by_whose_they_are(corpus: Corpus) -> None:
    label(corpus, "Ines", "Sund")
    label(corpus, "Tomas", "Sund")
    label(corpus, "gold", "Sund", LayerKind.GOLD)
    line = look(corpus, "Sund").lines[0]
    assert {item.by: item.standing for item in line.labels} == {
        "Ines": Standing.MINE,
        "gold": Standing.GOLD,
        "Tomas": Standing.ANNOTATOR,
    }
    assert look(corpus, "Sund").lines[1].standings() == {Standing.NONE}


def test_open_suggestion_and_label_around(corpus: Corpus) -> None:
    first, second, *_ = look(corpus, "Holm").lines
    assert (first.labels, [it.span for it in first.around]) == ((), [at("Ada Holm")])
    assert second.standings() == {Standing.SUGGESTED}


def test_rejected_suggestion_leaves_the_words_without_label(corpus: Corpus) -> None:
    content = corpus.content("article-1", corpus.layer("Ines"))
    corpus.submit(content, Labeler(content, corpus.scheme, new_id).reject(["s2"]))
    line = look(corpus, "Sund").lines[0]
    assert line.standings() == {Standing.NONE}
    assert [item.standing for item in line.labels] == [Standing.REJECTED]


def test_boilerplate_is_marked(corpus: Corpus) -> None:
    assert [line.annotate for line in look(corpus, "Advertisement").lines] == [False]


def test_signs_and_parts_are_found_without_the_index(corpus: Corpus) -> None:
    assert [line.span for line in look(corpus, "🎉").lines] == [Span(24, 25)]
    assert len(look(corpus, "holm", whole_words=False).lines) == 5


def test_some_articles_only(corpus: Corpus) -> None:
    layer = corpus.layer("Ines")
    found = concordance(corpus, layer, TextQuery("Holm"), articles=["article-2"])
    assert {line.article_id for line in found.lines} == {"article-2"}


def test_too_many_lines_are_cut_and_told(corpus: Corpus) -> None:
    found = concordance(corpus, None, TextQuery("Holm"), limit=3)
    assert (len(found.lines), found.cut) == (3, True)


class Stopped(Unwatched):
    """Asks to stop at once."""

    def stop_requested(self) -> bool:
        return True


def test_stopped_says_how_far_it_came(corpus: Corpus) -> None:
    found = concordance(corpus, None, TextQuery("Holm"), Stopped())
    assert (found.stopped, found.read, found.articles) == (True, 0, 2)


def test_regular_expression_apart_finds_the_same(corpus: Corpus) -> None:
    query, layer = TextQuery(r"\bHolm\b", regex=True), corpus.layer("Ines")
    apart = concordance_apart(corpus.path, layer, query)
    assert apart.lines == look(corpus, "Holm").lines


def test_endless_regular_expression_can_be_stopped(corpus: Corpus) -> None:
    long = ImportedArticle(article("a" * 5000, "article-3"))
    corpus.run(lambda store: store.add_articles([long], at="2026-01-01T00:00:00Z"))
    query = TextQuery("(a+)+$b", regex=True)
    assert concordance_apart(corpus.path, None, query, Stopped()).stopped


WORDS = st.sampled_from(
    ["Ada", "Holm", "O’Brien", "O'Brien", "café", "cafe\u0301", "naïve", "İzmir"]
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=8).map(" ".join)


@settings(max_examples=15, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.one_of(WORDS, st.text(min_size=1, max_size=5)))
def test_index_never_hides_a_match(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], words: str
) -> None:
    if not words.strip():
        return
    clean = [text.replace("\r", " ").encode("utf-8", "ignore").decode() or "x" for text in texts]
    with Corpus.create(tmp_path_factory.mktemp("index") / "x.corpus") as corpus:
        items = [ImportedArticle(article(text, f"a-{n}")) for n, text in enumerate(clean)]
        corpus.run(lambda store: store.add_articles(items, at="2026-01-01T00:00:00Z"))
        found = [
            (it.article_id, it.span) for it in concordance(corpus, None, TextQuery(words)).lines
        ]
    finder = Finder(TextQuery(words))
    wanted = [(f"a-{n}", span) for n, text in enumerate(clean) for span in finder.spans(text)]
    assert found == wanted
