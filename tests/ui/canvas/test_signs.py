from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotations import (
    Argument,
    Claim,
    Decision,
    Mention,
    Note,
    NoteKind,
    Stance,
    Verdict,
)
from annotator.domain.edits import Edit
from annotator.ui.canvas.signs import NO_SIGNS, Signs
from tests.examples import INES, at, suggestions
from tests.ui.canvas.desk import Desk, LayDesk

_ADA = Mention("m", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
_CLAIM = Claim("c", "article-1", INES.id, (at("It is safe,"),), (at("told"),), (at("Holm", nth=1),))
_STANCE = Stance("st", "article-1", INES.id, "FAVOR", Argument(mention="m"), Argument(topic="Ice"))
_FLAG = Note("n", "article-1", INES.id, "m", "Ines", "", "2026-01-01T00:00:00Z", NoteKind.FLAG)


def test_signs_take_room_only_when_there_are_some() -> None:
    assert NO_SIGNS.width(2.0) == 0
    assert Signs(flag=True, lacking=True).width(1.0) == 2 * Signs(note=True).width(1.0)


@pytest.mark.parametrize("on", ["m", "c", "st"])
def test_a_flag_is_seen_beside_its_label_until_it_is_settled(lay_desk: LayDesk, on: str) -> None:
    desk = lay_desk([_ADA, _CLAIM, _STANCE], width=1200)
    plain, flag = desk.canvas.grab().toImage(), replace(_FLAG, on=on)
    desk.submit(Edit("Flag", after=(flag,)))
    assert desk.canvas.grab().toImage() != plain
    assert "Flagged by Ines" in desk.canvas.describe(on)
    desk.submit(Edit("Settle", before=(flag,), after=(replace(flag, settled=True),)))
    assert desk.canvas.grab().toImage() == plain


def test_a_note_on_the_article_changes_nothing_on_the_canvas(desk: Desk) -> None:
    plain = desk.canvas.grab().toImage()
    desk.submit(Edit("Note", after=(replace(_FLAG, on="article-1"),)))
    assert desk.canvas.grab().toImage() == plain


def test_what_a_claim_or_stance_lacks_is_told(lay_desk: LayDesk) -> None:
    half = replace(_CLAIM, source=())
    desk = lay_desk([_ADA, half, replace(_STANCE, target=None)])
    assert desk.canvas.describe("c").endswith("no source yet")
    assert "\nno target yet\n" in desk.canvas.describe("st")
    lacking = desk.canvas.grab().toImage()
    desk.submit(Edit("Source", before=(half,), after=(_CLAIM,)))
    assert desk.canvas.grab().toImage() != lacking
    assert "no source" not in desk.canvas.describe("c")


def test_a_note_on_a_suggestion_stays_with_the_label_made_of_it(lay_desk: LayDesk) -> None:
    answer = Decision("article-1", INES.id, "s1", Verdict.ACCEPTED, "m")
    desk = lay_desk([*suggestions(), _ADA, answer, replace(_FLAG, on="s1")])
    assert "Flagged by Ines" in desk.canvas.describe("m")
