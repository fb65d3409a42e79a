from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Annotation, Argument, Claim, Mention, Stance
from annotator.domain.sentences import sentence_around
from annotator.domain.stances import IMPLIED, claims_of_holder, holders_of_claim, twins
from tests.examples import INES, at, content

HOLM = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),), entity_id="holm")
LATER = replace(HOLM, id="m2", spans=(at("Holm", nth=1),))
CLAIM = Claim(
    "c1",
    "article-1",
    INES.id,
    (at("It is safe,"), at("and it is paid for.")),
    cue=(at("told"),),
    source=(at("Holm", nth=1),),
)
STANCE = Stance(
    "st", "article-1", INES.id, "FAVOR", Argument(mention="m2"), Argument(topic="x"), (at("safe"),)
)


def test_a_stance_shown_in_what_its_holder_says_is_told_in_that_claim() -> None:
    there = content([HOLM, LATER, CLAIM, STANCE])
    assert claims_of_holder(STANCE, there) == [CLAIM]
    assert claims_of_holder(replace(STANCE, holder=Argument(mention="m1")), there) == []
    assert claims_of_holder(replace(STANCE, anchor=(at("open"),)), there) == []


def test_who_makes_a_claim_holds_what_it_says() -> None:
    there = content([HOLM, LATER, CLAIM])
    assert holders_of_claim(CLAIM, there) == [Argument(mention="m2")]
    assert holders_of_claim(replace(CLAIM, source=()), there) == [IMPLIED]
    assert holders_of_claim(replace(CLAIM, source=(at("Nordwire"),)), there) == []


def test_a_person_speaks_and_not_what_the_person_belongs_to() -> None:
    text = "The Lundby Port Authority chief Eva Rind and Ada Holm’s Harbour Union agreed."
    chief = at("The Lundby Port Authority chief Eva Rind", text)
    union = at("Holm’s Harbour Union", text)
    names = [
        Mention(words, "article-1", INES.id, label, (at(words, text),))
        for label, words in (
            ("ORG", "Lundby Port Authority"),
            ("PERSON", "Eva Rind"),
            ("PERSON", "Holm"),
            ("ORG", "Harbour Union"),
        )
    ]
    claim = replace(CLAIM, source=(chief, union))
    holders = [one.mention for one in holders_of_claim(claim, content(names, text=text))]
    assert holders == ["Eva Rind", "Lundby Port Authority", "Harbour Union", "Holm"]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (replace(STANCE, id="s2", polarity="AGAINST"), True),
        (replace(STANCE, id="s2", holder=Argument(entity_id="holm")), True),
        (replace(STANCE, id="s2", holder=Argument(author=True)), False),
        (replace(STANCE, id="s2", target=Argument(topic="y")), False),
        (replace(STANCE, id="s2", anchor=(at("would open"),)), False),
    ],
)
def test_one_stance_in_a_sentence_for_the_same_two(other: Annotation, same: bool) -> None:
    there = content([HOLM, LATER, STANCE, other])
    assert bool(twins(STANCE, there.annotations(), there)) is same


def test_a_sentence_ends_at_its_full_stop_and_not_at_an_initial() -> None:
    text = "The port of J. Holm shut. It opened (late.) Then\nnothing"
    words = [text[slice(*sentence_around(text, text.index(w)))] for w in ("Holm", "late", "noth")]
    assert words == ["The port of J. Holm shut.", " It opened (late.)", "nothing"]


@given(st.text(alphabet="ab. \n?”A", max_size=60), st.integers(0, 60))
def test_a_sentence_holds_its_place(text: str, place: int) -> None:
    place = min(place, len(text))
    start, end = sentence_around(text, place)
    assert 0 <= start <= place <= end <= len(text) or text[place : place + 1] == "\n"
