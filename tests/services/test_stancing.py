from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotations import Argument, Mention, Stance
from annotator.domain.stances import AUTHOR, IMPLIED
from annotator.services.linking import candidates, tie
from annotator.services.stancing import (
    begun,
    choices,
    given,
    naming,
    through_next_claim,
    topics_of,
    with_words,
)
from tests.domain.test_stances import CLAIM, HOLM, LATER, STANCE
from tests.examples import at, content

ALL = content([HOLM, LATER, CLAIM, STANCE])


def test_s_goes_through_those_who_may_hold_it() -> None:
    waiting = begun(HOLM, None, ALL)
    seen = [waiting.holder]
    for _ in range(3):
        waiting = waiting.with_next_holder()
        seen.append(waiting.holder)
    assert seen == [Argument(mention="m1"), AUTHOR, IMPLIED, Argument(mention="m1")]
    assert begun(None, None, ALL).holder == AUTHOR
    assert begun(None, at("safe"), ALL).holder is None


def test_a_claim_begins_a_stance_of_its_source_with_its_cue() -> None:
    waiting = begun(CLAIM, None, ALL)
    made = waiting.stance("AGAINST")
    assert (made.holder, made.anchor, made.via_claim) == (Argument(mention="m2"), CLAIM.cue, "c1")
    assert waiting.with_next_holder().stance("AGAINST").via_claim is None


def test_words_in_another_paragraph_are_not_told_in_the_claim_in_hand() -> None:
    beside, elsewhere = at("paid"), at("would open")
    assert begun(CLAIM, beside, ALL).via_claim == "c1"
    waiting = begun(CLAIM, elsewhere, ALL)
    assert (waiting.holder, waiting.anchor, waiting.via_claim) == (None, (elsewhere,), None)
    told = replace(STANCE, via_claim="c1")
    assert begun(told, beside, ALL).via_claim == "c1"
    assert begun(told, None, ALL).via_claim == "c1"
    waiting = begun(told, elsewhere, ALL)
    assert (waiting.holder, waiting.via_claim) == (STANCE.holder, None)


def test_s_goes_on_to_the_other_names_in_the_source() -> None:
    claim = replace(CLAIM, source=(at("Ada Holm"), at("Nordwire")))
    paper = replace(LATER, id="m3", label="ORG", spans=(at("Nordwire"),))
    waiting = begun(claim, None, content([HOLM, paper, claim])).with_next_holder()
    made = waiting.stance("AGAINST")
    assert (made.holder, made.via_claim) == (Argument(mention="m3"), "c1")
    assert waiting.with_next_holder().holder == AUTHOR


def test_another_holder_leaves_the_claim_that_is_not_his() -> None:
    told = given(STANCE, "target", Argument(topic="y"), ALL)
    assert told.via_claim == "c1"
    assert given(told, "holder", Argument(mention="m1"), ALL).via_claim is None


def test_the_claim_is_stepped_through_and_let_go() -> None:
    told = through_next_claim(STANCE, ALL)
    assert (told.via_claim, through_next_claim(told, ALL).via_claim) == ("c1", None)


def test_words_join_what_they_touch_and_go_when_named_again() -> None:
    wider = with_words(STANCE, at("is safe,"))
    assert wider.anchor == (at("is safe,"),)
    both = with_words(wider, at("paid"))
    assert both.anchor == (at("is safe,"), at("paid"))
    assert with_words(both, at("is safe,")).anchor == (at("paid"),)


def test_nearest_labels_come_first_and_the_other_end_never() -> None:
    stance = Stance("s", "article-1", "l", "FAVOR", Argument(mention="m2"))
    there = content([replace(HOLM, entity_id=None), LATER, CLAIM, STANCE])
    assert [item.id for item in choices(stance, "target", there, at("safe").start)] == ["c1", "m1"]
    assert all(isinstance(item, Mention) for item in choices(stance, "holder", there, 0))


def test_nobody_is_offered_as_the_target_of_his_own_stance_by_another_name() -> None:
    far = replace(HOLM, id="m9", entity_id="port", spans=(at("Sund"),))
    stance = replace(STANCE, holder=Argument(mention="m2"), target=None)
    there = content([HOLM, replace(LATER, entity_id="holm"), far, stance])
    assert [item.id for item in choices(stance, "target", there, 0)] == ["m9"]
    assert [item.id for item in candidates(stance, there, "target")] == ["m9"]
    assert tie(stance, HOLM, there) is None
    assert tie(stance, far, there) is not None
    nameless = replace(STANCE, holder=Argument(entity_id="port"), target=None)
    assert [item.id for item in choices(nameless, "target", there, 0)] == ["m1", "m2"]


def test_topics_of_the_article_come_before_those_of_the_corpus() -> None:
    other = replace(STANCE, id="s9", target=Argument(topic="ice"))
    found = replace(STANCE, id="s8", layer_id="layer-rules", target=Argument(topic="work"))
    there = content([found, other])
    assert topics_of(there, ("bridge", "ice")) == ("ice", "bridge", "work")


def test_an_entity_is_its_nearest_label_here_or_itself() -> None:
    near, far = replace(HOLM, entity_id="e1"), replace(LATER, entity_id="e1")
    stance = replace(STANCE, anchor=(HOLM.spans[0],))
    assert naming("e1", stance, content([far, near, stance])) == Argument(mention=near.id)
    assert naming("e2", stance, content([far, near, stance])) == Argument(entity_id="e2")
