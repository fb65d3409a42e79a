from __future__ import annotations

from annotator.domain.annotations import Argument, Claim, Decision, Mention, Span, Stance, Verdict
from annotator.domain.edits import Edit
from annotator.ui.canvas.article_index import ArticleIndex, resolve
from tests.examples import INES, RULES, content

FIRST = Claim("c1", "article-1", INES.id, (Span(10, 20),))
SECOND = Claim("c2", "article-1", INES.id, (Span(30, 40),))
NAME = Mention("m", "article-1", RULES.id, "ORG", (Span(50, 55),))
STANCE = Stance("s", "article-1", INES.id, "FAVOR", Argument(mention="m"), Argument(claim="c1"))


def test_claims_are_numbered_anew_when_one_comes_before_them() -> None:
    article = content([SECOND])
    index = ArticleIndex(article)
    assert index.claim_numbers() == {"c2": 1}
    edit = Edit("Claim", after=(FIRST,))
    article.apply(edit)
    index.update(edit)
    assert index.claim_numbers() == {"c1": 1, "c2": 2}


def test_following_edits_gives_what_building_anew_gives() -> None:
    article = content([FIRST, NAME, STANCE])
    index = ArticleIndex(article)
    label = Mention("own", "article-1", INES.id, "ORG", NAME.spans)
    answer = Decision("article-1", INES.id, "m", Verdict.ACCEPTED, "own")
    accept = Edit("Accept", after=(label, answer))
    delete = Edit("Delete", before=(FIRST,))
    for edit in (accept, delete, delete.inverted(), accept.inverted(), accept):
        article.apply(edit)
        index.update(edit)
        fresh = ArticleIndex(article)
        assert (index.claims, index.stances) == (fresh.claims, fresh.stances)
        assert index.suggestions == fresh.suggestions


def test_an_edit_touches_what_points_at_its_labels() -> None:
    article = content([FIRST, NAME, STANCE])
    index = ArticleIndex(article)
    edit = Edit("Delete", before=(FIRST,))
    article.apply(edit)
    assert index.update(edit) == {"c1", "s"}


def test_a_stance_without_an_anchor_stands_beside_its_holder() -> None:
    index = ArticleIndex(content([FIRST, NAME, STANCE]))
    assert [place.start for place in index.stances_in(Span(45, 60))] == [50]


def test_an_accepted_suggestion_resolves_to_its_label() -> None:
    label = Mention("own", "article-1", INES.id, "ORG", NAME.spans)
    answer = Decision("article-1", INES.id, "m", Verdict.ACCEPTED, "own")
    assert resolve(content([NAME, label, answer]), "m") == label
