"""Many suggestions at once: what goes together is accepted, the rest is left and told."""

from __future__ import annotations

from annotator.domain.annotations import Mention, Span
from annotator.services.accepting import accepted
from annotator.services.labeling import Labeler
from tests.examples import RULES, at, content, counter, scheme, suggestions


def test_all_are_accepted_as_one_edit() -> None:
    here = content(suggestions())
    edit, reasons = accepted(Labeler(here, scheme(), counter()), ["s1", "s2", "s4"])
    assert edit is not None
    here.apply(edit)
    assert reasons == []
    assert [item.id for item in here.suggestions()] == ["s3"]


def test_what_crosses_is_left() -> None:
    sund = at("Sund")
    across = Mention("s9", "article-1", RULES.id, "FAC", (Span(sund.start + 1, sund.end + 7),))
    here = content([*suggestions(), across])
    edit, reasons = accepted(Labeler(here, scheme(), counter()), ["s1", "s2", "s9", "s3"])
    assert edit is not None
    here.apply(edit)
    assert {item.id for item in here.suggestions()} == {"s9", "s4"}
    assert "cross" in reasons[0]


def test_nothing_is_no_edit() -> None:
    assert accepted(Labeler(content(), scheme(), counter()), []) == (None, [])
