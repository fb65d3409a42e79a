"""Claims in pieces: what is added, moved, taken out, proposed, and nested in another."""

from __future__ import annotations

import pytest

from annotator.domain.annotations import Claim, Mention, Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.services.claim_labeling import ClaimLabeler, Proposal
from annotator.services.labeling import Labeler
from tests.examples import INES, RULES, at, content, counter, scheme, suggestions

BRIDGE = at("the Sund bridge would open in May")
SAFE, PAID = at("It is safe,"), at("and it is paid for.")


class Desk:
    """An article with a claim on its first line, and a labeler for it."""

    def __init__(self) -> None:
        self.content: ArticleContent = content(suggestions())
        self.labeler = ClaimLabeler(self.content, scheme(), counter("c"))
        self.make(self.labeler.create((BRIDGE,)))

    def make(self, edit: Edit) -> Claim:
        self.content.apply(edit)
        return [record for record in edit.after if isinstance(record, Claim)][-1]

    def claim(self, claim_id: str = "c-1") -> Claim:
        claim = self.content.annotation(claim_id)
        assert isinstance(claim, Claim)
        return claim


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_claim_knows_whether_it_is_quoted(desk: Desk) -> None:
    assert desk.claim().attributes == {"quote": "INDIRECT"}
    desk.content.apply(desk.labeler.create((at("it is paid for."),)))
    assert desk.claim("c-2").attributes["quote"] == "DIRECT"
    desk.content.apply(desk.labeler.add("c-2", "content", at("told Nordwire,")))
    assert desk.claim("c-2").attributes["quote"] == "MIXED"


def test_what_leaves_the_content_for_another_role_no_longer_tells_how_it_is_quoted(
    desk: Desk,
) -> None:
    desk.content.apply(desk.labeler.create((at("it is paid for."),)))
    desk.content.apply(desk.labeler.add("c-2", "content", at("told")))
    assert desk.claim("c-2").attributes["quote"] == "MIXED"
    desk.content.apply(desk.labeler.add("c-2", "cue", at("told")))
    assert desk.claim("c-2").attributes["quote"] == "DIRECT"


def test_suggestion_on_the_very_words_is_accepted(desk: Desk) -> None:
    desk.content.apply(desk.labeler.create((SAFE, PAID)))
    assert desk.content.is_answered("s4")
    with pytest.raises(RuleError, match="claim already"):
        desk.labeler.create((SAFE, PAID))


def test_piece_changes_its_role(desk: Desk) -> None:
    desk.content.apply(desk.labeler.add("c-1", "source", at("said")))
    desk.content.apply(desk.labeler.add("c-1", "cue", at("said")))
    assert (desk.claim().cue, desk.claim().source) == ((at("said"),), ())
    with pytest.raises(RuleError, match="cue already"):
        desk.labeler.add("c-1", "cue", at("said"))
    with pytest.raises(RuleError, match="needs its content"):
        desk.labeler.add("c-1", "cue", BRIDGE)


def test_overlapping_words_become_one_piece(desk: Desk) -> None:
    longer = Span(BRIDGE.end - 3, BRIDGE.end + 1)
    desk.content.apply(desk.labeler.add("c-1", "content", longer))
    assert desk.claim().content == (Span(BRIDGE.start, BRIDGE.end + 1),)


def test_piece_is_taken_out_but_not_the_last_of_the_content(desk: Desk) -> None:
    desk.content.apply(desk.labeler.add("c-1", "via", at("Minister")))
    desk.content.apply(desk.labeler.remove("c-1", at("Minister")))
    assert desk.claim().via == ()
    with pytest.raises(RuleError, match="needs its content"):
        desk.labeler.remove("c-1", BRIDGE)


def test_proposal_fills_only_what_is_missing(desk: Desk) -> None:
    desk.content.apply(desk.labeler.add("c-1", "cue", at("said")))
    proposal = Proposal((at("told"),), (at("Minister Ada Holm"),), {"attribution": "BELIEF"})
    desk.content.apply(desk.labeler.take("c-1", proposal))
    assert desk.claim().cue == (at("said"),)
    assert desk.claim().source == (at("Minister Ada Holm"),)
    assert desk.claim().attributes == {
        "quote": "INDIRECT",
        "attribution": "BELIEF",
        "source_type": "NAMED",
    }


def test_source_ends_that_there_is_none(desk: Desk) -> None:
    desk.content.apply(desk.labeler.take("c-1", Proposal(attributes={"source_type": "IMPLICIT"})))
    assert desk.claim().attributes["source_type"] == "IMPLICIT"
    desk.content.apply(desk.labeler.add("c-1", "source", at("Minister")))
    assert "source_type" not in desk.claim().attributes


def test_claim_made_inside_another_is_nested_in_it(desk: Desk) -> None:
    inner = desk.make(desk.labeler.create((at("would open in May"),)))
    assert inner.nested_in == "c-1"
    between = desk.make(desk.labeler.create((at("bridge would open in May"),)))
    assert between.nested_in == "c-1"
    assert desk.claim(inner.id).nested_in == between.id


def test_what_was_inside_a_deleted_claim_is_inside_the_one_around_it(desk: Desk) -> None:
    between = desk.make(desk.labeler.create((at("bridge would open in May"),)))
    inner = desk.make(desk.labeler.create((at("open in May"),)))
    labeler = Labeler(desk.content, scheme(), counter("d"))
    edit = labeler.reject([between.id])
    desk.content.apply(edit)
    assert desk.claim(inner.id).nested_in == "c-1"
    desk.content.apply(edit.inverted())
    assert desk.claim(inner.id).nested_in == between.id
    desk.content.apply(labeler.reject(["c-1", between.id]))
    assert desk.claim(inner.id).nested_in is None


def test_a_suggestion_inside_a_rejected_one_is_accepted_inside_the_one_around(desk: Desk) -> None:
    around, between, inner = (
        Claim(f"n{n}", "article-1", RULES.id, (at(words),), nested_in=f"n{n - 1}" if n else None)
        for n, words in enumerate(("the Sund bridge", "Sund bridge", "bridge"))
    )
    there = content([around, between, inner])
    labeler = Labeler(there, scheme(), counter("d"))
    there.apply(labeler.accept(around.id))
    there.apply(labeler.reject([between.id]))
    there.apply(labeler.accept(inner.id))
    answer = there.answer(inner.id)
    label = there.annotation((answer and answer.outcome) or "")
    assert isinstance(label, Claim)
    answer = there.answer(around.id)
    assert label.nested_in == (answer and answer.outcome) is not None


def test_claim_is_not_nested_in_what_is_nested_in_it(desk: Desk) -> None:
    inner = desk.make(desk.labeler.create((at("would open in May"),)))
    with pytest.raises(RuleError, match="nested in it"):
        desk.labeler.nest("c-1", inner.id)
    desk.content.apply(desk.labeler.nest(inner.id, None))
    assert desk.claim(inner.id).nested_in is None


def test_a_name_has_no_pieces_of_a_claim(desk: Desk) -> None:
    name = Mention("m", "article-1", INES.id, "PERSON", (at("Ada"),))
    desk.content.apply(Edit("Name", after=(name,)))
    with pytest.raises(RuleError, match="Only a claim"):
        desk.labeler.add("m", "cue", at("said"))
