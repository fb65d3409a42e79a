"""Kinds of paragraphs: regions stay disjoint, texts whole, and no label is lost."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Mention, Region, Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.errors import RuleError
from annotator.services.regioning import RegionLabeler
from tests.examples import INES, TEXT, article, at, content, counter, scheme, suggestions

LINES = [at(line) for line in TEXT.splitlines()]
NEW_ID = counter("r-new")
PAGE = (
    "Bridge to open in May\nBy Ines Falk\nADVERTISEMENT\n"
    "The bridge over the sound will open in May, its builders said on Monday after a long winter.\n"
    "Bridge to open in May\n"
)


def labeler(shown: ArticleContent) -> RegionLabeler:
    return RegionLabeler(shown, scheme(), NEW_ID)


def kinds(shown: ArticleContent) -> list[tuple[str, bool]]:
    return [(region.label, region.annotate) for region in shown.regions()]


def one_region(text: str = TEXT) -> ArticleContent:
    whole = Region("all", "article-1", "BODY", Span(0, len(text.rstrip())))
    return ArticleContent(article(text), INES, [whole])


def test_paragraph_is_cut_out_of_a_longer_region() -> None:
    shown = one_region()
    shown.apply(labeler(shown).set_kind(LINES[1], "BOILERPLATE"))
    assert kinds(shown) == [("BODY", True), ("BOILERPLATE", False), ("BODY", True)]
    assert [region.span for region in shown.regions()] == LINES
    assert shown.regions()[0].id == "all"


def test_labels_refuse_boilerplate_and_suggestions_go_with_it() -> None:
    shown = content(suggestions())
    shown.apply(labeler(shown).set_kind(LINES[2], "BOILERPLATE"))
    assert [item.id for item in shown.suggestions()] == ["s1", "s2"]
    own = content([Mention("m", "article-1", INES.id, "PERSON", (at("Ada Holm"),))])
    with pytest.raises(RuleError, match="A label stands"):
        labeler(own).set_kind(LINES[0], "BOILERPLATE")
    own.apply(labeler(own).set_kind(LINES[0], "CAPTION"))
    assert kinds(own)[0] == ("CAPTION", True)


def test_split_and_join_are_each_other_undone() -> None:
    shown = content()
    before = [region.span for region in shown.regions()]
    shown.apply(labeler(shown).split_at(at("the Sund").start))
    assert len(shown.regions()) == 4
    shown.apply(labeler(shown).join_before(at("the Sund").start))
    assert [region.span for region in shown.regions()] == before
    with pytest.raises(RuleError, match="nothing before"):
        labeler(shown).join_before(0)
    with pytest.raises(RuleError, match="second part"):
        labeler(shown).split_at(0)


def test_repeated_passage_is_linked_and_let_go() -> None:
    shown = one_region(PAGE)
    shown.apply(labeler(shown).set_kind(at("Bridge to open in May", PAGE), "HEADLINE"))
    copy = at("Bridge to open in May", PAGE, nth=1)
    shown.apply(labeler(shown).set_kind(copy, "HEADLINE"))
    (first,) = labeler(shown).originals(copy.start)
    shown.apply(labeler(shown).set_repeat(copy.start, first.id))
    assert shown.regions()[-1].duplicate_of == first.id
    assert not shown.regions()[-1].annotate
    shown.apply(labeler(shown).set_repeat(copy.start, None))
    assert shown.regions()[-1].annotate


def test_whole_article_as_suggested() -> None:
    shown = one_region(PAGE)
    split = labeler(shown).suggested()
    shown.apply(split.edit)
    assert ("BOILERPLATE", False) in kinds(shown)
    assert ("HEADLINE", True) in kinds(shown)
    assert split.kept == 0
    with pytest.raises(RuleError, match="as suggested already"):
        labeler(shown).suggested()
    shown.apply(split.edit.inverted())
    assert [region.id for region in shown.regions()] == ["all"]


def test_paragraph_with_a_label_stays_text() -> None:
    shown = one_region(PAGE)
    label = Mention("m", "article-1", INES.id, "MISC", (at("ADVERTISEMENT", PAGE),))
    shown = ArticleContent(shown.article, INES, [*shown.regions(), label])
    split = labeler(shown).suggested()
    shown.apply(split.edit)
    assert split.kept == 1
    assert all(region.annotate for region in shown.regions_near(at("ADVERTISEMENT", PAGE)))


STEPS = st.lists(st.tuples(st.sampled_from(["kind", "split", "join"]), st.integers(0, 130)))


@given(STEPS)
def test_regions_stay_disjoint_and_inked(steps: list[tuple[str, int]]) -> None:
    shown = content()
    for what, place in steps:
        hand = labeler(shown)
        line = next((one for one in LINES if one.start <= place <= one.end), LINES[0])
        with suppress(RuleError):
            if what == "kind":
                kind = ("BODY", "BOILERPLATE", "CAPTION")[place % 3]
                shown.apply(hand.set_kind(line, kind))
            else:
                shown.apply(hand.split_at(place) if what == "split" else hand.join_before(place))
    spans = [region.span for region in shown.regions()]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(TEXT[span.start : span.end].strip() for span in spans)
