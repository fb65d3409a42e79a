"""What a reviewer decides becomes gold, with its reason, and can be taken back."""

from __future__ import annotations

import pytest

from annotator.domain.annotations import Choice, Mention, Span, Stance
from annotator.domain.articles import Progress
from annotator.domain.errors import RuleError
from annotator.services.adjudicating import can_mix, mixed, none_of, taking_of
from annotator.services.docket import Standing
from tests.services.settled import GOLD, LAYERS, WALE, Settling, docket, name, stance

LONG, SHORT = "The harbour tunnel", "harbour tunnel"


def two_on_the_tunnel() -> Settling:
    return Settling([name(0, LONG, "FAC")], [name(1, SHORT, "FAC")])


def test_version_taken_becomes_the_gold_label() -> None:
    settling = two_on_the_tunnel()
    item = settling.item(LONG)
    shorter = next(i for i, one in enumerate(item.versions) if one.answer == "shorter")
    settling.take({item.id: taking_of(item, shorter, "guideline")})
    (label,) = settling.gold()
    assert isinstance(label, Mention)
    assert (label.layer_id, label.spans) == (GOLD.id, (Span(4, 18),))
    assert settling.docket.standing(item) is Standing.SETTLED
    assert settling.progress() is Progress.DONE


def test_settlement_says_who_why_and_what_stood() -> None:
    settling = two_on_the_tunnel()
    item = settling.item(LONG)
    settling.take({item.id: taking_of(item, 0, "guideline")})
    (settlement,) = settling.docket.settlements()
    assert (settlement.by, settlement.reason, settlement.choice) == (
        "Wale",
        "guideline",
        Choice.VERSION,
    )
    assert {layer for layer, label in settlement.versions if label} == {
        LAYERS[0].id,
        LAYERS[1].id,
    }
    assert settlement.words == "FAC The harbour tunnel"
    assert settlement.taken == item.labels[LAYERS[0].id].id


def test_undoing_the_edit_leaves_nothing_behind() -> None:
    settling = two_on_the_tunnel()
    item = settling.item(LONG)
    edit = settling.take({item.id: taking_of(item, 0)})
    settling.do(edit.inverted())
    assert settling.gold() == []
    assert settling.docket.standing(item) is Standing.OPEN
    assert settling.progress() is Progress.NEW


def test_none_of_these_leaves_no_label_but_a_decision() -> None:
    settling = Settling([name(0, "Sund", "GPE")], [])
    item = settling.item("Sund")
    settling.take({item.id: taking_of(item, 0)})
    settling.take({item.id: none_of(item, "context")})
    assert settling.gold() == []
    (settlement,) = settling.docket.settlements()
    assert (settlement.choice, settlement.outcome, settlement.answer) == (
        Choice.NONE,
        None,
        "absent",
    )


def test_boundary_of_one_and_label_of_another() -> None:
    settling = Settling([name(0, LONG, "FAC")], [name(1, SHORT, "LOC")])
    item = settling.item(LONG)
    number = {item.versions[i].sides[0]: i for i in range(2)}
    settling.take({item.id: mixed(item, number[LAYERS[1].id], number[LAYERS[0].id])})
    (label,) = settling.gold()
    assert (label.label, label.all_spans()) == ("FAC", (Span(4, 18),))
    with pytest.raises(RuleError, match="no boundary"):
        mixed(Settling([name(0, "Sund", "GPE")], []).item("Sund"), 1, 0)


def test_changing_a_decision_keeps_the_label_and_what_points_at_it() -> None:
    settling = two_on_the_tunnel()
    item = settling.item(LONG)
    settling.take({item.id: taking_of(item, 0)})
    before = settling.gold()[0].id
    settling.take({item.id: taking_of(item, 1)})
    assert [label.id for label in settling.gold()] == [before]


def both(who: int) -> list[Mention | Stance]:
    holder, target = name(who, "Ada Holm", "PERSON"), name(who, SHORT, "FAC", nth=1)
    return [holder, target, stance(who, "FAVOR" if who else "AGAINST", holder, target)]


def test_gold_points_at_gold_whatever_is_settled_first() -> None:
    settling = Settling(both(0), both(1))
    held = settling.item("Ada Holm → harbour tunnel")
    settling.take({held.id: taking_of(held, 0)})
    (alone,) = settling.gold()
    assert isinstance(alone, Stance)
    assert alone.holder is None
    for words in ("Ada Holm", "harbour tunnel"):
        item = settling.item(words)
        settling.take({item.id: taking_of(item, 0)})
    tied = next(label for label in settling.gold() if isinstance(label, Stance))
    golds = {label.id for label in settling.gold()}
    assert tied.holder is not None
    assert tied.target is not None
    assert {tied.holder.mention, tied.target.mention} <= golds


def test_what_the_scheme_does_not_know_any_more_cannot_be_taken() -> None:
    settling = Settling([name(0, "Sund", "HAMLET")], [])
    item = settling.item("Sund")
    with pytest.raises(RuleError, match="HAMLET"):
        settling.adjudicator.settle({item.id: taking_of(item, 0)}, WALE)
    assert settling.gold() == []


def test_somebody_who_changes_their_mind_opens_the_question_again() -> None:
    settling = two_on_the_tunnel()
    item = settling.item(LONG)
    settling.take({item.id: taking_of(item, 0)})
    later = docket(
        [name(0, LONG, "FAC")],
        [name(1, SHORT, "LOC")],
        gold=list(settling.docket.content.records()),
    )
    assert [later.standing(one) for one in later.items] == [Standing.CHANGED]


def test_gold_that_came_from_elsewhere_is_found_and_replaced() -> None:
    gold = Mention("g", "article-1", GOLD.id, "FAC", (Span(4, 18),))
    settling = Settling([name(0, LONG, "FAC")], [name(1, SHORT, "FAC")], gold=[gold])
    item = settling.item(LONG)
    assert settling.docket.held(item) == gold
    settling.take({item.id: taking_of(item, 0)})
    assert [label.id for label in settling.gold()] == ["g"]


def test_reopening_takes_label_and_decision_away() -> None:
    settling = two_on_the_tunnel()
    item = settling.item(LONG)
    settling.take({item.id: taking_of(item, 0)})
    settling.do(settling.adjudicator.reopen(item.id))
    assert settling.gold() == []
    assert settling.docket.standing(item) is Standing.OPEN
    assert settling.progress() is Progress.BEGUN
    with pytest.raises(RuleError, match="not decided"):
        settling.adjudicator.reopen(item.id)


def test_mixing_is_offered_where_it_makes_a_version_that_nobody_has() -> None:
    only_the_boundary = two_on_the_tunnel()
    assert not can_mix(only_the_boundary.item(LONG))
    both = Settling([name(0, LONG, "FAC")], [name(1, SHORT, "LOC")])
    assert can_mix(both.item(LONG))
    only_the_label = Settling([name(0, "Sund", "GPE")], [name(1, "Sund", "LOC")])
    assert not can_mix(only_the_label.item("Sund"))
