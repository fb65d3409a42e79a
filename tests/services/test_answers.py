"""The sample's figures about suggestions are those that its annotators' labels amount to."""

from __future__ import annotations

from annotator.domain.annotations import ArticleState, Mention, Verdict
from annotator.domain.articles import Progress
from annotator.services.answers import answering
from tests.examples import INES, at, content, suggestions

ADA = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
BRIDGE = Mention("m2", "article-1", INES.id, "FAC", (at("Sund bridge"),))
DONE = ArticleState("article-1", INES.id, Progress.DONE)


def test_same_words_are_accepted_overlapping_ones_changed_the_rest_rejected() -> None:
    shown = content([*suggestions(), ADA, BRIDGE, DONE])
    shown.apply(answering(shown))
    verdicts = {name: shown.answer(name) for name in ("s1", "s2", "s3", "s4")}
    assert {name: answer.verdict for name, answer in verdicts.items() if answer} == {
        "s1": Verdict.ACCEPTED,
        "s2": Verdict.CHANGED,
        "s3": Verdict.REJECTED,
        "s4": Verdict.REJECTED,
    }


def test_in_an_unfinished_article_what_has_no_label_stays_open() -> None:
    shown = content([*suggestions(), ADA])
    shown.apply(answering(shown))
    assert {item.id for item in shown.suggestions()} == {"s2", "s3", "s4"}


def test_one_label_answers_one_suggestion() -> None:
    twin = Mention("s9", "article-1", "layer-memory", "PERSON", (at("Ada Holm"),), score=0.2)
    shown = content([*suggestions(), twin, ADA])
    shown.apply(answering(shown))
    assert shown.answer("s1") is not None
    assert shown.answer("s9") is None
