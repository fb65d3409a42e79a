from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Argument, Stance
from annotator.domain.edits import Edit
from annotator.domain.stances import twins
from annotator.services.labeling import Labeler
from annotator.ui.models.repeated_stances import RepeatedStances
from tests.domain.test_stances import HOLM, LATER, STANCE
from tests.examples import at, content, counter, scheme, suggestions

OTHER = replace(STANCE, id="s2", polarity="AGAINST")


def test_both_of_two_are_told_until_one_is_gone() -> None:
    there = content([HOLM, LATER, STANCE])
    repeated = RepeatedStances(there)
    assert repeated.ids() == []
    edit = Edit("Make", after=(OTHER,))
    there.apply(edit)
    assert repeated.follow([edit])
    assert set(repeated.ids()) == {"st", "s2"}
    there.apply(edit.inverted())
    repeated.follow([edit.inverted()])
    assert repeated.ids() == []


def test_names_that_become_one_make_twins() -> None:
    alone = replace(LATER, entity_id=None)
    there = content([HOLM, alone, STANCE, replace(OTHER, holder=Argument(entity_id="holm"))])
    repeated = RepeatedStances(there)
    edit = Edit("Join", before=(alone,), after=(LATER,))
    there.apply(edit)
    repeated.follow([edit])
    assert set(repeated.ids()) == {"st", "s2"}


def test_a_suggestion_and_the_label_that_came_of_it_are_one_holder() -> None:
    early = replace(STANCE, holder=Argument(mention="s3"))
    there = content([*suggestions(), early])
    repeated = RepeatedStances(there)
    accepted = Labeler(there, scheme(), counter("label")).accept("s3")
    there.apply(accepted)
    own = next(item for item in accepted.after if item.id.startswith("label"))
    later = Edit("Make", after=(replace(OTHER, id="late", holder=Argument(mention=own.id)),))
    there.apply(later)
    repeated.follow([accepted, later])
    assert set(repeated.ids()) == {"st", "late"}


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from("abcx"), st.booleans()), max_size=12))
def test_following_is_as_good_as_looking_anew(steps: list[tuple[int, str, bool]]) -> None:
    there = content([HOLM, LATER])
    repeated = RepeatedStances(there)
    for number, topic, inside in steps:
        old = there.get(f"n{number}")
        spans = (at("safe") if inside else at("open"),)
        new = replace(STANCE, id=f"n{number}", target=Argument(topic=topic), anchor=spans)
        before = (old,) if isinstance(old, Stance) else ()
        edit = Edit("Step", before, () if topic == "x" else (new,))
        if edit.ids():
            there.apply(edit)
            repeated.follow([edit])
    labels = [item for item in there.labels() if isinstance(item, Stance)]
    assert set(repeated.ids()) == {one.id for one in labels if twins(one, labels, there)}
