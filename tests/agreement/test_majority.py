"""What most say: every boundary and part by itself, absence a vote, ties to a person."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.agreement.conflicts import Laid, items_of
from annotator.agreement.majority import Majority, majority_of, version_like
from annotator.domain.annotations import Annotation, Claim, Mention, Span
from tests.agreement.making import claim, mention, spans

TEXT = "The harbour tunnel opens in May, Ada Holm said in Sund."


def majority(*sides: Sequence[Annotation]) -> Majority | None:
    items = items_of(Laid(TEXT, dict(zip("ABCDE", sides, strict=False))))
    return majority_of(items[0], lambda record_id: record_id)


def test_each_boundary_has_its_own_majority() -> None:
    found = majority(
        [mention("a", "FAC", 0, 18)], [mention("b", "FAC", 4, 18)], [mention("c", "FAC", 4, 11)]
    )
    assert found is not None
    assert isinstance(found.label, Mention)
    assert found.label.spans == (Span(4, 18),)


def test_boundaries_of_nobody_can_win() -> None:
    found = majority(
        [mention("a", "FAC", 0, 18)], [mention("b", "FAC", 4, 11)], [mention("c", "FAC", 0, 11)]
    )
    assert found is not None
    assert found.label is not None
    assert found.label.all_spans() == (Span(0, 11),)


def test_label_has_its_own_majority() -> None:
    found = majority(
        [mention("a", "GPE", 50, 54)], [mention("b", "GPE", 50, 54)], [mention("c", "LOC", 50, 54)]
    )
    assert found is not None
    assert found.label is not None
    assert found.label.label == "GPE"


def test_absence_is_a_vote() -> None:
    assert majority([mention("a", "GPE", 50, 54)], [], []) == Majority(None)


def test_ties_are_nobodys_majority() -> None:
    assert majority([mention("a", "GPE", 50, 54)], []) is None
    assert majority([mention("a", "GPE", 50, 54)], [mention("b", "LOC", 50, 54)]) is None
    three = majority(
        [mention("a", "GPE", 50, 54)], [mention("b", "LOC", 50, 54)], [mention("c", "ORG", 50, 54)]
    )
    assert three is None


def test_parts_of_a_claim_are_voted_on_one_by_one() -> None:
    content = spans(0, 31)
    found = majority(
        [claim("a", content, source=spans(33, 41), quote="DIRECT")],
        [claim("b", content, source=spans(33, 41), quote="INDIRECT")],
        [claim("c", content, quote="INDIRECT")],
    )
    assert found is not None
    assert isinstance(found.label, Claim)
    assert found.label.source == spans(33, 41)
    assert found.label.attributes == {"quote": "INDIRECT"}


def test_majority_that_somebody_has_is_recognised() -> None:
    sides = {"A": [mention("a", "FAC", 0, 18)], "B": [mention("b", "FAC", 4, 18)]}
    (item,) = items_of(Laid(TEXT, {**sides, "C": [mention("c", "FAC", 4, 18)]}))
    found = majority_of(item, lambda record_id: record_id)
    assert found is not None
    index = version_like(item, found.label)
    assert index is not None
    assert item.versions[index].sides == ("B", "C")
