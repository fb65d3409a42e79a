"""An annotator sees what gold made of a label, who decided, and why."""

from __future__ import annotations

from annotator.services.adjudicating import none_of, taking_of
from annotator.services.settled_labels import Outcome, outcomes_in
from tests.services.settled import LAYERS, Settling, name

LONG, SHORT = "The harbour tunnel", "harbour tunnel"


def outcomes(settling: Settling, who: int) -> dict[str, Outcome]:
    records = [*settling.docket.content.records(), *settling.docket.labels.values()]
    return outcomes_in(records, LAYERS[who].id)


def test_label_settled_otherwise_says_what_holds_and_why() -> None:
    ours, theirs = name(0, LONG, "FAC"), name(1, SHORT, "FAC")
    settling = Settling([ours], [theirs])
    item = settling.item(LONG)
    index = next(n for n, one in enumerate(item.versions) if one.answer == "shorter")
    settling.take({item.id: taking_of(item, index, "guideline")})
    (changed,) = outcomes(settling, 0).values()
    (kept,) = outcomes(settling, 1).values()
    assert (changed.same, changed.words) == (False, "FAC harbour tunnel")
    assert (changed.by, changed.reason) == ("Wale", "guideline")
    assert kept.same


def test_label_that_holds_nowhere_has_no_words() -> None:
    settling = Settling([name(0, "Sund", "GPE")], [])
    item = settling.item("Sund")
    settling.take({item.id: none_of(item)})
    assert [one.words for one in outcomes(settling, 0).values()] == [""]
    assert outcomes(settling, 1) == {}
