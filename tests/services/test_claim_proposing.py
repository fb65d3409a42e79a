"""Cue and source nearby are found, and what is claimed around a place."""

from __future__ import annotations

import pytest

from annotator.domain.annotations import Claim, Mention, Span
from annotator.services.claim_labeling import Proposal
from annotator.services.claim_proposing import ClaimProposer
from tests.examples import INES, ROOT, article, at, content, scheme, suggestions

PROPOSER = ClaimProposer(ROOT / "resources/lexicon")
HARBOUR = (
    "“We will not move the cranes,” the harbour office said on Monday, “and nobody can make us.”"
    " Karin Voss, a shop steward, claimed that the office had “lied twice”. The pier is expected"
    " to close in June. It rained. He left, rejecting a union claim that its pumps had failed."
)


def proposed(words: str, text: str = HARBOUR) -> Proposal:
    claim = Claim("c", "article-1", INES.id, (at(words, text),))
    return PROPOSER.for_claim(content([], text=text), scheme(), claim)


def words_of(spans: tuple[Span, ...], text: str = HARBOUR) -> list[str]:
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("claimed", "cue", "source"),
    [
        ("We will not move the cranes", ["said"], ["the harbour office"]),
        ("and nobody can make us", ["said"], ["the harbour office"]),
        ("the office had “lied twice", ["claimed"], ["Karin Voss, a shop steward"]),
        ("its pumps had failed", ["claim"], ["a union"]),
    ],
)
def test_cue_and_source_stand_nearby(claimed: str, cue: list[str], source: list[str]) -> None:
    proposal = proposed(claimed)
    assert words_of(proposal.cue) == cue
    assert words_of(proposal.source) == source


def test_expected_has_no_source() -> None:
    proposal = proposed("to close in June")
    assert words_of(proposal.cue) == ["expected"]
    assert proposal.source == ()
    assert proposal.attributes["source_type"] == "IMPLICIT"


def test_what_is_there_is_not_proposed_again() -> None:
    here = content([], text=HARBOUR)
    claim = Claim("c", "article-1", INES.id, (at("We will not move the cranes", HARBOUR),))
    whole = Claim(
        "c", "article-1", INES.id, claim.content, (at("said", HARBOUR),), (at("office", HARBOUR),)
    )
    assert PROPOSER.for_claim(here, scheme(), whole).is_empty()


def test_suggestion_that_waits_is_a_proposal_too() -> None:
    claim = Claim("c", "article-1", INES.id, (at("and it is paid for."),))
    proposal = PROPOSER.for_claim(content(suggestions()), scheme(), claim)
    assert (proposal.cue, proposal.source) == ((at("told"),), (at("Holm", nth=1),))


def test_name_behind_a_comma_belongs_to_the_source() -> None:
    text = "“Nobody has seen it,” said its chair, Tom Rehn, who left.\n"
    name = Mention("m", "article-1", INES.id, "PERSON", (at("Tom Rehn", text),))
    claim = Claim("c", "article-1", INES.id, (at("Nobody has seen it", text),))
    proposal = PROPOSER.for_claim(content([name], text=text), scheme(), claim)
    assert words_of(proposal.source, text) == ["its chair, Tom Rehn"]


def test_cue_of_another_sentence_is_not_proposed() -> None:
    assert proposed("It rained").is_empty()


def test_nothing_is_proposed_where_nobody_says_anything() -> None:
    text = "It rained all day.\n"
    assert proposed("rained all day", text).is_empty()


def test_other_cue_tells_another_claim() -> None:
    here = content([], text=HARBOUR)
    claim = Claim("c", "article-1", INES.id, (at("We will not move the cranes", HARBOUR),))
    said = Claim("c", "article-1", INES.id, claim.content, (at("said", HARBOUR),))
    piece, other = at("and nobody can make us", HARBOUR), at("lied twice", HARBOUR)
    assert not PROPOSER.belongs_elsewhere(here, said, piece)
    assert PROPOSER.belongs_elsewhere(here, said, other)
    assert not PROPOSER.belongs_elsewhere(here, claim, other)


@pytest.mark.parametrize(
    ("place", "claimed"),
    [
        ("lied", ["the office had “lied twice”"]),
        ("rained", ["It rained"]),
        ("Karin", ["the office had “lied twice”"]),
        ("cranes", ["We will not move the cranes", "and nobody can make us"]),
    ],
)
def test_what_is_claimed_around_a_place(place: str, claimed: list[str]) -> None:
    found = PROPOSER.content_at(content([], text=HARBOUR), at(place, HARBOUR).start)
    assert [word.rstrip(".,") for word in words_of(found)] == claimed


def test_long_line_is_read_around_the_claim_only() -> None:
    text = "She said so. " * 4000 + HARBOUR
    here = content([], text=text)
    assert article(text).text == here.text
    claim = Claim("c", "article-1", INES.id, (at("the office had “lied twice", text),))
    assert words_of(PROPOSER.for_claim(here, scheme(), claim).cue, text) == ["claimed"]
