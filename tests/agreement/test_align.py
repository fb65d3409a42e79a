"""Which label answers to which: exact before near, one-to-one, whoever comes first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.align import align, align_two
from annotator.domain.annotations import Annotation, Argument, DocumentLabel, Mention, Spans
from tests.agreement.making import claim, mention, spans, stance
from tests.strategies import span_tuples

labels = st.lists(
    st.tuples(st.sampled_from(["GPE", "ORG"]), span_tuples(least=1)), max_size=4, unique=True
)


def named(side: str, own: Sequence[tuple[str, Spans]]) -> list[Mention]:
    return [
        Mention(f"{side}{index}", "article", "layer", label, where)
        for index, (label, where) in enumerate(own)
    ]


def ids(groups: Sequence[Mapping[str, Annotation]]) -> list[dict[str, str]]:
    return [{side: item.id for side, item in group.items()} for group in groups]


def pairs(first: Sequence[Annotation], second: Sequence[Annotation]) -> set[tuple[str, str]]:
    records = {item.id: item for item in (*first, *second)}
    return {(first[a].id, second[b].id) for a, b in align_two(first, second, records)}


def test_the_same_extent_goes_before_the_same_label() -> None:
    ours = [mention("a", "GPE", 0, 10)]
    theirs = [mention("b", "ORG", 0, 10), mention("c", "GPE", 0, 9)]
    assert pairs(ours, theirs) == {("a", "b")}


def test_the_same_extent_is_never_given_up_for_two_overlaps() -> None:
    ours = [mention("a", "GPE", 0, 10), mention("b", "ORG", 0, 8)]
    theirs = [mention("c", "ORG", 0, 10), mention("d", "GPE", 9, 14)]
    assert pairs(ours, theirs) == {("a", "c")}


def test_claims_are_aligned_by_all_their_pieces() -> None:
    ours = [claim("a", spans(0, 10, 30, 60))]
    theirs = [claim("b", spans(0, 12)), claim("c", spans(30, 60))]
    assert pairs(ours, theirs) == {("a", "c")}


def test_stances_are_aligned_by_what_they_are_about() -> None:
    who, whom = mention("m", "PERSON", 0, 5), mention("n", "ORG", 10, 15)
    other = mention("o", "PERSON", 1, 5)
    ours = stance("s", "FAVOR", Argument(mention="m"), Argument(mention="n"))
    theirs = stance("t", "AGAINST", Argument(mention="o"), Argument(topic="tax"))
    elsewhere = stance("u", "FAVOR", Argument(author=True), Argument(topic="tax"))
    records = {item.id: item for item in (who, whom, other, ours, theirs, elsewhere)}
    assert list(align_two([ours], [theirs], records)) == [(0, 0)]
    assert not align_two([ours], [elsewhere], records)


def test_one_holder_alone_is_no_sign_of_the_same_stance() -> None:
    ours = stance("s", "FAVOR", Argument(author=True), Argument(topic="tax"))
    theirs = stance("t", "FAVOR", Argument(author=True), Argument(topic="war"))
    same = stance("u", "AGAINST", Argument(author=True), Argument(topic="Tax"))
    assert pairs([ours], [theirs]) == set()
    assert pairs([ours], [theirs, same]) == {("s", "u")}


def test_labels_of_the_article_are_aligned_by_name() -> None:
    ours = DocumentLabel("a", "article", "layer", "kind", "news")
    theirs = DocumentLabel("b", "article", "layer", "kind", "comment")
    other = DocumentLabel("c", "article", "layer", "tone", "news")
    assert pairs([ours], [other, theirs]) == {("a", "b")}


def test_several_sides_come_together_and_nobody_twice() -> None:
    by_side = {
        "ada": [mention("a", "GPE", 0, 10)],
        "ben": [mention("b1", "GPE", 0, 10), mention("b2", "GPE", 2, 10)],
        "cid": [mention("c", "GPE", 0, 9)],
    }
    assert ids(align(by_side, {})) == [{"ada": "a", "ben": "b1", "cid": "c"}, {"ben": "b2"}]


@given(st.tuples(labels, labels, labels))
def test_the_order_of_sides_does_not_matter(sides: Sequence[Sequence[tuple[str, Spans]]]) -> None:
    by_side = {side: named(side, own) for side, own in zip("abc", sides, strict=True)}
    results = [ids(align(dict(order), {})) for order in permutations(by_side.items())]
    assert all(result == results[0] for result in results)
    members = sorted(item for group in results[0] for item in group.values())
    assert members == sorted(item.id for own in by_side.values() for item in own)


@given(st.tuples(labels, labels, labels), st.randoms())
def test_the_order_of_labels_does_not_matter(
    sides: Sequence[Sequence[tuple[str, Spans]]], dice: Random
) -> None:
    by_side = {side: named(side, own) for side, own in zip("abc", sides, strict=True)}
    shuffled = {side: dice.sample(own, len(own)) for side, own in by_side.items()}
    assert ids(align(shuffled, {})) == ids(align(by_side, {}))
    for one, other in permutations("abc", 2):
        assert pairs(shuffled[one], shuffled[other]) == pairs(by_side[one], by_side[other])


def test_of_equally_good_ones_the_first_in_the_text_is_taken() -> None:
    ours = [mention("a", "ORG", 51, 54)]
    theirs = [mention("b", "ORG", 49, 52), mention("c", "ORG", 39, 54)]
    assert pairs(ours, theirs) == {("a", "c")} == pairs(ours, theirs[::-1])


@given(labels)
def test_the_same_labels_answer_to_themselves(own: Sequence[tuple[str, Spans]]) -> None:
    ours = named("x", own)
    assert set(align_two(ours, ours, {})) == {(i, i) for i in range(len(ours))}
