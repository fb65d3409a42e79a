"""What is left without boilerplate leads back, character by character, to the article."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import (
    Annotation,
    Claim,
    DocumentLabel,
    Mention,
    Region,
    Span,
    Stance,
)
from annotator.domain.exports import Excerpt, without_boilerplate
from tests.examples import TEXT, article, at, regions

CUT = at("Advertisement")


def region(name: str, span: Span, *, annotate: bool = False) -> Region:
    return Region(name, "article-1", "BODY" if annotate else "BOILERPLATE", span, annotate=annotate)


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[str, list[Region]]:
    text = draw(st.text("ab \n😀", min_size=1, max_size=40))
    edges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    cuts = draw(st.lists(edges.filter(lambda pair: pair[0] < pair[1]), max_size=4))
    return text, [region(f"r{number}", Span(*cut)) for number, cut in enumerate(cuts)]


@given(cut_texts())
def test_every_character_that_stays_leads_back_and_no_other_is_there(
    given_text: tuple[str, list[Region]],
) -> None:
    text, cuts = given_text
    excerpt = Excerpt(text, cuts)
    for piece in excerpt.pieces:
        for place in range(piece.start, piece.end):
            there = excerpt.span(Span(place, place + 1))
            assert there is not None
            assert excerpt.text[there.start : there.end] == text[place]
            assert excerpt.original(there.start) == place
            assert not cuts or not any(cut.span.start <= place < cut.span.end for cut in cuts)
    kept = {place for piece in excerpt.pieces for place in range(piece.start, piece.end)}
    gone = {place for cut in cuts for place in range(*cut.span)}
    assert all(text[place].isspace() for place in set(range(len(text))) - kept - gone)


def test_words_around_a_cut_close_up_and_words_inside_are_gone() -> None:
    excerpt = Excerpt(TEXT, [region("r", CUT)])
    around = Span(at("May.").start, at("It is safe").end)
    there = excerpt.span(around)
    assert there is not None
    assert excerpt.text[there.start : there.end] == "May.\n“It is safe"
    assert excerpt.span(CUT) is None
    assert not excerpt.carries(around)


def test_an_article_without_boilerplate_stays_as_it_is() -> None:
    selection, hurt = without_boilerplate(article(), [region("r", at("Ada"), annotate=True)], [])
    assert selection.article == article()
    assert selection.excerpt.is_whole
    assert not hurt


def test_labels_move_along_and_those_that_lose_words_are_told() -> None:
    inside = Mention("lost", "article-1", "l", "ORG", (CUT,))
    kept: list[Annotation] = [
        Claim("c", "article-1", "l", (at("It is safe,"),), cue=(at("told"),), source=(CUT,)),
        Stance("s", "article-1", "l", "FAVOR", anchor=(at("safe"),)),
        Stance("bare", "article-1", "l", "FAVOR"),
        DocumentLabel("d", "article-1", "l", "kind", "NEWS"),
    ]
    boxes = [one for one in regions() if isinstance(one, Region)]
    selection, hurt = without_boilerplate(article(), boxes, [inside, *kept])
    assert [label.id for label in selection.labels] == ["c", "s", "bare", "d"]
    assert [label.id for label in hurt] == ["lost", "c"]
    words = [selection.article.text[a:b] for a, b in selection.labels[0].all_spans()]
    assert words == ["It is safe,", "told"]
    assert [box.id for box in selection.regions] == ["r1", "r3"]


def test_an_article_of_boilerplate_alone_leaves_nothing() -> None:
    selection, _ = without_boilerplate(article(), [region("r", Span(0, len(TEXT)))], [])
    assert selection.article.text == ""
    assert selection.excerpt.pieces == ()
