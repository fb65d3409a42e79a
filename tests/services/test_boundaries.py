"""[ ] { }: one step of one edge."""

from __future__ import annotations

import pytest

from annotator.domain.annotations import Claim, DocumentLabel, Mention, Span
from annotator.domain.errors import RuleError
from annotator.services.boundaries import Edge, moved_edge
from tests.examples import INES, TEXT, at, content

HERE = content()
HOLM = Mention("m", "a", INES.id, "PERSON", (at("Ada Holm"),))


@pytest.mark.parametrize(
    ("edge", "step", "by_word", "words"),
    [
        (Edge.START, -1, True, "Minister Ada Holm"),
        (Edge.START, +1, True, "Holm"),
        (Edge.END, +1, True, "Ada Holm said"),
        (Edge.END, -1, True, "Ada"),
        (Edge.START, +1, False, "da Holm"),
        (Edge.END, -1, False, "Ada Hol"),
    ],
)
def test_edge_moves_one_step(edge: Edge, step: int, by_word: bool, words: str) -> None:
    old, new = moved_edge(HOLM, edge, step, HERE, by_word=by_word)
    assert (old, TEXT[new.start : new.end]) == (at("Ada Holm"), words)


def test_last_word_is_not_given_up() -> None:
    word = Mention("m", "a", INES.id, "PERSON", (at("Ada"),))
    with pytest.raises(RuleError):
        moved_edge(word, Edge.END, -1, HERE, by_word=True)


def test_edges_of_a_claim_in_pieces_are_its_outer_ones() -> None:
    claim = Claim("c", "a", INES.id, (at("It is safe,"), at("and it is paid for.")))
    old, new = moved_edge(claim, Edge.END, -1, HERE, by_word=True)
    assert TEXT[new.start : new.end] == "and it is paid for"
    old, new = moved_edge(claim, Edge.START, -1, HERE, by_word=True)
    assert new == Span(old.start - 1, old.end)


def test_label_without_words_has_no_boundary() -> None:
    with pytest.raises(RuleError):
        moved_edge(DocumentLabel("d", "a", INES.id, "k", "v"), Edge.END, 1, HERE, by_word=True)


def test_name_stays_in_its_paragraph() -> None:
    month = Mention("m", "a", INES.id, "MISC", (Span(at("May").start, at("May").end + 1),))
    with pytest.raises(RuleError, match="paragraph"):
        moved_edge(month, Edge.END, +1, HERE, by_word=True)
