"""Every difference has one class, a sentence, and the hints that spare a reviewer work."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.agreement.explain import Compared, Difference, Hint, Kind, differences
from annotator.domain.annotations import (
    Annotation,
    Argument,
    DocumentLabel,
    Family,
    Region,
    Span,
)
from tests.agreement.making import claim, mention, spans, stance

TEXT = "The mayor of Salla said: “We will fight the tax,” and left the old port for good."


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def between(
    first: Sequence[Annotation], second: Sequence[Annotation], *regions: Region
) -> list[Difference]:
    defaults = {Family.ENTITY: {"mention": "NAM"}}
    return differences(Compared(TEXT, ("Ada", "Ben"), first, second, regions, defaults))


def only(found: list[Difference]) -> Difference:
    assert len(found) == 1
    return found[0]


def test_the_same_labels_need_no_words() -> None:
    ours = [mention("a", "GPE", *place("Salla"))]
    assert between(ours, [mention("b", "GPE", *place("Salla"), mention="NAM")]) == []
    assert between([], []) == []


def test_what_only_one_marked_is_missing_on_the_other_side() -> None:
    found = only(between([mention("a", "GPE", *place("Salla"))], []))
    assert (found.kind, found.first, found.second) == (Kind.MISSING, "a", None)
    assert found.sentence == "Ben did not mark “Salla” (GPE)"
    back = only(between([], [mention("a", "GPE", *place("Salla"))]))
    assert back.sentence == "Ada did not mark “Salla” (GPE)"


def test_another_extent_names_the_words() -> None:
    ours, theirs = mention("a", "LOC", *place("old port")), mention("b", "LOC", *place("port"))
    found = only(between([ours], [theirs]))
    assert (found.kind, found.hints) == (Kind.BOUNDARY, frozenset())
    assert found.sentence == "Ben starts after “old”"
    later = mention("b", "LOC", *place("old port for good"))
    assert only(between([ours], [later])).sentence == "Ada stops before “for good”"
    blank = mention("b", "LOC", *place("old port "))
    assert only(between([ours], [blank])).sentence == "Ada stops before a blank"


def test_an_article_or_a_quotation_mark_is_a_trifle() -> None:
    ours, theirs = (
        mention("a", "LOC", *place("the old port")),
        mention("b", "LOC", *place("old port")),
    )
    assert only(between([ours], [theirs])).hints == {Hint.QUOTE_MARK}
    quoted = claim("a", spans(*place("“We will fight the tax,”")))
    bare = claim("b", spans(*place("We will fight the tax")))
    assert only(between([quoted], [bare])).hints == {Hint.QUOTE_MARK}


def test_another_label_of_the_same_words() -> None:
    ours, theirs = mention("a", "GPE", *place("Salla")), mention("b", "LOC", *place("Salla"))
    found = only(between([ours], [theirs]))
    assert (found.kind, found.sentence) == (Kind.LABEL, "“Salla”: GPE / LOC")
    assert found.values == ("GPE", "LOC")


def test_attributes_are_compared_with_what_they_are_by_default() -> None:
    ours = mention("a", "GPE", *place("Salla"), role="GOV")
    theirs = mention("b", "GPE", *place("Salla"), mention="NOM")
    found = between([ours], [theirs])
    assert [item.sentence for item in found] == ["mention: NAM / NOM", "role: GOV / –"]
    assert {item.kind for item in found} == {Kind.ATTRIBUTE}


def test_a_source_that_only_one_gave_is_a_link() -> None:
    ours = claim("a", spans(*place("fight the tax")), source=spans(*place("The mayor")))
    found = only(between([ours], [claim("b", spans(*place("fight the tax")))]))
    assert (found.kind, found.part) == (Kind.LINK, "source")
    assert found.sentence == "source: “The mayor” / –"


def test_a_source_of_another_extent_is_a_boundary() -> None:
    content = spans(*place("fight the tax"))
    ours = claim("a", content, source=spans(*place("The mayor")))
    theirs = claim("b", content, source=spans(*place("The mayor of Salla")))
    found = only(between([ours], [theirs]))
    assert (found.kind, found.part) == (Kind.BOUNDARY, "source")
    assert found.sentence == "source: Ada stops before “of Salla”"


def test_one_label_against_two_is_a_split() -> None:
    ours = [mention("a", "LOC", *place("Salla said: “We"))]
    theirs = [mention("b", "LOC", *place("Salla")), mention("c", "LOC", *place("We"))]
    found = {item.kind: item for item in between(ours, theirs)}
    assert found[Kind.MISSING].hints == {Hint.SPLIT}
    assert found[Kind.MISSING].second == "c"


def test_another_number_of_pieces_is_a_fragment() -> None:
    ours = claim("a", spans(*place("We will"), *place("the tax")))
    found = only(between([ours], [claim("b", spans(*place("We will fight the tax")))]))
    assert found.kind is Kind.BOUNDARY
    assert found.hints == {Hint.FRAGMENT}
    assert found.sentence == "Ada has 2 pieces, Ben 1 piece"


def test_a_repeated_stretch_is_called_so() -> None:
    copy = Region("r", "article", "CAPTION", Span(0, len(TEXT)), duplicate_of="q")
    found = only(between([mention("a", "GPE", *place("Salla"))], [], copy))
    assert found.hints == {Hint.DUPLICATE}


def test_another_mention_of_one_entity_is_an_alias() -> None:
    mayor = [mention("m", "PERSON", *place("The mayor"), entity="X")]
    we = [mention("n", "PERSON", *place("We"), entity="X")]
    both = [mention("o", "PERSON", *place("The mayor"), entity="X")]
    tax = Argument(topic="tax")
    ours = stance("s", "AGAINST", Argument(mention="m"), tax)
    theirs = stance("t", "AGAINST", Argument(mention="n"), tax)
    found = [item for item in between([*mayor, ours], [*both, *we, theirs]) if item.part]
    assert (only(found).kind, only(found).part) == (Kind.LINK, "holder")
    assert Hint.ALIAS in only(found).hints


def test_what_follows_from_a_missing_label_points_at_it() -> None:
    mayor = mention("m", "PERSON", *place("The mayor"))
    said = claim("c", spans(*place("fight the tax")))
    ours = stance("s", "AGAINST", Argument(mention="m"), Argument(topic="tax"), via="c")
    found = {item.first: item for item in between([mayor, said, ours], [])}
    assert found["s"].cause == "m"
    assert found["s"].hints == {Hint.CASCADE}
    assert not found["m"].hints
    assert not found["c"].hints


def test_a_link_to_what_the_other_did_not_mark_is_a_cascade() -> None:
    said = claim("c", spans(*place("fight the tax")))
    author, tax = Argument(author=True), Argument(topic="tax")
    ours = stance("s", "AGAINST", author, tax, via="c")
    found = {
        item.kind: item for item in between([said, ours], [stance("t", "AGAINST", author, tax)])
    }
    assert found[Kind.LINK].part == "via_claim"
    assert found[Kind.LINK].hints == {Hint.CASCADE}
    assert found[Kind.LINK].cause == "c"


def test_polarity_is_the_label_of_a_stance() -> None:
    author, tax = Argument(author=True), Argument(topic="tax")
    anchor = spans(*place("fight"))
    ours = stance("s", "AGAINST", author, tax, anchor=anchor)
    found = only(between([ours], [stance("t", "FAVOR", author, tax, anchor=anchor)]))
    assert (found.kind, found.sentence) == (Kind.LABEL, "“fight”: AGAINST / FAVOR")


def test_labels_of_the_article_are_compared_by_value() -> None:
    ours = DocumentLabel("a", "article", "layer", "kind", "news")
    theirs = DocumentLabel("b", "article", "layer", "kind", "comment")
    assert only(between([ours], [theirs])).sentence == "kind: news / comment"
    assert only(between([ours], [])).sentence == "Ben did not give the article kind (news)"
