"""L: hints stand on exactly the labels that may be linked, and one or two letters link them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Argument, Claim, Mention, Stance
from annotator.domain.errors import RuleError
from annotator.services.linking import candidates, hints, linked
from tests.examples import INES, at, content, suggestions

ADA = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
CLAIM = Claim("c1", "article-1", INES.id, (at("the Sund bridge would open in May"),))
STANCE = Stance("st", "article-1", INES.id, "FAVOR", holder=Argument(mention="m1"))


@given(st.integers(0, 500))
def test_hints_are_short_and_none_begins_another(count: int) -> None:
    letters = hints(count)
    assert len(set(letters)) == count
    assert all(len(hint) <= 2 for hint in letters)
    first = {hint for hint in letters if len(hint) == 1}
    assert not any(hint[0] in first for hint in letters if len(hint) == 2)


def test_claim_takes_the_mentions_outside_its_content_as_source() -> None:
    shown = content([ADA, CLAIM, *suggestions()])
    offered = [item.id for item in candidates(CLAIM, shown)]
    assert offered[0] in {"m1", "s1"}
    assert "s2" not in offered
    assert linked(CLAIM, ADA) == Claim("c1", "article-1", INES.id, CLAIM.content, source=ADA.spans)


def test_stance_takes_its_holder_first_and_then_a_target_that_is_another() -> None:
    shown = content([ADA, CLAIM, STANCE])
    assert [item.id for item in candidates(STANCE, shown)] == ["c1"]
    assert linked(STANCE, CLAIM).target == Argument(claim="c1")  # type: ignore[union-attr]


def test_name_has_nothing_to_link() -> None:
    with pytest.raises(RuleError):
        candidates(ADA, content([ADA]))
