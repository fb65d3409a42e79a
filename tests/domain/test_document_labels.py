from __future__ import annotations

import pytest

from annotator.domain.annotations import Argument, DocumentLabel, Mention, Stance
from annotator.domain.document_labels import Pair, Proposal, basis_of, pair_of, proposals
from annotator.domain.stances import AUTHOR, IMPLIED
from tests.examples import INES, RULES, at, content, scheme

HOLM = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),), entity_id="ada-holm")
BRIDGE = Argument(topic="the bridge")


def stance(number: int, polarity: str, holder: Argument = AUTHOR, layer: str = INES.id) -> Stance:
    return Stance(f"s{number}", "article-1", layer, polarity, holder, BRIDGE)


@pytest.mark.parametrize(
    ("polarities", "value", "basis"),
    [
        (["FAVOR"], "FAVOR", ("s0",)),
        (["FAVOR", "AGAINST", "FAVOR"], "FAVOR", ("s0", "s2")),
        (["FAVOR", "AGAINST"], "MIXED", ("s0", "s1")),
    ],
)
def test_what_most_stances_of_the_author_say_is_proposed(
    polarities: list[str], value: str, basis: tuple[str, ...]
) -> None:
    there = content([stance(n, polarity) for n, polarity in enumerate(polarities)])
    wanted = Proposal(Pair("AUTHOR", "the bridge"), value, basis)
    assert proposals(there, scheme()) == [wanted]


def test_the_authors_stance_comes_before_that_of_somebody_in_the_article() -> None:
    theirs = stance(1, "AGAINST", Argument(mention="m1"))
    there = content([HOLM, theirs, stance(2, "FAVOR")])
    pairs = [proposal.pair for proposal in proposals(there, scheme())]
    assert pairs == [Pair("AUTHOR", "the bridge"), Pair("ada-holm", "the bridge")]


def test_nothing_is_proposed_that_is_said_already_or_that_nobody_decided() -> None:
    said = DocumentLabel("d", "article-1", INES.id, "AUTHOR|the bridge", "AGAINST")
    assert proposals(content([stance(1, "FAVOR"), said]), scheme()) == []
    for loose in (stance(1, "FAVOR", layer=RULES.id), stance(1, "FAVOR", IMPLIED)):
        assert proposals(content([loose]), scheme()) == []


def test_a_label_rests_on_the_stances_that_say_the_same_or_on_all() -> None:
    there = content([stance(0, "FAVOR"), stance(1, "AGAINST")])
    pair = Pair("AUTHOR", "the bridge")
    assert basis_of(pair, "FAVOR", there) == ("s0",)
    assert basis_of(pair, "MIXED", there) == ("s0", "s1")
    assert basis_of(Pair("AUTHOR", "ice"), "FAVOR", there) == ()


def test_names_say_whose_stance_toward_what() -> None:
    assert pair_of(Pair("AUTHOR", "ice").name) == Pair("AUTHOR", "ice")
    assert pair_of("kind") is None
    assert pair_of("|ice") is None
