"""An annotator sees what gold made of a label, who decided, and why."""

from __future__ import annotations

from annotator.domain.annotations import Annotation, ArticleState, Record, Span
from annotator.domain.articles import Progress
from annotator.services.adjudicating import none_of, taking_of
from annotator.services.settled_labels import Addition, Outcome, additions_in, outcomes_in
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


def added(settling: Settling, progress: Progress, *more: Record) -> tuple[Addition, ...]:
    state = ArticleState("article-1", LAYERS[1].id, progress)
    labels = settling.docket.labels.values()
    return additions_in([*settling.docket.content.records(), *labels, state, *more], LAYERS[1].id)


def test_who_has_finished_is_told_what_gold_added() -> None:
    settling = Settling([name(0, "Sund", "GPE"), name(0, "Ada Holm", "PERSON")], [])
    item = settling.item("Sund")
    settling.take({item.id: taking_of(item, 0, "overlooked")})
    (one,) = added(settling, Progress.DONE)
    assert (one.words, one.by, one.reason) == ("GPE Sund", "Wale", "overlooked")
    assert one.span == Span(50, 54)
    assert added(settling, Progress.BEGUN) == ()


def test_what_gold_left_out_or_the_annotator_has_by_now_was_not_added() -> None:
    settling = Settling([name(0, "Sund", "GPE"), name(0, "Ada Holm", "PERSON")], [])
    sund, holm = settling.item("Sund"), settling.item("Ada Holm")
    settling.take({sund.id: taking_of(sund, 0)})
    settling.take({holm.id: none_of(holm)})
    assert [one.words for one in added(settling, Progress.DONE)] == ["GPE Sund"]
    assert added(settling, Progress.DONE, name(1, "Sund", "GPE")) == ()


def latecomer(settling: Settling, progress: Progress, *labels: Annotation) -> list[Record]:
    state = ArticleState("article-1", LAYERS[2].id, progress)
    return [*settling.docket.content.records(), state, *labels]


def test_who_finishes_after_it_was_settled_is_told_too() -> None:
    settling = Settling(
        [name(0, "Sund", "GPE"), name(0, SHORT, "FAC")],
        [name(1, "Sund", "LOC"), name(1, LONG, "FAC")],
    )
    sund, tunnel = settling.item("Sund"), settling.item(LONG)
    settling.take({sund.id: taking_of(sund, 0), tunnel.id: taking_of(tunnel, 0)})
    mine = name(2, LONG, "GPE")
    records = latecomer(settling, Progress.DONE, mine)
    assert [one.words for one in additions_in(records, LAYERS[2].id)] == ["GPE Sund"]
    held = outcomes_in(records, LAYERS[2].id)[mine.id]
    assert (held.same, held.by) == (False, "Wale")
    unfinished = latecomer(settling, Progress.BEGUN, mine)
    assert additions_in(unfinished, LAYERS[2].id) == ()
    assert outcomes_in(unfinished, LAYERS[2].id) == {}
