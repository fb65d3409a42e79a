"""Many edits of one article, joined, do what they did one after the other."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Mention
from annotator.domain.bulk_edits import joined
from annotator.domain.edits import Edit
from tests.examples import INES, at, content

ADA = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),))


def test_new_and_then_changed_label_is_simply_new() -> None:
    changed = replace(ADA, label="ORG")
    edits = [Edit("a", after=(ADA,)), Edit("b", before=(ADA,), after=(changed,))]
    assert joined("both", edits) == Edit("both", after=(changed,))


def test_what_ends_as_it_began_is_left_out() -> None:
    assert joined("nothing", [Edit("a", after=(ADA,)), Edit("b", before=(ADA,))]) == Edit("nothing")


@given(st.lists(st.integers(0, 4), max_size=12), st.randoms(use_true_random=False))
def test_joined_edit_does_what_the_edits_do(numbers: list[int], chance: Random) -> None:
    step_by_step, at_once, edits = content(), content(), []
    for number in numbers:
        label = replace(ADA, id=f"m{number}", label=chance.choice(["PERSON", "ORG"]))
        standing = step_by_step.get(label.id)
        gone = standing is not None and chance.random() < 0.5
        edit = Edit("x", (standing,) if standing else (), () if gone else (label,))
        step_by_step.apply(edit)
        edits.append(edit)
    whole = joined("all", edits)
    at_once.apply(whole)
    assert {item.id: item for item in at_once.labels()} == {
        item.id: item for item in step_by_step.labels()
    }
    at_once.apply(whole.inverted())
    assert not list(at_once.labels())
