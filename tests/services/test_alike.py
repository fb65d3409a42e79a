"""The same decision for all mentions of the same words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotations import Mention
from annotator.domain.article_content import ArticleContent
from annotator.domain.concordance import ConcordanceLine, Standing
from annotator.domain.errors import RuleError
from annotator.domain.imports import ImportedArticle
from annotator.services.alike import (
    Scope,
    concerns,
    decide_for,
    is_plain,
    label_alike_here,
    lines_alike,
    rejectable_alike,
)
from annotator.services.bulk_editing import take_back
from annotator.services.corpus import Corpus
from annotator.services.fixing import Decision, Fix, Place
from annotator.services.ids import new_id
from annotator.services.jobs import Unwatched
from annotator.services.labeling import Labeler
from tests.examples import INES, RULES, article, at, content, counter, scheme

TEXT = "Holm spoke. Later Holm left, and Ada Holm came back. HOLM was seen. Holmes was not.\n"


def holm(label_id: str, nth: int, label: str = "PERSON", layer: str = RULES.id) -> Mention:
    return Mention(label_id, "article-1", layer, label, (at("Holm", TEXT, nth),), origin="rules")


def here(*records: Mention) -> ArticleContent:
    shown = content(text=TEXT)
    return ArticleContent(shown.article, INES, records)


def test_label_goes_to_all_other_mentions_but_not_inside_other_names() -> None:
    ada = Mention("m2", "article-1", INES.id, "PERSON", (at("Ada Holm", TEXT),))
    shown = here(holm("m1", 0, "ORG", INES.id), ada, holm("s1", 1))
    shown.apply(label_alike_here(shown, scheme(), "m1", counter()))
    orgs = [it.all_spans()[0] for it in shown.labels() if it.label == "ORG"]
    assert sorted(orgs) == [at("Holm", TEXT), at("Holm", TEXT, 1)]
    assert shown.is_answered("s1")


def test_other_capitals_only_where_they_are_suggested() -> None:
    caps = Mention("s1", "article-1", RULES.id, "ORG", (at("HOLM", TEXT),), origin="rules")
    shown = here(holm("m1", 0, "ORG", INES.id), caps)
    shown.apply(label_alike_here(shown, scheme(), "m1", counter()))
    assert at("HOLM", TEXT) in [it.all_spans()[0] for it in shown.labels()]
    with pytest.raises(RuleError, match="done already"):
        label_alike_here(shown, scheme(), "m1", counter())


def test_rejectable_are_those_of_the_same_label_and_kind() -> None:
    records = [holm("s1", 0), holm("s2", 1), holm("s3", 1, "ORG"), holm("m1", 2, layer=INES.id)]
    assert rejectable_alike(here(*records), "s1") == ["s1", "s2"]
    assert rejectable_alike(here(*records), "m1") == ["m1"]


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "a.corpus") as made:
        items = [ImportedArticle(article(TEXT, f"article-{n}")) for n in (1, 2)]
        made.run(lambda store: store.add_articles(items, at="2026-01-01T00:00:00Z"))
        made.run(lambda store: store.add_layer(RULES))
        found: Any = {"article-1": [holm("s1", 0), holm("s2", 1, "ORG")]}
        made.run(lambda store: store.add_suggestions(found, RULES, None))
        yield made


def look(corpus: Corpus, scope: Scope = Scope.ARTICLE) -> list[ConcordanceLine]:
    return list(lines_alike(corpus, corpus.layer("Ines"), "Holm", "article-1", scope).lines)


def test_what_is_plainly_meant_is_ticked(corpus: Corpus) -> None:
    person = Decision(Fix.LABEL, "PERSON")
    lines = look(corpus)
    assert all(concerns(line, person) for line in lines)
    assert [is_plain(line, person, "Holm") for line in lines] == [True, False, True, False]
    reject = Decision(Fix.REJECT, "PERSON")
    assert [is_plain(line, reject, "Holm") for line in lines] == [True, False, False, False]
    assert [concerns(line, reject) for line in lines] == [True, True, False, False]


def test_who_labels_does_not_see_what_others_did(corpus: Corpus) -> None:
    tomas = corpus.content("article-1", corpus.layer("Tomas"))
    edit = Labeler(tomas, corpus.scheme, new_id).create_mention("MISC", at("Holm", TEXT, 2))
    corpus.submit(tomas, edit)
    assert {it.standing for line in look(corpus) for it in line.labels} == {Standing.SUGGESTED}


def test_decision_for_the_corpus_is_one_run(corpus: Corpus) -> None:
    layer = corpus.layer("Ines")
    decision = Decision(Fix.LABEL, "PERSON")
    lines = [line for line in look(corpus, Scope.CORPUS) if is_plain(line, decision, "Holm")]
    places = [Place(line.article_id, line.span) for line in lines]
    report = decide_for(corpus, layer, "Label all", places, decision, Unwatched())
    assert (report.edits, len(report.articles), len(places)) == (2, 2, 5)
    counts = [len(list(corpus.content(f"article-{n}", layer).labels())) for n in (1, 2)]
    assert counts == [2, 3]
    take_back(corpus, layer, report.run_id)
    assert not list(corpus.content("article-2", layer).labels())
