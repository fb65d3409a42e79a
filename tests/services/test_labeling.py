"""What each key does to the labels, and what it refuses to do."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import (
    Argument,
    Claim,
    Mention,
    NoteKind,
    Record,
    Span,
    Stance,
    Verdict,
)
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError, UnknownNameError
from annotator.services.claim_labeling import ClaimLabeler
from annotator.services.labeling import Labeler
from tests.examples import INES, RULES, at, content, counter, scheme, suggestions

STANCE = Stance(
    "s5",
    "article-1",
    RULES.id,
    "FAVOR",
    holder=Argument(mention="s1"),
    target=Argument(topic="bridge"),
    anchor=(at("safe"),),
    via_claim="s4",
    origin="rules",
)


def start(*more: Record) -> tuple[ArticleContent, Labeler]:
    shown = content([*suggestions(), *more])
    return shown, Labeler(shown, scheme(), counter())


def claims(shown: ArticleContent) -> ClaimLabeler:
    return ClaimLabeler(shown, scheme(), counter("claim"))


def labels(shown: ArticleContent) -> dict[str, str]:
    return {item.label: item.id for item in shown.labels()}


def verdict(shown: ArticleContent, suggestion: str) -> Verdict | None:
    answer = shown.answer(suggestion)
    return answer.verdict if answer else None


def test_accepting_makes_a_label_and_remembers_from_what() -> None:
    shown, labeler = start()
    shown.apply(labeler.accept("s1"))
    (label,) = shown.labels()
    assert isinstance(label, Mention)
    assert (label.layer_id, label.origin, label.score) == (INES.id, "rules", 0.9)
    assert verdict(shown, "s1") is Verdict.ACCEPTED
    assert shown.state().progress is Progress.BEGUN


def test_accepting_what_is_labelled_already_adds_nothing() -> None:
    own = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
    shown, labeler = start(own)
    shown.apply(labeler.accept("s1"))
    assert [item.id for item in shown.labels()] == ["m1"]


def test_relabelling_a_suggestion_counts_as_changed_and_as_a_persons() -> None:
    shown, labeler = start()
    shown.apply(labeler.relabel("s2", "LOC"))
    (label,) = shown.labels()
    assert isinstance(label, Mention)
    assert (label.label, label.origin, label.score) == ("LOC", "person", None)
    assert verdict(shown, "s2") is Verdict.CHANGED


def test_changing_an_accepted_label_changes_the_answer() -> None:
    shown, labeler = start()
    shown.apply(labeler.accept("s1"))
    shown.apply(labeler.relabel(labels(shown)["PERSON"], "ORG"))
    assert verdict(shown, "s1") is Verdict.CHANGED


def test_deleting_an_accepted_label_rejects_what_it_came_from() -> None:
    shown, labeler = start()
    shown.apply(labeler.accept("s1"))
    shown.apply(labeler.reject([labels(shown)["PERSON"]]))
    assert not list(shown.labels())
    assert verdict(shown, "s1") is Verdict.REJECTED


def test_accepting_a_stance_takes_its_holder_along() -> None:
    shown, labeler = start(STANCE)
    shown.apply(labeler.accept("s5"))
    stance = next(item for item in shown.labels() if isinstance(item, Stance))
    assert stance.holder == Argument(mention=labels(shown)["PERSON"])
    assert stance.via_claim is None
    shown.apply(labeler.accept("s4"))
    stance = next(item for item in shown.labels() if isinstance(item, Stance))
    assert stance.via_claim == labels(shown)["CLAIM"]


def test_stance_of_a_rejected_holder_waits_for_another() -> None:
    shown, labeler = start(STANCE)
    shown.apply(labeler.reject(["s1"]))
    shown.apply(labeler.accept("s5"))
    stance = next(item for item in shown.labels() if isinstance(item, Stance))
    assert stance.holder is None


def test_deleting_a_holder_keeps_the_stance() -> None:
    shown, labeler = start(STANCE)
    shown.apply(labeler.accept("s5"))
    shown.apply(labeler.reject([labels(shown)["PERSON"]]))
    (stance,) = shown.labels()
    assert isinstance(stance, Stance)
    assert stance.holder is None


def test_labelling_the_words_of_a_suggestion_answers_it() -> None:
    shown, labeler = start()
    shown.apply(labeler.create_mention("PERSON", at("Ada Holm")))
    assert verdict(shown, "s1") is Verdict.ACCEPTED
    shown.apply(labeler.create_mention("FAC", at("Sund")))
    assert verdict(shown, "s2") is Verdict.CHANGED


def test_boilerplate_is_not_labelled() -> None:
    _, labeler = start()
    with pytest.raises(RuleError, match="boilerplate"):
        labeler.create_mention("ORG", at("Advertisement"))


def test_crossing_label_is_refused_with_the_reason() -> None:
    shown, labeler = start()
    shown.apply(labeler.accept("s1"))
    with pytest.raises(RuleError, match="cross"):
        labeler.create_mention("ORG", at("Holm said"))


def test_role_goes_when_the_label_that_had_it_goes() -> None:
    place = Mention("m", "article-1", INES.id, "GPE", (at("May"),), attributes={"role": "GOV"})
    shown, labeler = start(place)
    shown.apply(labeler.relabel("m", "ORG"))
    (label,) = shown.labels()
    assert isinstance(label, Mention)
    assert label.attributes == {}


def test_claim_grows_by_pieces_and_keeps_their_order() -> None:
    shown, _ = start()
    shown.apply(claims(shown).create((at("and it is paid for."),)))
    (claim_id,) = labels(shown).values()
    shown.apply(claims(shown).add(claim_id, "content", at("It is safe,")))
    shown.apply(claims(shown).add(claim_id, "cue", at("told")))
    claim = shown.annotation(claim_id)
    assert isinstance(claim, Claim)
    assert claim.content == (at("It is safe,"), at("and it is paid for."))
    with pytest.raises(RuleError, match="inside"):
        claims(shown).add(claim_id, "source", at("safe"))


def test_boundary_of_a_suggestion_moves_and_makes_it_changed() -> None:
    shown, labeler = start()
    shown.apply(labeler.change_spans("s2", at("Sund"), at("Sund bridge")))
    (label,) = shown.labels()
    assert label.all_spans() == (at("Sund bridge"),)
    assert verdict(shown, "s2") is Verdict.CHANGED


def test_attribute_is_set_and_taken_away() -> None:
    shown, labeler = start()
    shown.apply(labeler.set_attribute("s4", "negated", "yes"))
    (claim,) = shown.labels()
    assert isinstance(claim, Claim)
    assert claim.attributes == {"quote": "DIRECT", "negated": "yes"}
    with pytest.raises(RuleError):
        labeler.set_attribute(claim.id, "negated", "perhaps")
    shown.apply(labeler.set_attribute(claim.id, "negated", None))
    (claim,) = shown.labels()
    assert isinstance(claim, Claim)
    assert "negated" not in claim.attributes


def test_alike_are_the_open_suggestions_on_the_same_words() -> None:
    third = suggestions()[2]
    assert isinstance(third, Mention)
    twin = replace(third, id="s6", spans=(at("Holm"),))
    _, labeler = start(twin)
    assert labeler.alike("s3") == ["s3", "s6"]


def test_what_is_gone_cannot_be_changed() -> None:
    shown, labeler = start()
    shown.apply(labeler.reject(["s1"]))
    for wish in (labeler.accept, labeler.alike):
        with pytest.raises(UnknownNameError):
            wish("s1")
    with pytest.raises(UnknownNameError):
        labeler.relabel("nobody", "ORG")


ACTIONS = ("accept", "reject", "relabel", "grow", "new", "done")


@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 9)), max_size=12))
def test_any_keys_then_undo_all_leaves_no_trace(keys: list[tuple[str, int]]) -> None:
    shown, labeler = start(STANCE)
    before = {record.id: record for record in shown.records()}
    done = list(chain.from_iterable(_press(shown, labeler, *key) for key in keys))
    for edit in reversed(done):
        shown.apply(edit.inverted())
    assert {record.id: record for record in shown.records()} == before


def _press(shown: ArticleContent, labeler: Labeler, action: str, number: int) -> list[Edit]:
    items = list(shown.annotations())
    item = items[number % len(items)] if items else None
    try:
        match action:
            case "new":
                edit = labeler.create_mention("ORG", Span(number, number + 3))
            case "done":
                edit = labeler.set_progress(Progress.DONE)
            case _ if item is None:
                return []
            case "accept":
                edit = labeler.accept(item.id)
            case "reject":
                edit = labeler.reject([item.id])
            case "relabel":
                edit = labeler.relabel(item.id, "MISC")
            case _:
                old = item.all_spans()[0]
                edit = labeler.change_spans(item.id, old, Span(old.start, old.end + 1))
    except RuleError:
        return []
    shown.apply(edit)
    return [edit]


def test_flag_is_raised_and_taken_back() -> None:
    shown, labeler = start()
    shown.apply(labeler.toggle_flag("s1", "2026-02-03T04:05:06Z"))
    (flag,) = shown.notes()
    assert (flag.on, flag.by, flag.kind) == ("s1", "Ines", NoteKind.FLAG)
    shown.apply(labeler.toggle_flag("s1", "2026-02-03T04:05:07Z"))
    assert shown.notes() == []


def test_note_stands_beside_the_flag() -> None:
    shown, labeler = start()
    shown.apply(labeler.toggle_flag("article-1", "2026-02-03T04:05:06Z"))
    shown.apply(labeler.add_note("article-1", "Who is meant?", "2026-02-03T04:05:07Z"))
    assert [note.text for note in shown.notes()] == ["", "Who is meant?"]


def test_linking_a_stance_to_a_suggestion_accepts_it() -> None:
    stance = Stance("st", "article-1", INES.id, "FAVOR", holder=Argument(author=True))
    shown, labeler = start(stance)
    shown.apply(labeler.link("st", "s1"))
    linked = shown.annotation("st")
    assert isinstance(linked, Stance)
    assert linked.target == Argument(mention=labels(shown)["PERSON"])


def test_linking_a_claim_takes_the_words_of_its_source() -> None:
    shown, labeler = start()
    shown.apply(claims(shown).create((at("the Sund bridge would open in May"),)))
    claim_id = labels(shown)["CLAIM"]
    shown.apply(labeler.set_attribute(claim_id, "source_type", "IMPLICIT"))
    shown.apply(claims(shown).link(claim_id, "s1"))
    claim = shown.annotation(claim_id)
    assert isinstance(claim, Claim)
    assert claim.source == (at("Ada Holm"),)
    assert claim.attributes["source_type"] == "NAMED"


def test_stance_held_by_a_suggestion_accepts_it() -> None:
    shown, labeler = start()
    held = replace(STANCE, holder=Argument(mention="s1"), via_claim=None)
    shown.apply(labeler.create_stance(held))
    assert verdict(shown, "s1") is Verdict.ACCEPTED
    stance = next(item for item in shown.labels() if isinstance(item, Stance))
    assert stance.holder == Argument(mention=labels(shown)["PERSON"])


def test_the_step_of_a_stance_without_words_says_so() -> None:
    shown, labeler = start()
    held = replace(STANCE, holder=Argument(mention="s1"), via_claim=None, anchor=())
    edit = labeler.create_stance(held)
    assert edit.title == "Mark FAVOR without words"
    shown.apply(edit)
    made = labels(shown)["FAVOR"]
    assert labeler.reject([made]).title == "Delete FAVOR without words"
