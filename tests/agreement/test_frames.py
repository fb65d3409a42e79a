"""Parts of claims and stances: end to end, and given that their heads were found."""

from __future__ import annotations

import pytest

from annotator.agreement.frames import (
    claim_counts,
    matched_claims,
    matched_stances,
    role_counts,
    stance_counts,
    with_known_arguments,
)
from annotator.agreement.spans import Counts, f1
from annotator.domain.annotations import Argument
from tests.agreement.making import claim, mention, spans, stance

OURS = [
    claim("a", spans(20, 60), source=spans(0, 6), cue=spans(7, 11)),
    claim("b", spans(100, 140), source=spans(90, 96)),
]
THEIRS = [claim("c", spans(22, 60), source=spans(0, 13), cue=spans(14, 18))]

ADA, BANK = mention("ada", "PERSON", 0, 3, entity="Ada"), mention("bank", "ORG", 10, 14)
ADA_2, BANK_2 = mention("ada2", "PERSON", 30, 33, entity="Ada"), mention("bank2", "ORG", 6, 14)
PLUS = stance("s", "FAVOR", Argument(mention="ada"), Argument(mention="bank"))
PLUS_2 = stance("t", "FAVOR", Argument(mention="ada2"), Argument(mention="bank2"))
MINUS_2 = stance("u", "AGAINST", Argument(mention="ada2"), Argument(mention="bank2"))
RECORDS = {item.id: item for item in (ADA, BANK, ADA_2, BANK_2, PLUS, PLUS_2, MINUS_2)}


def test_claims_match_by_half_of_their_content() -> None:
    assert claim_counts(OURS, THEIRS) == Counts(1, 2, 1)
    assert matched_claims(OURS, [claim("d", spans(41, 60))]) == []


MATCHED = matched_claims(OURS, THEIRS)


def test_a_missed_claim_costs_its_source_end_to_end_only() -> None:
    whole, given = role_counts(OURS, THEIRS, MATCHED, "source")
    assert (whole, given) == (Counts(1, 2, 1), Counts(1, 1, 1))


def test_another_cue_is_no_match() -> None:
    assert role_counts(OURS, THEIRS, MATCHED, "cue")[1] == Counts(0, 1, 1)
    assert f1(role_counts(OURS, THEIRS, MATCHED, "via")[0]).value is None


def test_pieces_of_a_source_match_one_to_one() -> None:
    ours = claim("a", spans(20, 60), source=spans(0, 3, 5, 9))
    theirs = claim("b", spans(20, 60), source=spans(0, 9))
    whole, _ = role_counts([ours], [theirs], [(ours, theirs)], "source")
    assert whole == Counts(1, 2, 1)


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(ValueError, match="no role"):
        role_counts(OURS, THEIRS, MATCHED, "speaker")


def test_one_entity_and_overlapping_words_are_the_same_arguments() -> None:
    assert stance_counts([PLUS], [PLUS_2], RECORDS) == Counts(1, 1, 1)


def test_one_holder_with_another_target_is_another_stance() -> None:
    of_topic = stance("w", "FAVOR", Argument(mention="ada2"), Argument(topic="tax"))
    assert stance_counts([PLUS], [of_topic], RECORDS) == Counts(0, 1, 1)


def test_polarity_may_be_left_out() -> None:
    assert stance_counts([PLUS], [MINUS_2], RECORDS) == Counts(0, 1, 1)
    assert stance_counts([PLUS], [MINUS_2], RECORDS, same_polarity=False) == Counts(1, 1, 1)


def test_of_two_answers_the_one_of_the_same_polarity_is_taken() -> None:
    assert matched_stances([PLUS], [MINUS_2, PLUS_2], RECORDS) == [(PLUS, PLUS_2)]


def test_a_stance_to_what_the_other_never_labelled_is_left_out_when_arguments_are_given() -> None:
    assert with_known_arguments([PLUS], [ADA_2, BANK_2], RECORDS) == [PLUS]
    assert with_known_arguments([PLUS], [ADA_2], RECORDS) == []
    of_topic = stance("v", "FAVOR", Argument(author=True), Argument(topic="tax"))
    assert with_known_arguments([of_topic], [], RECORDS) == [of_topic]
