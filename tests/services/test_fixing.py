"""One decision for many places: what it comes to at each, and that it is one edit."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from annotator.domain.annotations import Argument, Claim, Family, Span, Stance, Verdict
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.services.fixing import Decision, Fix, Outcome, fix_in
from annotator.services.labeling import Labeler
from tests.examples import INES, at, content, counter, scheme, suggestions

HOLM, SUND = at("Holm", nth=1), at("Sund")
ADVERT, BRIDGE = at("Advertisement"), at("bridge")


def fixed(
    shown: ArticleContent, spans: Sequence[Span], decision: Decision
) -> tuple[Edit | None, list[Outcome]]:
    edit, planned = fix_in(shown, scheme(), spans, decision, counter("new"))
    return edit, [item.outcome for item in planned]


def test_label_comes_to_what_each_place_needs() -> None:
    shown = content(suggestions())
    spans = [HOLM, SUND, BRIDGE, ADVERT]
    edit, outcomes = fixed(shown, spans, Decision(Fix.LABEL, "PERSON"))
    assert outcomes == [
        Outcome.ACCEPTED,
        Outcome.RELABELLED,
        Outcome.LABELLED,
        Outcome.REFUSED,
    ]
    assert edit is not None
    shown.apply(edit)
    assert sorted(item.all_spans()[0] for item in shown.labels()) == sorted([HOLM, SUND, BRIDGE])
    answers = {key: shown.answer(key) for key in ("s2", "s3")}
    assert [it.verdict for it in answers.values() if it] == [Verdict.CHANGED, Verdict.ACCEPTED]


def test_planning_changes_nothing() -> None:
    shown = content(suggestions())
    before = {record.id: record for record in shown.records()}
    fixed(shown, [HOLM, SUND, BRIDGE], Decision(Fix.LABEL, "ORG"))
    assert {record.id: record for record in shown.records()} == before


def test_one_inverse_takes_all_back() -> None:
    shown = content(suggestions())
    before = {record.id: record for record in shown.records()}
    edit, _ = fixed(shown, [HOLM, SUND], Decision(Fix.REJECT))
    assert edit is not None
    shown.apply(edit)
    assert [item.id for item in shown.suggestions()] == ["s1", "s4"]
    shown.apply(edit.inverted())
    assert {record.id: record for record in shown.records()} == before


def test_own_label_is_deleted_and_what_has_the_label_is_left() -> None:
    shown = content()
    shown.apply(Labeler(shown, scheme(), counter()).create_mention("GPE", SUND))
    assert fixed(shown, [SUND], Decision(Fix.LABEL, "GPE")) == (None, [Outcome.SAME])
    edit, outcomes = fixed(shown, [SUND, BRIDGE], Decision(Fix.REJECT))
    assert outcomes == [Outcome.DELETED, Outcome.SAME]
    assert edit is not None
    shown.apply(edit)
    assert not list(shown.labels())


@pytest.mark.parametrize(("span", "outcome"), [(SUND, Outcome.ACCEPTED), (BRIDGE, Outcome.SAME)])
def test_accepting_takes_suggestions_as_they_are(span: Span, outcome: Outcome) -> None:
    edit, outcomes = fixed(content(suggestions()), [span], Decision(Fix.ACCEPT))
    assert outcomes == [outcome]
    assert (edit is not None) is (outcome is Outcome.ACCEPTED)


def test_refused_place_says_why() -> None:
    _, planned = fix_in(content(), scheme(), [ADVERT], Decision(Fix.LABEL, "ORG"), counter())
    assert planned[0].reason == "this is boilerplate, which is not labelled."


CLAIM = Claim("c1", "article-1", INES.id, (at("It is safe,"),), cue=(at("told"),))
STANCE = Stance(
    "t1", "article-1", INES.id, "FAVOR", Argument(author=True), Argument(topic="x"), (at("safe"),)
)


def test_stances_get_another_polarity_where_their_words_stand() -> None:
    shown = content([CLAIM, STANCE])
    decision = Decision(Fix.LABEL, "AGAINST", Family.STANCE)
    edit, outcomes = fixed(shown, [at("safe"), at("bridge")], decision)
    assert outcomes == [Outcome.RELABELLED, Outcome.SAME]
    assert edit is not None
    shown.apply(edit)
    assert {item.id: item.label for item in shown.labels()} == {"c1": "CLAIM", "t1": "AGAINST"}


def test_claims_get_an_attribute_by_a_part_or_by_words_inside_one() -> None:
    shown = content([CLAIM, STANCE])
    decision = Decision(Fix.ATTRIBUTE, "", Family.CLAIM, "attribution", "BELIEF")
    for words in ("told", "safe"):
        edit, outcomes = fixed(shown, [at(words)], decision)
        assert outcomes == [Outcome.ATTRIBUTED]
        assert edit is not None
        changed = next(item for item in edit.after if isinstance(item, Claim))
        assert changed.attributes["attribution"] == "BELIEF"


def test_suggested_claims_are_rejected_and_names_beside_them_stay() -> None:
    shown = content(suggestions())
    edit, outcomes = fixed(shown, [at("told")], Decision(Fix.REJECT, "", Family.CLAIM))
    assert outcomes == [Outcome.REJECTED]
    assert edit is not None
    shown.apply(edit)
    assert [item.id for item in shown.suggestions()] == ["s1", "s2", "s3"]


def test_words_alone_become_no_claim() -> None:
    shown = content()
    assert fixed(shown, [at("safe")], Decision(Fix.ACCEPT, "", Family.CLAIM))[1] == [Outcome.SAME]
