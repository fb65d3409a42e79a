"""Links by letters: from the key to the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.annotations import Argument, Claim, Mention, Span, Stance
from annotator.domain.edits import Edit
from tests.examples import TEXT, at
from tests.flows.conftest import SHIFT, Hands, rows

_OWN = "WHERE layer = (SELECT number FROM layer WHERE name = 'Ines')"
_HOLM = at("Holm", nth=1)


def body(path: Path, family: str) -> dict[str, Any]:
    """Return what the file says of the only own label of a family."""
    ((found,),) = rows(path, f"SELECT body FROM annotation {_OWN} AND family = '{family}'")
    parsed: dict[str, Any] = json.loads(found)
    return parsed


def mark_claim(hands: Hands) -> None:
    hands.canvas.set_caret(at("the Sund").start)
    for _ in range(7):
        hands.press(Qt.Key.Key_Right, modifier=SHIFT)
    hands.press("c")


def own(hands: Hands, kind: type) -> list[Any]:
    assert hands.editor.content is not None
    return [label for label in hands.editor.content.labels() if isinstance(label, kind)]


def test_claim_gets_its_source_by_letter(hands: Hands, corpus_path: Path) -> None:
    mark_claim(hands)
    hands.press("l")
    hint = hands.canvas.hints()["s1"]
    hands.press(hint)
    hands.wait_until_saved()
    assert body(corpus_path, "claim")["source"] == [list(at("Ada Holm"))]
    assert hands.canvas.hints() == {}
    assert hands.canvas.selected_id() == own(hands, Claim)[0].id


def test_hints_stand_on_names_outside_the_claim_only(hands: Hands) -> None:
    mark_claim(hands)
    hands.press("l")
    assert set(hands.canvas.hints()) == {"s1", "s3"}


def test_click_on_a_hint_links_as_its_letter_does(hands: Hands) -> None:
    mark_claim(hands)
    hands.press("l")
    where = hands.canvas.letter_rect(at("Ada").start + 1).center()
    QTest.mouseClick(hands.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert own(hands, Claim)[0].source == (at("Ada Holm"),)


def test_stance_goes_on_to_its_target(hands: Hands, corpus_path: Path) -> None:
    hands.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    ada = own(hands, Mention)[0]
    hands.canvas.select(ada.id)
    hands.press("s", "-")
    hands.press(hands.canvas.hints()["s2"])
    hands.wait_until_saved()
    (stance,) = own(hands, Stance)
    sund = next(label for label in own(hands, Mention) if label.label == "GPE")
    assert stance.polarity == "AGAINST"
    assert (stance.holder.mention, stance.target.mention) == (ada.id, sund.id)
    assert body(corpus_path, "stance")["target"] == {"mention": sund.id}
    assert stance.anchor == ()


def test_escape_leaves_the_stance_without_a_target(hands: Hands) -> None:
    hands.canvas.select("s1")
    hands.press("s", "+")
    assert hands.canvas.hints()
    hands.press(Qt.Key.Key_Escape)
    assert hands.canvas.hints() == {}
    (stance,) = own(hands, Stance)
    assert stance.target is None
    assert hands.canvas.selected_id() == stance.id
    assert "no target yet" in hands.canvas.describe(stance.id)


def test_escape_leaves_all_as_it_was(hands: Hands) -> None:
    mark_claim(hands)
    (claim,) = own(hands, Claim)
    hands.press("l", Qt.Key.Key_Escape)
    assert own(hands, Claim) == [claim]
    assert hands.canvas.selected_id() == claim.id
    hands.press(Qt.Key.Key_Escape)
    assert hands.canvas.selected_id() is None


def test_letters_are_no_actions_while_hints_are_shown(hands: Hands) -> None:
    mark_claim(hands)
    (claim,) = own(hands, Claim)
    hands.press("l", "x")
    assert own(hands, Claim) == [claim]
    assert hands.canvas.hints() == {}
    assert "nothing was linked" in hands.program.window.messages.words()
    hands.press("x")
    assert own(hands, Claim) == []


def test_link_says_what_it_needs(hands: Hands) -> None:
    hands.press("l")
    assert "Select a claim or a stance first" in hands.program.window.messages.words()


def test_many_candidates_take_two_letters(hands: Hands, corpus_path: Path) -> None:
    layer = hands.program.desk.session.layer.id  # type: ignore[union-attr]
    starts = [n for n in range(57) if not TEXT[n].isspace()]
    names = [Mention(f"m{n}", "article-1", layer, "ORG", (Span(n, n + 1),)) for n in starts]
    stance = Stance("st", "article-1", layer, "FAVOR", holder=Argument(mention="m0"))
    hands.editor.submit(Edit("Many", after=(*names, stance)))
    hands.canvas.select("st")
    hands.press("l")
    far = hands.canvas.hints()[f"m{starts[-1]}"]
    assert len(far) == 2
    assert len(hands.canvas.hints()["m1"]) == 1
    hands.press(far[0])
    assert all(hint.startswith(far[0]) for hint in hands.canvas.hints().values())
    hands.press(far[1])
    hands.wait_until_saved()
    assert body(corpus_path, "stance")["target"] == {"mention": f"m{starts[-1]}"}


def test_attribute_takes_its_next_value_by_its_letter(hands: Hands, corpus_path: Path) -> None:
    mark_claim(hands)
    hands.press("g", "d")
    hands.wait_until_saved()
    assert body(corpus_path, "claim")["attributes"] == {"negated": "yes", "quote": "MIXED"}
    hands.canvas.select("s1")
    hands.press("g")
    hands.wait_until_saved()
    assert [label.label for label in own(hands, Mention)] == []
