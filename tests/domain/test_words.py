"""The words that stand for a label."""

from __future__ import annotations

from annotator.domain.annotations import Claim, DocumentLabel, Span
from annotator.domain.words import role_of, surface, with_span_moved, with_spans
from tests.examples import INES, TEXT, at

CLAIM = Claim("c", "a", INES.id, (at("It is safe,"), at("and it is paid for.")), cue=(at("told"),))


def test_surface_joins_the_pieces() -> None:
    assert surface(CLAIM, TEXT) == "It is safe, … and it is paid for."
    assert surface(DocumentLabel("d", "a", INES.id, "kind", "NEWS"), TEXT) == "kind = NEWS"


def test_a_piece_moves_in_its_own_role_and_order_is_kept() -> None:
    assert role_of(CLAIM, at("told")) == "cue"
    moved = with_span_moved(CLAIM, at("told"), at("told Nordwire"))
    assert moved.cue == (at("told Nordwire"),)
    assert moved.content == CLAIM.content
    assert with_span_moved(CLAIM, Span(0, 1), Span(0, 2)) is CLAIM
    assert with_spans(CLAIM, "content", (Span(9, 10), Span(2, 3))).content[0] == Span(2, 3)
